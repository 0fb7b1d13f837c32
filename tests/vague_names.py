"""`python -m tests.vague_names`: names of parameters and classes that do not say what they hold.

A parameter `one` or a class `Told` says nothing of what it is. `vague_names.json` has how many there are in
checks and extract, and in which modules of the new rooms (`NEW`): modules that moved there brought theirs, a
new one has none. As a command this takes over what has fallen or moved; the whole may only fall.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
RECORD = Path(__file__).with_suffix(".json")
PARTS = ("checks", "extract", "schemas/statements")
NEW = ("extract/ledger/", "schemas/statements/", "checks/comparisons/")
WHOLE = "all"
PARAMETERS = frozenset({"told", "said", "stated", "mention", "one", "found"})
_CLASS = re.compile(r"(?:^|_|[a-z])(?:Told|Said|Stated|Mention|Found)(?![a-z])")


@cache
def counts() -> dict[str, int]:
    """How many there are in all parts, and in each module of the new rooms that has any, by its path."""
    by_module = {
        str(path.relative_to(ROOT)): len(vague(path.read_text(encoding="utf-8")))
        for part in PARTS
        for path in sorted((ROOT / part).rglob("*.py"))
    }
    rooms = {name: count for name, count in by_module.items() if count and name.startswith(NEW)}
    return {WHOLE: sum(by_module.values()), **rooms}


def recorded() -> dict[str, int]:
    """How many there were."""
    kept: dict[str, int] = json.loads(RECORD.read_text(encoding="utf-8"))
    return kept


def vague(code: str) -> list[str]:
    """The names of parameters and classes of a module that say nothing, each as often as it is given.

    >>> vague("class ToldDay: ...\\nclass Founding: ...\\ndef days(one, *, limit): ...")
    ['ToldDay', 'one']
    """
    return [name for node in ast.walk(ast.parse(code)) for name in _named(node)]


def _named(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.ClassDef) and _CLASS.search(node.name):
        yield node.name
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        given = node.args
        every = (*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg)
        yield from (name.arg for name in every if name is not None and name.arg in PARAMETERS)


if __name__ == "__main__":
    now = counts()
    if RECORD.exists() and now[WHOLE] > recorded()[WHOLE]:
        raise SystemExit(f"there are {now[WHOLE]}, and were {recorded()[WHOLE]}")
    RECORD.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
