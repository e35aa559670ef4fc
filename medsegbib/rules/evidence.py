"""What bears witness to the year of a paper: its DOI, its addresses, its venue, its arXiv number, its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, lru_cache

from medsegbib.model import Document, Entry
from medsegbib.text.venues import venue_of

#: Printing with movable type; no paper that a bibliography cites by year is older.
FIRST_YEAR = 1450

_ARXIV = re.compile(r"(?:^|/)(?P<year>\d\d)(?P<month>0[1-9]|1[0-2])[.\d]")
_YEAR = re.compile(r"(?<![\d.])(?P<year>19[5-9]\d|20[0-4]\d)(?![\d])")
#: "CVPR2018", "content_cvpr_2018", "_CVPR_2018_paper", "bmvc2020-conference": a venue and its year in an address.
_VENUE_AND_YEAR = re.compile(r"(?<![A-Za-z])(?P<venue>[A-Za-z]{3,10})[-_]?(?P<year>19[89]\d|20[0-4]\d)(?!\d)")
_PROCEEDINGS = re.compile(
    r"(?:papers\.n(?:eur)?ips\.cc/paper(?:_files)?/(?:paper/)?|ijcai\.org/proceedings/|aclanthology\.org/|aclweb\.org/anthology/"
    r"|openaccess\.thecvf\.com/content/\w{3,5}|ojs\.aaai\.org/\w+/\w+/AAAI)(?P<year>20[0-4]\d)(?=[/.])",
    re.IGNORECASE,
)
_ACL_OLD = re.compile(r"(?:aclanthology\.org|aclweb\.org/anthology)/(?:papers/)?[A-Z](?P<year>\d\d)-\d{4}")
_DOI_VENUE = re.compile(r"10\.\d{4,9}/(?P<venue>[a-z]{3,12})[a-z0-9-]*\.?(?P<year>19[89]\d|20[0-4]\d)\.", re.IGNORECASE)
_DOI_JOURNAL = re.compile(
    r"10\.1016/j\.[a-z]+\.(?P<year>19[89]\d|20[0-4]\d)\.|10\.1007/jhep\d\d\((?P<jhep>20\d\d)\)"
    r"|10\.(?:1101|64898)/(?P<biorxiv>20\d\d)\.\d\d\."
)
_DOI_ACL = re.compile(r"10\.18653/v1/(?P<year>20[0-4]\d)\.")
_DOI_NATURE = re.compile(r"10\.1038/s\d{5}-0(?P<year>\d\d)-\d")
_PII = re.compile(r"S\d{7}[\dX](?P<year>\d\d)[\dX]{6}$")


@dataclass(frozen=True, slots=True)
class Witness:
    """A year, who says it, and how far the year of publication may lie before and after it.

    ``kind`` is "venue" (exact), "journal" (the year of acceptance), "preprint" or "heading".
    """

    year: int
    name: str
    kind: str
    venue: str = ""

    def allows(self, year: int) -> bool:
        """Whether a paper of that year can have this witness."""
        before, after = {"venue": (0, 0), "journal": (1, 3), "preprint": (1, 6), "heading": (1, 1)}[self.kind]
        return self.year - before <= year <= self.year + after


@cache
def this_year() -> int:
    """The year that is current in UTC."""
    return datetime.now(UTC).year


def plausible(year: int) -> bool:
    """Whether a paper can be of that year; next year's are announced in this one."""
    return FIRST_YEAR <= year <= this_year() + 1


def arxiv_year(number: str) -> int | None:
    """The year in an arXiv number: "1505.04597" and "cs/0501001" tell; 91 is the first one."""
    found = _ARXIV.search(number)
    if found is None:
        return None
    short = int(found["year"])
    year = 1900 + short if short > 90 else 2000 + short
    return year if year <= this_year() else None


def witnesses(entry: Entry) -> list[Witness]:
    """All witnesses of the year of an entry, the exact ones first."""
    found = [*_from_venue(entry), *_from_links(entry), *_from_identifiers(entry), *_from_headings(entry)]
    order = ("venue", "journal", "preprint", "heading")
    return sorted(dict.fromkeys(w for w in found if plausible(w.year)), key=lambda w: order.index(w.kind))


def _from_venue(entry: Entry) -> Iterator[Witness]:
    text = entry.venue or ""
    found = _YEAR.search(text) if any(c.isdigit() for c in text) else None
    if found:
        venue = venue_of(text)
        if venue is None or not venue.is_journal:
            yield Witness(int(found["year"]), f"the venue “{text}”", "venue", venue.abbreviation if venue else "")


def _from_links(entry: Entry) -> Iterator[Witness]:
    for link in entry.links:
        if link.kind in {"code", "data", "project", "blog", "weights", "other", "video", "demo"}:
            continue
        url = link.url
        if found := _PROCEEDINGS.search(url):
            yield Witness(int(found["year"]), "the URL", "venue")
        elif found := _ACL_OLD.search(url):
            yield Witness(2000 + int(found["year"]), "the URL", "venue", "ACL")
        else:
            for found in _VENUE_AND_YEAR.finditer(url):
                venue = venue_of(found["venue"].upper())
                if venue is not None and venue.is_proceedings:
                    yield Witness(int(found["year"]), "the URL", "venue", venue.abbreviation)


def _from_identifiers(entry: Entry) -> Iterator[Witness]:
    for identifier in entry.ids:
        value = identifier.value
        if identifier.scheme == "arxiv" and (year := arxiv_year(value)):
            yield Witness(year, f"arXiv {value}", "preprint")
        elif identifier.scheme == "doi":
            yield from _from_doi(value)
        elif identifier.scheme == "pii" and (found := _PII.match(value)):
            short = int(found["year"])
            yield Witness(1900 + short if short > 60 else 2000 + short, f"PII {value}", "journal")


def _from_doi(doi: str) -> Iterator[Witness]:
    if found := _DOI_ACL.match(doi):
        yield Witness(int(found["year"]), f"DOI {doi}", "venue")
    elif found := _DOI_NATURE.match(doi):
        yield Witness(2000 + int(found["year"]), f"DOI {doi}", "journal")
    elif found := _DOI_JOURNAL.match(doi):
        yield Witness(
            int(found["year"] or found["jhep"] or found["biorxiv"]),
            f"DOI {doi}",
            "preprint" if found["biorxiv"] else "journal",
        )
    elif found := _DOI_VENUE.match(doi):
        venue = venue_of(found["venue"].upper())
        exact = venue is not None and venue.is_proceedings
        yield Witness(
            int(found["year"]),
            f"DOI {doi}",
            "venue" if exact else "journal",
            venue.abbreviation if venue and exact else "",
        )


def _from_headings(entry: Entry) -> Iterator[Witness]:
    for topic in reversed(entry.topics):
        if year := _year_of_heading(topic):
            yield Witness(year, f"the heading “{topic.strip()}”", "heading")
            return


@lru_cache(maxsize=256)
def _year_of_heading(topic: str) -> int:
    """The year that a heading is, 0 where it is something else."""
    found = re.fullmatch(r"\W*(?:year\s*)?(?P<year>(?:19|20)\d\d)\s*(?:papers?|年)?\W*", topic, re.IGNORECASE)
    return int(found["year"]) if found else 0


def is_cited_year(entry: Entry, document: Document) -> bool:
    """Whether the year stands in the title or in a citation: "... model (2012)", "by Hoffmann et al. (2022)"."""
    year, title = entry.spans.get("year"), entry.spans.get("title")
    if year is None or title is None or entry.fields:
        return False
    text = document.source.text
    if text[max(year.start - 6, 0) : year.start].rstrip(" (").endswith("al."):
        return True
    labels = [span for name, span in entry.spans.items() if name.startswith("label.")]
    # "[A Community Challenge for Simulation (CaloChallenge 2022)](https://...)": the label is the title
    return any(
        span.start <= year.start < span.end and span.start <= title.start < span.end for span in (title, *labels)
    )
