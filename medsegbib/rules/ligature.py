"""T004: ligatures that came out of a PDF as one character."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.rule import Finding, Rule
from medsegbib.rules.wording import rewrite, wordings

_LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURE = re.compile("[ﬀ-ﬆ]")


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Texts with "ﬁ" and its kin; "æ" and "œ" are letters."""
    for wording in wordings(entry):
        if wording.value.isascii() or not (found := _LIGATURE.search(wording.value)):
            continue
        plain = _LIGATURE.sub(lambda m: _LETTERS[m[0]], wording.value)
        repair = rewrite(wording, plain, Safety.SAFE, f"{found[0]} -> {_LETTERS[found[0]]}", entry, document)
        yield Finding(
            f"ligature “{found[0]}” in {wording.field.partition('.')[0]}", wording.field, wording.span, repair
        )


RULE = Rule(
    code="T004",
    name="ligature",
    severity=Severity.WARNING,
    summary="A text holds a ligature as one character.",
    why="“Classiﬁcation” with the sign ﬁ is not found by whoever types it with f and i.",
    bad="- [Efﬁcient Classiﬁcation of Lung Nodules](https://arxiv.org/abs/2103.01234)\n",
    good="- [Efficient Classification of Lung Nodules](https://arxiv.org/abs/2103.01234)\n",
    fixable=Safety.SAFE,
    fix_note="The sign becomes its letters.",
    guard=re.compile("[ﬀ-ﬆ]|&#|&f[fil]"),
    check_entry=check,
)
