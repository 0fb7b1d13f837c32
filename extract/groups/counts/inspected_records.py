"""What was found of things that are counted, which lists none of them (检验记录6份，有结论，有授权人签字)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract import labels
from extract.groups.counts.lists import Span
from extract.groups.counts.numbers import Stated
from schemas import patterns

_JUDGED = patterns.compile(r"清楚|明确|齐全|完整|一致|正常|有效|合理|完好|充分|方式")
"""The label of an auditor's sample (抽：…)."""

_MEASURED = patterns.compile(
    r"\d\s?(?:[%％‰℃°Ωμµ㎡㎎]|[a-zA-Z]{1,3}(?![\w-]))[^\u3400-\u9fff、，；]{0,12}(?:[（(][^（()）]{0,16}[)）])?$"
)
"""The end of a result (粉尘最大2.1mg/m³, 噪声58dB(A))."""

_STATE = patterns.compile(r"(?:完好|正常|齐全|有效|完整|清晰|一致|良好|符合(?:[^性，、]{0,8})?)$")

_BEFORE = patterns.compile(
    r"\d\s?(?P<unit>[^\W\d_]{1,2})\s?(?:[、,，]|和|及|与)\s?(?:[^\W\d_]|[（(）)]){2,16}$"
)
"""Before a number: another one with its unit (内部因素11条、外部因素)."""

_EACH = patterns.compile(r"\s?[，,（(]\s?其中[^\d，,。；;\n]{1,12}\d")
"""Behind a number: how many each of what it is of has."""

_LOOK = patterns.compile(r"(?:抽[查样取检]|核查|检查|查验|核实|验证)(?:情况|记录|结果|表)?$")
_JOINED = patterns.compile(r"[^\W\d_]{2}(?:以及|和|及|与|、)[^\W\d_]{2}")
"""Two things behind a number, the second with its details in brackets (三种状态和生命周期（…）)."""

_LEADS_ON = patterns.compile(r"\s?[:：]\s?$")
_LEADS_BELOW = patterns.compile(
    r"[^\d，,。；;：:\n]{0,10}[，,]?\s?(?:(?:情况|明细|名单)?(?:如下|见下表))?\s?[:：。]?\s{0,4}"
)
_NEAR = 24
_SLIP = 2
"""By so much at most the things that are had (共3个部门，有…) differ from their number."""

_AMONG, _MANY = frozenset({"包括", "包含", "含", "含有", "主要包括"}), 2
"""Words that lead to some of what is counted, where so many times as many are (输入13项，包括甲、乙、丙)."""

_OCCURRENCES = frozenset("处起次例台套件只具辆支把张")
_PAPERS = frozenset("份张本批次页")
_BARE = frozenset({"有", "为", "是", ""})
"""The words behind a number that may list or judge, other than 包括 and 分别为, which list."""


@cache
def _verdict() -> re.Pattern[str]:
    return patterns.compile("|".join(labels.values("counts", "word")["verdict"]))


def is_judged(text: str, items: list[Span]) -> bool:
    """Whether one of several items is no thing but how things are (填写完整, 签字齐)."""
    return any(_JUDGED.search(text, *span) or _verdict().fullmatch(text, *span) for span in items)


def judges(text: str, place: Stated, lead: re.Match[str], items: list[Span]) -> bool:
    """Whether what follows a number says how all of them were found (8份工单：操作人、日期填写完整;
    文件4份，为有效版本，有批准).

    As many as stated they may be the things all the same, unless bare words lead to them. What papers have
    (记录5份，有编号、日期、签字) is always told of each."""
    exact = len(items) == place.value
    if not exact and _tells_more(text, place, lead, items):
        return True
    verb = (lead["verb"] or "").strip("，, ")
    bare = verb in _BARE and (lead["verb"] or lead["comma"]) is not None
    if not exact and 2 * sum(_tells_state(text[slice(*span)]) for span in items) > len(items):
        return True
    if (bare or not exact) and any(_verdict().fullmatch(text, *span) for span in items):
        return True
    return bool(bare and verb == "有" and place.unit in _PAPERS and text[items[0][0]] != "《")


def _tells_state(item: str) -> bool:
    """Whether what stands in a list is a result or how a thing is, and no thing.

    >>> [_tells_state(i) for i in ("汽压0.42MPa", "温度102℃，自动补", "水封完好", "抛丸机", "符合性评价")]
    [True, True, True, False, False]
    """
    first = item.partition("，")[0]
    return any(_MEASURED.search(part) or _STATE.search(part) for part in (item, first))


def is_look(caption: str) -> bool:
    """Whether a caption is over what was looked at of the kinds that its number is of (三类人员抽查).

    >>> is_look("人员抽查"), is_look("重要环境因素")
    (True, False)
    """
    return _LOOK.search(caption) is not None


def leads_to_sample(text: str, place: Stated) -> bool:
    """Whether a number of what was sampled ends its paragraph, so that what is below is the sample."""
    return _LEADS_BELOW.fullmatch(text, place.end, place.within.end) is not None


def ends_sentence(text: str, place: Stated) -> bool:
    """Whether a number ends a sentence of several clauses, and is no caption (现有员工63人，有车两台。)."""
    return "。" in text[place.end : place.within.end] and "，" in text[place.within.start : place.start]


def _tells_more(text: str, place: Stated, lead: re.Match[str], items: list[Span]) -> bool:
    """Whether the words behind a number, not as many as stated, are details of another thing that stands
    beside it, lead to the list themselves (共25项，包括法规及标准：), or tell what all of them have."""
    if lead["bracket"] is not None and _JOINED.search(lead["noun"]):
        return True
    if _LEADS_ON.match(text, items[-1][1], place.within.end):
        return True
    verb = (lead["verb"] or "").strip("，, ")
    if verb in _AMONG and _MANY * len(items) <= place.value:
        return True
    return verb == "有" and abs(len(items) - place.value) > _SLIP


def is_of_several(text: str, place: Stated, low: int) -> bool:
    """Whether a number is the last of several that stand side by side, so that what follows may be told of
    all of them (手套200双、面罩30个，有合格证; 内部因素11条、外部因素14条，包含…)."""
    low = max(place.within.start, low - _NEAR, *(text.rfind(mark, 0, low) + 1 for mark in "。；;：:\n\t"))
    return _BEFORE.search(text, low, place.start) is not None


def are_kinds_of_pieces(text: str, place: Stated, items: Sequence[Span]) -> bool:
    """Whether a number behind a list counts the pieces or occurrences of the kinds that are listed, not the
    kinds (裂缝、空鼓、渗漏共37处; 车床、铣床共12台)."""
    return place.value > len(items) and (
        place.unit in _OCCURRENCES
        or 2 * len(items) <= place.value
        or _EACH.match(text, place.end) is not None
    )
