"""What stands around a title: people, venue with year, dates and remarks, read clause by clause."""

from __future__ import annotations

import itertools

from medsegbib.lists.brackets import read_bracket
from medsegbib.lists.delimited import signs_beside_dates
from medsegbib.lists.draft import Draft
from medsegbib.lists.endings import TAB, YEAR_LEAD, people_end, without_in
from medsegbib.lists.marks import OBJECT, Marks, touching
from medsegbib.lists.openings import AUTHOR_YEAR, is_author_year
from medsegbib.lists.people import WHO_TOLD, is_people, names_of
from medsegbib.lists.person import SURNAME, are_surnames, is_one_name
from medsegbib.lists.readings import read_clause
from medsegbib.lists.shapes import SIGNS, VENUE_ACRONYM, is_thesis, is_venue, year_in, year_of_date
from medsegbib.lists.words import role_of_label
from medsegbib.text.knownnames import is_family_name
from medsegbib.text.letters import latin
from medsegbib.text.linkkinds import kind_of_link
from medsegbib.text.venues import venue_of

_LETTER = latin(r"\w")
_LEAD = latin(r"[\s》」』.,;:，。；：|｜–—\-•·*_/\\>\"”“'’`~+＂" + SIGNS + r"]+" + WHO_TOLD + r"?|" + WHO_TOLD)
_PAREN = latin(r"[(（](?P<inner>[^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*)[)）]")
_SQUARE = latin(r"[\[【](?P<inner>[^\[\]【】\n" + OBJECT + r"]*)[\]】]")
_NAMES_GO_ON = latin(r"\*?[.,;]{1,2}\s*[A-Z&]|\s(?:and\s|&\s|et\sal\b)")
_NAMES_BEFORE = latin(r"(?:[,;&]|\band|\b[A-Z]\.)\s*$")
_VENUE_NEXT = latin(rf"[,.]?\s{VENUE_ACRONYM}[\s(,'’-]{{1,3}}\d\d")
_OTHERS = latin(r"\s*,?et\.? al\.?,?\s*")
_HARD = latin(rf"[\n|｜•{OBJECT}]|{TAB.pattern}(?!(?:and|et)\b|&|,)")
_ONE = r"[A-Z][a-z'’-][\w'’-]*"
#: "Meng, Gao, Lai, Manocha"
_SURNAMES = latin(rf"[\s.,-]*(?P<who>{_ONE}(?:[,;] {_ONE})*(?:,? (?:and|&) {_ONE})?)[\s.]*")
#: What venues and subjects are called alike.
_SUBJECTS = frozenset({"AI", "CV", "HCI", "IR", "ML", "NLP", "RL"})
#: What links lead to that are not named after a venue.
_NO_VENUES = frozenset({"code", "data", "video", "weights", "demo", "blog", "slides"})
_OPENS = latin(r"[(（]")
#: "Ann Lee, Bo Wu. Preprint." could be names throughout.
_PREPRINT_NEXT = latin(r"(?<=[a-z][.,]\s)(?=Pre-?[Pp]rint\b)")
#: When a page was read is no year of a paper: "<Accessed: 13. May 2014>", "Last retrieved Jun 14, 2020."
_ACCESSED = latin(r"(?i)[<\[(]?\b(?:last\s)?(?:accessed|retrieved|visited)\b[^\n\v]{0,30}?\b(?:19|20)\d\d\b[>\])]?")
_SEE_ALSO = latin(r"(?<=[.;\n\v] )[Ss]ee also\b.*?(?:\.\s|[\n\v]|\Z)")
#: "Ann Lee, Bo Wu doi:10.1109/x.2020.100"
_DOI_NEXT = latin(r"(?i)\s(?=doi\s?:?\s?10\.\d)")
_HASHTAG = latin(r"(?<=\s)#[A-Za-z][\w-]*")
_GROUP_NEXT = latin(r"(?<=[^\W\d_]):\s(?=[(\[【])")
_DOT = latin(r"\s·\s")
#: ". Available at: https://..."
_KEPT_AT = latin(
    r"\s*[,;.(]\s*(?i:available|retrieved|accessed|downloaded|online)(?i:\s(?:online|at|from|here|via|on))*\s?[:：]?\s*\Z"
)
_COLONS = frozenset(":：")
#: What parts people or a venue from what follows.
_PARTED = latin(r"\s+[·•/|]\s*[\"“*_(\[]*\s*\Z")
#: What a link is called before a colon, behind people: ", Paper: https://..."
_CAPTION = latin(r"[\s,;.|/(（\[–—-]+(?P<label>[A-Za-z]\w*(?: \w+)?)\s?[:：]\s*\Z")


def read_around(draft: Draft, marks: Marks, start: int, end: int, before: bool = False) -> None:
    """Read a range that lies before or after the title: cut it at hard marks and read each piece."""
    text = marks.text
    whole = text[start:end]
    also = _SEE_ALSO.search(text, start, end) if "ee also" in whole else None
    if also:  # what else is told of is another paper; people and a venue may stand behind it
        read_around(draft, marks, start, also.start(), before)
        start = also.end()
        whole = text[start:end]
    if not whole or _LETTER.search(whole) is None:
        return
    edges = {start, end}
    styled = _cut_at_styles(marks, start, end, edges)
    addresses = _cut_at_links(marks, start, end, edges)
    for match in _HARD.finditer(text, start, end):
        edges.update(match.span())
    accessed: set[tuple[int, int]] = set()
    if "cessed" in whole or "trieved" in whole or "isited" in whole:
        accessed.update(match.span() for match in _ACCESSED.finditer(text, start, end))
    if "#" in whole:
        accessed.update(match.span() for match in _HASHTAG.finditer(text, start, end))  # "Bo Wu #vision"
    edges.update(*accessed)
    if "rint" in whole:
        edges.update(match.start() for match in _PREPRINT_NEXT.finditer(text, start, end))
    if "10." in whole:
        edges.update(match.start() for match in _DOI_NEXT.finditer(text, start, end))
    if " · " in whole and is_people(whole) < 2:
        for match in _DOT.finditer(text, start, end):  # "Jin K et al. · *The Lancet* · 2026-07-27"
            edges.update(match.span())
    if ": " in whole:
        edges.update(match.start() for match in _GROUP_NEXT.finditer(text, start, end))  # "Cy Dee: 【ASPLOS 2002】"
    for parted in signs_beside_dates(text, start, end):
        edges.update(parted)
    linked = text.find(OBJECT, start, end)
    coded = set(touching(marks.code, start, end)) if marks.code else ()
    for a, b in itertools.pairwise(sorted(edges)):
        b = _without_parting(text, a, b)
        piece = text[a:b]
        if len(piece) < 2 or piece == OBJECT or (a, b) in accessed:
            continue
        inner = piece.strip(" ()（）[]")
        remark = (a, b) in styled and 0 <= linked < a and is_venue(inner) < 2 and is_people(inner) < 2
        if remark and year_of_date(piece) is None:
            continue  # "[[paper](...)] *VALL-E*": a remark
        if (a, b) in coded and not (year_in(piece)[0] or venue_of(piece) or is_venue(inner) == 3):
            continue  # "`ProMaC`", "`Good review of forecasting`"
        first = a + len(piece) - len(piece.lstrip())
        url = addresses.get((first, first + len(piece.strip())), "") if addresses else ""
        if (
            url
            and (is_venue(piece) < 2 or inner in _SUBJECTS)
            and ("//" not in url or kind_of_link(url, "") in _NO_VENUES)
        ):
            continue  # "[OpenPCDet](https://github.com/...)", "[CV](https://github.com/...)": no venues
        if url and is_thesis(piece):
            continue  # "[Master Thesis](...)" beside the paper
        cited = AUTHOR_YEAR.match(piece) if url and is_author_year(piece) else None
        if cited and are_surnames(cited["who"]):
            draft.add_surnames(marks, a, a + cited.end("who"))  # "[Ziv, Lempel (1977)](...)"
            draft.add_year(1, marks, a + cited.end("who"), a + cited.end())
            read_piece(draft, marks, a + cited.end(), b)
            continue
        if not before and not draft.people and (surnames := _surnames(text, a, b)):
            draft.add_surnames(marks, *surnames)
            read_piece(draft, marks, surnames[1], b)
            continue
        if b < end and not before:
            b = a + len(without_in(piece))  # "Bee A, Dee C. In *MICCAI*, 2015"
        read_piece(draft, marks, a, b, before)


def _without_parting(text: str, start: int, end: int) -> int:
    """Where a piece ends before what parts it from the next one, and before what a link behind it is called."""
    if text[end : end + 1] == OBJECT:
        kept = _KEPT_AT.search(text, start, end)
        captioned = _CAPTION.search(text, start, end) if text[end - 2 : end].strip() in _COLONS else None
        if kept:
            end = kept.start()
        elif captioned and role_of_label(captioned["label"]) == "link":
            end = captioned.start()
        elif captioned and role_of_label(last := captioned["label"].rpartition(" ")[2]) == "link":
            end = captioned.end("label") - len(last)  # "Ann Lee, Bo Wu arXiv: https://..."
    parted = _PARTED.search(text, max(start, end - 5), end)
    return parted.start() if parted else end


def _surnames(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The range of surnames that are all of a piece: three, of which one is known, or any between tabs."""
    alone = _SURNAMES.match(text, start, end)
    if alone is None or (alone.end() < end and text[alone.end()] not in "(["):
        return None
    names = SURNAME.findall(alone["who"])
    if not are_surnames(alone["who"]) or 1 < len(names_of(alone["who"])[0]) < len(names):
        return None  # "Engel, Jakob, Thomas, Schops": given names are among them
    known = len(names) > 2 and any(map(is_family_name, names))
    return alone.span("who") if known or (start > 0 and "\t" in (text[start - 1], text[start])) else None


def _cut_at_styles(marks: Marks, start: int, end: int, edges: set[int]) -> set[tuple[int, int]]:
    """Cut where bold, italics and code begin and end; their ranges."""
    text = marks.text
    styled: set[tuple[int, int]] = set()
    closed = [group.span() for group in _PAREN.finditer(text, start, end)] if _OPENS.search(text, start, end) else []
    for ranges in (marks.bold, marks.italic, marks.code):
        for a, b in touching(ranges, start, end):
            if b <= start:
                continue  # the title itself
            if any(first < a and b < last for first, last in touching(closed, a, b)):
                continue  # "(2020, SIGIR, **TVD**)"
            if _OTHERS.fullmatch(text, a, b):
                continue  # "Peng *et al.* (arXiv, 2025)"
            styled.add((a, b))
            if b - a < 150 and ranges is not marks.code and _is_in_names(text, a, b):
                continue  # "**Tarazona, Y**., Nowosad, J.": the list's keeper is set off among the authors
            edges.update(place for place in (a, b) if start < place < end)
    return styled


def _cut_at_links(marks: Marks, start: int, end: int, edges: set[int]) -> dict[tuple[int, int], str]:
    """Cut where links begin and end that are no people; the addresses by the range of what they are called."""
    addresses: dict[tuple[int, int], str] = {}
    for link in (*marks.links_at(start), *marks.links_in(start + 1, end)):
        if link.tag:
            continue
        addresses[link.start, link.end] = link.url
        if link.end <= start or link.start >= end or link.end - link.start <= 3:
            continue
        if is_people(link.label) and not is_author_year(link.label):
            continue
        edges.update(place for place in (link.start, link.end) if start < place < end)
    return addresses


def _is_in_names(text: str, start: int, end: int) -> bool:
    """Whether a range is one name of a list of people: a comma, "and" or "&" stands beside it."""
    beside = _NAMES_GO_ON.match(text, end) or _NAMES_BEFORE.search(text, max(start - 8, 0), start)
    name = text[start:end].strip(" .,;*")
    if beside is None and text[end - 1 : end] != ",":  # "**Ghoraani, B.,** Galvin, J., and ..."
        return False
    if text[end : end + 2] == ". " and text[end + 2 : end + 3] != "(" and is_people(name) == 3:
        return False  # "*Ann Lee, Bo Wu, Cy Dee*. NeurIPS."
    placed = _VENUE_NEXT.match(text, end) if "," in name else None
    if placed and venue_of(placed["venue"]) is not None:
        return False  # "**He, X., & Nie, L.**, WWW (2017)"
    return ((name.count(",") < 2 and is_one_name(name)) or is_people(name) >= 2) and venue_of(name) is None


def read_piece(draft: Draft, marks: Marks, start: int, end: int, before: bool = False) -> None:
    """Read one piece of text without hard marks in it."""
    text = marks.text
    at = start
    for _ in range(12):
        lead = _LEAD.match(text, at, end)
        if lead:
            at = lead.end()
        if at >= end:
            break
        char = text[at]
        dated = YEAR_LEAD.match(text, at, end) if char in "12" and not draft.people else None
        if dated and people_end(text, dated.end(), end) > dated.end():  # "2020 Jacob Gildenblat, Ido Ben-Shaul"
            draft.add_year(1, marks, *dated.span("year"))
            at = dated.end()
        if char in "[【(（":
            group = (_SQUARE if char in "[【" else _PAREN).match(text, at, end)
            if group:
                read_group(draft, marks, *group.span("inner"))
                at = group.end()
                continue
            at += 1
            continue
        if char in ")]）】":
            at += 1
            continue
        after = read_clause(draft, marks, at, end, before)
        if after <= at:
            break
        at = after


def read_group(draft: Draft, marks: Marks, start: int, end: int) -> None:
    """Read the inside of brackets, with what follows people in them."""
    rest = read_bracket(draft, marks, start, end)
    if rest < end:
        read_piece(draft, marks, rest, end)


def read_single_person(draft: Draft, marks: Marks, start: int, end: int) -> None:
    """Take one name that could be something else where its place says that it is a person."""
    text = marks.text[start:end]
    if not draft.people and is_people(text) >= 1:
        draft.add_people(marks, start, end)
