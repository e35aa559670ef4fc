"""Fields with a label: "Authors: ...", "Venue: ...", "Date: ...", "intro: CVPR 2018"."""

from __future__ import annotations

from medsegbib.lists.draft import Draft
from medsegbib.lists.endings import ends_behind_people
from medsegbib.lists.marks import OBJECT, Marks, within
from medsegbib.lists.shapes import count_words, is_dated_venue, is_venue, year_of_date
from medsegbib.lists.words import role_of_label
from medsegbib.text.letters import latin

_LABEL = latin(r"[\s\W]{0,6}(?P<label>[^\W\d_][\w &./()（）'-]{0,40}?)\s*[:：]\s*")
#: "Published: 2026-03-17 | Category: eess.SY", "Authors: Ann Lee, Bo Wu" and "Dataset: MSMO" on the next line
_NEXT_LABEL = latin(r"(?:\s\|\s|\s*[\n\v]\s*)(?=[A-Z][\w ]{1,20}:(?:\s|$))")
_FIRST_SENTENCE = latin(r"[.;,。；](?:\s|$)")
#: "arXiv:2411.19629 (2024)", a citation
_ARXIV_DATED = latin(r"ar[Xx]iv:\s?\d{4}\.\d{4,5}(?:v\d)?\s\((?:19|20)\d\d\)")
#: A venue of two parts that a label announces, without a year or pages to take off.
_IN_WORDS = latin(r"[A-Z][^\d,()]*, [A-Z][^\d,()]*(?:\([^\d()]+\)[^\d,()]*)?")
_LONGEST_VENUE = 12
_NOBODY = frozenset({"", "none", "n/a", "tbd", "unknown"})
#: Labels of remarks that often begin with the venue: "intro: CVPR 2018. Stanford University".
_REMARKS_WITH_VENUE = ("intro", "comment", "note", "publication", "说明", "备注")
#: "5 pages, accepted by Interspeech 2021", as authors comment on arXiv
_ACCEPTED = latin(
    r"(?i)(?:\A|[.;,(])\s*(?:\w+ly\s)?(?:accepted|to appear|to be published|published|presented)\s"
    r"(?:by|to|at|in|for)\s(?:the\s)?"
    r"(?P<venue>[^.;,()]{2,60}?)(?=\sby\s|[.;,()\n\v]|\s*$)"
)
#: "Authors: Ann Lee, Bo Wu.(2024)", "Author: Ann Lee, 5/1988", "Authors: Ann Lee and Bo Wu. (3/2017)."
_YEAR_LAST = latin(r"(?:\.[(（]|[.,\s]\s*[(（]?\d{1,2}[/.])(?P<year>(?:19|20)\d\d)[)）]?\W*\Z")


def read_labelled(draft: Draft, marks: Marks, start: int, end: int) -> bool:
    """Read a field that a known label announces, and those behind it; whether there is such a label."""
    text = marks.text
    if text.find(":", start, end) < 0 and text.find("：", start, end) < 0:
        return False
    next_label = _NEXT_LABEL.search(text, start, end)
    known = _read_field(draft, marks, start, next_label.start() if next_label else end)
    while known and next_label:
        begin = next_label.end()
        next_label = _NEXT_LABEL.search(text, begin, end)
        _read_field(draft, marks, begin, next_label.start() if next_label else end)
    return known


def _read_field(draft: Draft, marks: Marks, start: int, end: int) -> bool:
    """Read one field; whether its label is known."""
    text = marks.text
    label = _LABEL.match(text, start, end)
    role = role_of_label(label["label"]) if label else ""
    if not (label and role) or any(not link.tag for link in marks.links_at(label.start("label"))):
        return False  # "[doi: 10.5194/acp-24-1587-2024](...), 2024."
    at = label.end()
    value = text[at:end]
    if _ARXIV_DATED.match(text, label.start("label"), end):
        draft.add_venue(marks, start, end)
        return True
    one = role == "authors" and label["label"].lower() == "author"
    bar = text.find(" | ", at, end) if one else -1
    if bar > 0:
        draft.add_one_more(marks, at, bar)  # "Author: Bee, Anna | MIT" line by line
        return True
    if role == "authors" and (dated := _YEAR_LAST.search(text, max(at, end - 16), end)):
        draft.add_year(1, marks, *dated.span("year"))
        end = dated.start()
    if role == "authors" and ends_behind_people(text, at, end):
        return False  # "Authors: Ann Lee, Bo Wu. MICCAI 2015"
    if role == "authors":
        ranges = (*within(marks.code, at, end), *within(marks.bold, at, end), *within(marks.italic, at, end))
        placed = next(((a, b) for a, b in ranges if a > at and is_dated_venue(text[a:b])), None)
        if placed:  # "Authors: Ann Lee, Bo Wu `AAAI'21`"
            draft.add_venue(marks, *placed)
            end = placed[0]
        last = end
        while last > at and not text[last - 1].isalnum():
            last -= 1
        last += text[last : last + 1] in {")", "）"}  # "Ann Lee (MIT), Bo Wu (ETH Zurich)"
        links = text.find(OBJECT, last, end)  # "Authors: Ann Lee, Bo Wu [[pdf](...)] / [code](...)"
        if value.strip(" .-").lower() not in _NOBODY:
            draft.add_people(marks, at, last if links > 0 else end)
    elif role == "date" or (role == "venue" and year_of_date(value) is not None):
        draft.add_year(1, marks, at, end)
    elif role == "venue":
        told = value.rstrip(" \t\v\n.,;")
        if not draft.venue and _IN_WORDS.fullmatch(told) and count_words(told) <= _LONGEST_VENUE:
            draft.set_venue(marks, at, at + len(told))  # "Journal: Nature, Digital Medicine"
        elif not draft.venue and count_words(value) <= 30:
            draft.add_venue(marks, at, end)
    elif role == "title" and not draft.title:
        draft.set_title(marks, at, end, "label")
    elif role == "remark" and label["label"].lower().startswith(_REMARKS_WITH_VENUE):
        first = _FIRST_SENTENCE.split(value, maxsplit=1)[0]
        if is_venue(first) >= 2:
            draft.add_venue(marks, at, at + len(first))
        elif (accepted := _ACCEPTED.search(value)) and is_venue(accepted["venue"]) >= 2:
            draft.add_venue(marks, at + accepted.start("venue"), at + accepted.end("venue"))
    return True
