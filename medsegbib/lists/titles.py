"""Where in a line its title may be: the candidates, and how much speaks for each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from medsegbib.lists.marks import OBJECT, Link, Marks, touching, within
from medsegbib.lists.people import dated_people, is_people, people_prefix
from medsegbib.lists.shapes import count_words, is_venue, year_in, year_of_date
from medsegbib.lists.words import role_of_label, words

_SYMBOLS = re.compile(r"[^\w\[\](（{【\"“‘'‚„√¬「《$" + OBJECT + r"<#\\+*]+")
_NUMBER = re.compile(
    r"(?:\[(?P<n>(?!(?:19|20)\d\d\])\d{1,4})\](?!\()|\((?P<p>\d{1,3})\)(?=\s)|(?!(?:19|20)\d\d\b)\d{1,4}(?:[.)、](?!\d)|:(?=\s))|\#\d+|\d{1,3}(?=\s+\[))[\s:.\v]*"
)
_GROUP = re.compile(r"[\[(（【〔](?P<inner>[^\[\]()（）【】〔〕\n" + OBJECT + r"]{1,90})[\])）】〕][\s:,.\-–—|]*")
_DATE_HEAD = re.compile(
    r"(?P<date>(?:19|20)\d\d(?:[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?)?|\d{1,2}/(?:19|20)\d\d)\s*(?:[,:|–—-]\s*|\s+(?=[\[\"“A-Z]))"
)
_VENUE_HEAD = re.compile(
    r"(?P<venue>(?:[A-Z]|\d[A-Z]|arXiv|arxiv)[\w&/@’' -]{1,60}?\s?['’]?\d\d(?:\d\d)?)"
    r"\s*(?:[:|,–—]|-{1,3}\s|\.\s)\s*(?=\S)"
)
#: "18-SIGCOMM-Revisiting Network Support for RDMA"
_YEAR_VENUE_HEAD = re.compile(
    r"(?P<year>'?\d\d|(?:19|20)\d\d)[-_/ ](?P<venue>(?:[A-Z]|\dD|ar[Xx]iv)[\w&/@' ]{1,40}?)\s*[-_:]+\s*(?=\S)"
)
_LINKS = re.compile(OBJECT + r"(?:[\s\[\](),;|/·•-]*" + OBJECT + r")*")
_QUOTED = re.compile(
    r"(?<![\w.])(?:[\"“”„«]{1,2}|``|《|「|『)\s*(?P<inner>[^\"“”„«»《》「」『』\n"
    + OBJECT
    + r"]{3,400}?)\s*(?P<close>[\"”“»》」』]{1,2}|'')"
)
_QUOTES = ('"', "“", "”", "„", "«", "``", "《", "「", "『")
_BRACKET = re.compile(r"\[(?P<inner>[^\[\]\n" + OBJECT + r"]{8,400})\]")
_TRAILING_GROUP = re.compile(
    r"[\s\v,.;:]*[(（\[【](?P<inner>[^()（）\[\]【】]*(?:[(（][^()（）]*[)）][^()（）\[\]【】]*)*)[)）\]】][\s\v.]*$"
)
_STRAY = ' \t\n\v\r"“”„«»*_`,;:|–—·•~＂#>\u200b\ufeff\u00ad\ufe0f🔥⭐🌟🚀✨📄💻🎥📜📝👍🆕🎉'
_REMARK = re.compile(
    r"(?i)^(?:oral|spotlight|poster|highlight|best\s.*|survey|review|new!?|code|demo|arxiv|preprint|workshop|pdf|paper|findings|long|short|extended.*|code\s.*|under\s+review.*|accepted.*|award.*|notes?)$"
)
_NICKNAME = re.compile(r"(?P<name>[\w.+@$^{}\\/&* '’-]{1,60}?)\s*(?:[:：]|\s[-–—]|\s\|)\s*[\"“]?\s*$")


@dataclass(slots=True)
class Candidate:
    """A range of the flat text that may be the title. ``form`` is quote, bold, link, bracket, italic or plain."""

    form: str
    start: int
    end: int
    score: float
    link: Link | None = None


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
        if number and not head.numbered and not marks.links_at(at):
            head.numbered = True
            at = number.end()
            continue
        named = _named_head(marks, at, end)
        if named and head.venue is None:
            head.nickname, head.venue, at = named
            continue
        styled = _styled_head(marks, at, end)
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
        if group and not any(group.end("inner") <= link.end and not link.tag for link in marks.links_at(at)):
            inner = group["inner"]
            span = group.span("inner")
            if dated_people(inner.strip()):
                head.people, at = span, group.end()  # "[Ronneberger et al., 2015] Title"
                continue
            if year_of_date(inner) is not None:
                head.date = head.date or span
            elif is_venue(inner) >= (1 if year_in(inner)[0] else 2):
                head.venue = head.venue or span
            elif year_in(inner)[0] and count_words(inner) <= 5 and _room(text, group.end(), end):
                head.venue = head.venue or span  # "[Artif Intell Med 2023]"
            elif not (
                _REMARK.match(inner.strip())
                or (
                    count_words(inner) <= 2
                    and group["inner"].strip()
                    and text[group.end() - 1] != inner
                    and _room(text, group.end(), end)
                )
            ):
                break
            at = group.end()
            continue
        links = _LINKS.match(text, at, end)
        if links:
            following = text.find(OBJECT, links.end(), end)
            if _room(text, links.end(), following if following > 0 else end):
                at = links.end()  # "[arXiv:2012.06475](...) Title of the paper", "[pdf](...) [code](...) Title"
                continue
        numbered = _YEAR_VENUE_HEAD.match(text, at, end)
        if numbered and not head.venue and is_venue(numbered["venue"]) >= (1 if numbered["venue"].isupper() else 2):
            head.venue, head.date = numbered.span("venue"), numbered.span("year")
            at = numbered.end()
            continue
        date = _DATE_HEAD.match(text, at, end)
        if date and not head.date:
            head.date = date.span("date")
            head.year_only = len(date["date"]) == 4 and text[date.end("date") : date.end()].strip() in {"", ":"}
            at = date.end()
            continue
        venue = _VENUE_HEAD.match(text, at, end)
        if venue and not head.venue and is_venue(venue["venue"]) >= (2 if count_words(venue["venue"]) <= 5 else 3):
            head.venue = venue.span("venue")
            at = venue.end()
            continue
        if not symbols:
            break
    head.end = at
    return head


def _room(text: str, at: int, end: int) -> bool:
    """Whether enough follows to be a title, so that a short group in front of it is a tag."""
    return count_words(text[at : min(end, at + 200)]) >= 3


#: "**CLIP**: "Learning ..."" is a nickname, although a workshop is called so.
_NAMED = re.compile(r"(?:.?\s*[:：]\s*[\"“]|[:：]\s*[\"“])")


_VENUE_OF_NAMED = re.compile(r"\s*[(（\[](?P<inner>[^\[\]()（）]{2,60})[)）\]]\s*[-–—:：]\s*(?=\S)")


def _named_head(marks: Marks, at: int, end: int) -> tuple[tuple[int, int], tuple[int, int], int] | None:
    """A short bold name with its venue in brackets before the title: "**U-Net** (MICCAI 2015) - Convolutional ..."."""
    for a, b in touching(marks.bold, at, at + 1):
        if a <= at < b <= end and b - at < 30 and marks.text.count(" ", at, b) < 3:
            match = _VENUE_OF_NAMED.match(marks.text, b, end)
            if (
                match
                and is_venue(match["inner"]) >= 1
                and year_in(match["inner"])[0]
                and _room(marks.text, match.end(), end)
            ):
                return (at, b), match.span("inner"), match.end()
    return None


def _styled_head(marks: Marks, at: int, end: int) -> tuple[str, int] | None:
    """A bold, italic or code piece in front that is a venue or a date: "**CVPR 2021** [Title](...)"."""
    for ranges in (marks.bold, marks.code, marks.italic):
        for a, b in touching(ranges, at, at + 1):
            if a <= at < b <= end and b - at < 60:
                inner = marks.text[at:b]
                if OBJECT in inner:
                    continue
                bare = inner.strip(" []()【】:.,")
                if year_of_date(bare) is not None:
                    return "date", b
                if (
                    count_words(bare) <= 6
                    and (year_in(bare)[0] or not _NAMED.match(marks.text, b - 1))
                    and is_venue(bare) >= (2 if year_in(bare)[0] else 3)
                    and _room(marks.text, b, end)
                ):
                    return "venue", b
    return None


def clean_range(text: str, start: int, end: int) -> tuple[int, int]:
    """A range without the quotes, stray marks, remarks, translations and final full stop around the title in it."""
    if end > start and text[start].isalnum() and text[end - 1].isalnum():
        return start, end
    for _ in range(6):
        before = (start, end)
        while start < end and (text[start] in _STRAY or text[start].isspace() or text[start] in ".)]）】"):
            start += 1
        while end > start and (text[end - 1] in _STRAY or text[end - 1].isspace() or ord(text[end - 1]) > 0x1F000):
            end -= 1
        if end > start and text[end - 1] == "." and text[end - 3 : end] != "...":
            end -= 1
        if end > start and text[end - 1] in ")]）】":
            group = _TRAILING_GROUP.search(text, max(start, end - 400), end)
            if group and group.start() > start:
                inner = group["inner"].strip()
                if not inner or _is_aside(inner, text[start : group.start()]):
                    end = group.start()
            elif text[end - 1] in "]】" and text.count("[", start, end) < text.count("]", start, end):
                end -= 1
            elif text[end - 1] == ")" and text.count("(", start, end) < text.count(")", start, end):
                end -= 1
        if end > start and text[start] in "[【" and text.count("[", start, end) != text.count("]", start, end):
            start += 1
        elif end > start and text[start] == "[" and text[end - 1] == "]" and "]" not in text[start : end - 1]:
            start, end = start + 1, end - 1
        if end > start and text[start] in "'‘" and text[end - 1] in "'’" and text.count(text[start], start, end) <= 2:
            start, end = start + 1, end - 1
        if (start, end) == before:
            break
    return start, max(start, end)


def _is_aside(inner: str, title: str) -> bool:
    """Whether a group at the end of a title is a translation, a date, a venue or a remark."""
    cjk = sum("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" for c in inner)
    if cjk and cjk * 3 >= sum(c.isalnum() for c in inner) and not any("\u3040" <= c <= "\u9fff" for c in title[-12:]):
        return True
    if year_of_date(inner) is not None or _REMARK.match(inner):
        return True
    return len(inner) < 90 and (
        is_venue(inner) >= (1 if year_in(inner)[0] else 3) or bool(re.search(r"(?i)\bet al\b", inner))
    )


def score_title(text: str) -> float:
    """How much a text looks like a title, from its words alone."""
    size = count_words(text)
    if size == 0:
        return -9.0
    score = (-1.5, -0.3, 0.6, 1.4, 1.8, 2.0)[min(size, 6) - 1]
    if size > 45:
        score -= 3
    if size <= 12:
        if year_of_date(text) is not None or role_of_label(text):
            return -6.0
        several = "," in text or " and " in text or "&" in text or "et al" in text
        if (several or size <= 4) and is_people(text) >= 2:
            score -= 5 if several else 2
        elif size <= 8 and is_venue(text) >= 2:
            score -= 4
        if _REMARK.match(text.strip(" !.")) or all(w.lower() in words("tags") for w in text.split()):
            score -= 5
    elif "," in text and is_people(text) >= 2:
        score -= 5
    if ": " in text:
        score += 0.4
    return score


def _in_parentheses(text: str, start: int) -> bool:
    left = text[max(start - 3, 0) : start].rstrip(' *_"“')
    return left.endswith(("(", "（"))


def find_candidates(marks: Marks, head: Head, end: int, kinds: Mapping[int, str]) -> list[Candidate]:
    """The places in a range that may be its title, marked ones first; ``kinds`` are those of the links by start."""
    text, at = marks.text, head.end
    stop = text.find("\n", at, end)
    stop = end if stop < 0 else stop
    found: list[Candidate] = []

    def propose(form: str, a: int, b: int, bonus: float, link: Link | None = None) -> None:
        a, b = clean_range(text, max(a, at), min(b, end))
        if b <= a:
            return
        piece = text[a:b]
        if OBJECT in piece or "\n" in piece:
            return
        score = bonus + score_title(piece)
        if score < bonus - 2 and followed_by_people(text, a, b, end):
            score += 5  # "**Sparse Views and Dense Bones**, Ann Lee, Bo Wu" names no Sparse Views
        if _in_parentheses(text, a):
            score -= 4
        if a <= at + 2:
            score += 0.8
        found.append(Candidate(form, a, b, score, link))

    if any(map(text[at:end].__contains__, _QUOTES)):
        for quote in _QUOTED.finditer(text, at, end):
            follow = text[quote.end() : quote.end() + 2]
            close = quote["inner"][-1:]
            whole = (
                not follow.strip()
                or follow[0] in ",.;:)]（(" + OBJECT + "\n"
                or close in ".,?!"
                or (quote.start() > at + 3 and is_people(text[at : quote.start()]) >= 2)
                or (follow[:1].isspace() and not follow[1:2].isalpha())
            )
            propose(
                "quote",
                *quote.span("inner"),
                5.0 if whole else 3.2 if follow[:1] == " " and count_words(quote["inner"]) > 3 else 1.0,
            )
    for a, b in within(marks.bold, at - 1, stop):
        if at - 1 <= a < stop and b <= end + 1:
            colon = text[b : b + 2].lstrip()[:1] in {":", "："} or text[a:b].rstrip()[-1:] in {":", "："}
            colon = colon and not within(marks.italic, b, b + 4)
            part = is_fragment(text, a, b, at)
            propose("bold", a, b, 4.0 - (2.5 if colon and count_words(text[a:b]) <= 4 else 0) - (4.0 if part else 0))
    outer = -1  # the end of the link that holds the next ones
    for link in marks.links_in(at - 2, end):
        inside, outer = link.end < outer, max(outer, link.end)
        if not link.tag and not inside:
            kind = kinds.get(link.start, "other")
            bonus = (
                4.6
                if kind in {"paper", "preprint", "review"}
                else 3.6
                if kind in {"code", "project", "data", "supplement"}
                else 2.4
                if kind != "other"
                else 2.9
            )
            colon = re.match(r"\s*[:：]\s*\w", text[link.end : link.end + 6]) is not None
            propose(
                "link",
                link.start,
                link.end,
                bonus - (2.5 if colon and count_words(link.label) <= 4 else 0) - (0 if link.start < stop else 1.5),
                link,
            )
    bracket = _BRACKET.match(text, at, end)
    if bracket and all(link.tag for link in marks.links_at(bracket.end() - 1)):
        propose("bracket", *bracket.span("inner"), 3.0 if count_words(bracket["inner"]) > 2 else 2.2)
    for a, b in within(marks.italic, at, stop):
        if at <= a < stop and b <= end:
            propose("italic", a, b, 2.4)
    return found


_BEHIND = re.compile(r"[\s\v.,;:|–—\-*_”\"]*")


def followed_by_people(text: str, start: int, end: int, stop: int) -> bool:
    """Whether a piece that reads like two names has a list of names behind it, and so must be the title."""
    if is_people(text[start:end]) < 2 or "," in text[start:end]:
        return False
    at = _BEHIND.match(text, end, stop).end()  # type: ignore[union-attr]
    last = people_prefix(text, at, stop)
    return last > at and is_people(text[at:last]) >= 2


_GOES_ON = re.compile(r"\s(?!by\b|ar[Xx]iv|in\b|at\b|from\b|and\b)[a-z]{2}")


def is_fragment(text: str, start: int, end: int, head: int) -> bool:
    """Whether a bold piece is a part of a longer phrase: "An **Elastic Interaction** loss", "**Dice** for all"."""
    inside = start > head + 2 and text[start - 1 : start] == " " and text[start - 2 : start - 1].isalpha()
    return _GOES_ON.match(text, end) is not None or (inside and count_words(text[start:end]) < 5)


def nickname_before(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A short name before the title, set apart by a colon or a dash: "LID: "Title"", "acronym - [Title](...)"."""
    match = _NICKNAME.search(text, max(start, end - 70), end)
    if match is None or match.start() > start + 3:
        return None
    name = match["name"].strip(" *_[]()")
    if not name or role_of_label(name) or len(name.split()) > 5:
        return None
    at = text.find(name, match.start(), end)
    return (at, at + len(name)) if at >= 0 else None
