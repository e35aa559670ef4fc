"""Options that several commands share, and what they lead to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from medsegbib.cli.console import fail, note, progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medsegbib.catalog import Catalog
    from medsegbib.formats import Format
    from medsegbib.model import Document

CatalogOption = Annotated[
    str | None,
    typer.Option(
        "--catalog",
        metavar="PATH",
        help="The catalogue: a folder or a .bib file. Default: MEDSEGBIB_CATALOG, catalog in the nearest "
        "medsegbib.toml or pyproject.toml, the nearest folder catalog/, the one that the package ships.",
    ),
]


def locate_catalog(explicit: str | None) -> Path:
    """The catalogue's file for a command; ends the command where it cannot be told."""
    from medsegbib.location import CatalogError, find_catalog

    try:
        return find_catalog(explicit)
    except CatalogError as error:
        fail(str(error))


def read_catalog(explicit: str | None, missing_ok: bool = False) -> Catalog:
    """The catalogue for a command; ends the command where there is none."""
    from medsegbib.catalog import load_catalog
    from medsegbib.location import CatalogError

    try:
        return load_catalog(locate_catalog(explicit), missing_ok)
    except CatalogError as error:
        fail(str(error))


def format_for(output: str) -> Format:
    """The format that the suffix of an output file says, BibTeX without one; ends the command where it says none."""
    from medsegbib.formats import by_name, format_of_suffix, written_suffixes

    found = format_of_suffix(output)
    suffix = Path(output).suffix
    if found is None and suffix:
        fail(f"{output}: {suffix} is no format that can be written; known are {', '.join(written_suffixes())}")
    return found or by_name("bibtex")


def read_documents(files: Sequence[str]) -> tuple[list[Document], int]:
    """The documents of the readable files, and how many could not be read (each said on standard error)."""
    from medsegbib.reading import UnreadableError, read_document, read_source

    documents, unreadable = [], 0
    for file in progress(files, len(files), "reading"):
        try:
            documents.append(read_document(read_source(file)))
        except UnreadableError as error:
            note(f"medsegbib: {error}")
            unreadable += 1
    return documents, unreadable
