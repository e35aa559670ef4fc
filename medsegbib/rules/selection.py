"""Which rules run: selectors by code, prefix of codes, name, or ALL."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from medsegbib.rules import all_rules
from medsegbib.rules.rule import Rule


class UnknownRuleError(ValueError):
    """A selector that names no rule; ``nearest`` is the right one that it resembles most, or ''."""

    def __init__(self, selector: str) -> None:
        self.selector, self.nearest = selector, nearest_rule(selector)
        hint = f'; did you mean "{self.nearest}"?' if self.nearest else "; `medsegbib rules` lists them all"
        super().__init__(f'unknown rule "{selector}"{hint}')


@dataclass(frozen=True, slots=True)
class Layer:
    """Selectors from one place (a configuration file, the command line); ``select`` None leaves what was there."""

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def nearest_rule(selector: str) -> str:
    """The code or name that an unknown selector resembles most, '' where none does."""
    from difflib import get_close_matches

    known = {key.casefold(): key for rule in all_rules() for key in (rule.code, rule.name)}
    found = get_close_matches(selector.strip().casefold(), list(known), n=1, cutoff=0.5)
    return known[found[0]] if found else ""


def matches(selector: str, rule: Rule) -> int:
    """How specifically a selector names a rule: 0 not at all, 1 by ALL, then by length of a prefix, most by name.

    Like ruff: letters of a code in any case, so "y0" names all rules whose code begins with Y0.
    """
    wanted = selector.strip().casefold()
    if wanted == "all":
        return 1
    if wanted in {rule.code.casefold(), rule.name.casefold()}:
        return 100
    return 1 + len(wanted) if wanted and rule.code.casefold().startswith(wanted) else 0


def check_selectors(selectors: Iterable[str]) -> None:
    """Raise `UnknownRuleError` for the first selector that names no rule at all."""
    for selector in selectors:
        if not any(matches(selector, rule) for rule in all_rules()):
            raise UnknownRuleError(selector)


def selected(selectors: Sequence[str], rule: Rule) -> bool:
    """Whether any of the selectors names the rule."""
    return any(matches(selector, rule) for selector in selectors)


def choose(layers: Sequence[Layer]) -> tuple[Rule, ...]:
    """The rules that run. The more specific selector wins; among equals the later layer, and in it ``ignore``.

    Without any ``select`` the rules run that say so by default; the last ``select`` replaces those before it.
    """
    for layer in layers:
        check_selectors((*(layer.select or ()), *layer.extend_select, *layer.ignore))
    base = max((at for at, layer in enumerate(layers) if layer.select is not None), default=-1)
    return tuple(rule for rule in all_rules() if _runs(rule, layers, base))


def _runs(rule: Rule, layers: Sequence[Layer], base: int) -> bool:
    votes = [(0, -1, 0, base < 0 and rule.default)]
    for at, layer in enumerate(layers):
        wanted = (*(layer.select or ()), *layer.extend_select) if at >= base else ()
        votes += [(matches(s, rule), at, 0, True) for s in wanted]
        votes += [(matches(s, rule), at, 1, False) for s in layer.ignore]
    return max(vote for vote in votes if vote[0] or vote[1] < 0)[3]
