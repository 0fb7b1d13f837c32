"""The dated facts: laws, standards and their clauses, intervals, certificates, systems, registrations.

`load()` reads the compiled JSON (`python -m schemas.facts.build` makes it of `sources/*.yaml`). Values are
made when they are asked for. A fact of low confidence must not carry an error.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from operator import ne
from pathlib import Path
from typing import Any, TypeVar, cast

from schemas.cache.compile_cache import kept
from schemas.dates import last_day
from schemas.facts.models import (
    CertificateKind,
    ClauseList,
    Confidence,
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
from schemas.facts.titles import split_edition, title_key
from schemas.standards import number_key
from schemas.text import fold

__all__ = [
    "CertificateKind",
    "ClauseList",
    "Confidence",
    "CoreLaw",
    "EquipmentRule",
    "Fact",
    "Facts",
    "Grade",
    "HolidayYear",
    "Identifier",
    "Interval",
    "Law",
    "MovedArticle",
    "NumberForm",
    "StandardEdition",
    "System",
    "TimeTable",
    "Titles",
    "load",
]

_YEAR, _SHORT_YEAR = 4, 2

COMPILED = Path(__file__).parent / "facts.json"

F = TypeVar("F", bound=Fact)


class Facts:
    """All facts, looked up by name, number or day."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.version: str = data["version"]
        self._titles: Mapping[str, int] = data["titles"]
        self._numbers: Mapping[str, int] = data["numbers"]
        self._tables: Mapping[str, list[list[Any]]] = data["tables"]
        self._laws: dict[int, Law] = {}
        self._made: dict[type, tuple[Any, ...]] = {}

    @property
    def day(self) -> str:
        """The ISO day that they reach to: the last of the month of their version."""
        return last_day(self.version.partition("+")[0]).isoformat()

    def law(self, title: str) -> Law | None:
        """The law of a title or known short title; null for a misspelt or unknown one (no guessing).

        Brackets, width, 中华人民共和国 and a stated edition ((2018年修正)) make no difference."""
        at = self._titles.get(title_key(title))
        if at is None:
            at = self._titles.get(split_edition(title)[0])
        if at is None:
            return None
        if at not in self._laws:
            self._laws[at] = self._make(Law, self._tables["Law"][at])
        return self._laws[at]

    def repealed(self, day: str) -> list[Law]:
        """The laws that were no longer in force on an ISO day."""
        at = list(Law.FIELDS).index("repealed_on")
        gone = (row for row in self._tables["Law"] if row[at] is not None and row[at] <= day)
        return [self._make(Law, row) for row in gone]

    def titles_with(self, key: str) -> list[str]:
        """The known keys of titles (`title_key`) that have another key within them."""
        return [one for one in self._titles if key in one and key != one]

    def titles_like(self, key: str) -> list[str]:
        """The known keys of titles (`title_key`) that differ from one in a single character."""
        return [one for one in self._titles_by_length.get(len(key), ()) if sum(map(ne, one, key)) == 1]

    def titles_near(self, key: str, apart: int = 2) -> list[str]:
        """The known keys of titles that have all but so many of a key's characters, and as many more."""
        mine = frozenset(key)
        return [
            one
            for length in range(len(key) - apart, len(key) + apart + 1)
            for one, theirs in self._characters.get(length, ())
            if len(mine - theirs) <= apart and len(theirs - mine) <= apart
        ]

    def is_title(self, key: str) -> bool:
        """Whether a key (`title_key`) is the title of an act of which no more is known."""
        return key in self._others

    @cached_property
    def _others(self) -> frozenset[str]:
        return frozenset(title_key(title) for titles in self._all(Titles) for title in titles.titles)

    @cached_property
    def _characters(self) -> dict[int, list[tuple[str, frozenset[str]]]]:
        return {n: [(key, frozenset(key)) for key in keys] for n, keys in self._titles_by_length.items()}

    @cached_property
    def _titles_by_length(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for key in self._titles:
            found.setdefault(len(key), []).append(key)
        return found

    def successor(self, law: Law) -> Law | None:
        """The law that took its place, if known."""
        return self.law(law.replaced_by) if law.replaced_by else None

    def core_laws(self, system: str, day: str) -> list[Law]:
        """The laws that a system's list should have on an ISO day, principal ones first."""
        found = [self.law(core.law) for core in self.core_entries(system, day)]
        return [law for law in found if law is not None]

    def core_entries(self, system: str, day: str) -> list[CoreLaw]:
        """The entries behind `core_laws`: which are principal, and for which activities."""
        entries = [core for core in self._all(CoreLaw) if core.system == system and self._stands(core, day)]
        return sorted(entries, key=lambda core: not core.principal)

    def edition(self, number: str) -> StandardEdition | None:
        """The edition of a standard by its number with the year, in any spelling; else null.

        The sign of a recommended standard (GB/T) may be left out, or there for another one; a year before
        2000 may have two digits or four."""
        at = next(
            (self._numbers[key] for key in _spellings(number_key(number)) if key in self._numbers), None
        )
        return None if at is None else self._make(StandardEdition, self._tables["StandardEdition"][at])

    def titled(self, title: str) -> tuple[StandardEdition, ...]:
        """All editions of the one standard of a title; none where it may be one of several standards.

        >>> [one.number for one in load().titled("《建筑设计防火规范》")]
        ['GB 50016-2014', 'GB 50016-2006', 'GBJ 16-87']
        """
        found = self._by_title.get(split_edition(title)[0], [])
        numbers = {one.number for one in found}
        last = (one.number for one in found if one.replaced_by not in numbers)
        return (
            tuple(found) if len({_undated(number_key(one)).replace("/T ", " ") for one in last}) == 1 else ()
        )

    @cached_property
    def _by_title(self) -> dict[str, list[StandardEdition]]:
        found: dict[str, list[StandardEdition]] = {}
        for edition in self._editions:
            key = split_edition(edition.title or "")[0]
            for one in {key, key.removeprefix("食品安全国家标准")} - {""}:
                found.setdefault(one, []).append(edition)
        return found

    def editions(self, number: str) -> list[StandardEdition]:
        """All known editions of the standard that a number (with or without year) belongs to."""
        return list(self._by_number.get(_undated(number_key(number)), ()))

    @cached_property
    def _by_number(self) -> dict[str, list[StandardEdition]]:
        """The editions of each standard by its number without year."""
        found: dict[str, list[StandardEdition]] = {}
        for edition in self._editions:
            found.setdefault(_undated(number_key(edition.number)), []).append(edition)
        return found

    def clauses(self, number: str) -> frozenset[str] | None:
        """The clause numbers of a standard (any spelling, with year); null where its list is not known."""
        found = self.clause_list(number)
        return None if found is None else frozenset(found.clauses)

    def clause_list(self, number: str) -> ClauseList | None:
        """The clauses of a standard with titles, source and confidence."""
        return self._clause_lists.get(number_key(number))

    @cached_property
    def clause_titles(self) -> frozenset[str]:
        """The titles of all known clauses, folded and without spaces."""
        titles = (title for found in self._all(ClauseList) for title in found.clauses.values() if title)
        return frozenset("".join(fold(title).split()) for title in titles)

    @cached_property
    def terms(self) -> frozenset[str]:
        """What instruments, special equipment and standards are called."""
        instruments = (name for one in self._all(Interval) for name in one.names)
        equipment = (name for one in self._all(EquipmentRule) for name in one.names)
        return frozenset((*instruments, *equipment, *self._by_title))

    def interval(self, device_name: str) -> Interval | None:
        """The interval of the known instrument that a device's name ends with, else last has, the longest of
        these; null without one. What brackets add counts where nothing else is known.

        >>> load().interval("耐震压力表").months, load().interval("精密压力表（0.4级）").months
        (6, 12)
        >>> load().interval("空气呼吸器气瓶").months, load().interval("压力表（安全阀用）").months
        (36, 6)
        """
        whole = fold(device_name).lower()
        for name in (whole.partition("(")[0], whole):
            fitting = [(known, interval) for known, interval in self._instruments if known in name]
            if fitting:
                return max(fitting, key=lambda pair: name.rfind(pair[0]) + len(pair[0]))[1]
        return None

    def equipment(self, name: str, day: str) -> EquipmentRule | None:
        """The rule for the inspection of a piece of special equipment on an ISO day: that of the longest
        known name within its own; null for what is not known.

        >>> [load().equipment("平衡重式叉车", day).months for day in ("2021-05-01", "2023-05-01")]
        [12, 24]
        >>> load().equipment("电动单梁起重机", "2025-05-01").months, load().equipment("货架", "2025-05-01")
        (24, None)
        """
        written = fold(name)
        fitting = [
            (len(word), rule)
            for rule in self._all(EquipmentRule)
            if rule.holds_on(day) and not any(fold(word) in written for word in rule.without)
            for word in rule.names
            if fold(word) in written
        ]
        return max(fitting, key=lambda pair: pair[0], default=(0, None))[1]

    @cached_property
    def certificate_kinds(self) -> tuple[CertificateKind, ...]:
        """The kinds of certificates for special work."""
        return self._all(CertificateKind)

    @cached_property
    def systems(self) -> dict[str, System]:
        """Management systems by code."""
        return {system.code: system for system in self._all(System)}

    def time_tables(self, system: str, day: str) -> list[TimeTable]:
        """The tables of audit time for a system that hold on an ISO day."""
        return [one for one in self._all(TimeTable) if one.system == system and one.holds_on(day)]

    def holidays(self, year: int) -> HolidayYear | None:
        """The public holidays of a year; null where they are not known."""
        return next((one for one in self._all(HolidayYear) if one.year == year), None)

    @cached_property
    def registration_forms(self) -> tuple[NumberForm, ...]:
        """The forms of auditors' registration numbers, the present one first."""
        return tuple(form for form in self._all(NumberForm) if form.name != "resembles")

    @cached_property
    def registration_like(self) -> NumberForm:
        """What a number must resemble before its form is judged."""
        return next(form for form in self._all(NumberForm) if form.name == "resembles")

    def grade(self, text: str) -> Grade | None:
        """The grade of an auditor as written: the longest known name within the text; else null.

        >>> load().grade("实习审核员").trainee, load().grade("国家注册审核员").trainee
        (True, False)
        """
        written = fold(text).lower()
        known = ((fold(name).lower(), grade) for grade in self._all(Grade) for name in grade.names)
        return max(
            ((n, g) for n, g in known if n in written), key=lambda pair: len(pair[0]), default=("", None)
        )[1]

    def of_kind(self, kind: type[F]) -> tuple[F, ...]:
        """All facts of a kind, in the order of the sources."""
        return self._all(kind)

    def of_core(self) -> tuple[CoreLaw, ...]:
        """The entries of all core laws."""
        return self._all(CoreLaw)

    def _stands(self, core: CoreLaw, day: str) -> bool:
        law = self.law(core.law)
        return law is not None and law.in_force(day)

    @cached_property
    def _editions(self) -> tuple[StandardEdition, ...]:
        return self._all(StandardEdition)

    @cached_property
    def _clause_lists(self) -> dict[str, ClauseList]:
        return {
            number_key(number): found
            for found in self._all(ClauseList)
            for number in (found.standard, *found.also)
        }

    @cached_property
    def _instruments(self) -> list[tuple[str, Interval]]:
        pairs = [
            (fold(name).lower(), interval) for interval in self._all(Interval) for name in interval.names
        ]
        return sorted(pairs, key=lambda pair: -len(pair[0]))

    def _all(self, kind: type[F]) -> tuple[F, ...]:
        if kind not in self._made:
            self._made[kind] = tuple(self._make(kind, row) for row in self._tables[kind.__name__])
        return cast("tuple[F, ...]", self._made[kind])

    @staticmethod
    def _make(kind: type[F], row: list[Any]) -> F:
        return kind(**dict(zip(kind.FIELDS, map(_frozen, row), strict=True)))


def load(own: tuple[str, ...] = ()) -> Facts:
    """The facts of this installation, with those of a user's own files (see `own.extended`)."""
    return loaded(own)


@cache
def loaded(own: tuple[str, ...]) -> Facts:
    """The facts, read once."""
    state = COMPILED.stat()
    data = kept(("facts",), _compiled, (state.st_mtime_ns, state.st_size))
    if own:
        from schemas.facts.own import extended

        data = extended(data, own)
    return Facts(data)


def _compiled() -> Any:
    import json

    return json.loads(COMPILED.read_bytes())


def _frozen(value: Any) -> Any:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    return value


def _spellings(key: str) -> Iterator[str]:
    """A key of a number, and others that it may stand for, the likeliest first."""
    letters, _, digits = key.partition(" ")
    signs = (letters, letters.removesuffix("/T") if letters.endswith("/T") else f"{letters}/T")
    head, mark, year = digits.rpartition("-")
    short = len(year) == _YEAR and year.startswith("19")
    years = (year, year[2:] if short else f"19{year}" if len(year) == _SHORT_YEAR else year)
    yield key
    yield from (f"{sign} {head}{mark}{each}" for each in years for sign in signs)


def _undated(number: str) -> str:
    head, mark, year = number.replace(":", "-").rpartition("-")
    return head if mark and len(year) == 4 and year.isdigit() else number
