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
    files: Annotated[
        list[str] | None,
        typer.Option("--in", metavar="FILE", help="Look the keys up in this file instead; may be given repeatedly."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    catalog: CatalogOption = None,
) -> None:
    """Explain a rule, or why two entries of the catalogue are one publication or not.

    With --in, the keys are the ids that dedupe prints for the same files.

    \b
    Examples:
      medsegbib explain Y001
      medsegbib explain wu2024medsegdiff wu2024medsegdiffb
      medsegbib explain r12 PMID:101 --in scopus.csv --in pubmed.nbib
    """
    if len(what) == 1:
        rule = rule_by(what[0])
        if rule is None:
            fail(f"{UnknownRuleError(what[0])}; to compare two entries give both keys")
        typer.echo(dump(record(rule)) if as_json else explain_rule(rule).rstrip("\n"))
    elif len(what) == 2:
        _compare(what[0], what[1], files or [], catalog, as_json)
    else:
        fail("give one rule, or the keys of two entries")


def _compare(first: str, second: str, files: list[str], catalog: str | None, as_json: bool) -> None:
    """Say what the matcher makes of two entries."""
    from medsegbib.cli.dedupe import load_nearby_decisions
    from medsegbib.match import compare
    from medsegbib.match.record import record_of

    pair = _of_files(first, second, files) if files else _of_catalog(first, second, catalog)
    decisions = load_nearby_decisions(catalog)
    found = compare(*pair)
    decided = decisions.verdict(*map(record_of, pair)) if decisions else ""
    if as_json:
        row = {"a": first, "b": second, "verdict": decided or found.verdict, "score": found.score,
               "decided": bool(decided), "why": list(found.why)}  # fmt: skip
        typer.echo(dump(row))
        return
    for key, entry in zip((first, second), pair, strict=True):
        facts = ", ".join(fact for fact in (entry.venue, entry.year) if fact)
        typer.echo(f"{key}: {entry.label}" + (f" ({facts})" if facts else ""))
    if decided:
        typer.echo(f"{_VERDICTS[decided]}: decided by a person, in decisions.txt; without that it would be")
    typer.echo(
        f"{_VERDICTS[found.verdict]}: probability of one publication {found.score:.2f}, of one work {found.work:.2f}"
    )
    for line in found.why:
        typer.echo(f"  {line}")


def _of_catalog(first: str, second: str, catalog: str | None) -> tuple[Entry, Entry]:
    """Two entries of the catalogue."""
    loaded = read_catalog(catalog)

    def entry_of(key: str) -> Entry:
        entry = loaded.find(key)
        if entry is None:
            fail(f"no entry {key} in {loaded.path}; find keys with: medsegbib search WORD")
        return entry

    return entry_of(first), entry_of(second)


def _of_files(first: str, second: str, files: list[str]) -> tuple[Entry, Entry]:
    """Two records of files, by the ids that dedupe gives them."""
    from medsegbib.cli.dedupe import read_collection

    collection, entries, _ = read_collection(files, True)
    places = {name: at for at, name in enumerate(collection.ids)}
    for key in (first, second):
        if key not in places:
            fail(f"no record {key} in {', '.join(files)}; medsegbib dedupe FILE --json prints the ids")
    return entries[places[first]], entries[places[second]]
