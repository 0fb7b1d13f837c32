"""Workbooks that a person filled in: opened within limits, their cells as texts."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

from hegui.errors import RefusedError
from ingest.containers.archives import BROKEN

MOST_ROWS = 200_000
UNUSABLE = (*BROKEN, KeyError, TypeError, AttributeError, SyntaxError, IndexError)
"""What openpyxl raises for a workbook that is none, or is broken."""

_MOST_BYTES, _MOST_UNPACKED = 50_000_000, 300_000_000


def opened(path: str, refused: str) -> Any:
    """The workbook in a file. Raises RefusedError: `missing`, and `refused` for what is none, or is larger
    than any of ours."""
    try:
        return loaded(Path(path).read_bytes())
    except FileNotFoundError as error:
        raise RefusedError("missing", path=path) from error
    except UNUSABLE as error:
        raise RefusedError(refused, path=path) from error


def loaded(data: bytes) -> Any:
    """The workbook in a file's bytes. Raises one of `UNUSABLE`, as what looks at its cells may, too."""
    if len(data) > _MOST_BYTES:
        raise ValueError
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(one.file_size for one in archive.infolist()) > _MOST_UNPACKED:
            raise ValueError
    from openpyxl import load_workbook

    return load_workbook(io.BytesIO(data), read_only=True, data_only=True)


def cell_text(value: Any) -> str:
    """The text of a cell; a day as ISO."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value if value is not None else "").strip()
