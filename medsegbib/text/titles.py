"""Which words of a title a bibliography style must not put into lower case."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MATH = re.compile(r"(\$(?=[^\s$])(?:[^$\\\n]|\\.)*(?<!\s)\$(?!\d))")
_WORD = re.compile(r"(?P<before>\W*)(?P<core>\S*?)(?P<after>[^\w+]*)", re.DOTALL)
_SPACES = re.compile(r"(\s+)")
_PARTS = re.compile(r"[-–—/‐‑]")


def split_protected(title: str) -> Iterator[tuple[str, bool]]:
    """The title in pieces, complete and in order, each with whether its capitals carry meaning ("U-Net", "3D")."""
    shouting = title.isupper() and " " in title
    for piece in _MATH.split(title):
        if shouting or (len(piece) > 1 and piece[0] == piece[-1] == "$"):
            yield piece, False
            continue
        for chunk in _SPACES.split(piece):
            match = _WORD.fullmatch(chunk)
            if match is None or not needs_protection(match["core"]):
                yield chunk, False
                continue
            yield match["before"], False
            yield match["core"], True
            yield match["after"], False


def needs_protection(word: str) -> bool:
    """Whether a word has a capital that is not just its first letter: a method's name, an acronym, "X" in "X-ray"."""
    if word in {"A", "a"} or not any(c.isupper() for c in word):
        return False
    parts = _PARTS.split(word)
    return any(
        any(c.isupper() for c in part[1:])
        or (part[:1].isupper() and (len(part) == 1 or any(c.isdigit() for c in part) or "+" in part))
        for part in parts
    )
