"""What a worker had to work out of the program's own files, worked out again where it may be kept.

The worker cannot write, and its word is not taken: it tells which patterns and files it met, and the parent
compiles and parses them itself.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Any

from extract import vocabulary
from extract.labels import index
from extract.readers import likeness
from schemas import facts, rx, yaml_file

_MOST_KEYS, _LONGEST = 8000, 20_000
_PROGRAM = Path(__file__).resolve().parents[2]


def learn(keys: list[Any]) -> None:
    """Work out the entries of `schemas.kept` with these keys; what is no such key is passed over."""
    for key in keys[:_MOST_KEYS]:
        with suppress(OSError, re.error, LookupError, TypeError, ValueError, OverflowError, RecursionError):
            match key:
                case ["pattern", str(pattern), int(flags)] if len(pattern) <= _LONGEST:
                    rx.compile(pattern, flags)
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
