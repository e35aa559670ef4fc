"""P004: a link that leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule

#: "[Paper]()", "[[Github]()]", "[[scholar]]()", "[code](#)"; also with "<>" for an address.
_EMPTY = re.compile(
    r"(?P<space>[ \t]*)(?:\[(?P<outer>\[(?P<label>[^\[\]\n]{0,80})\]\(\s*(?:\#|<>)?\s*\))\]"
    r"|(?<!!)\[{1,2}(?P<bare>[^\[\]\n]{0,80})\]{1,2}\(\s*(?:\#|<>)?\s*\))"
)


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Links of an entry whose address is empty."""
    span = entry.spans.get("entry")
    if span is None or document.format != "markdown":
        return
    text = document.source.text
    if "](" not in text[span.start : span.end + 2]:
        return
    end = min(span.end + 2, len(text))
    for found in _EMPTY.finditer(text, span.start, end):
        label = (found["label"] or found["bare"] or "").strip()
        start = found.start() + len(found["space"])
        repair = None
        if label and label.casefold() not in entry.title.casefold():
            repair = Repair(Safety.UNSAFE, "remove the empty link", edits=(Edit(Span(found.start(), found.end()), ""),))
        yield Finding(f"the link “{label or '?'}” has no address", span=Span(start, found.end()), repair=repair)


RULE = Rule(
    code="P004",
    name="empty-link",
    severity=Severity.ERROR,
    summary="A link has no address.",
    why="The reader clicks and stays where they are; a program takes the paper for one with code or a preprint.",
    bad="- **Segment Anything in Ultrasound**, MIDL 2023 [[Paper](https://arxiv.org/abs/2304.12345)] [[Github]()]\n",
    good="- **Segment Anything in Ultrasound**, MIDL 2023 [[Paper](https://arxiv.org/abs/2304.12345)]\n",
    fixable=Safety.UNSAFE,
    fix_note="The label goes with the empty address; the address may have been meant to follow.",
    formats=frozenset({"markdown"}),
    check_entry=check,
)
