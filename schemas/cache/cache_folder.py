"""The user's own folder for what is worked out again when it is lost; a folder that others may write is none.

What lies in it is read as the program's own, so that nobody else may be able to put it there. Where it is:
`XDG_CACHE_HOME`, else `~/.cache` (XDG Base Directory Specification 0.8), on Windows `LOCALAPPDATA`.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

_NAME = "hegui"
_OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH


def own() -> Path | None:
    """The program's folder in the user's cache, which may not be there yet; null where there can be none."""
    base = _base()
    if base is None:
        return None
    folder = base / _NAME
    try:
        trusted = is_own(folder.lstat()) and folder.is_dir()
    except FileNotFoundError:
        trusted = True  # to be made
    except OSError:
        trusted = False
    return folder if trusted else None


def make(folder: Path) -> None:
    """Make the folder that `own` gave. Raises OSError, PermissionError where it is another's by now."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not is_own(folder.lstat()):
        raise PermissionError(folder)


def is_own(status: os.stat_result) -> bool:
    """Whether a file or folder is this user's, and nobody else may write it.

    On Windows the folder's own rights see to that."""
    if sys.platform == "win32":
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & _OTHERS_MAY_WRITE


def can_write(folder: Path) -> bool:
    """Whether files can be made in a folder, or one that is not there yet where it would be."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)


def _base() -> Path | None:
    """The folder of all programs' caches; null where the user has no home."""
    named = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME", "")
    if named and Path(named).is_absolute():  # "all paths must be absolute", others are to be ignored
        return Path(named)
    try:
        home = Path.home()
    except RuntimeError:
        return None
    return home / ".cache" if home.is_dir() else None
