"""What is counted over an archive, before it is a page or a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

Value = str | int | float | None


class Table(NamedTuple):
    """A table: `name` and `columns` are keys of `archive` in `messages.yaml`."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Value]]
