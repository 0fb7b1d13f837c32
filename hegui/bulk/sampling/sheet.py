"""Samples read back: the sheet that people filled in, and a draw that is to be grown."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import hexdigits
from typing import Any, NamedTuple

from hegui.bulk.sampling.judged_sample import VERDICTS, Read
from hegui.bulk.sampling.page import HEADS
from hegui.errors import RefusedError
from hegui.files.sheets import MOST_ROWS, cell_text, opened
from hegui.wording import LANGUAGES, name, text

_STRATA = ("error", "warning", "clean")
"""The strata that have names: the program's verdicts."""
_NEEDED = ("stratum", "first", "sha256", "program")
_DIGITS_OF_SHA256 = 64


class Filled(NamedTuple):
    """A sheet: what the sample was (keys of its JSON), the reports as read, their SHA-256."""

    about: Mapping[str, Any]
    reports: list[Read]
    documents: list[str]


def read(path: str) -> Filled:
    """A sheet that `hegui sample --format xlsx` made. Raises RefusedError for another file, and for a verdict
    that is not known."""
    about: dict[str, Any] = {}
    reports: list[Read] = []
    documents: list[str] = []
    for sheet in opened(path, "no_sample").worksheets:
        table = [
            [cell_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True, max_row=MOST_ROWS)
        ]
        lang, keys = _columns(table[0] if table else [])
        if lang is None:
            about.update({row[0]: _value(row[1]) for row in table if len(row) > 1})
            continue
        for at, cells in enumerate(table[1:], 2):
            row = {key: one for key, one in zip(keys, cells, strict=True) if key}
            if _is_report(row):
                reports.append(_report(row, path, at, lang))
                documents.append(row["sha256"])
    if not reports or not isinstance(about.get("strata"), list):
        raise RefusedError("no_sample", path=path)
    return Filled(about, reports, documents)


def _columns(heads: Sequence[str]) -> tuple[str | None, list[str | None]]:
    """The language of a sheet of reports by its heads, and the key of each column; null for another sheet."""
    for lang in LANGUAGES:
        known = {text("sample", key, lang): key for key in HEADS}
        keys = [known.get(one) for one in heads]
        if set(_NEEDED) <= set(keys):
            return lang, keys
    return None, []


def _is_report(row: Mapping[str, str]) -> bool:
    """Whether a row is a report's: one that was put there to sum up or to remark has no document."""
    document = row["sha256"]
    return len(document) == _DIGITS_OF_SHA256 and set(document) <= set(hexdigits)


def _report(row: Mapping[str, str], path: str, at: int, lang: str) -> Read:
    first, second = (_verdict(row.get(key, ""), path, at, lang) for key in ("first", "second"))
    verdicts = {name("archive", one, lang): one for one in _STRATA}
    return Read(verdicts.get(row["stratum"], row["stratum"]), row["program"], first, second)


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


def _verdict(given: str, path: str, row: int, lang: str) -> str | None:
    """A verdict by the words of the sheet's language, or by its key."""
    stated = {one: text("sample", one, lang) for one in VERDICTS}
    words = {word.casefold(): one for one, word in stated.items()} | {one: one for one in VERDICTS}
    if not given:
        return None
    if given.casefold() not in words:
        known = ("、" if lang == "zh" else ", ").join(stated.values())
        raise RefusedError("unknown_sample_verdict", path=path, row=row, given=given[:30], known=known)
    return words[given.casefold()]
