"""Workflow commands that make GitHub annotate the lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Sequence

from medsegbib.model import Diagnostic

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render(diagnostics: Sequence[Diagnostic], _colour: bool = False) -> str:
    """The findings as workflow commands, one a line."""
    return "".join(f"{_command(found)}\n" for found in diagnostics)


def _command(found: Diagnostic) -> str:
    start, end = found.source.position(found.span.start), found.source.position(found.span.end)
    properties = {"file": found.source.name, "line": start.line, "endLine": end.line}
    if start.line == end.line:  # GitHub refuses columns of a range over several lines
        properties |= {"col": start.column, "endColumn": end.column}
    properties["title"] = f"medsegbib {found.code} {found.name}"
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_LEVELS[found.severity]} {listed}::{_data(found.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
