"""The faults that medsegbib knows: one module a fault, found by being here.

A module ``year_before_printing.py`` defines ``RULE = Rule(...)`` whose name is "year-before-printing"; a module without
``RULE`` is machinery. A new rule is one new file.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from medsegbib.rules.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """All rules in the order of their codes."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    return tuple(sorted((module.RULE for module in modules if hasattr(module, "RULE")), key=lambda rule: rule.code))


@cache
def _rules_by_name() -> dict[str, Rule]:
    return {key.casefold(): rule for rule in all_rules() for key in (rule.code, rule.name)}


def rule_by(code_or_name: str) -> Rule | None:
    """The rule of a code ("Y001") or a name ("impossible-year"), in any case; None where there is none."""
    return _rules_by_name().get(code_or_name.strip().casefold())
