"""`python -m tests.ratchet`: how many patterns the reading holds, how long it is, and how many modules lie in
one folder of it; they may only fall.

A pattern is a call of `rx` or `re`, or a string of a YAML file that is one. New wordings belong into labels,
frames and packs. `ratchet.json` has the figures of each part; run as a command it takes over what has fallen.
"""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
RECORD = Path(__file__).with_suffix(".json")
PARTS = ("extract", "checks", "ingest")
CALLS = frozenset({"compile", "search", "match", "fullmatch", "sub", "split", "findall", "finditer"})
_WRITTEN = re.compile(r"\(\?[:=!<P]|\\[dswbWDS]|\[\^")


@cache
def figures() -> dict[str, int]:
    """What is counted now: patterns by part, the lines of `extract`, the modules of its largest folder."""
    counted = {f"{part}: patterns": _in_code(part) + _in_data(part) for part in PARTS}
    return {
        **counted,
        "extract: lines": sum(len(_text(path).splitlines()) for path in _files("extract", "py")),
        "extract: modules in a folder": max(Counter(map(attrgetter("parent"), _modules("extract"))).values()),
    }


def recorded() -> dict[str, int]:
    """What was counted last."""
    kept: dict[str, int] = json.loads(_text(RECORD))
    return kept


def _in_code(part: str) -> int:
    return sum(_is_pattern(node) for path in _files(part, "py") for node in ast.walk(ast.parse(_text(path))))


def _is_pattern(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
        return False
    owner = node.func.value
    return isinstance(owner, ast.Name) and owner.id in ("rx", "re") and node.func.attr in CALLS


def _in_data(part: str) -> int:
    kept = (yaml.safe_load(_text(path)) for path in _files(part, "yaml"))
    return sum(_WRITTEN.search(text) is not None for one in kept for text in _strings(one))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _strings(key)
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


def _modules(part: str) -> Iterator[Path]:
    return (path for path in _files(part, "py") if path.stem != "__init__")


def _files(part: str, suffix: str) -> Iterator[Path]:
    yield from sorted((ROOT / part).rglob(f"*.{suffix}"))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


if __name__ == "__main__":
    least = {what: min(now, recorded().get(what, now)) for what, now in figures().items()}
    RECORD.write_text(json.dumps(least, indent=1) + "\n", encoding="utf-8")
