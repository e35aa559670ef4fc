"""The parts that a document is cut into."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Block:
    """A range of the source.

    ``kind`` is heading, item, text, table, html (a table of HTML), bibtex, code, comment or rule.
    """

    kind: str
    start: int
    end: int
    indent: int = 0
    level: int = 0
    marker: str = ""
    begin: int = 0  # where the block begins with its marker; ``start`` is where its text begins
    loose: bool = False  # whether a blank line stands before it
    below: bool = False  # whether it is a bullet on the lines directly below a paragraph
    quoted: bool = False  # whether it begins with the sign of a quote
    rows: list[Row] = field(default_factory=list)
    width: int = 0


@dataclass(slots=True)
class Row:
    """A row of a table: where it begins and ends, and the ranges of its cells."""

    start: int
    end: int
    cells: list[tuple[int, int]]
    header: bool = False
    wide: bool = False  # whether a cell of it spans columns
