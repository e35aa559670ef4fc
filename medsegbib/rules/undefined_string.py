"""K003: a macro that no @string defines."""

from __future__ import annotations

from collections.abc import Iterator

from medsegbib.model import Document, Severity
from medsegbib.rules.macros import KNOWN, definitions, uses
from medsegbib.rules.rule import Finding, Rule


def check(document: Document) -> Iterator[Finding]:
    """Bare words in fields that are neither numbers, nor months, nor defined in the file."""
    defined: dict[str, object] | None = None
    for at, entry in enumerate(document.entries):
        for raw in entry.fields:
            if raw.delimiter:
                continue
            for name, span in uses(raw):
                if defined is None:
                    defined = dict(definitions(document))
                if name.lower() not in KNOWN and name.lower() not in defined:
                    yield Finding(f"the macro {name} is not defined", raw.name, span, entry=at)


RULE = Rule(
    code="K003",
    name="undefined-string",
    severity=Severity.ERROR,
    summary="A macro is used that no @string defines.",
    why="BibTeX warns and prints nothing for it: the journal is gone.",
    bad="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n  journal = medphys,\n"
    "  year = 2021\n}\n",
    good="@string{medphys = {Medical Physics}}\n\n@article{lee2021,\n  author = {Lee, Hana},\n"
    "  title = {Liver Lesions},\n  journal = medphys,\n  year = 2021\n}\n",
    example_format="bibtex",
    formats=frozenset({"bibtex"}),
    check_document=check,
)
