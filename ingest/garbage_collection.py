"""Reading without Python's search for cycles of objects: there are none among the many small objects that a
reader makes, and each search would go through all of them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Keeps the search off meanwhile, where it is on; what was made is then as if it had been searched."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            _set_old()
            gc.enable()


def _set_old() -> None:
    """Puts all new objects among the old ones, or the next object made would have them all searched."""
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()
