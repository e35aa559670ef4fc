"""``medsegbib search``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from medsegbib.cli.console import colours, fail, note
from medsegbib.cli.options import CatalogOption, locate_catalog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medsegbib.search import Hit


def command(
    query: Annotated[list[str], typer.Argument(metavar="QUERY", help="What to look for.")],
    catalog: CatalogOption = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="How many entries at the most.")] = 20,
    keys: Annotated[bool, typer.Option("--keys", help="Print citation keys alone, one a line.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the found entries as JSON (short form).")] = False,
) -> None:
    """Search the catalogue; the best hits come first.

    Words may stand inside others (mamba finds U-Mamba and CDRMamba); misspelled ones are found where nothing else is.
    "a phrase", -without, one OR other, and fields: title: author: venue: topic: year:2020-2023 key: doi: arxiv:
    has:code source:. Put a query with -without in quotation marks, so that it is no option.

    \b
    Examples:
      medsegbib search mamba
      medsegbib search author:ronneberger year:2015
      medsegbib search '"vessel segmentation" -retinal has:code'
    """
    from medsegbib.location import CatalogError
    from medsegbib.search import QueryError, find, open_index, parse_query

    try:
        asked = parse_query(" ".join(query))
        hits = find(asked, open_index(locate_catalog(catalog)))
    except (QueryError, CatalogError) as error:
        fail(str(error))
    shown = hits[:limit]
    if as_json:
        import json

        typer.echo(json.dumps([{"key": h.key, "score": round(h.score, 3), **h.record} for h in shown],
                              ensure_ascii=False, indent=2))  # fmt: skip
    elif keys:
        for hit in shown:
            typer.echo(hit.key)
    else:
        _print(shown)
    if not hits:
        note("nothing found")
    elif len(hits) > limit:
        note(f"{len(hits)} found, the best {limit} shown; --limit {len(hits)} shows all")


def _print(hits: Sequence[Hit]) -> None:
    coloured = colours()
    for hit in hits:
        title, key = hit.record["title"], hit.key
        if coloured:
            title, key = typer.style(title, bold=True), typer.style(key, fg="cyan")
        typer.echo(f"{key}  {title}")
        typer.echo(f"    {_details(hit.record)}")


def _details(record: dict[str, Any]) -> str:
    """Authors, venue and year, and the address, each where known."""
    authors = ", ".join(record["authors"])
    if record["more"] or record["et_al"]:
        authors += ", et al."
    parts = (
        authors or "authors unknown",
        " ".join(filter(None, (record["venue"], str(record["year"])))),
        record["link"],
    )
    return " · ".join(part for part in parts if part)
