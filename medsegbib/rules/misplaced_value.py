"""F002: a value in the wrong field: a number in issue, a DOI in note or url."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Field, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule

_DOI = re.compile(
    r"\s*\.?(?:doi\s*[:=]?\s*)?(?:\\url\{)?(?:https?://)?(?:dx\.)?(?:doi\.org/)?(?:doi:\s*)?(?P<doi>10\.\d{4,9}/[^\s{},]+?)\}?\.?\s*",
    re.IGNORECASE,
)
_ARXIV = re.compile(
    r"\s*arxiv\s*(?:preprint)?\s*(?:arxiv)?[:\s]\s*(?P<id>\d{4}\.\d{4,5})(?:v\d+)?\s*(?:\[[\w.-]+\])?\s*", re.IGNORECASE
)
_WORDY_NUMBER = re.compile(r"(?P<volume>\d+)\s*\(\s*(?P<number>\d+(?:[-–/]\d+)?)\s*\)")
_URL = re.compile(r"\s*(?:\\url\{)?(?P<url>https?://[^\s{}]+)\}?\s*")


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """Numbers of issues in ``issue``, DOIs in ``note``, ``url``, ``pages`` or ``number``, "12(3)" in ``volume``."""
    names = {raw.name for raw in entry.fields}
    for raw in entry.fields:
        value = raw.value.strip()
        if raw.name == "issue" and value.isdigit() and "number" not in names and not names & {"journaltitle", "date"}:
            repair = Repair(Safety.SAFE, "issue -> number", edits=(Edit(raw.name_span, "number"),))
            yield Finding(
                "the number of an issue belongs into number; BibTeX does not know issue",
                raw.name,
                raw.name_span,
                repair,
            )
        elif (
            raw.name in {"note", "annote", "howpublished", "pages", "number", "url", "volume", "series"}
            and "10." in value
            and (found := _DOI.fullmatch(value))
        ):
            yield from _doi(raw, found["doi"], "doi" in names)
        elif raw.name == "note" and "eprint" not in names and (found := _ARXIV.fullmatch(value)):
            yield Finding(
                f"the arXiv number {found['id']} belongs into eprint",
                raw.name,
                raw.span,
                _moved(raw, "eprint", found["id"]),
            )
        elif raw.name == "volume" and "number" not in names and (found := _WORDY_NUMBER.fullmatch(value)):
            new = f"{found['volume']}}},\n  number = {{{found['number']}" if raw.delimiter == "{" else ""
            mending = Repair(Safety.SAFE, "volume and number", edits=(Edit(raw.span, new),)) if new else None
            yield Finding(f"the volume “{value}” holds the number of the issue", raw.name, raw.span, mending)
        elif raw.name == "doi" and _URL.fullmatch(value) and "10." not in value:
            yield Finding("the field doi holds an address that is no DOI; it belongs into url", raw.name, raw.span)


def _doi(raw: Field, doi: str, known: bool) -> Iterator[Finding]:
    if raw.name == "url" and known:
        return  # doubling the DOI as an address is habit, not fault
    if raw.name == "url" and not known:
        edits = (Edit(raw.name_span, "doi"), Edit(raw.span, doi))
        yield Finding(
            f"url holds a DOI, and the field doi is missing: {doi}",
            raw.name,
            raw.span,
            Repair(Safety.SAFE, "url -> doi", edits=edits),
            severity=Severity.NOTE,
        )
    elif not known:
        edits = (Edit(raw.name_span, "doi"), Edit(raw.span, doi))
        yield Finding(
            f"a DOI in {raw.name}", raw.name, raw.span, Repair(Safety.SAFE, f"{raw.name} -> doi", edits=edits)
        )
    else:
        yield Finding(f"a DOI in {raw.name}", raw.name, raw.span)


def _moved(raw: Field, name: str, value: str) -> Repair | None:
    """The field renamed; the place of archiveprefix is its neighbour."""
    if raw.delimiter != "{":
        return None
    edits = (
        Edit(raw.name_span, name),
        Edit(Span(raw.span.start, raw.span.end), value + "},\n  archiveprefix = {arXiv"),
    )
    return Repair(Safety.SAFE, f"{raw.name} -> {name}", edits=edits)


RULE = Rule(
    code="F002",
    name="misplaced-value",
    severity=Severity.WARNING,
    summary="A value stands in a field of another kind.",
    why="BibTeX does not know “issue”, and a DOI in a note is printed as text and linked by no style.",
    bad="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Physics},\n  year = {2021},\n  volume = {48},\n  issue = {3},\n"
    "  note = {doi: 10.1002/mp.14770}\n}\n",
    good="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Physics},\n  year = {2021},\n  volume = {48},\n  number = {3},\n"
    "  doi = {10.1002/mp.14770}\n}\n",
    example_format="bibtex",
    fixable=Safety.SAFE,
    fix_note="The field gets the name that its value asks for, unless the entry has that field already.",
    formats=frozenset({"bibtex"}),
    repairs=False,
    check_entry=check,
)
