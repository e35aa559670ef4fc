"""The diagnostic format of reviewdog.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

from collections.abc import Sequence

from medsegbib.linting.output.json import dump
from medsegbib.model import Diagnostic, Safety, Source, Span

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(diagnostics: Sequence[Diagnostic], _colour: bool = False) -> str:
    """The findings as one object; a fix that may be applied is a suggestion."""
    rows = [_row(found) for found in diagnostics]
    return dump({"source": {"name": "medsegbib"}, "diagnostics": rows}) + "\n"


def _row(found: Diagnostic) -> dict[str, object]:
    row: dict[str, object] = {
        "message": found.message,
        "location": {"path": found.source.name, "range": _range(found.source, found.span)},
        "severity": _SEVERITIES[found.severity],
        "code": {"value": found.code},
    }
    if found.fix is not None and found.fix.safety is not Safety.DISPLAY:
        row["suggestions"] = [{"range": _range(found.source, edit.span), "text": edit.text} for edit in found.fix.edits]
    return row


def _range(source: Source, span: Span) -> dict[str, dict[str, int]]:
    """Columns count UTF-8 bytes from 1 in this format."""
    return {"start": _place(source, span.start), "end": _place(source, span.end)}


def _place(source: Source, offset: int) -> dict[str, int]:
    at = source.position(offset)
    before = source.text[offset - at.column + 1 : offset]
    return {"line": at.line, "column": len(before.encode("utf-8", "surrogateescape")) + 1}
