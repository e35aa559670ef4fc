"""L001: an entry that is written unlike the others of its list."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Severity
from medsegbib.rules.rule import Finding, Rule

_MARKER = re.compile(
    r"\s*(?P<mark>[-*+](?=\s)|\d+[.)](?=\s)|\||<li>|<tr>|\#{1,6})?\s*(?P<title>\*\*|__|\*|_|\[|<b>|\"|“)?"
)
#: Only bullets are compared: an entry in a paragraph or a table is often one of another kind.
_BULLETS = frozenset({"-", "*", "+", "1."})
_MINIMUM = 8  # a form is a habit once so many entries of a section have it


def check(document: Document) -> Iterator[Finding]:
    """Entries of a section whose bullet differs from that of most others, or whose title alone is no link."""
    sections: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, entry in enumerate(document.entries):
        if "entry" in entry.spans:
            sections[entry.topics].append(at)
    for members in sections.values():
        if len(members) < _MINIMUM:
            continue
        forms = {at: _form(document.entries[at], document) for at in members}
        form, count = Counter(forms.values()).most_common(1)[0]
        if count < 0.85 * len(members):
            continue
        for at in members:
            if forms[at] != form and {form, forms[at]} <= _BULLETS:
                yield Finding(
                    f"the entry is written {_said(forms[at])}, {count} others of the section {_said(form)}", entry=at
                )


def _form(entry: Entry, document: Document) -> str:
    """How an entry begins: its bullet, and the mark-up of what comes first."""
    span = entry.spans["entry"]
    start = document.source.text.rfind("\n", 0, span.start) + 1
    lead = document.source.text[start : span.start]
    line = (lead if not lead.strip(" \t-*+|>0123456789.)#<tridlhbop/[]") else "") + document.source.text[
        span.start : span.start + 40
    ]
    found = _MARKER.match(line)
    mark = found["mark"] or "" if found else ""
    return "1." if mark[:1].isdigit() else mark


def _said(form: str) -> str:
    return {"": "without a bullet", "|": "as a row of a table", "1.": "with a number"}.get(form, f"with “{form}”")


RULE = Rule(
    code="L001",
    name="inconsistent-form",
    severity=Severity.NOTE,
    summary="An entry is written unlike the others of its section.",
    why="Readers stumble, and programs that rely on the form of the list miss the entry.",
    bad="## Surveys\n\n"
    + "".join(
        f"- [Survey of Segmentation Methods, Part {n}](https://arxiv.org/abs/2011.0111{n})\n" for n in range(1, 9)
    )
    + "* [Survey of Registration Methods, Last Part](https://arxiv.org/abs/2011.01119)\n",
    good="## Surveys\n\n"
    + "".join(
        f"- [Survey of Segmentation Methods, Part {n}](https://arxiv.org/abs/2011.0111{n})\n" for n in range(1, 9)
    )
    + "- [Survey of Registration Methods, Last Part](https://arxiv.org/abs/2011.01119)\n",
    formats=frozenset({"markdown"}),
    check_document=check,
)
