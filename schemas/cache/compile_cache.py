"""What is costly to work out from the program itself, kept from run to run.

Compiling the patterns and parsing the YAML files takes longer than reading a report, and gives the same every
time. It is kept in `__pycache__` beside the bytecode; where that cannot be written (another's installation, a
container), in the user's cache folder. As with bytecode the file belongs to one interpreter, is written only
where that is allowed, and what is missing, unreadable or out of date is worked out again. Nothing of a
document may be kept: only what is written in the program's own files.
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

from schemas import VERSION
from schemas.cache import cache_folder

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


def earlier(key: Key) -> Any:
    """The value of a key without a state, of an earlier run; null where there is none, which is noted."""
    place, entry = _known().place(key), _fresh().get(key)
    if place is not None:
        return marshal.loads(_known().values[place[1] : place[2]])  # noqa: S302 - as trusted as bytecode
    if entry is not None:
        return marshal.loads(entry[1])  # noqa: S302 - made by `kept`
    _missed().append(key)
    return None


def fresh_keys() -> list[Any]:
    """The keys of what was worked out or missed since the last call, for a process that may not write."""
    keys = [*_fresh(), *_missed()]
    _fresh().clear()
    _missed().clear()
    return keys


def told(keys: list[Any]) -> None:
    """Note what a process that may not write has missed: its word for it, which may be no keys at all."""
    _missed().extend(keys[: max(_MOST - len(_missed()), 0)])


def missed() -> list[Any]:
    """What was noted, to be worked out for the next run; nothing where that cannot be kept."""
    return [*_missed()] if _missed() and place() is not None else []


def save() -> None:
    """Write what this process had to work out, where it can be kept."""
    _missed().clear()
    if not _fresh() or (path := place()) is None:
        return
    _known.cache_clear()  # another process may have written meanwhile
    part = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):  # the next run works it out again
        if _is_users(path):
            cache_folder.make(path.parent)
        else:
            path.parent.mkdir(exist_ok=True)
        try:
            part.touch(0o600 if _is_users(path) else 0o666, exist_ok=False)
            part.write_bytes(_file(_entries()))
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        _fresh().clear()


def place() -> Path | None:
    """The file that it is kept in; null where it can be nowhere, or bytecode may not be written either."""
    return None if sys.dont_write_bytecode else _path()


def installed() -> Path | None:
    """The file beside the bytecode that runs read, whether or not they may write it; null where none fits."""
    beside = _beside()
    return beside if _read(beside) is not None else None


def _path() -> Path | None:
    """Where it is written; null where it can be nowhere."""
    beside = _beside()
    if cache_folder.can_write(beside.parent):
        return beside
    users = _users()
    return users if users is not None and cache_folder.can_write(users.parent) else None


def _beside() -> Path:
    return Path(__file__).with_name("__pycache__") / f"kept.{sys.implementation.cache_tag}.bin"


def _users() -> Path | None:
    """The file in the user's folder: one for each installation."""
    folder = cache_folder.own()
    if folder is None:
        return None
    installation = crc32(os.fsencode(Path(__file__).resolve()))
    return folder / f"kept.{sys.implementation.cache_tag}.{installation:08x}.bin"


def _is_users(path: Path) -> bool:
    return path == _users()


def _stamp() -> bytes:
    return _FORM + MAGIC_NUMBER + f"{VERSION} {sys.version}".encode()


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
    """What is kept where this run writes; where that is nothing yet, what lies beside the bytecode."""
    for path in (_path(), _beside()):
        if path is not None and (found := _read(path)) is not None:
            return found
    return _Known({}, memoryview(b""))


def _read(path: Path) -> _Known | None:
    """A file; null where there is none, or none that this program and this user's interpreter has written."""
    try:
        data = memoryview(_content(path))
        end = _LENGTH + int.from_bytes(data[:_LENGTH], "little")
        stamp, size, places = marshal.loads(data[_LENGTH:end])  # noqa: S302 - as trusted as bytecode
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return _Known(places, data[end:]) if (stamp, size) == (_stamp(), len(data) - end) else None


def _content(path: Path) -> bytes | mmap:
    """A run needs few of the values: the rest stays on disk, where a file in use can be replaced.

    Raises OSError, PermissionError for a file of the user's folder that another has written or may write."""
    with path.open("rb") as file:
        if _is_users(path) and not cache_folder.is_own(os.fstat(file.fileno())):
            raise PermissionError(path)
        if sys.platform == "win32":
            return file.read()
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


@cache
def _missed() -> list[Any]:
    return []
