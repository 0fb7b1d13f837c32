"""Files by the names under which a run keeps them: names that are no UTF-8, documents in zip files."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from hegui.errors import RefusedError
from hegui.files import packed
from ingest.containers.files import read_file
from ingest.errors import UnreadableError

_ESCAPED = r"\\x([89a-f][0-9a-f])"


def kept(path: str) -> str:
    r"""A path as it can be kept and read: a part that is no UTF-8 is taken for GBK (of an old server,
    unpacked from a zip), else its bytes are told by number.

    >>> kept(os.fsdecode(b"a/" + "报告".encode("gbk") + b".txt")), kept(os.fsdecode(b"\xff.txt"))
    ('a/报告.txt', '\\xff.txt')
    """
    if _is_text(path):
        return path
    readable = "/".join(map(_readable, path.split("/")))
    if not os.path.lexists(readable):
        return readable
    return "/".join(one if _is_text(one) else _numbered(one) for one in path.split("/"))


def on_disk(path: str) -> str:
    """The path of the file itself, from the one that `kept` gives; of a file that is gone the path itself."""
    if os.path.lexists(path):
        return path
    at = "/" if path.startswith("/") else ""
    for part in filter(None, path.split("/")):
        ways = (os.path.join(at, way) for way in _ways(part))  # noqa: PTH118 - bytes that are no text
        found = next((way for way in ways if os.path.lexists(way)), None)
        if found is None:
            return path
        at = found
    return at


def content(path: str) -> bytes:
    """The content of a file, or of a document in a zip file. Raises RefusedError where it cannot be read."""
    place = on_disk(path)
    outer, separator, inner = path.partition(packed.SEPARATOR)
    if separator and not os.path.lexists(place):
        return packed.member(on_disk(outer), inner)
    try:
        return read_file(place)
    except UnreadableError as error:
        raise RefusedError(error.kind, **{**error.words, "path": path}) from error


def there(path: str) -> bool:
    """Whether there is a file (or the zip file that it is in)."""
    return os.path.lexists(on_disk(path)) or os.path.lexists(on_disk(path.partition(packed.SEPARATOR)[0]))


def _is_text(path: str) -> bool:
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _readable(part: str) -> str:
    if _is_text(part):
        return part
    try:
        return os.fsencode(part).decode("gb18030")
    except UnicodeDecodeError:
        return _numbered(part)


def _numbered(part: str) -> str:
    return os.fsencode(part).decode("utf-8", "backslashreplace")


def _ways(part: str) -> Iterator[str]:
    """What a part of a path may be called on the disk."""
    yield part
    yield os.fsdecode(part.encode("gb18030", "replace"))
    raw = re.sub(_ESCAPED.encode(), lambda found: bytes([int(found[1], 16)]), part.encode("utf-8", "replace"))
    yield os.fsdecode(raw)
