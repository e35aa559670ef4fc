"""U009: an ISBN with the wrong check digit or length."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Severity
from medsegbib.rules.checksums import bare, isbn_is_right
from medsegbib.rules.rule import Finding, Rule
from medsegbib.rules.wording import raw_field


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """The field isbn, which may hold several, and identifiers of a list."""
    wording = raw_field(entry, "isbn")
    if wording is not None:
        for part in re.split(r"[,;/]|\s+and\s+|\s{2,}|(?<=\d)\s+(?=97[89])", wording.value):
            digits = bare(
                re.sub(r"(?i)isbn(?:-1[03])?:?|\((?:print|online|hardcover|paperback|electronic|e-?book)\)", "", part)
            )
            if digits and not isbn_is_right(digits):
                yield Finding(f"“{part.strip()}” is no ISBN: {_fault(digits)}", "isbn", wording.span)
    elif not entry.fields:
        for identifier in entry.ids:
            if identifier.scheme == "isbn" and not isbn_is_right(identifier.value):
                yield Finding(f"“{identifier.value}” is no ISBN: {_fault(identifier.value)}", "isbn")


def _fault(digits: str) -> str:
    return (
        "its check digit is wrong"
        if re.fullmatch(r"\d{9}[\dX]|97[89]\d{10}", digits)
        else "it has neither 10 nor 13 digits"
    )


RULE = Rule(
    code="U009",
    name="malformed-isbn",
    severity=Severity.ERROR,
    summary="An ISBN has the wrong check digit or length.",
    why="A digit is wrong, and with it the book (ISO 2108).",
    bad="@book{bishop2006,\n  author = {Bishop, Christopher M.},\n"
    "  title = {Pattern Recognition and Machine Learning},\n  publisher = {Springer},\n  year = {2006},\n"
    "  isbn = {978-0-387-31073-8}\n}\n",
    good="@book{bishop2006,\n  author = {Bishop, Christopher M.},\n"
    "  title = {Pattern Recognition and Machine Learning},\n  publisher = {Springer},\n  year = {2006},\n"
    "  isbn = {978-0-387-31073-2}\n}\n",
    example_format="bibtex",
    check_entry=check,
)
