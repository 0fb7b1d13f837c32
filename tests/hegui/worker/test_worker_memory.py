"""A worker of a long run keeps nothing of the documents that it has answered."""

from __future__ import annotations

import gc
import weakref

from hegui.worker.inside import COLLECTED, free


class _Cycle:
    def __init__(self) -> None:
        self.own = self


def _left() -> weakref.ref[_Cycle]:
    return weakref.ref(_Cycle())


def test_cycles_are_freed_once_in_so_many_documents() -> None:
    gc.collect()
    gc.disable()
    try:
        left = _left()
        free(COLLECTED - 1)
        assert left() is not None
        free(COLLECTED)
        assert left() is None
    finally:
        gc.enable()
