"""Rates, shares, conversions and stocks that a sentence tells with the numbers that they are worked out from;
and numbers of those who signed, beside the number of those who took part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.ledger.quantities.derived.per_unit import each, recalls
from extract.ledger.quantities.derived.totals import added
from extract.ledger.quantities.derived.workings import (
    balances,
    changes,
    more_than_all,
    products,
    spans,
    yields,
)
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.amounts.quantities import DerivedNumber, Working
from schemas.text import fold

_N = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,8}(?:\.\d{1,6})?"
_UNIT = r"(?P<{0}>人次|批次|[人名批件台只份项个条处家支套根块张吨户次起车道点炉片组袋箱瓶桶页座])"
_ASKED = (
    *(
        "格率",
        "备率",
        "检率",
        "会率",
        "成率",
        "标率",
        "盖率",
        "收率",
        "过率",
        "训率",
        "到率",
        "加率",
        "置率",
        "行率",
    ),
    *("投资", "投入", "费用", "金额", "节电", "节能", "节约", "总共", "以上"),
    *("缺席", "缺勤", "请假", "缺考", "未到", "漏检"),
    *("参加", "参训", "签到", "教育卡", "试卷", "考卷", "应检", "受检"),
    *("品率", "得率", "下降", "降低", "降至", "降到", "减少", "增长", "上升", "提高"),
    *(
        "增加",
        "单耗",
        "能耗",
        "电耗",
        "水耗",
        "召回率",
        "撤回率",
    ),
    *("别占", "占比", "比例", "各占", "折标", "折算系数", "合计", "共计", "总计"),
    *(
        "，共",
        "、共",
        ",共",
        "人各",
        "名各",
        "门各",
        "部各",
        "家各",
        "号共",
        "号，共",
        "#共",
        "#，共",
        "（共",
        "单价",
        "生产量",
        "生产总量",
        "批量",
        "投料",
        "库存",
        "结存",
        "者与总",
        "项与总",
        "之和与",
        "合计用",
        "结转",
        "期初",
        "损耗",
        "损失",
    ),
)

_RATE = patterns.compile(
    rf"(?P<act>应[到检培参配发复查收装送]{{1,2}}|检验|抽[检查]|发[放出]|计划|共计?检)[^\d，,。；;]{{0,12}}?(?P<whole>{_N})\s?{_UNIT.format('one')}"
    rf"[，,、；;]\s?[^\d，,。；;]{{0,10}}?(?:实[到检培参配发复查收装送]{{1,2}}|(?<!不)合格|回收|收回|完成|通过|达标)[^\d，,。；;]{{0,6}}?"
    rf"(?P<part>{_N})\s?{_UNIT.format('other')}[，,、；;]\s?[^\d，,。；;不]{{0,8}}?率\s?(?:为|达到?|是|[:：])?\s?(?P<rate>\d{{1,3}}(?:\.\d{{1,3}})?)\s?%"
)
_OF = patterns.compile(
    rf"(?<![\d.])(?P<rate>\d{{1,3}}(?:\.\d{{1,3}})?)\s?%\s?[（(]\s?(?P<part>{_N})\s?/\s?(?P<whole>{_N})\s?[)）]"
)
_SHARES = patterns.compile(
    r"(?:分别占|占比分别为|比例分别为|各占)[^\d，,。；;]{0,10}(?P<shares>(?:\d{1,2}(?:\.\d{1,2})?\s?%[、，,和及]\s?){2,}\d{1,2}(?:\.\d{1,2})?\s?%)"
    r"(?P<all>[，,]\s?(?:合计|共计?)(?:占|为)?\s?100\s?%)?"
)
_CONVERTED = patterns.compile(
    rf"(?P<amount>{_N})\s?(?P<unit>万?(?:kWh|m3|Nm3|千瓦时|立方米|吨|t|GJ|kg))[，,（(]\s?(?:按)?(?:折标准?煤?|折算)系数(?:为|取|按|[:：])?\s?(?P<factor>{_N})"
    r"\s?(?:tce|kgce|吨标准?煤)?\s?/\s?(?P<per>万?(?:kWh|m3|Nm3|千瓦时|立方米|吨|t|GJ|kg))[)）]?[，,]\s?(?:折合?|折算为?|合|折标准?煤?)(?:标准?煤)?(?:量)?(?:为)?\s?"
    rf"(?P<made>{_N})\s?(?P<coal>tce|吨标准?煤)"
)
_ALL_COAL = patterns.compile(rf"(?:合计|共计|总计)(?:为|折|折合)?\s?(?P<all>{_N})\s?(?:tce|吨标准?煤)")
_NEAR, _MOST_OFF = 0.35, 12.0
"""Shares add up to a hundred within the first, for rounding; farther off than the second, there are more."""

_SEVERAL, _BESIDE, _LONGEST_CODE = 3, 3, 4


def read(reading: Reading) -> Iterator[DerivedNumber]:
    """The numbers of sentences, each once; then those of paragraphs, at the sentence that tells them."""
    known: set[Working] = set()
    lines: dict[tuple[int | None, int], list[Leaf[str]]] = {}
    for passage in reading.passages(_ASKED):
        leaf = passage.leaf
        lines.setdefault((leaf.evidence.page, leaf.evidence.line), []).append(leaf)
        text = _folded(leaf)
        for one in (*_rates(text), *_shares(text), *yields(text), *more_than_all(text), *apart(text)):
            if one not in known:
                known.add(one)
                yield DerivedNumber(leaf, one.words, one)
    for leaves in lines.values():
        folded = [_folded(leaf) for leaf in leaves]
        whole = _joined(leaves, folded)
        for one in (
            *_conversions(whole),
            *changes(whole),
            *added(whole),
            *products(whole),
            *spans(whole),
            *balances(whole),
            *each(whole),
            *recalls(whole),
            *stocks(whole),
        ):
            at = next((at for at, text in enumerate(folded) if one.words in text), 0)
            yield DerivedNumber(leaves[at], one.words, one)


def _joined(leaves: list[Leaf[str]], folded: list[str]) -> str:
    """The sentences of a paragraph, a new line where one is left out between them."""
    text = folded[0]
    for at, (before, leaf) in enumerate(pairwise(leaves), 1):
        beside = leaf.span[0] - before.span[1] <= _BESIDE
        text += ("；" if beside else "\n") + folded[at]
    return text


def _folded(leaf: Leaf[str]) -> str:
    """A passage without white space, a code kept apart from the number behind it (A1 2 个)."""
    words = [fold(word) for word in str(leaf.value).split()]
    text = words[0] if words else ""
    for before, word in pairwise(words):
        code = before[-_LONGEST_CODE:]
        coded = code[-1:].isdigit() and any("A" <= char <= "Z" for char in code.upper())
        text += ("·" if coded and word[0].isdigit() else "") + word
    return text


def _rates(text: str) -> Iterator[Working]:
    """Rates beside the number they are of and the part that reached it."""
    found: list[re.Match[str]] = [one for one in _RATE.finditer(text) if one["one"] == one["other"]]
    for match in [*found, *_OF.finditer(text)]:
        whole, part, rate = (_number(match[name]) for name in ("whole", "part", "rate"))
        if not whole or part > whole:
            continue
        made, digits = 100 * part / whole, _decimals(match["rate"])
        yield Working("rate", rate, made, round(made, max(1, digits)), match[0], 1.01 / 10**digits)


def _shares(text: str) -> Iterator[Working]:
    """Shares of one whole that are all told, which are a hundred in all."""
    for match in _SHARES.finditer(text):
        shares = [float(one) for one in re.findall(r"\d+(?:\.\d+)?", match["shares"])]
        made = round(sum(shares), 2)
        if match["all"] or (made - 100 < _MOST_OFF and len(shares) > _SEVERAL and made > 100):
            yield Working("shares", 100, made, made, match[0], _NEAR)


def _conversions(text: str) -> Iterator[Working]:
    """Amounts of energy as their factor times the amount, and the totals of them."""
    made = 0.0
    found = [one for one in _CONVERTED.finditer(text) if _unit(one["unit"]) == _unit(one["per"])]
    for match in found:
        stated, product = _number(match["made"]), _number(match["amount"]) * _number(match["factor"])
        made += stated
        if product:
            slack = max(0.006 * product, 0.6 / 10 ** _decimals(match["made"]))
            yield Working("converted", stated, product, round(product, 2), match[0], slack)
    total = _ALL_COAL.search(text, found[-1].end()) if len(found) >= _SEVERAL else None
    if total and "折" not in text[found[-1].end() : total.start()]:
        stated = _number(total["all"])
        slack = 0.006 * len(found) + 0.6 / 10 ** _decimals(total["all"])
        yield Working("coal", stated, made, round(made, 2), total[0], slack)


def _unit(text: str) -> str:
    """A unit in the way that most write it."""
    for other, unit in (("千瓦时", "kWh"), ("立方米", "m3"), ("Nm3", "m3"), ("吨", "t")):
        text = text.replace(other, unit)
    return text


def _number(text: str) -> float:
    return float(text.replace(",", ""))


def _decimals(text: str) -> int:
    return len(text.partition(".")[2])


_PEOPLE = r"(?<![\d.])(?P<whole>\d{1,4})[人名](?:员|职工|员工|参加|参训)?[，,、]"
_SIGNED = patterns.compile(
    rf"(?:参加|参训|参会|参培)(?:培训|会议|考核)?(?:人员|人数|员工)?(?:共|为|有|[:：])?{_PEOPLE}(?:实际|均|会议|现场)?"
    r"(?:签到|签名)(?:表)?(?:人员|人数|签名|签字)?(?:为|共|有|[:：])?(?P<part>\d{1,4})[人名]"
)
_ONE_EACH = patterns.compile(
    rf"{_PEOPLE}(?:均|已|都)?(?:有|建立|建有|填写|保存|提供|收回|形成)?了?(?:三级(?:安全)?教育(?:登记)?(?:卡|表)|(?:安全)?教育(?:登记)?卡|试卷|考卷|答卷)"
    r"(?:共|有|为|[:：])?(?P<part>\d{1,4})[份张个本]"
)
_ABSENT = patterns.compile(
    r"应(?:到|检|训|考|参加|参训|培训|体检|参会|受检)[^\d，,。；;]{0,8}(?P<whole>\d{1,4})[人名][，,、；;]"
    r"实(?:际)?(?:到|检|训|考|参加|参训|培训|体检|参会|受检)[^\d，,。；;]{0,8}(?P<part>\d{1,4})[人名][，,、；;]"
    r"(?:其中)?(?:缺席|缺勤|请假|缺考|未到|未参加|未体检|未检|漏检|外出)[^\d，,。；;]{0,6}(?P<rest>\d{1,4})[人名]"
)


def apart(text: str) -> Iterator[Working]:
    """Numbers of signatures, cards or papers beside those of people; who came and who did not are all."""
    for match in _ABSENT.finditer(text):
        whole, stated = int(match["whole"]), int(match["part"]) + int(match["rest"])
        yield Working("added", whole, stated, stated, match[0])
    for match in (*_SIGNED.finditer(text), *_ONE_EACH.finditer(text)):
        whole, part = int(match["whole"]), int(match["part"])
        yield Working("apart", part, whole, whole, match[0])


_STOCKED = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,9}(?:\.\d{1,4})?"
_STOCK_UNIT = r"kg|千克|公斤|吨|t(?![A-Za-z/])|L|升|件|袋|箱|瓶|盒|支|只|个|台|桶|套|双"
_BEFORE = (
    r"(?:期初|[年月]初|上[年月期](?:年?末|底)?|上年度|去年|原有?)"
    r"(?:结?余|结转|结存|库存|留存|剩余|暂存|存量|存)?"
)
_IN = (
    r"(?:[本当][年月期次]|年内|期间|又|新)?(?:共|累计)?"
    r"(?:产生|购[进入买]|采购|入库|领[进入]|收入|补充|增加|生产)"
)
_OUT = r"[^\d，,、；;。:：%]{0,12}?(?:转移|处置|领用|[领出]出|出库|发[放出]|使用|消耗|销售|外运|移交|报废)"
_NOW = r"[^\d，,、；;。:：%]{0,6}?(?:结?余|结存|库存|留存|剩余|暂存|在库|现存|贮存)"
_TO = r"[^\d，,、；;。:：%]{0,8}[:：]?\s?"
_NEXT = r"\s?[，,、；;]\s?"
_STOCK = patterns.compile(
    rf"{_BEFORE}{_TO}(?P<before>{_STOCKED})\s?(?P<unit>{_STOCK_UNIT}){_NEXT}{_IN}{_TO}(?P<in>{_STOCKED})\s?(?P=unit)"
    rf"(?P<out>(?:{_NEXT}{_OUT}{_TO}(?:{_STOCKED})\s?(?:{_STOCK_UNIT})){{1,4}}){_NEXT}{_NOW}{_TO}(?P<now>{_STOCKED})\s?(?P=unit)"
)
_GONE = patterns.compile(rf"(?P<n>{_STOCKED})\s?(?P<unit>{_STOCK_UNIT})")


def stocks(text: str) -> Iterator[Working]:
    """What is told to be left, with the stock before, what came and what went."""
    for match in _STOCK.finditer(text):
        gone = [*_GONE.finditer(match["out"])]
        if {one["unit"] for one in gone} != {match["unit"]}:
            continue
        amounts = [match["before"], match["in"], *(one["n"] for one in gone)]
        made = _stocked(amounts[0]) + _stocked(amounts[1]) - sum(map(_stocked, amounts[2:]))
        digits = max(len(one.partition(".")[2]) for one in (*amounts, match["now"]))
        slack = 0.51 * len(amounts) / 10**digits if digits else 0.0
        yield Working("stock", _stocked(match["now"]), made, round(made, 4), match[0], slack)


def _stocked(text: str) -> float:
    return float(text.replace(",", ""))
