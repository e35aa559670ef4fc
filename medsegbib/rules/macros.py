"""The @string macros of a bibliography: where they are defined, and where they are used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Field, Span

#: BibTeX's own, and those that most styles define.
KNOWN = frozenset(
    """jan feb mar apr may jun jul aug sep oct nov dec acmcs acta cacm ibmjrd ibmsj ieeese ieeetc ieeetcad ipl jacm
    jcss scp sicomp tocs tods tog toms toois toplas tcs""".split()
)
_DEFINITION = re.compile(r"^[ \t]*@string\s*[{(]\s*(?P<name>[^\s={}\",#%']+)\s*=", re.IGNORECASE | re.MULTILINE)
_PART = re.compile(r'"(?:[^"{}]|\{[^{}]*\})*"|\{(?:[^{}]|\{[^{}]*\})*\}|(?P<name>[A-Za-z][^\s"{}#,=]*)')


def definitions(document: Document) -> dict[str, Span]:
    """The macros that the file defines, by lower-case name, and where their names stand."""
    text = document.source.text
    if "@string" not in text.lower():
        return {}
    return {m["name"].lower(): Span(m.start("name"), m.end("name")) for m in _DEFINITION.finditer(text)}


def uses(raw: Field) -> Iterator[tuple[str, Span]]:
    """The macros that a bare value uses, with their places."""
    if raw.delimiter or raw.value.strip().isdigit():
        return
    for found in _PART.finditer(raw.value):
        if found["name"]:
            yield found["name"], Span(raw.span.start + found.start("name"), raw.span.start + found.end("name"))
