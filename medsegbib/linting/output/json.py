"""A JSON array, one object a finding, as ruff has it; a finding without a fix has no ``fix``."""

from __future__ import annotations

import json
from collections.abc import Sequence

from medsegbib.model import Diagnostic, Edit, Source, Span


def render(diagnostics: Sequence[Diagnostic], _colour: bool = False) -> str:
    """The findings as one array, an object a line."""
    rows = ",\n".join("  " + dump(record(found)) for found in diagnostics)
    return f"[\n{rows}\n]\n" if rows else "[]\n"


def dump(value: object) -> str:
    """A value as one line of JSON in valid UTF-8; bytes that were no text show as U+FFFD."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace").decode()


def record(found: Diagnostic) -> dict[str, object]:
    """One finding; lines and columns count from 1, columns in characters, ends exclusive."""
    row: dict[str, object] = {
        "path": found.source.name,
        **place(found.source, found.span),
        "code": found.code,
        "name": found.name,
        "severity": str(found.severity),
        "message": found.message,
        "entry": found.entry,
    }
    if found.fix is not None:
        row["fix"] = {
            "safety": str(found.fix.safety),
            "message": found.fix.message,
            "edits": [edit_record(found.source, edit) for edit in found.fix.edits],
        }
    return row


def edit_record(source: Source, edit: Edit) -> dict[str, object]:
    """One edit: the place that is replaced, and the text that takes it."""
    return {**place(source, edit.span), "text": edit.text}


def place(source: Source, span: Span) -> dict[str, object]:
    """Start and end of a span as line and column."""
    start, end = source.position(span.start), source.position(span.end)
    return {"line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column}
