"""The headings above an entry, without the document's own title."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from html import unescape
from itertools import accumulate

from medsegbib.lists.block import Block
from medsegbib.lists.endings import dated_person
from medsegbib.lists.marks import OBJECT, Marks
from medsegbib.lists.segment import Segment
from medsegbib.lists.shapes import is_venue, venue_core, year_in, year_of_date
from medsegbib.lists.words import section_kind, words
from medsegbib.text.letters import latin
from medsegbib.text.venues import venue_of

#: Signs in front, up to a letter or the name of one (":star:"), and those at the end.
_EMOJI = latin(
    r"^(?!:[a-z])[^\w\[\](（\"'“$#@.\\/<+-]+?(?=:[a-z]|[\w\[\](（\"'“$#@.\\/<+-]|$)"
    r"|[\s\ufe0f\u200d\U0001F000-\U0001FAFF☀-➿⬀-⯿]+$"
)
_ACRONYM_END = latin(r"([A-Z]{3,}\w*)[ '’-]*$")
_ACRONYM_NEXT = latin(r"\s?([A-Z]{3,}\w*)\b")
_ANCHOR = latin(r"\s*\[?(?:back to top|top|🔝|⬆️?|↑)\]?\s*$", re.IGNORECASE)


#: "Before 2022", "2019 and earlier", "Since 2020": the papers below are not all of that year.
_OPEN = latin(r"(?i)(?:\b(?:before|after|since|until|till|prior\s+to|up\s+to|from|pre|post)[\s-]*|[<>≤≥~]\s*)$")
_OPEN_AFTER = latin(
    r"(?i)\s*(?:(?:and|or|&)\s+(?:before|earlier|older|prior|later|newer|onwards?)\b|onwards?\b|\+"
    r"|年?(?:以前|之前|以后|之后)|[-–—~]\s*(?:now|present|\)|$))"
)

#: The levels of what the outermost "<details>" opens, those in it follow, of a bold line that serves as a heading, and
#: of a date that stands alone and is no topic.
_SUMMARY_LEVEL, PSEUDO, DATED = 7, 99, 100
#: A tag of a fold; code and comments are gone over, as what stands in them is none.
_FOLD = latin(r"```.*?(?:```|\Z)|`[^`\n]*`|<!--.*?(?:-->|\Z)|<(?P<end>/?)details\b", re.IGNORECASE | re.DOTALL)
_SUMMARY = latin(r"(?i)<summary[^<>]*>")
_SUMMARY_END = latin(r"(?i)</summary>")
#: What summaries say of the fold, and not of what is in it: "Click to expand".
_OF_FOLDS = latin(
    r"(?i)\b(?:click|expand|unfold|toggle|show|hide|open|more|abstract|bibtex|citation|details|notes?|tl;?dr|summary)\b"
    r"|点击|展开|摘要"
)
_MOST_WORDS = 8
_NEWEST = latin(r"(?i)\bwhat['’]?s new\b")
_TAGS = latin(r"<[^<>]*>")


@dataclass(slots=True)
class Headings:
    """The stack of headings at a place in a document. ``title`` is the document's own title, whose level is known."""

    own_title: int = -1
    stack: list[tuple[int, str]] = field(default_factory=list)
    count: int = 0
    kind: str = ""
    document: str = ""
    year: str = ""
    topics: tuple[str, ...] = ()
    met: set[str] = field(default_factory=set)  # all headings so far, in small letters
    year_beside: tuple[int, str] = (0, "")  # of "### 2021" with nothing but "### Conference" below it, and the level

    def push(self, level: int, text: str, directly: bool = False) -> None:
        """Go on below a heading, which stands ``directly`` below the one before it or not."""
        text = clean_heading(text)
        self.met.add(text.lower())
        number, self.count = self.count, self.count + 1
        year = year_of_date(self.stack[-1][1]) if directly and self.stack and self.stack[-1][0] == level else ""
        if year and year_of_date(text) is None:
            self.year_beside = (level, year)
        elif level < self.year_beside[0] or (level == self.year_beside[0] and year_in(text)[0]):
            self.year_beside = (0, "")
        self.leave(level)
        if number == self.own_title:
            self.document = text
            papers = len(text.split()) <= 3 and section_kind(text) == "papers"  # "# Papers"
            self.kind, self.topics = "papers" if papers else "", ()
            self.year = self._find_year()
            return
        self.stack.append((level, text))
        self.kind = self._kind()
        self.year = self._find_year()
        self.topics = self._topics()

    def push_fold(self, depth: int, text: str) -> None:
        """Go on below the summary of a "<details>" that is the ``depth``-th around what is in it."""
        self.push(min(_SUMMARY_LEVEL + depth, PSEUDO) - 1, text)

    def leave_folds(self, depth: int) -> None:
        """Leave all "<details>" but the ``depth`` outermost ones."""
        if any(_SUMMARY_LEVEL + depth <= level < PSEUDO for level, _ in self.stack):
            self.leave(_SUMMARY_LEVEL + depth)

    def leave(self, level: int) -> None:
        """Leave the headings of a level and below it."""
        while self.stack and self.stack[-1][0] >= level:
            self.pop()

    def pop(self) -> None:
        """Leave the last heading."""
        self.stack.pop()
        self.kind = self._kind() if self.stack else ""
        self.year = self._find_year()
        self.topics = self._topics()

    def _topics(self) -> tuple[str, ...]:
        """The headings; below one, not a bold line or a summary that would fit above any list: "**Mandatory**"."""
        *above, (level, text) = [heading for heading in self.stack if heading[0] != DATED] or [(0, "")]
        headings = [heading for _, heading in above if heading]
        added = level >= _SUMMARY_LEVEL and _fits_any(text)
        return tuple(headings if not text or (headings and added) else [*headings, text])

    def _kind(self) -> str:
        kinds = [section_kind(text) for _, text in self.stack]
        if self.stack[-1][0] in {PSEUDO, DATED} and not kinds[-1] and len(kinds) > 1:
            return kinds[-2]
        if kinds[-1] == "meta" and "papers" in kinds[:-1] and _NEWEST.search(self.stack[-1][1]):
            return "papers"  # "#### What's New" below "### Research Papers"
        if kinds[-1]:
            return kinds[-1]
        above = [kind for kind in kinds[:-1] if kind]
        return above[-1] if above and above[-1] in {"meta", "other"} else ""

    def is_of_above(self) -> bool:
        """Whether it is a heading above the last one that tells what stands here, and the last one names a topic."""
        text = self.stack[-1][1] if len(self.stack) > 1 else ""
        return bool(text) and not section_kind(text) and not year_in(text)[0]

    def _find_year(self) -> str:
        """The year that the nearest heading with one names, else that of a document about one conference."""
        for _, text in reversed(self.stack):
            year, start, end = year_in(text)
            if year:
                return "" if _OPEN.search(text[:start]) or _OPEN_AFTER.match(text, end) else year
        if self.year_beside[1]:
            return self.year_beside[1]
        year, start, end = year_in(self.document)
        named = venue_of(venue_core(self.document)) if year else None
        if named is not None and not named.is_journal:
            return year  # "International Conference on Robotics and Automation 2020"
        acronym = (
            _ACRONYM_END.search(self.document[:start]) or _ACRONYM_NEXT.match(self.document, end) if year else None
        )
        return year if acronym and is_venue(f"{acronym[1]} {year}") >= 2 else ""


class Folds:
    """How many "<details>" are open at each place of a document; where they do not close in pairs, one at most."""

    def __init__(self, text: str) -> None:
        tags = [(tag.start(), not tag["end"]) for tag in _FOLD.finditer(text) if tag["end"] is not None]
        self._places = [place for place, _ in tags]
        self._depths = list(accumulate((1 if opens else -1 for _, opens in tags), initial=0))
        if self._depths[-1] or min(self._depths) < 0:
            self._depths = [0, *(int(opens) for _, opens in tags)]

    def depth(self, at: int) -> int:
        """How many are open at an offset."""
        return self._depths[bisect_left(self._places, at)]


@dataclass(frozen=True, slots=True)
class BulletAbove:
    """A bullet that stands as a heading above the bullets in it: a year, a conference, a person with the year.

    ``lists_papers`` where it says so: a conference, "Accepted papers". ``outer`` is the one that it stands in itself.
    """

    indent: int
    year: str
    lists_papers: bool = False
    person: tuple[Marks, tuple[int, int]] | None = None  # and the range of the name
    outer: BulletAbove | None = None


#: "Accepted papers", "Accepted papers (Recording)", and where the bracket is not closed
_OF_PAPERS = latin(r"(?:Accepted|Selected|Presented|Published|Oral|Poster) [Pp]apers(?:\W*|\s\([^()]{1,40}\)?\W*)$")


def bullet_above(block: Block, lines: list[Segment]) -> BulletAbove | None:
    """What a bullet says of those in it: "- 2021", "- MICRO 2022", "- Alex Graves (2008)", "- Accepted papers"."""
    if len(lines) != 1:
        return None
    marks = lines[0].marks
    text = marks.text.strip()
    if _OF_PAPERS.match(text):
        return BulletAbove(block.indent, "", True)
    if marks.links:
        return None
    date = year_of_date(text)
    year = date or year_in(text)[0]
    if not year:
        return None
    person = dated_person(marks.text, 0, len(marks.text))
    if person and person.end() == len(marks.text.rstrip(" \v\n")):
        return BulletAbove(block.indent, person["year"], person=(marks, person.span("who")))
    conference = is_venue(text) >= 2 and venue_of(venue_core(text)) is not None
    return BulletAbove(block.indent, year, conference) if date or conference else None


def summary_of(source: str) -> str:
    """The topic that the summary of a "<details>" in a piece of source names, or ""."""
    begin = _SUMMARY.search(source)
    end = _SUMMARY_END.search(source, begin.end()) if begin else None
    told = clean_heading(unescape(_TAGS.sub(" ", source[begin.end() : end.start()]))) if begin and end else ""
    return told if len(told.split()) <= _MOST_WORDS and not tells_of_fold(told) and "](" not in told else ""


def tells_of_fold(text: str) -> bool:
    """Whether a summary speaks of its "<details>", and not of what is in it: "Expand to see all layers..."."""
    return _OF_FOLDS.search(text) is not None


def _fits_any(text: str) -> bool:
    return text.lower().strip(" ():：") in words("sections", "any")


def clean_heading(text: str) -> str:
    """A heading without emoji around it, other than by name (":star:"), and links back to the top."""
    text = " ".join(text.replace(OBJECT, " ").split())
    text = _ANCHOR.sub("", text)
    return _EMOJI.sub("", _EMOJI.sub("", text)).strip(" #`*")
