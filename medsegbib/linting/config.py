"""The configuration of lint: ``[tool.medsegbib]`` in pyproject.toml, or medsegbib.toml; read from text, not files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from typing import Any

from medsegbib.model import Entry
from medsegbib.rules.selection import Layer, UnknownRuleError, check_selectors

#: The file names, the one that wins in a folder first.
FILE_NAMES = ("medsegbib.toml", "pyproject.toml")

_STRINGS = "a list of strings"
_RULES_BY_NAME = "a table of lists of rules"
#: What each key holds, in words for messages.
KEYS = {
    "select": _STRINGS,
    "ignore": _STRINGS,
    "extend-select": _STRINGS,
    "per-file-ignores": _RULES_BY_NAME,
    "per-entry-ignores": _RULES_BY_NAME,
    "exclude": _STRINGS,
    "baseline": "a path",
    "catalog": "a path",
    "output-format": "a name",
    "unsafe-fixes": "true or false",
    "cross-file": "true or false",
}


class ConfigError(ValueError):
    """A configuration that cannot be used: file, line and what is right."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}" if line else f"{file}: {reason}")


@dataclass(frozen=True)
class Config:
    """The settings of one configuration file; ``folder`` is what its paths and patterns are relative to."""

    folder: str = ""
    layer: Layer = field(default_factory=Layer)
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    per_entry_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exclude: tuple[str, ...] = ()
    baseline: str = ""
    output_format: str = ""
    unsafe_fixes: bool = False
    cross_file: bool = False

    def ignored_in_file(self, path: str) -> tuple[str, ...]:
        """The selectors that are ignored in a file, given by its path from ``folder`` with "/"."""
        return tuple(
            code for glob, codes in self.per_file_ignores.items() if path_matches(path, glob) for code in codes
        )

    def ignored_for(self, entry: Entry) -> tuple[str, ...]:
        """The selectors that are ignored for an entry, by citation key, title or identifier."""
        if not self.per_entry_ignores:
            return ()
        names = {_plain(name) for name in (entry.key, entry.title, *(i.value for i in entry.ids)) if name}
        return tuple(code for name, codes in self.per_entry_ignores.items() if _plain(name) in names for code in codes)

    def excludes(self, path: str) -> bool:
        """Whether a path from ``folder`` (a file or a folder, with "/") is left out."""
        return any(path_matches(path, glob) for glob in self.exclude)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def path_matches(path: str, glob: str) -> bool:
    """Whether a glob names a path, one of the folders above it, or just its last part (as in .gitignore)."""
    glob = glob.removeprefix("./").rstrip("/")
    parts = path.split("/")
    above = ["/".join(parts[:end]) for end in range(1, len(parts) + 1)]
    return any(fnmatch(candidate, glob) for candidate in (*above, *(parts if "/" not in glob else ())))


def parse_config(text: str, file: str, folder: str) -> Config | None:
    """The settings that a configuration file holds; None for a pyproject.toml that says nothing of medsegbib.

    Raises `ConfigError` for bad TOML, a key or rule that there is none of (with the nearest right one), a wrong type.
    """
    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        raise ConfigError(file, int(found[1]) if found else 0, f"not TOML: {error}") from None
    if file.endswith("pyproject.toml"):
        table = table.get("tool", {}).get("medsegbib")
        if table is None:
            return None
    if not isinstance(table, dict):
        raise ConfigError(file, 0, "[tool.medsegbib] must be a table")
    for key, value in table.items():
        _check(key, value, text, file)
    return Config(
        folder=folder,
        layer=Layer(
            tuple(table["select"]) if "select" in table else None,
            tuple(table.get("extend-select", ())),
            tuple(table.get("ignore", ())),
        ),
        per_file_ignores={glob: tuple(codes) for glob, codes in table.get("per-file-ignores", {}).items()},
        per_entry_ignores={name: tuple(codes) for name, codes in table.get("per-entry-ignores", {}).items()},
        exclude=tuple(table.get("exclude", ())),
        baseline=table.get("baseline", ""),
        output_format=table.get("output-format", ""),
        unsafe_fixes=table.get("unsafe-fixes", False),
        cross_file=table.get("cross-file", False),
    )


def _check(key: str, value: object, text: str, file: str) -> None:
    """Raise `ConfigError` where a key is unknown, holds the wrong type, or names a rule that there is none of."""
    if key == "tool" and not file.endswith("pyproject.toml"):
        raise ConfigError(file, _line_of(key, text), "settings stand here by themselves; leave out [tool.medsegbib]")
    if key not in KEYS:
        from difflib import get_close_matches

        near = get_close_matches(key, KEYS, n=1)
        hint = f'did you mean "{near[0]}"?' if near else f"known are: {', '.join(KEYS)}"
        raise ConfigError(file, _line_of(key, text), f'unknown key "{key}"; {hint}')
    if not _fits(KEYS[key], value):
        raise ConfigError(file, _line_of(key, text), f'"{key}" must be {KEYS[key]}')
    selectors: list[str] = []
    if key in {"select", "ignore", "extend-select"} and isinstance(value, list):
        selectors = value
    elif KEYS[key] == _RULES_BY_NAME and isinstance(value, dict):
        selectors = [code for codes in value.values() for code in codes]
    for selector in selectors:
        try:
            check_selectors([selector])
        except UnknownRuleError as error:
            raise ConfigError(file, _line_of(selector, text), str(error)) from None


def _fits(wanted: str, value: object) -> bool:
    if wanted == _STRINGS:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if wanted == _RULES_BY_NAME:
        return isinstance(value, dict) and all(_fits(_STRINGS, item) for item in value.values())
    return isinstance(value, bool) if wanted == "true or false" else isinstance(value, str)


def _line_of(word: str, text: str) -> int:
    """The line of a key or value; tomllib does not tell."""
    found = re.search(rf"""(?mx) ^ [ \t]* \[? [^\n#]*? (?<![\w-]) {re.escape(word)} (?![\w-])""", text)
    return text.count("\n", 0, found.end()) + 1 if found else 0
