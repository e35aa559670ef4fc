"""Findings for people: the line of the file with carets under what is wrong, and how it would be mended."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from medsegbib.linting.output.concise import headline, paint
from medsegbib.model import Diagnostic, Safety

#: How many columns of a source line are shown; a longer line is cut around the fault.
WIDTH = 110
_LEAD = 30
_HOW = {
    Safety.SAFE: "fix",
    Safety.UNSAFE: "fix with --unsafe-fixes",
    Safety.DISPLAY: "hint",
}


def render(diagnostics: Sequence[Diagnostic], colour: bool = False) -> str:
    """The findings as blocks, a blank line after each."""
    return "".join(f"{block(found, colour)}\n\n" for found in diagnostics)


def block(found: Diagnostic, colour: bool = False) -> str:
    """One finding: headline, excerpt, fix."""
    lines = [headline(found, colour), *excerpt(found, colour)]
    if found.fix is not None:
        gutter = " " * len(str(found.source.position(found.span.start).line))
        lines.append(f"{gutter} {paint('=', '34', colour)} {_HOW[found.fix.safety]}: {found.fix.message}")
    return "\n".join(lines)


def excerpt(found: Diagnostic, colour: bool = False) -> list[str]:
    """The line where the fault begins and the carets under it; none where the fault is the file itself."""
    place = found.source.position(found.span.start)
    line = found.source.line_text(place.line)
    if not line.strip():
        return []
    first = min(place.column - 1, len(line))
    last = min(first + max(len(found.span), 1), max(len(line), first + 1))
    start = max(0, min(first - _LEAD, len(line) - WIDTH))
    end = min(len(line), start + WIDTH)
    before, inside, after = (_shown(part) for part in (line[start:first], line[first : min(last, end)], line[last:end]))
    left = "…" if start else ""
    right = "…" if end < len(line) else ""
    indent = " " * (_width(left) + _width(before))
    carets = paint("^" * max(_width(inside), 1), "31;1", colour)
    number, gutter = str(place.line), " " * len(str(place.line))
    bar = paint("|", "34", colour)
    return [
        f"{gutter} {bar}",
        f"{number} {bar} {left}{before}{inside}{after}{right}",
        f"{gutter} {bar} {indent}{carets}",
    ]


def _shown(text: str) -> str:
    """The text with what no terminal shows made visible: tabs as blanks, invisible characters as <U+200B>."""
    return "".join(_glyph(character) for character in text)


def _glyph(character: str) -> str:
    if character == "\t":
        return " "
    if character.isascii() and character.isprintable():
        return character
    category = unicodedata.category(character)
    return f"<U+{ord(character):04X}>" if category in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} else character


def _width(text: str) -> int:
    """How many columns a terminal gives the text: two for East Asian wide characters, none for combining marks."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
