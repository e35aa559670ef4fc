"""K004: an @string that no entry uses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Safety, Severity, Span
from medsegbib.rules.macros import definitions, uses
from medsegbib.rules.rule import Finding, Repair, Rule

_LINE = re.compile(r"\s*@string\s*[{(]\s*[^\s={}]+\s*=\s*(?:\{[^{}]*\}|\"[^\"]*\")\s*[})]\s*", re.IGNORECASE)


def check(document: Document) -> Iterator[Finding]:
    """Definitions without a use in an entry or in another definition; files of definitions alone are meant so."""
    defined = definitions(document)
    if not defined or not document.entries:
        return
    used = {
        name.lower() for entry in document.entries for raw in entry.fields if not raw.delimiter for name, _ in uses(raw)
    }
    for body in re.findall(r"(?i)@(?:string|preamble)\s*[{(][^=]*=([^\n]*)", document.source.text):
        if "#" in body or not re.match(r"\s*[{\"]", body):
            used.update(word.lower() for word in re.findall(r"[A-Za-z][\w-]*", re.sub(r'"[^"]*"|\{[^{}]*\}', "", body)))
    for name, span in defined.items():
        if name not in used:
            mending = _removal(document.source.text, span)
            yield Finding(f"the macro {document.source.slice(span)} is never used", span=span, repair=mending)


def _removal(text: str, name: Span) -> Repair | None:
    """The edit that takes a definition out with its line, where it stands on a line of its own."""
    start, end = text.rfind("\n", 0, name.start) + 1, text.find("\n", name.end)
    line = text[start : end if end != -1 else len(text)]
    if not _LINE.fullmatch(line):
        return None
    end = len(text) if end == -1 else end + 1
    end += text[end : end + 1] == "\n" and text[max(start - 2, 0) : start] in {"", "\n\n"}
    return Repair(Safety.UNSAFE, "remove the definition", edits=(Edit(Span(start, end), ""),))


RULE = Rule(
    code="K004",
    name="unused-string",
    severity=Severity.NOTE,
    summary="An @string is never used.",
    why="It may be the misspelt one of a pair.",
    bad="@string{medphys = {Medical Physics}}\n\n@misc{lee2021,\n  title = {Liver Lesions}\n}\n",
    good="@misc{lee2021,\n  title = {Liver Lesions}\n}\n",
    example_format="bibtex",
    fixable=Safety.UNSAFE,
    fix_note="A definition on a line of its own goes; another file may use it.",
    formats=frozenset({"bibtex"}),
    check_document=check,
)
