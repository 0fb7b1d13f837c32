"""Goods and services of another trade that are told of as the organization's own (`goods.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extract.ledger.reading import Reading
from extract.ledger.residue.own_business import own_words
from extract.ledger.residue.words import CANTEEN, OF_OTHERS
from extract.ledger.text.excusing_words import clause, excused
from schemas import patterns
from schemas.cache import yaml_file
from schemas.statements.papers.residue import ForeignGoods
from schemas.text import fold
from schemas.wholes.surroundings import Passage

FEW = 2
"""In more sentences than these the goods are the organization's own."""

_MAKES = (
    r"(?:生产|制造|加工|制作|灌装|装配|组装|安装|维护|维保|保养|酿造|烧成|烧结|施工|养殖|种植|涂填|印染|印刷|缝制|研发|设计|包装|屠宰|冶炼|化成"
    r"|成型|挤出|硫化|封装|调试|充装|服务|运营|作业)"
)
_PROCESS = patterns.compile(
    rf"(?:[^\W\d_]{{0,4}}?{_MAKES}(?:保养)?(?:[、和及与]{_MAKES}(?:保养)?)*)?的?(?:各个?|主要|关键|特殊|全部|整个)*"
    r"(?:过程|工序|工艺|车间|生产线|产线|流水线|(?<=[装产配工])线(?![路缆材上下]))(?!中?(?:使用|采用|采购)|设备(?!运行|正常|完好|点检)|装备|厂家|企业|废)"
)
"""Behind goods: the process or workshop that makes them."""

_DONE = patterns.compile(
    rf"的?{_MAKES}(?:[、和及与]{_MAKES})*的?(?:实现|策划|全?过程|活动|控制|现场|能力)?[^，,。；;]{{0,6}}?"
    r"(?:受控|得到(?:有效)?控制|处于受控|过程控制|符合(?:要求|规定))"
)
"""Behind goods: that their making is under control."""

_SHOWN = patterns.compile(
    r"的?(?:半成品|成品|在制品|毛坯|坯料)(?!供|检测报告|采购|厂)"
    r"|[^，,。；;、《》]{0,6}?(?:入库|出库|下线|出厂检验|首件检验|上盘|投料|批记录|批号)(?!区|单位)"
)
_FINISHED = patterns.compile(r"(?<![半产])(?:成品|主导产品|在产产品|所生产的)(?:为|是|[：:])?\s?$")
_NOW = patterns.compile(
    rf"(?:正在?|当时在|现场)(?:进行)?{_MAKES}(?:[^\W_]|[.×*%㎡]){{0,12}}(?:的|[）)])?\s?$"
    r"|(?:当班|当日|当天|本班)(?:生产|加工|灌装|装配|印刷)(?:的)?\s?[^，,。；;]{0,6}$"
)
_INSTRUCTION = patterns.compile(
    r"[^《》，,。；;]{0,16}(?:作业指导书|操作规程|操作规范|工艺规程|工艺卡|检验规程|检验规范|检验标准|作业文件|工艺文件|过程确认|控制计划)[^《》]{0,8}》"
)
_ON = patterns.compile(
    r"(?:影响|威胁|不利)|[^，,。；;、]{0,4}(?:运输|贮存|储存|保存|保鲜|贮运|生产|种植|养殖|加工|产量|施工)"
)
_ON_BEFORE = patterns.compile(r"对(?:我?公司|组织|企业|本组织)?(?:的)?\s?$")
_NOT_OWN = patterns.compile(
    r"外购|购入|购进|购买|购置|领用|敷设|更换|维修|办公楼|新建|技改|改造|拟建|下游|上游|配套|替代|竞争|市场|行业|领域|客运|参观|考察|曾经|此前"
    r"|有限公司|责任公司|合作社|集团|用于|应用|适用于|用作|制成|作为原料|原料为|废旧|报废|回收|食堂|餐厅|福利|慰问|劳保|食品留样|办公"
)
"""In a sentence with goods that the organization uses, buys, or makes parts for, or that another makes."""


class Trade(NamedTuple):
    """A trade: its names by language, what makes it the organization's, and what it makes."""

    names: dict[str, str]
    own: tuple[str, ...]
    made: frozenset[str]

    def is_in(self, text: str, plain: str) -> bool:
        """Whether what an organization is called and does has the trade; `plain`: that text without words in
        which a character that names a trade means something else."""
        return any(word.lower() in (text if len(word) > 1 else plain) for word in self.own)


def read(reading: Reading) -> Iterator[ForeignGoods]:
    """The goods that a sentence has the organization make, whose trade nothing else of the report has."""
    client = reading.report.organization.name
    name = fold(str(client.value)) if client is not None else " "
    own, plain = own_words(reading.report)
    if not own.strip():
        return
    foreign = [trade for trade in trades() if not trade.is_in(own, plain)]
    known = frozenset[str]().union(*(trade.made for trade in foreign))
    passages = reading.passages(known) if known else []
    yield from _instructed(reading, foreign, passages)
    for trade in foreign:
        its = [one for one in passages if not trade.made.isdisjoint(one.words)]
        if not 0 < len({one.leaf.start for one in its}) <= FEW:
            continue
        for passage in its:
            stated = _made(fold(str(passage.leaf.value)).replace(name, ""), passage, trade)
            if stated is not None and stated[0] not in own:
                yield ForeignGoods(passage.leaf, passage.leaf.raw, stated[0], trade.names, stated[1])
                break


def _instructed(reading: Reading, foreign: list[Trade], passages: list[Passage]) -> Iterator[ForeignGoods]:
    """The goods that the first instruction with such a title is for."""
    place = reading.find([f"《{goods}" for trade in foreign for goods in sorted(trade.made)])
    if place is None or not _INSTRUCTION.match(reading.around(place)[1]):
        return
    before, after = reading.around(place)
    other = _others(before + place.raw + after, len(before), len(before + place.raw))
    if other is None:
        return
    goods = fold(place.raw).removeprefix("《")
    trade = next((one for one in foreign if goods in one.made), None)
    stated = [one for one in passages if trade and not trade.made.isdisjoint(one.words)]
    if trade is not None and len(stated) <= FEW:
        yield ForeignGoods(place, place.raw, goods, trade.names, other)


def _made(sentence: str, passage: Passage, trade: Trade) -> tuple[str, str] | None:
    """The goods of a trade that a sentence, without the organization's name, has it make, and the doubt."""
    for goods in sorted(trade.made.intersection(passage.words), key=len, reverse=True):
        at = sentence.find(goods)
        if at < 0:
            continue
        if _is_praised(sentence, at, at + len(goods)):
            return goods, ""
        other = _others(sentence, at, at + len(goods))
        if other is not None and _is_made(sentence[:at], sentence[at + len(goods) :]):
            return goods, other
    return None


def _others(sentence: str, start: int, end: int) -> str | None:
    """The words before the clause of some goods by which another makes them; null where it has any."""
    stated = [excused(one, sentence, start, end) for one in (OF_OTHERS, CANTEEN, _NOT_OWN)]
    return None if any(one.here for one in stated) else next((one.doubt for one in stated if one.doubt), "")


def _is_praised(sentence: str, start: int, end: int) -> bool:
    """Whether the clause of some goods tells how well they sell, and not before that they are another's."""
    low, high = clause(sentence, start, end)
    before = sentence[low:start]
    behind = sentence[end:] if sentence.startswith("产品", end) else sentence[end:high]
    if _NOT_OWN.search(before) or OF_OTHERS.search(before) or CANTEEN.search(before):
        return False
    stated = any(word in behind for word in _known()["praised"])
    return stated and not any(word in behind for word in _known()["own_people"])


def _is_made(before: str, after: str) -> bool:
    """Whether the words around goods say that the organization makes them."""
    if _PROCESS.match(after) or _DONE.match(after) or _SHOWN.match(after):
        return True
    if _ON_BEFORE.search(before) and _ON.match(after):
        return True
    return bool(_FINISHED.search(before) or _NOW.search(before))


@cache
def trades() -> tuple[Trade, ...]:
    """The trades of `goods.yaml`."""
    return tuple(
        Trade({"zh": one["zh"], "en": one["en"]}, tuple(one["own"]), frozenset(one["made"]))
        for one in _known()["trades"]
    )


@cache
def _known() -> Any:
    return yaml_file.read(Path(__file__).with_suffix(".yaml"))
