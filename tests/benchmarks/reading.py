"""How fast lists are read, beside markdown-it-py, and whether nasty inputs take linear time; run by hand.

    python tests/benchmarks/reading.py LIST.md...

Prints megabytes a second of both over all lists in this process (best of five, caches cold) and their ratio, then for
each nasty input the seconds at one, two and four times its size: linear is what doubles.
"""

from __future__ import annotations

import functools
import gc
import sys
import time
from collections.abc import Callable

from markdown_it import MarkdownIt

from medsegbib.model import Source
from medsegbib.reading import read_document, read_source

LINK = "[some words of a title](https://arxiv.org/abs/2101.00001)"
NASTY: dict[str, Callable[[int], str]] = {
    "links in one bullet": lambda n: "- " + (LINK + " ") * 1500 * n,
    "a paragraph of many lines": lambda n: (LINK + ", Ann Lee\n") * 1500 * n,
    "a bullet of many lines": lambda n: "- " + (LINK + " <br> Ann Lee, Bo Wu <br> ") * 800 * n,
    "emphasis": lambda n: "- " + "*Ann Lee* **some bold words** " * 2000 * n,
    "names": lambda n: "- " + "A.Lee, " * 5000 * n,
    "names without capitals": lambda n: "- " + "ann lee, " * 3000 * n,
    "names with signs": lambda n: "- " + "Ann Lee1 Bo Wu2 " * 3000 * n,
    "tabs": lambda n: "- A title of some words.\t" + "Lee, Wu\t" * 3000 * n,
    "rows with tabs": lambda n: "Lee and Wu\tTesting of lists\tJASA\n" * 1500 * n,
    "templates of Liquid": lambda n: "- [x](" + "{{a}}" * 5000 * n,
    "bullets of facts": lambda n: (
        "* [ICML 2023, A] [[paper](https://a.org/1.pdf)]\n  - Testing of long lists.\n" * 800 * n
    ),
    "folds": lambda n: "<details>\n<summary>Some topic</summary>\n\n" * 1500 * n,
    "blanks": lambda n: f"- {LINK}. Ann Lee's" + " " * 40_000 * n + "x",
    "brackets": lambda n: "[" * 50_000 * n,
    "backticks": lambda n: "`" * 100_000 * n,
    "quotations": lambda n: '"Testing of many lists"\n' * 3000 * n,
    "papers without people": lambda n: "".join(
        f"- {LINK}\n  Ann Lee, Bo Wu\n- {LINK}\n  Li\n" for _ in range(1000 * n)
    ),
    "citations in one paragraph": lambda n: "[1] Ann Lee. Testing lists of papers. ICML 2020.\n" * 2000 * n,
    "headings": lambda n: "".join(f"# Testing lists of papers {k}\n" for k in range(3000 * n)),
    "labels": lambda n: "- **Some words of a title**\n  - Authors: Ann Lee" + "\n  Data: some" * 3000 * n,
    "titles in single quotes": lambda n: "- Lee, A. (2001) " + "), 'Some words of a title'. " * 1500 * n,
    "rows": lambda n: "| Title | Paper |\n|---|---|\n" + f"| Some words of a title | {LINK} |\n" * 2000 * n,
}


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
    if files:
        sources = [read_source(file) for file in files]
        size = sum(len(source.text.encode(errors="replace")) for source in sources) / 1e6
        parser = MarkdownIt("commonmark").enable("table")
        read_document(sources[0])
        ours = best(lambda: [read_document(source) for source in sources])
        theirs = best(lambda: [parser.parse(source.text) for source in sources])
        sys.stdout.write(
            f"medsegbib {size / ours:.2f} MB/s, markdown-it-py {size / theirs:.2f} MB/s, ratio {theirs / ours:.2f}\n"
        )
    for name, make in NASTY.items():
        seconds = [best(functools.partial(read_document, Source("x.md", make(n))), rounds=1) for n in (1, 2, 4)]
        sys.stdout.write(f"{name:28}" + "".join(f"{second:8.2f}" for second in seconds) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
