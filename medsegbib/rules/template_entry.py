"""P002: a row of a template that was never filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.rule import Finding, Repair, Rule

#: What templates put where a title goes. Short true titles ("SAM", "S4ND") are none of these.
_BLANK = re.compile(
    r"""\W*(?:(?:the\s+|your\s+|insert\s+|add\s+)?(?:paper|article|full)?[\s_-]*(?:title|name)(?:\s+(?:here|of\s+(?:the\s+)?paper))?|title\s?\d?
        |paper\s?\d?|tbd|tba|todo|xxx+|\?+|\.{2,}|lorem\s+ipsum.*|untitled|template|example\s+(?:entry|paper|title)|placeholder)?\W*""",
    re.IGNORECASE | re.VERBOSE,
)
#: What a list asks its readers to cite is no paper of the list, and no fault.
_ASKED = "citation of the list itself"
_EMPTY_LINK = re.compile(r"\]\(\s*(?:#|url|link|)\s*\)|href=[\"']\s*#?[\"']", re.IGNORECASE)
#: "- []  [[scholar]]()": a row whose title is still to come; "- Code: [Official]()" is no row of its own.
_NO_TITLE = re.compile(r"\[\s*\](?!\()|\*\*\s*\*\*")


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Entries that say nothing: no title, a placeholder for one, or a stump of one beside empty links only."""
    reason = _reason(entry, document)
    if reason:
        yield Finding(
            f"{reason}; not taken for a paper",
            field="title" if entry.title else "",
            repair=Repair(Safety.DISPLAY, f"{reason}; fill it in or remove it", refuse=True),
        )


def check_document(document: Document) -> Iterator[Finding]:
    """The entries that are templates, and the rows that the reader of lists refused for the same reason."""
    if document.format == "markdown":
        for refusal in document.refused:
            text = document.source.slice(refusal.span)
            if _EMPTY_LINK.search(text) and (refusal.text or _NO_TITLE.search(text)):
                yield Finding(f"template or empty entry: {refusal.reason}", span=refusal.span)
    for at, entry in enumerate(document.entries):
        for finding in check(entry, document):
            yield Finding(finding.message, finding.field, entry=at, repair=finding.repair)


def _reason(entry: Entry, document: Document) -> str:
    title = entry.title.strip()
    if not title and entry.fields:
        return (
            ""
            if any(raw.name == "title" for raw in entry.fields if raw.value.strip()) or len(entry.fields) > 1
            else "empty entry"
        )
    if not title and not entry.nickname:
        return "entry without a title"
    if title and _BLANK.fullmatch(title):
        return f"template entry: the title is “{title}”"
    if len(title) < 8 and not entry.ids and not any(link.url.strip("# ") for link in entry.links):
        span = entry.spans.get("entry")
        if span is not None and _EMPTY_LINK.search(document.source.text, span.start, span.end):
            return f"template entry: “{title}” and empty links"
    return ""


RULE = Rule(
    code="P002",
    name="template-entry",
    severity=Severity.ERROR,
    summary="A row of a template was never filled in.",
    why="Lists keep an empty row to be copied; whoever reads the list by program takes it for a paper. Ingest "
    "refuses it "
    "by name.",
    bad="**U-Net ** \\\n*Nahian Siddique, * <br>\n[IEEE Access, 2021] [[Paper]()] [[ArXiv]()]\n\n"
    "**Transformers in Medical Imaging: A Survey** \\\n*Fahad Shamshad, and Salman Khan* <br>\n"
    "[MIA, 2023] [[ArXiv](https://arxiv.org/pdf/2201.09873)]\n",
    good="**Transformers in Medical Imaging: A Survey** \\\n*Fahad Shamshad, and Salman Khan* <br>\n"
    "[MIA, 2023] [[ArXiv](https://arxiv.org/pdf/2201.09873)]\n",
    check_document=check_document,
)
