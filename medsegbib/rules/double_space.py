"""T008: two spaces in a row inside a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule
from medsegbib.rules.wording import wordings, written

_DOUBLE = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Doubled spaces in title, authors and venue; line breaks with their indentation are none."""
    place = entry.spans.get("entry")
    whole = document.source.text[place.start : place.end] if place is not None and not entry.fields else "  "
    if "  " not in whole and "\u00a0" not in whole:
        return
    for field, start, text in _texts(entry, document):
        if "  " not in text and "\u00a0" not in text:
            continue
        found = list(_DOUBLE.finditer(text))
        if found:
            edits = tuple(Edit(Span(start + m.start(), start + m.end()), " ") for m in found)
            repair = Repair(Safety.SAFE, "one space", edits=edits)
            yield Finding(f"double space in {field}", span=edits[0].span, repair=repair)


def _texts(entry: Entry, document: Document) -> Iterator[tuple[str, int, str]]:
    if entry.fields:
        for wording in wordings(entry, prose=False):
            if wording.span is not None:
                yield wording.field, wording.span.start, wording.value
        return
    for field in ("title", "authors", "venue"):
        if field in entry.spans:
            yield field, entry.spans[field].start, written(entry, field, document)


RULE = Rule(
    code="T008",
    name="double-space",
    severity=Severity.NOTE,
    summary="Two spaces stand in a row.",
    why="Comparisons by program fail over it, and diffs fill with it.",
    bad="- [Prostate  Segmentation with Few Labels](https://arxiv.org/abs/2103.01234)\n",
    good="- [Prostate Segmentation with Few Labels](https://arxiv.org/abs/2103.01234)\n",
    fixable=Safety.SAFE,
    fix_note="One space remains.",
    check_entry=check,
)
