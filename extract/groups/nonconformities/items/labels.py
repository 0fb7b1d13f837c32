"""The labels of what is told of a single nonconformity."""

from __future__ import annotations

from functools import lru_cache

from extract import labels
from schemas import patterns
from schemas.document import EMPTY, TICKED, UNKNOWN

_GROUP = "nonconformities"
FIELDS = ("number", "department", "standard", "clause", "grade", "description")
_MARK = patterns.compile(f"[{TICKED}{EMPTY}{UNKNOWN}]")
_COUNTED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮ "
_ENDING = patterns.compile(
    r"[^\W\d\x00-\x7f]{0,6}(?:(?P<department>部门|单位|(?<=[生现在及任])(?:区域|车间|地点|场所))|(?P<clause>条款|(?<![改正施证成理交闭置防])要求)|(?P<standard>标准|准则)"
    r"|(?P<grade>性质|程度|等级|级别|分级|定级|严重性)|(?P<description>事实|描述|陈述|概述|证据)|(?P<number>编号|序号|号码))"
)
"""A label of a nonconformity by its last words."""


@lru_cache(maxsize=2048)
def field_of(text: str) -> str:
    """The field of a nonconformity that words label; `other` for another known label, else empty."""
    if _MARK.search(text) or patterns.search(r"[:：]\s?\S", text):
        return ""
    text = text.lstrip(_COUNTED)
    for key in labels.short_keys(text.strip(" :：×✗✘?？")):
        for group, name in labels.fields_of(key):
            short = name.removeprefix("item_").removeprefix("bare_")
            if group == _GROUP and short in FIELDS and name != short:
                return short
        column = labels.column_of(_GROUP, key)
        if column in FIELDS:
            return column
        if column == "order":
            return "number"
        if column or labels.is_known(key):
            return "other"
    if ending := _ENDING.fullmatch(text):
        return next(name for name in FIELDS if ending.groupdict().get(name))
    first = patterns.split(r"[/／]", text)[0]
    return field_of(first) if first != text and field_of(first) == "number" else ""
