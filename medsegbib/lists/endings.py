"""Where the people of a citation end, and what follows them."""

from __future__ import annotations

import re

from medsegbib.lists.institutions import INSTITUTION, KNOWN_INSTITUTION, has_word_of_institution
from medsegbib.lists.marks import OBJECT, Marks, touching
from medsegbib.lists.people import begins_with_venue, is_people
from medsegbib.lists.peopleprefix import people_prefix
from medsegbib.lists.person import JAPANESE_NAME, is_one_name
from medsegbib.lists.shapes import (
    SIGNS_LAST,
    VENUE_ACRONYM,
    count_words,
    is_dated_venue,
    is_venue,
    venue_core,
    year_in,
    year_of_date,
)
from medsegbib.lists.words import UNPUBLISHED
from medsegbib.text.letters import latin
from medsegbib.text.particles import PARTICLE
from medsegbib.text.venues import venue_of

#: What announces people, in small letters: on the same line, or on the one above.
BY = frozenset({"by ", "by\v"})
#: The year behind a venue in italics.
YEAR_BEHIND = latin(r",?\s\(?(?:19|20)\d\d\b")
#: The pages or the volume behind a host in italics.
PAGES_BEHIND = latin(r"[\s.,]*(?:\(pp?\.|\d{1,4}\s?\(\d)")
#: The volume and the issue or the pages behind a journal in italics: ", 32(1), 111".
VOLUME_NEXT = latin(r",?\s\d{1,4}(?:\s?\(\d|,\s\d)")
YEAR_LEAD = latin(r"(?P<year>(?:19|20)\d\d)[\s:,.–-]{1,3}(?=[^\W\d_])")

_FIGURE = latin(r"[\d(（\[【|]|\.\s+[A-Z]\w{3}")
_BRACKETS = latin(r"\s*\([^()\d]*\)")
#: What stands in brackets behind people is where they work, or where they published.
_VENUE_IN_BRACKETS = latin(rf"[\s.,]*\((?P<venue>[^()\d]*)\)[\s.,{OBJECT}]*\Z")
_LONGEST_GROUP = 120
_VENUE_BEHIND = latin(rf",\s{VENUE_ACRONYM}[\s.,|(\[{OBJECT}–—-]*\Z")
#: "Zhang, J., Sclaroff, S. In ECCV."
_VENUE_TOLD = latin(rf"\.\s[Ii]n:?\s(?P<venue>arXiv|[A-Z][\w&-]{{1,20}})[\s.,{OBJECT}]*\Z")
#: "Ann Lee, Bo Wu In NAACL, 2019"
_IN_NEXT = latin(r"(?<=[\w.)])\s[Ii]n:?\s(?=[A-Z])")
#: One person: "Layong (Larry) Luo", "In So Kweon"; not "In MICCAI".
PERSON = (
    r"(?!In\s(?:\w*[A-Z]{2}|Proc|Adv|Int|Work|Conf|Symp|Trans|Jour))[A-Z][\w.'’-]*(?:\s\([A-Z][a-z]+\)(?=\s[A-Z]))?"
    r"(?:\s(?:[A-Z][\w.'’-]*|" + PARTICLE + r")){1,4}"
)
#: The affiliation of somebody: " (Microsoft)".
IN_BRACKETS = r"\s\((?!ed|[a-z])[^()\d]{2,120}\)"
#: "Ann Lee (MIT), Adam Belay (Stanford)*; and Cy Dee"
_AFFILIATED = latin(
    rf"{PERSON}{IN_BRACKETS}\*?(?:(?:[,;]\s(?:and\s|&\s)?|\s(?:and|&)\s){PERSON}(?:{IN_BRACKETS}\*?)?)+"
)
#: No list of people in brackets and out of them is longer.
_LONGEST = 2000
#: No name of a venue has more words.
_LONGEST_VENUE = 12
#: ", & C. D. Garcia, Analytica Chimica Acta": the journal behind the last person
_ENDED = latin(r",\s(?:&|and)\s(?:[A-Z]\.[ -]?)+[A-Z][\w'’-]+,\s(?![A-Z]\.)[A-Z][a-z]+\s")
_AND_NEXT = latin(r"\s*,?\s+(?:and|&)\s")
_YEAR_NEXT = latin(r"[\s.,]*[(（\[]?(?:19|20)\d\d[a-z]?[)）\].,:]")
_YEAR_AT_END = latin(r",\s(?:19|20)\d\d\s*$")
_YEAR_LAST = latin(r"[,.]?\s*(?:[A-Z]{3,}\w*,?\s*)?(?:19|20)\d\d[\s.]*$")
_UNPLACED = latin(rf"\s*(?:(?i:preprint)|{UNPUBLISHED})\b")
_YEAR_ENDS = latin(r"[\s,.(]*(?:19|20)\d\d(?:[-.]\d{1,2}){0,2}\)?$")
_BREAKS = latin(r"[\n\v]+")
_DIGIT = latin(r"\d")
_BEFORE_IN = " \t\n\v\f\r\u00a0,.;*–—-"
#: What stands between people and their venue.
_BEFORE_VENUE = " ,.;:·|-–—"
_AROUND_TAGS = " .,[]()|/·*_\n\v"
_NAME_DATED = latin(
    r"\s*(?P<who>[A-Z][\w'’-]+(?:\s[A-Z][\w.'’-]*){1,3}|[A-Z][\w'’-]+ et al\.?"
    rf"|{JAPANESE_NAME})"
    r"\s\((?P<year>(?:1[89]|20)\d\d)(?:年(?:\d{1,2}月)?)?\)\s*(?:[;,.]|$)"
)
#: The end of the line or of the sentence with the people and their affiliations.
_LINE_ENDS = latin(rf"[\n\v{OBJECT}]|(?<=[^\W\d_]{{2}})\.(?:\s|$)")
_JOINS_GROUPS = latin(r"\s*(?:and\s|&\s)?\s*")
_AFFILIATION_NEXT = latin(
    rf"[,.;]\s+(?:(?:[^\W\d_][\w.&'’-]*\s+){{0,5}}(?:{INSTITUTION})\b"
    rf"|(?:[^\W\d_][\w&'’-]*\s+){{0,3}}(?:{KNOWN_INSTITUTION})\b(?=[\s.,;)]|$))"
)


#: "Neural Computation (2015), 27(4):925-953", "J. of Instrumentation, 7 C01054, 2012"
JOURNAL_VOLUME = latin(
    r"(?P<journal>[A-Z][\w.&'’-]*(?: (?:[A-Z][\w.&'’-]*|of|and|on|in|for|the|&)){0,8}),?"
    r"(?: \((?P<a>(?:19|20)\d\d)\), \d{1,4}(?:\(\d+\))?[:, ]\s?[\w–-]+"
    r"| \d{1,4}(?:\(\d+\))?(?: ?: ?| )[\w–-]+, (?P<b>(?:19|20)\d\d)\b)"
)
#: ", Bull. Seismol. Soc. Am. 58 (1968) 367", ", Decision Support Systems 43 (4) (2007) 1083": a journal with volume,
#: year and pages behind a title.
VOLUME_AND_YEAR = latin(
    r",\s(?P<journal>(?:[A-Z][A-Za-z]*\.?\s|(?:of|and|in|for|the|&)\s){1,9})\d{1,4}\s?(?:\(\d[\d–-]*\)\s?)?"
    r"\((?P<year>(?:19|20)\d\d)\)\s?[\d(eE]"
)


#: A tab that ends a field.
TAB = latin(r"\t(?<=[\w.?!)\]]\t)(?<!\bby\t)(?<!\band\t)")
#: ", Earth Syst. Dynam., 13, 321–340", ", Inf. Comput. 197(1-2), pp.90–121": a journal with volume and pages behind a
#: title, the year further behind.
VOLUME_AND_PAGES = latin(
    r",\s(?P<journal>(?:J\.|[A-Z][A-Za-z]{2,}\.?)(?:[\s-](?:[A-Z][A-Za-z]*\.?:?|of|and|in|for|on|the|&)){0,9})(?:,|(?<=\.)(?=\s\d+\())\s"
    r"\d{1,4}(?:\(\d{1,4}(?:[–-]\d{1,4})?\))?,\s(?:pp?\.\s?)?[A-Za-z]?\d"
)


#: The end of a title and a journal: "... recurrent networks. Neural Computation".
TWO_SENTENCES = latin(r"[a-z]{8}\. [A-Z]")


def looks_like_series(text: str) -> bool:
    """Whether a text reads "Name of a journal, 39(10), 1123-1134" or "Name 11 (July 1993)"."""
    text = text.replace("\v", " ")
    core = venue_core(text)
    if not core or count_words(core) > 14 or not core[0].isupper() or TWO_SENTENCES.search(core):
        return False
    lead, _, last = core.rpartition(", ")
    if lead and venue_of(last) is not None and not is_venue(lead):
        return False  # the title goes on: "Exoplanets LHS 1140 b, K2-18 b, and TOI-1468 c, ApJ, 979"
    rest = text[text.find(core) + len(core) :] if core in text else ""
    return bool(
        re.match(r"\s*[,:.]?\s*(?:\((?=[^()]*\d)|\d+\s*[(:,.]|vol\b|pp\b|no\b|\d+$|\d+[-–]\d+)", rest, re.IGNORECASE)
    )


def people_end(text: str, at: int, end: int, single: bool = False) -> int:
    """How far a list of people goes that begins here; ``at`` where none does, or where one name could be anything."""
    for pattern in (_VENUE_IN_BRACKETS, _VENUE_BEHIND, _VENUE_TOLD):
        # "Marc Deisenroth, Carl Rasmussen. (ICML)", "Minmin Chen, ICLR", "Sclaroff, S. In ECCV"
        placed = pattern.search(text, max(end - _LONGEST_GROUP, at), end)
        if placed and venue_of(placed["venue"]) is not None:
            end = placed.start() + (pattern is _VENUE_TOLD)  # with the full stop of an initial
    near = text.find(" in", at, end) >= 0 or text.find(" In", at, end) >= 0
    told = _IN_NEXT.search(text, at, end) if near else None
    if told and is_dated_venue(text[told.end() : end]) and is_people(text[at : told.start()]):
        end = told.start()
    if begins_with_venue(text[at : at + _LONGEST_GROUP]):
        return at
    figure = _FIGURE.search(text, at, end)
    if figure is None and is_people(text[at:end]) >= 2 and _ENDED.search(text, at, end) is None:
        return end
    if (
        figure is not None
        and figure[0] == "("
        and end - at < _LONGEST
        and _FIGURE.search(_BRACKETS.sub("", text[at:end])) is None
        and is_people(text[at:end]) >= 2
    ):
        return end  # "Xiaojin (Jerry) Zhu, Si Si (Utah)"
    affiliated = _AFFILIATED.match(text, at, end) if text.find("(", at, min(end, at + 60)) > 0 else None
    if affiliated and is_people(who := _BRACKETS.sub("", affiliated[0])) >= 2 and not has_word_of_institution(who):
        return affiliated.end()  # not "National University of Singapore (NUS), Microsoft Research Asia (MSRA)"
    stop = people_prefix(text, at, end)
    if stop == at or (text.count(",", at, stop) < 3 and _AND_NEXT.match(text, stop, end)):
        return at  # "Pre-train, Prompt, and Predict: A Systematic Survey ..."
    strength = is_people(text[at:stop])
    if strength >= 2 or (strength == 1 and single):
        return stop
    dated = _YEAR_NEXT.match(text, stop, end) if strength == 1 else None
    if dated and is_venue(text[at : dated.end()]) < 3:  # not "SIGKDD Explorations(2017)"
        return stop
    if strength == 1 and _YEAR_AT_END.match(text, stop, end) and is_venue(text[at:end]) < 2:
        return stop  # ", Zixing Zhang, 2017"
    if strength == 1 and text.find(",", at, stop) > 0 and _YEAR_LAST.match(text, stop, end):  # "He, Zhang, Ren, 2016"
        return stop
    if strength == 1 and is_affiliated(text, stop):  # "Philip Krejov, University of Surrey"
        return stop
    closed = text[stop : stop + 1] in {",", "."} or (
        text[at - 3 : at].lower() in BY and (stop >= end or text[stop] in "\n\v")
    )
    if not (single and closed and stop - at > 2 and is_one_name(text[at:stop])):
        return at
    return stop


def dated_person(text: str, start: int, end: int) -> re.Match[str] | None:
    """Somebody and the year, with nothing but an affiliation behind them: "Ronald J. Williams (1992); MIT"."""
    found = _NAME_DATED.match(text, start, end)
    return found if found and is_people(found["who"]) and is_venue(found["who"]) < 2 else None


def imprint_people(text: str) -> int:
    """How far the people go in an imprint line by line: "John Bee,\\vTest Press,\\v2003."; 0 where a text is none."""
    lines = _BREAKS.split(text.rstrip(" \v\n"))
    first, others, last = lines[0], lines[1:-1], lines[-1]
    dated = year_of_date(last.strip(" .,")) or is_dated_venue(last)
    if len(lines) < 2 or not dated or len(others) > 4 or any(count_words(line) > 15 for line in others):
        return 0
    who = first.strip(" ,")
    return len(first) if " " in who and is_people(who) >= 1 else 0


def is_affiliated(text: str, at: int) -> bool:
    """Whether a comma, a full stop or a semicolon stands here, and an institution or a company behind it."""
    return _AFFILIATION_NEXT.match(text, at) is not None


def affiliated_groups(text: str, at: int, end: int) -> tuple[list[tuple[int, int]], int]:
    """The ranges of people whose affiliations stand between, and where the last ends: "Ann Lee, MIT; Bo Wu, EPFL".

    One affiliation must be known by its words. What stands behind a comma in another group is one, too, where "and"
    stands before it or two affiliations are known: "Changhoon Kim, Barefoot Networks"; else it is somebody.
    """
    line = _LINE_ENDS.search(text, at, end)
    end = line.start() if line else end
    if text.find(";", at, end) < 0 or text.find("et al", at, end) >= 0:
        return [], at
    groups: list[tuple[int, int]] = []
    doubtful: dict[int, int] = {}  # where the people of a group may end, by its number
    known = 0
    while at < end:
        semicolon = text.find(";", at, end)
        stop = semicolon if semicolon >= 0 else end
        at = _JOINS_GROUPS.match(text, at, stop).end()  # type: ignore[union-attr]
        people = people_prefix(text, at, stop)
        institution = _AFFILIATION_NEXT.search(text, at, stop)
        if institution:
            people = min(people, institution.start())
            known += 1
        elif people >= stop:
            joined = max(text.rfind(" and ", at, stop), text.rfind(" & ", at, stop))
            comma = text.find(",", joined, stop) if joined > 0 else text.rfind(",", at, stop)
            if comma > 0 and joined > 0:
                people = comma
            elif comma > 0:
                doubtful[len(groups)] = comma
        if people <= at or not is_people(text[at:people]):
            return [], at
        groups.append((at, people))
        at = stop + 1
    if known > 1:
        groups = [(start, doubtful.get(number, stop)) for number, (start, stop) in enumerate(groups)]
    return (groups, end) if known and len(groups) > 1 else ([], at)


_DASHES = (" - ", " – ", " — ")


def people_before_venue(marks: Marks, start: int, end: int, least: int = 2, below: bool = False) -> int:
    """Where people end whom nothing follows but a venue or a date: "Ann Lee, Bo Wu. *ICCV*, 2019"; 0 where none do.

    Without italics only several people of whom none could be anything else count; ``least`` is what `is_people` says.
    A line ``below`` a title may have two before a known venue: "Arthur Argenson and Gabriel Dulac-Arnold. ICLR, 2021".
    """
    text = marks.text
    if not marks.italic and _DIGIT.search(text, max(start, end - 24), end) is None:
        return 0
    last = end
    while last > start and (text[last - 1] in _AROUND_TAGS or text[last - 1] == OBJECT):
        last -= 1
    year = _YEAR_ENDS.search(text, max(start, last - 14), last)
    a, b = next(((a, b) for a, b in reversed(touching(marks.italic, start, last)) if start < a < b <= end), (0, 0))
    inside = b >= last and year_in(text[max(b - 8, a) : b])[0] != ""
    if b >= last and not (year or inside):
        return _people_before_series(text, start, a, b, least)
    if not (year or inside) or (b and not inside and b < year.start() - 2):  # type: ignore[union-attr]
        return 0
    if b == 0:
        stop = year.start() - 2  # type: ignore[union-attr]
        a = text.rfind(". ", start, stop) + 2
        dash = max(text.rfind(sign, start, stop) for sign in _DASHES) + 3
        if dash > a:  # "Paul F. Jaeger, Klaus H. Maier-Hein - Nature Methods 2021"
            a = dash
        elif not text[a - 4 : a - 2].isalpha():
            return 0  # an initial
    people = without_in(text[start:a]).rstrip(_BEFORE_VENUE)
    if not people or text[a - 1].isalnum():
        return 0
    sure = is_people(people)
    if b == 0 and sure >= 2:
        venue = venue_core(text[a:last])
        known = below and "," not in venue and venue_of(venue) is not None
        least = 2 if known else max(least, 3)
    if sure < (least if b else max(least, 2)) or (least == 1 and " " not in people):
        return 0
    told = text[a:last].replace(OBJECT, "").strip(" .,[]()")
    if count_words(told) > _LONGEST_VENUE or any(sign in told for sign in '?"“'):
        return 0
    placed = is_venue(told) >= (1 if inside or least == 1 else 2)
    return start + len(people) if placed or _UNPLACED.match(told) or year_of_date(told) is not None else 0


def without_in(text: str) -> str:
    """What stands before an "in" at the end of a text: "T. Brox. In *MICCAI*, 2015" without what is in italics."""
    whole = text.rstrip().removesuffix(":")
    if whole[-2:] not in {"In", "in"}:
        return text
    before = whole[:-2].rstrip(_BEFORE_IN)
    return before if len(before) < len(whole) - 2 else text


def _people_before_series(text: str, start: int, a: int, b: int, least: int) -> int:
    """Where people end whom a known journal or conference in italics follows, without a year; else 0."""
    people = without_in(text[start:a]).rstrip(_BEFORE_VENUE)
    known = venue_of(text[a:b].strip(" .,")) is not None or is_venue(text[a:b]) >= 2
    return start + len(people) if known and is_people(people) >= max(least, 2) else 0


def ends_behind_people(text: str, start: int, end: int) -> bool:
    """Whether people begin a range and their venue or their year ends it: "Ann Lee and Bo Wu. MICCAI, 2015"."""
    while start < end and text[start] in " \t":
        start += 1
    stop = people_end(text, start, end)
    return start < stop < end and (year_in(text[stop:end])[0] != "" or is_venue(text[stop:end]) >= 2)


def is_more_than_venue(text: str) -> bool:
    """Whether words that are none stand before a venue and a comma: "Testing Forests, ICML 2012"."""
    lead, _, venue = text.partition(", ")
    return count_words(lead) >= 2 and not is_venue(lead) and is_venue(venue) >= 2


def is_people_and_more(text: str, only_affiliated: bool = False) -> bool:
    """Whether a text is people with an affiliation, a venue or a date behind: "K He, J Sun - CVPR, 2016"."""
    lead = YEAR_LEAD.match(text)
    if lead and is_people(text[lead.end() :]) >= 2:
        return True
    stop = people_end(text, 0, len(text))
    if stop == 0 or stop >= len(text):
        return False
    rest = SIGNS_LAST.sub("", text[stop:].strip(" \n\v,.;:|-–—()[]·•"))
    if text[:stop].rstrip(" .").endswith("et al"):  # no title begins so: "V. Piccialli et al. Energies"
        told = ". " not in rest and (
            (is_venue(rest) >= 2 and not is_more_than_venue(rest)) or (rest[:1].isupper() and count_words(rest) <= 4)
        )
        told = told or year_of_date(rest) is not None
        return not rest or told  # not "Kirillov, A., et al. (2023). Segment Anything. ICCV."
    affiliated = is_affiliated(text, stop)
    if only_affiliated or affiliated:
        return affiliated
    return year_of_date(rest) is not None or (is_venue(rest) >= 2 and not _cites(rest))


def _cites(text: str) -> bool:
    """Whether a sentence that tells of no venue stands before one: "Testing of Lists. Journal of Tests. 2019;4(2)"."""
    title, _, venue = text.partition(". ")
    return count_words(title) >= 3 and not is_venue(title) and is_venue(venue) >= 2
