"""Records as CSV (RFC 4180): a header row, columns known by name, one record a row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from medsegbib.model import (
    SCHEMES,
    Document,
    Entry,
    FormatError,
    Identifier,
    Link,
    Name,
    Origin,
    Refusal,
    Source,
    Span,
    parse_names,
)
from medsegbib.text.names import is_inverted
from medsegbib.text.packing import pack_texts, unpack_texts

NAME = "csv"
SUFFIXES = (".csv", ".tsv")

#: What a column is called in records of Scopus, Web of Science, PubMed, Zotero and CoLRev, by its name here.
_COLUMNS = {
    "id": ("id", "key", "record_id", "citation key", "citation_key", "bibtexkey"),
    "type": ("entrytype", "type", "item type", "document type", "publication type"),
    "title": ("title", "article title", "document title", "item title", "primary title", "titles"),
    "author": ("author", "authors", "author names", "author(s)", "creator", "creators"),
    "year": ("year", "publication year", "publication_year", "pub year", "date"),
    "journal": ("journal", "source title", "publication title", "journal/book", "journal name", "journaltitle"),
    "booktitle": ("booktitle", "conference name", "proceedings title"),
    "venue": ("venue", "source"),
    "volume": ("volume",),
    "number": ("number", "issue"),
    "pages": ("pages", "page numbers", "page"),
    "abstract": ("abstract", "abstract note"),
    "url": ("url", "link", "urls"),
}
_NAMES = {alias: name for name, aliases in _COLUMNS.items() for alias in reversed(aliases)}
_TYPES = {
    "journalarticle": "article", "journal article": "article", "article-journal": "article", "journal": "article",
    "conferencepaper": "inproceedings", "conference paper": "inproceedings", "conference": "inproceedings",
    "paper-conference": "inproceedings", "booksection": "incollection", "book chapter": "incollection",
    "chapter": "incollection", "preprint": "misc", "thesis": "phdthesis", "report": "techreport",
    "proceedings paper": "inproceedings", "conference review": "inproceedings", "article": "article",
    "review": "article", "short survey": "article", "letter": "article", "note": "article", "editorial": "article",
    "erratum": "article",
}  # fmt: skip
#: Databases name several types of one record: "Article; Proceedings Paper", "Journal Article | Review".
_BETWEEN_TYPES = re.compile(r"\s*[;|,/]\s*")
_TYPE = re.compile(r"[a-z][a-z -]{,40}")
_WRITTEN = (
    "ID", "ENTRYTYPE", "title", "author", "year", "journal", "booktitle", "venue", "volume", "number", "pages", "doi",
    "arxiv", "url", "abstract", "nickname", "topics", "links",
)  # fmt: skip
_LINE_END = re.compile(r"\r\n?")
_DELIMITERS = ",;\t|"


def sniff(text: str) -> bool:
    """Whether the first line is a header with a title and another known column."""
    line = text[:20_000].lstrip("\ufeff\r\n ").partition("\n")[0].strip("\r")
    header = [cell.strip(' "').lower() for cell in line.split(_delimiter_of(line))]
    known = {_NAMES.get(cell, cell if cell in SCHEMES else "") for cell in header} - {""}
    return "title" in known and len(known) > 1 and not line.startswith(("|", "@"))


def _delimiter_of(header: str) -> str:
    return max(_DELIMITERS, key=header.count)


# --- reading ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Header:
    """Which column holds what: indices by role, and the other columns by name."""

    names: tuple[str, ...]
    roles: Mapping[str, int]
    schemes: tuple[tuple[str, int], ...]
    others: tuple[tuple[str, int], ...]


class _Lines:
    """The lines of a text, counting the characters that went by."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._next: Callable[[], str] = iter(lines).__next__
        self.offset = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._next()
        self.offset += len(line)
        return line


def read(source: Source) -> Document:
    """The records of a CSV file; empty ones are refused, a doubled id is a doubt. FormatError without titles."""
    entries: list[Entry] = []
    refused: list[Refusal] = []
    doubts: list[Refusal] = []
    first_row: dict[str, int] = {}
    rows = _Rows(io.StringIO(source.text, newline=""), source.name)
    for row, start, end, line in rows:
        entry = rows.entry(row, line)
        span = Span(start, end)
        if entry is None:
            if any(row):
                refused.append(Refusal(span, "record without title, authors and identifiers", " ".join(row)[:80]))
            elif len(row) > 1:
                refused.append(Refusal(span, "empty record"))
            continue
        if problem := rows.problem(row):
            doubts.append(Refusal(span, problem, entry.label[:80]))
        if entry.key:
            before = first_row.setdefault(entry.key, line)
            if before != line:
                doubts.append(Refusal(span, f"id {entry.key} stands already in line {before}", entry.key))
        object.__setattr__(entry, "spans", {"entry": span})
        entries.append(entry)
    return Document(source, NAME, tuple(entries), tuple(refused), tuple(doubts))


def iter_entries(lines: Iterable[str], name: str) -> Iterator[Entry]:
    """The entries of CSV lines (with their line ends), one at a time, without spans; records with nothing left out.

    ``name`` is the name of the file for the origins. Raises FormatError where the header has no title column.
    """
    rows = _Rows(lines, name)
    for row, _, _, line in rows:
        entry = rows.entry(row, line)
        if entry is not None:
            yield entry


def iter_rows(lines: Iterable[str], name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of CSV lines as (line, cells by role), for matching by the million; no cells where a row says nothing.

    Roles are "id", "type", "title", "author", "year", "journal", "booktitle", "venue", "volume", "number", "pages",
    "abstract", "url" and the schemes of identifiers. Raises FormatError where the header has no title column.
    """
    rows = _Rows(lines, name)
    columns = [*rows.header.roles.items(), *rows.header.schemes]
    telling = {"title", "author", *SCHEMES}
    for row, _, _, line in rows:
        count = len(row)
        cells = {role: value for role, at in columns if at < count and (value := row[at].strip())}
        if not telling.isdisjoint(cells):
            yield line, cells
        elif count > 1:
            yield line, {}


class _Rows:
    """The rows below the header, each with its character range and line."""

    def __init__(self, lines: Iterable[str], name: str) -> None:
        csv.field_size_limit(2**31 - 1)
        self._name = name
        self._lines = _Lines(lines)
        first = next((line for line in self._lines if line.strip("\ufeff \r\n,;\t")), "")
        self._first_line = 1
        delimiter = _delimiter_of(first)
        # The header itself may hold line breaks in quotes, so it is read by the same reader as the rows.
        self._reader = csv.reader(_chain(first.lstrip("\ufeff"), self._lines), delimiter=delimiter)
        try:
            names = next(self._reader, [])
        except csv.Error as error:
            raise FormatError(f"is not valid CSV: {error}", 1) from None
        self.header = _header(names)

    def __iter__(self) -> Iterator[tuple[list[str], int, int, int]]:
        while True:
            start, line = self._lines.offset, self._reader.line_num + 1
            try:
                row = next(self._reader)
            except StopIteration:
                return
            except csv.Error as error:
                raise FormatError(f"is not valid CSV: {error}", line) from None
            yield row, start, self._lines.offset, line

    def problem(self, row: Sequence[str]) -> str:
        """What is odd about the shape of a row, or nothing."""
        wanted = len(self.header.names)
        if len(row) > wanted and any(row[wanted:]):
            return f"row has {len(row)} cells, the header {wanted}; the last ones are not read"
        if len(row) < wanted and "\n" in row[-1] and len(row[-1]) > 2000:
            return "a quotation mark is not closed; the rows that follow are read as one cell"
        return ""

    def entry(self, row: Sequence[str], line: int) -> Entry | None:
        """The entry of a row, or None where it says nothing of a paper."""
        header, count = self.header, len(row)
        roles = header.roles

        def cell(role: str) -> str:
            at = roles.get(role, count)
            return row[at].strip() if at < count else ""

        extra = {name: value for name, at in header.others if at < count and (value := row[at].strip())}
        ids = _identifiers(((scheme, row[at].strip()) for scheme, at in header.schemes if at < count), extra)
        title, author = cell("title"), cell("author")
        if not title and not author and not ids:
            return None
        authors, et_al = _authors(author)
        links: tuple[Link, ...] = ()
        if url := cell("url"):
            from medsegbib.text.identifiers import identifiers_in_url
            from medsegbib.text.linkkinds import kind_of_link

            links = (Link(kind_of_link(url, ""), url),)
            ids = ids + tuple(
                Identifier(*pair) for pair in identifiers_in_url(url) if pair[0] not in {i.scheme for i in ids}
            )
        kind, venue = _kind_and_venue(cell, extra)
        for name in ("volume", "number", "pages", "abstract"):
            if value := cell(name):
                extra[name] = value
        return Entry(
            key=cell("id"),
            type=kind,
            title=title,
            nickname=extra.pop("nickname", ""),
            authors=authors,
            et_al=et_al,
            year=cell("year"),
            venue=venue,
            ids=tuple(sorted(ids)) if len(ids) > 1 else ids,
            links=_own_links(extra.pop("links")) if "links" in extra else links,
            topics=unpack_texts(extra.pop("topics")) if "topics" in extra else (),
            extra=extra,
            origins=(Origin(self._name, line, 1),),
        )


def _chain(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _header(names: Sequence[str]) -> _Header:
    """The roles of the columns. FormatError without a column of titles."""
    lowered = [name.strip().lower() for name in names]
    roles: dict[str, int] = {}
    for role, aliases in _COLUMNS.items():
        found = next((lowered.index(alias) for alias in aliases if alias in lowered), None)
        if found is not None:
            roles[role] = found
    if "title" not in roles:
        shown = ", ".join(name for name in names if name.strip())[:200]
        raise FormatError(f"has no column named title; its columns are: {shown or 'none'}", 1)
    used = set(roles.values())
    schemes = tuple((name, at) for at, name in enumerate(lowered) if name in SCHEMES and at not in used)
    used |= {at for _, at in schemes}
    others = tuple((name, at) for at, name in enumerate(lowered) if name and at not in used)
    return _Header(tuple(names), roles, schemes, others)


def _authors(cell: str) -> tuple[tuple[Name, ...], bool]:
    """The authors of a cell and whether it says "et al."; a lone "Family, Given Middle" is one person."""
    if not cell:
        return (), False
    return ((Name.parse(cell),), False) if is_inverted(cell) else parse_names(cell)


def _identifiers(cells: Iterable[tuple[str, str]], extra: dict[str, str]) -> tuple[Identifier, ...]:
    """The identifiers of the id columns; a value that is none is kept among the further fields."""
    ids: list[Identifier] = []
    for scheme, value in cells:
        if not value:
            continue
        if scheme == "doi" and not value.startswith("10."):
            from medsegbib.text.identifiers import identifiers_in_text

            found = [v for s, v in identifiers_in_text(value) if s == "doi"]
            if not found:
                extra[scheme] = value
                continue
            value = found[0]
        ids.append(Identifier(scheme, value))
    return tuple(ids)


def _kind_and_venue(cell: Callable[[str], str], extra: dict[str, str]) -> tuple[str, str]:
    """The entry type and the venue; of a journal and a book title that both stand there, the type's own counts."""
    kind = _kind(cell("type"))
    if cell("type") and not kind:
        extra["type"] = cell("type")
    journal, booktitle, venue = cell("journal"), cell("booktitle"), cell("venue")
    if not kind:
        kind = "article" if journal else "inproceedings" if booktitle else "misc"
    if not booktitle and not venue:
        return kind, journal
    first, second = ("booktitle", booktitle), ("journal", journal)
    if kind not in {"inproceedings", "incollection", "conference", "inbook"}:
        first, second = second, first
    stated = [pair for pair in (first, second, ("venue", venue)) if pair[1]]
    for name, value in stated[1:]:
        if value != stated[0][1]:
            extra[name] = value
    return kind, stated[0][1]


@cache
def _kind(text: str) -> str:
    """The entry type that a cell names, the first known of several; empty where the cell names none."""
    named = [name for name in _BETWEEN_TYPES.split(text.lower()) if _TYPE.fullmatch(name)]
    known = [_TYPES[name] for name in named if name in _TYPES]
    return (known or [name.replace(" ", "").replace("-", "") for name in named[:1]] or [""])[0]


def _own_links(text: str) -> tuple[Link, ...]:
    links = [item.partition(" ") for item in unpack_texts(text)]
    return tuple(Link(kind, url) for kind, _, url in links if url)


# --- writing ------------------------------------------------------------------------------------------------------


def write(entries: Sequence[Entry]) -> str:
    """The entries as CSV with "\\n" line ends: the fixed columns first, then identifiers, then further fields."""
    rows = [_row(entry) for entry in entries]
    present = {name for row in rows for name, value in row.items() if value}
    columns = [*_WRITTEN, *sorted(present - set(_WRITTEN))]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([" ".join(column.split()) for column in columns])
    # A cell with a lone carriage return is not quoted by the writer, and readers end the row there.
    writer.writerows([_LINE_END.sub("\n", row.get(column, "")) for column in columns] for row in rows)
    return out.getvalue()


def _row(entry: Entry) -> dict[str, str]:
    names = [name.sorted() for name in entry.authors] + (["others"] if entry.et_al else [])
    column = {"article": "journal", "inproceedings": "booktitle", "incollection": "booktitle"}.get(entry.type, "venue")
    main = next((link.url for link in entry.links if link.kind in {"paper", "preprint"}), "")
    row = dict(entry.extra)
    for identifier in entry.ids:
        row.setdefault(identifier.scheme, identifier.value)
    return row | {
        "ID": entry.key,
        "ENTRYTYPE": entry.type,
        "title": entry.title,
        "author": " and ".join(names),
        "year": entry.year,
        column: entry.venue,
        "url": main,
        "nickname": entry.nickname,
        "topics": pack_texts(entry.topics),
        "links": pack_texts(f"{link.kind} {link.url}" for link in entry.links),
    }
