"""K005: a crossref to an entry that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from medsegbib.model import Document, Severity
from medsegbib.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Keys in crossref and xdata that no entry has, and parents that come before their children."""
    if not any(raw.name in {"crossref", "xdata"} for entry in document.entries for raw in entry.fields):
        return
    keys = {entry.key.lower(): at for at, entry in enumerate(document.entries)}
    for at, entry in enumerate(document.entries):
        for raw in entry.fields:
            if raw.name in {"crossref", "xdata"}:
                for key in (part.strip() for part in raw.value.split(",")):
                    if key and key.lower() not in keys:
                        yield Finding(f"there is no entry {key}", raw.name, raw.span, entry=at)
                    elif key and raw.name == "crossref" and keys[key.lower()] < at:
                        yield Finding(
                            f"BibTeX wants {key} after the entries that refer to it",
                            raw.name,
                            raw.span,
                            severity=Severity.NOTE,
                            entry=at,
                        )


RULE = Rule(
    code="K005",
    name="undefined-crossref",
    severity=Severity.ERROR,
    summary="A crossref leads to an entry that is not there.",
    why="The book title and year that it should inherit are missing.",
    bad="@inproceedings{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n  crossref = {miccai2021}\n}\n",
    good="@inproceedings{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  crossref = {miccai2021}\n}\n\n@proceedings{miccai2021,\n  title = {Medical Image Computing},\n"
    "  year = {2021}\n}\n",
    example_format="bibtex",
    formats=frozenset({"bibtex"}),
    check_document=check,
)
