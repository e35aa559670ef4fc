"""What reading one source gives."""

from __future__ import annotations

from dataclasses import dataclass, field

from medsegbib.model.entry import Entry
from medsegbib.model.source import Source, Span


class FormatError(Exception):
    """A text that gives no document at all, whatever its entries are: why, and the line (0: no line in particular)."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason)
        self.reason, self.line = reason, line


@dataclass(frozen=True, slots=True)
class Refusal:
    """A part of a source that looked like an entry and is none: where it stands, and why ("template row")."""

    span: Span
    reason: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A source and its entries in the order of the text.

    ``format`` is the name of the module of `medsegbib.formats` that read it, or "markdown". ``refused`` are entries
    by look that are none. ``doubts`` say in words, with a span, where the reading is a guess.
    """

    source: Source
    format: str
    entries: tuple[Entry, ...] = ()
    refused: tuple[Refusal, ...] = ()
    doubts: tuple[Refusal, ...] = field(default=())
