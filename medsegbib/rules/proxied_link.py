"""U003: an address that goes through a library's proxy, a shadow library or a redirect."""

from __future__ import annotations

from collections.abc import Iterator

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.addresses import addresses, readdress
from medsegbib.rules.rule import Finding, Rule
from medsegbib.text.urls import without_proxy, without_redirect

#: Most addresses begin so, and none of these goes through anything.
_DIRECT = ("https://arxiv.org/", "https://github.com/", "https://doi.org/", "https://openaccess.thecvf.com/")


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """Addresses that only members of one university, or nobody for long, can open."""
    for address in addresses(entry):
        if address.url.startswith(_DIRECT):
            continue
        direct = without_redirect(without_proxy(address.url))
        if direct != address.url:
            repair = readdress(address, direct, Safety.SAFE, f"directly: {direct}")
            yield Finding("the address goes through a proxy or a redirect", address.field, address.span, repair)


RULE = Rule(
    code="U003",
    name="proxied-link",
    severity=Severity.WARNING,
    summary="An address goes through a proxy or a redirect.",
    why="Outside of that university the reader meets a login page.",
    bad="- [Weakly Supervised Segmentation of the "
    "Pancreas](http://link-springer-com-443.webvpn.example.edu.cn/chapter/10.1007/978-3-030-20351-1_3)\n",
    good="- [Weakly Supervised Segmentation of the "
    "Pancreas](https://link.springer.com/chapter/10.1007/978-3-030-20351-1_3)\n",
    fixable=Safety.SAFE,
    fix_note="The publisher's own address is written in the proxy's.",
    check_entry=check,
)
