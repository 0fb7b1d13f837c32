"""The persons that there are: the same head count everywhere, and what it is made up of."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.equal import Place, every_place
from checks.context import Context
from checks.people.insured_headcount import LEAST, too_little
from checks.people.stated_headcounts import changed_to, of_some, told_otherwise, with_others
from checks.quantities.counts.repeated_counts import twice_told
from checks.registry import check
from schemas.leaf import Leaf
from schemas.result import Finding, Severity
from schemas.statements.amounts.counts import NumbersBeside, PeopleBeside, PeopleCount, PeopleOutside

_TWO_FIGURES = 10


@check("TIME003", "headcount-mismatch", "warning", needs=("headcount",))
def headcount_mismatch(context: Context) -> Iterator[Finding]:
    """查什么：覆盖人数、总人数各处是否一致；覆盖人数是否多于总人数，或二者只是数字的次序不同；各场所人数之和（或唯一场所的人数）是否少于覆盖人数；参加社会保险的
    人数是否多于总人数；句中写的员工数与覆盖人数只差一个数字，或各部门之和就是覆盖人数而员工数是另一数，报告又没有写有人未纳入；折减的算式是否算得上；写作人数由多少变为多少的，变后的是否就是覆盖人数；费用表一年的社会保险费，按参保人数摊到每月，是否不足单位一人应缴的最低数（后两项仅作提示）。
    正文写的全体人数少于体系覆盖人数的，提示。

    为什么：人数决定审核时间，写法不一时无法判断审核时间是否足够。

    例：概况写体系覆盖 86 人，审核时间一节写 68 人。

    应为：各处一致。

    依据：GB/T 27021.1-2017 9.1.4；CNAS-CC105:2020 有效人数。

    何时可忽略：写明是不同日期、不同口径（总人数、有效人数、倒班折算）的人数。
    ---
    What it checks: whether the head count within the scope and the whole one are the same everywhere,
    the first not above the second nor its figures in another order, and what the sites' head counts add up
    to (or that of the only site); whether a change of the head count ends at another one; whether a sentence
    has another number of employees though nobody is told to be outside the scope, or takes off what does
    not leave the rest; whether more persons are insured than there are, and whether a year's social
    insurance in a table of expenses is less than the least that is due for so many (information only).
    All people told to be fewer than those covered are worth knowing.

    Why: the head count decides the audit time.

    Example: 86 persons in the overview, 68 in the section on audit time.

    Expected: one head count.

    Basis: GB/T 27021.1-2017 9.1.4; the effective number of persons of CNAS-CC105:2020.

    When to ignore: the report says that they are of different days or kinds.
    """
    report = context.report
    headcount, total = report.headcount, report.headcount_total
    if headcount is None or headcount.value is None:
        return
    yield from _own_places(context, headcount, total)
    insured = report.insured_count
    if total is not None and (others := _other_totals(context, total)):
        stated = context.listed([str(total.value), *(str(one.value) for one in others)])
        yield _heads(context, [total, *others], "whole", int(total.value or 0), stated)
    for told_now, sentence in changed_to(context, headcount):
        yield _heads(context, [sentence, headcount], "changed", headcount.value, str(told_now))
    below = total.value if total is not None and (total.value or 0) < headcount.value else None
    for staff in (one for one in told_otherwise(context, headcount) if one.stated != below):
        yield _heads(
            context, [staff.leaf, headcount], staff.variant, staff.right, str(staff.stated), doubt=staff.doubt
        )
    whole = total or headcount
    if insured is not None and (insured.value or 0) > (whole.value or 0) > 0:
        yield _heads(context, [insured, whole], "insured", int(whole.value or 0), str(insured.value), "info")
    yield from _insurance(context)
    for counts in twice_told(context, PeopleCount):
        yield context.finding(
            *(one.place for one in counts),
            identity=counts[0].what,
            values=[one.number for one in counts],
            variant="unit",
            what=counts[0].what,
            told=context.listed(one.number for one in counts),
        )


def _own_places(context: Context, headcount: Leaf[int], total: Leaf[int] | None) -> Iterator[Finding]:
    """The places of the head count beside one another, the total, the sites."""
    count = int(headcount.value or 0)
    places = [place for place in every_place([headcount]) if place.value is not None]
    places = [place for place in places if not of_some(context, place)] or places
    total = None if total is not None and of_some(context, total) else total
    values = sorted({place.value for place in places if isinstance(place.value, int)})
    if len(values) > 1:
        yield _heads(context, places, "places", count, context.listed(values))
    elif total is not None and total.value is not None and count > total.value:
        if not with_others(context, total.value, count):
            yield _heads(context, [headcount, total], "total", count, str(total.value))
    elif total is not None and _is_turned(context, headcount, total):
        yield _heads(context, [total, headcount], "turned", count, str(total.value), "info")
    else:
        yield from _sites(context, headcount)


def _insurance(context: Context) -> Iterator[Finding]:
    """The amounts of social insurance that do not fit the people insured."""
    for cost in too_little(context):
        yield context.finding(
            cost.amount,
            cost.insured,
            identity="insurance",
            variant="insurance",
            severity="info",
            name=cost.name,
            amount=f"{cost.amount.value:g}",
            count=cost.insured.value,
            months=cost.months,
            each=cost.each,
            least=LEAST,
        )


def _other_totals(context: Context, total: Leaf[int]) -> list[Place]:
    """Places with another whole number of people, whose sentence also tells those within the scope, or those
    insured, as they are elsewhere: it is of the same people at the same time."""
    report = context.report
    same = [one for one in (report.headcount, report.insured_count) if one is not None and one.value]
    known = {str(one.value) for one in same}
    others: list[Place] = []
    for place in total.mentions:
        if place.value in (None, total.value):
            continue
        beside = context.mentions.statements(NumbersBeside, place)
        if known and all(known <= one.numbers for one in beside):
            others.append(place)
    return others


def _is_turned(context: Context, headcount: Leaf[int], total: Leaf[int]) -> bool:
    """Whether all people are written with the figures of those within the scope in another order, and nothing
    tells of people outside it."""
    stated, whole = headcount.value or 0, total.value or 0
    if stated == whole or stated < _TWO_FIGURES or sorted(str(stated)) != sorted(str(whole)):
        return False
    return not context.mentions.statements(PeopleOutside)


def _sites(context: Context, headcount: Leaf[int]) -> Iterator[Finding]:
    """Where every site has its head count and they are more than one: their sum; of one site alone its own,
    where all that is done is done there or the figures are the same but for their order."""
    if all(site.kind is not None and site.kind.value == "temporary" for site in context.report.sites):
        return  # nobody tells of those who are not there
    counts = [site.headcount for site in context.report.sites]
    stated = [one for one in counts if one is not None and one.value is not None]
    if not stated or len(stated) != len(counts) or headcount.value is None:
        return
    if len(stated) == 1:
        yield from _only_site(context, stated[0], headcount)
        return
    total = sum(one.value or 0 for one in stated)
    rest = headcount.value - total  # beside them: of a site that was not read
    if total < headcount.value and not any(
        context.mentions.statements(PeopleBeside, one, rest) for one in stated
    ):
        yield _heads(context, [*stated, headcount], "sites", headcount.value, str(total))


def _only_site(context: Context, count: Leaf[int], headcount: Leaf[int]) -> Iterator[Finding]:
    """The head count of the only site, where it is below that of the whole, or has the same figures."""
    stated, whole = count.value or 0, headcount.value or 0
    activity = context.report.sites[0].activity
    everything = activity is not None and context.mentions.mark(activity, "counts.every_activity") != ""
    turned = (activity is None or everything) and sorted(str(stated)) == sorted(str(whole))
    total = context.report.headcount_total
    above = total is not None and stated > max(total.value or 0, whole)  # SUM003
    if (turned and stated != whole and not above) or (0 < stated < whole and everything):
        yield _heads(context, [count, headcount], "site", whole, str(stated))


def _heads(
    context: Context,
    places: list[Place],
    variant: str,
    headcount: int,
    stated: str,
    severity: Severity | None = None,
    doubt: str = "",
) -> Finding:
    return context.finding(
        *places,
        identity=f"headcount {variant}",
        variant=variant,
        severity=severity,
        doubt=doubt,
        expected=str(headcount),
        actual=stated,
        headcount=headcount,
        told=stated,
    )
