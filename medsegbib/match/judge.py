"""Answers about pairs of one sequence of records, decisions of people heard first; on all cores where it pays."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from medsegbib.match.cores import Progress, silently, work_on
from medsegbib.match.decide import Answer, Comparison, answer_for, compare_records
from medsegbib.match.decisions import Decisions
from medsegbib.match.features import plausible
from medsegbib.match.record import Record

#: Pairs from which on more than one process is used, and pairs of one portion.
MANY, PORTION = 100_000, 20_000
#: Of the pairs across two sets of one publication, the part that must be called same; and of those in which both say
#: where they appeared, the part that may be called versions: a record with a wrong year or venue among twenty good ones
#: keeps no other away from these.
LEAST_SAME, MOST_VERSIONS = 0.5, 0.2


_Found = tuple[int, int, str, float, float]


@dataclass(frozen=True, slots=True)
class Edge:
    """A pair that is not plainly different."""

    a: int
    b: int
    verdict: str
    score: float
    work: float


class Judge:
    """Compares records by index and remembers the verdicts that it gave."""

    def __init__(self, records: Sequence[Record], decisions: Decisions | None = None) -> None:
        self.records = records
        self.decisions = decisions if decisions else None
        self._verdicts: dict[int, str] = {}

    def comparison(self, a: int, b: int) -> Comparison:
        """The comparison of two records with its reasons."""
        found = compare_records(self.records[a], self.records[b])
        decided = self.decisions.verdict(self.records[a], self.records[b]) if self.decisions else ""
        if decided:
            score = 1.0 if decided == "same" else 0.0
            return replace(found, verdict=decided, score=score, decided=True, vetoes=())
        return found

    def _answer(self, a: int, b: int) -> Answer:
        """Verdict, score and work of two records, without the reasons, which take longer to find."""
        if self.decisions is None:
            return answer_for(self.records[a], self.records[b])
        found = self.comparison(a, b)
        return found.verdict, found.score, found.work

    def verdict(self, a: int, b: int) -> str:
        """The verdict on two records, found once."""
        key = min(a, b) * len(self.records) + max(a, b)
        known = self._verdicts.get(key)
        if known is None:
            known = self._verdicts[key] = self._answer(min(a, b), max(a, b))[0]
        return known

    def is_decided(self, a: int, b: int) -> bool:
        """Whether a person decided about two records."""
        return self.decisions is not None and bool(self.decisions.verdict(self.records[a], self.records[b]))

    def are_one_work(self, pairs: Iterable[tuple[int, int]]) -> bool:
        """Whether none of the pairs across two sets is called different."""
        return all(self.verdict(a, b) != "different" for a, b in pairs)

    def are_one_publication(self, pairs: Iterable[tuple[int, int]]) -> bool:
        """Whether none of the pairs across two sets is called different, most are called same, and few versions.

        Where a person said of one pair that it is the same, the others need not say so too.
        """
        seen = same = telling = versions = 0
        decided = False
        for a, b in pairs:
            verdict = self.verdict(a, b)
            if verdict == "different":
                return False
            seen += 1
            same += verdict == "same"
            decided = decided or (verdict == "same" and self.is_decided(a, b))
            if self.records[a].is_placed and self.records[b].is_placed:
                telling += 1
                versions += verdict == "version"
        return (decided or same >= LEAST_SAME * seen) and versions <= MOST_VERSIONS * telling

    def edges(self, pairs: array[int], progress: Progress = silently) -> list[Edge]:
        """What is not plainly different among pairs, in their order, however many processes look at them."""
        portions = [pairs[at : at + PORTION] for at in range(0, len(pairs), PORTION)]
        answers = work_on(portions, self._look, len(pairs) >= MANY, progress, "comparing")
        found = [Edge(*edge) for answer in answers for edge in answer]
        count = len(self.records)
        self._verdicts.update((edge.a * count + edge.b, edge.verdict) for edge in found)
        return found

    def _look(self, pairs: array[int]) -> list[_Found]:
        count, records = len(self.records), self.records
        found = []
        for a, group in groupby(pairs, lambda packed: packed // count):
            others = [packed % count for packed in group]
            if not self.decisions:
                others = [others[n] for n in plausible(records[a], [records[b] for b in others])]
            for b in others:
                answer = self._answer(a, b)
                if answer[0] != "different":
                    found.append((a, b, *answer))
        return found
