"""What a change brings in: the findings of a text that its older self did not have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from medsegbib.linting.baseline import fingerprints
from medsegbib.linting.engine import Hit, entry_place
from medsegbib.linting.placing import scope_of
from medsegbib.model import Diagnostic, Document, Span


def brought_in(
    hits: Sequence[Hit], documents: Sequence[Document], old: Sequence[Document], old_hits: Sequence[Hit]
) -> list[Hit]:
    """The hits that are not among those of the old documents (empty: there was no such file), wherever lines moved.

    Of a pair of mentions of one paper the new one is at fault, though it may stand above the old one.
    """
    known = {
        (hit.document, mark)
        for hit, mark in zip(old_hits, fingerprints([h.diagnostic for h in old_hits], str), strict=True)
    }
    marks = fingerprints([hit.diagnostic for hit in hits], str)
    fresh = [hit for hit, mark in zip(hits, marks, strict=True) if (hit.document, mark) not in known]
    added = {at: _added(document, old[at]) for at, document in enumerate(documents) if at < len(old)}
    return [_blame_the_new(hit, documents, added) for hit in fresh]


def _text_of(document: Document, entry: int) -> str:
    span = scope_of(document.entries[entry])
    return " ".join(document.source.slice(span).split()) if span else document.entries[entry].label


def _added(document: Document, old: Document) -> set[int]:
    """The indices of entries whose text the old document does not have."""
    left = Counter(_text_of(old, at) for at in range(len(old.entries)))
    added = set()
    for at in range(len(document.entries)):
        text = _text_of(document, at)
        if left[text] > 0:
            left[text] -= 1
        else:
            added.add(at)
    return added


def _blame_the_new(hit: Hit, documents: Sequence[Document], added: dict[int, set[int]]) -> Hit:
    if hit.other is None or hit.entry is None or hit.entry in added.get(hit.document, ()):
        return hit
    at, entry = hit.other
    if entry not in added.get(at, ()):
        return hit
    document, found = documents[at], hit.diagnostic
    moved: Diagnostic = replace(
        found,
        source=document.source,
        message=found.message.replace(entry_place(document, entry), entry_place(documents[hit.document], hit.entry)),
        span=document.entries[entry].spans.get("title") or scope_of(document.entries[entry]) or Span(0, 0),
        entry=document.entries[entry].label,
        fix=None,
    )
    return Hit(moved, at, entry, (hit.document, hit.entry))
