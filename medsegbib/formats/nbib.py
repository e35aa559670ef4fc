"""PubMed's own format (MEDLINE), as its "Save" and "Send to: Citation manager" give it."""

from __future__ import annotations

import re

from medsegbib.model import Document, Entry, Identifier, Name, Origin, Refusal, Source, Span
from medsegbib.text.taggedlines import TaggedRecord, tagged_records

NAME = "nbib"
SUFFIXES = (".nbib", ".medline")

_LINE = re.compile(r"\ufeff?(?P<tag>[A-Z]{2,4}) {0,2}- ?(?P<value>.*)")
_BEGINS = re.compile(r"\ufeff?\s*PMID ?- ?\d")
_EXTRA = {"VI": "volume", "IP": "number", "PG": "pages", "AB": "abstract", "PB": "publisher", "LA": "language"}


def sniff(text: str) -> bool:
    """Whether the text begins with a PubMed number."""
    return _BEGINS.match(text) is not None


def read(source: Source) -> Document:
    """The records of a PubMed file, whose ids are their places; one that says nothing is refused."""
    entries: list[Entry] = []
    refused: list[Refusal] = []
    for record in tagged_records(source.text, _LINE, "PMID"):
        span = Span(record.start, max(record.end, record.start))
        place = source.position(record.start)
        if not record.first("TI", "BTI", "FAU", "AU"):
            refused.append(Refusal(span, "record without title and authors", record.first("PMID")))
        else:
            entries.append(_entry(record, Origin(source.name, place.line, place.column), span))
    return Document(source, NAME, tuple(entries), tuple(refused))


def _entry(record: TaggedRecord, origin: Origin, span: Span) -> Entry:
    names = [Name.parse(name) for name in record.all("FAU", "AU")]
    names += [Name(literal=name) for name in record.values.get("CN", ())]
    extra = {name: value for tag, name in _EXTRA.items() if (value := record.first(tag))}
    keywords = [word.lstrip("*") for tag in ("OT", "MH") for word in record.values.get(tag, ())]
    if keywords:
        extra["keywords"] = "; ".join(dict.fromkeys(keywords))
    title, book = record.first("TI"), record.first("BTI")
    return Entry(
        type=_kind(record),
        title=(title or book).removesuffix("."),
        authors=tuple(names),
        year=record.first("DP", "DEP")[:4],
        venue=record.first("JT", "TA") or (book if title else ""),
        ids=_identifiers(record),
        extra=extra,
        origins=(origin,),
        spans={"entry": span},
    )


def _kind(record: TaggedRecord) -> str:
    kinds = " ".join(record.values.get("PT", ())).lower()
    if "preprint" in kinds:
        return "misc"
    if record.first("BTI"):
        return "incollection" if record.first("TI") else "book"
    return "article"


def _identifiers(record: TaggedRecord) -> tuple[Identifier, ...]:
    """PMID, PMCID, and what the tags LID and AID name: "10.1002/cncr.21640 [doi]", "S0021-9258(19)52451-6 [pii]"."""
    found: dict[str, Identifier] = {}
    for scheme, value in (("pmid", record.first("PMID")), ("pmcid", record.first("PMC"))):
        if value:
            found[scheme] = Identifier(scheme, value)
    for value in (*record.values.get("LID", ()), *record.values.get("AID", ())):
        text, _, kind = value.partition(" [")
        scheme = kind.rstrip("]")
        if scheme == "doi" or (scheme == "pii" and re.fullmatch(r"S?[\d()X-]{15,24}", text)):
            found.setdefault(scheme, Identifier(scheme, text))
    issn = record.first("IS").split(" ")[0]
    if issn:
        found["issn"] = Identifier("issn", issn)
    return tuple(sorted(found.values()))
