"""Finding records of one publication and of one work: block -> compare -> decide -> cluster (merge is apart)."""

from __future__ import annotations

from collections.abc import Sequence

from medsegbib.match.decide import Comparison, compare_records
from medsegbib.match.decisions import Decision, Decisions, DecisionsError, parse_decisions
from medsegbib.match.index import Index
from medsegbib.match.matching import Matching, Pair, match_records
from medsegbib.match.record import Record, record_of
from medsegbib.model import Entry

__all__ = [
    "Comparison",
    "Decision",
    "Decisions",
    "DecisionsError",
    "Index",
    "Matching",
    "Pair",
    "Record",
    "compare",
    "find_duplicates",
    "match_records",
    "parse_decisions",
    "record_of",
]


def find_duplicates(entries: Sequence[Entry], decisions: Decisions | None = None) -> Matching:
    """The duplicates and versions among entries; does not depend on their order."""
    return match_records([record_of(entry) for entry in entries], decisions)


def compare(a: Entry, b: Entry) -> Comparison:
    """Compare two entries: features, vetoes, verdict and why."""
    return compare_records(record_of(a), record_of(b))
