"""Citation keys in LaTeX sources: every command of natbib, biblatex and jurabib that takes keys."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

#: "\cite", "\citep*", "\Textcite", "\parencites(see)()[12]{a}[13]{b}", "\nocite", "\citeauthor", "\footfullcite" ...
_COMMAND = re.compile(
    r"""
    \\ (?P<name> [A-Za-z]*? [cC]ite [A-Za-z]* | bibentry | fullcite | entrydata ) \*?
    (?P<arguments> (?: \s* (?: \([^()]*\) | \[ (?: [^\[\]{}] | \{[^{}]*\} )* \] | <[^<>]*> | \{[^{}]*\} ) )+ )
    """,
    re.VERBOSE,
)
_KEYS = re.compile(r"\[(?:[^\[\]{}]|\{[^{}]*\})*\]|\{(?P<keys>[^{}]*)\}")
_KEY = re.compile(r"[^\s,{}]+")
#: Commands with "cite" in their name that define or style something and take no keys.
_NO_KEYS = re.compile(r"^(?:Declare|New|new|renew|provide|set|at|bib|the|if)|(?:style|command|format|setup|font)$")


@dataclass(frozen=True, slots=True)
class Replacement:
    """One citation key that becomes another: the character range in the source, and its line (from 1)."""

    start: int
    end: int
    line: int
    old: str
    new: str


def replacements(tex: str, keys: Mapping[str, str]) -> Iterator[Replacement]:
    """The citation keys of a LaTeX source that change under a map of old keys to new ones; comments are left alone."""
    for command in _COMMAND.finditer(tex):
        if _NO_KEYS.search(command["name"]) or _in_comment(tex, command.start()):
            continue
        multiple = command["name"].lower().endswith("s") and "cites" in command["name"].lower()
        begin = command.start("arguments")
        for argument in _KEYS.finditer(command["arguments"]):
            if argument["keys"] is None:
                continue
            offset = begin + argument.start("keys")
            for key in _KEY.finditer(argument["keys"]):
                new = keys.get(key[0], key[0])
                if new != key[0]:
                    start = offset + key.start()
                    yield Replacement(start, start + len(key[0]), tex.count("\n", 0, start) + 1, key[0], new)
            if not multiple:
                break


def rewrite(tex: str, changes: list[Replacement]) -> str:
    """The source with its citation keys replaced; a key that a change doubles within one command stays once."""
    for change in reversed(changes):
        tex = tex[: change.start] + change.new + tex[change.end :]
    return _COMMAND.sub(_without_doubles, tex) if changes else tex


def _without_doubles(command: re.Match[str]) -> str:
    if _NO_KEYS.search(command["name"]):
        return command[0]

    def once(argument: re.Match[str]) -> str:
        keys = argument["keys"]
        if keys is None or "," not in keys:
            return argument[0]
        found = [key.strip() for key in keys.split(",")]
        return argument[0] if len(set(found)) == len(found) else "{" + ",".join(dict.fromkeys(found)) + "}"

    return command[0][: command.start("arguments") - command.start()] + _KEYS.sub(once, command["arguments"])


def _in_comment(tex: str, at: int) -> bool:
    """Whether a place comes after an unescaped percent sign of its line."""
    line = tex[tex.rfind("\n", 0, at) + 1 : at]
    return re.search(r"(?<!\\)(?:\\\\)*%", line) is not None
