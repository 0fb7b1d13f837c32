"""A user's own facts: files in the form of `sources/*.yaml` that add to the facts, or overrule them.

A file has lists of facts by the names of `SECTIONS`, alone or (as a rule pack has more) under `facts`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from schemas.facts.models import (
    CertificateKind,
    ClauseList,
    CoreLaw,
    EquipmentRule,
    Fact,
    HolidayYear,
    Interval,
    Law,
    StandardEdition,
    TimeTable,
)
from schemas.facts.titles import title_key
from schemas.standards import number_key
from schemas.text import fold

SECTIONS: dict[str, type[Fact]] = {
    "laws": Law,
    "core": CoreLaw,
    "standards": StandardEdition,
    "clauses": ClauseList,
    "instruments": Interval,
    "equipment": EquipmentRule,
    "certificates": CertificateKind,
    "tables": TimeTable,
    "years": HolidayYear,
}
"""What a file may have: lists of facts under these names."""


WITHIN = "facts"
"""The key of the facts in a file that has more."""


class Holds(NamedTuple):
    """What a file has: a rule pack, facts, or both."""

    rules: bool
    facts: bool


def holds(path: str) -> Holds:
    """What is in a file. One that cannot be read is taken for a rule pack, and told as such."""
    import yaml

    try:
        content = _content(path)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return Holds(rules=True, facts=False)
    if not isinstance(content, dict) or (WITHIN not in content and "id" in content):
        return Holds(rules=True, facts=False)
    has_facts = WITHIN in content or not SECTIONS.keys().isdisjoint(content)
    return Holds(rules="id" in content or not has_facts, facts=has_facts)


def _content(path: str) -> Any:
    import yaml

    return yaml.load(Path(path).read_text(encoding="utf-8-sig"), Loader=yaml.CSafeLoader)


def extended(data: Mapping[str, Any], paths: Iterable[str]) -> dict[str, Any]:
    """The compiled facts with those of files, a later file before an earlier one.

    A fact with the title, number or name of a known one takes its place. Raises ValueError, naming the file
    and the place, for one that cannot be read or is not of the form."""
    tables = {kind: list(rows) for kind, rows in data["tables"].items()}
    version = data["version"]
    for path in paths:
        for kind, entry in _entries(path):
            rows = tables.setdefault(kind.__name__, [])
            same = _identity(kind, entry)
            known = [row for row in rows if _identity(kind, dict(zip(kind.FIELDS, row, strict=True))) != same]
            tables[kind.__name__] = [*known, [_plain(entry.get(name)) for name in kind.FIELDS]]
        version += f"+{Path(path).stem}"
    return {"version": version, "tables": tables, **_indices(tables)}


def _entries(path: str) -> Iterator[tuple[type[Fact], dict[str, Any]]]:
    import yaml  # heavy, as are pydantic's models: only for what comes from outside
    from pydantic import ValidationError

    from schemas.twins import twin

    try:
        content = _content(path)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ValueError(f"{path}: cannot be read: {str(error).splitlines()[0]}") from error
    content = content.get(WITHIN, content) if isinstance(content, dict) else content
    if not isinstance(content, dict) or not all(isinstance(rows, list) for rows in content.values()):
        raise ValueError(f"{path}: no lists of facts ({', '.join(SECTIONS)})")
    for section, rows in content.items():
        if section not in SECTIONS:
            raise ValueError(f"{path}: {section}: no such list of facts ({', '.join(SECTIONS)})")
        kind = SECTIONS[section]
        for number, entry in enumerate(rows):
            try:
                model = twin(kind)  # type: ignore[arg-type] # of the class, not of its instances
                yield kind, model.model_validate(entry).model_dump()
            except ValidationError as error:
                first = error.errors()[0]
                place = ".".join(map(str, (section, number, *first["loc"])))
                raise ValueError(f"{path}: {place}: {first['msg']}") from error


def _identity(kind: type[Fact], entry: Mapping[str, Any]) -> Any:
    """What two facts of a kind have alike where one takes the place of the other."""
    if kind is Law:
        return fold(title_key(entry["title"]))
    if kind is StandardEdition:
        return number_key(entry["number"])
    if kind is ClauseList:
        return number_key(entry["standard"])
    names = {
        CoreLaw: ("system", "law"),
        Interval: ("names",),
        EquipmentRule: ("names", "valid_from", "valid_to"),
        CertificateKind: ("kind",),
        TimeTable: ("system", "document", "types"),
        HolidayYear: ("year",),
    }[kind]
    return tuple(map(str, (_first(entry[name]) for name in names)))


def _first(value: Any) -> Any:
    return next(iter(value), None) if isinstance(value, list | tuple) else value


def _plain(value: Any) -> Any:
    """Tuples as lists, as JSON has them."""
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return {key: _plain(one) for key, one in value.items()} if isinstance(value, dict) else value


def _indices(tables: Mapping[str, list[list[Any]]]) -> dict[str, Any]:
    from schemas.facts.build import indices

    return indices(tables)
