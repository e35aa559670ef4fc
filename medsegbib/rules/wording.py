"""The texts of an entry as a rule looks at them, and the repair that rewrites one.

A bibliography is looked at as written (LaTeX and all), a list as read; the same rule serves both.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from medsegbib.model import Document, Edit, Entry, Safety, Span
from medsegbib.rules.rule import Repair, Substitution

#: BibTeX fields whose characters mean themselves.
VERBATIM = frozenset(
    {"url", "doi", "file", "eprint", "arxiv", "isbn", "issn", "pmid", "pmcid", "urldate", "bdsk-url-1", "bdsk-url-2",
     "biburl", "bibsource", "timestamp", "crossref", "xdata", "entryset", "local-url", "localfile", "date-added",
     "date-modified", "owner", "groups", "code", "pdf", "archiveprefix", "primaryclass", "eprinttype", "eprintclass",
     "keywords", "links", "origins", "versions",
     "witnesses", "identifiers", "ids", "topics", "aliases"}
)  # fmt: skip
#: Fields of prose that a rule about spelling does not read: long, and not shown by any style.
_PROSE = frozenset({"abstract", "annote", "annotation", "comment", "review"})
_PEOPLE = frozenset({"author", "editor", "translator"})


@dataclass(frozen=True, slots=True)
class Wording:
    """A text of an entry: the key of `Entry.spans` or the name of the field, its value, its place if raw."""

    field: str
    value: str
    span: Span | None = None


def wordings(entry: Entry, people: bool = True, prose: bool = True) -> Sequence[Wording]:
    """Title, authors, venue and the other texts of an entry; never addresses and identifiers."""
    key = (people, prose)
    if _LATEST.entry is not entry:
        _LATEST.entry, _LATEST.texts = entry, {}
    if key not in _LATEST.texts:
        _LATEST.texts[key] = tuple(_wordings(entry, people, prose))
    return _LATEST.texts[key]


class _Latest(threading.local):
    """The texts of the entry that was looked at last: some twenty rules look at it one after the other."""

    def __init__(self) -> None:
        self.entry: Entry | None = None
        self.texts: dict[tuple[bool, bool], tuple[Wording, ...]] = {}


_LATEST = _Latest()


def _wordings(entry: Entry, people: bool, prose: bool) -> Iterator[Wording]:
    if entry.fields:
        for raw in entry.fields:
            skip = raw.name in VERBATIM or (not people and raw.name in _PEOPLE) or (not prose and raw.name in _PROSE)
            if raw.delimiter and not skip:
                yield Wording(raw.name, raw.value, raw.span)
        return
    yield from (Wording(name, value) for name, value in (("title", entry.title), ("nickname", entry.nickname)) if value)
    if people:
        for at, name in enumerate(entry.authors):
            for part in (name.literal, name.given, name.particle, name.family, name.suffix):
                if part:
                    yield Wording(f"author.{at}", part)
    if entry.venue:
        yield Wording("venue", entry.venue)
    for field, value in entry.extra.items():
        if field not in VERBATIM and (prose or field not in _PROSE):
            yield Wording(field, value)
    for topic in entry.topics:
        yield Wording("topics", topic)


def rewrite(wording: Wording, new: str, safety: Safety, message: str, entry: Entry, document: Document) -> Repair:
    """The repair that puts ``new`` for the text, changing as little of the file as can be."""
    old = wording.value
    if wording.span is not None:
        head, tail = _common(old, new)
        start = wording.span.start
        edit = Edit(Span(start + head, start + len(old) - tail), new[head : len(new) - tail])
        return Repair(safety, message, edits=(edit,))
    return Repair(safety, message, _substitutions(wording.field, old, new, _text_of(entry, wording.field, document)))


def _substitutions(field: str, old: str, new: str, written: str) -> tuple[Substitution, ...]:
    """The whole value where the file holds it as it reads, else only the words that change."""
    if not written or old in written:
        return (Substitution(field, old, new),)
    before, after = old.split(" "), new.split(" ")
    if len(before) == len(after):
        pairs = dict.fromkeys((a, b) for a, b in zip(before, after, strict=True) if a != b)
        return tuple(Substitution(field, a, b) for a, b in pairs)
    head, tail = _common(old, new)
    head = old.rfind(" ", 0, head) + 1
    end = old.find(" ", len(old) - tail) if tail else -1
    tail = len(old) - end if end != -1 else 0
    return (Substitution(field, old[head : len(old) - tail], new[head : len(new) - tail]),)


def _text_of(entry: Entry, field: str, document: Document) -> str:
    span = entry.spans.get(field) or (entry.spans.get("authors") if field.startswith("author.") else None)
    return document.source.slice(span) if span is not None else ""


def _common(old: str, new: str) -> tuple[int, int]:
    """How many characters two texts have in common at the beginning, and at the end after that."""
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    tail = next((at for at in range(shorter - head) if old[-1 - at] != new[-1 - at]), shorter - head)
    return head, tail


def written(entry: Entry, field: str, document: Document) -> str:
    """The characters of the file from which a field was read; '' where it does not stand by itself."""
    return _text_of(entry, field, document)


def raw_field(entry: Entry, *names: str) -> Wording | None:
    """The first raw field of a bibliography's entry that has one of the names."""
    for raw in entry.fields:
        if raw.name in names:
            return Wording(raw.name, raw.value, raw.span)
    return None
