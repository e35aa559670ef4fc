"""Markdown paper lists to entries: events, blocks, runs, entries."""

from __future__ import annotations

from medsegbib.model import Document, Source


def read_list(source: Source) -> Document:
    """The entries of a Markdown list, each as the list wrote it."""
    return Document(source, "markdown")
