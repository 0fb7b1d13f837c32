"""Whether the bytes of a PDF are all there: PDFium repairs silently, and a report in part is no report."""

from __future__ import annotations

import base64
import re
import zlib

_TAIL = 4096
_STREAM = re.compile(rb">>\s{0,16}stream\r?\n")
_FLATE = re.compile(rb"/Filter\s{0,8}\[?\s{0,8}(/ASCII85Decode\s{0,8})?/FlateDecode")
_LOOK_BACK = 1024
_MOST_OUTPUT = 64 * 1024 * 1024
_CHUNK = 1 << 16


def is_whole(data: bytes) -> bool:
    """Whether a PDF ends as one and its compressed streams can be unpacked (checked up to a limit)."""
    return b"%%EOF" in data[-_TAIL:] and (b"/Encrypt" in data or _streams_unpack(data))


def _streams_unpack(data: bytes) -> bool:
    left = _MOST_OUTPUT
    for match in _STREAM.finditer(data):
        if left <= 0:
            break
        head = data[max(match.start() - _LOOK_BACK, 0) : match.start()]
        filters = _FLATE.search(head[head.rfind(b" obj") + 1 :])
        if filters is None:
            continue
        try:
            packed = _printed(data, match.end()) if filters[1] else (data, match.end())
            left -= _unpacked(*packed, left)
        except (zlib.error, ValueError):
            return False
    return True


def _printed(data: bytes, at: int) -> tuple[bytes, int]:
    """The bytes written in ASCII characters there. Raises ValueError where they are damaged."""
    end = data.find(b"~>", at)
    return base64.a85decode(data[at : end if end >= 0 else at], ignorechars=b" \t\r\n\x00\x0c"), 0


def _unpacked(data: bytes, at: int, most: int) -> int:
    """How many bytes a stream unpacks to, up to a limit. Raises zlib.error where it is damaged."""
    unpacker = zlib.decompressobj()
    size = 0
    while not unpacker.eof and at < len(data) and size < most:
        chunk = data[at : at + _CHUNK]
        at += len(chunk)
        while chunk and not unpacker.eof and size < most:
            size += len(unpacker.decompress(chunk, _CHUNK))
            chunk = unpacker.unconsumed_tail
    return size
