"""The index kept between runs, so that a search does not read the catalogue again while that is the same."""

from __future__ import annotations

import os
import sqlite3
import sys
import zlib
from pathlib import Path

from medsegbib import __version__
from medsegbib.location import CatalogError

#: To be raised whenever the index's tables or texts change.
_LAYOUT = 1


def cache_folder() -> Path:
    """The user's folder for what programs can make anew (XDG on Linux, Caches on macOS, LOCALAPPDATA on Windows)."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "medsegbib"


def open_index(path: Path) -> sqlite3.Connection:
    """The index of the catalogue at ``path``, from the cache where its file is unchanged, else made and cached.

    Where no cache can be written the index lives in memory. Raises CatalogError where there is no catalogue.
    """
    try:
        status = path.stat()
    except OSError:
        raise CatalogError(f"{path}: no catalogue there; make one with: medsegbib ingest FILE") from None
    stamp = f"{_LAYOUT} {__version__} {status.st_size} {status.st_mtime_ns}"
    try:
        name = f"{zlib.crc32(str(path.resolve()).encode()):08x}.sqlite"
        kept = cache_folder() / name
    except (OSError, RuntimeError):  # no home folder
        return _in_memory(path)
    return _kept(kept, stamp) or _make(path, kept, stamp)


def _kept(file: Path, stamp: str) -> sqlite3.Connection | None:
    """The cached index if it is of this very catalogue file."""
    if not file.exists():
        return None
    try:
        connection = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
        row = connection.execute("SELECT stamp FROM made").fetchone()
    except sqlite3.Error:
        return None
    return connection if row and row[0] == stamp else None


def _in_memory(path: Path) -> sqlite3.Connection:
    from medsegbib.catalog import load_catalog
    from medsegbib.search.index import build_index

    connection = sqlite3.connect(":memory:")
    build_index(load_catalog(path).entries, connection)
    return connection


def _make(path: Path, file: Path, stamp: str) -> sqlite3.Connection:
    """Build the index in memory and leave a copy in the cache, put there in one step."""
    connection = _in_memory(path)
    temporary = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        copy = sqlite3.connect(temporary)
        connection.backup(copy)
        copy.execute("CREATE TABLE made (stamp TEXT)")
        copy.execute("INSERT INTO made VALUES (?)", (stamp,))
        copy.commit()
        copy.close()
        temporary.replace(file)
    except (OSError, sqlite3.Error):
        temporary.unlink(missing_ok=True)
    return connection
