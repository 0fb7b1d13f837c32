"""Whether a scope may have been read too short or too long (no other wording), or is told to be changed.

It was cut where the text goes on, around the place, with the very words that it lacks. It ran on where it has
the whole of the other wording and words that no scope goes on with: a label, or what the report tells of it.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from checks.compare import Place
from checks.context import Context
from schemas import patterns
from schemas.cache import yaml_file
from schemas.text import fold

_JOINS = patterns.compile(
    r"[、,，/;；（(\[和与及或以等的所]|[^，,。；;：:]{0,4}(?:管理)?活动$"
    r"|(?:研究|研发|设计|开发|生产|制造|加工|销售|安装|调试|服务|维修|维护|保养|施工|检测|检验|监测|运输|仓储|配送|租赁|贸易|回收"
    r"|处置|处理|咨询|培训|运营|运维|管理|提供|集成|改造|组装|装配|包装|分装|进出口|经营|[a-z ])",
    re.IGNORECASE,
)
"""How a scope goes on where one more thing is in it."""

_TELLS = patterns.compile(
    r"一致|相同|相符|符合|适应|适合|适宜|匹配|吻合|对应|满足|明确|清楚|清晰|界定|形成|文件|手册|变化|变更|调整|确认|核实|核对|评审"
    r"|查阅|获取|公开|公示|公布|合理|合适|恰当|准确|真实|属实|描述|表述|说明|规定|详见|如下|予以|进行了|未发现|没有|均[为已有在能]|已[经在由有形]"
    r"|(?:组织|企业|公司|受审核方|审核组)(?:自述|提供|申请|确定)|覆盖了?(?:全部|所有)|不适用|删减"
)
"""What a report tells of a scope, and no scope has."""

_LABEL = patterns.compile(
    r"(?:范围|体系|认证|标准|内容|表述|[:：为是即于]|[。；;]|qms|ems|ohsms|enms|fsms|haccp|hse|isms|itsms|mdr|hspm|[（(]?\d{1,2}[)）.、])$",
    re.IGNORECASE,
)
"""What stands before a scope and is none of it."""

_CHANGES = ("缩小", "扩大", "缩减", "调整", "变更", "去掉", "删除", "取消", "narrowed", "extended", "reduced")
_CHANGED = patterns.compile(
    r"(?:建议|同意|决定|提议|予以|确认)(?:将|把|由|对)?[^，。；;]{0,12}(?:缩小|扩大|缩减|调整|变更)了?[^，。；;]{0,6}范围"
    r"|范围[^，,。；;]{0,6}(?:由|从)[^。；;]{2,80}?(?:缩小|扩大|缩减|调整|变更|改)(?:为|至|到|成)"
    r"|范围[^，,。；;]{0,6}(?:缩小|扩大|缩减|调整|变更)(?:为|至|到|成)"
    r"|(?:去掉|删除|取消)了?[^，。；;]{1,24}(?:调整|缩小|变更)[^，。；;]{0,8}范围"
    r"|scope (?:was|is|has been|be) (?:narrowed|extended|reduced) (?:to|by|from)",
    re.IGNORECASE,
)
_NOT_CHANGED = patterns.compile(
    r"[不未没无]|是否|如[果需有]|[若应可☐□]|暂停|撤销|上[次一年]|以前|曾|not |never"
)

_CUT = patterns.compile(r"[、和与及或的]$|所?涉及?$")
"""What no scope ends with."""

_BEFORE = 16

FAR = 0.5
"""Wordings less alike than this state another thing, or a part of it, rather than the same with a slip."""

LEAST = 4
"""A wording that is shorter may be part of another by chance."""


def is_open(context: Context, place: Place, other: str) -> bool:
    """Whether a place may have been read wrongly, seen beside another wording of the same scope."""
    ours, theirs = fold(str(place.value)), fold(other)
    if min(len(ours), len(theirs)) < LEAST or ours == theirs:
        return False
    if theirs in ours:
        head, _, tail = ours.partition(theirs)
        return _ran_on(tail) or bool(head and _LABEL.search(head))
    before, after = map(fold, context.mentions.around(place))
    return _CUT.search(ours) is not None or after.startswith("、") or _overlaps(before, ours, after, theirs)


def without_boundaries(context: Context, places: list[Place]) -> list[Place]:
    """The places but for those that tell where rather than what, or that a label calls the boundary alone:
    nothing else is worded nearly so."""
    whole = [place for place in places if not _is_boundary(context, place)]
    return [p for p in places if p in whole or any(likeness(p, other) >= FAR for other in whole)]


@cache
def _words() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known


def _is_boundary(context: Context, place: Place) -> bool:
    stated = fold(str(place.value))
    words = _words()
    if any(word in stated for word in words["where"]):
        deeds = any(word in stated for word in words["deeds"])
        if not deeds or stated.endswith(tuple(words["facilities"])):
            return True
    heads = (context.mentions.around(place)[0], *context.mentions.beside(place))
    return any(head.rstrip(" ：:为是即").endswith("边界") and "范围" not in head for head in heads)


def likeness(one: Place, other: Place) -> float:
    """How much alike two wordings are."""
    from difflib import SequenceMatcher  # only where scopes differ

    return SequenceMatcher(None, fold(str(one.value)), fold(str(other.value)), autojunk=False).ratio()


def is_changed(context: Context) -> bool:
    """Whether the report says that the scope was, or should be, narrowed or extended."""
    for passage in context.mentions.passages(_CHANGES):
        stated = passage.leaf.value or ""
        if (change := _CHANGED.search(stated)) and not _NOT_CHANGED.search(
            stated, max(change.start() - _BEFORE, 0), change.end()
        ):
            return True
    return False


def _overlaps(before: str, ours: str, after: str, theirs: str) -> bool:
    """Whether the other wording stands where this one does, and not but in the same sentence."""
    low, high, text = len(before), len(before) + len(ours), before + ours + after
    at = text.find(theirs, max(low - len(theirs) + 1, 0))
    return 0 <= at < high


def _ran_on(tail: str) -> bool:
    return bool(tail) and (not _JOINS.match(tail) or _TELLS.search(tail) is not None)
