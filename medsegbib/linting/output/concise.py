"""One line a finding: ``README.md:61:9: Y001 [*] ...``; ``[*]`` marks a safe fix, ``[?]`` an unsafe one."""

from __future__ import annotations

from collections.abc import Sequence

from medsegbib.model import Diagnostic, Safety

_MARKS = {Safety.SAFE: "[*] ", Safety.UNSAFE: "[?] ", Safety.DISPLAY: ""}
_COLOURS = {"error": "31;1", "warning": "33;1", "note": "36;1"}


def render(diagnostics: Sequence[Diagnostic], colour: bool = False) -> str:
    """The findings as lines."""
    return "".join(f"{headline(found, colour)}\n" for found in diagnostics)


def headline(found: Diagnostic, colour: bool = False) -> str:
    """Place, code, whether there is a fix, and message, in one line."""
    place = found.source.position(found.span.start)
    mark = _MARKS[found.fix.safety] if found.fix is not None else ""
    code = paint(found.code, _COLOURS[found.severity], colour)
    message = " ".join(found.message.split())
    return f"{paint(found.source.name, '1', colour)}:{place.line}:{place.column}: {code} {mark}{message}"


def paint(text: str, style: str, colour: bool) -> str:
    """The text in an ANSI style ("31;1" is bold red), where colours are wanted."""
    return f"\x1b[{style}m{text}\x1b[0m" if colour else text
