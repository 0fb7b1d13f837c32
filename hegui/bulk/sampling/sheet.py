"""Samples read back: the sheet that people filled in, and a draw that is to be grown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from hegui.bulk.sampling.judged_sample import FAULT, OK, OPEN, Read
from hegui.bulk.sampling.page import HEADS
from hegui.errors import RefusedError
from hegui.files.sheets import MOST_ROWS, cell_text, opened
from hegui.wording import LANGUAGES, text

_NEEDED = ("stratum", "first", "sha256", "program")


class Filled(NamedTuple):
    """A sheet: what the sample was (keys of its JSON), the reports as read, their SHA-256."""

    about: Mapping[str, Any]
    reports: list[Read]
    documents: list[str]


def read(path: str) -> Filled:
    """A sheet that `hegui sample --format xlsx` made. Raises RefusedError for another file, and for a verdict
    that is not known."""
    rows: list[dict[str, str]] = []
    about: dict[str, Any] = {}
    heads = {text("sample", key, lang): key for key in HEADS for lang in LANGUAGES}
    for sheet in opened(path, "no_sample").worksheets:
        table = [
            [cell_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True, max_row=MOST_ROWS)
        ]
        keys = [heads.get(one) for one in table[0]] if table else []
        if set(_NEEDED) <= set(keys):
            rows = [
                {key: one for key, one in zip(keys, row, strict=True) if key} for row in table[1:] if any(row)
            ]
        else:
            about.update({row[0]: _value(row[1]) for row in table if len(row) > 1})
    if not rows or not isinstance(about.get("strata"), list):
        raise RefusedError("no_sample", path=path)
    reports = [
        Read(
            row["stratum"],
            row["program"],
            *(_verdict(row.get(key, ""), path, at) for key in ("first", "second")),
        )
        for at, row in enumerate(rows, 2)
    ]
    return Filled(about, reports, [row["sha256"] for row in rows])


def before(path: str) -> Mapping[str, Any]:
    """What a draw was, of its JSON or its sheet: seed, columns of its strata, condition, documents (`drawn`).

    Raises RefusedError for a file that is neither."""
    if path.lower().endswith(".xlsx"):
        filled = read(path)
        return {**filled.about, "drawn": [{"sha256": one} for one in filled.documents]}
    try:
        found = json.loads(Path(path).read_text("utf-8"))
    except FileNotFoundError as error:
        raise RefusedError("missing", path=path) from error
    except (OSError, ValueError) as error:
        raise RefusedError("no_sample", path=path) from error
    if not isinstance(found, dict) or not {"seed", "drawn", "strata"} <= found.keys():
        raise RefusedError("no_sample", path=path)
    return found


def _value(given: str) -> Any:
    try:
        return json.loads(given)
    except ValueError:
        return given or None


def _verdict(given: str, path: str, row: int) -> str | None:
    words = {text("sample", one, lang).casefold(): one for one in (OK, FAULT, OPEN) for lang in LANGUAGES}
    words |= {one: one for one in (OK, FAULT, OPEN)}
    if not given:
        return None
    if given.casefold() not in words:
        raise RefusedError("unknown_verdict", path=path, row=row, given=given[:30])
    return words[given.casefold()]
