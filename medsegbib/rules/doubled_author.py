"""N005: the same author twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule
from medsegbib.rules.wording import raw_field
from medsegbib.text.comparison import fold


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """A full name that an entry lists twice; two people called "Y. Wang" are no wonder."""
    if len(entry.authors) < 2:
        return
    seen: dict[str, int] = {}
    for at, name in enumerate(entry.authors):
        key = name.natural()
        if len(key) < 8 or "." in key[:2] or len(key.split()) < 2:
            continue
        first = seen.setdefault(key, at)
        # In a long list "Wei Wang" and "Wei Wang" may be two people, who stand apart then.
        if first != at and (at == first + 1 or len(entry.authors) < 13 or len(fold(key).replace(" ", "")) > 10):
            repair = _removal(entry, document, name.sorted(), key)
            yield Finding(f"“{key}” is listed twice", f"author.{at}", repair=repair)


def _removal(entry: Entry, document: Document, *forms: str) -> Repair | None:
    """The edit that takes the second mention out, with the separator before it."""
    span = entry.spans.get("authors")
    wording = raw_field(entry, "author")
    if wording is not None:
        span = wording.span
    if span is None:
        return None
    text = document.source.slice(span)
    for form in forms:
        places = [m.start() for m in re.finditer(re.escape(form) + r"(?![\w])", text)]
        if len(places) == 2:
            before = re.search(r"(?:\s*[,;]\s*(?:and\s+)?|\s+and\s+)$", text[: places[1]])
            if before is None:
                return None
            cut = Span(span.start + before.start(), span.start + places[1] + len(form))
            return Repair(Safety.UNSAFE, f"list “{form}” once", edits=(Edit(cut, ""),))
    return None


RULE = Rule(
    code="N005",
    name="doubled-author",
    severity=Severity.WARNING,
    summary="An author is listed twice.",
    why="The reference list shows it, and counts of authors and papers go wrong.",
    bad="@article{ma2024,\n  author = {Ma, Jun and He, Yuting and He, Yuting and Wang, Bo},\n"
    "  title = {Segment Anything},\n  journal = {Nature Communications},\n  year = {2024}\n}\n",
    good="@article{ma2024,\n  author = {Ma, Jun and He, Yuting and Wang, Bo},\n  title = {Segment Anything},\n"
    "  journal = {Nature Communications},\n  year = {2024}\n}\n",
    example_format="bibtex",
    fixable=Safety.UNSAFE,
    fix_note="The second mention goes; two people can have one name.",
    check_entry=check,
)
