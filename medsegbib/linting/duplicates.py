"""The rules D001 to D004: what the matcher finds among entries, said at the later mention.

Lint says less than the matcher: where titles differ it wants an identifier or the authors in common, since a false
alarm costs more here than a pair that `medsegbib dedupe` would still show.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from medsegbib.linting.engine import Hit, hit_of
from medsegbib.match import Decisions, compare, find_duplicates
from medsegbib.model import Document, Entry
from medsegbib.rules.rule import Finding, Rule

SAME_SECTION, SAME_LIST, OTHER_FILE, VERSION = (
    "listed-twice", "listed-again", "listed-elsewhere", "other-version",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Mention:
    document: int
    index: int
    entry: Entry


def duplicate_hits(
    documents: Sequence[Document],
    rules: Sequence[Rule],
    *,
    across: bool = False,
    reference: int = 0,
    decisions: Decisions | None = None,
) -> list[Hit]:
    """The duplicates within each document and, where wanted, across documents and against the last ``reference``.

    What a person decided about a pair is not said again: two that were called different are no duplicates.
    """
    wanted = {rule.name: rule for rule in rules if rule.name in {SAME_SECTION, SAME_LIST, OTHER_FILE, VERSION}}
    if not wanted:
        return []
    own = len(documents) - reference
    together = (across or reference) and OTHER_FILE in wanted
    compared = [range(len(documents))] if together else [range(at, at + 1) for at in range(own)]
    found: list[Hit] = []
    for indices in compared:
        mentions = [_Mention(at, number, entry) for at in indices for number, entry in enumerate(documents[at].entries)]
        found += _Comparing(documents, mentions, wanted, own, across, decisions).hits()
    return found


@dataclass
class _Comparing:
    """The mentions that are compared as one, and what may be said of them."""

    documents: Sequence[Document]
    mentions: Sequence[_Mention]
    rules: Mapping[str, Rule]
    own: int
    across: bool
    decisions: Decisions | None

    def hits(self) -> Iterator[Hit]:
        copies: dict[object, list[int]] = {}  # mentions that say the same are one to the matcher: many cost no more
        for at, mention in enumerate(self.mentions):
            copies.setdefault(_said(mention.entry), []).append(at)
        kinds = list(copies.values())
        matching = find_duplicates([self.mentions[kind[0]].entry for kind in kinds], self.decisions)
        grouped = {at for group in matching.groups for at in group}
        alone = [(at,) for at, kind in enumerate(kinds) if len(kind) > 1 and at not in grouped]
        for group in (*matching.groups, *alone):
            yield from self._of_group([self.mentions[at] for at in sorted(at for one in group for at in kinds[one])])
        group_of = {at: number for number, group in enumerate(matching.groups) for at in group}
        for work in matching.versions:
            firsts = {group_of.get(at, -1 - at): kinds[at][0] for at in sorted(work, reverse=True)}
            yield from self._of_work([self.mentions[at] for at in sorted(firsts.values())])

    def _of_group(self, group: Sequence[_Mention]) -> Iterator[Hit]:
        """Every mention but the first, beside the earlier one that is nearest: in its section, its list, elsewhere."""
        seen: dict[tuple[object, ...], _Mention] = {}
        references = [mention for mention in group if mention.document >= self.own]
        for mention in group:
            if mention.document >= self.own:
                break
            section, whole = (mention.document, mention.entry.topics), (mention.document,)
            elsewhere = references[0] if references else seen.get(()) if self.across else None
            for name, other in (
                (SAME_SECTION, seen.get(section)),
                (SAME_LIST, seen.get(whole)),
                (OTHER_FILE, elsewhere),
            ):
                if other is not None and _certain(mention.entry, other.entry):
                    yield from self._hit(name, mention, other)
                    break
            for place in (section, whole, ()):
                seen.setdefault(place, mention)

    def _of_work(self, firsts: Sequence[_Mention]) -> Iterator[Hit]:
        """The first mention of each publication of a work, beside that of the first publication."""
        for mention in firsts[1:]:
            other = firsts[0]
            near = mention.document == other.document or self.across
            if near and mention.document < self.own:
                yield from self._hit(VERSION, mention, other)

    def _hit(self, name: str, mention: _Mention, other: _Mention) -> Iterator[Hit]:
        rule = self.rules.get(name)
        document = self.documents[mention.document]
        if rule is None or (rule.formats and document.format not in rule.formats):
            return
        finding = Finding(
            _message(name, mention.entry, other.entry),
            "title",
            entry=mention.index,
            other=other.index,
        )
        yield hit_of(rule, finding, mention.document, mention.index, self.documents, other.document)


def _certain(a: Entry, b: Entry) -> bool:
    """Whether two mentions that the matcher puts together have what lint asks of them."""
    if _said(a) == _said(b):
        return True
    levels = compare(a, b).levels
    agree = "same" in {levels["ids"], levels["doi"], levels["authors"]}
    if levels["title"] == "identical":
        return agree or "differs" not in {levels["ids"], levels["doi"]}
    return agree and levels["title"] != "similar" and "differs" not in {levels["ids"], levels["doi"]}


def _said(entry: Entry) -> object:
    """What an entry says that the matcher looks at, to be told from others by."""
    said = (entry.title, entry.authors, entry.year, entry.venue, entry.ids, entry.type)
    return (said, tuple(sorted(entry.extra.items()))) if entry.title or entry.ids else id(entry)


def _message(name: str, entry: Entry, other: Entry) -> str:
    if name == SAME_SECTION:
        return "the same paper twice" + (f" in the section “{entry.topics[-1]}”" if entry.topics else "")
    if name == SAME_LIST:
        return "the same paper" + (f" as in the section “{other.topics[-1]}”" if other.topics else " twice")
    if name == VERSION:
        return f"another version of the paper at {{other}}: {_publication(entry)} here, {_publication(other)} there"
    return "the same paper in another file"


def _publication(entry: Entry) -> str:
    """ "MICCAI 2015", as far as known."""
    said = " ".join(part for part in (entry.venue, entry.year) if part)
    return said or (f"arXiv {entry.id('arxiv')}" if entry.id("arxiv") else entry.type)
