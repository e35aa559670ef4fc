from __future__ import annotations

from medsegbib.linting.lint import Linter
from tests.linting.toy import ANYWHERE, BLANKS, TWICE, YEARS, document

RULES = (TWICE, BLANKS, YEARS)
OLD = "- A  net | 1018\n- B | 1018\n- C | 2018\n"


def brought_in(old: str | None, new: str) -> list[tuple[int, str, str]]:
    linter = Linter(RULES, old={} if old is None else {"list.md": document(old)})
    found = linter.diagnose(document(new))
    return [(one.source.position(one.span.start).line, one.code, one.message) for one in found]


def test_old_faults_are_not_told_wherever_they_moved() -> None:
    assert brought_in(OLD, "# New heading\n\n" + OLD) == []


def test_new_faults_are() -> None:
    assert [row[:2] for row in brought_in(OLD, OLD + "- D  net | 1018\n")] == [(4, "T001"), (4, "Y001")]


def test_of_a_new_file_all_are() -> None:
    assert len(brought_in(None, OLD)) == 3


def test_a_new_mention_below_is_at_fault() -> None:
    assert brought_in(OLD, OLD + "- C | 2018\n") == [(4, "D001", "the same paper twice; already listed at list.md:3")]


def test_a_new_mention_above_the_old_one_is_at_fault_too() -> None:
    assert brought_in(OLD, "- C | 2019\n" + OLD) == [(1, "D001", "the same paper twice; already listed at list.md:4")]


def test_duplicates_of_a_reference_stay_where_they_are() -> None:
    reference = document("- Z | 2018\n", "known.md")
    linter = Linter((ANYWHERE,), references=(reference,), old={"list.md": document(OLD)})
    (found,) = linter.diagnose(document(OLD + "- Z | 2018\n"))
    assert found.message == "in two files; already listed at known.md:1"
