"""What is wrong at a place, and the edits that mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from medsegbib.model.source import Source, Span


class Safety(StrEnum):
    """How far a fix may be trusted, as in ruff: ``safe`` the same fact, better written; ``unsafe`` probably the fact;
    ``display`` a hint that is shown and never applied."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY = "display"


class Severity(StrEnum):
    """How bad it is: an ``error`` makes the entry wrong, a ``warning`` makes it worse, a ``note`` is worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace the characters of ``span`` by ``text``."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits of one source that belong together: all are made, or none."""

    safety: Safety
    message: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding of one rule at one place of one source."""

    source: Source
    code: str
    name: str
    severity: Severity
    message: str
    span: Span
    entry: str = ""
    fix: Fix | None = None
