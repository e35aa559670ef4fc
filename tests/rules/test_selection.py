from __future__ import annotations

import pytest

from medsegbib.model import Severity
from medsegbib.rules import rule_by
from medsegbib.rules.rule import Rule
from medsegbib.rules.selection import Layer, UnknownRuleError, choose

CODES = {
    "T001": "double-space",
    "T010": "mojibake",
    "Y001": "impossible-year",
    "Y002": "year-clash",
    "L900": "unsorted",
}


@pytest.fixture(autouse=True)
def _five_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = tuple(
        Rule(code, name, Severity.ERROR, "", "", "", "", default=code != "L900") for code, name in sorted(CODES.items())
    )
    monkeypatch.setattr("medsegbib.rules.selection.all_rules", lambda: rules)


def chosen(*layers: Layer) -> str:
    return " ".join(rule.code for rule in choose(layers))


@pytest.mark.parametrize(
    ("layers", "expected"),
    [
        ([], "T001 T010 Y001 Y002"),
        ([Layer(select=("Y",))], "Y001 Y002"),
        ([Layer(select=("y0", "double-space"))], "T001 Y001 Y002"),
        ([Layer(select=("ALL",))], "L900 T001 T010 Y001 Y002"),
        ([Layer(select=("all",), ignore=("T",))], "L900 Y001 Y002"),
        ([Layer(extend_select=("unsorted",))], "L900 T001 T010 Y001 Y002"),
        ([Layer(ignore=("Y001",))], "T001 T010 Y002"),
        ([Layer(select=("Y001",), ignore=("Y",))], "Y001"),
        ([Layer(select=("T",), ignore=("T01",))], "T001"),
        ([Layer(select=("T010",), ignore=("T01",))], "T010"),
        ([Layer(select=("Y001",), ignore=("Y001",))], ""),
        ([Layer(ignore=("ALL",), extend_select=("Y002",))], "Y002"),
    ],
)
def test_the_more_specific_selector_wins(layers: list[Layer], expected: str) -> None:
    assert chosen(*layers) == expected


@pytest.mark.parametrize(
    ("configured", "given", "expected"),
    [
        (Layer(select=("Y",)), Layer(select=("T",)), "T001 T010"),
        (Layer(select=("Y",)), Layer(extend_select=("T001",)), "T001 Y001 Y002"),
        (Layer(ignore=("Y001",)), Layer(select=("Y",)), "Y002"),
        (Layer(ignore=("Y001",)), Layer(select=("Y001",)), "Y001"),
        (Layer(extend_select=("L",)), Layer(ignore=("L",)), "T001 T010 Y001 Y002"),
        (Layer(extend_select=("L",)), Layer(select=("T",)), "T001 T010"),
    ],
)
def test_the_command_line_stands_over_the_configuration(configured: Layer, given: Layer, expected: str) -> None:
    assert chosen(configured, given) == expected


def test_an_unknown_selector_is_an_error_with_the_nearest_right_one() -> None:
    for selector, nearest in (("Y01", "Y001"), ("impossible-yaer", "impossible-year"), ("Q", ""), ("", "")):
        with pytest.raises(UnknownRuleError) as raised:
            choose([Layer(ignore=(selector,))])
        assert raised.value.nearest == nearest


def test_rules_are_found_by_code_or_name_in_any_case() -> None:
    rule = rule_by("x001")
    assert rule is not None
    assert rule_by("Unused-Ignore") is rule
    assert rule_by("X999") is None
