"""F005: a field that an entry has twice."""

from __future__ import annotations

from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Field, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """The second of two fields of one name; equal ones can go."""
    first: dict[str, Field] = {}
    for raw in entry.fields:
        known = first.setdefault(raw.name, raw)
        if known is raw:
            continue
        same = " ".join(known.value.split()) == " ".join(raw.value.split())
        repair = removal(raw, document) if same else None
        said = "with the same value" if same else f"with “{known.value[:30]}” and “{raw.value[:30]}”"
        yield Finding(f"the field {raw.name} stands twice, {said}", raw.name, raw.name_span, repair)


def removal(raw: Field, document: Document) -> Repair | None:
    """The edit that takes a field out with its comma and its line."""
    text = document.source.text
    start = raw.name_span.start
    end = raw.span.end + (1 if raw.delimiter else 0)
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    rest = end
    while rest < len(text) and text[rest] in " \t":
        rest += 1
    if rest < len(text) and text[rest] == ",":
        end = rest + 1
        if start > 0 and text[start - 1] == "\n" and text[end : end + 1] in {"\n", "\r"}:
            end += 2 if text[end] == "\r" else 1
        return Repair(Safety.SAFE, f"remove the field {raw.name}", edits=(Edit(Span(start, end), ""),))
    before = text.rfind(",", 0, start)
    if before == -1 or text[before + 1 : start].strip():
        return None
    return Repair(Safety.SAFE, f"remove the field {raw.name}", edits=(Edit(Span(before, end), ""),))


RULE = Rule(
    code="F005",
    name="doubled-field",
    severity=Severity.WARNING,
    summary="An entry has a field twice.",
    why="BibTeX takes the first, biber the last, and other programs drop the entry.",
    bad="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n  year = {2021},\n"
    "  journal = {Medical Physics},\n  year = {2021}\n}\n",
    good="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n  year = {2021},\n"
    "  journal = {Medical Physics}\n}\n",
    example_format="bibtex",
    fixable=Safety.SAFE,
    fix_note="The second goes where both are equal; where they differ, a person must choose.",
    formats=frozenset({"bibtex"}),
    repairs=False,
    check_entry=check,
)
