"""Works as their publications: which version of a work is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from medsegbib.match.merge import is_published
from medsegbib.model import PUBLICATION_FIELDS, Entry, Version
from medsegbib.text.venues import venue_of

_TYPE_OF_VENUE = {
    "journal": "article", "conference": "inproceedings", "workshop": "inproceedings", "series": "inproceedings",
}  # fmt: skip


def prefer_versions(entries: Iterable[Entry], choice: str) -> list[Entry]:
    """The entries with their works reduced to one version ("published", "preprint"), or spread out to "all".

    An entry without the preferred version stays as it is. A catalogue's entries lead with the published version.
    """
    chosen: list[Entry] = []
    for entry in entries:
        others = [publication(entry, version) for version in entry.versions]
        if not others:
            chosen.append(entry)
        elif choice == "all":
            chosen.extend(others)
        else:
            wanted = choice == "published"
            fitting = [other for other in [entry, *others] if is_published(other) == wanted]
            chosen.append(fitting[0] if fitting else entry)
    return chosen


def type_by_venue(entry: Entry) -> str:
    """The entry type, which a venue of known kind decides where nothing else did."""
    venue = venue_of(entry.venue) if entry.venue and entry.type == "misc" else None
    return _TYPE_OF_VENUE.get(venue.kind, entry.type) if venue else entry.type


def publication(entry: Entry, version: Version) -> Entry:
    """One version of a work as an entry of its own."""
    leads = version.year == entry.year and version.venue == entry.venue
    extra = entry.extra if leads else {k: v for k, v in entry.extra.items() if k not in PUBLICATION_FIELDS}
    extra = {**extra, **dict(version.extra)}
    if not leads:
        extra.pop("ids", None)  # older citation keys lead to one entry
    return replace(
        entry,
        type=version.type,
        title=version.title or entry.title,
        year=version.year,
        venue=version.venue,
        ids=version.ids,
        extra=extra,
        versions=(),
        fields=(),
        spans={},
    )
