"""Employment contracts: who, when signed, from when to when."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from extract import records, things
from extract.groups import employment_prose
from extract.source import Source
from extract.statements import Phrase, Place, Shape, Statement
from extract.statements import read as read_statements
from extract.values.found import Found
from extract.values.persons import is_person
from extract.vocabulary import spelled
from schemas import rx
from schemas.report import EmploymentContract, Report

FIELDS = tuple(name for name in EmploymentContract.FIELDS if name != "thing")
_NAME = r"(?P<name>[^\W\x00-\x7f]{2,4}|[^\W\x00-\x7f][ \u3000][^\W\x00-\x7f]|[A-Z][a-z]+ [A-Z][a-z]+)"
_GATE = (
    *("劳动合同", "聘用合同", "劳务合同", "用工合同"),
    *("labor contract", "labour contract", "employment contract"),
)
_CONTRACT = rx.compile(r"合同|聘用|contract", re.I)
_OTHER = rx.compile(r"采购|供方|供应|租赁|销售|业务合同|purchase|supplier", re.I)
_HOLDERS = (
    rx.compile(rf"(?:^|(?<=[\s。；;、—-])|(?<=员工)|(?<=抽查)|(?<=其中))\s?{_NAME}\s?[:，,（(]"),
    rx.compile(
        rf"(?<=[与和工查抽])(?={_NAME}(?:\s?(?:于|的|签订|签署|之间|合同期限|劳动合同|劳务合同)|[，,\s]{{1,2}}(?:于|\d{{4}})))"
    ),
    rx.compile(
        rf"(?:^|(?<=[\s。；;，,、]))(?={_NAME}\s?(?:的|于)?[^，,。；;:]{{0,16}}(?:劳动|聘用|劳务)合同)"
    ),
)


def read(source: Source, report: Report) -> list[EmploymentContract]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement on a person's contract, in reading order; `thing` joins those of one person."""
    rows = [(r, b) for r, b in _rows(source) if "name" in r]
    told = read_statements(source, _shape(), frozenset(block for _, block in rows))
    taken = frozenset(block for _, block in rows)
    statements = sorted([*(r for r, _ in rows), *_better(source, told, taken)], key=things.place)
    entries = [records.build(EmploymentContract, source, s, FIELDS) for s in statements]
    numbers: dict[str, int] = {}
    for entry in entries:
        entry.thing = f"employee-{numbers.setdefault(things.value(entry, 'name'), len(numbers) + 1)}"
    return entries


def _rows(source: Source) -> list[tuple[Statement, Place]]:
    rows = records.from_rows(source, "employment", _shape().kinds, about=_about)
    return [(r, b) for r, b in rows if _shape().substance & r.keys()]


def _about(title: str) -> bool:
    """Whether a table is one of employment contracts: it says so, or its headers speak of contracts."""
    return bool(_CONTRACT.search(title)) and (
        bool(employment_prose.GATE.search(title)) or not _OTHER.search(title)
    )


def _better(source: Source, told: list[Statement], taken: frozenset[Place]) -> list[Statement]:
    """The statements of each paragraph or cell as the reader that finds more in it has them."""
    ordered = sorted(told, key=lambda s: s["name"].start)
    starts = [statement["name"].start for statement in ordered]
    better: list[Statement] = []
    dropped: set[int] = set()
    for unit, found in employment_prose.read(source):
        row = unit.cell.row if unit.cell else 0
        inside = range(bisect_left(starts, unit.start), bisect_left(starts, unit.end))
        more = sum(map(len, found)) > sum(len(ordered[i]) for i in inside)
        if more and not {(unit.block, row), (unit.block, -1)} & taken:
            dropped |= set(inside)
            better += found
    return [*(s for i, s in enumerate(ordered) if i not in dropped), *better]


@cache
def _shape() -> Shape:
    return Shape(
        group="employment",
        subject="name",
        kinds={
            "name": "person",
            "signed_on": "date",
            "validity": "validity",
            "valid_from": "date",
            "valid_to": "until",
        },
        gate=rx.compile(spelled(*_GATE)),
        substance=frozenset({"signed_on", "valid_to", "valid_from"}),
        subjects=employees,
        dates=(
            Phrase("signed_on", "after", rx.compile(r"[^，,。；;\n]{0,14}?(?:签订|签署|签了|续签)")),
            Phrase("signed_on", "before", rx.compile(r"(?:签订于|签署于|签于|signed on)\s?$", re.I)),
        ),
        spans=rx.compile(""),
        starters=frozenset(),
    )


def employees(text: str) -> Iterator[Found]:
    """Names that stand where the employee of a contract does."""
    for pattern in _HOLDERS:
        for match in pattern.finditer(text):
            name = match["name"] if match["name"].isascii() else "".join(match["name"].split())
            if is_person(name):
                yield Found(match.start("name"), match.end("name"), name)
