"""Scopes that may have been read too short or too long, seen beside another wording.

A scope was cut where the text goes on, around the place, with the very words that it lacks. It ran on where
it has the whole of the other wording and words that no scope goes on with: a label, or what the report tells
of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.scope import MisreadScope
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

_CUT = patterns.compile(r"[、和与及或的]$|所?涉及?$")
"""What no scope ends with."""

LEAST = 4
"""A wording that is shorter may be part of another by chance."""


def read(reading: Reading, place: Any, other: str) -> Iterator[MisreadScope]:
    """A place that may have been read wrongly, seen beside another wording of the same scope."""
    if _is_open(reading, place, other):
        yield MisreadScope(place, other)


def _is_open(reading: Reading, place: Any, other: str) -> bool:
    ours, theirs = fold(str(place.value)), fold(other)
    if min(len(ours), len(theirs)) < LEAST or ours == theirs:
        return False
    if theirs in ours:
        head, _, tail = ours.partition(theirs)
        return _ran_on(tail) or bool(head and _LABEL.search(head))
    before, after = map(fold, reading.around(place))
    return _CUT.search(ours) is not None or after.startswith("、") or _overlaps(before, ours, after, theirs)


def _overlaps(before: str, ours: str, after: str, theirs: str) -> bool:
    """Whether the other wording stands where this one does, and not but in the same sentence."""
    low, high, text = len(before), len(before) + len(ours), before + ours + after
    at = text.find(theirs, max(low - len(theirs) + 1, 0))
    return 0 <= at < high


def _ran_on(tail: str) -> bool:
    return bool(tail) and (not _JOINS.match(tail) or _TELLS.search(tail) is not None)
