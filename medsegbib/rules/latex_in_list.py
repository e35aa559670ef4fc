"""T005: LaTeX that a list shows as it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule
from medsegbib.rules.wording import rewrite, wordings

_ACCENTS = {'"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
            "v": "\u030c", "c": "\u0327", "u": "\u0306", "H": "\u030b", "k": "\u0328", "r": "\u030a"}  # fmt: skip
_LETTERS = {
    "ss": "ß",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "aa": "å",
    "AA": "Å",
    "i": "ı",
}
_ACCENT = re.compile(
    r"""(?:\{\\?|\\)(?:(?P<sign>["'`^~=.])\s?\{?\\?(?P<letter>[A-Za-z])\}?|(?P<word>[vcuHkr])(?:\{|\s)\\?(?P<other>[A-Za-z])\}?)\}?"""
)
_LETTER = re.compile(r"\{\\(?P<letter>ss|o|O|l|L|ae|AE|oe|OE|aa|AA|i)\}|\\(?P<bare>ss|ae|AE|oe|OE|aa|AA)(?:\{\}|\b\s?)")
_COMMAND = re.compile(
    r"\\(?:emph|textit|textbf|texttt|textsc|mathrm|text|textsuperscript|textsubscript|mbox)\s?\{(?P<inside>[^{}]*)\}"
)
_BRACES = re.compile(r"(?<![\\$^_])\{(?P<inside>[A-Za-z][\w\s/+-]{0,40})\}")
_BROKEN_MATHS = re.compile(r"^[^$]*(?:\$[^$]*\$[^$]*)*\$[^$]*$|[_^]\{")
_BRACED_ACCENT = re.compile(r"""\{\\["'`^~=.]\{?[A-Za-z]\}?\}|\\["'`^~=.]\{[A-Za-z]\}|\{\\[vcuHkr]\{[A-Za-z]\}\}""")
_MATHS = re.compile(r"\$[^$]*\$")


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Accents, commands and protecting braces of LaTeX in a list; mathematics between dollars is shown well."""
    for wording in wordings(entry):
        value = wording.value
        if ("\\" in value or "{" in value) and wording.field != "topics" and not _BROKEN_MATHS.search(value):
            plain = _plain(value)
            if plain != value:
                repair = rewrite(wording, plain, Safety.SAFE, f"{value[:40]} -> {plain[:40]}", entry, document)
                edits = _edits(entry, wording.field, document)
                if edits:
                    repair = replace(repair, edits=edits)
                yield Finding(f"LaTeX that the list shows as it is: “{value[:60]}”", wording.field, repair=repair)
                return
    yield from _unread(entry, document)


def _unread(entry: Entry, document: Document) -> Iterator[Finding]:
    """Accents in words that no field has, as reading stopped at them: the author J{\\"o}rg."""
    span, text = entry.spans.get("entry"), document.source.text
    if span is None or text.find("\\", span.start, span.end) < 0 or text.find("$", span.start, span.end) >= 0:
        return
    found = list(_BRACED_ACCENT.finditer(text, span.start, span.end))
    edits = tuple(Edit(Span(m.start(), m.end()), _plain(m[0])) for m in found if _plain(m[0]) != m[0])
    if edits:
        first = edits[0].span
        word = text[max(text.rfind(" ", span.start, first.start) + 1, span.start) : first.end]
        repair = Repair(Safety.SAFE, "accents become letters", edits=edits)
        yield Finding(f"LaTeX that the list shows as it is: “{word}”", span=first, repair=repair)


def _edits(entry: Entry, field: str, document: Document) -> tuple[Edit, ...]:
    """The edit of the file, where Markdown has eaten the backslash of ``\\"o`` on the way to the value."""
    span = entry.spans.get(field)
    text = document.source.slice(span) if span is not None else ""
    plain = _plain(text)
    return (Edit(span, plain),) if span is not None and plain != text else ()


def _plain(value: str) -> str:
    """The text without LaTeX outside of mathematics."""
    value = value.replace("{\\textbackslash}", "\\")
    kept = _MATHS.findall(value)
    pieces = _MATHS.split(value)
    done = [
        _BRACES.sub(r"\g<inside>", _COMMAND.sub(r"\g<inside>", _LETTER.sub(_letter, _ACCENT.sub(_accented, p))))
        for p in pieces
    ]
    return "".join(piece + (kept[at] if at < len(kept) else "") for at, piece in enumerate(done))


def _accented(found: re.Match[str]) -> str:
    letter = found["letter"] or found["other"]
    joined = unicodedata.normalize("NFC", letter + _ACCENTS[found["sign"] or found["word"]])
    return joined if len(joined) == 1 else found[0]


def _letter(found: re.Match[str]) -> str:
    return _LETTERS[found["letter"] or found["bare"]]


RULE = Rule(
    code="T005",
    name="latex-in-list",
    severity=Severity.WARNING,
    summary="A list shows LaTeX as it is.",
    why='Markdown knows no LaTeX outside of mathematics: the reader sees “Schr{\\"o}dinger”.',
    bad='- **{U-Net} for Schr{\\"o}dinger Bridges**, MIDL 2023 [[Paper](https://arxiv.org/abs/2304.12345)]\n',
    good="- **U-Net for Schrödinger Bridges**, MIDL 2023 [[Paper](https://arxiv.org/abs/2304.12345)]\n",
    fixable=Safety.SAFE,
    fix_note="Accents become letters, commands of style and protecting braces go; mathematics stays.",
    formats=frozenset({"markdown"}),
    guard=re.compile(r"[\\{]|&#|&l"),
    check_entry=check,
)
