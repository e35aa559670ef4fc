"""P001: a part of a bibliography that cannot be read as an entry."""

from __future__ import annotations

from collections.abc import Iterator

from medsegbib.model import Document, Severity
from medsegbib.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Every refusal of the reader, and every entry of which it had to guess the end."""
    for refusal in document.refused:
        shown = f": {' '.join(refusal.text.split())[:60]}" if refusal.text else ""
        yield Finding(f"cannot be read as an entry: {refusal.reason}{shown}", span=refusal.span)
    for doubt in document.doubts:
        yield Finding(doubt.reason, span=doubt.span)


RULE = Rule(
    code="P001",
    name="unreadable-entry",
    severity=Severity.ERROR,
    summary="A part of a bibliography cannot be read as an entry.",
    why="BibTeX skips what it cannot read, so the paper is missing from the reference list without a word; an unclosed "
    "brace can take the entries after it along.",
    bad="@article{a2020, title = {A Title of Five Words, year = 2020\n}\n\n@article{b2021,\n  author = {Bee, B.},\n"
    "  title = {Another Title},\n  journal = {Medical Physics},\n  year = 2021\n}\n",
    good="@article{b2021,\n  author = {Bee, B.},\n  title = {Another Title},\n  journal = {Medical Physics},\n"
    "  year = 2021\n}\n",
    example_format="bibtex",
    formats=frozenset({"bibtex", "ris", "nbib", "endnote", "csl", "csv", "json"}),
    check_document=check,
)
