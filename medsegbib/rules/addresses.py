"""The addresses of an entry as rules look at them, and the repair that puts another in the place of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from medsegbib.model import Document, Edit, Entry, Safety, Span
from medsegbib.rules.rule import Repair, Substitution

_OWN = frozenset({"url", "pdf", "link", "ee", "code"})
#: Addresses stand in these, too, where they begin with a scheme.
_FIELDS = _OWN | {"bdsk-url-1", "bdsk-url-2", "biburl", "doi", "note", "howpublished", "eprint"}


@dataclass(frozen=True, slots=True)
class Address:
    """An address: the field that holds it, its label, and its place where the field is raw."""

    field: str
    url: str
    label: str = ""
    kind: str = ""
    span: Span | None = None


def addresses(entry: Entry) -> Iterator[Address]:
    """The links of a list's entry, and the fields of a bibliography's that are addresses."""
    if not entry.fields:
        for at, link in enumerate(entry.links):
            yield Address(f"link.{at}", link.url, link.label, link.kind)
        return
    for raw in entry.fields:
        if raw.name in _FIELDS and ("://" in raw.value or raw.name in _OWN):
            value, start = raw.value, raw.span.start
            if value.startswith("\\url{") and value.endswith("}"):
                value, start = value[5:-1], start + 5
            if raw.name in _OWN or "://" in value[:9]:
                yield Address(raw.name, value, span=Span(start, start + len(value)))


def readdress(address: Address, new: str, safety: Safety, message: str) -> Repair:
    """The repair that puts a new address for one."""
    if address.span is not None:
        return Repair(safety, message, edits=(Edit(address.span, new),))
    return Repair(safety, message, (Substitution(address.field, address.url, new),))


def holds(entry: Entry, url: str) -> bool:
    """Whether the entry has an address already."""
    return any(link.url == url for link in entry.links)


def raw_text(entry: Entry, document: Document) -> str:
    """All characters of the entry in its file."""
    span = entry.spans.get("entry")
    return document.source.slice(span) if span is not None else ""
