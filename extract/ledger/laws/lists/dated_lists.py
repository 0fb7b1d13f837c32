"""Lists whose day is told right behind their title, with what they are told to hold."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.laws import CorrectedShortcoming, DatedList

ANSWERS, REACH = 1500, 3000
"""So many characters behind its day a list with many items, and one with many titles and what was added to
it, may go on."""

_LIST = patterns.compile(
    r"《(?P<title>[^《》]{2,30}(?:清单|一览表|台账|登记表|目录|汇总表|评价表|识别表))》"
    r"[^《》]{0,40}?(?:日期|时间|编制|批准|审批|审核|更新|发布)[^《》，,；;]{0,6}$"
)
_SUBJECTS = (
    *("法律法规", "合规义务", "环境因素", "危险源", "外来文件", "相关方"),
    *("供方", "设备", "计量", "目标", "应急", "风险"),
)
"""What a list is of."""

_OF_REQUIREMENTS = patterns.compile(r"法律|法规|合规|标准|外来文件|其他要求")
_HELD = patterns.compile(r"补充|新增|增补|包括|包含|列入|列有|识别了?|收集|清单")
"""In a sentence behind the line of a list that tells what it holds."""

_NOT_HELD = patterns.compile(r"检[测验]报告|依据|按照?|未(?:识别|列入|收集|包括)|缺少|遗漏|尚未|将|计划")


def read(reading: Reading) -> Iterator[DatedList]:
    """The lists with their day, in reading order."""
    dated = list(_dated(reading))
    corrected = reading.mentions.statements(CorrectedShortcoming) if dated else []
    for title, day in dated:
        at = day.span[0]
        following = min((other.span[0] for _, other in dated if other.span[0] > at), default=at + REACH)
        answers = [
            one.place
            for one in corrected
            if at < one.place.span[0] < min(following, at + ANSWERS) and _share(title, one.place)
        ]
        of_requirements = _OF_REQUIREMENTS.search(title) is not None
        held = list(_held(reading, day, min(following, at + REACH))) if of_requirements else []
        yield DatedList(day, title, title, of_requirements, held, answers)


def _dated(reading: Reading) -> Iterator[tuple[str, Leaf[str]]]:
    """The titles of lists, each with the day right behind it."""
    for mention in reading.mentions.dates:
        match = _LIST.search(reading.around(mention.leaf)[0]) if mention.leaf.value else None
        if match and mention.done is not False and not mention.garbled:
            yield match["title"], mention.leaf


def _share(title: str, leaf: Leaf[str]) -> bool:
    """Whether a sentence tells of what a list is of."""
    return any(subject in title and subject in (leaf.value or "") for subject in _SUBJECTS)


def _held(reading: Reading, day: Leaf[str], end: int) -> Iterator[Leaf[str]]:
    """The standards that a list is told to hold: in its line, or in a line behind that says so."""
    lines: dict[tuple[int | None, int], list[Leaf[str]]] = {}
    for one in reading.report.standards_cited:
        if one.number is not None and one.number.value and day.span[0] < one.number.span[0] < end:
            lines.setdefault((one.number.evidence.page, one.number.evidence.line), []).append(one.number)
    for line, numbers in lines.items():
        sentence = "".join(words for number in numbers for words in reading.around(number))
        same = line == (day.evidence.page, day.evidence.line)
        if (same or _HELD.search(sentence)) and not _NOT_HELD.search(sentence):
            yield from numbers
