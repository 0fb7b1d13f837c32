"""Stocks that are not what there was, came in and went out make (上年结存2t，产生3t，转移4t，结存2t)."""

from __future__ import annotations

from collections.abc import Iterator

from checks.quantities.percentage_changes import Slip
from schemas import rx

_N = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,9}(?:\.\d{1,4})?"
_UNIT = r"kg|千克|公斤|吨|t(?![A-Za-z/])|L|升|件|袋|箱|瓶|盒|支|只|个|台|桶|套|双"
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
_STOCK = rx.compile(
    rf"{_BEFORE}{_TO}(?P<before>{_N})\s?(?P<unit>{_UNIT}){_NEXT}{_IN}{_TO}(?P<in>{_N})\s?(?P=unit)"
    rf"(?P<out>(?:{_NEXT}{_OUT}{_TO}(?:{_N})\s?(?:{_UNIT})){{1,4}}){_NEXT}{_NOW}{_TO}(?P<now>{_N})\s?(?P=unit)"
)
_GONE = rx.compile(rf"(?P<n>{_N})\s?(?P<unit>{_UNIT})")


def stocks(text: str) -> Iterator[Slip]:
    """What is told to be left, where the stock before, what came and what went leave another amount."""
    for match in _STOCK.finditer(text):
        gone = [*_GONE.finditer(match["out"])]
        if {one["unit"] for one in gone} != {match["unit"]}:
            continue
        amounts = [match["before"], match["in"], *(one["n"] for one in gone)]
        made = _number(amounts[0]) + _number(amounts[1]) - sum(map(_number, amounts[2:]))
        digits = max(len(one.partition(".")[2]) for one in (*amounts, match["now"]))
        slack = 0.51 * len(amounts) / 10**digits if digits else 0.0
        if abs(made - _number(match["now"])) > slack:
            yield Slip("stock", _number(match["now"]), round(made, 4), match[0])


def _number(text: str) -> float:
    return float(text.replace(",", ""))
