"""N002: commas of an author list without a space, with one too many, or doubled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule
from medsegbib.rules.wording import raw_field, written

#: "Fredericksen,David P. Hughes", "Veit Sandfort , Ke Yan", "Ma,, He", "and  and", "C.Theobalt"; not a comma in
#: digits or LaTeX.
_FAULT = re.compile(
    r"(?<=[^\W\d_.])(?P<tight>[,;])(?=[^\W\d_]{2}|[^\W\d_]\.)|"
    r"(?P<doubled>\s*,(?:\s*,)+\s*)|(?P<wide>[ \t]+,)(?=\s)|(?P<and>\band\s+and\b)"
    r"|(?P<glued>(?<=\b[A-Z]\.)(?=[A-Z][a-z]))"
)

_GLUED = re.compile(r"\b[A-Z]\.[A-Z][a-z]")

#: A line of an entry that is nothing but names, though marks hide that: "*Hao Tang1,2, Xingwei Liu†, and Bo Ha*".
_LINE_OF_NAMES = re.compile(
    r"^[ \t]*[*_]?(?P<names>(?:(?:and\s+)?[A-Z][^\s\d,*†‡§¶<|\[\]]*(?:\s+[^\s\d,*†‡§¶<|\[\]]+){1,3}"
    r"(?:\s?[\d†‡§¶*][\d,†‡§¶*]{0,6}|\s*<[^<>\s]+@[^<>\s]+>|\s*\([^()\s]+@[^()\s]+\))?(?:,\s+|\s+and\s+|(?=[*_]|\s*$|\s*<br|\s*\\))){2,60})",
    re.MULTILINE,
)


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Faults of the commas between authors."""
    for start, text in author_texts(entry, document):
        spaced = text.replace(", ", "").replace("; ", "")
        commas = "," in spaced or ";" in spaced or " ," in text or " and and " in text
        if not commas and not ("." in text and _GLUED.search(text)):
            continue
        faults = list(_FAULT.finditer(text))
        if not faults:
            continue
        edits = tuple(Edit(Span(start + f.start(), start + f.end()), _mended(f)) for f in faults)
        shown = text[max(faults[0].start() - 12, 0) : faults[0].end() + 10].strip()
        place = Span(start + faults[0].start(), start + faults[0].end())
        what = "space missing" if faults[0]["glued"] is not None else "comma"
        yield Finding(
            f"{what} in the author list: “{shown}”",
            span=place,
            repair=Repair(Safety.SAFE, "space the names", edits=edits),
        )


def author_texts(entry: Entry, document: Document, whole: bool = False) -> Iterator[tuple[int, str]]:
    """Where the author list of an entry begins in the file, and its characters there.

    With ``whole`` those around it, too, up to the ends of the line or of its mark-up: reading stops at "Tang1,2" and
    "<bo@ha.org>", which are no names.
    """
    if entry.fields:
        wording = raw_field(entry, "author")
        if wording is not None and wording.span is not None and not wording.value.lstrip().startswith("{"):
            yield wording.span.start, wording.value
    elif "authors" in entry.spans:
        span = entry.spans["authors"]
        yield _around(span, document.source.text) if whole else (span.start, written(entry, "authors", document))
    elif whole and document.format == "markdown" and not entry.authors and "entry" in entry.spans:
        span = entry.spans["entry"]
        for found in _LINE_OF_NAMES.finditer(document.source.text, span.start, span.end):
            yield found.start("names"), found["names"]


@lru_cache(maxsize=4)
def _around(span: Span, text: str) -> tuple[int, str]:
    before = re.search(
        r"(?:^|[*_>|])(?P<more>[^\n*_<>|\[\]():#.]{0,80})\Z", text[max(span.start - 100, 0) : span.start], re.MULTILINE
    )
    start = span.start - len(before["more"].lstrip()) if before else span.start
    after = re.match(
        r"(?:[^\n*_|\[\]<(]|<(?!br)[^<>\n]{1,60}>|\([^()\n]{1,60}@[^()\n]{1,60}\)){0,120}(?=[\n*_|<]|$)",
        text[span.end : span.end + 200],
    )
    if after is None:  # the last name's marks, where reading stopped inside them: "Cy Dee1,2, MICCAI [...]"
        after = re.match(r"(?:,\d{1,2}(?!\d))+(?=[,;\s])", text[span.end : span.end + 20])
    return start, text[start : span.end + (after.end() if after else 0)]


def _mended(fault: re.Match[str]) -> str:
    if fault["glued"] is not None:
        return " "
    if fault["and"]:
        return "and"
    return "," if fault["wide"] else (fault["tight"] or ",") + " "


RULE = Rule(
    code="N002",
    name="author-list-spacing",
    severity=Severity.WARNING,
    summary="A comma or an initial of the author list lacks its space, or a comma has one too many or is doubled.",
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
