"""BibTeX and biblatex: read with every field's place, written as bibtex and biber accept it, saved as a patch."""

from __future__ import annotations

import re

from medsegbib.formats.bibtex.patch import patch
from medsegbib.formats.bibtex.reader import read
from medsegbib.formats.bibtex.writer import write

__all__ = ["NAME", "SUFFIXES", "patch", "read", "sniff", "write"]

NAME = "bibtex"
SUFFIXES = (".bib", ".bibtex", ".biblatex")

_BEGINS = re.compile(r"\ufeff?(?:\s|%[^\n]*)*@[A-Za-z]+[ \t]*[{(]")


def sniff(text: str) -> bool:
    """Whether the text begins with an ``@type{``, comments aside: a list with BibTeX blocks in it does not."""
    return _BEGINS.match(text) is not None
