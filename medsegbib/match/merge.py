"""Several mentions of one work become one entry, and no fact is lost.

The choice per field, the same for every merge:

* *base*: the most trusted mention leads; among equals a published one, then the entry that the catalogue has already,
  then the one that says most. It gives title, kind of document, year, venue, volume, pages.
* *authors*: from the most trusted mention; among equals a whole list before one that ends in "et al.", full given
  names before initials.
* what the base lacks is filled from the other mentions of the same publication, most trusted first.
* volume, number and pages come from one mention where mentions disagree about them.
* links, topics, origins, identifiers and further fields are united; titles that lost become aliases; a year, venue,
  identifier, author list, volume, number, page range, publisher, series or edition that lost stays in ``witnesses``
  with the names of those who stated it (`conflicts` tells them).
* publications of one work other than the leading one are kept as ``versions``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from medsegbib.model import LINK_KINDS, PUBLICATION_FIELDS, Entry, Identifier, Link, Version
from medsegbib.text.comparison import number_form, pages_form
from medsegbib.text.linkkinds import is_preprint_doi
from medsegbib.text.venues import venue_of

#: How far a source is trusted, by its name; higher is more. A bibliography stands above a list.
Trust = Callable[[str], int]

_PREPRINT_VENUES = ("arxiv", "biorxiv", "medrxiv", "ssrn", "techrxiv", "preprint", "corr")
#: Kinds of document that say nothing about being published.
_UNPUBLISHED_TYPES = frozenset({"misc", "unpublished", "online", ""})

#: Where in a journal something stands, and what else of a publication is kept when it loses.
_PLACE = ("volume", "number", "issue", "pages")
_STATED = frozenset({*_PLACE, "publisher", "series", "edition"})


def equal_trust(_source: str) -> int:
    """Every source is trusted alike."""
    return 0


def squash(text: str) -> str:
    """The letters and digits of a text, case and accents dropped: what makes two titles the same title."""
    return "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if c.isalnum())


def is_published(entry: Entry) -> bool:
    """Whether the entry is more than a preprint: it names a venue that is no preprint server, or a publisher's DOI."""
    doi = entry.id("doi")
    if doi and not is_preprint_doi(doi):
        return True
    venue = entry.venue.casefold()
    if venue:
        return not any(name in venue for name in _PREPRINT_VENUES)
    return entry.type not in _UNPUBLISHED_TYPES


def merge(entries: Sequence[Entry], trust: Trust = equal_trust) -> Entry:
    """One entry of several mentions of one publication. A single entry comes back with its witnesses named."""
    if not entries:
        raise ValueError("nothing to merge")
    ranked = sorted(entries, key=lambda entry: _preference(entry, trust), reverse=True)
    return _united(ranked[0], ranked, trust, bundle=ranked)


def merge_work(publications: Sequence[Sequence[Entry]], trust: Trust = equal_trust) -> Entry:
    """One entry of a work from its publications, each given as its mentions; the others stay as ``versions``."""
    merged = [merge(group, trust) for group in publications]
    if len(merged) == 1:
        return merged[0]
    merged.sort(key=lambda entry: (is_published(entry), *_preference(entry, trust)), reverse=True)
    lead = merged[0]
    whole = _united(lead, merged, trust, bundle=merged[:1])
    return replace(whole, versions=_versions(merged))


def conflicts(entry: Entry) -> Iterator[tuple[str, str]]:
    """What the mentions of a merged entry disagree about: the field, and a sentence that says what gave way to what."""
    for claim, sources in entry.witnesses.items():
        name, equals, value = claim.partition("=")
        if equals:
            kept = _kept(entry, name)
            yield name, f"{entry.key}: {name} {value} ({', '.join(sources)}) gave way to {kept}"


def _kept(entry: Entry, field: str) -> str:
    if field == "authors":
        return " and ".join(name.natural() for name in entry.authors)
    if field in {"title", "year", "venue"}:
        return str(getattr(entry, field))
    return entry.id(field) or entry.extra.get(field, "none")


# --- the leading mention ------------------------------------------------------------------------------------------


def _sources(entry: Entry, field: str) -> tuple[str, ...]:
    if entry.witnesses:
        return tuple(entry.witnesses.get(field, ()))
    return tuple(dict.fromkeys(origin.file for origin in entry.origins))


def _trust_in(entry: Entry, field: str, trust: Trust) -> int:
    return max((trust(source) for source in _sources(entry, field)), default=0)


def _preference(entry: Entry, trust: Trust) -> tuple[int, bool, bool, int, int, str, str]:
    """A sort key, best highest; the last parts only make the order one and the same whatever the input order."""
    said = sum(map(bool, (entry.authors, entry.year, entry.venue, entry.ids))) + len(entry.extra)
    return (
        _trust_in(entry, "title", trust),
        is_published(entry),
        bool(entry.witnesses),
        said,
        entry.year_number or 0,
        entry.title,
        "|".join(map(str, entry.origins)),
    )


# --- field by field -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Choice:
    """The value of a field that stands, who stated it, and the values that lost with those who stated them."""

    value: str
    witnesses: tuple[str, ...]
    lost: dict[str, tuple[str, ...]]


def _choose(field: str, claims: Iterable[tuple[str, Entry]]) -> _Choice:
    """The first claim that says anything wins; equal values count as one."""
    stated: dict[str, tuple[str, list[str]]] = {}
    for value, entry in claims:
        if value:
            stated.setdefault(_same(field, value), (value, []))[1].extend(_sources(entry, field))
        for name, names in entry.witnesses.items():
            if name.startswith(f"{field}="):
                older = name.partition("=")[2]
                stated.setdefault(_same(field, older), (older, []))[1].extend(names)
    if not stated:
        return _Choice("", (), {})
    (value, sources), *rest = stated.values()
    return _Choice(value, _once(sources), {other: _once(others) for other, others in rest})


def _same(field: str, value: str) -> str:
    """What values of a field must share to be one value: letters and digits, or the venue that both are names of."""
    venue = venue_of(value) if field == "venue" else None
    return venue.name if venue else squash(value) or value


def _once(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))


def _united(base: Entry, ranked: Sequence[Entry], trust: Trust, bundle: Sequence[Entry]) -> Entry:
    """``base`` filled from the others: publication data from ``bundle`` alone, the rest from all of ``ranked``."""
    witnesses: dict[str, tuple[str, ...]] = {}

    def settle(field: str, claims: Iterable[tuple[str, Entry]], keep_lost: bool = True) -> str:
        choice = _choose(field, claims)
        if choice.witnesses:
            witnesses[field] = choice.witnesses
        if keep_lost:
            witnesses.update({f"{field}={value}": names for value, names in choice.lost.items()})
        return choice.value

    settle("title", ((entry.title, entry) for entry in [base, *ranked]), keep_lost=False)
    title = _best_cased(base, ranked, trust)
    whole = [entry for entry in bundle if entry.authors and not entry.et_al]  # versions may differ in their authors
    writer = max(whole or ranked, key=lambda entry: (bool(entry.authors), *_author_quality(entry, trust)))
    witnesses.update(_author_witnesses(writer, ranked))
    year = settle("year", ((entry.year, entry) for entry in bundle))
    venue = settle("venue", ((entry.venue, entry) for entry in bundle))
    ids = _united_ids(bundle, ranked, witnesses)
    extra = _united_extra(bundle, ranked, witnesses)
    key, other_keys = _keys(base, ranked)
    if other_keys:
        extra["ids"] = ",".join(other_keys)
    return Entry(
        key=key,
        type=next((e.type for e in bundle if e.type not in _UNPUBLISHED_TYPES), base.type),
        title=title,
        nickname=next((entry.nickname for entry in [base, *ranked] if entry.nickname), ""),
        authors=writer.authors,
        et_al=writer.et_al,
        year=year,
        venue=venue,
        ids=ids,
        links=_united_links(ranked),
        topics=_once(topic for entry in ranked for topic in entry.topics),
        aliases=_aliases(title, ranked),
        extra=extra,
        origins=tuple(sorted({origin for entry in ranked for origin in entry.origins}, key=_origin_order)),
        versions=tuple(dict.fromkeys(version for entry in ranked for version in entry.versions)),
        witnesses=dict(sorted(witnesses.items())),
    )


def _author_witnesses(writer: Entry, ranked: Sequence[Entry]) -> dict[str, tuple[str, ...]]:
    """Who stated the authors that stand, and who others; a list that is cut short states no others."""
    families = _families(writer)
    stated: dict[str, tuple[str, ...]] = {}
    for entry in [writer, *ranked]:
        theirs = _families(entry)
        if entry.authors and theirs == families:
            claim = "authors"
        elif not _is_part(theirs, families):
            claim = f"authors={' and '.join(name.natural() for name in entry.authors)}"
        else:
            claim = ""
        if claim:
            stated[claim] = _once((*stated.get(claim, ()), *_sources(entry, "authors")))
        for older, names in entry.witnesses.items():
            if older.startswith("authors=") and older != f"authors={' and '.join(n.natural() for n in writer.authors)}":
                stated[older] = _once((*stated.get(older, ()), *names))
    return stated


def _is_part(some: Sequence[str], families: Sequence[str]) -> bool:
    """Whether some names are names of a list, in its order."""
    rest = iter(families)
    return all(name in rest for name in some)


def _best_cased(base: Entry, ranked: Sequence[Entry], trust: Trust) -> str:
    """The base's title, as the equally trusted mention with the most capitals writes it ("UNet++", not "Unet++")."""
    standing = _trust_in(base, "title", trust)
    equals = [
        entry.title for entry in [base, *ranked]
        if squash(entry.title) == squash(base.title) and _trust_in(entry, "title", trust) == standing
    ]  # fmt: skip
    return max(equals, key=lambda title: 0 if title.isupper() else sum(map(str.isupper, title)))


def _origin_order(origin: object) -> tuple[str, int, int]:
    return (origin.file, origin.line, origin.column)  # type: ignore[attr-defined]


def _author_quality(entry: Entry, trust: Trust) -> tuple[int, bool, int, int, bool]:
    full = sum(len(name.given.split(" ")[0].rstrip(".")) > 1 or bool(name.literal) for name in entry.authors)
    return (_trust_in(entry, "authors", trust), not entry.et_al, full, len(entry.authors), bool(entry.witnesses))


def _families(entry: Entry) -> tuple[str, ...]:
    return tuple(squash(name.family or name.literal) for name in entry.authors)


def _united_ids(
    bundle: Sequence[Entry], ranked: Sequence[Entry], witnesses: dict[str, tuple[str, ...]]
) -> tuple[Identifier, ...]:
    """One identifier a scheme, the leading publication's; further ones of that scheme are remembered as having lost.

    A preprint's DOI gives way to a publisher's, and an identifier of another version is found in ``versions``.
    """
    chosen: dict[str, Identifier] = {}
    members = [*bundle, *(entry for entry in ranked if entry not in bundle)]
    for entry in members:
        for identifier in entry.ids:
            scheme, standing = identifier.scheme, chosen.get(identifier.scheme)
            if standing is None:
                chosen[scheme] = identifier
            elif standing != identifier and scheme == "doi" and is_preprint_doi(standing.value):
                chosen[scheme] = identifier
    for entry in members:
        for name, sources in entry.witnesses.items():
            scheme = name.partition("=")[0]
            if scheme in chosen and "=" in name:
                witnesses[name] = _once((*witnesses.get(name, ()), *sources))
        for identifier in entry.ids:
            stands = chosen[identifier.scheme] == identifier
            name = identifier.scheme if stands else f"{identifier.scheme}={identifier.value}"
            witnesses[name] = _once((*witnesses.get(name, ()), *_sources(entry, identifier.scheme)))
    return tuple(sorted(chosen.values()))


def _united_extra(
    bundle: Sequence[Entry], ranked: Sequence[Entry], witnesses: dict[str, tuple[str, ...]]
) -> dict[str, str]:
    """The further fields: those that belong to one publication from ``bundle`` alone."""
    extra: dict[str, str] = {}
    for entry in bundle:
        elsewhere = any(_disagree(name, extra.get(name, ""), entry.extra.get(name, "")) for name in _PLACE)
        for name, value in entry.extra.items():
            if name not in extra and not (elsewhere and name in _PLACE):
                extra[name] = value  # of two places of publication none is made up of both
    for entry in ranked:
        for name, value in entry.extra.items():
            if name not in PUBLICATION_FIELDS:
                extra.setdefault(name, value)
    for entry in bundle:
        _witness_places(entry, extra, witnesses)
    return extra


def _witness_places(entry: Entry, extra: Mapping[str, str], witnesses: dict[str, tuple[str, ...]]) -> None:
    """Note who stated another volume, pages or publisher than the one that stands, now or in an earlier merge."""
    for name, value in entry.extra.items():
        if name in _STATED and _disagree(name, extra.get(name, "-"), value):
            lost = f"{name}={value}"
            witnesses[lost] = _once((*witnesses.get(lost, ()), *_sources(entry, "title")))
    for older, names in entry.witnesses.items():
        name, equals, value = older.partition("=")
        if equals and name in _STATED and value != extra.get(name):
            witnesses[older] = _once((*witnesses.get(older, ()), *names))


def _disagree(field: str, a: str, b: str) -> bool:
    """Whether two values of a further field differ in more than their spelling ("101--115" and "101-115" do not)."""
    if not a or not b or a == b:
        return False
    if field == "pages":
        return pages_form(a) != pages_form(b)
    return (number_form(a) or a) != (number_form(b) or b) if field in _PLACE else squash(a) != squash(b)


def _keys(base: Entry, ranked: Sequence[Entry]) -> tuple[str, list[str]]:
    """The citation key that stays (one that the catalogue has, else the base's), and the others."""
    keys = _once(
        entry.key for entry in [*(e for e in ranked if e.witnesses and e.key), base, *ranked] if entry.key
    )  # fmt: skip
    older = [key for entry in ranked for key in entry.earlier_keys]
    return (keys[0] if keys else ""), list(_once(key for key in [*older, *keys[1:]] if key != (keys or ("",))[0]))


def _url_key(url: str) -> str:
    bare = url.partition("://")[2] or url
    return bare.removeprefix("www.").rstrip("/")


def _united_links(ranked: Sequence[Entry]) -> tuple[Link, ...]:
    links: dict[str, Link] = {}
    for entry in ranked:
        for link in entry.links:
            links.setdefault(_url_key(link.url), link)
    return tuple(
        sorted(links.values(), key=lambda link: LINK_KINDS.index(link.kind) if link.kind in LINK_KINDS else 99)
    )


def _aliases(title: str, ranked: Sequence[Entry]) -> tuple[str, ...]:
    """Titles other than the chosen one, by letters and digits."""
    aliases: dict[str, str] = {}
    for entry in ranked:
        for other in (*entry.aliases, entry.title):
            if other and squash(other) != squash(title):
                aliases.setdefault(squash(other), other)
    return tuple(sorted(aliases.values()))


def _versions(publications: Sequence[Entry]) -> tuple[Version, ...]:
    """The publications of a work, oldest first; one that another covers (same year, venue, identifiers) counts once."""
    versions: list[Version] = [version for entry in publications for version in entry.versions]
    for entry in publications:
        if entry.versions:
            continue  # it stands among its own versions
        versions.append(Version(entry.type, entry.year, entry.venue, entry.ids, entry.title, _of_publication(entry)))
    kept: list[Version] = []
    for version in sorted(versions, key=lambda v: (-len(v.ids), -len(v.venue), v.year, v.title)):
        if not any(_covers(other, version) for other in kept):
            kept.append(version)
    return tuple(sorted(kept, key=lambda v: (v.year or "9999", v.venue, v.title)))


def _of_publication(entry: Entry) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in sorted(entry.extra.items()) if name in PUBLICATION_FIELDS)


def _covers(full: Version, part: Version) -> bool:
    """Whether ``part`` says nothing that ``full`` does not."""
    same_year = not part.year or part.year == full.year
    same_venue = not part.venue or squash(part.venue) == squash(full.venue)
    return same_year and same_venue and set(part.ids) <= set(full.ids) and set(part.extra) <= set(full.extra)
