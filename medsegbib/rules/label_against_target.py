"""U012: a link whose label says one thing and whose address is another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Link, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule, Substitution
from medsegbib.text.urls import urlsplit_safely

_CODE_HOSTS = ("github.com", "gitlab.com", "bitbucket.org", "gitee.com", "codeberg.org", "huggingface.co")
_PREPRINT_HOSTS = (
    "arxiv.org",
    "ar5iv.org",
    "ar5iv.labs.arxiv.org",
    "biorxiv.org",
    "medrxiv.org",
    "alphaxiv.org",
    "doi.org",
    "export.arxiv.org",
    "arxiv.gg",
)
_ARXIV_LABEL = re.compile(r"\W*ar\s?xiv(?:\s*(?:paper|link|pdf|version|preprint|abs))?\W*", re.IGNORECASE)
_LABELLED = re.compile(r"\[\s*(?P<label>ar\s?xiv|github)\s*\]\((?P<url>https?://[^()\s]+)\)", re.IGNORECASE)
_GITHUB_LABEL = re.compile(r"\W*github(?:\s*(?:code|link|repo))?\W*", re.IGNORECASE)
_PUBLISHERS = (
    "ojs.aaai.org", "proceedings.mlr.press", "openaccess.thecvf.com", "nature.com", "sciencedirect.com",
    "ieeexplore.ieee.org", "springer.com",
    "dl.acm.org", "wiley.com", "openreview.net", "ncbi.nlm.nih.gov", "nih.gov", "mdpi.com", "frontiersin.org",
    "aclanthology.org", "papers.nips.cc", "neurips.cc",
    "tandfonline.com", "plos.org", "elsevier.com", "computer.org", "spiedigitallibrary.org", "researchgate.net",
    "drive.google.com", "semanticscholar.org",
    "cell.com", "iop.org", "ijcai.org", "usenix.org", "bmvc2020-conference.com", "thelancet.com", "academia.edu",
    "hal.science", "eprints", "pdf.sciencedirectassets.com",
)  # fmt: skip
#: "ArXiv" that leads elsewhere is a paper on a publisher's page, whatever it is called.
_ARCHIVES = {
    "drive.google.com": "Drive",
    "researchgate.net": "ResearchGate",
    "ncbi.nlm.nih.gov": "PMC",
    "nih.gov": "PMC",
}


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """ "ArXiv" that is a publisher, "Github" that is a paper, "Paper" that is a repository."""
    for at, link in enumerate(entry.links):
        if not link.label or not link.url or len(link.label) > 40:
            continue
        right = _right_label(link)
        if right:
            yield Finding(
                f"the label “{link.label.strip()}” and the address disagree: {_host(link)}",
                f"label.{at}" if f"label.{at}" in entry.spans else f"link.{at}",
                repair=_relabel(at, link, right),
            )
    yield from _repeated(entry, document)


def _repeated(entry: Entry, document: Document) -> Iterator[Finding]:
    """ "ArXiv" with the very address that "Paper" has: one link for the entry, two in the file."""
    span = entry.spans.get("entry")
    if span is None or document.format != "markdown":
        return
    known = {(link.label.strip(), link.url) for link in entry.links}
    for found in _LABELLED.finditer(document.source.text, span.start, span.end):
        link = Link("other", found["url"], found["label"])
        if (
            (link.label, link.url) not in known
            and any(link.url == url for _, url in known)
            and (right := _right_label(link))
        ):
            place = Span(found.start("label"), found.end("label"))
            repair = Repair(Safety.UNSAFE, f"{link.label} -> {right}", edits=(Edit(place, right),))
            yield Finding(
                f"the label “{link.label}” and the address disagree: {_host(link)}", span=place, repair=repair
            )


def _right_label(link: Link) -> str:
    """What the label should say; '' where it is right or nothing is known of the host."""
    if "xiv" not in (label := link.label.lower()) and "github" not in label:
        return ""
    host = _host(link)
    if (
        _ARXIV_LABEL.fullmatch(link.label)
        and not _is_of(host, _PREPRINT_HOSTS)
        and _is_of(host, (*_PUBLISHERS, *_CODE_HOSTS))
    ):
        if _is_of(host, _CODE_HOSTS):
            return "Code" if host != "huggingface.co" else ""
        return next(
            (name for archive, name in _ARCHIVES.items() if _is_of(host, (archive,))),
            "PDF" if link.url.lower().endswith(".pdf") else "Paper",
        )
    if (
        _GITHUB_LABEL.fullmatch(link.label)
        and _is_of(host, (*_PREPRINT_HOSTS[:6], *_PUBLISHERS))
        and "drive." not in host
    ):
        return "Paper"
    return ""


def _host(link: Link) -> str:
    return urlsplit_safely(link.url)[0]


def _is_of(host: str, sites: tuple[str, ...]) -> bool:
    return any(host == site or host.endswith("." + site) for site in sites)


def _relabel(at: int, link: Link, right: str) -> Repair:
    """The label as it should be, its brackets and marks kept."""
    word = re.sub(r"^\W+|\W+$", "", link.label)
    return Repair(Safety.UNSAFE, f"{word} -> {right}", (Substitution(f"label.{at}", word, right),))


RULE = Rule(
    code="U012",
    name="label-against-target",
    severity=Severity.WARNING,
    summary="The label of a link and its address disagree.",
    why="Under “ArXiv” the reader expects the free preprint and meets the publisher's door.",
    bad="- **MedSegDiff-V2: Diffusion based Medical Image Segmentation**, AAAI 2024 "
    "[[ArXiv](https://ojs.aaai.org/index.php/AAAI/article/view/28418)]\n",
    good="- **MedSegDiff-V2: Diffusion based Medical Image Segmentation**, AAAI 2024 "
    "[[Paper](https://ojs.aaai.org/index.php/AAAI/article/view/28418)]\n",
    fixable=Safety.UNSAFE,
    fix_note="The label is changed to what the address is; it may be the address that is wrong.",
    formats=frozenset({"markdown"}),
    check_entry=check,
)
