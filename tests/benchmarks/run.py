"""Time, memory, precision and recall of ``medsegbib dedupe`` on synthetic records; run by hand.

    python tests/benchmarks/run.py 10000 100000 1000000 [--titles FILE] [--keep FOLDER]

Prints for each size: seconds of the whole process, microseconds a record, the largest memory of the process and its
children together, precision and recall over pairs, and what one record costs relative to the first size.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
import tempfile
import threading
import time
from itertools import combinations
from pathlib import Path

from tests.benchmarks.synthetic import write_set


def memory_of(pid: int) -> int:
    """The proportional memory of a process and its children, in bytes (Linux; 0 elsewhere)."""
    total = 0
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total = int(line.split()[1]) * 1024
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            total += memory_of(int(child))
    except OSError:
        pass
    return total


def measure(records: Path, answer: Path) -> tuple[float, int]:
    """Seconds and largest memory of one run; its JSON goes to ``answer``."""
    largest = 0
    with answer.open("w") as out:
        start = time.perf_counter()
        run = subprocess.Popen(
            [sys.executable, "-m", "medsegbib", "dedupe", str(records), "--json"], stdout=out, stderr=subprocess.DEVNULL
        )
        done = threading.Event()

        def watch() -> None:
            nonlocal largest
            while not done.wait(0.25):
                largest = max(largest, memory_of(run.pid))

        watcher = threading.Thread(target=watch)
        watcher.start()
        run.wait()
        seconds = time.perf_counter() - start
        done.set()
        watcher.join()
    return seconds, largest


def pairs_in(groups: list[list[str]]) -> set[tuple[str, str]]:
    """All pairs within groups."""
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def main() -> int:
    """Run every size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="+", type=int)
    parser.add_argument("--titles", default="")
    parser.add_argument("--keep", type=Path, help="a folder for the sets; those that are there are used again")
    options = parser.parse_args()
    first = 0.0
    out = sys.stdout
    out.write(f"{'records':>9} {'seconds':>8} {'us/rec':>7} {'MB':>6} {'prec':>7} {'recall':>7} {'cost':>5}\n")
    with tempfile.TemporaryDirectory() as scratch:
        for size in options.sizes:
            folder = (options.keep or Path(scratch)) / str(size)
            if not (folder / "gold.csv").exists():
                write_set(size, folder, titles=options.titles)
            seconds, memory = measure(folder / "records.csv", folder / "answer.json")
            groups = json.loads((folder / "answer.json").read_text())["groups"]
            with (folder / "gold.csv").open(newline="") as file:
                gold = pairs_in([row["merged_ids"].split(";") for row in csv.DictReader(file)])
            got = pairs_in(groups)
            right = len(gold & got)
            cost = seconds / size
            first = first or cost
            out.write(
                f"{size:9} {seconds:8.2f} {1e6 * cost:7.1f} {memory / 1e6:6.0f} {right / max(1, len(got)):7.4f} "
                f"{right / max(1, len(gold)):7.4f} {cost / first:5.2f}\n"
            )
            out.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
