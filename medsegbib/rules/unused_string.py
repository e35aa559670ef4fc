"""K004: an @string that no entry uses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Severity
from medsegbib.rules.macros import definitions, uses
from medsegbib.rules.rule import Finding, Rule


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
            yield Finding(f"the macro {document.source.slice(span)} is never used", span=span)


RULE = Rule(
    code="K004",
    name="unused-string",
    severity=Severity.NOTE,
    summary="An @string is never used.",
    why="It may be the misspelt one of a pair.",
    bad="@string{medphys = {Medical Physics}}\n\n@misc{lee2021,\n  title = {Liver Lesions}\n}\n",
    good="@misc{lee2021,\n  title = {Liver Lesions}\n}\n",
    example_format="bibtex",
    formats=frozenset({"bibtex"}),
    check_document=check,
)
