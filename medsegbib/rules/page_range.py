"""F003: pages that run backwards, are cut short, or are joined by a single dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.rule import Finding, Rule
from medsegbib.rules.wording import raw_field, rewrite

_RANGE = re.compile(
    r"\s*(?:pp?\.?\s*|pages?\s+)?(?P<letter>[A-Za-z]{0,2})(?P<first>\d+)\s*(?P<dash>-{1,3}|–|—|‐|‑|−|\\textendash(?:\{\})?)\s*(?P<letter2>[A-Za-z]{0,2})(?P<last>\d+)\s*"
)
_OPEN = re.compile(r"\s*(?:pp?\.?\s*)?\w*\d+\s*(?:-{1,3}|–|—)\s*")
_WORD = re.compile(r"\s*(?:pp?\.?|pages?)\s*(?=\w*\d)", re.IGNORECASE)


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """The field pages: "512-498", "1244--9", "12--", "pp. 12-15", "12-15"."""
    wording = raw_field(entry, "pages")
    if wording is None or not wording.value.strip():
        return
    value = wording.value
    found = _RANGE.fullmatch(value)
    if found is None:
        if _OPEN.fullmatch(value):
            yield Finding(f"the last page is missing: “{value}”", "pages", wording.span)
        elif word := _WORD.match(value):
            repair = rewrite(wording, value[word.end() :], Safety.SAFE, "without “pp.”", entry, document)
            yield Finding(f"styles write “pp.” themselves: “{value}”", "pages", wording.span, repair)
        return
    first, last = int(found["first"][:9]), int(found["last"][:9])
    letter, letter2 = found["letter"], found["letter2"]
    if last < first and len(found["last"]) < len(found["first"]) and letter2 in {"", letter}:
        whole = found["first"][: -len(found["last"])] + found["last"]
        if int(whole[:9]) >= first:
            new = f"{letter}{found['first']}--{letter}{whole}"
            yield Finding(
                f"the last page is cut short: “{value}”",
                "pages",
                wording.span,
                rewrite(wording, new, Safety.UNSAFE, new, entry, document),
            )
            return
    if last < first and letter2 in {"", letter}:
        new = f"{letter}{found['last']}--{letter}{found['first']}"
        repair = rewrite(wording, new, Safety.UNSAFE, new, entry, document)
        yield Finding(f"the pages run backwards: “{value}”", "pages", wording.span, repair)
    elif (tidy := f"{letter}{found['first']}--{letter2}{found['last']}") != value.strip():
        yield Finding(f"page ranges are joined by “--”: “{value}”", "pages", wording.span,
                      rewrite(wording, tidy, Safety.SAFE, tidy, entry, document), severity=Severity.NOTE)  # fmt: skip


RULE = Rule(
    code="F003",
    name="page-range",
    severity=Severity.WARNING,
    summary="Pages run backwards, are cut short or are joined by a single dash.",
    why="Whoever orders the article gets the wrong pages; a single dash is printed as a hyphen.",
    bad="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Physics},\n  year = {2021},\n  pages = {512--498}\n}\n",
    good="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Physics},\n  year = {2021},\n  pages = {498--512}\n}\n",
    example_format="bibtex",
    fixable=Safety.UNSAFE,
    fix_note="A dash is made two safely; turning pages round and completing the last one are unsafe.",
    formats=frozenset({"bibtex"}),
    repairs=False,
    check_entry=check,
)
