"""The objects of the format json, one a line, without the array around them."""

from __future__ import annotations

from collections.abc import Sequence

from medsegbib.linting.output.json import dump, record
from medsegbib.model import Diagnostic


def render(diagnostics: Sequence[Diagnostic], _colour: bool = False) -> str:
    """The findings as JSON lines."""
    return "".join(f"{dump(record(found))}\n" for found in diagnostics)
