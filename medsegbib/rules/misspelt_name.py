"""F007: the misspelt name of a field or of a type of entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.missing_field import REQUIRED
from medsegbib.rules.rule import Finding, Repair, Rule

_FIELDS = frozenset(
    """author title journal journaltitle booktitle year date month volume number issue pages publisher editor school
    institution organization address location edition series chapter note howpublished doi url eprint
    archiveprefix primaryclass isbn issn abstract keywords crossref urldate language type key annote""".split()
)
#: Names that are near to those and are fields of some program.
_OTHERS = frozenset(
    """numpages pagetotal authors editors notes titles urls dates day types language lang venue eid pmid arxiv tags
    origdate files file keyword""".split()
)
_TYPES = frozenset(REQUIRED) | frozenset(
    """collection mvproceedings periodical suppbook reference inreference artwork audio video bibnote commentary image
    jurisdiction legislation legal letter movie music performance review standard electronic www webpage set xdata
    custom mvcollection mvreference suppcollection suppperiodical bookinbook presentation data preprint hardware
    article newspaper conference""".split()
)


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Names one letter away from a known one; there is no fix where the entry has the known one, too."""
    if not entry.fields:
        return
    names = {raw.name for raw in entry.fields}
    for raw in entry.fields:
        if raw.name in _FIELDS or raw.name in _OTHERS or len(raw.name) < 4:
            continue
        meant = _near(raw.name, False)
        if meant:
            rename = Repair(Safety.SAFE, f"{raw.name} -> {meant}", edits=(Edit(raw.name_span, meant),))
            repair = rename if meant not in names else None
            yield Finding(f"unknown field {raw.name}: {meant}?", raw.name, raw.name_span, repair)
    kind = entry.type.lower()
    if kind not in _TYPES and "entry" in entry.spans:
        start = entry.spans["entry"].start
        found = re.match(r"@\s*(?P<type>\w+)", document.source.text[start : start + 60])
        meant = _near(kind, True)
        if found:
            place = Span(start + found.start("type"), start + found.end("type"))
            mending = Repair(Safety.SAFE, f"@{meant}", edits=(Edit(place, meant),)) if meant else None
            hint = f": @{meant}?" if meant else ""
            severity = None if meant else Severity.NOTE
            yield Finding(f"unknown type of entry @{entry.type}{hint}", span=place, repair=mending, severity=severity)


@cache
def _near(word: str, is_type: bool) -> str:
    """The one known name from which a word differs by one letter, or by two that changed places."""
    known = sorted(_TYPES) if is_type else sorted(_FIELDS)
    near = [name for name in known if len(name) > 3 and _is_slip(word, name)]
    return near[0] if len(near) == 1 else ""


def _is_slip(a: str, b: str) -> bool:
    if len(a) == len(b):
        differing = [at for at in range(len(a)) if a[at] != b[at]]
        swapped = (
            len(differing) == 2
            and differing[1] - differing[0] == 1
            and a[differing[0]] == b[differing[1]]
            and a[differing[1]] == b[differing[0]]
        )
        return swapped or len(differing) == 1
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return len(longer) == len(shorter) + 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
    )


RULE = Rule(
    code="F007",
    name="misspelt-name",
    severity=Severity.WARNING,
    summary="The name of a field or of a type of entry is misspelt.",
    why="BibTeX skips what it does not know in silence: the author is gone.",
    bad="@artcle{lee2021,\n  autor = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Physics},\n  year = {2021}\n}\n",
    good="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Physics},\n  year = {2021}\n}\n",
    example_format="bibtex",
    fixable=Safety.SAFE,
    fix_note="Names that are one letter off are put right, unless the entry has the right one, too.",
    formats=frozenset({"bibtex"}),
    repairs=False,
    check_entry=check,
)
