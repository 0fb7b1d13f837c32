"""What the program itself wrote: its pages and workbooks, by a mark in them; no folder is read for these."""

from __future__ import annotations

import zlib
from pathlib import Path

AUTHOR = "hegui"
MARK = f'<meta name="generator" content="{AUTHOR}">'
"""What stands in the head of every page."""

_HEAD = 1000
_MOST = 100_000
_CREATOR = f"<dc:creator>{AUTHOR}</dc:creator>".encode()
_PAGES, _BOOKS = frozenset([".html", ".htm"]), frozenset([".xlsx"])


def is_own(path: Path) -> bool:
    """Whether a file is a page or workbook of the program; what cannot be read is none."""
    suffix = path.suffix.casefold()
    try:
        if suffix in _PAGES:
            with path.open("rb") as file:
                return MARK.encode() in file.read(_HEAD)
        return suffix in _BOOKS and _has_creator(path)
    except OSError:
        return False  # the reader tells


def _has_creator(path: Path) -> bool:
    import zipfile  # where there is a workbook

    try:
        with zipfile.ZipFile(path) as book, book.open("docProps/core.xml") as properties:
            return _CREATOR in properties.read(_MOST)
    except (ValueError, KeyError, NotImplementedError, RuntimeError, zipfile.BadZipFile, zlib.error):
        return False  # no workbook
