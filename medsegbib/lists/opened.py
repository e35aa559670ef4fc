"""Links that hold more than a title: a whole citation, or the people and the year behind or before it."""

from __future__ import annotations

from dataclasses import replace

from medsegbib.lists.endings import people_end
from medsegbib.lists.heads import Head
from medsegbib.lists.linktails import leave_out_tail, leave_out_year
from medsegbib.lists.marks import Marks, touching
from medsegbib.lists.openings import AUTHOR_YEAR
from medsegbib.lists.people import dated_people, is_people
from medsegbib.lists.person import are_surnames
from medsegbib.lists.plain import ONE_PERSON, end_of_title, plain_candidate
from medsegbib.lists.shapes import LETTERS, count_words, is_venue
from medsegbib.lists.titles import Candidate, is_whole_citation
from medsegbib.text.knownnames import count_known, is_family_name
from medsegbib.text.letters import latin

_BRACKETED_YEAR = latin(r"[(（](?:19|20)\d\d[^()]{0,20}[)）]")
_YEAR_FIRST = latin(r"(?:19|20)\d\d\.\s*(?=[A-Z])")
_DATED_GROUPS = latin(r"(?:19|20)\d\d(?:\s?\([^()]{2,40}\)){1,3}\s*\**(?:\[[^\[\]]{1,40}\]\s*)?(?=[A-Z])")
#: No title behind people is shorter, nor both together.
_SHORTEST, _SHORTEST_CITATION = 12, 26
_NAMES = latin(r",|&|\band\b|\bet\sal\b")
_PLACED_LAST = latin(r"\s?\[(?P<inner>[^\[\]]{2,60}(?:19|20)\d\d)\]\Z")
_SEVERAL = latin(r"&|\b(?:and|al)\b")
_SIGNATURE = latin(r"\s+by\s+(?P<who>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}(?:\set\.?\sall?\b\.?)?)\s*\Z")
_TITLE_BEHIND = latin(r"(?<=\))[.,:]?\s+(?=[\w\"“'‘])|(?<=\d)[.:]?\s+(?=[A-Z])")
_LED_BY_OTHERS = latin(r"(?P<who>[A-Z][^:;()\[\]\n]{1,60}? et al)\.?\s?[:,.]\s+(?=[A-Z])")
_INITIALS_FIRST, _INITIALS_LAST = r"(?:[A-Z]\.[ -]?){1,3}[A-Z][\w'’-]+", r"[A-Z][\w'’-]+, (?:[A-Z]\.[ -]?){1,3}"
_AND = "(?:, | and | & )"
#: "S. P. Lee, S. Wu, Testing of Lists", "Lee, S.P., Wu, S.: Testing of Lists"
_TWO_WITH_INITIALS = latin(rf"{_INITIALS_FIRST}{_AND}{_INITIALS_FIRST}[,:]|{_INITIALS_LAST}{_AND}{_INITIALS_LAST}[,:]")
#: The people of a citation end so, not those that a title seems to begin with: "Preserve, Promote, or Attack?".
_AFTER_PEOPLE = latin(r".?\.(?:\s|$)|.?\s?\(|..?\s?(?:19|20)\d\d")


def open_citation(marks: Marks, head: Head, end: int, best: Candidate, candidates: list[Candidate]) -> Candidate:
    """The title of a line whose best candidate may be a link around a whole citation; else that candidate.

    "[Klein, G., & Murray, D. (2007). Parallel tracking. In ISMAR.](...)". The title found replaces ``candidates``.
    """
    text = marks.text
    quoted = _quoted_first(text, best, candidates) if best.form == "link" and text[best.start] in '"“' else None
    if quoted is not None:
        return _instead_of(best, quoted, candidates)
    close = text.find("]", best.end, end) if best.form == "bracket" else -1
    if close > 0:  # "[Title, Ann Lee, ICASSP 2018]"
        best.end = min(best.end, end_of_title(text, best.start, close))
    if best.form in {"bold", "italic"}:
        return _open_marked_line(marks, head, end, best, candidates)
    if best.form != "link":
        return best
    placed = _PLACED_LAST.search(text, max(best.start + 3, best.end - 70), best.end)
    if placed and is_venue(placed["inner"]) >= 1:
        best.end = placed.start()  # "[GPT Understands, Too[arxiv:2021]](...)"
        return best
    dated = AUTHOR_YEAR.match(text, best.start, best.end)
    quoted_next = dated is not None and text[dated.end() : dated.end() + 2] in {' "', " “"}
    several = dated is not None and _SEVERAL.search(dated["who"]) is not None
    sure = quoted_next or several or (dated is not None and is_family_name(dated["who"]))
    if dated and sure and are_surnames(dated["who"]) and count_words(text[dated.end() : best.end]) >= 3:
        at = _TITLE_BEHIND.match(text, dated.end(), best.end)
        if at:  # "[Delorme & Makeig (2004) An open-source toolbox](...)"
            head.end = best.start = at.end()
            head.people = head.people or dated.span()
            return best
    led = _LED_BY_OTHERS.match(text, best.start, best.end)
    if led and is_people(led["who"]) == 3 and count_words(text[led.end() : best.end]) >= 2:
        best.start = led.end()  # "[Anna Bee et al: Segmentation-Enhanced Lists, bioRxiv](...)"
        best.end = end_of_title(text, best.start, best.end, cited=True)
        return best
    groups = _DATED_GROUPS.match(text, best.start, best.end)
    if groups and count_words(text[groups.end() : best.end]) >= 2:
        best.start = groups.end()  # "[2020 (Alibaba) (ICML) [OTM] Learning Optimal Tree Models](...)"
        return best
    near = max(best.start + 12, best.end - 120)
    signed = _SIGNATURE.search(text, near, best.end) if head.habits.signed and head.people is None else None
    if signed and (" " not in signed["who"] or is_people(signed["who"])):
        best.end, head.people = signed.start(), signed.span("who")  # "[Learning to Transform by Rose Catherine](...)"
        return best
    quotes = [c for c in candidates if c.form == "quote" and best.start < c.start and c.end < best.end]
    led_by = text[best.start : quotes[0].start].rstrip(' "“.,()0123456789') if len(quotes) == 1 else ""
    if led_by and quotes[0].score > 3 and is_people(led_by):
        return _instead_of(best, quotes[0], candidates)
    short = best.end - best.start < _SHORTEST_CITATION
    if not short and (found := _behind_people(marks, head, end, best, candidates)):
        return found
    whole = is_whole_citation(text, best.start, best.end)
    if not (short or whole) and (leave_out_tail(text, best) or _begin_behind_year(text, best)):
        return best
    if (not whole and leave_out_year(text, best)) or short:
        return best
    one = ONE_PERSON.match(text, best.start, best.end)
    if one and count_known(one["who"]) == 2 and count_words(text[one.end() : best.end]) >= 3:
        best.start = one.end()  # "[Christopher M. Bishop. Mixture Density Networks.](...)"
        return best
    named = len(quotes) == 1 and text[best.start : quotes[0].start].rstrip(' "“').endswith(":")
    if named and text[quotes[0].end + 1 : best.end].startswith(" by "):  # "[Black Hat: "Spray" by Ann Lee](...)"
        return _instead_of(best, quotes[0], candidates)
    return best


def _behind_people(
    marks: Marks, head: Head, end: int, best: Candidate, candidates: list[Candidate]
) -> Candidate | None:
    """The title within a mark that begins with people, as if nothing were marked: "**Ann Lee, Bo Wu. Testing**"."""
    text = marks.text
    year = _BRACKETED_YEAR.search(text, best.start, best.end)
    if year is None and _NAMES.search(text, best.start, best.start + 60) is None:
        return None
    people = people_end(text, best.start, best.end)
    strength = is_people(text[best.start : people]) if best.start < people < best.end - _SHORTEST else 0
    last = best.start + len(text[best.start : people].rstrip()) - 1
    ended = _AFTER_PEOPLE.match(text, last, best.end) or _TWO_WITH_INITIALS.match(text, best.start, best.end)
    cited = strength >= 3 or (strength == 2 and ended is not None)
    if cited or (year and is_people(text[best.start : year.start()]) >= 2):
        plain = plain_candidate(marks, head, end)
        if plain and plain.start > best.start:
            return _instead_of(best, plain, candidates)
    return None


def _open_marked_line(marks: Marks, head: Head, end: int, best: Candidate, candidates: list[Candidate]) -> Candidate:
    """The title within bold or italics around a whole line but for links: "**Testing. Ann Lee, Bo Wu. ICML 2016**"."""
    for start, stop in touching(marks.bold if best.form == "bold" else marks.italic, best.start, best.end):
        around = LETTERS.search(marks.text, head.end, start) or LETTERS.search(marks.text, stop, end)
        if start <= best.start and best.end <= stop and not around:
            whole = replace(best, end=stop)
            if found := _behind_people(marks, head, end, whole, candidates):
                return found
            if leave_out_tail(marks.text, whole):
                best.end = min(best.end, whole.end)
            break
    return best


def _begin_behind_year(text: str, best: Candidate) -> bool:
    """Begin a linked title behind its year and the people behind that: "[2016. El Amin A M, Liu Q. Features](...)"."""
    first = _YEAR_FIRST.match(text, best.start, best.end) if text[best.start] in "12" else None
    if first is None:
        return False
    stop = people_end(text, first.end(), best.end, True)
    named = first.end() < stop < best.end - 20 and text[stop - 1 : stop + 1].strip()[-1:] == "."
    rest = text[stop : best.end]
    best.start = stop + len(rest) - len(rest.lstrip(" .")) if named else first.end()
    return True


def _instead_of(best: Candidate, found: Candidate, candidates: list[Candidate]) -> Candidate:
    """The title that was found within the best candidate, now the only one."""
    found.score = best.score + 1
    candidates[:] = [found]
    return found


def _quoted_first(text: str, best: Candidate, candidates: list[Candidate]) -> Candidate | None:
    """The quoted title that a link begins with and people follow: "["Robotic Manipulation," M. Mason (2018)](...)"."""
    for candidate in candidates:
        if candidate.form == "quote" and candidate.start <= best.start + 2 and candidate.end < best.end - 4:
            people = text[candidate.end : best.end].strip(' ,."”').removeprefix("by ")
            return candidate if is_people(people) or dated_people(people) else None
    return None
