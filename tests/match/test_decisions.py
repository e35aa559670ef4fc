from __future__ import annotations

import pytest

from medsegbib.match import Decisions, DecisionsError, parse_decisions, record_of
from tests.match.records import entry

A = record_of(entry("Segment anything in medical images", "Ma J", "2024", doi="10.1038/S41467-024-44824-Z"))
B = record_of(entry("Segment Anything Model for Medical Images?", "Huang Y", "2023"))


def test_what_is_written_is_read_again() -> None:
    decisions = Decisions()
    decisions.decide("different", A, B, "two papers # of one year")
    again = parse_decisions(decisions.render())
    assert again.made == decisions.made
    assert again.verdict(A, B) == again.verdict(B, A) == "different"
    assert again.render() == decisions.render()


def test_names_records_by_their_best_identifier_else_by_title() -> None:
    decision = Decisions().decide("different", A, B)
    assert decision.a == "doi:10.1038/s41467-024-44824-z"
    assert decision.b.startswith("title:segment anything model for medical images; 2023")


def test_an_identifier_that_both_have_names_neither() -> None:
    a, b = (
        record_of(entry(title, "Li M", "2020", arxiv="2308.16150")) for title in ("First paper of 2020", "Second one")
    )
    decision = Decisions().decide("different", a, b)
    assert "arxiv" not in str(decision)


def test_two_records_of_one_title_are_told_apart_by_year_and_place() -> None:
    a, b = (record_of(entry("Editorial", "Li M", year, volume="7")) for year in ("2000", "2001"))
    decisions = Decisions()
    decisions.decide("version", a, b)
    assert decisions.verdict(a, b) == "version"
    assert decisions.verdict(a, a) == ""


def test_the_last_word_on_a_pair_counts() -> None:
    decisions = Decisions()
    decisions.decide("different", A, B)
    decisions.decide("same", B, A)
    assert decisions.verdict(A, B) == "same"
    assert len(decisions.made) == 1


def test_comments_and_empty_lines_are_no_decisions() -> None:
    assert not parse_decisions("\ufeff# nothing yet\n\n   \n").made


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("different doi:1 <> doi:2", "not of the form"),
        ("different: doi:10.1/a", "not of the form"),
        ("perhaps: doi:10.1/a <> doi:10.1/b", '"perhaps" is none of'),
    ],
)
def test_a_line_that_is_none_is_named_by_file_and_number(line: str, reason: str) -> None:
    with pytest.raises(DecisionsError, match=reason) as caught:
        parse_decisions(f"# a header\n{line}\n", "catalog/decisions.txt")
    assert str(caught.value).startswith("catalog/decisions.txt:2: ")


def test_a_record_without_a_title_has_a_key_too() -> None:
    untitled = record_of(entry("", "Rossi M", "2020", "Radiology", volume="60", pages="1--3"))
    decisions = Decisions()
    decisions.decide("different", untitled, A)
    assert parse_decisions(decisions.render()).verdict(untitled, A) == "different"


def test_decisions_hold_however_pages_and_identifiers_are_written() -> None:
    a, b = (record_of(entry("Editorial", "Li M", "2000", pages=pages)) for pages in ("1--3", "88--90"))
    decisions = Decisions()
    decisions.decide("different", a, b)
    c, d = (record_of(entry("Editorial", "Li M", "2000", pages=pages)) for pages in ("1-3", "88–90"))
    assert decisions.verdict(c, d) == "different"
    told = parse_decisions("same: DOI:10.1038/S41467-024-44824-Z <> title:segment anything model for medical images\n")
    assert told.verdict(A, B) == "same"
