"""One module a format. Each has ``NAME``, ``SUFFIXES``, ``sniff(text) -> bool``, and ``read`` or ``write`` or both.

``read(source: Source) -> Document``; ``write(entries: Sequence[Entry], ...) -> str``. A format is found by being a
module of this package.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from medsegbib.model import Document, Entry, Source

#: What most inputs are: reading one of them imports no other format.
_USUAL = {".md": "markdown", ".bib": "bibtex"}


class Format(Protocol):
    """What a module of this package offers."""

    NAME: str
    SUFFIXES: tuple[str, ...]

    def sniff(self, text: str) -> bool:
        """Whether the text (all of it) looks like this format beyond doubt."""

    def read(self, source: Source) -> Document:
        """The entries of a source."""

    def write(self, entries: Sequence[Entry]) -> str:
        """The entries as text of this format."""


@cache
def names() -> tuple[str, ...]:
    """The names of all formats."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def by_name(name: str) -> Format:
    """The format of a name; KeyError where there is none."""
    if name not in names():
        raise KeyError(name)
    return cast(Format, import_module(f"{__name__}.{name}"))


def _able_to(function: str) -> list[Format]:
    """The formats that have a function, "read" or "write", in the order of their names."""
    return [candidate for candidate in map(by_name, names()) if hasattr(candidate, function)]


def format_of(source: Source) -> Format:
    """The format of a source: by its suffix where that is one format's alone, else by content, else Markdown."""
    suffix = "." + source.name.rsplit(".", 1)[-1].lower() if "." in source.name else ""
    if suffix in _USUAL:
        return by_name(_USUAL[suffix])
    readable = _able_to("read")
    named = [candidate for candidate in readable if suffix in candidate.SUFFIXES]
    if len(named) == 1:
        return named[0]
    for candidate in named or readable:
        if candidate.NAME != "markdown" and candidate.sniff(source.text):
            return candidate
    return named[0] if named else by_name("markdown")


def written_suffixes() -> list[str]:
    """The suffixes of all formats that can be written."""
    return sorted({suffix for one in _able_to("write") for suffix in one.SUFFIXES})


def format_of_suffix(path: str) -> Format | None:
    """The format that a file of this name is written in, or None where its suffix says nothing."""
    lowered = path.lower()
    fitting = [
        (-len(suffix), candidate.SUFFIXES.index(suffix), candidate.NAME)
        for candidate in _able_to("write")
        for suffix in candidate.SUFFIXES
        if lowered.endswith(suffix)
    ]
    return by_name(min(fitting)[2]) if fitting else None
