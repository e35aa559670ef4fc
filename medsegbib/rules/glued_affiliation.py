"""N008: a letter of an affiliation that has grown onto a name, seen by another mention of the paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from medsegbib.model import Document, Name, Safety, Severity
from medsegbib.rules.rule import Finding, Repair, Rule, Substitution
from medsegbib.rules.same_paper import COMPARED, Mention, by_title


def check(documents: Sequence[Document]) -> Iterator[Finding]:
    """Names that another mention of the same paper has without their last letter: "Chena" where it says "Chen"."""
    for group in by_title(documents):
        for mention in group:
            for other in group[:COMPARED]:
                if other is not mention:
                    yield from _compare(mention, other)


def _compare(mention: Mention, other: Mention) -> Iterator[Finding]:
    for at, (name, right) in enumerate(zip(mention.entry.authors, other.entry.authors, strict=False)):
        if _is_glued(name, right):
            field = f"author.{at}"
            change = Substitution(field, name.family, right.family)
            repair = Repair(Safety.UNSAFE, f"{name.family} -> {right.family}, as another mention has it", (change,))
            yield Finding(
                f"“{name.natural()}” carries a letter of an affiliation: another mention of the paper says "
                f"“{right.natural()}”",
                field, repair=repair, entry=mention.index, document=mention.document,
            )  # fmt: skip


def _is_glued(name: Name, right: Name) -> bool:
    return (
        len(right.family) > 1
        and len(name.family) == len(right.family) + 1
        and name.family[:-1] == right.family
        and name.family[-1] in "abcdefg"
        and name.given == right.given
    )


RULE = Rule(
    code="N008",
    name="glued-affiliation",
    severity=Severity.WARNING,
    summary="A letter of an affiliation has grown onto a family name.",
    why="On title pages of Elsevier “Chen” with a raised a becomes “Chena” when it is copied. Only another mention "
    "of the paper "
    "can tell it from a name.",
    bad="## Foundation Models\n\n**MA-SAM: Modality-agnostic SAM Adaptation** \\\n"
    "*Cheng Chena, Juzheng Miaob et al.* <br>\n"
    "[MIA, 2024] [[ArXiv](https://arxiv.org/pdf/2309.08842)]\n\n"
    "## Adapters\n\n**MA-SAM: Modality-agnostic SAM Adaptation** \\\n"
    "*Cheng Chen, Juzheng Miao, and Dufan Wu* <br>\n"
    "[MIA, 2024] [[ArXiv](https://arxiv.org/pdf/2309.08842)]\n",
    good="## Foundation Models\n\n**MA-SAM: Modality-agnostic SAM Adaptation** \\\n"
    "*Cheng Chen, Juzheng Miao et al.* <br>\n[MIA, 2024] [[ArXiv](https://arxiv.org/pdf/2309.08842)]\n\n"
    "## Adapters\n\n**MA-SAM: Modality-agnostic SAM Adaptation** \\\n"
    "*Cheng Chen, Juzheng Miao, and Dufan Wu* <br>\n"
    "[MIA, 2024] [[ArXiv](https://arxiv.org/pdf/2309.08842)]\n",
    fixable=Safety.UNSAFE,
    fix_note="The name is taken as the other mention has it.",
    check_collection=check,
)
