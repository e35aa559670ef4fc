"""What one clause beside a title says: people, a venue with its year, a date.

Each reading looks at what begins at one place and takes it, or leaves it to the next one; the order of the readings is
their precedence.
"""

from __future__ import annotations

from medsegbib.lists.brackets import are_two_surnames
from medsegbib.lists.clause import BREAK, DASHES, PEOPLE_TOLD, SENTENCE, Clause, Reading
from medsegbib.lists.draft import Draft
from medsegbib.lists.endings import looks_like_series
from medsegbib.lists.marks import Marks
from medsegbib.lists.people import are_surely_people, is_people
from medsegbib.lists.peoplereadings import OF_PEOPLE, read_people
from medsegbib.lists.shapes import count_words, is_dated_venue, is_venue, venue_core, year_in, year_of_date
from medsegbib.lists.venuereadings import AT_ONCE, OF_VENUES, date_first
from medsegbib.lists.words import UNPUBLISHED
from medsegbib.text.letters import latin

_COMMA = latin(r"\s*[,，;；]\s*")
_WORD = latin(r"[^\W\d_]{4}")
_LAST_YEAR = latin(r"[,，]\s*(?P<year>(?:19|20)\d\d)\Z")
#: "2024 [ePub ahead of print]"
_UNPUBLISHED_GROUP = latin(rf"\s*[\[(]{UNPUBLISHED}[\])]")
_YEAR_THEN_GROUP = latin(r"(?:19|20)\d\d(?=\s?\()")
_PLACED_LAST = latin(r"[(（](?P<inner>[^()（）]{2,90}[,，]\s(?:19|20)\d\d)[)）][\s.]*\Z")
_IN_VOLUME = latin(r"In [A-Z][\w’'-]+(?:[ ,]+[\w’'&-]+){1,25}")
_NUMBERED_SERIES = latin(
    r"(?:\d{1,3}(?:st|nd|rd|th)|First|Second|Third)\s(?:\w+\s){0,4}(?:Workshop|Conference|Symposium)\b"
)
_PUBLISHER = latin(
    r"[.\s]+(?:[A-Z][a-z]+: )?(?:Springer|Elsevier|IEEE|ACM|Wiley|World Scientific|IOS Press|Morgan Kaufmann"
    r"|Academic Press|MIT Press|Cambridge University|Oxford University|CRC|PMLR|AAAI Press|Curran)\b"
)
#: "MICCAI, 2017 (Sokooti et al.)"
_PEOPLE_GROUP = latin(r"\s\((?P<who>[^\W\d_][^()\d]{2,80})\)")
#: "Ann Lee [Journal of Tests 2020]"
_VENUE_GROUP = latin(r"\s[\[(（](?P<inner>[^()（）\[\]]{3,90})[\])）]")


def read_clause(draft: Draft, marks: Marks, at: int, end: int, before: bool) -> int:
    """Read the clause that begins here; where the next one begins."""
    whole = marks.text[at:end].rstrip()
    if not before and not draft.people and are_surely_people(whole):
        draft.add_people(marks, at, at + len(whole))  # the short way for the usual list
        return end
    clause = Clause(draft, marks, at, end, before)
    after = _first(clause, AT_ONCE)
    if after is None and not draft.people:
        after = _first(clause, OF_PEOPLE) if not before else None
        after = read_people(clause) if after is None else after
    if after is None and not before:
        after = _first(clause, OF_VENUES) if not draft.venue else date_first(clause)
    return _sentence(clause) if after is None else after


def _first(clause: Clause, readings: tuple[Reading, ...]) -> int | None:
    for reading in readings:
        after = reading(clause)
        if after is not None:
            return after
    return None


def _sentence(clause: Clause) -> int:
    """The clause up to the next break, sentence or comma: a venue, a date, or a remark that is passed over."""
    draft, marks, at, end, before = clause.draft, clause.marks, clause.at, clause.end, clause.before
    text = marks.text
    led = _YEAR_THEN_GROUP.match(text, at, end)
    if led and (before or is_venue(text[led.end() : end].strip(" ().")) >= 2):
        # "2020 (Airbnb) (KDD) Improving Deep Learning", "Beyond Part Models. 2018 (CVPR)."
        draft.add_year(1, marks, *led.span())
        return led.end()
    cut = BREAK.search(text, at, end)
    stop = cut.start() if cut else end
    after = cut.end() if cut else end
    line = text.find("\v", at, stop) if not draft.people and not before else -1
    if line > 0 and is_dated_venue(text[at:line]) and is_people(text[line + 1 : stop]) >= 2:
        stop = after = line  # the people stand on the next line
    group = _PEOPLE_GROUP.search(text, at, stop) if not draft.people and not before else None
    if group and (is_people(group["who"]) == 3 or are_two_surnames(group["who"])):
        stop = after = group.start()
    placed = _VENUE_GROUP.search(text, at, stop) if not draft.venue and not before else None
    if placed and is_dated_venue(placed["inner"]) and not is_venue(text[at : placed.start()]):
        return placed.start()  # "Ann Lee [Journal of Tests 2020]"
    sentence = SENTENCE.search(text, at, stop)
    if sentence and sentence.end() < stop and not draft.people:
        told = PEOPLE_TOLD.match(text, sentence.end(), stop)
        if told and is_people(text[told.end() : stop]) >= 2:
            stop = after = sentence.start()
    piece = text[at:stop]
    if before and draft.people and draft.years and not draft.venue:
        bare = piece.strip(" .,\v\n")
        if bare[:1].isupper() and count_words(bare) <= 5:
            draft.add_venue(marks, at, stop)
            return stop
    placed = _PLACED_LAST.search(text, at, end) if clause.lead(2) in DASHES and not before else None
    if placed and count_words(text[at : placed.start()]) >= 4 and is_venue(placed["inner"]) >= 1:
        return placed.start()  # "- Classic analysis of power relations (*American Journal of Sociology*, 1993)"
    dated = year_in(piece)[0]
    in_sentence = _is_in_sentence(clause) or clause.lead(2) == ": "
    doubtful = not dated and (in_sentence or (before and " " not in piece.strip(" .,\v\n")))
    affiliated = draft.people and not dated and clause.lead(2) == "; "  # "Serban et al.; MILA"
    weak = draft.venue or doubtful or affiliated or (not dated and draft.years and clause.lead(2) in DASHES)
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
    elif year_of_date(_UNPUBLISHED_GROUP.sub("", piece)) is not None or (
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
    elif draft.people and not clause.before and clause.lead(2) not in DASHES and looks_like_series(text[at:stop]):
        draft.add_venue(marks, at, stop)
        return stop
    elif is_venue(piece) >= 2:
        draft.add_venue(marks, at, end)
    elif draft.people and _NUMBERED_SERIES.match(piece) and is_venue(text[end:stop]) >= 2:
        draft.add_venue(marks, at, stop)  # "3rd Workshop on Lists of Words, ACL"
        return stop
    return None


def _is_in_sentence(clause: Clause) -> bool:
    """Whether what begins here goes on with a sentence or stands in brackets: "to reduce *KV cache*", "(_GPT_)"."""
    lead = clause.lead(2)
    return lead[-1:] in {"(", "["} or (len(lead) == 2 and lead[0].isalnum() and lead[1] == " ")
