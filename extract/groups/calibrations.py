"""Calibration and verification of instruments and safety devices: from tables, lists of labels, and prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract import labels, records, things
from extract.groups.leaves import clean
from extract.readers.units import once
from extract.source import Source
from extract.statements import Phrase, Shape, Statement
from extract.statements import read as read_statements
from extract.values.found import Found
from schemas.report import Calibration, Report

FIELDS = [
    "device",
    "model",
    "serial",
    "certificate_no",
    "agency",
    "calibrated_on",
    "valid_until",
    "result",
    "user_unit",
]
_TOLD = frozenset({"calibrated_on", "valid_until", "certificate_no", "agency", "result"})
_NOT_NAMED = r"(?!有限|研究|测试|检测|院|所|中心|科技|服务|技术|公司|机构|单位)"
_ACT = r"(?:检定|校准|校验|检校|标定|计量)" + _NOT_NAMED
_EQUIPMENT = re.compile(
    r"叉车|起重机|电梯|锅炉|压力容器|储气罐|行车|升降机|压力管道|forklift|crane|elevator|boiler", re.I
)
_RANGE = re.compile(
    r"[(（]?[-~≤<±]?\s?\d[\d.]*\s?[-~至×xX*/]\s?\d[\d.×*]*\s?(?:[a-zA-Zμ℃°Ω%]{0,6}|毫米|兆帕|度)[)）]?"
    r"|[≤<±]?\d[\d.]*\s?(?:MPa|kPa|mm|cm|m|℃|kg|g|t|V|A|W|级|%|N)"
)
_BY = re.compile(
    r"由(?P<value>[^，,。；;:\s由]{3,30}?(?:公司|院|所|中心|局|站|室))(?:(?!委托|送检|送校|使用)[^，,。；;]){0,20}?"
    + _ACT
)
_MODEL = re.compile(r"(?=[^\d]{0,20}[A-Za-z])(?=[^\s]{0,20}\d)[A-Za-z0-9](?:[^\W_]|[ .×*/+-]){1,24}")
_NUMBER = re.compile(r"[Nn][Oo][.:]?\s?[\dA-Z-]{2,16}|\d{4,16}|#\d{1,6}|\d{1,6}#")


def read(source: Source, report: Report) -> list[Calibration]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement on a calibration, in reading order; `thing` joins those of one device."""
    return [entry for entry, _ in entries(source)]


@once
def entries(source: Source) -> list[tuple[Calibration, Statement]]:
    """The entries with the statements that they are made of."""
    rows = records.from_rows(source, "calibrations", _shape().kinds)
    rows = [(row, place) for row, place in rows if _is_calibration(row)]
    told = read_statements(source, _shape(), frozenset(place for _, place in rows))
    placed = [(row, f"table {place[0]}") for row, place in rows]
    placed += [(s, f"text {source.text.rfind(chr(10), 0, things.place(s))}") for s in _supported(told)]
    placed.sort(key=lambda item: things.place(item[0]))
    made = [(records.build(Calibration, source, statement, FIELDS), statement) for statement, _ in placed]
    like: things.Likeness[Calibration] = things.Likeness(
        identifiers=("serial", "certificate_no"),
        compared=("model", "calibrated_on", "valid_until"),
        described="model",
        kind=lambda entry: things.value(entry, "device"),
    )
    things.assign([entry for entry, _ in made], [block for _, block in placed], "calibration", like)
    return made


def _is_calibration(row: Statement) -> bool:
    device = row.get("device")
    named = device is not None and not _EQUIPMENT.search(device.value or "")
    return named and bool({"calibrated_on", "valid_until", "certificate_no"} & row.keys())


def _supported(told: list[Statement]) -> list[Statement]:
    """Statements with a date, number or agency; those with a model alone only for a device told elsewhere."""
    full = [s for s in told if s.keys() & _TOLD]
    known = {str(s["device"].value)[-2:] for s in full}
    return [s for s in told if s.keys() & _TOLD or str(s["device"].value)[-2:] in known]


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
            "result": "text",
            "user_unit": "org",
        },
        gate=re.compile(rf"{_ACT}|安全阀|calibrat|verif|S/N", re.I),
        substance=_TOLD | {"model"},
        subjects=devices,
        dates=(
            Phrase("calibrated_on", "after", _upto(rf"{_ACT}(?!有效|周期|计划|到期)", 36, "[\\s,，]?")),
            Phrase(
                "calibrated_on",
                "before",
                re.compile(rf"(?:{_ACT}(?:合格)?[于为,，(（]|[cv]\w{{7,9}} on)\s?$", re.I),
            ),
            Phrase(
                "valid_until",
                "before",
                re.compile(r"(?:有效|valid)[^，。；]{0,8}(?:至|到|until|to|through)\s?$", re.I),
            ),
        ),
        orgs=(
            Phrase("", "after", _upto("送检|送校|送至|委托|使用|负责|维护|提供|采购|签订", 12)),
            Phrase("agency", "after", _upto(f"出具|签发|{_ACT}(?!计划)", 24)),
            Phrase("agency", "before", re.compile(r"(?:由|经|委托|送|by)\s?$")),
        ),
        texts=(
            (
                "result",
                re.compile(
                    rf"{_ACT}(?:结果|结论)?(?:均?为|:)?\s?(?P<value>不?合格|准予[^，。；,;\n]{{2,20}})"
                ),
            ),
            ("result", re.compile(r"[，,;；]\s?(?:结果|结论)(?:为|:)?\s?(?P<value>不?合格)")),
            ("result", re.compile(r"(?P<value>准予(?:作为)?[^，。；,;\n]{2,20}使用)")),
            ("certificate_no", re.compile(r"证书\s?(?P<value>[A-Z]{1,4}[\dA-Z-]{5,20})(?![\w-])", re.A)),
            ("agency", _BY),
        ),
        bracket=_bracket,
        beside="serial",
        leading=True,
    )


def _upto(wanted: str, reach: int, before: str = "") -> re.Pattern[str]:
    """A pattern for words that follow within the same part of a sentence."""
    return re.compile(rf"{before}[^，,。；;\n]{{0,{reach}}}?(?:{wanted})", re.I)


def _bracket(content: str) -> str | None:
    """What a bracket after the device holds: its model or serial number; a measuring range is neither."""
    if _RANGE.fullmatch(content):
        return None
    if _NUMBER.fullmatch(content):
        return "serial"
    return "model" if _MODEL.fullmatch(content) else None


def devices(text: str) -> Iterator[Found]:
    """The names of measuring and safety devices, with the words that belong to them (耐震压力表)."""
    for match in _device_pattern().finditer(text):
        start = match.start() + _cut(match["before"] or "")
        yield Found(start, match.end(), clean(text[start : match.end()]))


@cache
def _device_pattern() -> re.Pattern[str]:
    words = labels.values("calibrations", "device")["core"]
    longest = sorted(words, key=lambda w: (-len(w), w))
    core = "|".join(
        re.escape(w) if not w.isascii() else rf"(?<![A-Za-z]){re.escape(w)}s?(?![A-Za-z])" for w in longest
    )
    return re.compile(
        rf"(?P<before>[^\W\x00-\x7f]{{0,8}}?)(?:{core})(?!修|校验台|检验|维修|厂|公司|箱|生产)", re.I
    )


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(
        "|".join(
            ["[①-⑳]", *sorted(labels.values("calibrations", "device")["stop"], key=lambda w: (-len(w), w))]
        )
    )


def _cut(before: str) -> int:
    """How much of the words before a device's name do not belong to it."""
    return max((m.end() for m in _stop().finditer(before)), default=0)
