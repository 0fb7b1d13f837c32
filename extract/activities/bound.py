"""Days told in passing right beside the name of an internal audit or a management review: as the input of
another activity, under other titles, in a nonconformity's text (某日内审发现的…, 管理评审（某日）的输出)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from extract.activities.day_labels import HELD
from extract.activities.day_words import COMING, NEXT, OUTSIDE
from extract.activities.days import Day, items
from extract.activities.names import AUDIT, REVIEW, may_name, named
from extract.background.events import in_programme
from extract.source import Source
from extract.values.found import narrow
from schemas import rx

_WHOLE = len("2025-01-01")
_REACH, _SENTENCE_REACH = 48, 60
_MOST = 6
"""So many days are those of a register, not told in passing."""

_QUALIFIED = (
    r"(?:本?年度|当年度?|本年|公司级?|集中式?|例行|[三两二多]?体系|[三两二]合一|[三两二]标(?:一体)?|整合|一体化|结合|综合|合并|联合|全面"
    r"|首次|正式|能源|质量|环境|食品安全|信息安全|职业健康安全|管理|[QEOS](?:[/、+]?[EOS]){0,3}|[QE]MS|OHSMS|EnMS|ISMS|FSMS|[/、+]){0,4}"
)
_TO_NAME = rx.compile(
    r" ?日? ?[)）]? ?(?:[上下]午|当[天日])?(?:起|开始)?(?:由[^，,。；;:\n\t\d]{2,16}?)?"
    r"(?:亲自)?(?:组织|召开|举行|进行|开展|实施|完成|主持|召集[^，,。；;:\n\t\d]{0,12}?)?(?:开展|召开|进行|实施)?(?:了|的)?(?:一次)?"
    + _QUALIFIED
)
"""Between a day and the name of what was held on it."""
_TO_DAY = rx.compile(
    r"(?:工作|活动|会议?)?(?: ?[（(] ?(?:首日|首次会议|起始|实施|召开|举行|开展|进行|日期|时间)?"
    r"[于在为自:]? ?"
    r"|的?(?:首日|首次会议|起始日|评审会|评审日|审核日)?(?:已|是)?[于在自从为:] ?)"
)
"""Between a name and the day in brackets or words behind it."""
_NOT_HELD = rx.compile(
    r"\s?的?(?:工作|活动)?的?(?:计划|方案|通知|策划|培训|程序|制度|报告|准备|资料(?:收集|提交)|员|证书|准则|规定|清单)"
    r"|[^，,。；;\n]{0,24}(?:关闭|验证|整改|纠正|改进)[^，,。；;\n]{0,6}(?:完成|完毕|关闭|到位|有效)"
    r"|[^，,。；;\n]{0,4}(?:编制|批准|发布|下发|审批|推迟|延期|取消|未)"
)
"""Behind a day and a name what says that it is the day of a paper, of a correction, or of none."""
_OTHER_DAY = rx.compile(
    r"(?:计划|拟|预计|预定|原[定订]?|定|安排|至|到|前|截止|编制|批准|发布|下发|审批|签发|关闭|验证|完成|整改|证书|有效期)[于在]?\s?[:：]?\s?$"
)
"""Right before a day what says that it is another one."""
_OTHERS = rx.compile(
    r"供方|供应商|外包方|分包方|母公司|上级|集团|关联公司|咨询|认证机构|[客顾][户方]|分公司|子公司|兄弟单位|上一?年|上一?次|去年|前次|往年"
)
_BEHIND_DAY = rx.compile(r"\s?日?\s?(?:之?前|以前|底前|起?(?:修订|生效|执行)|编制|批准|发布|签发|关闭|验证)")
_SITTING = rx.compile(
    r"(?:(?<![^\s，,。；;:：、）)])|(?<=[日年次了的由在于开度])|(?<=管理)|(?<=体系)|(?<=高层)|(?<=公司)|(?<=主持)|(?<=召开)|(?<=举行)|(?<=组织))"
    r"评审会(?:议)?(?![^，,。；;\n]{0,6}(?:计划|通知))"
)
"""A review's meeting by its short name, where the words around tell that the top management held it."""
_AT_TOP = rx.compile(
    r"最高管理者|总经理|董事长|管理者推动|评审(?:决议|输出|输入)|决议|方针|目标|体系.{0,6}(?:适宜|充分|有效)|决定|管评|管理评审"
)
_STOP = rx.compile(r"[。；;\n]")


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
    sitting = activity == REVIEW and "评审会" in raw
    if end <= start or not (sitting or may_name(raw)):
        return
    text = narrow(raw)
    names = [(low, high) for low, high, which in named(text) if which == activity]
    if sitting:
        names += [one.span() for one in _SITTING.finditer(text) if _is_at_top(text, *one.span())]
    days = list(items(source, start, end)) if names else []
    for first, last in days:
        low, high = first.start - start, last.end - start
        if len(str(first.value)) != _WHOLE or _is_other(text, low):
            continue
        beside = any(_is_beside(text, low, high, *name) for name in names)
        if beside and not in_programme(source, first.start, last.end):
            yield Day(HELD, first, last)


def _is_beside(text: str, low: int, high: int, start: int, end: int) -> bool:
    """Whether nothing but words of holding stands between a day at `low:high` and a name at `start:end`."""
    if high <= start <= high + _REACH:
        return _TO_NAME.fullmatch(text, high, start) is not None and _NOT_HELD.match(text, end) is None
    if end <= low <= end + _REACH:
        return _TO_DAY.fullmatch(text, end, low) is not None and _BEHIND_DAY.match(text, high) is None
    return False


def _is_other(text: str, low: int) -> bool:
    """Whether the words before a day say that it is planned, to come, or of another organization."""
    floor = max(0, low - _SENTENCE_REACH)
    floor = max((one.end() for one in _STOP.finditer(text, floor, low)), default=floor)
    before = text[floor:low]
    words = (NEXT, COMING, OUTSIDE, _OTHERS)
    return _OTHER_DAY.search(before) is not None or any(known.search(before) for known in words)


def _is_at_top(text: str, start: int, end: int) -> bool:
    low, high = max(0, start - _SENTENCE_REACH), end + _SENTENCE_REACH
    return _AT_TOP.search(text, low, start) is not None or _AT_TOP.search(text, end, high) is not None
