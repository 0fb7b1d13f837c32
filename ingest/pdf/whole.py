"""Whether the bytes of a PDF are all there: PDFium repairs silently, and what it drops must be told."""

from __future__ import annotations

import base64
import io
import re
import struct
import zlib
from collections.abc import Iterator

from pypdfium2 import PdfDocument

_TAIL = 4096
_STREAM = re.compile(rb">>\s{0,16}stream\r?\n")
_STRUCTURE = re.compile(rb"/Type\s{0,8}/(?:ObjStm|XRef)")
_FLATE = re.compile(rb"/Filter\s{0,8}\[?\s{0,8}(/ASCII85Decode\s{0,8})?/FlateDecode")
_END = b"endstream"
_BLANKS = b" \t\r\n\x00\x0c"
_UNUSUAL = re.compile(rb"[^!-u]")
_GROUP = 5
_ZERO = sum(ord("!") * 85**place for place in range(_GROUP))
_LOOK_BACK = 1024
_MOST_OUTPUT = 64 * 1024 * 1024
_CHUNK = 1 << 16


def damaged_pages(data: bytes) -> set[int] | None:
    """The numbers of the pages (from 1) of which something is damaged; null where no page can be told.

    A PDF that does not end as one, or whose list of objects is damaged, may have lost anything."""
    if b"%%EOF" not in data[-_TAIL:]:
        return None
    if b"/Encrypt" in data:
        return set()
    damaged = list(_damaged_streams(data))
    if any(_STRUCTURE.search(head) for head in damaged):
        return None
    return (_pages_with_damage(data) or None) if damaged else set()


def _pages_with_damage(data: bytes) -> set[int]:
    """The pages that, each taken out alone, still have a damaged stream."""
    found = set()
    document = PdfDocument(data)
    try:
        for index in range(len(document)):
            alone = PdfDocument.new()
            try:
                alone.import_pages(document, [index])
                saved = io.BytesIO()
                alone.save(saved)
            finally:
                alone.close()
            if any(_damaged_streams(saved.getvalue())):
                found.add(index + 1)
    finally:
        document.close()
    return found


def _damaged_streams(data: bytes) -> Iterator[bytes]:
    """What stands before each stream that cannot be unpacked (looked at up to a limit)."""
    left = _MOST_OUTPUT
    for match in _STREAM.finditer(data):
        if left <= 0:
            break
        head = data[max(match.start() - _LOOK_BACK, 0) : match.start()]
        head = head[head.rfind(b" obj") + 1 :]
        filters = _FLATE.search(head)
        if filters is None:
            continue
        try:
            packed = _printed(data, match.end()) if filters[1] else (data, match.end())
            left -= _unpacked(*packed, left)
        except (zlib.error, ValueError):
            yield head


def _printed(data: bytes, at: int) -> tuple[bytes, int]:
    """The bytes written in ASCII characters there. Raises ValueError where they are damaged."""
    end = data.find(b"~>", at)
    written = data[at : end if end >= 0 else at].translate(None, _BLANKS)
    if _UNUSUAL.search(written):
        return base64.a85decode(written), 0
    missing = -len(written) % _GROUP
    written += b"u" * missing
    digits = (written[place::_GROUP] for place in range(_GROUP))
    numbers = [
        a * 85**4 + b * 85**3 + c * 85**2 + d * 85 + e - _ZERO for a, b, c, d, e in zip(*digits, strict=True)
    ]
    try:
        return struct.pack(f">{len(numbers)}I", *numbers)[: 4 * len(numbers) - missing], 0
    except struct.error as error:
        raise ValueError("too large a number") from error


def _unpacked(data: bytes, at: int, most: int) -> int:
    """How many bytes a stream unpacks to, up to a limit. Raises zlib.error where it is damaged."""
    unpacker = zlib.decompressobj()
    size = 0
    stated = data.find(_END, at, at + _CHUNK)
    end = stated if stated > at else at + _CHUNK
    while not unpacker.eof and at < len(data) and size < most:
        chunk = data[at:end]
        at, end = end, end + _CHUNK
        while chunk and not unpacker.eof and size < most:
            size += len(unpacker.decompress(chunk, _CHUNK))
            chunk = unpacker.unconsumed_tail
    return size
