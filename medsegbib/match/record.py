"""What matching needs to know of an entry, small enough to hold a million of them."""

from __future__ import annotations

from collections.abc import Mapping
from sys import intern
from zlib import crc32

from medsegbib.model import SCHEMES, Entry, Identifier, Name
from medsegbib.text.comparison import fold, title_form, year_before_title
from medsegbib.text.people import Person, natural_person, people, person

#: How much of an abstract is kept: its first letters are enough to tell two abstracts apart.
ABSTRACT_LENGTH = 100

_ID_ROLES = frozenset(SCHEMES)
_KIND_OF_TYPE = {
    "inproceedings": "conference", "conference": "conference", "proceedings": "conference", "phdthesis": "thesis",
    "mastersthesis": "thesis", "thesis": "thesis", "techreport": "report", "report": "report",
    "unpublished": "preprint", "preprint": "preprint", "online": "preprint",
}  # fmt: skip


class Record:
    """The comparison forms of one entry; ``names`` is the author text, read only when a pair needs it.

    ``lead`` is how many letters of the title stand before its colon, 0 where there is none.
    """

    __slots__ = (
        "abstract", "aliases", "coined", "edition", "ids", "kind", "lead", "names", "number", "pages", "people_",
        "title", "venue", "versions", "volume", "year",
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
        edition: str = "",
    ) -> None:
        if not year:
            year, title = year_before_title(title)
        self.title = title_form(title)
        self.coined = coined_name(title) if ":" in title[1:40] else ""
        self.lead = len(title_form(title.partition(":")[0]).replace(" ", "")) if ":" in title[12:60] else 0
        self.people_ = names if isinstance(names, tuple) else None
        self.names = names if isinstance(names, str) else ""
        self.year = year_number(year)
        self.venue = intern(venue)  # a million records share a few thousand venues and volumes
        self.volume = intern(volume)
        self.number = intern(number)
        self.pages = pages
        self.ids = ids
        self.abstract = fold(abstract[: 2 * ABSTRACT_LENGTH])[:ABSTRACT_LENGTH] if abstract else ""
        self.kind = _KIND_OF_TYPE.get(type, "")
        self.aliases = aliases
        self.versions = versions
        self.edition = edition_number(edition) if edition else ""

    @property
    def people(self) -> tuple[Person, ...]:
        """The authors as (family, given), folded."""
        if self.people_ is None:
            return people(self.names)
        return self.people_

    @property
    def is_placed(self) -> bool:
        """Whether the record says where it appeared: by venue, volume, pages or an identifier."""
        return bool(self.venue or self.volume or self.pages or self.ids)

    @property
    def titles(self) -> tuple[str, ...]:
        """The form of the title and of every alias; empty forms left out."""
        return (self.title, *self.aliases) if self.title else self.aliases

    def content(self) -> tuple[object, ...]:
        """All that is known, for an order that does not depend on where the record stood."""
        return (
            self.title, self.people_ or self.names, self.year, self.venue, self.volume, self.number, self.pages,
            self.ids, self.abstract, self.kind, self.aliases, self.versions, self.edition,
        )  # fmt: skip

    def rank(self) -> int:
        """A number that depends on the content alone."""
        return crc32(repr(self.content()).encode("utf-8", "surrogatepass"))


def coined_name(title: str) -> str:
    """The name that a title coins before its colon ("UNet++: ..." -> "unetplusplus"), or '' where it is plain words."""
    head = title.partition(":")[0].strip()
    if " " in head or sum(c.isupper() or c.isdigit() for c in head) < 2 or head.isdigit():
        return ""
    return title_form(head).replace(" ", "")


_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()


def edition_number(text: str) -> str:
    """The number of an edition ("3rd", "Third edition", "3" -> "3"), or '' where there is none ("revised")."""
    from re import search

    found = search(r"\d+", text)
    if found:
        return str(int(found[0]))
    word = next((word for word in text.casefold().split() if word in _ORDINALS), "")
    return str(_ORDINALS.index(word) + 1) if word else ""


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
        tuple(map(_person, entry.authors)),
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
        extra.get("edition", ""),
    )


def _person(name: Name) -> Person:
    """The comparison form of a name; a literal is read in its own order."""
    if name.literal:
        return natural_person(name.literal)
    return person(f"{name.particle} {name.family}" if name.particle else name.family, name.given)


def record_of_row(cells: Mapping[str, str]) -> Record:
    """The record of a CSV row by roles (`medsegbib.formats.csv.iter_rows`), without an `Entry` in between."""
    get = cells.get
    venue = get("journal", "")
    if not venue or "venue" in cells or "booktitle" in cells:
        both = (get("booktitle"), venue) if get("type", "").lower().startswith("in") else (venue, get("booktitle"))
        venue = both[0] or both[1] or get("venue", "")
    ids: tuple[str, ...] = ()
    if not _ID_ROLES.isdisjoint(cells):
        ids = tuple(identifier(role, cells[role]) for role in cells if role in _ID_ROLES)
    if "url" in cells:
        from medsegbib.text.identifiers import identifiers_in_url

        ids += tuple(f"{s}:{v}" for s, v in identifiers_in_url(cells["url"]) if f"{s}:{v}" not in ids)
    return Record(
        get("title", ""), get("author", ""), get("year", ""), venue, get("volume", ""), get("number", ""),
        get("pages", ""), ids, get("abstract", ""), get("type", "").lower(), edition=get("edition", ""),
    )  # fmt: skip


def identifier(scheme: str, value: str) -> str:
    """An identifier in its canonical form, with its scheme."""
    if scheme == "doi" and value.startswith("10."):
        return "doi:" + value.strip().lower()
    return str(Identifier(scheme, value))
