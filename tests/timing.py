"""What a piece of work takes, so that growth can be asserted on a busy machine and late in a long run."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time


def cpu_seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The least CPU seconds of some rounds of a piece of work."""
    return side_by_side(work, rounds=rounds)[0]


def side_by_side(*works: Callable[[], object], rounds: int = 3) -> list[float]:
    """The least CPU seconds of some rounds of pieces of work in turn: a machine that slows down slows all.

    The collector of garbage rests meanwhile: it walks over all that the tests before have left,
    so that a pause of it says nothing about the work.
    """
    taken: list[list[float]] = [[] for _ in works]
    running = gc.isenabled()
    gc.disable()
    try:
        for _ in range(rounds):
            for work, seconds in zip(works, taken, strict=True):
                began = process_time()
                work()
                seconds.append(process_time() - began)
    finally:
        if running:
            gc.enable()
    return [min(seconds) for seconds in taken]
