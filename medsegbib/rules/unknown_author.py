"""F008: an entry of a catalogue whose authors no source states."""

from __future__ import annotations

from collections.abc import Iterator

from medsegbib.model import Document, Entry, Severity
from medsegbib.rules.rule import Finding, Rule

_PEOPLE = frozenset({"author", "editor", "organization", "institution"})


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """Entries with origins and without people. A page without an author in somebody's own bibliography is right."""
    names = {raw.name for raw in entry.fields if raw.value.strip()}
    if "origins" in names and not names & _PEOPLE:
        sources = ", ".join(dict.fromkeys(origin.file for origin in entry.origins))
        yield Finding(f"no source states the authors (mentioned in {sources})", "key" if "key" in entry.spans else "")


RULE = Rule(
    code="F008",
    name="unknown-author",
    severity=Severity.NOTE,
    summary="No source of a catalogue states the authors of an entry.",
    why="The entry cannot be cited by author and year until a source that names its authors is ingested, or a person "
    "adds them.",
    bad="@misc{deepliver2019,\n  title = {Deep Liver Segmentation},\n  year = {2019},\n"
    "  origins = {lists/a.md:12:1},\n}\n",
    good="@misc{deepliver2019,\n  author = {Lee, Hana},\n  title = {Deep Liver Segmentation},\n  year = {2019},\n"
    "  origins = {lists/a.md:12:1},\n}\n",
    example_format="bibtex",
    formats=frozenset({"bibtex"}),
    check_entry=check,
)
