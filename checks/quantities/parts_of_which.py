"""Wholes with their parts behind 其中, of any unit, that a slip of the pen keeps from adding up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from schemas import patterns

_N = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?|\d{1,9}(?:\.\d{1,3})?"
_UNIT = (
    r"(?:万kWh|MWh|GWh|kWh|万千瓦时|千瓦时|GJ|tce|吨标准?煤|万元|千元|万m3|m3|m2|立方米|平方米|公斤|千克|kg|吨|t(?![A-Za-z/])|人次|批次|人日"
    r"|元|人|名|台|套|项|份|批|条|家|辆|个|起|处|张|只|件|支|座|部|间|组|户|车|次)(?!/)"
)
_WHOLE = patterns.compile(
    rf"(?<![\d.,A-Za-z-])(?P<n>{_N})\s?(?P<unit>{_UNIT})\s?[，,；;（(：:]\s?其中\s?[:：，,]?(?:有|包括|含)?\s?"
)
_SIZE = r"\d{1,4}(?:\.\d{1,2})?\s?(?:t|T|kg|kW|kVA|kV|mm|m3|m|L|MPa|吨|号|#)"
_PART = patterns.compile(
    rf"(?P<label>(?:{_SIZE}|[A-Za-z]{{1,4}}\d{{0,2}}#?|\d{{1,2}}[#号])?[^\W\d_]{{0,14}}(?:[（(][^（()）\d]{{1,24}}[)）])?)\s?(?:为|有|共|约|[:：])?\s?"
    rf"(?P<n>{_N})\s?(?P<unit>{_UNIT})(?:[（(][^（()）]{{1,24}}[)）])?\s?[、，,；;和及与]?\s?"
)
_SOME = patterns.compile(
    r"主要|例如|[含如抽余]|部分|新增|完成|关闭|整改|[参签缴]|培训|考核|特种|持证|内审|兼|职称|[高中初]级|党员|重大|重要|关键|一线"
    r"|[本大专]科|学历|残疾|接害|合同|获证|到期|未|已|超|不合格|严重|一般"
)
_EXAMINED = patterns.compile(r"未见异常|未发现异常|无异常|正常|异常|复查|疾病|疾患|职业病|禁忌|疑似|合格")
_SOUND = patterns.compile(r"未见异常|未发现异常|无异常|正常")
_FLOW = patterns.compile(
    rf"(?P<in>产生|收集)量?[^\d，,。；;]{{0,12}}?(?P<all>{_N})\s?(?P<unit>{_UNIT})\s?[，,；;（(]\s?(?:其中)?已?"
    rf"(?:转移|转运|处置|外运|委托处置|委外处置|清运|移交)了?量?[^\d，,。；;]{{0,6}}?(?P<out>{_N})\s?(?P<unit2>{_UNIT})\s?[，,；;]\s?(?:现|尚|剩余|目前)?"
    rf"(?:在库|库存|暂存|贮存|储存|剩余|结存|库内)量?[^\d，,。；;]{{0,6}}?(?P<rest>{_N})\s?(?P<unit3>{_UNIT})"
)
"""What came up, what of it went out, and what is left (产生1.38t，已转移1.26t，在库0.21t)."""

_CARRIED = patterns.compile(r"上年|去年|结转|期初|年初|原有|原库存|上[月季]|历史|遗留")
_EXAM_GAP = 0.1
_OTHERS = patterns.compile(r"\s?(?:等|其[余他它]|以及|另|还有|余下)")
_MANY, _SEVERAL, _NEAR, _MOST = 4, 3, 0.03, 2
_CLOSE = 1e-6
"""So little apart, numbers are the same."""


class Split(NamedTuple):
    """A whole, its parts with their labels, and the words."""

    whole: float
    parts: tuple[tuple[str, float], ...]
    words: str


def slips(text: str) -> Iterator[Split]:
    """The wholes whose parts are one slip apart from them: two figures turned round, one kind of things
    with more parts than the whole, or many parts that nearly make it up."""
    for match in _WHOLE.finditer(text):
        found = _parts(text, match)
        if len(found) < 2:
            continue
        labels = [one["label"].strip() for one in found]
        whole, amounts = _number(match["n"]), [_number(one["n"]) for one in found]
        added = sum(amounts)
        rest = _OTHERS.match(text, found[-1].end()) is not None
        if abs(added - whole) < _CLOSE or rest or len(set(labels)) < len(labels):
            continue
        exams = all(map(_EXAMINED.search, labels)) and any(map(_SOUND.search, labels))
        if exams and abs(added - whole) <= _EXAM_GAP * whole:
            yield _split(text, match, found)
            continue
        if any(map(_SOME.search, labels)):
            continue
        sizes = all(re.match(_SIZE, label) for label in labels)
        near = len(found) >= _MANY and abs(added - whole) <= _NEAR * whole
        sizes = sizes or _are_alike(labels)
        if _is_turned(whole, amounts) or (sizes and whole < added <= _MOST * whole) or near:
            yield _split(text, match, found)


def flows(text: str) -> Iterator[Split]:
    """What came up that is not what went out and what is left, where nothing was there before."""
    for match in _FLOW.finditer(text):
        parts = (_number(match["out"]), _number(match["rest"]))
        alike = match["unit"] == match["unit2"] == match["unit3"]
        if alike and abs(sum(parts) - _number(match["all"])) > _CLOSE and not _CARRIED.search(text):
            yield Split(_number(match["all"]), (("转移", parts[0]), ("在库", parts[1])), match[0])


def _split(text: str, whole: re.Match[str], found: list[re.Match[str]]) -> Split:
    parts = tuple((one["label"].strip(), _number(one["n"])) for one in found)
    return Split(_number(whole["n"]), parts, text[whole.start() : found[-1].end()])


def _parts(text: str, whole: re.Match[str]) -> list[re.Match[str]]:
    """The parts right behind a whole, in its unit, each with a label."""
    found: list[re.Match[str]] = []
    at = whole.end()
    while (match := _PART.match(text, at)) and match["unit"] == whole["unit"] and match["label"].strip():
        found.append(match)
        at = match.end()
    return found


def _are_alike(labels: list[str]) -> bool:
    """Whether several parts are called by one word (生产用水, 生活用水, 绿化用水)."""
    return len(labels) >= _SEVERAL and len({label[-2:] for label in labels}) == 1


def _is_turned(whole: float, amounts: list[float]) -> bool:
    """Whether two neighbouring figures of one of the numbers, turned round, make them add up.

    >>> _is_turned(75.0, [42.8, 26.8]), _is_turned(75.0, [42.0, 26.8])
    (True, False)
    """
    rest = sum(amounts)
    for amount in amounts:
        if any(abs(rest - amount + other - whole) < _CLOSE for other in _turned(amount)):
            return True
    return any(abs(rest - other) < _CLOSE for other in _turned(whole))


def _turned(amount: float) -> Iterator[float]:
    """The numbers that an amount becomes with two neighbouring figures of it turned round."""
    written = f"{amount:.3f}".rstrip("0").rstrip(".")
    places = [at for at, one in enumerate(written) if one.isdigit()]
    for at, after in pairwise(places):
        if written[at] != written[after]:
            chars = list(written)
            chars[at], chars[after] = chars[after], chars[at]
            yield float("".join(chars))


def _number(text: str) -> float:
    return float(text.replace(",", ""))
