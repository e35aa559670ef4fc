"""Faults in the disguises in which lists and bibliographies hide them, and honest text that looks like them."""

from __future__ import annotations

import pytest

from medsegbib.linting.engine import check
from medsegbib.model import Diagnostic, Source
from medsegbib.reading import read_document
from medsegbib.rules import all_rules
from medsegbib.rules.evidence import Witness
from medsegbib.rules.impossible_year import told_year

PAPER = "https://arxiv.org/abs/2103.10001"


def findings(text: str, name: str = "list.md") -> list[Diagnostic]:
    """What all rules say of a text."""
    report = check([read_document(Source(name, text))], [rule for rule in all_rules() if rule.default])
    assert not report.failures
    return [hit.diagnostic for hit in report.hits]


def codes(text: str, name: str = "list.md") -> set[str]:
    return {finding.code for finding in findings(text, name)}


def bullet(title: str = "Sparse Atlases for Left Kidneys", authors: str = "Ann Lee, Bo Wu", venue: str = "MICCAI 2021",
           paper: str = PAPER) -> str:  # fmt: skip
    return f"- **{title}**, {authors}, {venue} [[paper]({paper})]\n"


def article(**fields: str) -> str:
    known = {"title": "Sparse atlases for kidneys", "author": "Lee, Ann and Wu, Bo"}
    known |= {"journal": "Medical Image Analysis", "year": "2021"}
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in (known | fields).items())
    return f"@article{{lee2021,\n{lines}\n}}\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (bullet(paper="https://htps://arxiv.org/abs/2103.10001"), "U005"),
        (bullet(paper="https://www.google.com/url?q=https://arxiv.org/abs/2103.10001&sa=D"), "U003"),
        (bullet(paper="https://ieeexplore-ieee-org.ezproxy.example.edu/document/9363000"), "U003"),
        (bullet(paper="https://www.researchgate.net/publication/341234567_A/links/5ef/A.pdf?_sg%5B0%5D=abc"), "U001"),
        (bullet(authors='J{\\"o}rg Lee, Bo Wu'), "T005"),
        (bullet(authors="A.Lee, J.Smith, Bo Wu"), "N002"),
        (bullet(authors="ann lee, Bo Wu, Cy Dee"), "N004"),
        (bullet(authors="Ann Lee (ann@example.edu), Bo Wu, Cy Dee"), "N007"),
        (bullet(venue="TBD 2021"), "P003"),
        (bullet() + bullet("Query Ranking by Gaze in Nested Trees"), "U013"),
    ],
)  # fmt: skip
def test_a_fault_in_a_list_is_told_once_and_nothing_else(text: str, code: str) -> None:
    assert codes(text) == {code}


@pytest.mark.parametrize(
    "text",
    [
        bullet(),
        bullet(title="TBD: Benchmarks to Be Determined"),
        bullet(title="Sparse Views and Dense Bones"),
        bullet() + bullet("Sparse Atlases for the Kidney, Revisited", venue="TMI 2022"),
        bullet(paper="https://example.org/a/https/b"),
    ],
)
def test_honest_lines_are_passed_in_silence(text: str) -> None:
    assert codes(text) <= {"L001"}


def test_the_marks_of_the_last_name_are_removed_as_a_whole() -> None:
    (found,) = findings(bullet(authors="Ann Lee1, Cy Dee1,2"))
    assert found.code == "N006"
    assert found.fix is not None
    assert [len(edit.span) for edit in found.fix.edits] == [1, 3]


def test_a_misspelt_field_beside_the_right_one_is_told_without_a_fix() -> None:
    (found,) = findings(article(auhtor="Lee, Ann"), "refs.bib")
    assert (found.code, found.fix) == ("F007", None)


def test_a_collaboration_may_shout() -> None:
    assert codes(article(author="Collaboration, {ATLAS}"), "refs.bib") == set()


@pytest.mark.parametrize("year", ["2O21", "20211", "221"])
def test_a_column_of_years_holds_years(year: str) -> None:
    table = "| Title | Year | Paper |\n|---|---|---|\n"
    text = f"{table}| Sparse Atlases for Left Kidneys | {year} | [pdf]({PAPER}) |\n"
    (found,) = findings(text)
    assert found.code == "Y003"
    assert found.fix is not None
    (edit,) = found.fix.edits
    assert f"{text[: edit.span.start]}{edit.text}{text[edit.span.end :]}" == text.replace(year, "2021")


@pytest.mark.parametrize("year", ["2021", "2021.04", "21", "-", "to appear", "Apr 2021", "MICCAI 2021"])
def test_a_column_of_years_may_hold_dates_venues_and_nothing(year: str) -> None:
    table = "| Title | Year | Paper |\n|---|---|---|\n"
    assert "Y003" not in codes(f"{table}| Sparse Atlases for Left Kidneys | {year} | [pdf]({PAPER}) |\n")


def test_a_year_with_a_digit_too_few_is_compared_with_what_the_address_says() -> None:
    assert told_year(218, [Witness(2018, "the URL", "venue"), Witness(2018, "the DOI", "venue")]) == 2018
    assert told_year(20188, [Witness(2018, "the arXiv number", "preprint"), Witness(2016, "a file", "journal")]) == 2018
