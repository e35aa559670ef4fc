"""N009: initials where another mention of the paper has the full names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from medsegbib.model import Document, Name, Severity
from medsegbib.rules.rule import Finding, Rule
from medsegbib.rules.same_paper import COMPARED, by_title
from medsegbib.text.comparison import fold


def check(documents: Sequence[Document]) -> Iterator[Finding]:
    """Mentions with initials of a paper that another mention names in full."""
    for group in by_title(documents):
        for mention in group:
            for other in group[:COMPARED]:
                if other is mention:
                    continue
                pairs = list(zip(mention.entry.authors, other.entry.authors, strict=False))
                short = [(at, a, b) for at, (a, b) in enumerate(pairs) if _stands_for(a, b)]
                if short:
                    at, a, b = short[0]
                    more = f" (and {len(short) - 1} more)" if len(short) > 1 else ""
                    yield Finding(
                        f"“{a.natural()}” is “{b.natural()}” in another mention of the paper, {{other}}{more}",
                        f"author.{at}", entry=mention.index, document=mention.document,
                        other=other.index, other_document=other.document,
                    )  # fmt: skip
                    break


def _stands_for(a: Name, b: Name) -> bool:
    """Whether the given name of ``a`` is initials and that of ``b`` begins with their first, the family being one."""
    initials = a.given.replace(".", " ").split()
    return bool(
        initials
        and b.given
        and all(len(word) == 1 for word in initials)
        and len(b.given.replace(".", " ").split()[0]) > 2
        and fold(a.family) == fold(b.family)
        and fold(b.given)[:1] == fold(a.given)[:1]
    )


RULE = Rule(
    code="N009",
    name="initials-only",
    severity=Severity.NOTE,
    summary="Initials stand where another mention of the paper has full names.",
    why="“J. Li” is a hundred people; the full name is known already.",
    bad="## Surveys\n\n- **Deep Learning for Cardiac Image Segmentation**, C. Chen, C. Qin, Frontiers 2020. "
    "[[Paper](https://arxiv.org/abs/1911.03723)]\n\n"
    "## Heart\n\n"
    "- **Deep Learning for Cardiac Image Segmentation**, Chen Chen, Chen Qin, Frontiers 2020. "
    "[[Paper](https://arxiv.org/abs/1911.03723)]\n",
    good="## Surveys\n\n"
    "- **Deep Learning for Cardiac Image Segmentation**, Chen Chen, Chen Qin, Frontiers 2020. "
    "[[Paper](https://arxiv.org/abs/1911.03723)]\n\n"
    "## Heart\n\n"
    "- **Deep Learning for Cardiac Image Segmentation**, Chen Chen, Chen Qin, Frontiers 2020. "
    "[[Paper](https://arxiv.org/abs/1911.03723)]\n",
    check_collection=check,
)
