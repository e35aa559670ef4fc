"""GitLab's code quality report, a subset of Code Climate's.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from medsegbib.linting.baseline import fingerprints
from medsegbib.linting.output.json import dump
from medsegbib.model import Diagnostic

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(diagnostics: Sequence[Diagnostic], _colour: bool = False) -> str:
    """The findings as one JSON array."""
    marks = fingerprints(diagnostics, str)
    rows = [_row(found, mark) for found, mark in zip(diagnostics, marks, strict=True)]
    return json.dumps(json.loads(dump(rows)), ensure_ascii=False, indent=2) + "\n"


def _row(found: Diagnostic, mark: str) -> dict[str, object]:
    start, end = found.source.position(found.span.start), found.source.position(found.span.end)
    return {
        "description": f"{found.code}: {found.message}",
        "check_name": found.name,
        "fingerprint": mark,
        "severity": _SEVERITIES[found.severity],
        "location": {
            "path": found.source.name.removeprefix("./"),
            "positions": {
                "begin": {"line": start.line, "column": start.column},
                "end": {"line": end.line, "column": end.column},
            },
        },
    }
