"""SARIF 2.1.0, which GitHub's code scanning and many editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from medsegbib import __version__
from medsegbib.linting.baseline import fingerprints
from medsegbib.linting.output.json import dump
from medsegbib.model import Diagnostic, Edit, Safety, Source, Span
from medsegbib.rules import rule_by

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(diagnostics: Sequence[Diagnostic], _colour: bool = False) -> str:
    """The findings as one run."""
    codes = sorted({found.code for found in diagnostics})
    marks = fingerprints(diagnostics, str)
    run = {
        "tool": {"driver": {"name": "medsegbib", "version": __version__, "rules": [_rule(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(found, codes.index(found.code), mark) for found, mark in zip(diagnostics, marks, strict=True)
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(json.loads(dump(log)), ensure_ascii=False, indent=2) + "\n"


def _rule(code: str) -> dict[str, object]:
    rule = rule_by(code)
    if rule is None:
        return {"id": code}
    return {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.why}\n\nBad:\n{rule.bad}\nGood:\n{rule.good}"},
        "defaultConfiguration": {"level": str(rule.severity)},
    }


def _result(found: Diagnostic, index: int, mark: str) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": str(found.severity),
        "message": {"text": found.message},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": _artifact(found.source),
                    "region": _region(found.source, found.span),
                }
            }
        ],
        "partialFingerprints": {"medsegbib/v1": mark},
    }
    if found.fix is not None and found.fix.edits and found.fix.safety is not Safety.DISPLAY:
        changes = [_replacement(found.source, edit) for edit in found.fix.edits]
        result["fixes"] = [
            {
                "description": {"text": found.fix.message},
                "artifactChanges": [{"artifactLocation": _artifact(found.source), "replacements": changes}],
            }
        ]
    return result


def _replacement(source: Source, edit: Edit) -> dict[str, object]:
    return {"deletedRegion": _region(source, edit.span), "insertedContent": {"text": edit.text}}


def _artifact(source: Source) -> dict[str, object]:
    """The file as a URI reference: relative paths stay relative, as code scanning wants them."""
    path = source.name.replace("\\", "/").removeprefix("./")
    return {"uri": ("file://" if path.startswith("/") else "") + quote(path)}


def _region(source: Source, span: Span) -> dict[str, object]:
    start, end = source.position(span.start), source.position(span.end)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}
