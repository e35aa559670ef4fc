"""U007: a DOI written as an address in the field doi."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.rule import Finding, Rule
from medsegbib.rules.wording import raw_field, rewrite

_DOI = re.compile(
    r"\s*(?:https?\s?:?//)?(?:(?:(?:dx|www)\.)?doi\.(?:org|acm\.org)/|doi\s*[:=]\s*|urn:doi:|info:doi/|doi(?=10\.))\s*(?:doi:\s*)?(?P<doi>10\.\d{4,9}/\S+?)\s*",
    re.IGNORECASE,
)


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """The field doi with "https://doi.org/" or "doi:" before the DOI."""
    wording = raw_field(entry, "doi")
    if wording is not None and (found := _DOI.fullmatch(wording.value)):
        repair = rewrite(wording, found["doi"], Safety.SAFE, f"doi = {found['doi']}", entry, document)
        yield Finding("the field doi holds an address, not a DOI", "doi", wording.span, repair)


RULE = Rule(
    code="U007",
    name="doi-as-url",
    severity=Severity.WARNING,
    summary="The field doi holds an address.",
    why="Styles put https://doi.org/ before it once more, and the link is dead.",
    bad="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Physics},\n  year = {2021},\n  doi = {https://doi.org/10.1002/mp.14770}\n}\n",
    good="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Physics},\n  year = {2021},\n  doi = {10.1002/mp.14770}\n}\n",
    example_format="bibtex",
    fixable=Safety.SAFE,
    fix_note="The DOI alone remains.",
    formats=frozenset({"bibtex"}),
    check_entry=check,
)
