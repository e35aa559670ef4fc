"""Places in a text file: spans, and the text that they point into."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of a source text, counted in characters from 0."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def cover(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True)
class Position:
    """A place as people count it: line and column from 1, columns in characters."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """One decoded input file.

    ``text`` keeps the line ends of the file; ``encoding`` is the codec that turns ``text`` back into exactly the
    bytes that were read (``utf-8``, ``utf-8-sig``, ``utf-16``, ``cp1252``), with surrogate escapes for bytes that
    are not valid in it.
    """

    name: str
    text: str
    encoding: str = "utf-8"
    _starts: list[int] = field(init=False, repr=False, compare=False, default_factory=list)

    def _line_starts(self) -> list[int]:
        if not self._starts:
            starts, at = [0], self.text.find("\n")
            while at != -1:
                starts.append(at + 1)
                at = self.text.find("\n", at + 1)
            self._starts.extend(starts)
        return self._starts

    def position(self, offset: int) -> Position:
        """Line and column of a character offset; an offset past the end is the end."""
        offset = min(max(offset, 0), len(self.text))
        starts = self._line_starts()
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)

    def offset(self, line: int, column: int = 1) -> int:
        """The character offset of a line and column (both from 1), clipped to the text."""
        starts = self._line_starts()
        if line > len(starts):
            return len(self.text)
        return min(starts[max(line, 1) - 1] + max(column, 1) - 1, len(self.text))

    def line_text(self, line: int) -> str:
        """The text of a line (from 1) without its line end."""
        starts = self._line_starts()
        if not 1 <= line <= len(starts):
            return ""
        end = starts[line] if line < len(starts) else len(self.text)
        return self.text[starts[line - 1] : end].rstrip("\r\n")

    @property
    def line_count(self) -> int:
        """How many lines the text has; an unfinished last line counts."""
        return len(self._line_starts())

    def slice(self, span: Span) -> str:
        """The characters of a span."""
        return self.text[span.start : span.end]
