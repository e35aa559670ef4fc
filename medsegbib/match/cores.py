"""Work on many portions of one thing in memory, on all cores, with the same outcome however many there are."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol, TypeVar

#: The most processes: each comes to have its own copy of what it looks at.
PROCESSES = 4

T = TypeVar("T")
R = TypeVar("R")


class Progress(Protocol):
    """Shows how far the work on some items is while it hands them on: items, how many, what is done with them."""

    def __call__(self, items: Iterable[T], total: int, label: str, /) -> Iterable[T]: ...


def silently(items: Iterable[T], total: int, label: str) -> Iterable[T]:  # noqa: ARG001 - the shape of Progress
    """The items; shows nothing."""
    return items


def work_on(
    portions: Sequence[T], work: Callable[[T], R], parallel: bool, progress: Progress = silently, label: str = ""
) -> list[R]:
    """The results of ``work`` on each portion, in their order, with ``parallel`` by as many processes as there are
    cores."""
    processes = min(_cores(), PROCESSES, len(portions)) if parallel else 1
    if processes > 1:
        return _in_processes(portions, work, processes, progress, label)
    return [work(portion) for portion in progress(portions, len(portions), label)]


def _cores() -> int:
    """The cores that this process may use; 1 where processes cannot share memory."""
    if not hasattr(os, "fork") or not hasattr(os, "sched_getaffinity"):
        return 1
    return len(os.sched_getaffinity(0))


#: What forked processes work on: handed over by the fork itself, so that nothing has to be written and read again.
_task: tuple[Callable[[Any], Any], Sequence[Any]] | None = None


def _in_processes(
    portions: Sequence[T], work: Callable[[T], R], processes: int, progress: Progress, label: str
) -> list[R]:
    """Work on the portions in turn in this process and in forked ones, which see the memory without a copy at first.

    This process takes its share: every process that touches a record comes to have its own copy of it.
    """
    from multiprocessing import get_context

    global _task
    _task = work, portions
    gc.collect()
    gc.freeze()
    try:
        with get_context("fork").Pool(processes - 1, gc.disable) as pool:
            others = [at for at in range(len(portions)) if at % processes]
            waiting = pool.map_async(_do, others, chunksize=1)
            share = portions[::processes]
            own = iter([work(portion) for portion in progress(share, len(share), label)])
            theirs = iter(waiting.get())
        return [next(theirs) if at % processes else next(own) for at in range(len(portions))]
    finally:
        gc.unfreeze()
        _task = None


def _do(at: int) -> Any:
    assert _task is not None
    work, portions = _task
    return work(portions[at])
