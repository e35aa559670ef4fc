"""U004: a DOI at an address of old."""

from __future__ import annotations

from collections.abc import Iterator

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.addresses import addresses, readdress
from medsegbib.rules.rule import Finding, Rule
from medsegbib.text.urls import dx_doi


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """Addresses at dx.doi.org and doi.acm.org; the field doi is another rule's."""
    for address in addresses(entry):
        if address.field != "doi" and "doi." in address.url:
            new = dx_doi(address.url)
            if new != address.url:
                yield Finding(
                    "DOIs are resolved at https://doi.org",
                    address.field,
                    address.span,
                    readdress(address, new, Safety.SAFE, new),
                )


RULE = Rule(
    code="U004",
    name="old-doi-resolver",
    severity=Severity.NOTE,
    summary="A DOI is linked through dx.doi.org.",
    why="Since 2011 the resolver is https://doi.org (DOI Handbook); the old one goes through a redirect without TLS.",
    bad="- [Weakly Supervised Segmentation of the Pancreas](http://dx.doi.org/10.1007/978-3-030-20351-1_3)\n",
    good="- [Weakly Supervised Segmentation of the Pancreas](https://doi.org/10.1007/978-3-030-20351-1_3)\n",
    fixable=Safety.SAFE,
    fix_note="Only the resolver changes.",
    check_entry=check,
)
