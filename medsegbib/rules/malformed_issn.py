"""U010: an ISSN with the wrong check digit or length."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Severity
from medsegbib.rules.checksums import bare, issn_is_right
from medsegbib.rules.rule import Finding, Rule
from medsegbib.rules.wording import raw_field


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """The field issn, which may hold several."""
    wording = raw_field(entry, "issn")
    if wording is None:
        return
    for part in re.split(r"[,;/]|\s+and\s+|(?<=\w)\s+(?=\d{4}-)", wording.value):
        digits = bare(re.sub(r"(?i)e?-?issn:?|\((?:print|online|electronic|e|p|linking)\)", "", part))
        if digits and not issn_is_right(digits):
            fault = "its check digit is wrong" if re.fullmatch(r"\d{7}[\dX]", digits) else "it has not 8 digits"
            yield Finding(f"“{part.strip()}” is no ISSN: {fault}", "issn", wording.span)


RULE = Rule(
    code="U010",
    name="malformed-issn",
    severity=Severity.ERROR,
    summary="An ISSN has the wrong check digit or length.",
    why="A digit is wrong, and with it the journal (ISO 3297).",
    bad="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Image Analysis},\n  year = {2021},\n  issn = {1361-8416}\n}\n",
    good="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Image Analysis},\n  year = {2021},\n  issn = {1361-8415}\n}\n",
    example_format="bibtex",
    formats=frozenset({"bibtex"}),
    check_entry=check,
)
