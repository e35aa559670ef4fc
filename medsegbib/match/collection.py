"""Records of several sources in a row: whose they are, what they are called, and what is odd about that."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from medsegbib.match.matching import Matching
from medsegbib.match.record import Record


@dataclass
class Collection:
    """Records with the id, source (an index into ``sources``) and line of each, in the order of reading."""

    sources: list[str] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    lines: array[int] = field(default_factory=lambda: array("L"))
    source_of: array[int] = field(default_factory=lambda: array("L"))
    titles: list[str] | None = None  # as written, where they are wanted: a million take a hundred megabytes

    def begin(self, source: str) -> None:
        """Start a source; what is added from now on is its own."""
        self.sources.append(source)

    def add(self, record: Record, id: str, line: int, title: str) -> None:
        """Add a record; one without an id is called by its place. ``title`` is the title as it is written."""
        if self.titles is not None:
            self.titles.append(title)
        self.records.append(record)
        self.ids.append(id or f"{self.sources[-1]}:{line}")
        self.lines.append(line)
        self.source_of.append(len(self.sources) - 1)

    def place(self, at: int) -> str:
        """File and line of a record."""
        return f"{self.sources[self.source_of[at]]}:{self.lines[at]}"

    def part_ids(self) -> list[str]:
        """Rename records until every id is one record's alone, and say in words which were not.

        An id that stands twice in one file becomes "file:line" from its second record on; one that several files have
        becomes "file:id" in all of them.
        """
        counts = Counter(self.ids)
        if len(counts) == len(self.ids):
            return []
        remarks: list[str] = []
        first: dict[tuple[int, str], int] = {}
        homes: dict[str, list[int]] = {}
        for at, id in enumerate(self.ids):
            if counts[id] == 1:
                continue
            source = self.source_of[at]
            before = first.setdefault((source, id), at)
            if before == at:
                homes.setdefault(id, []).append(at)
            else:
                self.ids[at] = self.place(at)
                remarks.append(
                    f"{self.place(at)}: id {id} stands already in line {self.lines[before]}; called {self.ids[at]}"
                )
        shared = {id: ats for id, ats in homes.items() if len(ats) > 1}
        for id, ats in shared.items():
            for at in ats:
                self.ids[at] = f"{self.sources[self.source_of[at]]}:{id}"
        if shared:
            id, ats = next(iter(shared.items()))
            places = " and ".join(self.place(at) for at in ats)
            remarks.append(
                f"{places}: both have the id {id}; {len(shared)} such ids are called file:id, as {self.ids[ats[0]]}"
            )
        return remarks


@dataclass(frozen=True, slots=True)
class Account:
    """The numbers for the methods section of a review (PRISMA): records, duplicates, and what is left."""

    per_source: tuple[tuple[str, int, int], ...]
    records: int
    within: int
    across: int
    publications: int
    works: int


def account_for(collection: Collection, matching: Matching) -> Account:
    """Count a matching. ``per_source`` is (source, records, duplicates within it); ``across`` is what is left of the
    duplicates once those within single sources are taken off."""
    records = Counter(collection.source_of)
    within: Counter[int] = Counter()
    for group in matching.groups:
        for source, count in Counter(collection.source_of[at] for at in group).items():
            within[source] += count - 1
    duplicates = _surplus(matching.groups)
    return Account(
        tuple((name, records[at], within[at]) for at, name in enumerate(collection.sources)),
        len(collection.records),
        within.total(),
        duplicates - within.total(),
        len(collection.records) - duplicates,
        len(collection.records) - _surplus(matching.works),
    )


def _surplus(groups: Iterable[Sequence[int]]) -> int:
    return sum(len(group) - 1 for group in groups)
