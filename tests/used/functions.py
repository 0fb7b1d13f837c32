"""The functions of the program: which there are, and which are called."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
ROOMS = ("extract", "checks")


class Function(NamedTuple):
    """A function: its file (from the root of the project), its name and first line."""

    file: str
    name: str
    line: int


def there() -> set[Function]:
    """All functions of the rooms that are counted."""
    return {
        one
        for room in ROOMS
        for path in sorted((ROOT / room).rglob("*.py"))
        for one in _within(compile(path.read_text(encoding="utf-8"), str(path), "exec"))
    }


def _within(code: CodeType) -> Iterator[Function]:
    for one in code.co_consts:
        if isinstance(one, CodeType):
            if (found := function(one)) is not None:
                yield found
            yield from _within(one)


def function(code: CodeType) -> Function | None:
    """What a code is of; null for lambdas, comprehensions, classes and what is not of the rooms."""
    path = Path(code.co_filename)
    if code.co_name.startswith("<") or not path.is_relative_to(ROOT) or not code.co_flags & 0x2:
        return None
    file = path.relative_to(ROOT)
    return Function(str(file), code.co_qualname, code.co_firstlineno) if file.parts[0] in ROOMS else None


@contextmanager
def watched(called: set[CodeType]) -> Iterator[None]:
    """Note the codes that are called."""

    def note(frame: FrameType, event: str, _: Any) -> None:
        if event == "call":
            called.add(frame.f_code)

    sys.setprofile(note)
    try:
        yield
    finally:
        sys.setprofile(None)
