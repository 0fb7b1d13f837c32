"""Totals and what they are made of."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.sums import shortfall
from checks.context import Context
from checks.quantities.alternative_sums import MOST_PARTS, further, is_slip
from checks.quantities.averages import wrong_means
from checks.quantities.rates import is_off
from checks.registry import Outcome, check
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.amounts.quantities import SentenceSum, SentenceTotal
from schemas.statements.amounts.totals import TotalRow, TotalTable, UnreadAmount

SCALES = (1_000, 10_000, 1 / 1_000, 1 / 10_000)
"""A total in 千元 or 万元 below items in 元, and the other way round, is no error."""
_CENT, _DECIMALS = 0.01, 3
_NEAR = 0.14
"""So near the sum that a sentence tells of them, its amounts are meant to make it up."""


@check("SUM001", "total-wrong", "error")
def total_wrong(context: Context) -> Iterator[Outcome]:
    """查什么：表格的合计是否等于各项之和（按所写的小数位计算；小计行、“其中”行不重复计入，小计本身也核对；
    注明四舍五入、取整的，容许尾差）；平均值是否等于所列各项的平均；一句之中各数之后的合计与其和不同的，作提示。

    为什么：合计不符，说明有一项金额抄错、漏列，或合计未随之更新，投入的证据就不可信。

    例：350 + 200 + 1000 = 1550，而表中合计写 1600 元。

    应为：合计等于各项之和。

    依据：GB/T 27021.1-2017 9.4.8.2（报告应准确）。

    何时可忽略：表格只是节选，且报告写明；由图像识别的页可能认错数字，只作警告。
    ---
    What it checks: whether a table's total is the sum of its items (to the decimals that are written;
    subtotals and “of which” rows do not count twice, subtotals are checked themselves; what a note says to be
    rounded may differ a little); whether a mean is that of the amounts told with it. A sum told behind the
    amounts of a sentence is worth knowing where it is not theirs.

    Why: with a wrong total an amount was miscopied or left out, and the table proves nothing.

    Example: 350 + 200 + 1000 = 1550, with a total of 1600.

    Expected: a total that is the sum of its items.

    Basis: GB/T 27021.1-2017 9.4.8.2 (an accurate report).

    When to ignore: the table is an extract, and the report says so. On a recognised page a digit may have
    been taken for another: a warning.
    """
    found = [*_of_tables(context), *wrong_means(context)]
    yield from found
    lines = {e.line for one in found if isinstance(one, Finding) for e in one.evidence}
    for one in context.mentions.statements(SentenceSum):
        added = round(sum(one.amounts), _DECIMALS)
        off = abs(added - one.total)
        if not 0 < off <= _NEAR * one.total or one.place.evidence.line in lines:
            continue
        if any(is_off(total.working) for total in context.mentions.statements(SentenceTotal, one.place)):
            continue
        yield context.finding(
            one.place,
            identity="sentence",
            values=[shown(added), shown(one.total)],
            variant="untitled_sentence",
            severity="info",
            expected=shown(added),
            actual=shown(one.total),
            total=shown(one.total),
            sum=shown(added),
        )


def _of_tables(context: Context) -> Iterator[Outcome]:
    """The totals of tables that are not the sum of their items."""
    for table in context.mentions.statements(TotalTable):
        total: Leaf[float] = table.place
        items = [row for row in table.rows if row.item.amount is not None]
        if total.value is None or not items:
            continue
        amounts = _leaves(items)
        if any(leaf.value is None for leaf in amounts):
            yield context.not_checked("unreadable", f"tables_with_totals[{table.number}].items.amount")
            continue
        if any(row.required for row in items) and any(row.actual for row in items):
            continue
        readings = _readings(items)
        if any(_agree(total.value, sum_, _tolerance(table, len(items))) for sum_ in readings):
            continue
        others = [row for row in items if _value(row) != total.value]
        if len(items) - len(others) == 1 < len(others) and not is_slip(total.value, readings[0]):
            added = _readings(others)[0]  # the whole is told once more: what went in, and where to
            if added != total.value and is_slip(total.value, added):
                yield _wrong(context, table, others, added).replaced(severity="info")
            continue
        lacking = abs(shortfall([readings[0]], total.value))
        if _is_unread(context, table, [*amounts, total], lacking):
            yield context.not_checked("amounts_open", total=shown(total.value), lacking=shown(lacking))
            continue
        if not is_slip(total.value, readings[0]):
            yield context.not_checked("total_far", total=shown(total.value), sum=shown(readings[0]))
            continue
        yield _wrong(context, table, items, readings[0])


def _wrong(context: Context, table: TotalTable, items: list[TotalRow], added: float) -> Finding:
    """The finding on a total that is not what its items add up to."""
    total: Leaf[float] = table.place
    names = [row.item.name.value or "" for row in items if row.item.name]
    stated = total.value or 0
    return context.finding(
        *_places(items),
        total,
        identity=table.title or "/".join(names),
        severity="warning" if context.is_recognised(total, *_leaves(items)) else None,
        values=[shown(added), shown(stated)],
        variant="titled" if table.title else "untitled",
        expected=shown(added),
        actual=shown(stated),
        wrong=[total],
        title=table.title,
        total=shown(stated),
        sum=shown(added),
        difference=shown(abs(shortfall([added], stated))),
    )


def _leaves(items: list[TotalRow]) -> list[Leaf[float]]:
    return [row.item.amount for row in items if row.item.amount is not None]


def _places(items: list[TotalRow]) -> list[Leaf[str] | Leaf[float]]:
    """The names and amounts of the items."""
    leaves = [leaf for row in items for leaf in (row.item.name, row.item.amount)]
    return [leaf for leaf in leaves if leaf is not None]


def _is_unread(context: Context, table: TotalTable, places: list[Leaf[float]], lacking: float) -> bool:
    """Whether an amount may have been left out: an item has none, or just what the total lacks stands
    unread between the first of them and the total."""
    if sum(_amounts(table.rows)) >= (places[-1].value or 0):
        return False
    if any(row.item.amount is None and not (row.of_which or row.subtotal) for row in table.rows):
        return True
    writings = tuple(dict.fromkeys((shown(lacking), f"{lacking:.2f}", f"{lacking:,.2f}")))
    return bool(context.mentions.statements(UnreadAmount, lacking, writings, places))


def _readings(items: list[TotalRow]) -> list[float]:
    """The sums that a total may state: of the plain items, of the subtotals, of all that is there, of those
    without the parts of others or what is taken off."""
    named = [row for row in items if not row.subtotal]
    plain = [row for row in _without_parts(named) if not row.of_which]
    spent = [row for row in plain if not row.needed]
    subtotals = [row for row in items if row.subtotal]
    groups = [group for group in (plain, spent, subtotals, items) if group]
    return [*(shortfall(_amounts(group), 0) for group in groups), *further(named)]


def _without_parts(items: list[TotalRow]) -> list[TotalRow]:
    """The items without those after a “of which” that with it make up the item before."""
    kept: list[TotalRow] = []
    at = 0
    while at < len(items):
        kept.append(items[at])
        if at + 1 < len(items) and items[at + 1].of_which:
            at = _parts_end(items, at)
        at += 1
    return kept


def _parts_end(items: list[TotalRow], whole: int) -> int:
    """The index of the last of the parts of an item; of the item itself where none add up to it."""
    for end in range(whole + 2, min(len(items), whole + MOST_PARTS) + 1):
        if not shortfall(_amounts(items[whole + 1 : end]), _value(items[whole]) or 0):
            return end - 1
    return whole


def _agree(total: float, added: float, tolerance: float) -> bool:
    return abs(shortfall([added], total)) <= tolerance or any(
        abs(shortfall([added * scale], total)) < _CENT / 2 for scale in SCALES
    )


def _tolerance(table: TotalTable, count: int) -> float:
    """What rounding explains: of the total, and of every item where they are shares or in thousands."""
    if table.rounded:
        return 0.5 * count / float(10 ** max(table.decimals, table.finest))
    if table.halves:
        return 0.0
    return 0.5 / float(10**table.decimals) if table.decimals < table.finest else 0.0


def _amounts(items: list[TotalRow]) -> list[float]:
    return [value for row in items if (value := _value(row)) is not None]


def _value(row: TotalRow) -> float | None:
    return row.item.amount.value if row.item.amount is not None else None


def shown(amount: float) -> str:
    """An amount without needless zeros.

    >>> shown(98250.0), shown(12.5), shown(0.124)
    ('98250', '12.5', '0.124')
    """
    return f"{amount:.4f}".rstrip("0").rstrip(".")
