"""D001: the same paper twice in one section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from medsegbib.model import Document, Severity
from medsegbib.rules.duplicates import Pair, duplicates
from medsegbib.rules.rule import Finding, Rule


def check(documents: Sequence[Document]) -> Iterator[Finding]:
    """Second mentions of a paper under the heading of the first, and in one bibliography."""
    for pair in duplicates(documents):
        if is_of_one_section(pair):
            yield Finding(f"the same paper twice ({pair.why})", "title", entry=pair.later.index, document=pair.later.document,
                          other=pair.earlier.index, other_document=pair.earlier.document)  # fmt: skip


def is_of_one_section(pair: Pair) -> bool:
    """Whether both mentions stand in one document under the same headings."""
    a, b = pair.earlier, pair.later
    return (
        not pair.is_version and a.document == b.document and (a.entry.topics == b.entry.topics or bool(b.entry.fields))
    )


RULE = Rule(
    code="D001",
    name="listed-twice",
    severity=Severity.ERROR,
    summary="A paper stands twice in one section.",
    why="It is counted twice, cited under two keys, and corrected in one place only.",
    bad="## Surveys\n\n- [U-Net and Its Variants for Segmentation](https://arxiv.org/abs/2011.01118)\n- [Transformers in Medical Imaging](https://arxiv.org/abs/2201.09873)\n"
    "- [U-Net and its variants for segmentation](https://arxiv.org/abs/2011.01118)\n",
    good="## Surveys\n\n- [U-Net and Its Variants for Segmentation](https://arxiv.org/abs/2011.01118)\n- [Transformers in Medical Imaging](https://arxiv.org/abs/2201.09873)\n",
    check_collection=check,
)
