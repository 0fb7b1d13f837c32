"""`python -m tests.ratchet`: how many patterns the parts hold, how long they are, how full their folders.

All of it may only fall. A pattern is a call of `patterns` or `re`, or a string of a YAML file that is one; a
splitter is one that only parts clauses, sentences or items, of which a few shared ones would do. New
wordings belong into labels, frames and packs; a folder of more than `ROOM` modules is parted by purpose.
`ratchet.json` has the figures of each part; run as a command it takes over what has fallen. What must rise is
a row of `ratchet_raised.yaml` that says by how much and why.
"""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, cast

import yaml

ROOT = Path(__file__).parents[1]
RECORD = Path(__file__).with_suffix(".json")
RAISED = Path(__file__).with_name("ratchet_raised.yaml")
PARTS = ("extract", "checks", "ingest")
ROOM = 15
"""So many modules may lie side by side."""

CALLS = frozenset({"compile", "search", "match", "fullmatch", "sub", "split", "findall", "finditer"})
WAYS = frozenset(
    {"text", "sentences", "passages", "tables", "table", "around", "beside", "under", "leads", "is_name"}
)
"""Ways to look at the text of a report (`schemas.wholes.surroundings`), which checks leave to readers."""

_SPLITTER = re.compile(r"(?:\\s\??\*?)?\[[^\]\w]*[。；，、][^\]]*\](?:\\s\??\*?)?[+*]?")
_WRITTEN = re.compile(r"\(\?[:=!<P]|\\[dswbWDS]|\[\^")


@cache
def figures() -> dict[str, int]:
    """What is counted now, by part: patterns, lines, splitters of sentences, the fullest folder."""
    return {
        **{f"{part}: patterns": _in_code(part, _is_pattern) + _in_data(part) for part in PARTS},
        **{f"{part}: splitters": _in_code(part, _is_splitter) for part in PARTS},
        **{f"{part}: lines": _lines(part) for part in ("extract", "checks", "corpus")},
        "checks: modules that read text": sum(_reads_text(path) for path in _files("checks", "py")),
        **{f"{part}: modules in a folder": _fullest(part) for part in (*PARTS, "corpus", "hegui", "schemas")},
    }


def recorded() -> dict[str, int]:
    """What was counted last."""
    kept: dict[str, int] = json.loads(_text(RECORD))
    return kept


class Raised(NamedTuple):
    """By how much a figure may exceed what is recorded, and why."""

    what: str
    by: int
    why: str


def raised() -> list[Raised]:
    """The rows that raise a limit."""
    return [Raised(**row) for row in yaml.safe_load(_text(RAISED))]


def limit(what: str) -> int:
    """The most that a figure may be: what is recorded and what rows add to it."""
    return recorded()[what] + sum(row.by for row in raised() if row.what == what)


def _lines(part: str) -> int:
    return sum(len(_text(path).splitlines()) for path in _files(part, "py"))


def _fullest(part: str) -> int:
    """The modules of the folder that has most, `ROOM` at least."""
    folders = Counter(path.parent for path in _files(part, "py") if path.name != "__init__.py")
    return max(ROOM, *folders.values())


def _in_code(part: str, counts: Callable[[ast.AST], bool]) -> int:
    return sum(counts(node) for path in _files(part, "py") for node in ast.walk(ast.parse(_text(path))))


def _is_pattern(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
        return False
    owner = node.func.value
    return isinstance(owner, ast.Name) and owner.id in ("patterns", "rx", "re") and node.func.attr in CALLS


def _reads_text(path: Path) -> bool:
    """Whether a module makes patterns, or looks at the text around a place."""
    nodes = [*ast.walk(ast.parse(_text(path)))]
    return any(map(_is_pattern, nodes)) or any(
        isinstance(node, ast.Attribute)
        and node.attr in WAYS | {"surroundings"}
        and getattr(node.value, "attr", getattr(node.value, "id", "")) in ("mentions", "surroundings")
        for node in nodes
    )


def _is_splitter(node: ast.AST) -> bool:
    """A pattern that is one class of marks between clauses, sentences or items, and nothing else."""
    if not _is_pattern(node):
        return False
    (first, *_) = cast("ast.Call", node).args
    return isinstance(first, ast.Constant) and _SPLITTER.fullmatch(str(first.value)) is not None


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


def _files(part: str, suffix: str) -> Iterator[Path]:
    yield from sorted((ROOT / part).rglob(f"*.{suffix}"))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


if __name__ == "__main__":
    least = {what: min(now, recorded().get(what, now)) for what, now in figures().items()}
    RECORD.write_text(json.dumps(least, indent=1) + "\n", encoding="utf-8")
