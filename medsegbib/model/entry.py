"""What one text says about one paper."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from medsegbib.model.identifier import Identifier
from medsegbib.model.name import Name
from medsegbib.model.source import Span

NOTHING: Mapping[str, str] = MappingProxyType({})
NO_SPANS: Mapping[str, Span] = MappingProxyType({})
NO_WITNESSES: Mapping[str, tuple[str, ...]] = MappingProxyType({})

#: The kinds of links, in the order in which they are written.
LINK_KINDS = (
    "paper", "preprint", "code", "project", "data", "demo", "video", "slides", "poster",
    "supplement", "review", "blog", "weights", "cite", "other",
)  # fmt: skip

_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")


@dataclass(frozen=True, slots=True)
class Link:
    """An address of an entry, judged by target and label together; ``label`` is the text that was linked."""

    kind: str
    url: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a mention of an entry begins: source name (a file as given, or a name of sources.toml), line, column."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Field:
    """A field as a bibliography wrote it: lower-case name, raw value without its delimiters, and both places.

    ``delimiter`` is "{", '"' or "" (a number, a macro or a concatenation with ``#``).
    """

    name: str
    value: str
    span: Span
    name_span: Span
    delimiter: str = "{"


#: Further fields (`Entry.extra`) that describe one publication, and not the work.
PUBLICATION_FIELDS = frozenset(
    "volume number issue pages publisher series month date edition editor address location organization urldate".split()
)


@dataclass(frozen=True, slots=True)
class Version:
    """One publication of a work that has several: its kind of document, year, venue and identifiers.

    ``extra`` are those of its further fields, by name, that are among `PUBLICATION_FIELDS`.
    """

    type: str
    year: str = ""
    venue: str = ""
    ids: tuple[Identifier, ...] = ()
    title: str = ""
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper as one text, or several merged ones, describe it. Values are held as written, wrong ones too.

    ``type`` is a BibTeX entry type. ``year`` and ``venue`` are the words of the source ("1018", "MICCAIW");
    `year_number` is the typed view. ``extra`` holds further fields by lower-case BibTeX name (volume, number, pages,
    publisher, abstract, note ...). ``nickname`` is a short name that stands apart from the title. ``spans`` says where
    in the source a field stands: keys "entry" (all of it), "title", "nickname", "year", "venue", "authors" (all of
    them), "author.0" (one), "link.0" (the address), "label.0" (its label), "doi" and so on for identifiers, and the
    names of ``extra``. ``fields`` are the raw fields of a BibTeX entry in file order, doubled ones too.
    ``witnesses`` says who stated what (merged entries only): source names by field name for the value that stands, by
    "field=value" for a value that lost ("year=2021").
    """

    key: str = ""
    type: str = "misc"
    title: str = ""
    nickname: str = ""
    authors: tuple[Name, ...] = ()
    et_al: bool = False
    year: str = ""
    venue: str = ""
    ids: tuple[Identifier, ...] = ()
    links: tuple[Link, ...] = ()
    topics: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    extra: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    origins: tuple[Origin, ...] = ()
    spans: Mapping[str, Span] = field(default_factory=lambda: NO_SPANS)
    fields: tuple[Field, ...] = ()
    versions: tuple[Version, ...] = ()
    witnesses: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NO_WITNESSES)

    @property
    def year_number(self) -> int | None:
        """The first four-digit number of ``year``, whether plausible or not; None where there is none."""
        found = _YEAR.search(self.year)
        return int(found[1]) if found else None

    @property
    def earlier_keys(self) -> tuple[str, ...]:
        """The citation keys that lead here besides ``key``: the field ``ids`` of biblatex."""
        return tuple(key for key in map(str.strip, self.extra.get("ids", "").split(",")) if key)

    def id(self, scheme: str) -> str:
        """The value of the first identifier of a scheme, or ''."""
        return next((i.value for i in self.ids if i.scheme == scheme), "")

    @property
    def label(self) -> str:
        """What to call the entry in a message: its title, else its key, else its first origin."""
        return self.title or self.key or (str(self.origins[0]) if self.origins else "entry without a title")
