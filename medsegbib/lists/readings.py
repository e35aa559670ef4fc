"""What one clause beside a title says: people, a venue with its year, a date.

Each reading looks at what begins at one place and takes it, or leaves it to the next one; the order of the readings is
their precedence.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from medsegbib.lists.brackets import SURNAME_PATTERN
from medsegbib.lists.draft import Draft
from medsegbib.lists.endings import (
    IN_BRACKETS,
    JOURNAL_VOLUME,
    PERSON,
    VOLUME_AND_YEAR,
    YEAR_BEHIND,
    affiliated_groups,
    looks_like_series,
    people_end,
)
from medsegbib.lists.marks import OBJECT, Marks, touching
from medsegbib.lists.people import SURNAME, is_people, is_people_alone
from medsegbib.lists.shapes import MONTH, REMARK, SIGNS_LAST, count_words, is_venue, venue_core, year_in, year_of_date
from medsegbib.text.venues import venue_of

#: Words of venues that are cut short: "In 2021 IFIP/IEEE Int. Symposium on ...", "IEEE Comput. Graph. Appl. 11".
_NO_ABBREVIATION = "".join(
    rf"(?<!\b{word})" for word in "Int Intl Conf Proc Symp Trans Comput Graph Natl Acad Sci Phys Annu Rev Mod".split()
)
#: The end of a sentence: a full stop after a word of two letters or more, or a bracket; "J. Long" does not end one.
_SENTENCE = re.compile(rf"(?:(?<=[^\W\d_]{{2}})|(?<=[\d)\]”\"’])){_NO_ABBREVIATION}[.。!?]+[\"”]?(?:\s+|$)")
_COMMA = re.compile(r"\s*[,，;；]\s*")
_BREAK = re.compile(r"\s[|｜•·–—~]\s|\s-\s(?=[A-Z0-9(\[]|by\s)|(?<=\d\d)\)?\s(?=by\s[A-Z])|\s--+\s")
_WORD = re.compile(r"[^\W\d_]{4}")
#: ""Quantization as an Eigenvalue Problem" - Schrödinger (1926)"
_SURNAME_DATED = re.compile(r"(?P<who>[A-Z][a-zà-ÿ'’]{2,}(?:-[A-Z][a-z]+)?)\s\((?P<year>(?:1[89]|20)\d\d)\)")
#: ". Chen and Goodman. ACL 1996.", ". Yu, Seide, and Li. ICML 2012."
_SURNAMES_STOP = re.compile(
    rf"{SURNAME_PATTERN}(?:,\s{SURNAME_PATTERN})*,?\s(?:and|&)\s{SURNAME_PATTERN}(?=\.(?:\s|$))"
)
_AFFILIATED = re.compile(rf"(?P<who>{PERSON}){IN_BRACKETS}[\s*]*(?:\.\s|\.?\Z)")
_DATE_FIRST = re.compile(
    r"(?:(?:19|20)\d\d[./-]\d{1,2}(?:[./-]\d{1,2})?"
    rf"|(?i:{MONTH})\.?\s(?:\d{{1,2}},?\s)?(?:19|20)\d\d"
    r"|(?:19|20)\d\d)(?=\s*[,;]\s|[ ]*\v)"
)
#: "arXiv:2405.04175, " with the people behind it
_ARXIV_NUMBER = re.compile(r"(?i)ar[Xx]iv\s?:\s?\d{4}\.\d{4,5}(?:v\d)?(?:\s\[[\w.-]+\])?(?=\s*[,.;|\v\n])")
#: Journal, year, volume and pages as medical journals write them.
_VANCOUVER = re.compile(
    r"(?P<journal>[A-Z][\w&:()' -]{0,80}(?:\.[ ][\w&:()' -]{1,40}){0,4})\.?\s+(?P<year>(?:19|20)\d\d)"
    r"(?:\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?;\s?\d[\w():,;. –-]{0,40}"
)
_TOLD = re.compile(r"(?:\A|[.;,)]|\s[-–—])\s*[Ii]n:?\s+(?=[A-Z\d])")
_TOLD_END = re.compile(rf"{_NO_ABBREVIATION}\.(?:\s|$)|[;\n]|\s[-–—]\s|\.?\)")
#: When a page was read is no year of a paper: "Accessed Jun 14, 2020."
_ACCESSED = re.compile(r"(?i)(?:last\s)?(?:accessed|retrieved|visited)\b[^.]{0,40}?\b(?:19|20)\d\d\b")
_EDITED = re.compile(r"Edited by [A-Z](?:[^.\d]|(?<=\b[A-Z])\.){2,80}\.\s+(?=[A-Z])")
_LAST_YEAR = re.compile(r"[,，]\s*(?P<year>(?:19|20)\d\d)\Z")
_ABBREVIATED = re.compile(r"(?P<journal>(?:[A-Z][A-Za-z]{0,9}\.\s?){2,7})(?=,?\s*\(?(?:(?:19|20)\d\d\b|\d+[,:(]))")
_WORD_CUT = re.compile(r"[a-z]{2}\.")
_IN_VOLUME = re.compile(r"In [A-Z][\w’'-]+(?:[ ,]+[\w’'&-]+){1,25}")
_PUBLISHER = re.compile(
    r"[.\s]+(?:[A-Z][a-z]+: )?(?:Springer|Elsevier|IEEE|ACM|Wiley|World Scientific|IOS Press|Morgan Kaufmann"
    r"|Academic Press|MIT Press|Cambridge University|Oxford University|CRC|PMLR|AAAI Press|Curran)\b"
)
_PREPRINT = re.compile(
    r"(?P<word>[Pp]re-?[Pp]rint)(?=[\s,.]*(?:\(?(?:[A-Z][a-z]{2,8}\.?\s)?(?:19|20)\d\d|\Z|[\n\v]|\.\s))"
)
_SURNAMES_THEN_LINK = re.compile(
    rf"(?P<who>{SURNAME_PATTERN}(?:, {SURNAME_PATTERN})*(?:,? (?:and|&) {SURNAME_PATTERN})?)[.,]\s*(?:\[|\Z)"
)
_TWO_SURNAMES = re.compile(rf"({SURNAME_PATTERN}) (?:and|&) ({SURNAME_PATTERN})")
_FIGURE = re.compile(r"\d")
#: "MICCAI, 2017 (Sokooti et al.)"
_PEOPLE_GROUP = re.compile(r"\s\((?P<who>[^\W\d_][^()\d]{2,80})\)")
#: "Oxford Bulletin of Economics and Statistics."
_NAME_LAST = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?:(?:\s|:\s|,\s)(?:[A-Z][\w’'-]*|of|and|the|for|in|on|&)){0,9})\s?\.?\s*"
)
#: No name of a venue with its year is longer.
_LONGEST_VENUE = 120
_PEOPLE_TOLD = re.compile(r"(?:by\s+|[Aa]uthors?\s?:\s+)?")
_YEAR_THEN = re.compile(rf",\s(?:(?i:{MONTH})\.?\s)?(?:19|20)\d\d,\s")
#: What may stand behind the last name of a citation: its link.
_BEHIND_LAST = OBJECT + " .\n\v<>()[]"
_STOPS = frozenset({". ", ".\v"})
_DASHES = frozenset({"- ", "– ", "— "})


@dataclass(slots=True)
class Clause:
    """The clauses from a place on, to the end of their piece; ``before``: they stand before the title."""

    draft: Draft
    marks: Marks
    at: int
    end: int
    before: bool

    def lead(self, length: int) -> str:
        """The characters that stand in front."""
        return self.marks.text[max(self.at - length, 0) : self.at]


#: Where the next clause begins, or None where the clause is not what the reading is for.
Reading = Callable[[Clause], int | None]


def read_clause(draft: Draft, marks: Marks, at: int, end: int, before: bool) -> int:
    """Read the clause that begins here; where the next one begins."""
    clause = Clause(draft, marks, at, end, before)
    after = _first(clause, (_accessed, _edited, _preprint, _whole_date, _in_italics))
    if after is None and not draft.people:
        after = _first(clause, _OF_PEOPLE_BEHIND) if not before else None
        after = _people(clause) if after is None else after
    if after is None and not before:
        after = _first(clause, _OF_VENUES) if not draft.venue else _date_first(clause)
    return _sentence(clause) if after is None else after


def _first(clause: Clause, readings: tuple[Reading, ...]) -> int | None:
    for reading in readings:
        after = reading(clause)
        if after is not None:
            return after
    return None


def _whole_date(clause: Clause) -> int | None:
    """Nothing but a date: "2026-08-07 🧩"."""
    whole = clause.marks.text[clause.at : clause.end]
    if ord(whole.rstrip()[-1:] or " ") > 0x2000:
        whole = SIGNS_LAST.sub("", whole)
    if clause.draft.venue and whole.isdigit() and not whole.startswith(("19", "20")):
        return clause.end  # the volume: "Analytica Chimica Acta **1161**, 338403 (2021)"
    if year_of_date(whole) is None:
        return None
    rank = 1 if len(whole.strip(" .,")) == 4 else 2
    clause.draft.add_year(rank, clause.marks, clause.at, clause.at + len(whole))
    return clause.end


def _accessed(clause: Clause) -> int | None:
    """When somebody read the page, which says nothing of the paper: "Accessed Jun 14, 2020"."""
    found = _ACCESSED.match(clause.marks.text, clause.at, clause.end)
    return found.end() if found else None


def _edited(clause: Clause) -> int | None:
    """Who edited the volume, in front of its name: "Edited by Inanc Birol. Bioinformatics"."""
    found = _EDITED.match(clause.marks.text, clause.at, clause.end)
    return found.end() if found else None


def _surname_dated(clause: Clause) -> int | None:
    """A surname with its year behind a dash: " - Schrödinger (1926)"."""
    found = _SURNAME_DATED.match(clause.marks.text, clause.at, clause.end)
    if found is None or clause.lead(2) not in _DASHES or is_venue(found["who"]):
        return None
    clause.draft.add_people(clause.marks, *found.span("who"))
    clause.draft.add_year(1, clause.marks, *found.span("year"))
    return found.end()


def _venue_before_people(clause: Clause) -> int | None:
    """A venue before people: "PLDI 2020, Lee, Ann, et al.", "TIP, 2017, Li et al.", "CVPR, Ann Lee, Bo Wu"."""
    text, at = clause.marks.text, clause.at
    comma = text.find(", ", at, clause.end) if not clause.draft.venue else -1
    venue = text[at:comma]
    if comma < 0 or comma > at + _LONGEST_VENUE or "\v" in venue or _BREAK.search(venue) or _SENTENCE.search(venue):
        return None
    strength = is_venue(venue)
    dated = _YEAR_THEN.match(text, comma)
    known = strength == 1 and (dated or (year_in(venue)[0] and venue_of(venue.strip()) is not None))
    if not (known or strength >= 2):
        return None
    begins = _PEOPLE_TOLD.match(text, dated.end() if dated else comma + 2).end()  # type: ignore[union-attr]
    last = text.find("et al", begins, clause.end)
    people = text[begins : last + 5] if last > 0 else text[begins : people_end(text, begins, clause.end)]
    if is_people(people) < 2 or (last < 0 and "." not in people and " " not in people.partition(",")[0].strip()):
        return None  # "ECCV 2020, Glasgow, UK"
    clause.draft.add_venue(clause.marks, at, comma)
    return comma


def _affiliated(clause: Clause) -> int | None:
    """One person with an affiliation in brackets: "Carl Dee (UCL)"."""
    found = _AFFILIATED.match(clause.marks.text, clause.at, clause.end)
    if found is None or not is_people(found["who"]) or is_venue(found["who"]):
        return None
    clause.draft.add_people(clause.marks, *found.span("who"))
    return found.end()


def _affiliated_groups(clause: Clause) -> int | None:
    """People with affiliations behind commas, parted by semicolons: "Ann Lee, MIT; Bo Wu and Cy Dee, EPFL"."""
    groups, stop = affiliated_groups(clause.marks.text, clause.at, clause.end)
    return stop if groups and clause.draft.add_groups(clause.marks, groups) else None


def _surnames(clause: Clause) -> int | None:
    """Bare surnames as a sentence of their own: ". Yu, Seide, and Li. ICML 2012."."""
    found = _SURNAMES_STOP.match(clause.marks.text, clause.at, clause.end)
    if found is None or clause.lead(2) != ". " or not is_people(found[0]) or is_venue(found[0]):
        return None
    clause.draft.add_people(clause.marks, *found.span())
    return found.end()


def _people(clause: Clause) -> int | None:
    """A list of people; one name or bare surnames only before a title, behind "by" or "~"."""
    text, at = clause.marks.text, clause.at
    if text.startswith("In ", at):
        return None
    told = clause.before or clause.lead(3) == "by " or clause.lead(2) == "~ "
    stop = people_end(text, at, clause.end, told)
    return stop if stop > at and clause.draft.add_people(clause.marks, at, stop) else None


def _date_first(clause: Clause) -> int | None:
    """A date before other things: "2017.06, NIPS 2017"."""
    found = _DATE_FIRST.match(clause.marks.text, clause.at, clause.end)
    if found is None or found.end() >= clause.end:
        return None
    clause.draft.add_year(2, clause.marks, *found.span())
    return found.end()


def _arxiv_number(clause: Clause) -> int | None:
    """An arXiv number before other things: "arXiv:2405.04175, Ann Lee"."""
    found = _ARXIV_NUMBER.match(clause.marks.text, clause.at, clause.end)
    if found is None or found.end() >= clause.end:
        return None
    clause.draft.add_venue(clause.marks, *found.span())
    return found.end()


def _vancouver(clause: Clause) -> int | None:
    """A journal with year, volume and pages: "Ann Transl Med. 2020;8(11):713."."""
    found = _VANCOUVER.match(clause.marks.text, clause.at, clause.end)
    if found is None:
        return None
    clause.draft.add_venue(clause.marks, *found.span("journal"))
    clause.draft.add_year(0, clause.marks, *found.span("year"))
    return found.end()


def _volume_and_year(clause: Clause) -> int | None:
    """A journal with volume, year and pages: ", Bull. Seismol. Soc. Am. 58 (1968) 367–398"."""
    found = VOLUME_AND_YEAR.match(clause.marks.text, clause.at - 2, clause.end) if clause.lead(2) == ", " else None
    if found is None:
        return None
    clause.draft.add_year(0, clause.marks, *found.span("year"))
    clause.draft.set_venue(clause.marks, *found.span("journal"))
    return found.end()


def _behind_et_al(clause: Clause) -> int | None:
    """The rest of the italics behind "et al.", be it known or not: "*Yunxiang Li et al. Cureus.*"."""
    text, at, end = clause.marks.text, clause.at, clause.end
    piece = text[at:end].strip(" .,")
    if clause.lead(7) != "et al. " or not piece[:1].isupper() or count_words(piece) > 5:
        return None
    if not any(a < at and end <= b for a, b in touching(clause.marks.italic, at, end)):
        return None
    return end if clause.draft.add_venue(clause.marks, at, end) else None


def _abbreviated(clause: Clause) -> int | None:
    """A journal in abbreviations before its year or volume, behind people: "Int. J. Intell. Syst., 2003"."""
    found = _ABBREVIATED.match(clause.marks.text, clause.at, clause.end) if clause.draft.people else None
    if found is None or not _WORD_CUT.search(found["journal"]):
        return None
    clause.draft.set_venue(clause.marks, *found.span("journal"))
    return found.end()


def _venue_told(clause: Clause) -> int | None:
    """The venue that "in" announces behind a remark: "hyperbolic embedding. In ACL 2020.", "a metric - in ACL 2021"."""
    piece = clause.marks.text[clause.at : clause.end]
    for found in _TOLD.finditer(piece):
        stop = _TOLD_END.search(piece, found.end())
        last = stop.start() if stop else len(piece)
        venue = piece[found.end() : last]
        if len(venue) < 90 and year_in(venue)[0] and is_venue(venue) >= 2:
            clause.draft.add_venue(clause.marks, clause.at + found.end(), clause.at + last)
            return clause.at + last
    return None


def _preprint(clause: Clause) -> int | None:
    """The word alone, or with its date: "*Preprint, September 2022.*"."""
    found = _PREPRINT.match(clause.marks.text, clause.at, clause.end) if not clause.draft.venue else None
    if found is None or (found["word"][0] == "p" and clause.lead(1) == " " and clause.lead(2)[:1].isalnum()):
        return None  # "as a preprint, 2023"
    clause.draft.set_venue(clause.marks, *found.span("word"))
    return found.end("word")


def _journal_and_volume(clause: Clause) -> int | None:
    """A journal with volume, pages and year, be it known or not: "Front. Neural Circuits 15:610446, 2021"."""
    found = JOURNAL_VOLUME.match(clause.marks.text, clause.at, clause.end)
    if found is None or not clause.draft.people:
        return None
    clause.draft.set_venue(clause.marks, *found.span("journal"))
    clause.draft.add_year(0, clause.marks, *found.span("a" if found["a"] else "b"))
    return found.end()


def _in_italics(clause: Clause) -> int | None:
    """A venue in italics behind "in" and before its year, be it known or not: ", in *Measurement* 2022"."""
    text, at, end = clause.marks.text, clause.at, clause.end
    if (
        clause.draft.venue
        or clause.lead(3).lower() != "in "
        or not YEAR_BEHIND.match(text, end)
        or (at, end) not in clause.marks.italic
    ):
        return None
    clause.draft.set_venue(clause.marks, at, end)
    return end


def _before_volume(clause: Clause) -> int | None:
    """A journal before its volume in bold, be it known or not: "Accounts of Chemical Research **54**(4), 849–860"."""
    text, at, end = clause.marks.text, clause.at, clause.end
    name = text[at:end].rstrip(" ,\v")
    if not clause.draft.people or not name[:1].isalpha() or count_words(name) > 9 or _FIGURE.search(name):
        return None
    if not any(
        0 <= a - end <= 1 and text[a:b].strip(" ,").isdigit() for a, b in touching(clause.marks.bold, end, end + 1)
    ):
        return None
    clause.draft.set_venue(clause.marks, at, at + len(name))
    return end


def _named_last(clause: Clause) -> int | None:
    """A name at the very end of a citation that began with people and year: ". Quantitative Economics."."""
    draft, text, at, end = clause.draft, clause.marks.text, clause.at, clause.end
    if not (draft.people and 1 in draft.years) or text[end:].strip(_BEHIND_LAST) or clause.lead(2) not in _STOPS:
        return None
    found = _NAME_LAST.fullmatch(text, at, end)
    if found is None or count_words(found["name"]) > 9 or REMARK.match(found["name"]):
        return None
    if text.startswith("In ", at) or year_in(found["name"])[0]:
        return None
    draft.set_venue(clause.marks, *found.span("name"))
    return end


def _bare_surnames(clause: Clause) -> int | None:
    """Surnames between a title that ends with its year and the link: "**Bagging (1996)**, Breiman, [...]"."""
    found = _SURNAMES_THEN_LINK.match(clause.marks.text, clause.at, clause.end)
    if found is None or clause.lead(3) != "), ":
        return None
    if not all(map(is_people_alone, SURNAME.findall(found["who"]))):
        return None
    clause.draft.add_people(clause.marks, *found.span("who"))
    return found.end()


def _two_in_italics(clause: Clause) -> int | None:
    """Two surnames in italics: ", *Hu and Xu*"."""
    found = _TWO_SURNAMES.fullmatch(clause.marks.text, clause.at, clause.end)
    styled = found is not None and any(
        a <= clause.at and clause.end <= b for a, b in touching(clause.marks.italic, clause.at, clause.end)
    )
    if found is None or not styled or not all(map(is_people_alone, found.groups())):
        return None
    clause.draft.add_surnames(clause.marks, clause.at, clause.end)
    return clause.end


_OF_PEOPLE_BEHIND: tuple[Reading, ...] = (
    _surname_dated, _venue_before_people, _affiliated, _affiliated_groups, _surnames, _two_in_italics, _bare_surnames,
)  # fmt: skip
_OF_VENUES: tuple[Reading, ...] = (
    _date_first, _behind_et_al, _arxiv_number, _vancouver, _volume_and_year, _journal_and_volume, _abbreviated,
    _venue_told, _before_volume, _named_last,
)  # fmt: skip


def _sentence(clause: Clause) -> int:
    """The clause up to the next break, sentence or comma: a venue, a date, or a remark that is passed over."""
    draft, marks, at, end, before = clause.draft, clause.marks, clause.at, clause.end, clause.before
    text = marks.text
    cut = _BREAK.search(text, at, end)
    stop = cut.start() if cut else end
    after = cut.end() if cut else end
    group = _PEOPLE_GROUP.search(text, at, stop) if not draft.people and not before else None
    if group and is_people(group["who"]) == 3:
        stop = after = group.start()
    sentence = _SENTENCE.search(text, at, stop)
    if sentence and sentence.end() < stop and not draft.people:
        told = _PEOPLE_TOLD.match(text, sentence.end(), stop)
        if told and is_people(text[told.end() : stop]) >= 2:
            stop = after = sentence.start()
    piece = text[at:stop]
    if before and draft.people and draft.years and not draft.venue:
        bare = piece.strip(" .,\v\n")
        if bare[:1].isupper() and count_words(bare) <= 5:
            draft.add_venue(marks, at, stop)
            return stop
    dated = year_in(piece)[0]
    in_sentence = _is_in_sentence(clause) or clause.lead(2) == ": "
    doubtful = not dated and (in_sentence or (before and " " not in piece.strip(" .,\v\n")))
    weak = draft.venue or doubtful or (not dated and draft.years and clause.lead(2) in _DASHES)
    if is_venue(piece) >= (2 if weak else 1):
        draft.add_venue(marks, at, stop)
        return after
    if sentence and sentence.start() < stop:
        return _first_sentence(clause, sentence.start(), stop) or sentence.end()
    comma = _COMMA.search(text, at, stop)
    if comma:
        return _before_comma(clause, comma.start(), stop) or comma.end()
    whole = text[at:end]
    if year_in(whole)[0] and not draft.years and count_words(whole) <= 12:
        if draft.people and not draft.venue and not before and venue_core(whole) and text[at].isupper():
            draft.add_venue(marks, at, stop)
        else:
            draft.add_year(1, marks, at, stop)
    elif not weak and is_venue(whole):
        draft.add_venue(marks, at, stop)
    return after


def _first_sentence(clause: Clause, end: int, stop: int) -> int | None:
    """Read the first of several sentences; where all of them are one venue, how far it goes."""
    draft, marks, at = clause.draft, clause.marks, clause.at
    text = marks.text
    piece = text[at:end]
    year = year_in(piece)[0]
    strength = is_venue(piece)
    if strength >= 2 or (strength and year):
        draft.add_venue(marks, at, end)
    elif year_of_date(piece) is not None or (
        year and not draft.years and (not _WORD.search(piece) or count_words(piece) <= 3)
    ):
        draft.add_year(1, marks, at, end)  # "45-67, 2015.", "arviv 2018."
    elif clause.before:
        return None
    elif not draft.years and (last := _LAST_YEAR.search(text, at, end)):
        draft.add_year(1, marks, *last.span("year"))  # "计算机学报, 2021.", "Tutorial at ..., Korea, 2021."
    elif draft.people and not draft.venue and looks_like_series(text[at:stop]):
        draft.add_venue(marks, at, stop)
        return stop
    elif draft.people and not draft.venue and _IN_VOLUME.fullmatch(piece) and _PUBLISHER.match(text, end):
        draft.add_venue(marks, at, end)  # "In Interpretable and Annotation-Efficient Learning. Springer"
    return None


def _before_comma(clause: Clause, end: int, stop: int) -> int | None:
    """Read what stands before a comma; where it is one venue with what follows, how far that goes."""
    draft, marks, at = clause.draft, clause.marks, clause.at
    text = marks.text
    piece = text[at:end]
    if year_of_date(piece) is not None:
        draft.add_year(1, marks, at, end)
    elif draft.venue:
        return None
    elif draft.people and not clause.before and looks_like_series(text[at:stop]):
        draft.add_venue(marks, at, stop)
        return stop
    elif is_venue(piece) >= 2:
        draft.add_venue(marks, at, end)
    return None


def _is_in_sentence(clause: Clause) -> bool:
    """Whether what begins here goes on with a sentence or stands in brackets: "to reduce *KV cache*", "(_GPT_)"."""
    lead = clause.lead(2)
    return lead[-1:] in {"(", "["} or (len(lead) == 2 and lead[0].isalnum() and lead[1] == " ")
