"""BibTeX to entries: the typed view of each block, with the raw fields beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from medsegbib.formats.bibtex.blocks import Block, split_blocks
from medsegbib.formats.bibtex.fields import MONTHS, OWN, VENUE_FIELDS, VENUE_ORDER, VERBATIM
from medsegbib.formats.bibtex.packed import (
    unpack_ids,
    unpack_links,
    unpack_origins,
    unpack_versions,
    unpack_witnesses,
)
from medsegbib.model import (
    SCHEMES,
    Document,
    Entry,
    Field,
    Identifier,
    Link,
    Name,
    Origin,
    Refusal,
    Source,
    Span,
    parse_names,
)
from medsegbib.text.identifiers import identifiers_in_text, identifiers_in_url
from medsegbib.text.latex import decode
from medsegbib.text.linkkinds import kind_of_link
from medsegbib.text.packing import unpack_texts, unquote

_ARXIV = re.compile(r"(?:arxiv:)?\s*((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})(?:v\d+)?)", re.IGNORECASE)
_DOI = re.compile(r"(?:https?://)?(?:dx\.)?(?:doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_URL_ESCAPE = re.compile(r"\\([_%&#~])")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_DIGITS = re.compile(r"\d{4}")


def read(source: Source) -> Document:
    """The entries of a BibTeX text, with exact places; unreadable blocks are refused, @string macros put in,
    and a missing book title or year taken over from the entry that ``crossref`` names."""
    blocks = split_blocks(source)
    entries = [_Reading(block, blocks.macros, source).entry() for block in blocks.entries]
    doubts = blocks.doubts
    doubts += [Refusal(e.spans["entry"], "entry without a citation key", e.label[:80]) for e in entries if not e.key]
    if any("crossref" in entry.extra for entry in entries):
        by_key = {entry.key.lower(): entry for entry in reversed(entries)}
        entries = [_inherit(entry, by_key) if "crossref" in entry.extra else entry for entry in entries]
    return Document(source, "bibtex", tuple(entries), tuple(blocks.refused), tuple(doubts))


def _inherit(entry: Entry, by_key: Mapping[str, Entry]) -> Entry:
    parent = by_key.get(entry.extra["crossref"].lower())
    if parent is None or parent is entry:
        return entry
    return replace(
        entry,
        venue=entry.venue or parent.venue or parent.title,
        year=entry.year or parent.year,
    )


@dataclass(slots=True)
class _Reading:
    """One block on its way to an entry: ``values`` are its fields with macros put in, the first of a name counting."""

    block: Block
    macros: Mapping[str, str]
    source: Source
    values: dict[str, str] = field(init=False)
    places: dict[str, Field] = field(init=False)
    spans: dict[str, Span] = field(init=False)

    def __post_init__(self) -> None:
        self.values, self.places = {}, {}
        for one in self.block.fields:
            if one.name not in self.values:
                self.values[one.name] = one.value if one.delimiter else _expand(one.value, self.macros)
                self.places[one.name] = one
        self.spans = {"entry": self.block.span, "key": self.block.key_span}

    def entry(self) -> Entry:
        """The typed view."""
        own = "origins" in self.values or "links" in self.values
        kind = self.block.type.lower()
        title, nickname = self.text("title"), self.text("nickname")
        authors, et_al = self.authors()
        year, venue = self.year(), self.venue(kind)
        ids = self.identifiers()
        links = self.links(own)
        if not own:
            ids = _with_found(ids, links, venue)
        topics = unpack_texts(self.take("topics")) if "topics" in self.values else self.keywords()
        origins = unpack_origins(self.take("origins")) or self.place()
        return Entry(
            key=self.block.key,
            type=kind,
            title=title,
            nickname=nickname,
            authors=authors,
            et_al=et_al,
            year=year,
            venue=venue,
            ids=ids,
            links=links,
            topics=topics,
            aliases=unpack_texts(self.take("aliases")),
            versions=unpack_versions(self.take("versions")),
            witnesses=unpack_witnesses(self.take("witnesses")),
            extra=self.extra(),
            origins=origins,
            spans=self.spans,
            fields=self.block.fields,
        )

    def take(self, name: str, role: str = "") -> str:
        """The raw value of a field, which is thereby accounted for; ``role`` names its place in `Entry.spans`."""
        value = self.values.pop(name, "")
        if name in self.places:
            self.spans[role or name] = self.places[name].span
        return value

    def text(self, name: str, role: str = "") -> str:
        """The decoded value of a field."""
        value = self.take(name, role)
        return decode(value) if value else ""

    def place(self) -> tuple[Origin, ...]:
        """Where the block begins."""
        at = self.source.position(self.block.span.start)
        return (Origin(self.source.name, at.line, at.column),)

    def authors(self) -> tuple[tuple[Name, ...], bool]:
        """The authors; each one's place is put down where the field holds it literally."""
        raw = self.take("author", "authors")
        if not raw.strip():
            return (), False
        names, et_al = parse_names(raw, bibtex=True)
        span = self.places["author"].span
        if len(raw) == len(span):
            at = 0
            for number, piece in enumerate(_AND.split(raw)[: len(names)]):
                start = raw.find(piece, at)
                at = start + len(piece)
                bare = piece.strip()
                start += len(piece) - len(piece.lstrip())
                self.spans[f"author.{number}"] = Span(span.start + start, span.start + start + len(bare))
        if "\\" in raw or "{" in raw or "~" in raw:
            names = tuple(_decoded(name) for name in names)
        return names, et_al

    def year(self) -> str:
        if self.values.get("year"):
            return self.text("year")
        found = _DIGITS.match(self.values.get("date", ""))
        if found:
            self.spans["year"] = self.places["date"].span
        return found[0] if found else ""

    def venue(self, kind: str) -> str:
        """The venue from the type's own field, else from any that may hold one."""
        for name in (VENUE_FIELDS.get(kind, "howpublished"), *VENUE_ORDER):
            value = self.values.get(name, "")
            if value and not (name == "howpublished" and "http" in value):
                return self.text(name, "venue")
        return ""

    def identifiers(self) -> tuple[Identifier, ...]:
        """The identifiers of fields that hold one; a value that is none stays among the further fields."""
        ids = list(unpack_ids(self.take("identifiers")))
        for scheme in SCHEMES:
            value = self.values.get(scheme, "").strip()
            if not value:
                continue
            if scheme == "doi":
                bare = value.replace("\\_", "_").replace("{", "").replace("}", "")
                found = _DOI.fullmatch(unquote(bare))
            elif scheme == "arxiv":
                found = _ARXIV.fullmatch(value)
            else:
                found = re.fullmatch(r"(.+)", unquote(value), re.DOTALL)
            if found:
                self.take(scheme)
                ids.append(Identifier(scheme, found[1]))
        ids += self.eprint()
        return tuple(sorted(dict.fromkeys(ids)))

    def eprint(self) -> list[Identifier]:
        """The identifier of the fields eprint and archiveprefix (biblatex: eprinttype)."""
        value = self.values.get("eprint", "").strip()
        kind = (self.values.get("archiveprefix") or self.values.get("eprinttype") or "").strip().lower()
        if kind in {"pubmed", "pmid"} and value.isdigit():
            scheme, found = "pmid", value
        elif kind in {"arxiv", ""} and (match := _ARXIV.fullmatch(value)):
            scheme, found = "arxiv", match[1]
        else:
            return []
        self.take("eprint", scheme)
        self.take("archiveprefix")
        self.take("eprinttype")
        return [Identifier(scheme, found)]

    def links(self, own: bool) -> tuple[Link, ...]:
        """The links of our own field, else the address of the field url."""
        links = unpack_links(self.take("links"))
        written = unquote(" ".join(self.take("url", "link.0" if not links else "url").split()))
        if not written or (own and any(written == " ".join(link.url.split()) for link in links)):
            return links
        url = _URL_ESCAPE.sub(r"\1", written)
        if url.startswith("\\url{"):
            url = url[5:].rstrip("}")
        return (*links, Link(kind_of_link(url, ""), url))

    def keywords(self) -> tuple[str, ...]:
        """The keywords of a foreign bibliography, which stay among the further fields too."""
        words = re.split(r"\s*[;,]\s*", decode(self.values.get("keywords", "")))
        return tuple(dict.fromkeys(word for word in words if word))

    def extra(self) -> dict[str, str]:
        """Every field that is not accounted for otherwise."""
        kept: dict[str, str] = {}
        for name, value in self.values.items():
            if name in OWN:
                continue
            text = unquote(" ".join(value.split())) if name in VERBATIM else decode(value)
            if text:
                kept[name] = text
                self.spans[name] = self.places[name].span
        return kept


def _decoded(name: Name) -> Name:
    return Name(
        decode(name.family), decode(name.given), decode(name.particle), decode(name.suffix), decode(name.literal)
    )


def _expand(value: str, macros: Mapping[str, str], depth: int = 0) -> str:
    """A value without delimiters: a number, the text of a macro, or a concatenation; unknown macros stay as written."""
    value = value.strip()
    if value.isdigit() or value.lower() in MONTHS or depth > 20:
        return value
    parts: list[str] = []
    at = 0
    while at < len(value):
        end = _operand_end(value, at)
        operand = value[at:end].strip()
        if operand[:1] + operand[-1:] in {'""', "{}"} and len(operand) > 1:
            parts.append(operand[1:-1])
        elif operand.lower() in macros:
            parts.append(_expand_macro(macros[operand.lower()], macros, depth + 1))
        else:
            parts.append(operand)
        at = end + 1
    return "".join(parts)


def _expand_macro(value: str, macros: Mapping[str, str], depth: int) -> str:
    if value[:1] + value[-1:] in {'""', "{}"} and "#" not in value:
        return value[1:-1]
    return _expand(value, macros, depth)


def _operand_end(value: str, at: int) -> int:
    """Where the operand that begins at a place ends: at the next ``#`` outside braces and quotation marks."""
    depth, quoted = 0, False
    for index in range(at, len(value)):
        char = value[index]
        if char == '"' and depth == 0:
            quoted = not quoted
        elif char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
        elif char == "#" and depth == 0 and not quoted:
            return index
    return len(value)


def _with_found(ids: tuple[Identifier, ...], links: tuple[Link, ...], venue: str) -> tuple[Identifier, ...]:
    """The identifiers, and those that an address or a venue ("arXiv preprint arXiv:1804.03999") holds literally."""
    found = [pair for link in links for pair in identifiers_in_url(link.url)]
    found += [
        pair
        for identifier in ids
        if identifier.scheme == "doi"
        for pair in identifiers_in_url(f"https://doi.org/{identifier.value}")
    ]
    if "arxiv" in venue.lower():
        found += identifiers_in_text(venue)
    if not found:
        return ids
    schemes = {identifier.scheme for identifier in ids}
    return tuple(sorted({*ids, *(Identifier(*pair) for pair in found if pair[0] not in schemes)}))
