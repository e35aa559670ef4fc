"""Documents into a catalogue: repair, match, merge, and an account in which every mention is found again."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from medsegbib.match import find_duplicates
from medsegbib.match.merge import conflicts, merge_work, squash
from medsegbib.model import Document, Entry, Origin
from medsegbib.publications import type_by_venue
from medsegbib.rules.repair import repair
from medsegbib.text.citation_keys import make_key
from medsegbib.text.mojibake import mend
from medsegbib.text.venues import venue_of

if TYPE_CHECKING:
    from medsegbib.catalog import Catalog, Sources
    from medsegbib.match import Decisions, Matching

#: Fields that only describe the record in its source.
_OTHER_TITLES = ("listtitle", "shorttitle")


@dataclass(frozen=True, slots=True)
class Remark:
    """A line of the account: where it is about, the rule or stage that says it, and what it says."""

    origin: Origin
    topic: str
    message: str


@dataclass(slots=True)
class Account:
    """What became of every mention: ``read`` = ``added`` + ``merged`` + the number of ``refused``.

    ``added`` mentions began an entry of their own, ``merged`` ones joined one. ``repairs`` say what was changed in a
    mention, ``conflicts`` where mentions of one work disagree, ``questions`` the pairs that a person should decide.
    """

    read: int = 0
    added: int = 0
    merged: int = 0
    refused: list[Remark] = field(default_factory=list)
    repairs: list[Remark] = field(default_factory=list)
    conflicts: list[Remark] = field(default_factory=list)
    questions: list[Remark] = field(default_factory=list)
    per_source: Counter[str] = field(default_factory=Counter)


def ingest(
    catalog: Catalog, documents: Sequence[Document], decisions: Decisions | None = None
) -> tuple[list[Entry], Account]:
    """The entries that the catalogue has after the documents went in, and the account; nothing is written.

    Entries that no mention touches are the very objects that the catalogue had.
    """
    account = Account()
    mentions = _mentions(documents, catalog.sources, account)
    known = list(catalog.entries)
    matching = find_duplicates([*known, *mentions], decisions)
    entries = _merge_all(known, mentions, matching, catalog.sources, account)
    account.added = len(entries) - len(known)
    account.merged = len(mentions) - account.added
    pool = [*known, *mentions]
    for pair in matching.review:
        first, second = pool[pair.a], pool[pair.b]
        if pair.b >= len(known) or pair.a >= len(known):
            account.questions.append(
                Remark(_origin(second), "ask", f"“{second.label}” and “{first.label}” ({_origin(first)}): {pair.why}")
            )
    return entries, account


def _origin(entry: Entry) -> Origin:
    return entry.origins[0] if entry.origins else Origin(entry.key or "catalog")


# --- mentions -----------------------------------------------------------------------------------------------------


def _mentions(documents: Sequence[Document], sources: Sources, account: Account) -> list[Entry]:
    """The entries of all documents, repaired, under the names of their sources; refusals go into the account."""
    repaired = repair(documents)
    mentions: list[Entry] = []
    for document in repaired.documents:
        name = sources.register(document).name
        for refusal in document.refused:
            place = document.source.position(refusal.span.start)
            text = f": {refusal.text[:60]}" if refusal.text else ""
            account.refused.append(Remark(Origin(name, place.line, place.column), "refused", refusal.reason + text))
        account.per_source[name] += len(document.entries) + len(document.refused)
        mentions.extend(_mention(entry, document, name) for entry in document.entries)
    account.read = sum(account.per_source.values())
    names = {document.source.name: sources.register(document).name for document in documents}
    for said in repaired.notes:
        origin = replace(said.origin, file=names.get(said.origin.file, said.origin.file))
        account.repairs.append(Remark(origin, said.code, said.message))
    return mentions


def _mention(entry: Entry, document: Document, source: str) -> Entry:
    """A mention as the catalogue will know it: its source's name, a list's abbreviated venue in full, other titles."""
    extra = {name: value for name, value in entry.extra.items() if name not in _OTHER_TITLES}
    others = [entry.extra[name] for name in _OTHER_TITLES if entry.extra.get(name)]
    venue = venue_of(entry.venue) if entry.venue else None
    origins = tuple(
        replace(origin, file=source) if origin.file == document.source.name else origin for origin in entry.origins
    )
    return replace(
        entry,
        type=type_by_venue(entry),
        venue=venue.name if venue and document.format == "markdown" else entry.venue,
        topics=tuple(_without_ornaments(topic) for topic in entry.topics),
        aliases=(*entry.aliases, *map(mend, others)),
        extra=extra,
        origins=origins,
        spans={},
        fields=(),
    )


def _without_ornaments(topic: str) -> str:
    """A heading without the pictures at its ends ("🔍Related Surveys"), unless it is nothing else."""
    start, end = 0, len(topic)
    while start < end and not (topic[start].isalnum() or topic[start] in "([{<\"'#+-.$\\"):
        start += 1
    while end > start and (topic[end - 1].isspace() or unicodedata.category(topic[end - 1]) in {"So", "Mn", "Cf"}):
        end -= 1
    return topic[start:end] or topic


# --- merging ------------------------------------------------------------------------------------------------------


def _merge_all(
    known: list[Entry], mentions: list[Entry], matching: Matching, sources: Sources, account: Account
) -> list[Entry]:
    """The catalogue's entries in their order, then the new ones in the order of their first mention."""
    pool = [*known, *mentions]
    group_of = {index: number for number, group in enumerate(matching.groups) for index in group}
    entries = list(known)
    taken = {key for entry in known for key in (entry.key, *entry.earlier_keys)}
    for work in _works(matching, known, mentions):
        fresh = [index for index in work if index >= len(known)]
        if not fresh:
            continue
        incumbent = next((index for index in work if index < len(known)), None)
        publications: dict[int, list[Entry]] = {}
        for index in work:
            member = _incumbent(known[index], mentions, fresh, len(known)) if index < len(known) else pool[index]
            publications.setdefault(group_of.get(index, -1 - index), []).append(member)
        merged = merge_work(list(publications.values()), sources.trust)
        if incumbent is not None:
            merged = _keyed(merged, known[incumbent].key)
            if merged != replace(known[incumbent], spans={}, fields=()):
                entries[incumbent] = merged
        else:
            merged = _named(merged, taken, account)
            taken.update((merged.key, *merged.earlier_keys))
            entries.append(merged)
        account.conflicts += [Remark(_origin(merged), field, said) for field, said in conflicts(merged)]
    return entries


def _works(matching: Matching, known: Sequence[Entry], mentions: Sequence[Entry]) -> Iterable[tuple[int, ...]]:
    """All works, those of one mention too, by first new mention. Entries of the catalogue are never united here:

    of several in one work each takes the mentions that are most like it, and the first those that are like none.
    """
    seen: set[int] = set()
    count = len(known)
    work_of = {index: work for work in matching.works for index in work}
    for index in range(count, count + len(mentions)):
        if index in seen:
            continue
        work = work_of.get(index, (index,))
        seen.update(work)
        own = [i for i in work if i < count]
        fresh = [i for i in work if i >= count]
        if len(own) < 2:
            yield (*own, *fresh)
            continue
        taken: dict[int, list[int]] = {}
        for at in fresh:
            liked = max(own, key=lambda i: (*_likeness(known[i], mentions[at - count]), -i))
            taken.setdefault(liked, []).append(at)
        for at, theirs in taken.items():
            yield (at, *theirs)


def _likeness(entry: Entry, mention: Entry) -> tuple[bool, int]:
    """How much an entry of the catalogue is like a mention of its work: the citation key, then the other fields."""
    alike = 2 * (squash(entry.title) == squash(mention.title)) + 2 * (entry.year == mention.year)
    alike += 3 * len(set(entry.ids) & set(mention.ids)) + (entry.venue == mention.venue)
    alike += sum(mention.extra.get(name) == value for name, value in entry.extra.items())
    return mention.key != "" and mention.key in {entry.key, *entry.earlier_keys}, alike


def _keyed(entry: Entry, key: str) -> Entry:
    """The entry under a key of the catalogue, which is none of its other keys."""
    others = [other for other in entry.earlier_keys if other != key]
    if entry.key not in {"", key, *others}:
        others.append(entry.key)
    extra = {name: value for name, value in entry.extra.items() if name != "ids"}
    return replace(entry, key=key, extra={**extra, "ids": ",".join(others)} if others else extra)


def _incumbent(entry: Entry, mentions: Sequence[Entry], fresh: Sequence[int], known: int) -> Entry:
    """The catalogue's entry as a party to a merge: its origins in sources that are read anew give way to new ones."""
    renewed = {origin.file for index in fresh for origin in mentions[index - known].origins}
    return replace(
        entry,
        origins=tuple(origin for origin in entry.origins if origin.file not in renewed),
        witnesses=entry.witnesses or {"title": ("catalog",)},
        spans={},
        fields=(),
    )


def _named(entry: Entry, taken: set[str], account: Account) -> Entry:
    """The entry with a citation key that nothing else has: its own where that is free."""
    if entry.key and entry.key not in taken:
        return entry
    first = entry.authors[0] if entry.authors else None
    family = (f"{first.particle} {first.family}".strip() or first.literal) if first else ""
    key = make_key(family, entry.year_number, entry.title, taken)
    if entry.key:
        account.conflicts.append(Remark(_origin(entry), "key", f"the key {entry.key} is another entry's; named {key}"))
    return replace(entry, key=key)
