"""T006: a bare & % _ or # in a field that LaTeX sets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule
from medsegbib.rules.wording import wordings

_SPECIAL = re.compile(r"(?<!\\)(?:\\\\)*[&%#_]")
#: Where these characters mean themselves: mathematics, and the arguments of \\url and \\href.
_VERBATIM = re.compile(r"\\(?:url|path|nolinkurl)\s*\{[^{}]*\}|\\href\s*\{[^{}]*\}|https?://[^\s{}]+|www\.[^\s{}]+")
_MATHS = re.compile(r"(?<!\\)\$[^$]*(?<!\\)\$|\\\(.*?\\\)|\\ensuremath\{[^{}]*\}", re.DOTALL)
_ENTITY = re.compile(r"&(?:amp;)?(?:#?\w{1,8});")
#: Fields that styles print.
_SET = frozenset(
    """title booktitle journal journaltitle author editor publisher series school institution organization address
    location edition subtitle booksubtitle shorttitle maintitle volume number pages chapter note howpublished
    addendum venue eventtitle type""".split()
)


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """Special characters without their backslash; never in url, doi, file and other fields that mean themselves."""
    if not entry.fields:
        return
    for wording in wordings(entry):
        value = wording.value
        if wording.field not in _SET or wording.span is None or not any(c in value for c in "&%#_"):
            continue
        hidden = _MATHS.sub(_blank, value) if "$" in value or "\\" in value else value
        if "http" in hidden or "www." in hidden or "\\" in hidden:
            hidden = _VERBATIM.sub(_blank, hidden)
        if "&" in hidden:
            hidden = _ENTITY.sub(_blank, hidden)
        places = [found.end() - 1 for found in _SPECIAL.finditer(hidden)]
        if places:
            start = wording.span.start
            edits = tuple(Edit(Span(start + at, start + at), "\\") for at in places)
            signs = " ".join(dict.fromkeys(value[at] for at in places))
            repair = Repair(Safety.SAFE, f"escape {signs}", edits=edits)
            yield Finding(
                f"bare {signs} in {wording.field}",
                wording.field,
                Span(start + places[0], start + places[0] + 1),
                repair,
            )


def _blank(found: re.Match[str]) -> str:
    return "x" * len(found[0])


RULE = Rule(
    code="T006",
    name="unescaped-special",
    severity=Severity.ERROR,
    summary="A bare & % _ or # stands in a field that LaTeX sets.",
    why="& and # stop LaTeX, % swallows the rest of the line, _ asks for mathematics.",
    bad="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Brain & Heart in 50% of Cases},\n"
    "  journal = {Medical Physics},\n  year = {2021},\n  url = {https://example.org/a_b?c=1&d=2%20}\n}\n",
    good="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Brain \\& Heart in 50\\% of Cases},\n"
    "  journal = {Medical Physics},\n  year = {2021},\n  url = {https://example.org/a_b?c=1&d=2%20}\n}\n",
    example_format="bibtex",
    fixable=Safety.SAFE,
    fix_note="A backslash goes before each; url, doi, file and mathematics stay as they are.",
    formats=frozenset({"bibtex"}),
    repairs=False,
    check_entry=check,
)
