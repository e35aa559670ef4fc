"""What all commands share of the terminal: messages to standard error, exit status, progress."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import NoReturn, TypeVar

import typer

T = TypeVar("T")


def note(message: str) -> None:
    """Say something on standard error."""
    typer.echo(message, err=True)


def fail(message: str) -> NoReturn:
    """Say on standard error what is wrong and what to do, and end with exit status 2."""
    typer.echo(f"medsegbib: {message}", err=True)
    raise typer.Exit(2)


def colours(stream: object = None) -> bool:
    """Whether a stream (standard output unless told) is a terminal that wants colours (https://no-color.org)."""
    chosen = stream or sys.stdout
    return bool(getattr(chosen, "isatty", lambda: False)()) and not os.environ.get("NO_COLOR")


def progress(items: Iterable[T], total: int, label: str) -> Iterator[T]:
    """The items, with a bar on standard error while that is a terminal and the work takes more than a second."""
    if not sys.stderr.isatty():
        yield from items
        return
    import time

    started, bar, task = time.monotonic(), None, None
    try:
        for done, item in enumerate(items):
            if bar is None and time.monotonic() - started > 1:
                from rich.console import Console
                from rich.progress import Progress

                bar = Progress(console=Console(stderr=True), transient=True)
                bar.start()
                task = bar.add_task(label, total=total, completed=done)
            yield item
            if bar is not None and task is not None:
                bar.update(task, completed=done + 1)
    finally:
        if bar is not None:
            bar.stop()
