"""A rule pack drafted from a document of rules: what it sets and asks, each with its clause and what a person
must confirm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from checks.packs.files import GENERAL
from checks.required_contents import things
from checks.rulebooks.drafting.heads import identity
from schemas.cache import yaml_file
from schemas.other_kinds.rule_words import AskedContent, DraftedRules
from schemas.other_kinds.rulebook import Cell, RuleClause, RuleParameter, RuleTable

_CODES = Path(__file__).with_name("codes.yaml")
_UNITS = {"report_to_client_within": "working_days", "report_to_cnca_within": "working_days"}
_SHARES = {0.3333: "1/3", 0.6667: "2/3"}
_LONGEST = 40


class Confirm(NamedTuple):
    """Something that a person must confirm: a key of the messages, and what fills it."""

    key: str
    fill: Mapping[str, str] = {}


class Noted(NamedTuple):
    """An entry of a pack's file, and what must be confirmed of it."""

    entry: dict[str, Any]
    confirm: tuple[Confirm, ...] = ()


class Draft(NamedTuple):
    """A drafted pack: the fields of its head, and the entries of its lists in the order of the document."""

    head: list[Noted]
    parameters: list[Noted]
    clauses: dict[str, list[str]]
    contents: list[Noted]
    time_tables: list[Noted]
    accounts: list[Noted]
    missing: tuple[Confirm, ...] = ()

    def confirmations(self) -> int:
        """How many places a person must confirm."""
        listed = (*self.head, *self.parameters, *self.contents, *self.time_tables, *self.accounts)
        return len(self.missing) + sum(len(one.confirm) for one in listed)


def draft(rules: DraftedRules, name: str) -> Draft:
    """The pack that a document of rules, read from a file of a name, makes."""
    book, found = rules.book, rules.contents
    parameters = [*_parameters(book.parameters)]
    tables = [*_tables(rules)]
    contents = [_content(one) for one in found]
    clauses = _clauses(parameters, found)
    stated = {str(one.entry["clause"]) for one in (*parameters, *contents)}
    stated |= {clause for cited in clauses.values() for clause in cited}
    return Draft(
        head=[*_head(rules, name)],
        parameters=parameters,
        clauses=clauses,
        contents=contents,
        time_tables=tables,
        accounts=[*_accounts(book.clauses, {one.split(" ")[0] for one in stated})],
        missing=(*_missing(book.parameters), *_absent(contents, tables), *_left(rules)),
    )


def _head(rules: DraftedRules, name: str) -> Iterator[Noted]:
    book, body = rules.book, rules.body
    stated = book.document
    yield Noted({"id": identity(rules.ids)})
    yield Noted({"version": stated.version or "1"}, () if stated.version else (Confirm("no_version"),))
    yield Noted({"title": stated.title or name}, () if stated.title else (Confirm("no_title"),))
    yield Noted({"document": stated.number or stated.title or name})
    yield Noted({"issuer": "state" if body.is_authority else "body"})
    yield Noted({"body": body.names}, (Confirm("body" if stated.body else "no_body"),))
    if body.abbreviation:
        yield Noted({"abbreviation": body.abbreviation})
    if stated.effective_on and len(stated.effective_on) == len("2025-01-01"):
        yield Noted({"valid_from": stated.effective_on})
    else:
        yield Noted({"valid_from": None}, (Confirm("no_day"),))
    yield Noted({"systems": book.systems}, () if len(book.systems) == 1 else (Confirm("systems"),))
    yield Noted({"extends": [GENERAL]})
    yield Noted({"source": f"drafted from {name}"})
    yield Noted({"confidence": "medium"})


def _parameters(stated: Sequence[RuleParameter]) -> Iterator[Noted]:
    for one in stated:
        entry: dict[str, Any] = {"name": one.name, "value": one.value, "unit": one.unit}
        entry["clause"] = " ".join(part for part in (one.clause, one.item) if part) or None
        if one.applies_to:
            is_system = one.applies_to.upper() == one.applies_to or one.applies_to == "EnMS"
            entry |= {"systems": [one.applies_to]} if is_system else {"applies_to": one.applies_to}
        if one.since:
            entry["since"] = one.since
        if one.value in _SHARES and one.unit == "share":
            entry["note"] = _SHARES[one.value]
        yield Noted(entry, tuple(_of_parameter(one, stated)))


def _of_parameter(one: RuleParameter, stated: Sequence[RuleParameter]) -> Iterator[Confirm]:
    same = [other for other in stated if other.name == one.name and other.applies_to == one.applies_to]
    if len(same) > 1:
        yield Confirm("several_values", {"values": ", ".join(f"{other.value:g}" for other in same)})
    if _UNITS.get(one.name, one.unit) != one.unit:
        yield Confirm("unit")
    if one.clause is None:
        yield Confirm("no_clause")


def _content(one: AskedContent) -> Noted:
    english = "; ".join(things()[key].en for key in one.asks) or f"as printed: {one.zh}"
    entry: dict[str, Any] = {"clause": one.clause, "zh": one.zh, "en": english}
    entry |= {key: value for key, value in (("types", one.types), ("asks", one.asks)) if value}
    if one.when:
        return Noted(entry | {"when": one.when})
    return Noted(entry, () if one.asks else (Confirm("not_mapped"),))


def _tables(rules: DraftedRules) -> Iterator[Noted]:
    """The tables by head count for the systems that the rules are for, without their rows without figures."""
    systems = rules.book.systems
    for times in rules.times:
        for system, columns in times.columns.items():
            if (not systems or system in systems) and (rows := times.rows[system]):
                yield Noted(_table(times.table, system, columns, rows), _of_table(times.left[system]))


def _table(table: RuleTable, system: str, columns: dict[int, str], rows: list[list[Cell]]) -> dict[str, Any]:
    return {
        "system": system,
        "clause": " ".join(part for part in (table.clause, table.title) if part) or table.columns[0],
        "levels": list(columns.values()),
        "rows": [[row[0], *(row[at] for at in columns)] for row in rows],
    }


def _of_table(left: Sequence[str]) -> tuple[Confirm, ...]:
    """What is to be confirmed of a table: that it is of both stages, and rows that were left out."""
    stages = (Confirm("stages"),)
    return (*stages, Confirm("rows_left", {"rows": ", ".join(left)})) if left else stages


def _clauses(stated: Sequence[Noted], found: Sequence[AskedContent]) -> dict[str, list[str]]:
    """The clauses behind the codes: of the parameters that they use, of what the report is asked for."""
    by_name: dict[str, list[str]] = {}
    for parameter in (one.entry for one in stated if one.entry["clause"]):
        by_name.setdefault(parameter["name"], []).append(parameter["clause"])
    for one in found:
        for key in one.asks:
            name = key if one.kind in ("report", "signature") else f"{one.kind}.{key}"
            by_name.setdefault(name, []).append(one.clause)
    report = [one.clause for one in found if one.kind == "report"]
    by_name["report"] = [report[0].split(" ")[0]] if report else []
    made: dict[str, list[str]] = {}
    for code, wanted in yaml_file.read(_CODES).items():
        cited = list(dict.fromkeys(clause for name in wanted for clause in by_name.get(name, ())[:1]))
        if cited:
            made[code] = cited
    return made


def _accounts(clauses: Sequence[RuleClause], stated: set[str]) -> Iterator[Noted]:
    """The clauses of which nothing is said above: a person tells whether a report shows them."""
    seen = set(stated)
    for clause in clauses:
        if clause.number not in seen:
            seen.add(clause.number)
            words = (clause.title or clause.text.split("\n")[0]).strip()
            yield Noted({"clause": clause.number, "zh": words[:_LONGEST] or clause.number})


def _missing(stated: Sequence[RuleParameter]) -> Iterator[Confirm]:
    wanted: list[str] = yaml_file.read(Path(__file__).with_name("parameters.yaml"))
    absent = [name for name in wanted if name not in {one.name for one in stated}]
    if absent:
        yield Confirm("no_parameters", {"names": ", ".join(absent)})


def _left(rules: DraftedRules) -> Iterator[Confirm]:
    """The systems of the tables that the rules are not for."""
    systems = dict.fromkeys(system for times in rules.times for system in times.columns)
    left = [one for one in systems if rules.book.systems and one not in rules.book.systems]
    if left:
        yield Confirm("other_systems", {"systems": ", ".join(left)})


def _absent(contents: Sequence[Noted], tables: Sequence[Noted]) -> Iterator[Confirm]:
    if not contents:
        yield Confirm("no_contents")
    if not tables:
        yield Confirm("no_tables")
