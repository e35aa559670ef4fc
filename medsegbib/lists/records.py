"""Logical lines grouped into records: a title with what belongs to it."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field, replace

from medsegbib.lists.authorplace import NO_PLACES, AuthorPlaces, line_end, place_of
from medsegbib.lists.block import Block
from medsegbib.lists.brackets import are_two_surnames
from medsegbib.lists.clauses import read_around, read_group, read_single_person
from medsegbib.lists.draft import Draft, Range
from medsegbib.lists.endings import (
    people_end,
)
from medsegbib.lists.heads import Head
from medsegbib.lists.institutions import names_institution
from medsegbib.lists.linesbelow import ARXIV_LABEL, begin_of_text, read_below
from medsegbib.lists.linked import read_links
from medsegbib.lists.marks import OBJECT, Marks, covered, within
from medsegbib.lists.openings import is_author_year
from medsegbib.lists.people import is_people
from medsegbib.lists.peopleprefix import people_prefix
from medsegbib.lists.person import SURNAME, are_surnames, is_people_alone
from medsegbib.lists.plain import end_of_title
from medsegbib.lists.sections import BulletAbove
from medsegbib.lists.segment import Segment
from medsegbib.lists.shapes import NAMES_SERIES, count_words, is_venue, year_in
from medsegbib.lists.titles import SIGNED, Candidate, nickname_before
from medsegbib.text.knownnames import count_known, is_given_name
from medsegbib.text.letters import latin
from medsegbib.text.linkkinds import leads_to_paper
from medsegbib.text.venues import venue_of

_SURNAMES = latin(r"[A-Z][a-z]+(?:/[A-Z][a-z]+){0,3}:\s*$")
_LAST_YEAR = latin(r"[\s,(–—-]*(?P<year>(?:19|20)\d\d)")
_VOLUME = latin(r"[\s,.]*(?:[Vv]ol(?:ume)?\.?\s*)?\(?\d")
_CALLED = latin(r"\W*(?P<name>[A-Z][\w.+-]*(?: [\w.+-]+){0,3})\s?\([^()]{2,60}\)\s?:[\s*\"“]*\Z")
_NAME_COLON = latin(r"\W*(?P<name>[A-Z][\w.+-]*(?: [\w.+-]+){0,3})\s?:\s+(?=[A-Z])")
#: The people whom "by" tells: their full stops are those of initials and of "et al.".
_WHO = r"(?P<who>[A-Z](?:[^\n\v.;:()]|(?<=\b[A-Z])\.|(?<=\bal)\.){3,120})"
#: "..., by Dan Boneh.", "Fundamental paper by Claude Shannon."
_TOLD_LAST = latin(
    r"(?:,|\b(?:paper|article|thesis|survey|overview|essay|report))\s+by\s"
    rf"{_WHO}\.?[ \t]*(?=\n|\v|\Z)"
)
#: ". Early work by Eric Holk. ...", ". Linus Farnstrand's master's thesis."; not ". Builds on work by Kaiming He."
_TOLD_NEXT = latin(
    r"[\s.,;:–—-]*+(?!(?!thesis\b)\w+(?:s|ed|ing)\b)"
    r"(?:(?!(?:of|on|to|from|the|with|for|after|against|earlier|related|previous|prior|follow)\b)[\w'’-]+\s){0,4}?"
    r"(?:paper|article|thesis|dissertation|survey|overview|essay|report|work|study)\s+by\s"
    rf"{_WHO}(?:(?<=\w\w)\.[ \t]+|\.?[ \t]*(?=\n|\v|\Z))"
)
_THESIS_NEXT = latin(
    r"[\s.,;:–—-]*+(?P<who>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){1,3})['’]s\s(?:\w[\w.'’]*\s){0,2}(?:thesis|dissertation)\b"
)
_AND_LAST = latin(r"\b(?:and|&)\s*\[?$")
_BEHIND = latin(r"[\s.,;:*_\"”–—-]+")
#: No title that a lone name is cut off from is shorter.
_SHORTEST_TITLE = 10
#: "[[Book]](...)" says what the link leads to.
_KINDS_OF_WORKS = frozenset({"book", "chapter", "thesis", "report", "textbook", "dissertation"})
#: So far back a bracket is looked for that is open before something in bold.
_NEAR = 100
_IN_BRACKETS = latin(r"[(（\[][^()（）\[\]]*\Z")
_JOINT = latin(r"\([^()]*\)|\b(?:and|the|also|see|or|with)\b", re.IGNORECASE)
#: "FuXi: ", and the colon behind what is set off.
_NAME_SET_OFF = latin(r"[^\s:：]{2,24}\s?[:：]\s*")
_COLON_NEXT = latin(r"\s?[:：]\s*")


@dataclass(slots=True)
class Record:
    """The lines of one entry: the one with its title first."""

    lines: list[Segment]
    topics: tuple[str, ...]
    section: str
    heading_year: str
    above: BulletAbove | None = None
    in_item: bool = False
    children: int = 0
    listing: bool = False  # its last line is one of several below "Code:"
    citation: Segment | None = None  # "ResNet [[Paper]](...)" with "Authors, Title, Venue" in the bullet below
    drafts: list[Draft] = field(default_factory=list)
    _unlinked: int = 0  # so many of its first lines are known to hold no link

    @property
    def block(self) -> Block:
        """The block in which it begins."""
        return self.lines[0].block

    @property
    def has_links(self) -> bool:
        """Whether any line holds a link."""
        for line in itertools.islice(self.lines, self._unlinked, None):
            if line.marks.links or OBJECT in line.marks.text[line.start : line.end]:
                return True
            self._unlinked += 1
        return False


def begin_of(segment: Segment) -> int:
    """Where in the source a record begins: with the marker of its bullet, or with its line."""
    if segment.first:
        return segment.block.begin
    return segment.marks.source(
        segment.start
        + len(segment.marks.text[segment.start : segment.end])
        - len(segment.marks.text[segment.start : segment.end].lstrip())
    )


def read_record(record: Record, places: AuthorPlaces = NO_PLACES) -> list[Draft]:
    """The drafts of a record: one, or several where its line holds several titles.

    ``places`` are those at which the list names people, where they are known.
    """
    main = record.lines[0]
    if record.citation is not None:
        return [_read_cited(record, record.citation)]
    best = main.best
    if best is None:
        return []
    titles = _titles_of(main, best)
    drafts = []
    for number, title in enumerate(titles):
        start = main.head.end if number == 0 else titles[number - 1].end
        stop = titles[number + 1].start if number + 1 < len(titles) else main.end
        drafts.append(_read_line(record, main, title, start if number == 0 else title.start, stop, places))
    draft = drafts[-1]
    for line in record.lines[1:]:
        named, begin = bool(draft.people), begin_of_text(line)
        if not named and (lone := places.below(line.marks.text, begin, line.end)):
            _add_lone(draft, line.marks, lone, places)
            line.role = "field"  # what seemed to be prose tells of the paper
        read_below(draft, line, line is record.lines[1], record.block.kind == "heading")
        if draft.people and not named:
            draft.place = place_of("below", line.marks.text, (begin, begin), draft.people_at, line.end)
    for one in drafts[:-1]:
        if not (one.people or one.venue or one.years):  # "[Part I](...) and [Part II](...)", with the people below both
            one.people, one.people_span, one.et_al = draft.people, draft.people_span, draft.et_al
            one.venue, one.venue_span, one.years = draft.venue, draft.venue_span, dict(draft.years)
    for one in drafts:
        if not one.venue and (preprint := next(filter(_is_arxiv_label, one.links.values()), None)):
            one.venue, one.venue_span = "arXiv", preprint[3]
        if record.above is not None and record.above.person is not None and not one.people:
            marks, span = record.above.person
            one.add_people(marks, *span)
        _place(one, record)
    return drafts


def _is_arxiv_label(link: tuple[str, str, Range, Range]) -> bool:
    """Whether a link is called by its number: "[arXiv:2111.06801](...)"."""
    return ARXIV_LABEL.match(link[1]) is not None


def _read_cited(record: Record, line: Segment) -> Draft:
    """The draft of a record whose first line holds a short name and links, and a later one the citation."""
    main, title = record.lines[0], line.best
    assert title is not None
    title = _without_set_off(line.marks, title)
    draft = _read_line(record, line, title, line.head.end, line.end)
    draft.begin, draft.end = begin_of(main), max(draft.end, line.block.end)
    if main.best is not None:
        if main.marks.text[main.best.start : main.best.end].lower() != draft.title.lower():
            draft.set_nickname(main.marks, main.best.start, main.best.end)
            draft.nickname = draft.nickname.rstrip(" :：")
        if main.head.venue and not draft.venue:  # "(Nature 2023) *Pangu* [[paper](...)]"
            draft.add_venue(main.marks, *main.head.venue)
        if main.head.date:
            draft.add_year(2, main.marks, *main.head.date)
        read_around(draft, main.marks, main.best.end, main.end)
    else:
        read_below(draft, main, directly=False)
    for other in record.lines[1:]:
        if other is not line and other.role == "field":
            read_below(draft, other, directly=False)
    for other in record.lines:
        if other is not line and (other is main or other.role != "field"):
            read_links(draft, other.marks, other.start, other.end, None)
            draft.add_ids_in(other.marks, other.start, other.end)
    _place(draft, record)
    return draft


def _without_set_off(marks: Marks, title: Candidate) -> Candidate:
    """A title without the name and the words in bold or italics before it: "FuXi: **the first**: A Cascade"."""
    name = _NAME_SET_OFF.match(marks.text, title.start, title.end)
    at = name.end() if name else 0
    set_off = [*within(marks.bold, at, at + 1), *within(marks.italic, at, at + 1)] if name else []
    for _, end in set_off:
        colon = _COLON_NEXT.match(marks.text, end, title.end)
        if colon and count_words(marks.text[colon.end() : title.end]) > count_words(marks.text[title.start : end]):
            return replace(title, start=colon.end())
    return title


def _place(draft: Draft, record: Record) -> None:
    """Note where in the document a draft stands."""
    draft.topics, draft.section, draft.kind = record.topics, record.section, record.block.kind
    head = record.lines[0].head
    placed = head.habits.slashed and head.venue is not None
    draft.listed = placed or (record.above is not None and record.above.lists_papers)
    if record.heading_year:
        draft.years.setdefault(9, (record.heading_year, (draft.begin, draft.begin)))


def _titles_of(main: Segment, best: Candidate) -> list[Candidate]:
    """The titles of a line: several where it holds several linked ones of about the same weight."""
    if best.form != "link":
        return [best]
    others = [
        c
        for c in main.candidates
        if c.form == "link" and c.start > best.end and c.score > best.score - 1.6 and c.score > 5.2
    ]
    found = [best]
    text = main.marks.text
    for other in sorted(others, key=lambda c: c.start):
        between = text[found[-1].end : other.start]
        if len(between) > 300:
            break
        rest = _JOINT.sub("", between.replace(OBJECT, ""))
        if _AND_LAST.search(between) and len(between) < 60 and is_venue(between):
            found.append(other)  # "[Title](...). *RSS*, 2024. and [Title](...)"
        elif len(rest.strip(" ,;.|/[]()&\n\v-")) < 4 or re.fullmatch(
            r"[\s" + OBJECT + r"\[\](),;.|/&-]*(?:and\s*)?", between
        ):
            found.append(other)
    return found


def _add_lone(draft: Draft, marks: Marks, who: tuple[int, int], places: AuthorPlaces) -> None:
    """Take a name that stands where the list names people; where it names them by surnames, several of these."""
    if places.surnames and "," in marks.text[slice(*who)]:
        draft.add_surnames(marks, *who)
    else:
        draft.add_people(marks, *who)


def _read_line(
    record: Record, main: Segment, title: Candidate, start: int, stop: int, places: AuthorPlaces = NO_PLACES
) -> Draft:
    """The draft of a title and its line."""
    marks, head = main.marks, main.head
    title, lone, inside = _part_from_lone(main, title, start, stop, places)
    draft = Draft(begin_of(main), max(_end_of(record.lines[-1]), marks.span(start, stop)[1]))
    draft.set_title(marks, title.start, title.end, title.form)
    draft.score = title.score
    draft.numbered = head.numbered
    _read_head_people(draft, main)
    if head.nickname:
        draft.set_nickname(marks, *head.nickname)
    if lone is not None:
        _add_lone(draft, marks, lone[:2], places)
        read_around(draft, marks, lone[1], title.start, before=True)
    elif start < title.start:
        if marks.text[start] in "[(【（":  # "[*Abdomen*; IEEE TMI 2024] **Title**, Siebert et al."
            behind = _BEHIND.match(marks.text, title.end, stop)
            people = people_end(marks.text, behind.end(), stop) if behind else 0
            if behind and is_people(marks.text[behind.end() : people]) >= 2:
                draft.add_people(marks, behind.end(), people)
        _read_before(draft, marks, start, title.start, head)
    if head.venue:
        draft.add_venue(marks, *head.venue)
    if head.date:
        draft.add_year(2, marks, *head.date)
    named = None
    if not draft.people:
        named = inside or places.behind(marks.text, title.end, stop)
    if named is not None:
        _add_lone(draft, marks, named, places)
    _read_behind(draft, marks, title.end, stop, named)
    first = main.start if start == head.end else start
    if not draft.venue:
        _call_after_arxiv(draft, main, first, start)
    if draft.people:
        side = "before" if draft.people_at[0] < title.start else "behind"
        draft.place = place_of(side, marks.text, (title.start, title.end), draft.people_at, stop)
    read_links(draft, marks, first, stop, title)
    draft.add_ids_in(marks, first, stop)
    draft.remark = marks.text[title.end : stop]
    draft.is_file = draft.is_file or (OBJECT not in draft.remark and draft.remark.rstrip().endswith((".pdf", ".PDF")))
    draft.outside = stop - start - len(draft.title) - (draft.people_span[1] - draft.people_span[0])
    return draft


def _part_from_lone(
    main: Segment, title: Candidate, start: int, stop: int, places: AuthorPlaces
) -> tuple[Candidate, tuple[int, int, int] | None, tuple[int, int] | None]:
    """A title without the names that stand in it where the list names people; those before it, and those at its end."""
    marks = main.marks
    opens = title.form == "plain" or (title.form == "link" and title.start == start)  # people may stand in the title
    lone = places.before(marks.text, start, stop, opens) if start == main.head.end else None
    if lone is not None and title.form == "plain" and title.start == start and title.end <= lone[2]:
        last = end_of_title(marks.text, lone[2], line_end(marks.text, lone[2], stop))
        title = replace(title, end=last)  # "Pierre Baldi. Neuronal Capacity. NIPS'18"
    apart = lone is not None and title.end - lone[2] >= _SHORTEST_TITLE and opens
    if lone is not None and (title.start >= lone[2] or (apart and title.start == start)):
        title = replace(title, start=max(title.start, lone[2]))
    else:
        lone = None
    if lone is not None or title.form not in {"plain", "link"}:
        return title, lone, None
    inside = places.inside(marks, title.start, title.end, stop)
    return (title, None, None) if inside is None else (replace(title, end=inside[2]), None, inside[:2])


def _read_head_people(draft: Draft, main: Segment) -> None:
    """Take the people that stand before everything else, with their year."""
    marks, people = main.marks, main.head.people
    if people is None:
        return
    year = _LAST_YEAR.search(marks.text, *people)  # "[Ioannidis 2005](...)"
    if year and draft.add_people(marks, people[0], year.start()):
        draft.add_year(1, marks, *year.span("year"))
    elif marks.text[people[1] - 1] == ":":
        draft.add_surnames(marks, *people)  # "Polozov, Gulwani: FlashMeta"
    elif main.head.nickname or not any(c.isdigit() for c in marks.text[slice(*people)]):
        draft.add_people(marks, *people)
    else:
        read_group(draft, marks, *people)


def _read_behind(draft: Draft, marks: Marks, start: int, stop: int, named: tuple[int, int] | None) -> None:
    """Read what stands behind the title, where ``named`` are people that were taken already."""
    if named is not None:
        read_around(draft, marks, start, named[0])
    elif not draft.people and (told := _people_told_next(marks, start, stop)):
        draft.add_people(marks, *told)
        named = told
    read_around(draft, marks, named[1] if named else start, stop)
    if not draft.people:
        if told := _people_told(_TOLD_LAST.search(marks.text, start, stop), marks.text, start):
            draft.add_people(marks, *told)
        _read_left_over(draft, marks, start, stop)
        if not draft.venue:
            _read_venue_link(draft, marks, start, stop, known=True)
    elif not draft.venue or draft.form == "quote":
        _read_journal(draft, marks, start, stop)
        if not draft.venue:
            _read_venue_link(draft, marks, start, stop)


def _call_after_arxiv(draft: Draft, main: Segment, first: int, start: int) -> None:
    """Take arXiv for the venue where a link in front is called so: "[arXiv:2012.06475](...) Title"."""
    for link in main.marks.links_in(first, start):
        if ARXIV_LABEL.match(link.label):
            draft.venue, draft.venue_span = "arXiv", (link.label_start, link.label_end)
            return
        if main.head.habits.placed and link.label.lower() == "arxiv":
            draft.venue, draft.venue_span = link.label, (link.label_start, link.label_end)
            return


def _end_of(line: Segment) -> int:
    """Where in the source a line ends."""
    if line.end >= len(line.marks.text):
        return line.block.end
    return max(line.marks.source(line.end) - 1, line.marks.source(line.start))


_FROM = latin(r"\b(?:from|by)\s+(?P<who>[A-Z][^:\n]{1,200}?)\s*[:：]\s*[\"“\[]?$")
_DASHED_PERSON = latin(
    r"\W*(?!\w*[a-z][A-Z]{2})(?P<who>(?:(?:[Dd]e|[Vv]an|[Vv]on)(?: l[ae]| der)? )?[A-Z][a-z][\w'’-]*)"
    r"(?: \([^()]{2,30}\))?\s[-–—]\s$"
)


def _read_before(draft: Draft, marks: Marks, start: int, end: int, head: Head) -> None:
    """Read what stands before a title: a nickname, or the people of a citation with the year."""
    text = marks.text
    told = _FROM.search(text, start, end)
    if told and is_people(told["who"]):
        draft.add_people(marks, *told.span("who"))  # "**GCNConv** from Kipf and Welling: [Semi-Supervised ...](...)"
        return
    led = _DASHED_PERSON.match(text, start, end) if head.date and draft.form == "link" else None
    if led and are_surnames(led["who"]) and not names_institution(led["who"]):
        draft.add_people(marks, *led.span("who"))  # "2007 - Fagan - [A multivariate analysis](...)"
        return
    if head.year_only and _SURNAMES.match(text, start, end):  # "1981 Feynman: Simulating Physics with Computers"
        colon = text.rfind(":", start, end)
        if "/" in text[start:colon]:
            draft.add_surnames(marks, start, colon)  # "1995 Cirac/Zoller: Quantum Computations"
        else:
            draft.add_people(marks, start, colon)
        return
    nickname = (
        nickname_before(text, start, end) or _beginning_of_title(text, start, end) or _name_set_apart(marks, start, end)
    )
    if nickname and is_people(text[start:end]) < 2:
        draft.set_nickname(marks, *nickname)
        return
    called = _CALLED.match(text, start, end)
    if called and not year_in(called["name"])[0] and venue_of(called["name"]) is None and not is_people(called["name"]):
        draft.set_nickname(marks, *called.span("name"))  # "**GRPO (DeepSeekMath):** "DeepSeekMath: Pushing ...""
        return
    named = _NAME_COLON.match(text, start, end)
    if named and is_people(text[named.end() : end].rstrip(' ."“')) >= 2 and is_people(named["name"]) < 2:
        if _is_name_of_method(named["name"]) and venue_of(named["name"]) is None:
            draft.set_nickname(marks, *named.span("name"))  # "MEEM: Ann Lee, and Bo Wu. "Robust Tracking ...""
        start = named.end()
    read_around(draft, marks, start, end, before=True)
    if not draft.people:
        piece = text[start:end].strip(' ,.:;"“*[(\v\n')
        if 1 < len(piece) < 60 and piece[0].isupper() and text[start:end].rstrip(' "“*_').endswith((",", ".")):
            at = text.find(piece, start)
            read_single_person(draft, marks, at, at + len(piece))


def _is_name_of_method(name: str) -> bool:
    """Whether a name is one word with capitals or figures inside it: "MEEM", "CNN-SVM"; not "Survey", "Best Paper"."""
    return " " not in name and any(c.isupper() or c.isdigit() for c in name[1:])


def _beginning_of_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A name before the title that begins with it: "Inner Monologue **Inner Monologue: Embodied Reasoning**"."""
    name = text[start:end].strip(" *_,:")
    at = text.find(name, start)
    begins = 1 < len(name) < 40 and text[end : end + len(name)].lower() == name.lower()
    return (at, at + len(name)) if begins and not text[end + len(name) : end + len(name) + 1].isalnum() else None


def _name_set_apart(marks: Marks, start: int, end: int) -> tuple[int, int] | None:
    """A short bold or linked name with a comma before the title: "**SAE**, [Multi-cue event fusion](...)"."""
    piece = marks.text[start:end].strip(" ,:;|*-–—\v\n")
    if not 1 <= count_words(piece) <= 4 or is_people(piece) >= 2 or is_venue(piece) >= 2 or year_in(piece)[0]:
        return None
    if count_known(piece.rstrip(".")) == 2:
        return None  # "[Christopher M. Bishop. Mixture Density Networks.](...)"
    a = marks.text.find(piece, start)
    b = a + len(piece)
    linked = any(link.start <= a and b <= link.end and not link.tag for link in marks.links_at(a))
    return (a, b) if linked or covered(marks.bold, a, b) else None


_BEFORE_PERSON = latin(
    r"(?:\s*\((?:19|20)\d\d\))?\s*(?:[-–—~]|by|,)\s+|\s(?=[A-Z][\w.'’-]* [A-Z][\w'’-]+,? (?:19|20)\d\d\W*$)"
)
_LONE_NAME = latin(
    r"(?:(?<=[.,;|•·\[(] )|(?<=[\[("
    + OBJECT
    + r"])|(?<=\bby )|(?<="
    + OBJECT
    + r" ))(?P<who>[A-Z][\w'’-]+(?: [A-Z]\.| [A-Z][\w'’-]+){0,2} [A-Z][\w'’-]+)"
    r"(?=[\s.,;|•·\])]*(?:[.,;|•·\])(\[\n\v" + OBJECT + r"]|$))"
)
_AFTER_PERSON = latin(r"[,.(\[\n\v" + OBJECT + r"]|\s(?:19|20)\d\d")


def _people_told(told: re.Match[str] | None, text: str, start: int) -> Range | None:
    """The range of people that a description tells, behind no link: "- Slide attacks, by M. Gorski et al."."""
    if told is None or text.find(OBJECT, start, told.start()) >= 0:
        return None
    who = told["who"].rstrip(" .").replace("\v", " ")
    named = is_people(who) and " " in who and not (is_venue(who) or names_institution(who))
    return told.span("who") if named else None


def _people_told_next(marks: Marks, start: int, end: int) -> Range | None:
    """The range of people that the words at once behind a title tell: ". Bachelor's thesis by Ann Lee. ..."."""
    text = marks.text
    told = _TOLD_NEXT.match(text, start, end) or _THESIS_NEXT.match(text, start, end)
    if told is None:
        return None
    first = told["who"].split()[0]
    if told.re is _THESIS_NEXT and not (is_given_name(first) or first[1:] == "."):
        return None  # "Follows Kaiming He's thesis", "Church Turing's thesis"
    return _people_told(told, text, start)


def _read_left_over(draft: Draft, marks: Marks, start: int, end: int) -> None:
    """A single name in italics or behind a dash, which alone could be anything, is that of the author."""
    text = marks.text
    bold = [
        (a, b) for a, b in within(marks.bold, start, end) if not _IN_BRACKETS.search(text, max(start, a - _NEAR), a)
    ]
    for a, b in (*within(marks.italic, start, end), *bold):
        if start <= a and b <= end and SIGNED.match(text, a):  # "*by Wes McKinney, O'Reilly Media*"
            people = people_prefix(text, a + 3, b)
            if people > a + 3 and " " in text[a + 3 : people]:
                draft.add_people(marks, a + 3, people)
                return
        placed = draft.venue and text[a - 1] in "(（"  # "CVPR, 2022 (*UT Austin*)"
        placed = placed or venue_of(text[a:b].strip(" .,")) is not None  # "*ACS Catalysis* (2019)"
        if start <= a and b <= end and is_people(text[a:b]) == 1 and OBJECT not in text[start:a] and not placed:
            draft.add_people(marks, a, b)
            return
    lead = _BEFORE_PERSON.match(text, start, end)
    if lead:
        stop = _AFTER_PERSON.search(text, lead.end(), end)
        last = stop.start() if stop else end
        italic = within(marks.italic, lead.end(), last)
        last = italic[0][0] if italic else last  # "Karthik Narasimhan *arXiv*, 2016"
        who = text[lead.end() : last].strip()
        coded = covered(marks.code, lead.end(), lead.end() + 1)  # "Graph Attention Networks `GATConv` `ICLR 2018`"
        if is_people(who) == 1 and " " in who and not coded and venue_of(who.rpartition(" ")[2]) is None:
            draft.add_people(marks, lead.end(), last)
            return
    for lone in _LONE_NAME.finditer(text, start, end):  # "[Title](...). Feng Wang. Delft."
        who = lone["who"]
        ended = text.startswith(".", lone.end("who"))
        alone = ended and not text[start : lone.start("who")].strip(" .,")  # a sentence of its own behind the title
        known = count_known(who) >= (1 if alone else 2)
        if known and is_people(who) and not (names_institution(who) or is_venue(who)):
            draft.add_people(marks, *lone.span("who"))
            return
    if lead and lead[0].strip() in {"~", "by"}:
        rest = text[lead.end() : end].strip(" .")
        if is_people(rest) or (SURNAME.fullmatch(rest) and is_people_alone(rest)):
            draft.add_people(marks, lead.end(), end)  # "~ Saltzer, Reed, and Clark", "by Thurston"


def _read_venue_link(draft: Draft, marks: Marks, start: int, end: int, known: bool = False) -> None:
    """A link to the paper with a few words of its own, behind the people, is named after the venue.

    With ``known`` only journals that are known are taken.
    """
    for link in marks.links_in(start, end):
        if count_words(link.label) > 8 or is_people(link.label) or link.label.lower() in _KINDS_OF_WORKS:
            continue
        if not leads_to_paper(link.url) or not link.label[:1].isalpha() or is_author_year(link.label):
            continue
        if not link.tag and not known:
            draft.add_venue(marks, link.start, link.end)
            return
        if link.label == "Nature" and "/s4" in link.url and "/s41586" not in link.url:
            return  # what the publisher is called; the journal is another one
        venue = venue_of(link.label)  # "[Science](https://doi.org/...)", but not "[arXiv](...)"
        if venue is not None and venue.is_journal:
            draft.venue, draft.venue_span = link.label, (link.label_start, link.label_end)
            return


def _read_journal(draft: Draft, marks: Marks, start: int, end: int) -> None:
    """The words in italics between the title and a volume: "Lakes. *Remote Sensing of Environment*, 12, 1-9.".

    Behind a title in quotes and its people they are the book or the series that holds it, volume or not.
    """
    for a, b in within(marks.italic, start, min(start + 5, end)):
        piece = marks.text[a:b].strip(" .,")
        if not piece[:1].isupper() and not (NAMES_SERIES.search(piece) and _VOLUME.match(marks.text, b, end)):
            return
        if (is_people(piece) >= 2 or are_two_surnames(piece)) and is_venue(piece) < 2:
            return  # "**Title**. *Ann Lee, Bo Wu*. **2017**"
        if draft.form == "quote" and draft.people_span[0] < draft.title_span[0] and count_words(piece) <= 25:
            if is_venue(marks.text[a:b]) < 2:
                draft.set_venue(marks, a, b)
        elif count_words(piece) <= 12 and _VOLUME.match(marks.text, b, end):
            draft.add_venue(marks, a, b)
        return
