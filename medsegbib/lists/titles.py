"""Where in a line its title may be: the candidates, and how much speaks for each."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from medsegbib.lists.endings import VOLUME_NEXT
from medsegbib.lists.heads import Head
from medsegbib.lists.marks import OBJECT, Link, Marks, touching, within
from medsegbib.lists.openings import is_author_year
from medsegbib.lists.people import is_people
from medsegbib.lists.peopleprefix import people_prefix
from medsegbib.lists.shapes import (
    DOCUMENT_KIND,
    REMARK,
    SIGNS_LAST,
    count_words,
    ends_in_arxiv,
    is_dated_venue,
    is_venue,
    year_in,
    year_of_date,
)
from medsegbib.lists.words import role_of_label, words
from medsegbib.text.knownnames import count_known
from medsegbib.text.letters import latin
from medsegbib.text.scripts import count_east_asian, is_east_asian
from medsegbib.text.venues import venue_of

_QUOTED = latin(
    r"(?:(?<![\w.])|(?<=[a-z]\.)(?=[\"“][A-Z]))(?:[\"“”„«]{1,2}|``|《|「|『)\s*(?P<inner>[^\"“”„«»《》「」『』\n"
    + OBJECT
    + r"]{3,400}?)\s*(?P<close>[\"”“»》」』]{1,2}|'')"
)
_QUOTES = ('"', "“", "”", "„", "«", "``", "《", "「", "『")
#: "(1968) 'Induced polarization for surveying'. Prospezioni", "Bee, A. (2018), ‘Estimating policies’, Journal": Harvard
_SINGLE_QUOTED = latin(
    r"(?:(?<=[)\d]\s)|(?<=[)\d][.,:]\s))['‘](?P<inner>[A-Z][^\"“”\n"
    + OBJECT
    + r"]{11,400}?)(?:(?<=[.,])['’](?=\s[A-Z*]|$)|['’](?=[.,])(?!,\s(?:or|and|in)\b))"
)
_BRACKET = latin(r"\[(?P<inner>[^\[\]\n" + OBJECT + r"]{8,400})\]")
#: "europepmc.org/articles/pmc6466618?pdf=render"
_ADDRESS = latin(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+/\S*")
_TRAILING_GROUP = latin(
    r"[\s\v,.;:]*[(（\[【](?P<inner>[^()（）\[\]【】]*(?:[(（][^()（）]*[)）][^()（）\[\]【】]*)*)[)）\]】][\s\v.]*$"
)
_DOCUMENT_KIND = latin(DOCUMENT_KIND)
_REMARK_FIRST = latin(r"(?i)\((?:opti?o?n?al|new|oral|survey|review|spotlight|must[ -]read)\)\s*")
#: So many characters before a link tell whether it stands behind a title.
NEAR = 200
#: The characters of people before a title at most, as each quotation and each range in italics is tried.
_MOST_BEFORE = 1500
_STRAY = ' \t\n\v\r"“”„«»*_`,;:|–—·•~＂#>\u200b\ufeff\u00ad\ufe0f🔥⭐🌟🚀✨📄💻🎥📜📝👍🆕🎉'
_NICKNAME = latin(r"(?P<name>[\w.+@$^{}\\/&* '’-]{1,60}?(?:\s\(\d\))?)\s*(?:[:：]|\s[-–—]|\s\|)\s*[\"“]?\s*$")

#: "*by Ann Lee, CRC Press*"
SIGNED = latin(r"by [A-Z]")


@dataclass(slots=True)
class Candidate:
    """A range of the flat text that may be the title. ``form`` is quote, bold, link, bracket, italic or plain."""

    form: str
    start: int
    end: int
    score: float
    link: Link | None = None


def clean_range(text: str, start: int, end: int) -> tuple[int, int]:
    """A range without the quotes, stray marks, remarks, translations and final full stop around the title in it."""
    while end > start and (text[end - 1] in " [(" or text[end - 2 : end] in {" -", " –", " —"}):
        end -= 1  # "**Title (TKDE, 2009) [[**Paper**](...)]**", "Title - (SIGMOD 2018)"
    if end - start > 12:
        if text[end - 1] == ")" and "(" not in text[start:end] and "（" not in text[start:end]:
            end -= 1  # "[Segment Anything - ICCV 2023)](...)"
        end = _before_venue(text, start, end)
    if end > start and text[start].isalnum() and text[end - 1].isalnum():
        return start, end
    for _ in range(6):
        before = (start, end)
        while (
            start < end
            and not _opens_inside(text, start, end)
            and (text[start] in _STRAY or text[start].isspace() or text[start] in ".)]）】")
        ):
            start += 1
        while end > start and (text[end - 1] in _STRAY or text[end - 1].isspace() or ord(text[end - 1]) > 0x1F000):
            if text[end - 1] == "”" and text.count("“", start, end) == text.count("”", start, end):
                break  # "Another Look at “Provable Security”"
            if text[end - 1] == '"' != text[start] and text.count('"', start, end) % 2 == 0:
                break
            end -= 1
        if end > start and text[end - 1] == "." and text[end - 3 : end] != "...":
            end -= 1
        if end > start and text[end - 1] in ")]）】":
            group = _TRAILING_GROUP.search(text, max(start, end - 400), end)
            if group and group.start() > start:
                inner = group["inner"].strip()
                coded = text[end - 1] == "]" and _DOCUMENT_KIND.fullmatch(inner) is not None  # "<b>Title[J]</b>"
                # "PTAM: Parallel Tracking and Mapping (2)", the second to be read; not "Diffusion on SE(3)"
                numbered = inner.isdigit() and len(inner) <= 2 and text[group.start()] in " \v"
                if not inner or coded or numbered or _is_aside(inner, text[start : group.start()]):
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
        remark = _REMARK_FIRST.match(text, start, end) if text[start : start + 1] == "(" else None
        if remark:
            start = remark.end()  # "(optional)Deterministic Policy Gradient"
        if end - start > 2 and text[start] in "《「『" and text[end - 1] in "》」』":
            start, end = start + 1, end - 1
        if end > start and text[start] == "<" and ">" in text[end : end + 2]:
            start += 1  # "<Learning Automata> by MAL Thathachar"
        if (start, end) == before:
            break
    return start, max(start, end)


def _opens_inside(text: str, start: int, end: int) -> bool:
    """Whether a quote at the beginning of a title ends within it: ""Factual" or "Emotional": Stylized Captioning"."""
    if text[start] == '"':
        return text.count('"', start, end) % 2 == 0 and text[end - 1] != '"' and text[start : end - 1].count('"') > 1
    return text[start] == "“" and start < text.find("”", start, end) < end - 2


def _is_aside(inner: str, title: str) -> bool:
    """Whether a group at the end of a title is a translation, a date, a venue or a remark."""
    if is_east_asian(inner) and not count_east_asian(title[-12:]):
        return True
    if not inner.isascii():
        inner = SIGNS_LAST.sub("", inner)  # "(2016 👍)"
    if year_of_date(inner) is not None or REMARK.match(inner):
        return True
    if _NUMBER.fullmatch(inner):
        return True  # "(No. w33949)", of a working paper
    if _PREPRINT_FROM.match(inner):
        return True  # "(preprint from OpenAI)"
    if inner.startswith("@"):
        return True  # "A Survey(@Ohio State University etc)"
    if inner.startswith("from ") and inner.count(" ") <= 3:
        return True  # "Parallel Speculative Sampling (from Apple)"
    if len(inner) >= 90:
        return False
    if is_venue(inner) >= (1 if year_in(inner)[0] else 3) or re.search(r"(?i)\bet al\b", inner):
        return True
    last = inner.rpartition(", ")[2]  # "(Relational Representation Learning, NIPS 2018)"
    return is_dated_venue(last)


_PREPRINT_FROM = latin(r"(?i)pre-?print\s(?:from|by|of)\s")
_NUMBER = latin(r"(?:No|Nr)\.\s?(?:[A-Za-z]\d+|\d{3,})")
_INITIAL = latin(r"(?<!\w)[A-Z]\.[ -]?(?:[A-Z]\.[ -]?)*[A-Z]\w")
_BEFORE_VENUE = latin(r"\s+[-–—]+\s*|:\s+(?=(?:19|20)\d\d\W*$)|\s*[|｜]\s*|[,.]\s+|[ ]{2,}(?=\d{4}\W*$)")
#: "Large-Scale Outdoor Point Cloud Registration TGRS 2024", not "Overview of the Task at SemEval 2020"
_BARE_VENUE = latin(
    r"(?<!\bat)(?<!\bfor)(?<!\bin)(?<!\bof)(?<!\bon)(?<!\bthe)(?<!\band)(?<!\bto)(?<!\bfrom)(?<!\bvs)\s+"
    r"(?P<venue>[A-Z0-9][A-Za-z]*[A-Z]{2})\s(?:19|20)\d\d$"
)
#: "Operator Parallelism for Distributed Deep Learning OSDI'22", "... and Token Tree Verification 23arxiv"
_SHORT_VENUE = latin(
    r"(?<![,:])(?<!\bof)(?<!\bon)(?<!\bin)(?<!\bfrom)(?<!\bfor)(?<!\bto)(?<!\band)\s"
    r"(?:(?P<venue>[A-Za-z]{2,12})\s?['’]\d\d|(?P<number>(?:[12]\d)?ar[Xx]iv))$"
)
_TRACK_LAST = latin(
    r"(?<=\s(?:19|20)\d\d)(?:\s(?:Main|Conference|Paper|Tutorial|Workshop|Findings|Demo|Oral|Spotlight|Poster|Long|Short))+$"
)
_DASH_YEAR = latin(r"\s*[-–—,|]+\s*(?=(?:19|20)\d\d$)")


def _before_venue(text: str, start: int, end: int) -> int:
    """Where a title ends that a venue with its year follows: "Mask R-CNN - ICCV - 2017", "Panoptic Trees, CVPR 2019".

    A year behind a comma belongs to the title: "Cancer statistics, 2020".
    """
    last = end
    while last > start and text[last - 1] in " .\v\t":
        last -= 1
    near = max(start, last - 60)
    dated = text.find("20", near, last) >= 0 or text.find("19", near, last) >= 0
    track = _TRACK_LAST.search(text, near, last) if dated else None  # ", EMNLP 2023 Main Conference Paper"
    last = track.start() if track else last
    if not text[last - 2 : last].isdigit() and not text[last - 1].isupper() and not ends_in_arxiv(text, last):
        return end
    near = max(start + 4, last - 90)
    short = _SHORT_VENUE.search(text, max(near, last - 24), last)
    if short and count_words(text[start : short.start()]) >= 4:
        name = short["venue"] or ""
        if short["number"] or (name.isupper() and len(name) > 1) or venue_of(name) is not None:
            return _without_dash(text, short.start())
    bare = _BARE_VENUE.search(text, max(near, last - 24), last)
    if bare and venue_of(bare["venue"]) is not None and count_words(text[start : bare.start()]) >= 4:
        return _without_dash(text, bare.start())
    ended: re.Match[str] | None = None
    for cut in _BEFORE_VENUE.finditer(text, near, last):
        if ended is not None and not is_people(text[ended.end() : cut.start()]):
            break
        tail = text[cut.end() : last]
        set_apart = cut[0].strip()[:1] not in {",", "."}
        if not tail[:1].isalnum() or len(tail) < 3:
            continue
        if tail.isdigit():
            found = set_apart and year_of_date(tail) is not None
        elif tail[-1].isdigit():
            plain = _DASH_YEAR.sub(" ", tail)
            named = set_apart and plain != tail and count_words(plain) <= 5 and plain[0].isupper()
            found = named or is_dated_venue(plain)
        else:
            found = set_apart and tail.isupper() and is_venue(tail) >= 2
        if found and count_words(text[start : cut.start()]) >= 2 and not is_people(text[start : cut.start()]):
            ended = cut  # unless a person stands before the venue: "..., Ann Lee, Bo Wu, Medical Physics, 2019"
    return end if ended is None else ended.start()


def _without_dash(text: str, end: int) -> int:
    """Where a title ends without the dash or the bar at its end: "Fine-tuning for Text Classification  - ACL 2018"."""
    while text[end - 1] in " \t|–—" or text[end - 2 : end] == " -":
        end -= 1
    return end


#: So a title is announced that is none of a link: "Paper-1: ...", "Article: ..."
_PAPER_LABEL = latin(r"(?i)\W*(?:paper|article)(?:[\s-]*#?\d{1,3})?\W*")
_FEWEST_WORDS, _LONGEST_LABEL = 3, 11


def title_label(piece: str) -> int:
    """How long the label is that announces a title, with its colon: "标题：A Review of Lists"; 0 for none."""
    label, colon, title = piece.replace("：", ":").partition(":")
    if not colon or len(label) > _LONGEST_LABEL:
        return 0
    called = _PAPER_LABEL.fullmatch(label) and OBJECT not in title and count_words(title) >= _FEWEST_WORDS
    return len(label) + 1 if called or role_of_label(label) == "title" else 0


_BETWEEN_PEOPLE = (",", ";", " and ", "&", "et al")


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
        several = any(map(text.__contains__, _BETWEEN_PEOPLE))
        if (several or size <= 4) and is_people(text) >= 2:
            score -= 5 if several else 2
        elif size <= 8 and is_venue(text) >= 2:
            score -= 4
        if (size <= 5 and REMARK.match(text.strip(" !."))) or all(w.lower() in words("tags") for w in text.split()):
            score -= 5
    elif "," in text and is_people(text) >= 2:
        score -= 5
    if "et al" in text and people_prefix(text, 0, len(text)) > 0:
        score -= 5  # "Anna Bee et al, NIPS"
    if ": " in text:
        score += 0.4
    return score


def _in_parentheses(text: str, start: int) -> bool:
    left = text[max(start - 3, 0) : start].rstrip(' *_"“')
    return left.endswith(("(", "（"))


_PEOPLE_DATED = latin(r"[^()\n]{4,600}?(?=\((?:(?:19|20)\d\d\b[^()]{0,20}|n\.d\.)\)\.?\s)")


def is_whole_citation(text: str, start: int, end: int) -> bool:
    """Whether a range begins with people, so that it is no title: "**Bee, A. (2019). Title. J 1**"."""
    dated = _PEOPLE_DATED.match(text, start, end) if text.find("(", start, end) > 0 else None
    if dated is not None:
        return is_people(dated[0]) >= 2
    if text.count(",", start, end) < 4:
        return False
    people = people_prefix(text, start, end)  # "**Bee, A., Dee, C., & Eff, E. Title of many words. arXiv**"
    return people > start and is_people(text[start:people]) == 3 and count_words(text[people:end]) >= 5


_YEAR_WITHIN = latin(r"\b(?:19|20)\d\d[a-z]?(?![\w-])")
#: Where a title without any mark may end before people, and so many places of a range are tried.
_TITLE_ENDS = latin(r"(?<=[\w)])[.?!,]\s(?=[A-Z])")
_TRIED = 5
#: So many words a title has there, and all that follows people.
_FEWEST_TITLED, _FEWEST_BEHIND = 4, 6


def is_dated_citation(text: str, start: int, end: int) -> bool:
    """Whether a range is a dated citation that begins with people, or with its title and people behind it.

    "Ann Lee and Bo Wu. 2021. Ranking of texts", "Lee A, Wu B. Ranking of texts. J Tests. 2021;3:1-9.", "Ranking of
    texts. Ann Lee, Bo Wu. Journal of Tests, 2021."
    """
    if _YEAR_WITHIN.search(text, start, end) is None:
        return False
    people = people_prefix(text, start, end)
    if people > start:
        return is_people(text[start:people]) >= 2 and count_words(text[people:end]) >= _FEWEST_BEHIND
    for ended in itertools.islice(_TITLE_ENDS.finditer(text, start, end), _TRIED):
        if count_words(text[start : ended.start()]) >= _FEWEST_TITLED:
            people = people_prefix(text, ended.end(), end)
            if people > ended.end() and is_people(text[ended.end() : people]) >= 2:
                return True
    return False


#: What a title goes on with behind a few quoted words: "The “inconvenient truth” about AI in healthcare".
_PHRASE_ON = latin(r"\s(?!by\b|in\b|at\b|from\b)[a-z]+\s\w")
_HASHTAG = latin(r"(?:\d{4})?#[A-Za-z]")


#: How much the kind of a link speaks for its text being a title.
_OF_LINK = {"paper": 4.6, "preprint": 4.6, "review": 4.6, "code": 3.6, "project": 3.6, "data": 3.6, "supplement": 3.6}
_OF_LINK["other"] = 2.9


def find_candidates(marks: Marks, head: Head, end: int, kinds: Mapping[int, str]) -> list[Candidate]:
    """The places in a range that may be its title, marked ones first; ``kinds`` are those of the links by start."""
    finder = _Finder(marks, head.end, end)
    finder.quoted()
    finder.bold()
    finder.linked(kinds)
    finder.bracketed()
    finder.italic()
    return finder.found


class _Finder:
    """Looks for the title of a range of text from ``at`` to ``end``, whose first line ends at ``stop``."""

    __slots__ = ("at", "end", "found", "marks", "stop", "text")

    def __init__(self, marks: Marks, at: int, end: int) -> None:
        self.marks, self.text, self.at, self.end = marks, marks.text, at, end
        stop = marks.text.find("\n", at, end)
        self.stop = end if stop < 0 else stop
        self.found: list[Candidate] = []

    def propose(self, form: str, a: int, b: int, bonus: float, link: Link | None = None) -> None:
        """Add a piece with the weight of its words and what its form speaks for it."""
        text, at = self.text, self.at
        a, b = clean_range(text, max(a, at), min(b, self.end))
        if b <= a:
            return
        piece = text[a:b]
        if label := title_label(piece):
            a, b = clean_range(text, a + label, b)
            piece = text[a:b]
        if OBJECT in piece or "\n" in piece:
            return
        score = bonus + score_title(piece)
        if score < bonus - 2 and not _INITIAL.search(piece) and followed_by_people(text, a, b, self.end):
            score += 5  # "**Sparse Views and Dense Bones**, Ann Lee, Bo Wu" names no Sparse Views
        if _in_parentheses(text, a):
            score -= 4
        if a <= at + 2:
            score += 0.8
        self.found.append(Candidate(form, a, b, score, link))

    def quoted(self) -> None:
        """Propose what stands in quotes."""
        text, at, end = self.text, self.at, self.end
        if any(map(text[at:end].__contains__, _QUOTES)):
            for quote in _QUOTED.finditer(text, at, end):
                short = count_words(quote["inner"]) <= 3
                spaced = text[quote.end() : quote.end() + 1] == " " and not short
                bonus = 5.0 if self._is_whole_quote(quote) else 3.2 if spaced else 1.0
                bonus -= 4.0 if self._is_said_of_link(*quote.span()) else 0.0
                self.propose("quote", *quote.span("inner"), bonus)
        if text.find(" '", at, end) >= 0 or text.find(" ‘", at, end) >= 0:
            for quote in _SINGLE_QUOTED.finditer(text, at, end):
                if quote.start() < at + _MOST_BEFORE and count_words(quote["inner"]) > 2:
                    self.propose("quote", *quote.span("inner"), 5.0)

    def _is_whole_quote(self, quote: re.Match[str]) -> bool:
        """Whether quotes stand around a title, and not around a part of one."""
        text, at, stop = self.text, self.at, self.stop
        follow = text[quote.end() : quote.end() + 2]
        close = quote["inner"][-1:]
        size = count_words(quote["inner"])
        led = at + 3 < quote.start() < at + _MOST_BEFORE and is_people(text[at : quote.start()].rstrip(" :")) >= 2
        asked = (
            led and close in "?!" and quote["inner"][0].isalpha()
        )  # "Lee, A., & Wu, B. (2016). "Why should I trust you?": Explaining Classifiers"
        named = (
            follow[:1] == ":"
            and (asked or not led)  # "Ann Lee, Bo Wu: "Segment Anything": In ICCV, 2023"
            and (
                size <= 3
                or ((asked or quote.start() <= at + 1) and text[quote.end() + 2 : min(quote.end() + 3, stop)].isupper())
            )
            and count_words(text[quote.end() : min(quote.end() + NEAR, stop)].partition(OBJECT)[0]) >= 4
        )  # "My agent understands me": Integrating Memory Recall in Agents
        part = close not in ".,?!" and size <= 3 and _PHRASE_ON.match(text, quote.end(), stop) is not None
        whole = not (named or part) and (
            not follow.strip()
            or follow[0] in ",.;:)]（(" + OBJECT + "\n"
            or close in ".,?!"
            or led
            or (follow[:1].isspace() and not follow[1:2].isalpha())
        )
        held = self.marks.links_at(quote.start()) if quote.start() <= at + 1 else []
        return whole and not any(
            not k.tag and k.end > quote.end() + 3 for k in held
        )  # "["True or false?": A debate]()"

    def _is_said_of_link(self, start: int, end: int) -> bool:
        """Whether quotes stand behind a linked title and a colon: "[Deep Rationality Once Again](...): "Many are"."""
        near = max(self.at, start - NEAR)
        before = self.text[near:start].rstrip()
        if before[-1:] not in {":", "："} or self.text.startswith(" by ", end):
            return False
        colon = near + len(before) - 1
        links = [link for link in self.marks.links_in(self.at, colon) if not link.tag]
        between = self.text[links[-1].end : colon].replace(OBJECT, "") if links else ""
        if not links or count_words(links[-1].label) < 4 or between.strip(" ()[],"):
            return False
        label = links[-1].label  # not "[Hallett & Mossop 1974 (Nature 249)](...): "Production of ..."", nor a venue
        return year_in(label)[0] == "" and not is_venue(label)

    def bold(self) -> None:
        """Propose what is bold."""
        text, at, end, stop = self.text, self.at, self.end, self.stop
        # the first link behind a title: "Tracking of Many Things [[paper](...)] **for a start**"
        first_link = text.find(OBJECT, at, stop)
        if first_link < 0 or count_words(text[at:first_link]) < 4:
            first_link = stop
        opened = [
            (at, b) for a, b in touching(self.marks.bold, at, at) if a < at - 1 and at < b < end
        ]  # "**[arXiv 2023] Title**"
        for a, b in (*opened, *within(self.marks.bold, at - 1, stop)):
            inside = at - 1 <= a < stop and b <= end + 1
            if inside and not _HASHTAG.match(text, a) and not is_whole_citation(text, a, b):
                colon = text[b : b + 2].lstrip()[:1] in {":", "："} or text[a:b].rstrip()[-1:] in {":", "："}
                colon = colon and not within(self.marks.italic, b, b + 4)
                told = colon and _OTHERS_NEXT.match(text, b, end) is not None
                named = colon and not told and count_words(text[a:b]) <= 4
                led = at + 3 < a < at + _MOST_BEFORE and is_people(text[at:a].strip(" -–—")) >= 2 > is_people(text[a:b])
                part = (not led and is_fragment(text, a, b, at)) or first_link < a
                self.propose("bold", a, b, 4.0 + (1.2 if led or told else -2.5 if named else 0) - (4.0 if part else 0))

    def linked(self, kinds: Mapping[int, str]) -> None:
        """Propose what links are called; ``kinds`` are those of the links by start."""
        text, at = self.text, self.at
        outer = -1  # the end of the link that holds the next ones
        around = [k for k in self.marks.links_at(at) if k.start < at - 2]  # "[Pang, Lee 2002: Thumbs up?](...)"
        for link in (*around, *self.marks.links_in(at - 2, self.end)):
            inside, outer = link.end < outer, max(outer, link.end)
            if link.tag or inside or _ADDRESS.fullmatch(link.label):
                continue
            size = count_words(link.label)
            bonus = _OF_LINK.get(kinds.get(link.start, "other"), 2.4)
            before = text[max(at, link.start - NEAR) : link.start].rstrip()
            if before[-1:] == "," and size <= 4 < count_words(before) and not is_people(before[:-1]):
                bonus -= 2.0  # "MatSciBERT: A language model for text mining, [npj Computational Materials](...)"
            if before and is_author_year(link.label):
                bonus -= 4.0  # "As We May Think. [Bush (1945)](...)"
            own = before[-1:] == "[" and text[link.end : link.end + 1] == "]"
            own = (own or (text[link.start] == "[" and text[link.end - 1] == "]")) and link.start > at + 3
            if own and count_words(before) >= 3 and (year_in(link.label)[0] or is_venue(link.label) >= 2):
                bonus -= 4.0  # "Ensemble deep learning: A review [[Engineering Applications of AI 2021]](...)"
            if re.match(r"\s*[:：]\s*\w", text[link.end : link.end + 6]) is not None:
                told = before.endswith((",", "'s", "’s")) and is_people(text[at : link.start].rstrip(" ,")) > 0
                told = told and size >= 3
                # "David Levine, [Is Economics Doomed?](...): A good but slightly frustrating read"
                bonus += 1.5 if told else -2.5 if size <= 4 else 0.0
            self.propose("link", link.start, link.end, bonus - (0 if link.start < self.stop else 1.5), link)

    def bracketed(self) -> None:
        """Propose what stands in brackets in front, which no link is around."""
        bracket = _BRACKET.match(self.text, self.at, self.end)
        if bracket and all(link.tag for link in self.marks.links_at(bracket.end() - 1)):
            self.propose("bracket", *bracket.span("inner"), 3.0 if count_words(bracket["inner"]) > 2 else 2.2)

    def italic(self) -> None:
        """Propose what is in italics."""
        text, at, stop = self.text, self.at, self.stop
        for a, b in within(self.marks.italic, at, stop):
            if at <= a < stop and b <= self.end and not SIGNED.match(text, a, b) and not is_whole_citation(text, a, b):
                last = [c for c, d in within(self.marks.bold, a + 12, b) if d + 2 >= b and count_words(text[c:d]) <= 5]
                b = last[0] if last else b  # "*STPath: a generative foundation model. **NPJDM**.*"
                first = self.marks.links_in(at, a)[:1]
                named = any(k.start <= at + 2 and 0 < a - k.end <= 4 and count_words(k.label) <= 3 for k in first)
                # "[N-Caltech101](...), *Converting static image datasets to spiking ones*": what the paper is about
                told = count_words(text[a:b]) >= 2 and _is_behind_people(text, at, a) and not is_people(text[a:b])
                told = told and (text[a - 1] != " " or is_venue(text[a:b]) < 2)
                # "Nielsen, J. *Heuristic evaluation.* Usability inspection methods"
                bonus = 5.2 if told else 3.8 if named and count_words(text[a:b]) >= 5 else 2.4
                self.propose("italic", a, b, bonus - (3.0 if VOLUME_NEXT.match(text, b) else 0.0))  # a journal


def _is_behind_people(text: str, start: int, end: int) -> bool:
    """Whether nothing but people, as citations have them, stands before a place."""
    if end - start > _MOST_BEFORE:
        return False
    before = text[start:end].rstrip()
    if before[-1:] in _ENDS_OF_DATES:
        before = _EDITED_AND_DATED.sub(r"\1", before)
    if text[end - 1] == " " and before[-1:].isalpha() and before.count(" ") > 2 and is_people(before) >= 2:
        return True  # "Ann Lee, Bo Wu *Heuristic evaluation of lists*"
    if not end - start > len(before) > 3 or before[-1] not in ".,:":
        return False
    one = before[-1] == ":" and is_people(before) == 1 and count_known(before) == 2  # "Janet Abbate: *Recoding Gender*"
    return one or is_people(before) >= 2


_ENDS_OF_DATES = frozenset("0123456789).,")
#: "Berry, David M. (editor). 2012."
_EDITED_AND_DATED = latin(r"(?:\s\((?:eds?\.?|editors?)\))?([.,])?(?:\s\(?(?:19|20)\d\d\)?\.)?$")
_BEHIND = latin(r"[\s\v.,;:|–—\-*_”\"]*")


#: "**Segment Anything**: Kirillov et al."
_OTHERS_NEXT = latin(r"\s?[:：]\s(?:[A-Z][\w.'’-]*\s){1,3}et\sal\b")
#: Within so many characters two people stand where people stand at all.
_SOME_PEOPLE = 600


def followed_by_people(text: str, start: int, end: int, stop: int) -> bool:
    """Whether a piece that reads like two names has a list of names behind it, and so must be the title."""
    stopped = text[end : end + 1] == "."  # "**GPT Understands, Too.** *Xiao Liu, ...*"
    if is_people(text[start:end]) < 2 or ("," in text[start:end] and not stopped):
        return False
    at = _BEHIND.match(text, end, stop).end()  # type: ignore[union-attr]
    last = people_prefix(text, at, min(stop, at + _SOME_PEOPLE))
    return last > at and is_people(text[at:last]) >= 2


_GOES_ON = latin(r"\s(?!by\b|ar[Xx]iv|in\b|at\b|from\b|and\b)[a-z]{2}")


_LINK_CALLED = latin(rf"\s\w+:\s*{OBJECT}")


def is_fragment(text: str, start: int, end: int, head: int) -> bool:
    """Whether a bold piece is a part of a longer phrase: "An **Elastic Interaction** loss", "**Dice** for all"."""
    inside = start > head + 2 and text[start - 1 : start] == " " and text[start - 2 : start - 1].isalpha()
    captioned = _LINK_CALLED.match(text, end) is not None  # "**Deep Belief Nets** paper: https://..."
    return (_GOES_ON.match(text, end) is not None and not captioned) or (inside and count_words(text[start:end]) < 5)


def nickname_before(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A short name before the title, set apart by a colon or a dash: "LID: "Title"", "acronym - [Title](...)"."""
    match = _NICKNAME.search(text, max(start, end - 70), end)
    if match is None or match.start() > start + 3:
        return None
    name = match["name"].strip(" *_[]")
    name = name if name[-1:] == ")" and "(" in name[1:] else name.strip("()")
    if not name or role_of_label(name) or len(name.split()) > 5:
        return None
    at = text.find(name, match.start(), end)
    return (at, at + len(name)) if at >= 0 else None
