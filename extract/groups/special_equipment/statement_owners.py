"""Whose the words of a statement on special equipment are: a piece's, a measuring device's, or those of a
person's certificate."""

from __future__ import annotations

import re

from extract.groups.calibrations.words import devices
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.statements.running_text import Fact, Place, Statement
from schemas import patterns

_DAYS = frozenset({"first_inspected_on", "inspected_on", "next_inspection_on"})
_REACH, _NEAR = 400, 24
_ITEM, _ITEM_BEFORE = (
    patterns.compile(
        r"\s?(?:\d{1,5}(?:\.\d{1,3})?(?:[-~～]\d{1,5}(?:\.\d{1,3})?)?[a-zA-Z℃°%]{1,4}\s?)?(?:[（(]\s?)?[A-Z#]{1,5}-?\d"
    ),
    frozenset(" \n；;。、"),
)
"""Behind and before the name of a measuring device that is an item of its own in a list."""

_ITEM_LED = patterns.compile(r"\n\s?[#№]?(?=[A-Z-]{0,6}\d)[A-Z0-9][\w.-]{1,16}\s$")
"""Before it: its number at the head of a line (#LK-25 数显卡尺)."""

_FEWEST, _HIGHEST = 3, 40
_HEAD = patterns.compile(r"[^\d。；;]{1,16}")
_EQUIPMENT_HEAD = patterns.compile("登记|注册|设备代码|使用证|牌照|检验|特种设备(?!作业)")
_CALIBRATION_HEAD = patterns.compile("校准|检定|校验|溯源")
_PERSON_HEAD = patterns.compile("姓名|(?:作业|操作|持证|特种作业|特种设备作业)?人员(?:姓名)?|持证人")
_MOUNTED = patterns.compile(r"[（(][^（()）\n]{0,8}$")
_MEANT_FOR = patterns.compile(r"[^（()）\n]{2,12}(?:用|上|配套|专用|顶部|出口)\s?[)）]")
_CODE_BEFORE = patterns.compile(r"[A-Z][A-Z\d./-]{2,15}\s?$", re.A)
"""In brackets behind the code of a part: what it is for (A27H-10（储气罐用）)."""

_WORK_BEHIND = patterns.compile(
    r"\s?(?:的?(?:司机|司炉|驾驶|操作|指挥|司索)(?![室台])|作业(?:人员|资格)?证|安全管理(?:人员|员|证))"
)
_WORK_BEFORE = patterns.compile(
    r"[（(]仅?限[^，,。；;（()）\n]{0,12}$"
    r"|持有?[^，,。；;\n]{0,6}?[A-Z]\d{1,2}\s?[^\W\d_]$"
)
_GOODS = patterns.compile(
    r"[^，,。；;\n]{0,24}?(?:[批件品料货焊]|[风水]管|工序|过程|出厂|首检|巡检|隐蔽)[^，,。；;\n]{0,16}?(?:检|验收)"
)
"""Behind a day: what was made or came in was inspected."""

_TRACTOR = patterns.compile("(?:牵引|搬运)(?:汽)?车$")
_PLATE = patterns.compile(
    r"(?<![场厂]内)(?<![场厂]内牌照)(?<!\d)[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
    r"[A-Z]\s?[·•・.．-]?\s?(?=[A-Z]{0,5}\d)[A-Z\d]{4,6}(?![A-Z\d])"
)
"""The number plate of a vehicle of the road (皖A·12345)."""

_ROAD = patterns.compile("半挂|挂车|道路运输|行驶证|营运|机动车登记|危险货物运输|危化品运输")

_WORK_REACH = 20
"""Words around the name (before it: with its first character) of what a person has a certificate for."""


def is_of_person(source: Source, name: Fact) -> bool:
    """Whether what is named is the work that somebody's certificate is for (Q2起重机司机（限桥式起重机）)."""
    text = source.text
    return (
        _is_among_people(source, name)
        or _WORK_BEHIND.match(text, name.end) is not None
        or _WORK_BEFORE.search(text, max(0, name.start - _WORK_REACH), name.start + 1) is not None
    )


def is_on_road(source: Source, name: Fact) -> bool:
    """Whether a tractor is a vehicle of the road, by its plate or by what else is told of it in its sentence
    or row (皖A·12345（牵引车，2021年10月首次注册登记）)."""
    text = source.text
    if not _TRACTOR.search(text, name.start, name.end):
        return False
    grid = grids(source).get(block_at(source, name.start))
    cell = grid.cell_at(name.start) if grid is not None else None
    if grid is not None and cell is not None:
        around = "\t".join(grid.text(one) for one in grid.anchors.get(cell.row, ()))
        return bool(_PLATE.search(around) or _ROAD.search(around))
    low = max([max(name.start - _NEAR, 0), *(text.rfind(mark, 0, name.start) + 1 for mark in "。；;\n")])
    ends = [at for mark in "。；;\n" if (at := text.find(mark, name.end, name.end + _NEAR)) >= 0]
    high = min(ends, default=name.end + _NEAR)
    return bool(_PLATE.search(text, low, high) or _ROAD.search(text, low, high))


def _is_among_people(source: Source, name: Fact) -> bool:
    """Whether a name stands in a list of people (姓名 | 岗位: 货梯 | 证件), under no header of equipment."""
    grid = grids(source).get(block_at(source, name.start))
    cell = grid.cell_at(name.start) if grid is not None else None
    heads = _heads(grid, cell.row) if grid is not None and cell is not None else []
    return any(map(_PERSON_HEAD.fullmatch, heads)) and not any(map(_EQUIPMENT_HEAD.search, heads))


def is_of_other_table(source: Source, place: Place) -> bool:
    """Whether a row stands under headers of calibrations (校准日期) or people (作业人员), and under none of
    special equipment."""
    heads = _heads(grids(source)[place[0]], place[1])
    if any(map(_EQUIPMENT_HEAD.search, heads)):
        return False
    return any(map(_CALIBRATION_HEAD.search, heads)) or any(map(_PERSON_HEAD.fullmatch, heads))


def _heads(grid: Grid, row: int) -> list[str]:
    """The next row of headers over a row: several cells of few words and no figures."""
    for above in range(row - 1, max(row - _HIGHEST, 0) - 1, -1):
        stated = ["".join(grid.text(cell).split()) for cell in grid.anchors.get(above, ())]
        if len(stated) >= _FEWEST and all(map(_HEAD.fullmatch, stated)):
            return stated
    return []


def is_mounted_on(text: str, start: int) -> bool:
    """Whether what begins there stands in brackets behind a measuring device, which is mounted on it
    (压力表（储气罐）)."""
    low = max(0, start - _NEAR)
    bracket = _MOUNTED.search(text, low, start)
    if bracket is None:
        return False
    if _MEANT_FOR.match(text, start) and _CODE_BEFORE.search(text, low, bracket.start()):
        return True
    return any(one.end == bracket.start() - low for one in devices(text[low : bracket.start()]))


def is_of_another(source: Source, statement: Statement) -> bool:
    """Whether the days of a statement with nothing else are a device's, or of goods that were inspected."""
    return _is_of_instrument(source, statement) or _is_of_goods(source, statement)


def _is_of_instrument(source: Source, statement: Statement) -> bool:
    """Whether a measuring device is named between the equipment and the days, which are then its own."""
    low, high = statement["name"].end, min(fact.start for fact in statement.values() if fact.field in _DAYS)
    return 0 < high - low <= _REACH and any(devices(source.text[low:high]))


def _is_of_goods(source: Source, statement: Statement) -> bool:
    """Whether the first day is in a later sentence, on which goods were inspected."""
    first = min((fact for fact in statement.values() if fact.field in _DAYS), key=lambda fact: fact.start)
    between = source.text[statement["name"].end : first.start]
    return any(mark in between for mark in "。；;\n") and _GOODS.match(source.text, first.end) is not None


def without_instruments(source: Source, statement: Statement) -> Statement:
    """A statement without the days behind a measuring device with a code of its own (电子天平 BSA224S …)."""
    low, days = statement["name"].end, [fact for fact in statement.values() if fact.field in _DAYS]
    high = max((fact.start for fact in days), default=low)
    if not 0 < high - low <= _REACH:
        return statement
    text = source.text[low:high]
    named = [
        low + one.start
        for one in devices(text)
        if one.start and (_ITEM.match(text, one.end) or _ITEM_LED.search(text, 0, one.start))
    ]
    first = min((at for at in named if source.text[at - 1] in _ITEM_BEFORE), default=high)
    return {n: fact for n, fact in statement.items() if n not in _DAYS or fact.start <= first}
