"""``medsegbib stats``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from medsegbib.cli.options import CatalogOption, read_catalog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medsegbib.model import Entry


def command(
    catalog: CatalogOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Figures of a catalogue: entries, what they lack, years, venues, topics, sources.

    \b
    Example:
      medsegbib stats --catalog catalog
    """
    loaded = read_catalog(catalog)
    figures = {"catalog": str(loaded.path), **_figures(loaded.entries)}
    if as_json:
        import json

        typer.echo(json.dumps(figures, ensure_ascii=False, indent=2))
        return
    for name, value in figures.items():
        if isinstance(value, dict):
            typer.echo(f"{name}:")
            for item, count in list(value.items())[:15]:
                typer.echo(f"  {count:6} {item}")
            if len(value) > 15:
                typer.echo(f"         ... and {len(value) - 15} more (--json lists all)")
        else:
            typer.echo(f"{name}: {value}")


def _figures(entries: Sequence[Entry]) -> dict[str, object]:
    """Counts by name; tables are sorted by count, those of years by year."""

    def table(items: Counter[str]) -> dict[str, int]:
        return dict(sorted(items.items(), key=lambda pair: (-pair[1], pair[0])))

    years = Counter(str(entry.year_number) for entry in entries if entry.year_number)
    return {
        "entries": len(entries),
        "mentions": sum(len(entry.origins) for entry in entries),
        "with several mentions": sum(len(entry.origins) > 1 for entry in entries),
        "with several versions": sum(bool(entry.versions) for entry in entries),
        "without authors": sum(not entry.authors for entry in entries),
        "without year": sum(entry.year_number is None for entry in entries),
        "without venue": sum(not entry.venue for entry in entries),
        "without identifier": sum(not entry.ids for entry in entries),
        "with code": sum(any(link.kind == "code" for link in entry.links) for entry in entries),
        "types": table(Counter(entry.type for entry in entries)),
        "years": dict(sorted(years.items(), reverse=True)),
        "venues": table(Counter(entry.venue for entry in entries if entry.venue)),
        "topics": table(Counter(topic for entry in entries for topic in entry.topics)),
        "sources": table(Counter(o.file for entry in entries for o in entry.origins)),
    }
