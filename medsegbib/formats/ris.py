"""RIS, the tagged format of EndNote, Mendeley and most publishers' export buttons."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence

from medsegbib.model import (
    Document,
    Entry,
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
from medsegbib.text.packing import pack_texts, unpack_texts
from medsegbib.text.taggedlines import TaggedRecord, tagged_records

NAME = "ris"
SUFFIXES = (".ris",)

_LINE = re.compile(r"\ufeff?(?P<tag>[A-Z][A-Z0-9]) {1,2}-(?: (?P<value>.*))?")
_BEGINS = re.compile(r"\ufeff?\s*TY  ?- ?[A-Z]{3,8}\s")
_TYPES = {
    "JOUR": "article", "JFULL": "article", "EJOUR": "article", "MGZN": "article", "NEWS": "article", "INPR": "article",
    "CONF": "inproceedings", "CPAPER": "inproceedings", "CHAP": "incollection", "ECHAP": "incollection",
    "BOOK": "book", "EBOOK": "book", "EDBOOK": "book", "THES": "phdthesis", "RPRT": "techreport",
    "UNPB": "unpublished",
}  # fmt: skip
_TAGS = {
    "article": "JOUR", "inproceedings": "CONF", "conference": "CONF", "incollection": "CHAP", "inbook": "CHAP",
    "book": "BOOK", "phdthesis": "THES", "mastersthesis": "THES", "thesis": "THES", "techreport": "RPRT",
    "report": "RPRT", "unpublished": "UNPB",
}  # fmt: skip
#: Tags whose values all become fields of their own.
_WHOLE = frozenset({"ID", "KW", "UR", "L1", "L2", "ER"})
#: What no field holds is kept under its tag, so that RIS comes out as it went in: "ris_ad" for AD.
_KEPT = re.compile(r"ris_(?P<tag>[a-z][a-z0-9])")
#: Further fields by tag.
_EXTRA = {
    "VL": "volume", "IS": "number", "AB": "abstract", "N2": "abstract", "PB": "publisher", "CY": "address",
    "ET": "edition", "N1": "note", "LA": "language", "M3": "howpublished",
}  # fmt: skip


def sniff(text: str) -> bool:
    """Whether the text begins with the type of a record."""
    return _BEGINS.match(text) is not None


# --- reading ------------------------------------------------------------------------------------------------------


def read(source: Source) -> Document:
    """The records of an RIS file; one that says nothing is refused."""
    entries: list[Entry] = []
    refused: list[Refusal] = []
    for record in tagged_records(source.text, _LINE, "TY", "ER"):
        span = Span(record.start, max(record.end, record.start))
        place = source.position(record.start)
        entry = _entry(record, Origin(source.name, place.line, place.column), span)
        if entry.title or entry.authors or entry.ids:
            entries.append(entry)
        else:
            refused.append(Refusal(span, "record without title, authors and identifiers"))
    return Document(source, NAME, tuple(entries), tuple(refused))


def _entry(record: TaggedRecord, origin: Origin, span: Span) -> Entry:
    kind = _TYPES.get(record.first("TY").upper(), "misc")
    names = record.all("AU", "A1")
    authors = tuple(Name.parse(name) for name in names if not _is_et_al(name))
    if kind in {"article", "misc"}:
        venue = record.first("JF", "T2", "JO", "JA", "J2", "BT")
    else:
        venue = record.first("T2", "BT", "C3", "JF", "JO", "T3")
    urls = [url for tag in ("UR", "L1", "L2") for value in record.values.get(tag, ()) for url in value.split("; ")]
    extra = {name: value for tag, name in _EXTRA.items() if (value := record.first(tag))}
    pages = "--".join(part for part in (record.first("SP"), record.first("EP")) if part)
    if pages:
        extra["pages"] = pages
    year = record.first("PY", "Y1", "DA")
    title = record.first("TI", "T1", "CT")
    ids = _identifiers(record, urls)
    held = {title, venue, year, record.first("SP"), record.first("EP"), *extra.values(), *_told_by(record, ids)}
    if kind == "misc":
        held.add("GEN")
    elif kind:
        held.add(record.first("TY"))
    extra |= _kept(record, held, year)
    return Entry(
        key=record.first("ID"),
        type=kind,
        title=title,
        authors=authors,
        et_al=len(authors) < len(names),
        year=year.split("/")[0],
        venue=venue,
        ids=ids,
        links=tuple(Link(kind_of_link(url, ""), url) for url in dict.fromkeys(urls)),
        topics=tuple(record.values.get("KW", ())),
        extra=extra,
        origins=(origin,),
        spans={"entry": span},
    )


def _is_et_al(name: str) -> bool:
    return name.strip(" ,.").lower() in {"et al", "et. al", "others"}


def _identifiers(record: TaggedRecord, urls: Sequence[str]) -> tuple[Identifier, ...]:
    """Identifiers that a tag or an address holds literally."""
    found = [pair for pair in identifiers_in_text(record.first("DO")) if pair[0] == "doi"]
    for value in (*_numbers(record), record.first("N1")):
        found += identifiers_in_text(value)
    found += serial_number(record.first("SN"))
    for tag in ("JO", "JF", "T2"):
        if "arxiv" in record.first(tag).lower():  # "arXiv preprint arXiv:1805.01234"
            found += identifiers_in_text(record.first(tag))
    for url in urls:
        found += identifiers_in_url(url)
    return first_of_each(found)


def _numbers(record: TaggedRecord) -> list[str]:
    """The values of the tags in which programs put a record's numbers: accession, and what there is no tag for."""
    return [value for tag in ("AN", "M1", "C2") for value in record.values.get(tag, ())]


def _told_by(record: TaggedRecord, ids: Sequence[Identifier]) -> set[str]:
    """The values that say no more than an identifier of the entry."""
    told = {value for value in record.values.get("SN", ()) if _says(serial_number(value), ids)}
    numbers = (record.first("DO"), *_numbers(record))
    return told | {value for value in numbers if _says(identifiers_in_text(value), ids)}


def _says(found: Iterable[tuple[str, str]], ids: Sequence[Identifier]) -> bool:
    """Whether identifiers were found and the entry has every one of them."""
    read = [Identifier(scheme, value) for scheme, value in found]
    return bool(read) and all(identifier in ids for identifier in read)


def _kept(record: TaggedRecord, held: Container[str], year: str) -> dict[str, str]:
    """The values that no field of the entry holds, packed, by "ris_" and their tag."""
    names = "AU" if "AU" in record.values else "A1"
    kept = {
        tag: [value for value in values if value not in held]
        for tag, values in record.values.items()
        if tag not in _WHOLE and tag != names
    }
    if "DA" not in kept and year.strip("/").count("/"):
        kept["DA"] = [year]
    return {f"ris_{tag.lower()}": pack_texts(values) for tag, values in kept.items() if values}


# --- writing ------------------------------------------------------------------------------------------------------


def write(entries: Sequence[Entry]) -> str:
    """The entries as RIS, a blank line between records."""
    return "\n".join(_record(entry) for entry in entries)


def _record(entry: Entry) -> str:
    extra, article = entry.extra, entry.type in {"article", "misc"}
    first_page, _, last_page = extra.get("pages", "").replace("–", "-").replace("--", "-").partition("-")
    kept = {
        found["tag"].upper(): unpack_texts(value) for name, value in extra.items() if (found := _KEPT.fullmatch(name))
    }
    (kind,) = kept.pop("TY", ())[:1] or ("GEN",)
    lines = [("TY", _TAGS.get(entry.type, kind)), ("ID", entry.key), ("TI", entry.title)]
    lines += [("AU", _name(name)) for name in entry.authors]
    lines += [("AU", "et al.")] if entry.et_al else []
    lines += [("PY", entry.year), ("JF" if article else "T2", entry.venue)]
    lines += [(tag, extra.get(name, "")) for tag, name in _EXTRA.items() if tag != "N2"]
    lines += [("SP", first_page.strip()), ("EP", last_page.strip()), ("DO", entry.id("doi"))]
    lines += [("SN", entry.id("issn") or entry.id("isbn")), ("C2", entry.id("pmcid"))]
    lines += [("AN", f"PMID: {entry.id('pmid')}" if entry.id("pmid") else "")]
    lines += [("M1", f"arXiv:{entry.id('arxiv')}" if entry.id("arxiv") else "")]
    lines += [("UR", link.url) for link in entry.links]
    lines += [("KW", topic) for topic in entry.topics]
    lines += [(tag, value) for tag, values in sorted(kept.items()) for value in values]
    text = "".join(f"{tag}  - {' '.join(value.split())}\n" for tag, value in lines if value)
    return f"{text}ER  - \n"


def _name(name: Name) -> str:
    """A name in the order of RIS: "van Family, Given, Suffix"."""
    family = " ".join(part for part in (name.particle, name.family) if part)
    return name.literal or ", ".join(part for part in (family, name.given, name.suffix) if part)
