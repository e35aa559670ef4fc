"""A BibTeX text cut into its blocks, each with its place: entries, macros, and what is none of them."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from medsegbib.model import Field, Refusal, Source, Span

#: What stands between two entries looks like fields that a closing brace too many cut off from theirs.
_STRAY_FIELD = re.compile(r"^[ \t]*,?\s*[A-Za-z][\w-]*[ \t]*=[ \t]*[{\"\d]", re.MULTILINE)


_COMMENT_LINES = re.compile(r"(?:\s*%[^\n]*\n\s*)+")
_OPENING = re.compile(r"@\w*[ \t]*[{(]")


@dataclass(frozen=True, slots=True)
class Block:
    """An entry as it stands in the text: type and key as written, fields in file order, doubled ones too."""

    type: str
    key: str
    span: Span
    key_span: Span
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Blocks:
    """All of a text: entries, values of @string macros by lower-case name, refused blocks and doubtful places."""

    entries: list[Block]
    macros: dict[str, str]
    refused: list[Refusal]
    doubts: list[Refusal]


def split_blocks(source: Source) -> Blocks:
    """The blocks of a text. A block that cannot be read is refused up to where the next one begins."""
    found = Blocks([], {}, [], [])
    open_refusal: tuple[int, str] | None = None
    text, at = source.text, 0
    for kind, block, raw in _library_blocks(text):
        start = text.find(raw, at)
        if start < 0:
            continue
        end = start + len(raw)
        if open_refusal and kind != "comment":
            _close(found, source, open_refusal, start)
            open_refusal = None
        if kind == "entry":
            found.entries.append(_entry(block, text, start, end))
        elif kind == "string":
            found.macros[block.key.lower()] = block.value
        elif kind == "failed":
            open_refusal = (start, _reason(block))
        elif kind == "comment" and open_refusal is None and (stray := _STRAY_FIELD.search(raw)) and found.entries:
            span = Span(start + stray.start(), end)
            found.doubts.append(Refusal(span, "fields outside any entry: a closing brace too many before", raw[:80]))
        at = end
    if open_refusal:
        _close(found, source, open_refusal, len(text))
    return found


def _close(found: Blocks, source: Source, opened: tuple[int, str], end: int) -> None:
    """Put down a refused block: from its ``@`` to what follows it, white space and comment lines aside."""
    start, reason = opened
    raw = re.sub(r"(?:\s*\n[ \t]*%[^\n]*|\s+)*$", "", source.text[start:end][-10_000:])
    length = max(len(raw) + max(end - start - 10_000, 0), 1)
    first_line = source.text[start : start + 80].split("\n", 1)[0].strip()
    found.refused.append(Refusal(Span(start, start + length), reason, first_line))


def _library_blocks(text: str) -> Iterator[tuple[str, Any, str]]:
    """Blocks as bibtexparser sees them, by kind, each with its text. Its logger is silenced; blocks tell errors too."""
    from bibtexparser import model
    from bibtexparser.splitter import Splitter

    logger = logging.getLogger("bibtexparser.splitter")
    before, logger.disabled = logger.disabled, True
    try:
        library = Splitter(text).split()
    finally:
        logger.disabled = before
    for block in library.blocks:
        raw = block.raw or ""
        inner: Any = block
        if isinstance(block, (model.DuplicateBlockKeyBlock, model.DuplicateFieldKeyBlock)):
            inner = block.ignore_error_block
            if isinstance(inner, model.DuplicateFieldKeyBlock):
                inner = inner.ignore_error_block
            raw = inner.raw or raw
        if isinstance(inner, model.Entry):
            yield "entry", inner, raw
        elif isinstance(inner, model.String):
            yield "string", inner, raw
        elif isinstance(inner, model.ImplicitComment):
            yield "comment", inner, raw
        elif isinstance(inner, model.ParsingFailedBlock):
            yield "failed", inner, raw
        else:  # @comment and @preamble
            yield "other", inner, raw


def _reason(block: Any) -> str:
    """Why a block cannot be read, in plain words."""
    said = str(getattr(block.error, "abort_reason", "") or block.error or "").strip().rstrip(".")
    if "end of file" in said:
        return "unreadable entry: a brace or a quotation mark is not closed before the end of the file"
    if "Unexpected block start" in said:
        return "unreadable entry: a brace or a quotation mark is not closed before the next entry begins"
    return f"unreadable entry: {said[:1].lower()}{said[1:]}" if said else "unreadable entry"


def _entry(block: Any, text: str, start: int, end: int) -> Block:
    """An entry with the places of its key and fields: they stand in order, so each is looked for after the last."""
    opened = _OPENING.match(text, start)
    key_start = text.find(block.key, opened.end() if opened else start)
    at = key_start + len(block.key)
    fields: list[Field] = []
    for field in block.fields:
        comment = _COMMENT_LINES.match(field.key)  # "% medsegbib: ignore[Y001]" behind the field before
        name = field.key[comment.end() :] if comment else field.key
        name_start = text.find(field.key, at) + len(field.key) - len(name)
        name_end = name_start + len(name)
        value_start = text.find(field.value, text.find("=", name_end) + 1)
        at = value_start + len(field.value)
        fields.append(_field(name, field.value, name_start, value_start))
    key_span = Span(key_start, key_start + len(block.key))
    return Block(block.entry_type, block.key, Span(start, end), key_span, tuple(fields))


def _field(name: str, value: str, name_start: int, value_start: int) -> Field:
    """A field whose span is its value without the delimiters."""
    delimiter = value[:1] if value[:1] in {"{", '"'} and _is_one(value) else ""
    inner = value[1:-1] if delimiter else value
    start = value_start + len(delimiter)
    span = Span(start, start + len(inner))
    return Field(name.lower(), inner, span, Span(name_start, name_start + len(name)), delimiter)


def _is_one(value: str) -> bool:
    """Whether a value is one delimited string, and no concatenation ``"a" # b``."""
    closing = "}" if value[0] == "{" else '"'
    if len(value) < 2 or value[-1] != closing:
        return False
    if "#" not in value:
        return True
    depth = 0
    for at, char in enumerate(value):
        if char in "{}" and value[at - 1] != "\\":
            depth += 1 if char == "{" else -1
        outside = depth == 0 and (closing == "}" or (char == '"' and at > 0 and value[at - 1] != "\\"))
        if outside and at < len(value) - 1 and char == closing:
            return False
    return True
