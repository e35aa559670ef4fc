"""What a venue as lists write it is: "MICCAIW, 2023"", "IEEE Trans. Med. Imaging", "CVPR'21 (Oral)"."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from medsegbib.text.comparison import fold

KINDS = ("preprint", "series", "book", "workshop", "conference", "journal")

#: Words that stand around a venue's name and say nothing about which venue it is.
_DECORATION = re.compile(
    r"""
      \b(?:1[89]|20)\d\d[a-z]?\b                             # a year, "2015a"
    | (?<=[A-Za-z])['’‘`]?(?:(?:19|20)\d\d|['’‘`]\d\d|(?<=[A-Z]{3})\d\d)\b  # CVPR'21, ICCV2021, CVPR21
    | ['’‘`]\d\d\b
    | ,?\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?(?=[\s,.\d]*$)
    | \b\d{1,3}(?:st|nd|rd|th)\b                             # 34th
    | \b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)?[-\s]?
      (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w{3,6}teenth|\w+tieth)\b
      (?=\s+(?:annual|international|ieee|acm|aaai|conference|usenix|european|asian|workshop))
    | [(\[]?\b(?:oral|spotlight|poster|highlight(?:ed)?|long|short|demo|best\ (?:student\ )?paper
        (?:\ (?:award|candidate|finalist|runner-?up|honou?rable\ mention))?|top\s?\d+(?:\.\d+)?%|notable.*
        |accepted|to\ appear|in\ press|under\ review|submitted(?:\ to)?|published\ in|early\ accept(?:ed)?
        |datasets?\ and\ benchmarks?(?:\ track)?|main\ conference|camera[- ]ready)\b[)\]]?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PLACE = re.compile(
    r",?\s*\b(?:vol(?:ume)?|no|issue|pp?|pages?|part|article)\b\.?\s*[\dIVX].*$|[,:]?\s*\d+\s*[(:,;].*$", re.I
)
#: In a text of letters and blanks alone, the two patterns above match only where one of these words stands.
_DECORATING = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth oral spotlight poster highlight"
    " highlighted long short demo best notable accepted appear press under submitted published early benchmarks"
    " main camera vol volume no issue p pp page pages part article".split()
)
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]")
_AROUND = " \t\n,.;:*_\"'“”‘’`#@-–—/|!"
_NUMBER_AFTER = re.compile(r"(?<=[a-z])\s+\d{1,3}$|(?<=[A-Z]{3})-\d\d$")
_ARXIV = re.compile(r"(?i)^arxiv(?:\s+preprint)?(?:\s+arxiv)?(?:[:\s]+[\w.\-/]+)?(?:\s*\[[\w.\-]+\])?$")
_WORKSHOP = re.compile(
    r"(?i)[\s\-(]*\bworkshops?\b(?:\s+(?:on|at|for|track)\b.*)?[)\s]*$|(?<=[A-Z]{3})[- ]?W(?:orkshops?)?$"
)
_INTRODUCTION = re.compile(
    r"(?i)^(?:in\s*:?\s+)?(?:accepted\s+(?:by|at|to|in)\s+)?(?:(?:the\s+)?(?:proceedings|proc\.?)\s+(?:of\s+)?)?(?:the\s+)?(?:annual\s+)?"
)
_INTRODUCING = frozenset("iIaAtTpP \t\n")
_SEPARATOR = re.compile(r"\s+[-–—|]\s+|[–—|;/]|[,:]\s+|\s+@\s+")
_IGNORED = frozenset({"the", "of", "on", "in", "and", "for", "a", "an", "to", "part", "section", "der", "die", "für"})


@dataclass(frozen=True, slots=True)
class Venue:
    """A place of publication; ``kind`` is one of `KINDS`."""

    abbreviation: str
    name: str
    kind: str

    @property
    def is_journal(self) -> bool:
        """Whether its papers are articles."""
        return self.kind == "journal"

    @property
    def is_proceedings(self) -> bool:
        """Whether its papers appear in proceedings."""
        return self.kind in {"conference", "workshop", "series"}


@dataclass(frozen=True, slots=True)
class _Table:
    exact: dict[str, Venue]
    folded: dict[str, Venue]
    words: frozenset[str]
    by_initials: dict[str, list[tuple[str, Venue]]]


@cache
def _table() -> _Table:
    import tomllib

    data = tomllib.loads(files("medsegbib").joinpath("data/venues.toml").read_text("utf-8"))
    exact: dict[str, Venue] = {}
    folded: dict[str, Venue] = {}
    by_initials: dict[str, list[tuple[str, Venue]]] = defaultdict(list)
    for kind in KINDS:
        for line in data[kind].splitlines():
            abbreviations, _, names = line.partition(" = ")
            if not names:
                continue
            first, *others = abbreviations.split("; ")
            titles = names.split(" = ")
            venue = Venue(first, titles[0], kind)
            for text in (first, *others):
                exact.setdefault(text, venue)
                folded.setdefault(_squash(text), venue)
            for text in titles:
                exact.setdefault(text, venue)
                bare = _INTRODUCTION.sub("", text) if text[0] in "APT" else text
                folded.setdefault(_squash(bare if " " in bare else text), venue)
                by_initials[_initials(_words(text))].append((text, venue))
    return _Table(exact, folded, frozenset(data["words"].lower().split()), by_initials)


def known_venues() -> tuple[Venue, ...]:
    """Every venue of the table, in its order."""
    return tuple(dict.fromkeys(_table().exact.values()))


@lru_cache(maxsize=8192)
def venue_of(text: str) -> Venue | None:
    """The venue that a text names as a whole, or None.

    The text is what stands where a list or a bibliography puts a venue. Years, ordinals, page numbers and remarks
    ("Oral") around the name do not matter; abbreviated words ("Trans. Med. Imaging") are understood, and so is a name
    with its abbreviation beside it. A word of English ("case", "nature") counts only as the venue writes it.
    """
    if len(text) > 300 or not text.strip():
        return None
    if _ARXIV.match(text.strip(_AROUND)):
        return _table().exact["arXiv"]
    core = bare_venue(text)
    return _known(core) or _workshop(core) or _part(core)


@lru_cache(maxsize=8192)
def bare_venue(text: str) -> str:
    """A venue without its year, ordinal, volume and remarks: "MICCAIW, 2023"" is "MICCAIW"."""
    words = text.lower().split() if text.replace(" ", "").isalpha() else []
    plain = words and words[-1][:3] not in _MONTHS and _DECORATING.isdisjoint(words)
    if plain and not any(word.endswith(("teenth", "tieth")) for word in words):
        return " ".join(text.split())
    core = _DECORATION.sub(" ", text)
    core = _PLACE.sub("", core)
    core = " ".join(_EMPTY.sub(" ", core).split()).strip(_AROUND)
    if core.startswith(("(", "[")) or core.endswith((")", "]")):
        inner = core.strip("()[]")
        # "(CVPR)" loses its brackets, "Medical Imaging with Deep Learning (MIDL)" does not.
        core = core if ("(" in inner or "[" in inner) and core[0] not in "([" else inner.strip(_AROUND)
    return _NUMBER_AFTER.sub("", core)


def _known(core: str) -> Venue | None:
    table = _table()
    found = table.exact.get(core)
    if found:
        return found
    bare = _INTRODUCTION.sub("", core) if core[:1] in _INTRODUCING else core
    key = _squash(bare)
    found = table.folded.get(key)
    if found and (core.isupper() or len(key) > 3) and not (key in table.words and " " not in bare):
        return found
    return _abbreviated(core) or (_abbreviated(bare) if bare != core else None)


def _abbreviated(text: str) -> Venue | None:
    """A name whose words are cut short, in whole or in part: "Comput. Biol. Med.", "Phys. Rev. D"."""
    given = _words(text)
    if len(given) < 2:
        return None
    found: Venue | None = None
    for full, venue in _table().by_initials.get(_initials(given), ()):
        if all(_shortens(short, long) for short, long in zip(given, _words(full), strict=True)):
            if found is not None and found != venue:
                return None
            found = venue
    return found


def _shortens(short: str, long: str) -> bool:
    """Whether one word stands for another: a beginning of it, or its first letter and others in order ("natl")."""
    if long.startswith(short):
        return len(short) > 1 or short == long or long == "journal"
    if len(short) < 3 or short[0] != long[0]:
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)


def _workshop(core: str) -> Venue | None:
    cut = _WORKSHOP.search(core) if core[-1:] in "wW" or "orkshop" in core.lower() else None
    if cut is None:
        return None
    base = _known(core[: cut.start()].strip(" -(,"))
    if base is None or base.kind != "conference":
        return None
    return _table().exact.get(base.abbreviation + "W") or Venue(
        base.abbreviation + "W", base.name + " Workshops", "workshop"
    )


def _part(core: str) -> Venue | None:
    """A venue beside its abbreviation or its city: "... Intervention – MICCAI 2018", "Name of Conference (CVPR)"."""
    bracketed = re.search(r"\(([^()]{2,40})\)\s*(.*)$", core) if "(" in core else None
    parts = [core[: bracketed.start()], bracketed[1]] if bracketed else []
    pieces = _SEPARATOR.split(core)
    parts += pieces if len(pieces) > 1 else []
    for part in parts:
        core_part = bare_venue(part)
        if len(core_part) < 4 and not bracketed:
            continue
        found = _known(core_part) or _workshop(core_part)
        if found and (found.kind != "journal" or " " in core_part) and _squash(core_part) not in _table().words:
            return found
    return None


def _initials(words: tuple[str, ...]) -> str:
    return "".join([word[0] for word in words])


def _squash(text: str) -> str:
    return fold(text.replace("&", " and ") if "&" in text else text).replace(" ", "")


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in fold(text).split() if word not in _IGNORED)
