"""Pairs of mentions of one paper or one work, by cheap keys in linear time. The matcher of dedupe knows many more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from medsegbib.model import Document, Entry
from medsegbib.rules.same_paper import Mention, alike, by_identifier, by_title, same_people
from medsegbib.text.venues import venue_of


@dataclass(frozen=True, slots=True)
class Pair:
    """A mention and an earlier one of the same paper, or of another version of it; ``why`` they are."""

    earlier: Mention
    later: Mention
    why: str
    is_version: bool


def duplicates(documents: Sequence[Document]) -> list[Pair]:
    """Each mention paired with the first one of its paper: equal titles or a shared identifier with like titles.

    Inside one document a mention is paired once; titles that many entries have (more than 20) are no titles.
    """
    pairs: dict[tuple[int, int, int], Pair] = {}
    for group in by_title(documents):
        _pair(group[:20], "same title", pairs, alike_known=True)
    for key, group in by_identifier(documents).items():
        if len(group) <= 20:
            _pair(group, key.replace(":", " ", 1), pairs, alike_known=False)
    return sorted(pairs.values(), key=lambda p: (p.later.document, p.later.index))


def _pair(group: Sequence[Mention], why: str, pairs: dict[tuple[int, int, int], Pair], alike_known: bool) -> None:
    firsts: dict[int, list[Mention]] = defaultdict(list)
    for mention in group:
        for document, known in list(firsts.items()):
            other = next((m for m in known if _same(m.entry, mention.entry, alike_known)), None)
            place = (mention.document, mention.index, document)
            if other is not None and place not in pairs:
                pairs[place] = Pair(other, mention, why, _is_version(other.entry, mention.entry))
        if not any(_same(m.entry, mention.entry, alike_known) for m in firsts[mention.document]):
            firsts[mention.document].append(mention)


def _same(a: Entry, b: Entry, alike_known: bool) -> bool:
    """Whether two mentions with something in common are of one paper: nothing that both say may speak against it."""
    if same_people(a, b) is False:
        return False
    if not alike_known:
        return alike(a.title, b.title)
    if (
        a.key
        and b.key
        and a.extra.get("volume")
        and b.extra.get("volume")
        and a.extra.get("pages")
        and b.extra.get("pages")
    ):
        return (a.extra["volume"], a.extra["pages"]) == (b.extra["volume"], b.extra["pages"]) or a.id("doi") == b.id(
            "doi"
        ) != ""
    return True


def _is_version(a: Entry, b: Entry) -> bool:
    """Whether the two are different publications of one work: another kind of venue, or another DOI."""
    kinds = {_kind(a), _kind(b)} - {""}
    if len(kinds) == 2 and not (a.id("doi") and a.id("doi") == b.id("doi")):
        return True
    dois = {a.id("doi"), b.id("doi")} - {""}
    return len(dois) == 2 and a.venue != b.venue


def _kind(entry: Entry) -> str:
    venue = venue_of(entry.venue) if entry.venue else None
    if venue is not None:
        return {"series": "conference", "book": "", "workshop": "workshop"}.get(venue.kind, venue.kind)
    if entry.fields and not entry.venue and entry.id("arxiv") and not entry.id("doi"):
        return "preprint"
    return {
        "phdthesis": "thesis",
        "mastersthesis": "thesis",
        "thesis": "thesis",
        "article": "journal",
        "inproceedings": "conference",
    }.get(entry.type, "")
