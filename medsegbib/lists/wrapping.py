"""Lists whose lines are broken where an editor's column ends: such breaks part nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from medsegbib.lists.block import Block
from medsegbib.lists.marks import Marks

#: A line that goes on below without a hard break, and the next word: no bullet, link, tag or quote.
_BROKEN = re.compile(r"(?m)^(?P<line>[^\n]{0,129}[^\s\\>])[ \t]?\r?\n(?=[ \t>]*(?P<word>\w\S{0,24})(?=\s|\Z))")
_NEXT_WORD = re.compile(r"\s*(?:>\s*)*(?P<word>\S+)")
#: No editor's column ends farther to the left or to the right.
_NARROWEST, _WIDEST = 50, 130
#: So many breaks show where the column ends, and so many of them must agree.
_FEWEST, _AGREEING = 4, 0.85
#: So many breaks are looked at.
_SAMPLED = 1000


def column_of(text: str, blocks: Iterable[Block]) -> int:
    """The column behind which the lines of blocks are broken, in characters; 0 where they are not, or as sense has it.

    A break agrees with a column if the line ends before it and the next word would go beyond it.
    """
    begins: list[int] = []
    ends: list[int] = []
    for block in blocks:
        start = text.rfind("\n", max(block.start - _WIDEST, 0), block.start) + 1
        for found in _BROKEN.finditer(text, start, block.end) if text.find("\n", block.start, block.end) >= 0 else ():
            begins.append(len(found["line"]))
            ends.append(len(found["line"]) + len(found["word"]))
        if len(begins) > _SAMPLED:
            break
    if len(begins) < _FEWEST:
        return 0
    begins.sort()
    ends.sort()
    best, column, passed = 0, 0, 0
    for number, width in enumerate(begins, 1):
        while ends[passed] < width:
            passed += 1
        if number - passed >= best:
            best, column = number - passed, width
    return column if best >= _AGREEING * len(begins) and column >= _NARROWEST else 0


def join_broken(marks: Marks, text: str, column: int) -> None:
    """Put a blank for each soft break of a flat text that stands there for want of room before a column."""
    signs = list(marks.text)
    at = marks.text.find("\v")
    while at >= 0:
        stop = marks.source(at)
        begin = text.rfind("\n", max(stop - _WIDEST - 1, 0), stop) + 1
        word = _NEXT_WORD.match(text, stop)
        length = len(text[begin:stop].rstrip())
        if word and stop - begin <= _WIDEST and length <= column < length + 1 + len(word["word"]):
            signs[at] = " "
        at = marks.text.find("\v", at + 1)
    marks.text = "".join(signs)
