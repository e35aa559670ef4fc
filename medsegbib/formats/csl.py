"""CSL-JSON, the items of Zotero, pandoc and citeproc."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from medsegbib.formats.json import load_array
from medsegbib.model import Document, Entry, Identifier, Link, Name, Origin, Refusal, Source, Span, first_of_each
from medsegbib.text.identifiers import identifiers_in_text, identifiers_in_url
from medsegbib.text.linkkinds import kind_of_link

NAME = "csl"
SUFFIXES = (".csl.json", ".csljson", ".json")

_TYPES = {
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "article": "misc",
    "paper-conference": "inproceedings", "chapter": "incollection", "book": "book", "thesis": "phdthesis",
    "report": "techreport", "manuscript": "unpublished",
}  # fmt: skip
_NAMES = {
    "article": "article-journal", "inproceedings": "paper-conference", "conference": "paper-conference",
    "incollection": "chapter", "inbook": "chapter", "book": "book", "phdthesis": "thesis", "mastersthesis": "thesis",
    "thesis": "thesis", "techreport": "report", "report": "report", "unpublished": "manuscript",
}  # fmt: skip
_SCHEMES = {"DOI": "doi", "PMID": "pmid", "PMCID": "pmcid", "ISBN": "isbn", "ISSN": "issn"}
_EXTRA = {
    "volume": "volume", "issue": "number", "page": "pages", "abstract": "abstract", "publisher": "publisher",
    "publisher-place": "address", "collection-title": "series", "edition": "edition", "note": "note",
    "language": "language", "keyword": "keywords",
}  # fmt: skip
_SIGNS = re.compile(
    r'"(?:issued|container-title|citation-key|DOI|author)"\s*:'
    r'|"type"\s*:\s*"(?:article-\w+|paper-conference|chapter|entry-\w+|post-weblog|webpage|thesis|report|manuscript)"'
)
_MARKUP = re.compile(r"</?(?:i|b|sup|sub|sc|span)(?:\s[^<>]*)?>")


def sniff(text: str) -> bool:
    """Whether the text is JSON whose first objects say "issued", "container-title" or another word of CSL alone."""
    start = text[:20_000].lstrip("\ufeff \t\r\n")
    return start.startswith(("[", "{")) and _SIGNS.search(start) is not None


# --- reading ------------------------------------------------------------------------------------------------------


def read(source: Source) -> Document:
    """The items of a CSL-JSON array, or of a lone item; what is no item is refused."""
    entries: list[Entry] = []
    refused: list[Refusal] = []
    for number, (item, span) in enumerate(load_array(source), 1):
        place = source.position(span.start)
        if not isinstance(item, Mapping):
            refused.append(Refusal(span, f"item {number} is no object", source.slice(span)[:80]))
            continue
        entry = _entry(item, Origin(source.name, place.line, place.column), span)
        if entry.title or entry.authors or entry.ids:
            entries.append(entry)
        else:
            refused.append(Refusal(span, f"item {number} has no title, authors or identifiers", entry.key))
    return Document(source, NAME, tuple(entries), tuple(refused))


def _entry(item: Mapping[str, Any], origin: Origin, span: Span) -> Entry:
    url = _text(item.get("URL"))
    authors = [_name(author) for author in _list(item.get("author")) if isinstance(author, Mapping)]
    kept = [name for name in authors if name.literal.strip(".").lower() not in {"others", "et al"}]
    extra = {name: text for csl, name in _EXTRA.items() if (text := _text(item.get(csl)))}
    return Entry(
        key=_text(item.get("citation-key")) or _text(item.get("id")),
        type=_TYPES.get(_text(item.get("type")), "misc"),
        title=_MARKUP.sub("", _text(item.get("title"))),
        nickname=_text(item.get("title-short")) if item.get("title-short") != item.get("title") else "",
        authors=tuple(kept),
        et_al=len(kept) < len(authors),
        year=_year(item.get("issued")),
        venue=_MARKUP.sub("", _text(item.get("container-title"))),
        ids=_identifiers(item, url),
        links=(Link(kind_of_link(url, ""), url),) if url else (),
        topics=tuple(word.strip() for word in re.split(r"[;,]", _text(item.get("keyword"))) if word.strip()),
        extra=extra,
        origins=(origin,),
        spans={"entry": span},
    )


def _text(value: object) -> str:
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    return " ".join(str(value).split()) if isinstance(value, (str, int, float)) and value is not True else ""


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _name(author: Mapping[str, Any]) -> Name:
    if author.get("literal"):
        return Name(literal=_text(author["literal"]))
    particles = [_text(author.get(f"{kind}-particle")) for kind in ("dropping", "non-dropping")]
    return Name(
        _text(author.get("family")),
        _text(author.get("given")),
        " ".join(particle for particle in particles if particle),
        _text(author.get("suffix")),
    )


def _year(issued: object) -> str:
    """The year of a CSL date: its first date part, else a year in its raw or literal text."""
    if not isinstance(issued, Mapping):
        found = re.search(r"\d{4}", _text(issued))
        return found[0] if found else ""
    parts = _list(issued.get("date-parts"))
    if parts and _list(parts[0]):
        return _text(parts[0][0])
    found = re.search(r"\d{4}", _text(issued.get("raw")) or _text(issued.get("literal")))
    return found[0] if found else ""


def _identifiers(item: Mapping[str, Any], url: str) -> tuple[Identifier, ...]:
    found = [(scheme, _text(item.get(name)).split(" ")[0]) for name, scheme in _SCHEMES.items() if item.get(name)]
    found += identifiers_in_text(_text(item.get("number")))
    found += identifiers_in_url(url) if url else ()
    return first_of_each(found)


# --- writing ------------------------------------------------------------------------------------------------------


def write(entries: Sequence[Entry]) -> str:
    """The entries as a CSL-JSON array, one item a line."""
    items = ",\n".join(json.dumps(_item(entry), ensure_ascii=False) for entry in entries)
    return f"[\n{items}\n]\n" if items else "[]\n"


def _item(entry: Entry) -> dict[str, Any]:
    names = [_person(name) for name in entry.authors] + ([{"literal": "others"}] if entry.et_al else [])
    urls = {link.kind: link.url for link in reversed(entry.links)}
    year = entry.year_number
    item: dict[str, Any] = {
        "id": entry.key,
        "type": _NAMES.get(entry.type, "article"),
        "title": entry.title,
        "title-short": entry.nickname,
        "author": names,
        "issued": {"date-parts": [[year]]} if year is not None else None,
        "container-title": entry.venue,
        **{csl: entry.extra.get(name, "") for csl, name in _EXTRA.items()},
        **{name: entry.id(scheme) for name, scheme in _SCHEMES.items()},
        "number": f"arXiv:{entry.id('arxiv')}" if entry.id("arxiv") else "",
        "URL": next((urls[kind] for kind in ("paper", "preprint", "project", "review") if kind in urls), ""),
    }
    item["page"] = item["page"].replace("--", "-")
    item["keyword"] = item["keyword"] or ", ".join(entry.topics)
    return {name: value for name, value in item.items() if value or name == "id"}


def _person(name: Name) -> dict[str, str]:
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
        "literal": name.literal,
    }
    return {part: value for part, value in parts.items() if value}
