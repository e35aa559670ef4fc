"""What stands before everything else in a line: numbering, symbols, "[VENUE YEAR]", "[2024/05]", "2022-11-07,"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from medsegbib.lists.endings import people_end
from medsegbib.lists.habits import NO_HABITS, Habits
from medsegbib.lists.institutions import names_institution
from medsegbib.lists.marks import OBJECT, Link, Marks, touching
from medsegbib.lists.openings import (
    begins_with_surnames,
    cited_head,
    first_mark,
    is_author_year,
    named_head,
    room,
    styled_head,
    told_head,
)
from medsegbib.lists.people import dated_people, is_people
from medsegbib.lists.peopleprefix import people_prefix
from medsegbib.lists.person import is_one_name
from medsegbib.lists.shapes import LETTERS, MONTH, REMARK, count_words, is_dated_venue, is_venue, year_in, year_of_date
from medsegbib.lists.words import names_link
from medsegbib.text.knownnames import count_known
from medsegbib.text.letters import latin
from medsegbib.text.linkkinds import leads_to_paper
from medsegbib.text.venues import venue_of

_SYMBOLS = latin(r"[^\w\[\](（{【\"“‘'‚„√¬∇「《$" + OBJECT + r"<#\\+*]+")
_NUMBER = latin(
    r"\*?(?:\[\^[^\]\s]{1,40}\]:|\[(?P<n>(?!(?:19|20)\d\d\])\d{1,4})\](?!\()|\((?P<p>\d{1,3})\)(?=\s)|\(?[a-z]\)(?=\s+[A-Z\"“\[])|(?!(?:19|20)\d\d\b)\d{1,4}(?:[.)、](?!\d)|:(?=\s))|\d{1,2}(?:\.\d{1,2}){1,3}(?:[.:]|(?<=\.\d\.\d))(?=\s)|\#\d+|\d{1,3}(?=\s+\[))[\s:.\v]*"
)
#: "[2.Beyond a Gaussian Denoiser](...)": the number stands in the link.
_NUMBERED_TITLE = latin(r"\d{1,3}\.\s?(?=[A-Z][a-z]+\s)")
_GROUP = latin(
    r"[\[(（【〔](?P<inner>[^\[\]()（）【】〔〕\n" + OBJECT + r"]{1,90}"
    r"(?:\([^()\[\]\n]{1,20}\)[^\[\]()（）【】〔〕\n" + OBJECT + r"]{0,40})?)[\])）】〕][\s:,.\-–—|]*"
)
#: "(Lee, A., Wu, B., & Dee, C.) *Title*"
_PEOPLE_GROUP = latin(
    r"[(\[](?P<who>(?P<names>[^\W\d_][^()\[\]\d\n"
    + OBJECT
    + r"]{5,600}?)(?P<year>,?\s(?:19|20)\d\d[a-z]?)?)[)\]](?!\()[\s.,:–—-]*"
)
_DATED_GROUP = latin(
    r"\s*(?P<date>(?:19|20)\d\d[./-]\d{1,2}(?:[./-]\d{1,2})?)\s*(?P<sign>[,，;|｜])\s*(?P<more>\w[\w&.:/ -]{1,60}?)\s*$"
)
_DATE_HEAD = latin(
    rf"(?P<date>(?:19|20)\d\d\s(?i:{MONTH})\.?(?:\s\d{{1,2}})?(?=,)"
    r"|(?:19|20)\d\d(?:[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?)?|(?:\d{1,2}/)?\d{1,2}/(?:19|20)\d\d)\s*(?:[,:：|–—-]\s*|\s+(?=[\[\"“A-Z])|(?<=\d{4})\.\s?(?=[\"“A-Z]))"
)
#: What follows the year of a venue in front: "ICML 2023 oral,", "RSS 2022 Best Student Paper Award Finalist,".
_AFTER_YEAR = (
    r"(?:\s*[(\[]?\b(?i:oral|spotlight|poster|highlight|submission|submitted|accepted|under\s+review|demo|findings|main"
    r"|long|short|industry|tutorial|(?:best|outstanding|award|notable|distinguished|honou?rable)[\w -]{0,40}?)"
    r"\b[)\]]?)?"
)
_VENUE_HEAD = latin(
    r"(?:In\s(?=[A-Z]|arXiv))?(?P<venue>(?:[A-Z]|\d[A-Z]|arXiv|arxiv)[\w&/@’' -]{0,60}?(?:\s\([A-Z][\w&-]{1,11}\))?"
    r",?\s?['’]?\d\d(?:\d\d)?(?:\s[Ww]orkshops?)?)"
    r"(?:[./-]\d{1,2})?" + _AFTER_YEAR + r"\s*(?:[:|,–—;·•]|-{1,3}\s|\.\s|\s/\s)\s*(?=\S)(?!\d+\s?[(,])"
)
_DIGITS = latin(r"\d\d")
_LONGEST_VENUE = 100
#: "A2W Model (ICASSP2018): Building competitive ..."
_CALLED_HEAD = latin(
    r"(?P<name>[A-Z\d][\w+.*/ -]{1,29}?)\s?[(（](?P<inner>[^()（）\n" + OBJECT + r"]{4,40})[)）]\s?[:：]\s*(?=\S)"
)
#: "2020, ICCV, Impact of Fused Visible-Infrared Streams", "2019. ICML. Simplifying Graph Convolutional Networks"
_SIGNED_HEAD = latin(r"(?P<venue>(?:[A-Z][^\W_]|arXiv)[^,.|\[\]()\n" + OBJECT + r"]{0,60}?)(?P<sign>[,.])\s+(?=\w)")
_SLASH_HEAD = latin(r"(?P<venue>[A-Z][\w&-]{1,14}(?:\s?['’]?\d\d(?:\d\d)?)?)\s/\s(?=\S)")
_BRACKETED = latin(r"\s*\[[A-Z]")
_COMPACT_DATE = latin(r"(?P<date>(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:[0-3]\d)?|0000))\s+(?=\S)")
_YEAR = latin(r"(?:19|20)\d\d")
_UNDERSCORED = latin(r"(?P<date>(?:19|20)\d\d)_(?=[^\W\d_])(?!\w+_)")
_BARE_VENUE = latin(r"(?P<venue>[A-Za-z][A-Za-z&]{2,11})(?P<year>-\d\d(?:\s(?:workshops?))?)?\s+(?=\S)")
_SHORT_YEAR_HEAD = latin(
    r"(?P<venue>[A-Z][A-Za-z]{0,10}[A-Z])-?(?P<year>[012]\d)\s+(?=[A-Z])"
    r"|(?P<called>[A-Z][A-Za-z]{0,10}[A-Z]|ar[Xx]iv)\s?['’‘´`](?P<short>[012]\d)\s+(?=[\w\"“(])"
)
_DATED_HEAD = latin(r"(?P<venue>[A-Z][A-Za-z]{1,11})\s(?P<year>(?:19|20)\d\d)\s+(?=[A-Z\"“])")
_PARTED = latin(r"\s[|·—–-]\s|[,.]\s")
_LED_HEAD = latin(
    r"(?P<venue>[A-Z][\w&./ -]{1,40}?)(?:\s[|·—–-]+\s|[:,.]\s)"
    r"(?!\W{0,2}(?:[A-Z][a-z]+\.?\s)?\d\d)(?=\W{0,2}\w)"
)
#: "NIPS (2017), What Uncertainties Do We Need", not "Nature (2017), 550, 1"
_YEAR_IN_BRACKETS = latin(
    r"(?P<venue>[A-Z][\w&./ -]{1,40}?)\s?[(（\[](?P<date>(?:19|20)\d\d)[)）\]]\s?(?:[:,.;|·]|[–—-]+\s)\s*"
    r"(?!\W{0,2}(?:[A-Z][a-z]+\.?\s)?\d\d)(?=\S)"
)
_NAME_ALONE = latin(r"[A-Z][\w&/ -]*")
#: No known venue has a longer name.
_LONGEST_NAME = 60
_CAPITAL_NEXT = latin(r"\s(?=[A-Z][\w'’-]*\s)")
_DASHED_HEAD = latin(r"(?P<venue>[A-Z]{3,8})\s[-–—]\s(?=[A-Z])")
#: A colon, or a remark in brackets before one: "**scGPT** (Cited by 25): "
_COLON = latin(r"\s*(?:[(（][^()（）\n]{1,60}[)）]\s*)?[:：]\s*")
#: ", Li et al. ArXiv", ". Ann Lee et al., 2020"
_OTHERS_BEHIND = latin(r"(?:[.,]|\s[-–—])\s+(?:[A-Z][\w.'’-]*\s){1,3}et\sal\b")
_LONGEST_TITLE = 400
_DATED_SENTENCE = latin(r"(?P<date>(?:19|20)\d\d(?:[./-]\d{1,2}){0,2})[.,]\s+")
_DASH_NEXT = latin(r"\s[-–—]\s")
_BEFORE_QUOTE = latin(r"(?P<who>[^\W\d_][^\n\"“”]{3,300}?)[\s,.:]*[\"“]")
_ARXIV = latin(r"(?i)(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d)?")
_PEOPLE_VENUE = latin(r"(?P<who>[A-Z][\w'’-]+\set\sal\.?),?\s(?P<venue>[A-Z][\w&-]*\s?['’]?\d\d(?:\d\d)?)")
#: "PCR-99: A Practical Method", "DS-1000: ..." name a method, "CVPR-21: ..." a venue that is known.
_NUMBERED_NAME = latin(r"[A-Z]+-(?:\d\d|1[0-8]\d\d)")
_NUMBERED_WORD = latin(r"[A-Z][\w-]* \d\d")
#: "18-SIGCOMM-Revisiting Network Support for RDMA"
_YEAR_VENUE_HEAD = latin(
    r"(?P<year>'?\d\d|(?:19|20)\d\d)[-_/ ](?P<venue>ar[Xx]iv|(?:[A-Z]|\dD|ar[Xx]iv)[\w&/@' ]{1,40}?)"
    r"(?:-(?:oral|spotlight|poster|highlight))?\s*[-_:]+\s*(?=\S)"
)
_SPACED_HEAD = latin(r"(?P<year>(?:19|20)\d\d)-(?P<venue>[A-Z][\w&/@'-]{1,30}?)\s-\s+(?=\S)")
_BARRED = latin(r"(?P<venue>(?:[A-Z][^|｜\[\]\n]|arXiv)[^|｜\[\]\n]{0,60}?)\s*(?:[|｜]|\s[—–·•/-]\s|;\s)\s*(?=\S)")
#: "[Teed et al. (NeurIPS '21)] DROID-SLAM: Deep Visual SLAM"
_CITED_AT = latin(
    r"\[?(?P<who>[A-Z][\w'’-]+(?: and [A-Z][\w'’-]+| & [A-Z][\w'’-]+|(?: [A-Z]\.)* [ae]t al\.?))\s*"
    r"\((?P<venue>[^()\[\]\n]{3,30})\)\]?[\s:,.]*(?=\S)"
)
_JOINED_HEAD = latin(r"(?P<year>'?\d\d|(?:19|20)\d\d)_(?P<venue>[A-Z][\w&' -]{1,30}?)_(?=[A-Z\d])")
#: "[[pdf](...)] Segment Anything [[code](...)]"
_SHORT_TITLE = latin(r"[\s:,.-]*[A-Z][\w'’-]+ [A-Z][\w'’-]+[\s\[(|,.:-]*$")
_INITIAL_NAME = latin(r"(?:(?:[A-Z]\.[ -]?){1,3} ?|[A-Z]{1,3} )[A-Z](?=[A-Z'’-]*[a-z])[A-Za-z'’-]{2,}")
_ABBREVIATED = latin(r"(?=(?:[^.]*\.){2}$|(?:[^.]*\.){3,}$)[A-Z][a-z]*\.(?: ?[A-Z][a-z]*\.?)+")
_GROUPS = latin(r"(?:\[[^\[\]\n]{1,40}\]\s?){2,}")
_LINKS = latin(r"[\[(（【]?" + OBJECT + r"(?:[\s\[\](),;|/·•-]*" + OBJECT + r")*[\])）】]?")


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
    habits: Habits = NO_HABITS  # of the list in which it stands


def read_head(marks: Marks, start: int, end: int, habits: Habits = NO_HABITS) -> Head:
    """Numbering, symbols, "[VENUE YEAR]", "[2024/05]", "2022-11-07," at the beginning of a range."""
    head = Head(start, habits=habits)
    at = start
    for _ in range(8):
        symbols = _SYMBOLS.match(marks.text, at, end)
        if symbols:
            at = symbols.end()
        place = _Place(marks, start, at, end, head)
        after = next((stop for reading in _READINGS if (stop := reading(place)) is not None), None)
        if after == _STOP or (after is None and not symbols):
            break
        at = at if after is None else after
    head.end = at
    return head


@dataclass(slots=True)
class _Place:
    """A place in what may be a head, whose parts the readings fill in."""

    marks: Marks
    start: int
    at: int
    end: int
    head: Head


#: Where the head goes on, None where the reading finds nothing, or `_STOP` where the title surely begins.
_Reading = Callable[[_Place], int | None]
_STOP = -1


def _number(place: _Place) -> int | None:
    """The number of an entry: "12.", "[12]", "(12)"."""
    head, at = place.head, place.at
    number = None if head.numbered else _NUMBER.match(place.marks.text, at, place.end)
    if number is None:
        return None
    if place.marks.links_at(at) and not _NUMBERED_TITLE.match(place.marks.text, at, place.end):
        return None
    head.numbered = True
    return number.end()


def _named(place: _Place) -> int | None:
    """A bold name with its venue in brackets: "**U-Net** (MICCAI 2015) - "."""
    named = named_head(place.marks, place.at, place.end) if place.head.venue is None else None
    if named is None:
        return None
    name, place.head.venue, after = named
    if "et al" in place.marks.text[name[0] : name[1]] and place.head.people is None:
        place.head.people = name  # "**Blanz et al.(SIGGRAPH1999)** A morphable model"
    else:
        place.head.nickname = name
    return after


def _nicknamed(place: _Place) -> int | None:
    """A bold name and a colon before a citation: "**KYS:** Goutam Bhat, ..., and Radu Timofte, Know Your ...".

    A bold or linked one before the venue and the title: "[Hallo3](...): [CVPR 2025] Highly Dynamic Portraits".
    """
    text, at, end = place.marks.text, place.at, place.end
    if place.head.nickname is not None:
        return None
    bold = [b for a, b in touching(place.marks.bold, at, at + 1) if a <= at < b <= end]
    linked = [link.end for link in place.marks.links_at(at) if link.start == at and not link.tag]
    for b in (*bold, *linked):
        colon = _COLON.match(text, b - (text[b - 1] in ":："), end)
        if colon is None or count_words(text[at:b]) > 6:
            continue
        name = (at, b - (text[b - 1] in ":："))
        short = count_words(text[at:b]) <= 3 and LETTERS.search(text, *name) is not None
        placed = _GROUP.match(text, colon.end(), end) if short else None
        if placed and is_dated_venue(placed["inner"]) and room(text, placed.end(), end):
            place.head.nickname = name
            return colon.end()
        if b not in bold:
            continue
        quoted = _BEFORE_QUOTE.match(text, colon.end(), end)  # "**PageRank, Google**: Larry Page. "The ...""
        told = quoted is not None and is_people(quoted["who"]) >= 1
        people = people_end(text, colon.end(), end) if not told and count_words(text[at:b]) <= 3 else 0
        several = people > colon.end() and is_people(text[colon.end() : people]) >= 2
        if told or (several and room(text, people, end)):
            place.head.nickname = name if LETTERS.search(text, *name) else None
            return colon.end()
    return None


def _called_by_link(place: _Place) -> int | None:
    """A short name that links the paper, and its citation: "[MVLift](...). Lifting Motion to 3D, Li et al. ArXiv"."""
    text, at, end, head = place.marks.text, place.at, place.end, place.head
    link = next((k for k in place.marks.links_at(at) if not k.tag and k.start == at), None)
    if link is None or head.nickname or head.people or not text.startswith((". ", ", "), link.end):
        return None
    label, after = text[at : link.end], link.end + 2
    others = _OTHERS_BEHIND.search(text, after, min(end, after + _LONGEST_TITLE))
    if others is None or count_words(label) > 4 or people_prefix(text, after, end) > after:
        return None
    title = text[after : others.start()]
    if label.lower() not in title.lower() and (count_words(label) > 2 or ": " in label):
        return None  # "[Deep Image Registration](...). Best paper award of the year. Lee et al."
    if is_people(label) and label not in title:  # "[Kinematic Phrases](...). Testing Kinematic Phrases, Liu et al."
        return None
    if count_words(title) < max(4, count_words(label)) or is_venue(title) or OBJECT in title:
        return None
    if title.lower() != label.lower():  # "[Text to motion](...). Text to Motion, Kim et al."
        head.nickname = (at, link.end)
    return after


def _called_by_data(place: _Place) -> int | None:
    """What is linked before its paper: "[eICU-CRD](...). `2019.04`. The eICU Collaborative Database, [Nature](...)"."""
    text, at, end, head = place.marks.text, place.at, place.end, place.head
    link = next((k for k in place.marks.links_at(at) if not k.tag and k.start == at), None)
    if link is None or head.nickname or head.people or not text.startswith((". ", ", "), link.end):
        return None
    behind = next(iter(place.marks.links_in(link.end + 1, end)), None)
    if behind is None or leads_to_paper(link.url) or not leads_to_paper(behind.url) or count_words(link.label) > 4:
        return None
    after = link.end + 2
    dated = _DATED_SENTENCE.match(text, after, behind.start)
    title = text[dated.end() if dated else after : behind.start]
    if count_words(title) < 4 or not title.endswith((", ", ". ")) or not title[0].isupper():
        return None
    if is_venue(link.label) >= 2 or is_people(link.label) or people_end(title, 0, len(title)) > 0:
        return None
    head.nickname = (at, link.end)
    if dated:
        head.date = head.date or dated.span("date")
    return dated.end() if dated else after


def _called_before_dash(place: _Place) -> int | None:
    """A short bold name, a dash and a citation: "**SegNet++** - Compositional Communication - Ann Lee et al., ICLR"."""
    text, at, end, head = place.marks.text, place.at, place.end, place.head
    bold = next((b for a, b in touching(place.marks.bold, at, at + 1) if a <= at < b <= end), 0)
    dash = _DASH_NEXT.match(text, bold, end) if bold and head.nickname is None else None
    if dash is None or count_words(text[at:bold]) > 3 or not text[dash.end() : dash.end() + 1].isupper():
        return None
    rest = text[dash.end() : end].partition(OBJECT)[0]
    if first_mark(place.marks, dash.end() - 1, end) < end or count_words(rest) < 6:
        return None
    if _OTHERS_BEHIND.search(rest) is None and not is_dated_venue(rest.rstrip(" .[(").rpartition(", ")[2]):
        return None  # "**Llama 3** - A family of language models"
    if is_dated_venue(_PARTED.split(rest, maxsplit=1)[0]) or people_prefix(text, dash.end(), end) > dash.end():
        return None  # "**Segment Anything** - ICCV 2023 - Ann Lee et al."
    head.nickname = (at, bold)
    return dash.end()


def _told(place: _Place) -> int | None:
    """A bold name with its people, or people alone: "**PCA** (Hoppe et al.) - "."""
    told = told_head(place.marks, place.at, place.end) if place.head.people is None else None
    if told is None:
        return None
    place.head.nickname, place.head.people, after = told
    return after


def _cited(place: _Place) -> int | None:
    """The citation that links the paper: "[Esteva et al. 2017](...). "."""
    cited = cited_head(place.marks, place.at, place.end) if place.head.people is None else None
    if cited is None:
        return None
    place.head.people, after = cited
    return after


def _cited_at(place: _Place) -> int | None:
    """The people and the venue that link the paper: "[[Teed et al. (NeurIPS '21)](...)] "."""
    text, head = place.marks.text, place.head
    found = _CITED_AT.match(text, place.at, place.end) if head.people is None and head.venue is None else None
    if found is None or not place.marks.links_at(found.start("who")):
        return None
    if is_venue(found["venue"]) < 1 or not year_in(found["venue"])[0] or not room(text, found.end(), place.end):
        return None
    head.people, head.venue = found.span("who"), found.span("venue")
    return found.end()


def _styled(place: _Place) -> int | None:
    """A venue or a date in bold, italics or code: "**CVPR 2021** "."""
    styled = styled_head(place.marks, place.at, place.end, place.head.habits.bold_venues)
    if styled is None:
        return None
    kind, stop = styled
    text, head = place.marks.text, place.head
    a, b = place.at, stop
    while a < b and text[a] in " [(【（":
        a += 1
    while a < b and text[b - 1] in " ])】）:.,":
        b -= 1
    dated = _DATED_GROUP.match(text[a:b])
    if kind == "venue" and dated:  # "**[2024.06 | Nature Methods]**"
        _take_dated(head, dated, a, placed=True)
    elif kind == "venue" and _begins_title(text, text[a:b], stop, place.end):
        head.nickname = head.nickname or (a, b)
    elif kind == "venue":
        head.venue = head.venue or (a, b)
    else:
        head.date = head.date or (a, b)
    return stop


def _take_dated(head: Head, dated: re.Match[str], at: int, placed: bool) -> None:
    """Take the date of a group that begins ``at`` a place, and what stands beside it where that is a venue."""
    head.date = head.date or (at + dated.start("date"), at + dated.end("date"))
    if placed:
        head.venue = head.venue or (at + dated.start("more"), at + dated.end("more"))


def _people_group(place: _Place) -> int | None:
    """People in brackets before a title: "(Lee, A., Wu, B.) *Segment Anything*", "[Ann Lee, 2023] ..."."""
    text = place.marks.text
    found = _PEOPLE_GROUP.match(text, place.at, place.end) if place.head.people is None else None
    if found is None or not room(text, found.end(), place.end) or place.marks.links_at(found.start("who")):
        return None
    one = found["year"] is not None and is_one_name(found["names"]) and count_known(found["names"]) > 1
    if is_people(found["names"]) < 3 and not one:
        return None
    place.head.people = found.span("who")
    return found.end()


def _group(place: _Place) -> int | None:
    """A group in brackets: "[CVPR 2021]", "[2024/05]", "[Ronneberger et al., 2015]", or a tag of a few words."""
    marks, end, head = place.marks, place.end, place.head
    text = marks.text
    group = _GROUP.match(text, place.at, end)
    glued = group is not None and text[place.at] in "(（" and text[group.end("inner") + 1 :][:1].isalnum()
    if group is None:
        return None
    told = is_venue(group["inner"]) >= 1 and year_in(group["inner"])[0]
    glued = glued and not told  # "(2022-arXiv)Deep Learning", "(2021 Complexity)Data-Driven Technology"
    if glued or any(_is_all_of(group, link) for link in marks.links_at(place.at)):
        return None
    inner = group["inner"]
    span = group.span("inner")
    last = inner.rpartition(";")[2].strip()
    if last != inner.strip() and is_venue(last) >= 2:  # "[*Abdomen*, *Brain*; TMI 2024]"
        span = (span[0] + inner.rfind(last), span[0] + inner.rfind(last) + len(last))
        inner = last
    if _begins_title(text, inner.strip(), group.end(), end) and head.nickname is None:
        head.nickname = span  # "[MDM] | ICLR'23 | MDM: Human Motion Diffusion Model"
        return group.end()
    placed = _PEOPLE_VENUE.fullmatch(inner)
    if placed and head.people is None and head.venue is None:  # "[Dong et al. CVPR19]"
        head.people = (span[0] + placed.start("who"), span[0] + placed.end("who"))
        head.venue = (span[0] + placed.start("venue"), span[0] + placed.end("venue"))
        return group.end()
    others = inner.rstrip(" .").endswith("et al") and is_people(inner) > 0
    if others or dated_people(inner.strip()) or (_INITIAL_NAME.fullmatch(inner) and is_one_name(inner)):
        head.people = span  # "[Ronneberger et al., 2015] Title", "[Alex et al.] Title", "[S Lyster] Title"
        return group.end()
    dated = _DATED_GROUP.match(inner)
    surname = is_author_year(inner.strip())
    if year_of_date(inner) is not None or (surname and people_prefix(text, group.end(), end) > group.end()):
        if head.date and _YEAR.fullmatch(inner) and head.date[1] - head.date[0] > len("2021"):
            head.date = span  # "20210713 [2016] Simple Online and Realtime Tracking": read that day
        head.date = head.date or span  # "[Afanasyev 2010] A. Afanasyev, N. Tilley, ..."
    elif dated and year_of_date(dated["date"]):
        more = dated["more"]
        named = is_venue(more) >= 2 or venue_of(more) is not None
        barred = dated["sign"] in "|｜" and not names_institution(more)  # not "(2025.10, ByteDance)"
        _take_dated(head, dated, span[0], placed=named or barred)
    elif is_venue(inner) >= (1 if year_in(inner)[0] else 2):
        head.venue = head.venue or span
    elif _ABBREVIATED.fullmatch(inner.strip()) and room(text, group.end(), end):
        head.venue = head.venue or span  # "[Method. Biochem. Anal.]"
    elif year_in(inner)[0] and count_words(inner) <= 5 and room(text, group.end(), end):
        head.venue = head.venue or span  # "[Artif Intell Med 2023]"
    elif not (REMARK.match(inner.strip()) or _is_short_tag(text, group, end)):
        return _STOP
    return group.end()


def _begins_title(text: str, name: str, at: int, end: int) -> bool:
    """Whether a name stands once more before a colon in what follows it: "[MDM] MDM: Human Motion Diffusion"."""
    again = text.find(f"{name}:", at, min(end, at + 60)) if name else -1
    return again >= at and not text[again - 1].isalnum()


def _is_short_tag(text: str, group: re.Match[str], end: int) -> bool:
    """Whether a group says a word or two of the paper, and enough follows to be its title: "[Survey] ..."."""
    inner = group["inner"]
    few = count_words(inner) <= 2 or (text[group.start()] == "[" and _is_phrase(text, inner, group.end(), end))
    return few and bool(inner.strip()) and text[group.end() - 1] != inner and room(text, group.end(), end)


def _links(place: _Place) -> int | None:
    """Links in front of a title: "[arXiv:2012.06475](...) Title of the paper", "[pdf](...) [code](...) Title"."""
    text, end = place.marks.text, place.end
    links = _LINKS.match(text, place.at, end)
    if links is None:
        return None
    following = text.find(OBJECT, links.end(), end)
    last = following if following > 0 else end
    first = place.at == place.start and _SHORT_TITLE.match(text, links.end(), last)
    return links.end() if first or room(text, links.end(), last) else None


def _year_and_venue(place: _Place) -> int | None:
    """A year and a venue with a hyphen: "18-SIGCOMM-"."""
    head = place.head
    if head.venue:
        return None
    joined = _JOINED_HEAD.match(place.marks.text, place.at, place.end)
    if joined and not head.date:  # "20_CCGrid_T-Rank: A Lightweight Approach"
        head.venue, head.date = joined.span("venue"), joined.span("year")
        return joined.end()
    text = place.marks.text
    spaced = _SPACED_HEAD.match(text, place.at, place.end)  # "2017-IEEE-TIFS - A Light CNN"
    if spaced and (REMARK.match(spaced["venue"]) or is_venue(re.sub(r"[_-]", " ", spaced["venue"]))):
        head.venue = None if REMARK.match(spaced["venue"]) else spaced.span("venue")
        head.date = spaced.span("year")
        return spaced.end()
    found = _YEAR_VENUE_HEAD.match(text, place.at, place.end)
    if found is None:
        return None
    a, b = found.span("venue")
    edge = first_mark(place.marks, a, b)  # "2022-ECCV [HIVE: Evaluating ...](...)"
    name = text[a:edge].strip()
    named = text[a - 1] == " " and text[found.end("venue") :].lstrip()[:1] == ":" and venue_of(name) is None
    if named or is_venue(name) < (1 if name.isupper() else 2):
        return None  # "2008 KLEE: Unassisted and Automatic Generation of Tests"
    head.venue, head.date = (a, a + len(name)), found.span("year")
    return found.end() if edge == b else edge


def _year_in_brackets(place: _Place) -> int | None:
    """A known venue with its year in brackets: "NIPS (2017), ", "ICLR (2020): "."""
    head, text = place.head, place.marks.text
    near = min(place.end, place.at + _LONGEST_VENUE)
    dated = not (head.venue or head.date) and any(text.find(sign, place.at, near) > 0 for sign in "(（[")
    found = _YEAR_IN_BRACKETS.match(text, place.at, place.end) if dated else None
    if found is None or venue_of(found["venue"]) is None or not room(text, found.end(), place.end):
        return None
    head.venue, head.date = found.span("venue"), found.span("date")
    return found.end()


def _called(place: _Place) -> int | None:
    """A name with its venue or date: "A2W Model (ICASSP2018): "."""
    head, text = place.head, place.marks.text
    if head.venue or head.date or head.nickname:
        return None
    called = _CALLED_HEAD.match(text, place.at, place.end)
    if called is None or place.marks.links_in(place.at, called.start("inner")):
        return None
    if count_words(called["name"]) > 3 or not room(text, called.end(), place.end):
        return None
    inner = called["inner"]
    if year_of_date(inner):
        head.date = called.span("inner")
    elif year_in(inner)[0] and is_venue(inner) >= 1:
        head.venue = called.span("inner")
    else:
        return None
    head.nickname = called.span("name")
    return called.end()


def _date(place: _Place) -> int | None:
    """A date: "2022-11-07, ", "1981 "."""
    head = place.head
    date = None if head.date else _DATE_HEAD.match(place.marks.text, place.at, place.end)
    if date is None:
        return None
    head.date = date.span("date")
    year_only = len(date["date"]) == 4 and date[0][len(date["date"]) :].strip() in {"", ":"}
    head.year_only = year_only and head.habits.surnames_dated
    return date.end()


def _underscored(place: _Place) -> int | None:
    """A year that an underscore parts from the title: "2021_A Survey"."""
    head, text = place.head, place.marks.text
    dated = None if head.date or head.venue else _UNDERSCORED.match(text, place.at, place.end)
    if dated is None or not room(text, dated.end(), place.end):
        return None
    head.date = dated.span("date")
    return dated.end()


def _compact_date(place: _Place) -> int | None:
    """A date in figures with the venue behind it: "20171210 AAAI-18 "."""
    head, text = place.head, place.marks.text
    date = None if head.date or head.venue else _COMPACT_DATE.match(text, place.at, place.end)
    if date is None:
        return None
    head.date = date.span("date")
    venue = _BARE_VENUE.match(text, date.end(), place.end)
    name = venue["venue"] if venue else ""
    if venue is None or venue_of(name) is None or not (venue["year"] or name.isupper() or name.lower() == "arxiv"):
        return date.end()
    head.venue = (venue.start(), venue.end("year") if venue["year"] else venue.end("venue"))
    return venue.end()


def _short_year(place: _Place) -> int | None:
    """A known venue with its year in two figures: "KDD-14 ", "CCS02 ", "TKDE'22 "."""
    head, text = place.head, place.marks.text
    dated = None if head.venue else _SHORT_YEAR_HEAD.match(text, place.at, place.end)
    if dated is None or venue_of(dated["venue"] or dated["called"]) is None:
        return None
    if not room(text, dated.end(), place.end, 4 if dated["venue"] else 3):
        return None
    head.venue = (dated.start(), dated.end("year" if dated["venue"] else "short"))
    return dated.end()


def _dated(place: _Place) -> int | None:
    """A known venue with its year, where the list has them in front throughout: "CVPR 2017 "."""
    dated = _DATED_HEAD.match(place.marks.text, place.at, place.end) if place.head.habits.dated else None
    if dated is None or place.head.venue or venue_of(dated["venue"]) is None:
        return None
    place.head.venue = (dated.start(), dated.end("year"))
    return dated.end()


def _slash(place: _Place) -> int | None:
    """A venue before a slash: "OSDI '20 / "; an unknown one in a list that has them throughout: "SYSTOR / "."""
    slash = None if place.head.venue else _SLASH_HEAD.match(place.marks.text, place.at, place.end)
    if slash is None or (is_venue(slash["venue"]) < 2 and not place.head.habits.slashed):
        return None
    place.head.venue = slash.span("venue")
    return slash.end()


def _led(place: _Place) -> int | None:
    """A known venue in front, where the list has them throughout: "ICLR. ", "Nature Medicine | "."""
    led = _LED_HEAD.match(place.marks.text, place.at, place.end) if place.head.habits.led else None
    if led is None or place.head.venue or venue_of(led["venue"]) is None:
        return None
    place.head.venue = led.span("venue")
    return led.end()


def _dashed(place: _Place) -> int | None:
    """A known venue in capitals before a dash: "IJRR - "."""
    dashed = None if place.head.venue else _DASHED_HEAD.match(place.marks.text, place.at, place.end)
    if dashed is None or venue_of(dashed["venue"]) is None or not room(place.marks.text, dashed.end(), place.end):
        return None
    if place.marks.links_at(dashed.end()):
        return None  # "AIM - [Generating Informative Responses](...)": what the paper is called
    place.head.venue = dashed.span("venue")
    return dashed.end()


def _surnames(place: _Place) -> int | None:
    """Surnames with the year: "Pang, Lee 2002: "."""
    stop = begins_with_surnames(place.marks.text, place.at, place.end) if place.head.people is None else 0
    if not stop:
        return None
    place.head.people = (place.at, stop)
    return stop


def _venue(place: _Place) -> int | None:
    """A venue with its year before a colon, a comma or a dash: "ICML 2023 oral, "."""
    text, at, end = place.marks.text, place.at, place.end
    dated = not place.head.venue and _DIGITS.search(text, at, min(end, at + _LONGEST_VENUE))
    venue = _VENUE_HEAD.match(text, at, end) if dated else None
    if venue is None:
        return None
    name = venue["venue"]
    if _NUMBERED_WORD.fullmatch(name) and venue_of(name[:-3]) is None:
        return None  # "ZINC 15 – Ligand Discovery for Everyone"
    if is_venue(name) < (2 if count_words(name) <= 5 and not _NUMBERED_NAME.fullmatch(name) else 3):
        return None
    first, dash, _ = name.partition(" - ")
    if dash and is_venue(first) < 2:
        return None  # "Segment Anything - ICCV 2023 - Ann Lee et al."
    place.head.venue = venue.span("venue")
    return venue.end()


def _barred(place: _Place) -> int | None:
    """A venue between a date and a bar, or between like signs: "2023/04 | ICCV | ", "2020. ICCV. "."""
    if not place.head.date or place.head.venue:
        return None
    text = place.marks.text
    sign = text[place.start : place.at].rstrip(" ")[-1:]
    parted = sign in {",", "."}
    found = (_SIGNED_HEAD if parted else _BARRED).match(text, place.at, place.end)
    if found is None or is_venue(found["venue"]) < 2:
        return None
    known = venue_of(found["venue"]) or all(map(venue_of, found["venue"].split("-")))  # "ACL-HLT", not "FAST-LIO"
    if parted and not (known and found["sign"] == sign):
        return None
    place.head.venue = found.span("venue")
    return found.end()


def _behind_date(place: _Place) -> int | None:
    """A known venue between a date and a bold or linked title: "2019.06 POPL **code2vec**"."""
    marks, at, head = place.marks, place.at, place.head
    if not head.date or head.venue:
        return None
    edge = first_mark(marks, at, min(place.end, at + _LONGEST_NAME))
    name = marks.text[at:edge].strip()
    if edge - at == _LONGEST_NAME or not _NAME_ALONE.fullmatch(name) or venue_of(name) is None:
        return None
    head.venue = (at, at + len(name))
    return edge


def _tagged(place: _Place) -> int | None:
    """A word or two in code that say of what kind the paper is, or what it is called: "`ATTACK` ", "`AC-GAN` "."""
    marks = place.marks
    for a, b in touching(marks.code, place.at, place.at + 1) if place.head.venue else ():
        if a <= place.at < b <= place.end and b - a < 26 and count_words(marks.text[a:b]) <= 2:
            linked = any(not link.tag for link in marks.links_in(b, b + 3))
            coded = any(b < first <= b + 2 for first, _ in touching(marks.code, b + 1, b + 3))
            if linked or coded or _BRACKETED.match(marks.text, b, place.end):
                return b
    return None


def _coded(place: _Place) -> int | None:
    """A word or two in code before the title, which the paper is called for short: "`LIME` Why Should I Trust You?"."""
    marks, head = place.marks, place.head
    code = next((span for span in touching(marks.code, place.at, place.at + 1) if span[0] == place.at), None)
    if code is None or head.nickname or code[1] >= place.end or not _CAPITAL_NEXT.match(marks.text, code[1]):
        return None
    called = marks.text[code[0] : code[1]]
    if count_words(called) > 2 or is_venue(called) >= 2 or year_in(called)[0] or marks.links_at(code[0]):
        return None
    if not room(marks.text, code[1], place.end) or first_mark(marks, code[1], code[1] + 2) < code[1] + 2:
        return None  # what is linked or bold is the title by itself
    head.nickname = code
    return code[1]


#: Their order is their precedence.
_READINGS: tuple[_Reading, ...] = (
    _number, _named, _nicknamed, _called_by_link, _called_by_data, _called_before_dash, _told, _cited, _cited_at,
    _styled, _tagged, _coded, _people_group, _group, _links, _underscored, _year_and_venue, _year_in_brackets, _called,
    _compact_date, _short_year, _date, _barred, _behind_date, _dated, _slash, _led, _dashed, _surnames, _venue,
)  # fmt: skip


def _is_all_of(group: re.Match[str], link: Link) -> bool:
    """Whether a link holds a group in brackets and no title behind it: "[[2508.03858] MI9 - A Protocol](...)" does."""
    if link.tag or group.end("inner") > link.end:
        return False
    groups = _GROUPS.match(group.string, link.start, link.end)
    if groups and group.end("inner") < groups.end() and count_words(group.string[groups.end() : link.end]) >= 2:
        return False  # "[[PNN][TOIS 18] Product-based Neural Networks](...)"
    inner = group["inner"].strip()
    placed = is_venue(inner) >= 2 and (year_in(inner)[0] or "rxiv" in inner.lower())
    glued = group.string[group.end("inner") + 1 : link.end]
    if placed and glued[:1].isalnum() and not names_link(glued.lower()):
        return False  # "[(CVPR 2021)EvDistill](...)"
    told = placed or _ARXIV.fullmatch(inner) or year_of_date(inner) is not None
    return not (told and count_words(link.label) > count_words(inner) + 2)


def _is_phrase(text: str, inner: str, at: int, end: int) -> bool:
    """Whether a few words in front are a tag and no title, behind which people or a venue would follow."""
    return count_words(inner) <= 4 and people_prefix(text, at, end) == at and not _GROUP.match(text, at, end)
