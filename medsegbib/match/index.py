"""Finding the duplicates of one entry in a catalogue that is loaded once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from medsegbib.match.decide import Comparison, compare_records
from medsegbib.match.features import plausible
from medsegbib.match.keys import kinds_of_keys
from medsegbib.match.record import Record, record_of
from medsegbib.model import Entry

#: Records that one key may bring; a key that more records share tells too little.
LARGEST = 200


class Index:
    """Entries by their blocking keys."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.records = [record_of(entry) for entry in entries]
        self._kinds = kinds_of_keys(self.records, least=1)
        self._by_key: dict[int, list[int]] = defaultdict(list)
        for at, record in enumerate(self.records):
            for key in self._keys(record):
                self._by_key[key].append(at)

    def _keys(self, record: Record) -> Iterator[int]:
        for number, keys in enumerate(self._kinds):
            for key in set(keys(record)):
                yield number << 40 | key

    def candidates(self, entry: Entry) -> tuple[int, ...]:
        """The indices of the entries that share a key with an entry, in order."""
        return self._candidates(record_of(entry))

    def _candidates(self, record: Record) -> tuple[int, ...]:
        found: set[int] = set()
        for key in self._keys(record):
            some = self._by_key.get(key, ())
            if len(some) <= LARGEST:
                found.update(some)
        return tuple(sorted(found))

    def find(self, entry: Entry) -> list[tuple[int, Comparison]]:
        """The entries that are not plainly different from an entry, the likeliest first, each with its comparison."""
        record = record_of(entry)
        candidates = self._candidates(record)
        likely = (candidates[n] for n in plausible(record, [self.records[at] for at in candidates]))
        compared = ((at, compare_records(record, self.records[at])) for at in likely)
        near = [(at, found) for at, found in compared if found.verdict != "different"]
        return sorted(near, key=lambda item: (-item[1].score, -item[1].work, item[0]))
