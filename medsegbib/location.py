"""Where the catalogue is. A search that finds its index in the cache needs no more than this, so it imports little."""

from __future__ import annotations

import os
from pathlib import Path

#: The name of the catalogue in a folder that holds none yet, and of the decisions of people that stand beside it.
FILE_NAME, DECISIONS_NAME = "catalog.bib", "decisions.txt"


class CatalogError(Exception):
    """No catalogue can be had: what is wrong and what to do."""


def shipped_catalog() -> Path:
    """The catalogue that comes with the package: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "shipped" / FILE_NAME
    return installed if installed.exists() else package.parent / "catalog" / FILE_NAME


def find_catalog(explicit: str | None = None, start: Path | None = None) -> Path:
    """The BibTeX file of the catalogue that a command works on.

    In this order: ``explicit`` (a file or a folder, there or to be made), the variable MEDSEGBIB_CATALOG, ``catalog``
    in the nearest medsegbib.toml or in ``[tool.medsegbib]`` of the nearest pyproject.toml, the nearest folder
    ``catalog/`` that holds a .bib file (looked for in ``start`` and the folders above it), and the shipped catalogue.
    """
    named = explicit or os.environ.get("MEDSEGBIB_CATALOG")
    if named:
        return _file_of(Path(named))
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        configured = _configured(folder / "medsegbib.toml") or _configured(folder / "pyproject.toml")
        if configured:
            return _file_of(folder / configured)
        if (folder / "catalog").is_dir() and _bib_in(folder / "catalog"):
            return _file_of(folder / "catalog")
    return shipped_catalog()


def _configured(settings: Path) -> str:
    """The catalogue that a file of settings names, "" where it names none."""
    if not settings.is_file():
        return ""
    import tomllib

    try:
        table = tomllib.loads(settings.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise CatalogError(f"{settings}: cannot be read as TOML: {error}") from None
    if settings.name == "pyproject.toml":
        table = table.get("tool", {}).get("medsegbib", {})
    value = table.get("catalog", "")
    if not isinstance(value, str):
        raise CatalogError(f"{settings}: catalog must be a path in quotes")
    return value


def _bib_in(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.bib"))


def _file_of(path: Path) -> Path:
    if path.suffix == ".bib":
        return path
    if path.is_file():
        raise CatalogError(f"{path}: a catalogue is a folder or a .bib file")
    found = _bib_in(path) if path.is_dir() else []
    if len(found) > 1 and path / FILE_NAME not in found:
        raise CatalogError(f"{path}: holds several .bib files; say which with --catalog {found[0]}")
    return found[0] if len(found) == 1 else path / FILE_NAME
