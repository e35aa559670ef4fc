"""Which pairs are worth comparing: records that share one of several keys, so that one typo hides no pair."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from medsegbib.match.record import Record
from medsegbib.match.titles import is_general
from medsegbib.text.comparison import fold, number_form, pages_form

#: How many of a title's rarest words make pairs of words.
RAREST = 4
#: Letters of a title's beginning and end that are keys of their own.
EDGE = 24
#: Neighbours compared in a block that is too large to compare all with all.
WINDOW = 12

_SHIFT = 24
_MASK = (1 << 36) - 1
Keys = Callable[[Record], Iterable[str]]


def word_counts(records: Iterable[Record]) -> Counter[str]:
    """In how many titles each word stands (doubled words count double)."""
    counts: Counter[str] = Counter()
    for record in records:
        for form in record.titles:
            counts.update(form.split())
    return counts


def rare_pairs(record: Record, counts: Counter[str], least: int = 2) -> Iterator[str]:
    """The pairs among the rarest words of a title that stand in at least ``least`` titles: a mistyped one does not."""
    for form in record.titles:
        words = {w for w in form.split() if counts[w] >= least}
        rarest = sorted(words, key=lambda w: (counts[w], w))[:RAREST]
        for one, other in combinations(sorted(rarest), 2):
            yield f"{one} {other}"


def whole_titles(record: Record) -> Iterator[str]:
    """The letters of each title; with year and volume where it is too general to tell ("Editorial")."""
    for form in record.titles:
        letters = form.replace(" ", "")
        yield f"{letters} {record.year} {number_form(record.volume)}" if is_general(form) else letters


def title_edges(record: Record) -> Iterator[str]:
    """The first and the last letters of each title."""
    for form in record.titles:
        letters = form.replace(" ", "")
        if len(letters) > EDGE:
            yield "^" + letters[:EDGE]
            yield "$" + letters[-EDGE:]
        else:
            yield "^" + letters


def places(record: Record) -> Iterator[str]:
    """Where it was printed: volume and first page, with the year or the first author."""
    if not record.pages:
        return
    pages = pages_form(record.pages)
    if pages is None:
        return
    volume = number_form(record.volume) if record.volume else ""
    if volume and record.year:
        yield f"{record.year} {volume} {pages[1]}"
    if volume or record.year:
        yield f"{first_family(record)} {volume or record.year} {pages[1]}"


def first_family(record: Record) -> str:
    """A word of the first author's name, cheaply: the first in sorted order, the longest in reading order."""
    if record.people_ is not None:
        return record.people_[0][0] if record.people_ else ""
    first = fold(record.names[:60].split(" and ", 1)[0].split(";", 1)[0].split(",", 1)[0])
    return max(first.split(), key=len, default="")


def identifiers(record: Record) -> Iterator[str]:
    """Every identifier, those of other versions too."""
    yield from record.ids
    for _, _, ids in record.versions:
        yield from ids


def abstracts(record: Record) -> Iterator[str]:
    """The beginning of the abstract."""
    if len(record.abstract) > 40:
        yield record.abstract[:40]


def candidate_pairs(records: Sequence[Record]) -> array[int]:
    """Every pair that shares a key, as ``smaller * len(records) + larger``, sorted, each once."""
    count = len(records)
    words = word_counts(records)
    largest = max(20, min(250, 400_000 // max(count, 1)))
    found: list[int] = []
    sources: tuple[Keys, ...] = (
        whole_titles, title_edges, places, identifiers, abstracts, lambda record: rare_pairs(record, words)
    )  # fmt: skip
    for keys in sources:
        for block in blocks(records, keys):
            found.extend(_pairs(records, block, largest, count))
        found = sorted(set(found))
    return array("Q", found)


def blocks(records: Sequence[Record], keys: Keys) -> Iterator[list[int]]:
    """The records that share a key, two or more; two keys that fall together by hash only cost a comparison."""
    keyed = sorted(
        (hash(key) & _MASK) << _SHIFT | at for at, record in enumerate(records) for key in keys(record) if key
    )
    block: list[int] = []
    current = -1
    for packed in keyed:
        key, at = packed >> _SHIFT, packed & ((1 << _SHIFT) - 1)
        if key != current:
            if len(block) > 1:
                yield block
            block, current = [], key
        if not block or block[-1] != at:
            block.append(at)
    if len(block) > 1:
        yield block


def _pairs(records: Sequence[Record], block: list[int], largest: int, count: int) -> Iterator[int]:
    """All pairs of a block; of one too large, those with the same first author or the same year and page.

    A part that is still too large is put in the order of its content, and neighbours are paired.
    """
    if len(block) <= largest:
        for at, one in enumerate(block):
            base = one * count
            for other in block[at + 1 :]:
                yield base + other
        return
    for tell in (first_family, _year_and_page):
        parts: dict[str, list[int]] = defaultdict(list)
        for at in block:
            parts[tell(records[at])].append(at)
        for part in parts.values():
            if len(part) <= largest:
                for at, one in enumerate(part):
                    for other in part[at + 1 :]:
                        yield one * count + other
            else:
                part.sort(key=lambda at: repr(records[at].content()))
                for at, one in enumerate(part):
                    for other in part[at + 1 : at + 1 + WINDOW]:
                        yield min(one, other) * count + max(one, other)


def _year_and_page(record: Record) -> str:
    pages = pages_form(record.pages) if record.pages else None
    return f"{record.year} {pages[1] if pages else ''}"
