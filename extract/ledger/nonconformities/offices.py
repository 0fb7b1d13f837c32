"""The departments that a nonconformity was raised in."""

from __future__ import annotations

from schemas import patterns
from schemas.report import Nonconformity
from schemas.text import fold

_PARTS = patterns.compile(r"[、，,;；/／]|\s?[和及与]\s?")
_BRACKETS = patterns.compile(r"[（(][^（()）]{0,20}[)）]")
_SHORTEST = 2
_TAILS = ("部门", "过程", "管理", "控制", "部", "科", "室", "组", "处", "评价", "结论", "审核", "情况")


def offices(item: Nonconformity) -> list[str]:
    """The departments that a nonconformity was raised in."""
    stated = str(item.department.value) if item.department is not None and item.department.value else ""
    parts = _PARTS.split(_BRACKETS.sub("", stated))
    return [name for part in parts if len(name := fold(part.strip())) >= _SHORTEST]


def stem(name: str) -> str:
    """A department or process without the word for what it is (采购部: 采购); as it is if too short."""
    for _ in range(2):
        tail = next((tail for tail in _TAILS if name.endswith(tail) and len(name) - len(tail) > 1), "")
        name = name.removesuffix(tail)
    return name
