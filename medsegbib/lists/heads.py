"""What stands before everything else in a line: numbering, symbols, "[VENUE YEAR]", "[2024/05]", "2022-11-07,"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from medsegbib.lists.marks import OBJECT, Link, Marks
from medsegbib.lists.openings import (
    CITATION,
    begins_with_surnames,
    cited_head,
    first_mark,
    named_head,
    room,
    styled_head,
    told_head,
)
from medsegbib.lists.people import dated_people, people_prefix
from medsegbib.lists.shapes import REMARK, count_words, is_venue, year_in, year_of_date

_SYMBOLS = re.compile(r"[^\w\[\](（{【\"“‘'‚„√¬「《$" + OBJECT + r"<#\\+*]+")
_NUMBER = re.compile(
    r"\*?(?:\[\^[^\]\s]{1,40}\]:|\[(?P<n>(?!(?:19|20)\d\d\])\d{1,4})\](?!\()|\((?P<p>\d{1,3})\)(?=\s)|(?!(?:19|20)\d\d\b)\d{1,4}(?:[.)、](?!\d)|:(?=\s))|\#\d+|\d{1,3}(?=\s+\[))[\s:.\v]*"
)
#: "[2.Beyond a Gaussian Denoiser](...)": the number stands in the link.
_NUMBERED_TITLE = re.compile(r"\d{1,3}\.\s?(?=[A-Z][a-z]+\s)")
_GROUP = re.compile(r"[\[(（【〔](?P<inner>[^\[\]()（）【】〔〕\n" + OBJECT + r"]{1,90})[\])）】〕][\s:,.\-–—|]*")
_DATED_GROUP = re.compile(
    r"\s*(?P<date>(?:19|20)\d\d[./-]\d{1,2}(?:[./-]\d{1,2})?)\s*[,，;|]\s*(?P<more>\w[\w&. -]{1,30})"
)
_DATE_HEAD = re.compile(
    r"(?P<date>(?:19|20)\d\d\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?(?:\s\d{1,2})?(?=,)|(?:19|20)\d\d(?:[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?)?|\d{1,2}/(?:19|20)\d\d)\s*(?:[,:|–—-]\s*|\s+(?=[\[\"“A-Z]))"
)
#: What follows the year of a venue in front: "ICML 2023 oral,", "RSS 2022 Best Student Paper Award Finalist,".
_AFTER_YEAR = (
    r"(?:\s*[(\[]?\b(?i:oral|spotlight|poster|highlight|submission|submitted|accepted|under\s+review|demo|findings|main"
    r"|long|short|industry|tutorial|(?:best|outstanding|award|notable|distinguished|honou?rable)[\w -]{0,40}?)"
    r"\b[)\]]?)?"
)
_VENUE_HEAD = re.compile(
    r"(?P<venue>(?:[A-Z]|\d[A-Z]|arXiv|arxiv)[\w&/@’' -]{1,60}?\s?['’]?\d\d(?:\d\d)?(?:\s[Ww]orkshops?)?)"
    r"(?:[./-]\d{1,2})?" + _AFTER_YEAR + r"\s*(?:[:|,–—]|-{1,3}\s|\.\s)\s*(?=\S)"
)
#: "A2W Model (ICASSP2018): Building competitive ..."
_CALLED_HEAD = re.compile(
    r"(?P<name>[A-Z\d][\w+.*/ -]{1,29}?)\s?[(（](?P<inner>[^()（）\n" + OBJECT + r"]{4,40})[)）]\s?[:：]\s*(?=\S)"
)
_SLASH_HEAD = re.compile(r"(?P<venue>[A-Z][\w&-]{1,14}(?:\s?['’]?\d\d(?:\d\d)?)?)\s/\s(?=\S)")
_ARXIV = re.compile(r"(?i)(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d)?")
_PEOPLE_VENUE = re.compile(r"(?P<who>[A-Z][\w'’-]+\set\sal\.?),?\s(?P<venue>[A-Z][\w&-]*\s?['’]?\d\d(?:\d\d)?)")
#: "PCR-99: A Practical Method" names a method, "CVPR-21: ..." a venue that is known.
_NUMBERED_NAME = re.compile(r"[A-Z]+-\d\d")
#: "18-SIGCOMM-Revisiting Network Support for RDMA"
_YEAR_VENUE_HEAD = re.compile(
    r"(?P<year>'?\d\d|(?:19|20)\d\d)[-_/ ](?P<venue>(?:[A-Z]|\dD|ar[Xx]iv)[\w&/@' ]{1,40}?)\s*[-_:]+\s*(?=\S)"
)
#: "[[pdf](...)] Segment Anything [[code](...)]"
_SHORT_TITLE = re.compile(r"[\s:,.-]*[A-Z][\w'’-]+ [A-Z][\w'’-]+[\s\[(|,.:-]*$")
_LINKS = re.compile(r"[\[(（【]?" + OBJECT + r"(?:[\s\[\](),;|/·•-]*" + OBJECT + r")*[\])）】]?")


@dataclass(slots=True)
class Head:
    """What stands before everything else: how far it goes, and the ranges of a venue, a date and a remark in it."""

    end: int
    numbered: bool = False
    nickname: tuple[int, int] | None = None
    people: tuple[int, int] | None = None  # with the year
    venue: tuple[int, int] | None = None
    date: tuple[int, int] | None = None
    year_only: bool = False  # "1981 Feynman: Simulating Physics with Computers"


def read_head(marks: Marks, start: int, end: int) -> Head:
    """Numbering, symbols, "[VENUE YEAR]", "[2024/05]", "2022-11-07," at the beginning of a range."""
    text = marks.text
    head = Head(start)
    at = start
    for _ in range(8):
        symbols = _SYMBOLS.match(text, at, end)
        if symbols:
            at = symbols.end()
        number = _NUMBER.match(text, at, end)
        if number and not head.numbered and (not marks.links_at(at) or _NUMBERED_TITLE.match(text, at, end)):
            head.numbered = True
            at = number.end()
            continue
        named = named_head(marks, at, end)
        if named and head.venue is None:
            head.nickname, head.venue, at = named
            continue
        told = told_head(marks, at, end) if head.people is None else None
        if told:
            head.nickname, head.people, at = told
            continue
        cited = cited_head(marks, at, end) if head.people is None else None
        if cited:
            head.people, at = cited
            continue
        styled = styled_head(marks, at, end)
        if styled:
            kind, stop = styled
            place = (at, stop)
            while place[0] < place[1] and text[place[0]] in " [(【（":
                place = (place[0] + 1, place[1])
            while place[0] < place[1] and text[place[1] - 1] in " ])】）:.,":
                place = (place[0], place[1] - 1)
            if kind == "venue":
                head.venue = head.venue or place
            else:
                head.date = head.date or place
            at = stop
            continue
        group = _GROUP.match(text, at, end)
        if group and not any(_is_all_of(group, link) for link in marks.links_at(at)):
            inner = group["inner"]
            span = group.span("inner")
            last = inner.rpartition(";")[2].strip()
            if last != inner.strip() and is_venue(last) >= 2:  # "[*Abdomen*, *Brain*; TMI 2024]"
                span = (span[0] + inner.rfind(last), span[0] + inner.rfind(last) + len(last))
                inner = last
            placed = _PEOPLE_VENUE.fullmatch(inner)
            if placed and head.people is None and head.venue is None:  # "[Dong et al. CVPR19]"
                head.people = (span[0] + placed.start("who"), span[0] + placed.end("who"))
                head.venue = (span[0] + placed.start("venue"), span[0] + placed.end("venue"))
                at = group.end()
                continue
            if dated_people(inner.strip()):
                head.people, at = span, group.end()  # "[Ronneberger et al., 2015] Title"
                continue
            dated = _DATED_GROUP.match(inner)
            surname = CITATION.fullmatch(inner.strip()) is not None and is_venue(inner) < 2
            if year_of_date(inner) is not None or (surname and people_prefix(text, group.end(), end) > group.end()):
                head.date = head.date or span  # "[Afanasyev 2010] A. Afanasyev, N. Tilley, ..."
            elif dated and year_of_date(dated["date"]) and is_venue(dated["more"]) < 2:  # "(2025.10, ByteDance)"
                head.date = head.date or (span[0] + dated.start("date"), span[0] + dated.end("date"))
            elif is_venue(inner) >= (1 if year_in(inner)[0] else 2):
                head.venue = head.venue or span
            elif year_in(inner)[0] and count_words(inner) <= 5 and room(text, group.end(), end):
                head.venue = head.venue or span  # "[Artif Intell Med 2023]"
            elif not (
                REMARK.match(inner.strip())
                or (
                    (count_words(inner) <= 2 or (text[at] == "[" and _is_phrase(text, inner, group.end(), end)))
                    and group["inner"].strip()
                    and text[group.end() - 1] != inner
                    and room(text, group.end(), end)
                )
            ):
                break
            at = group.end()
            continue
        links = _LINKS.match(text, at, end)
        if links:
            following = text.find(OBJECT, links.end(), end)
            last = following if following > 0 else end
            if room(text, links.end(), last) or (at == start and _SHORT_TITLE.match(text, links.end(), last)):
                at = links.end()  # "[arXiv:2012.06475](...) Title of the paper", "[pdf](...) [code](...) Title"
                continue
        numbered = _YEAR_VENUE_HEAD.match(text, at, end)
        if numbered and not head.venue:
            a, b = numbered.span("venue")
            edge = first_mark(marks, a, b)  # "2022-ECCV [HIVE: Evaluating ...](...)"
            name = text[a:edge].strip()
            if is_venue(name) >= (1 if name.isupper() else 2):
                head.venue, head.date = (a, a + len(name)), numbered.span("year")
                at = numbered.end() if edge == b else edge
                continue
        called = _CALLED_HEAD.match(text, at, end) if not (head.venue or head.date or head.nickname) else None
        if called and marks.links_in(at, called.start("inner")):
            called = None
        if called and count_words(called["name"]) <= 3 and room(text, called.end(), end):
            inner = called["inner"]
            named_date = year_of_date(inner)
            if named_date or (year_in(inner)[0] and is_venue(inner) >= 1):
                head.nickname = called.span("name")
                if named_date:
                    head.date = called.span("inner")
                else:
                    head.venue = called.span("inner")
                at = called.end()
                continue
        date = _DATE_HEAD.match(text, at, end)
        if date and not head.date:
            head.date = date.span("date")
            head.year_only = len(date["date"]) == 4 and text[date.end("date") : date.end()].strip() in {"", ":"}
            at = date.end()
            continue
        slash = _SLASH_HEAD.match(text, at, end) if not head.venue else None
        if slash and is_venue(slash["venue"]) >= 2:  # "OSDI '20 / Caladan: Mitigating Interference"
            head.venue = slash.span("venue")
            at = slash.end()
            continue
        surnames = begins_with_surnames(text, at, end) if head.people is None else 0
        if surnames:
            head.people, at = (at, surnames), surnames
            continue
        venue = _VENUE_HEAD.match(text, at, end)
        if venue is None:
            if not symbols:
                break
            continue
        least = 2 if count_words(venue["venue"]) <= 5 and not _NUMBERED_NAME.fullmatch(venue["venue"]) else 3
        if not head.venue and is_venue(venue["venue"]) >= least:
            head.venue = venue.span("venue")
            at = venue.end()
            continue
        if not symbols:
            break
    head.end = at
    return head


def _is_all_of(group: re.Match[str], link: Link) -> bool:
    """Whether a link holds a group in brackets and no title behind it: "[[2508.03858] MI9 - A Protocol](...)" does."""
    if link.tag or group.end("inner") > link.end:
        return False
    inner = group["inner"].strip()
    told = _ARXIV.fullmatch(inner) or year_of_date(inner) is not None or (year_in(inner)[0] and is_venue(inner) >= 2)
    return not (told and count_words(link.label) > count_words(inner) + 2)


def _is_phrase(text: str, inner: str, at: int, end: int) -> bool:
    """Whether a few words in front are a tag and no title, behind which people or a venue would follow."""
    return count_words(inner) <= 4 and people_prefix(text, at, end) == at and not _GROUP.match(text, at, end)
