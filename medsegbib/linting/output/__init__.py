"""One module an output format, each with ``render(diagnostics, colour) -> str``; found by being here.

The name of a format is the name of its module with "-" for "_". The text ends with a line end, or is empty.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from medsegbib.model import Diagnostic

Render = Callable[[Sequence[Diagnostic], bool], str]


@cache
def names() -> tuple[str, ...]:
    """The names of all output formats."""
    return tuple(sorted(module.name.replace("_", "-") for module in iter_modules(__path__)))


def renderer(name: str) -> Render:
    """The function that renders findings in a format; KeyError where there is no such format."""
    if name not in names():
        raise KeyError(name)
    return cast(Render, import_module(f"{__name__}.{name.replace('-', '_')}").render)
