"""What stands around a title: people, venue with year, dates and remarks, read clause by clause."""

from __future__ import annotations

import itertools
import re

from medsegbib.lists.draft import Draft
from medsegbib.lists.endings import YEAR_LEAD, looks_like_series, people_end
from medsegbib.lists.marks import OBJECT, Marks, touching, within
from medsegbib.lists.people import dated_people, is_one_name, is_people, is_people_alone
from medsegbib.lists.shapes import SIGNS_LAST, count_words, is_venue, venue_core, year_in, year_of_date
from medsegbib.lists.words import role_of_label
from medsegbib.text.linkkinds import kind_of_link
from medsegbib.text.venues import venue_of

_LETTER = re.compile(r"\w")
_LEAD = re.compile(r"[\s.,;:，。；：|｜–—\-•·*_/\\>\"”“'’`~+＂]+(?:by\s+)?|by\s+")
_PAREN = re.compile(r"[(（](?P<inner>[^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*)[)）]")
_SQUARE = re.compile(r"[\[【](?P<inner>[^\[\]【】\n" + OBJECT + r"]*)[\]】]")
#: The end of a sentence: a full stop after a word of two letters or more, or a bracket; "J. Long" does not end one.
_SENTENCE = re.compile(r"(?:(?<=[^\W\d_]{2})|(?<=[\d)\]”\"’]))[.。!?]+[\"”]?(?:\s+|$)")
_COMMA = re.compile(r"\s*[,，;；]\s*")
_LABEL = re.compile(r"[\s\W]{0,6}(?P<label>[^\W\d_][\w &./()（）'-]{0,40}?)\s*[:：]\s*")
_NAMES_GO_ON = re.compile(r"\*?[.,;]{1,2}\s*[A-Z&]|\s(?:and|&)\s")
_NAMES_BEFORE = re.compile(r"(?:[,;&]|\band)\s*$")
_HARD = re.compile(r"[\n|｜•" + OBJECT + r"]")
_SURNAME = r"[A-Z][a-zß-ÿ'’]+(?:-[A-Z][a-zß-ÿ]+)?"
#: ". Chen and Goodman. ACL 1996.", ". Yu, Seide, and Li. ICML 2012."
_SURNAMES_STOP = re.compile(rf"{_SURNAME}(?:,\s{_SURNAME})*,?\s(?:and|&)\s{_SURNAME}(?=\.(?:\s|$))")
_SURNAME_YEAR = re.compile(rf"(?P<who>{_SURNAME}),\s(?P<year>(?:19|20)\d\d)[a-z]?")
_DATE_FIRST = re.compile(r"(?:19|20)\d\d[./-]\d{1,2}(?:[./-]\d{1,2})?(?=\s*[,;]\s)")
_AFFILIATED = re.compile(
    r"(?P<who>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){1,3})\s\((?!ed|[a-z])[^()\d]{2,60}\)[\s*]*(?:\.\s|\.?\Z)"
)
_INITIALS_YEAR = re.compile(r"(?P<who>(?:[A-Z]\.?[ -]?){1,3}[ ]?[A-Z][a-zß-ÿ'’-]{2,}),?\s(?P<year>(?:19|20)\d\d)[a-z]?")
#: "arXiv:2405.04175, " with the people behind it
_ARXIV_NUMBER = re.compile(r"(?i)ar[Xx]iv\s?:\s?\d{4}\.\d{4,5}(?:v\d)?(?:\s\[[\w.-]+\])?(?=\s*[,.;|\v\n])")
_OPENS = re.compile(r"[(（]")
_DOT = re.compile(r"\s·\s")
_WORD = re.compile(r"[^\W\d_]{4}")
#: Journal, year, volume and pages as medical journals write them.
_VANCOUVER = re.compile(
    r"(?P<journal>[A-Z][\w&:()' -]{0,80}(?:\.[ ][\w&:()' -]{1,40}){0,4})\.?\s+(?P<year>(?:19|20)\d\d)"
    r"(?:\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?;\s?\d[\w():,;. –-]{0,40}"
)
_NAME_THEN = re.compile(r"(?:[A-Z]\.?[ -]?){1,3} ?[A-Z][a-z]+, ?[A-Z]{3}")
_SURNAMES_YEAR = re.compile(
    r"(?P<who>[A-Z][a-zß-ÿ'’]+(?:-[A-Z][a-z]+)?(?:(?:,\s|,?\s(?:&|and)\s)[A-Z][a-zß-ÿ'’]+)+),\s(?P<year>(?:19|20)\d\d)[a-z]?"
)
#: ""Quantization as an Eigenvalue Problem" - Schrödinger (1926)"
_SURNAME_DATED = re.compile(r"(?P<who>[A-Z][a-zà-ÿ'’]{2,}(?:-[A-Z][a-z]+)?)\s\((?P<year>(?:1[89]|20)\d\d)\)")
_LAST_YEAR = re.compile(r"[,，]\s*(?P<year>(?:19|20)\d\d)\Z")
_TOLD = re.compile(r"(?:\A|[.;,)]|\s[-–—])\s*[Ii]n:?\s+(?=[A-Z\d])")
_TOLD_END = re.compile(r"\.(?:\s|$)|[;\n]|\s[-–—]\s|\.?\)")
_BREAK = re.compile(r"\s[|｜•·–—]\s|\s-\s(?=[A-Z0-9(\[])|\s--+\s")


def read_around(draft: Draft, marks: Marks, start: int, end: int, before: bool = False) -> None:
    """Read a range that lies before or after the title: cut it at hard marks and read each piece."""
    text = marks.text
    if start >= end or _LETTER.search(text, start, end) is None:
        return
    edges = {start, end}
    styled: set[tuple[int, int]] = set()
    closed = [group.span() for group in _PAREN.finditer(text, start, end)] if _OPENS.search(text, start, end) else []
    for ranges in (marks.bold, marks.italic, marks.code):
        for a, b in touching(ranges, start, end):
            if any(first < a and b < last for first, last in touching(closed, a, b)):
                continue  # "(2020, SIGIR, **TVD**)"
            styled.add((a, b))
            if b - a < 150 and _is_in_names(text, a, b):
                continue  # "**Tarazona, Y**., Nowosad, J.": the list's keeper is set off among the authors
            if start < a < end:
                edges.add(a)
            if start < b < end:
                edges.add(b)
    named: dict[tuple[int, int], str] = {}  # what links are called, with their addresses
    for link in (*marks.links_at(start), *marks.links_in(start + 1, end)):
        if not link.tag:
            named[link.start, link.end] = link.url
        if link.tag or link.end <= start or link.start >= end or link.end - link.start <= 3 or is_people(link.label):
            continue
        if start < link.start:
            edges.add(link.start)
        if link.end < end:
            edges.add(link.end)
    for match in _HARD.finditer(text, start, end):
        edges.update(match.span())
    if text.find(" · ", start, end) >= 0 and is_people(text[start:end]) < 2:
        for match in _DOT.finditer(text, start, end):  # "Jin K et al. · *The Lancet* · 2026-07-27"
            edges.update(match.span())
    linked = text.find(OBJECT, start, end)
    marks_at = sorted(edges)
    people_open = False
    for a, b in itertools.pairwise(marks_at):
        piece = text[a:b]
        if len(piece) < 2 or piece == OBJECT:
            continue
        if (a, b) in styled and 0 <= linked < a and is_venue(piece) < 2 and is_people(piece) < 2:
            continue  # "[[paper](...)] *VALL-E*": a remark
        url = named.get((a, b), "")
        if url and kind_of_link(url, "") in {"code", "data", "video"} and is_venue(piece) < 2:
            continue  # "[OpenPCDet](https://github.com/...)" is no venue
        people_open = read_piece(draft, marks, a, b, before) or people_open


def _is_in_names(text: str, start: int, end: int) -> bool:
    """Whether a range is one name of a list of people: a comma, "and" or "&" stands beside it."""
    beside = _NAMES_GO_ON.match(text, end) or _NAMES_BEFORE.search(text, max(start - 8, 0), start)
    name = text[start:end].strip(" .,;*")
    if beside is None and text[end - 1 : end] != ",":  # "**Ghoraani, B.,** Galvin, J., and ..."
        return False
    return is_one_name(name) or is_people(name) >= 2


def read_piece(draft: Draft, marks: Marks, start: int, end: int, before: bool = False) -> bool:
    """Read one piece of text without hard marks in it; whether people were found."""
    text = marks.text
    at, found = start, False
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
        step, people = _read_clause(draft, marks, at, end, before)
        found = found or people
        if step <= at:
            break
        at = step
    return found


def read_group(draft: Draft, marks: Marks, start: int, end: int) -> None:
    """Read what stands in brackets: a date, a venue with its year, people, or a remark."""
    loud = [a for a, _ in within(marks.bold, start + 2, end) if not touching(marks.bold, start, start + 1)]
    if loud:  # "(2020, SIGIR, **TVD**)" names the method
        end = start + len(marks.text[start : loud[0]].rstrip(" ,;"))
    text = marks.text[start:end]
    bare = text.strip()
    if not bare or len(bare) > 300:
        return
    if year_of_date(bare) is not None:
        draft.add_year(1 if len(bare) == 4 else 2, marks, start, end)
        return
    named, comma, rest = bare.partition(",")
    if comma and named and draft.title.startswith(named) and is_venue(rest) >= 2:
        start, bare = start + text.find(rest, len(named)), rest  # "DeepWalk: Online Learning ... (DeepWalk, KDD 2014)"
        text = marks.text[start:end]
    at = start + text.find(bare)
    if people := dated_people(bare):
        _add_dated(draft, marks, at, people[0], (people[1], len(bare)))
        return
    label = _LABEL.match(marks.text, start, end)
    if label and role_of_label(label["label"]):
        read_labelled(draft, marks, start, end)
        return
    cited = _SURNAMES_YEAR.fullmatch(bare) if not draft.people else None
    if cited and is_venue(cited["who"]) < 2:  # "(Rao & Georgeff, 1995)"
        _add_dated(draft, marks, at, cited.end("who"), cited.span("year"))
        return
    single = _SURNAME_YEAR.fullmatch(bare) or _INITIALS_YEAR.fullmatch(bare) if not draft.people else None
    if single and is_people_alone(single["who"]):  # "(Wooldridge, 2009)", "(D Comer 1979)"
        _add_dated(draft, marks, at, single.end("who"), (single.start("year"), len(bare)))
        return
    last = people_end(marks.text, start, end) if not draft.people else start
    if start < last < end and marks.text[start:last].rstrip(" .").endswith("et al"):
        draft.add_people(marks, start, last)  # "(Lin et al., 2021, arXiv)"
        read_piece(draft, marks, last, end)
        return
    several = start < last < end and re.search(r"[,;&]|\band\b", marks.text[start:last])
    if several and is_people(marks.text[start:last]) >= 2:  # "(Ann Lee, Bo Wu; Proceedings of ..., 2019)"
        draft.add_people(marks, start, last)
        read_piece(draft, marks, last, end)
        return
    parts = _COMMA.split(bare)
    dated = len(parts) == 2 and year_of_date(parts[0]) and not draft.people
    if dated and " " in parts[1] and is_people(parts[1]) and is_venue(parts[1]) < 2:  # "(2017, Xiangnan He)"
        at = start + text.find(parts[1], len(parts[0]))
        draft.add_people(marks, at, at + len(parts[1]))
        draft.add_year(1, marks, start, start + text.find(parts[0]) + len(parts[0]))
        return
    strength = 0 if _NAME_THEN.match(bare) else is_venue(bare)
    if strength >= 2 or (strength == 1 and year_in(bare)[0]):
        draft.add_venue(marks, start, end)
    elif is_people(bare) >= 2:
        draft.add_people(marks, start, end)
    elif "," in bare or ";" in bare or " " in bare:
        year, _a, _b = year_in(bare)
        if len(parts) == 2 and is_one_name(parts[0]) and " " in parts[0] and is_venue(parts[1]) >= 2:
            draft.add_people(marks, start + text.find(parts[0]), start + text.find(parts[0]) + len(parts[0]))
            draft.add_venue(marks, start + text.find(parts[1], len(parts[0])), end)  # "(Y Koren, KDD'08)"
            return
        for part in parts:
            if is_venue(part) >= 2:
                at = text.find(part)
                draft.add_venue(marks, start + at, start + at + len(part))
            elif is_people(part) >= 2 and not draft.people:
                at = text.find(part)
                draft.add_people(marks, start + at, start + at + len(part))
        if year and 0 not in draft.years and (len(bare) < 60 or bare.startswith(year)):
            draft.add_year(1, marks, start, end)


def _add_dated(draft: Draft, marks: Marks, at: int, who_end: int, year: tuple[int, int]) -> None:
    """Take people and their year, with places counted from where the people begin."""
    draft.add_people(marks, at, at + who_end)
    draft.add_year(1, marks, at + year[0], at + year[1])


def read_labelled(draft: Draft, marks: Marks, start: int, end: int) -> bool:
    """Read "Authors: ...", "Venue: ...", "Date: ...", "intro: CVPR 2018"; whether a known label stands in front."""
    text = marks.text
    if text.find(":", start, end) < 0 and text.find("：", start, end) < 0:
        return False
    label = _LABEL.match(text, start, end)
    if label is None:
        return False
    role = role_of_label(label["label"])
    if not role:
        return False
    a, b = label.end(), end
    value = marks.text[a:b]
    if role == "authors":
        if value.strip(" .-") and value.strip().lower() not in {"none", "n/a", "tbd", "unknown"}:
            draft.add_people(marks, a, b)
    elif role == "venue":
        if not draft.venue and count_words(value) <= 30:
            draft.add_venue(marks, a, b)
    elif role == "date":
        draft.add_year(1, marks, a, b)
    elif role == "title" and not draft.title:
        draft.set_title(marks, a, b, "label")
    elif (
        role == "remark"
        and role_of_label(label["label"])
        and label["label"].lower().startswith(("intro", "comment", "note", "publication", "说明"))
    ):
        first = re.split(r"[.;,。；](?:\s|$)", value, maxsplit=1)[0]
        if is_venue(first) >= 2:
            draft.add_venue(marks, a, a + len(first))
    return True


def _read_clause(draft: Draft, marks: Marks, at: int, end: int, before: bool) -> tuple[int, bool]:
    """Read the clause that begins here; where the next one begins, and whether this one names people."""
    text = marks.text
    whole = text[at:end]
    if ord(whole.rstrip()[-1:] or " ") > 0x2000:
        whole = SIGNS_LAST.sub("", whole)  # "2026-08-07 🧩"
    if year_of_date(whole) is not None:
        draft.add_year(1 if len(whole.strip(" .,")) == 4 else 2, marks, at, at + len(whole))
        return end, False
    open_to_people = not (draft.people or before)
    single = _SURNAME_DATED.match(text, at, end) if open_to_people else None
    if single and is_venue(single["who"]) == 0 and text[max(at - 2, 0) : at] in {"- ", "– ", "— "}:
        draft.add_people(marks, *single.span("who"))
        draft.add_year(1, marks, *single.span("year"))
        return single.end(), True
    printed = _venue_before_people(text, at, end) if open_to_people and not draft.venue else 0
    if printed:  # "PLDI 2020, Allamanis, Miltiadis, et al."
        draft.add_venue(marks, at, printed)
        return printed, False
    placed = _AFFILIATED.match(text, at, end) if open_to_people else None
    if placed and is_people(placed["who"]) and not is_venue(placed["who"]):  # "Carl Dee (UCL)"
        draft.add_people(marks, *placed.span("who"))
        return placed.end(), True
    surnames = _SURNAMES_STOP.match(text, at, end) if open_to_people else None
    if surnames and text[max(at - 2, 0) : at] == ". " and is_people(surnames[0]) and not is_venue(surnames[0]):
        draft.add_people(marks, *surnames.span())
        return surnames.end(), True
    if not draft.people and text[at : at + 3] != "In ":
        stop = people_end(text, at, end, before or text[max(at - 3, 0) : at] == "by ")
        if stop > at and draft.add_people(marks, at, stop):
            return stop, True
    first = _DATE_FIRST.match(text, at, end)
    if first and not before and first.end() < end:  # "2017.06, NIPS 2017"
        draft.add_year(2, marks, *first.span())
        return first.end(), False
    numbered = _ARXIV_NUMBER.match(text, at, end) if not (draft.venue or before) else None
    if numbered and numbered.end() < end:
        draft.add_venue(marks, *numbered.span())
        return numbered.end(), False
    cited = _VANCOUVER.match(text, at, end) if not (draft.venue or before) else None
    if cited:  # "Ann Transl Med. 2020;8(11):713."
        draft.add_venue(marks, *cited.span("journal"))
        draft.add_year(0, marks, *cited.span("year"))
        return cited.end(), False
    if not draft.venue and not before:
        venue = _venue_told(text, at, end)
        if venue is not None:
            draft.add_venue(marks, *venue)
            return venue[1], False
    cut = _BREAK.search(text, at, end)
    stop = cut.start() if cut else end
    sentence = _SENTENCE.search(text, at, stop)
    piece = text[at:stop]
    if sentence and sentence.end() < stop and is_people(text[sentence.end() : stop]) >= 2 and not draft.people:
        stop = sentence.start()
        piece = text[at:stop]
    bare = piece.strip(" .,\v\n")
    if before and draft.people and draft.years and not draft.venue and bare[:1].isupper() and count_words(bare) <= 5:
        draft.add_venue(marks, at, stop)
        return stop, False
    word = before and " " not in bare and not year_in(bare)[0]  # "`ResNet` [Title](...)" names the method
    loose = _is_in_sentence(text, at) and not year_in(piece)[0]
    if is_venue(piece) >= (2 if draft.venue or word or loose else 1):
        draft.add_venue(marks, at, stop)
        return (cut.end() if cut and stop == cut.start() else stop), False
    if sentence and sentence.start() < stop:
        piece = text[at : sentence.start()]
        if is_venue(piece) >= 2 or (is_venue(piece) and year_in(piece)[0]):
            draft.add_venue(marks, at, sentence.start())
        elif year_of_date(piece) is not None or (
            year_in(piece)[0] and not draft.years and (not _WORD.search(piece) or count_words(piece) <= 2)
        ):
            draft.add_year(1, marks, at, sentence.start())  # "45-67, 2015.", "arviv 2018."
        elif not draft.years and not before and (last := _LAST_YEAR.search(text, at, sentence.start())):
            draft.add_year(1, marks, *last.span("year"))  # "计算机学报, 2021.", "Tutorial at ..., Korea, 2021."
        elif draft.people and not draft.venue and not before and looks_like_series(text[at:stop]):
            draft.add_venue(marks, at, stop)
            return stop, False
        return sentence.end(), False
    parts = list(_COMMA.finditer(text, at, stop))
    if parts:
        piece = text[at : parts[0].start()]
        if year_of_date(piece) is not None:
            draft.add_year(1, marks, at, parts[0].start())
            return parts[0].end(), False
        if not draft.venue and not before and draft.people and looks_like_series(text[at:stop]):
            draft.add_venue(marks, at, stop)
            return stop, False
        if is_venue(piece) >= 2 and not draft.venue:
            draft.add_venue(marks, at, parts[0].start())
        return parts[0].end(), False
    if year_in(whole)[0] and not draft.years and count_words(whole) <= 12:
        if draft.people and not draft.venue and venue_core(whole) and not before and text[at].isupper():
            draft.add_venue(marks, at, stop)
        else:
            draft.add_year(1, marks, at, stop)
    elif not (loose or word) and is_venue(whole) and not draft.venue:
        draft.add_venue(marks, at, stop)
    return (cut.end() if cut else stop), False


def _venue_before_people(text: str, at: int, end: int) -> int:
    """Where a venue ends that stands before the people with "et al."; 0 where none does."""
    last = text.find("et al", at, end)
    comma = text.find(", ", at, end)
    if not 0 < comma < last:
        return 0
    venue, names = text[at:comma], text[comma + 2 : last + 5]
    strength = is_venue(venue)
    known = strength == 1 and year_in(venue)[0] and venue_of(venue.strip()) is not None
    return comma if (known or strength >= 2) and is_people(names) >= 2 else 0


def _is_in_sentence(text: str, at: int) -> bool:
    """Whether what begins here goes on with a sentence or stands in brackets: "to reduce *KV cache*", "(_GPT_)"."""
    before = text[max(at - 2, 0) : at]
    return before[-1:] in {"(", "["} or (len(before) == 2 and before[0].isalnum() and before[1] == " ")


def _venue_told(text: str, at: int, end: int) -> tuple[int, int] | None:
    """The venue that "in" announces behind a remark: "hyperbolic embedding. In ACL 2020.", "a metric - in ACL 2021"."""
    piece = text[at:end]
    for found in _TOLD.finditer(piece):
        stop = _TOLD_END.search(piece, found.end())
        last = stop.start() if stop else len(piece)
        venue = piece[found.end() : last]
        if len(venue) < 90 and year_in(venue)[0] and is_venue(venue) >= 2:
            return at + found.end(), at + last
    return None


def read_single_person(draft: Draft, marks: Marks, start: int, end: int) -> None:
    """Take one name that could be something else where its place says that it is a person."""
    text = marks.text[start:end]
    if not draft.people and is_people(text) >= 1:
        draft.add_people(marks, start, end)
