"""Learn the weights of data/matching.toml from labelled sets, and say what they are worth on sets left out.

    python tests/benchmarks/weights.py FOLDER... [--write]

Each FOLDER holds records.csv and gold.csv (column merged_ids, ids joined by ";"). A logistic regression over the levels
of the features, drawn towards the weights that stand in the table now (they were set by hand where the sets say
nothing), every set counting alike. Prints precision, recall and F1 over pairs for every set twice: with weights learned
from the other sets only, and with weights learned from all.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import exp
from pathlib import Path

from medsegbib.formats.csv import iter_rows
from medsegbib.match import decide
from medsegbib.match.block import candidate_pairs
from medsegbib.match.features import features, plausible
from medsegbib.match.matching import match_records
from medsegbib.match.record import Record, record_of_row
from medsegbib.reading import iter_lines

#: How strongly a weight is held where the table has it; every set counts as this many pairs.
PULL, PAIRS = 2.0, 1000.0

Table = dict[str, dict[str, float]]
Levels = tuple[tuple[str, str], ...]


def read_set(folder: Path) -> tuple[list[Record], list[tuple[int, ...]]]:
    """The records of a labelled set and its groups, by index."""
    path = str(folder / "records.csv")
    rows = [cells for _, cells in iter_rows(iter_lines(path), path) if cells]
    at = {row["id"]: number for number, row in enumerate(rows)}
    with (folder / "gold.csv").open(encoding="utf-8", newline="") as file:
        gold = [[at[i.strip()] for i in row["merged_ids"].split(";")] for row in csv.DictReader(file)]
    return [record_of_row(row) for row in rows], closed(gold)


def closed(groups: Iterable[Sequence[int]]) -> list[tuple[int, ...]]:
    """The groups, those that share a member united."""
    root: dict[int, int] = {}

    def find(one: int) -> int:
        while root.setdefault(one, one) != one:
            one = root[one]
        return one

    for group in groups:
        for other in group[1:]:
            root[find(other)] = find(group[0])
    found = defaultdict(list)
    for one in list(root):
        found[find(one)].append(one)
    return [tuple(sorted(group)) for group in found.values()]


def pairs_of(groups: Iterable[Sequence[int]]) -> set[tuple[int, int]]:
    """All pairs within groups."""
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def examples(records: Sequence[Record], gold: set[tuple[int, int]]) -> Counter[tuple[Levels, bool]]:
    """How often each combination of levels stands for one publication and for two."""
    found: Counter[tuple[Levels, bool]] = Counter()
    for packed in candidate_pairs(records):
        a, b = divmod(packed, len(records))
        if any(True for _ in plausible(records[a], [records[b]])):
            levels = features(records[a], records[b]).levels
            found[tuple(levels.items()), (a, b) in gold] += 1
    return found


def learn(sets: Sequence[Counter[tuple[Levels, bool]]], bias: float, prior: Mapping[str, Mapping[str, float]]) -> Table:
    """The weights that fit the examples best without leaving the prior for nothing (gradient steps, to rest)."""
    table: Table = {name: dict(levels) for name, levels in prior.items()}
    weighted = []
    for found in sets:
        total = {same: sum(n for (_, s), n in found.items() if s == same) for same in (True, False)}
        weighted += [(levels, same, n * PAIRS / max(1, total[same])) for (levels, same), n in found.items()]
    rate = 1.0 / (PULL + 0.25 * PAIRS * len(sets))
    for _ in range(400):
        slope: Table = {name: dict.fromkeys(levels, 0.0) for name, levels in table.items()}
        for levels, same, weight in weighted:
            told = [(name, level) for name, level in levels if level in table[name]]
            score = bias + sum(table[name][level] for name, level in told)
            error = weight * (float(same) - 1 / (1 + exp(-max(-30.0, min(30.0, score)))))
            for name, level in told:
                slope[name][level] += error
        for name, levels_of in table.items():
            for level in levels_of:
                step = slope[name][level] - PULL * (levels_of[level] - prior[name][level])
                levels_of[level] += rate * step
    return table


def score_set(records: Sequence[Record], gold: set[tuple[int, int]], bias: float, table: Table) -> str:
    """Precision, recall and F1 over pairs with given weights."""
    decide.weights = lambda: (bias, table)  # type: ignore[assignment]
    decide._answer.cache_clear()
    got = pairs_of(match_records(records).groups)
    right = len(got & gold)
    precision, recall = right / max(1, len(got)), right / max(1, len(gold))
    return f"P {precision:.4f}  R {recall:.4f}  F1 {2 * precision * recall / max(1e-9, precision + recall):.4f}"


def main() -> int:
    """Run the whole comparison."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help="print the table learned from all sets")
    options = parser.parse_args()
    bias, prior = decide.weights()
    hand: Table = {name: dict(levels) for name, levels in prior.items()}
    sets = {folder.name: read_set(folder) for folder in options.folders}
    golds = {name: pairs_of(gold) for name, (_, gold) in sets.items()}
    found = {name: examples(records, golds[name]) for name, (records, _) in sets.items()}
    everything = learn(list(found.values()), bias, prior)
    out = sys.stdout.write
    for name, (records, _) in sets.items():
        others = [examples for other, examples in found.items() if other != name]
        out(f"{name:22} table as it is    {score_set(records, golds[name], bias, hand)}\n")
        out(f"{'':22} from other sets   {score_set(records, golds[name], bias, learn(others, bias, prior))}\n")
        out(f"{'':22} from all sets     {score_set(records, golds[name], bias, everything)}\n")
    if options.write:
        for name, levels in everything.items():
            out(f"\n[{name}]\n" + "".join(f"{level} = {weight:.1f}\n" for level, weight in levels.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
