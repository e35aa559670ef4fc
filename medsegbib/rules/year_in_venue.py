"""V003: a venue that contains the year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.rule import Finding, Rule
from medsegbib.rules.wording import raw_field, rewrite

_YEAR = re.compile(r"\s*[,(]?\s*['’]?\b(?P<year>(?:19|20)\d\d)\b\s*\)?\s*|['’]\d\d\b")


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Names of journals and abbreviations of conferences with the year of the entry: "CVPR 2018"."""
    wording = raw_field(entry, "journal", "journaltitle", "booktitle", "series")
    if wording is None or not entry.year:
        return
    value = wording.value
    found = _YEAR.search(value)
    if found is None or (found["year"] and found["year"] != entry.year.strip()):
        return
    if wording.field in {"booktitle", "series"} and (len(value) > 40 or "--" in value or "–" in value):
        return  # "2019 IEEE/CVF Conference on ... (CVPR)", "... – MICCAI 2018": volumes
    left, right = value[: found.start()].rstrip(" ,("), value[found.end() :].lstrip(" ,)")
    rest = f"{left} {right}".strip() if left and right else left or right
    if len(rest) < 3 or not any(c.isalpha() for c in rest):
        return
    repair = rewrite(wording, rest, Safety.UNSAFE, f"{wording.field} = {rest}", entry, document)
    yield Finding(f"{wording.field} contains the year: “{value}”", wording.field, wording.span, repair)


RULE = Rule(
    code="V003",
    name="year-in-venue",
    severity=Severity.NOTE,
    summary="The venue contains the year.",
    why="The style prints the year once more, and one venue becomes as many as it has years.",
    bad="@inproceedings{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  booktitle = {CVPR 2021},\n  year = {2021}\n}\n",
    good="@inproceedings{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  booktitle = {CVPR},\n  year = {2021}\n}\n",
    example_format="bibtex",
    fixable=Safety.UNSAFE,
    fix_note="The year goes from the venue; titles of whole proceedings keep theirs.",
    formats=frozenset({"bibtex"}),
    repairs=False,
    check_entry=check,
)
