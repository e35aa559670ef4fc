"""Whether a logical line holds links, people, dates and venues only, or a title as well."""

from __future__ import annotations

import itertools

from medsegbib.lists.endings import (
    JOURNAL_VOLUME,
    PAGES_BEHIND,
    dated_person,
    is_affiliated,
    is_people_and_more,
    looks_like_series,
    people_before_venue,
)
from medsegbib.lists.heads import read_head
from medsegbib.lists.institutions import names_institution
from medsegbib.lists.marks import OBJECT, is_tag, touching, within
from medsegbib.lists.people import WHO_TOLD, dated_people, is_people
from medsegbib.lists.peopleprefix import people_prefix
from medsegbib.lists.person import is_people_alone
from medsegbib.lists.segment import Segment
from medsegbib.lists.shapes import (
    IMPACT,
    LETTERS,
    NAME_OF_METHOD,
    count_words,
    is_dated_venue,
    is_thesis,
    is_venue,
    venue_core,
    year_in,
    year_of_date,
)
from medsegbib.lists.titles import followed_by_people
from medsegbib.lists.words import words
from medsegbib.text.knownnames import count_known
from medsegbib.text.letters import latin
from medsegbib.text.linkkinds import kind_of_link, leads_to_paper
from medsegbib.text.scripts import count_east_asian
from medsegbib.text.venues import venue_of

_IN_PROCEEDINGS = latin(r"\s*In:?\s+(?:the\s+)?(?:Proc|(?:\w+\s){1,3}(?:Workshop|Conference|Symposium) on\s)")
_YEAR_LAST = latin(r"[,(]\s?(?:19|20)\d\d\)?\W*\Z")
_GROUPS = latin(r"[\[(【（](?P<inner>[^\[\]()【】（）]*)[\])】）]")
_WITHIN_GROUP = latin(r"\s?\([^()]*\)(?=[^()]*[)\]】])")
_SQUARES = latin(r"[\[【](?P<inner>[^\[\]【】]*)[\]】]")
_TITLE_AND_MORE = latin(r"\s*[\"“][^\"“”]{20,}[\"”]\W*\w")
#: "PACLIC 2015": below a title, what an acronym with a year names is a conference, known or not.
_UNKNOWN_DATED = latin(r"[A-Z]{2}(?=[-a-z]{0,20}[A-Z])[-A-Za-z]{1,20}[\s'’,]{0,2}(?:19|20)\d\d")
_OTHERS_PARTED = latin(r"[A-Z][\w'’-]+(?:,? [A-Z][\w.'’-]+){0,6},? et al\.?\s*;")
_ABBREVIATED = latin(r"(?:[A-Z][A-Za-z]*\.\s)+(?:[A-Z][A-Za-z]*\s)?[\d(]|PhysRev[A-Z]?\b")
#: 'Linxi "Jim" Fan'
_CALLED = latin(r"\s[\"“][A-Z][a-z]+[\"”]\s(?=[A-Z])")
#: No line of people, date and venue is longer, or has more parts.
_LONGEST_FIELDS, _MOST_FIELDS = 500, 6
#: So many words more than its name has may tell a venue: "Proceedings", the date.
_AROUND_VENUE = 4
_BETWEEN_FIELDS = latin(r"[\s,.;:|/&*–—•·-]*" + WHO_TOLD + "?")
#: "IEEE SmartCloud" behind people
_UNKNOWN_SERIES = latin(r"(?:IEEE|ACM|USENIX|Springer)(?:\s[A-Z][\w&-]*){1,4}")
_AROUND = " \n\v\t,.;:|/&*-–—•·<>\\)]"
#: A date, or a venue whose year is not told, stands in every line of fields that is looked through.
_MAY_TELL_DATE = latin(r"\d\d|\bIEEE\b|\bACM\b")
_FIELDS_PARTED = latin(r"[,;|\n\v]\s*|\s[-–—•·]\s|\.\s")
_METHOD_PLACED = latin(
    r"(?P<name>[A-Z][\w.+-]+)(?:\s[-–—]\s|:\s[A-Z][\w'’-]+(?:\s[A-Z][\w.'’-]*){0,2},?\set\sal\.?,?\s)"
    r"(?:[A-Z]|arXiv)[^\n\v]{2,60}?\d{2,5}"
)
_SENTENCE_ENDS = latin(r"(?<=\w{3})\.\s+(?=[A-Z])")
#: So many words before a venue are a title.
_TITLE_WORDS = 4
#: No title that is told by nothing else is so short.
_FEW_WORDS = 6
_LEAD_END = latin(r"[,;|]|\s[-–—·]\s|\.\s")


def has_marked_title(segment: Segment) -> bool:
    """Whether a bold piece or a link of many words, or one to a paper, stands in the line: it is no mere field then."""
    text = segment.marks.text
    links = [link for link in segment.marks.links_in(segment.start, segment.end) if not link.tag]
    if len(links) == 1 and segment.first and segment.block.kind == "item":
        whole = not text[segment.start : links[0].start].strip() and not text[links[0].end : segment.end].strip(" .")
        if whole and links[0].label.count(" ") >= 2 and leads_to_paper(links[0].url):
            return True  # "- [Symbolic Execution and Program Testing](king.pdf)" names no two people
    for link in links[:1] if segment.first else ():
        before = text[segment.start : link.start].strip(' -–—|:·[]()"“')
        if link.end > segment.end or " " not in link.label or not _is_about(before):
            continue
        named = leads_to_paper(link.url) and is_people(link.label) < 2
        if named and not is_venue(link.label):
            return True  # "[Segment Anything](https://arxiv.org/abs/2304.02643), Alexander Kirillov, ..."
    bold = within(segment.marks.bold, segment.start, segment.end)
    for a, b in bold[:1] if segment.first else ():  # "**Memory Networks**. Jason Weston, Antoine Bordes."
        bare = text[a:b].strip(" .,:")
        begins = a <= segment.start + 2 and " " in bare and is_people(bare) == 0 and not _is_about(bare)
        if begins and is_people(text[b : segment.end].strip(" .,:-–—|")) >= 2:
            return True
    for a, b in bold if segment.first and OBJECT in text else ():
        piece = text[a:b].strip()
        inside = segment.start <= a and b <= segment.end and " " in piece and piece[-1] not in ":："
        named = inside and bool(segment.block.indent) and is_people(piece) == 1
        if named and not within(segment.marks.italic, b, b + 4) and people_prefix(text, a, segment.end) > b + 2:
            continue  # "**Ann Lee**, Bo Wu, Cy Dee - MICCAI (2015) [[pdf](...)]"
        if inside and not is_tag(piece) and not _is_about(piece):
            return True  # "**Segment Anything** [[paper]](...)"
    if len(links) > 2 and is_people(text[segment.start : segment.end].replace(OBJECT, "").strip(" .\n\v")) >= 2:
        return False  # authors each of whom is linked
    if len(bold) == 1 and is_journal_with_volume(text[segment.start : segment.end].strip()):
        return False  # "**J. Chem. Phys. 142 (2015) 1--9**"
    for ranges in (bold, [(k.start, k.end) for k in links]):
        for a, b in ranges:
            if segment.start <= a and b <= segment.end and b - a > 12 and text.count(" ", a, b) >= 2:
                piece = text[a:b]
                named = is_people(piece) >= 2 and not followed_by_people(text, a, b, segment.end)
                return not named and is_venue(piece) < 2
    return False


class _Line:
    """A line with what several questions ask of it: without links, without groups in brackets, quoted or not."""

    __slots__ = ("bare", "below", "quoted", "segment", "stripped", "text", "unquoted")

    def __init__(self, segment: Segment, text: str) -> None:
        self.segment, self.text = segment, text
        self.bare = text.replace(OBJECT, " ")
        rest = IMPACT.sub(" ", self.bare) if "I" in self.bare else self.bare
        if any(c in rest for c in "[(【（"):
            rest = _GROUPS.sub(" ", rest)
            rest = _GROUPS.sub(" ", rest)  # "[ICML 2025 (poster)]"
        self.stripped = rest.strip(_AROUND)
        quotes = '"' in self.stripped or "“" in self.stripped
        self.unquoted = _CALLED.sub(" ", self.stripped) if quotes else self.stripped
        self.quoted = quotes and ('"' in self.unquoted or "“" in self.unquoted)
        self.below = not segment.first or bool(segment.block.indent) or segment.block.below


#: " - arXiv", ". NeurIPS"
_KNOWN_LAST = latin(r"(?:\s[-–—|]\s|[,.]\s)(?P<venue>(?:[A-Z]|arXiv)[\w&/ -]{1,60})[\s.]*\Z")


def is_field(segment: Segment, text: str) -> bool:
    """Whether a line holds links, people, dates and venues only, and no title where it may hold one."""
    if segment.whole or len(text) > 3000 or (segment.first and _has_people_behind(segment)):
        return False
    line = _Line(segment, text)
    if not line.stripped or not LETTERS.search(line.stripped):
        return _are_groups_about(line.bare)
    if (
        _tells_people(line)
        or _tells_several(line)
        or (not segment.first and _goes_on_with_venue(line))
        or _tells_nothing(line)
    ):
        return True
    if len(line.stripped) > 80 or line.quoted or ": " in line.stripped or ("[" in text and OBJECT not in text):
        return False
    return _tells_venue(line)


def _are_groups_about(bare: str) -> bool:
    """Whether all groups in brackets tell people, dates and venues: "[Nature Communications 15.1 (2024)] • [code]"."""
    bare = _WITHIN_GROUP.sub("", bare)  # "(NeurIPS 2018 (oral))"
    squares = list(_SQUARES.finditer(bare))
    groups = [g["inner"].strip() for g in (squares or _GROUPS.finditer(bare))]
    return all(_is_about(group) for group in groups if LETTERS.search(group) or group.isdigit())


def _tells_people(line: _Line) -> bool:
    """Whether people stand here and nothing else, or one person and the year, or people and a venue in italics."""
    segment, marks = line.segment, line.segment.marks
    if not line.quoted and is_people(line.unquoted) >= 2:
        return True
    told = dated_person(marks.text, segment.start, segment.end)
    if told:
        behind = line.text[told.end() - segment.start :]
        cited = segment.first and count_words(behind) > 2 and not is_affiliated(marks.text, told.end() - 1)
        known = count_known(told["who"]) >= (1 if segment.block.indent else 2)
        sure = is_people(told["who"]) >= 2 or known or count_east_asian(told["who"])
        if not cited and (LETTERS.search(behind) or sure):
            return True  # "Ronald J. Williams (1992); MIT"; "Learning Multi-dimensional Indexes (2019)" is a title
    if segment.block.indent and segment.block.kind == "text" and _begins_with_people_in_italics(segment):
        return (
            True  # "1. **Title**", and below it "*Ann Lee, Bo Wu*. Artificial Intelligence and Law [J]. [[pdf]](...)"
        )
    if segment.first and line.text.rstrip(" \v\n").endswith(",") and _is_one_in_italics(segment):
        return True
    placed = segment.first and segment.block.kind == "text" and _is_whole_in_italics(segment)
    if placed and _YEAR_LAST.search(line.text) and is_dated_venue(line.text.strip()):
        return True  # "*IEEE Transactions on Computational Social Systems (2024)*" below a title
    if line.below and (_UNKNOWN_DATED.fullmatch(line.stripped) or _OTHERS_PARTED.match(line.bare)):
        return True  # "Foerster et al.; OpenAI, University of Oxford, UC Berkeley, Carnegie Mellon University"
    placed_last = _KNOWN_LAST.search(line.stripped, max(len(line.stripped) - 80, 0)) if line.below else None
    if placed_last and venue_of(placed_last["venue"]) and is_people(line.stripped[: placed_last.start()]) >= 2:
        return True  # "Trapit Bansal, Rishikesh Jha, Andrew McCallum - arXiv"
    # "- Qin Wang, Wen Li, Luc Van Gool. *ICCV 2019*"
    return bool(people_before_venue(marks, segment.start, segment.end, below=line.below))


def _tells_several(line: _Line) -> bool:
    """Whether people, dates and venues stand here one behind the other, and nothing else."""
    segment, stripped = line.segment, line.stripped
    unmarked = not ('"' in stripped or "“" in stripped)
    apart = line.below or (segment.block.kind == "text" and unmarked and not _sets_off_more(segment))
    if apart and len(stripped) < _LONGEST_FIELDS and _MAY_TELL_DATE.search(line.bare):
        parted = _parted_by_styles(segment)  # "Ann Lee, Bo Wu `MICCAI 2015`"
        if _are_fields(stripped) or (parted and _are_fields(parted)):
            return True  # "*Ann Lee, Bo Wu* - MICCAI, Jan 2015", "2015.01, MICCAI"
    return line.below and _is_one_person_with_venue(segment)  # "*Johann Gamper.* LREC 2000 [[pdf](...)]"


def _goes_on_with_venue(line: _Line) -> bool:
    """Whether a line below a title tells where and when, whatever stands beside it."""
    text, bare = line.text, line.bare
    if " · " in text and is_people(text.partition(" · ")[0]) >= 2:
        return True  # "Doo FX et al. · *Radiology: Artificial Intelligence* · 2026-07-01"
    if JOURNAL_VOLUME.match(bare.strip()) or _IN_PROCEEDINGS.match(bare):
        return True  # "Front. Neural Circuits 15:610446, 2021.", "In Proc. of: Web Science, **2022**, ACM"
    if _names_volume(line.segment):
        return True
    if OBJECT in text or not year_in(bare)[0] or (line.quoted and _TITLE_AND_MORE.match(bare)):
        return False
    if _holds_title(bare):
        return False
    # "ACM Symposium on Principles of Programming Languages (POPL 2013)" below the people
    return is_venue(bare.strip(" .,\n\v")) >= 2


def _holds_title(bare: str) -> bool:
    """Whether a sentence that names no venue stands before one: "A Title of it. Journal of Tests 12: 1-9 (2011)"."""
    sentence = _SENTENCE_ENDS.search(bare)
    title = bare[: sentence.start()] if sentence else ""
    if sentence is None or count_words(title) < _TITLE_WORDS or is_venue(title) or names_institution(title):
        return False
    return is_venue(bare[sentence.end() :].strip(" .,\n\v")) >= 2


def _tells_nothing(line: _Line) -> bool:
    """Whether a line says that there is nothing, or holds labels of links or a date."""
    stripped = line.stripped
    if stripped.lower() in words("columns", "none") or year_of_date(stripped) is not None:
        return True
    if len(stripped) >= 400 or OBJECT not in line.text:
        return False
    tags = words("tags")
    bare = (word.strip("()[]:,.|/&").lower() for word in stripped.split())
    return all(not word or word == "and" or word in tags for word in bare)


def _tells_venue(line: _Line) -> bool:
    """Whether a short line is a venue, or people with an affiliation."""
    segment, stripped = line.segment, line.stripped
    if is_journal_with_volume(line.bare.strip()):
        return True
    only_affiliated = segment.first and segment.block.kind != "text"
    linked = only_affiliated and any(leads_to_paper(link.url) for link in segment.marks.links)
    if not linked and is_people_and_more(stripped, only_affiliated):
        return True  # not "Fast R-CNN, Microsoft Research [[Paper]](...)"
    may_be_title = segment.first and (bool(segment.marks.links) or not segment.block.indent)
    if may_be_title and (_starts_with_something_else(stripped) or _goes_on_after_venue(segment)):
        return False
    if segment.first and segment.block.kind == "item" and not segment.block.indent and places_method(stripped):
        return False
    dated = bool(year_in(stripped)[0])
    if segment.first and (_links_name(segment) or (count_words(stripped) > 5 and is_venue(stripped) < 3)):
        return False  # "[HMEAE](...) - EMNLP2019", "ODESSA at the Diarization Challenge 2018: https://..."
    if dated and not segment.first and count_words(stripped) <= 4 and segment.marks.links_at(segment.start + 1):
        return is_venue(stripped) >= 1  # "[EuroVis 2017](...)" below the people
    return is_venue(stripped) >= (2 if dated and OBJECT in line.text else 3)


def _names_volume(segment: Segment) -> bool:
    """Whether a line begins with a journal in italics and its volume or pages: "*Technology and Culture* *17*(1)."."""
    text, at = segment.marks.text, segment.start
    return any(
        a <= at + 1 and b <= segment.end and PAGES_BEHIND.match(text, b) is not None
        for a, b in touching(segment.marks.italic, at, at + 2)
    )


def _is_one_person_with_venue(segment: Segment) -> bool:
    """Whether a line is one name in italics, with the venue or the date and links behind it."""
    text = segment.marks.text
    italic = within(segment.marks.italic, segment.start, min(segment.start + 2, segment.end))
    if not italic:
        return False
    a, b = italic[0]
    names = text[a:b].strip(" .,").split()
    rest = _GROUPS.sub(" ", text[b : segment.end].replace(OBJECT, " ")).strip(" .,;:|-–—\n\v")
    person = 2 <= len(names) <= 4 and is_people(text[a:b]) == 1 and all(map(is_people_alone, names))
    return person and (not rest or _is_date_or_venue(rest))


def _sets_off_more(segment: Segment) -> bool:
    """Whether something in bold is neither people nor date nor venue: "Ha, D. **Hypernetworks**. In ICLR 2017"."""
    text = segment.marks.text
    bold = [text[a:b] for a, b in within(segment.marks.bold, segment.start, segment.end)]
    return any(not (_is_about(piece) or is_people(piece)) for piece in bold)


def _parted_by_styles(segment: Segment) -> str:
    """The text of a line with a bar before each date and venue in bold, italics or code; "" where there is none."""
    marks, text = segment.marks, segment.marks.text[segment.start : segment.end]
    parted = text
    styled = (within(ranges, segment.start + 1, segment.end) for ranges in (marks.bold, marks.italic, marks.code))
    for a, b in sorted(itertools.chain(*styled), reverse=True):
        if b <= segment.end and _is_date_or_venue(marks.text[a:b].strip(" .,")):
            parted = f"{parted[: a - segment.start]} | {parted[a - segment.start :]}"
    return _GROUPS.sub(" ", parted.replace(OBJECT, " ")).strip(_AROUND) if parted is not text else ""


def _are_fields(text: str) -> bool:
    """Whether a text is people, dates and known venues one behind the other, and nothing else."""
    at = _BETWEEN_FIELDS.match(text).end()  # type: ignore[union-attr]
    for _ in range(_MOST_FIELDS):
        if _is_date_or_venue(text[at:]):
            return True
        people = people_prefix(text, at, len(text))
        sign = _FIELDS_PARTED.search(text, at)
        named = people > at and is_people(text[at:people]) >= 2
        if named:
            at = people
        elif sign and _is_date_or_venue(text[at : sign.start()]):
            at = sign.end()
        else:
            return False
        at = _BETWEEN_FIELDS.match(text, at).end()  # type: ignore[union-attr]
        if at >= len(text) or (named and _UNKNOWN_SERIES.fullmatch(text, at)):
            return True
    return False


def _is_date_or_venue(text: str) -> bool:
    """Whether a text is a date, or a known venue with its date and no more."""
    if year_of_date(text) is not None or is_thesis(text.lstrip("0123456789 ,")):
        return True  # "2022 PhD Dissertation"
    venue = venue_of(venue_core(text)) if ":" not in text and is_venue(text) == 3 else None
    if venue is None or count_words(text) > count_words(venue.name) + _AROUND_VENUE:
        return False
    return not _starts_with_something_else(text)  # not "Deep Edge-Aware Filters, ICML, 2015"


def _is_one_in_italics(segment: Segment) -> bool:
    """Whether a line is one name in italics: "*Yehuda Lindell,*", with the title on the next line."""
    text = segment.marks.text[segment.start : segment.end].strip(" \v\n")
    return _is_whole_in_italics(segment) and is_people(text) == 1 and " " in text.strip(" ,")


def _is_whole_in_italics(segment: Segment) -> bool:
    """Whether a whole line is in italics, but for a full stop or so."""
    text = segment.marks.text[segment.start : segment.end].strip(" \v\n")
    return any(b - a >= len(text) - 2 for a, b in within(segment.marks.italic, segment.start, segment.end))


def is_journal_with_volume(text: str) -> bool:
    """Whether a text is an abbreviated journal with its volume: "Contemp. Phys. 47 (2006) 279--303"."""
    return _ABBREVIATED.match(text) is not None and is_venue(text) > 0 and looks_like_series(text)


def _links_name(segment: Segment) -> bool:
    """Whether a bullet begins with a link to a paper that is called by its nickname."""
    for link in segment.marks.links_in(segment.start, segment.end):
        first = not link.tag and not segment.marks.text[segment.start : link.start].strip(" *_")
        kind = kind_of_link(link.url, "") if first and segment.block.kind == "item" else ""
        named = is_venue(link.label) < 2 and year_of_date(link.label) is None and venue_of(link.label) is None
        return kind in {"paper", "preprint"} and named
    return False


def _has_people_behind(segment: Segment) -> bool:
    """Whether people in italics follow words that are not: "Multivariate Quantile Forecaster, *Ann Lee, Bo Wu*"."""
    for a, b in within(segment.marks.italic, segment.start, segment.end):
        lead = segment.marks.text[segment.start : a].strip(" *-–—•")
        several = lead[-1:] in {",", "."} and "," not in lead[:-1] and count_words(lead) >= 3
        return several and is_people(lead) < 2 and is_people(segment.marks.text[a:b]) >= 2
    return False


def _begins_with_people_in_italics(segment: Segment) -> bool:
    """Whether a line is several people in italics, with a few words behind them at most."""
    text = segment.marks.text
    italic = within(segment.marks.italic, segment.start, min(segment.start + 2, segment.end))
    if not italic or is_people(text[slice(*italic[0])]) < 2:
        return False
    return count_words(text[italic[0][1] : segment.end].partition(OBJECT)[0]) <= _FEW_WORDS


def _starts_with_something_else(text: str) -> bool:
    """Whether words that are neither venue nor date nor people stand before a venue: "Segment Anything, ICCV 2023"."""
    lead, *rest = _LEAD_END.split(text, maxsplit=1)
    return bool(rest) and count_words(lead) >= 2 and not _is_about(lead)


def places_method(text: str) -> bool:
    """Whether a method stands before a venue: "LeanDojo — NeurIPS 2023", "VarNet: Sriram et al., MICCAI 2020"."""
    found = _METHOD_PLACED.fullmatch(text)
    return found is not None and NAME_OF_METHOD.search(found["name"]) is not None and is_venue(found["name"]) < 2


def _goes_on_after_venue(segment: Segment) -> bool:
    """Whether words that are neither venue nor people follow a venue in front: "ICRA 1992, Planning grasps"."""
    head = read_head(segment.marks, segment.start, segment.end)
    if head.venue is None:
        return False
    rest = segment.marks.text[head.end : segment.end].split(OBJECT, 1)[0].strip(" \n\v,.;:|/[(-–—")
    return count_words(rest) >= 2 and not _is_about(rest)


def _is_about(group: str) -> bool:
    bare = group.strip(" *_,.[]")
    return (
        year_of_date(bare) is not None
        or is_venue(bare) >= 1
        or is_people(bare) >= 2
        or dated_people(bare) is not None
        or all(w.lower().strip("()0123456789") in words("tags") for w in bare.split())  # "code1"
    )
