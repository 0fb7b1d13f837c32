"""Rows into DuckDB by way of numpy, which hands over arrays as they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Columns = Mapping[str, "NDArray[Any]"]
"""The rows of a document by column."""

AT_A_TIME = 100
"""So many documents are handed over together."""


def load(base: Any, table: str, frames: Iterable[Columns]) -> None:
    """Put rows, those of a document together, into a table that has their columns in the same order."""
    left = iter(frames)
    while several := list(islice(left, AT_A_TIME)):
        base.register("frame", {name: np.concatenate([one[name] for one in several]) for name in several[0]})
        base.execute(f"INSERT INTO {table} SELECT * FROM frame")  # noqa: S608 - a table of the program's own
        base.unregister("frame")
