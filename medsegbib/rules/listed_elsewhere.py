"""D003: the same paper in two files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from medsegbib.model import Document, Severity
from medsegbib.rules.duplicates import duplicates
from medsegbib.rules.rule import Finding, Rule


def check(documents: Sequence[Document]) -> Iterator[Finding]:
    """Papers that another of the compared files (``--cross-file``, ``--against``) holds already."""
    if len(documents) < 2:
        return
    for pair in duplicates(documents):
        a, b = pair.earlier, pair.later
        if a.document != b.document and not pair.is_version:
            # the catalogue, or whatever is compared with, comes last: the file that is looked at is the one to mend
            yield Finding(f"the paper is listed elsewhere ({pair.why})", "title", entry=a.index, document=a.document,
                          other=b.index, other_document=b.document)  # fmt: skip


RULE = Rule(
    code="D003",
    name="listed-elsewhere",
    severity=Severity.WARNING,
    summary="A paper stands in another file, too.",
    why="Two bibliographies that are used together cite it under two keys; a list need not add what the catalogue has.",
    bad="- [U-Net and Its Variants for Segmentation](https://arxiv.org/abs/2011.01118)\n",
    good="- [Attention U-Net: Learning Where to Look](https://arxiv.org/abs/1804.03999)\n",
    check_collection=check,
)
