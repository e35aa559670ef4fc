"""The repairs of rules, made in the entries themselves: how ingest mends what it reads."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from medsegbib.model import Document, Entry, Identifier, Link, Name, Origin, Refusal, Safety, Span
from medsegbib.rules import all_rules
from medsegbib.rules.rule import Finding, Repair, Rule, Substitution
from medsegbib.text.identifiers import identifiers_in_url
from medsegbib.text.linkkinds import kind_of_link

#: One repair may make room for another: a mended address holds the identifier that dates the year.
_ROUNDS = 5
_NUMBERED = re.compile(r"(?P<list>author|link|label)\.(?P<at>\d+)")
_PARTS = ("literal", "given", "particle", "family", "suffix")


@dataclass(frozen=True, slots=True)
class Note:
    """What was repaired or doubted in a mention: where, by which rule, and in words."""

    origin: Origin
    code: str
    name: str
    message: str


@dataclass(frozen=True, slots=True)
class Repaired:
    """The documents with repaired entries, refused ones moved to `Document.refused`, and notes on each repair."""

    documents: tuple[Document, ...]
    notes: tuple[Note, ...] = ()


@dataclass(slots=True)
class _Work:
    """A document on its way: its entries as they are mended, and those that were refused."""

    document: Document
    entries: list[Entry] = field(default_factory=list)
    refused: dict[int, str] = field(default_factory=dict)


def repair(documents: Sequence[Document]) -> Repaired:
    """The documents with everything repaired that rules can repair in entries; repaired ones come back as they are.

    Substitutions are made where they are safe or unsafe (an unsafe one names its witnesses), identifiers and addresses
    go where a rule distrusts them, and entries that are none become refusals. What a repair changed is in the notes.
    """
    current = [_as_read(document) for document in documents]
    notes: dict[Note, None] = {}
    rules = [rule for rule in all_rules() if rule.repairs]
    for _ in range(_ROUNDS):
        before = list(current)
        for rule in rules:
            current = _mend(rule, current, notes)
        if all(a is b for a, b in zip(before, current, strict=True)):
            break
    return Repaired(tuple(current), tuple(notes))


def _as_read(document: Document) -> Document:
    """The document with the fields of a bibliography hidden, so that rules look at the values and mend those."""
    if document.format != "bibtex":
        return document
    return replace(document, entries=tuple(replace(entry, fields=()) for entry in document.entries))


def _mend(rule: Rule, documents: list[Document], notes: dict[Note, None]) -> list[Document]:
    """The documents with one rule's repairs; those that it leaves alone are the same objects."""
    found: dict[int, list[Finding]] = defaultdict(list)
    for at, finding in _findings(rule, documents):
        found[at].append(finding)
    mended = list(documents)
    for at, findings in found.items():
        document = documents[at]
        work = _Work(document, list(document.entries))
        for finding in findings:
            assert finding.entry is not None
            assert finding.repair is not None
            origin = _origin(document.entries[finding.entry], document)
            if _apply(work, finding.entry, finding.repair):
                message = (
                    f"{finding.message}; {finding.repair.message}"
                    if finding.repair.message not in finding.message
                    else finding.message
                )
                notes.setdefault(Note(origin, rule.code, rule.name, message))
        mended[at] = _finished(work)
    return mended


def _findings(rule: Rule, documents: Sequence[Document]) -> Iterator[tuple[int, Finding]]:
    """The findings of a rule that mend an entry, each with the index of its document."""
    if rule.check_collection is not None:
        for finding in rule.check_collection(documents):
            if finding.entry is not None and finding.repair is not None:
                yield finding.document or 0, finding
        return
    for at, document in enumerate(documents):
        if not rule.concerns(document):
            continue
        if rule.check_document is not None:
            for finding in rule.check_document(document):
                if finding.entry is not None and finding.repair is not None:
                    yield at, finding
        elif rule.check_entry is not None:
            for index, entry in enumerate(document.entries):
                for finding in rule.check_entry(entry, document):
                    if finding.repair is not None:
                        yield at, replace(finding, entry=index)


def _apply(work: _Work, index: int, mending: Repair) -> bool:
    """Make a repair in one entry (in all of them for a heading) and say whether it changed anything."""
    before = list(work.entries)
    if mending.safety is not Safety.DISPLAY:
        for change in mending.substitutions:
            if change.field == "topics":
                work.entries = [_in_topics(entry, change) for entry in work.entries]
            else:
                work.entries[index] = substitute(work.entries[index], change)
    entry = work.entries[index]
    if set(mending.distrust) & set(entry.ids):
        entry = replace(entry, ids=tuple(i for i in entry.ids if i not in mending.distrust))
    if any(link.url in mending.drop_links for link in entry.links):
        entry = replace(entry, links=tuple(link for link in entry.links if link.url not in mending.drop_links))
    work.entries[index] = entry
    if mending.refuse:
        work.refused[index] = mending.message
    return mending.refuse or any(a is not b and a != b for a, b in zip(before, work.entries, strict=True))


def _finished(work: _Work) -> Document:
    """The document with the mended entries and the refusals; the very same where nothing changed."""
    document = work.document
    if not work.refused and tuple(work.entries) == document.entries:
        return document
    kept = tuple(entry for at, entry in enumerate(work.entries) if at not in work.refused)
    refused = tuple(
        Refusal(work.entries[at].spans.get("entry") or Span(0, 0), reason, work.entries[at].title)
        for at, reason in sorted(work.refused.items())
    )
    return replace(document, entries=kept, refused=(*document.refused, *refused))


def _origin(entry: Entry, document: Document) -> Origin:
    if entry.origins:
        return entry.origins[0]
    span = entry.spans.get("entry")
    place = document.source.position(span.start) if span is not None else None
    return Origin(document.source.name, place.line, place.column) if place else Origin(document.source.name)


def _in_topics(entry: Entry, change: Substitution) -> Entry:
    if change.old not in entry.topics:
        return entry
    return replace(entry, topics=tuple(change.new if topic == change.old else topic for topic in entry.topics))


def substitute(entry: Entry, change: Substitution) -> Entry:
    """The entry with a substitution made in one of its fields; unchanged where the old text is not there."""
    numbered = _NUMBERED.fullmatch(change.field)
    if numbered is not None:
        at = int(numbered["at"])
        if numbered["list"] == "author":
            return _in_author(entry, at, change)
        return _in_link(entry, at, change, numbered["list"])
    if change.field in {"title", "nickname", "year", "venue"}:
        value: str = getattr(entry, change.field)
        if change.old not in value:
            return entry
        new = value.replace(change.old, change.new)
        if change.field == "title":
            return replace(entry, title=new)
        if change.field == "nickname":
            return replace(entry, nickname=new)
        return replace(entry, year=new) if change.field == "year" else replace(entry, venue=new)
    if change.old in entry.extra.get(change.field, ""):
        return replace(
            entry, extra={**entry.extra, change.field: entry.extra[change.field].replace(change.old, change.new)}
        )
    return entry


def _in_author(entry: Entry, at: int, change: Substitution) -> Entry:
    if at >= len(entry.authors):
        return entry
    name = entry.authors[at]
    parts = {part: getattr(name, part) for part in _PARTS}
    if any(change.old in value for value in parts.values()):
        new = Name(**{part: value.replace(change.old, change.new) for part, value in parts.items()})
    elif change.old in name.natural():
        new = Name.parse(name.natural().replace(change.old, change.new))
    else:
        return entry
    return replace(entry, authors=(*entry.authors[:at], new, *entry.authors[at + 1 :]))


def _in_link(entry: Entry, at: int, change: Substitution, part: str) -> Entry:
    """A link with another address is judged anew, and what its address identifies is known from now on."""
    if at >= len(entry.links):
        return entry
    link = entry.links[at]
    if change.old not in (link.url if part == "link" else link.label):
        return entry
    if part == "label":
        new = Link(link.kind, link.url, link.label.replace(change.old, change.new))
    else:
        url = link.url.replace(change.old, change.new)
        new = Link(kind_of_link(url, link.label), url, link.label)
    links = tuple(dict.fromkeys((*entry.links[:at], new, *entry.links[at + 1 :])))
    ids = entry.ids
    if part == "link" and new.kind in {"paper", "preprint", "review"}:
        ids = tuple(dict.fromkeys((*ids, *(Identifier(*found) for found in identifiers_in_url(new.url)))))
    return replace(entry, links=links, ids=ids)
