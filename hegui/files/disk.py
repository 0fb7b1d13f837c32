"""What stops a run from being written, in one line: a full disk, a folder without rights."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hegui.errors import RefusedError
from hegui.optional_packages import module

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FULL_WORDS = ("is full", "no space left", "disk quota", "file too large", "out of disk", "disk i/o error")
"""How SQLite and DuckDB tell of it."""

_DENIED_WORDS = ("readonly", "read-only", "permission denied", "unable to open database file")


@contextmanager
def watched(folder: Path) -> Iterator[None]:
    """What cannot be written below becomes a RefusedError: `disk_full`, `cannot_write`."""
    try:
        yield
    except OSError as error:
        raise of_system(error, folder) from error
    except (sqlite3.OperationalError, module("duckdb").Error) as error:
        refused = of_database(error, folder)
        if refused is None:
            raise
        raise refused from error


def of_system(error: OSError, folder: Path) -> RefusedError:
    """What an error of the system on writing into a run says."""
    if error.errno in _FULL:
        return RefusedError("disk_full", path=str(folder))
    reason = error.strerror or type(error).__name__
    return RefusedError("cannot_write", path=str(error.filename or folder), reason=reason)


def of_database(error: Exception, folder: Path) -> RefusedError | None:
    """What an error of SQLite or DuckDB says of the disk; null where it says something else."""
    said = str(error).lower()
    if any(words in said for words in _FULL_WORDS):
        return RefusedError("disk_full", path=str(folder))
    if any(words in said for words in _DENIED_WORDS):
        return RefusedError("cannot_write", path=str(folder), reason=os.strerror(errno.EACCES))
    return None
