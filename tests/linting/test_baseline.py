from __future__ import annotations

import json

import pytest

from medsegbib.linting.baseline import BaselineError, fingerprints, read_baseline, write_baseline
from medsegbib.linting.lint import Linter
from tests.linting.toy import BLANKS, TWICE, YEARS, document

RULES = (TWICE, BLANKS, YEARS)
BEFORE = "- A  net | 1018\n- B | 1018\n"


def new_ones(before: str, after: str) -> list[tuple[str, str]]:
    """Code and entry of the findings of a text that a baseline of another does not hold."""
    text = write_baseline(Linter(RULES).diagnose(document(before)), str)
    linter = Linter(RULES, known=read_baseline(text))
    return [(found.code, found.entry) for found in linter.diagnose(document(after))]


def test_what_is_known_is_not_found_again() -> None:
    assert new_ones(BEFORE, BEFORE) == []


def test_moved_lines_stay_known() -> None:
    assert new_ones(BEFORE, "# A heading\n\n- C | 2020\n- B | 1018\n\n- A  net | 1018\n") == []


def test_a_new_fault_is_found_in_an_old_entry_and_in_a_new_one() -> None:
    assert new_ones("- A | 1018\n- B | 2018\n", "- A | 1018\n- B | 1018\n- C | 1018\n") == [
        ("Y001", "B"),
        ("Y001", "C"),
    ]


def test_one_more_of_the_same_is_new() -> None:
    assert new_ones("- A | 2018\n- A | 2018\n", "- A | 2018\n- A | 2018\n- A | 2018\n") == [("D001", "A")]


def test_fingerprints_of_one_run_differ() -> None:
    marks = fingerprints(Linter(RULES).diagnose(document("- A | 1018\n" * 4)), str)
    assert len(set(marks)) == len(marks) == 7


def test_the_file_is_readable_and_stable() -> None:
    text = write_baseline(Linter(RULES).diagnose(document(BEFORE)), str)
    assert [row["entry"] for row in json.loads(text)["findings"]] == ["A  net", "A  net", "B"]
    assert text == write_baseline(Linter(RULES).diagnose(document("\n" + BEFORE)), str)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 9, "findings": []}', '{"version": 1, "findings": [1]}'])
def test_what_is_no_baseline_is_refused(text: str) -> None:
    with pytest.raises(BaselineError):
        read_baseline(text)
