"""OLE compound files (Word 97, WPS Writer, Excel …): which of them a file is, told by its top-level streams.

The layout is that of [MS-CFB]: a header, sectors, and a directory whose entries form a tree of siblings.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OleKind = Literal["doc", "wps", "xls", "ppt", "encrypted", "ole"]

_ENTRY = 128
_MOST_SECTORS = 4096
_NONE = 0xFFFFFFF0
"""Sector and entry numbers from here on are none."""

_STREAMS: tuple[tuple[str, OleKind], ...] = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
    ("MatOST", "wps"),
    ("MM", "wps"),
)
_WORD, _WORD_95 = b"\xec\xa5", b"\xdc\xa5"
_ENCRYPTED = 0x0100


class _Entry(NamedTuple):
    name: str
    left: int
    right: int
    child: int
    start: int


def ole_kind(data: bytes) -> OleKind:
    """What an OLE file is; `encrypted` is a Word, Excel or PowerPoint file behind a password."""
    streams = _streams(data)
    for name, kind in _STREAMS:
        if name in streams:
            locked = kind == "doc" and _is_locked(data, streams[name])
            return "encrypted" if locked else kind
    return "ole"


def is_word_95(data: bytes) -> bool:
    """Whether a Word document is of version 6 or 95."""
    at = (_streams(data).get("WordDocument", 0) + 1) * _sector_size(data)
    return data[at : at + 2] == _WORD_95


def _is_locked(data: bytes, start: int) -> bool:
    """Whether the head of a Word document says that the rest is encrypted ([MS-DOC] FibBase)."""
    at = (start + 1) * _sector_size(data)
    flags = int.from_bytes(data[at + 10 : at + 12], "little")
    return data[at : at + 2] == _WORD and bool(flags & _ENCRYPTED)


def _streams(data: bytes) -> dict[str, int]:
    """The top-level streams and storages: name → first sector. Of a broken file the names found anywhere."""
    entries = _entries(data)
    if not entries:
        return {name: 0 for name, _ in _STREAMS if name.encode("utf-16-le") + b"\0\0" in data}
    found: dict[str, int] = {}
    waiting, seen = [entries[0].child], set()
    while waiting:
        at = waiting.pop()
        if at >= len(entries) or at in seen:
            continue
        seen.add(at)
        entry = entries[at]
        found[entry.name] = entry.start
        waiting += (entry.left, entry.right)
    return found


def _entries(data: bytes) -> list[_Entry]:
    """The directory, its root first; empty where there is none."""
    size = _sector_size(data)
    entries: list[_Entry] = []
    sector = _number(data, 48)
    for _ in range(_MOST_SECTORS):
        at = (sector + 1) * size
        if sector >= _NONE or at + size > len(data):
            break
        entries += (_entry(data[place : place + _ENTRY]) for place in range(at, at + size, _ENTRY))
        sector = _next(data, sector, size)
    return entries if entries and entries[0].name == "Root Entry" else []


def _entry(raw: bytes) -> _Entry:
    length = min(int.from_bytes(raw[64:66], "little"), 64)
    name = raw[: max(length - 2, 0)].decode("utf-16-le", "replace")
    return _Entry(name, _number(raw, 68), _number(raw, 72), _number(raw, 76), _number(raw, 116))


def _next(data: bytes, sector: int, size: int) -> int:
    """The sector after this one, by the first 109 blocks of the allocation table."""
    block, place = divmod(sector, size // 4)
    if block >= 109:
        return _NONE
    at = (_number(data, 76 + 4 * block) + 1) * size + 4 * place
    return _number(data, at) if at + 4 <= len(data) else _NONE


def _sector_size(data: bytes) -> int:
    return 4096 if int.from_bytes(data[30:32], "little") == 12 else 512


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")
