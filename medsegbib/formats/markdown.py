"""Markdown paper lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from medsegbib.lists import read_list
from medsegbib.model import Document, Entry, Link, Source

NAME = "markdown"
SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".rmd", ".qmd")

_MARKS = re.compile(r"^(?: {0,3}#{1,6}\s|\s*[-*+]\s+\S|\s*\|.*\||\s*\d+[.)]\s)|\]\(\s*https?://", re.MULTILINE)


def sniff(text: str) -> bool:
    """Whether headings, bullets, tables or links stand in the text; other formats are asked first."""
    return _MARKS.search(text[:200_000]) is not None


def read(source: Source) -> Document:
    """The entries of a Markdown list, as written."""
    return read_list(source)


# --- writing ------------------------------------------------------------------------------------------------------

_TITLE = "Papers"
_DEEPEST = 6
_TO_ESCAPE = re.compile(r"[\\`*\[\]<>|]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)|^(?=[#+-]|\d+[.)])")
_ODD_IN_ADDRESS = re.compile(r"[\s<>()\\]")


@dataclass(slots=True)
class _Topic:
    """A heading: the entries right under it, and the headings below it in the order of their first entry."""

    entries: list[Entry] = field(default_factory=list)
    topics: dict[str, _Topic] = field(default_factory=dict)


def write(entries: Sequence[Entry]) -> str:
    """The entries as a list that `read` reads again: headings by topic, outermost first, links labelled by kind."""
    root = _Topic()
    for entry in entries:
        topic = root
        for name in entry.topics:
            topic = topic.topics.setdefault(_one_line(name), _Topic())
        topic.entries.append(entry)
    return "\n".join([f"# {_TITLE}", "", *_lines(root, 2)])


def _lines(topic: _Topic, level: int) -> Iterator[str]:
    for entry in topic.entries:
        yield from _item(entry)
    if topic.entries:
        yield ""
    for name, below in topic.topics.items():
        yield f"{'#' * min(level, _DEEPEST)} {_escape(name)}"
        yield ""
        yield from _lines(below, level + 1)


def _item(entry: Entry) -> Iterator[str]:
    """One bullet: bold title, italic authors, venue and year in brackets, links."""
    names = [name.natural() for name in entry.authors] + (["et al."] if entry.et_al else [])
    place = ", ".join(part for part in (_one_line(entry.venue), _one_line(entry.year)) if part)
    last = [f"[{_escape(place)}]"] if place else []
    last += [f"[[{link.kind}]]({_address(link)})" for link in entry.links]
    parts = [f"**{_escape(_one_line(entry.title or entry.label))}**"]
    parts += [f"*{_escape(_one_line(', '.join(names)))}*"] if names else []
    parts += [" ".join(last)] if last else []
    first, *others = parts
    yield f"- {first}" + ("<br>" if others else "")
    for number, part in enumerate(others, 1):
        yield f"  {part}" + ("<br>" if number < len(others) else "")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _escape(text: str) -> str:
    """Plain text as Markdown that shows it."""
    return _TO_ESCAPE.sub(lambda found: "\\" + found[0], text)


def _address(link: Link) -> str:
    """An address as a Markdown destination; what would end it early is percent-encoded, paired brackets stay."""
    url = link.url.strip()
    if not _ODD_IN_ADDRESS.search(url) or (not re.search(r"[\s<>\\]", url) and _is_paired(url)):
        return url
    return _ODD_IN_ADDRESS.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), url)


def _is_paired(url: str) -> bool:
    depth = 0
    for char in url:
        depth += (char == "(") - (char == ")")
        if depth < 0:
            return False
    return depth == 0
