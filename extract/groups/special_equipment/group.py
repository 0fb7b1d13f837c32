"""Special equipment and its inspection: from tables, lists of labels, and prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract import labels
from extract.groups.special_equipment import cards, day_pairs, several_pieces, statement_owners
from extract.groups.special_equipment.inline_records import record_spec, row_kind
from extract.readers.headers import unheaded_columns
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import grids
from extract.reading.source import Source
from extract.reading.vocabulary import spelled
from extract.statements import inline_records, record_linking, records
from extract.statements.head_nouns import Names
from extract.statements.multi_field_cells import with_multi_field_cells
from extract.statements.running_text import Fact, Phrase, Shape, Statement
from extract.statements.running_text import read as read_statements
from extract.values.found import Found
from extract.values.organizations import find_organizations
from schemas import patterns
from schemas.report import Report, SpecialEquipment
from schemas.text import fold

FIELDS = tuple(name for name in SpecialEquipment.FIELDS if name != "thing")
_TOLD = frozenset(FIELDS) - {"name", "model", "agency"}
_NUMBERS = frozenset({"device_code", "registration_no", "report_no"})
_DAYS = frozenset({"first_inspected_on", "inspected_on", "next_inspection_on"})
_BESIDE: records.Beside = {
    "name": ("model", "device_code"),
    "agency": ("report_no",),
    "report_no": ("agency",),
    "inspected_on": ("next_inspection_on", "agency", "report_no"),
}
_DEVICE_CODE = patterns.compile(r"[1-9]\d{3}[\dA-Z]{10,16}")
_GATE = ("使用登记", "特种设备", "设备代码", "定检", "下检", "inspect", "registration")
_ACTS = ("检验", "检测", "年检", "监检")
_REPORT = patterns.compile(
    r"(?:报告|证书|[Rr]eport|[Cc]ertificate)\s?(?:[Nn]o\.?|[编字]?号)?\s?[:：（(]?\s?"
    r"(?P<value>(?=[\w-]{0,12}\d{3})[A-Z]{1,6}[\dA-Z/-]{4,24})(?![\w-])",
    re.A,
)
_REPORT_BEFORE = patterns.compile(
    r"(?P<value>(?=[\w-]{0,12}\d{3})[A-Z]{1,6}[\dA-Z/-]{4,24})(?:\s?号的?|的)(?:定期|年度|监督|全面|首次)?(?:检验|检测|年检)?(?:合格)?(?:报告|证书)",
    re.A,
)
"""A report's number before its word (JY-2024-51号报告)."""

_REPORTED = r"(?:的|以|出具|签发|第|\s){0,3}[A-Z][\w/-]{4,24}\s?号?的?[^，,。；;\n]{0,6}?报告"
"""Behind a day or an agency: a report with its number."""

_ALONE = patterns.compile(
    r"(?<=[一二两三四五六七八九\d][台部辆座只])[\s|，,]{1,2}(?P<value>(?=[^，,|\s]{0,8}\d)[A-Z]{1,5}-?[\dA-Z][\dA-Z./-]{0,14})(?=[，,、；;|（(\s]|$)",
    re.A,
)
_BODIES = "(?:公司|院|所|中心|站|机构)"
_NOT_NAMED = r"(?!有限|研究|院|所|中心|科技|服务|技术|公司|机构|单位|检测|[室科员台区间线])"
_ACT = rf"(?:{'|'.join(_ACTS)}){_NOT_NAMED}"
_NOT_OF_PAPER = "(?<!合同)(?<!协议)(?<!合约)(?<!保险)(?<!保单)(?<!作业证)(?<!操作证)(?<!资格证)(?<!上岗证)"
"""Before the words for a validity: it is not that of a contract or of a person's certificate."""

_BEFORE_DAY = tuple(
    Phrase(
        name, "before", patterns.compile(rf"(?:{words})(?:日期|时间)?\s?(?:[为是于在]|不[晚迟]于)?\s?:?\s?$")
    )
    for name, words in (
        (
            "next_inspection_on",
            r"下检|下一?次(?:外部|内部|水压|耐压|定期|全面|年度)?(?:检验|检测|年检|定检|应当?|须)?|应检"
            rf"|{_NOT_OF_PAPER}有效期?(?:截止|截至|[至到])|(?:可以?|能)(?:使?用|管)[到至]|[，,]管[到至]",
        ),
        ("first_inspected_on", "首检|首次检验"),
        (
            "inspected_on",
            "本检|末检|内检|外检|内部检验|外部检验|(?:最近|上|末)一?次(?:定期)?(?:检验|检测)?|定检|年检"
            r"|(?<=[\s，,；;、。|（(])检[验测]",
        ),
    )
)
"""What stands right before a day without more (首检 2017.03.24，本检 2025.03.24)."""

_DONE_ON = tuple(
    Phrase(name, "before", patterns.compile(rf"(?:{words})[^，,。；;:\n\d]{{0,32}}?[于在]\s?$"))
    for name, words in (
        ("next_inspection_on", "下一?次|下一轮|再次"),
        ("first_inspected_on", "首次|初次|第一次"),
        ("inspected_on", rf"(?:最近|上|末|前)一?次(?!到|更换)|本次|{_ACT}(?!报告|证书|计划|周期)"),
    )
)
"""What stands before a day with the agency between (最近一次检验由某院于…实施)."""

_MODELS = (
    patterns.compile(
        r"型号(?:规格)?(?:均|都|皆)[为是]\s?(?P<value>[A-Za-z][\w./×*-]{2,20})(?=[，,；;。])", re.A
    ),
    patterns.compile(
        r"(?<=[车炉罐机梯器缸])(?P<value>(?=[^，,\s]{0,8}\d)[A-Z]{1,5}-?[\dA-Z][\dA-Z./-]{1,14})"
        r"(?=[一二两三四五六\d]{1,2}[台只部个座])",
        re.A,
    ),
    patterns.compile(
        r"[，,]\s?为(?P<value>(?=[^，,\s]{0,8}\d)[A-Z]{1,5}-?[\dA-Z][\dA-Z./-]{1,16})型(?=[，,；;。])", re.A
    ),
)
"""A model of several, right behind a name or before its own word (CPD20一台, 为C-1.0/0.8型)."""

_MODEL = patterns.compile(r"(?=[^\d]{0,20}[A-Za-z])(?=\D{0,20}\d)[A-Za-z0-9](?:[^\W_]|[ .×*/+-]){1,24}")
_NOTED = patterns.compile(
    r"(?:[（(]?\d{1,2}(?:[)）、]|[.．](?!\d))\s?|[①-⑳●•◆■]\s?)?"
    r"(?P<name>[^（()）\d\n][^（()）\n]{1,19})[（(](?:型号\s?[:：]?)?\s?(?P<model>[^（()）\n]{3,24})[)）]"
    r"(?:\s?[，,、]\s?[^，,。；;:：\n]{1,16})?"
)
"""A name with its model in brackets, the item's number and the place aside (1. 叉车（CPD20），成品库)."""

_OF_KIND = patterns.compile("特种设备|起重|压力容器|锅炉|电梯|叉车")


def _is_named_after(source: Source, statement: Statement) -> bool:
    """Whether the name is that in a person's work, of what a measuring device is mounted on, or of a vehicle
    of the road."""
    name = statement["name"]
    return (
        statement_owners.is_of_person(source, name)
        or statement_owners.is_mounted_on(source.text, name.start)
        or statement_owners.is_on_road(source, name)
    )


def read(source: Source, report: Report) -> list[SpecialEquipment]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement on a piece of equipment, in reading order; `thing` joins those of one piece."""
    shape = _shape()
    rows = [
        (r, b)
        for r, b in records.from_rows(
            source,
            "special_equipment",
            shape.kinds,
            beside=_BESIDE,
            known=_KNOWN,
            shapes=_SHAPES,
            days=("inspected_on", "next_inspection_on"),
            wanted=_may_be_equipment,
            of_kind=_OF_KIND,
        )
        if _is_equipment(r)
    ]
    rows = [(one, b) for r, b in rows for one in day_pairs.paired(source, r, b)]
    rows = [(several_pieces.dated(source, _numbered(r)), b) for r, b in rows]
    rows = with_multi_field_cells(source, rows, row_kind(names), _is_equipment)
    rows = [
        (r, b)
        for r, b in rows
        if not _is_named_after(source, r)
        and not (b[0] in grids(source) and statement_owners.is_of_other_table(source, b))
    ]
    rows += cards.read(source, shape.kinds, _BESIDE, names, records.places(source, rows))
    taken = records.places(source, rows)
    stated = several_pieces.stated(source, read_statements(source, shape, taken))
    stated = records.better(stated, inline_records.read(source, record_spec(names)), taken, "name")
    stated = [s for s in stated if not _is_named_after(source, s)]
    stated = [
        s
        for s in stated
        if s.keys() - _DAYS - {"valid_from"} != {"name"} or not statement_owners.is_of_another(source, s)
    ]
    stated = [statement_owners.without_instruments(source, s) for s in stated]
    full = [s for s in stated if s.keys() & _TOLD]
    lines = {place for _, place in rows if source.document.blocks[place[0]].kind != "table"}
    known = {str(s["name"].value)[-2:] for s in [*full, *(row for row, place in rows if place in lines)]}
    placed = [(row, f"table {place[0]}") for row, place in rows]
    placed += [
        (s, f"text {source.text.rfind(chr(10), 0, record_linking.place(s))}")
        for s in stated
        if s.keys() & _TOLD or str(s["name"].value)[-2:] in known
    ]
    placed.sort(key=lambda item: record_linking.place(item[0]))
    entries = [_entry(source, _apart(source, statement)) for statement, _ in placed]
    like: record_linking.Likeness[SpecialEquipment] = record_linking.Likeness(
        identifiers=("device_code", "registration_no", "report_no"),
        compared=("model", "first_inspected_on", "inspected_on", "next_inspection_on"),
        described="model",
        kind=lambda entry: record_linking.value(entry, "name"),
    )
    record_linking.assign(entries, [block for _, block in placed], "equipment", like)
    return entries


def _apart(source: Source, statement: Statement) -> Statement:
    """A statement whose name has its model in brackets behind it (叉车（CPCD30）), with both apart."""
    name = statement["name"]
    noted = _NOTED.fullmatch(source.text, name.start, name.end) if "model" not in statement else None
    if noted is None or not _MODEL.fullmatch(noted["model"]):
        return statement
    kind, model = (Fact(field, *noted.span(field), noted[field]) for field in ("name", "model"))
    return {**statement, "name": kind, "model": model}


def _entry(source: Source, statement: Statement) -> SpecialEquipment:
    entry = records.build(SpecialEquipment, source, statement, FIELDS)
    for leaf in (entry.device_code, entry.registration_no, entry.report_no):
        if leaf is not None and leaf.value:
            leaf.value = fold(leaf.value)
    return entry


def _may_be_equipment(row: tables.Row) -> bool:
    """Whether a row may be on such equipment: by its name, or as it has a code."""
    return any(
        piece.text and ("device_code" in column or ("name" in column and any(names(piece.text))))
        for column, piece in row.cells.items()
    )


def _is_equipment(row: Statement) -> bool:
    """A row that names such equipment, or has its code."""
    name = row.get("name")
    if name is None:
        return False
    code = row.get("device_code")
    known = any(names(name.value or "")) and not find_organizations(name.value or "")
    return known or bool(code and code.value and code.value.isdigit() and _DEVICE_CODE.fullmatch(code.value))


@cache
def _shape() -> Shape:
    return Shape(
        group="special_equipment",
        subject="name",
        kinds={
            "name": "text",
            "model": "code",
            "device_code": "code",
            "registration_no": "code",
            "first_inspected_on": "date",
            "inspected_on": "date",
            "next_inspection_on": "until",
            "agency": "org",
            "report_no": "code",
        },
        led=True,
        headed=True,
        lined=True,
        short_years=True,
        gate=patterns.compile("|".join([*(act + _NOT_NAMED for act in _ACTS), spelled(*_GATE)])),
        substance=_TOLD | {"model", "agency"},
        subjects=names,
        dates=_dates(),
        texts=_texts(),
        spans=patterns.compile(r"[|\t，,（(：:；;]\s?$"),
        term=("inspected_on", "next_inspection_on"),
        rows=True,
        beside=lambda _code, _after: "model",
        orgs=_agencies(),
        bracket=lambda content: "model" if _MODEL.fullmatch(content) else None,
    )


def names(text: str) -> Iterator[Found]:
    """The names of special equipment, with the words that belong to them (平衡重式叉车)."""
    last = -9
    for name in _names().find(text):
        twin = text[last : name.start].strip() in ("(", "（") and name.value.isascii() if last >= 0 else False
        of_it = "随" in (text[name.start], text[max(name.start - 1, 0)])  # 随锅炉: what goes with it
        if not twin and not of_it and not statement_owners.is_mounted_on(text, name.start):
            yield name
        last = name.end


def _dates() -> tuple[Phrase, ...]:
    """What the words around a day say that it is: an inspection, the first one, the next one."""
    return (
        *_BEFORE_DAY,
        *_DONE_ON,
        Phrase("inspected_on", "after", patterns.compile(r"\s?[检验][过完毕的了]?(?=[\s，,|；;。）)]|$)")),
        Phrase(
            "inspected_on",
            "after",
            patterns.compile(
                rf"\s?[由经]?[^，,。；;\n]{{2,36}}?{_BODIES}检(?:合格|过|毕)?(?=[\s，,|；;。）)]|$)"
            ),
        ),
        Phrase(
            "next_inspection_on",
            "after",
            patterns.compile(r"\s?(?:之?前)?(?:应当?|须|需)?(?:再|复)(?:次|行)?(?:进行)?检"),
        ),
        Phrase("inspected_on", "after", patterns.compile(rf"\s?日?{_REPORTED}")),
        Phrase(
            "first_inspected_on", "after", patterns.compile(rf"(?:\s?首检|[^，,。；;\n]{{0,30}}?首次{_ACT})")
        ),
        Phrase(
            "inspected_on",
            "after",
            patterns.compile(rf"[^，,。；;\n]{{0,36}}?{_ACT}(?!有效|周期|计划|到期|机构|单位)", re.I),
        ),
        Phrase(
            "inspected_on",
            "before",
            patterns.compile(
                rf"(?:{_ACT}(?:合格)?[于为,，(（]|\binspected(?:\s[^.;\n]{{1,60}})?\son|\b(?:last|latest))\s?$",
                re.I,
            ),
        ),
        Phrase(
            "next_inspection_on",
            "after",
            patterns.compile(r"\s?(?:之?前)?(?:到期|届满|期满|失效|有效(?!期)|以?前)"),
        ),
        Phrase(
            "next_inspection_on",
            "before",
            patterns.compile(
                r"(?:下一?次|下回|再次)[^，,。；;\n]{0,12}$"
                rf"|{_NOT_OF_PAPER}(?:有效|valid)[^，。；]{{0,8}}(?:至|到|until|to|through)\s?$"
                r"|\bnext inspection (?:is )?due (?:on )?$|\b(?:due|until|next)(?: again)?\s(?:on\s)?$",
                re.I,
            ),
        ),
        Phrase(
            "inspected_on",
            "after",
            patterns.compile(rf"[，,]\s?[^，,。；;\n]{{4,30}}?(?:公司|院|所|中心|站){_ACT}(?:合格|了|完)"),
        ),
    )


def _agencies() -> tuple[Phrase, ...]:
    """The words by which an organization is the agency, or another one (an empty field)."""
    return (
        Phrase(
            "",
            "after",
            patterns.compile(r"[^，,。；;\n]{0,12}?(?:送检|委托|使用|负责|维护|维保|提供|签订|安装)"),
        ),
        Phrase("agency", "after", patterns.compile(rf"[^，,。；;\n]{{0,24}}?(?:出具|{_ACT}(?!计划))")),
        Phrase(
            "agency",
            "after",
            patterns.compile(
                r"\s?于?\s?(?:19|20)\d\d[-./年][\d./月日-]{3,8}\s?[检验][过完毕的了]?(?=[\s，,|；;。]|$)"
            ),
        ),
        Phrase(
            "agency",
            "after",
            patterns.compile(rf"[于在]?\s?(?:(?:19|20)\d\d[-./年][\d./月日-]{{3,8}})?{_REPORTED}"),
        ),
        Phrase("agency", "after", patterns.compile(r"[检验](?:合格|过|毕|的)?(?=[\s，,|；;。）)]|$)")),
        Phrase("agency", "after", patterns.compile(r"\s?(?:给|开|做|出)(?:出|具)?的(?=[\s，,；;。）)]|$)")),
        Phrase("agency", "alone", patterns.compile("检验|检测|特检|质监|质检|[Ii]nspect")),
        Phrase("agency", "before", patterns.compile(r"(?:由|经|by)\s?$")),
    )


def _texts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What is known by its looks alone: numbers, codes, models."""
    return (
        (
            "registration_no",
            patterns.compile(
                r"(?P<value>[车梯容锅起管索游]\s?\d{2}[^\W\d\x00-\x7f]\s?[A-Z]\d{3,6}(?:[（(]\d{2}[)）])?)"
            ),
        ),
        ("report_no", _REPORT),
        ("report_no", _REPORT_BEFORE),
        ("report_no", patterns.compile(r"(?<=检)\s(?P<value>[A-Z]{1,4}-\d{4}-\d{3,8})(?![\w-])", re.A)),
        ("device_code", patterns.compile(r"(?<![\dA-Za-z])(?P<value>[1-9]\d{16})(?![\dA-Za-z])")),
        ("model", _ALONE),
        *(("model", pattern) for pattern in _MODELS),
    )


_AGENCY_NAME = patterns.compile(
    r"(?:检验|检测|特检|质监|监督)[^，。\n]{0,8}(?:公司|院|所|中心|站)$|Institute$"
)


def _numbered(row: Statement) -> Statement:
    """A row without numbers that have no digit: of a blank its label alone was read (代码 /)."""
    return {
        name: fact
        for name, fact in row.items()
        if name not in _NUMBERS or any(char.isdigit() for char in str(fact.value))
    }


_SHAPES: unheaded_columns.Shapes = {
    "device_code": _DEVICE_CODE.fullmatch,
    "registration_no": patterns.compile(r"[车梯容锅起管索游乐气]\s?\d{2}.{2,18}").fullmatch,
    "agency": lambda text: _AGENCY_NAME.search(text) and find_organizations(text),
}
_KNOWN: records.Known = ("name", lambda text: any(names(text)))


@cache
def _names() -> Names:
    words = labels.values("special_equipment", "name")
    apart = (
        r"造成|导致|引起|引发|[^，,。；;\n]{0,6}(?:伤害|伤人|事故|倾翻|坠落)|"
        r"(?:装卸|充电|停放|行驶|维修|检修|候)?(?:通道|车道|坡道|区(?!别|分)|间(?!隔|歇)|厅|棚|站台|车位)"
        r"|[^，,。；;\n\d]{0,6}(?:噪声|噪音|粉尘|尾气|废气|排放)|(?:的)?(?:安装|改造|修理|制造|维修)(?:[、/及和与]|(?=[）)]))"
        r"|[^，,。；;\n\d]{0,4}(?:指标|限值|水质|给水|锅水|用水|排放)"
        "|司机|维护|维保|保养|困人|安全阀|压力表|工(?!作)|证|操作|驾驶|作业|人员|按照|检验情况|的?控制情况"
        r"|[^\W\d_]{1,3}[式梁]起重机|(?:锅炉|压力容器|压力管道|电梯|起重机械?|特种设备){0,2}"
        "(?:安全)?(?:监督)?(?:检验|检测){1,2}(?:研究|技术)?(?:所|院|中心|站|机构|公司|有限)"
    )
    return Names(words["core"], words["stop"], apart)
