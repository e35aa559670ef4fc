"""From the features of a pair to an answer: same, version, different, or ask a person; and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp
from pathlib import Path

from medsegbib.match.features import Features, features
from medsegbib.match.record import Record

#: From this probability on a pair is one publication; below ``ASK`` it is two, between them a person decides.
SAME, ASK = 0.6, 0.05
#: From this probability on, judged by title, authors and abstract alone, two publications are versions of one work.
WORK = 0.8

Weights = Mapping[str, Mapping[str, float]]
#: Verdict, score, work.
Answer = tuple[str, float, float]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a comparison of two records found.

    ``verdict`` is "same" (one publication), "version" (one work, two publications), "different" or "ask". ``score`` is
    the probability of one publication, ``work`` that of one work. ``levels`` are the features in words, ``weights``
    what each of them counted (log-odds). ``vetoes`` are the reasons that forbid one work whatever the score.
    """

    verdict: str
    score: float
    work: float
    levels: Mapping[str, str]
    weights: Mapping[str, float]
    vetoes: tuple[str, ...] = ()
    only_a: tuple[str, ...] = ()
    only_b: tuple[str, ...] = ()
    decided: bool = False

    @property
    def why(self) -> tuple[str, ...]:
        """The reasons as lines, the strongest first."""
        lines = [f"veto: {veto}" for veto in self.vetoes]
        if self.decided:
            lines.append(f"a person decided: {self.verdict}")
        told = sorted(self.weights.items(), key=lambda item: -abs(item[1]))
        lines += [f"{name} {self.levels[name]} ({weight:+.1f})" for name, weight in told if abs(weight) >= 0.05]
        if self.only_a or self.only_b:
            lines.append(f"words on one side only: {' '.join(self.only_a) or '-'} | {' '.join(self.only_b) or '-'}")
        return tuple(lines)


@cache
def weights() -> tuple[float, Weights]:
    """The bias and the weights of data/matching.toml."""
    import tomllib

    path = Path(__file__).parent.parent / "data" / "matching.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return float(table.pop("bias")), table


def compare_records(a: Record, b: Record) -> Comparison:
    """Compare two records and decide."""
    return decide(features(a, b))


def answer_for(a: Record, b: Record) -> Answer:
    """Verdict, score and work of a comparison, without its reasons."""
    levels = features(a, b).levels
    return _answer(tuple(levels), tuple(levels.values()))


def decide(found: Features) -> Comparison:
    """The answer for the features of a pair."""
    levels = found.levels
    verdict, score, work = _answer(tuple(levels), tuple(levels.values()))
    forbidden = vetoes(levels, found.title.only_a, found.title.only_b)
    only_a, only_b = found.title.only_a, found.title.only_b
    return Comparison(verdict, score, work, levels, _counted(levels), forbidden, only_a, only_b)


@lru_cache(maxsize=65536)
def _answer(names: tuple[str, ...], found: tuple[str, ...]) -> Answer:
    """Verdict, score and work for levels; a few thousand combinations stand for millions of pairs."""
    levels = dict(zip(names, found, strict=True))
    counted = _counted(levels)
    bias, _ = weights()
    score = _probability(bias + sum(counted.values()))
    work = _probability(bias + work_evidence(levels, counted))
    return ("different" if vetoes(levels, (), ()) else _verdict(levels, score, work), score, work)


def _counted(levels: Mapping[str, str]) -> dict[str, float]:
    _, table = weights()
    return {name: table[name].get(level, 0.0) for name, level in levels.items()}


def _probability(log_odds: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, log_odds))))


def work_evidence(levels: Mapping[str, str], counted: Mapping[str, float]) -> float:
    """The log-odds of one work: what does not change from the preprint to the journal."""
    shared = counted["title"] + counted["marks"] + counted["name"] + counted["authors"] + counted["abstract"]
    return shared + max(0.0, counted["doi"]) + max(0.0, counted["ids"]) + (-3.0 if levels["year"] == "far" else 0.0)


def vetoes(levels: Mapping[str, str], only_a: tuple[str, ...], only_b: tuple[str, ...]) -> tuple[str, ...]:
    """The reasons that forbid one work; coordinates that agree (DOI, or volume and pages) outweigh a title's marks."""
    found = []
    placed = levels["doi"] == "same" or (levels["volume"] == "same" and levels["pages"] in {"same", "first"})
    placed = placed or (levels["year"] == levels["pages"] == levels["authors"] == "same")
    words = f"{' '.join(only_a) or '-'} | {' '.join(only_b) or '-'}"
    if not placed:
        if levels["marks"] in {"conflict", "part"}:
            found.append(f"numbers, versions or opposites differ: {words}")
        elif levels["marks"] == "version":
            found.append(f"a version or series mark on one side: {words}")
        elif levels["marks"] == "negation":
            found.append(f"one title denies the other: {words}")
    if levels["marks"] == "notice" and levels["doi"] != "same":
        found.append(f"one is a notice (erratum, reply, comment) on the other: {words}")
    recurring = _recurring(levels)
    if recurring:
        found.append(recurring)
    if levels["authors"] == "none" and levels["title"] not in {"identical", "typos"} and levels["doi"] != "same":
        found.append("no author in common")
    return tuple(found)


def _verdict(levels: Mapping[str, str], score: float, work: float) -> str:
    if score >= SAME:
        if levels["title"] in {"apart", "related", "missing"}:
            return "same" if levels["doi"] == "same" and levels["pages"] in {"same", "page", "first"} else "ask"
        if levels["doi"] != "same" and _may_be_another(levels):
            return "ask"
        if levels["venue"] == "same" and levels["year"] in {"near", "far"} and not _agrees_in_print(levels):
            return "ask"  # a yearly report, or a wrong year
        if _is_another_venue(levels) or levels["edition"] == "differs":
            return "version" if work >= WORK else "ask"
        return "same"
    if work >= WORK:
        alike = levels["title"] in {"identical", "typos", "truncated"}
        if (alike or levels["ids"] == "same") and _is_other_publication(levels):
            return "version"
        return "ask"
    return "ask" if score >= ASK else "different"


def _may_be_another(levels: Mapping[str, str]) -> bool:
    """Whether two records agree but for what tells papers of one group apart: a word of the title, the pages, a DOI."""
    if levels["marks"] == "part":
        return True
    if levels["marks"] == "conflict" and levels["year"] != "same":
        return True  # the challenges of two years; in one year and on the same pages it is a slip of the pen
    if levels["title"] in {"close", "similar", "contained"} and levels["pages"] == "differs":
        return True  # the left and the right ventricle, by the same people in one volume
    if levels["title"] in {"similar", "short"} and not _agrees_in_print(levels):
        return "same" not in (levels["ids"], levels["abstract"])  # two chapters of one book
    return levels["doi"] == levels["pages"] == "differs"


def _agrees_in_print(levels: Mapping[str, str]) -> bool:
    """Whether DOI, volume or pages are the same."""
    return "same" in (levels["doi"], levels["volume"]) or levels["pages"] in {"same", "first"}


def _is_another_venue(levels: Mapping[str, str]) -> bool:
    """Whether both venues are known to differ, in kind or in name and year, and nothing printed speaks against it."""
    printed = _agrees_in_print(levels)
    if levels["venue"] in {"preprint", "report"}:
        return levels["doi"] != "same"
    if levels["venue"] == "kind":
        return not printed
    return levels["venue"] == "differs" and levels["year"] in {"next", "near", "far"} and not printed


def _recurring(levels: Mapping[str, str]) -> str:
    """Why the same title stands for another paper each time: general titles, yearly introductions, columns."""
    differing = [name for name in ("volume", "number", "pages", "doi") if levels[name] == "differs"]
    if levels["year"] in {"next", "near", "far"}:
        differing.append("year")
    if levels["title"] == "short" and differing and levels["doi"] != "same":
        return f"a title too general to tell, with another {' and '.join(differing)}"
    same_venue = levels["venue"] in {"same", "similar"}
    if same_venue and "doi" in differing and {"year", "volume"} & set(differing):
        return f"the same title again in one venue, with another {' and '.join(differing)}"
    return ""


def _is_other_publication(levels: Mapping[str, str]) -> bool:
    """Whether the venue differs, in name or kind; the same title twice in one venue is a recurring piece instead."""
    if levels["venue"] in {"kind", "preprint", "report", "differs"} or levels["doi"] == "version":
        return True
    if levels["edition"] == "differs":
        return True
    return levels["venue"] == "missing" and levels["year"] in {"same", "next", "near", "missing"}
