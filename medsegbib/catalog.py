"""The catalogue: a BibTeX file and the table of its sources beside it, loaded and saved here."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from medsegbib.location import DECISIONS_NAME, CatalogError
from medsegbib.model import Document, Entry, Refusal
from medsegbib.reading import UnreadableError, read_document, read_source
from medsegbib.writing import write_atomically

if TYPE_CHECKING:
    from medsegbib.match.decisions import Decisions

SOURCES_NAME = "sources.toml"


_SOURCES_HEAD = """\
# The sources of this catalogue. Origins of entries give "name:line".
# file: how the source is recognised (the end of its path). kind: list, bibliography or verified; where two sources
# disagree, verified is believed before bibliography before list. address and licence are for readers.
"""
_TRUST = {"list": 0, "bibliography": 1, "verified": 2}


# --- its sources --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SourceNote:
    """What sources.toml says of one source."""

    name: str
    file: str
    kind: str = "list"
    address: str = ""
    licence: str = ""


@dataclass(slots=True)
class Sources:
    """The table of sources, and those that came with this run."""

    path: Path
    text: str = ""
    notes: list[SourceNote] = field(default_factory=list)
    added: list[SourceNote] = field(default_factory=list)
    _kinds: dict[str, int] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._kinds = {note.name: _TRUST[note.kind] for note in (*self.notes, *self.added)}

    def trust(self, name: str) -> int:
        """How far a source is believed, by its name: 2 verified, 1 bibliography, 0 list or unknown."""
        return self._kinds.get(name, 0)

    def register(self, document: Document) -> SourceNote:
        """The note of a document's source; one that is not in the table yet is added under its path."""
        file = Path(document.source.name).as_posix()
        for note in (*self.notes, *self.added):
            if f"/{file}".endswith(f"/{note.file.removeprefix('./')}"):
                return note
        name = self._inside(file)
        new = SourceNote(name, name, "list" if document.format == "markdown" else "bibliography")
        self.added.append(new)
        self._kinds[new.name] = _TRUST[new.kind]
        return new

    def _inside(self, file: str) -> str:
        """The path from the folder that holds the catalogue where the file lies there, else as given."""
        folder = self.path.resolve().parent.parent
        try:
            return Path(file).resolve().relative_to(folder).as_posix()
        except ValueError:
            return file

    def rendered(self) -> str:
        """The table as text, old bytes first."""
        text = self.text or _SOURCES_HEAD
        for note in self.added:
            text += f"\n[[source]]\nname = {_quoted(note.name)}\nfile = {_quoted(note.file)}\n"
            text += (
                f"kind = {_quoted(note.kind)}\naddress = {_quoted(note.address)}\nlicence = {_quoted(note.licence)}\n"
            )
        return text


def _quoted(text: str) -> str:
    import json

    return json.dumps(text, ensure_ascii=False)  # every JSON string is a TOML basic string


def load_sources(path: Path) -> Sources:
    """The table of sources; an empty one where there is no file. CatalogError, with the line, where it is broken."""
    if not path.exists():
        return Sources(path)
    try:
        text = path.read_text("utf-8")
        table = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CatalogError(f"{path}: cannot be read: {error}") from None
    notes = []
    for number, row in enumerate(table.get("source", []), 1):
        if not isinstance(row, dict) or not row.get("name"):
            raise CatalogError(f"{path}: [[source]] number {number} has no name")
        if row.get("kind", "list") not in _TRUST:
            raise CatalogError(f"{path}: source {row['name']}: kind must be one of {', '.join(_TRUST)}")
        wanted = ("name", "file", "kind", "address", "licence")
        notes.append(SourceNote(**{"file": row["name"], **{k: str(row[k]) for k in wanted if k in row}}))
    return Sources(path, text, notes)


# --- the whole ----------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Catalog:
    """A catalogue in memory: the bytes and text it was read from, its entries and what of it could not be read."""

    path: Path
    text: str = ""
    entries: tuple[Entry, ...] = ()
    refused: tuple[Refusal, ...] = ()
    document: Document | None = None
    _sources: Sources | None = None

    @property
    def sources(self) -> Sources:
        """The table of its sources, read when first asked for."""
        if self._sources is None:
            self._sources = load_sources(self.path.parent / SOURCES_NAME)
        return self._sources

    @property
    def decisions_path(self) -> Path:
        """Where what people decided about pairs of entries is remembered."""
        return self.path.parent / DECISIONS_NAME

    def find(self, key: str) -> Entry | None:
        """The entry of a citation key, or of one that it had before."""
        for entry in self.entries:
            if entry.key == key:
                return entry
        return next((e for e in self.entries if key in e.earlier_keys), None)


def load_catalog(path: Path, missing_ok: bool = False) -> Catalog:
    """The catalogue in a .bib file. CatalogError where there is none (unless ``missing_ok``) or it is unreadable."""
    if not path.exists():
        if missing_ok:
            return Catalog(path)
        raise CatalogError(f"{path}: no catalogue there; make one with: medsegbib ingest FILE --catalog {path.parent}")
    try:
        source = read_source(str(path))
        document = read_document(source)
    except UnreadableError as error:
        if missing_ok and path.read_bytes().strip() == b"":
            return Catalog(path)
        raise CatalogError(str(error)) from None
    return Catalog(path, source.text, document.entries, document.refused, document)


def load_decisions(path: Path) -> Decisions:
    """What people decided about pairs; nothing where there is no file. Raises `DecisionsError` with file and line."""
    from medsegbib.match.decisions import Decisions, parse_decisions

    try:
        return parse_decisions(path.read_text("utf-8"), str(path)) if path.exists() else Decisions()
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogError(f"{path}: cannot be read: {error}") from None


def save_decisions(path: Path, decisions: Decisions) -> None:
    """Write what was decided. Raises `UnwritableError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, decisions.render())


def save_catalog(catalog: Catalog, entries: Sequence[Entry]) -> bool:
    """Write the entries to the catalogue's file, and new sources to their table; whether any byte changed.

    Entries that did not change keep their bytes. Raises `UnwritableError`, with nothing half-written.
    """
    from medsegbib.formats.bibtex import patch

    text = patch(catalog.text, entries)
    sources = catalog.sources
    changed = text != catalog.text
    if changed or sources.added:
        catalog.path.parent.mkdir(parents=True, exist_ok=True)
    if sources.added:
        write_atomically(sources.path, sources.rendered())
    if changed:
        write_atomically(catalog.path, text)
    return changed
