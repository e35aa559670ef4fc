"""V004: a workshop, a conference or arXiv given as a journal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Field, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule
from medsegbib.text.venues import venue_of

_ARXIV = re.compile(r"(?<![\d.])\d{4}\.\d{4,5}(?!\d)|\b[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?!\d)")


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Articles whose field journal names proceedings or a preprint server, and proceedings that are a journal."""
    if not entry.fields:
        return
    kind = entry.type
    for raw in entry.fields:
        if raw.name in {"journal", "journaltitle"} and kind == "article":
            venue = venue_of(raw.value)
            if venue is None and "workshop" in raw.value.lower() and "journal" not in raw.value.lower():
                yield Finding(
                    f"a workshop is given as a journal: “{raw.value}”",
                    raw.name,
                    raw.span,
                    _as_proceedings(entry, document, raw.name_span),
                )
            elif venue is not None and venue.kind == "preprint":
                yield Finding(
                    f"{venue.abbreviation} is given as a journal; a preprint is @misc with eprint and archiveprefix",
                    raw.name,
                    raw.span,
                    _as_preprint(entry, document, raw),
                )
            elif venue is not None and venue.kind in {"conference", "workshop"}:
                yield Finding(
                    f"{venue.abbreviation} is a {venue.kind}, not a journal",
                    raw.name,
                    raw.span,
                    _as_proceedings(entry, document, raw.name_span),
                )
        elif raw.name == "booktitle" and kind in {"inproceedings", "conference"}:
            venue = venue_of(raw.value)
            if venue is not None and venue.is_journal and "proceedings" not in raw.value.lower():
                yield Finding(f"{venue.name} is a journal, given as proceedings", raw.name, raw.span)


def _as_preprint(entry: Entry, document: Document, raw: Field) -> Repair | None:
    """@article with "arXiv preprint arXiv:1801.01234" becomes @misc with eprint and archiveprefix."""
    span, number = entry.spans.get("entry"), _ARXIV.search(raw.value)
    names = {other.name for other in entry.fields}
    if span is None or number is None or raw.delimiter != "{" or names & {"eprint", "archiveprefix", "volume"}:
        return None
    if not document.source.text[span.start : span.start + 8].lower().startswith("@article"):
        return None
    edits = (
        Edit(Span(span.start + 1, span.start + 8), "misc"),
        Edit(raw.name_span, "eprint"),
        Edit(raw.span, number[0] + "},\n  archiveprefix = {arXiv"),
    )
    return Repair(Safety.UNSAFE, "@misc with eprint and archiveprefix", edits=edits)


def _as_proceedings(entry: Entry, document: Document, name: Span) -> Repair | None:
    """@article with journal becomes @inproceedings with booktitle."""
    span = entry.spans.get("entry")
    if span is None:
        return None
    head = document.source.text[span.start : span.start + 20]
    if not head.lower().startswith("@article") or any(raw.name == "booktitle" for raw in entry.fields):
        return None
    edits = (Edit(Span(span.start + 1, span.start + 8), "inproceedings"), Edit(name, "booktitle"))
    return Repair(Safety.UNSAFE, "@inproceedings with booktitle", edits=edits)


RULE = Rule(
    code="V004",
    name="not-a-journal",
    severity=Severity.WARNING,
    summary="A conference, a workshop or arXiv is given as a journal.",
    why="Styles print “CVPR, 2021” like a journal without a volume, and readers look for one.",
    bad="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n  journal = {CVPR},\n"
    "  year = {2021}\n}\n",
    good="@inproceedings{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  booktitle = {CVPR},\n  year = {2021}\n}\n",
    example_format="bibtex",
    fixable=Safety.UNSAFE,
    fix_note="Type and field are changed; a preprint without its number is only said.",
    formats=frozenset({"bibtex"}),
    repairs=False,
    check_entry=check,
)
