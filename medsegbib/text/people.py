"""Comparison forms of authors: (family, given), folded, whatever the order and the separators of the text."""

from __future__ import annotations

import re
from functools import lru_cache

from medsegbib.text.comparison import fold
from medsegbib.text.particles import PARTICLES

Person = tuple[str, str]

_AND = re.compile(r"\s*(?:;|\band\b|&|\|)\s*", re.IGNORECASE)
_ET_AL = re.compile(r"[,\s]*\b(?:et\.?\s+al\b\.?|others)\s*$", re.IGNORECASE)
_NOBODY = frozenset(
    "anonymous;anon;unknown;nan;none;na;n a;no author;no authors listed;no authorship indicated".split(";")
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md"})


@lru_cache(maxsize=8192)
def people(text: str) -> tuple[Person, ...]:
    """The authors of a text in order: "Zuna, R E and Wang, S" -> (("zuna", "r e"), ("wang", "s")).

    Reads BibTeX lists ("and"), semicolon lists and comma lists ("p. auer, n. cesa-bianchi, and y. freund").
    """
    if ";" not in text and "&" not in text:
        plain = [segment.split(", ") for segment in text.split(" and ")]
        if len(plain) > 1 and all(len(parts) == 2 for parts in plain):
            return tuple((name_form(family), name_form(given)) for family, given in plain if family)
    segments = [s for s in _AND.split(_ET_AL.sub("", text)) if s.strip(" ,.")]
    inverted = len(segments) > 1 and all("," in s.strip(" ,") or " " not in s.strip(" ,.") for s in segments)
    found: list[Person] = []
    for segment in segments:
        parts = [part for part in (p.strip() for p in segment.split(",")) if name_form(part) not in {"", *_SUFFIXES}]
        found.extend(_persons(parts, inverted and not segment.rstrip().endswith(",")))
    named = tuple(person for person in found if person[0] not in _NOBODY or person[1])
    # A citation cut in the wrong place leaves initials alone: "Freund, Y. & R. E." and "Schapire (1996). Experiments".
    return tuple(person for person in named if not _is_no_name(person)) or named


def person(family: str, given: str = "") -> Person:
    """The form of a name whose parts are known."""
    return (name_form(family), name_form(given))


@lru_cache(maxsize=65536)
def name_form(text: str) -> str:
    """The words of a name; a hyphen joins, so that "Cesa-Bianchi" and a broken "Haus-sler" are one word."""
    return fold(text.replace("-", "")) if "-" in text else fold(text)


def natural_person(name: str) -> Person:
    """A name in reading order; one that ends in initials has its family name first ("Zuna RE", "zuna r e")."""
    words = name.split()
    if len(words) == 1:
        return (name_form(name), "")
    if _is_initial(words[-1]) and not _is_initial(words[0]):
        at = next(at for at, word in enumerate(words) if _is_initial(word))
        return person(" ".join(words[:at]), " ".join(words[at:]))
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    return person(" ".join(words[start:]), " ".join(words[:start]))


def _persons(parts: list[str], inverted: bool) -> list[Person]:
    """The persons in the comma-parted pieces of one segment."""
    if len(parts) > 1 and all(map(_ends_in_initials, parts)):
        return [natural_person(part) for part in parts]
    if len(parts) == 2 and not _begins_with_initial(parts[0]) and (inverted or not all(map(_is_natural, parts))):
        first, second = parts
        if _is_initials(first) and not _is_initials(second):
            first, second = second, first
        return [person(first, second)]
    persons: list[Person] = []
    at = 0
    while at < len(parts):
        if at + 1 < len(parts) and _is_initials(parts[at + 1]) and not _begins_with_initial(parts[at]):
            persons.append(person(parts[at], parts[at + 1]))
            at += 2
        else:
            persons.append(natural_person(parts[at]))
            at += 1
    return persons


def _is_initial(word: str) -> bool:
    """Whether a word is initials: "m", "m.k.", "RE", "T.-J."; a short name ("Ma", "li", or "li." at the end) is not."""
    letters = [c for c in word if c.isalpha()]
    if len(letters) <= 1:
        return True
    return len(letters) <= 4 and ("." in word[:-1] or (len(letters) <= 3 and word.isupper()))


def _is_initials(part: str) -> bool:
    return all(map(_is_initial, part.split()))


def _begins_with_initial(part: str) -> bool:
    """Whether a part begins with an initial and goes on to a family name: "p. auer", "r.l. rivest"."""
    words = part.replace(".", ". ").split()
    return len(words) > 1 and _is_initial(words[0]) and not _is_initial(words[-1])


def _ends_in_initials(part: str) -> bool:
    """Whether a part is a family name with initials behind it: "freund y.", "Schapire RE"."""
    words = part.split()
    return len(words) > 1 and _is_initial(words[-1]) and not _is_initial(words[0])


def _is_no_name(person: Person) -> bool:
    """Whether nothing but initials is known of a person."""
    family, given = person
    if len(family) > 1 and family[1] != " ":  # nearly all
        return False
    return all(len(word) == 1 and word.isascii() for word in f"{family} {given}".split())


def _is_natural(part: str) -> bool:
    """Whether a part holds given name and family name in reading order: "Jun Ma"."""
    words = part.split()
    return len(words) > 1 and not _is_initial(words[-1]) and words[0].lower() not in PARTICLES
