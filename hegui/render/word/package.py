"""A Word file with some of its parts changed or added: all others are copied as they are packed.

Nothing is unpacked that is not changed, so that the copy costs no more than the file.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipInfo

from hegui.errors import RefusedError
from ingest.containers.archives import opened

_LOCAL, _CENTRAL, _END = struct.Struct("<4s5H3I2H"), struct.Struct("<4s6H3I5H2I"), struct.Struct("<4s4H2IH")
_NEEDED = 20
_UTF8, _DESCRIBED = 0x800, 0x8
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_MOST = 0xFFFF


class _Member(NamedTuple):
    """A member as it is packed."""

    info: ZipInfo
    content: bytes


def rewritten(data: bytes, changed: Mapping[str, bytes | None]) -> bytes:
    """An archive with the content of some members changed, or members added at its end; those of null go.

    Raises RefusedError (`corrupt`) where members lie over one another or beyond the file."""
    infos = opened(data, "docx").infolist()
    if sum(info.compress_size for info in infos) > len(data) or len(infos) + len(changed) > _MOST:
        raise RefusedError("corrupt")
    last = {info.filename: info for info in infos}
    members: list[_Member] = []
    for info in infos:
        if info.filename not in changed or last[info.filename] is not info:
            members.append(_Member(info, _content(data, info)))
        elif (content := changed[info.filename]) is not None:
            members.append(_packed(info, content))
    members += [
        _packed(ZipInfo(name, _FIRST_DAY), content)
        for name, content in changed.items()
        if name not in last and content is not None
    ]
    return _written(members)


def _content(data: bytes, info: ZipInfo) -> bytes:
    """A member's packed bytes."""
    at = info.header_offset
    header = data[at : at + _LOCAL.size]
    if len(header) < _LOCAL.size or header[:4] != b"PK\x03\x04":
        raise RefusedError("corrupt")
    start = at + _LOCAL.size + sum(_LOCAL.unpack(header)[-2:])
    content = data[start : start + info.compress_size]
    if len(content) < info.compress_size:
        raise RefusedError("corrupt")
    return content


def _packed(info: ZipInfo, content: bytes) -> _Member:
    """A member with new content; all else that is told of it stays."""
    made = ZipInfo(info.filename, info.date_time)
    made.orig_filename, made.flag_bits = info.orig_filename, info.flag_bits & _UTF8
    made.external_attr, made.create_system = info.external_attr, info.create_system
    made.compress_type, made.CRC, made.file_size = ZIP_DEFLATED, zlib.crc32(content), len(content)
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    made.compress_size = len(packed)
    return _Member(made, packed)


def _written(members: list[_Member]) -> bytes:
    parts: list[bytes] = []
    listed: list[bytes] = []
    at = 0
    for info, content in members:
        name = info.orig_filename.encode("utf-8" if info.flag_bits & _UTF8 else "cp437")
        year, month, day, hour, minute, second = info.date_time
        items = (
            info.flag_bits & ~_DESCRIBED,
            info.compress_type,
            hour << 11 | minute << 5 | second // 2,
            (year - 1980) << 9 | month << 5 | day,
            info.CRC,
            info.compress_size,
            info.file_size,
            len(name),
        )
        parts += (_LOCAL.pack(b"PK\x03\x04", _NEEDED, *items, 0), name, content)
        made = _NEEDED | info.create_system << 8
        listed.append(
            _CENTRAL.pack(b"PK\x01\x02", made, _NEEDED, *items, 0, 0, 0, 0, info.external_attr, at) + name
        )
        at += _LOCAL.size + len(name) + len(content)
    size = sum(map(len, listed))
    end = _END.pack(b"PK\x05\x06", 0, 0, len(members), len(members), size, at, 0)
    return b"".join((*parts, *listed, end))
