"""OLE compound files of a few streams, written by hand."""

from __future__ import annotations

from ingest.containers.ole import SIGNATURE

_SECTOR = 512
_END, _FREE, _NO_ENTRY = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFF


def ole(*streams: tuple[str, bytes], inside: str = "") -> bytes:
    """A file with these top-level streams of at most one sector; `inside`: one within a storage `Objects`."""
    directory = [_entry("Root Entry", child=1)]
    for at, (name, _) in enumerate(streams, 1):
        last = at == len(streams)
        right = (at + 1 if inside else _NO_ENTRY) if last else at + 1
        directory.append(_entry(name, right=right, start=1 + at))
    if inside:
        directory += [_entry("Objects", child=len(streams) + 2), _entry(inside)]
    raw = b"".join(directory)
    assert len(raw) <= 2 * _SECTOR
    # sectors: allocation table, directory (2), streams
    table = [_FREE, len(streams) + 2, *([_END] * (len(streams) + 1))]
    body = _padded(b"".join(_number(sector) for sector in table), b"\xff")
    body += raw[:_SECTOR].ljust(_SECTOR, b"\0")
    body += b"".join(_padded(content) for _, content in streams)
    body += raw[_SECTOR:].ljust(_SECTOR, b"\0")
    header = SIGNATURE + bytes(16) + bytes.fromhex("3e000300feff0900060000000000000000000000")
    header += _number(1) + _number(1) + bytes(8)[:4] + _number(4096) + _number(_END) + _number(0)
    header += _number(_END) + _number(0) + _number(0)
    return header.ljust(_SECTOR, b"\xff") + body


def _entry(name: str, *, right: int = _NO_ENTRY, child: int = _NO_ENTRY, start: int = 0) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    raw = written.ljust(64, b"\0") + len(written).to_bytes(2, "little") + b"\2\1"
    raw += _number(_NO_ENTRY) + _number(right) + _number(child) + bytes(36) + _number(start) + bytes(8)
    return raw


def _padded(content: bytes, fill: bytes = b"\0") -> bytes:
    return content.ljust(_SECTOR, fill)[:_SECTOR]


def _number(value: int) -> bytes:
    return value.to_bytes(4, "little")
