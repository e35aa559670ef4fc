"""D002: the same paper in two sections of one list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from medsegbib.model import Document, Severity
from medsegbib.rules.duplicates import duplicates
from medsegbib.rules.listed_twice import is_of_one_section
from medsegbib.rules.rule import Finding, Rule


def check(documents: Sequence[Document]) -> Iterator[Finding]:
    """Second mentions under another heading, which lists make on purpose."""
    for pair in duplicates(documents):
        a, b = pair.earlier, pair.later
        if a.document == b.document and not pair.is_version and not is_of_one_section(pair):
            under = f" under “{a.entry.topics[-1]}”" if a.entry.topics else ""
            yield Finding(f"the paper is listed{under} too ({pair.why})", "title", entry=b.index, document=b.document,
                          other=a.index, other_document=a.document)  # fmt: skip


RULE = Rule(
    code="D002",
    name="listed-again",
    severity=Severity.NOTE,
    summary="A paper stands in two sections of one list.",
    why="Lists do so on purpose; whoever corrects one mention must know of the other.",
    bad="## Surveys\n\n- [U-Net and Its Variants for Segmentation](https://arxiv.org/abs/2011.01118)\n\n## U-Net\n\n- [U-Net and Its Variants for Segmentation](https://arxiv.org/abs/2011.01118)\n",
    good="## Surveys\n\n- [U-Net and Its Variants for Segmentation](https://arxiv.org/abs/2011.01118)\n\n## U-Net\n\n- [Attention U-Net: Learning Where to Look](https://arxiv.org/abs/1804.03999)\n",
    check_collection=check,
)
