"""EndNote's XML export."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medsegbib.model import (
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
    first_of_each,
    serial_number,
)
from medsegbib.text.identifiers import identifiers_in_text, identifiers_in_url
from medsegbib.text.linkkinds import kind_of_link

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAME = "endnote"
SUFFIXES = (".xml",)

#: Each record is parsed alone, so that a broken one costs only itself and no declaration of entities is ever read.
_RECORD = re.compile(r"<record(?=[\s>])")
_END = "</record>"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TYPES = {
    "journal article": "article", "electronic article": "article", "conference paper": "inproceedings",
    "conference proceedings": "inproceedings", "book section": "incollection", "book": "book", "edited book": "book",
    "electronic book": "book", "thesis": "phdthesis", "report": "techreport", "unpublished work": "unpublished",
}  # fmt: skip
_EXTRA = {
    "volume": "volume", "number": "number", "pages": "pages", "abstract": "abstract", "publisher": "publisher",
    "pub-location": "address", "edition": "edition", "notes": "note", "language": "language",
}  # fmt: skip


def sniff(text: str) -> bool:
    """Whether the text is XML with EndNote's records in it."""
    start = text[:20_000].lstrip("\ufeff \t\r\n")
    return start.startswith("<") and "<record" in start and ("<ref-type" in start or "<contributors" in start)


def read(source: Source) -> Document:
    """The records of an EndNote XML file, whose ids are their places; broken and empty ones are refused.

    Raises FormatError where there is no record at all.
    """
    entries: list[Entry] = []
    refused: list[Refusal] = []
    starts = [found.start() for found in _RECORD.finditer(source.text)]
    if not starts:
        raise FormatError("is XML without EndNote records; export it from EndNote as XML, or as RIS", 1)
    for start, limit in zip(starts, [*starts[1:], len(source.text)], strict=True):
        end = source.text.find(_END, start, limit)
        span = Span(start, end + len(_END) if end >= 0 else limit)
        reason, entry = _read_record(source, span)
        if entry is None:
            refused.append(Refusal(span, reason))
        else:
            entries.append(entry)
    return Document(source, NAME, tuple(entries), tuple(refused))


def _read_record(source: Source, span: Span) -> tuple[str, Entry | None]:
    from xml.etree import ElementTree

    try:
        record = ElementTree.fromstring(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", source.slice(span)))
    except (ElementTree.ParseError, ValueError) as error:
        return f"unreadable record: {error}", None
    place = source.position(span.start)
    entry = _entry(record, Origin(source.name, place.line, place.column), span)
    if not (entry.title or entry.authors or entry.ids):
        return "record without title, authors and identifiers", None
    return "", entry


def _texts(record: Element, path: str) -> list[str]:
    """The texts at a path; EndNote wraps each in any number of <style> elements."""
    found = (" ".join("".join(element.itertext()).split()) for element in record.iterfind(path))
    return [text for text in found if text]


def _first(record: Element, *paths: str) -> str:
    return next((texts[0] for path in paths if (texts := _texts(record, path))), "")


def _entry(record: Element, origin: Origin, span: Span) -> Entry:
    kind_element = record.find("ref-type")
    kind = (kind_element.get("name") or "").lower() if kind_element is not None else ""
    urls = [url for group in ("related-urls", "web-urls", "text-urls") for url in _texts(record, f"urls/{group}/url")]
    extra = {name: text for tag, name in _EXTRA.items() if (text := _first(record, tag))}
    if keywords := _texts(record, "keywords/keyword"):
        extra["keywords"] = "; ".join(keywords)
    year = re.search(r"\d{4}", _first(record, "dates/year"))
    return Entry(
        type=_TYPES.get(kind, "misc"),
        title=_first(record, "titles/title"),
        nickname=_first(record, "titles/short-title"),
        authors=tuple(Name.parse(name) for name in _texts(record, "contributors/authors/author")),
        year=year[0] if year else _first(record, "dates/year"),
        venue=_first(record, "periodical/full-title", "titles/secondary-title", "alt-periodical/full-title"),
        ids=_identifiers(record, urls),
        links=tuple(Link(kind_of_link(url, ""), url) for url in dict.fromkeys(urls)),
        extra=extra,
        origins=(origin,),
        spans={"entry": span},
    )


def _identifiers(record: Element, urls: list[str]) -> tuple[Identifier, ...]:
    found = list(identifiers_in_text(_first(record, "electronic-resource-num")))
    accession = _first(record, "accession-num")
    if accession.isdigit() and "pubmed" in _first(record, "remote-database-name").lower():
        found.append(("pmid", accession))
    if (pmcid := _first(record, "custom2")).upper().startswith("PMC"):
        found.append(("pmcid", pmcid))
    found += serial_number(_first(record, "isbn"))
    for url in urls:
        found += identifiers_in_url(url)
    return first_of_each(found)
