"""Values that are judged to be good, with the limit told with them in their row or sentence."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.measurements.clause_limits import Held, beside_limits
from extract.ledger.measurements.consumption import beside_target
from extract.ledger.measurements.row_limits import judged
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.bounds import Value, bounds, plain, values
from schemas.statements.amounts.measurements import LimitedValue

_ASKED = ("限值", "限量", "符合", "满足", "达标", "合格", "完成", "达到", "达成", "实现", "正常", "受控")
_GOOD = patterns.compile(
    r"(?<![不未否])(?:达标|符合|合格|满足|完成|达到|达成|实现)(?!率|证|后|的?[有说单供])"
)
_BAD = patterns.compile(
    r"不符合|不合格|不达标|不满足|未达|未完成|未能|超标|超出|超过[^，,]{0,8}(?:限|标)|低于(?:目标|标准|要求)|偏[高低离]|整改|是否|应(?!检|到)|如|若|计划"
)
_LIMITED = patterns.compile(
    r"\s?(?:[（(]|[，,]\s?)(?P<word>(?:标准|排放|规定|浓度|接触|国家|设计)?(?:限值|限量|标准|要求|目标)(?:值|要求)?|允许(?=\s?(?:[≤<]|不大于|不超过|小于))|规定(?:值|范围)?(?=\s?[≤≥<>]))\s?(?:为|是|[:：])?\s?(?P<limit>(?:[^（()），,；;]|\([AC]\)){1,24})"
)
_FITS = patterns.compile(
    r"\s?[，,]\s?(?:均|都)?(?:符合|满足|达到)(?:了)?(?:标准|规定|规程|要求|工艺|技术|作业指导书|文件|的|中)*\s?(?P<limit>(?=[-\d≤≥<>不小大低])[^（()），,；;]{1,20}?)(?:的)?(?:要求|规定|标准|限值)"
)
_AIM = patterns.compile(
    r"(?:完成|达到|实现)了?[^，,；;（()）\d]{0,8}(?:\d{4}年?度?)?(?:的)?目标(?:值)?\s?[（(](?P<limit>[^（()）]{2,24})[)）]"
)
_ALL = patterns.compile(
    r"[，,]\s?(?:均|都|全部)(?:符合|满足|达到)[^，,；;\d]{0,8}?(?P<limit>-?\d[^，,；;]{0,12}?以[上下内])(?:的)?(?:要求|规定|标准)"
)
_CAPS = patterns.compile(r"限值|限量")
_LEAST = patterns.compile(r"照度|效率|去除率|新风|含氧|溶解氧|余氯|风量|风速")
_NEAR = 40


def read(reading: Reading) -> Iterator[LimitedValue]:
    """The values of rows, then those of sentences."""
    yield from _of_rows(reading)
    yield from _of_sentences(reading)


def judges_well(text: str) -> bool:
    """Whether a sentence, in one width, says that all is well and nothing else."""
    return _BAD.search(text) is None and (_GOOD.search(text) is not None or "正常" in text)


def _of_rows(reading: Reading) -> Iterator[LimitedValue]:
    for one in judged(reading):
        value, limit = plain(str(one.value.value)), plain(str(one.limit.value))
        limits = [*bounds(limit, capped=one.capped)]
        for bound in limits:
            if sum(bound.unit == other.unit for other in limits) > 1:
                continue
            same = tuple(number for number in values(value) if number.unit == bound.unit)
            alone = bound.unit or (len(same) == 1 and same[0].start == 0 and same[0].end == len(value))
            if same and alone:
                places = (one.value, one.limit, one.verdict)
                yield LimitedValue(one.value, value, same, bound, limit, places)


def _of_sentences(reading: Reading) -> Iterator[LimitedValue]:
    for passage in reading.passages(_ASKED):
        if reading.beside(passage.leaf):
            continue
        text, places = plain(str(passage.leaf.value)), (passage.leaf,)
        held = [] if _BAD.search(text) else [*_of_sentence(text)]
        if _BAD.search(text.replace("应", "")) is None:
            held += beside_limits(text)
        for one in held:
            yield LimitedValue(passage.leaf, one.value, (one.number,), one.bound, one.limit, places)
        for one in beside_target(text) if judges_well(text) else ():
            numbers = (one.number,)
            yield LimitedValue(
                passage.leaf, one.value, numbers, one.bound, one.limit, places, consumption=True
            )


def _of_sentence(text: str) -> Iterator[Held]:
    numbers = [one for one in values(text) if one.unit or "." in text[one.start : one.end]]
    for number in numbers:
        if match := _LIMITED.match(text, number.end):
            capped = _CAPS.search(match["word"]) is not None and not _LEAST.search(
                text[: number.start][-_NEAR:]
            )
            yield from _against(text, [number], match["limit"], capped=capped)
        elif match := _FITS.match(text, number.end):
            yield from _against(text, [number], match["limit"])
    for match in _AIM.finditer(text):
        for bound in bounds(match["limit"]):
            same = [one for one in numbers if one.unit == bound.unit and one.end <= match.start()]
            if len(same) == 1:
                yield from _against(text, same, match["limit"])
    for match in _ALL.finditer(text):
        before = [one for one in numbers if one.end <= match.start()]
        for number in before:
            yield from _against(text, [number], match["limit"])


def _against(text: str, numbers: list[Value], limit: str, *, capped: bool = False) -> Iterator[Held]:
    """The values with a limit, where the sentence judges them to be good."""
    limits = [*bounds(limit, capped=capped)]
    if len(limits) != 1 or not _GOOD.search(text):
        return
    for number in numbers:
        yield Held(number, limits[0], text[number.start : number.end], limit.strip())
