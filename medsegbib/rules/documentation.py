"""The documentation of rules, made from the rules themselves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from medsegbib.model import Safety
from medsegbib.rules.rule import Rule

#: What the first letter of a code stands for.
FAMILIES = {
    "D": "Duplicates",
    "F": "Fields of BibTeX entries",
    "K": "Citation keys and strings",
    "L": "Form of a list",
    "N": "Names",
    "P": "Parsing and placeholders",
    "T": "Text",
    "U": "Links and identifiers",
    "V": "Venues",
    "X": "Lint itself",
    "Y": "Years",
}

_FIXES = {
    Safety.SAFE: "`--fix` mends it: the same fact, better written.",
    Safety.UNSAFE: "`--fix --unsafe-fixes` mends it: probably the fact; look at the change.",
    Safety.DISPLAY: "The finding shows what to do; nothing is changed by itself.",
    None: "There is no fix; a person has to decide.",
}


def family_of(rule: Rule) -> str:
    """The name of a rule's family."""
    return FAMILIES.get(rule.code[:1], rule.code[:1])


def explain_rule(rule: Rule) -> str:
    """All that there is to say of a rule, as plain text that is Markdown too."""
    return "\n".join(_section(rule, "#"))


def record(rule: Rule) -> dict[str, object]:
    """A rule as an object of JSON."""
    return {
        "code": rule.code,
        "name": rule.name,
        "family": family_of(rule),
        "severity": str(rule.severity),
        "summary": rule.summary,
        "why": rule.why,
        "bad": rule.bad,
        "good": rule.good,
        "example_format": rule.example_format,
        "fix": str(rule.fixable) if rule.fixable else None,
        "fix_note": rule.fix_note,
        "formats": sorted(rule.formats),
        "default": rule.default,
    }


def rules_page(rules: Sequence[Rule]) -> str:
    """The page docs/rules.md: a table a family, then each rule."""
    parts = [
        "# Rules",
        "",
        "<!-- Made by `medsegbib rules --markdown > docs/rules.md`; a test keeps it fresh. -->",
        "",
        "Fix: **safe** by `--fix`, **unsafe** by `--fix --unsafe-fixes`, **hint** shown and never applied.",
        "",
    ]
    families = [(family, list(group)) for family, group in groupby(rules, key=family_of)]
    for family, group in families:
        parts += [f"## {family}", "", "| code | name | severity | fix | fault |", "|---|---|---|---|---|"]
        parts += [
            f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.name} | {rule.severity} | {_fix_word(rule)} "
            f"| {_cell(rule.summary)} |"
            for rule in group
        ]
        parts.append("")
    for _, group in families:
        for rule in group:
            parts += _section(rule, "##")
    return "\n".join(parts)


def _section(rule: Rule, mark: str) -> list[str]:
    only = f" Only in: {', '.join(sorted(rule.formats))}." if rule.formats else ""
    off = "" if rule.default else f" Off unless asked for: `--extend-select {rule.code}`."
    note = f" {rule.fix_note}" if rule.fix_note else ""
    return [
        f"{mark} {rule.code} {rule.name}",
        "",
        f"{rule.summary} ({rule.severity}){only}{off}",
        "",
        f"**Why:** {rule.why}",
        "",
        "**Bad:**",
        "",
        *_code(rule.bad, rule.example_format),
        "",
        "**Good:**",
        "",
        *_code(rule.good, rule.example_format),
        "",
        f"**Fix:** {_FIXES[rule.fixable]}{note}",
        "",
    ]


def _code(text: str, language: str) -> list[str]:
    fence = "````" if "```" in text else "```"
    return [f"{fence}{language}", text.rstrip("\n"), fence]


def _fix_word(rule: Rule) -> str:
    if rule.fixable is None:
        return ""
    return "hint" if rule.fixable is Safety.DISPLAY else str(rule.fixable)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
