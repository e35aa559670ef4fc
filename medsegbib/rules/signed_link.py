"""U001: an address with a signature or a token, which is dead or soon will be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.addresses import addresses, readdress
from medsegbib.rules.rule import Finding, Repair, Rule
from medsegbib.text.urls import expiry, is_signed, permanent


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """Signed addresses of AWS, Google, Azure and CloudFront, and those with tokens of Elsevier, ResearchGate, Meta."""
    for address in addresses(entry):
        if "?" not in address.url and "silverchair" not in address.url:
            continue
        if not is_signed(address.url):
            continue
        end, lasting = expiry(address.url), permanent(address.url)
        when = _when(end)
        if lasting:
            repair = readdress(address, lasting, Safety.SAFE, f"signed address ({when}) -> {lasting}")
        else:
            repair = Repair(
                Safety.DISPLAY, f"signed address ({when}) dropped: it names no lasting one", drop_links=(address.url,)
            )
        hint = f"; the lasting address is {lasting}" if lasting else "; it names no lasting address"
        yield Finding(f"signed address, {when}{hint}", address.field, address.span, repair)


def _when(end: datetime | None) -> str:
    if end is None:
        return "valid for one reader only"
    return f"{'expired' if end < datetime.now(UTC) else 'expires'} {end:%Y-%m-%d %H:%M:%S} UTC"


RULE = Rule(
    code="U001",
    name="signed-link",
    severity=Severity.ERROR,
    summary="An address carries a signature or a token and expires.",
    why="Copied from a reader's session, it is dead within minutes; the paper has a lasting address.",
    bad="- **Transforming Medical Imaging with Transformers?**, MIA 2023 "
    "[[PDF](https://pdf.sciencedirectassets.com/272154/1-s2.0-S1361841522X00091/1-s2.0-S1361841523000233/am.pdf"
    "?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20250124T100550Z&X-Amz-Expires=300&X-Amz-Signature=c8cd7d35&pii=S1"
    "361841523000233)]"
    "\n",
    good="- **Transforming Medical Imaging with Transformers?**, MIA 2023 "
    "[[PDF](https://www.sciencedirect.com/science/article/pii/S1361841523000233)]\n",
    fixable=Safety.SAFE,
    fix_note="The lasting address is put where the signed one names it (PII, DOI, arXiv number); ingest drops the "
    "others.",
    check_entry=check,
)
