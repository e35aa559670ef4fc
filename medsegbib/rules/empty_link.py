"""P004: a link that leads nowhere."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule

#: "[Paper]()", "[[Github]()]", "[[scholar]]()", "[code](#)"; also with "<>" for an address.
_EMPTY = re.compile(
    r"(?P<space>[ \t]*)(?:\[(?P<outer>\[(?P<label>[^\[\]\n]{0,80})\]\(\s*(?:\#|<>)?\s*\))\]"
    r"|(?<!!)\[{1,2}(?P<bare>[^\[\]\n]{0,80})\]{1,2}\(\s*(?:\#|<>)?\s*\))"
)

_ANY = re.compile(r"\]\(\s*(?:\#|<>)?\s*\)")


def check(document: Document) -> Iterator[Finding]:
    """Links of a list whose address is empty, but for template rows (another rule's), comments and code."""
    text = document.source.text
    if not document.entries or not _ANY.search(text):
        return
    hidden = sorted([*_hidden(text), *(refusal.span for refusal in document.refused if refusal.text)])
    owners = sorted((entry.spans["entry"], at) for at, entry in enumerate(document.entries) if "entry" in entry.spans)
    for found in _EMPTY.finditer(text):
        place = bisect_right(hidden, Span(found.start(), len(text))) - 1
        if place >= 0 and found.start() < hidden[place].end:
            continue
        near = bisect_right(owners, (Span(found.start(), len(text)), 0)) - 1
        inside = near >= 0 and found.start() <= owners[near][0].end + 1
        yield _finding(found, owners[near][1] if inside else None, document)


def _hidden(text: str) -> Iterator[Span]:
    """Comments and fenced code; an open one goes to the end."""
    for opening, closing in (("<!--", "-->"), ("\n```", "\n```")):
        start = text.find(opening)
        while start != -1:
            end = text.find(closing, start + len(opening))
            end = len(text) if end == -1 else end + len(closing)
            yield Span(start, end)
            start = text.find(opening, end)


def _finding(found: re.Match[str], owner: int | None, document: Document) -> Finding:
    label = (found["label"] or found["bare"] or "").strip()
    title = document.entries[owner].title if owner is not None else ""
    repair = None
    if label and owner is not None and label.casefold() not in title.casefold():
        repair = Repair(Safety.UNSAFE, "remove the empty link", edits=(Edit(Span(found.start(), found.end()), ""),))
    place = Span(found.start() + len(found["space"]), found.end())
    return Finding(f"the link “{label or '?'}” has no address", span=place, repair=repair, entry=owner)


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
    check_document=check,
)
