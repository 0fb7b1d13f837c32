"""What was missed of the program's own files in this run, worked out for the next one.

The worker cannot write, and its word is not taken: it tells which patterns and files it met, and the parent
compiles and parses them itself.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from time import perf_counter
from typing import Any

from extract.labels import index
from extract.readers.headers import likeness
from extract.reading import vocabulary
from schemas import facts
from schemas.cache import compiled_patterns, yaml_file

_LONGEST = 20_000
_PROGRAM = Path(__file__).resolve().parents[2]
_WRONG = (OSError, re.error, LookupError, TypeError, ValueError, OverflowError, RecursionError)


def learn(keys: list[Any], end: float) -> None:
    """Work out the entries of `schemas.cache.compile_cache` with these keys, the files' first, until
    the clock is at `end`.

    The clock is `perf_counter`. What is no such key is passed over."""
    patterns = [key for key in keys if _is_pattern(key)]
    for key in (*(one for one in keys if not _is_pattern(one)), *patterns):
        if perf_counter() > end:
            break
        with suppress(*_WRONG):
            _learn(key)


def _is_pattern(key: Any) -> bool:
    return isinstance(key, list | tuple) and [*key[:1]] == ["pattern"]


def _learn(key: Any) -> None:
    match key:
        case ["pattern", str(pattern), int(flags)] if len(pattern) <= _LONGEST:
            compiled_patterns.learn(pattern, flags)
        case ["labels"]:
            index.known.cache_clear()
            index.known()
        case ["vocabulary", str(kind), *group] if kind in vocabulary.KINDS:
            vocabulary.KINDS[kind].cache_clear()
            vocabulary.KINDS[kind](*group)
        case ["likeness", str(table)]:
            likeness.learnt.cache_clear()
            likeness.learnt(table)
        case ["facts"]:
            facts.loaded.cache_clear()
            facts.load()
        case ["yaml", str(loader), str(path)] if loader in yaml_file.LOADERS and _is_ours(path):
            yaml_file.kept_file(Path(path), loader)


def _is_ours(path: str) -> bool:
    return Path(path).suffix == ".yaml" and Path(path).resolve().is_relative_to(_PROGRAM)
