"""Y003: a year that is no number of four digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.evidence import plausible, witnesses
from medsegbib.rules.rule import Finding, Rule
from medsegbib.rules.wording import Wording, raw_field, rewrite, written

#: What styles print as it is, and biblatex's dates with months, ranges and doubt.
_HONEST = re.compile(
    r"(?:\{?\(?\\?(?:in\s+press|forthcoming|to\s+appear|accepted|submitted|n\.?\s?d\.?|no\s+date|under\s+review|in\s+preparation).*"
    r"|-?\d{4}(?:-\d\d){0,2}[~?%]?(?:/(?:\.\.|\d{4}(?:-\d\d){0,2}[~?%]?)?)?|\(?\d{4}\)?[a-z]?|\d{4}\s*[-–/]+\s*\d{2,4}|c(?:a|irca)?\.?\s*\d{4}|\\.*|\{.*\})",
    re.IGNORECASE,
)
_LOOKALIKE = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "|": "1", "S": "5", "B": "8"})


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Years such as 2O18 (a letter), 20018, 201 and '18 in the field of a bibliography or the column of a list."""
    wording = raw_field(entry, "year", "date")
    if wording is None and not entry.fields and written(entry, "year", document) == entry.year:
        wording = Wording("year", entry.year, entry.spans.get("year"))
    if wording is None:
        return
    value = wording.value.strip()
    if not value or _HONEST.fullmatch(value) or re.search(r"(?i)xx|\?\?|unknown|tbd|year|n/?a", value):
        return
    meant = _meant(value, entry)
    repair = None
    if meant:
        new = wording.value.replace(value, meant)
        repair = rewrite(wording, new, Safety.UNSAFE, f"{value} -> {meant}", entry, document)
    yield Finding(f"“{value}” is not a year", wording.field, wording.span, repair)


def _meant(value: str, entry: Entry) -> str:
    plain = value.translate(_LOOKALIKE).strip(" .,;")
    if re.fullmatch(r"\d{4}", plain) and plausible(int(plain)):
        return plain
    if found := re.fullmatch(r"['’`](\d\d)", value):
        return ("20" if int(found[1]) < 50 else "19") + found[1]
    told = {str(witness.year) for witness in witnesses(entry) if witness.kind != "heading"}
    return told.pop() if len(told) == 1 else ""


RULE = Rule(
    code="Y003",
    name="malformed-year",
    severity=Severity.ERROR,
    summary="The year is not a number of four digits.",
    why="Styles sort and print it as it is, and biber refuses it.",
    bad="@article{wang2018,\n  author = {Wang, Ling},\n  title = {Retinal Vessels},\n"
    "  journal = {Medical Physics},\n  year = {2O18}\n}\n",
    good="@article{wang2018,\n  author = {Wang, Ling},\n  title = {Retinal Vessels},\n"
    "  journal = {Medical Physics},\n  year = {2018}\n}\n",
    example_format="bibtex",
    fixable=Safety.UNSAFE,
    fix_note="Letters that look like digits become digits; else the year is taken from the DOI or the arXiv number.",
    formats=frozenset({"bibtex", "markdown"}),
    repairs=False,
    check_entry=check,
)
