"""The features of a pair of records: for each, a level in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from medsegbib.match.record import Record
from medsegbib.match.titles import LEVELS, TitleMatch, compare_titles
from medsegbib.text.comparison import fold, number_form, pages_form, title_form, venue_form, venue_level
from medsegbib.text.linkkinds import is_preprint_doi
from medsegbib.text.people import Person

if TYPE_CHECKING:
    from medsegbib.text.venues import Venue

#: So many titles are compared one by one; more in one call.
FEW = 3
#: Author names that are compared letter by letter when they are not plainly equal.
FUZZY = 6
_ROMAN = frozenset("i ii iii iv v vi vii viii ix x".split())
_PREPRINTS = frozenset({"preprint", "thesis", "report"})
_MEETING = frozenset("conference conf symposium workshop congress".split())
#: Schemes besides the DOI that name one paper; an ISBN names a whole volume.
_TELLING_SCHEMES = frozenset({"pmid", "arxiv", "pmcid", "openreview", "pii", "acl", "ieee", "ssrn"})


@dataclass(frozen=True, slots=True)
class Features:
    """The levels of one pair, by feature name, and how the titles relate."""

    title: TitleMatch
    levels: dict[str, str]


def features(a: Record, b: Record) -> Features:
    """Compare two records feature by feature; equal to ``features(b, a)`` up to the sides of the title match."""
    title = best_title(a, b)
    swapped = title.level in {"apart", "related"} and _is_swapped(a, b)
    if swapped:
        title = TitleMatch("identical", 1.0)
    if bool(title.only_a) != bool(title.only_b) and title.marks in {"none", "number", "version"}:
        title = without_borrowed(title, a, b)
    marks = "part" if title.marks == "conflict" and _are_parts(title) else title.marks
    levels = {"title": title.level, "marks": marks, "name": name_level(a.coined, b.coined)}
    levels["authors"] = authors_level(a.people, b.people)
    if title.level == "apart" and levels["authors"] == "none" and _has_people_as_title(a, b):
        title = TitleMatch("identical", 1.0)
        levels.update(title="identical", marks="none", authors="same")
    levels["year"] = year_level(a.year, b.year)
    levels["venue"] = "same" if swapped else venue_of(a, b)
    levels["volume"] = number_level(a.volume, b.volume)
    levels["number"] = number_level(a.number, b.number)
    levels["pages"] = pages_level(a.pages, b.pages)
    levels["doi"], levels["ids"] = ids_levels(a, b)
    levels["edition"] = number_level(a.edition, b.edition)
    levels["abstract"] = abstract_level(a.abstract, b.abstract)
    if title.level in {"apart", "related"} and in_one_place(levels):
        levels["title"] = "translated"
    return Features(title, levels)


def _are_parts(title: TitleMatch) -> bool:
    """Whether the titles differ by a Roman number alone, which no slip of the pen makes of another: I and II."""
    return len(title.only_a) == len(title.only_b) == 1 and {*title.only_a, *title.only_b} <= _ROMAN


def _is_swapped(a: Record, b: Record) -> bool:
    """Whether the title of each record is the venue of the other, and the place of publication agrees."""
    if abs(len(a.title) - len(b.venue)) > 8 or abs(len(b.title) - len(a.venue)) > 8:
        return False
    return _agree_beside_title(a, b) and title_form(a.venue) == b.title != "" and title_form(b.venue) == a.title != ""


def _has_people_as_title(a: Record, b: Record) -> bool:
    """Whether the title of each record is the authors of the other, and the place of publication agrees."""
    if not _agree_beside_title(a, b):
        return False
    return all(
        0 < len(said) <= len(said & {word for person in other.people for name in person for word in name.split()}) + 1
        for said, other in ((set(a.title.split()) - {"and"}, b), (set(b.title.split()) - {"and"}, a))
    )


def in_one_place(levels: dict[str, str]) -> bool:
    """Whether authors and coordinates agree so far that one title must be a translation: same pages, same volume."""
    if levels["authors"] not in {"same", "first", "most"} or "differs" in (levels["number"], levels["venue"]):
        return False
    if levels["volume"] != "same" or levels["year"] not in {"same", "missing"}:
        return False
    return levels["pages"] == "same" and levels["doi"] != "differs"


def plausible(record: Record, others: Sequence[Record]) -> Iterator[int]:
    """Which of others, by index, can be anything but different: titles close enough, or another strong agreement."""
    title = record.title
    if not title or record.aliases:
        yield from range(len(others))
        return
    extract, ratio = _distance()
    titles = [other.title for other in others]
    many = len(titles) > FEW
    alike = {at for _, _, at in extract(title, titles, scorer=ratio, score_cutoff=75, limit=None)} if many else ()
    words = _words(title)
    ids = frozenset(record.ids)
    placed = bool(record.pages or ids or record.abstract)
    for at, name in enumerate(titles):
        if not name or others[at].aliases or name == title:
            yield at
            continue
        near = at in alike or (not many and ratio(title, name, score_cutoff=75) > 0)
        if not near:
            known = _words(name)
            near = len(words & known) * 10 >= 7 * min(len(words), len(known)) or _is_within(title, name)
        if near and compare_titles(title, name).level not in {"related", "apart"}:
            yield at
        elif placed and (not ids.isdisjoint(others[at].ids) or _agree_beside_title(record, others[at])):
            yield at


def _is_within(a: str, b: str) -> bool:
    """A cheap look whether one title begins or ends with the other, but for a letter."""
    if a[:4] != b[:4] and a[-4:] != b[-4:]:
        return False
    short, long = (a, b) if len(a) < len(b) else (b, a)
    return len(short) > 15 and (long.startswith(short[:-1]) or long.endswith(short[1:]))


def _agree_beside_title(a: Record, b: Record) -> bool:
    """Whether the place of publication or the abstract speaks for one publication, whatever the titles."""
    if a.pages and b.pages and number_level(a.volume, b.volume) == "same" and _same_first_page(a.pages, b.pages):
        return True
    return a.abstract != "" and a.abstract == b.abstract


@cache
def _distance() -> tuple[Callable[..., list[tuple[str, float, int]]], Callable[..., float]]:
    """Distances of one string to many, imported once: even an import that finds its module takes a microsecond."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extract

    return extract, ratio


@lru_cache(maxsize=16384)
def _words(title: str) -> frozenset[str]:
    return frozenset(title.split())


def _same_first_page(a: str, b: str) -> bool:
    return pages_level(a, b) in {"same", "page", "first"}


def best_title(a: Record, b: Record) -> TitleMatch:
    """The closest match among all titles of both records, aliases included."""
    if not a.aliases and not b.aliases:
        return compare_titles(a.title, b.title)
    matches = [compare_titles(x, y) for x in a.titles for y in b.titles]
    if not matches:
        return TitleMatch("missing", 0.0)
    return min(matches, key=lambda m: (LEVELS.index(m.level), m.marks != "none", -m.similarity))


def without_borrowed(title: TitleMatch, a: Record, b: Record) -> TitleMatch:
    """The match without the words that slipped into one title from other fields: "boosting. machine learning 5(2)"."""
    only = title.only_a or title.only_b
    fields = " ".join(
        f"{r.names or ' '.join(map(' '.join, r.people))} {r.venue} {r.year or ''} {r.volume} {r.number} {r.pages}"
        for r in (a, b)
    )
    known = set(fold(fields).split())
    strange = [word for word in only if word not in known and not (word.isalpha() and len(word) < 3)]
    if strange or (title.marks == "version" and len(only) == 1):
        return title
    return TitleMatch("typos", title.similarity)


def authors_level(a: tuple[Person, ...], b: tuple[Person, ...]) -> str:
    """How two author lists relate: "same", "first" (of a cut list), "most", "some", "none" or "missing"."""
    if not a or not b:
        return "missing"
    if a == b or (len(a) == len(b) and all(_plainly_same(x, y) for x, y in zip(a, b, strict=True))):
        return "same"
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    share = _shared_people(short, long) / len(short)
    if share >= 0.9:
        first = same_person(a[0], b[0]) > 0
        if len(short) * 2 < len(long):
            return "first" if first else "some"
        return "same" if first or len(short) > 1 else "most"
    if share >= 0.6:
        return "most"
    return "some" if share >= 0.3 else "none"


def _shared_people(short: tuple[Person, ...], long: tuple[Person, ...]) -> float:
    """How many persons of the shorter list the longer one has, each used once, spellings allowed."""
    left = list(long)
    unmatched = []
    hits = 0.0
    for person in short:
        found = next((other for other in left if _plainly_same(person, other)), None)
        if found is None:
            unmatched.append(person)
        else:
            hits += 1
            left.remove(found)
    if not hits and len(short) > 2:
        return hits
    for person in unmatched[:FUZZY]:
        likeness, best = max(
            ((same_person(person, other), other) for other in left[: 2 * FUZZY]), default=(0.0, person)
        )
        if likeness:
            hits += likeness
            left.remove(best)
    return hits


def _plainly_same(a: Person, b: Person) -> bool:
    """Whether the family names are equal and the first initials do not clash."""
    return a[0] == b[0] and (a[1][:1] == b[1][:1] or not a[1] or not b[1])


def same_person(a: Person, b: Person) -> float:
    """1 for one person, 0.5 where the family names agree and the initials do not, 0 else."""
    (family_a, given_a), (family_b, given_b) = a, b
    if family_a == family_b:
        if not given_a or not given_b or given_a[0] == given_b[0]:
            return 1.0
        return 0.5
    if len(family_a) > 3 and len(family_b) > 3:
        from rapidfuzz.fuzz import ratio

        if ratio(family_a, family_b, score_cutoff=80):
            return 1.0 if not given_a or not given_b or given_a[0] == given_b[0] else 0.0
    if " " in family_a or " " in family_b or family_a in given_b or family_b in given_a:
        words_a, words_b = f"{family_a} {given_a}".split(), f"{family_b} {given_b}".split()
        shared = {w for w in words_a if len(w) > 2 and w in words_b}
        return 1.0 if shared & {*family_a.split(), *family_b.split()} else 0.0
    return 0.0


def name_level(a: str, b: str) -> str:
    """Of two coined names: "same", "differs" or "missing"."""
    if not a or not b:
        return "missing"
    return "same" if a == b else "differs"


def year_level(a: int, b: int) -> str:
    """Of two such fields: "same", "next" (one apart), "near" (two or three), "far", "missing"."""
    if not a or not b:
        return "missing"
    apart = abs(a - b)
    return "same" if apart == 0 else "next" if apart == 1 else "near" if apart <= 3 else "far"


def venue_of(a: Record, b: Record) -> str:
    """How two venues relate: a level of `venue_level`, "preprint" or "report" where only one is such."""
    level = named_venues(a.venue, b.venue) if a.venue and b.venue else "missing"
    kind_a, kind_b = _kind(a, b), _kind(b, a)
    if kind_a != kind_b and kind_a and kind_b and (kind_a in _PREPRINTS or kind_b in _PREPRINTS):
        return "preprint" if "preprint" in {kind_a, kind_b} else "report"
    return level


def _kind(record: Record, other: Record) -> str:
    """What kind of document a record is of: by its venue or type, else by an arXiv number alone in another year."""
    told = venue_form(record.venue)[1] or record.kind or ("published" if record.venue else "")
    if told or not (record.year and other.year and record.year != other.year):
        return told
    schemes = {identifier.partition(":")[0] for identifier in record.ids if not is_preprint_doi(identifier[4:])}
    return "preprint" if "arxiv" in schemes and "doi" not in schemes else ""


@lru_cache(maxsize=65536)
def named_venues(a: str, b: str) -> str:
    """The level of two venue texts; a short name is looked up ("SIGMOD" is the Conference on Management of Data)."""
    level = venue_level(a, b)
    if level in {"same", "missing"} or min(a.count(" "), b.count(" ")) > 2:
        return level
    known_a, known_b = _known_venue(a), _known_venue(b)
    if known_a is None or known_b is None:
        return level
    if known_a == known_b:
        return "same"
    return "kind" if known_a.kind != known_b.kind else "differs"


def _known_venue(text: str) -> Venue | None:
    """The venue of a text by the table; not the journal that a conference has in its name.

    "Machine Learning: Proceedings of the Thirteenth International Conference" is not the journal Machine Learning.
    """
    from medsegbib.text import venues

    known = venues.venue_of(text)
    if known is None and text.endswith(" Conference"):  # DBLP has "SIGMOD Conference"
        known = venues.venue_of(text.removesuffix(" Conference"))
        return known if known is not None and known.is_proceedings else None
    if known is not None and known.is_journal and not _MEETING.isdisjoint(fold(text).split()):
        return None
    return known


def number_level(a: str, b: str) -> str:
    """Of two such fields: "same", "differs" or "missing" for volumes and issues."""
    if not a or not b:
        return "missing"
    form_a, form_b = number_form(a), number_form(b)
    if not form_a or not form_b:
        return "missing"
    return "same" if form_a == form_b else "differs"


def pages_level(a: str, b: str) -> str:
    """How two page ranges relate: "same", "page" (one page, the same), "first", "overlap", "differs" or "missing"."""
    if not a or not b:
        return "missing"
    pages_a, pages_b = pages_form(a), pages_form(b)
    if pages_a is None or pages_b is None:
        return "missing"
    (letter_a, first_a, last_a), (letter_b, first_b, last_b) = pages_a, pages_b
    if first_a == first_b:
        if last_a == last_b:
            return "same" if last_a > first_a or first_a > 9999 else "page"
        return "first" if first_a > 1 or first_a == last_a or first_b == last_b else "overlap"
    if letter_a == letter_b and first_a <= last_b and first_b <= last_a:
        return "overlap"
    return "differs"


def ids_levels(a: Record, b: Record) -> tuple[str, str]:
    """Levels of DOI and of the other identifiers: "same", "differs", "version" (a preprint's DOI), "missing"."""
    ids_a, ids_b = _ids(a), _ids(b)
    if not ids_a or not ids_b:
        return "missing", "missing"
    schemes_a, schemes_b = _by_scheme(ids_a), _by_scheme(ids_b)
    doi = other = "missing"
    for scheme in schemes_a.keys() & schemes_b.keys():
        some_a, some_b = schemes_a[scheme], schemes_b[scheme]
        level = "differs" if some_a.isdisjoint(some_b) else "same"
        if scheme == "doi":
            doi = level
            if level == "differs" and _of_preprints(some_a) != _of_preprints(some_b):
                doi = "version"
        elif scheme in _TELLING_SCHEMES and other != "same":
            other = level
    return doi, other


def _of_preprints(dois: set[str]) -> bool:
    return any(is_preprint_doi(doi.removeprefix("doi:")) for doi in dois)


def _by_scheme(ids: Iterable[str]) -> dict[str, set[str]]:
    schemes: dict[str, set[str]] = {}
    for identifier in ids:
        schemes.setdefault(identifier.partition(":")[0], set()).add(identifier)
    return schemes


def _ids(record: Record) -> tuple[str, ...]:
    if not record.versions:
        return record.ids
    return (*record.ids, *(i for _, _, ids in record.versions for i in ids))


def abstract_level(a: str, b: str) -> str:
    """Of two such fields: "same", "differs" or "missing" for the beginnings of two abstracts."""
    if len(a) < 40 or len(b) < 40:
        return "missing"
    if a == b:
        return "same"
    from rapidfuzz.fuzz import partial_ratio, ratio

    likeness = ratio(a, b)
    if likeness >= 80:
        return "same"
    return "same" if partial_ratio(a[:60], b) >= 90 or partial_ratio(b[:60], a) >= 90 else "differs"
