"""Mentions of one paper, found by cheap keys: an identifier, or the title's comparison form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from medsegbib.model import Document, Entry
from medsegbib.text.comparison import fold, title_form

#: Identifiers that one publication has alone.
_OF_ONE = frozenset({"doi", "arxiv", "pmid", "pmcid", "openreview", "acl", "pii", "ieee", "ssrn"})


#: With so many mentions of a paper another one is compared; more would tell no more and take ever longer.
COMPARED = 8


@dataclass(frozen=True, slots=True)
class Mention:
    """An entry and where it stands: index of the document, index in it."""

    document: int
    index: int
    entry: Entry


@lru_cache(maxsize=65536)
def form(title: str) -> str:
    """The comparison form of a title."""
    return title_form(title)


def mentions(documents: Sequence[Document]) -> Iterator[Mention]:
    """All entries with a title or an identifier."""
    for d, document in enumerate(documents):
        for at, entry in enumerate(document.entries):
            yield Mention(d, at, entry)


def by_title(documents: Sequence[Document]) -> list[list[Mention]]:
    """Groups of two or more mentions whose titles have one form, in the order of the text. Titles of one word are none."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions(documents):
        key = form(mention.entry.title)
        if len(key) > 11 and " " in key:
            groups[key].append(mention)
    return [group for group in groups.values() if len(group) > 1]


def by_identifier(documents: Sequence[Document]) -> dict[str, list[Mention]]:
    """Mentions by identifier ("arxiv:2308.16150"), those that two or more share."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions(documents):
        for identifier in dict.fromkeys(mention.entry.ids):
            if identifier.scheme in _OF_ONE:
                groups[str(identifier)].append(mention)
    return {key: group for key, group in groups.items() if len(group) > 1}


def alike(a: str, b: str) -> bool:
    """Whether two titles may be one paper's: one holds the words of the other, or half of all words are common.

    Short titles ("SAM", a nickname) are alike to anything that begins with them.
    """
    x, y = form(a), form(b)
    if not x or not y or x == y or x.startswith(y) or y.startswith(x):
        return True
    p, q = set(x.split()), set(y.split())
    return 2 * len(p & q) >= min(len(p), len(q)) + 1 or len(p & q) >= 0.5 * len(p | q)


def same_people(a: Entry, b: Entry) -> bool | None:
    """Whether two entries share a family name among their authors; None where one of them names nobody."""
    x = {fold(name.family or name.literal) for name in a.authors}
    y = {fold(name.family or name.literal) for name in b.authors}
    return bool(x & y) if x and y else None
