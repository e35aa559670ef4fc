"""N001: authors that are hidden behind "et al."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.rule import Finding, Repair, Rule
from medsegbib.rules.wording import raw_field, rewrite

_IN_FIELD = re.compile(
    r"(?:,|\s+and)?\s+(?:and\s+)?\{?et\.?[\s~]+al\.?\}?(?=\s*$|\s+and\b)|\s+and\s+\{?et\.?[\s~]+al\.?\}?", re.IGNORECASE
)


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """A list that stops with "et al.", and a BibTeX author named so, where "and others" is the word."""
    if not entry.fields:
        if entry.et_al:
            repair = Repair(Safety.DISPLAY, "name all authors where they are known")
            yield Finding("“et al.” hides authors", "authors", repair=repair, severity=Severity.NOTE)
        return
    wording = raw_field(entry, "author", "editor")
    if wording is not None and (found := _IN_FIELD.search(wording.value)):
        new = wording.value[: found.start()] + " and others" + wording.value[found.end() :]
        repair = rewrite(wording, new, Safety.SAFE, "et al. -> and others", entry, document)
        yield Finding("BibTeX takes “et al.” for a person; it writes “and others”", wording.field, wording.span, repair)


RULE = Rule(
    code="N001",
    name="et-al",
    severity=Severity.WARNING,
    summary="“et al.” stands for authors.",
    why="BibTeX prints a person called “al., et”; a list that hides authors cannot be searched by them.",
    bad="@article{wang2018,\n  author = {Wang, Ling et al.},\n  title = {Retinal Vessels},\n"
    "  journal = {Medical Physics},\n  year = {2018}\n}\n",
    good="@article{wang2018,\n  author = {Wang, Ling and others},\n  title = {Retinal Vessels},\n"
    "  journal = {Medical Physics},\n  year = {2018}\n}\n",
    example_format="bibtex",
    fixable=Safety.SAFE,
    fix_note="In BibTeX “et al.” becomes “and others”; in lists it is only noted.",
    check_entry=check,
)
