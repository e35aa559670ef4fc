"""The links of a range, each with the words that tell what it is."""

from __future__ import annotations

import re

from medsegbib.lists.draft import TITLE_LABEL, Draft
from medsegbib.lists.marks import DATE_LAST, OBJECT, Marks
from medsegbib.lists.openings import is_author_year
from medsegbib.lists.people import is_people
from medsegbib.lists.titles import Candidate
from medsegbib.lists.words import names_link, role_of_label
from medsegbib.text.linkkinds import kind_of_label, leads_to_paper

_CAPTION = re.compile(r"(?P<label>[^\W\d_][^\n\v,;:：|\[\]" + OBJECT + r"]{0,40}?)\s*[:：;]\s*[\[(（*]*\s*$")
#: What ends before a caption: "Biomedical Image Segmentation - Paper", "in lists. Code"
_PARTED = re.compile(r"\s[-–—]\s|[.!?)\]\"”]\s|\s[(\[]")
_WORD_BEFORE = re.compile(r"\W*(?P<label>[^\W\d_]+)\s+\[\s*")
_OPENING = " \t\n\r\v\f\u00a0\u3000[(（*"
_COLONS = frozenset(":：;")
_COMMA_BEFORE = re.compile(r"[,，、/|&]\s*[\[(]*\s*$|\band\s*$")


def read_links(draft: Draft, marks: Marks, start: int, end: int, title: Candidate | None) -> None:
    """Take the links of a range, each with the label or the caption before it that tells what it is."""
    text = marks.text
    caption = ""
    last = start
    links = marks.links_in(start, end)
    if title is not None and title.link is not None and title.link.start < start:
        links.insert(0, title.link)
    for link in links:
        before = text[max(last, link.start - 60) : link.start]
        if "\n" in before:
            caption = ""
        found = _CAPTION.search(before) if before.rstrip(_OPENING)[-1:] in _COLONS else None
        if found is None and not link.label:
            found = _word_before(before)
        if found:
            caption = _PARTED.split(found["label"])[-1].strip(" *_([")
        elif caption and not _COMMA_BEFORE.search(before):
            caption = ""
        label = link.label
        if title is not None and link.start <= title.start and title.end <= link.end:
            label = TITLE_LABEL
        elif not link.tag and is_author_year(label):
            own = title.link if title is not None else None
            draft.cites = draft.cites or (own is not None and link is not own and not leads_to_paper(own.url))
            label = TITLE_LABEL  # "The Paradigms of Programming. [Floyd (1979)](...)"
        elif not link.tag and is_people(label) >= 1:
            label = "author"
        elif (not link.tag or not label or label.startswith(("http", "www"))) and caption:
            label = caption
        elif caption and role_of_label(caption) and not kind_of_label(label):
            label = caption
        draft.add_link(link, label)
        if link.tag and link.label[:3] in {"10.", "doi", "DOI"}:
            draft.add_ids_in_label(link)
        if link.tag and (dated := DATE_LAST.search(link.label)):  # "[website 2025.11](...)"
            draft.years.setdefault(2, (dated["year"], (link.label_start, link.label_end)))
        last = link.end


def _word_before(text: str) -> re.Match[str] | None:
    """The word that alone tells what a bare address in brackets behind it leads to: "paper [ https://... ]"."""
    told = _WORD_BEFORE.fullmatch(text)
    return told if told and names_link(told["label"].lower()) else None
