"""U008: an arXiv number that cannot be one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Entry, Severity
from medsegbib.rules.evidence import this_year
from medsegbib.rules.rule import Finding, Rule
from medsegbib.rules.wording import raw_field
from medsegbib.text.urls import mended_address, without_redirect

#: info.arxiv.org/help/arxiv_identifier.html: YYMM.NNNN until 2014, YYMM.NNNNN since 2015; archive/YYMMNNN until 2007.
_NEW = re.compile(r"(?P<year>\d\d)(?P<month>\d\d)\.(?P<number>\d+)(?:v\d+)?")
_OLD = re.compile(r"[a-z-]+(?:\.[A-Za-z]{2})?/\d{7}(?:v\d+)?")
_IN_LINK = re.compile(r"arxiv\.org/(?:abs|pdf|html)/(?P<id>[^?#\s]*)", re.IGNORECASE)


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """Numbers of a thirteenth month, of years to come, or of too few or too many digits, in links and in eprint."""
    if entry.fields:
        wording = raw_field(entry, "eprint", "arxiv", "arxivid")
        kind = raw_field(entry, "archiveprefix", "eprinttype")
        if wording is not None and (
            wording.field != "eprint" or (kind is not None and kind.value.strip().lower() == "arxiv")
        ):
            value = re.sub(r"^(?:https?://)?(?:arxiv\.org/abs/|arxiv:)", "", wording.value.strip(), flags=re.IGNORECASE)
            if value and (fault := fault_of(value)):
                yield Finding(f"“{value}” is no arXiv number: {fault}", wording.field, wording.span)
    for at, link in enumerate(entry.links):
        if (
            not entry.fields
            and "arxiv.org/" in link.url
            and (found := _IN_LINK.search(mended_address(without_redirect(link.url))))
        ):
            number = re.sub(r"(?:\.pdf)+$", "", found["id"].rstrip("/.,"), flags=re.IGNORECASE)
            if number and (fault := fault_of(number)):
                yield Finding(f"“{number}” is no arXiv number: {fault}", f"link.{at}")


def fault_of(number: str) -> str:
    """What is wrong with an arXiv number; '' where nothing is."""
    found = _NEW.fullmatch(number)
    if found is None:
        return "" if _OLD.fullmatch(number) else "it is not of the form YYMM.NNNNN"
    year, month, digits = int(found["year"]), int(found["month"]), len(found["number"])
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    if not 7 <= year <= this_year() - 2000:
        return f"20{year:02} is not a year of arXiv numbers"
    wanted = 5 if year >= 15 else 4
    return "" if digits == wanted else f"numbers of 20{year:02} have {wanted} digits after the full stop"


RULE = Rule(
    code="U008",
    name="malformed-arxiv",
    severity=Severity.ERROR,
    summary="An arXiv number has an impossible month, year or length.",
    why="The link leads to an error, or a digit more or less to another paper.",
    bad="- [Boundary Loss for Liver Segmentation](https://arxiv.org/abs/2113.06722)\n",
    good="- [Boundary Loss for Liver Segmentation](https://arxiv.org/abs/2112.06722)\n",
    check_entry=check,
)
