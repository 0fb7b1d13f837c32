"""What the standard library's compiler makes of patterns, kept from run to run.

It has no public way to keep that: this looks at how it is built inside. The program depends on none of it.
What is not there or gives anything else than `re.compile` is not used, and the patterns are compiled in every
run, which gives the same in more time.
"""

from __future__ import annotations

import re
from array import array
from functools import cache
from importlib import import_module
from typing import Any

from schemas.cache import compile_cache

_Program = tuple[int, bytes, dict[str, int], tuple[str | None, ...]]
"""Flags, code in machine words, group numbers by name, names by number."""

PROBES = (
    (r"(?P<year>(?:19|20)\d\d)年(?:(?P<month>\d{1,2})月)?|[^，,。；;\n]{2,8}?(?<!未)(?=完成|关闭)", 0),
    (r"(?m)^(?P<all>[\u3400-\u9fff（(]+)[:：]\s*(?(all)a|b)(?P=all)$", re.IGNORECASE),
    (r"(a|b)++\b(?>c?d){2}(?i:Ex|ſ|[k-m])\1", re.ASCII),
)
"""Patterns of every kind of part."""


def earlier(pattern: str, flags: int) -> re.Pattern[str] | None:
    """A pattern from what was learnt of it in an earlier run; null where nothing was, which is noted."""
    program = compile_cache.earlier(("pattern", pattern, flags))
    return None if program is None else _made(pattern, program)


def learn(pattern: str, flags: int) -> None:
    """Keep what the compiler makes of a pattern. Raises `re.error` for what is no pattern."""
    compile_cache.kept(("pattern", pattern, flags), lambda: _program(pattern, flags))


def _program(pattern: str, flags: int) -> _Program | None:
    """Null where the compiler is built in another way."""
    return _inner(pattern, flags) if _is_as_known() else None


@cache
def _is_as_known() -> bool:
    """Whether this interpreter's compiler gives by its parts what it gives as a whole."""
    try:
        return all(_made(one, _inner(one, flags)) == re.compile(one, flags) for one, flags in PROBES)
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):
        return False


def _inner(pattern: str, flags: int) -> _Program:
    parsed = import_module("re._parser").parse(pattern, flags)
    code = import_module("re._compiler")._code(parsed, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    return int(flags | state.flags), array("I", code).tobytes(), dict(state.groupdict), tuple(names)


def _made(pattern: str, program: _Program) -> re.Pattern[str]:
    flags, code, groups, names = program
    made: re.Pattern[str] = _engine().compile(
        pattern, flags, array("I", code).tolist(), len(names) - 1, groups, names
    )
    return made


@cache
def _engine() -> Any:
    return import_module("_sre")
