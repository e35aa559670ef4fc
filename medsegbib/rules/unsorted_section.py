"""L002: a section that is out of order where the others are in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from medsegbib.model import Document, Entry, Severity
from medsegbib.rules.rule import Finding, Rule
from medsegbib.text.comparison import fold

_ORDERS: dict[str, Callable[[Entry], object]] = {
    "by year, newest first": lambda entry: -(entry.year_number or 0),
    "by year, oldest first": lambda entry: entry.year_number or 0,
    "by title": lambda entry: fold(entry.title),
}


def check(document: Document) -> Iterator[Finding]:
    """Entries that break the order which most sections of the list keep."""
    sections: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, entry in enumerate(document.entries):
        sections[entry.topics].append(at)
    long = [members for members in sections.values() if len(members) > 3]
    for name, key in _ORDERS.items():
        known = [m for m in long if "year" not in name or all(document.entries[at].year_number for at in m)]
        breaks = {id(m): _breaks(document, m, key) for m in known}
        tidy = [m for m in known if not breaks[id(m)] and len({str(key(document.entries[at])) for at in m}) > 1]
        broken = [m for m in known if 0 < len(breaks[id(m)]) <= max(1, len(m) // 8)]
        if (
            len(tidy) + len(broken) >= 1
            and len(tidy) >= 0.7 * len(known) - len(broken)
            and (len(tidy) >= 2 or (len(known) == 1 and broken))
        ):
            for members in broken:
                for at in breaks[id(members)]:
                    yield Finding(f"the list is sorted {name}; this entry is out of order", entry=at)
            return


def _breaks(document: Document, members: list[int], key: Callable[[Entry], object]) -> list[int]:
    """The entries that come too early or too late; an entry after which all go on as before is the one."""
    keys = [key(document.entries[at]) for at in members]
    return [members[at] for at in range(1, len(keys)) if keys[at] < keys[at - 1]]  # type: ignore[operator]


def _example(*last: tuple[str, int]) -> str:
    """A list of three sections in the order of years, the last of them with these titles and years."""
    sections = (
        ("Liver", (("Robust", 2018), ("Fast", 2019), ("Graph", 2020), ("Dense", 2021))),
        ("Heart", (("Deep", 2018), ("Rapid", 2019), ("Smooth", 2020), ("Sparse", 2021))),
        ("Brain", last),
    )
    text = ""
    for number, (topic, rows) in enumerate(sections):
        text += f"## {topic}\n\n"
        for at, (word, year) in enumerate(rows):
            link = f"https://arxiv.org/abs/{year % 100}01.0{number}{at}234"
            text += f"- {word} Segmentation with Few Labels, {year}. [[Paper]({link})]\n"
        text += "\n"
    return text


RULE = Rule(
    code="L002",
    name="unsorted-section",
    severity=Severity.NOTE,
    summary="An entry is out of the order that the list keeps.",
    why="Readers look where the order tells them to.",
    bad=_example(("Precise", 2018), ("Modern", 2021), ("Simple", 2019), ("Guided", 2020), ("Joint", 2021)),
    good=_example(("Precise", 2018), ("Simple", 2019), ("Guided", 2020), ("Joint", 2021), ("Modern", 2021)),
    formats=frozenset({"markdown"}),
    default=False,
    check_document=check,
)
