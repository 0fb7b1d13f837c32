"""The documents of a folder that have their truth beside them, and their scores."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from hegui.evaluation.compare import PARTS, Json, Score, plain

TRUTH = ".truth.json"
NO_DOCUMENT = frozenset({"json", "layout.json", "md", "csv"})
"""What stands beside documents and is none: of Markdown, notes."""

Check = Callable[[str], dict[str, Json]]
"""From a path to a RESULT as plain values."""


class Pair(NamedTuple):
    """A document and its truth; `format` is what follows the truth's name (`docx`, `clean.scan.pdf`)."""

    path: Path
    truth: Path
    format: str


def pairs(folder: Path) -> list[Pair]:
    """`NAME.FORMAT` beside `NAME.truth.json`, by name; a file belongs to the longest NAME that fits.

    Raises ValueError when there are none."""
    names = {path.name.removesuffix(TRUTH): path for path in folder.glob(f"*{TRUTH}")}
    found = []
    for path in sorted(folder.iterdir()):
        name = _named(path.name, names)
        suffix = path.name.removeprefix(f"{name}.")
        if name is not None and path.is_file() and suffix not in NO_DOCUMENT and not suffix.endswith(".json"):
            found.append(Pair(path, names[name], suffix))
    if not found:
        raise ValueError(f"{folder}: no document with a {TRUTH} beside it")
    return found


def _named(file: str, names: dict[str, Path]) -> str | None:
    parts = file.split(".")
    tries = (".".join(parts[:end]) for end in range(len(parts) - 1, 0, -1))
    return next((name for name in tries if name in names), None)


def kind_of(pair: Pair) -> str:
    """The kind of document that the truth is of. Raises ValueError when it is no JSON object."""
    truth = json.loads(pair.truth.read_text(encoding="utf-8"))
    if not isinstance(truth, dict):
        raise ValueError(f"{pair.truth}: no truth of a document")
    return str(truth.get("kind", "audit_report"))


def score(pair: Pair, check: Check) -> Score:
    """What the program says of a document against its truth; of one that fails nothing was found.

    Raises ValueError when the truth is no JSON object."""
    truth = json.loads(pair.truth.read_text(encoding="utf-8"))
    if not isinstance(truth, dict):
        raise ValueError(f"{pair.truth}: no truth of a document")
    body = (plain(truth.get("report", {})).get("certification_body") or {}).get("name") or "?"
    outcome = Score(pair.path.name, pair.format, body, clean=not truth.get("findings"))
    result: dict[str, Json] = {**{name: {} for name in PARTS.values()}, "findings": []}
    try:
        result = check(str(pair.path))
    except Exception as error:  # a document that cannot be checked counts as one in which nothing was found
        outcome.failure = str(error) or type(error).__name__
    outcome.count(truth, result)
    return outcome
