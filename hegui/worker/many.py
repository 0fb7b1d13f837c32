"""Many documents: several readers at work at once, what became of each in the order of the documents."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from argparse import Namespace

    from hegui.worker.reading import Reader

Item = TypeVar("Item")
T = TypeVar("T")
MOST_JOBS = 64


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def each(
    options: Namespace,
    items: Sequence[Item],
    first: Reader,
    work: Callable[[Reader, Item], T],
    done: Callable[[T], T],
) -> Iterator[T]:
    """What `work` gives for each document, in their order, by as many readers as `--jobs` says.

    `done` is called with each as soon as it is there, in any order, from any thread, and gives what is handed
    on; what it raises ends the run. `work` may not raise. After an interrupt nothing is done any more."""
    jobs = min(getattr(options, "jobs", None) or cores(), len(items), MOST_JOBS)
    if jobs < 2:
        for item in items:
            yield done(work(first, item))
        return
    yield from _at_once(options, items, first, work, done, jobs)


def _at_once(
    options: Namespace,
    items: Sequence[Item],
    first: Reader,
    work: Callable[[Reader, Item], T],
    done: Callable[[T], T],
    jobs: int,
) -> Iterator[T]:
    from concurrent.futures import ThreadPoolExecutor
    from queue import SimpleQueue
    from threading import Event

    from hegui.worker.reading import Reader

    free: SimpleQueue[Reader] = SimpleQueue()
    ended = Event()

    def task(item: Item) -> T:
        reader = free.get()
        try:
            made = work(reader, item)
        finally:
            free.put(reader)
        return made if ended.is_set() else done(made)

    with ThreadPoolExecutor(jobs) as pool, ExitStack() as readers:
        free.put(first)
        for _ in range(jobs - 1):
            free.put(readers.enter_context(Reader(options)))
        # An interrupt: nothing new is begun, and what is under way ends with its process.
        readers.callback(first.dismiss)
        readers.callback(pool.shutdown, wait=False, cancel_futures=True)
        readers.callback(ended.set)
        yield from pool.map(task, items)
