"""Y001: a year in which no paper can have appeared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.evidence import FIRST_YEAR, Witness, plausible, this_year, witnesses
from medsegbib.rules.rule import Finding, Repair, Rule, Substitution
from medsegbib.text.venues import venue_of

#: "[MICCAI, 2204]" and "(CVPR 0218)"; which words are a venue is asked afterwards.
_BESIDE_VENUE = re.compile(r"[\[(](?P<venue>[^\[\]()\n]{2,40}?)[,\s]\s*['’]?(?P<year>\d{4})[\])]")


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """A year before printing or after next year; numbers in titles and identifiers are none of its business."""
    place, year = None, entry.year_number
    if not entry.year and document.format == "markdown":
        place, year = _unread_year(entry, document)
    if year is None or plausible(year):
        return
    seen = witnesses(entry)
    repair = None
    if (told := told_year(year, seen)) is not None:
        names = " and ".join(w.name for w in seen if w.year == told)
        change = Substitution("year", str(year), str(told))
        edits = (Edit(place, str(told)),) if place else ()
        repair = Repair(Safety.UNSAFE, f"year {year} -> {told}, told by {names}", (change,), edits)
    bound = f"before {FIRST_YEAR}" if year < FIRST_YEAR else f"after {this_year() + 1}"
    said = f"; {', '.join(f'{w.name} says {w.year}' for w in seen)}" if seen else "; no witness tells the right one"
    yield Finding(f"impossible year {year} ({bound}){said}", "year", place, repair)


def _unread_year(entry: Entry, document: Document) -> tuple[Span | None, int | None]:
    """A number beside a venue where the year stands, which is so far off that the list's reader took it for none."""
    span = entry.spans.get("entry")
    if span is not None:
        for found in _BESIDE_VENUE.finditer(document.source.text, span.start, span.end):
            if venue_of(found["venue"]) is not None:
                return Span(found.start("year"), found.end("year")), int(found["year"])
    return None, None


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
    """How many digits were mistyped, left out or doubled; two neighbours that changed places count once."""
    from rapidfuzz.distance import OSA

    return int(OSA.distance(a, b))


RULE = Rule(
    code="Y001",
    name="impossible-year",
    severity=Severity.ERROR,
    summary="The year is one in which no paper can have appeared.",
    why="A slip of the finger (1018 for 2018) sorts the paper first, hides it from searches by year and is printed "
    "as it is.",
    bad="**Translating and Segmenting Multimodal Medical Volumes** \\\n"
    "*Zizhao Zhang, Lin Yang, and Yefeng Zheng* <br>\n"
    "[CVPR, 1018] "
    "[[Paper](https://openaccess.thecvf.com/content_cvpr_2018/papers/Zhang_Translating_CVPR_2018_paper.pdf)]\n",
    good="**Translating and Segmenting Multimodal Medical Volumes** \\\n"
    "*Zizhao Zhang, Lin Yang, and Yefeng Zheng* <br>\n"
    "[CVPR, 2018] "
    "[[Paper](https://openaccess.thecvf.com/content_cvpr_2018/papers/Zhang_Translating_CVPR_2018_paper.pdf)]\n",
    fixable=Safety.UNSAFE,
    fix_note="The year is taken from the venue's address, the DOI or the arXiv number, and the message names them; "
    "without "
    "a witness nothing is changed.",
    check_entry=check,
)
