"""The text of a block without its marks, and where emphasis, links and breaks were in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from medsegbib.lists.words import names_link, words
from medsegbib.text.venues import venue_of

#: Stands in the text for a link that only says where it leads ("[pdf](...)", a badge, a bare address).
OBJECT = "\ufffc"

_WORDS = re.compile(r"[^\W_]+(?:'s)?|[^\w\s]")
_YEAR_BEHIND = re.compile(r"(?P<name>ar[Xx]iv:[\d.]+|\w[\w ]*?),?\s\(?(?:19|20)\d\d\)?")
_BRACKETED = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")


@dataclass(slots=True)
class Link:
    """A link: its range in the flat text, its address and label, and where both stand in the source."""

    start: int
    end: int
    url: str
    label: str
    url_start: int
    url_end: int
    label_start: int
    label_end: int
    tag: bool


@dataclass(slots=True)
class Marks:
    """A text without marks. ``text`` has a newline for each hard break and a vertical tab for each soft one."""

    text: str = ""
    links: list[Link] = field(default_factory=list)
    bold: list[tuple[int, int]] = field(default_factory=list)
    italic: list[tuple[int, int]] = field(default_factory=list)
    code: list[tuple[int, int]] = field(default_factory=list)
    flat_at: list[int] = field(default_factory=list)
    source_at: list[int] = field(default_factory=list)
    images: int = 0
    starts: list[int] = field(default_factory=list)  # where the links begin
    ends: dict[int, int] | None = None  # where in the source pieces end that are shorter in the flat text

    def links_in(self, start: int, end: int) -> list[Link]:
        """The links that begin in a range; an outer one stands before those inside it."""
        starts = self.starts
        if not starts or (start <= starts[0] and end > starts[-1]):
            return self.links[:]
        return self.links[bisect_left(starts, start) : bisect_left(starts, end)]

    def links_at(self, at: int) -> list[Link]:
        """The links that a place of the flat text lies in."""
        if not self.starts or at < self.starts[0]:
            return []
        last = bisect_right(self.starts, at)
        return [link for link in self.links[max(last - 3, 0) : last] if at < link.end]  # links nest at most so deep

    def source(self, at: int) -> int:
        """The place in the source of a place in the flat text."""
        index = bisect_right(self.flat_at, at) - 1
        if index < 0:
            return self.source_at[0] if self.source_at else 0
        return self.source_at[index] + at - self.flat_at[index]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The range in the source of a range in the flat text."""
        flat = self.flat_at
        index = bisect_right(flat, start) - 1
        if index < 0:  # nothing was put
            here = self.source_at[0] if self.source_at else 0
            return (here, here) if end <= start else (here, self.source(end - 1) + 1)
        here = self.source_at[index] + start - flat[index]
        if end <= start:
            return here, here
        if self.ends and end in self.ends:
            return here, self.ends[end]
        if index + 1 == len(flat) or end <= flat[index + 1]:
            return here, here + end - start
        return here, self.source(end - 1) + 1


@dataclass(frozen=True, slots=True)
class Edit:
    """A range of a flat text and what is to stand there instead."""

    start: int
    end: int
    written: str


def rewrite(marks: Marks, edits: Sequence[Edit]) -> None:
    """Change a flat text in ranges in their order, and every place in it, so that each still leads to its source."""
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
    for edit in (*edits, Edit(len(text), len(text), "")):
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
    shorter = [edit for edit in edits if edit.written and len(edit.written) < edit.end - edit.start]
    if shorter or marks.ends:
        marks.ends = {moved(end): source for end, source in (marks.ends or {}).items()}
        marks.ends.update((moved(edit.end), marks.source(edit.end - 1) + 1) for edit in shorter)
    marks.starts = [link.start for link in marks.links]
    marks.text, marks.flat_at, marks.source_at = "".join(pieces), flat_at, source_at


def within(ranges: Sequence[tuple[int, int]], start: int, end: int) -> Sequence[tuple[int, int]]:
    """Of ranges in their order those that begin in another."""
    return ranges and ranges[bisect_left(ranges, (start,)) : bisect_left(ranges, (end,))]


def touching(ranges: Sequence[tuple[int, int]], start: int, end: int) -> Sequence[tuple[int, int]]:
    """Of ranges in their order those that begin in another, and the one before them, which may end there."""
    return ranges and ranges[max(bisect_left(ranges, (start,)) - 1, 0) : bisect_left(ranges, (end,))]


def covered(ranges: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of ranges in their order holds another."""
    return any(a <= start and end <= b for a, b in touching(ranges, start, start + 1))


#: A DOI, or the number of a preprint: "1907.11692".
_NUMBER = re.compile(r"(?:doi:\s?)?10\.\d{4,9}/\S+|\d{4}\.\d{4,5}(?:v\d)?", re.IGNORECASE)
#: "code by EleutherAI"
_MADE_BY = re.compile(r"(?P<kind>[\w ]{3,24}?)\s(?:by|from)\s[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,2}")
#: A year and a month at the end of a label, not the number of a preprint.
DATE_LAST = re.compile(r"(?<=[a-z])\s(?P<year>20[0-4]\d)[./-](?:0[1-9]|1[0-2])$")


@lru_cache(maxsize=8192)
def is_tag(label: str) -> bool:
    """Whether a label only names what the link leads to: "Project Page", "📄 Paper (low resolution)", "代码", a URL."""
    text = label.strip()
    if not text or len(text) > 60:
        return not text or (text.startswith("http") and " " not in text)
    if text.startswith(("http://", "https://", "www.", "arxiv.org")) or _NUMBER.fullmatch(text):
        return True
    dated = _YEAR_BEHIND.fullmatch(text)
    if dated and (venue_of(dated["name"]) is not None or dated["name"].lower().startswith("arxiv:")):
        return False  # "[Nature (2021)](...)", "[arXiv:2411.19629 (2024)](...)"
    if made := _MADE_BY.fullmatch(text):
        text = made["kind"]
    if text[-1].isdigit():
        text = DATE_LAST.sub("", text)  # "website 2025.11"
    found = [w for w in _WORDS.findall(_BRACKETED.sub(" ", text) if text[0] not in "([（" else text) if w[0].isalnum()]
    if not found or (len(found) == 1 and len(found[0]) == 1 and found[0].isascii()):
        return True  # "[P]", "[C]"
    if found[0].lower() == "arxiv" and len(found) > 2 and all(w.isdigit() for w in found[1:]):
        return True  # "[arXiv:2012.06475]"
    said = [w.lower() for w in found if w.lower() not in words("tags", "languages")]
    return len(found) <= 5 and bool(said) and all(map(names_link, said))
