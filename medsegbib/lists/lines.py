"""The logical lines of a document, read as the most of them are written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from medsegbib.lists.block import Block
from medsegbib.lists.flattening import read_marks
from medsegbib.lists.habits import habits_of
from medsegbib.lists.segment import Segment
from medsegbib.lists.segments import choose, cut_segments, probe
from medsegbib.lists.wrapping import column_of

#: How many blocks show what the list does.
SAMPLE = 4000

_CONTENTS = re.compile(r"\W*\[(?:(?!\]\()[^\n])+\]\(#(?!https?:)[^\s()]+\)\W*")


class Lines:
    """The logical lines of the blocks of a document, made when they are asked for.

    What most lines of the first `SAMPLE` blocks do decides how unclear lines are read.
    """

    def __init__(self, text: str, refs: Mapping[str, str], blocks: list[Block]) -> None:
        self.text, self.refs, self.blocks = text, refs, blocks
        self.habits = habits_of(text)
        self.known: dict[int, list[Segment]] = {}
        self.shares: dict[str, dict[str, float]] = {}
        forms: dict[str, Counter[str]] = {"item": Counter(), "text": Counter()}
        self.columns = {kind: column_of(text, (block for block in blocks if block.kind == kind)) for kind in forms}
        sample = [number for number, block in enumerate(blocks) if block.kind in forms][:SAMPLE]
        for number in sample:
            for line in self.get(number):
                if line.role == "title" and line.first and line.best is not None:
                    forms[blocks[number].kind][line.best.form] += 1
        for kind, counts in forms.items():
            whole = max(sum(counts.values()), 1)
            self.shares[kind] = {form: count / whole for form, count in counts.items()}
        for number in sample:
            self.choose(number)

    def get(self, number: int) -> list[Segment]:
        """The lines of a block; none for tables and other blocks without lines."""
        found = self.known.get(number)
        if found is not None:
            return found
        block = self.blocks[number]
        found = []
        contents = block.kind == "item" and self.text.find("](#", block.start, block.end) >= 0
        if contents and _CONTENTS.fullmatch(self.text, block.start, block.end):
            pass  # a line of a table of contents
        elif block.kind in {"item", "text"}:
            marks = read_marks(self.text, block.start, block.end, self.refs, column=self.columns[block.kind])
            found = cut_segments(block, marks)
            for line in found:
                probe(line, self.habits)
        elif block.kind == "heading":
            marks = read_marks(self.text, block.start, block.end, self.refs)
            found = [Segment(block, marks, 0, len(marks.text), True)]
        self.known[number] = found
        if self.shares:
            self.choose(number)
        return found

    def choose(self, number: int) -> None:
        """Choose titles as the rest of the list does."""
        shares = self.shares.get(self.blocks[number].kind)
        if shares is not None:
            for line in self.known[number]:
                if line.candidates:
                    choose(line, shares)

    def forget(self, number: int) -> None:
        """Let go of the lines of a block that has been read."""
        self.known.pop(number, None)
