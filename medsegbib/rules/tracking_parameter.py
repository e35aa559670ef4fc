"""U002: parameters of an address that only say where the reader came from."""

from __future__ import annotations

from collections.abc import Iterator

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.addresses import addresses, readdress
from medsegbib.rules.rule import Finding, Rule
from medsegbib.text.urls import is_signed, without_redirect, without_tracking


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """Addresses with utm_source, fbclid, ?ref=site and the like."""
    for address in addresses(entry):
        if "?" in address.url:
            bare = without_tracking(address.url)
            redirects = without_redirect(address.url) != address.url  # what leads elsewhere is another rule's
            if bare != address.url and not redirects and not is_signed(address.url):
                repair = readdress(address, bare, Safety.SAFE, f"without tracking: {bare}")
                yield Finding("the address tracks its readers", address.field, address.span, repair)


RULE = Rule(
    code="U002",
    name="tracking-parameter",
    severity=Severity.WARNING,
    summary="An address carries parameters that track the reader.",
    why="They say where a link was copied from, and make two addresses of one page.",
    bad="- [Rethinking Few-Shot Medical "
    "Segmentation](https://openaccess.thecvf.com/content/CVPR2023/html/Huang_CVPR_2023_paper.html?ref=https://gi"
    "thubhelp.com)"
    "\n",
    good="- [Rethinking Few-Shot Medical "
    "Segmentation](https://openaccess.thecvf.com/content/CVPR2023/html/Huang_CVPR_2023_paper.html)\n",
    fixable=Safety.SAFE,
    fix_note="Only parameters that are known to track go; the others keep their order.",
    check_entry=check,
)
