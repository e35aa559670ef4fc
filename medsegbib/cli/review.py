"""``medsegbib review``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from medsegbib.cli.console import fail, note
from medsegbib.cli.options import CatalogOption, locate_catalog

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rich.text import Text

    from medsegbib.match import Decisions, Pair
    from medsegbib.model import Entry

#: Keys and what they mean.
ANSWERS = {"s": "same", "v": "version", "d": "different", "k": "skip", "q": "quit"}
QUESTION = "[s]ame publication, [v]ersion of one work, [d]ifferent, s[k]ip, [q]uit: "


def command(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE...]", help="What to look through; without any, the catalogue.")
    ] = None,
    catalog: CatalogOption = None,
) -> None:
    """Decide the pairs that need a person, one key each.

    Shows two records side by side, marks where they differ, and asks: same publication, version of one work, or
    different. Each decision is written at once to decisions.txt beside the catalogue, where ingest, dedupe and lint
    honour it from then on; leave with q and go on later. Without a terminal, answers are read line by line.

    \b
    Example:
      medsegbib review scopus.csv pubmed.nbib
    """
    from medsegbib.catalog import load_decisions, save_decisions
    from medsegbib.location import CatalogError
    from medsegbib.match import DecisionsError, match_records, record_of
    from medsegbib.writing import UnwritableError

    path = _decisions_path(catalog)
    try:
        decisions = load_decisions(path)
    except (CatalogError, DecisionsError) as error:
        fail(str(error))
    entries, unreadable = _entries(files or [], catalog)
    records = [record_of(entry) for entry in entries]
    pairs = match_records(records, decisions).review
    made = 0
    for number, pair in enumerate(pairs, 1):
        if decisions.verdict(records[pair.a], records[pair.b]):
            continue  # the records are copies of two that were decided just now
        a, b = entries[pair.a], entries[pair.b]
        typer.echo(f"\n{number} of {len(pairs)}")
        show(a, b, pair)
        answer = ask()
        if answer == "quit":
            break
        if answer == "skip":
            continue
        decisions.decide(answer, records[pair.a], records[pair.b], f"{a.label} / {b.label}")
        try:
            save_decisions(path, decisions)
        except UnwritableError as error:
            fail(str(error))
        made += 1
    _say(made, len(pairs), path, decisions)
    raise typer.Exit(2 if unreadable else 0)


def _decisions_path(catalog: str | None) -> Path:
    """Where decisions are kept: beside the catalogue in use, never inside an installed package."""
    from pathlib import Path

    from medsegbib.location import DECISIONS_NAME, shipped_catalog

    path = locate_catalog(catalog)
    if catalog is None and path == shipped_catalog() and path.parent.name == "shipped":
        path = Path("catalog") / path.name
    return path.parent / DECISIONS_NAME


def _entries(files: Sequence[str], catalog: str | None) -> tuple[list[Entry], int]:
    """What to look through, and how many files could not be read."""
    if not files:
        from medsegbib.cli.options import read_catalog

        return list(read_catalog(catalog).entries), 0
    if "-" in files:
        fail("standard input is for the answers; name the files to look through")
    from medsegbib.cli.dedupe import read_collection

    collection, entries, unreadable = read_collection(files, with_entries=True)
    if not collection.sources:
        raise typer.Exit(2)
    return entries, unreadable


def ask() -> str:
    """One answer: a key on a terminal, else the first letter of a line; the end of the input is "quit"."""
    while True:
        typer.echo(QUESTION, nl=False)
        if sys.stdin.isatty():
            key = typer.getchar()
            typer.echo(key)
        else:
            line = sys.stdin.readline()
            typer.echo(line.rstrip("\n"))
            key = line.strip()[:1] if line else "q"
        if key in {"\x03", "\x04"}:
            key = "q"
        if key.lower() in ANSWERS:
            return ANSWERS[key.lower()]
        typer.echo("one of s, v, d, k, q")


def show(a: Entry, b: Entry, pair: Pair) -> None:
    """Both records side by side, where they differ marked by a sign and on a terminal by colour, and the reasons."""
    from rich.console import Console
    from rich.table import Table

    from medsegbib.cli.console import colours

    console = Console(no_color=not colours(), highlight=False)
    table = Table(show_header=False, box=None, padding=(0, 1), expand=True)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    for name, left, right in rows(a, b):
        table.add_row("" if left == right else "≠", name, _marked(left, right), _marked(right, left))
    console.print(table)
    console.print(f"probability of one publication {pair.score:.2f}: {pair.why}", markup=False)


def rows(a: Entry, b: Entry) -> list[tuple[str, str, str]]:
    """The fields that either record has: name, and what each says."""

    def facts(entry: Entry) -> dict[str, str]:
        return {
            "title": entry.title,
            "authors": "; ".join(name.natural() for name in entry.authors) + (" et al." if entry.et_al else ""),
            "year": entry.year,
            "venue": entry.venue,
            **{name: entry.extra.get(name, "") for name in ("volume", "number", "pages")},
            "ids": ", ".join(map(str, entry.ids)),
            "aliases": "; ".join(entry.aliases),
            "abstract": entry.extra.get("abstract", "")[:300],
            "from": ", ".join(map(str, entry.origins[:3])),
        }

    left, right = facts(a), facts(b)
    return [(name, left[name], right[name]) for name in left if left[name] or right[name]]


def _marked(text: str, other: str) -> Text:
    """The text, its words that the other lacks in bold red."""
    from rich.text import Text

    known = set(other.lower().split())
    marked = Text()
    for word in text.split():
        marked.append(word, style="" if word.lower() in known else "bold red")
        marked.append(" ")
    return marked


def _say(made: int, asked: int, path: Path, decisions: Decisions) -> None:
    if not asked:
        note("nothing to decide")
        return
    note(f"{made} decided, {asked - made} left" + (f"; {path} holds {len(decisions.made)} decisions" if made else ""))
