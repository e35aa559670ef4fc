"""V001: one venue written in several ways."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from medsegbib.model import Document, Safety, Severity
from medsegbib.rules.rule import Finding, Repair, Rule, Substitution
from medsegbib.text.comparison import fold
from medsegbib.text.venues import Venue, bare_venue, venue_of


def check(document: Document) -> Iterator[Finding]:
    """Spellings of a venue that are rarer in the document than another one of the same venue."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    where: list[tuple[int, str, str]] = []
    for at, entry in enumerate(document.entries):
        written = bare_venue(entry.venue) if entry.venue else ""
        if not written or len(written) < 2:
            continue
        venue = venue_of(entry.venue)
        key = _key(venue) if venue else fold(written)
        spellings[key][written] += 1
        where.append((at, key, written))
    for at, key, written in where:
        common, count = spellings[key].most_common(1)[0]
        if _are_both_names(written, common):
            continue  # "IEEE Conference on ..." became "IEEE/CVF Conference on ...": each is right for its year
        if common.lower() == written.lower() and _is_better(written, common):
            continue  # "Arxiv" may be more frequent, "arXiv" is right
        if written != common and count > spellings[key][written]:
            change = (Substitution("venue", written, common),)
            entry = document.entries[at]
            repair = Repair(Safety.UNSAFE, f"{written} -> {common}", change) if written in entry.venue else None
            yield Finding(
                f"the venue “{written}” is written “{common}” elsewhere ({count} times)",
                "venue",
                repair=repair,
                entry=at,
            )


def _are_both_names(a: str, b: str) -> bool:
    """Whether both are written out, and not the same words."""
    return min(len(a.split()), len(b.split())) > 3 and fold(a) != fold(b)


def _is_better(written: str, common: str) -> bool:
    """Whether of two spellings that differ in capitals the rarer is the venue's own, or has more of them."""
    venue = venue_of(written)
    own = venue is not None and written in {venue.abbreviation, venue.name}
    return own or (" " in written and sum(c.isupper() for c in written) > sum(c.isupper() for c in common))


def _key(venue: Venue) -> str:
    return f"{venue.kind}:{venue.abbreviation}"


RULE = Rule(
    code="V001",
    name="venue-spellings",
    severity=Severity.NOTE,
    summary="One venue is written in several ways.",
    why="The reference list looks careless, and counts by venue go wrong.",
    bad="- **Boundary Loss for Liver Lesions**, TMI 2020 [[Paper](https://arxiv.org/abs/2004.00001)]\n"
    "- **Graph Cuts for Kidney Tumours**, TMI 2021 [[Paper](https://arxiv.org/abs/2104.00001)]\n"
    "- **Few Labels for Prostate Zones**, IEEE TMI 2022 [[Paper](https://arxiv.org/abs/2204.00001)]\n",
    good="- **Boundary Loss for Liver Lesions**, TMI 2020 [[Paper](https://arxiv.org/abs/2004.00001)]\n"
    "- **Graph Cuts for Kidney Tumours**, TMI 2021 [[Paper](https://arxiv.org/abs/2104.00001)]\n"
    "- **Few Labels for Prostate Zones**, TMI 2022 [[Paper](https://arxiv.org/abs/2204.00001)]\n",
    fixable=Safety.UNSAFE,
    fix_note="The most frequent spelling of the document is taken.",
    repairs=False,
    check_document=check,
)
