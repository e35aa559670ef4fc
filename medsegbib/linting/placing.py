"""A finding of a rule put at its place in the file: the span, and the repair as edits of that file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Fix, Safety, Span
from medsegbib.rules.rule import Finding, Repair, Substitution

#: Fields whose characters mean themselves in BibTeX, so that nothing is escaped in them.
VERBATIM_FIELDS = frozenset({"doi", "url", "file", "eprint", "arxiv", "crossref", "keywords"})

_BARE_SPECIAL = re.compile(r"(?<!\\)[&%#]")
_AUTHOR = re.compile(r"author\.\d+")


def place_of(finding: Finding, entry: Entry | None) -> Span:
    """Where a finding stands: its own span, else its field's, else its entry's, else the start of the file."""
    if finding.span is not None:
        return finding.span
    if entry is None:
        return Span(0, 0)
    return span_of(entry, finding.field) or scope_of(entry) or Span(0, 0)


def scope_of(entry: Entry) -> Span | None:
    """All of the text of an entry, None for an entry that no text holds."""
    return entry.spans.get("entry")


def span_of(entry: Entry, field: str) -> Span | None:
    """Where a field of an entry stands, None where it does not stand by itself."""
    if not field:
        return None
    if field in entry.spans:
        return entry.spans[field]
    return next((raw.span for raw in entry.fields if raw.name == field), None)


def fix_of(repair: Repair | None, entry: Entry | None, document: Document) -> Fix | None:
    """A repair as edits of the file: all of them or, where one finds no place, a hint that changes nothing.

    None for a repair that speaks of the entry alone (`Repair.distrust` and the like).
    """
    if repair is None:
        return None
    if not repair.substitutions and not repair.edits:
        return Fix(Safety.DISPLAY, repair.message, ()) if repair.safety is Safety.DISPLAY else None
    edits = list(repair.edits)
    for substitution in repair.substitutions if not edits else ():
        found = list(_places(substitution, entry, document)) if entry is not None else []
        if not found:
            return Fix(Safety.DISPLAY, repair.message, ())
        edits += found
    return Fix(repair.safety, repair.message, tuple(sorted(set(edits))))


def _places(substitution: Substitution, entry: Entry, document: Document) -> Iterator[Edit]:
    """Each place inside the field where the old text stands literally."""
    if not substitution.old:
        return
    span = span_of(entry, substitution.field)
    text = document.source.text
    if span is None and _AUTHOR.fullmatch(substitution.field):
        span = span_of(entry, "authors")
        if span is None or text.count(substitution.old, span.start, span.end) != 1:
            return
    if span is None:
        return
    new = _as_written(substitution, document)
    at = text.find(substitution.old, span.start, span.end)
    while at != -1:
        end = at + len(substitution.old)
        yield Edit(Span(at, end), new)
        at = text.find(substitution.old, end, span.end)


def _as_written(substitution: Substitution, document: Document) -> str:
    """The new text as the format wants it: in BibTeX a bare ``&``, ``%`` or ``#`` needs a backslash."""
    verbatim = substitution.field in VERBATIM_FIELDS or substitution.field.startswith("link.")
    if document.format != "bibtex" or verbatim:
        return substitution.new
    return _BARE_SPECIAL.sub(r"\\\g<0>", substitution.new)
