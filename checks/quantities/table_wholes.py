"""Wholes and parts that stand apart: told before a table of the parts, or the people by departments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checks.compare import Place
from checks.context import Context
from schemas import patterns
from schemas.result import Finding
from schemas.text import fold

_CLOSE, _SPLIT = 0.05, 0.25
"""So far from the whole, the parts are meant to make it up; farther where they are said to."""

_DEPARTMENT = (
    r"(?:[^\W\d_]{1,10}(?:部|科|室|处|车间|中心|班组?|仓库|工段|公司|队|站|厂)|管理层|领导层|高层|总经办|仓库|食堂)"
    r"(?:[（(][^（()）\d]{1,16}[)）])?"
)
_EACH = patterns.compile(
    rf"(?P<name>{_DEPARTMENT})(?:共|有|为)?\s?(?P<n>\d{{1,4}})\s?[人名][、，,；;]?\s?(?:和|及|以及)?"
)
_LEAD = patterns.compile(r"(?:部门|人员|员工|职工|分布|构成)[^\d，,。；;:：]{0,10}[:：]\s?")
_FEWEST = 4


def told_before(context: Context) -> Iterator[Finding]:
    """The wholes that the amounts of the table behind them nearly make up."""
    for stated in context.mentions.told_sums:
        amounts = [part.value or 0 for part in stated.parts]
        whole, added = stated.whole.value or 0, round(sum(amounts), 3)
        digits = max(len(part.raw.strip().partition(".")[2].rstrip(" )）")) for part in stated.parts)
        slack = 0.51 * len(amounts) / 10 ** min(digits, 3) if digits else 0.0
        near = abs(added - whole) <= (_SPLIT if stated.is_split else _CLOSE) * whole
        if near and abs(added - whole) > slack:
            yield _finding(
                context, [stated.whole, *stated.parts], context.listed(map(_shown, amounts)), added, whole
            )


def by_department(context: Context) -> Iterator[Finding]:
    """The people of all departments, in one sentence, that are not those of the organization."""
    report = context.report
    wholes = [leaf for leaf in (report.headcount_total, report.headcount) if leaf is not None and leaf.value]
    known = {place.value for leaf in wholes for place in leaf.places}
    for passage in context.mentions.passages(("部门", "人员", "员工", "职工")) if wholes else ():
        each = _each(fold(str(passage.leaf.value)))
        added = sum(int(one["n"]) for one in each)
        if len(each) < _FEWEST or added in known or len({one["name"] for one in each}) < len(each):
            continue
        leaf = min(wholes, key=lambda one: abs((one.value or 0) - added))
        if abs((leaf.value or 0) - added) <= _CLOSE * (leaf.value or 0):
            parts = context.listed(f"{one['name']} {one['n']}" for one in each)
            yield _finding(context, [leaf, passage.leaf], parts, added, leaf.value or 0)


def _each(sentence: str) -> list[re.Match[str]]:
    """The departments with their people that stand one after another behind a colon."""
    lead = _LEAD.search(sentence)
    found: list[re.Match[str]] = []
    at = lead.end() if lead else len(sentence)
    while match := _EACH.match(sentence, at):
        found.append(match)
        at = match.end()
    return found


def _finding(
    context: Context,
    places: Sequence[Place],
    parts: str,
    added: float,
    whole: float,
) -> Finding:
    return context.finding(
        *places,
        identity=f"told/{_shown(whole)}",
        values=[_shown(whole), _shown(added)],
        variant="whole_told",
        expected=_shown(whole),
        actual=_shown(added),
        parts=parts,
        sum=_shown(added),
        whole=_shown(whole),
    )


def _shown(amount: float) -> str:
    return f"{amount:.3f}".rstrip("0").rstrip(".")
