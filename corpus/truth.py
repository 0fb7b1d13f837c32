"""From tags to the truth of a report: plain values under their field paths (lists in order of appearance)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from corpus.blocks import Tag

DATES = {
    "start",
    "end",
    "next_audit_by",
    "report_date",
    "due_date",
    "valid_until",
    "covered_from",
    "covered_to",
}
DATE_ENDINGS = ("_on", "valid_from", "valid_to")
COUNTS = {
    "headcount",
    "headcount_total",
    "insured_count",
    "major",
    "minor",
    "stated",
    "stated_count",
    "improvements",
    "nonconformities",
}
AMOUNTS = {"amount", "stated_total", "person_days", "onsite_days"}
IDENTIFIERS = {"uscc", "number", "serial", "certificate_no", "model", "device_code", "report_no"}
NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""Full-width letters, digits and signs as narrow ones."""

STEP = re.compile(r"([a-z0-9_]+)(?:\[([^\]]+)\])?")

Json = Any
"""A value of the truth: a model as a dict, a list, a string or a number."""


def report_values(
    tags: Iterable[Tag], edited: frozenset[str] = frozenset()
) -> tuple[dict[str, Json], dict[str, str]]:
    """The report's values, and for each path with keys its path with indices.

    Of a value that is told several times the first counts. Raises ValueError where a later one differs and
    its path is not `edited`. A path that ends in `*` tells a list of values, one that ends in `+` a further
    value of a list."""
    report: dict[str, Json] = {}
    keys: dict[str, dict[str, int]] = {}
    paths: dict[str, str] = {}
    for tag in tags:
        path = tag.path.rstrip("*+")
        holder, name, numbered = _holder(report, path, keys)
        paths[path] = numbered
        if tag.path != path:
            holder.setdefault(name, []).extend(elements_of(tag))
            continue
        value = value_of(tag, name)
        if holder.setdefault(name, value) != value and path not in edited:
            raise ValueError(f"{path} is {holder[name]} and {value}")
    return report, paths


def _holder(report: dict[str, Json], path: str, keys: dict[str, dict[str, int]]) -> tuple[Json, str, str]:
    holder: Json = report
    steps = [(m[1], m[2]) for m in STEP.finditer(path)]
    shown: list[str] = []
    for i, (name, key) in enumerate(steps):
        last = i == len(steps) - 1
        if key is None:
            shown.append(name)
            holder = holder if last else holder.setdefault(name, {})
            continue
        entries = keys.setdefault(".".join([*shown, name]), {})
        index = entries.setdefault(key, len(entries))
        shown.append(f"{name}[{index}]")
        items = holder.setdefault(name, [])
        items.extend({} for _ in range(index + 1 - len(items)))
        holder = items[index]
    return holder, steps[-1][0], ".".join(shown)


def value_of(tag: Tag, name: str) -> Json:
    """The plain value of a tag: dates as ISO, counts and amounts as numbers, else the text folded.

    >>> value_of(Tag("x", "2025年6月5日"), "report_date")
    '2025-06-05'
    """
    text = tag.raw.translate(NARROW) if name in IDENTIFIERS else tag.raw
    text = tag.value if tag.value is not None else "".join(text.split()) if _chinese(text) else text
    if text == "null":
        return {"value": None, "raw": tag.raw}
    if tag.value is None and (name in DATES or name.endswith(DATE_ENDINGS)):
        return iso(text)
    if name in COUNTS:
        return int(text)
    return float(text.replace(",", "")) if name in AMOUNTS else text


def iso(text: str) -> str:
    """The ISO form of a day or month written in digits; 长期 stays. Raises ValueError for anything else."""
    if text == "长期":
        return text
    figures = [int(figure) for figure in re.findall(r"\d+", unicodedata.normalize("NFKC", text))]
    if not 2 <= len(figures) <= 3:
        raise ValueError(f"no date: {text}")
    return "-".join([f"{figures[0]:04}", *(f"{figure:02}" for figure in figures[1:])])


def elements_of(tag: Tag) -> list[Json]:
    """The further values of a list that a tag tells: several, or the one that it is."""
    return values_of(tag) if tag.path.endswith("*") else [value_of(tag, "")]


def values_of(tag: Tag) -> list[Json]:
    """The values of a list: what stands between 《 and 》, or between separators."""
    text = tag.raw if tag.value is None else tag.value
    if "《" in text:
        return ["".join(title.split()) for title in re.findall(r"《((?:[^《》]|《[^《》]*》)*)》", text)]
    return [part for part in re.split(r"[、,，;；\s]+", text) if part]


def _chinese(text: str) -> bool:
    return any("一" <= char <= "鿿" for char in text)
