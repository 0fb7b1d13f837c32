"""Numbers that are the product, the span or the balance of others told with them (4人各3人日，共12人日)."""

from __future__ import annotations

from collections.abc import Iterator

from checks.quantities.percentage_changes import Slip
from schemas import patterns

_N = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?|\d{1,9}(?:\.\d{1,3})?"
_GOODS = r"千克|公斤|平方米|立方米|kg|m[23]|[吨台件套个只支条辆张袋瓶箱桶把米份]|t"
_PRICED = patterns.compile(
    rf"(?<![\d.])(?P<many>{_N})\s?(?P<unit>{_GOODS})[^\d，,、；;。]{{0,6}}[，,、；;]\s?单价(?:为|[:：])?\s?(?P<price>{_N})\s?元\s?/\s?(?P<per>{_GOODS})"
    rf"\s?[，,、；;]\s?(?:合同)?(?:总?金额|总价款?|价款|总额|合计|合同额)(?:为|共|共计|[:：])?\s?(?P<told>{_N})\s?(?P<ten>万)?元"
)
_UNIT = r"人日|人天|人次|批次|[人名件台份项个条处家次具套只天]"
_EACH = patterns.compile(
    rf"(?<![\d.])(?P<told>{_N})\s?(?P<unit>{_UNIT})\s?[（(]\s?(?P<many>\d{{1,3}})\s?(?:[个家处名]\s?)?[^\W\d_]{{1,8}}?\s?(?:各|每[人个家处])\s?(?P<each>{_N})\s?(?P<same>{_UNIT})\s?[)）]"
)
_SPAN = patterns.compile(
    r"(?:(?P<word>编号|序号|分别为)(?:为|从|由|[:：])?\s?(?P<first>\d{1,3})\s?[#号]?|(?<![\d.月-])(?P<low>\d{1,3})\s?[#号])\s?[-~～—–至到]{1,2}\s?(?P<last>\d{1,3})\s?[#号]"
    r"[^\d，,。；;（(]{0,8}[，,（(]?\s?(?:共计?|总计|合计)\s?(?P<told>\d{1,3})\s?[台个具只套处份间座条块把](?!班)"
)
_WEIGHT = r"kg|千克|公斤|吨|t(?![A-Za-z/])|件|袋|箱|瓶|盒|支|只|个|台"
_OUT = (
    r"产出|成品|半成品|入库|库存|在库|结存|库余|发货|发出|售出|销售|销出|出库|市场|客户|损耗|损失|报废|留样"
    r"|废料|边角料|不合格品"
)
_BALANCE = patterns.compile(
    rf"(?P<in>投料|投入|领料|总投|生产总?量|产量|批量|本批|共生产|追溯总?量)[^\d，,、；;。:：]{{0,6}}[:：]?(?P<whole>{_N})(?P<unit>{_WEIGHT})"
    rf"(?P<rest>(?:\s?[，,、；;]\s?(?:其中)?(?:现|尚|已|剩余|未)?(?:{_OUT})[^\d，,、；;。:：%]{{0,6}}[:：]?(?:{_N})(?:{_WEIGHT})){{2,6}})"
)
_LOST, _TRACED = patterns.compile(r"损耗|损失"), patterns.compile(r"批[次号]|追溯|召回|撤回|演练")
"""What has to be told too: of material that is worked up what is lost, of goods that they are of one lot."""

_OUTGONE = patterns.compile(rf"(?P<n>{_N})(?P<unit>{_WEIGHT})")
_TAXES = (1.0, 1.13, 1.09, 1.06, 1.03)
_MOST_NUMBERS = 500


def products(text: str) -> Iterator[Slip]:
    """Amounts that are not their quantity at the price told, totals that are not so many of each."""
    for match in _PRICED.finditer(text):
        if _plain(match["unit"]) != _plain(match["per"]):
            continue
        unit = 10_000 if match["ten"] else 1
        made, told = _number(match["many"]) * _number(match["price"]) / unit, _number(match["told"])
        slack = 0.51 / 10 ** len(match["told"].partition(".")[2]) + 0.001 * made
        if all(abs(told - made * tax) > slack and abs(told * tax - made) > slack for tax in _TAXES):
            yield Slip("product", told, round(made, 2), match[0])
    for match in _EACH.finditer(text):
        made, told = int(match["many"]) * _number(match["each"]), _number(match["told"])
        if match["unit"] == match["same"] and abs(made - told) > 0.01:
            yield Slip("product", told, round(made, 2), match[0])


def spans(text: str) -> Iterator[Slip]:
    """Numbers of things that are not as many as their own numbers run to (1号至8号，共9台)."""
    for match in _SPAN.finditer(text):
        first, last = int(match["first"] or match["low"]), int(match["last"])
        made, told = last - first + 1, int(match["told"])
        if 1 < made < _MOST_NUMBERS and made != told:
            yield Slip("span", told, made, match[0])


def balances(text: str) -> Iterator[Slip]:
    """What was put in or made and what came of it, where the two do not balance."""
    for match in _BALANCE.finditer(text):
        parts = [*_OUTGONE.finditer(match["rest"])]
        made, told = round(sum(_number(one["n"]) for one in parts), 3), _number(match["whole"])
        if not (_LOST if match["in"][0] in "投领" else _TRACED).search(text):
            continue
        if {one["unit"] for one in parts} == {match["unit"]} and abs(made - told) > 0.005 * told:
            yield Slip("added", told, made, match[0])


def _plain(unit: str) -> str:
    for other, plain in (("千克", "kg"), ("公斤", "kg"), ("吨", "t"), ("平方米", "m2"), ("立方米", "m3")):
        unit = unit.replace(other, plain)
    return unit


def _number(text: str) -> float:
    return float(text.replace(",", ""))
