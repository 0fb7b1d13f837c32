"""Rows into DuckDB by way of pandas, which hands over arrays as they are."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any

from hegui.needs import module

AT_A_TIME = 200
"""So many documents are handed over together."""


def load(base: Any, table: str, frames: Iterable[Any]) -> None:
    """Put DataFrames, one a document, into a table that has their columns in the same order."""
    left = iter(frames)
    while several := list(islice(left, AT_A_TIME)):
        base.register("frame", module("pandas").concat(several))
        base.execute(f"INSERT INTO {table} SELECT * FROM frame")  # noqa: S608 - a table of the program's own
        base.unregister("frame")
