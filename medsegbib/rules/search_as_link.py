"""U015: a search where the paper's address should be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Severity
from medsegbib.rules.addresses import addresses
from medsegbib.rules.rule import Finding, Rule

_SEARCH = re.compile(
    r"https?://(?:scholar\.google\.[a-z.]+/scholar\?(?:[^#]*&)?q=|(?:www\.)?google\.[a-z.]+/search\?|(?:www\.)?bing\.com/search\?"
    r"|(?:www\.)?semanticscholar\.org/search\?|pubmed\.ncbi\.nlm\.nih\.gov/\?term=|(?:www\.)?baidu\.com/s\?|xueshu\.baidu\.com/s\?|duckduckgo\.com/\?q="
    r"|arxiv\.org/(?:search|find)|dblp\.org/search\?|ieeexplore\.ieee\.org/search)",
    re.IGNORECASE,
)


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """Searches of Google Scholar and others; ingest keeps them as a search and never as the paper's link."""
    for address in addresses(entry):
        if _SEARCH.match(address.url):
            yield Finding("a search is no address of the paper", address.field, address.span)


RULE = Rule(
    code="U015",
    name="search-as-link",
    severity=Severity.NOTE,
    summary="A link is a search, not the paper.",
    why="What a search finds changes from day to day and from reader to reader.",
    bad="- [Focusnet: Imbalanced Organ Segmentation] "
    "[[scholar]](https://scholar.google.com/scholar?hl=ar&as_sdt=0%2C5&q=Focusnet%3A+Imbalanced&btnG=)\n",
    good="- [Focusnet: Imbalanced Organ Segmentation] [[paper]](https://doi.org/10.1007/978-3-030-32248-9_92)\n",
    check_entry=check,
)
