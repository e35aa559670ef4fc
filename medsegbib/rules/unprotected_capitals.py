"""T007: capitals of a title that the style will lose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule
from medsegbib.rules.wording import raw_field
from medsegbib.text.titles import needs_protection

#: Words with a capital after the first letter: "MRI", "U-Net", "nnU-Net", "TransUNet", "3D", "COVID-19", "S4ND".
_WORD = re.compile(r"(?<![\w\\{])[^\W_][\w+*/.-]*[^\W_]|(?<=[\s(])[A-Z](?=[\s)])")
_PROTECTED = re.compile(r"\\[a-zA-Z]+\s*|\\.|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|\$[^$]*\$")

#: A letter cut off by an accent ("S{\\~a}o") is no word of one capital.
_INNER_CAPITAL = re.compile(r"(?:\w[\w+*/.-]*?[A-Z])|\d[A-Z]")
#: "X-ray" and "A-Line" lose little in small letters.
_TITLE_CASE = re.compile(r"[A-Z][a-z]+(?:[-/][A-Z]?[a-z]+)*|[A-Z]-[A-Z]?[a-z]{3,}|A|I")


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """Words of a title with capitals inside that no braces protect, where other titles are not all in capitals."""
    wording = raw_field(entry, "title")
    if wording is None or wording.span is None:
        return
    value = wording.value
    if (value.startswith("{") and value.endswith("}")) or value.islower():
        return
    edits: list[Edit] = []
    words: list[str] = []
    for start, end in _bare_words(value):
        word = value[start:end]
        if needs_protection(word) and _INNER_CAPITAL.match(word) and not _TITLE_CASE.fullmatch(word):
            at = wording.span.start
            edits += [Edit(Span(at + start, at + start), "{"), Edit(Span(at + end, at + end), "}")]
            words.append(word)
    if words and not _is_in_capitals(value):
        repair = Repair(Safety.SAFE, f"protect {', '.join(words)}", edits=tuple(edits))
        place = Span(edits[0].span.start, edits[1].span.end)
        yield Finding(f"capitals of {', '.join(words)} are not protected in the title", "title", place, repair)


def _is_in_capitals(value: str) -> bool:
    letters = [c for c in value if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.6 * len(letters)


def _bare_words(value: str) -> Iterator[tuple[int, int]]:
    """The words outside braces, mathematics and commands."""
    if "{" in value or "$" in value or "\\" in value:
        value = _PROTECTED.sub(lambda found: " " * len(found[0]), value)
    for found in _WORD.finditer(value):
        yield found.start(), found.end() - (value[found.end() - 1] in ".-/")


RULE = Rule(
    code="T007",
    name="unprotected-capitals",
    severity=Severity.WARNING,
    summary="Capitals in a title are not protected by braces.",
    why="Styles that set titles in sentence case print “mri” and “u-net”.",
    bad="@article{lee2021,\n  author = {Lee, Hana},\n  title = {U-Net for MRI of the Heart},\n"
    "  journal = {Medical Physics},\n  year = {2021}\n}\n",
    good="@article{lee2021,\n  author = {Lee, Hana},\n  title = {{U-Net} for {MRI} of the Heart},\n"
    "  journal = {Medical Physics},\n  year = {2021}\n}\n",
    example_format="bibtex",
    fixable=Safety.SAFE,
    fix_note="Words with capitals inside get braces; words that only begin with one are left to the style.",
    formats=frozenset({"bibtex"}),
    repairs=False,
    check_entry=check,
)
