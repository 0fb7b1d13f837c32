"""The packs as files: those that come with the program, and a user's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from checks import rules
from checks.messages import codes
from checks.packs.models import Account, Content, Pack, PackClause, PackParameter
from schemas import patterns
from schemas.cache import yaml_file
from schemas.facts.models import TimeTable

HERE = Path(__file__).parent
GENERAL = "general"

_CODE = patterns.compile("[A-Z]{2,4}[0-9]{3}")

_OF_PACK = ("document", "valid_from", "valid_to", "source", "confidence")
"""What a table of audit time has from its pack unless it says otherwise."""

Others = Mapping[str, Pack]
"""A user's packs by id, known beside those that come with the program."""


@cache
def written() -> dict[str, dict[str, Any]]:
    """What the files of the program's packs say by id, the general one first, then by id."""
    found = {path.stem: yaml_file.read(path) for path in HERE.glob("*.yaml")}
    return dict(sorted(found.items(), key=lambda item: (item[0] != GENERAL, item[0])))


@cache
def known(identity: str) -> Pack:
    """A pack that comes with the program. Raises KeyError."""
    return _pack(_in_full(written()[identity]))


def named(name: str, others: Others) -> Pack:
    """The pack of an id or file. Raises ValueError for what is neither, naming the nearest known id."""
    if name in others:
        return others[name]
    if name in written():
        return known(name)
    if Path(name).suffix.lower() in {".yaml", ".yml"}:
        return validated(Path(name))
    from difflib import get_close_matches  # only for what is misspelt

    near = get_close_matches(name, [*written(), *others], n=1, cutoff=0.0)
    raise ValueError(f"unknown rule pack {name!r}; the nearest known one is {near[0]!r}")


def parents(pack: Pack, others: Others, below: tuple[str, ...] = ()) -> Iterator[Pack]:
    """What a pack extends, the most general first. Raises ValueError where packs extend one another."""
    if pack.id in below:
        raise ValueError(f"rule packs extend one another: {' > '.join((*below, pack.id))}")
    for parent in pack.extends:
        found = named(parent, others)
        yield from parents(found, others, (*below, pack.id))
        yield found


def validated(path: Path) -> Pack:
    """A user's pack. Raises ValueError with the place and reason where it is none."""
    import yaml  # heavy, as are pydantic's models: only for what comes from outside
    from pydantic import ValidationError

    from schemas.twins import twin

    try:
        content = _in_full(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
        pack = _pack(twin(Pack).model_validate(content).model_dump())
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ValueError(f"{path}: cannot be read as a rule pack: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the file"
        raise ValueError(f"{path}: no rule pack: {place}: {first['msg']}") from error
    if problem := _not_there(pack):
        raise ValueError(f"{path}: no rule pack: {problem}")
    return pack


def _not_there(pack: Pack) -> str | None:
    """What a pack's contents name that there is not, with its place; null where all is there."""
    from checks.required_contents import things
    from schemas.paths import is_known

    for code in pack.clauses:
        if problem := _no_check(code):
            return f"clauses: {problem}"
    for name in pack.severities:
        if problem := _no_rule(name):
            return f"severities: {problem}"
    for at, content in enumerate(pack.contents):
        for key in content.asks:
            if key not in things():
                return f"contents.{at}.asks: there is no {key}"
        fields = [path for entry in content.fields for path in entry.split("|")]
        for path in [*fields, *([content.when] if content.when else [])]:
            if not is_known(path):
                return f"contents.{at}: no report has the field {path}"
    return None


def _no_check(code: str) -> str | None:
    """Why a code is none. One of a group that no check is of may be a later version's: it is let be."""
    known = codes()
    groups = {one.rstrip("0123456789") for one in known}
    if code in known or (_CODE.fullmatch(code) and code.rstrip("0123456789") not in groups):
        return None
    from difflib import get_close_matches

    near = get_close_matches(code.upper(), known, n=1)
    return f"there is no check {code}" + (f"; did you mean {near[0]}?" if near else "")


def _no_rule(name: str) -> str | None:
    """Why a name is neither a rule nor a code."""
    code = rules.code_of(name)
    if code == name or code not in rules.known():
        return _no_check(code)
    if name in rules.known()[code]:
        return None
    from difflib import get_close_matches

    near = get_close_matches(name, rules.known()[code], n=1, cutoff=0.0)
    return f"there is no rule {name}; did you mean {near[0]}?"


def _in_full(content: Any) -> Any:
    """What a pack's file says but for its facts, with clauses in full, and for tables what is of the pack."""
    if not isinstance(content, dict):
        return content
    full = {key: value for key, value in content.items() if key != "facts"}
    if isinstance(clauses := content.get("clauses"), dict):
        full["clauses"] = {code: [*map(_clause, each)] for code, each in clauses.items() if each}
    if isinstance(tables := content.get("time_tables"), list):
        shared = {name: content[name] for name in _OF_PACK if name in content}
        full["time_tables"] = [shared | table if isinstance(table, dict) else table for table in tables]
    return full


def _clause(entry: Any) -> Any:
    return {"clause": entry} if isinstance(entry, str) else entry


def _pack(content: dict[str, Any]) -> Pack:
    """A pack from content that is known to be one."""
    clauses = content.get("clauses", {}).items()
    return Pack(
        **{
            **content,
            "parameters": _made(PackParameter, content, "parameters"),
            "clauses": {code: [PackClause(**entry) for entry in entries] for code, entries in clauses},
            "contents": _made(Content, content, "contents"),
            "time_tables": [*map(_table, content.get("time_tables", ()))],
            "accounts": _made(Account, content, "accounts"),
        }
    )


def _table(entry: Mapping[str, Any]) -> TimeTable:
    return TimeTable(**{**entry, "levels": tuple(entry["levels"]), "rows": tuple(map(tuple, entry["rows"]))})


def _made(kind: Any, content: Mapping[str, Any], name: str) -> list[Any]:
    entries: Iterable[dict[str, Any]] = content.get(name, ())
    return [kind(**entry) for entry in entries]
