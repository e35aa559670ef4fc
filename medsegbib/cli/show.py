"""``medsegbib show``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from medsegbib.cli.console import fail
from medsegbib.cli.options import CatalogOption, read_catalog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medsegbib.catalog import Catalog
    from medsegbib.model import Entry


def command(
    key: Annotated[str, typer.Argument(metavar="KEY", help="A citation key, as search prints it.")],
    catalog: CatalogOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the entry as export --json does.")] = False,
    as_bib: Annotated[bool, typer.Option("--bib", help="Print the entry as BibTeX, ready to paste.")] = False,
) -> None:
    """Show one entry, whole, with where each fact came from.

    \b
    Examples:
      medsegbib show ronneberger2015convolutional
      medsegbib show ronneberger2015convolutional --bib >> refs.bib
    """
    loaded = read_catalog(catalog)
    entry = loaded.find(key)
    if entry is None:
        fail(_unknown(key, loaded))
    if as_json:
        from medsegbib.formats import by_name

        typer.echo(by_name("json").write([entry]).rstrip("\n"))
        return
    if as_bib:
        from medsegbib.formats.bibtex.writer import write_entry

        typer.echo(write_entry(entry, own=False).rstrip("\n"))
        return
    for line in _lines(entry):
        typer.echo(line)


def _unknown(key: str, catalog: Catalog) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, [entry.key for entry in catalog.entries], 3, 0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else "find keys with: medsegbib search WORD"
    return f"no entry {key} in {catalog.path}; {hint}"


def _lines(entry: Entry) -> Iterator[str]:
    """The entry for reading: a fact a line, behind it who stated it, below it who stated otherwise."""
    yield f"{entry.key} ({entry.type})"
    yield from _fact(entry, "title", entry.title)
    if entry.nickname:
        yield from _fact(entry, "nickname", entry.nickname)
    for alias in entry.aliases:
        yield from _fact(entry, "alias", alias)
    names = ", ".join(name.natural() for name in entry.authors) + (" et al." if entry.et_al else "")
    yield from _fact(entry, "authors", names or "unknown: no source states them")
    yield from _fact(entry, "year", entry.year or "unknown")
    yield from _fact(entry, "venue", entry.venue or "unknown")
    for identifier in entry.ids:
        yield from _fact(entry, identifier.scheme, identifier.value)
    for name, value in entry.extra.items():
        yield from _fact(entry, name, value if len(value) < 300 else value[:297] + "...")
    for link in entry.links:
        yield from _fact(entry, link.kind, link.url)
    for topic in entry.topics:
        yield from _fact(entry, "topic", topic)
    for version in entry.versions:
        ids = " ".join(map(str, version.ids))
        places = " ".join(f"{name} {value}" for name, value in version.extra)
        said = (version.year, version.venue, places, ids, version.title)
        yield from _fact(entry, "version", " ".join(filter(None, said)))
    for origin in entry.origins:
        yield from _fact(entry, "origin", str(origin))


def _fact(entry: Entry, name: str, value: str) -> Iterator[str]:
    witnesses = entry.witnesses.get(name, ())
    yield f"  {name:10} {value}" + (f"  [{', '.join(witnesses)}]" if witnesses else "")
    for claim, sources in entry.witnesses.items():
        other = claim.removeprefix(f"{name}=")
        if other != claim:
            yield f"  {'':10}   but {other}  [{', '.join(sources)}]"
