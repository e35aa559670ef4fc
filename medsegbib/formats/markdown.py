"""Markdown paper lists."""

from __future__ import annotations

import re

from medsegbib.lists import read_list
from medsegbib.model import Document, Source

NAME = "markdown"
SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".rmd", ".qmd")

_MARKS = re.compile(r"^(?: {0,3}#{1,6}\s|\s*[-*+]\s+\S|\s*\|.*\||\s*\d+[.)]\s)|\]\(\s*https?://", re.MULTILINE)


def sniff(text: str) -> bool:
    """Whether headings, bullets, tables or links stand in the text; other formats are asked first."""
    return _MARKS.search(text[:200_000]) is not None


def read(source: Source) -> Document:
    """The entries of a Markdown list, as written."""
    return read_list(source)
