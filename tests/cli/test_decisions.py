"""What a person decided about a pair is heard by every command, and no question comes twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from medsegbib.cli import app
from medsegbib.match import Decisions
from medsegbib.match.record import record_of
from medsegbib.model import Source
from medsegbib.reading import read_document

TWICE = """\
@article{bee2020,
  title = {Cascaded dense networks for kidney tumours},
  author = {Bee, Anna},
  journal = {Medical Image Analysis},
  year = {2020}
}

@article{bee2020a,
  title = {Cascaded Dense Networks for Kidney Tumors},
  author = {Bee, A.},
  journal = {Medical Image Analysis},
  year = {2020}
}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "catalog.bib").write_text(TWICE, "utf-8")
    return tmp_path


def decide(folder: Path, verdict: str) -> None:
    a, b = map(record_of, read_document(Source("catalog.bib", TWICE)).entries)
    decisions = Decisions()
    decisions.decide(verdict, a, b)
    (folder / "decisions.txt").write_text(decisions.render(), "utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments, catch_exceptions=False)


def test_lint_says_nothing_of_a_pair_that_a_person_called_different(folder: Path) -> None:
    lint = ["lint", str(folder / "catalog.bib"), "--catalog", str(folder), "--select", "D"]
    assert "D001" in run(*lint).stdout
    decide(folder, "different")
    assert run(*lint).exit_code == 0


def test_explain_shows_the_decision_beside_what_would_be_without_it(folder: Path) -> None:
    explain = ["explain", "bee2020", "bee2020a", "--catalog", str(folder)]
    assert run(*explain).stdout.splitlines()[2].startswith("one publication: probability")
    decide(folder, "different")
    told = run(*explain).stdout
    assert "two works: decided by a person" in told
    assert "one publication: probability" in told
    row = json.loads(run(*explain, "--json").stdout)
    assert (row["verdict"], row["decided"]) == ("different", True)


def test_a_broken_file_of_decisions_is_named_with_its_line(folder: Path) -> None:
    (folder / "decisions.txt").write_text("perhaps: this | that\n", "utf-8")
    for command in (["lint", str(folder / "catalog.bib")], ["explain", "bee2020", "bee2020a"]):
        result = run(*command, "--catalog", str(folder))
        assert result.exit_code == 2
        assert "decisions.txt:1" in result.stderr
