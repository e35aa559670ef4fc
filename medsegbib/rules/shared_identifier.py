"""U013: one identifier on two different papers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from medsegbib.model import Document, Identifier, Safety, Severity
from medsegbib.rules.evidence import arxiv_year
from medsegbib.rules.rule import Finding, Repair, Rule
from medsegbib.rules.same_paper import COMPARED, Mention, alike, by_identifier, shared_people


def check(documents: Sequence[Document]) -> Iterator[Finding]:
    """Identifiers that entries with different titles and authors claim; each of them is told of the others."""
    for key, mentions in by_identifier(documents).items():
        scheme, _, value = key.partition(":")
        identifier = Identifier(scheme, value)
        # what names several papers is news about them, and no paper that claims all their numbers
        group = [m for m in mentions if _is_of_one(m, scheme)][:COMPARED]
        for mention in group:
            other = next((m for m in group if m is not mention and _differ(mention, m)), None)
            if other is None:
                continue
            doubt = _doubt(identifier, mention, other)
            urls = tuple(link.url for link in mention.entry.links if value in link.url.lower())
            repair = Repair(
                Safety.DISPLAY,
                f"{scheme} {value} is believed for neither paper",
                distrust=(identifier,),
                drop_links=urls,
            )
            if shared_people(mention.entry, other.entry) is None:
                repair = Repair(Safety.DISPLAY, "look which of the two papers has it")
            yield Finding(
                f"{scheme} {value} is claimed by two different papers: “{_short(mention)}” and "
                f"“{_short(other)}”{doubt}",
                _field(mention, identifier), repair=repair, entry=mention.index, document=mention.document,
            )  # fmt: skip


def _is_of_one(mention: Mention, scheme: str) -> bool:
    """Whether a mention has one identifier of the scheme, and not those of several papers."""
    schemes = [identifier.scheme for identifier in mention.entry.ids]
    return schemes.count(scheme) == 1 and schemes.count("arxiv") < 2 and schemes.count("doi") < 3


def _differ(a: Mention, b: Mention) -> bool:
    """Whether two mentions cannot be of one paper. Without authors in common titles that share half their words differ;

    with half of the authors in common they are one paper that was renamed, unless no word of the titles is the same.
    """
    if not a.entry.title or not b.entry.title:
        return False
    shared = shared_people(a.entry, b.entry)
    if shared is not None and shared >= 0.5:
        return min(len(a.entry.title.split()), len(b.entry.title.split())) > 4 and not alike(
            a.entry.title, b.entry.title, least=0.01
        )
    return not alike(a.entry.title, b.entry.title, least=0.7 if shared == 0 else 0.34)


def _doubt(identifier: Identifier, a: Mention, b: Mention) -> str:
    """Why neither paper is believed to have it: both have another of the scheme, or the number is too young for both.

    Where nothing tells which of them is right, both are doubted; the number fits at most one.
    """
    year = arxiv_year(identifier.value) if identifier.scheme == "arxiv" else None
    years = [entry.year_number for entry in (a.entry, b.entry) if entry.year_number]
    if year and len(years) == 2 and all(year - told >= 2 for told in years):
        return f"; it is of {year} and younger than both ({', '.join(map(str, sorted(set(years))))})"
    return "; it can be of one of them only"


def _field(mention: Mention, identifier: Identifier) -> str:
    """The link or the field that holds it."""
    for at, link in enumerate(mention.entry.links):
        if identifier.value in link.url.lower():
            return f"link.{at}"
    return identifier.scheme


def _short(mention: Mention) -> str:
    title = mention.entry.title
    return title if len(title) < 60 else title[:57] + "…"


RULE = Rule(
    code="U013",
    name="shared-identifier",
    severity=Severity.ERROR,
    summary="Two different papers claim one identifier.",
    why="An address was copied from the entry above and not changed; merging by identifier would make one paper of "
    "two. "
    "Ingest believes the identifier for neither.",
    bad="**Self-Supervision with Superpixels: Training without Annotation** \\\n"
    "*Cheng Ouyang, and Carlo Biffi* <br>\n[ECCV, 2020] [[ArXiv](https://arxiv.org/abs/2007.09886)]\n\n"
    "**Squeeze and Excite Guided Few-Shot Segmentation of Volumes** \\\n"
    "*Abhijit Guha Roy, and Shayan Siddiqui* <br>\n"
    "[MIA, 2020] [[ArXiv](https://arxiv.org/abs/2007.09886)]\n",
    good="**Self-Supervision with Superpixels: Training without Annotation** \\\n"
    "*Cheng Ouyang, and Carlo Biffi* <br>\n[ECCV, 2020] [[ArXiv](https://arxiv.org/abs/2007.09886)]\n\n"
    "**Squeeze and Excite Guided Few-Shot Segmentation of Volumes** \\\n"
    "*Abhijit Guha Roy, and Shayan Siddiqui* <br>\n"
    "[MIA, 2020] [[ArXiv](https://arxiv.org/abs/1902.01314)]\n",
    check_collection=check,
)
