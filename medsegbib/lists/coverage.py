"""What became of each line of a list: part of an entry, refused, or passed over as what."""

from __future__ import annotations

from typing import NamedTuple

from medsegbib.lists.block import Block
from medsegbib.lists.blocks import cut_blocks
from medsegbib.lists.flattening import read_marks
from medsegbib.lists.words import section_kind
from medsegbib.model import Document

_KINDS = {"heading": "heading", "code": "code", "comment": "comment", "rule": "rule", "bibtex": "BibTeX"}
_SECTIONS = {"contents": "table of contents", "meta": "news, licence and the like", "other": "tools, data and the like"}


class Coverage(NamedTuple):
    """Lines ``first`` to ``last`` (from 1, both included) and what became of them.

    ``what`` is "entry", "refused" or "passed over"; ``detail`` the title, the reason, or the kind of text; ``doubt``
    says why an entry is one only perhaps.
    """

    first: int
    last: int
    what: str
    detail: str
    doubt: str = ""


def coverage(document: Document) -> tuple[Coverage, ...]:
    """What became of each line of a document, in order; lines of one fate that follow each other are one item."""
    source = document.source
    fates: list[tuple[str, str, str] | None] = [None] * (source.line_count + 1)
    for first, last, kind in _kinds_of_lines(document):
        for line in range(first, min(last, source.line_count) + 1):
            fates[line] = ("passed over", kind, "")
    for refusal in document.refused:
        _fill(document, fates, refusal.span.start, refusal.span.end, ("refused", refusal.reason, ""))
    doubts = {doubt.span.start: doubt.reason for doubt in document.doubts}
    for entry in document.entries:
        span = entry.spans["entry"]
        _fill(document, fates, span.start, span.end, ("entry", entry.label, doubts.get(span.start, "")))
    return tuple(_join(fates))


def _fill(
    document: Document, fates: list[tuple[str, str, str] | None], start: int, end: int, fate: tuple[str, str, str]
) -> None:
    first, last = document.source.position(start).line, document.source.position(max(start, end - 1)).line
    for line in range(first, last + 1):
        fates[line] = fate


def _kinds_of_lines(document: Document) -> list[tuple[int, int, str]]:
    """The lines of each block and what kind of text they are."""
    source = document.source
    found: list[tuple[int, int, str]] = []
    under = ""
    for block in cut_blocks(source.text):
        if block.kind == "heading":
            under = section_kind(read_marks(source.text, block.start, block.end, {}).text.strip())
        first, last = source.position(block.begin).line, source.position(max(block.begin, block.end - 1)).line
        found.append((first, last, _kind_of(source.text, block, under)))
    return found


def _kind_of(text: str, block: Block, under: str) -> str:
    if block.kind in _KINDS:
        return _KINDS[block.kind]
    if "](#" in text[block.start : block.end].replace("](#)", ""):
        return "table of contents"
    if under in _SECTIONS:
        return _SECTIONS[under]
    return {"item": "bullet", "table": "table", "html": "table"}.get(block.kind, "prose")


def _join(fates: list[tuple[str, str, str] | None]) -> list[Coverage]:
    joined: list[Coverage] = []
    for line, fate in enumerate(fates):
        if fate is None:
            continue
        last = joined[-1] if joined else None
        same = last is not None and (last.what, last.detail, last.doubt) == fate
        if (
            last is not None
            and same
            and (last.last == line - 1 or fate[0] == "passed over")
            and not any(fates[between] for between in range(last.last + 1, line))
        ):
            joined[-1] = last._replace(last=line)
        else:
            joined.append(Coverage(line, line, *fate))
    return joined
