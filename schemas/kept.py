"""What is costly to work out from the program itself, kept in `__pycache__` beside the bytecode.

Compiling the patterns and parsing the YAML files takes longer than reading a report, and gives the same every
time. As with bytecode the file belongs to one interpreter, is written only where that is allowed, and what is
missing, unreadable or out of date is worked out again. Nothing of a document may be kept: only what is
written in the program's own files.
"""

from __future__ import annotations

import marshal
import os
import sys
from binascii import crc32
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.util import MAGIC_NUMBER
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

Key = tuple[str | int, ...]
Entries = dict[Key, tuple[Key, bytes]]
"""For each key the state of what it was worked out from, and the value as bytes."""

_FORM = b"2"
"""To be changed with the form of the file."""

_LENGTH = 8
_PLAIN = 2
"""The version of `marshal` that writes the same bytes for the same key in every process."""

_MOST = 8000
"""More entries than the program has: left over from patterns that were changed; begin anew."""


def kept(key: Key, make: Callable[[], Any], state: Key = ()) -> Any:
    """The value of a key: numbers, texts, bytes, and tuples, lists and mappings of them.

    `make` must give the same for the same key and `state` (that of a file: its time and size).
    """
    known, fresh = _known(), _fresh()
    place = known.place(key)
    if place is not None and place[3] == state:
        return marshal.loads(known.values[place[1] : place[2]])  # noqa: S302 - as trusted as bytecode
    entry = fresh.get(key)
    if entry is None or entry[0] != state:
        entry = fresh[key] = state, marshal.dumps(make())
    return marshal.loads(entry[1])  # noqa: S302 - made above


def is_kept(key: Key) -> bool:
    """Whether an earlier run has worked out the value of a key."""
    return _known().place(key) is not None


def fresh_keys() -> list[Key]:
    """The keys of what had to be worked out since the last call, for a process that may not write."""
    keys = list(_fresh())
    _fresh().clear()
    return keys


def save() -> None:
    """Write what this process had to work out; nothing where bytecode may not be written either."""
    if not _fresh() or sys.dont_write_bytecode:
        return
    _known.cache_clear()  # another process may have written meanwhile
    path = _path()
    part = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):  # a folder that cannot be written: the next run works it out again
        path.parent.mkdir(exist_ok=True)
        part.write_bytes(_file(_entries()))
        part.replace(path)
        _fresh().clear()


def _path() -> Path:
    return Path(__file__).with_name("__pycache__") / f"kept.{sys.implementation.cache_tag}.bin"


def _stamp() -> bytes:
    return _FORM + MAGIC_NUMBER + sys.version.encode()


_Place = tuple[int, int, int, Key]
"""Where the key of an entry begins among the values, where its value begins and ends, and the state."""


class _Known:
    """The file: the places by the checksum of the key (or the next free number behind it), and the values.

    Only the bytes of a key that is asked for are compared: to make thousands of keys anew takes long."""

    def __init__(self, places: dict[int, _Place], values: memoryview) -> None:
        self.places, self.values = places, values

    def place(self, key: Key) -> _Place | None:
        """The place of a key's entry; null for an unknown one."""
        name = marshal.dumps(key, _PLAIN)
        number = crc32(name)
        while (place := self.places.get(number)) is not None:
            if bytes(self.values[place[0] : place[1]]) == name:  # a view is compared number by number
                return place
            number += 1
        return None

    def entries(self) -> Entries:
        """All that the file has."""
        found: Entries = {}
        for start, value, end, state in self.places.values():
            key = marshal.loads(self.values[start:value])  # noqa: S302 - as trusted as bytecode
            found[key] = state, bytes(self.values[value:end])
        return found


@cache
def _known() -> _Known:
    nothing = _Known({}, memoryview(b""))
    try:
        data = memoryview(_content(_path()))
        end = _LENGTH + int.from_bytes(data[:_LENGTH], "little")
        stamp, size, places = marshal.loads(data[_LENGTH:end])  # noqa: S302 - as trusted as bytecode
    except (OSError, EOFError, ValueError, TypeError):
        return nothing
    return _Known(places, data[end:]) if (stamp, size) == (_stamp(), len(data) - end) else nothing


def _content(path: Path) -> bytes | mmap:
    """A run needs few of the values: the rest stays on disk, where a file in use can be replaced."""
    if sys.platform == "win32":
        return path.read_bytes()
    with path.open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


def _entries() -> Entries:
    """What was known and what is new; the new alone where there is too much."""
    known = _known()
    return (known.entries() if len(known.places) < _MOST else {}) | _fresh()


def _file(entries: Entries) -> bytes:
    """As it is written: the length of the index, the index (whose, how much, what where), keys and values."""
    places: dict[int, _Place] = {}
    parts: list[bytes] = []
    at = 0
    for key, (state, value) in entries.items():
        name = marshal.dumps(key, _PLAIN)
        number = crc32(name)
        while number in places:
            number += 1
        places[number] = at, at + len(name), at + len(name) + len(value), state
        at += len(name) + len(value)
        parts += name, value
    index = marshal.dumps((_stamp(), at, places))
    return b"".join([len(index).to_bytes(_LENGTH, "little"), index, *parts])


@cache
def _fresh() -> Entries:
    return {}
