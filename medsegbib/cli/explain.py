"""``medsegbib explain``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from medsegbib.cli.console import fail
from medsegbib.cli.options import CatalogOption, read_catalog
from medsegbib.linting.output.json import dump
from medsegbib.rules import rule_by
from medsegbib.rules.documentation import explain_rule, record
from medsegbib.rules.selection import UnknownRuleError

if TYPE_CHECKING:
    from medsegbib.model import Entry

_VERDICTS = {
    "same": "one publication",
    "version": "one work in two publications",
    "different": "two works",
    "ask": "unclear; a person has to decide (medsegbib review)",
}


def command(
    what: Annotated[
        list[str], typer.Argument(help="A rule by code or name, or two citation keys.", metavar="RULE | KEY KEY")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    catalog: CatalogOption = None,
) -> None:
    """Explain a rule, or why two entries of the catalogue are one publication or not.

    \b
    Examples:
      medsegbib explain Y001
      medsegbib explain wu2024medsegdiff wu2024medsegdiffb
    """
    if len(what) == 1:
        rule = rule_by(what[0])
        if rule is None:
            fail(str(UnknownRuleError(what[0])))
        typer.echo(dump(record(rule)) if as_json else explain_rule(rule).rstrip("\n"))
    elif len(what) == 2:
        _compare(what[0], what[1], catalog, as_json)
    else:
        fail("give one rule, or the keys of two entries")


def _compare(first: str, second: str, catalog: str | None, as_json: bool) -> None:
    """Say what the matcher makes of two entries."""
    from medsegbib.catalog import load_decisions
    from medsegbib.location import CatalogError
    from medsegbib.match import DecisionsError, compare
    from medsegbib.match.record import record_of

    loaded = read_catalog(catalog)
    entries: list[Entry] = []
    for key in (first, second):
        entry = loaded.find(key)
        if entry is None:
            fail(f"no entry {key} in {loaded.path}; find keys with: medsegbib search WORD")
        entries.append(entry)
    found = compare(entries[0], entries[1])
    try:
        decided = load_decisions(loaded.decisions_path).verdict(record_of(entries[0]), record_of(entries[1]))
    except (CatalogError, DecisionsError) as error:
        fail(str(error))
    if as_json:
        row = {"a": first, "b": second, "verdict": decided or found.verdict, "score": found.score,
               "decided": bool(decided), "why": list(found.why)}  # fmt: skip
        typer.echo(dump(row))
        return
    for entry in entries:
        facts = ", ".join(fact for fact in (entry.venue, entry.year) if fact)
        typer.echo(f"{entry.key}: {entry.label}" + (f" ({facts})" if facts else ""))
    if decided:
        typer.echo(f"{_VERDICTS[decided]}: decided by a person, in {loaded.decisions_path}; without that it would be")
    typer.echo(
        f"{_VERDICTS[found.verdict]}: probability of one publication {found.score:.2f}, of one work {found.work:.2f}"
    )
    for line in found.why:
        typer.echo(f"  {line}")
