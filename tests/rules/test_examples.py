"""Every rule is tested by the examples of its documentation."""

from __future__ import annotations

import importlib
import re

import pytest

from medsegbib.linting.fixes import fix_document
from medsegbib.linting.lint import Linter
from medsegbib.model import Document, Safety, Source
from medsegbib.reading import read_document
from medsegbib.rules import all_rules, rule_by
from medsegbib.rules.rule import Rule

_SUFFIXES = {"markdown": ".md", "bibtex": ".bib"}

each_rule = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: f"{rule.code}-{rule.name}")


def example(rule: Rule, text: str) -> Document:
    return read_document(Source(f"example{_SUFFIXES[rule.example_format]}", text))


def linter(rule: Rule) -> Linter:
    """The rule as a user would run it: beside the one that its ignore names, against a file that has its paper."""
    others = (rule_by("Y001"),) if rule.name == "unused-ignore" else ()
    references = (example(rule, rule.bad),) if rule.name == "listed-elsewhere" else ()
    return Linter(rules=(rule, *(other for other in others if other is not None)), references=references)


@each_rule
def test_the_bad_example_has_the_fault(rule: Rule) -> None:
    found = linter(rule).diagnose(example(rule, rule.bad))
    assert rule.code in {one.code for one in found}


@each_rule
def test_the_good_example_has_not(rule: Rule) -> None:
    report = linter(rule).run([example(rule, rule.good)])
    assert [hit.diagnostic.message for hit in report.hits] == []
    assert report.failures == ()


@each_rule
def test_a_fix_makes_the_good_example_of_the_bad_one(rule: Rule) -> None:
    if rule.fixable in {None, Safety.DISPLAY}:
        found = linter(rule).diagnose(example(rule, rule.bad))
        assert all(one.fix is None or one.fix.safety is Safety.DISPLAY for one in found), "fixable, but does not say so"
        return
    fixed = fix_document(
        example(rule, rule.bad), linter(rule).diagnose, read_document, unsafe=rule.fixable is Safety.UNSAFE
    )
    assert fixed.document.source.text == rule.good


@each_rule
def test_it_is_documented(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.summary.endswith(".")
    assert rule.why.strip()
    assert rule.bad != rule.good
    assert rule.example_format in _SUFFIXES
    assert not rule.formats or rule.example_format in rule.formats


@each_rule
def test_its_module_has_its_name(rule: Rule) -> None:
    assert importlib.import_module(f"medsegbib.rules.{rule.name.replace('-', '_')}").RULE is rule


def test_codes_and_names_are_unique() -> None:
    rules = all_rules()
    assert len({rule.code for rule in rules}) == len(rules)
    assert len({rule.name for rule in rules}) == len(rules)
