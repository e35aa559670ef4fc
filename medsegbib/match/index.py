"""Finding the duplicates of one entry in a catalogue that is loaded once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from medsegbib.match import block
from medsegbib.match.decide import Comparison, compare_records
from medsegbib.match.record import Record, record_of
from medsegbib.model import Entry

#: Records that one key may bring; a key that more records share tells too little.
LARGEST = 200


class Index:
    """Entries by their blocking keys."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.records = [record_of(entry) for entry in entries]
        self.words = block.word_counts(self.records)
        self._by_key: dict[int, list[int]] = defaultdict(list)
        for at, record in enumerate(self.records):
            for key in self._keys(record):
                self._by_key[key].append(at)

    def _keys(self, record: Record) -> Iterator[int]:
        sources: tuple[Iterable[str], ...] = (
            block.whole_titles(record), block.title_edges(record), block.places(record), block.identifiers(record),
            block.abstracts(record), self._rare_pairs(record),
        )  # fmt: skip
        seen = set()
        for number, keys in enumerate(sources):
            for key in keys:
                packed = hash((number, key))
                if packed not in seen:
                    seen.add(packed)
                    yield packed

    def _rare_pairs(self, record: Record) -> Iterator[str]:
        return block.rare_pairs(record, self.words, least=1)

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
        compared = ((at, compare_records(record, self.records[at])) for at in self._candidates(record))
        near = [(at, found) for at, found in compared if found.verdict != "different"]
        return sorted(near, key=lambda item: (-item[1].score, -item[1].work, item[0]))
