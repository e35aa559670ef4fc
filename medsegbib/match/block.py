"""Which pairs are worth comparing: records that share one of several keys, so that one typo hides no pair."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from medsegbib.match.cores import Progress, silently, work_on
from medsegbib.match.keys import Keys, first_family, kinds_of_keys, year_and_page
from medsegbib.match.record import Record

#: A block of more records than this is parted further; the more records there are, the rarer a key has to be.
SMALLEST, LARGEST, BUDGET = 12, 250, 400_000
#: Records from which on more than one process is used.
MANY = 200_000
#: Neighbours compared in a block that nothing parts any further.
WINDOW = 12

_SHIFT = 24


def candidate_pairs(records: Sequence[Record], progress: Progress = silently) -> array[int]:
    """Every pair that shares a key, as ``smaller * len(records) + larger``, sorted, each once."""
    largest = max(SMALLEST, min(LARGEST, BUDGET // max(len(records), 1)))

    def pairs_by(keys: Keys) -> array[int]:
        found: set[int] = set()
        for block in blocks(records, keys):
            found.update(_pairs(records, block, largest))
        return array("Q", found)

    by_kind = work_on(kinds_of_keys(records, least=2), pairs_by, len(records) >= MANY, progress, "blocking")
    return array("Q", sorted(set().union(*by_kind)))


def blocks(records: Sequence[Record], keys: Keys) -> Iterator[list[int]]:
    """The records that share a key, two or more, by index."""
    keyed = [key << _SHIFT | at for at, record in enumerate(records) for key in keys(record)]
    keyed.sort()
    mask = (1 << _SHIFT) - 1
    block: list[int] = []
    current = -1
    for packed in keyed:
        if packed >> _SHIFT != current:
            if len(block) > 1:
                yield block
            block, current = [packed & mask], packed >> _SHIFT
        elif block[-1] != packed & mask:
            block.append(packed & mask)
    if len(block) > 1:
        yield block


def _pairs(records: Sequence[Record], block: list[int], largest: int) -> list[int]:
    """All pairs of a block; of one too large, those with the same first author or the same year and page.

    A part that is still too large is put in the order of its content, and neighbours are paired.
    """
    count = len(records)
    if len(block) <= largest:
        return [one * count + other for one, other in combinations(block, 2)]
    found: list[int] = []
    for tell in (first_family, year_and_page):
        parts: dict[str, list[int]] = defaultdict(list)
        for at in block:
            parts[tell(records[at])].append(at)
        for part in parts.values():
            if len(part) <= largest:
                found += [one * count + other for one, other in combinations(part, 2)]
                continue
            part.sort(key=lambda at: repr(records[at].content()))
            for at, one in enumerate(part):
                near = part[at + 1 : at + 1 + WINDOW]
                found += [one * count + other if one < other else other * count + one for other in near]
    return found
