"""N003: authors of a bibliography that are not parted by "and"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.rule import Finding, Rule
from medsegbib.rules.wording import raw_field, rewrite

_SUFFIX = re.compile(r"\s*(?:[JS]r\.?|I{1,3}|IV|V|VI{0,3}|\d(?:nd|rd|th)|Ph\.?\s?D\.?|M\.?D\.?)\s*", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_GLUED = re.compile(r"\sand[A-Z]")
_OTHER_SEPARATOR = re.compile(r"\s+\\?&\s+|\s*;\s*(?=\S)|\s+and(?=[A-Z][a-z]+(?:,|\s))")


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Author fields of BibTeX with "Ma, Jun, He, Yuting", with "&" or ";" between people, or with a glued "and"."""
    wording = raw_field(entry, "author", "editor")
    if wording is None or "{" in wording.value.replace("{\\", ""):
        return
    value = wording.value
    if (
        ";" not in value
        and "&" not in value
        and all(name.count(",") < 2 for name in value.split(" and "))
        and not _GLUED.search(value)
    ):
        return
    mended = _OTHER_SEPARATOR.sub(" and ", value)
    mended = " and ".join(part for name in _AND.split(mended) for part in _people(name))
    if _squash(mended) != _squash(value):
        repair = rewrite(wording, mended, Safety.UNSAFE, "part the authors by “and”", entry, document)
        yield Finding("authors are not parted by “and”", wording.field, wording.span, repair)


def _people(name: str) -> list[str]:
    """A name with more commas than one person has, cut into people; any other as it is."""
    parts = [part.strip() for part in name.split(",")]
    if parts and not parts[-1]:
        parts.pop()
    if len(parts) < 3 or (len(parts) == 3 and (_SUFFIX.fullmatch(parts[1]) or _SUFFIX.fullmatch(parts[2]))):
        return [name]
    if all(" " in part or "." in part for part in parts):  # "Jun Ma, Yuting He, Bo Wang"
        return parts
    if len(parts) % 2 == 0:  # "Ma, Jun, He, Yuting"
        return [f"{parts[at]}, {parts[at + 1]}" for at in range(0, len(parts), 2)]
    return [name] if not all(" " in part for part in parts[1:]) else parts


def _squash(text: str) -> str:
    return re.sub(r"[\s,]+", "", text)


RULE = Rule(
    code="N003",
    name="missing-author-separator",
    severity=Severity.ERROR,
    summary="Authors of a BibTeX entry are not parted by “and”.",
    why="BibTeX knows no other separator: three people become one with a strange name, or biber gives up.",
    bad="@article{ma2024,\n  author = {Jun Ma, Yuting He, Bo Wang},\n  title = {Segment Anything},\n"
    "  journal = {Nature Communications},\n  year = {2024}\n}\n",
    good="@article{ma2024,\n  author = {Jun Ma and Yuting He and Bo Wang},\n  title = {Segment Anything},\n"
    "  journal = {Nature Communications},\n  year = {2024}\n}\n",
    example_format="bibtex",
    fixable=Safety.UNSAFE,
    fix_note="Commas, semicolons and ampersands between people become “and”.",
    formats=frozenset({"bibtex"}),
    repairs=False,
    check_entry=check,
)
