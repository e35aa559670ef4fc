from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from medsegbib.cli import app
from medsegbib.rules import all_rules

ROOT = Path(__file__).resolve().parent.parent.parent


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_rules_are_listed_one_a_line() -> None:
    lines = run("rules").stdout.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in all_rules()]


def test_rules_can_be_chosen() -> None:
    assert [line.split()[0] for line in run("rules", "X").stdout.splitlines()] == ["X001"]
    result = run("rules", "unused-ignroe")
    assert result.exit_code == 2
    assert 'did you mean "unused-ignore"?' in result.stderr


def test_rules_as_json_hold_their_documentation() -> None:
    rows = json.loads(run("rules", "--json").stdout)
    assert [row["code"] for row in rows] == [rule.code for rule in all_rules()]
    assert {"name", "family", "severity", "summary", "why", "bad", "good", "fix"} <= rows[0].keys()
    assert run("rules", "--output-format", "json").stdout == run("rules", "--json").stdout


def test_the_page_of_rules_is_fresh() -> None:
    page = (ROOT / "docs" / "rules.md").read_text("utf-8")
    assert run("rules", "--markdown").stdout == page, "make it again: medsegbib rules --markdown > docs/rules.md"


def test_a_rule_is_explained_by_code_or_name() -> None:
    text = run("explain", "X001").stdout
    assert text.startswith("# X001 unused-ignore\n")
    assert "ignore[Y001] -->" in text
    assert run("explain", "unused-ignore").stdout == text
    assert json.loads(run("explain", "x001", "--json").stdout)["code"] == "X001"


def test_an_unknown_rule_ends_with_2_and_the_nearest_right_one() -> None:
    result = run("explain", "X01")
    assert result.exit_code == 2
    assert 'unknown rule "X01"; did you mean "X001"?' in result.stderr
    assert run("explain", "a", "b", "c").exit_code == 2
