"""The walls of the house: which room may import which, and that only the command line prints."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "medsegbib"
MODULES = sorted(PACKAGE.rglob("*.py"))

#: Rooms, from the ground up; a room may import from rooms below it and from itself, and from none beside it.
FLOORS = (
    {"text"},
    {"model"},
    {"lists", "formats", "rules", "match"},
    {"reading", "writing", "location", "publications"},
    {"catalog"},
    {"linting", "search", "ingestion"},
    {"cli"},
)
#: Rooms beside each other of which one may look into the other all the same, and why.
DOORS = {
    ("formats", "lists"): "the Markdown format is what lists reads",
}


def _room(path: Path) -> str:
    inside = path.relative_to(PACKAGE)
    return inside.parts[0].removesuffix(".py")


def _floor(room: str) -> int:
    return next((number for number, rooms in enumerate(FLOORS) if room in rooms), len(FLOORS))


def _imported_rooms(tree: ast.AST) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return {name.split(".")[1] for name in names if name.startswith("medsegbib.")}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    room = _room(path)
    if room in {"__init__", "__main__"}:
        return
    assert _floor(room) < len(FLOORS), f"{room} is on no floor; give it one in FLOORS"
    for other in _imported_rooms(ast.parse(path.read_text("utf-8"))) - {room}:
        assert _floor(other) < _floor(room) or (room, other) in DOORS, f"{path} may not import medsegbib.{other}"


@pytest.mark.parametrize("path", [m for m in MODULES if _room(m) != "cli"], ids=lambda p: str(p.relative_to(PACKAGE)))
def test_only_the_command_line_prints(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        called = node.func if isinstance(node, ast.Call) else None
        assert not (isinstance(called, ast.Name) and called.id == "print"), f"{path}:{node.lineno} prints"  # type: ignore[attr-defined]
        assert not (isinstance(called, ast.Attribute) and called.attr == "echo"), f"{path} prints"


NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "requests", "httpx", "aiohttp"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_reaches_for_the_network(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = (
            {alias.name for alias in node.names}
            if isinstance(node, ast.Import)
            else {node.module or ""}
            if isinstance(node, ast.ImportFrom)
            else set()
        )
        assert not names & NETWORK, f"{path} imports {names & NETWORK}"
