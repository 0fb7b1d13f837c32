"""Days told in passing right beside the name of an internal audit or a management review: as the input of
another activity, under other titles, in a nonconformity's text (某日内审发现的…, 管理评审（某日）的输出)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import chain

from extract.groups.activities.days.labels import HELD
from extract.groups.activities.days.roles import Day, items
from extract.groups.activities.days.words import COMING, NEXT, OUTSIDE
from extract.groups.activities.names import AUDIT, REVIEW, may_name, named
from extract.readers.dates.date_events import in_programme
from extract.reading.source import Source
from extract.reading.stops import STOP
from extract.values.found import narrow
from schemas import patterns

_WHOLE = len("2025-01-01")
_REACH, _SENTENCE_REACH = 48, 60
_MOST = 6
"""So many days are those of a register, not told in passing."""

_QUALIFIED = (
    r"(?:本?年度|当年度?|本年|公司级?|集中式?|例行|[三两二多]?体系|[三两二]合一|[三两二]标(?:一体)?|整合|一体化|结合|综合|合并|联合|全面"
    r"|首次|正式|能源|质量|环境|食品安全|信息安全|职业健康安全|管理|[QEOS](?:[/、+]?[EOS]){0,3}|[QE]MS|OHSMS|EnMS|ISMS|FSMS|[/、+]){0,4}"
)
_TO_NAME = patterns.compile(
    r" ?日? ?[)）]? ?(?:[上下]午|当[天日])?(?:起|开始)?(?:由[^，,。；;:\n\t\d]{2,16}?)?"
    r"(?:亲自)?(?:组织|召开|举行|进行|开展|实施|完成|主持|召集[^，,。；;:\n\t\d]{0,12}?)?(?:开展|召开|进行|实施)?(?:了|的)?(?:一次)?"
    + _QUALIFIED
)
"""Between a day and the name of what was held on it."""
_TO_DAY = patterns.compile(
    r"(?:工作|活动|会议?)?(?: ?[（(] ?(?:首日|首次会议|起始|实施|召开|举行|开展|进行|日期|时间)?"
    r"[于在为自:]? ?"
    r"|的?(?:首日|首次会议|起始日|评审会|评审日|审核日)?(?:已|是)?[于在自从为:] ?)"
)
"""Between a name and the day in brackets or words behind it."""
_NOT_HELD = patterns.compile(
    r"\s?的?(?:工作|活动)?的?(?:计划|方案|通知|策划|培训|程序|制度|报告|准备|资料(?:收集|提交)|员|证书|准则|规定|清单)"
    r"|[^，,。；;\n]{0,8}(?:培训|宣贯|启动会|总结会)"
    r"|[^，,。；;\n]{0,24}(?:关闭|验证|整改|纠正|改进)[^，,。；;\n]{0,6}(?:完成|完毕|关闭|到位|有效)"
    r"|[^，,。；;\n]{0,4}(?:编制|批准|发布|下发|审批|推迟|延期|取消|未)"
)
"""Behind a day and a name what says that it is the day of a paper, of a correction, or of none."""
_HOLDING = patterns.compile(r"组织|召开|举行|进行|开展|实施|完成|主持|召集")
_OBJECT = patterns.compile(
    r"(?:工作|活动)?的?[^，,。；;：:\n]{0,16}?(?:不符合|不合格|整改|提出|开具|开出|发现|总结|启动|宣贯|改进|纠正|培训|标准|决议|输出|决定|计划|方案|报告|资料)"
)
"""What was done on a day and goes on behind the name: not the activity itself (完成内审不符合项的整改)."""

_OTHER_DAY = patterns.compile(
    r"(?:计划|拟|预计|预定|原[定订]?|定|安排|至|到|前|截止|编制|批准|发布|下发|审批|签发|关闭|验证|完成|整改|证书|有效期)[于在]?\s?[:：]?\s?$"
)
"""Right before a day what says that it is another one."""
_OTHERS = patterns.compile(
    r"供方|供应商|外包方|分包方|母公司|上级|集团|关联公司|咨询|认证机构|[客顾][户方]|分公司|子公司|兄弟单位|上一?年|上一?次|去年|前次|往年"
)
_BEHIND_DAY = patterns.compile(
    r"\s?日?\s?(?:之?前|以前|底前|起?(?:修订|生效|执行)|编制|批准|发布|签发|关闭|验证)"
)


def read(source: Source, activity: str) -> list[Day]:
    """The days beside the activity's names; none where there are as many as in a register."""
    found = (
        list(
            chain.from_iterable(
                _of_block(source, block.start, block.end, activity)
                for block in source.document.blocks
                if block.role == "body"
            )
        )
        if activity in (AUDIT, REVIEW)
        else []
    )
    return found if len(found) <= _MOST else []


def _of_block(source: Source, start: int, end: int, activity: str) -> Iterator[Day]:
    raw = source.text[start:end]
    if end <= start or not may_name(raw):
        return
    text = narrow(raw)
    names = [(low, high) for low, high, which in named(text) if which == activity]
    starts, ends = [low for low, _ in names], [high for _, high in names]
    days = list(items(source, start, end)) if names else []
    for first, last in days:
        low, high = first.start - start, last.end - start
        if len(str(first.value)) != _WHOLE or _is_other(text, low):
            continue
        near = names[bisect_left(ends, low - _REACH) : bisect_right(starts, high + _REACH)]
        beside = any(_is_beside(text, low, high, *name) for name in near)
        if beside and not in_programme(source, first.start, last.end):
            yield Day(HELD, first, last)


def _is_beside(text: str, low: int, high: int, start: int, end: int) -> bool:
    """Whether nothing but words of holding stands between a day at `low:high` and a name at `start:end`."""
    if high <= start <= high + _REACH:
        stated = _TO_NAME.fullmatch(text, high, start)
        if stated is None or _NOT_HELD.match(text, end):
            return False
        return _HOLDING.search(stated[0]) is None or _OBJECT.match(text, end) is None
    if end <= low <= end + _REACH:
        return _TO_DAY.fullmatch(text, end, low) is not None and _BEHIND_DAY.match(text, high) is None
    return False


def _is_other(text: str, low: int) -> bool:
    """Whether the words before a day say that it is planned, to come, or of another organization."""
    floor = max(0, low - _SENTENCE_REACH)
    floor = max((one.end() for one in STOP.finditer(text, floor, low)), default=floor)
    before = text[floor:low]
    words = (NEXT, COMING, OUTSIDE, _OTHERS)
    return _OTHER_DAY.search(before) is not None or any(known.search(before) for known in words)
