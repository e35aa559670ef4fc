"""Whether reading takes linear time whatever stands in a list; run by hand.

    python -m tests.benchmarks.linear 300 [--seed N] [--size CHARACTERS]

Prints for each nasty input the seconds at one, two and four times its size: linear is what doubles. Then, for as many
seconds as told, repeats units drawn by lot in places drawn by lot and prints those whose time grows faster than the
text: the place, the unit, and the seconds at the size told and at four times that.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable

from medsegbib.model import Source
from medsegbib.reading import read_document

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
#: What units are made of.
BITS = (
    *(
        "a",
        "A",
        "Á",
        "李",
        "¹",
        "1",
        "2019",
        "A. ",
        "Ann Lee, ",
        "Lee, A., ",
        "et al.",
        "and ",
        "In ",
        "of the ",
        "Proc. ",
    ),
    *(
        "Journal of ",
        "University ",
        "Deep Learning for ",
        "ICML",
        "NIPS 2016",
        "CACM ",
        "(2020)",
        "12(3):45-67",
        "vol. 3",
    ),
    *(
        "pp. 1-2",
        "[code]",
        "http://a.b/c",
        "https://arxiv.org/abs/1706.03762",
        "https://doi.org/10.1/x",
        "10.1/x",
        "a@b.c",
    ),
    *(
        "[",
        "](",
        "[[",
        "(",
        ")",
        "{",
        "【",
        "】",
        "**",
        "*",
        "_",
        "__",
        "~~",
        "`",
        "$",
        "\\",
        "|",
        "|---|",
        "#",
        "@",
        "&",
        "&amp;",
    ),
    *(
        "'",
        '"',
        "“",
        "”",
        "<b>",
        "</a>",
        "<a href=x>",
        "<br>",
        "<li>",
        "<dt>",
        "<dd>",
        "<h3>",
        "<details>",
        "<summary>",
        "[^1]: ",
        "[J]",
        "IF: 3.2",
        "![](https://img.shields.io/badge/CVPR-2024-blue)",
        "<",
        " ",
        "\t",
        "\n",
        "\v",
        "\u3000",
        "\u00a0",
        "- ",
    ),
    *("1) ", ":", ": ", ";", ". ", ".", ", ", ",", "-", " - ", "—", "·", " / ", "…", "✨", "\ufffc"),
)
_TITLE = "Deep Learning with Differential Privacy"
_LINK = "[paper](https://arxiv.org/abs/1607.00133)"
#: Where units stand.
PLACES = (
    *(
        "{}",
        "- {}",
        "1. {}",
        "> {}",
        "{}](https://a.b)",
        "- [{}](https://a.b/c)",
        f"- **{{}}** {_LINK}",
        f"### {{}}\n\n{_LINK}",
    ),
    *(f"| Title | Authors |\n|---|---|\n| {{}} | {_LINK} |", f"| Title | Authors |\n|---|---|\n| {_TITLE} | {{}} |"),
    *(f"- {_TITLE}. {{}} {_LINK}", f"- **{_TITLE}** {{}} {_LINK}", f"- [{_TITLE}](https://a.b), {{}}"),
    *(f"- {{}}. {_TITLE}. 2016. {_LINK}", f"- {_TITLE} ({{}}) {_LINK}", f"- {_TITLE} [{{}}] {_LINK}"),
    *(f"- **{_TITLE}** *{{}}* 2016", f"- {_TITLE}\n  {{}}\n  {_LINK}", f"- Lee, A. (2019). {_TITLE}. {{}}. {_LINK}"),
)
#: What grows more than this when the text grows fourfold, and takes longer than this many seconds, is told.
GROWTH, LEAST = 6.5, 0.2


def seconds_for(text: str) -> float:
    """The seconds of processor time that reading a text takes."""
    start = time.process_time()
    read_document(Source("x.md", text))
    return time.process_time() - start


def growth_of(place: str, unit: str, size: int) -> tuple[float, float]:
    """The seconds for a unit repeated in a place to a size in characters, and to four times that."""
    few = seconds_for(place.format(unit * (size // len(unit))))
    return few, seconds_for(place.format(unit * (4 * size // len(unit))))


def main(arguments: list[str]) -> None:
    """Read all nasty inputs, and drawn ones for as long as told."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seconds", type=float, nargs="?", default=0.0, help="for how long inputs are drawn")
    parser.add_argument("--seed", type=int, default=1, help="the seed of the lot")
    parser.add_argument("--size", type=int, default=6000, help="characters of the smaller input")
    told = parser.parse_args(arguments)
    for name, make in NASTY.items():
        taken = (seconds_for(make(n)) for n in (1, 2, 4))
        sys.stdout.write(f"{name:28}" + "".join(f"{second:8.2f}" for second in taken) + "\n")
    lot, end, drawn = random.Random(told.seed), time.monotonic() + told.seconds, 0
    while time.monotonic() < end:
        place, unit = lot.choice(PLACES), "".join(lot.choices(BITS, k=lot.randint(1, 4)))
        few, many = growth_of(place, unit, told.size)
        drawn += 1
        if many > max(LEAST, GROWTH * few):
            sys.stdout.write(f"{place!r} {unit!r} {few:.3f} {many:.3f}\n")
    sys.stdout.write(f"{drawn} drawn\n")


if __name__ == "__main__":
    main(sys.argv[1:])
