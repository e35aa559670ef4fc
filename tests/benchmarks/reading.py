"""How fast lists are read, beside markdown-it-py; run by hand.

    python -m tests.benchmarks.reading LIST.md...

Prints megabytes a second of both over all lists in this process (best of five, caches cold) and their ratio.
"""

from __future__ import annotations

import functools
import gc
import sys
import time
from collections.abc import Callable

from markdown_it import MarkdownIt

from medsegbib.reading import read_document, read_source


def forget() -> None:
    """Empty the caches of the package, so that each reading begins as the first does."""
    for kept in gc.get_objects():
        if isinstance(kept, functools._lru_cache_wrapper) and kept.cache_parameters()["maxsize"]:
            kept.cache_clear()


def best(work: Callable[[], object], rounds: int = 5) -> float:
    """The least seconds of processor time of some rounds."""
    times = []
    for _ in range(rounds):
        forget()
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main(files: list[str]) -> None:
    sources = [read_source(file) for file in files]
    size = sum(len(source.text.encode(errors="replace")) for source in sources) / 1e6
    parser = MarkdownIt("commonmark").enable("table")
    read_document(sources[0])
    ours = best(lambda: [read_document(source) for source in sources])
    theirs = best(lambda: [parser.parse(source.text) for source in sources])
    sys.stdout.write(
        f"medsegbib {size / ours:.2f} MB/s, markdown-it-py {size / theirs:.2f} MB/s, ratio {theirs / ours:.2f}\n"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
