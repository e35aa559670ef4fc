"""medsegbib rules"""

from __future__ import annotations

from typing import Annotated

import typer

from medsegbib.cli.console import fail, note
from medsegbib.linting.output.json import dump
from medsegbib.rules import all_rules
from medsegbib.rules.documentation import record, rules_page
from medsegbib.rules.rule import Rule
from medsegbib.rules.selection import UnknownRuleError, check_selectors, matches


def command(
    selectors: Annotated[
        list[str] | None, typer.Argument(help="Codes, prefixes or names; all without.", metavar="[RULES]...")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, with all documentation.")] = False,
    output_format: Annotated[str, typer.Option(help="text, json or markdown.", metavar="FORMAT")] = "text",
    markdown: Annotated[bool, typer.Option("--markdown", help="The page docs/rules.md.")] = False,
) -> None:
    """List the rules of lint.

    Example: medsegbib rules Y
    """
    if output_format not in {"text", "json", "markdown"}:
        fail(f'unknown output format "{output_format}"; known are: text, json, markdown')
    try:
        check_selectors(selectors or [])
    except UnknownRuleError as error:
        fail(str(error))
    rules = [rule for rule in all_rules() if not selectors or any(matches(s, rule) for s in selectors)]
    if as_json or output_format == "json":
        typer.echo("[\n" + ",\n".join("  " + dump(record(rule)) for rule in rules) + "\n]")
    elif markdown or output_format == "markdown":
        typer.echo(rules_page(rules), nl=False)
    else:
        for rule in rules:
            typer.echo(_line(rule, max(len(one.name) for one in rules)))
        note(f"{len(rules)} rules; more of one: medsegbib explain {rules[0].code}" if rules else "no rules")


def _line(rule: Rule, width: int) -> str:
    fix = {"safe": "[*]", "unsafe": "[?]"}.get(str(rule.fixable), "[ ]")
    off = "" if rule.default else " (off unless selected)"
    return f"{rule.code}  {rule.name:<{width}}  {rule.severity:<7}  {fix}  {rule.summary}{off}"
