"""What cells of tables of calibrations tell together: name, model and number in lines, labelled codes."""

from __future__ import annotations

import re

from extract.groups.calibrations.words import devices
from extract.readers.leaves import clean
from extract.reading.source import Source
from extract.statements.running_text import Fact, Statement
from extract.values.found import narrow
from schemas import patterns
from schemas.document import EMPTY, TICKED

_CODE = r"(?P<value>(?=[\w()./#+*-]{0,24}\d)[A-Za-z0-9#][\w()./#+*-]{1,30})"
_MODEL = patterns.compile(r"[A-Za-z0-9~≤±(（][\w./×*+~℃°·()（）≤±,-]{1,30}")
_LABEL_END = patterns.compile(r"\s?[（(](?:出厂|设备|管理)?(?:编号|型号|机号|号)\s?:?$")
_SPACE = patterns.compile(r"\s{1,3}")
_PLACED = patterns.compile(
    r"[^\W\x00-\x7f]{1,8}(?:[室房站库楼区间处部科班组台线厂]|车间|[一二三四五六七八九十\d#号]{1,3}[层机炉])"
)
"""A place, of which a cell tells behind the device that stands there."""

_JUDGED = patterns.compile(
    rf"{_CODE}[\s，,；;/／、（(]{{1,3}}(?P<result>不?合格|不?符合(?:要求)?|满足(?:使用)?(?:要求)?|准予使用|确认(?:合格)?|正常|[Pp]ass(?:ed)?|OK)"
    r"\s?[)）]?",
    re.A,
)
"""The number of a certificate with the result behind or under it."""

_NOTED = patterns.compile(rf"{_CODE}\s?[（(](?:检定|校准|校验|检测|测试|比对)(?:证书?)?[)）]", re.A)
"""The number of a certificate with the act behind it."""

_ACT = patterns.compile(r"(?:检定|校准|校验|检测|测试|比对)\s?[:：/／]\s?(?=\S)")
_NOBODY = patterns.compile(
    r"(?:送|外|委托)?(?:检定|校准|校验|检测|测试|检校|比对)(?:机构|单位)?[\s:,，、()（）]{0,2}(?:[/／\\|—–_-]{1,4}|无|空白?|未填)?\)?"
)
_TICKED = patterns.compile(rf"{TICKED}\s?(?P<value>[^\s{TICKED}{EMPTY}]{{1,12}})")


def parted(source: Source, row: Statement) -> Statement:
    """A row with the fields of cells that hold several of them, each with its own text."""
    return _judged(
        source,
        _unlabelled(_ticked(source, _unplaced(source, _lined(source, _of_act(_by_nobody(_no_number(row))))))),
    )


def _no_number(row: Statement) -> Statement:
    """A row without a certificate's number that has no figure (方式: 检定): it identifies nothing."""
    number = row.get("certificate_no")
    if number is None or any(char.isdigit() for char in str(number.value)):
        return row
    return {name: fact for name, fact in row.items() if name != "certificate_no"}


def _of_act(row: Statement) -> Statement:
    """A row whose result has the act before it (检定：合格) without that."""
    result = row.get("result")
    act = _ACT.match(str(result.value)) if result else None
    if result is None or act is None:
        return row
    rest = str(result.value)[act.end() :]
    return {**row, "result": result._replace(value=rest, start=result.end - len(rest))}


def _by_nobody(row: Statement) -> Statement:
    """A row without an agency that is the act and a blank (检校方式/机构: 校验 ⏎ /)."""
    agency = row.get("agency")
    if agency is None or not _NOBODY.fullmatch(narrow(str(agency.value))):
        return row
    return {name: fact for name, fact in row.items() if name != "agency"}


def _judged(source: Source, row: Statement) -> Statement:
    """A row with the number of the certificate parted from the result or the act that stands with it
    (YN24J29 ⏎ 合格, YN24J29（检定）)."""
    number = row.get("certificate_no")
    text = narrow(source.text[number.start : number.end]) if number else ""
    both = _JUDGED.fullmatch(text)
    bare = both or _NOTED.fullmatch(text)
    if number is None or bare is None:
        return row
    stated = dict(row)
    if both:
        low, high = (number.start + at for at in both.span("result"))
        stated = {"result": Fact("result", low, high, both["result"]), **row}
    first, shown = number.start + bare.start("value"), bare["value"]
    return {
        **stated,
        "certificate_no": Fact("certificate_no", first, first + len(shown), shown, number.anchor),
    }


def _unplaced(source: Source, row: Statement) -> Statement:
    """A row whose device has its place behind it (压力表 空压站) without that."""
    device = row.get("device")
    text = source.text[device.start : device.end] if device else ""
    gap = _SPACE.search(text)
    if device is None or gap is None:
        return row
    named = list(devices(text[: gap.start()]))
    if not named or named[-1].end < gap.start() or not _PLACED.fullmatch(text, gap.end()):
        return row
    return {
        **row,
        "device": device._replace(value=clean(text[: gap.start()]), end=device.start + gap.start()),
    }


def _unlabelled(row: Statement) -> Statement:
    """A row whose device has the label of its number behind it (电子秤（编号 D-01）) without that label."""
    device = row.get("device")
    cut = _LABEL_END.search(device.value or "") if device else None
    if device is None or cut is None or not cut.start():
        return row
    shown = str(device.value)[: cut.start()]
    return {**row, "device": device._replace(value=shown, end=device.start + len(shown))}


def _lined(source: Source, row: Statement) -> Statement:
    """A row whose device stands in a cell with its model and number under it, each in a line."""
    device = row.get("device")
    if device is None or "\n" not in source.text[device.start : device.end]:
        return row
    stated = dict(row)
    at = device.start
    for i, line in enumerate(source.text[device.start : device.end].split("\n")):
        shown, start = line.strip(), at + len(line) - len(line.lstrip())
        at += len(line) + 1
        if i == 0:
            stated["device"] = Fact("device", start, start + len(shown), clean(shown), device.anchor)
            continue
        if "model" in stated or not _MODEL.fullmatch(narrow(shown)):
            return row
        stated["model"] = Fact("model", start, start + len(shown), clean(shown))
    return stated


def _ticked(source: Source, row: Statement) -> Statement:
    """A row with the option that is ticked for its result."""
    result = row.get("result")
    text = source.text[result.start : result.end] if result else ""
    if result is None or not (TICKED in text or EMPTY in text):
        return row
    rest = {name: fact for name, fact in row.items() if name != "result"}
    match = _TICKED.search(text)
    if match is None:
        return rest
    start = result.start + match.start("value")
    return {**rest, "result": Fact("result", start, start + len(match["value"]), match["value"])}
