"""What a mark around a title holds behind it: the people, the venue and the year, which are no part of the title.

The mark is a link, or bold or italics around a whole line.
"""

from __future__ import annotations

from itertools import islice

from medsegbib.lists.endings import people_end
from medsegbib.lists.openings import AUTHOR_YEAR, is_author_year
from medsegbib.lists.people import is_people
from medsegbib.lists.person import are_surnames
from medsegbib.lists.plain import end_of_title
from medsegbib.lists.shapes import count_words, is_dated_venue, is_venue, year_in
from medsegbib.lists.titles import Candidate
from medsegbib.text.knownnames import count_known
from medsegbib.text.letters import latin

#: Somebody among others, or before a bracket: ", B Huval, ", "(T. Wang and ", ", Yann LeCun)".
_SOMEBODY = latin(r"[,(.–—-]\s?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}(?:,| and |\s?&|\))")
_INITIAL = latin(r"\b[A-Z]{1,2}\b\.?")
#: What stands between a title and its tail.
_PARTED = latin(r"[,，(（]|[.?!]\s|\s[-–—]\s|\sby\s")
#: No title before a tail is shorter, in characters and in words.
_SHORTEST, _FEWEST = 12, 3
#: No link around a title and full names is longer, and no single people or venue behind a title.
_LONGEST, _LONGEST_TAIL = 1500, 120
_BY = latin(r"(?:(?P<comma>[,，])\s?|\s)by\s+")
_IN = latin(r",?\s(?:in|at)\s+(?=[A-Za-z])")
_YEAR_BEHIND = latin(r"\s*\((?:19|20)\d\d[a-z]?\)")
_YEAR_LAST = latin(r",\s(?:19|20)\d\d$")
#: A year that belongs to a title: "Cancer statistics, 2020".
_YEARLY = latin(r"(?i)\b(?:statistics|estimates|annual|report|update|edition|census|trends|outlook)\b[^:]*$")
_SENTENCE = latin(r"(?<=\w\w[.?!])\s(?=[A-Z])")
#: So many sentences of a link are tried.
_TRIED = 4
_COMMA = latin(r",\s+(?=[A-Z]|(?:19|20)\d\d,\s[A-Z])")
_PERSON_DATED = latin(r"(?P<who>[A-Z][a-z'’-]+ (?:[A-Z]\. )?[A-Z][a-z'’-]+), (?:19|20)\d\d")
_FULL_NAME = latin(
    r"\s*(?:(?:and|&)\s+)?[A-Z][\w.'’*†-]+(?:\s[A-Z][\w.'’*†-]*){1,3}(?:\s(?:and|&)\s[A-Z][\w.'’ -]+)?\s*"
)
_BETWEEN_NAMES = latin(r",|\band\b|&")
_SURNAMES_LAST = latin(
    r"(?:,\s+|\s[-–—]\s|,?\sby\s)(?P<who>(?:[A-Z][\w.'’-]*\s){0,2}[A-Z][\w'’-]+(?:,?\set\sal\b\.?|(?:,\s[A-Z][\w'’-]+)*,?\s(?:and|&)\s[A-Z][\w'’-]+"
    r"(?=,?\s[(]?(?:19|20)\d\d)))(?:,?\s[(]?(?:19|20)\d\d[)]?)?\.?(?:\s?\([\w+-]+\))?\W*$"
)
_SURNAMES_AND_YEAR = latin(
    r"(?<=[a-z][.?!])\s+(?P<who>[A-Z][\w'’-]+(?:(?:,\s[A-Z][\w'’-]+)*,?\s(?:and|&)\s[A-Z][\w'’-]+|\set\sal)?)"
    r"\.\s+(?:19|20)\d\d\.?\s*$"
)


def leave_out_tail(text: str, best: Candidate) -> bool:
    """End a marked title before the people, the venue and the year that its mark holds as well; whether there are."""
    if _PARTED.search(text, best.start, best.end) is None:
        return False
    for find in (
        _people_behind_full_stop,
        _by_people,
        _people_behind_dash,
        _venue_behind_full_stop,
        _people_behind_comma,
        _surnames,
        _people_as_in_plain_text,
    ):
        end = find(text, best)
        if end:
            best.end = end
            return True
    return False


def _people_as_in_plain_text(text: str, best: Candidate) -> int:
    """The end of "[Driving on Highways (B Huval, T Wang, 2015)](...)", "**Driving, A Lee, B Wu, ICML 2016**"."""
    if best.end - best.start >= _LONGEST or _SOMEBODY.search(text, best.start + _SHORTEST, best.end) is None:
        return 0
    end = end_of_title(text, best.start, best.end)
    begin = end + len(text[end : best.end]) - len(text[end : best.end].lstrip(" .,;:([–—-"))
    people = people_end(text, begin, best.end) if end < best.end else begin
    if is_people(text[begin:people]) < 2 or not _can_be_title(text, best, end):
        return 0
    rest = text[people : best.end]  # without initials, year or venue they may be cities
    return end if _INITIAL.search(text, begin, people) or year_in(rest)[0] or is_venue(rest.strip(" .,")) else 0


def leave_out_year(text: str, best: Candidate) -> bool:
    """End a linked title before its year, and before the one person or the venue before that; whether there are."""
    for comma in reversed(list(_COMMA.finditer(text, max(best.start + _SHORTEST, best.end - 100), best.end))):
        rest = text[comma.end() : best.end]
        person = _PERSON_DATED.fullmatch(rest)
        named = person is not None and is_people(person["who"]) == 1 and count_known(person["who"]) > 0
        if (named or is_dated_venue(rest)) and _can_be_title(text, best, comma.start()):
            best.end = comma.start()  # "[Serializable Isolation, Alan Fekete, 2008](...)", "[..., VLDB Journal, 1999]"
            return True
    dated = _YEAR_LAST.search(text[max(best.start, best.end - 10) : best.end]) if text[best.end - 1].isdigit() else None
    if dated and _can_be_title(text, best, best.end - 6) and not _YEARLY.search(text, best.start, best.end):
        best.end -= len(dated[0])  # "[Time Series Forecasting With Deep Learning: A Survey, 2020](...)"
        return True
    return False


def _can_be_title(text: str, best: Candidate, end: int) -> bool:
    return count_words(text[best.start : end]) >= _FEWEST


def _by_people(text: str, best: Candidate) -> int:
    """The end of "[Combination of Predictors by Ann Lee, Bo Wu](...)", "[..., by Ann Lee in Physica D 1990](...)"."""
    if text.find("by ", best.start + _SHORTEST, best.end) < 0:
        return 0
    *_, by = [None, *_BY.finditer(text, best.start + _SHORTEST, best.end)]
    if by is None or not _can_be_title(text, best, by.start()):
        return 0
    people = text[by.end() : best.end]
    if is_people(people) >= 2 and ("," in people or "et al" in people):
        return by.start()  # not "Tracking by Lifted Multicut and Person ..."
    if by["comma"] and " " in people and is_people(people):
        return by.start()  # "[Learning by Watching, by Ann Lee](...)"
    for at in _IN.finditer(people):
        venue = people[at.end() :]
        sure = by["comma"] is not None or is_dated_venue(venue)
        if is_people(people[: at.start()]) > (not sure) and year_in(venue)[0]:
            return by.start()
    return 0


def _people_behind_dash(text: str, best: Candidate) -> int:
    """The end of "[Time, Clocks, and the Ordering of Events - Leslie Lamport (1978)](...)"."""
    dash = max(text.rfind(sign, best.start + _SHORTEST, best.end) for sign in (" - ", " – "))
    who = text[dash + 3 : best.end] if dash > 0 and _can_be_title(text, best, dash) else ""
    strength = is_people(who)
    alone = " " in who and (_YEAR_BEHIND.match(text, best.end) is not None or count_known(who) == 2)
    cited = AUTHOR_YEAR.fullmatch(who)  # "[Everything in Moderation - Guess 2021](...)"
    cited = cited if cited and is_author_year(who) and are_surnames(cited["who"]) else None
    if strength >= 2 or (strength == 1 and alone) or cited:
        return best.start + len(text[best.start : dash].rstrip(" "))
    return 0


def _venue_behind_full_stop(text: str, best: Candidate) -> int:
    """The end of "[Distributed Optimization Beyond the Datacenter. NIPS 2016 workshop](...)"."""
    placed = text.rfind(". ", best.start + _SHORTEST, best.end)
    if placed < 0 or not text[placed - 2].isalnum() or best.end - placed >= 60 or not _can_be_title(text, best, placed):
        return 0
    cited = is_people(text[best.start : people_end(text, best.start, placed)]) >= 2
    return placed if is_dated_venue(text[placed + 2 : best.end]) and not cited else 0


def _people_behind_full_stop(text: str, best: Candidate) -> int:
    """The end of "[Testing of Lists. Ann Lee, Bo Wu. Medical Physics, 2021.](...)", where several are named."""
    if text.find(". ", best.start + _SHORTEST, best.end) < 0 or best.end - best.start >= _LONGEST:
        return 0
    for stop in islice(_SENTENCE.finditer(text, best.start + _SHORTEST, best.end), _TRIED):
        people = people_end(text, stop.end(), best.end)
        rest = text[people : best.end].strip(" .,")
        if (
            people == stop.end()
            or is_people(text[stop.end() : people]) < 2
            or not _can_be_title(text, best, stop.start())
        ):
            continue
        if not rest or year_in(rest)[0] or is_venue(rest):
            return stop.start() - (text[stop.start() - 1] == ".")
    return 0


def _people_behind_comma(text: str, best: Candidate) -> int:
    """The end of "[**Segmenting All**, Ann Lee, Bo Wu, Cy Dee](...)", of which a venue may tell the year."""
    if text.count(",", best.start, best.end) < 2 or best.end - best.start >= _LONGEST:
        return 0
    dated = best.link is not None and is_dated_venue(text[best.end : best.link.end].strip(" ,.;"))
    for comma in _COMMA.finditer(text, best.start + _SHORTEST, best.end):
        rest = text[comma.end() : best.end]
        if _can_be_title(text, best, comma.start()) and (_are_full_names(rest) or _are_placed_people(rest, dated)):
            return comma.start()
    return 0


def _surnames(text: str, best: Candidate) -> int:
    """The end of "[Playing Atari with Deep Reinforcement Learning, Mnih et al, 2013. (DQN)](...)"."""
    near = max(best.start, best.end - _LONGEST_TAIL)
    tail = text[max(best.start, best.end - 60) : best.end]
    told = _SURNAMES_LAST.search(text, near, best.end) if any(s in tail for s in (" al", " and ", "&")) else None
    told = told or _SURNAMES_AND_YEAR.search(text, near, best.end)
    named = told is not None and are_surnames(told["who"]) and _can_be_title(text, best, told.start())
    return best.start + len(text[best.start : told.start()].rstrip(" .")) if told and named else 0


def _are_full_names(text: str) -> bool:
    """Whether a text is three names or more of two words each at least, as a title is not."""
    names = text.strip(" .").split(",")
    return len(names) > 2 and all(_FULL_NAME.fullmatch(name) for name in names) and is_people(text) >= 3


def _are_placed_people(text: str, dated: bool) -> bool:
    """Whether a text is whole names and a venue with its year: "Ann Lee, Bo Wu and Cy Dee, USENIX Security 2001".

    The dated venue may stand behind the text, where ``dated``.
    """
    who, *venue = text.rsplit(", ", 2 if _YEAR_LAST.search(text) else 1)
    who, dated = (who, True) if is_dated_venue(", ".join(venue)) else (text, dated)
    names = [name for name in _BETWEEN_NAMES.split(who) if name.strip()]
    return dated and len(names) > 2 and all(map(_FULL_NAME.fullmatch, names)) and is_people(who) >= 2
