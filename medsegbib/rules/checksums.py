"""Check digits of ISBN and ISSN (ISO 2108, ISO 3297), and the one digit by which a wrong number may differ."""

from __future__ import annotations

import re


def bare(value: str) -> str:
    """The digits of a number (and a final X), without dashes and spaces of any kind."""
    return re.sub(r"[\s\-–‐‑]", "", value).upper()


def isbn_is_right(digits: str) -> bool:
    """Whether ten or thirteen bare digits have the check digit that they should."""
    if re.fullmatch(r"\d{9}[\dX]", digits):
        return sum((10 - at) * _value(char) for at, char in enumerate(digits)) % 11 == 0
    if re.fullmatch(r"97[89]\d{10}", digits):
        return sum((3 if at % 2 else 1) * int(char) for at, char in enumerate(digits)) % 10 == 0
    return False


def issn_is_right(digits: str) -> bool:
    """Whether eight bare digits have the check digit that they should."""
    return (
        bool(re.fullmatch(r"\d{7}[\dX]", digits))
        and sum((8 - at) * _value(char) for at, char in enumerate(digits)) % 11 == 0
    )


def _value(char: str) -> int:
    return 10 if char == "X" else int(char)
