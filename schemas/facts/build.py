"""Compile the YAML sources of the facts into the one JSON that the program loads.

`python -m schemas.facts.build` writes it; a test fails when it is stale. Sources are text for people, with
comments and one fact a line; the JSON has rows without field names, so that it loads in a few milliseconds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from schemas.facts import COMPILED
from schemas.facts.models import (
    CertificateKind,
    ClauseList,
    CoreLaw,
    EquipmentRule,
    Fact,
    Grade,
    HolidayYear,
    Identifier,
    Interval,
    Law,
    MovedArticle,
    NumberForm,
    StandardEdition,
    System,
    TimeTable,
    Titles,
)
from schemas.facts.titles import title_key
from schemas.record import MISSING
from schemas.standards import number_key
from schemas.text import fold

SOURCES = Path(__file__).parent / "sources"
LAWS = ("laws", "regulations", "rules", "local_regulations")
STANDARDS = ("technical_standards", "product_standards")


def read(name: str) -> dict[str, Any]:
    """A source file by name."""
    with (SOURCES / f"{name}.yaml").open(encoding="utf-8") as file:
        loaded: dict[str, Any] = yaml.load(file, Loader=yaml.CSafeLoader)
    return loaded


def entries() -> Iterator[tuple[type[Fact], dict[str, Any]]]:
    """Every fact as it is written, with the class that it is of."""
    for name in LAWS:
        yield from ((Law, entry) for entry in read(name)["laws"])
    yield from ((MovedArticle, entry) for entry in read("articles")["moved"])
    yield from ((Titles, entry) for entry in read("titles")["titles"])
    yield from ((CoreLaw, entry) for entry in read("core")["core"])
    yield from ((StandardEdition, entry) for entry in read("editions")["editions"])
    for name in STANDARDS:
        yield from ((StandardEdition, entry) for entry in read(name)["standards"])
    yield from ((ClauseList, entry) for entry in read("clauses")["clauses"])
    yield from ((Interval, entry) for entry in read("instruments")["instruments"])
    yield from ((EquipmentRule, entry) for entry in read("special_equipment")["equipment"])
    yield from ((CertificateKind, entry) for entry in read("certificates")["certificates"])
    yield from ((System, entry) for entry in read("systems")["systems"])
    yield from ((Identifier, entry) for entry in read("identifiers")["identifiers"])
    yield from ((HolidayYear, entry) for entry in read("holidays")["years"])
    yield from ((TimeTable, entry) for entry in read("audit_time")["tables"])
    registrations = read("registrations")
    yield from ((NumberForm, entry) for entry in registrations["forms"])
    yield NumberForm, {"name": "resembles", **registrations["resembles"]}
    yield from ((Grade, entry) for entry in registrations["grades"])


def row(kind: type[Fact], entry: dict[str, Any]) -> list[Any]:
    """The values of a fact in its class's order. Raises ValueError for unknown or absent fields."""
    known = kind.FIELDS
    wrong = [name for name in entry if name not in known]
    wrong += [name for name, field in known.items() if field.default is MISSING and not entry.get(name)]
    if wrong:
        raise ValueError(f"{kind.__name__} {entry}: {wrong}")
    return [
        entry.get(name, None if field.default is MISSING else field.default) for name, field in known.items()
    ]


def compiled() -> str:
    """The JSON text of all facts."""
    tables: dict[str, list[list[Any]]] = {}
    for kind, entry in entries():
        tables.setdefault(kind.__name__, []).append(row(kind, entry))
    facts = {"version": read("version")["version"], **indices(tables), "tables": tables}
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":")) + "\n"


def indices(tables: Mapping[str, list[list[Any]]]) -> dict[str, Any]:
    """Where laws are found by title, and standards by number."""
    laws = [dict(zip(Law.FIELDS, values, strict=True)) for values in tables["Law"]]
    standards = [values[[*StandardEdition.FIELDS].index("number")] for values in tables["StandardEdition"]]
    numbers = _index((number_key(number), i) for i, number in enumerate(standards))
    return {"titles": _titles(laws), "numbers": numbers}


def _titles(laws: list[dict[str, Any]]) -> dict[str, int]:
    """Where a title or alias is found; a repealed law gives way to one in force of the same folded title."""
    ranked = sorted(range(len(laws)), key=lambda i: laws[i]["repealed_on"] is not None)
    titles = [(title_key(laws[i]["title"]), i) for i in ranked]
    aliases = [(title_key(alias), i) for i in ranked for alias in laws[i]["aliases"]]
    return dict(sorted(_first([*titles, *aliases]).items()))


def _first(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for key, value in pairs:
        found.setdefault(fold(key), value)
    return found


def _index(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Raises ValueError for a key that stands twice."""
    found: dict[str, int] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"twice: {key}")
        found[key] = value
    return found


def main() -> None:
    """Write the compiled facts."""
    COMPILED.write_text(compiled(), encoding="utf-8")


if __name__ == "__main__":
    main()
