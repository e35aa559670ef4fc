"""All stages in a row: records to groups of one publication, sets of one work, and pairs to ask about."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from medsegbib.match.block import candidate_pairs
from medsegbib.match.cluster import cluster
from medsegbib.match.cores import Progress, silently
from medsegbib.match.decisions import Decisions
from medsegbib.match.judge import Edge, Judge
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


def match_records(
    records: Sequence[Record], decisions: Decisions | None = None, progress: Progress = silently
) -> Matching:
    """Find the duplicates and versions among records."""
    judge = Judge(records, decisions)
    count = len(records)
    pairs = candidate_pairs(records, progress)
    decided = array("Q", sorted(set(_decided_pairs(records, decisions)) - set(pairs))) if decisions else array("Q")
    edges = judge.edges(pairs + decided, progress)
    ranks = {at: records[at].rank() for edge in edges for at in (edge.a, edge.b)}

    def strongest(edge: Edge) -> tuple[float, int, int]:
        a, b = ranks[edge.a], ranks[edge.b]
        return (-edge.score, min(a, b), max(a, b))

    same = sorted((edge for edge in edges if edge.verdict == "same"), key=strongest)
    versions = sorted((edge for edge in edges if edge.verdict == "version"), key=strongest)
    groups = _publications(same, judge)
    works = cluster(count, _ends([*same, *versions]), judge.are_one_work, groups)
    whole = {tuple(group) for group in groups}
    return Matching(
        groups=tuple(sorted(whole)),
        versions=tuple(tuple(work) for work in works if tuple(work) not in whole),
        works=tuple(map(tuple, works)),
        review=tuple(_questions(judge, edges, groups, works)),
    )


def _publications(same: Sequence[Edge], judge: Judge) -> list[list[int]]:
    """The sets of one publication along edges, the strongest first.

    A record that says neither where nor when it appeared comes last, and joins what is mentioned most.
    """
    records = judge.records
    told: list[Edge] = []
    vague: list[Edge] = []
    for edge in _without_doubtful(same, judge):
        silent = any(not (records[at].is_placed or records[at].year) for at in (edge.a, edge.b))
        (vague if silent else told).append(edge)
    groups = cluster(len(records), _ends(told), judge.are_one_publication)
    mentions = {at: len(group) for group in groups for at in group}
    vague.sort(key=lambda edge: (-edge.score, -max(mentions.get(edge.a, 1), mentions.get(edge.b, 1))))
    return cluster(len(records), _ends(vague), judge.are_one_publication, groups)


def _without_doubtful(same: Sequence[Edge], judge: Judge) -> list[Edge]:
    """The edges without those of a record that may be of several publications of its work and cannot tell which.

    Such a record names no place (venue, volume, pages, identifier), only a year; the publications known are versions of
    one another of several years, of which it is none. Left to it are records of the same year, and what a person said.
    """
    records = judge.records
    partners: dict[int, list[int]] = {}
    for edge in same:
        for one, other in ((edge.a, edge.b), (edge.b, edge.a)):
            if records[one].year and not records[one].is_placed and records[other].is_placed:
                partners.setdefault(one, []).append(other)
    doubtful = {
        one
        for one, others in partners.items()
        if all(records[other].year != records[one].year for other in others)
        and any(
            records[other].year != records[others[0]].year and judge.verdict(others[0], other) == "version"
            for other in others[1:]
        )
    }
    return [
        edge
        for edge in same
        if (edge.a not in doubtful and edge.b not in doubtful)
        or records[edge.a].year == records[edge.b].year
        or judge.is_decided(edge.a, edge.b)
    ]


def _ends(edges: Iterable[Edge]) -> Iterator[tuple[int, int]]:
    return ((edge.a, edge.b) for edge in edges)


def _decided_pairs(records: Sequence[Record], decisions: Decisions) -> Iterator[int]:
    """The pairs that a person decided, whether or not they share a key."""
    spoken = [at for at, record in enumerate(records) if decisions.touches(record)]
    for a, b in combinations(spoken, 2):
        if decisions.verdict(records[a], records[b]):
            yield a * len(records) + b


def _questions(judge: Judge, edges: Sequence[Edge], groups: list[list[int]], works: list[list[int]]) -> list[Pair]:
    """The pairs to ask about: unclear ones that are not in one work anyway, the likeliest first.

    Of all pairs between two publications only the likeliest is asked about.
    """
    work_of = {at: number for number, work in enumerate(works) for at in work}
    group_of = {at: number for number, group in enumerate(groups) for at in group}
    asked = [
        edge
        for edge in edges
        if edge.verdict == "ask"
        and max(edge.score, edge.work) >= WORTH_ASKING
        and work_of.get(edge.a, -1) != work_of.get(edge.b, -2)
    ]
    ranks = {at: judge.records[at].rank() for edge in asked for at in (edge.a, edge.b)}
    asked.sort(key=lambda e: (-e.score, -e.work, *sorted((ranks[e.a], ranks[e.b]))))  # in whatever order they came
    likeliest: dict[frozenset[int], Edge] = {}
    for edge in asked:
        ends = frozenset(group_of.get(at, -1 - at) for at in (edge.a, edge.b))
        likeliest.setdefault(ends, edge)
    return [
        Pair(edge.a, edge.b, round(edge.score, 4), "; ".join(judge.comparison(edge.a, edge.b).why))
        for edge in likeliest.values()
    ]
