"""P005: a label such as [Code] that nothing is linked to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from medsegbib.model import Document, Entry, Severity, Span
from medsegbib.rules.rule import Finding, Rule

_LABEL = re.compile(
    r"""\[(?<![\w!\]\\]\[)\[?\s*(?P<label>(?:official\s+)?(?:paper|pdf|arxiv|code|github|git|project(?:\s+page)?|website|homepage|dataset
        |video|slides|poster|demo|supp|blog|link|doi|html|scholar))\s*\]{1,2}(?![\w(\[:]|\s*\(\s*(?:https?|<))""",
    re.IGNORECASE | re.VERBOSE,
)

_DEFINITION = re.compile(r"^ {0,3}\[(?P<label>[^\]\n]{1,40})\]:", re.MULTILINE)


@lru_cache(maxsize=2)
def _defined(text: str) -> frozenset[str]:
    """The labels of the text's reference definitions, found once a text and not once a label."""
    return frozenset(found["label"].lower() for found in _DEFINITION.finditer(text)) if "]:" in text else frozenset()


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Bracketed words that name a link, without an address after them and without a reference definition."""
    span = entry.spans.get("entry")
    if span is None or document.format != "markdown" or "[" not in document.source.text[span.start : span.end]:
        return
    text = document.source.text
    for found in _LABEL.finditer(text, span.start, span.end):
        if not text.startswith(("]", ")"), found.end()) and found["label"].lower() not in _defined(text):
            yield Finding(f"“{found['label']}” is a label without a link", span=Span(found.start(), found.end()))


RULE = Rule(
    code="P005",
    name="label-without-link",
    severity=Severity.WARNING,
    summary="A label such as [Code] has no link.",
    why="The list promises a paper or code and gives no way to it.",
    bad="- [Unrolled Networks for Cardiac Motion](https://arxiv.org/abs/2103.01234) [Code]\n",
    good="- [Unrolled Networks for Cardiac Motion](https://arxiv.org/abs/2103.01234)\n",
    formats=frozenset({"markdown"}),
    check_entry=check,
)
