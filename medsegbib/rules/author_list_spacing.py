"""N002: commas of an author list without a space, with one too many, or doubled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule
from medsegbib.rules.wording import raw_field, written

#: "Fredericksen,David P. Hughes", "Veit Sandfort , Ke Yan", "Ma,, He", "and  and"; a comma in digits or LaTeX is none.
_FAULT = re.compile(
    r"(?<=[^\W\d_.])(?P<tight>[,;])(?=[^\W\d_]{2}|[^\W\d_]\.)|(?P<doubled>\s*,(?:\s*,)+\s*)|(?P<wide>[ \t]+,)(?=\s)|(?P<and>\band\s+and\b)"
)


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Faults of the commas between authors."""
    for start, text in author_texts(entry, document):
        if "," not in text and ";" not in text and " and and " not in text:
            continue
        faults = list(_FAULT.finditer(text))
        if not faults:
            continue
        edits = tuple(Edit(Span(start + f.start(), start + f.end()), _mended(f)) for f in faults)
        shown = text[max(faults[0].start() - 12, 0) : faults[0].end() + 10].strip()
        place = Span(start + faults[0].start(), start + faults[0].end())
        yield Finding(
            f"comma in the author list: “{shown}”",
            span=place,
            repair=Repair(Safety.SAFE, "space the commas", edits=edits),
        )


def author_texts(entry: Entry, document: Document) -> Iterator[tuple[int, str]]:
    """Where the author list of an entry begins in the file, and its characters there."""
    if entry.fields:
        wording = raw_field(entry, "author")
        if wording is not None and wording.span is not None and not wording.value.lstrip().startswith("{"):
            yield wording.span.start, wording.value
    elif "authors" in entry.spans:
        yield entry.spans["authors"].start, written(entry, "authors", document)


def _mended(fault: re.Match[str]) -> str:
    if fault["and"]:
        return "and"
    return "," if fault["wide"] else (fault["tight"] or ",") + " "


RULE = Rule(
    code="N002",
    name="author-list-spacing",
    severity=Severity.WARNING,
    summary="A comma of the author list lacks its space, has one too many, or is doubled.",
    why="Programs that split at “, ” take two people for one.",
    bad="**Deep Adversarial Networks for Biomedical Image Segmentation** \\\n"
    "*Yizhe Zhang, Lin Yang, Maridel Fredericksen,David P. Hughes, and Danny Z. Chen* <br>\n"
    "[MICCAI, 2017] [[Paper](https://link.springer.com/chapter/10.1007/978-3-319-66179-7_47)]\n",
    good="**Deep Adversarial Networks for Biomedical Image Segmentation** \\\n"
    "*Yizhe Zhang, Lin Yang, Maridel Fredericksen, David P. Hughes, and Danny Z. Chen* <br>\n"
    "[MICCAI, 2017] [[Paper](https://link.springer.com/chapter/10.1007/978-3-319-66179-7_47)]\n",
    fixable=Safety.SAFE,
    fix_note="Only spaces and doubled commas change.",
    check_entry=check,
)
