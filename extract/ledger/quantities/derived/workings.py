"""Numbers that others told with them make: changes and yields in per cent (较上年下降 5.3%), products, spans
and balances (4人各3人日，共12人日)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas import patterns
from schemas.statements.amounts.quantities import Working

_N = r"\d{1,9}(?:\.\d{1,6})?"
_UNIT = (
    r"(?:万?(?:[a-zA-Z]{1,6}|吨标准?煤|吨|千瓦时|度|立方米|元|件|千克|公斤)(?:[23²³])?"
    r"(?:/(?:万?(?:[a-zA-Z]{1,4}|元|吨|件|平方米|产值|人))[23²³]?)?)"
)
_AMOUNT = rf"(?P<n>{_N})\s?(?P<unit>{_UNIT})"
TOLD = patterns.compile(
    rf"(?:(?P<year>20\d\d)年)?度?[^\d，,。；;、]{{0,6}}?(?P<name>[^\W\d_]{{2,16}}?)\s?(?:为|是|达到?|[:：])?\s?{_AMOUNT}"
)
_CHANGED = patterns.compile(
    r"\s?[，,]\s?(?:同比|相?比|相?较于?|与|比)?(?P<base>能源基准|能耗基准|基准(?:年|期|值)?|上一?年度?|去年|(?:20\d\d)年度?|上年同期|去年同期)?(?:同期)?(?:相比)?(?:同比)?(?:了)?"
    rf"(?P<way>下降|降低|减少|上升|增长|提高|增加)了?\s?(?P<rate>{_N})\s?%"
)
_FROM_TO = patterns.compile(
    rf"[由从]\s?(?:(?:20\d\d年|上年|去年|基准)[^\d，,。；;]{{0,6}})?(?P<first>{_N})\s?(?P<one>{_UNIT})?\s?(?P<way>下降|降低|降|减少|上升|增长|提高|增加)(?:到了?|至|为)\s?(?:(?:20\d\d年)[^\d，,。；;]{{0,6}})?"
    rf"(?P<last>{_N})\s?(?P<other>{_UNIT})?\s?[，,（(]\s?(?:同比|共|降幅|增幅|下降幅度|增长幅度|升幅)?(?:下降|降低|减少|上升|增长|提高|增加)?了?(?:幅度|比例|率)?(?:为|达到?)?\s?(?P<rate>{_N})\s?%(?!个)"
)
_YIELD = patterns.compile(
    r"(?:出成|得|出品|成品|收得|产出|出油|出粉|出米|出肉)率\s?(?:为|是|达到?|[:：])?\s?(?P<rate>\d{1,3}(?:\.\d{1,2})?)\s?%"
)
_WEIGHED = patterns.compile(rf"(?P<n>{_N})\s?(?P<unit>kg|t|吨|千克|公斤|L|升)(?![A-Za-z/])")
_PUT_IN = patterns.compile(r"投入|投料|领用|领料|耗用|加工原料")
_PASSED = patterns.compile(
    r"(?:参加|参训|参考|参试|参培|应检|应体检|受检|应试)(?:考核|考试|培训)?(?:人员|人数|员工|的)?(?:为|共|有|[:：])?\s?(?P<whole>\d{1,5})\s?(?P<unit>[人名])次?[，,；;]\s?(?:其中|均?经|全部)?"
    r"(?:(?:考核|考试|笔试|测试|实际|实检|实体检|体检)?(?:人员|人数)?(?:合格|通过|及格|实检|实际检查|完成体检|体检)(?:人员|人数|的)?(?:为|共|有|[:：])?\s?(?P<part>\d{1,5})\s?[人名]"
    r"|(?:考核|考试|笔试|测试)?\s?(?P<passed>\d{1,5})\s?[人名](?:均|全部)?(?:考核|考试)?(?:合格|通过|及格))"
)
_TOOK_PART = patterns.compile(
    r"(?<![\d.])(?P<whole>\d{1,5})\s?[人名](?:员工|职工|人员)?(?:参加|参训|参考|参会|到会|签到)(?:了)?(?:培训|考核|考试)?[，,；;]\s?"
    r"(?:其中|均?经)?(?:考核|考试|笔试|测试)?(?:人员|人数)?(?:合格|通过|及格)(?:人员|人数|的)?(?:为|共|有|[:：])?\s?(?P<part>\d{1,5})\s?[人名]"
)
_SLACK = 1.01
"""So many of the last digit told may a rate be off, for rounding."""

_SHORT, _NEAR, _REACH = 2, 12, 200


def changes(text: str) -> Iterator[Working]:
    """Changes of a quantity, with its two amounts."""
    for changed in _CHANGED.finditer(text):
        low = max(0, changed.start() - 2 * _REACH)
        base = changed["base"] or ("去年同期" if "同比" in changed[0] else "")
        stated = list(TOLD.finditer(text, low, changed.start())) if base else []
        if not stated or stated[-1].end() != changed.start():
            continue
        match = stated.pop()
        same = {
            one["n"]
            for one in stated
            if one["unit"] == match["unit"]
            and _is_same(one["name"], match["name"])
            and _is_base(text, one, match["year"], base)
        }
        if len(same) == 1:
            yield from _change(same.pop(), match["n"], changed["way"], changed["rate"], match[0] + changed[0])
    for found in _FROM_TO.finditer(text):
        if (found["one"] or found["other"]) == found["other"]:
            yield from _change(found["first"], found["last"], found["way"], found["rate"], found[0])


def _is_same(one: str, other: str) -> bool:
    """Whether two names are of one quantity, one of them led to by other words (年单位能耗, 单位能耗)."""
    short, long = sorted((one, other), key=len)
    return len(short) > _SHORT and long.endswith(short)


def _is_base(text: str, one: re.Match[str], this: str | None, base: str) -> bool:
    """Whether an amount is that of the time which another is compared with."""
    before = text[max(0, one.start() - _REACH) : one.start()]
    year = one["year"] or next(iter(patterns.compile(r"(20\d\d)年[^；。]{0,60}$").findall(before)), None)
    if "基准" in base:
        return "基准" in before
    if base[:2] == "20":
        return year == base[:4]
    return year is not None and this is not None and int(year) == int(this) - 1


def _change(first: str, last: str, way: str, rate: str, words: str) -> Iterator[Working]:
    """The change told, where the amounts make one in the same direction."""
    old, new = float(first), float(last)
    if not old or (new < old) != way.startswith(("下", "降", "减")):
        return
    made, digits = 100 * abs(new - old) / old, _decimals(rate)
    rounding = 100 * (0.5 / 10 ** _decimals(first) + 0.5 / 10 ** _decimals(last)) / old
    shown = round(made, max(1, digits))
    yield Working("rate", float(rate), made, shown, words, _SLACK / 10**digits + rounding)


def _decimals(text: str) -> int:
    return len(text.partition(".")[2])


def more_than_all(text: str) -> Iterator[Working]:
    """Who passed of those who took part, who was examined of those who were to be: no more than all."""
    for match in _PASSED.finditer(text):
        whole, part = int(match["whole"]), int(match["part"] or match["passed"])
        yield Working("more", part, whole, whole, match[0], bound="most")
    for match in _TOOK_PART.finditer(text):
        whole, part = int(match["whole"]), int(match["part"])
        yield Working("more", part, whole, whole, match[0], bound="most")


def yields(text: str) -> Iterator[Working]:
    """Yields, of what was put in and came out: the only two weights before them."""
    for match in _YIELD.finditer(text):
        weights = [*_WEIGHED.finditer(text, max(0, match.start() - _REACH), match.start())]
        if len({one["unit"] for one in weights}) > 1:
            continue
        if len(weights) == _SHORT + 1 and _balanced(*(float(one["n"]) for one in weights)):
            weights = weights[:_SHORT]
        if len(weights) != _SHORT:
            continue
        if not _PUT_IN.search(text, weights[0].start() - 2 * _NEAR, match.start()):
            continue
        low, high = sorted(float(one["n"]) for one in weights)
        made, digits = 100 * low / high if high else 0.0, _decimals(match["rate"])
        if high:
            words = text[weights[0].start() : match.end()]
            shown = round(made, max(1, digits))
            yield Working("rate", float(match["rate"]), made, shown, words, _SLACK / 10**digits)


def _balanced(whole: float, first: float, rest: float) -> bool:
    """Whether what was put in is what came out and what was lost, in this order and more of the one."""
    return abs(whole - first - rest) <= 0.001 * whole and first > rest


_COUNTED = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?|\d{1,9}(?:\.\d{1,3})?"
_GOODS = r"千克|公斤|平方米|立方米|kg|m[23]|[吨台件套个只支条辆张袋瓶箱桶把米份]|t"
_PRICED = patterns.compile(
    rf"(?<![\d.])(?P<many>{_COUNTED})\s?(?P<unit>{_GOODS})[^\d，,、；;。]{{0,6}}[，,、；;]\s?单价(?:为|[:：])?\s?(?P<price>{_COUNTED})\s?元\s?/\s?(?P<per>{_GOODS})"
    rf"\s?[，,、；;]\s?(?:合同)?(?:总?金额|总价款?|价款|总额|合计|合同额)(?:为|共|共计|[:：])?\s?(?P<told>{_COUNTED})\s?(?P<ten>万)?元"
)
_COUNTED_UNIT = r"人日|人天|人次|批次|[人名件台份项个条处家次具套只天]"
_EACH = patterns.compile(
    rf"(?<![\d.])(?P<told>{_COUNTED})\s?(?P<unit>{_COUNTED_UNIT})\s?[（(]\s?(?P<many>\d{{1,3}})\s?(?:[个家处名]\s?)?[^\W\d_]{{1,8}}?\s?(?:各|每[人个家处])\s?(?P<each>{_COUNTED})\s?(?P<same>{_COUNTED_UNIT})\s?[)）]"
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
    rf"(?P<in>投料|投入|领料|总投|生产总?量|产量|批量|本批|共生产|追溯总?量)[^\d，,、；;。:：]{{0,6}}[:：]?(?P<whole>{_COUNTED})(?P<unit>{_WEIGHT})"
    rf"(?P<rest>(?:\s?[，,、；;]\s?(?:其中)?(?:现|尚|已|剩余|未)?(?:{_OUT})[^\d，,、；;。:：%]{{0,6}}[:：]?(?:{_COUNTED})(?:{_WEIGHT})){{2,6}})"
)
_LOST, _TRACED = patterns.compile(r"损耗|损失"), patterns.compile(r"批[次号]|追溯|召回|撤回|演练")
"""What has to be told too: of material that is worked up what is lost, of goods that they are of one lot."""

OUTGONE = patterns.compile(rf"(?P<n>{_COUNTED})(?P<unit>{_WEIGHT})")
_MOST_NUMBERS = 500


def products(text: str) -> Iterator[Working]:
    """Amounts of a quantity at a price, totals of so many of each."""
    for match in _PRICED.finditer(text):
        if _plain(match["unit"]) != _plain(match["per"]):
            continue
        unit = 10_000 if match["ten"] else 1
        made, stated = _number(match["many"]) * _number(match["price"]) / unit, _number(match["told"])
        slack = 0.51 / 10 ** len(match["told"].partition(".")[2]) + 0.001 * made
        yield Working("product", stated, made, round(made, 2), match[0], slack, taxed=True)
    for match in _EACH.finditer(text):
        made, stated = int(match["many"]) * _number(match["each"]), _number(match["told"])
        if match["unit"] == match["same"]:
            yield Working("product", stated, made, round(made, 2), match[0], 0.01)


def spans(text: str) -> Iterator[Working]:
    """Numbers of things, with the numbers that these run to (1号至8号，共9台)."""
    for match in _SPAN.finditer(text):
        first, last = int(match["first"] or match["low"]), int(match["last"])
        made, stated = last - first + 1, int(match["told"])
        if 1 < made < _MOST_NUMBERS:
            yield Working("span", stated, made, made, match[0])


def balances(text: str) -> Iterator[Working]:
    """What was put in or made and what came of it."""
    for match in _BALANCE.finditer(text):
        parts = [*OUTGONE.finditer(match["rest"])]
        made, stated = round(sum(_number(one["n"]) for one in parts), 3), _number(match["whole"])
        if not (_LOST if match["in"][0] in "投领" else _TRACED).search(text):
            continue
        if {one["unit"] for one in parts} == {match["unit"]}:
            yield Working("added", stated, made, made, match[0], 0.005 * stated)


def _plain(unit: str) -> str:
    for other, plain in (("千克", "kg"), ("公斤", "kg"), ("吨", "t"), ("平方米", "m2"), ("立方米", "m3")):
        unit = unit.replace(other, plain)
    return unit


def _number(text: str) -> float:
    return float(text.replace(",", ""))
