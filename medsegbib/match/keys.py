"""Blocking keys: what two records of one publication have in common, whatever is mistyped or missing in one of them.

Every key is a number below 2**40 that depends on the text alone. Two keys that fall together by chance cost one
comparison and change no result.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from zlib import crc32

from medsegbib.match.record import Record
from medsegbib.match.titles import is_general
from medsegbib.text.comparison import fold, number_form, pages_form

#: From so many records on keys have to be rarer.
CROWD = 200_000
#: How many of a title's rarest words make keys, in pairs or in a crowd in threes; one mistyped word leaves three.
RAREST = 4
#: Letters of a title's beginning and end that are keys of their own, and in a crowd.
EDGE, LONG_EDGE = 24, 40
#: Letters of an abstract's beginning that are a key.
ABSTRACT = 40

_RANKS = (1 << 40) - 1

Keys = Callable[[Record], Iterable[int]]


def _number(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass")) << 8 | len(text) & 255


class RareWords:
    """The words of titles from the rarest to the most common; those in fewer than ``least`` titles are left out.

    A word that stands in one title only is a typo or a name that no other title shares: it leads to no pair.
    """

    def __init__(self, records: Sequence[Record], least: int) -> None:
        counts: Counter[str] = Counter()
        for record in records:
            for form in record.titles:
                counts.update(form.split())
        self.together = 2 if len(records) < CROWD else 3
        known = sorted((count, word) for word, count in counts.items() if count >= least)
        self.rank = {word: rank for rank, (_, word) in enumerate(known)}

    def keys(self, record: Record) -> Iterator[int]:
        """The pairs (or threes) among the rarest words of each title."""
        rank, together = self.rank, self.together
        for form in record.titles:
            rarest = sorted({rank[word] for word in form.split() if word in rank})[:RAREST]
            for words in combinations(rarest, min(together, max(2, len(rarest)))):
                key = 0
                for word in words:
                    key = key * 1_000_003 + word
                yield key & _RANKS


def whole_titles(record: Record) -> Iterator[int]:
    """The letters of each title; with year and volume where it is too general to tell ("Editorial")."""
    for form in record.titles:
        letters = form.replace(" ", "")
        yield _number(f"{letters} {record.year} {number_form(record.volume)}" if is_general(form) else letters)


def title_edges(edge: int) -> Keys:
    """The kind of keys that are the first and the last letters of each title that is longer than those.

    A short title before a colon is a key too: databases leave subtitles out.
    """

    def keys(record: Record) -> Iterator[int]:
        for form in record.titles:
            letters = form.replace(" ", "")
            yield _number("^" + letters[:edge])
            if len(letters) > edge:
                yield _number("$" + letters[-edge:])
        if 0 < record.lead < edge:
            yield _number("^" + record.title.replace(" ", "")[: record.lead])

    return keys


def places(record: Record) -> Iterator[int]:
    """Where it was printed: volume and first page, with the year or the first author."""
    pages = pages_form(record.pages) if record.pages else None
    if pages is None:
        return
    volume = number_form(record.volume) if record.volume else ""
    if volume and record.year:
        yield _number(f"{record.year} {volume} {pages[1]}")
    if volume or record.year:
        yield _number(f"{first_family(record)} {volume or record.year} {pages[1]}")


def identifiers(record: Record) -> Iterator[int]:
    """Every identifier, those of other versions too."""
    for identifier in record.ids:
        yield _number(identifier)
    for _, _, ids in record.versions:
        yield from map(_number, ids)


def abstracts(record: Record) -> Iterator[int]:
    """The beginning of the abstract."""
    if len(record.abstract) > ABSTRACT:
        yield _number(record.abstract[:ABSTRACT])


def kinds_of_keys(records: Sequence[Record], least: int) -> tuple[Keys, ...]:
    """All kinds of keys for these records; ``least`` is that of `RareWords`.

    In this order every second one is half of the work, for two processes.
    """
    edges = title_edges(EDGE if len(records) < CROWD else LONG_EDGE)
    return (edges, RareWords(records, least).keys, places, whole_titles, identifiers, abstracts)


def first_family(record: Record) -> str:
    """A word of the first author's name, cheaply: the family name, in reading order the longest word."""
    if record.people_ is not None:
        return record.people_[0][0] if record.people_ else ""
    first = record.names[:60].partition(" and ")[0].partition(";")[0].partition(",")[0]
    words = fold(first).split()
    return max(words, key=len) if words else ""


def year_and_page(record: Record) -> str:
    """Year and first page, as far as they are known."""
    pages = pages_form(record.pages) if record.pages else None
    return f"{record.year} {pages[1] if pages else ''}"
