"""K002: a citation key that not every program takes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Severity
from medsegbib.rules.rule import Finding, Rule

_PORTABLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9:._/+*!?@;$&<>|\[\]^'`-]*")


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """Keys with spaces, commas, braces, "#", "%", "~", a backslash, quotes, an equals sign, or letters beyond ASCII."""
    if entry.key and not _PORTABLE.fullmatch(entry.key):
        bad = [c for c in dict.fromkeys(entry.key) if not re.match(r"[A-Za-z0-9:._/+*!?@;$&<>|\[\]^'`-]", c)]
        shown = " ".join("a space" if c == " " else c for c in bad) or entry.key[0]
        yield Finding(f"the citation key “{entry.key}” holds {shown}", "key")


RULE = Rule(
    code="K002",
    name="unportable-key",
    severity=Severity.WARNING,
    summary="A citation key holds characters that not every program takes.",
    why="BibTeX, biber, pandoc and LaTeX agree on letters and digits of ASCII and some marks only.",
    bad="@misc{müller 2021,\n  title = {Liver Lesions}\n}\n",
    good="@misc{mueller2021,\n  title = {Liver Lesions}\n}\n",
    example_format="bibtex",
    formats=frozenset({"bibtex"}),
    check_entry=check,
)
