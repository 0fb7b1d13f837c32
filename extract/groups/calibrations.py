"""Calibration and verification of instruments and safety devices: from tables, lists of labels, and prose."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise

from extract import labels, records, things
from extract.groups import calibration_ahead, compact_records, compact_things, crowded_kinds, permit_words
from extract.groups import calibration_words as words
from extract.groups.calibration_cells import parted
from extract.groups.calibration_notes import with_noted, without_equipment, without_lacks
from extract.groups.calibration_ordered import listed, ordered
from extract.groups.calibration_shared import several, shared
from extract.groups.crowded_rows import with_crowded
from extract.groups.special_equipment import names as special_names
from extract.readers import columns
from extract.readers.units import once
from extract.source import Source
from extract.statements import Phrase, Shape, Statement
from extract.statements import read as read_statements
from extract.values.organizations import find_organizations
from extract.values.persons import is_person
from schemas import rx
from schemas.report import Calibration, Report
from schemas.text import fold

FIELDS = [name for name in Calibration.FIELDS if name != "thing"]
_TOLD = frozenset({"calibrated_on", "valid_until", "certificate_no", "agency", "result"})
_BESIDE: records.Beside = {
    "device": ("model", "serial"),
    "agency": ("certificate_no",),
    "certificate_no": ("agency",),
    "calibrated_on": ("valid_until",),
}
_TERM = frozenset({"calibrated_on", "valid_until", "serial"})
_AROUND = 60
_PLAIN = 4
"""So many facts of a calibration need no word for it."""

_MANY = 300
_BY = rx.compile(
    r"由(?P<value>[^，,。；;:\s由]{3,30}?(?:公司|院|所|中心|局|站|室))(?:(?!委托|送检|送校|使用)[^，,。；;]){0,20}?"
    + words.ACT
)
_ALONE = rx.compile(
    r"(?:[，,]|(?<![编号证书])[是为])\s?(?P<value>(?=[^，,]{0,16}\d)[A-Za-z0-9-][\w.+×*/~～℃°%Ω-]{2,20})(?=\s?[，,]\s?(?:出厂|设备|仪器|产品)?(?:编号|序列号|机号|S/N))",
    re.A,
)
_CERTIFICATE = rx.compile(
    r"(?:证书|报告|凭证|[Cc]ertificate|[Rr]eport)\s?(?:[Nn]o\.?|[编字]?号)?\s?[:：（(]?\s?"
    r"(?P<value>(?=[\w-]{0,12}\d{3})[A-Z]{1,6}[\dA-Z/-]{4,24})(?![\w-])",
    re.A,
)
_NUMBER_BEFORE = rx.compile(
    r"(?P<value>(?=[\w-]{0,12}\d{3})[A-Z]{1,6}[\dA-Z/-]{4,24})(?:\s?号的?|的)[^，,。；;\n]{0,6}?(?:证书|报告|凭证)",
    re.A,
)
"""A certificate's number before its word (UN24C97号校准证书)."""

_IN_ORDER = rx.compile(
    r"(?<=[，,；;、（(])\s?序号\s?[:：为]?\s?(?P<value>(?=[A-Z/-]{0,8}\d)[A-Z\d][A-Z\d/-]{2,20})(?=[，,；;）)])",
    re.A,
)
_FOR_DEVICE = rx.compile(
    r"[为对给][^，,。；;（(\n]{2,20}[（(][^（()）\n]{2,40}[)）][^，,。；;（(\n]{0,8}?(?:出具|签发|颁发|开具|"
    + words.ACT
    + ")"
)
"""Behind an agency: for which device, with its model and number in brackets, and what it did."""

_PIECES = rx.compile(
    r"\s?[)）]?\s?[×xX*：:，,]?\s?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})\s?[台套个只件把支块部条](?![A-Za-z\d])"
)
_PERMIT = rx.compile(
    r"许可证|执照|备案(?:凭?证|回执)|(?:使用|排污)登记(?:证|表|回执)|(?:资质|认证|体系|注册|资格)证书|批复"
    r"|^《|中华人民共和国|(?:[^算方]法|条例|办法|细则|名录|规定)(?:[（(][^（()）]{1,16}[)）])?》?$"
)
"""What is no device, with the number that stands in its cell: a permit, the title of a law."""

_OF_KIND = rx.compile("计量|器具|仪器|仪表|量具|检测设备|测量|校准|检定|安全附件")
_EVIDENCE = ("证据", "审核证据", "抽样证据", "客观证据", "Evidence", "evidence")
_CODE_ALONE = rx.compile(r"(?=[^\d]{0,12}\d)[A-Z\d][A-Z\d./+×*-]{2,20}")
"""What is a model or number, and names no device."""

_LAST = rx.compile(r"上一|上次|上个|上期|前次|前一|原(?:证书|检定|校准|校验|有效期)|旧证|previous|last", re.I)


def read(source: Source, report: Report) -> list[Calibration]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement on a calibration, in reading order; `thing` joins those of one device."""
    return [entry for entry, _ in entries(source)]


@once
def entries(source: Source) -> list[tuple[Calibration, Statement]]:
    """The entries with the statements that they are made of."""
    rows = records.from_rows(
        source,
        "calibrations",
        _shape().kinds,
        beside=_BESIDE,
        known=_KNOWN,
        shapes=_SHAPES,
        days=("calibrated_on", "valid_until"),
        of_kind=_OF_KIND,
        carried=("device", "agency"),
    )
    rows = [(parted(source, _dated(row)), place) for row, place in rows]
    rows = [(row, place) for row, place in rows if _is_calibration(row)]
    rows = with_crowded(source, rows, crowded_kinds.calibrations(), _is_calibration)
    rows = with_noted(source, rows)
    taken = records.places(source, rows)
    spoken = calibration_ahead.each(source, read_statements(source, _shape(), taken))
    told = without_equipment(source, without_lacks(source, list(spoken)))
    told = several(source, told)
    told = shared(source, ordered(source, told, _shape()))
    told = _supported(source, told, [row for row, _ in rows])
    compact = compact_records.read(source, compact_things.calibrations())
    compact = (one for one in compact if one[0] not in listed(source))
    told = records.better(told, compact, taken, "device")
    told = shared(source, told)
    placed = [(row, f"table {place[0]}") for row, place in rows]
    placed += [(s, f"text {source.text.rfind(chr(10), 0, things.place(s))}") for s in told]
    placed = [(part, block) for statement, block in placed for part in _by_event(source, statement)]
    placed = [(statement, block) for statement, block in placed if not _is_of_company(statement)]
    placed.sort(key=lambda item: things.place(item[0]))
    serials = {str(statement["serial"].value) for statement, _ in placed if "serial" in statement}
    placed = [(_numbered(statement, serials), block) for statement, block in placed]
    made = [(records.build(Calibration, source, statement, FIELDS), statement) for statement, _ in placed]
    like: things.Likeness[Calibration] = things.Likeness(
        identifiers=("serial", "certificate_no"),
        compared=("model", "calibrated_on", "valid_until"),
        described="model",
        kind=lambda entry: labels.without_notes(things.value(entry, "device")),
    )
    things.assign([entry for entry, _ in made], [block for _, block in placed], "calibration", like)
    for (old, before), (new, after) in pairwise(made):
        if before["device"] is after["device"] and "calibrated_on" not in before and old.serial is None:
            old.thing = new.thing
    return made


def _numbered(statement: Statement, serials: set[str]) -> Statement:
    """A statement whose model is the number of a device told elsewhere, with it as the number."""
    model = statement.get("model")
    if model is None or "serial" in statement or str(model.value) not in serials:
        return statement
    rest = {name: fact for name, fact in statement.items() if name != "model"}
    return {**rest, "serial": model._replace(field="serial")}


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
    special = words.EQUIPMENT.search(name) or (other and not any(words.devices(name)))
    named = (
        bool(name)
        and not special
        and not _CODE_ALONE.fullmatch(name)
        and not (is_person(name) and not any(words.devices(name)))
    )
    number = row.get("certificate_no")
    numbered = number is not None and any(char.isdigit() for char in number.value or "")
    return named and (numbered or bool({"calibrated_on", "valid_until"} & row.keys()))


def _is_of_company(statement: Statement) -> bool:
    """Whether what stands for the device is a company, as in a list of suppliers with those who calibrate, or
    a word before evidence of whatever kind (证据：…)."""
    device = str(statement["device"].value) if "device" in statement else ""
    return device.endswith(("公司", "事务所")) or device.startswith(_EVIDENCE)


def _supported(source: Source, told: list[Statement], rows: list[Statement]) -> list[Statement]:
    """Statements on a calibration; others only where they are on a device whose calibration is told.

    One that adds nothing but another agency to a device that has just been told is left out."""
    told = [s for s in told if s.keys() != {"device", "model"} or not _counted(source, s)]
    often = Counter(s["device"].start for s in told)
    kept = [s for s in told if s.keys() != {"device", "agency"} or often[s["device"].start] == 1]
    full = [
        s
        for s in kept
        if len(s.keys() & _TOLD) >= _PLAIN
        or s.keys() >= _TERM
        or (s.keys() & _TOLD and _is_spoken_of(source, s))
    ]
    devices = {_last_word(s) for s in [*rows, *full]}
    serials = {fold(s["serial"].value or "").upper() for s in [*rows, *full] if "serial" in s}
    starts = {id(s) for s in full}
    return [s for s in kept if id(s) in starts or _is_known(s, devices, serials)]


def _counted(source: Source, statement: Statement) -> bool:
    """Whether a list of machines tells how many there are of one (金属探测仪（MD-400）2台)."""
    return _PIECES.match(source.text, statement["model"].end) is not None


def _is_spoken_of(source: Source, statement: Statement) -> bool:
    """Whether the words of a statement or around it are on calibrations."""
    first, last = things.place(statement), max(fact.end for fact in statement.values())
    return words.spoken_of().search(source.text, max(0, first - _AROUND), last + _AROUND) is not None


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
    return len(serials) <= _MANY and any(things.nearly(serial, known) for known in serials)


@cache
def _shape() -> Shape:
    return Shape(
        group="calibrations",
        subject="device",
        kinds={
            "device": "text",
            "model": "code",
            "serial": "code",
            "certificate_no": "code",
            "agency": "org",
            "calibrated_on": "date",
            "valid_until": "until",
            "bare_date": "date",
            "bare_until": "until",
            "result": "text",
            "user_unit": "org",
        },
        led=True,
        headed=True,
        gate=rx.compile(
            "检定|校准|校验|检校|标定|计量|预防性试验|安全阀|有效|到期|编号|器号|机号|表号|序列号|标签|标贴|标识上|Calibrat|calibrat|Verif|verif"
            "|S/N|Serial|serial|[（(，,]序号|号证书|溯源"
        ),
        substance=_TOLD,
        weak=frozenset({"model", "serial"}),
        subjects=words.subjects,
        dates=_dates(),
        orgs=_organizations(),
        texts=_texts(),
        bracket=words.bracket,
        beside=words.beside,
        leading=words.spoken_of(),
        spans=rx.compile(r"[|\t，,（(：:；;]\s?$"),
        term=("calibrated_on", "valid_until"),
        bare=words.bare,
        rows=True,
        short_years=True,
    )


def _dates() -> tuple[Phrase, ...]:
    """The words after or before a date that tell which it is."""
    ends = Phrase("valid_until", "after", _upto("到期|届满|期满|失效", 2))
    return (ends, *_of_the_act(), *_of_the_end())


def _of_the_act() -> tuple[Phrase, ...]:
    """The words that tell the day of a calibration."""
    return (
        Phrase("calibrated_on", "after", _upto(rf"{words.ACT}(?!有效|周期|计划|到期)", 36, "[\\s,，]?")),
        Phrase(
            "calibrated_on",
            "before",
            rx.compile(
                rf"(?:(?<![\d日]){words.ACT}(?:合格)?(?:[于为在是,，(（:]\s?|[ \u3000]?)"
                r"|[cv]\w{7,9} on\s?)$",
                re.I,
            ),
        ),
        Phrase(
            "calibrated_on", "before", rx.compile(rf"{words.ACT}[，,]\s?(?:日期|时间)(?:为|是|在|:)?\s?$")
        ),
        Phrase("calibrated_on", "before", words.DAY_ALONE),
        Phrase("calibrated_on", "after", words.DONE),
        Phrase("calibrated_on", "before", rx.compile(r"[，,；;]\s?(?:检测|试验|测试|溯源)[于在]?\s?$")),
        Phrase(
            "calibrated_on",
            "before",
            rx.compile(r"\b(?:calibrat|verif)[a-z]{2,4}\s(?:[^;\n]{0,60}\s)?on\s$|\bcalibrated:?\s$", re.I),
        ),
        Phrase(
            "calibrated_on",
            "after",
            rx.compile(r"\s?(?:日|出具|签发)[^，,。；;\n]{0,4}(?:证书|报告)?(?=[，,。；;]|$)"),
        ),
        Phrase(
            "calibrated_on",
            "after",
            rx.compile(
                r"\s?日?(?:出具|签发|颁发|开具|发出|核发|给出|出)了?的?(?:[^，,。；;\n\d]{0,10})?(?:证书?|报告|凭证|标签|结果)"
            ),
        ),
        Phrase("calibrated_on", "after", words.OF_PAPER),
        Phrase("calibrated_on", "after", words.TESTED),
        Phrase("calibrated_on", "after", words.TESTED_BEFORE),
        Phrase(
            "calibrated_on",
            "after",
            rx.compile(
                r"\s?[，,]?[由经][^，,。；;\n\d]{3,30}?(?:公司|院|所|中心|局|站|室)[^，,。；;\n\d]{0,6}"
                r"(?:出具|签发|颁发|开具|(?:检测|试验|测试|检验)(?:合格|完成|通过)?(?=[，,。；;（(]|$))"
            ),
        ),
    )


def _of_the_end() -> tuple[Phrase, ...]:
    """The words that tell the day until which one holds, or the next is due."""
    return (
        Phrase(
            "valid_until",
            "after",
            rx.compile(
                r"[ \u3000]?(?:之?前)?[^，,。；;\n\t]{0,3}"
                r"(?:有效(?!期)|复[检校]|再[检校]|送检|重新|可用|可以使用)"
            ),
        ),
        Phrase(
            "valid_until",
            "before",
            rx.compile(
                r"(?:有效|valid)[^，。；]{0,8}(?:至|到|until|to|through)\s?$"
                r"|有效期[^，,。；;\n\d]{1,6}[，,]\s?即?(?:截至|[到至])\s?$|(?:检定|校准|校验)周期[至到]\s?$"
                r"|(?<!用)(?:可以?|准予?|能)(?:继续)?(?:使用|用)[至到]\s?$|[，,；;]使用[至到]\s?$"
                r"|(?:标签|标识|标贴|贴标|合格证)上?[^，,。；;\n]{0,5}[至到]\s?$"
                r"|(?:标签|标识|标贴|合格证)上?的?有效期限?(?:为|是|:)?\s?$"
                rf"|[，,；;]\s?(?:{words.ACT}|限用|有效期?截)[至到]\s?$"
                r"|(?:下一?次|下回|再次)[^，,。；;\n]{0,10}$|\b(?:due|expires|until|next)\s(?:on\s)?$",
                re.I,
            ),
        ),
    )


def _organizations() -> tuple[Phrase, ...]:
    """The words beside an organisation, or in its name, that make it the agency or none of the device's."""
    return (
        Phrase("", "after", _upto("送检|送校|送至|委托|使用|负责|维护|提供|采购|签订", 12)),
        Phrase("agency", "after", _upto(f"出具|签发|{words.ACT}(?!计划|日期|时间|结[论果]|有效|周期)", 24)),
        Phrase("agency", "after", _FOR_DEVICE),
        Phrase(
            "agency",
            "after",
            rx.compile(
                r"\s?(?:于|在)?[12]\d{3}\s?[年./-][\d年月日./ -]{3,8}"
                rf"(?:{words.OF_PAPER.pattern}|{words.TESTED.pattern})"
            ),
        ),
        Phrase("agency", "before", rx.compile(r"(?:由|经|委托|送|by)\s?$")),
        Phrase(
            "agency",
            "before",
            rx.compile(r"(?:有效期?|到期)[^，。；;\n]{1,4}\d{4}[\d./年月日-]{3,8}\s{1,2}$"),
        ),
        Phrase(
            "agency",
            "alone",
            rx.compile(
                "计量|检测|检验|校准|检定|测试|质检|质量监督|校验|标准化|[Mm]etrolog|[Cc]alibrat|[Tt]est|[Ii]nspect"
            ),
        ),
    )


def _texts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What is told without a label: the result, a certificate's number, the agency, the model."""
    judged = rf"{words.ACT}(?:结果|结论)?(?:均?为|:)?\s?(?P<value>不?合格|准予[^，。；,;\n]{{2,20}})"
    return (
        ("result", rx.compile(judged)),
        ("result", words.TEST_RESULT),
        (
            "result",
            rx.compile(
                r"[，,]\s?(?P<value>不?合格)(?=[，,]\s?(?:可|有效|能|准|使用|用[至到]"
                r"|20\d\d\s?[年./-][\d年月日./ -]{3,8}(?:之?前|以前)?(?:有效|到期|可用)))"
            ),
        ),
        ("result", rx.compile(r"[，,;；]\s?(?P<value>不?合格)(?=\s?(?:[。；;\t\n●•]|$))")),
        ("result", rx.compile(r"[，,;；。]\s?(?:结果|结论)(?:为|:)?\s?(?P<value>不?合格)")),
        ("result", rx.compile(r"(?<=\s)(?P<value>不?合格)(?=\s(?:19|20)\d{2}[-./年])")),
        ("result", rx.compile(r"(?P<value>准予(?:作为)?[^，。；,;\n]{2,20}使用)")),
        ("certificate_no", _CERTIFICATE),
        ("certificate_no", _NUMBER_BEFORE),
        ("agency", _BY),
        ("serial", _NUMBERED),
        ("serial", _NUMBER_OF),
        ("serial", _IN_ORDER),
        ("model", _ALONE),
    )


def _upto(wanted: str, reach: int, before: str = "") -> re.Pattern[str]:
    """A pattern for words that follow within the same part of a sentence."""
    return rx.compile(rf"{before}[^，,。；;\n]{{0,{reach}}}?(?:{wanted})", re.I)


_NUMBERED = rx.compile(r"(?<=[，,；;])\s?[Nn]o[.．:]\s?(?P<value>[A-Z0-9][A-Z0-9/-]{1,20})(?=[，,；;])")
_NUMBER_OF = rx.compile(
    r"(?:编号|[器机表]号|管理号|出厂号|序列号)[为是:]?\s?(?P<value>(?=[A-Z#/-]{0,8}\d)[A-Z\d#][A-Z\d/#-]{1,20})\s?号?的(?=[^\x00-\x7f])",
    re.A,
)
_AGENCY_NAME = rx.compile(r"(?:公司|院|所|中心|站|实验室|Ltd\.?|Limited|Institute|Laboratory|Bureau)$")
_SHAPES: columns.Shapes = {
    "result": rx.compile(
        r"(?:检定|校准|校验)?(?:不?合格|准用|[不]?符合(?:要求)?|可用|正常|通过|Pass(?:ed)?|OK|Qualified)",
        re.I,
    ).fullmatch,
    "agency": lambda text: _AGENCY_NAME.search(text) and find_organizations(text),
}
_KNOWN: records.Known = ("device", lambda text: any(words.devices(text)))
