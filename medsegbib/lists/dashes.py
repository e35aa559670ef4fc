"""Dashes that part fields, set off as most lists do: "Bo Wu --ICML 2019" and "Bo Wu —ICML" as "Bo Wu - ICML 2019"."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from medsegbib.lists.marks import OBJECT, Marks, touching
from medsegbib.text.letters import latin
from medsegbib.text.venues import venue_of

_NEXT = rf"(?=[A-Z\d\"“\[(*{OBJECT}]|ar[Xx]iv)"
#: A dash with a blank on one side, and hyphens that stand for one; not "--help", "U -Net", "pre- and post-".
_DASH = latin(
    rf"(?<=\s)(?P<hyphens>-{{2,3}})(?:(?P<apart>[ ])(?=\S)|{_NEXT})|(?<=\s)(?P<dash>[–—]){_NEXT}"
    rf"|(?<=\w)(?P<behind>--|[–—])[ ]{_NEXT}|(?<=\s)-(?=(?P<venue>[A-Z][\w&]*[A-Z]|ar[Xx]iv)\s?['’]?\d\d)"
)
_HYPHEN_GLUED = re.compile(r" -[A-Za-z]")
_DASH_GLUED = re.compile(r"[–—](?=\S)|(?<=\w)[–—] ")
#: "-- NeurIPS 2019"
_DATED_LAST = latin(
    r"(?:(?:[A-Z]|ar[Xx]iv)[^\n\v,.:\ufffc]{1,60},?\s?['’(]?(?:(?:19|20)\d\d|(?<=['’])\d\d)\)?"
    r"|(?:19|20)\d\d\s(?:[A-Z]|ar[Xx]iv)[^\n\v,.:\ufffc]{1,40})[\s.]*(?=$|[\n\v\ufffc\[(])"
)


def set_off_dashes(marks: Marks) -> None:
    """Put a blank on both sides of the dashes that part fields, and one hyphen for several."""
    text = marks.text
    if not (
        "--" in text
        or (" -" in text and _HYPHEN_GLUED.search(text))
        or (not text.isascii() and ("–" in text or "—" in text) and _DASH_GLUED.search(text))
    ):
        return  # as nearly always
    edits = [_edit(found) for found in _DASH.finditer(text) if _parts_fields(found, marks)]
    if edits:
        _apply(marks, edits)


@dataclass(frozen=True, slots=True)
class _Edit:
    """A range of the flat text and what stands there instead."""

    start: int
    end: int
    written: str


def _parts_fields(found: re.Match[str], marks: Marks) -> bool:
    """Whether a dash parts fields; two hyphens between blanks in a bold or linked title belong to it."""
    at = found.start()
    bold = touching(marks.bold, at - 2, at)
    links = [(link.start, link.end) for link in (*marks.links_at(at - 2), *marks.links_at(at))]
    if found["apart"] and any(start < at < end for start, end in (*bold, *links)):
        return False  # "[Back to the Formula -- LHC Edition](...)"
    if found["venue"]:
        return venue_of(found["venue"]) is not None  # not "Self -SAM 2"
    if not found["apart"]:
        return True
    behind = any(at - 2 <= end < at for _, end in (*bold, *links))
    return behind or _DATED_LAST.match(marks.text, found.end()) is not None


def _edit(found: re.Match[str]) -> _Edit:
    """How the dash is set off."""
    if found["behind"]:
        return _Edit(found.start(), found.end(), " - " if found["behind"] == "--" else f" {found['behind']} ")
    return _Edit(found.start(), found.end(), f"{found['dash'] or '-'} ")


def _apply(marks: Marks, edits: list[_Edit]) -> None:
    """Change the flat text, and every place in it that is kept, so that each still leads to its source."""
    text, begins, shifts = marks.text, [edit.start for edit in edits], [0]
    for edit in edits:
        shifts.append(shifts[-1] + len(edit.written) - (edit.end - edit.start))

    def moved(at: int) -> int:
        index = bisect_right(begins, at - 1)  # the edits that begin before the place
        if index and at < edits[index - 1].end:
            inside = edits[index - 1]
            return inside.start + shifts[index - 1] + min(at - inside.start, len(inside.written))
        return at + shifts[index]

    pieces, flat_at, source_at, at = [], [], [], 0
    for edit in (*edits, _Edit(len(text), len(text), "")):
        if at < edit.start:
            pieces.append(text[at : edit.start])
            flat_at.append(moved(at))
            source_at.append(marks.source(at))
            first, last = bisect_right(marks.flat_at, at), bisect_right(marks.flat_at, edit.start - 1)
            flat_at.extend(moved(begin) for begin in marks.flat_at[first:last])
            source_at.extend(marks.source_at[first:last])
        if edit.written:
            pieces.append(edit.written)
            flat_at.append(moved(edit.start))
            source_at.append(marks.source(edit.start))
        at = edit.end
    for link in marks.links:
        link.start, link.end = moved(link.start), moved(link.end)
    for ranges in (marks.bold, marks.italic, marks.code):
        ranges[:] = [(moved(start), moved(end)) for start, end in ranges]
    marks.starts = [link.start for link in marks.links]
    marks.text, marks.flat_at, marks.source_at = "".join(pieces), flat_at, source_at
