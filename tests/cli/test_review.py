from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from medsegbib.cli import app

RECORDS = """\
ID,title
v1,Iterative fully convolutional neural networks for automatic vertebra segmentation and identification
v2,Iterative convolutional neural networks for automatic vertebra identification and segmentation in CT images
n1,Cascaded dense networks for automatic kidney tumour segmentation
n2,Cascaded dense networks for automatic kidney tumour segmentation in abdominal scans of several hospitals
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "records.csv").write_text(RECORDS, "utf-8")
    (tmp_path / "catalog.bib").write_text("@misc{a, title = {Something else}}\n", "utf-8")
    return tmp_path


def review(folder: Path, answers: str) -> Result:
    arguments = ["review", str(folder / "records.csv"), "--catalog", str(folder)]
    return CliRunner().invoke(app, arguments, input=answers, catch_exceptions=False)


def decided(folder: Path) -> list[str]:
    path = folder / "decisions.txt"
    if not path.exists():
        return []
    return [line.partition(":")[0] for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]


def test_each_answer_is_written_and_not_asked_again(folder: Path) -> None:
    first = review(folder, "d\nq\n")
    assert decided(folder) == ["different"]
    assert "≠" in first.stdout
    assert "fully" in first.stdout
    rest = review(folder, "")
    assert "1 of 1" in rest.stdout
    review(folder, "v\n")
    assert sorted(decided(folder)) == ["different", "version"]
    assert "nothing to decide" in review(folder, "").stderr


def test_a_skipped_pair_comes_again(folder: Path) -> None:
    review(folder, "k\nk\n")
    assert decided(folder) == []
    assert "1 of 2" in review(folder, "q\n").stdout


def test_an_answer_that_is_none_is_asked_for_again(folder: Path) -> None:
    assert "one of s, v, d, k, q" in review(folder, "x\nq\n").stdout


def test_answers_and_records_cannot_both_come_from_standard_input(folder: Path) -> None:
    result = CliRunner().invoke(app, ["review", "-", "--catalog", str(folder)])
    assert result.exit_code == 2
