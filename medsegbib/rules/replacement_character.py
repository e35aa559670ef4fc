"""T011: a letter that was lost for good."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Severity
from medsegbib.rules.rule import Finding, Rule
from medsegbib.rules.wording import wordings


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """Texts with U+FFFD, or with bytes that are not valid in the file's encoding."""
    for wording in wordings(entry):
        value = wording.value
        if not value.isascii() and ("\ufffd" in value or any("\udc80" <= c <= "\udcff" for c in value)):
            shown = value.encode("utf-8", "replace").decode().replace("\ufffd", "�")
            yield Finding(
                f"a letter is lost in {wording.field.partition('.')[0]}: “{shown[:60]}”", wording.field, wording.span
            )


RULE = Rule(
    code="T011",
    name="replacement-character",
    severity=Severity.ERROR,
    summary="A letter was replaced by � and is lost.",
    why="A program could not read the letter and put a sign for that; only the paper tells which it was.",
    bad="- [Gr�ber's Method for Bone Segmentation](https://arxiv.org/abs/2103.01234)\n",
    good="- [Gräber's Method for Bone Segmentation](https://arxiv.org/abs/2103.01234)\n",
    guard=re.compile("\\ufffd|&#"),
    check_entry=check,
)
