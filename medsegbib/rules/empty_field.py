"""F006: a field without a value."""

from __future__ import annotations

from collections.abc import Iterator

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.doubled_field import removal
from medsegbib.rules.rule import Finding, Rule


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Fields with nothing between their delimiters."""
    for raw in entry.fields:
        if raw.delimiter and not raw.value.strip(" \t\r\n{}"):
            yield Finding(f"the field {raw.name} is empty", raw.name, raw.name_span, removal(raw, document))


RULE = Rule(
    code="F006",
    name="empty-field",
    severity=Severity.NOTE,
    summary="A field has no value.",
    why="An empty author or title is printed as a hole, and hides that it is missing.",
    bad="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Physics},\n  volume = {},\n  year = {2021}\n}\n",
    good="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Physics},\n  year = {2021}\n}\n",
    example_format="bibtex",
    fixable=Safety.SAFE,
    fix_note="The field goes; a missing one says as much.",
    formats=frozenset({"bibtex"}),
    repairs=False,
    check_entry=check,
)
