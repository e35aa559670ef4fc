"""How two titles relate: what each has that the other lacks, and whether that is a typo or another paper."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from medsegbib.text.comparison import abbreviates

_STOPS = frozenset(
    "a an the of for on in and to with from by using via its at as is are or s l d de la le el und der die".split()
)
_NEGATIONS = frozenset("not no non without never".split())
_AFTERWORDS = frozenset("erratum corrigendum correction reply rejoinder retraction retracted addendum".split())
_NOTICES = frozenset(
    "erratum errata corrigendum correction corrections comment comments commentary reply response rejoinder retraction "
    "retracted addendum discussion letter".split()
)
_SEQUELS = frozenset("revisited extended extension beyond improved followup update updated".split())
_OPPOSITES = (
    ("hyper", "hypo"), ("inter", "intra"), ("pre", "post"), ("micro", "macro"), ("multi", "single"), ("in", "ex"),
)  # fmt: skip
_DENIALS = ("un", "non", "in", "im", "a", "anti", "dis", "ab")
_ROMAN = re.compile(r"^(?:i{1,3}|iv|vi{0,3}|ix|x)$")
_DIGIT = re.compile(r"\d")
_VERSION = re.compile(r"^(?:v\d+|\d+d|[a-z]+v\d+)$")
_SMALL = re.compile(r"^\d{1,2}$")
_PARTS = frozenset("part parts phase study volume version chapter paper section series".split())
_DIGITS = {word: str(n) for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_GENERIC = frozenset(
    "editorial introduction preface foreword editor editors comments note notes letter abstract abstracts index "
    "contents special issue section guest news review reviews book message remarks commentary discussion conclusion "
    "conclusions summary announcement erratum reply response minitrack".split()
)


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """How two title forms relate.

    ``level`` is one of LEVELS; ``marks`` is "conflict" (numbers, versions or opposites on both sides), "version" (a
    version or series mark on one side), "number" (another number on one side), "negation", "notice" (erratum, reply),
    "sequel" or "none". ``only_a`` and ``only_b`` are the telling words that the other title lacks.
    """

    level: str
    similarity: float
    only_a: tuple[str, ...] = ()
    only_b: tuple[str, ...] = ()
    marks: str = "none"


#: With more words that only one side has, on both sides, the titles are not looked at word by word.
MOST_TYPOS = 8

#: From equal to nothing in common; "short" is equal but too short or too general to tell two papers apart.
LEVELS = ("identical", "short", "typos", "truncated", "contained", "close", "similar", "related", "apart", "missing")


def is_general(form: str) -> bool:
    """Whether a title is too short or too general to name one paper: "Editorial", "Introduction to the minitrack"."""
    if len(form) < 16:
        return True
    words = telling = 0
    for word in form.split():
        if word in _STOPS:
            continue
        words += 1
        if word not in _GENERIC and not word.isdigit():
            telling += 1
            if telling == 3:
                return False
    return telling < 2 or words > telling


def compare_titles(a: str, b: str) -> TitleMatch:
    """Relate two forms made by `medsegbib.text.comparison.title_form`; symmetric up to the sides."""
    if not a or not b:
        return TitleMatch("missing", 0.0)
    if a == b or a.replace(" ", "") == b.replace(" ", ""):
        return TitleMatch("short" if is_general(a) else "identical", 1.0)
    if a < b:
        return _compare(a, b)
    match = _compare(b, a)
    return TitleMatch(match.level, match.similarity, match.only_b, match.only_a, match.marks)


@lru_cache(maxsize=16384)
def _compare(a: str, b: str) -> TitleMatch:
    from rapidfuzz.fuzz import ratio, token_sort_ratio

    similarity = ratio(a, b) / 100
    words_a, words_b = a.split(), b.split()
    only_a, only_b = _leftovers(words_a, words_b)
    if min(len(only_a), len(only_b)) > 3 and similarity < 0.75:
        similarity = max(similarity, token_sort_ratio(a, b) / 100)
        if similarity < 0.75:
            level = "related" if similarity >= 0.55 else "apart"
            return TitleMatch(level, similarity, tuple(only_a), tuple(only_b))
    typos, denied = _pair_off(only_a, only_b)
    telling_a = [w for w in only_a if w not in _STOPS]
    telling_b = [w for w in only_b if w not in _STOPS]
    cut = _is_cut(a, b) if not (telling_a and telling_b) else False
    if is_notice(words_a, only_a) != is_notice(words_b, only_b):
        marks = "notice"
    else:
        marks = _marks(only_a, only_b, words_a, words_b, cut) if not denied else "conflict"
    if similarity < 0.9:
        similarity = max(similarity, token_sort_ratio(a, b) / 100)
    return TitleMatch(
        _level(a, b, telling_a, telling_b, typos, cut, similarity),
        similarity,
        tuple(telling_a),
        tuple(telling_b),
        marks,
    )


def _level(a: str, b: str, only_a: list[str], only_b: list[str], typos: int, cut: bool, similarity: float) -> str:
    if not only_a and not only_b:
        if is_general(a) or is_general(b):
            return "similar"
        return "typos" if typos <= 3 else "close"
    if cut:
        return "truncated"
    if not only_a or not only_b:
        extra = sum(map(len, only_a or only_b))
        if similarity >= 0.92 and extra <= 4:
            return "close"
        if not is_general(b if only_a else a):
            return "contained"
    if similarity >= 0.9:
        return "close"
    if similarity >= 0.75:
        return "similar"
    return "related" if similarity >= 0.55 else "apart"


def _leftovers(words_a: list[str], words_b: list[str]) -> tuple[list[str], list[str]]:
    """The words of each side that the other has neither whole, nor in digits, nor parted ("inter net"), nor joined."""
    set_a, set_b = set(words_a), set(words_b)
    only_a = [w for w in words_a if w not in set_b]
    only_b = [w for w in words_b if w not in set_a]
    if not only_a and not only_b:
        return only_a, only_b
    if not _DIGITS.keys().isdisjoint((*only_a, *only_b)):
        digits_a, digits_b = ({_DIGITS.get(w, w) for w in only} for only in (only_a, only_b))
        only_a = [w for w in only_a if _DIGITS.get(w, w) not in digits_b]
        only_b = [w for w in only_b if _DIGITS.get(w, w) not in digits_a]
    _join(only_a, only_b, set_b)
    _join(only_b, only_a, set_a)
    return only_a, only_b


def _join(parts: list[str], whole: list[str], others: set[str]) -> None:
    """Drop neighbours that make a word of the other title ("learn-ing"), and that word where only the other has it."""
    for x, y in list(pairwise(parts)):
        if x + y in others and x in parts and y in parts:
            parts.remove(x)
            parts.remove(y)
            if x + y in whole:
                whole.remove(x + y)


def _pair_off(only_a: list[str], only_b: list[str]) -> tuple[int, bool]:
    """Drop the pairs of words that are spellings of one another; how many, and whether a pair denies one another."""
    typos, denied = 0, False
    if len(only_a) > MOST_TYPOS and len(only_b) > MOST_TYPOS:
        return typos, denied
    for word in list(only_a):
        for other in only_b:
            if is_denial(word, other):
                denied = True
            elif is_spelling(word, other):
                only_a.remove(word)
                only_b.remove(other)
                typos += 1
                break
    return typos, denied


def is_denial(a: str, b: str) -> bool:
    """Whether two words differ by a denying or opposite prefix: supervised/unsupervised, hyper-/hypotension."""
    if a[-4:] != b[-4:] or a == b:
        return False
    short, long = (a, b) if len(a) < len(b) else (b, a)
    if len(short) > 4 and long.endswith(short):
        return long[: -len(short)] in _DENIALS
    return any(
        {a[: -len(rest)], b[: -len(rest)]} == {one, other}
        for one, other in _OPPOSITES
        for rest in (a[len(one) :], a[len(other) :])
        if len(rest) > 3 and b.endswith(rest)
    )


def is_spelling(a: str, b: str) -> bool:
    """Whether two words are one, mistyped, inflected or abbreviated; never where digits differ."""
    short, long = (a, b) if len(a) < len(b) else (b, a)
    longer = len(long) - len(short)
    if longer > 4 or (a[0] != b[0] and a[-3:] != b[-3:]):
        return False
    if not (a.isalpha() and b.isalpha()) and (_DIGIT.search(a) or _DIGIT.search(b)):
        return False
    if len(short) < 4:
        return longer == 1 and long[-1] == "s" and long.startswith(short) and len(short) > 1
    from rapidfuzz.distance import OSA

    allowed = 1 if len(long) < 8 else 2
    if longer <= allowed and OSA.distance(a, b, score_cutoff=allowed) <= allowed:
        return True
    return len(short) >= 6 and long.startswith(short[:5]) and abbreviates(short, long)


def is_notice(words: list[str], only: list[str]) -> bool:
    """Whether a title announces a notice about another ("Erratum to ...", "... Reply") in words that only it has."""
    return any(w in _NOTICES and w in only for w in words[:3]) or (words[-1] in _AFTERWORDS and words[-1] in only)


def _is_cut(a: str, b: str) -> bool:
    """Whether one title is the beginning (or the end, after a series name) of the other, and long enough to tell."""
    short, long = (a, b) if len(a) < len(b) else (b, a)
    if is_general(short) or len(short.split()) < 3:
        return False
    letters, all_letters = short.replace(" ", ""), long.replace(" ", "")
    return all_letters.startswith(letters[:-1]) or all_letters.endswith(letters)


def _marks(only_a: list[str], only_b: list[str], words_a: list[str], words_b: list[str], cut: bool) -> str:
    """What the leftover words say: numbers, versions, negations and notices are no typos."""
    all_words = only_a + only_b
    numbers_a, numbers_b = _numbers(only_a), _numbers(only_b)
    if numbers_a and numbers_b and numbers_a != numbers_b:
        return "conflict"
    if any(w in _NEGATIONS for w in only_a) != any(w in _NEGATIONS for w in only_b):
        return "negation"
    letters_a, letters_b = _letters(only_a), _letters(only_b)
    if letters_a and letters_b and letters_a != letters_b:
        return "conflict"
    if (numbers_a or numbers_b) and not (cut and len(all_words) > 2):
        return "version" if _is_series(only_a, words_a) or _is_series(only_b, words_b) else "number"
    if any(w in _SEQUELS for w in all_words) and not (only_a and only_b):
        return "sequel"
    return "none"


def _letters(words: list[str]) -> set[str]:
    """The single letters: hepatitis B and C, part A and B."""
    return {w for w in words if len(w) == 1 and w.isalpha()}


def _is_series(only: list[str], words: list[str]) -> bool:
    """Whether words of one side mark a version or part: "v2", "3d", "part 2", or a small number at the very end."""
    return any(
        _VERSION.match(w)
        or ((_SMALL.match(w) or _ROMAN.match(w)) and (w == words[-1] or words[words.index(w) - 1] in _PARTS))
        for w in only
        if w in words
    )


def _numbers(words: list[str]) -> set[str]:
    return {w for w in words if _DIGIT.search(w) or (_ROMAN.match(w) and w != "x")}
