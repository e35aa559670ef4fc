"""U014: an identifier that is younger than the publication."""

from __future__ import annotations

from collections.abc import Iterator

from medsegbib.model import Document, Entry, Severity
from medsegbib.rules.evidence import arxiv_year, is_cited_year, plausible
from medsegbib.rules.rule import Finding, Rule
from medsegbib.rules.year_against_witnesses import check as check_year


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """arXiv numbers of two or more years after the year of the paper; one year may be a late upload."""
    year = entry.year_number
    number = entry.id("arxiv")
    told = arxiv_year(number) if number else None
    if year is None or told is None or not plausible(year) or told - year < 2 or year < 1985:
        return
    if is_cited_year(entry, document):
        return
    if next(check_year(entry, document), None) is None:  # else the year itself is told to be wrong
        field = next((f"link.{at}" for at, link in enumerate(entry.links) if number in link.url.lower()), "arxiv")
        yield Finding(f"arXiv {number} is of {told}, {told - year} years younger than the paper of {year}", field)


RULE = Rule(
    code="U014",
    name="younger-identifier",
    severity=Severity.WARNING,
    summary="An arXiv number is years younger than the publication.",
    why="The number belongs to another paper, or the year is wrong: nobody posts a preprint years after the paper, "
    "but for "
    "classics.",
    bad="**Self-Supervision with Superpixels: Training without Annotation** \\\n"
    "*Cheng Ouyang, and Carlo Biffi* <br>\n[ECCV, 2020] [[ArXiv](https://arxiv.org/abs/2308.16150)]\n",
    good="**Self-Supervision with Superpixels: Training without Annotation** \\\n"
    "*Cheng Ouyang, and Carlo Biffi* <br>\n[ECCV, 2020] [[ArXiv](https://arxiv.org/abs/2007.09886)]\n",
    check_entry=check,
)
