"""What is in zip files: read in memory, never unpacked to a place that a name in them could choose.

The path of a report in one is `a.zip!/folder/b.docx`, in one within it `a.zip!/b.zip!/c.docx`."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path, PurePath
from typing import NamedTuple

from hegui.errors import RefusedError
from hegui.files.inputs import DOCUMENT_SUFFIXES, LOCK, PACKED_SUFFIXES, ZIP
from ingest import limits
from ingest.containers.archives import BROKEN

SEPARATOR = "!/"
NESTED = 3
"""So many archives may lie within one another."""

MOST_BYTES = 16 * 1024**3
"""What all that is in an archive may be unpacked to."""

_MB = 1024**2
_UTF8, _ENCRYPTED = 0x800, 0x1
_KEPT = 2


class _Opened(NamedTuple):
    """An archive and its members by the names under which they are shown."""

    archive: zipfile.ZipFile
    members: Mapping[str, zipfile.ZipInfo]


class _Room:
    """What may still be unpacked of an archive and those within it."""

    def __init__(self) -> None:
        self.left = MOST_BYTES


def each(path: str, shown: str) -> Iterator[tuple[str, bytes | RefusedError]]:
    """The documents in a zip file, under their paths from `shown` on, or why one cannot be read."""
    try:
        yield from _each(_opened_at(path, ()), path, (), shown, _Room())
    except RefusedError as error:
        yield shown, RefusedError(error.kind, **{**error.words, "path": shown})


def member(path: str, inner: str) -> bytes:
    """What is in a zip file under the path within it. Raises RefusedError as for any file."""
    *archives, name = inner.split(SEPARATOR)
    found = _opened_at(path, tuple(archives))
    if name not in found.members:
        raise RefusedError("missing", path=f"{path}{SEPARATOR}{inner}")
    return _read(found, name, f"{path}{SEPARATOR}{inner}")


def _each(
    found: _Opened, path: str, within: tuple[str, ...], shown: str, room: _Room
) -> Iterator[tuple[str, bytes | RefusedError]]:
    for name, info in found.members.items():
        here = f"{shown}{SEPARATOR}{name}"
        suffix = PurePath(info.filename).suffix.casefold()
        if suffix not in DOCUMENT_SUFFIXES and suffix not in PACKED_SUFFIXES:
            continue
        try:
            room.left -= info.file_size
            if room.left < 0:
                raise RefusedError("packed_large", path=here, limit=MOST_BYTES // _MB, unit="MB")
            if suffix in DOCUMENT_SUFFIXES:
                yield here, _read(found, name, here)
            elif suffix != ZIP:
                raise RefusedError("packed_form", path=here, form=suffix.removeprefix("."))
            elif len(within) + 1 >= NESTED:
                raise RefusedError("packed_deep", path=here, count=NESTED)
            else:
                below = (*within, name)
                yield from _each(_opened_at(path, below), path, below, here, room)
        except RefusedError as error:
            yield here, RefusedError(error.kind, **{**error.words, "path": here})


def _read(found: _Opened, name: str, shown: str) -> bytes:
    info = found.members[name]
    if info.flag_bits & _ENCRYPTED:
        raise RefusedError("encrypted", path=shown)
    tight = info.file_size > max(limits.PART_FREE_BYTES, limits.PART_RATIO * info.compress_size)
    if tight or info.file_size > limits.FILE_BYTES:
        raise RefusedError("packed_large", path=shown, limit=limits.FILE_BYTES // _MB, unit="MB")
    try:
        with found.archive.open(info) as file:
            data = file.read(limits.FILE_BYTES + 1)
    except BROKEN as error:
        raise RefusedError("corrupt", path=shown, format="file") from error
    if not data:
        raise RefusedError("empty", path=shown)
    return data


def _opened_at(path: str, within: tuple[str, ...]) -> _Opened:
    """The archive at a path, or one within it; the last ones are kept open: they are asked for again."""
    try:
        state = Path(path).stat()
    except OSError as error:
        raise RefusedError("missing", path=path) from error
    return _kept(path, state.st_mtime_ns, state.st_size, within)


@lru_cache(maxsize=_KEPT)
def _kept(path: str, changed: int, size: int, within: tuple[str, ...]) -> _Opened:
    try:
        if within:
            outer = _kept(path, changed, size, within[:-1])
            if within[-1] not in outer.members:
                raise RefusedError("missing", path=path)
            archive = zipfile.ZipFile(io.BytesIO(_read(outer, within[-1], path)))
        else:
            archive = zipfile.ZipFile(path)
    except PermissionError as error:
        raise RefusedError("permission", path=path) from error
    except BROKEN as error:
        raise RefusedError("corrupt", path=path, format="file") from error
    if len(archive.filelist) > limits.ZIP_ENTRIES:
        raise RefusedError("packed_many", path=path, count=limits.ZIP_ENTRIES)
    return _Opened(archive, dict(_named(archive)))


def _named(archive: zipfile.ZipFile) -> Iterator[tuple[str, zipfile.ZipInfo]]:
    """The members that may be documents, each under a name of its own."""
    taken: set[str] = set()
    for info in archive.filelist:
        name = member_name(info)
        if info.is_dir() or not name or any(_is_hidden(part) for part in name.split("/")):
            continue
        number, unique = 1, name
        while unique in taken:
            number += 1
            unique = f"{name}#{number}"
        taken.add(unique)
        yield unique, info


def _is_hidden(part: str) -> bool:
    return part.startswith((".", LOCK, "__MACOSX"))


def member_name(info: zipfile.ZipInfo) -> str:
    """The name of a member as it was meant: packed on a Chinese Windows it is GBK, which zipfile takes for
    code page 437; without what would lead out of the archive.

    >>> member_name(zipfile.ZipInfo("../报告.docx".encode("gbk").decode("cp437")))
    '报告.docx'
    """
    name = info.orig_filename
    if not info.flag_bits & _UTF8:
        try:
            raw = name.encode("cp437")
        except UnicodeEncodeError:  # somebody else made it
            raw = name.encode("utf-8", "replace")
        name = _decoded(raw)
    parts = name.partition("\0")[0].replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", ".", "..") and not part.endswith(":"))


def _decoded(raw: bytes) -> str:
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("cp437")
