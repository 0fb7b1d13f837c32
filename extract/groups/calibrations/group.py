"""Calibration and verification of instruments and safety devices: from tables, lists of labels, and prose."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise

from extract import labels
from extract.groups.calibrations import leading_numbers, misassigned_values, words
from extract.groups.calibrations.cells import parted
from extract.groups.calibrations.frame import TOLD, shape
from extract.groups.calibrations.inline_records import record_spec, row_kind
from extract.groups.calibrations.ordered_values import listed, ordered
from extract.groups.calibrations.several_instruments import several, shared
from extract.groups.calibrations.table_notes import with_noted, without_lacks
from extract.groups.permits import words as permit_words
from extract.groups.special_equipment.group import names as special_names
from extract.readers.headers import unheaded_columns
from extract.readers.text.units import once
from extract.reading.source import Source
from extract.statements import inline_records, record_linking, records
from extract.statements.multi_field_cells import with_multi_field_cells
from extract.statements.running_text import Place, Statement
from extract.statements.running_text import read as read_statements
from extract.values.organizations import find_organizations
from extract.values.persons import is_person
from schemas import patterns
from schemas.report import Calibration, Report
from schemas.text import fold

FIELDS = [name for name in Calibration.FIELDS if name != "thing"]
_BESIDE: records.Beside = {
    "device": ("model", "serial"),
    "agency": ("certificate_no",),
    "certificate_no": ("agency",),
    "calibrated_on": ("valid_until",),
    "bare_date": ("valid_until",),
}
_TERM = frozenset({"calibrated_on", "valid_until", "serial"})
_AROUND = 60
_PLAIN = 4
"""So many facts of a calibration need no word for it."""

_JOINT = 4
_PERIOD = patterns.compile(
    r"\s?(?:份|间)?的?[^\W\d_]{0,6}?(?:数据|读数|记录|用[电水气汽]|能耗|产量|统计|台账|报表|累计|合计|[每各]|共\s?\d|抽)"
)
"""Behind two months: what was counted or sampled in them."""

_MONTH_ALONE = patterns.compile(r"\s?\d{1,2}\s?月份?(?:底|末)?")

_MANY = 300
_PASSING = frozenset({"device", "model", "agency", "result"})
"""What a sentence may tell of all devices together."""

_INVENTORY = patterns.compile(
    r"台账|清单|其中|共有?|合计|总计|总数|[\d一二两三四五六七八九十]\s?(?:[台套个只]件|[台套个只件把支块])"
)
_PERMIT = patterns.compile(
    r"许可证|执照|备案(?:凭?证|回执)|(?:使用|排污)登记(?:证|表|回执)|(?:资质|认证|体系|注册|资格)证书|批复"
    r"|(?:操作|人员|作业|上岗|从业|资格|健康|驾驶|执业)证(?:书|明)?(?:[（(][^（()）]{1,16}[)）])?$"
    r"|^《|中华人民共和国|(?:[^算方]法|条例|办法|细则|名录|规定)(?:[（(][^（()）]{1,16}[)）])?》?$"
)
"""What is no device, with the number that stands in its cell: a permit, a person's certificate, the title
of a law."""

_OF_KIND = patterns.compile("计量|器具|仪器|仪表|量具|检测设备|测量|校准|检定|安全附件")
_EVIDENCE = ("证据", "审核证据", "抽样证据", "客观证据", "Evidence", "evidence")
_OF_CONTRACT = patterns.compile(
    "(?:合同|协议|签约|签订)?(?:[双各供需买卖甲乙丙]方|委托方|受托方|当事人|标的物?)"
)
"""What stands for a device in a contract on calibrations, and is none."""

_ACTIVITY = patterns.compile(r"[^（(]{2,16}(?:检测|检验|监测|测评|演练|备案|保养)(?:情况|报告)?")
"""What is done to a plant, no device (防雷装置检测)."""

_CODE_ALONE = patterns.compile(r"(?=[^\d]{0,12}\d)[A-Z\d][A-Z\d./+×*-]{2,20}")
"""What is a model or number, and names no device."""

_VALID = patterns.compile(r"^[^。；;\n]{0,40}?有效(?:期限?|日期)?[^，,。；;\n\d]{0,6}$")
_VALID_OTHERWISE = patterns.compile(
    r"保[修质险]|质保|维[保修护]|合同|协议|租|授权|许可|软件|标准物质|标液|溶液|试剂|药|贮存|保存|保质|使用寿命|(?:上岗|操作|作业|资格|人员|健康|注册|从业)证"
)
"""Behind a device: until when it is valid; and what is so without being a calibration."""

_LAST = patterns.compile(
    r"上一|上次|上个|上期|前次|前一|原(?:证书|检定|校准|校验|有效期)|旧证|previous|last", re.I
)


def read(source: Source, report: Report) -> list[Calibration]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement on a calibration, in reading order; `thing` joins those of one device."""
    return [entry for entry, _ in entries(source)]


@once
def entries(source: Source) -> list[tuple[Calibration, Statement]]:
    """The entries with the statements that they are made of."""
    rows = records.from_rows(
        source,
        "calibrations",
        shape().kinds,
        beside=_BESIDE,
        known=_KNOWN,
        shapes=_SHAPES,
        days=("calibrated_on", "valid_until"),
        of_kind=_OF_KIND,
        carried=("device", "agency"),
    )
    rows = [(parted(source, _dated(row)), place) for row, place in rows]
    rows = [(row, place) for row, place in rows if _is_calibration(row)]
    rows = with_multi_field_cells(source, rows, row_kind(), _is_calibration)
    rows = _numbered_apart(with_noted(source, rows))
    taken = records.places(source, rows)
    spoken = leading_numbers.each(source, read_statements(source, shape(), taken))
    stated = without_lacks(source, list(spoken))
    stated = several(source, [_without_period(source, one) for one in stated])
    stated = shared(source, ordered(source, stated, shape()))
    stated = _supported(source, stated, [row for row, _ in rows])
    compact = inline_records.read(source, record_spec())
    compact = (one for one in compact if one[0] not in listed(source))
    stated = records.better(stated, compact, taken, "device")
    stated = [misassigned_values.own(source, one) for one in shared(source, stated)]
    placed = [(row, f"table {place[0]}") for row, place in rows]
    placed += [(s, f"text {source.text.rfind(chr(10), 0, record_linking.place(s))}") for s in stated]
    placed = [(part, block) for statement, block in placed for part in _by_event(source, statement)]
    placed = [(statement, block) for statement, block in placed if not _is_of_company(statement)]
    placed.sort(key=lambda item: record_linking.place(item[0]))
    serials = {str(statement["serial"].value) for statement, _ in placed if "serial" in statement}
    listed_ = {str(row["serial"].value) for row, _ in rows if "serial" in row}
    placed = [(_exchanged(_numbered(statement, serials), listed_), block) for statement, block in placed]
    made = [(records.build(Calibration, source, statement, FIELDS), statement) for statement, _ in placed]
    like: record_linking.Likeness[Calibration] = record_linking.Likeness(
        identifiers=("serial", "certificate_no"),
        compared=("model", "calibrated_on", "valid_until"),
        described="model",
        kind=lambda entry: labels.without_notes(record_linking.value(entry, "device")),
        mistaken="serial",
    )
    record_linking.assign([entry for entry, _ in made], [block for _, block in placed], "calibration", like)
    for (old, before), (new, after) in pairwise(made):
        if before["device"] is after["device"] and "calibrated_on" not in before and old.serial is None:
            old.thing = new.thing
    return made


def _numbered_apart(rows: list[tuple[Statement, Place]]) -> list[tuple[Statement, Place]]:
    """The rows; in a list whose devices all have one number, and each a model of its own (编号: XK-60 / C-01;
    XK-60 / C-02), those are the other way round."""
    alike: dict[tuple[int, str], list[Statement]] = defaultdict(list)
    for row, place in rows:
        if {"device", "serial", "model"} <= row.keys():
            alike[place[0], str(row["device"].value)].append(row)
    turned = [
        row
        for some in alike.values()
        if len({one["serial"].value for one in some}) < len(some) == len({one["model"].value for one in some})
        for row in some
    ]
    return [(_turned(row) if row in turned else row, place) for row, place in rows]


def _turned(row: Statement) -> Statement:
    """A row with its model and number exchanged."""
    model, serial = row["model"], row["serial"]
    return {**row, "model": serial._replace(field="model"), "serial": model._replace(field="serial")}


def _numbered(statement: Statement, serials: set[str]) -> Statement:
    """A statement whose model is the number of a device told elsewhere, with it as the number."""
    model = statement.get("model")
    if model is None or "serial" in statement or str(model.value) not in serials:
        return statement
    rest = {name: fact for name, fact in statement.items() if name != "model"}
    return {**rest, "serial": model._replace(field="serial")}


def _exchanged(statement: Statement, listed: set[str]) -> Statement:
    """A statement with its model and its number, where the first is a number of a list and the other none."""
    model, serial = statement.get("model"), statement.get("serial")
    if model is None or serial is None or str(model.value) not in listed or str(serial.value) in listed:
        return statement
    return _turned(statement)


def _by_event(source: Source, statement: Statement) -> list[Statement]:
    """A statement in two where it tells when the last certificate ran out and then of the next one."""
    ended, begun = statement.get("valid_until"), statement.get("calibrated_on")
    if not ended or not begun or begun.start < ended.start:
        return [statement]
    low = max(source.text.rfind(mark, 0, ended.start) for mark in "。；;\n") + 1
    if not _LAST.search(source.text, max(low, ended.start - _AROUND), ended.start):
        return [statement]
    subject = {"device": statement["device"]}
    after = {name: fact for name, fact in statement.items() if fact.start > ended.start}
    return [{n: fact for n, fact in statement.items() if n not in after}, {**subject, **after}]


def _dated(row: Statement) -> Statement:
    """A row with what its bare headers tell beside a certificate or another date (日期, 至).

    The first day of a term under one header is that of the calibration."""
    named = dict(row)
    for bare, name in (
        ("bare_date", "calibrated_on"),
        ("bare_until", "valid_until"),
        ("act_until", "valid_until"),
        ("valid_from", "calibrated_on"),
    ):
        fact = named.pop(bare, None)
        if fact is not None and name not in named:
            named[name] = fact._replace(field=name)
    return named


def _is_calibration(row: Statement) -> bool:
    device = row.get("device")
    name = (device.value if device else None) or ""
    other = any(special_names(name)) or permit_words.is_name(name) or _PERMIT.search(name)
    special = _is_equipment(labels.without_notes(name) or name) or (other and not any(words.devices(name)))
    named = (
        bool(name)
        and not special
        and not _CODE_ALONE.fullmatch(name)
        and not _ACTIVITY.fullmatch(labels.without_notes(name))
        and not (is_person(name) and not any(words.devices(name)))
        and not name.endswith(tuple(labels.values("lacks", "kept")["things"]))
    )
    number = row.get("certificate_no")
    numbered = number is not None and any(char.isdigit() for char in number.value or "")
    return named and (numbered or bool({"calibrated_on", "valid_until"} & row.keys()))


def _is_equipment(name: str) -> bool:
    """Whether a name is that of special equipment, and not of a device on it (锅炉压力表 1.6级)."""
    behind = (name[device.end :].strip() for device in words.devices(name))
    part_of_it = any(not rest or rest.endswith("级") for rest in behind)
    return words.EQUIPMENT.search(name) is not None and not part_of_it


def _is_of_company(statement: Statement) -> bool:
    """Whether what stands for the device is a company, as in a list of suppliers with those who calibrate, a
    party to a contract with them, or a word before evidence of whatever kind (证据：…)."""
    device = str(statement["device"].value) if "device" in statement else ""
    if device.endswith(("公司", "事务所")) or device.startswith(_EVIDENCE):
        return True
    return _OF_CONTRACT.fullmatch(device) is not None


def _supported(source: Source, stated: list[Statement], rows: list[Statement]) -> list[Statement]:
    """Statements on a calibration; others only where they are on a device whose calibration is told.

    One that adds nothing but another agency to a device that has just been told is left out."""
    stated = [s for s in stated if not _is_number_of_many(source, s)]
    often = Counter(s["device"].start for s in stated)
    kept = [s for s in stated if s.keys() != {"device", "agency"} or often[s["device"].start] == 1]
    full = [
        s
        for s in kept
        if len(s.keys() & TOLD) >= _PLAIN
        or s.keys() >= _TERM
        or (s.keys() & TOLD and _is_spoken_of(source, s))
        or _holds_until(source, s)
    ]
    devices = {_last_word(s) for s in [*rows, *full]}
    serials = {fold(s["serial"].value or "").upper() for s in [*rows, *full] if "serial" in s}
    starts = {id(s) for s in full}
    return [s for s in kept if id(s) in starts or _is_known(s, devices, serials)]


def _without_period(source: Source, statement: Statement) -> Statement:
    """A statement without two months of one year, which no term has (2025年1至4月), and those of which the
    words behind tell what was counted in them (2025年4月—2025年6月该表数据)."""
    begun, ended = statement.get("calibrated_on"), statement.get("valid_until")
    if begun is None or ended is None or len(str(begun.value)) > len("2025-01"):
        return statement
    of_one_year = _MONTH_ALONE.fullmatch(source.text, ended.start, ended.end)
    if not 0 <= ended.start - begun.end <= _JOINT or not (
        of_one_year or _PERIOD.match(source.text, ended.end)
    ):
        return statement
    return {name: fact for name, fact in statement.items() if fact is not begun and fact is not ended}


def _is_number_of_many(source: Source, statement: Statement) -> bool:
    """Whether a statement but tells how many there are of a device: in a list of machines
    (金属探测仪（MD-400）2台), or among the numbers of an inventory (台账136台件，其中…专用量规4件)."""
    if statement.keys() == {"device", "model"}:
        return records.PIECES.match(source.text, statement["model"].end) is not None
    device = statement["device"]
    if not statement.keys() <= _PASSING or not records.PIECES.match(source.text, device.end):
        return False
    low = max(source.text.rfind(mark, 0, device.start) for mark in "。\n") + 1
    return _INVENTORY.search(source.text, max(low, device.start - _AROUND), device.start) is not None


def _is_spoken_of(source: Source, statement: Statement) -> bool:
    """Whether the words of a statement or around it are on calibrations."""
    first, last = record_linking.place(statement), max(fact.end for fact in statement.values())
    return words.spoken_of().search(source.text, max(0, first - _AROUND), last + _AROUND) is not None


def _holds_until(source: Source, statement: Statement) -> bool:
    """Whether a statement tells, right behind the device, until when it is valid (卡尺（K-7），有效期至…), or
    when it was sent in."""
    until, day = statement.get("valid_until"), statement.get("calibrated_on")
    if until is None:
        return day is not None and words.SENT.match(source.text, day.end) is not None
    between = source.text[statement["device"].end : until.start]
    return _VALID.search(between) is not None and not _VALID_OTHERWISE.search(between)


def _last_word(statement: Statement) -> str:
    """What kind of device a statement is about: the last characters of its name."""
    return labels.without_notes(str(statement["device"].value))[-2:]


def _is_known(statement: Statement, devices: set[str], serials: set[str]) -> bool:
    """Whether a statement with only a model or serial number is on a device that others tell more of."""
    if "serial" not in statement:
        return _last_word(statement) in devices
    serial = fold(statement["serial"].value or "").upper()
    if serial in serials:
        return True
    return len(serials) <= _MANY and any(record_linking.nearly(serial, known) for known in serials)


_AGENCY_NAME = patterns.compile(r"(?:公司|院|所|中心|站|实验室|Ltd\.?|Limited|Institute|Laboratory|Bureau)$")
_SHAPES: unheaded_columns.Shapes = {
    "result": patterns.compile(
        r"(?:检定|校准|校验)?(?:不?合格|准用|[不]?符合(?:要求)?|可用|正常|通过|Pass(?:ed)?|OK|Qualified)",
        re.I,
    ).fullmatch,
    "agency": lambda text: _AGENCY_NAME.search(text) and find_organizations(text),
}
_KNOWN: records.Known = ("device", lambda text: any(words.devices(text)))
