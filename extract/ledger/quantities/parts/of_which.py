"""Wholes with their parts behind 其中, of any unit; what came up with what went out and what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.amounts.quantities import PartsOfWhich
from schemas.text import fold

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
_OTHERS = patterns.compile(r"\s?(?:等|其[余他它]|以及|另|还有|余下)")
_SEVERAL = 3


def read(reading: Reading) -> Iterator[PartsOfWhich]:
    """The wholes of each sentence with their parts, then what came up in it."""
    for passage in reading.passages(("其中", "产生", "收集")):
        text = fold(str(passage.leaf.value))
        yield from _with_parts(passage.leaf, text)
        yield from _flows(passage.leaf, text)


def _with_parts(leaf: Leaf[str], text: str) -> Iterator[PartsOfWhich]:
    """The wholes of which all parts are told, each with a label of its own."""
    for match in _WHOLE.finditer(text):
        found = _parts(text, match)
        if len(found) < 2:
            continue
        labels = [one["label"].strip() for one in found]
        rest = _OTHERS.match(text, found[-1].end()) is not None
        if rest or len(set(labels)) < len(labels):
            continue
        yield PartsOfWhich(
            leaf,
            text[match.start() : found[-1].end()],
            _number(match["n"]),
            tuple((label, _number(one["n"])) for label, one in zip(labels, found, strict=True)),
            examined=all(map(_EXAMINED.search, labels)) and any(map(_SOUND.search, labels)),
            some=any(map(_SOME.search, labels)),
            alike=all(re.match(_SIZE, label) for label in labels) or _are_alike(labels),
        )


def _flows(leaf: Leaf[str], text: str) -> Iterator[PartsOfWhich]:
    """What came up, what went out and what is left, where nothing was there before."""
    for match in _FLOW.finditer(text):
        if match["unit"] == match["unit2"] == match["unit3"] and not _CARRIED.search(text):
            parts = (("转移", _number(match["out"])), ("在库", _number(match["rest"])))
            yield PartsOfWhich(leaf, match[0], _number(match["all"]), parts, flow=True)


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


def _number(text: str) -> float:
    return float(text.replace(",", ""))
