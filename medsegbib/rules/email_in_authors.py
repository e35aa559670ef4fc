"""N007: an e-mail address among the authors."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.author_list_spacing import author_texts
from medsegbib.rules.rule import Finding, Repair, Rule

_EMAIL = re.compile(
    r"\s*(?:,\s*)?[(<\[]?\s*(?:e-?mail:?\s*)?(?:\{[\w.,\s]+\}|[\w.+-]+)@[\w-]+(?:\.[\w-]+)+\s*[)>\]]?", re.IGNORECASE
)


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Addresses with "@" in the author list."""
    for start, text in author_texts(entry, document, whole=True):
        if "@" in text:
            found = list(_EMAIL.finditer(text))
            if found:
                edits = tuple(Edit(Span(start + m.start(), start + m.end()), "") for m in found)
                place = Span(start + found[0].start(), start + found[0].end())
                repair = Repair(Safety.SAFE, "remove the e-mail address", edits=edits)
                yield Finding(
                    f"e-mail address among the authors: {found[0][0].strip(' ,<>()')}", span=place, repair=repair
                )


RULE = Rule(
    code="N007",
    name="email-in-authors",
    severity=Severity.WARNING,
    summary="An e-mail address stands among the authors.",
    why="It is printed as a person, and invites spam.",
    bad="@article{ma2024,\n  author = {Jun Ma and Yuting He <yuting@example.org> and Bo Wang},\n"
    "  title = {Segment Anything},\n  journal = {Nature Communications},\n  year = {2024}\n}\n",
    good="@article{ma2024,\n  author = {Jun Ma and Yuting He and Bo Wang},\n  title = {Segment Anything},\n"
    "  journal = {Nature Communications},\n  year = {2024}\n}\n",
    example_format="bibtex",
    fixable=Safety.SAFE,
    fix_note="The address goes with its brackets.",
    guard=re.compile("@"),
    check_entry=check,
)
