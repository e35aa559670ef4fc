"""What lint is to look at: files, folders and their configuration."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from medsegbib.linting.config import FILE_NAMES, Config, ConfigError, parse_config
from medsegbib.model import Source

#: The files that a folder is searched for.
SUFFIXES = (".md", ".markdown", ".bib", ".bibtex")

_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "site-packages", "venv"})

#: A text without a link, an identifier or a year says nothing of papers.
_MAY_HOLD_PAPERS = re.compile(r"://|\]\(|\]\[|(?<!\d)(?:1[89]|20)\d\d(?!\d)|arxiv|doi|medsegbib:", re.IGNORECASE)


def may_hold_papers(source: Source) -> bool:
    """Whether a Markdown file is worth reading at all; anything that is not Markdown by its name is."""
    return not source.name.lower().endswith((".md", ".markdown")) or _MAY_HOLD_PAPERS.search(source.text) is not None


def walk(folder: Path, configs: Configs) -> Iterator[Path]:
    """The lists and bibliographies in a folder and below, sorted; hidden and excluded ones left out."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and name not in _SKIPPED_FOLDERS and not configs.excluded(Path(here, name))
        )
        for name in sorted(files):
            path = Path(here, name)
            if path.suffix.lower() in SUFFIXES and not configs.excluded(path):
                yield path


class Configs:
    """The nearest configuration of each file; each configuration file is read once."""

    def __init__(self, explicit: str | None = None, isolated: bool = False) -> None:
        """``explicit`` names the file that counts for all; ``isolated`` means that none does. Raises `ConfigError`."""
        self._by_folder: dict[Path, Config] = {}
        self._fixed: Config | None = Config() if isolated else None
        if explicit is not None:
            self._fixed = _load(Path(explicit))
            if self._fixed is None:
                raise ConfigError(explicit, 0, "holds no [tool.medsegbib]")

    def of(self, path: Path) -> Config:
        """The configuration that counts for a file or folder."""
        if self._fixed is not None:
            return self._fixed
        place = Path(os.path.abspath(path))  # noqa: PTH100 - a symbolic link stays one
        return self._of_folder(place if place.is_dir() else place.parent)

    def _of_folder(self, folder: Path) -> Config:
        if folder not in self._by_folder:
            loaded = (_load(folder / name) for name in FILE_NAMES if (folder / name).is_file())
            found = next((config for config in loaded if config is not None), None)
            if found is None:
                found = self._of_folder(folder.parent) if folder != folder.parent else Config()
            self._by_folder[folder] = found
        return self._by_folder[folder]

    def excluded(self, path: Path) -> bool:
        """Whether the configuration leaves a file or folder out."""
        config = self.of(path)
        return config.excludes(path_from(config.folder, str(path)))


def path_from(folder: str, name: str) -> str:
    """A path from a folder of configuration, with "/", the same wherever the command was started."""
    return Path(os.path.relpath(name, folder or ".")).as_posix()


def _load(path: Path) -> Config | None:
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(str(path), 0, f"cannot be read: {error}") from None
    return parse_config(text, str(path), str(path.resolve().parent))
