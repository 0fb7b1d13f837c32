"""What a statement on an earlier audit's nonconformity tells before, or behind, the day of its closing.

前次审核中，在安环部发现…。该项不符合在某日由审核组验证后关闭; 已关闭（某日）：…: the fact stands without
words that introduce it, and ends where it is told what was done about it.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.reading.stops import STATEMENT
from extract.values.dates import FoundDate
from extract.values.found import narrow
from schemas import patterns

_WHO = (
    r"(?:受审核(?:方|组织)|受审方|委托方|获证组织|责任(?:部门|单位)|相关部门|该?(?:公司|企业|组织|部门|单位)"
    r"|审核组)"
)
_LEAD = patterns.compile(
    r"\s?(?:(?:对|针对|关于|经查|查阅|查)\s?)?(?:对)?(?:上一?(?:次|年度?|轮|期|周期|个周期)|前一?次|以往|历次|初审)[^。；;:“\"\n]{0,40}?"
    r"(?:发现|查见|提出|开具|开出|指出|出具|写道|遗留|不符合(?:项|报告)?|问题)(?:了|的)?"
    r"(?:的|有|共|计|\s?(?:\d{1,2}|[一二两三四五六七八九十])\s?[项个条份]|轻微|一般|严重|不符合|不合格|问题|项|报告|[（(][^（()）\n]{1,16}[)）])*"
    r"(?:的?(?:复查|复核|验证|跟踪|追踪|核查|核实|关闭|整改)(?:情况|结果|如下)?)?"
    r"(?:[，,]?\s?(?:均|都|已)?(?:进行|作|做|予以|实施)了?[^。；;:，,\n]{0,8}(?:跟踪|验证|复查|核实|追踪)(?:[，,]\s?)?)?"
    r"(?:[，,]?\s?(?:分别)?(?:内容|事实|具体)?(?:即|为|是|系|如下|指))?\s?[:：，,]?\s?[“\"「]?"
)
"""The words that introduce a fact by the audit that found it."""

_DONE = patterns.compile(
    rf"[。；;]|\.\s(?=[A-Z])|[，,]\s?(?=(?:针对|对)?(?:该|此|上述|这)(?:一)?(?:项|不符合|问题|事项|情况)|{_WHO}"
    r"|[^，。；;\n]{2,6}(?:部|科|室|车间|中心)(?:已|采取|制定|完成|分析|补|重新|整改|纠正|组织)"
    r"|(?:均|现|后|并|业)?(?:已|经(?![理办销手济营]))|(?:于|在)?\s?(?:19|20)\d\d|纠正|整改|关闭|销项|措施|本次|目前|重新[^，。；;\n]{1,6}(?=[，,；;。])|补[做办充签发])"
    r"|\s?(?:[—–-]{1,2}>?|→|=>)\s?(?=(?:均|现)?(?:已|经|于|措施|纠正|有效|验证|关闭|整改|(?:19|20)\d\d))|[”\"」]|[（(](?=[^（()）\n]{0,24}(?:关闭|验证|销项|封闭|闭环|整改|纠正|closed|verified|effective))"
)
"""Where a fact ends."""

_NO_FACT = patterns.compile(
    rf"\s?(?:{_WHO}|(?:针对|对)?(?:该|此|上述|这|其)(?:一)?(?:项|不符合|问题|些)|均|都|已|经|现|本次|措施|纠正|整改|关闭|验证|销项|有效|复查|结果|详见|见附|按期|如期"
    r"|(?:于|在)?\s?(?:19|20)\d\d[^，。；;\n]{0,12}(?:关闭|验证|销项))"
)
_TAIL = patterns.compile(
    r"(?:[，,]?\s?(?:这|此)?一(?:项|事|条|个问题)|的(?:问题|情况|现象|事项|不符合项?))\s?$"
)
_BEHIND = patterns.compile(r"\s?(?:日)?\s?(?:关闭|验证|销项|闭环)?(?:有效)?\s?[)）】\]]?\s?[:：]\s?")
_WORDS = patterns.compile(r"[^\W\d\x00-\x7f]{4}|[A-Za-z]{3,}\s[a-z]{2,}")
_SHORTEST = 6


def before_closings(text: str, closings: list[FoundDate]) -> Iterator[tuple[tuple[int, int], FoundDate]]:
    """The facts of a statement, each with the day of its closing behind it; ranges of `text`.

    The days are those of `text` too. A day with no fact since the last one tells of the same one again."""
    shown = narrow(text)
    low = 0
    for day in closings:
        span = next(_facts(shown, low, day.start), None)
        if span is None and not low and (behind := _BEHIND.match(shown, day.end)):
            span = _fact(shown, behind.end(), len(shown))
        if span:
            yield span, day
        mark = STATEMENT.match(shown, day.end)
        low = mark.end() if mark else day.end


def cut(text: str, start: int, end: int) -> int:
    """Where the fact in a range ends."""
    done = _DONE.search(narrow(text[start:end]), _SHORTEST)
    return start + done.start() if done else end


def _facts(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """The facts of the sentences in a range."""
    for sentence in STATEMENT.finditer(text, low, high):
        if span := _fact(text, *sentence.span()):
            yield span


def _fact(text: str, low: int, high: int) -> tuple[int, int] | None:
    """The fact that a sentence begins with, behind the words that introduce it; null where it has none."""
    if lead := _LEAD.match(text, low, high):
        low = lead.end()
    low += len(text[low:high]) - len(text[low:high].lstrip(" 、，,:”“\"'"))
    if low >= high or _NO_FACT.match(text, low, high):
        return None
    done = _DONE.search(text, min(low + 2, high), high)
    end = done.start() if done else high
    if tail := _TAIL.search(text, low, end):
        end = tail.start()
    end = low + len(text[low:end].rstrip(" ，,、:（("))
    return (low, end) if end - low >= _SHORTEST and _WORDS.search(text, low, end) else None
