"""Y002: a year that the paper's own address, DOI, venue or arXiv number contradicts."""

from __future__ import annotations

from collections.abc import Iterator

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.evidence import Witness, is_cited_year, plausible, witnesses
from medsegbib.rules.impossible_year import told_year
from medsegbib.rules.rule import Finding, Repair, Rule, Substitution
from medsegbib.text.venues import venue_of


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Years that no witness allows. A journal version some years after its preprint is honest, and so is a year that

    one witness of publication supports; an identifier that is younger than the publication is another rule's.
    """
    year = entry.year_number
    if year is None or not plausible(year):
        return
    seen = witnesses(entry)
    against = [w for w in seen if not w.allows(year) and _counts(w, year, entry)]
    if not against or any(w.allows(year) and w.kind != "heading" for w in seen) or is_cited_year(entry, document):
        return
    told = told_year(year, [w for w in seen if w in against])
    names = ", ".join(dict.fromkeys(f"{w.name} says {w.year}" for w in against))
    repair = None
    if told is not None:
        sure = any(w.kind in {"venue", "journal"} for w in against) or _is_slip(year, told)
        safety = Safety.UNSAFE if sure else Safety.DISPLAY
        substitutions = (Substitution("year", str(year), str(told)),) if sure else ()
        repair = Repair(safety, f"year {year} -> {told}, as {names}", substitutions)
    yield Finding(f"the year {year} is contradicted: {names}", "year", repair=repair)


def _counts(witness: Witness, year: int, entry: Entry) -> bool:
    """Whether a witness that disagrees is to be heard."""
    if witness.kind == "heading":  # papers are filed a year or two off; only slips are told by headings
        return _is_slip(year, witness.year) and abs(year - witness.year) > 2
    if witness.kind == "preprint":
        # The preprint of a later year is the identifier's fault unless the year is a slip of it.
        return year > witness.year or (_is_slip(year, witness.year) and witness.year - year > 4)
    if witness.kind == "venue" and not (witness.name == "the URL" and not witness.venue):
        # the address may be that of the conference version of a journal paper, unless the entry names that conference
        venue = venue_of(entry.venue) if entry.venue else None
        same = venue is not None and venue.abbreviation == witness.venue
        return same or (abs(year - witness.year) > 1 and (_is_slip(year, witness.year) or "the venue" in witness.name))
    return abs(year - witness.year) > 1


def _is_slip(a: int, b: int) -> bool:
    """Whether two years differ by one digit other than the last, or by digits that changed places: 2008, 2021."""
    x, y = str(a), str(b)
    differing = [at for at in range(4) if x[at] != y[at]]
    return sorted(x) == sorted(y) or (len(differing) == 1 and differing[0] < 3)


RULE = Rule(
    code="Y002",
    name="year-against-witnesses",
    severity=Severity.WARNING,
    summary="The year is contradicted by the paper's own DOI, address, venue or arXiv number.",
    why="One of the two is wrong: the year, or the link to another paper.",
    bad="- **Rethinking Few-Shot Medical Segmentation**, CVPR 2013 "
    "[[Paper](https://openaccess.thecvf.com/content/CVPR2023/html/Huang_Rethinking_CVPR_2023_paper.html)]\n",
    good="- **Rethinking Few-Shot Medical Segmentation**, CVPR 2023 "
    "[[Paper](https://openaccess.thecvf.com/content/CVPR2023/html/Huang_Rethinking_CVPR_2023_paper.html)]\n",
    fixable=Safety.UNSAFE,
    fix_note="The year is taken from the witnesses that the message names.",
    check_entry=check,
)
