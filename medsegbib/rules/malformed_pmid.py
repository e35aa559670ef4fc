"""U011: a PMID or PMCID that cannot be one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.rule import Finding, Rule
from medsegbib.rules.wording import raw_field, rewrite

_RIGHT = {"pmid": re.compile(r"[1-9]\d{0,7}"), "pmcid": re.compile(r"PMC[1-9]\d{1,8}(?:\.\d+)?")}
_IN_LINK = re.compile(
    r"https?://pubmed\.ncbi\.nlm\.nih\.gov/(?P<id>[^/?#]+)/?$|https?://(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed/(?P<old>[^/?#]+)/?$",
    re.IGNORECASE,
)


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """The fields pmid and pmcid, and links to PubMed. A PMID has up to eight digits, a PMCID begins with PMC (NCBI)."""
    for scheme, right in _RIGHT.items():
        wording = raw_field(entry, scheme)
        if wording is not None and wording.value.strip() and not right.fullmatch(wording.value.strip()):
            meant = re.sub(r"(?i)^\s*(?:https?://\S+/)?pm(?:c?id)[:\s]*|/$|\s+$", "", wording.value).strip()
            meant = "PMC" + meant if scheme == "pmcid" and meant.isdigit() else meant
            repair = rewrite(wording, meant, Safety.SAFE, meant, entry, document) if right.fullmatch(meant) else None
            yield Finding(f"“{wording.value.strip()}” is no {scheme.upper()}", scheme, wording.span, repair)
    if not entry.fields:
        for at, link in enumerate(entry.links):
            found = _IN_LINK.match(link.url)
            number = (found["id"] or found["old"]) if found else ""
            if number and not _RIGHT["pmid"].fullmatch(number) and not number.startswith(("?", "term")):
                yield Finding(f"“{number}” is no PMID", f"link.{at}")


RULE = Rule(
    code="U011",
    name="malformed-pmid",
    severity=Severity.ERROR,
    summary="A PMID or PMCID is malformed.",
    why="The link to PubMed leads to an error or to another paper.",
    bad="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Physics},\n  year = {2021},\n  pmid = {PMID: 33222222}\n}\n",
    good="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Physics},\n  year = {2021},\n  pmid = {33222222}\n}\n",
    example_format="bibtex",
    fixable=Safety.SAFE,
    fix_note="Words before the number go; a number that is too long is only said.",
    check_entry=check,
)
