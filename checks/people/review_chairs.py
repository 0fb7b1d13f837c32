"""Reviews chaired by somebody with the title that everybody else of the report gives to another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from schemas import patterns
from schemas.leaf import Leaf

_TITLE = patterns.compile(
    r"(?<![副助理])(?P<title>总经理|最高管理者|董事长|总裁|厂长|院长|校长)(?:兼[^，,。；;\d]{2,8})?\s?[:：为是]?\s?$"
)
_NOT_OWN = patterns.compile(
    r"集团|母公司|总公司|分公司|子公司|供方|供应商|客户|顾客|原|前任|新任|离任|接任|继任|变更|换届|改由|代理|授权|委托|退休"
)


class Chaired(NamedTuple):
    """The chair of a review with the title told, and the others' places with that title."""

    title: str
    chair: Leaf[str]
    others: list[Leaf[str]]


def chaired_by_another(context: Context) -> Iterator[Chaired]:
    """The reviews whose chair has a title that no other place gives to that person, and others to another one
    alone; nothing is said where a sentence tells of a change, or of another company."""
    for review in context.report.management_reviews:
        chair = review.chair
        title = _title(context, chair) if chair is not None else None
        if chair is None or title is None:
            continue
        held = {
            person.name: [leaf for leaf in person.places if _title(context, leaf) == title]
            for person in context.mentions.of_kind("person")
            if person.roles & {"top_management", "chair"}
        }
        own = [leaf for leaf in held.pop(str(chair.value), []) if leaf.span != chair.span]
        others = {name: leaves for name, leaves in held.items() if leaves}
        if not own and len(others) == 1:
            yield Chaired(title, chair, next(iter(others.values())))


def _title(context: Context, leaf: Leaf[str]) -> str | None:
    """The title right before a name, where its sentence tells of no change and no other company."""
    before, after = context.mentions.around(leaf)
    found = _TITLE.search(before)
    return found["title"] if found and not _NOT_OWN.search(before[-40:] + after[:30]) else None
