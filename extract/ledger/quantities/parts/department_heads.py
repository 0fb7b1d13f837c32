"""The people of departments that a sentence tells one after another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.amounts.quantities import DepartmentHeads
from schemas.text import fold

_DEPARTMENT = (
    r"(?:[^\W\d_]{1,10}(?:部|科|室|处|车间|中心|班组?|仓库|工段|公司|队|站|厂)|管理层|领导层|高层|总经办|仓库|食堂)"
    r"(?:[（(][^（()）\d]{1,16}[)）])?"
)
_EACH = patterns.compile(
    rf"(?P<name>{_DEPARTMENT})(?:共|有|为)?\s?(?P<n>\d{{1,4}})\s?[人名][、，,；;]?\s?(?:和|及|以及)?"
)
_LEAD = patterns.compile(r"(?:部门|人员|员工|职工|分布|构成)[^\d，,。；;:：]{0,10}[:：]\s?")
_FEWEST = 4


def read(reading: Reading) -> Iterator[DepartmentHeads]:
    """The sentences with several departments, each told once."""
    for passage in reading.passages(("部门", "人员", "员工", "职工")):
        each = _each(fold(str(passage.leaf.value)))
        if len(each) >= _FEWEST and len({one["name"] for one in each}) == len(each):
            words = "".join(one[0] for one in each)
            departments = tuple((one["name"], int(one["n"])) for one in each)
            yield DepartmentHeads(passage.leaf, words, departments)


def _each(sentence: str) -> list[re.Match[str]]:
    """The departments with their people that stand one after another behind a colon."""
    lead = _LEAD.search(sentence)
    found: list[re.Match[str]] = []
    at = lead.end() if lead else len(sentence)
    while match := _EACH.match(sentence, at):
        found.append(match)
        at = match.end()
    return found
