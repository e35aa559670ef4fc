"""U005: an address that no browser understands as it was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.addresses import addresses, readdress
from medsegbib.rules.rule import Finding, Repair, Rule
from medsegbib.text.urls import mended_address

#: A link whose address holds a space is no link for Markdown: "[code](https://github.com/ owner/name)".
_WITH_SPACE = re.compile(r"\]\(\s*(?P<url>h?t+ps?\s?:?\s?/{1,3}[^()\s\"'<>]*(?: +[^()\s\"'<>]+)+)\s*\)")
_BAD_SCHEME = re.compile(
    r"\]\((?P<url>https?:?/{0,2}https?:?/{1,2}[^()\s]+|(?!https?://[^/])(?:h+t*p+s?|ht+ps?|ttps?)\s?[:;]?\s?/{1,3}[^()\s]+)\)",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"https?://[^/\s（）【】「」《》\\][^\s（）【】「」《》\\]*[^\s（）【】「」《》\\，。；、：！]", re.IGNORECASE
)


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """Broken and doubled schemes, spaces, and full-width brackets that close an address."""
    for address in addresses(entry):
        url = address.url
        if _RIGHT.fullmatch(url) and url.count("://") == 1:
            continue
        mended = mended_address(url)
        if mended != url:
            yield Finding(
                f"broken address: {url[:80]}",
                address.field,
                address.span,
                readdress(address, mended, Safety.SAFE, f"meant: {mended}"),
            )


def check_document(document: Document) -> Iterator[Finding]:
    """The addresses of all entries, and in a list those that are so broken that no entry has them."""
    known: set[str] = set()
    for at, entry in enumerate(document.entries):
        for finding in check(entry, document):
            yield replace(finding, entry=at)
        known.update(address.url for address in addresses(entry))
    if document.format == "markdown":
        yield from _unread(document, known)


def _unread(document: Document, known: set[str]) -> Iterator[Finding]:
    """Addresses that are so broken that Markdown sees no link."""
    text = document.source.text
    for pattern in (_WITH_SPACE, _BAD_SCHEME):
        for found in pattern.finditer(text):
            url = found["url"]
            mended = mended_address(url)
            if url not in known and mended != url:
                place = Span(found.start("url"), found.end("url"))
                repair = Repair(Safety.SAFE, f"meant: {mended}", edits=(Edit(place, mended),))
                yield Finding(f"broken address: {url[:80]}", span=place, repair=repair)


RULE = Rule(
    code="U005",
    name="broken-address",
    severity=Severity.ERROR,
    summary="An address has a broken scheme, a space, or a bracket that is not its own.",
    why="Markdown shows brackets instead of a link, or the link leads to an error.",
    bad="- [Boundary Loss for Liver Segmentation](https://https://arxiv.org/abs/2012.06722) "
    "[[code](https://github.com/ owner/boundary)]\n",
    good="- [Boundary Loss for Liver Segmentation](https://arxiv.org/abs/2012.06722) "
    "[[code](https://github.com/owner/boundary)]\n",
    fixable=Safety.SAFE,
    fix_note="The scheme is mended, spaces at joints go, others become %20, and what follows a full-width bracket is "
    "cut off.",
    check_document=check_document,
)
