"""U006: a DOI that cannot be one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.rule import Finding, Rule
from medsegbib.rules.wording import Wording, raw_field, rewrite

_RIGHT = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s\"{}|^`，。]*[^\s\"{}|^`，。.,;:]", re.IGNORECASE)
_ADDRESS = re.compile(r"^(?:https?\s?:/{0,2}|//)?\s*(?:(?:dx|www)\.)?doi\.(?:org|acm\.org)/", re.IGNORECASE)
_LABEL = re.compile(r"^(?:doi\s*[:=]?\s*|urn:doi:|info:doi/)", re.IGNORECASE)
_IN_LINK = re.compile(r"^https?://(?:dx\.|www\.)?doi\.org/(?P<doi>.*)$", re.IGNORECASE)


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """The field doi of a bibliography, and links at doi.org."""
    wording = raw_field(entry, "doi")
    if wording is not None and wording.value.strip() and wording.span is not None:
        value = (
            wording.value.strip()
            .replace("\\_", "_")
            .replace("\\%", "%")
            .replace("\\&", "&")
            .replace("\\#", "#")
            .replace("{", "")
            .replace("}", "")
        )
        if not _RIGHT.fullmatch(value) and not _ADDRESS.match(value) and not _LABEL.match(value):
            meant = mended_doi(value)
            repair = rewrite(wording, meant, Safety.UNSAFE, f"meant: {meant}", entry, document) if meant else None
            yield Finding(f"“{wording.value.strip()}” is no DOI", "doi", wording.span, repair)
    if entry.fields:
        return
    for at, link in enumerate(entry.links):
        found = _IN_LINK.match(link.url)
        if found and not _RIGHT.fullmatch(found["doi"].partition("?")[0].partition("#")[0].rstrip("/")):
            meant = mended_doi(found["doi"])
            repair = None
            if meant:
                new = link.url.replace(found["doi"], meant)
                repair = rewrite(Wording(f"link.{at}", link.url), new, Safety.UNSAFE, f"meant: {new}", entry, document)
            yield Finding(f"“{found['doi']}” is no DOI", f"link.{at}", repair=repair)


def mended_doi(value: str) -> str:
    """The DOI that was meant: "10,1109/...", "10. 1109 / ...", "doi10.1109/..."; '' where it is unclear."""
    plain = re.sub(r"\s+", "", value).rstrip(".,;:，。")
    plain = re.sub(r"^(?:doi[:.]?|https?://(?:dx\.)?doi\.org/)+", "", plain, flags=re.IGNORECASE)
    plain = re.sub(r"^[1Il][0Oo][.,](?=\d{4,9}[/\\])", "10.", plain).replace("\\", "/" if "/" not in plain else "")
    return plain if _RIGHT.fullmatch(plain) and plain != value else ""


RULE = Rule(
    code="U006",
    name="malformed-doi",
    severity=Severity.ERROR,
    summary="A DOI is not of the form 10.prefix/suffix.",
    why="It resolves to nothing, and the paper is not matched with its own other mentions.",
    bad="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Physics},\n  year = {2021},\n  doi = {10,1002/mp.14770}\n}\n",
    good="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Physics},\n  year = {2021},\n  doi = {10.1002/mp.14770}\n}\n",
    example_format="bibtex",
    fixable=Safety.UNSAFE,
    fix_note="Spaces, a comma for the full stop and marks around it are mended; other faults are only said.",
    check_entry=check,
)
