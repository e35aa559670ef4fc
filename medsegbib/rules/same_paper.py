"""Mentions of one paper, found by cheap keys: an identifier, or the title's comparison form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from medsegbib.model import Document, Entry
from medsegbib.text.comparison import fold, title_form
from medsegbib.text.scripts import is_east_asian

#: Identifiers that one publication has alone.
_OF_ONE = frozenset({"doi", "arxiv", "pmid", "pmcid", "openreview", "acl", "pii", "ieee", "ssrn"})
_COMMON = frozenset("a an the of for in on with and via from by to using based toward is are at as its".split())


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
    """Groups of two or more mentions whose titles have one form, in the order of the text; not titles of one word."""
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


def alike(a: str, b: str, least: float = 0.34) -> bool:
    """Whether two titles may be one paper's: one begins with the other ("SAM", a nickname), or they share words enough.

    A title of one word is a nickname, and one in another script may be a translation: those may be anything.

    ``least`` is the share of common words among all words that carry meaning.
    """
    x, y = form(a), form(b)
    p, q = _stems(x), _stems(y)
    if len(p) < 2 or len(q) < 2 or x.startswith(y) or y.startswith(x) or is_east_asian(a) != is_east_asian(b):
        return True
    common = len(p & q)
    return common >= least * len(p | q) or (common > 1 and common >= 1.75 * least * min(len(p), len(q)))


def _stems(title: str) -> set[str]:
    """The beginnings of the words that carry meaning, so that "elimination" and "eliminating" are one."""
    return {word[:6] for word in title.split()} - _COMMON


def shared_people(a: Entry, b: Entry) -> float | None:
    """The share of common family names in the shorter list of authors; None where one of the entries names nobody."""
    x = {fold(name.family or name.literal) for name in a.authors}
    y = {fold(name.family or name.literal) for name in b.authors}
    return len(x & y) / min(len(x), len(y)) if x and y else None
