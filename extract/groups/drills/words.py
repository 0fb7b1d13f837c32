"""Words for drills: where a text names one, and of what it was."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract import labels
from extract.readers.leaves import clean
from extract.values.found import Found
from schemas import patterns

_FUNCTION = (
    "的了在于对就以为和与及是年月日由将把被其该各组织进行开实施举办演练查见做作过次份参应急预案"
    "均曾已先后又还两三"
)
"""Characters that a name of what a drill is of has not in it."""
HAN = r"[\u3400-\u9fff]"
WORDS = ("演练", "演习", "推演", "模拟召回", "模拟追溯", "drill", "Drill", "exercise")
_DRILL = patterns.compile(
    rf"(?P<before>(?:{HAN}|、|[A-Z]{{2,5}}(?![A-Z])){{0,24}}?)(?:演练|演习|(?<=模拟)(?:召回|追溯)(?!演练|演习|了|批次|产品|的))"
    r"(?!计划|方案|了|评价|评估|总结(?!》)|结果|报告(?!》)|后|中(?!毒)|点击率|服务|费|器材|制度|程序|要求|脚本|目的|地点"
    r"|所|过程|日期|时间|人员"
    r"|项目|科目|名称|内容|类型|频次)"
)
_ENGLISH = patterns.compile(
    r"\b(?:[Ee]mergency )?[Dd]rill:? (?P<told>[\u3400-\u9fff]{2,16})"
    r"|\bdrill (?:on|for|of) (?P<of>[a-z]+(?: [a-z]+){0,3}?)"
    r"(?=\s(?:was|is|took|on|in|at|held|carried)\b|[,.;(]|$)"
    r"|\bdrills? (?:was|were) (?:held|conducted|carried out|performed|organi[sz]ed) (?:on|for)"
    r" (?!(?:\d|the\b))"
    r"(?P<was>[a-z]+(?: [a-z]+){0,3}?)(?=\s(?:on|in|at)\b|,)"
    r"|(?:\b(?:[Aa]n?|[Tt]he)\s)?\b"
    r"(?!(?:and|or|an?|the|that|which|one|out|carried|held|conducted|organi[sz]ed|performed|had|did)\s)"
    r"(?P<kind>[\u3400-\u9fff]{2,16}|[A-Za-z][a-z]+(?: (?!an?\s|the\s)[a-z]+){0,3}?) drill\b"
    r"(?! (?:on|for|of)\s[a-z])"
    r"|\b[Dd]rill\s?[（(](?P<noted>[\u3400-\u9fff]{2,16}|[A-Za-z][a-z]+(?: [a-z]+){0,3})[)）]"
)
_OF_PLAN = patterns.compile(
    rf"[对就](?P<kind>{HAN}{{2,16}}?)(?:专项)?(?:应急)?(?:预案|处置方案|情[形景况]|场景)?"
    r"(?:进行|开展|实施|[作做])了?(?:一次)?$"
)
_LEAD = patterns.compile(
    r".*(?:组织|[搞办弄]了?过?|[做练][了过]|进行|开展|实施|举行|举办|完成|参加|参与|了|一次|[两二三]次|年度|季度|员工|人员|公司|本年|显示|表明|查阅|抽查"
    r"|推演[和与及、]|制定|提供|(?:核|抽|检)?查[看见阅验得到]?(?!找)"
    r"|按照?|定期|包括|全员|应急[:：])(?=.{2})"
)
_BY_THEME = patterns.compile(rf"以(?P<kind>{HAN}{{2,16}}?)为(?:背景|内容|主题|科目|情景|题材?|对象)的?")
_QUOTED = patterns.compile(
    r"(?:以|针对|围绕|模拟|就|对)\s?[“\"「《](?P<kind>[^“”\"「」《》，,。；;\n]{2,16})[”\"」》]$"
)
"""A theme in quotation marks, right before the words that go on to the drill (以“火灾”为题演练)."""

_GOES_ON = patterns.compile(r"为|的?(?:情景|情况|场景)|进行|开展|组织|实施|举行|举办")
_TAIL = patterns.compile(
    r"(?:[两二三四五]项|应急|现场|专项|综合|联合|实战|模拟|处置|预案|响应|的|方案|桌面)+$"
)
_BEFORE_NAME = patterns.compile(
    r"[\s、和与及的☑√■]*(?:(?:[上下]半年|第?[一二三四]季度|本年度?|当年|今年|去年|年度|本次|\d{1,2}月份?)的?)?\s*"
)
NAMED = patterns.compile(
    r"(?:应急|现场|专项|综合|联合|实战|模拟|处置|预案|响应|的|方案|桌面|事故|救援|疏散|沙盘){0,6}(?:演练|演习|推演)"
)
_ACCIDENT = patterns.compile(r"(?<!安全)(?<!环境)(?<!质量)(?<!交通)(?<!生产)事故$")
_GENERAL = patterns.compile(
    r"(?:应急|现场|专项|联合|实战|模拟|处置|预案|响应|的|方案|桌面|年度|事故|本次|该|此次|那次|最近|[两二三四五]项|上述|各项|相关|每次|定期|各"
    r"|已经?|举[行办]|开展|组织|实施|进行|完成|年内|所|[作做]|了|过|[一两二三四]次|[为以]|主题|内容|背景|科目|记录"
    r"|证据|周期|审核|覆盖|期间|期内|时期)*"
)
_WORD, _SHORTEST = 2, 2
"""Characters of a word for a drill; the fewest that say what one is of."""


class Kind(NamedTuple):
    """What a drill was of, null where the text does not say it, and where the word stands."""

    found: Found | None
    at: int
    end: int


def place(kind: Kind) -> int:
    """Where the word for a drill stands."""
    return kind.at


def kinds_in(text: str, ends: list[int]) -> Iterator[Kind]:
    """The drills that a text names; a kind begins behind the dates that end there."""
    for match in _DRILL.finditer(text):
        at = bisect_right(ends, match.end("before")) - 1
        low = max(ends[at] if at >= 0 else 0, match.start())
        if at >= 0 and low == ends[at] and (where := _PLACE.match(text, low, match.end("before"))):
            low = where.end() if scenario().match(text, where.end()) else low
        yield Kind(
            _kind(text, low + (text[low : low + 1] in ("日", "月")), match.end("before")),
            match.end() - 2,
            match.end(),
        )
    for match in _ENGLISH.finditer(text) if "rill" in text else ():
        group = next(name for name in ("kind", "of", "was", "noted", "told") if match[name])
        end = match.end() if match["kind"] else match.end(group)
        found = Found(match.start(group), end, clean(text[match.start(group) : end]))
        yield Kind(found, match.end(group), match.end())


def _kind(text: str, start: int, end: int) -> Found | None:
    if planned := _OF_PLAN.search(text, max(0, start - 20), end):
        return plain(planned["kind"], planned.start("kind"))
    quoted = _QUOTED.search(text, max(0, start - 24), start)
    if quoted and _GOES_ON.match(text, start, end):
        return plain(quoted["kind"], quoted.start("kind"))
    if lead := _LEAD.match(text, start, end):
        start = lead.end()
    if theme := _BY_THEME.match(text, start, end):
        return plain(theme["kind"], theme.start("kind"))
    if _AT_PLACE.fullmatch(text, start, end):
        behind = scenario().match(text, end + _WORD + (text[end + _WORD : end + _WORD + 1] == "了"))
        return Found(behind.start(), behind.end(), clean(behind[0])) if behind else None
    return plain(text[start : end + _WORD], start)


_PLACE = patterns.compile(
    rf"\s?{HAN}{{0,6}}?(?:车间|库房|仓库|(?:物资|原料|材料|成品|化学品|危化品|危废|油)库|现场|食堂|办公楼|宿舍楼?|配电[室房]|罐区|厂区|工地|泵房|锅炉房|[大南北东西正]门|站房)"
)
"""Where a drill was held, between its day and its name (2025.4.22物资库火灾演练)."""

_AT_PLACE = patterns.compile(rf"在{HAN}{{1,12}}")
"""Where a drill was held, before the word for it (在配电室演练触电)."""


@cache
def scenario() -> re.Pattern[str]:
    """Words for what drills are of, with up to six characters before them that say more."""
    words = labels.values("drills", "scenario")
    chinese, english = (
        "|".join(sorted(words[name], key=lambda one: (-len(one), one))) for name in ("zh", "en")
    )
    return patterns.compile(
        rf"(?:(?![{_FUNCTION}]){HAN}){{0,6}}?(?:{chinese})(?:(?:{chinese})|[和与、](?:{chinese}))?(?:事故|事件)?"
        rf"|\b(?:{english})\b"
    )


def plain(text: str, at: int) -> Found | None:
    """What a drill is of, with the word for a drill where it stands behind; null for the words of any drill.

    >>> [k and k.value for k in (plain("火灾专项预案", 0), plain("火灾应急演练记录", 0), plain("应急", 0))]
    ['火灾', '火灾应急演练', None]
    """
    lead = _BEFORE_NAME.match(text)
    cut = lead.end() if lead else 0
    short = bare(text[cut:])
    if len(clean(short)) < _SHORTEST:
        return None
    named = NAMED.match(text, cut + len(short))
    end = named.end() if named else cut + len(short)
    return Found(at + cut, at + end, clean(text[cut:end]))


def bare(text: str) -> str:
    """The beginning of a text that says what a drill is of; empty for the words of any drill."""
    short = (patterns.split(r"(?:应急)?(?:演练|演习)", text)[0] if "演" in text else text).rstrip()
    if _GENERAL.fullmatch(short):
        return ""
    for pattern in (_TAIL, _ACCIDENT, _TAIL):
        shorter = pattern.sub("", short)
        short = shorter if len(shorter) >= _SHORTEST else short[:2] if short.startswith("综合") else short
    return short
