"""Certification rules: the order in which they were written, approved, issued, revised."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from checks.context import RulesContext
from checks.messages import message
from checks.registry import Outcome, check
from schemas.dates import last_day
from schemas.other_kinds.rule_mentions import ACTS, Act, DatedAct
from schemas.result import Finding

KIND: Any = "certification_rules"
_LATE = 90
"""A revision so many days after the issue may be one of the document that was issued then."""


@check("RUL003", "approval-order", "warning", about=KIND)
def approval_order(context: RulesContext) -> Iterator[Outcome]:
    """查什么：编写、审核、批准、发布、实施、修订日期的先后，同一日期各处是否一致，修订次数与修订记录是否一致。

    为什么：批准早于审核、发布早于最后一次修订，说明文件未按程序审批，或日期填错，文件的有效性存疑。

    例：审核日期 2 月 29 日，批准日期 2 月 20 日；前言写“第一次修订”，版本为 A/3。

    应为：编写 ≤ 审核 ≤ 批准 ≤ 发布 ≤ 实施；修订后重新批准和发布；修订次数与修订记录相符。

    依据：GB/T 27021.1-2017 10.2.3（文件发布前批准，修订状态得到识别）。

    何时可忽略：先发布试行、后补审批，并有书面说明。
    ---
    What it checks: the order of the days of writing, review, approval, issue, coming into force and revision;
    whether a day is the same in all places; whether the number of revisions agrees.

    Why: approved before the review, or issued before the last revision, the document did not go through its
    procedure, or a day is wrong.

    Example: reviewed on 29 February, approved on the 20th; “first revision” in the foreword of version A/3.

    Expected: written, reviewed, approved, issued, in force, in this order; after a revision approved and
    issued again; as many revisions as the history has.

    Basis: GB/T 27021.1-2017 10.2.3 (approval before issue, identified revision status).

    When to ignore: issued on trial and approved afterwards, in writing.
    """
    mentions = context.mentions
    cover = [one for one in mentions.acts if one.row is None]
    if not mentions.acts and not mentions.revisions:
        yield context.not_checked("signing_not_dated", "effective_on")
        return
    twice = {act: found for act in ACTS if (found := _twice(cover, act))}
    yield from (_told_twice(context, act, found) for act, found in twice.items())
    yield from _out_of_order(context, cover)
    if not twice:
        yield from _revised(context, cover)
    yield from _history(context)
    yield from _times(context)


def _first(one: DatedAct) -> str:
    """The first day that a date may mean."""
    return f"{one.day.value}-01" if len(one.day.value or "") < len("2025-01-01") else str(one.day.value)


def _last(one: DatedAct) -> str:
    return last_day(str(one.day.value)).isoformat()


def _after(one: DatedAct, other: DatedAct) -> bool:
    """Whether an act was surely later than another."""
    return _first(one) > _last(other)


def _twice(cover: list[DatedAct], act: Act) -> list[DatedAct]:
    """The days of an act that differ; those of several editions, told in a row, do not."""
    found = sorted((one for one in cover if one.act == act), key=_first)
    if not found or not _after(found[-1], found[0]):
        return []
    revised = [one for one in cover if one.act == "revised"]
    between = any(_after(one, found[0]) and not _after(one, found[-1]) for one in revised)
    if between and not any(one.labelled for one in found):
        return []
    return found


def _told_twice(context: RulesContext, act: Act, found: list[DatedAct]) -> Finding:
    days = list(dict.fromkeys(str(one.day.value) for one in found))
    return context.finding(
        *(one.day for one in found),
        identity=act,
        values=days,
        variant="twice",
        act=_name(context, act),
        days=context.listed(days),
    )


def _out_of_order(context: RulesContext, cover: list[DatedAct]) -> Iterator[Finding]:
    """Acts later than one that follows them: the one that fits least, with all that it conflicts with."""
    days = {act: [one for one in cover if one.act == act] for act in ACTS}
    pairs = {
        (ACTS[i], ACTS[j])
        for i in range(len(ACTS))
        for j in range(i + 1, len(ACTS))
        if days[ACTS[i]]
        and days[ACTS[j]]
        and _after(min(days[ACTS[i]], key=_first), max(days[ACTS[j]], key=_last))
    }
    while pairs:
        counts = {act: sum(act in pair for pair in pairs) for act in ACTS}
        odd = max(ACTS, key=lambda act: counts[act])
        others = [act for act in ACTS if (act, odd) in pairs or (odd, act) in pairs]
        pairs = {pair for pair in pairs if odd not in pair}
        ones = [days[odd][0], *(days[act][0] for act in others)]
        stated = [
            _words(context, "other", act=_name(context, one.act), day=one.day.value) for one in ones[1:]
        ]
        yield context.finding(
            *(one.day for one in ones),
            identity=odd,
            variant="order",
            act=_name(context, odd),
            day=ones[0].day.value,
            others=context.listed(stated),
            wrong=[one.day for one in ones] if len(ones) == 2 else [ones[0].day],
        )


def _revised(context: RulesContext, cover: list[DatedAct]) -> Iterator[Finding]:
    """A form whose day of issue is before that of its revision."""
    issued = [one for one in cover if one.act == "issued"]
    revised = [one for one in cover if one.act == "revised"]
    if not issued or not revised or not all(one.labelled for one in (*issued, *revised)):
        return
    last = max(revised, key=_last)
    if all(_after(last, one) for one in issued):
        apart = date.fromisoformat(_first(last)) - date.fromisoformat(_last(issued[-1]))
        yield context.finding(
            issued[-1].day,
            last.day,
            identity="revised",
            variant="revised",
            severity="info" if apart.days > _LATE else None,
            day=issued[-1].day.value,
            revised=last.day.value,
        )


def _history(context: RulesContext) -> Iterator[Finding]:
    """Rows of the history of revisions that are not in the order of their days."""
    rows: dict[int, list[DatedAct]] = {}
    for one in context.mentions.acts:
        if one.row is not None:
            rows.setdefault(one.row, []).append(one)
    first = [ones[0] for _, ones in sorted(rows.items())]
    falling = [pair for pair in pairwise(first) if _after(*pair)]
    rising = [pair for pair in pairwise(first) if _after(pair[1], pair[0])]
    wrong = falling if len(falling) <= len(rising) else rising
    if wrong:
        days = [one.day for pair in wrong for one in pair]
        yield context.finding(
            *days, identity="history", variant="history", days=context.listed(day.value for day in days)
        )
    for ones in rows.values():
        for one in ones:
            later = [o for o in ones if _rank(o) > _rank(one) and _after(one, o)]
            for other in later[:1]:
                yield context.finding(
                    one.day,
                    other.day,
                    identity=f"row {one.row}",
                    variant="row",
                    act=_name(context, other.act),
                    day=other.day.value,
                    other=_name(context, one.act),
                    before=one.day.value,
                )


def _rank(one: DatedAct) -> int:
    return ACTS.index(one.act) if one.act in ACTS else -1


def _times(context: RulesContext) -> Iterator[Finding]:
    """Different numbers of revisions."""
    stated = {leaf.value: leaf for leaf in reversed(context.mentions.revisions)}
    if len(stated) > 1:
        leaves = sorted(stated.values(), key=lambda leaf: leaf.start)
        yield context.finding(
            *leaves,
            identity="times",
            variant="times",
            written=context.listed(f"“{leaf.raw}”" for leaf in leaves),
        )


def _name(context: RulesContext, act: Act) -> str:
    return _words(context, "revised_act" if act == "revised" else act)


def _words(context: RulesContext, variant: str, **words: object) -> str:
    return message(context.check.code, variant, context.lang, words)
