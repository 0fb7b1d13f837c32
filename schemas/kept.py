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
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import Any, NamedTuple

Key = tuple[str | int, ...]
Entries = dict[Key, tuple[Key, bytes]]
"""For each key the state of what it was worked out from, and the value as bytes."""

_LENGTH = 8
_MOST = 8000
"""More entries than the program has: left over from patterns that were changed; begin anew."""


def kept(key: Key, make: Callable[[], Any], state: Key = ()) -> Any:
    """The value of a key: numbers, texts, bytes, and tuples, lists and mappings of them.

    `make` must give the same for the same key and `state` (that of a file: its time and size).
    """
    known, fresh = _known(), _fresh()
    place = known.places.get(key)
    if place is not None and place[0] == state:
        return marshal.loads(known.values[place[1] : place[2]])  # noqa: S302 - as trusted as bytecode
    entry = fresh.get(key)
    if entry is None or entry[0] != state:
        entry = fresh[key] = state, marshal.dumps(make())
    return marshal.loads(entry[1])  # noqa: S302 - made above


def fresh_keys() -> list[Key]:
    """The keys of what had to be worked out since the last call, for a process that may not write."""
    keys = list(_fresh())
    _fresh().clear()
    return keys


def save() -> None:
    """Write what this process had to work out; nothing where bytecode may not be written either."""
    if not _fresh() or sys.dont_write_bytecode:
        return
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
    return MAGIC_NUMBER + sys.version.encode()


class _Known(NamedTuple):
    """The file: each key's state, where its value begins and ends, and the values."""

    places: dict[Key, tuple[Key, int, int]]
    values: memoryview


@cache
def _known() -> _Known:
    nothing = _Known({}, memoryview(b""))
    try:
        data = memoryview(_path().read_bytes())
        end = _LENGTH + int.from_bytes(data[:_LENGTH], "little")
        stamp, size, places = marshal.loads(data[_LENGTH:end])  # noqa: S302 - as trusted as bytecode
    except (OSError, EOFError, ValueError, TypeError):
        return nothing
    return _Known(places, data[end:]) if (stamp, size) == (_stamp(), len(data) - end) else nothing


def _entries() -> Entries:
    """What was known and what is new; the new alone where there is too much."""
    places, values = _known()
    old = places.items() if len(places) < _MOST else ()
    return {key: (state, bytes(values[start:end])) for key, (state, start, end) in old} | _fresh()


def _file(entries: Entries) -> bytes:
    """As it is written: the length of the index, the index (whose, how much, what where), the values.

    A run needs few of the values: only the index is read whole.
    """
    places, at = {}, 0
    for key, (state, value) in entries.items():
        places[key] = state, at, at + len(value)
        at += len(value)
    index = marshal.dumps((_stamp(), at, places))
    return b"".join([len(index).to_bytes(_LENGTH, "little"), index, *(v for _, v in entries.values())])


@cache
def _fresh() -> Entries:
    return {}
