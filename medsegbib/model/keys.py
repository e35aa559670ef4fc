"""Citation keys for entries that have none, or that share one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from medsegbib.model.entry import Entry
from medsegbib.text.citation_keys import make_key


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
