"""Findings that are known already: fingerprints that survive when lines move."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence

from medsegbib.model import Diagnostic

_VERSION = 1
PathOf = Callable[[str], str]


class BaselineError(ValueError):
    """A baseline file that cannot be read as one."""


def fingerprint(found: Diagnostic, path: str) -> str:
    """What makes a finding the same one though lines move: file, rule, entry and faulty text, as 16 hex digits.

    Not the message, which may name lines; nor all the text of an entry where the finding is about all of it.
    """
    import hashlib

    faulty = " ".join(found.source.slice(found.span).split())
    about = faulty if len(faulty) <= 200 or not found.entry else ""
    whole = "\0".join((path, found.code, " ".join(found.entry.split()), about))
    return hashlib.sha256(whole.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def fingerprints(diagnostics: Sequence[Diagnostic], path_of: PathOf) -> list[str]:
    """The fingerprints of findings; a second equal one gets ":2" and so on, so that all differ."""
    seen: Counter[str] = Counter()
    result = []
    for found in diagnostics:
        mark = fingerprint(found, path_of(found.source.name))
        seen[mark] += 1
        result.append(mark if seen[mark] == 1 else f"{mark}:{seen[mark]}")
    return result


def write_baseline(diagnostics: Sequence[Diagnostic], path_of: PathOf) -> str:
    """The text of a baseline file that holds these findings: JSON, sorted, with what a reader of a diff wants."""
    marks = fingerprints(diagnostics, path_of)
    rows = [
        {"path": path_of(d.source.name), "code": d.code, "entry": d.entry, "fingerprint": mark}
        for mark, d in zip(marks, diagnostics, strict=True)
    ]
    rows.sort(key=lambda row: tuple(row.values()))
    return json.dumps({"version": _VERSION, "findings": rows}, ensure_ascii=False, indent=1) + "\n"


def read_baseline(text: str) -> frozenset[str]:
    """The fingerprints that a baseline file holds. Raises `BaselineError`."""
    try:
        table = json.loads(text)
        if table["version"] != _VERSION:
            raise BaselineError(f"version {table['version']} of baselines is not known here")
        return frozenset(row["fingerprint"] for row in table["findings"])
    except (ValueError, KeyError, TypeError) as error:
        if isinstance(error, BaselineError):
            raise
        raise BaselineError("is no baseline; write one with --write-baseline") from None


def unknown(diagnostics: Sequence[Diagnostic], known: frozenset[str], path_of: PathOf) -> list[bool]:
    """For each finding whether it is new: not among the known fingerprints."""
    return [mark not in known for mark in fingerprints(diagnostics, path_of)]
