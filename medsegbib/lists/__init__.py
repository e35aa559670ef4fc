"""Markdown paper lists to entries: marks, blocks, logical lines, records, entries."""

from __future__ import annotations

from medsegbib.model import Document, Source


def read_list(source: Source) -> Document:
    """The entries of a Markdown list, each as the list wrote it."""
    from medsegbib.lists.reader import read

    return read(source)
