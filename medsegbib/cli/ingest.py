"""``medsegbib ingest``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from medsegbib.cli.console import fail, note
from medsegbib.cli.options import CatalogOption, locate_catalog, read_documents

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from medsegbib.ingestion import Account, Remark
    from medsegbib.model import Document


def command(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Lists or bibliographies; - is standard input.")
    ],
    catalog: CatalogOption = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen and write nothing.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Also list every repair and conflict.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the account as JSON.")] = False,
) -> None:
    """Read lists or bibliographies, repair, find duplicates, and merge them into the catalogue.

    Prints the account: mentions read = added + merged + refused, each refusal with file, line and reason. Reading the
    same files again changes nothing. Without --catalog and without a folder catalog/ nearby, a new catalogue is
    begun in ./catalog.

    \b
    Example:
      medsegbib ingest README.md refs.bib --catalog catalog
    """
    from medsegbib.catalog import load_catalog, load_decisions, save_catalog
    from medsegbib.ingestion import ingest
    from medsegbib.location import CatalogError
    from medsegbib.match import DecisionsError
    from medsegbib.writing import UnwritableError

    path = _target(catalog)
    documents, unreadable = _read_all(files)
    if not documents:
        raise typer.Exit(2)
    try:
        old = load_catalog(path, missing_ok=True)
        decisions = load_decisions(old.decisions_path)
        entries, account = ingest(old, documents, decisions)
        changed = False if dry_run else save_catalog(old, entries)
    except (CatalogError, DecisionsError, UnwritableError) as error:
        fail(str(error))
    for refusal in old.refused:
        line = old.document.source.position(refusal.span.start).line if old.document else 0
        note(f"{path}:{line}: this part of the catalogue cannot be read and stays as it is: {refusal.reason}")
    if as_json:
        _print_json(account)
    else:
        _print(account, path, changed, dry_run, verbose)
    raise typer.Exit(2 if unreadable else 0)


def _target(catalog: str | None) -> Path:
    """The catalogue to write: never the package's own copy in an installation."""
    from pathlib import Path

    from medsegbib.location import FILE_NAME, shipped_catalog

    path = locate_catalog(catalog)
    if catalog is None and path == shipped_catalog() and path.parent.name == "shipped":
        path = Path("catalog") / FILE_NAME
        note(f"no catalogue nearby; beginning one in {path}")
    return path


def _read_all(files: Sequence[str]) -> tuple[list[Document], int]:
    """The documents of the readable files, and how many could not be read; a file without papers is said."""
    documents, unreadable = read_documents(files)
    for document in documents:
        if not document.entries and not document.refused:
            name = document.source.name
            note(f"{name}: no papers found; medsegbib export {name} --coverage shows how each line was read")
    return documents, unreadable


def _print(account: Account, path: Path, changed: bool, dry_run: bool, verbose: bool) -> None:
    for source, count in account.per_source.items():
        typer.echo(f"{source}: {count} read")
    _list("refused", account.refused, always=True)
    _list("to decide (medsegbib review)", account.questions, always=True)
    _list("repaired", account.repairs, verbose)
    _list("conflicts", account.conflicts, verbose)
    refused = len(account.refused)
    typer.echo(f"read {account.read} = added {account.added} + merged {account.merged} + refused {refused}")
    state = "not written (dry run)" if dry_run else "written" if changed else "unchanged"
    typer.echo(f"{path}: {state}")


def _list(title: str, remarks: Sequence[Remark], always: bool) -> None:
    if not remarks:
        return
    typer.echo(f"{title}: {len(remarks)}" + ("" if always else " (list them with --verbose)"))
    if always:
        for remark in remarks:
            typer.echo(f"  {remark.origin}: {remark.topic}: {remark.message}")


def _print_json(account: Account) -> None:
    import json

    def listed(remarks: Sequence[Remark]) -> list[dict[str, object]]:
        return [
            {"file": r.origin.file, "line": r.origin.line, "column": r.origin.column, "topic": r.topic,
             "message": r.message} for r in remarks
        ]  # fmt: skip

    figures = {
        "read": account.read, "added": account.added, "merged": account.merged, "refused": listed(account.refused),
        "repairs": listed(account.repairs), "conflicts": listed(account.conflicts),
        "questions": listed(account.questions), "sources": dict(account.per_source),
    }  # fmt: skip
    typer.echo(json.dumps(figures, ensure_ascii=False, indent=2))
