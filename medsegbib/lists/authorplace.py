"""Where the papers of a list name their authors, so that a lone name that stands there is an author, too.

A lone name could be anything: "Delcroix [ICASSP 2020]", "- Immanuel Trummer". Where most papers of a list have several
people between the same signs, one name between these signs is somebody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from medsegbib.lists.marks import OBJECT, Marks, within
from medsegbib.lists.person import SURNAME_LIST, are_surnames, is_one_name, is_people_alone
from medsegbib.lists.shapes import is_venue
from medsegbib.lists.words import words
from medsegbib.text.knownnames import count_known, is_family_name, is_given_name
from medsegbib.text.letters import latin
from medsegbib.text.particles import PARTICLE

#: So many papers name several people at a place, and such a part of those that name any, where the place is the list's.
FEWEST, PART = 4, 0.3
#: No more characters part the people from the title, or from the beginning of their line.
_FAR = 12
_CAPITAL = r"(?![a-z])[^\W\d_]"
_INITIALS = rf"(?:{_CAPITAL}\.[ -]?)*{_CAPITAL}\.?"
_WORD = rf"(?:{_CAPITAL}(?:[\w'’]|-(?![A-Z]{{2}}|[a-z]+-))+|(?:{_CAPITAL}\.-?)*{_CAPITAL}\.?)"
_SMALL = rf"(?:{PARTICLE} )*"
_WHOLE = latin(rf"{_WORD}(?: +{_SMALL}{_WORD}){{1,4}}|{_CAPITAL}[\w'’-]+(?: {_CAPITAL}[\w'’-]+)?, {_INITIALS}")
_SURNAME = latin(rf"{_SMALL}{_CAPITAL}[\w'’-]+")
_WITH_INITIALS = latin(
    rf"\b{_CAPITAL}\.|^{_CAPITAL}[\w'’-]+(?: {_CAPITAL}{{1,3}}){{1,3}}$|^{_CAPITAL}{{1,2}} {_CAPITAL}[a-z'’][\w'’-]+$"
)
#: What parts people from a title, so that it can be told where they end.
_SIGN = latin(r"[^\w\s]|[\n\v]|\s{2}")
_DIGIT = latin(r"\d")
#: A full stop behind names: that of "Bo Wu.", not that of "Bo W.".
_STOP_LAST = latin(r"(?!al\.)[^\W\d_]{2}\.")
#: So many signs are looked at from the end of the line.
_LOOKED_BACK = 3
_LAST_TAILS = frozenset({"end", "."})
#: What parts people from the venue before them.
_SIGN_LAST = latin(r"(?:\s[-–—|·/]\s|[.,;:)\]]\s)$")
#: What parts people from a title, and what may follow them there.
_Gap = tuple[str, set[str]]
_HARD = latin(rf"[\n\v{OBJECT}]")
#: What single words that are surnames do not look like: "StyleGAN", "Word2vec", "U-Net"; as "McGill" and "O'Hara" do.
_COINED = latin(r"\w*\d|(?!Mac|Mc|De|Di|La|Le|O['’])\w*[a-z][A-Z]|\w-")
#: What remarks say where other papers name people: "Best Paper", "Must Read".
_REMARKS = frozenset("must read best paper good highly recommended classic oral poster spotlight big".split())


@dataclass(frozen=True, slots=True)
class AuthorPlace:
    """Between which signs people stand.

    ``side`` says whether they stand before the title, behind it, last or below; ``gap`` is the text that parts them
    from the title or the beginning of the line, with zeros for digits; ``tail`` tells what follows.
    """

    side: str
    gap: str
    tail: str


@dataclass(frozen=True, slots=True)
class AuthorPlaces:
    """The places where a list names people, and whether it names them by their surnames."""

    places: frozenset[AuthorPlace] = frozenset()
    surnames: bool = False

    def inside(self, marks: Marks, start: int, end: int, stop: int) -> tuple[int, int, int] | None:
        """The range of a lone name that ends a title in plain text, and where the title ends: "Fast R-CNN | Bo Wu"."""
        text = marks.text
        for gap, tails in (*self._gaps("behind"), *self._wrapped()):
            at = text.rfind(gap, start + 1, end)
            if gap == " ":  # only italics tell where somebody begins
                at = next((a - 1 for a, b in within(marks.italic, start + 1, end) if b >= end - 2), -1)
            for last in self._ends(text, at + len(gap), stop) if at > start else ():
                name = text[at + len(gap) : last]
                known = _may_be_somebody(name) or is_family_name(name) or _WITH_INITIALS.search(name)
                tail = tail_of(text, last, stop)
                ended = not text[last:end].strip("*†‡)]. ") or (count_known(name) and tail == ".")
                signed = _may_be_somebody(name) if gap.strip(" ,") else is_given_name(name.partition(" ")[0])
                placed = tail in tails or (tail == "end" and signed)
                if ended and placed and known and self._is_person(text, at + len(gap), last, stop):
                    return at + len(gap), last, at
        return None

    def below(self, text: str, start: int, stop: int) -> tuple[int, int] | None:
        """The range of a lone name on a line below the title, which may be wrapped."""
        while start < stop:
            if found := self._next(text, start, stop, self._gaps("below")):
                return found
            wrap = text.find("\v", start, stop)
            start = wrap + 1 if wrap >= 0 else stop
        return None

    def behind(self, text: str, start: int, stop: int) -> tuple[int, int] | None:
        """The range of a lone name behind a title that ends at ``start``."""
        gaps = (*self._gaps("behind"), *self._wrapped())
        return self._next(text, start, stop, gaps) or self._last(text, start, stop)

    def _next(self, text: str, start: int, stop: int, gaps: Iterable[_Gap]) -> tuple[int, int] | None:
        """The range of a lone name that nothing but one of the gaps parts from a place."""
        for gap, tails in gaps:
            at = start + len(gap)
            if at < stop and _DIGIT.sub("0", text[start:at]) == gap:
                while gap.endswith(" ") and at < stop and text[at] == " ":
                    at += 1
                for end in self._ends(text, at, stop):
                    if tail_of(text, end, stop) in tails and self._is_person(text, at, end, stop):
                        return at, end
        return None

    def _last(self, text: str, start: int, stop: int) -> tuple[int, int] | None:
        """The range of a lone name that stands last, behind a venue: "Title - MICCAI, 2015 - Ann Lee"."""
        stop = line_end(text, start, stop)
        for gap, _ in self._gaps("last"):
            at = stop
            for _ in range(_LOOKED_BACK):
                at = text.rfind(gap, start + 1, at)
                begin = at + len(gap)
                for end in self._ends(text, begin, stop) if at > start else ():
                    if tail_of(text, end, stop) in _LAST_TAILS and self._is_person(text, begin, end, stop):
                        return begin, end
        return None

    def before(self, text: str, start: int, stop: int, plain: bool) -> tuple[int, int, int] | None:
        """The range of a lone name that a line begins with, and where the title behind it begins.

        Before a ``plain`` title, of which it could be a part, it must look like a name.
        """
        for gap, _ in self._gaps("before"):
            ends = self._ends(text, start, stop)
            ends += [end - 1 for end in ends if text[end - 1] == "." == gap[:1]]  # "Hinton G. Deep Learning"
            for end in ends:
                after, name = end + len(gap), text[start:end]
                known = " " not in name or _may_be_somebody(name) or _WITH_INITIALS.search(name)
                known = known or _WITH_INITIALS.search(text, start, end + 1)  # "Sim, I."
                apart = after < stop and _DIGIT.sub("0", text[end:after]) == gap
                if (known or not plain) and apart and self._is_person(text, start, end, stop):  # not "Fast R-CNN, ..."
                    return start, end, after
        return None

    def _gaps(self, side: str) -> Iterable[_Gap]:
        gaps: dict[str, set[str]] = {}
        for place in self.places:
            if place.side == side:
                gaps.setdefault(place.gap, set()).add(place.tail)
        return gaps.items()

    def _wrapped(self) -> Iterable[_Gap]:
        """What parts people from the title above them where both are one line that is wrapped."""
        return [("\v" + gap, tails) for gap, tails in self._gaps("below")]

    def _ends(self, text: str, at: int, stop: int) -> list[int]:
        """Where names that begin at a place may end: several surnames, then one name, the longest first."""
        several = SURNAME_LIST.match(text, at, stop) if self.surnames else None
        found = _WHOLE.match(text, at, stop)
        ends = [] if found is None else [found.end()]
        if found is not None:
            ends += [space.start() for space in reversed(list(re.finditer(" ", found[0])))]
            ends[1:] = [at + end for end in ends[1:] if not text.endswith(",", at, at + end)]
        alone = _SURNAME.match(text, at, stop)
        ends = [*ends, alone.end()] if alone and alone.end() not in ends else ends
        return [several.end(), *ends] if several and several.end() not in ends else ends

    def _is_person(self, text: str, start: int, end: int, stop: int) -> bool:
        name = text[start:end]
        if self.surnames and SURNAME_LIST.fullmatch(name) and ("," in name or " and " in name or "&" in name):
            return are_surnames(name)
        if " " not in name:
            return self.surnames and not _COINED.match(name) and is_people_alone(name.rstrip("."))
        if tail_of(text, end, stop) == "word" and is_venue(text[end : line_end(text, end, stop)]) < 2:
            return False
        return is_one_name(name) and is_venue(name) < 2 and not any(map(_is_of_remarks, name.split()))


def line_end(text: str, start: int, stop: int) -> int:
    """Where a line or a link ends a range that begins at a place."""
    found = _HARD.search(text, start, stop)
    return found.start() if found else stop


def _may_be_somebody(name: str) -> bool:
    """Whether a name is known in part, or is two or three plain words that are none of titles: "Yiğit Šuštar"."""
    parts = name.split()
    plain = len(parts) in {2, 3} and all(part.istitle() and part.isalpha() and len(part) > 2 for part in parts)
    return count_known(name) > 0 or (plain and not name.endswith("s") and not any(map(_is_of_remarks, parts)))


def _is_of_remarks(word: str) -> bool:
    """Whether a word is of titles and remarks, and no name that is known: "Max Pooling", "Best Paper"."""
    lowered = word.lower()
    common = lowered in _REMARKS or lowered in words("title_words")
    return common and not (is_family_name(word) or is_given_name(word))


#: Of a list of which nothing is known.
NO_PLACES = AuthorPlaces()


def tail_of(text: str, at: int, stop: int) -> str:
    """What follows a place: a word, a date, a bracket or another sign, or the end of the line."""
    while at < stop and text[at] in " *_†‡":
        at += 1
    if at >= stop or text[at] in f"\n\v{OBJECT}":
        return "end"
    if text[at].isalnum():
        return "date" if text[at].isdigit() else "word"
    return "bracket" if text[at] in "([（【" else text[at]


def place_of(side: str, text: str, title: tuple[int, int], people: tuple[int, int], stop: int) -> AuthorPlace | None:
    """The place of people in a text; None where they stand far from the title, or from the beginning of the line.

    ``title`` is its range, or (start, start) of the line that the people stand on.
    """
    start, end = people
    while start < end and not text[start].isalnum():
        start += 1
    bare = "." in text[start : end - 1].rstrip(".")  # then the last full stop may be that of an initial: "Bo W."
    while start < end and (
        text[end - 1] in " \n\v\t,;:)-–—|"
        or _STOP_LAST.match(text, max(end - 3, 0), end)
        or (text[end - 1] == "." and (text[end - 2] == "." or not (bare or text.endswith("al.", start, end))))
    ):
        end -= 1
    end += text.endswith("et al", start, end) and text[end : end + 1] == "."
    if side == "before":
        gap, tail, near = text[end : title[0]], "", end <= title[0]
        near = near and _SIGN.search(gap) is not None
    else:
        gap, tail, near = text[title[1] : start], tail_of(text, end, stop), title[1] <= start
        gap = gap.rpartition("\v")[2] if side == "below" else gap
        far = _SIGN_LAST.search(gap) if side == "behind" and len(gap) > _FAR and tail in _LAST_TAILS else None
        if far:
            side, gap = "last", far[0]  # "Title - MICCAI, 2015 - Ann Lee, Bo Wu"
    return AuthorPlace(side, _DIGIT.sub("0", gap), tail) if near and len(gap) <= _FAR else None


def places_of(found: Iterable[tuple[AuthorPlace | None, list[str]]]) -> AuthorPlaces:
    """The places of a list, from those of its papers with the names that they give; no place where none is habitual."""
    total, alone = 0, 0
    counts: Counter[AuthorPlace] = Counter()
    for place, names in found:
        total += 1
        alone += not any(" " in name or "," in name for name in names)
        if place is not None:
            counts[place] += 1
    few = max(FEWEST, PART * total)
    return AuthorPlaces(frozenset(place for place, count in counts.items() if count >= few), 2 * alone > total)
