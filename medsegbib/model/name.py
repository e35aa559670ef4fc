"""A person or a group as an author."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Name:
    """One author. Either ``literal`` (a group, or a name that cannot be split) or ``family`` and the rest.

    ``family`` and ``given`` hold what the source wrote, initials with their full stops; ``particle`` is "van der",
    ``suffix`` "Jr.".
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""

    @classmethod
    def parse(cls, text: str) -> Name:
        """The name in a text, in any order; see `medsegbib.text.names.parse_name`."""
        return _parsed(text)

    def natural(self) -> str:
        """The name in reading order: "Ludwig van Beethoven Jr."."""
        if self.literal:
            return self.literal
        return " ".join(part for part in (self.given, self.particle, self.family, self.suffix) if part)

    def sorted(self) -> str:
        """The name in BibTeX's unambiguous order: "van Beethoven, Jr., Ludwig"; a literal in braces."""
        if self.literal:
            return "{" + self.literal + "}"
        family = " ".join(part for part in (self.particle, self.family) if part)
        return ", ".join(part for part in (family, self.suffix, self.given) if part)


def parse_names(text: str, bibtex: bool = False) -> tuple[tuple[Name, ...], bool]:
    """The names in a list of authors and whether it says "et al."; see `medsegbib.text.names.split_authors`."""
    from medsegbib.text.names import split_authors

    names, et_al = split_authors(text, bibtex)
    return parse_each(names), et_al


def parse_each(names: Sequence[str]) -> tuple[Name, ...]:
    """The names of a list, each as the others make it likely: no initials Y. E. in "Siyu YANG, Jihua YE"."""
    found = tuple([_parsed(name) for name in names])
    behind = [name for name in found if _is_capitals(name.given, 2)]
    if not behind:
        return found
    if any(_is_capitals(name.family, 4) and not name.given.isupper() for name in found):
        return tuple([_swapped(name) if _is_capitals(name.given, 2) else name for name in found])
    told = {name for name, text in zip(found, names, strict=True) if "," in text}  # "Cordeiro, JLP"
    first = sum(
        _is_capitals(name.given, 3) and not name.family.isupper() and name not in told for name in behind
    )  # "YANG Siyu, YE Jihua"
    if (first > 1 and len(behind) > len(found) // 2) or (first and len(behind) == len(found) > 1):
        return tuple([_swapped(name) if _is_capitals(name.given, 2) else name for name in found])
    return found


def _is_capitals(text: str, least: int) -> bool:
    """Whether a part of a name is one word in capitals of at least so many letters."""
    return len(text) >= least and text.isupper() and text.isalpha()


def _swapped(name: Name) -> Name:
    return Name(name.given, name.family, name.particle, name.suffix)


@lru_cache(maxsize=65536)
def _parsed(text: str) -> Name:
    from medsegbib.text.names import parse_name

    return Name(*parse_name(text))
