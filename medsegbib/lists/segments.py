"""Logical lines: what a block says line by line, and what each line may be."""

from __future__ import annotations

import itertools
import re

from medsegbib.lists.block import Block
from medsegbib.lists.draft import without_affiliations
from medsegbib.lists.endings import is_affiliated
from medsegbib.lists.fields import has_marked_title, is_field, is_journal_with_volume, places_method
from medsegbib.lists.habits import NO_HABITS, WHO, Habits
from medsegbib.lists.heads import Head, read_head
from medsegbib.lists.marks import OBJECT, Marks, touching, within
from medsegbib.lists.opened import open_citation
from medsegbib.lists.openings import AUTHOR_YEAR, begins_with_surnames, is_author_year, told_head
from medsegbib.lists.people import is_people
from medsegbib.lists.peopleprefix import people_prefix
from medsegbib.lists.person import is_one_name
from medsegbib.lists.plain import plain_candidate, tells_venue_and_people
from medsegbib.lists.segment import Segment
from medsegbib.lists.shapes import (
    KIND_OF_DOCUMENT,
    LETTERS,
    NAME_OF_METHOD,
    SIGNS_FIRST,
    SIGNS_LAST,
    count_words,
    is_dated_venue,
    is_venue,
    year_in,
)
from medsegbib.lists.titles import (
    Candidate,
    clean_range,
    find_candidates,
    is_dated_citation,
    is_whole_citation,
    title_label,
)
from medsegbib.lists.venuereadings import PUBLISHED
from medsegbib.lists.words import names_link, role_of_label
from medsegbib.text.letters import latin
from medsegbib.text.linkkinds import kind_of_link, leads_to_paper
from medsegbib.text.venues import venue_of

_BREAK = latin(r"[\n\v]+")
#: Of so many lines of a paragraph, and of so many of them, titles are linked behind so many characters at most.
_SEVERAL_LINES, _MOST_LINES, _NAMED_BEFORE = 3, 0.8, 40
#: Below a topic in bold of so many words at most, so many do.
_SEVERAL_BELOW, _LONGEST_TOPIC = 2, 7
#: Or they stand in plain words before the link at the end of the line, with so many blanks at least.
_WORDS_BEFORE = 4
#: Or they end with the venue and its year in brackets, within so many characters.
#: "Political Trust: The Difference Between Media Outlets - Ceron 2015"
_CITED_LAST = latin(rf"\s[-–—]\s(?P<cited>{AUTHOR_YEAR.pattern})\W*\Z")
_VENUE_ENDS = latin(rf"[(（](?P<venue>[^()（）\n\v]{{3,70}})[)）](?:\s*\[[A-Za-z ]{{2,14}}\])*[\s.\[\]{OBJECT}]*\Z")
_LONGEST_ENDING = 100
#: Or they begin with people and the year: "Ann Lee and Bo Wu. 2021. ".
_QUOTED = latin(r"[\"“][^\"“”\n\v]{12,300}[\"”]")
#: So far back a line above is looked at.
_FAR = 4000
LABEL = latin(r"[^\w" + OBJECT + r"]{0,8}(?P<label>[^\W\d_][\w &./()（）'-]{0,40}?)\s*[:：;]")
#: A new line that begins so is one of its own; else it continues the line above it.
_OWN_LINE = latin(
    r"\s{0,99}+(?:\[\d{1,4}\]|\d{1,3}[.)]\s|"
    + OBJECT
    + r"|[\[【]|[-–•*:]\s|(?:19|20)\d\d\s*(?:[\n\v]|$)|(?:Authors?|Venue|Year|Journal|Conference|Date)\s?:\s"
    + r"|\w[\w ]{0,20}\s*[:：]\s*[\["
    + OBJECT
    + r"h])"
)
#: A first line that is a title in quotes and nothing else.
_QUOTED_LINE = latin(r"\W{0,4}[\"“][^\"“”\n\v]{12,300}[\"”][.,]?\s*")
#: A conference in capitals, or a journal by its first word: "SIGMOD", "Nature Methods", "IEEE Access".
_SURE_LINE = latin(
    r"[ ]*(?P<venue>[A-Z]\w*[A-Z]\w*|arXiv|(?:IEEE|ACM|Nature|Journal|Annals|Communications|International|Proceedings)"
    r"\b[\w &,-]{3,70}?)[ ]*(?=[\n\v]|$)"
)
_NAME_LINE = latin(r"(?:[A-Z]|arXiv)[\w &:,.()/'’-]{2,80}(?=[\n\v]|$)")
_SHORT_LINE = latin(
    r"(?:(?:[A-Z]|arXiv)[^\n\v:" + OBJECT + r"]{2,100}\b(?:19|20)\d\d\)?"
    r"|(?:19|20)\d\d [A-Z][^\n\v:" + OBJECT + r"]{8,120}?)\.?[ ]*(?=[\n\v]|$)"
)
#: "Ronneberger et al.": people on a line of their own.
_OTHERS_LINE = latin(
    r"[A-Z]"
    r"[\w.'’-]*(?: [\w.'’-]+){0,3},? et al\.{0,2}(?:[ ]*(?=[\n\v]|$)|[ ]*[.,([-]?[ ]*(?=(?:In )?(?:[A-Z]|arXiv)))"
)
#: "Bin Xia* - ICCV 2023"
_PERSON_LINE = latin(
    r"(?P<who>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3})"
    r"\*?\s*(?:\s[-–—|]\s|[,.]\s|\s?[(\[])(?:In )?(?P<venue>[^\n\v" + OBJECT + "]{3,60})"
)
_LINKS_FIRST = latin(r"[^\w" + OBJECT + r"]*" + OBJECT + r"[^" + OBJECT + r"]*" + OBJECT)
#: "[arXiv:2405.14113] **Title**", "[arXiv:2310.05881, EMNLP 2023] **Title**"
_ID_IN_FRONT = latin(r"\W*[\[(]ar[Xx]iv[:\s.][^\[\]()]{2,40}[\])]\s*\S")
#: "[PDF](...) Keywords: graphs, embedding" below a title
_LABEL_BEHIND = latin(
    rf"[\s\[(]{{0,3}}{OBJECT}(?:[\s|/,;·•\[\]()-]{{0,4}}{OBJECT}){{0,6}}[\s|,;·\[\]()-]{{1,6}}"
    r"(?P<label>[^\W\d_][\w -]{2,30}?)\s*[:：]"
)
_TLDR = latin(r"(?i)\W{0,6}tl\s?;?\s?dr\W{0,3}[:：]")
_DATED_LABEL = latin(r"(?i)arxiv[\s-]?(?:19|20)\d\d")
_BY = latin(r"\W{0,6}[Bb]y:?\s+(?=[A-Z\[])")
_BETWEEN_NAMES = latin(r"[,;]| and ")
_SMALL_WORD = latin(r"\b(?:for|of|in|with|the|to|on|via|from|using|by|is|are|an?)\b|:\s")
_VENUE = latin(r"\b(?:Proc|Conf|Journal|Trans|Workshop|Symposium|Letters|(?:19|20)\d\d)")
_GOES_ON = latin(r"[:：]|\s[a-z]{2}")
#: What a sentence goes on with behind a name: " provides an international forum"
_SENTENCE_ON = latin(r"\s+[a-z]+\s[a-z]+[\s,]")
_HOME = latin(r"https?://[^/]+/?")
_PEOPLE_COLON = latin(r"\s*" + WHO + r"\s+(?=\S)")
#: A line that ends so goes on in the next one.
_GOES_ON_AFTER = frozenset(",;:&-–—")
_GOES_ON_AFTER_WORD = latin(r"\b(?:[Ii]n:?|of|the|for|and|an?|with|on|via|[Dd][Oo][Ii]:)[ \v]*\Z")
_NAMES_BEGIN = latin(r"[A-Z][\w.'’-]* (?:(?:(?:[a-z]{1,4}['’]|al-|el-)?[A-Z])[\w.'’-]* ?){1,3}\*?(?:,|\(| and )")
#: A line that ends so is whole, and a journal may stand on the next one.
_WHOLE_BEFORE = frozenset('.?!)]}*”"' + OBJECT)
#: What code is written with, and papers are about.
_FRAMEWORKS = frozenset({"pytorch", "tensorflow", "keras", "caffe", "jax", "mxnet", "chainer", "matlab", "torch"})
_IDENTIFIERS = frozenset({"doi", "arxiv", "hal", "pmid", "ssrn"})
#: So far back from the end of a line signs are looked for, so that many of them take no longer.
_MOST_SIGNS = 40
#: What stands around the link of a paper that only its name tells: ": ... (2018)".
_YEAR_ALONE = latin(r"\s?[:：–-]?[\s\[\]()|,;/]*(?:(?:19|20)\d\d)?[\s\[\]()|,;/]*")
#: The venue in brackets behind a name, and signs.
_IN_BRACKETS = latin(r"\s?[(\[](?P<inner>[^()\[\]\n\v]{3,60})[)\]][\s:：–—|,;.\[\]()-]*")
#: What no title goes on with behind the link of a paper: "[RAGAS](...) — the standard for evaluating systems".
_SAID_OF = latin(r"\s(?:-{1,3}|[–—])\s(?:the|an?|this|it|uses?|using|how|why|read|see)\s")
_QUOTE_OPENS = latin(r"[\s*_\[]*[\"“]")
_KINDS_OF_PAPERS = frozenset({"poster", "demo", "tutorial", "talk"})
_PAPER_LABELS = frozenset({"paper", "article", "论文", "論文"})
STRUCTURAL = frozenset({"quote", "bold", "link", "bracket", "italic"})


def cut_segments(block: Block, marks: Marks) -> list[Segment]:
    """The logical lines of a block. Hard breaks divide; soft ones do where the next line begins like one of its own."""
    text = marks.text
    if "\n" not in text and "\v" not in text:
        return [Segment(block, marks, 0, len(text), True)]
    inside = [(link.start, link.end) for link in marks.links if not link.tag]
    marked = [*marks.bold, *marks.italic, *marks.code, *inside]
    begins, ends = {a for a, _ in marked}, {b for _, b in marked}
    italic = set(marks.italic)  # a line in italics alone: "*Ann Lee, Bo Wu*"
    cuts = [0]
    papers, telling, topic = frozenset[int](), dict[int, bool](), False
    if block.kind == "text":
        lines = lines_of(marks)
        topic = len(lines) > _SEVERAL_BELOW and is_topic(marks, *lines[0])
        papers = _titled_lines(marks, lines[topic:], _SEVERAL_BELOW if topic else _SEVERAL_LINES)
        telling = {} if papers else _whole_lines(marks, lines[topic:])
    for match in _BREAK.finditer(text):
        at = match.end()
        near = match.start()
        if any(a < near < b for a, b in touching(inside, near, near)) or any(
            a < near and at <= b - 1 for a, b in touching(marks.bold, near, near)
        ):
            continue
        if "\n" not in match[0]:
            if _GOES_ON_AFTER_WORD.search(text, max(near - 5, 0), near):
                continue
            above = text[cuts[-1] : near].rstrip(" \v") if near - cuts[-1] < _FAR else ""
            before, bare = above[-1:], cuts[-1] + len(above)
            own = at in papers or at in telling or bool(_OWN_LINE.match(text, at) or _OTHERS_LINE.match(text, at))
            if not own:
                whole = len(cuts) > 1 or before in _WHOLE_BEFORE or near in ends or _are_people_next(text, at)
                own = _is_venue_line(text, at, whole)
            own = own or (before not in _GOES_ON_AFTER and _is_person_line(text, at))
            own = own or (text.find("\v", cuts[-1], near) < 0 < cuts[-1] and _is_venue_line(text, cuts[-1]))
            own = own or (len(cuts) == 1 and near < _FAR and _QUOTED_LINE.fullmatch(text, 0, near) is not None)
            own = own or not begins.isdisjoint((at, at + 1, at + 2))
            if not own and len(cuts) == 1 and before not in _GOES_ON_AFTER:
                titled = any(a < near and count_words(text[a:b]) > 1 for a, b in (*inside[:1], *marks.bold[:1]))
                own = not titled and _is_people_line(text, at)
            if not own and before not in {OBJECT, "]"} and italic.isdisjoint(((cuts[-1], near), (cuts[-1], bare))):
                continue
        cuts.append(at)
    cuts.append(len(text))
    found = [Segment(block, marks, a, b, a == 0) for a, b in itertools.pairwise(cuts) if text[a:b].strip()]
    if found:
        found[0].first = True
        found[0].topic = topic and bool(papers or telling)
        alone = _linked_alone(marks, lines[topic:]) if block.kind == "text" else frozenset[int]()
        for line in found if telling or alone else ():
            line.whole = telling.get(line.start, False) or line.start in alone
    return found


def _is_people_line(text: str, at: int) -> bool:
    """Whether a line begins with people behind a first line that is a plain title: "Paxos\vAnn Lee, Bo Wu, Cy Dee"."""
    if not _NAMES_BEGIN.match(text, at):
        return False
    stop = _BREAK.search(text, at)
    bare = without_affiliations(text[at : stop.start() if stop else len(text)])
    people = people_prefix(bare, 0, len(bare))
    strength = is_people(bare[:people])
    two = strength == 2 and (
        is_affiliated(bare, people) or (people >= len(bare.rstrip()) and count_words(text[:at]) >= 4)
    )
    return (strength == 3 or two) and not is_people(text[:at])


def _is_in_link(marks: Marks, at: int) -> bool:
    """Whether a place lies within a link, and not where it begins."""
    return any(link.start < at for link in marks.links_at(at))


def lines_of(marks: Marks) -> list[tuple[int, int]]:
    """The lines of a paragraph as ranges of its flat text; none ends within a link."""
    breaks = [at for at in (found.end() for found in _BREAK.finditer(marks.text)) if not _is_in_link(marks, at)]
    return list(itertools.pairwise([0, *breaks, len(marks.text) + 1]))


def is_topic(marks: Marks, start: int, stop: int) -> bool:
    """Whether a line is a few words in bold and nothing else, as topics are: "**Surveys**"."""
    line = marks.text[start:stop].strip(" :：\n\v")
    bold = any(a <= start + 1 and b - a >= len(line) - 1 for a, b in within(marks.bold, start, stop))
    return bold and count_words(line) <= _LONGEST_TOPIC and not marks.links_in(start, stop) and not is_people(line)


def _titled_lines(marks: Marks, lines: list[tuple[int, int]], several: int) -> frozenset[int]:
    """Where ``several`` or more lines begin if each links its paper: "A-GAN - [Title](...)", "Title [pdf](...)"."""
    text = marks.text
    if not several <= len(lines) <= len(marks.links):
        return frozenset()
    papers, titled = [], 0
    for at, stop in lines:
        first = next(iter(marks.links_in(at, stop)), None)
        if first is None:
            continue
        if first.tag:
            ended = text[at:stop].rstrip("\v\n ])}.*")[-1:] == OBJECT
            good = ended and text.count(" ", at, first.start) >= _WORDS_BEFORE
        else:
            good = first.start <= at + _NAMED_BEFORE and first.label.count(" ") >= 2
        titled += good
        if good or not first.tag:
            papers.append(at)
    return frozenset(papers if titled >= _MOST_LINES * len(lines) else ())


def _linked_alone(marks: Marks, lines: list[tuple[int, int]]) -> frozenset[int]:
    """Where several lines begin if each is a link and nothing else, and most are called by titles."""
    if not _SEVERAL_LINES <= len(lines) == len(marks.links):
        return frozenset()
    text, titled = marks.text, 0
    for link, (at, stop) in zip(marks.links, lines, strict=True):
        label = text[link.start : link.end]
        if link.tag or link.start < at or text[at:stop].strip() != label.strip() or is_venue(label) >= 2:
            return frozenset()
        titled += count_words(label) >= _WORDS_BEFORE and not is_people(label)
    return frozenset(at for at, _ in lines if 2 * titled >= len(lines))


def _whole_lines(marks: Marks, lines: list[tuple[int, int]]) -> dict[int, bool]:
    """Where lines begin if they tell a paper each, and whether each does: "Title of it (VLDB 2024)" line by line."""
    several, least = len(lines) >= _SEVERAL_LINES, max(2, _MOST_LINES * len(lines))
    whole: list[bool] = []
    told = 0
    for at, stop in lines:
        whole.append((several and _links_paper(marks, at, stop)) or _tells_paper(marks, at, stop))
        told += whole[-1]
        if told + len(lines) - len(whole) < least:
            return {}
    above = [True, *whole]  # what stands below another line goes on with that
    return {at: told for (at, _), told, ended in zip(lines, whole, above, strict=False) if ended}


def _links_paper(marks: Marks, at: int, stop: int) -> bool:
    """Whether a line begins with some words that are no people, and ends with its links, or is one link of those."""
    text, links = marks.text, marks.links_in(at, stop)
    if len(links) == 1 and not links[0].tag and text[at:stop].strip() == links[0].label:
        return count_words(links[0].label) >= _WORDS_BEFORE and not is_people(links[0].label)
    if not links or not text[at].isalnum() or text[at].islower():
        return False
    ended = links[-1].end >= at + len(text[at:stop].rstrip("\v\n ])}.*"))
    words = text[at : links[0].start]
    return ended and count_words(words) >= _WORDS_BEFORE and not is_people(words.rstrip(" .,:;|([–—-"))


def _tells_paper(marks: Marks, at: int, stop: int) -> bool:
    """Whether a line tells a title with its venue in brackets, or one marked between other words, or cites in full."""
    text = marks.text
    told = _VENUE_ENDS.search(text, max(at, stop - _LONGEST_ENDING), stop)
    titled = told is not None and count_words(text[at : told.start()]) >= _WORDS_BEFORE
    if told is not None and titled and (year_in(told["venue"])[0] or is_venue(told["venue"]) >= 2):
        return True
    if KIND_OF_DOCUMENT.search(text, at, stop):
        return True
    cited = _CITED_LAST.search(text, max(at, stop - _LONGEST_ENDING), stop)
    if cited is not None and count_words(text[at : cited.start()]) >= _WORDS_BEFORE and is_author_year(cited["cited"]):
        return True
    marked = [*within(marks.bold, at, stop), *(quoted.span() for quoted in _QUOTED.finditer(text, at, stop))]
    titles = [(a, b) for a, b in marked if count_words(text[a:b]) >= 3]
    if len(titles) == 1:
        return count_words(text[at : titles[0][0]]) + count_words(text[titles[0][1] : stop]) > 1
    if titles:
        return False
    ended = text[at:stop].rstrip()[-1:] in {".", OBJECT}
    return (ended and is_whole_citation(text, at, stop)) or is_dated_citation(text, at, stop)


def _are_people_next(text: str, at: int) -> bool:
    """Whether the line below the one at a place begins with people: "Econometrica\\vAnn Lee and Bo Wu"."""
    line = _BREAK.search(text, at)
    return line is not None and bool(_NAMES_BEGIN.match(text, line.end()) or _OTHERS_LINE.match(text, line.end()))


def _is_person_line(text: str, at: int) -> bool:
    """Whether a line is one person with the venue and its year: "Bin Xia - ICCV 2023"."""
    line = _PERSON_LINE.match(text, at)
    return line is not None and is_dated_venue(line["venue"].strip(" .)[]")) and is_one_name(line["who"])


def _is_venue_line(text: str, at: int, whole: bool = True) -> bool:
    """Whether a line is a venue and nothing else: with its year ("USENIX Security 2020"), or a known one.

    Where the line before is not ``whole``, a known one may be the end of a title: "Attacks on Deep\\vNeural Networks".
    """
    line = _SHORT_LINE.match(text, at)
    if line is not None and is_venue(line[0]) >= 2:
        return True
    sure = _SURE_LINE.match(text, at)
    if sure and venue_of(sure["venue"]) is not None:
        return True
    named = _NAME_LINE.match(text, at) if whole else None
    return named is not None and named[0].count(",") < 2 and venue_of(named[0].rstrip()) is not None


def probe(segment: Segment, habits: Habits = NO_HABITS) -> None:
    """Say what a segment may be, and where its title may be, in a list of these habits."""
    marks, start, end = segment.marks, segment.start, segment.end
    text = marks.text[start:end]
    if not LETTERS.search(text):
        segment.role = "field" if OBJECT in text else "empty"
        return
    if _starts_with_title(segment, habits):
        return
    if _TLDR.match(text):
        segment.role, segment.label = "field", "remark"
        return
    label = _label(segment, text)
    if label:
        begins = _read_label(segment, text, label, habits)
        if begins is None:
            return
        start = begins
    if _BY.match(text):
        segment.role, segment.label = "field", "by"
        return
    behind = _LABEL_BEHIND.match(text) if not segment.first or segment.block.indent else None
    if behind and role_of_label(behind["label"]) == "remark" and not _titles_behind(segment, start + behind.end()):
        segment.role, segment.label = "field", "remark"
        return
    told = None if text.isascii() or OBJECT in text else PUBLISHED.match(text)
    if told and text[told.end() : told.end() + 1] not in {"：", ":"}:
        segment.role, segment.label = "field", "venue"
        return
    if not has_marked_title(segment) and (
        is_field(segment, text) or _is_signed_field(segment, text) or _is_tagged_field(segment, text)
    ):
        segment.role = "field"
        return
    _find_title(segment, text, start, habits)


def _is_signed_field(segment: Segment, text: str) -> bool:
    """Whether a line is a field without the signs around it, which it then loses: "👥 Ann Lee, Bo Wu ⭐"."""
    if text.isascii():
        return False
    whole = segment.start, segment.end
    first = SIGNS_FIRST.match(text)
    last = SIGNS_LAST.search(text, max(first.end() if first else 0, len(text) - _MOST_SIGNS))
    if not (first and first[0].strip()) and not (last and last[0].strip()):
        return False
    segment.start += first.end() if first else 0
    segment.end -= len(last[0]) if last else 0
    if is_field(segment, segment.marks.text[segment.start : segment.end]):
        return True
    segment.start, segment.end = whole
    return False


def _is_tagged_field(segment: Segment, text: str) -> bool:
    """Whether a line is a field without the tags behind it, which it then loses: "**ICLR** `segmentation`"."""
    marks, stop = segment.marks, segment.end
    tags = within(marks.code, segment.start + 1, stop)
    if not tags or any(year_in(tag)[0] or is_venue(tag) >= 2 for tag in (marks.text[a:b] for a, b in tags)):
        return False
    begins = [a for a, _ in tags]
    if any(LETTERS.search(marks.text, b, a) for (_, b), a in zip(tags, [*begins[1:], stop], strict=True)):
        return False  # "**ICLR** `oral` by Ann Lee"
    if not is_field(segment, text[: begins[0] - segment.start].rstrip(" [(|,;·-")):
        return False
    segment.end = begins[0]
    return True


def _label(segment: Segment, text: str) -> re.Match[str] | None:
    """The label that a line begins with, if it is one."""
    label = LABEL.match(text) if ":" in text or "：" in text or ";" in text else None
    if label is None:
        return None
    parted = label[0][-1] == ";"
    if _ID_IN_FRONT.match(text) and (has_marked_title(segment) or parted):
        return None
    if parted and (is_people(label["label"]) or " - " in label["label"] or is_dated_venue(label[0].strip(" ();"))):
        return None  # "Olaf Ronneberger; Philipp Fischer; Thomas Brox. [U-Net: ...](...)"
    if label["label"].lower() in _FRAMEWORKS and _is_in_title(segment, segment.start + label.end()):
        return None  # ""TensorFlow: A System for Large-Scale Machine Learning""
    if _DATED_LABEL.fullmatch(label["label"]):
        return None  # "**arXiv-2020**: [Ann Lee, Bo Wu, "Pre-training of Text", arXiv:1912.13318](...)"
    return label


def _is_in_title(segment: Segment, at: int) -> bool:
    """Whether a link, a bold piece or a quotation goes on behind a place in a line."""
    marks, text = segment.marks, segment.marks.text
    ends = [link.end for link in marks.links_at(at - 1)] + [b for _, b in touching(marks.bold, at - 1, at)]
    if any(count_words(text[at:end]) >= 2 for end in ends):
        return True
    return _QUOTE_OPENS.match(text, segment.start) is not None and count_words(text[at : segment.end]) >= 2


def _read_label(segment: Segment, text: str, label: re.Match[str], habits: Habits) -> int | None:
    """Where the title of a line with a label may begin, or None where the line is a field."""
    marks, start, name = segment.marks, segment.start, label["label"].lower()
    role = role_of_label(label["label"])
    unlinked = OBJECT not in text and "://" not in text
    behind = text[label.end() :]
    if role in {"", "link"} and unlinked and count_words(behind) > 3 and not marks.links_in(start, segment.end):
        role = "title" if title_label(text) else ""  # "TensorFlow: A System for Large-Scale Machine Learning"
    if name in _KINDS_OF_PAPERS and count_words(behind.partition(OBJECT)[0]) > 3:
        role = ""  # "Poster: Towards Robust Detection of Deepfakes [[paper](...)]"
    segment.label = role
    if name in _IDENTIFIERS and any(not k.tag for k in marks.links_at(start + label.start("label"))):
        segment.role, segment.label = "field", ""  # "[doi: 10.5194/acp-24-1587-2024](...), 2024."
        return None
    named = role == "remark" or name in _FRAMEWORKS
    if named and _titles_behind(segment, start + label.end()):
        # "PyTorch: **"PyTorch: An Imperative Style Library"**. [[Paper]](...)"
        # "Recommendation: **Let Me Do It: Testing with Tools**, SIGIR 2024. [[Paper]](...)"
        role = segment.label = ""
    if role and role != "title":
        segment.role = "field"
        if name.strip() in _PAPER_LABELS:
            _title_behind_label(segment, start + label.end())
        return None
    if (role and LETTERS.search(text, label.end())) or (not role and _cites_behind(segment, start + label.end())):
        start += label.end()
    if not role and name.strip() in habits.labels and not has_marked_title(segment):
        segment.role = "field"
        return None
    return start


def _find_title(segment: Segment, text: str, start: int, habits: Habits) -> None:
    """Find where the title of a line that begins at ``start`` may be, and whether there is one."""
    marks, end = segment.marks, segment.end
    people_first = _people_first(marks, start, end, habits) if habits.people_first else None
    segment.head = head = people_first or read_head(marks, start, end, habits)
    if (head.venue or head.date) and not LETTERS.search(marks.text, head.end, end):
        segment.role = "field"  # "3.【ICLR-2018 GAT】", and the title on the next line
        return
    kinds = {link.start: kind_of_link(link.url, "") for link in marks.links_in(start, end) if not link.tag}
    segment.candidates = find_candidates(marks, segment.head, end, kinds)
    if not any(c.score > 5.8 for c in segment.candidates):
        plain = plain_candidate(marks, segment.head, end)
        if plain and not _goes_past_marked(plain, segment):
            segment.candidates.append(_without_remark(plain, segment))
    if segment.candidates:
        segment.best = max(segment.candidates, key=lambda c: c.score)
        segment.best = open_citation(marks, segment.head, end, segment.best, segment.candidates)
    if segment.best is not None and segment.best.form == "plain" and _tells_of_link(segment, segment.best):
        segment.role, segment.best, segment.candidates = "prose", None, []
        return
    segment.role = (
        "title" if segment.best and (segment.best.score > 2.0 or segment.whole or _is_named_paper(segment)) else "prose"
    )
    if segment.best and _LINKS_FIRST.match(text) and _labels_links(segment, text, segment.best):
        segment.role, segment.candidates = "field", []  # "[📖 Paper] [📊 XY Data]"


def _labels_links(segment: Segment, text: str, best: Candidate) -> bool:
    """Whether the best candidate of a line that begins with links is only what one of them is called."""
    if best.end - best.start >= 40 or best.form in {"quote", "bold"}:
        return False
    if best.form != "plain":
        return True
    linked = OBJECT in segment.marks.text[best.end : segment.end] or text.count(" ") < 5
    return linked and _is_bracketed(segment.marks.text, segment.start, best.start)


def _tells_of_link(segment: Segment, best: Candidate) -> bool:
    """Whether a plain text goes on with a sentence behind the link in front: "[KDD](...) the community for data"."""
    links = segment.marks.links_in(segment.start, best.end)
    first = links[0] if links else None
    if first is None or first.end > best.end or leads_to_paper(first.url):
        return False
    led = first.end <= best.start and not segment.marks.text[first.end : best.start].strip()
    home = best.start == first.start and _HOME.fullmatch(first.url) is not None
    return (led or home) and _SENTENCE_ON.match(segment.marks.text, first.end) is not None


def _people_first(marks: Marks, start: int, end: int, habits: Habits) -> Head | None:
    """The head of a line that begins with people and a colon: "Collins and Singer: Unsupervised Models"."""
    found = _PEOPLE_COLON.match(marks.text, start, end)
    if found is None or OBJECT in found["who"] or not is_people(found["who"]):
        return None
    return Head(found.end(), habits=habits, people=found.span("who"))


def _is_named_paper(segment: Segment) -> bool:
    """Whether a line holds a name and links, one to a paper: "- Pancake [paper](https://arxiv.org/abs/2407.01755)".

    Where it is no bullet, the venue and the people, too: "SCSR: TIP2010, Jianchao Yang et al. [paper](...)".
    """
    best, text = segment.best, segment.marks.text
    placed = best is not None and best.form == "italic" and segment.head.venue is not None  # "(ICLR 2023) *Pancake*"
    if best is None or not (best.form == "plain" or placed) or best.score <= 0 or not segment.first:
        return False
    links = segment.marks.links_in(best.end, segment.end)
    if not links and segment.block.kind == "item" and not segment.block.indent:
        return places_method(text[segment.start : segment.end].strip())
    if not any(leads_to_paper(link.url) for link in links):
        return False
    told = text[best.end : segment.end].partition(OBJECT)[0].rstrip(" .([,")
    if tells_venue_and_people(text, best.end, best.end + len(told)):
        return True
    behind = text[best.end : segment.end].replace(OBJECT, "")
    if segment.block.kind != "item" or not behind.strip(" []()|,;/·*\n\v"):
        return segment.block.kind == "item"
    name = text[best.start : best.end].strip(" :：")  # "BERT: https://arxiv.org/abs/1810.04805 (2018)"
    if is_venue(name) or segment.block.indent or count_words(name) > 1:
        return False
    venue = _IN_BRACKETS.fullmatch(behind)  # "Cellpose (Nature Methods 2021) — [paper](...)"
    if venue and is_dated_venue(venue["inner"]) and not role_of_label(name):
        return True
    return NAME_OF_METHOD.search(name) is not None and _YEAR_ALONE.fullmatch(behind) is not None


def _cites_behind(segment: Segment, at: int) -> bool:
    """Whether people and a linked title of several words stand behind a label: "Follow-up: Ann Lee. [Title](...)"."""
    for link in segment.marks.links_in(at, segment.end):
        lead = segment.marks.text[at : link.start].rstrip(" .[*_")
        return not link.tag and count_words(link.label) >= 4 and is_people(lead) >= 2
    return False


def _titles_behind(segment: Segment, at: int) -> bool:
    """Whether a bold title of several words stands behind a label, and a link to its paper."""
    marks = segment.marks
    bold = any(a <= at + 1 and count_words(marks.text[a:b]) >= 4 for a, b in within(marks.bold, at, segment.end)[:1])
    return bold and any(link.tag and leads_to_paper(link.url) for link in marks.links_in(at, segment.end))


def _title_behind_label(segment: Segment, at: int) -> None:
    """The title behind "Paper:", in case no other comes: "- **Paper:** [Attention Is All You Need](...)"."""
    marks = segment.marks
    for link in marks.links_in(at, segment.end):
        lead = marks.text[at : link.start].strip(" *_\n\v")
        people = is_people(lead.rstrip(" .[")) >= 2  # "**论文**：Klein G, Murray D. [Parallel tracking](...)"
        if (
            (people or not lead)
            and not link.tag
            and link.end <= segment.end
            and count_words(link.label) >= (2 if people or leads_to_paper(link.url) else 4)
            and not all(map(names_link, link.label.lower().split()))
        ):
            a, b = clean_range(marks.text, link.start, link.end)
            segment.best, segment.head = Candidate("link", a, b, 8.0, link), Head(at if people else link.start)
        return


def _is_bracketed(text: str, start: int, at: int) -> bool:
    """Whether a bracket is open at a place in a line."""
    return text.rfind("[", start, at) > text.rfind("]", start, at)


def _without_remark(plain: Candidate, segment: Segment) -> Candidate:
    """A plain title that begins with the link of its paper, without what is said of that: "[RAGAS](...) — the way"."""
    for link in segment.marks.links_at(plain.start + 1):
        if (
            not link.tag
            and link.start == plain.start
            and link.end < plain.end
            and leads_to_paper(link.url)
            and _SAID_OF.match(segment.marks.text, link.end)
        ):
            return Candidate("link", *clean_range(segment.marks.text, link.start, link.end), plain.score, link)
    return plain


def _goes_past_marked(plain: Candidate, segment: Segment) -> bool:
    """Whether a plain title goes on behind a mark: "[Title of words](...). City", "**Title**" and a line below it."""
    text = segment.marks.text
    for marked in segment.candidates:
        if marked.score > 2.0 and marked.start == plain.start and marked.end < plain.end:
            if marked.form == "bold" and text[marked.end] in "\n\v":
                return True
            sentence = text[marked.end : marked.end + 2] == ". "
            if marked.form == "link" and (sentence or is_people(text[marked.end : plain.end]) >= 2):
                return True
    return False


def _starts_with_title(segment: Segment, habits: Habits) -> bool:
    """The short way for the usual line, which begins with a bold or linked title and nothing else like one."""
    marks, end = segment.marks, segment.end
    text, at = marks.text, segment.start
    while at < end and text[at] in " \v\n\t":
        at += 1
    form, stop, link = "", 0, None
    for _, b in within(marks.bold, at, at + 1):
        if b <= end:
            form, stop = "bold", b
            break
    linked = [k for k in marks.links_in(segment.start, end) if not k.tag]
    if linked and linked[0].start == at and len(linked) == 1 and linked[0].end <= end:
        form, stop, link = "link", linked[0].end, linked[0]
    elif linked:
        return False
    piece = text[at:stop]
    short = stop - at < 28 or piece.count(" ") < 3
    alone = segment.whole and form == "link" and not text[stop:end].strip()  # "[Mask R-CNN](...)" among others
    if not (alone if short else _is_sure_title(segment, form, at, stop)):
        return False
    a, b = clean_range(text, at, stop)
    segment.head = Head(at, habits=habits)
    segment.best = Candidate(form, a, b, 8.0, link)
    segment.candidates = [segment.best]
    segment.role = "title"
    segment.best = open_citation(marks, segment.head, end, segment.best, segment.candidates)
    return True


def _is_sure_title(segment: Segment, form: str, at: int, stop: int) -> bool:
    """Whether the bold words or the link that a line begins with are its title and nothing else in it is like one."""
    marks, end = segment.marks, segment.end
    text = marks.text
    piece = text[at:stop]
    if (
        begins_with_surnames(text, at, stop)
        or piece[0] == "["
        or not piece[0].isalnum()
        or piece[0].isdigit()
        or (piece[-1].isdigit() and is_journal_with_volume(piece))
        or text.find('"', segment.start, end) >= 0
        or text.find("“", segment.start, end) >= 0
        or "\n" in piece
        or OBJECT in piece
    ):
        return False
    if (_VENUE.search(piece) and is_venue(piece) >= 2) or not (
        _SMALL_WORD.search(piece) or _BETWEEN_NAMES.search(piece) is None
    ):
        return False
    if form == "bold" and (
        (text[stop : stop + 1] in {":", "：", " "} and _GOES_ON.match(text, stop)) or piece[-1] in ":："
    ):
        return False
    if form == "bold" and text[stop : stop + 2] == " (" and told_head(marks, at, end):
        return False
    return form != "bold" or not (is_whole_citation(text, at, stop) or title_label(piece))


def choose(segment: Segment, shares: dict[str, float]) -> None:
    """Choose the title again with what the rest of the list does: ``shares`` are those of its forms."""
    if segment.candidates:
        segment.best = max(
            segment.candidates, key=lambda c: c.score + (2.5 * shares.get(c.form, 0.0) if c.score > 2.0 else 0.0)
        )
        good = segment.best.score + 1.5 * shares.get(segment.best.form, 0.0) > 2.2
        segment.role = "title" if good or segment.whole or _is_named_paper(segment) else "prose"
