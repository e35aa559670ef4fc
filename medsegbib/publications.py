"""Works as their publications: which version of a work is written, and under which citation key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from medsegbib.match.merge import is_published
from medsegbib.model import Entry, Version
from medsegbib.text.citation_keys import make_key

#: Further fields that describe one publication, and not the work.
_OF_PUBLICATION = frozenset(
    "volume number issue pages publisher series month date edition editor address location organization urldate".split()
)


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


def publication(entry: Entry, version: Version) -> Entry:
    """One version of a work as an entry of its own."""
    leads = version.year == entry.year and version.venue == entry.venue
    extra = entry.extra if leads else {k: v for k, v in entry.extra.items() if k not in _OF_PUBLICATION}
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


def with_keys(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, each with a citation key that no other has; a key that is there and free stays."""
    taken = {entry.key for entry in entries if entry.key}
    seen: set[str] = set()
    keyed: list[Entry] = []
    for entry in entries:
        key = entry.key
        if not key:
            family = next((name.family or name.literal for name in entry.authors), "")
            key = make_key(family, entry.year_number, entry.nickname or entry.title, taken)
        elif key in seen:
            key = _free(key, taken)
        taken.add(key)
        seen.add(key)
        keyed.append(entry if key == entry.key else replace(entry, key=key))
    return keyed


def _free(key: str, taken: set[str]) -> str:
    number = 2
    while f"{key}-{number}" in taken:
        number += 1
    return f"{key}-{number}"
