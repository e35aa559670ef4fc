"""What a clause says of people: names with affiliations, surnames with a year, people behind a venue."""

from __future__ import annotations

from medsegbib.lists.brackets import SURNAME_PATTERN, TWO_SURNAMES
from medsegbib.lists.clause import BREAK, DASHES, PEOPLE_TOLD, SENTENCE, Clause, Reading
from medsegbib.lists.endings import BY, IN_BRACKETS, PERSON, affiliated_groups, people_end
from medsegbib.lists.institutions import names_institution
from medsegbib.lists.marks import covered
from medsegbib.lists.people import is_people
from medsegbib.lists.person import SURNAME, are_surnames, tells_venue
from medsegbib.lists.shapes import MONTH, REMARK, count_words, is_venue, year_in
from medsegbib.text.knownnames import is_family_name
from medsegbib.text.letters import latin
from medsegbib.text.venues import venue_of

#: " - Schrödinger (1926)", " — Qi & Li (CVPR, 2024)"
_SURNAMES_DATED = latin(
    rf"(?P<who>{SURNAME_PATTERN}(?:(?:,\s|,?\s(?:and|&)\s){SURNAME_PATTERN}){{0,3}})"
    r"(?=\s\((?:[^()\d]{2,60}[,\s])?(?:1[89]|20)\d\d\))"
)
#: ". Chen and Goodman. ACL 1996.", ". Yu, Seide, and Li. ICML 2012."
_SURNAMES_STOP = latin(rf"{SURNAME_PATTERN}(?:,\s{SURNAME_PATTERN})*,?\s(?:and|&)\s{SURNAME_PATTERN}(?=\.(?:\s|$))")
_AFFILIATED = latin(rf"(?P<who>{PERSON}){IN_BRACKETS}[\s*]*(?:\.\s|\.?\Z)")
_SURNAMES_THEN_LINK = latin(
    rf"(?P<who>{SURNAME_PATTERN}(?:, {SURNAME_PATTERN})*(?:,? (?:and|&) {SURNAME_PATTERN})?)[.,]\s*(?:\[|\Z)"
)
_SURNAMES_PLACED = latin(
    rf"(?P<who>{SURNAME_PATTERN}(?:, {SURNAME_PATTERN})*,? (?:and|&) {SURNAME_PATTERN})[,.] "
    r"(?P<venue>[A-Z][\w&:'’ -]{2,60}(?: \((?:19|20)\d\d\)|(?<!\d)(?:19|20)\d\d\b(?![.:]\d)|['’]\d\d\b))"
)
_RELEASED_BY = latin(r"由\s*(?P<who>[^。；由]{3,600}?)\s*(?:发布|提出|撰写|发表)")
_COMMA = latin(r",[ \v]")
_SURNAME_PLACED = latin(rf"(?P<who>{SURNAME_PATTERN}) (?P<venue>[A-Z]{{3,}}) ['’]?\d\d(?:\d\d)?\b")
#: No name of a venue with its year is longer.
_LONGEST_VENUE = 120
#: "Ronneberger, O., Fischer, P."
_SURNAME_FIRST = latin(r"[^\W\d_][\w'’-]+, [A-Z]\.")
#: "In P. Zhang & D. Galletta (Eds.) *Human-Computer Interaction*"
_EDITED_IN = latin(r"In (?:[A-Z]\.|[^()\n]{3,200}\(Eds?\.?\))")
#: "by Ann Lee and Bo Wu in Physica D 1990"
_BY_IN = latin(r"(?P<who>[A-Z][^()\[\]\n]{2,300}?),? in (?P<venue>[A-Z][\w&:.'’ /-]{1,80}?,? (?:19|20)\d\d)\b(?!-\d)")
_DATED_THEN_NAMES = latin(
    r"(?P<venue>(?:[A-Z]|arXiv)[\w&./-]*(?: [\w&./-]+){0,5}?(?:,?[ -]?(?:19|20)\d\d|\s?['’]\d\d))[:;.|]?\s+(?=[A-Z])"
)
#: What a paper is called for short, and no person: "FGA", "CoAtt"; not "McDonald".
_COINED = latin(r"(?!Ma?c[A-Z]|(?:D[eiu]|L[aeo]|Fitz|V[ao]n|St|O)['’]?[A-Z][a-z])[A-Z][\w-]*[A-Z][\w-]*")
_YEAR_THEN = latin(rf",\s(?:(?i:{MONTH})\.?\s)?(?:19|20)\d\d,\s")


def _surnames_dated(clause: Clause) -> int | None:
    """Surnames behind a dash, with the year or the venue behind them: " - Schrödinger (1926)"."""
    if clause.lead(2) not in DASHES:
        return None
    found = _SURNAMES_DATED.match(clause.marks.text, clause.at, clause.end)
    if found is None or not are_surnames(found["who"]):
        return None
    clause.draft.add_surnames(clause.marks, *found.span("who"))
    return found.end("who")


def _released_by(clause: Clause) -> int | None:
    """People in a Chinese sentence: "由 Ann Lee, Bo Wu 发布。"."""
    found = _RELEASED_BY.match(clause.marks.text, clause.at, clause.end)
    if found is None or is_people(found["who"]) < 1:
        return None
    clause.draft.add_people(clause.marks, *found.span("who"))
    return found.end()


def _people_in_venue(clause: Clause) -> int | None:
    """People behind "by" and where they published: "by Ann Lee and Bo Wu in Physica D 1990"."""
    found = _BY_IN.match(clause.marks.text, clause.at, clause.end) if clause.lead(3).lower() in BY else None
    if found is None or not is_people(found["who"]) or not clause.draft.add_people(clause.marks, *found.span("who")):
        return None
    clause.draft.add_venue(clause.marks, *found.span("venue"))
    return found.end()


def _venue_before_people(clause: Clause) -> int | None:
    """A venue before people: "PLDI 2020, Lee, Ann, et al.", "TIP, 2017, Li et al.", "CVPR, Ann Lee, Bo Wu"."""
    text, at = clause.marks.text, clause.at
    found = _COMMA.search(text, at, clause.end) if not clause.draft.venue else None
    comma = found.start() if found else -1
    venue = text[at:comma]
    if comma < 0 or comma > at + _LONGEST_VENUE or "\v" in venue or BREAK.search(venue) or SENTENCE.search(venue):
        return None
    strength = is_venue(venue)
    dated = _YEAR_THEN.match(text, comma)
    known = strength == 1 and (dated or (year_in(venue)[0] and venue_of(venue.strip()) is not None))
    if not (known or strength >= 2):
        return None
    begins = PEOPLE_TOLD.match(text, dated.end() if dated else comma + 2).end()  # type: ignore[union-attr]
    last = text.find("et al", begins, clause.end)
    people = text[begins : last + 5] if last > 0 else text[begins : people_end(text, begins, clause.end)]
    if is_people(people) < 2 or (last < 0 and not (_SURNAME_FIRST.match(people) or _are_whole_names(people))):
        return None  # "ECCV 2020, Glasgow, UK", "ECCV 2022, Tel Aviv, Israel"
    clause.draft.add_venue(clause.marks, at, comma)
    return comma


def _dated_venue_before_people(clause: Clause) -> int | None:
    """A venue with its year before people without a sign: "JMLR 2003 Yoshua Bengio, Réjean Ducharme"."""
    text = clause.marks.text
    found = _DATED_THEN_NAMES.match(text, clause.at, clause.end) if not clause.draft.venue else None
    if found is None or is_venue(found["venue"]) < 2:
        return None
    people = text[found.end() : people_end(text, found.end(), clause.end)]
    if is_people(people) < 2 or not _are_whole_names(people):
        return None  # "CVPR 2020 Best Paper"
    clause.draft.add_venue(clause.marks, *found.span("venue"))
    return found.end()


def _are_whole_names(people: str) -> bool:
    """Whether each of several names has two words or more, as few towns with their countries have."""
    return all(" " in name.strip() for name in people.strip(" .,").split(","))


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


def _surnames_placed(clause: Clause) -> int | None:
    """Surnames before a venue and its year: "Péntek and Ercsey-Ravasz, Network Neuroscience (2025)", "..., CVPR'15"."""
    found = _SURNAMES_PLACED.match(clause.marks.text, clause.at, clause.end)
    if found is None or not are_surnames(found["who"]) or is_venue(found["venue"]) < 1:
        return None
    bracketed = found["venue"].endswith(")")
    if is_venue(found["venue"]) < 2 and not (bracketed and count_words(found["venue"]) >= 3):
        return None  # "Shi, Jian, and Massoud, Yehia (2023)"
    names = SURNAME.findall(found["who"])
    sure = len(names) > 2 or any(map(is_family_name, names))
    if not bracketed and (not sure or any(names_institution(name) or REMARK.match(name) for name in names)):
        return None  # "Stanford and Google. CVPR 2019", "Oral and Poster, ICML 2019"
    clause.draft.add_surnames(clause.marks, *found.span("who"))
    return found.end("who")


def read_people(clause: Clause) -> int | None:
    """A list of people; one name or bare surnames only before a title, behind "by" or "~"."""
    text, at = clause.marks.text, clause.at
    if _EDITED_IN.match(text, at, clause.end) or tells_venue(text[at : clause.end].partition(",")[0]):
        return None
    told = clause.before or clause.lead(3).lower() in BY or clause.lead(2) == "~ "
    stop = people_end(text, at, clause.end, told)
    if clause.before and _COINED.fullmatch(text[at:stop].strip(" .,:")):
        return None  # "RvA, [Recursive Visual Attention](...), Yulei Niu et al."
    return stop if stop > at and clause.draft.add_people(clause.marks, at, stop) else None


def _surname_placed(clause: Clause) -> int | None:
    """One surname before a known venue and its year, behind a dash: " - Clark SIGCOMM '88"."""
    found = _SURNAME_PLACED.match(clause.marks.text, clause.at, clause.end) if clause.lead(2) in DASHES else None
    if found is None or venue_of(found["venue"]) is None or not are_surnames(found["who"]):
        return None
    clause.draft.add_surnames(clause.marks, *found.span("who"))
    return found.end("who")


def _bare_surnames(clause: Clause) -> int | None:
    """Surnames between a title that ends with its year and the link: "**Bagging (1996)**, Breiman, [...]"."""
    found = _SURNAMES_THEN_LINK.match(clause.marks.text, clause.at, clause.end)
    if found is None or clause.lead(3) != "), ":
        return None
    if not are_surnames(found["who"]):
        return None
    clause.draft.add_people(clause.marks, *found.span("who"))
    return found.end()


def _two_in_italics(clause: Clause) -> int | None:
    """Two surnames in italics: ", *Hu and Xu*"."""
    found = TWO_SURNAMES.fullmatch(clause.marks.text, clause.at, clause.end)
    if found is None or not covered(clause.marks.italic, clause.at, clause.end) or not are_surnames(found[0]):
        return None
    clause.draft.add_surnames(clause.marks, clause.at, clause.end)
    return clause.end


#: What may stand behind a title, in the order of precedence.
OF_PEOPLE: tuple[Reading, ...] = (
    _surnames_dated, _released_by, _people_in_venue, _dated_venue_before_people, _venue_before_people, _affiliated,
    _affiliated_groups, _surnames, _surnames_placed, _surname_placed, _two_in_italics, _bare_surnames,
)  # fmt: skip
