"""Archives of reports: judged (`run`), kept (`journal`), put into tables (`tables`), which `load` gives to
Python."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["Archive", "load"]


class Archive(NamedTuple):
    """The tables of a run as DataFrames; `docs/bulk.md` has their columns."""

    reports: DataFrame
    findings: DataFrame
    not_checked: DataFrame
    people: DataFrame
    days: DataFrame
    passages: DataFrame


def load(run: str | Path) -> Archive:
    """The tables of the run in a folder. Raises RefusedError where packages are missing or it is no run.

    ```python
    import hegui.bulk

    archive = hegui.bulk.load("2025/")
    late = archive.findings.query("code == 'CAL001'").merge(archive.reports, on="sha256")
    late.groupby("leader").size().sort_values(ascending=False).head(10)
    ```
    """
    from hegui import optional_packages
    from hegui.bulk import tables
    from hegui.errors import RefusedError

    optional_packages.require("bulk")
    if not tables.there(Path(run)):
        raise RefusedError("no_tables", path=str(run))
    with closing(tables.connected(Path(run))) as base:
        return Archive(*(base.table(name).df() for name in Archive._fields))
