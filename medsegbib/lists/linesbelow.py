"""What the lines below a title tell of its paper: people, venue, date, links."""

from __future__ import annotations

import re

from medsegbib.lists.brackets import WITH
from medsegbib.lists.clauses import read_around
from medsegbib.lists.draft import Draft
from medsegbib.lists.endings import (
    dated_person,
    ends_behind_people,
    imprint_people,
    people_before_venue,
    people_end,
)
from medsegbib.lists.institutions import has_word_of_institution, names_university
from medsegbib.lists.labelled import read_labelled
from medsegbib.lists.linked import read_links
from medsegbib.lists.marks import OBJECT, Marks, touching, within
from medsegbib.lists.people import are_surely_people, is_people
from medsegbib.lists.segment import Segment
from medsegbib.lists.segments import LABEL
from medsegbib.lists.shapes import count_words, is_dated_venue, is_venue, year_in
from medsegbib.lists.words import role_of_label
from medsegbib.text.letters import latin

#: "arXiv:2012.06475", as a link is called
ARXIV_LABEL = latin(r"arXiv[:\s]*\d{4}[.]\d", re.IGNORECASE)
_BAR_LAST = latin(r"\s\|\s(?P<venue>[A-Z][\w&-]*(?: [\w&-]+){0,4})\s*\Z")
#: So many words may follow a venue on a line below the title.
_FEW_WORDS = 6
#: A further line of more words that is no field of its paper speaks of others, too.
_REMARK_WORDS = 12
_LINKS_OR_END = latin(rf"[\s.,;(\[|]*[\n{OBJECT}]")


def begin_of_text(line: Segment) -> int:
    """Where the text of a line begins."""
    text = line.marks.text
    return line.start + len(text[line.start : line.end]) - len(text[line.start : line.end].lstrip())


def read_below(draft: Draft, line: Segment, directly: bool, headed: bool = False) -> None:
    """Read a further line of a record, which stands ``directly`` below the first one or not.

    A record is ``headed`` where its title is a heading.
    """
    marks = line.marks
    if line.role != "field" and draft.paper_links and _is_remark(line):
        return  # "Many use it in experiments, such as InterHT (arXiv 2022) [[paper](...)]"
    read_links(draft, marks, line.start, line.end, None)
    draft.add_ids_in(marks, line.start, line.end)
    if _read_told_people(draft, line):
        return
    if not draft.venue and ARXIV_LABEL.match(marks.text, begin_of_text(line), line.end):
        draft.add_venue(marks, line.start, line.end)  # "*arXiv:0708.0770 - Submitted on 27 Oct 2021*"
    if read_labelled(draft, marks, line.start, line.end) or line.label == "remark":
        return
    if (line.role == "prose" and not _is_led_by_venue(line)) or (line.role == "title" and line.end - line.start > 250):
        tail = marks.text.find(OBJECT, line.start, line.end) if directly and line.block.kind == "text" else -1
        if tail >= 0:  # an abstract, with "[[PDF](...)] [2022]" at its end
            read_around(draft, marks, tail, line.end)
        return
    if line.head.venue and not draft.venue:
        draft.add_venue(marks, *line.head.venue)
        if line.head.date:
            draft.add_year(2, marks, *line.head.date)
        if not draft.people:  # "MICCAI 2015. by Ann Lee, Bo Wu"; not "3.【ICLR-2018 GAT】"
            read_around(draft, marks, line.head.end, line.end)
        return
    if _tells_neither(draft, line):
        return
    bare = marks.text[line.start : line.end].strip()
    if draft.et_al and len(draft.people) == 1 and bare.startswith(draft.people[0][0]) and are_surely_people(bare):
        draft.people, draft.et_al = [], False  # "*Ann Lee, Bo Wu, Cy Dee*" below "Ann Lee et al."
    if draft.people:
        read_around(draft, marks, line.start, line.end)
    else:
        _read_people_below(draft, line, directly, headed)


def _read_told_people(draft: Draft, line: Segment) -> bool:
    """Take the people behind "by" or "with"; whether the line is read with that."""
    marks = line.marks
    if line.label == "by":
        start = marks.text.lower().find("by", line.start) + 2
        behind = _LINKS_OR_END.search(marks.text, start, line.end)
        stop = behind.start() if behind else line.end
        if not ends_behind_people(marks.text, start, stop):
            draft.add_people(marks, start, stop)
            return True
    beside = WITH.match(marks.text, begin_of_text(line), line.end) if not draft.people else None
    if beside and (last := people_end(marks.text, beside.end(), line.end, single=True)) > beside.end():
        draft.add_people(marks, beside.end(), last)  # "With Uwe Nagel. In preparation."
        read_around(draft, marks, last, line.end)
        return True
    return False


def _tells_neither(draft: Draft, line: Segment) -> bool:
    """Whether a line below a title tells neither people nor venue: a label, what a method is called, a university."""
    marks = line.marks
    label = LABEL.match(marks.text, line.start, line.end) if line.first and not line.label else None
    if label and is_venue(label["label"]) < 2 and year_in(label["label"])[0] == "" and not is_people(label["label"]):
        return True  # "ExpEnv: [ScanNet](...)"
    coded = next((a for a, _ in within(marks.code, line.start + 1, line.end)), line.end)
    bare = marks.text[line.start : coded].strip(" \n\v[(`")  # "**ICLR** `segmentation`"
    dated = year_in(bare)[0] != ""
    if line.first and len(bare) < 40 and is_venue(bare) == 1 and not dated:
        return True  # "WMF / IMF": what the method is called
    # "Tsinghua University, BIGAI", "École Polytechnique de Lausanne, LASA Laboratory"
    named = draft.people or ("(" not in bare and all(map(has_word_of_institution, bare.split(", "))))
    return bool(named) and names_university(bare[:200]) and "Press" not in bare and not dated


def _read_people_below(draft: Draft, line: Segment, directly: bool, headed: bool) -> None:
    """Read the line below a title that tells its people, and perhaps more."""
    marks = line.marks
    imprint = imprint_people(marks.text[line.start : line.end]) if headed else 0
    if imprint:  # "John Bee,", "Test Press," and "2003." line by line below a heading
        draft.add_people(marks, line.start, line.start + imprint)
        read_around(draft, marks, line.start + imprint, line.end)
        return
    single = people_before_venue(marks, line.start, line.end, 1 if line.first else 2, below=True)
    if single:  # "- Judea Pearl. *Statistics Surveys*, 2009."
        draft.add_people(marks, line.start, single)
    dated = dated_person(marks.text, line.start, line.end)
    if dated:  # "Ronald J. Williams (1992); Northeastern University"
        draft.add_people(marks, *dated.span("who"))
        draft.add_year(1, marks, *dated.span("year"))
        return
    read_around(draft, marks, single or line.start, line.end)
    if not draft.people:
        _read_one_below(draft, line, directly, headed)
    elif not draft.venue:
        _read_series(draft, marks, line.start, line.end)


def _read_one_below(draft: Draft, line: Segment, directly: bool, headed: bool) -> None:
    """Take the one name in a line below a title, which its place or its italics tell to be somebody."""
    marks = line.marks
    for a, b in within(marks.italic, line.start, min(line.start + 3, line.end)):
        if is_people(marks.text[a:b]) == 1 and " " in marks.text[a:b].strip():
            draft.add_people(marks, a, b)  # "*Yuxin Tang* [[pdf](...)] 2023.06"
            return
    text = marks.text[line.start : line.end]
    styled = (*touching(marks.italic, line.start, line.end), *touching(marks.bold, line.start, line.end))
    whole = any(a <= line.start + 2 and b >= line.end - 3 for a, b in styled)
    below = directly and (headed or draft.form == "bold")  # the people, and the venue on the next line
    placed = year_in(text)[0] != ""  # "[EMBO Rep(2024)](...)"
    told = whole or below or draft.links or draft.venue
    if OBJECT not in text and not placed and is_people(text) == 1 and told:
        draft.add_people(marks, line.start, line.end)


def _is_led_by_venue(line: Segment) -> bool:
    """Whether a short line begins with a venue: "[[Nature Communications, 2024](...)] • [[code1](...)]"."""
    venue = line.head.venue
    told = venue is not None and is_dated_venue(line.marks.text[slice(*venue)])
    return told and count_words(line.marks.text[line.head.end : line.end]) <= _FEW_WORDS


def _is_remark(line: Segment) -> bool:
    """Whether a line says more than a field of a paper would, and is no link with a label in front."""
    text = line.marks.text
    told = LABEL.match(text, line.start, line.end)
    if told is not None and role_of_label(told["label"].split()[-1]) == "link":
        return False
    if line.best is not None and is_people(text[line.start : line.best.start].rstrip(" .,*_")) == 3:
        return False  # "Ann Lee, Bo Wu, Cy Dee. *Computer Aided Geometric Design*"
    return count_words(text[line.start : line.end]) > _REMARK_WORDS


def _read_series(draft: Draft, marks: Marks, start: int, end: int) -> None:
    """The few words in italics or behind a bar after the people are the journal: "V. Piccialli et al. *Energies*"."""
    bar = _BAR_LAST.search(marks.text, start, end)
    if bar and not is_people(bar["venue"]):
        draft.add_venue(marks, *bar.span("venue"))
        return
    for a, b in within(marks.italic, start, end):
        piece = marks.text[a:b].strip(" .,")
        if piece[:1].isupper() and count_words(piece) <= 5 and is_people(piece) < 2 and a > start + 3:
            stop = b if "." in piece else b - len(marks.text[a:b]) + len(marks.text[a:b].rstrip(" .,"))
            draft.add_venue(marks, a, stop)  # "*ACM e-energy.*"; not "*Phys. Rev. Lett.*"
            return
