"""All stages in a row: records to groups of one publication, sets of one work, and pairs to ask about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from medsegbib.match.block import candidate_pairs
from medsegbib.match.cluster import cluster
from medsegbib.match.decide import Comparison, compare_records
from medsegbib.match.decisions import Decisions
from medsegbib.match.features import plausible
from medsegbib.match.record import Record

#: Pairs less likely than this are left alone: nobody answers questions that are nearly always answered with no.
WORTH_ASKING = 0.25


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records (by index) that a person should decide, with the probability of one publication and the reasons."""

    a: int
    b: int
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Matching:
    """What matching found, all by index into the entries.

    ``groups``: sets of two or more records of one publication. ``versions``: sets of records of one work in several
    publications (unions of groups, and only those that differ from a group). ``works``: every set of two or more
    records of one work. ``review``: pairs for a person.
    """

    groups: tuple[tuple[int, ...], ...] = ()
    versions: tuple[tuple[int, ...], ...] = ()
    works: tuple[tuple[int, ...], ...] = ()
    review: tuple[Pair, ...] = ()


class Judge:
    """Compares records of one sequence, honours decisions, and remembers what was not plainly different."""

    def __init__(self, records: Sequence[Record], decisions: Decisions | None) -> None:
        self.records = records
        self.decisions = decisions if decisions else None
        self.known: dict[int, Comparison] = {}

    def comparison(self, a: int, b: int) -> Comparison:
        """The comparison of two records, made once."""
        if a > b:
            a, b = b, a
        key = a * len(self.records) + b
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self.compare(a, b)
        return found

    def compare(self, a: int, b: int) -> Comparison:
        """The comparison of two records, decisions heard first."""
        found = compare_records(self.records[a], self.records[b])
        if self.decisions:
            decided = self.decisions.verdict(self.records[a], self.records[b])
            if decided:
                score = {"same": 1.0, "version": 0.0, "different": 0.0}[decided]
                return replace(found, verdict=decided, score=score, decided=True, vetoes=())
        return found

    def worthwhile(self, a: int, b: int) -> bool:
        """Whether a pair can be anything but different."""
        return self.decisions is not None or plausible(self.records[a], self.records[b])

    def forbids_group(self, a: int, b: int) -> bool:
        """Whether two records may not be of one publication."""
        return self.comparison(a, b).verdict in {"different", "version"}

    def forbids_work(self, a: int, b: int) -> bool:
        """Whether two records may not be of one work."""
        return self.comparison(a, b).verdict == "different"


def match_records(records: Sequence[Record], decisions: Decisions | None = None) -> Matching:
    """Find the duplicates and versions among records."""
    judge = Judge(records, decisions)
    count = len(records)
    pairs = [*candidate_pairs(records), *_decided_pairs(records, decisions)]
    kept: dict[str, list[tuple[int, int]]] = {"same": [], "version": [], "ask": []}
    for packed in pairs:
        a, b = divmod(packed, count)
        if not judge.worthwhile(a, b):
            continue
        verdict = judge.comparison(a, b).verdict
        if verdict != "different":
            kept[verdict].append((a, b))
    ranks = {at: records[at].rank() for edges in kept.values() for pair in edges for at in pair}

    def strongest(pair: tuple[int, int]) -> tuple[float, int, int]:
        low, high = sorted((ranks[pair[0]], ranks[pair[1]]))
        return (-judge.comparison(*pair).score, low, high)

    same = sorted(kept["same"], key=strongest)
    groups = cluster(count, same, judge.forbids_group)
    works = cluster(count, [*same, *sorted(kept["version"], key=strongest)], judge.forbids_work, groups)
    whole = {tuple(group) for group in groups}
    return Matching(
        groups=tuple(sorted(whole)),
        versions=tuple(tuple(work) for work in works if tuple(work) not in whole),
        works=tuple(map(tuple, works)),
        review=tuple(_questions(judge, kept, works)),
    )


def _decided_pairs(records: Sequence[Record], decisions: Decisions | None) -> Iterator[int]:
    """The pairs that a person decided, whether or not they share a key."""
    if not decisions:
        return
    spoken = [at for at, record in enumerate(records) if decisions.touches(record)]
    for a, b in combinations(spoken, 2):
        if decisions.verdict(records[a], records[b]):
            yield a * len(records) + b


def _questions(judge: Judge, kept: dict[str, list[tuple[int, int]]], works: list[list[int]]) -> Iterator[Pair]:
    """The pairs to ask about: unclear ones that are not in one work anyway, the likeliest first."""
    work_of = {at: number for number, work in enumerate(works) for at in work}
    asked = []
    for a, b in kept["ask"]:
        if max(judge.comparison(a, b).score, judge.comparison(a, b).work) >= WORTH_ASKING and work_of.get(
            a, -1
        ) != work_of.get(b, -2):
            found = judge.comparison(a, b)
            asked.append(Pair(a, b, round(found.score, 4), "; ".join(found.why)))
    yield from sorted(asked, key=lambda pair: (-pair.score, pair.a, pair.b))
