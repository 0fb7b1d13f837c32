"""Laws that a text names as gone: repealed, replaced, taken off a list, or as an old title."""

from __future__ import annotations

import re
from functools import cache

from extract import labels
from schemas import patterns

_BEFORE = patterns.compile(
    r"(?P<own>(?<![^\W\x00-\x7f])原|[，,、（(由将把对的]原|旧版?的?|原有的?|原先的?|原来的|已?(?:废止|失效|作废)的)\s?《?$"
    r"|(?P<all>(?:废止|取消|删除|删去|剔除|剔出|移除|去掉|停用|作废|取代|替代|代替|替换|不再(?:引用|适用|执行|采用|列入))了?"
    r"[^，,。；;《》、)）\n]{0,10})《?$"
)
_OVER = r"(?:废止|失效|作废|停止(?:执行|施行|使用)|不再(?:适用|执行|有效|施行|引用|使用)|repealed|withdrawn)"
_OVER = rf"{_OVER}(?!情况|的?识别|清单|信息|与否|状态|时间|日期)"
_BY = r"(?:取代|替代|代替|替换|废止|superseded|replaced)"
_BOUND = r"[^，,。；;\n《》、]"
_TAKEN_OFF = rf"已经?(?:全部|一并|均|同时|[从由在自]{_BOUND}{{0,10}})?(?:删除|删去|移出|移除|剔除|去除)"
_BRACKET = patterns.compile(
    r"\s{0,2}[（(\[〔](?P<in>(?:[^（()）\n]|[（(][^（()）\n]{0,30}[)）]){0,120})[)）\]〕]"
)
_BEGUN = r"(?:正式)?(?:施行|实施|生效|出台|颁布|公布|发布)"
_OF_OTHERS = patterns.compile(rf"{_BEGUN}(?:之[日时]|以|当[日天])?[起后来时]")
_AFTER = patterns.compile(
    rf"\s?(?:等{_BOUND}{{0,12}}?)?(?P<comma>[，,])?\s?(?P<lead>{_BOUND}{{0,24}}?)"
    rf"(?:《[^《》\n]{{1,60}}》\s?{_BEGUN}{_BOUND}{{0,8}}?[，,]?{_BOUND}{{0,6}}?)?(?:"
    rf"{_OVER}|{_TAKEN_OFF}|(?:被|由|为|随|因){_BOUND}{{0,16}}(?:《[^《》\n]{{1,60}}》{_BOUND}{{0,12}}?)?{_BY}"
    r"|(?:更新|修订|替换|变更|调整|更名|修改|更改|换版|改|并入|编入|纳入|整合|吸收)(?:成|为|入|到|进)?\s?《)"
)
_OPENING = patterns.compile(
    r"(?:现|本版|新版|本次|此次|该|此|其|均|都|已|同时|一并|自|于|上述|以上|[两二三四]|即|故)|$"
)
_NOT = patterns.compile(r"无|未|没有|不存在|是否|及时|如|查|发现|识别|现行|清单|予以|拟|将于|不会|待")
_EVERY = patterns.compile(r"等|均|都|同时|一并|全部|上述|以上|[两二三四五]部")
_OLD_INSIDE = patterns.compile(rf"原|旧|{_BY}|{_OVER}|更名|修订自|former|old")
_NOTE_OVER = patterns.compile(rf"{_BOUND}{{0,24}}{_OVER}(?!\s?《)")
_NOTE_BY = patterns.compile(
    rf"(?:被|由|为){_BOUND}{{0,16}}(?:《[^《》]{{1,60}}》)?{_BOUND}{{0,12}}{_BY}|(?:superseded|replaced) by"
)
_BY_OTHER = patterns.compile("已?被.{1,30}(?:替代|取代|代替)")
_FEW = 3


def bracket_after(text: str, at: int) -> re.Match[str] | None:
    """The note in brackets that follows a title; titles may stand in it.

    >>> bracket_after("《甲法》（由《乙法》代替）、", 4)["in"]
    '由《乙法》代替'
    """
    return _BRACKET.match(text, at)


def names_old(note: str) -> bool:
    """Whether the titles in a note are old ones or successors, not items of the list.

    >>> names_old("原《甲条例》"), names_old("《甲法》及配套标准")
    (True, False)
    """
    return bool(_OLD_INSIDE.search(note))


def gone_by_note(note: str) -> bool:
    """Whether a note in brackets says that the law before it is gone (（已废止）, （由《乙法》取代）).

    >>> [gone_by_note(n) for n in ("2021年废止", "被《乙法》替代", "替代《甲法》", "原《甲法》", "2018修正")]
    [True, True, False, False, False]
    """
    if _NOT.search(note):
        return False
    return bool(_NOTE_OVER.match(note) or _NOTE_BY.search(note))


def gone_after(text: str, at: int) -> tuple[int, bool] | None:
    """Where a statement ends that the law before `at` is gone, and whether it is made of all before it.

    >>> gone_after("《甲法》、《乙法》同时废止。", 9), gone_after("《甲法》，无废止文件", 4)
    ((13, True), None)
    """
    match = _AFTER.match(text, at)
    if not match or _NOT.search(match["lead"]) or _OF_OTHERS.match(match["lead"]):
        return None
    if match["comma"] and not _OPENING.match(match["lead"]):
        return None
    return match.end(), bool(_EVERY.search(match[0].split("《")[0]))


def gone_before(text: str, start: int) -> str:
    """What the words before a title say: `own` (原《甲法》), `all` (删除了《甲法》、《乙法》) or "".

    >>> gone_before("删除了《甲法》", 4), gone_before("原《甲法》", 2), gone_before("按《甲法》", 2)
    ('all', 'own', '')
    """
    match = _BEFORE.search(text, max(0, start - 24), start)
    return str(match.lastgroup) if match else ""


@cache
def _states() -> frozenset[str]:
    return frozenset(labels.key(word) for word in labels.values("law_lists", "state")["gone"])


def is_gone_state(cell: str) -> bool:
    """Whether a cell of a table of laws says that the law of its row is gone (废止, 已被替代)."""
    folded = labels.key(cell)
    return len(folded) <= 40 and (folded in _states() or _BY_OTHER.match(folded) is not None)


def few(count: int) -> bool:
    """Whether a statement without 均 or 同时 is on all of so many laws before it."""
    return count <= _FEW
