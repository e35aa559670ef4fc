"""What a clause says of the venue and the date: journals with volumes, preprints, dates, names behind "in"."""

from __future__ import annotations

from medsegbib.lists.clause import NO_ABBREVIATION, Clause, Reading
from medsegbib.lists.endings import (
    JOURNAL_VOLUME,
    PAGES_BEHIND,
    VOLUME_AND_PAGES,
    VOLUME_AND_YEAR,
    YEAR_BEHIND,
)
from medsegbib.lists.marks import OBJECT, touching
from medsegbib.lists.people import is_people
from medsegbib.lists.shapes import (
    MONTH,
    REMARK,
    SIGNS_LAST,
    count_words,
    is_dated_venue,
    is_venue,
    year_in,
    year_of_date,
)
from medsegbib.text.letters import latin

#: "发表在2013年的ICCV上": where a paper appeared, as Chinese lists tell it in a sentence.
PUBLISHED = latin(
    r"(?:本文|论文|该文)?(?:发表|刊登|收录|录用|接收)[在于至到]\s*(?:(?P<year>(?:19|20)\d\d)\s?年?的?)?"
    r"(?P<venue>[A-Za-z][A-Za-z\d.&'’ -]{1,60}[A-Za-z\d.])\s?(?:期刊|会议|杂志|大会)?[上中]?"
)
_DATE_FIRST = latin(
    r"(?:(?:19|20)\d\d[./-]\d{1,2}(?:[./-]\d{1,2})?"
    rf"|(?i:{MONTH})\.?\s(?:\d{{1,2}},?\s)?(?:19|20)\d\d"
    r"|(?:19|20)\d\d)(?=\s*[,;]\s|[ ]*\v)"
)
#: "arXiv:2405.04175, " with the people behind it
_ARXIV_NUMBER = latin(r"(?i)ar[Xx]iv\s?:\s?\d{4}\.\d{4,5}(?:v\d)?(?:\s\[[\w.-]+\])?(?=\s*[,.;|\v\n])")
#: Journal, year, volume and pages as medical journals write them.
_VANCOUVER = latin(
    r"(?P<journal>[A-Z][\w&:()' -]{0,80}(?:\.[ ][\w&:()' -]{1,40}){0,4})\.?\s+(?P<year>(?:19|20)\d\d)"
    r"(?:\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?;\s?\d[\w():,;. –-]{0,40}"
)
#: "American Naturalist 140:725-742"
_VOLUME_WITH_PAGES = latin(
    r"(?P<journal>[A-Z][\w.&'’-]*(?: (?:[A-Z][\w.&'’-]*|[a-z]{3,14}|of|on|in|&)){0,9}),? "
    r"\d{1,4}(?:\s?\(\d[\d–-]*\))?[:,]\s?\w?\d+(?:\s?[-–]+\s?\w?\d+)?\.?"
)
_KIND_BEFORE = latin(r"\[[A-Z]\]\W*\Z")
#: "In Medical Image Analysis, pages 45–67", "In Neural Computing for Advanced Applications (pp. 45-67)"
_BEFORE_PAGES = latin(
    r"In:? (?P<venue>[A-Z][^\n\v.?()\d]{2,160}?(?:\([^()\n]{2,60}\))?),?\s\(?(?:pages|pp?\.?)\s?\w?\d+\s?[-–—]+\s?\w?\d"
)
#: "Artificial Intelligence and Law [J]", as GB/T 7714 marks the kind of a publication
_MARKED = latin(r"(?P<venue>[A-Z][^\n\v.?()\[\]\d]{2,100}?)(?:,?\s\(?(?P<year>(?:19|20)\d\d)\)?)?\s?\[[JCDM]\]")
_CHINESE_JOURNAL = latin(
    r"(?P<journal>[\u4e00-\u9fff][\u4e00-\u9fff()（）:：·]{2,30}?)"
    r"(?:[.,，．]\s?(?P<year>(?:19|20)\d\d)(?=[\s,，.:：(（]|$)|\s?\d{1,4}\s?\(|\s\(\d)"
)
_TOLD = latin(r"(?:\A|[.;,)]|\s[-–—])\s*[Ii]n:?\s+(?=[A-Z\d])")
_TOLD_END = latin(rf"{NO_ABBREVIATION}\.(?:\s|$)|[;\n]|\s[-–—]\s|\.?\)|,?\s[(\[](?=[^()]*,)")
#: The longest venue that is told so, and how far its end is looked for.
_LONGEST, _NEAR = 90, 300
#: No remark before it is longer.
_LONGEST_REMARK = 1000
_EDITED = latin(r"Edited by [A-Z](?:[^.\d]|(?<=\b[A-Z])\.){2,80}\.\s+(?=[A-Z])")
_ABBREVIATED = latin(r"(?P<journal>(?:[A-Z][A-Za-z]{0,9}\.\s?){2,7})(?=,?\s*\(?(?:(?:19|20)\d\d\b|\d+[,:(]))")
_WORD_CUT = latin(r"[a-z]{2}\.")
#: What stands at the end of the name of a volume, and the editors before it.
_SIGNS_LAST = " .,:\v\n"
_EDITORS_LAST = latin(r"(?i)\beds?\.?\)[.,]?[\s\v]\Z")
_GLUED_YEAR = latin(r"(?P<venue>[A-Z][\w&'’-]*(?: [A-Z&][\w&'’-]*){0,4})\((?P<year>(?:19|20)\d\d)\)[\s.\[(]*")
_IN = latin(r"\b[Ii]n(?::\s|\s|:?\v)\Z")
#: " 35.15, pp. 5935-5940", " 12(3):"
_VOLUME_BEHIND = latin(r"[\s.,]{1,2}\d{1,4}(?:\.\d+|\s?\([\d-]+\))?(?:[,:]\s?(?:pp?\.\s?)?\w?\d|\.\s|[.,]?\Z)")
_FIGURE = latin(r"\d")
#: "Oxford Bulletin of Economics and Statistics."
_NAME_LAST = latin(r"(?P<name>[A-Z][\w’'-]+(?:(?:\s|:\s|,\s)(?:[A-Z][\w’'-]*|of|and|the|for|in|on|&)){0,9})\s?\.?\s*")
#: What may stand behind the last name of a citation: its link.
_BEHIND_LAST = OBJECT + " .\n\v<>()[]"
_STOPS = frozenset({"? ", ". ", ".\v"})


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


def _published(clause: Clause) -> int | None:
    """Where a paper appeared, in a Chinese sentence: "发表在CVPR-12上"."""
    found = PUBLISHED.match(clause.marks.text, clause.at, clause.end)
    if found is None:
        return None
    if found["year"]:
        clause.draft.add_year(1, clause.marks, *found.span("year"))
    if not clause.draft.venue:
        clause.draft.add_venue(clause.marks, *found.span("venue"))
    return found.end()


def _edited(clause: Clause) -> int | None:
    """Who edited the volume, in front of its name: "Edited by Inanc Birol. Bioinformatics"."""
    found = _EDITED.match(clause.marks.text, clause.at, clause.end)
    return found.end() if found else None


def date_first(clause: Clause) -> int | None:
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


def _volume_and_pages(clause: Clause) -> int | None:
    """A journal with volume and pages, the year further behind: ", Earth Syst. Dynam., 13, 321–340, doi:..., 2022"."""
    found = VOLUME_AND_PAGES.match(clause.marks.text, clause.at - 2, clause.end) if clause.lead(1) in " \v" else None
    if found is None:
        return None
    clause.draft.set_venue(clause.marks, *found.span("journal"))
    return found.end("journal")


def _chinese_journal(clause: Clause) -> int | None:
    """A Chinese journal and the year or the volume: ".软件学报.2021,32(4):7-0", "计算机学报 39(4), pp. 780-794"."""
    found = _CHINESE_JOURNAL.match(clause.marks.text, clause.at, clause.end) if clause.draft.people else None
    if found is None or (
        found["year"] and not (_KIND_BEFORE.search(clause.lead(6)) or is_venue(found["journal"]) >= 2)
    ):
        return None
    clause.draft.set_venue(clause.marks, *found.span("journal"))
    if found["year"] is None:
        return found.end("journal")
    clause.draft.add_year(0, clause.marks, *found.span("year"))
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
    for found in _TOLD.finditer(piece, 0, _LONGEST_REMARK):
        stop = _TOLD_END.search(piece, found.end(), found.end() + _NEAR)
        last = stop.start() if stop else len(piece)
        if last - found.end() < _LONGEST and is_dated_venue(piece[found.end() : last]):
            clause.draft.add_venue(clause.marks, clause.at + found.end(), clause.at + last)
            return clause.at + last
    return None


def _journal_and_volume(clause: Clause) -> int | None:
    """A journal with volume, pages and year, be it known or not: "Front. Neural Circuits 15:610446, 2021"."""
    found = JOURNAL_VOLUME.match(clause.marks.text, clause.at, clause.end)
    if found is None or not clause.draft.people:
        return None
    clause.draft.set_venue(clause.marks, *found.span("journal"))
    clause.draft.add_year(0, clause.marks, *found.span("a" if found["a"] else "b"))
    return found.end()


def _volume_with_pages(clause: Clause) -> int | None:
    """A journal with volume and pages, be it known or not, that ends a citation with people and year."""
    if not (clause.draft.people and 1 in clause.draft.years) or clause.lead(2) not in _STOPS:
        return None
    found = _VOLUME_WITH_PAGES.match(clause.marks.text, clause.at, clause.end)
    if found is None:
        return None
    clause.draft.set_venue(clause.marks, *found.span("journal"))
    return found.end()


def _before_pages(clause: Clause) -> int | None:
    """What "in" announces before pages, be it known or not: "In Medical Image Analysis, pages 45–67."."""
    if not clause.draft.people or clause.lead(2) not in _STOPS:
        return None
    found = _BEFORE_PAGES.match(clause.marks.text, clause.at, clause.end)
    if found is None:
        return None
    if not clause.draft.add_venue(clause.marks, *found.span("venue")):
        clause.draft.set_venue(clause.marks, *found.span("venue"))
    return found.end("venue")


def _marked(clause: Clause) -> int | None:
    """A venue with the mark of its kind, be it known or not: "Artificial Intelligence and Law [J].", behind people."""
    found = _MARKED.match(clause.marks.text, clause.at, clause.end) if clause.draft.people else None
    if found is None:
        return None
    clause.draft.set_venue(clause.marks, *found.span("venue"))
    if found["year"]:
        clause.draft.add_year(0, clause.marks, *found.span("year"))
    return found.end()


def _in_italics(clause: Clause) -> int | None:
    """A venue in italics behind "in" and before its year or volume, be it known or not: ", in *Measurement* 2022"."""
    text, at, end = clause.marks.text, clause.at, clause.end
    if (
        clause.draft.venue
        or _IN.search(clause.lead(5)) is None
        or not (YEAR_BEHIND.match(text, end) or _VOLUME_BEHIND.match(text, end))
        or (at, end) not in clause.marks.italic
    ):
        return None
    clause.draft.set_venue(clause.marks, at, end)
    return end


def _host(clause: Clause) -> int | None:
    """What holds a paper that is cited with people and year, in italics: "In A. Bee (Ed.), *A Handbook* (pp. 3-9)"."""
    draft, text, at, end = clause.draft, clause.marks.text, clause.at, clause.end
    if clause.before or draft.venue or not text[at].isupper():
        return None
    edited = _EDITORS_LAST.search(clause.lead(12)) is not None
    if not edited and not (draft.people and 1 in draft.years):
        return None
    stop = next((b for a, b in touching(clause.marks.italic, at, at + 1) if a == at and b <= end), 0)
    name = text[at:stop].rstrip(_SIGNS_LAST).rstrip("0123456789").rstrip(_SIGNS_LAST)
    told = edited or _IN.search(clause.lead(5)) is not None
    paged = PAGES_BEHIND.match(text, stop) is not None
    if count_words(name) < (1 if told else 2) or not (paged or (told and is_people(name) < 2)):
        return None
    draft.set_venue(clause.marks, at, at + len(name))
    return stop


def _before_volume(clause: Clause) -> int | None:
    """A journal before its volume or year in bold, be it known or not: "Accounts of Chemical Research **54**(4)"."""
    text, at, end = clause.marks.text, clause.at, clause.end
    name = text[at:end].rstrip(" ,\v")
    if not clause.draft.people or not name[:1].isalpha() or count_words(name) > 12 or _FIGURE.search(name):
        return None
    bold = (text[a:b].strip(" ,") for a, b in touching(clause.marks.bold, end, end + 1) if 0 <= a - end <= 1)
    volume = next(filter(str.isdigit, bold), None)
    if volume is None:
        return None
    if len(volume) == 4 and volume.startswith(("19", "20")):  # "In Proc. of: Asia CCS, **2022**"
        return end if clause.draft.add_venue(clause.marks, at, at + len(name)) else None
    clause.draft.set_venue(clause.marks, at, at + len(name))
    return end


def _glued_year(clause: Clause) -> int | None:
    """A name of any kind with the year in brackets at once behind it: ""GPT-4 Technical Report". OpenAI(2023)"."""
    found = _GLUED_YEAR.fullmatch(clause.marks.text, clause.at, clause.end) if clause.lead(2) in _STOPS else None
    if found is None:
        return None
    clause.draft.set_venue(clause.marks, *found.span("venue"))
    clause.draft.add_year(0, clause.marks, *found.span("year"))
    return clause.end


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


#: What is looked for before people.
AT_ONCE: tuple[Reading, ...] = (
    _edited, _published, _whole_date, _in_italics, _host,
)  # fmt: skip
#: What may stand behind a title and its people, in the order of precedence.
OF_VENUES: tuple[Reading, ...] = (
    date_first, _chinese_journal, _behind_et_al, _arxiv_number, _vancouver, _volume_and_year, _volume_and_pages,
    _journal_and_volume, _volume_with_pages, _abbreviated, _venue_told, _before_pages, _marked, _before_volume,
    _glued_year, _named_last,
)  # fmt: skip
