"""Y001: a year in which no paper can have appeared."""

from __future__ import annotations

from collections.abc import Iterator

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.evidence import FIRST_YEAR, Witness, plausible, this_year, witnesses
from medsegbib.rules.rule import Finding, Repair, Rule, Substitution


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """A year before printing or after next year; numbers in titles and identifiers are none of its business."""
    year = entry.year_number
    if year is None or plausible(year):
        return
    seen = witnesses(entry)
    repair = None
    if (told := told_year(year, seen)) is not None:
        names = " and ".join(w.name for w in seen if w.year == told)
        change = Substitution("year", str(year), str(told))
        repair = Repair(Safety.UNSAFE, f"year {year} -> {told}, as {names} say", (change,))
    bound = f"before {FIRST_YEAR}" if year < FIRST_YEAR else f"after {this_year() + 1}"
    said = f"; {', '.join(f'{w.name} says {w.year}' for w in seen)}" if seen else "; no witness tells the right one"
    yield Finding(f"impossible year {year} ({bound}){said}", "year", repair=repair)


def told_year(year: int, seen: list[Witness]) -> int | None:
    """The year that the witnesses tell: the exact ones first, then whichever differs by least from what is written."""
    exact = {w.year for w in seen if w.kind == "venue"}
    if len(exact) == 1:
        return exact.pop()
    candidates = sorted({w.year for w in seen}, key=lambda told: (_distance(str(year), str(told)), -told))
    if not candidates:
        return None
    tied = [c for c in candidates if _distance(str(year), str(c)) == _distance(str(year), str(candidates[0]))]
    return candidates[0] if len(tied) == 1 or max(tied) - min(tied) == 0 else None


def _distance(a: str, b: str) -> int:
    """How many digits differ; digits that changed places count once."""
    return 1 if a != b and sorted(a) == sorted(b) else sum(x != y for x, y in zip(a, b, strict=True))


RULE = Rule(
    code="Y001",
    name="impossible-year",
    severity=Severity.ERROR,
    summary="The year is one in which no paper can have appeared.",
    why="A slip of the finger (1018 for 2018) sorts the paper first, hides it from searches by year and is printed as it is.",
    bad="**Translating and Segmenting Multimodal Medical Volumes** \\\n*Zizhao Zhang, Lin Yang, and Yefeng Zheng* <br>\n"
    "[CVPR, 1018] [[Paper](https://openaccess.thecvf.com/content_cvpr_2018/papers/Zhang_Translating_CVPR_2018_paper.pdf)]\n",
    good="**Translating and Segmenting Multimodal Medical Volumes** \\\n*Zizhao Zhang, Lin Yang, and Yefeng Zheng* <br>\n"
    "[CVPR, 2018] [[Paper](https://openaccess.thecvf.com/content_cvpr_2018/papers/Zhang_Translating_CVPR_2018_paper.pdf)]\n",
    fixable=Safety.UNSAFE,
    fix_note="The year is taken from the venue's address, the DOI or the arXiv number, and the message names them; without "
    "a witness nothing is changed.",
    check_entry=check,
)
