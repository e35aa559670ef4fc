"""T009: a full stop at the end of a title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule
from medsegbib.rules.wording import raw_field, written

#: "et al.", "U.S.", "vol.", "Jr." end in a stop of their own, and "..." is another fault.
_STOP = re.compile(
    r"(?<![.\s])(?<!\b[A-Za-z])(?<!al)(?<!\b[Vv]ol)(?<!\b[JS]r)(?<!\betc)(?<!\bInc)(?<!\bv[Ss])(?P<stop>\.)(?P<end>[}\s]*)$"
)


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Titles that end in one full stop, which belongs to the style."""
    if entry.fields:
        wording = raw_field(entry, "title")
        text, start = (wording.value, wording.span) if wording is not None else ("", None)
    else:
        text, start = written(entry, "title", document), entry.spans.get("title")
        if text and not text.rstrip("*_ ").endswith("."):
            return
    if start is None or "." not in text[-4:]:
        return
    if found := _STOP.search(text):
        span = Span(start.start + found.start("stop"), start.start + found.end("stop"))
        repair = Repair(Safety.SAFE, "remove the full stop", edits=(Edit(span, ""),))
        yield Finding("the title ends in a full stop", span=span, repair=repair)


RULE = Rule(
    code="T009",
    name="trailing-full-stop",
    severity=Severity.NOTE,
    summary="A title ends in a full stop.",
    why="The style sets one after the title: the reader sees two.",
    bad="@article{lee2021,\n  author = {Lee, Hana},\n"
    "  title = {Liver Lesions in Contrast-Enhanced Images.},\n  journal = {Medical Physics},\n"
    "  year = {2021}\n}\n",
    good="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions in Contrast-Enhanced Images},\n"
    "  journal = {Medical Physics},\n  year = {2021}\n}\n",
    example_format="bibtex",
    fixable=Safety.SAFE,
    fix_note="The full stop goes; those of abbreviations stay.",
    check_entry=check,
)
