"""Days that are told as past without such a word: of what was sampled, or with its result."""

from __future__ import annotations

from extract.reading.stops import BREAK
from extract.values.dates import FoundDate
from schemas import rx

_REACH = 160
_WHOLE = len("2025-01-01")
_SAMPLED = rx.compile(
    r"(?:抽[查取样看检]?|查[看阅验见]|调阅|翻阅|出示|提供)了?[:：]?\s?(?=(?:19|20)\d\d\s?[-./年]\s?\d)"
)
"""Sampling, right before the first of the days of what was sampled (联单抽2024年5月17日废油墨、…)."""

_ITEM = rx.compile(r"[、，,和及与]\s?$")
_OPEN = rx.compile(
    r"计划|预[算计定]|方案|安排|交[货付期]|到期|期限|有效|截止|排产|排程|目标|目的|下次|下一|拟|将|前|起|止|至|到[^货]|[~～—–]"
)
"""In what follows a day, or what is sampled: it may be still to come."""

_DONE = rx.compile(
    r"(?:对[^，,。；;\n]{1,16})?(?:进行|开展|接受|实施|组织|举行)(?![^，,。；;\n]{0,12}(?:计划|预[算计]|方案|安排))"
    r"[^，,。；;\n]{2,16}[，,](?P<then>[^。；;\n]{2,60})"
)
_RESULT = rx.compile(
    r"得分\s?\d|评分\s?\d|已[^，,。；;\n]{0,6}(?:关闭|整改|回复|完成|处理|改善|改进|纠正)"
    r"|(?:结果|结论|均|全部)[为是]?(?:合格|符合|通过|达标|正常|有效)"
)
_DAY = rx.compile(r"(?<!\d)(?:19|20)\d\d\s?[-./年]\s?\d")


def is_past(text: str, date: FoundDate) -> bool:
    """Whether the words around a whole day tell what it dates as past.

    >>> from extract.values.dates import find_dates
    >>> def told(text): return [is_past(text, day) for day in find_dates(text)]
    >>> told("联单抽2024年5月17日废油墨1.9t、2024年12月11日废活性炭1.6t。")
    [True, True]
    >>> told("抽2024年12月11日交货的订单、2025年3月4日到期的合同。")
    [False, False]
    >>> told("顾客2024-12-05对本公司进行二方审核，得分88分。"), told("顾客2024-12-05对本公司进行二方审核。")
    ([True], [False])
    """
    if len(date.value or "") != _WHOLE:
        return False
    return _is_sampled(text, date) or _has_result(text, date)


def _is_sampled(text: str, date: FoundDate) -> bool:
    """Whether a day begins an item of what was sampled by days."""
    before = BREAK.split(text[max(0, date.start - _REACH) : date.start])[-1]
    behind = BREAK.split(text[date.end : date.end + _REACH // 4])[0]
    own = rx.split("[、，,]", behind)[0].strip()
    if len(own) < 2 or _OPEN.search(own):
        return False
    led = [*_SAMPLED.finditer(before + text[date.start : date.end])]
    if not led or _OPEN.search(before[led[-1].end() :]) or _OPEN.search(before[: led[-1].start()][-12:]):
        return False
    return led[-1].end() == len(before) or _ITEM.search(before) is not None


def _has_result(text: str, date: FoundDate) -> bool:
    """Whether the sentence tells right behind a day what was carried out, and then how it came out."""
    told = _DONE.match(text, date.end, date.end + _REACH)
    if told is None:
        return False
    result = _RESULT.search(told["then"])
    return result is not None and _DAY.search(told["then"][: result.start()]) is None
