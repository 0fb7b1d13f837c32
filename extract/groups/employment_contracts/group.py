"""Employment contracts: who, when signed, from when to when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, partial

from extract.groups.employment_contracts import prose
from extract.groups.employment_contracts.inline_records import record_spec, row_kind
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import grids
from extract.readers.text.units import Unit
from extract.reading.source import Source
from extract.reading.vocabulary import spelled
from extract.statements import inline_records, record_linking, records
from extract.statements.cells import begins_in_remark
from extract.statements.multi_field_cells import with_multi_field_cells
from extract.statements.running_text import Phrase, Place, Shape, Statement
from extract.statements.running_text import read as read_statements
from extract.values.found import Found
from extract.values.persons import is_person
from schemas import patterns
from schemas.report import EmploymentContract, Report

FIELDS = tuple(name for name in EmploymentContract.FIELDS if name != "thing")
_NAME = r"(?P<name>[^\W\x00-\x7f]{2,4}|[^\W\x00-\x7f][ \u3000][^\W\x00-\x7f]|[A-Z][a-z]+ [A-Z][a-z]+)"
_GATE = (
    *("劳动合同", "聘用合同", "劳务合同", "用工合同"),
    *("labor contract", "labour contract", "employment contract"),
)
_CONTRACT = patterns.compile(r"合同|聘用|用工|contract", re.I)
_OTHER = patterns.compile(r"采购|供方|供应|租赁|销售|业务合同|purchase|supplier", re.I)
_OWN = patterns.compile(r"合同|签|聘|用工|contract|signed", re.I)
_OTHERS = patterns.compile(
    r"证|体检|检查|参保|社保|保险|培训|考核|器具|仪器|设备|certificate|licen[cs]e|exam|insur", re.I
)
_TOLD = patterns.compile(r"合同|签(?!发)|聘|用工|contract|signed|employ", re.I)
"""A line on a contract between companies (采购合同（白砂糖）：甲方…)."""

_HEAD = patterns.compile(r"(?:劳动|聘用|劳务|用工)合同[^，,。；;:：\n\d]{0,10}[:：]")
"""The head of a list of contracts."""

_CERTIFIED = patterns.compile(
    r"操作证|人员证|资格证|合格证|证号|证书|取证|发证|复审|体检|参保|certificate|licen[cs]e"
    r"|作业[，,)）\s]|T?\d{17}[\dX]",
    re.I,
)
"""What is said between a person and the days of a contract, and of a certificate."""
_OF_KIND = patterns.compile(r"(?:劳动|聘用|劳务|用工)合同|用工")
_LOOKING = patterns.compile(r"查[看阅见验了到]|[^\W\d]{1,2}了$")
"""Words of looking that a surname begins (查看了劳动合同)."""

_OPEN = patterns.compile(r"无固定期|不约定(?:终止)?(?:期限|时间|日期)")
_REACH = 400
_HOLDERS = (
    patterns.compile(rf"(?:^|(?<=[\s。；;、—-])|(?<=员工)|(?<=抽查)|(?<=其中))\s?{_NAME}\s?[:，,（(]"),
    patterns.compile(
        rf"(?<=[与和工查抽])(?={_NAME}(?:\s?(?:于|的|签订|签署|之间|合同期限|劳动合同|劳务合同)|[，,\s]{{1,2}}(?:于|\d{{4}})))"
    ),
    patterns.compile(
        rf"(?:^|(?<=[\s。；;，,、]))(?={_NAME}\s?(?:的|于)?[^，,。；;:]{{0,16}}(?:劳动|聘用|劳务)合同)"
    ),
)


def read(source: Source, report: Report) -> list[EmploymentContract]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement on a person's contract, in reading order; `thing` joins those of one person."""
    rows = [(r, b) for r, b in _rows(source) if "name" in r]
    rows = with_multi_field_cells(source, rows, row_kind())
    taken = records.places(source, rows)
    stated = [s for s in read_statements(source, _shape(), taken) if _is_of_contract(source, s)]
    compact = inline_records.read(source, record_spec())
    stated = records.better(stated, _of_contracts(source, prose.read(source)), taken, "name")
    stated = records.better(stated, _of_contracts(source, compact), taken, "name")
    statements = sorted([*(r for r, _ in rows), *stated], key=record_linking.place)
    entries = [records.build(EmploymentContract, source, _ending(source, s), FIELDS) for s in statements]
    numbers: dict[str, int] = {}
    for entry in entries:
        entry.thing = f"employee-{numbers.setdefault(record_linking.value(entry, 'name'), len(numbers) + 1)}"
    return entries


def _ending(source: Source, statement: Statement) -> Statement:
    """A statement without the end of a contract of no fixed term: none is stated, 长期 neither."""
    end = statement.get("valid_to")
    if end is None or not _OPEN.search(source.text, end.start, end.end):
        return statement
    return {name: fact for name, fact in statement.items() if name != "valid_to"}


def _of_contracts(
    source: Source, stated: Iterable[tuple[Unit, list[Statement]]]
) -> Iterator[tuple[Unit, list[Statement]]]:
    """What each paragraph or cell tells of contracts, without certificates told beside them."""
    for unit, found in stated:
        yield unit, [s for s in found if _is_of_contract(source, s)]


def _is_of_contract(source: Source, statement: Statement) -> bool:
    """Whether what stands between a person and the days is not on a certificate or an examination."""
    start, end = record_linking.place(statement), max(fact.end for fact in statement.values())
    own = source.text[start:end][-_REACH:]
    if (head := _HEAD.search(own)) and _CERTIFIED.search(own, 0, head.start()):
        return False
    return bool(_TOLD.search(own)) or not _CERTIFIED.search(own)


def _rows(source: Source) -> list[tuple[Statement, Place]]:
    rows = records.from_rows(
        source,
        "employment",
        _shape().kinds,
        more=begins_in_remark,
        about=_about,
        wanted=partial(_is_own, source),
        of_kind=_OF_KIND,
    )
    return [(r, b) for r, b in rows if _shape().substance & r.keys()]


def _is_own(source: Source, row: tables.Row) -> bool:
    """Whether a row's headers, or the labels of its form, are not those of certificates or examinations."""
    grid = grids(source)[row.block]
    if row.header is not None:
        words = "\n".join(grid.text(cell) for cell in grid.anchors.get(row.header, ()))
    else:
        words = "\n".join(grid.text(cells[0]) for cells in grid.anchors.values())[:_REACH]
    return bool(_OWN.search(words)) or not _OTHERS.search(words)


def _about(title: str) -> bool:
    """Whether a table is one of employment contracts: it says so, or its headers speak of contracts."""
    return bool(_CONTRACT.search(title)) and (bool(prose.GATE.search(title)) or not _OTHER.search(title))


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
            "remark": "skip",
        },
        gate=patterns.compile(f"(?:{spelled(*_GATE)})(?!法)"),
        substance=frozenset({"signed_on", "valid_to", "valid_from"}),
        subjects=employees,
        dates=(
            Phrase("signed_on", "after", patterns.compile(r"[^，,。；;\n]{0,14}?(?:签订|签署|签了|续签)")),
            Phrase("signed_on", "before", patterns.compile(r"(?:签订于|签署于|签于|signed on)\s?$", re.I)),
        ),
        spans=patterns.compile(""),
        starters=frozenset(),
        led=True,
        headed=True,
        lined=True,
    )


def employees(text: str) -> Iterator[Found]:
    """Names that stand where the employee of a contract does."""
    for pattern in _HOLDERS:
        for match in pattern.finditer(text):
            name = match["name"] if match["name"].isascii() else "".join(match["name"].split())
            if is_person(name) and not _LOOKING.match(name):
                yield Found(match.start("name"), match.end("name"), name)
