"""Parts and the whole that is stated elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit_time.whole_amount import larger, total_doubt
from checks.comparisons.names import name_key
from checks.context import Context
from checks.quantities.exclusive_parts import split_wrongly
from checks.quantities.floor_areas import parts_above_whole
from checks.quantities.rates import worked_out_wrongly
from checks.quantities.table_wholes import by_department, told_before
from checks.registry import check
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.amounts.counts import PeopleAnywhere
from schemas.statements.amounts.quantities import MissedWhole

SLIP = 0.05
"""So many auditor days apart are the same."""


@check("SUM003", "parts-whole", "warning")
def parts_and_whole(context: Context) -> Iterator[Finding]:
    """查什么：部分与别处所写的总数是否相合：现场人日不多于审核总人日，加上写明的非现场人日与其相等；各场所人数之和不多于组织的总人数（没有写总
    人数的，按体系覆盖人数）；办公、车间、库房等的面积之和不多于所租（建筑）面积；一句之中互不重叠的部分（男和女，合格和
    让步、返工、不合格）之和与所写的总数；一句之中的比率、出成率、增减的幅度、各部分的占比、能源折标量、结存、合计与写在一起的数是否算得上；合格、受检的人数是否多于参加、应检的人数；表前写明的总量与表中各项之和，各部门人数之和与总人数（覆盖人数）是否相合。
    一句中引出的各部分相加与总数不符的，审核时间按基准、增减逐步算出而结果不符的，提示。

    为什么：部分大于总数，说明其中一个数抄错，审核时间和抽样就算错了。

    例：总人数 120 人，三个场所分别为 80、40、25 人；“职工 69 人，其中男 42 人、女 29 人”。

    应为：各部分之和与总数一致，或写明差异的原因。

    依据：GB/T 27021.1-2017 9.1.4、9.4.8.2。

    何时可忽略：同一人员在几个场所工作，且报告写明。
    ---
    What it checks: whether parts fit the whole stated elsewhere: on-site days are not more than all audit
    days and with the off-site days told are as many, the people of the sites not more than those of the
    organization (where that is not stated, those within the scope), the areas of offices, workshops and
    stores not more than those of the premises, and parts of one sentence that exclude one another (men and
    women, passed and rejected) add up to its total; whether rates, yields, changes in per cent, shares,
    totals, stocks and conversions of energy are what the numbers told with them make; whether more passed
    than took part; whether a whole told before a table is what its rows add up to, and the people of all
    departments those of the organization.
    Parts of a sentence that do not add up to their whole are worth knowing, and so is an audit time that is
    worked out from a base with additions and reductions and comes to something else.

    Why: parts above the whole show that one of the numbers was miscopied; audit time and sampling rest on it.

    Example: 120 people in all, and three sites with 80, 40 and 25; “69 employees, 42 men and 29 women”.

    Expected: parts that add up, or the reason why they do not.

    Basis: GB/T 27021.1-2017 9.1.4, 9.4.8.2.

    When to ignore: the same people work at several sites, and the report says so.
    """
    yield from list(_days(context)) or _rows_of_days(context)
    yield from _sites(context)
    yield from parts_above_whole(context)
    yield from worked_out_wrongly(context)
    yield from split_wrongly(context)
    found = [*told_before(context), *by_department(context)]
    yield from found
    if not found:
        yield from _missed(context)


def _missed(context: Context) -> Iterator[Finding]:
    """Wholes that parts elsewhere miss by a slip: worth knowing."""
    for missed in context.mentions.statements(MissedWhole):
        yield context.finding(
            missed.place,
            missed.parts,
            identity=f"told/{missed.whole:g}",
            values=[f"{missed.whole:g}", f"{missed.added:g}"],
            variant="whole_told",
            severity="info",
            expected=f"{missed.whole:g}",
            actual=f"{missed.added:g}",
            parts=context.listed(f"{part:g}" for part in missed.amounts),
            sum=f"{missed.added:g}",
            whole=f"{missed.whole:g}",
        )


def _days(context: Context) -> Iterator[Finding]:
    """The days on site, alone and with those off site, against all audit days."""
    audit, rest = context.report.audit, context.mentions.offsite_days
    if audit.person_days is None or audit.onsite_days is None:
        return
    whole, part, off = (
        audit.person_days.value or 0,
        audit.onsite_days.value or 0,
        rest.value if rest else None,
    )
    if not whole or not part:
        return
    doubt = total_doubt(context) or (larger(context, part) if part > whole else "")
    if part > whole:
        yield context.finding(
            audit.person_days,
            audit.onsite_days,
            identity="days",
            variant="days",
            doubt=doubt,
            expected=f"<= {whole:g}",
            actual=f"{part:g}",
            whole=f"{whole:g}",
            part=f"{part:g}",
        )
    elif rest is not None and off is not None and abs(part + off - whole) > SLIP:
        yield context.finding(
            audit.person_days,
            audit.onsite_days,
            rest,
            identity="days",
            variant="days_apart",
            doubt=doubt,
            expected=f"{whole:g}",
            actual=f"{part + off:g}",
            whole=f"{whole:g}",
            part=f"{part:g}",
            rest=f"{off:g}",
            sum=f"{part + off:g}",
        )


def _rows_of_days(context: Context) -> Iterator[Finding]:
    """The rows of auditor days whose parts, on site and off site, do not make up the whole beside them."""
    for part, rest, whole in context.mentions.day_rows:
        added = (part.value or 0) + (rest.value or 0)
        if whole.value and part.value and abs(added - whole.value) > SLIP:
            yield context.finding(
                whole,
                part,
                rest,
                identity="days",
                variant="days_apart",
                expected=f"{whole.value:g}",
                actual=f"{added:g}",
                whole=f"{whole.value:g}",
                part=f"{part.value:g}",
                rest=f"{rest.value or 0:g}",
                sum=f"{added:g}",
            )


def _sites(context: Context) -> Iterator[Finding]:
    """The people of the sites against all people."""
    total = context.report.headcount_total or context.report.headcount
    within = context.report.headcount
    wholes = {leaf.value for leaf in (total, within) if leaf is not None}
    by_address = {name_key(str(s.address.value)): s for s in context.report.sites if s.address is not None}
    # A row with the number of all is that of the whole.
    sites = [s for s in by_address.values() if s.headcount is None or s.headcount.value not in wholes]
    counted = [s.headcount for s in sites if s.headcount is not None and s.headcount.value]
    if not counted or len(counted) < len(sites) or total is None or not total.value:
        return
    # A site that was read with two addresses has its number once.
    counted = _once([*{leaf.start: leaf for leaf in counted}.values()])
    added = sum(int(leaf.value or 0) for leaf in counted)
    limit = max(int(leaf.value or 0) for leaf in (total, within) if leaf is not None)
    if added <= limit or context.mentions.statements(PeopleAnywhere, added):  # told as another whole
        return
    yield context.finding(
        *counted,
        total,
        identity="sites",
        variant="sites" if len(counted) > 1 else "site",
        values=[added, limit],
        expected=f"<= {limit}",
        actual=str(added),
        parts=context.listed(leaf.value for leaf in counted),
        sum=added,
        whole=limit,
    )


def _once(counted: list[Leaf[int]]) -> list[Leaf[int]]:
    """The numbers of the sites without those of a second list with the same numbers in the same order."""
    half = len(counted) // 2
    first, second = counted[:half], counted[half:]
    return first if half > 1 and [one.value for one in first] == [one.value for one in second] else counted
