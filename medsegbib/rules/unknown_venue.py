"""V002: an abbreviation of a venue that nobody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from medsegbib.model import Document, Safety, Severity
from medsegbib.rules.rule import Finding, Repair, Rule, Substitution
from medsegbib.text.venues import bare_venue, known_venues, venue_of

_ABBREVIATION = re.compile(r"[A-Z][A-Za-z&-]{2,9}")
#: Publishers and words that stand where a venue does, and are known for what they are.
_KNOWN = frozenset(
    """IEEE ACM SPIE AAAS MDPI PLOS Springer Elsevier Wiley Github GitHub OpenAI Google DeepMind Meta Microsoft NVIDIA
    Blog Thesis PhD MSc Book Workshop Report Preprint TechReport Patent Website Challenge Dataset Survey USENIX SIAM
    ISO NIST Kaggle MIT CMU ETH""".split()
)


def check(document: Document) -> Iterator[Finding]:
    """Words in capitals where a venue stands that the table of venues has not; near misses are mended."""
    known = sum(venue_of(entry.venue) is not None for entry in document.entries if entry.venue)
    for at, entry in enumerate(document.entries):
        word = bare_venue(entry.venue) if entry.venue else ""
        if (
            not _ABBREVIATION.fullmatch(word)
            or word in _KNOWN
            or sum(c.isupper() for c in word) < 3
            or venue_of(entry.venue) is not None
        ):
            continue
        meant = _near(word)
        repair = Repair(Safety.UNSAFE, f"{word} -> {meant}", (Substitution("venue", word, meant),)) if meant else None
        if not meant and (known < 5 or word in entry.title or not entry.year):
            continue  # in a list without venues it is a data set or a task that stands there
        hint = f"; {meant}?" if meant else ""
        severity = Severity.WARNING if meant else Severity.NOTE
        yield Finding(f"unknown venue “{word}”{hint}", "venue", repair=repair, severity=severity, entry=at)


@cache
def _abbreviations() -> dict[str, frozenset[str]]:
    """Known abbreviations of five and more letters by their sorted letters less one."""
    found: dict[str, set[str]] = {}
    for venue in known_venues():
        word = venue.abbreviation
        if word.isalpha() and len(word) >= 4 and sum(c.isupper() for c in word) >= 3:
            for key in _shorter(word.upper()):
                found.setdefault(key, set()).add(word)
    return {key: frozenset(words) for key, words in found.items()}


def _shorter(word: str) -> set[str]:
    letters = sorted(word)
    return {"".join(letters), *("".join(letters[:at] + letters[at + 1 :]) for at in range(len(letters)))}


@cache
def _near(word: str) -> str:
    """The one known abbreviation of which two neighbours changed places, or one letter is too many or lacks."""
    upper = word.upper()
    if len(upper) < 4:
        return ""
    table = _abbreviations()
    candidates = {known for key in _shorter(upper) for known in table.get(key, ())}
    near = {known for known in candidates if known[0].upper() == upper[0] and _is_slip(upper, known.upper())}
    return near.pop() if len(near) == 1 else ""


def _is_slip(a: str, b: str) -> bool:
    if len(a) == len(b):
        differing = [at for at in range(len(a)) if a[at] != b[at]]
        return (
            len(differing) == 2
            and differing[1] == differing[0] + 1
            and a[differing[0]] == b[differing[1]]
            and a[differing[1]] == b[differing[0]]
        )
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return (
        len(longer) == len(shorter) + 1
        and len(shorter) >= 5
        and any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    )


RULE = Rule(
    code="V002",
    name="unknown-venue",
    severity=Severity.NOTE,
    summary="The abbreviation of a venue is unknown.",
    why="Either it is misspelt (“CVRP”), or readers know it as little as the table of venues does.",
    bad="- **Boundary Loss for Liver Lesions**, CVRP 2020 [[Paper](https://arxiv.org/abs/2004.00001)]\n"
    "- **Graph Cuts for Kidney Tumours**, CVPR 2021 [[Paper](https://arxiv.org/abs/2104.00001)]\n",
    good="- **Boundary Loss for Liver Lesions**, CVPR 2020 [[Paper](https://arxiv.org/abs/2004.00001)]\n"
    "- **Graph Cuts for Kidney Tumours**, CVPR 2021 [[Paper](https://arxiv.org/abs/2104.00001)]\n",
    fixable=Safety.UNSAFE,
    fix_note="Letters that changed places and one letter too many or too few are mended; other abbreviations are "
    "only said.",
    check_document=check,
)
