"""What matching needs to know of an entry, small enough to hold a million of them."""

from __future__ import annotations

from collections.abc import Mapping
from zlib import crc32

from medsegbib.model import Entry
from medsegbib.text.comparison import fold, title_form
from medsegbib.text.people import Person, natural_person, people, person

#: How much of an abstract is kept: its first letters are enough to tell two abstracts apart.
ABSTRACT_LENGTH = 100

_KIND_OF_TYPE = {
    "inproceedings": "conference", "conference": "conference", "proceedings": "conference", "phdthesis": "thesis",
    "mastersthesis": "thesis", "thesis": "thesis", "techreport": "report", "report": "report",
    "unpublished": "preprint", "preprint": "preprint", "online": "preprint",
}  # fmt: skip


class Record:
    """The comparison forms of one entry; ``names`` is the author text, read only when a pair needs it."""

    __slots__ = (
        "abstract", "aliases", "ids", "kind", "names", "number", "pages", "people_", "title", "venue", "versions",
        "volume", "year",
    )  # fmt: skip

    def __init__(
        self,
        title: str,
        names: str | tuple[Person, ...] = "",
        year: str = "",
        venue: str = "",
        volume: str = "",
        number: str = "",
        pages: str = "",
        ids: tuple[str, ...] = (),
        abstract: str = "",
        type: str = "",
        aliases: tuple[str, ...] = (),
        versions: tuple[tuple[str, str, tuple[str, ...]], ...] = (),
    ) -> None:
        self.title = title_form(title)
        self.people_ = names if isinstance(names, tuple) else None
        self.names = names if isinstance(names, str) else ""
        self.year = year_number(year)
        self.venue = venue
        self.volume = volume
        self.number = number
        self.pages = pages
        self.ids = ids
        self.abstract = fold(abstract[: 2 * ABSTRACT_LENGTH])[:ABSTRACT_LENGTH] if abstract else ""
        self.kind = _KIND_OF_TYPE.get(type, "")
        self.aliases = aliases
        self.versions = versions

    @property
    def people(self) -> tuple[Person, ...]:
        """The authors as (family, given), folded."""
        if self.people_ is None:
            return people(self.names)
        return self.people_

    @property
    def titles(self) -> tuple[str, ...]:
        """The form of the title and of every alias; empty forms left out."""
        return (self.title, *self.aliases) if self.title else self.aliases

    def content(self) -> tuple[object, ...]:
        """All that is known, for an order that does not depend on where the record stood."""
        return (
            self.title, self.people_ or self.names, self.year, self.venue, self.volume, self.number, self.pages,
            self.ids, self.abstract, self.kind, self.aliases, self.versions,
        )  # fmt: skip

    def rank(self) -> int:
        """A number that depends on the content alone."""
        return crc32(repr(self.content()).encode("utf-8", "surrogatepass"))


def year_number(year: str) -> int:
    """The four-digit year in a text, 0 where there is none."""
    if len(year) == 4 and year.isdigit() and year.isascii():
        return int(year)
    from re import search

    found = search(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)", year)
    return int(found[1]) if found else 0


def record_of(entry: Entry) -> Record:
    """The record of an entry, its aliases and versions included."""
    extra = entry.extra
    return Record(
        entry.title,
        tuple(_person(n.family, n.given, n.literal) for n in entry.authors),
        entry.year,
        entry.venue,
        extra.get("volume", ""),
        extra.get("number", "") or extra.get("issue", ""),
        extra.get("pages", ""),
        tuple(str(i) for i in entry.ids),
        extra.get("abstract", ""),
        entry.type,
        tuple(dict.fromkeys(f for f in map(title_form, (*entry.aliases, *(v.title for v in entry.versions))) if f)),
        tuple((v.year, v.venue, tuple(str(i) for i in v.ids)) for v in entry.versions),
    )


def _person(family: str, given: str, literal: str) -> Person:
    """The comparison form of a name; a literal is read in its own order."""
    return natural_person(literal) if literal else person(family, given)


def record_of_row(row: Mapping[str, str]) -> Record:
    """The record of a CSV row by lower-case column names, without an `Entry` in between."""
    get = row.get
    ids = []
    for scheme in ("doi", "arxiv", "pmid", "pmcid"):
        if value := get(scheme):
            from medsegbib.model import Identifier

            ids.append(str(Identifier(scheme, value)))
    return Record(
        get("title") or "",
        get("author") or "",
        get("year") or "",
        get("journal") or get("booktitle") or get("venue") or "",
        get("volume") or "",
        get("number") or "",
        get("pages") or "",
        tuple(ids),
        get("abstract") or "",
        (get("entrytype") or "").lower(),
    )
