"""K001: a citation key that two entries have."""

from __future__ import annotations

from collections.abc import Iterator

from medsegbib.model import Document, Severity
from medsegbib.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Keys that an earlier entry has, in whatever case: BibTeX does not tell capitals from small letters there."""
    first: dict[str, int] = {}
    for at, entry in enumerate(document.entries):
        if not entry.key:
            continue
        known = first.setdefault(entry.key.lower(), at)
        if known != at:
            differs = "" if document.entries[known].key == entry.key else f" (as {document.entries[known].key})"
            yield Finding(f"the citation key {entry.key} is taken{differs}", "key", entry=at, other=known)


RULE = Rule(
    code="K001",
    name="doubled-key",
    severity=Severity.ERROR,
    summary="Two entries have one citation key.",
    why="BibTeX stops, or takes the first and drops the other.",
    bad="@misc{lee2021,\n  title = {Liver Lesions}\n}\n\n@misc{lee2021,\n  title = {Kidney Tumours}\n}\n",
    good="@misc{lee2021,\n  title = {Liver Lesions}\n}\n\n@misc{lee2021a,\n  title = {Kidney Tumours}\n}\n",
    example_format="bibtex",
    formats=frozenset({"bibtex"}),
    check_document=check,
)
