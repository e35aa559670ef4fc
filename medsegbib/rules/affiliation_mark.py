"""N006: a mark of an affiliation at a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.author_list_spacing import author_texts
from medsegbib.rules.rule import Finding, Repair, Rule
from medsegbib.text.mojibake import is_broken

#: "Jun Ma1,2", "Ma¹", "Ma†", "Ma\\textsuperscript{1}", "Jun Ma$^{1,2}$", "Jun Ma<sup>1</sup>", "Jun Ma \\*".
_MARK = re.compile(
    r"""\s?\$\^\{?[^$]{1,12}\}?\$ | \{?\\textsuperscript\{[^{}]{1,12}\}\}? | \s?<sup>.{1,14}?</sup>
      | (?<=[^\W\d_.])\s?[†‡§¶✉⋆¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:,[†‡§¶✉⋆¹²³⁴⁵⁶⁷⁸⁹⁰]+)*
      | (?<=[^\W\d_]{2})(?:\d{1,2}(?:,\d{1,2}(?!\d))*)[*†]*(?=[,;\s]|$|\*)
      | (?<=[^\W\d_])\\?\*(?=[,;]|\s+and\b)
      | (?<=[^\W\d_])\s?\((?:[1-9]|[a-e])(?:,\s?(?:[1-9]|[a-e]))*\)(?=[,;\s]|$)""",
    re.VERBOSE,
)
_SIGN = re.compile(r"[\d†‡§¶✉⋆¹²³⁴⁵⁶⁷⁸⁹⁰*$<(]|\\textsuper")


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Digits, daggers and stars at names."""
    for start, text in author_texts(entry, document, whole=True):
        if not _SIGN.search(text) or "http" in text or is_broken(text):
            continue  # the ¶ of "JÃ¶rg" is no mark
        marks = [m for m in _MARK.finditer(text) if not _within_markup(text, m)]
        if marks:
            edits = tuple(Edit(Span(start + m.start(), start + m.end()), "") for m in marks)
            place = Span(start + marks[0].start(), start + marks[0].end())
            shown = text[max(0, text.rfind(",", 0, marks[0].start()) + 1) : marks[0].end()].strip()
            repair = Repair(Safety.SAFE, "remove the marks of affiliations", edits=edits)
            yield Finding(f"mark of an affiliation in the name “{shown[-40:]}”", span=place, repair=repair)


def _within_markup(text: str, mark: re.Match[str]) -> bool:
    """Stars that are Markdown's come in pairs: "*Jun Ma*, *Bo Wang*"."""
    return mark[0].strip().strip("\\") == "*" and text.count("*") % 2 == 0 and "\\" not in mark[0]


RULE = Rule(
    code="N006",
    name="affiliation-mark",
    severity=Severity.WARNING,
    summary="A name carries the mark of an affiliation.",
    why="Copied from a title page, “Ma1,2” becomes a family name of its own.",
    bad="@article{ma2024,\n  author = {Jun Ma1 and Yuting He$^{2}$ and Bo Wang†},\n"
    "  title = {Segment Anything},\n  journal = {Nature Communications},\n  year = {2024}\n}\n",
    good="@article{ma2024,\n  author = {Jun Ma and Yuting He and Bo Wang},\n  title = {Segment Anything},\n"
    "  journal = {Nature Communications},\n  year = {2024}\n}\n",
    example_format="bibtex",
    fixable=Safety.SAFE,
    fix_note="Digits, daggers, superscripts and stars at names go.",
    check_entry=check,
)
