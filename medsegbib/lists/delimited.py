"""Lines whose fields one sign parts: "Ann Lee, Bo Wu · Segment Anything · ICCV 2023 · [pdf](...)"."""

from __future__ import annotations

from medsegbib.lists.marks import OBJECT, Marks
from medsegbib.lists.people import dated_people, is_people
from medsegbib.lists.peopleprefix import people_prefix
from medsegbib.lists.person import is_one_name
from medsegbib.lists.shapes import REMARK, count_words, is_dated_venue, is_venue, year_of_date
from medsegbib.lists.words import role_of_label
from medsegbib.text.letters import latin

_SIGN = latin(r"\s*(?P<bar>[|｜])\s*|\s+(?P<sign>[·•/—–-])\s+|\s*(?P<tight>;)\s+")
#: The signs that part fields; those that titles and names hold, too, come last.
_SIGNS = ("|｜", "·•", "—–", "/", "-", ";")
#: What may part people and a title, and nothing else.
_PEOPLE_BEFORE = frozenset({"|｜", "·•"})
#: What a field goes on with behind a name: ". Ann", ", CVPR".
_MORE_IN_FIELD = latin(r"[.,]\s+(?!(?:19|20)\d\d)[^\W\d]")
_FIRST_PART = latin(r"(?P<who>[^.,()]{3,60})[.,:]\s+(?:\(?(?:19|20)\d\d|[\[【])")
_NAME_LAST = latin(r"(?:\d\d|[)\]】])\s+(?P<who>[A-Z][\w.'’-]*(?: [\w.'’-]+){0,3} [A-Z][\w'’-]+)\Z")
_AROUND = " .,:*_()（）[]【】\t\v\n" + OBJECT
#: Fewer words are no title where nothing marks it.
_FEWEST_WORDS = 3
#: The words of one name, at most.
_MOST_OF_ONE = 4
#: So many words at most are what links are called, beside links.
_MOST_LABELS = 4
#: How sure `is_venue` is of venues that are known.
_SURELY = 3
#: A line of more is none of fields.
_MOST_FIELDS, _LONGEST_LINE = 40, 2000


def title_field(marks: Marks, start: int, end: int) -> tuple[int, int] | None:
    """The range of the one field of a line that is neither people nor venue, date or links, all of which are parted.

    ``start`` and ``end`` are offsets in the flat text; None where the line is not so written.
    """
    text = marks.text
    stop = text.find("\n", start, end)
    stop = end if stop < 0 else stop
    signs = list(_SIGN.finditer(text, start, stop)) if stop - start <= _LONGEST_LINE else []
    if not signs or len(signs) > _MOST_FIELDS:
        return None
    for kind in _SIGNS:
        cuts = [match.span() for match in signs if match[match.lastgroup or 0] in kind]
        begins = [start, *(cut[1] for cut in cuts)]
        ends = [*(cut[0] for cut in cuts), stop]
        found = _only_title(marks, list(zip(begins, ends, strict=True)), kind) if cuts else None
        if found:
            return found
    return None


def signs_beside_dates(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The ranges of the signs in a range that part a date or a venue with its year from what stands beside it."""
    signs = [match.span() for match in _SIGN.finditer(text, start, end)] if end - start <= _LONGEST_LINE else []
    if not signs or len(signs) > _MOST_FIELDS:
        return []
    begins, ends = [start, *(sign[1] for sign in signs)], [*(sign[0] for sign in signs), end]
    fields = [text[a:b].strip() for a, b in zip(begins, ends, strict=True)]
    dated = [_is_placed(field) for field in fields]
    found = []
    for number, sign in enumerate(signs):
        beside = slice(number, number + 2)
        if any(dated[beside]) and not all(map(is_venue, fields[beside])):
            found.append(sign)  # not in "arXiv 2020; ECCV 2020": a paper and its preprint
    return found


def _only_title(marks: Marks, fields: list[tuple[int, int]], sign: str) -> tuple[int, int] | None:
    """The one field that may be a title, if there is one, and beside it people, a venue or a date."""
    title, told = None, False
    for a, b in fields:
        bare = marks.text[a:b].strip(_AROUND)
        linked = marks.text.find(OBJECT, a, b) >= 0 and count_words(bare.replace(OBJECT, " ")) <= _MOST_LABELS
        if not bare or linked:
            continue
        if _is_told(bare):
            told = True
            if sign == ";" and count_words(bare) <= _MOST_OF_ONE and "et al" not in bare and is_people(bare):
                return None  # "Segment Anything *Ann Lee; Bo Wu*"
        elif role_of_label(bare) or REMARK.match(bare):
            continue
        elif title is not None or count_words(bare) < _FEWEST_WORDS or people_prefix(marks.text, a, b) > a:
            return None
        elif not _closes_brackets(marks.text[a:b]):
            return None  # "(Ann Lee; Bo Wu). 2020. Segment Anything"
        else:
            title = (a, b)
    led = len(fields) == 2 and sign in _PEOPLE_BEFORE and is_people(marks.text[slice(*fields[0])].strip(_AROUND)) >= 2
    return title if told and (len(fields) > 2 or led) else None


def _closes_brackets(text: str) -> bool:
    return all(text.count(opening) == text.count(closing) for opening, closing in ("()", "[]", "（）"))


def _is_placed(field: str) -> bool:
    """Whether a field is a date, or a venue and nothing before or behind it: not "B. Wu), CVPR 2020"."""
    bare = field.strip(_AROUND)
    if year_of_date(bare) is not None:
        return True
    first = _FIRST_PART.match(bare)
    if (
        first
        and " " in first["who"]
        and is_venue(first["who"]) < 2
        and is_people(first["who"])
        and is_one_name(first["who"])
    ):
        return False  # "Peter Szolovits. 2020. (AAAI)" behind other people
    last = _NAME_LAST.search(bare)
    if last and is_venue(last["who"]) < 2 and is_people(last["who"]):
        return False  # "(ICCV) 2019 Paul Kocher" before other people
    named = is_dated_venue(bare) or is_venue(bare) == _SURELY
    return named and _closes_brackets(field) and _MORE_IN_FIELD.search(bare) is None


def _is_told(field: str) -> bool:
    """Whether a field is a date, a venue or people."""
    if year_of_date(field) is not None or is_dated_venue(field) or is_venue(field.removeprefix("In ")) >= 2:
        return True
    if dated_people(field) or is_people(field) >= 2:
        return True
    return count_words(field) <= 3 and is_people(field) >= 1
