"""Zip archives that may be broken: what opening one and reading its members may raise, in one place."""

from __future__ import annotations

import io
import zipfile
import zlib

from ingest.errors import UnreadableError

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,  # a way of packing that the library does not know
    RuntimeError,  # a member with a password
)
"""What reading an archive or a member of it raises where it is damaged."""


def opened(data: bytes, format: str) -> zipfile.ZipFile:
    """The archive in a file's bytes. Raises UnreadableError (`corrupt`, with `format`) where it is none."""
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except BROKEN as error:
        raise UnreadableError("corrupt", format=format) from error
