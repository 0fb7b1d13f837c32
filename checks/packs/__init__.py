"""Rule packs: what a standard, an authority or a certification body asks, as data with clauses.

`choose` picks the packs for a report; `Rules` is what the checks ask: parameters, clauses, severities. Packs
are the YAML files of this folder, or files given by path.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from checks.packs.models import Content, Pack, PackClause, PackParameter, Parameter
from schemas import yaml_file
from schemas.leaf import Leaf
from schemas.report import Report
from schemas.result import Clause, Severity
from schemas.text import fold

__all__ = ["Content", "Pack", "PackClause", "PackParameter", "Parameter", "Rules", "all_packs", "choose"]

HERE = Path(__file__).parent
GENERAL = "general"
_DAYS = {"days": 1.0, "working_days": 1.4, "months": 30.44, "years": 365.25}


class Rules:
    """The packs that hold for a report; later packs are the more special ones."""

    def __init__(self, packs: Iterable[Pack], systems: Iterable[str] = ()) -> None:
        self.packs = tuple(packs)
        self._systems = frozenset(systems)

    @property
    def ids(self) -> list[str]:
        """The packs' ids, the general one first."""
        return [pack.id for pack in self.packs]

    @property
    def versions(self) -> dict[str, str]:
        """The packs' versions by id."""
        return {pack.id: pack.version for pack in self.packs}

    def parameter(self, name: str, applies_to: str | None = None) -> Parameter | None:
        """The strictest value of a parameter with every pack's clause; null where no pack sets it.

        `applies_to` (a system or risk) takes the values for it beside those for all."""
        stated = [
            (pack, entry)
            for pack in self.packs
            for entry in pack.parameters
            if entry.name == name and entry.applies_to in (None, applies_to)
        ]
        if not stated:
            return None
        stated.sort(key=lambda pair: _laxity(pair[1]))
        pack, entry = stated[0]
        clauses = tuple(
            Clause(pack=p.id, document=p.document, clause=e.clause) for p, e in stated if e.clause is not None
        )
        return Parameter(name, entry.value, entry.unit, entry.clause, pack.document, pack.id, clauses)

    def severity(self, code: str, default: Severity) -> Severity:
        """A code's severity: that of the most special pack that sets one, else the default."""
        return next(
            (pack.severities[code] for pack in reversed(self.packs) if code in pack.severities), default
        )

    def clauses(self, code: str, systems: Iterable[str] | None = None) -> list[Clause]:
        """The clauses behind a code, of every pack; those of single systems only for `systems` (default: all
        that are audited)."""
        concerned = self._systems if systems is None else frozenset(systems)
        return [
            Clause(pack=pack.id, document=entry.document or pack.document, clause=entry.clause)
            for pack in self.packs
            for entry in pack.clauses.get(code, ())
            if not entry.systems or not concerned.isdisjoint(entry.systems)
        ]


@cache
def all_packs() -> list[Pack]:
    """The packs that come with the program, the general one first, then by id."""
    packs = [_pack(_in_full(yaml_file.read(path))) for path in sorted(HERE.glob("*.yaml"))]
    return sorted(packs, key=lambda pack: (pack.id != GENERAL, pack.id))


def choose(report: Report, as_of: str | None, wanted: str = "auto") -> Rules:
    """The rules for a report: always the general pack, and the `wanted` ones with what they extend.

    `wanted` is a comma-separated list of pack ids, YAML files and `auto`: the packs of the body that the
    report names, which cover an audited system and hold on the audit days (on `as_of`, when given). Raises
    ValueError for an unknown id, naming the nearest known one, and for a file that is no pack.
    """
    systems = [leaf.value for leaf in report.systems if leaf.value]
    chosen: dict[str, Pack] = {}
    for name in [GENERAL, *(part.strip() for part in wanted.split(",") if part.strip())]:
        for pack in _of_report(report, systems, as_of) if name == "auto" else [_named(name)]:
            for each in _with_parents(pack):
                chosen.setdefault(each.id, each)
    return Rules(chosen.values(), systems)


def _of_report(report: Report, systems: list[str], as_of: str | None) -> list[Pack]:
    day = as_of or _day(report.audit.end) or _day(report.audit.start)
    body = report.certification_body.name
    if day is None or body is None or body.value is None:
        return []
    name = fold(body.value)
    return [
        pack
        for pack in all_packs()
        if name in map(fold, pack.body)
        and (not pack.systems or set(pack.systems) & set(systems))
        and pack.holds_on(day)
    ]


def _day(leaf: Leaf[str] | None) -> str | None:
    return leaf.value if leaf is not None and leaf.value and leaf.value[:1].isdigit() else None


def _named(name: str) -> Pack:
    known = {pack.id: pack for pack in all_packs()}
    if name in known:
        return known[name]
    if Path(name).suffix.lower() in {".yaml", ".yml"}:
        return _validated(Path(name))
    from difflib import get_close_matches  # only for what is misspelt

    near = get_close_matches(name, known, n=1, cutoff=0.0)
    raise ValueError(f"unknown rule pack {name!r}; the nearest known one is {near[0]!r}")


def _with_parents(pack: Pack, below: tuple[str, ...] = ()) -> Iterator[Pack]:
    if pack.id in below:
        raise ValueError(f"rule packs extend one another: {' > '.join((*below, pack.id))}")
    for parent in pack.extends:
        yield from _with_parents(_named(parent), (*below, pack.id))
    yield pack


def _in_full(content: Any) -> Any:
    """What a pack's file says, with every clause written in full."""
    clauses = content.get("clauses") if isinstance(content, dict) else None
    if isinstance(clauses, dict):
        content["clauses"] = {code: [*map(_clause, entries)] for code, entries in clauses.items() if entries}
    return content


def _clause(entry: Any) -> Any:
    return {"clause": entry} if isinstance(entry, str) else entry


def _pack(content: dict[str, Any]) -> Pack:
    """A pack from content that is known to be one."""
    clauses = content.get("clauses", {}).items()
    return Pack(
        **{
            **content,
            "parameters": [PackParameter(**entry) for entry in content.get("parameters", ())],
            "clauses": {code: [PackClause(**entry) for entry in entries] for code, entries in clauses},
            "contents": [Content(**entry) for entry in content.get("contents", ())],
        }
    )


def _validated(path: Path) -> Pack:
    """A user's pack. Raises ValueError with the place and reason where it is none."""
    import yaml  # heavy, as are pydantic's models: only for what comes from outside
    from pydantic import ValidationError

    from schemas.twins import twin

    try:
        content = _in_full(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
        return _pack(twin(Pack).model_validate(content).model_dump())
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ValueError(f"{path}: cannot be read as a rule pack: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the file"
        raise ValueError(f"{path}: no rule pack: {place}: {first['msg']}") from error


def _laxity(entry: PackParameter) -> float:
    """Smaller is stricter: what is a minimum must be large, everything else small, in one unit of time."""
    amount = entry.value * _DAYS.get(entry.unit, 1.0)
    return -amount if entry.name.endswith(("_min", "_extra_days")) else amount
