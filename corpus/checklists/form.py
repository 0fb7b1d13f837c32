"""The form as its definition has it: the rows that are printed, for who fills them in."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

DEFINITION = Path(__file__).parents[2] / "schemas/checklists/occupational-health-2024.yaml"
"""Read as a file: the words of the form are the authority's, and stand in one place."""

SIGNS = {"veto": "★", "key": "▲"}

Json = dict[str, Any]


class Row(NamedTuple):
    """A printed row: the indicator's number (1 to 35), which of its rows, and what is printed there."""

    number: int
    row: int
    kind: str
    part: str
    topic: str
    title: str
    method: str
    scoring: str
    value: float | None
    steps: tuple[float, ...]
    printed: str


@cache
def definition() -> Json:
    """The definition."""
    loaded: Json = yaml.safe_load(DEFINITION.read_text(encoding="utf-8"))
    return loaded


@cache
def rows() -> tuple[Row, ...]:
    """All rows in the order of the form."""
    return tuple(
        Row(
            one["number"],
            at,
            one["kind"],
            one["part"],
            one["topic"],
            SIGNS.get(one["kind"], "") + one["title"],
            "¶".join([*row.get("method", ()), *_numbered(row.get("points", ()))]),
            "¶".join(row["scoring"] if len(row["scoring"]) == 1 else _numbered(row["scoring"])),
            row.get("value"),
            tuple(step["points"] for step in row.get("steps", ())),
            row["printed"],
        )
        for one in definition()["indicators"]
        for at, row in enumerate(one["rows"], 1)
    )


def part_title(part: str) -> str:
    """The title of a part of the checklist."""
    return next(str(one["title"]) for one in definition()["parts"] if one["part"] == part)


def _numbered(texts: list[str]) -> list[str]:
    return [f"{at}. {text}" for at, text in enumerate(texts, 1)]
