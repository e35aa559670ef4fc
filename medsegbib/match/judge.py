"""Answers about pairs of one sequence of records, decisions of people heard first; on all cores where it pays."""

from __future__ import annotations

import gc
import os
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from medsegbib.match.decide import Answer, Comparison, answer_for, compare_records
from medsegbib.match.decisions import Decisions
from medsegbib.match.features import plausible
from medsegbib.match.record import Record

#: Pairs from which on more than one process is used, pairs of one portion, and the most processes.
MANY, PORTION, PROCESSES = 100_000, 20_000, 4


_Found = tuple[int, int, str, float, float]
_T = TypeVar("_T")


class Progress(Protocol):
    """Shows how far the work on some items is while it hands them on: items, how many, what is done with them."""

    def __call__(self, items: Iterable[_T], total: int, label: str, /) -> Iterable[_T]: ...


def silently(items: Iterable[_T], total: int, label: str) -> Iterable[_T]:  # noqa: ARG001 - the shape of Progress
    """The items; shows nothing."""
    return items


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

    def edges(self, pairs: array[int], progress: Progress = silently) -> list[Edge]:
        """What is not plainly different among pairs, in their order, however many processes look at them."""
        portions = [pairs[at : at + PORTION] for at in range(0, len(pairs), PORTION)]
        processes = min(_cores(), PROCESSES) if len(pairs) >= MANY else 1
        if processes > 1:
            answers = _in_parallel(self, portions, processes, progress)
        else:
            answers = [self._look(portion) for portion in progress(portions, len(portions), "comparing")]
        found = [Edge(*edge) for answer in answers for edge in answer]
        count = len(self.records)
        self._verdicts.update((edge.a * count + edge.b, edge.verdict) for edge in found)
        return found

    def _look(self, pairs: array[int]) -> list[_Found]:
        count, records = len(self.records), self.records
        found = []
        for packed in pairs:
            a, b = divmod(packed, count)
            if not self.decisions and not plausible(records[a], records[b]):
                continue
            answer = self._answer(a, b)
            if answer[0] != "different":
                found.append((a, b, *answer))
        return found


def _cores() -> int:
    """The cores that this process may use; 1 where processes cannot share memory."""
    if not hasattr(os, "fork") or not hasattr(os, "sched_getaffinity"):
        return 1
    return len(os.sched_getaffinity(0))


_judge: Judge | None = None


def _in_parallel(judge: Judge, portions: list[array[int]], processes: int, progress: Progress) -> list[list[_Found]]:
    """Look at the portions in turn in this process and in forked ones, which see the records without a copy at first.

    This process takes its share: every process that touches a record comes to have its own copy of it.
    """
    from multiprocessing import get_context

    global _judge
    _judge = judge
    gc.collect()
    gc.freeze()
    try:
        with get_context("fork").Pool(processes - 1, gc.disable) as pool:
            others = [portion for at, portion in enumerate(portions) if at % processes]
            waiting = pool.map_async(_look, others, chunksize=1)
            shown = progress(portions[::processes], len(portions[::processes]), "comparing")
            own = iter([judge._look(portion) for portion in shown])
            theirs = iter(waiting.get())
        return [next(theirs) if at % processes else next(own) for at in range(len(portions))]
    finally:
        gc.unfreeze()
        _judge = None


def _look(portion: array[int]) -> list[_Found]:
    assert _judge is not None
    return _judge._look(portion)
