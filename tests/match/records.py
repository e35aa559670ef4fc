"""Entries for the tests of matching, short to write."""

from __future__ import annotations

from medsegbib.model import Entry, Identifier, Name

_PLACES = ("volume", "number", "pages", "abstract", "edition")


def entry(title: str, authors: str = "", year: str = "", venue: str = "", **more: str) -> Entry:
    """An entry; authors are "Family G; Family G", ``doi`` and ``arxiv`` identifiers, ``alias`` another title."""
    names = tuple(Name(family=n.rpartition(" ")[0], given=n.rpartition(" ")[2]) for n in authors.split("; ") if n)
    return Entry(
        key=more.get("key", ""),
        type=more.get("type", "misc"),
        title=title,
        authors=names,
        year=year,
        venue=venue,
        ids=tuple(Identifier(scheme, more[scheme]) for scheme in ("doi", "arxiv", "pmid") if scheme in more),
        aliases=(more["alias"],) if "alias" in more else (),
        extra={name: more[name] for name in _PLACES if name in more},
    )
