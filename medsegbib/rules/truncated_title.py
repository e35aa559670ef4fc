"""P006: a title that breaks off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Severity
from medsegbib.rules.rule import Finding, Rule

_ELLIPSIS = re.compile(r"(?:…|\.{3,}|\[\.\.\.\])\s*[}\"”]*$")
#: Words that no title ends in. "On" and "in" do end some.
_DANGLING = re.compile(
    r"(?:\s(?:the|an|and|or|of|for|with|from|into|between|using|via|towards|a\s+novel|based|its|their|by\s+the|in\s+the|of\s+the)|[,:;(\[])\s*$",
    re.IGNORECASE,
)


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Titles that end in an ellipsis, a colon, an open bracket, or a word that must be followed by another."""
    title = entry.title.strip()
    if len(title) < 12:
        return
    if _ELLIPSIS.search(title):
        yield Finding(f"the title breaks off: “…{title[-30:]}”", "title")
    elif found := _DANGLING.search(title):
        if found[0].strip().lower() in {"based", "of", "for", "via", "with"} and title.endswith(("?", "!")):
            return
        if _goes_on(entry, document):
            return
        yield Finding(f"the title seems to break off after “{found[0].strip()}”", "title")
    elif title.count("(") > title.count(")") and title.isascii() and "$" not in title and ":(" not in title:
        yield Finding("the title seems to break off inside a bracket", "title")


def _goes_on(entry: Entry, document: Document) -> bool:
    """Whether the file goes on with a blank to be filled in: "Better Text Generation via Filling in the ______"."""
    span = entry.spans.get("title")
    return span is not None and document.source.text[span.end : span.end + 3].strip().startswith("_")


RULE = Rule(
    code="P006",
    name="truncated-title",
    severity=Severity.WARNING,
    summary="A title breaks off.",
    why="Search pages and editors cut long titles; a cut title is not found again and doubles the paper.",
    bad="- [A Large-Scale Dataset and Benchmark for Coronary Artery Segmentation based on "
    "...](https://arxiv.org/abs/2211.01607)\n",
    good="- [A Large-Scale Dataset and Benchmark for Coronary Artery Segmentation](https://arxiv.org/abs/2211.01607)\n",
    check_entry=check,
)
