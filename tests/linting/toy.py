"""A small language of entries and rules, so that the engine is tested apart from readers and real rules.

A line ``- title | year | url`` is an entry; everything else is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from medsegbib.model import Document, Entry, Link, Safety, Severity, Source, Span
from medsegbib.rules.rule import Finding, Repair, Rule, Substitution

_LINE = re.compile(
    r"^- (?P<title>[^|\r\n]*?) \| (?P<year>[^|\r\n]*?)(?: \| (?P<url>[^|\r\n<]*?))?[ \t]*(?:<!--.*)?\r?$", re.M
)


def read(source: Source) -> Document:
    return Document(source, "markdown", tuple(_entries(source.text)))


def _entries(text: str) -> Iterator[Entry]:
    for match in _LINE.finditer(text):
        spans = {"entry": Span(match.start(), match.end())}
        spans |= {name: Span(*match.span(name)) for name in ("title", "year") if match[name]}
        links: tuple[Link, ...] = ()
        if match["url"]:
            spans["link.0"] = Span(*match.span("url"))
            links = (Link("paper", match["url"]),)
        yield Entry(title=match["title"], year=match["year"], links=links, spans=spans)


def _years(entry: Entry, document: Document) -> Iterator[Finding]:
    if entry.year == "1018":
        repair = Repair(Safety.UNSAFE, "2018, a digit off", (Substitution("year", "1018", "2018"),))
        yield Finding("there was no printing in 1018", "year", repair=repair)


def _blanks(entry: Entry, document: Document) -> Iterator[Finding]:
    if "  " in entry.title:
        yield Finding(
            "two blanks", "title", repair=Repair(Safety.SAFE, "One blank", (Substitution("title", "  ", " "),))
        )


def _twice(document: Document) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for at, entry in enumerate(document.entries):
        first = seen.setdefault(entry.title, at)
        if first != at:
            yield Finding("the same paper twice", "title", entry=at, other=first)


def _twice_anywhere(documents: Sequence[Document]) -> Iterator[Finding]:
    seen: dict[str, tuple[int, int]] = {}
    for number in reversed(range(len(documents))):
        for at, entry in enumerate(documents[number].entries):
            first = seen.setdefault(entry.title, (number, at))
            if first[0] != number:
                yield Finding(
                    "in two files", "title", entry=at, document=number, other=first[1], other_document=first[0]
                )


def make_rule(code: str, name: str, **more: object) -> Rule:
    fields = {"summary": "S.", "why": "W.", "bad": "b", "good": "g", "severity": Severity.ERROR, **more}
    return Rule(code=code, name=name, **fields)  # type: ignore[arg-type]


YEARS = make_rule("Y001", "impossible-year", check_entry=_years)
BLANKS = make_rule("T001", "double-space", check_entry=_blanks, severity=Severity.WARNING)
TWICE = make_rule("D001", "duplicate-in-section", check_document=_twice, severity=Severity.NOTE)
ANYWHERE = make_rule("D003", "duplicate-across-files", check_collection=_twice_anywhere)
RULES = (TWICE, BLANKS, YEARS)


def document(text: str, name: str = "list.md", encoding: str = "utf-8") -> Document:
    return read(Source(name, text, encoding))
