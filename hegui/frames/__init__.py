"""Results as pandas DataFrames, for notebooks (`hegui[pandas]`); `docs/frames.md` has the columns.

Each function takes what `hegui check --format json` printed, or where it is: a RESULT, several of them, a
list, a JSON file, a folder of such files, the folder of a run of `hegui batch`. Columns, their order and
their types are always the same, also of a table without rows.
"""

from __future__ import annotations

from hegui.frames.columns import COLUMNS, DTYPES
from hegui.frames.saved_results import Results
from hegui.frames.tables import documents, fields, findings, not_checked, places, requirements

__all__ = [
    "COLUMNS",
    "DTYPES",
    "Results",
    "documents",
    "fields",
    "findings",
    "not_checked",
    "places",
    "requirements",
]
