"""Reading until a time: the pages that are not reached by then are there, and told as such."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from ingest import progress
from ingest.layout.page import Page


class _LateError(BaseException):
    """The time is over while a page is being read: nothing on the way may take it for damage."""


def in_time(pages: Iterator[Page], until: float | None) -> Iterator[Page]:
    """The pages read up to a time (monotonic; null: all); those after them have the state `not_reached`.

    The first page is read in any case: whoever waits ends what takes too long."""
    if until is None:
        yield from pages
        return
    read = 0
    while (page := _next(pages, until if read else None)) is not None:
        read += 1
        yield page
        if time.monotonic() >= until:
            break
    for number in range(read + 1, progress.count + 1):
        yield Page(number, 0.0, 0.0, reading="none", state="not_reached")


def _next(pages: Iterator[Page], until: float | None) -> Page | None:
    """The next page; null where there is none, or not in time."""
    try:
        with _ended(until):
            return next(pages, None)
    except _LateError:
        return None


@contextmanager
def _ended(until: float | None) -> Iterator[None]:
    """What runs within ends with an error when the time is over, where the system has such an alarm."""
    if until is None or not hasattr(signal, "setitimer") or threading.current_thread() is not _main():
        yield
        return
    before = signal.signal(signal.SIGALRM, _late)
    signal.setitimer(signal.ITIMER_REAL, max(until - time.monotonic(), 0.001))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _main() -> threading.Thread:
    return threading.main_thread()


def _late(*_: object) -> None:
    raise _LateError
