"""A BibTeX text brought up to date with as few changes as can be: what did not change keeps its bytes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields

from medsegbib.formats.bibtex.reader import read
from medsegbib.formats.bibtex.writer import write_entry
from medsegbib.model import Entry, Source, with_keys

_COMPARED = tuple(f.name for f in fields(Entry) if f.name not in {"spans", "fields", "origins"})
_GAP = re.compile(r"[ \t]*\r?\n?(?:[ \t]*\r?\n)?")


def patch(old_text: str, entries: Sequence[Entry]) -> str:
    """The text with these entries in it, by citation key: unchanged ones, comments and order keep their bytes.

    Changed entries are rewritten where they stand, entries that are gone are taken out, new ones are appended in the
    order given. Blocks that could not be read stay. Line ends follow the old text.
    """
    old = read(Source("", old_text))
    standing: dict[str, list[Entry]] = {}
    for entry in old.entries:
        standing.setdefault(entry.key, []).append(entry)
    kept: dict[int, Entry] = {}
    new: list[Entry] = []
    for entry in with_keys(entries):
        places = standing.get(entry.key)
        if places:
            kept[id(places[0])] = entry
            del places[0]
        else:
            new.append(entry)
    newline = "\r\n" if "\r\n" in old_text else "\n"
    pieces: list[str] = []
    at = 0
    for before in old.entries:
        span = before.spans["entry"]
        pieces.append(old_text[at : span.start])
        at = span.end
        after = kept.get(id(before))
        if after is None:
            gap = _GAP.match(old_text, at)
            at = gap.end() if gap else at
        elif is_same(before, after):
            pieces.append(old_text[span.start : span.end])
        else:
            pieces.append(_rewritten(before, after, old_text, newline))
    pieces.append(old_text[at:])
    return _append("".join(pieces), new, newline)


def _rewritten(before: Entry, after: Entry, old_text: str, newline: str) -> str:
    """The block of a changed entry; the old one where the change is none that BibTeX can express."""
    text = write_entry(after)
    span = before.spans["entry"]
    written = read(Source("", text)).entries
    if len(written) == 1 and is_same(before, written[0]):
        return old_text[span.start : span.end]
    return text.rstrip("\n").replace("\n", newline)


def _append(text: str, new: Sequence[Entry], newline: str) -> str:
    for entry in new:
        if text and not text.endswith("\n"):
            text += newline
        text += (newline if text else "") + write_entry(entry).replace("\n", newline)
    return text


def is_same(before: Entry, after: Entry) -> bool:
    """Whether two entries say the same, wherever they stand. A block without a field ``origins`` is its own origin."""
    if any(getattr(before, name) != getattr(after, name) for name in _COMPARED):
        return False
    if any(field.name == "origins" for field in before.fields):
        return before.origins == after.origins
    places = {(origin.line, origin.column) for origin in before.origins}
    return all((origin.line, origin.column) in places for origin in after.origins)
