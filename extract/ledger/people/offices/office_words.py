"""Words of an office, of one for one of the systems, and of a change of who holds it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.ledger.people.names import words
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf

CHANGED = patterns.compile(
    r"原(?:任|为|先|来|由|管理者|员工|职工|代表|安全|系)|前任|改任|接任|换届|离[职任]|调离|退休|代理|改由|改为"
    r"|(?:变更|更换|调整|换)(?:后|为|成|了)|(?:代表|组长|任命)(?:的|有|已|发生|作了?|进行了?){0,2}(?:变更|更换|调整|变动)|(?:former|changed|replaced)\b",
    re.IGNORECASE,
)


_JOINS = "和与及"
"""Begins what an office is listed with (员工代表和自我检查), where it stands right behind it."""
_LONGEST = 12
"""Letters of an office."""


def is_listed_with(reading: Reading, leaf: Leaf[str], posts: Iterable[str]) -> bool:
    """Whether what was taken for a name is what an office is listed with, right behind it."""
    start = leaf.span[0]
    before = reading.text[max(start - _LONGEST, 0) : start]
    return leaf.raw[:1] in tuple(_JOINS) and before.endswith(tuple(posts))


def of_system(before: str) -> bool:
    """Whether the words before a name give the office for one of the systems (环境管理者代表)."""
    said = before.rstrip("：: ")
    return any(said.endswith(f"{system}管理者代表") for system in words()["systems"])
