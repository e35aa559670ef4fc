"""What stands in brackets beside a title: a date, a venue with its year, people, or a remark."""

from __future__ import annotations

from medsegbib.lists.draft import Draft
from medsegbib.lists.endings import people_end
from medsegbib.lists.institutions import names_institution
from medsegbib.lists.labelled import read_labelled
from medsegbib.lists.marks import Marks, touching, within
from medsegbib.lists.people import dated_people, is_people
from medsegbib.lists.person import are_known_surnames, are_surnames, is_one_name, is_people_alone
from medsegbib.lists.shapes import REMARK, is_dated_venue, is_venue, year_in, year_of_date
from medsegbib.text.knownnames import count_known, is_family_name
from medsegbib.text.letters import latin

#: A surname in patterns of several.
SURNAME_PATTERN = r"(?:[DO]['’]|Mac|Mc|De|Di|La|Le|Van)?[A-Z][a-z'’]+(?:-[A-Z][a-z]+)?"

#: The characters of a remark that may hold all people of a paper.
_LONGEST = 900
_COMMA = latin(r"\s*[,，;；]\s*")
_SEVERAL = latin(r"[,;&]|\band\b")
_NAME_THEN = latin(r"(?:[A-Z]\.?[ -]?){1,3} ?[A-Z][a-z]+, ?[A-Z]{3}")
_INITIALS_GLUED = latin(r"(?:[A-Z]\.){1,3}[A-Z][\w'’-]+")
_ARXIV = latin(r"ar[Xx]iv\s?:\s?\d{4}\.")  # "[arXiv:2306.05499]"
#: "Hu and Xu"
TWO_SURNAMES = latin(rf"({SURNAME_PATTERN}) (?:and|&) ({SURNAME_PATTERN})")
_YEAR_BEHIND = r"(?P<year>(?:19|20)\d\d)[a-z]?"
#: People with a year behind: "(Rao & Georgeff, 1995)", "(Wooldridge, 2009)", "(D Comer 1979)".
_SURNAMES_YEAR = latin(rf"(?P<who>{SURNAME_PATTERN}(?:(?:,\s|,?\s(?:&|and)\s){SURNAME_PATTERN})+),\s{_YEAR_BEHIND}")
_SURNAME_YEAR = latin(rf"(?P<who>(?:(?:[Dd][ei]|[Vv][ao]n|[Ll][ae])\s)?{SURNAME_PATTERN}),\s{_YEAR_BEHIND}")
_INITIALS_YEAR = latin(rf"(?P<who>(?:[A-Z]\.?[ -]?){{1,3}}[ ]?[A-Z][a-z'’-]{{2,}}),?\s{_YEAR_BEHIND}")
#: "(Cliff Click, 1995)"
_NAME_YEAR = latin(rf"(?P<who>{SURNAME_PATTERN}\s(?:[A-Z]\.\s?)*{SURNAME_PATTERN}),\s{_YEAR_BEHIND}")
#: Before the others who wrote a paper, on the page of one of them.
WITH = latin(r"(?:[Jj]oint\s(?:work\s)?)?[Ww]ith\s+(?=[A-Z])")
_ETC = latin(r",?\s+etc\.?$")
_ALSO_CALLED = latin(r"(?i)a\.?k\.?a\.?[:\s]\s*(?P<name>[^\s;,][^;,]{0,39})[;,]\s*(?=\S)")


def read_bracket(draft: Draft, marks: Marks, start: int, end: int) -> int:
    """Read the inside of brackets; where the rest begins that is still to be read, clause by clause."""
    loud = [a for a, _ in within(marks.bold, start + 2, end) if not touching(marks.bold, start, start + 1)]
    if loud:  # "(2020, SIGIR, **TVD**)" names the method
        end = start + len(marks.text[start : loud[0]].rstrip(" ,;"))
    text = marks.text[start:end]
    bare = text.strip()
    if not bare or len(bare) > _LONGEST:
        return end
    if year_of_date(bare) is not None:
        draft.add_year(1 if len(bare) == 4 else 2, marks, start, end)
        return end
    if beside := WITH.match(bare):  # "(with Ann Lee and Bo Wu)", on the page of the third author
        start, bare = start + text.find(bare) + beside.end(), bare[beside.end() :]
        text = marks.text[start:end]
        if not draft.people and is_people(bare):
            draft.add_people(marks, start, end)
            return end
    if bare.startswith("@"):  # "(@Zhihang Yuan etc)", "(@Carnegie Mellon University)"
        who = _ETC.sub("", bare[1:])
        if not draft.people and _is_person(who):
            at = start + text.find(who)
            draft.add_people(marks, at, at + len(who))
            draft.et_al = draft.et_al or len(who) < len(bare) - 1
        return end
    if called := _ALSO_CALLED.match(bare):  # "(aka: GENTRL; Nat Biotechnol 2019)"
        if not draft.nickname:
            at = start + text.find(bare)
            draft.set_nickname(marks, at + called.start("name"), at + called.end("name"))
        start, bare = start + text.find(bare) + called.end(), bare[called.end() :]
        text = marks.text[start:end]
    named, comma, rest = bare.partition(",")
    if comma and named and draft.title.startswith(named) and is_venue(rest) >= 2:
        start, bare = start + text.find(rest, len(named)), rest  # "DeepWalk: Online Learning ... (DeepWalk, KDD 2014)"
        text = marks.text[start:end]
    if read_dated_people(draft, marks, start + text.find(bare), bare):
        return end
    if not _ARXIV.match(bare) and read_labelled(draft, marks, start, end):
        return end
    if not draft.people:
        last = _people_first(marks.text, start, end)
        if last:
            draft.add_people(marks, start, last)
            return last
    _read_parts(draft, marks, start, end)
    return end


def _parts(bare: str, at: int) -> list[tuple[str, int]]:
    """What commas part, with the places where it begins."""
    parts = []
    begin = 0
    for comma in _COMMA.finditer(bare):
        parts.append((bare[begin : comma.start()], at + begin))
        begin = comma.end()
    parts.append((bare[begin:], at + begin))
    return parts


def read_dated_people(draft: Draft, marks: Marks, at: int, bare: str) -> bool:
    """Read "Ann Lee et al. 2019", "Rao & Georgeff, 1995"; whether that is all there is."""
    if people := dated_people(bare):
        who_end, year = people[0], (people[1], len(bare))
    elif draft.people:
        return False
    elif (cited := _SURNAMES_YEAR.fullmatch(bare)) and is_venue(cited["who"]) < 2:
        who_end, year = cited.end("who"), cited.span("year")
    elif (single := _SURNAME_YEAR.fullmatch(bare) or _INITIALS_YEAR.fullmatch(bare)) and is_people_alone(
        single["who"].split()[-1]
    ):
        who_end, year = single.end("who"), (single.start("year"), len(bare))
    elif (named := _NAME_YEAR.fullmatch(bare)) and _is_known_person(named["who"]):
        who_end, year = named.end("who"), named.span("year")
    else:
        return False
    draft.add_people(marks, at, at + who_end)
    draft.add_year(1, marks, at + year[0], at + year[1])
    return True


def _people_first(text: str, start: int, end: int) -> int:
    """Where people end that other things follow: "Lin et al., 2021, arXiv", "A Lee, B Wu; Proceedings ..."; else 0."""
    last = people_end(text, start, end)
    if not start < last < end:
        return 0
    people = text[start:last]
    told = people.rstrip(" .").endswith("et al") or (_SEVERAL.search(people) and is_people(people) >= 2)
    return last if told else 0


def _is_person(bare: str) -> bool:
    """Whether a text is a whole name and neither an institution nor a remark: "Dmitry Berenson"."""
    name = bare.strip()
    told = is_venue(name) or REMARK.match(name) or names_institution(name)
    return " " in name and is_people(name) >= 1 and is_one_name(name) and not told


def _is_known_person(name: str) -> bool:
    """Whether a text is one name, part of which is known, and no venue: "Cliff Click"."""
    return count_known(name) > 0 and is_one_name(name) and is_venue(name) < 2 and not names_institution(name)


def are_two_surnames(text: str) -> bool:
    """Whether a text is two words that can be surnames, one of which is known as such: "Li and Ogino"."""
    two = TWO_SURNAMES.fullmatch(text)
    return two is not None and are_surnames(text) and any(map(is_family_name, two.groups()))


def _is_venue(bare: str) -> bool:
    strength = 0 if _NAME_THEN.match(bare) else is_venue(bare)
    return strength >= 2 or (strength == 1 and bool(year_in(bare)[0]))


def _read_parts(draft: Draft, marks: Marks, start: int, end: int) -> None:
    """Read one venue, people, or several parts each of which is one of them or a date."""
    text = marks.text[start:end]
    bare = text.strip()
    parts = _parts(bare, start + text.find(bare))
    first, at = parts[0]
    second, second_at = parts[1] if len(parts) == 2 else ("", 0)
    if not draft.people and " " in second and year_of_date(first) and is_people(second) and is_venue(second) < 2:
        draft.add_people(marks, second_at, second_at + len(second))  # "2017, Xiangnan He"
        draft.add_year(1, marks, at, at + len(first))
    elif not draft.people and are_two_surnames(bare):
        draft.add_people(marks, start, end)  # "(Li and Ogino)"
    elif not draft.people and are_known_surnames(bare):
        draft.add_surnames(marks, start, end)  # "(Zhang, Cisse, Dauphin)"
    elif second and not draft.people and _INITIALS_GLUED.fullmatch(first) and is_venue(second) >= 2:
        draft.add_people(marks, at, at + len(first))  # "P.He, 17'ICCV"
        draft.add_venue(marks, second_at, second_at + len(second))
    elif second and not draft.people and is_family_name(first) and is_venue(second) >= 2 and are_surnames(first):
        draft.add_surnames(marks, at, at + len(first))  # "Abbeel, NIPS 2006"
        draft.add_venue(marks, second_at, second_at + len(second))
    elif _is_venue(bare):
        draft.add_venue(marks, start, end)
    elif not draft.people and not second and count_known(bare) and _is_person(bare):
        draft.add_people(marks, start, end)  # "(Asankhaya Sharma)"
    elif is_people(bare) >= 2 and not (bare.count(",") == 1 and first.isupper()):  # not "[NL, Isabelle]"
        draft.add_people(marks, start, end)
    elif second and " " in first and is_one_name(first) and is_venue(second) >= 2:
        draft.add_people(marks, at, at + len(first))  # "Y Koren, KDD'08"
        draft.add_venue(marks, second_at, second_at + len(second))
    elif not draft.people and is_dated_venue(first) and _is_person(second):
        draft.add_people(marks, second_at, second_at + len(second))  # "IROS 2013, Dmitry Berenson"
        draft.add_venue(marks, at, at + len(first))
    elif any(mark in bare for mark in " ,;"):  # not "(基准，挑战)", a title in Chinese
        for part, at in parts:
            if year_of_date(part):
                draft.add_year(2, marks, at, at + len(part))  # "2023-01, Microsoft"
            elif is_venue(part) >= 2:
                draft.add_venue(marks, at, at + len(part))
            elif is_people(part) >= 2 and not draft.people:
                draft.add_people(marks, at, at + len(part))
        year = year_in(bare)[0]
        if year and 0 not in draft.years and (len(bare) < 60 or bare.startswith(year)):
            draft.add_year(1, marks, start, end)
