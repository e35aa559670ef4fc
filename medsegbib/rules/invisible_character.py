"""T003: characters that nobody sees: zero-width spaces, control characters, soft hyphens."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule
from medsegbib.rules.wording import rewrite, wordings

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]"
    # a joiner between letters of Arabic or Indic scripts, or of an emoji, is spelling
    "|(?<![\u0600-\u0dff\u200d\ufe0f\U0001f000-\U0001ffff])[\u200c\u200d](?![\u0600-\u0dff\u2640\u2642\U0001f000-\U0001ffff])"
)


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Invisible characters in texts and addresses of an entry."""
    seen = False
    for wording in wordings(entry):
        if wording.value.isprintable() or not _INVISIBLE.search(wording.value) or wording.field == "topics":
            continue
        seen = True
        plain = _without(wording.value)
        repair = rewrite(wording, plain, Safety.SAFE, "remove invisible characters", entry, document)
        yield Finding(
            f"invisible character in {wording.field.partition('.')[0]}: {_named(wording.value)}",
            wording.field,
            wording.span,
            repair,
        )
    span = entry.spans.get("entry")
    if not seen and not entry.fields and span is not None and document.format == "markdown":
        text = document.source.slice(span)
        if not text.isprintable() and (found := list(_INVISIBLE.finditer(text))):
            edits = tuple(Edit(Span(span.start + m.start(), span.start + m.end()), _replacement(m)) for m in found)
            repair = Repair(Safety.SAFE, "remove invisible characters", edits=edits)
            yield Finding(f"invisible character: {_named(text)}", span=edits[0].span, repair=repair)


def _without(text: str) -> str:
    return _INVISIBLE.sub(_replacement, text)


def _replacement(found: re.Match[str]) -> str:
    """Line separators part words as spaces do; all else leaves nothing."""
    return " " if found[0] in "\u2028\u2029\x0b\x0c" else ""


def _named(text: str) -> str:
    found = _INVISIBLE.search(text)
    char = found[0] if found else " "
    return f"U+{ord(char):04X} {unicodedata.name(char, 'control character').lower()}"


RULE = Rule(
    code="T003",
    name="invisible-character",
    severity=Severity.WARNING,
    summary="A text holds characters that nobody sees.",
    why="Zero-width spaces and soft hyphens come with text from web pages and PDFs; searches fail over them, "
    "and LaTeX stops.",
    bad="- [Multi\u200b-Scale Attention for Polyp Segmentation](https://arxiv.org/abs/2103.01234)\n",
    good="- [Multi-Scale Attention for Polyp Segmentation](https://arxiv.org/abs/2103.01234)\n",
    fixable=Safety.SAFE,
    fix_note="They are removed; joiners that are spelling (Persian, Hindi, emoji) stay.",
    guard=re.compile(rf"{_INVISIBLE.pattern}|&(?:#|zw|shy|lrm|rlm|Zero|Invisible)"),
    check_entry=check,
)
