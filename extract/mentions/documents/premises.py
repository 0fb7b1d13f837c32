"""Addresses that records offered as evidence are for: leases, deeds, permits of the place of work."""

from __future__ import annotations

import re

from extract.readers.leaves import body_end, clean
from extract.readers.text import lines
from extract.reading.source import Source
from extract.reading.stops import FULL_STOP
from extract.values.found import narrow
from schemas import patterns
from schemas.leaf import Leaf
from schemas.mentions import Entity, Premises

_LEASE = (
    r"(?:[土场厂房仓办写车园店铺][^\W\d_]{0,4})?(?:租赁|租房|承租)(?:合同|协议|协议书|合同书)|租约|租房合同"
    r"|(?:不动产|房屋所有|房屋产|房产|土地使用)权?证书?"
)
_PERMIT = (
    r"排污许可证|排污登记(?:回执|表)?|环评批复|环境影响(?:评价|报告书|报告表|登记表)|环评(?:报告|登记表|文件)"
    r"|安全生产许可证|(?:食品|药品|医疗器械|工业产品|化妆品)(?:生产|经营)许可证"
)
_RECORD = patterns.compile(rf"(?P<lease>{_LEASE})|(?P<permit>{_PERMIT})", re.I)
_OF_PREMISES = (
    r"地点位置|[坐座]落(?:位置|地点|地址|于|在)?"
    r"|(?:租赁|承租|出租)(?:的)?(?:地点|地址|位置|场所(?:地址)?|标的物?|物(?:地址|位置|坐落)?|房屋|厂房)"
    r"|(?:房屋|厂房|场地|场所|物业|标的|仓库|车间|房产|用房)(?:的)?(?:所在)?(?:地址|位置|地点)"
    r"|(?:载明|写明|注明|标明|约定|记载|显示|所写|(?:合同|协议|[产权许可]证)[上中里内]?)的?(?:地址|场所|地点|位置)"
    r"|建设(?:地点|地址)|项目(?:地点|地址)|生产(?:经营)?(?:场所)?(?:地址|地点)|经营场所(?:地址)?|所载(?:地址|场所)"
)
_HOUSE = (
    r"(?:路|街|道|巷|弄|胡同|里|工业小区|工业集中区|工业园区?|产业园区?|科技园区?|开发区)(?:[东南西北中]|[一二三四五六七八九十]{1,2})?段?"
    r"\s?\d{1,5}\s?(?:-\s?\d{1,4}\s?)?号"
)
_ADDRESS = (
    r"(?P<address>(?:(?!位于|[坐座]落|地址)[^\W\d_]){2,20}?(?: [^\W\d_]{2,16}?)?"
    rf"{_HOUSE}(?:[^\W_]|[ -]){{0,40}})"
)
_CORE = patterns.compile(rf"[^\W\d_省市区县镇乡]{{1,8}}{_HOUSE}")
"""The road and the number of the house, without the place before the road."""

_TOLD = patterns.compile(
    rf"(?:(?:{_OF_PREMISES})\s?(?:[:：\t]|均?(?:为|是|在|系|写[明为作]|载明|显示)(?:为|是)?[:：]?)?"
    r"|(?:租赁|租用|承租|租下)(?:了|的|位于)?(?:[^\W\d_]{2,20}(?:公司|中心|村委会|集团)(?:的|位于)?)?|位于|地处)"
    rf"[\s“\"]{{0,2}}{_ADDRESS}",
    re.I,
)
_LABELLED = patterns.compile(
    rf"^[\s（(\d）).、•●·-]{{0,8}}(?:{_OF_PREMISES})\s?[:：\t]\s?[“\"]?{_ADDRESS}", re.I | re.M
)
_AUDITED = patterns.compile(
    rf"^[\s（(\d）).、•●·-]{{0,8}}(?P<record>(?:现场)?审核(?:的)?(?:场所)?(?:地点|地址))\s?[:：\t]\s?[“\"]?{_ADDRESS}",
    re.M,
)
"""Where the audit was, under a label of its own."""

_SAID_AT = patterns.compile(
    rf"(?:公司|企业|工厂|组织|受审核方|本部|厂区)[^。；;\n]{{0,40}}?(?P<record>位于|坐落于|坐落在|地处)\s?{_ADDRESS}"
)
_NEIGHBOURS = patterns.compile(r"邻|[东西南北]侧|周边|附近|对面|距|分公司|子公司|集团|母公司")
"""Who else may be said to stand somewhere."""

_TAIL = patterns.compile(
    r"的?(?:面积|建筑|租期|租赁|用于|用作|作为|期限|使用|合同|有效|与|和|自\d|等|的|共|为|已|并)"
)
_OF_OTHERS = patterns.compile(
    r"宿舍|公寓|食堂|停车|车辆|设备租|出租给|转租|对外出租|原址|原租|原厂|搬迁|迁址|旧厂|退租|供方|供应商|供货|外包|分包|承包方|相关方|顾客|客户|委托处置"
    r"|处置单位|(?:出租|房东|甲)方?(?:的)?(?:地址|住所)",
    re.I,
)
_AUTHORITY = patterns.compile(r"(?:[局厅署委]|委员会|政府|管理平台)$")
"""Who issues permits: named beside one, it is nobody else's."""

_WORDS = ("路", "街", "道", "巷", "弄", "胡同", "里", "区", "园")
_BACK, _BELOW, _MOST = 160, 420, 20


def read(source: Source, entities: list[Entity]) -> list[Premises]:
    """The addresses, each with its record and whether the report names it elsewhere, in reading order."""
    end = body_end(source)
    text = narrow(source.text)
    names = sorted(
        leaf.span
        for entity in entities
        if entity.kind == "organization" and entity.relation == "other" and not _AUTHORITY.search(entity.name)
        for leaf in entity.places
    )
    found: dict[int, Premises] = {}
    for pattern in (_TOLD, _LABELLED):
        for match in lines.finditer(pattern, _WORDS, text, end):
            start = match.start("address")
            if start not in found and len(found) < _MOST:
                record = _record(source, text, match, names, below=pattern is _LABELLED)
                if record is not None:
                    found[start] = Premises(record, _address(source, match))
    for match in lines.finditer(_AUDITED, _WORDS, text, end):
        record = source.leaf(match["record"], *match.span("record"))
        found.setdefault(match.start("address"), Premises(record, _address(source, match)))
    found = {**_said(source, text[:end]), **found}
    stated = [found[start] for start in sorted(found)]
    for one in stated:
        one.elsewhere = _elsewhere(text[:end], one, stated)
    return stated


def _said(source: Source, text: str) -> dict[int, Premises]:
    """Where sentences say that the organization stands, by the start of the address."""
    found: dict[int, Premises] = {}
    for match in lines.finditer(_SAID_AT, _WORDS, text, len(text)):
        low = max(match.start() - _BACK, *(text.rfind(mark, 0, match.start()) + 1 for mark in "。；;\n"))
        high = match.end("address")
        if not (_NEIGHBOURS.search(text, low, high) or _OF_OTHERS.search(text, low, high)):
            record = source.leaf(match["record"], *match.span("record"))
            found.setdefault(match.start("address"), Premises(record, _address(source, match), near=True))
    return found


def _record(
    source: Source, text: str, match: re.Match[str], names: list[tuple[int, int]], *, below: bool
) -> Leaf[str] | None:
    """The record that an address stands in: in its sentence, or above the lines of a lease."""
    start = match.start()
    low = max((m.end() for m in FULL_STOP.finditer(text, max(start - _BACK, 0), start)), default=0)
    low = max(low, start - _BACK)
    high = FULL_STOP.search(text, match.end("address"))
    behind = min(high.start() if high else len(text), match.end("address") + 60)
    records = list(_RECORD.finditer(text, low, behind))
    if not records and below:
        low = max(start - _BELOW, 0)
        records = [m for m in _RECORD.finditer(text, low, start) if m["lease"]][-1:]
        if not records or "\n\n\n" in text[records[0].end() : start]:
            return None
        low = max(text.rfind("\n", 0, records[0].start()), low)
    if not records or _OF_OTHERS.search(text, low, behind):
        return None
    record = records[0]
    if record["permit"] and any(low <= a < behind for a, _ in names):
        return None
    return source.leaf(record[0], record.start(), record.end())


def _address(source: Source, match: re.Match[str]) -> Leaf[str]:
    start, end = match.span("address")
    number = source.text.find("号", start, end) + 1
    tail = _TAIL.search(source.text, number, end)
    end = tail.start() if tail else end
    shown = source.text[start:end].rstrip()
    return source.leaf(clean(shown), start, start + len(shown))


def _elsewhere(text: str, one: Premises, stated: list[Premises]) -> bool:
    """Whether the road and number stand at a place that is no record's."""
    core = _CORE.search(narrow(one.address.value or ""))
    if core is None:
        return True
    own = [other.address.span for other in stated]
    pattern = re.compile(r"\s?".join(map(re.escape, "".join(core[0].split()))))
    return any(not any(low <= m.start() < high for low, high in own) for m in pattern.finditer(text))
