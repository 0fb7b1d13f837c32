"""Totals and what they are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.compare import shortfall
from checks.context import Context
from checks.quantities.alternative_sums import MOST_PARTS, OF_WHICH, further, is_slip
from checks.quantities.averages import wrong_means
from checks.quantities.rates import is_off
from checks.registry import Outcome, check
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import TableWithTotal, TotalItem
from schemas.result import Finding
from schemas.statements.quantities import SentenceSum, SentenceTotal
from schemas.text import fold

SUBTOTAL = patterns.compile(r"(小计|合计|总计|共计|sub-?total|total)[:：]?$", re.IGNORECASE)
ROUNDED = patterns.compile("%|％|百分|万元|亿元|千元|比例|占比")
_UNROUNDED = ("人日", "人天")
"""Units of totals that are told in halves where they are no whole numbers."""
_HEADING = r"(?:\s{1,3}|[、.．]\s?)(?=[^\W\d_])(?![万元吨千个项批次件])"
"""Behind a number that begins the line of a heading (10  不符合)."""

_NOTES = re.compile(r"注\s?[:：]|另[有外行]|计入|未列|未计|不含|[包内]含|包括")
"""What a note on amounts behind the total says."""

LEAD = 60
"""So many characters before the first amount its items may begin, and behind the total a sentence end."""
SCALES = (1_000, 10_000, 1 / 1_000, 1 / 10_000)
"""A total in 千元 or 万元 below items in 元, and the other way round, is no error."""
_CENT = 0.01
_NEAR = 0.14
"""So near the sum that a sentence tells of them, its amounts are meant to make it up."""


_REQUIRED, _ACTUAL = patterns.compile(r"应[^\W\d]$|[应需]有$"), patterns.compile(r"实[^\W\d际]|实际")
"""What names of amounts end and begin with that tell the same things twice (应配3台、实配3台)."""


_NEEDED = ("核定", "应审", "应有", "所需", "标准人日", "不少于", "Required", "required")
"""In the name of what was to be spent at least, which is none of what was."""


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
        added = round(sum(one.amounts), 3)
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
    for number, table in _every(context):
        total = table.stated_total
        items = [item for item in table.items if item.amount is not None]
        if total is None or total.value is None or not items:
            continue
        amounts = [item.amount for item in items if item.amount is not None]
        if any(leaf.value is None for leaf in amounts):
            yield context.not_checked("unreadable", f"tables_with_totals[{number}].items.amount")
            continue
        names = [str(item.name.value) for item in items if item.name is not None]
        if any(map(_REQUIRED.search, names)) and any(map(_ACTUAL.match, names)):
            continue
        readings = _readings(items)
        if any(_agree(total.value, sum_, _tolerance(table, items)) for sum_ in readings):
            continue
        others = [item for item in items if item.amount is not None and item.amount.value != total.value]
        if len(items) - len(others) == 1 < len(others) and not is_slip(total.value, readings[0]):
            added = _readings(others)[0]  # the whole is told once more: what went in, and where to
            if added != total.value and is_slip(total.value, added):
                yield _wrong(context, table, others, total, added).replaced(severity="info")
            continue
        lacking = abs(shortfall([readings[0]], total.value))
        if _is_unread(context, table, [*amounts, total], lacking):
            yield context.not_checked("amounts_open", total=shown(total.value), lacking=shown(lacking))
            continue
        if not is_slip(total.value, readings[0]):
            yield context.not_checked("total_far", total=shown(total.value), sum=shown(readings[0]))
            continue
        yield _wrong(context, table, items, total, readings[0])


def _wrong(
    context: Context, table: TableWithTotal, items: list[TotalItem], total: Leaf[float], added: float
) -> Finding:
    """The finding on a total that is not what its items add up to."""
    title = (table.title.value or "") if table.title else ""
    amounts = [item.amount for item in items if item.amount is not None]
    stated = total.value or 0
    return context.finding(
        *_rows(items),
        total,
        identity=title or "/".join(item.name.value or "" for item in items if item.name),
        severity="warning" if context.is_recognised(total, *amounts) else None,
        values=[shown(added), shown(stated)],
        variant="titled" if title else "untitled",
        expected=shown(added),
        actual=shown(stated),
        wrong=[total],
        title=title,
        total=shown(stated),
        sum=shown(added),
        difference=shown(abs(shortfall([added], stated))),
    )


def _rows(items: list[TotalItem]) -> list[Leaf[str] | Leaf[float]]:
    """The names and amounts of the items that have an amount."""
    mention = [leaf for item in items if item.amount is not None for leaf in (item.name, item.amount)]
    return [leaf for leaf in mention if leaf is not None]


def _every(context: Context) -> Iterator[tuple[int, TableWithTotal]]:
    """The tables, their further columns and subtotals, with the number of the table."""
    for number, table in enumerate(context.report.tables_with_totals):
        yield number, table
        for other in table.beside:
            yield number, other.replaced(rounded=table.rounded)


def _is_unread(context: Context, table: TableWithTotal, places: list[Leaf[float]], lacking: float) -> bool:
    """Whether an amount may have been left out: an item has none, or just what the total lacks stands
    unread between the first of them and the total."""
    if sum(_amounts(table.items)) >= (places[-1].value or 0):
        return False
    if any(item.amount is None and _names_more(item) for item in table.items):
        return True
    low, high = min(p.start for p in places) - LEAD, max(p.start for p in places)
    for written in dict.fromkeys((shown(lacking), f"{lacking:.2f}", f"{lacking:,.2f}")):
        if len(written) < 2:  # a digit alone stands anywhere
            continue
        for passage in context.mentions.passages([written]):
            first, last = passage.leaf.span
            ours = sum(p.value == lacking and first <= p.start < last for p in places)
            alone = rf"(?<![\d.,年月]){re.escape(written)}(?![.,]?\d|\s?[年月日号时周季%％页])"
            heading = rf"(?m)^\s*{re.escape(written)}{_HEADING}"
            numbers = len(re.findall(alone, passage.leaf.raw)) - len(re.findall(heading, passage.leaf.raw))
            behind = first > high and not _NOTES.search(passage.leaf.raw)
            if low <= last and first <= high + LEAD and numbers > ours and not behind:
                return True
    return False


def _names_more(item: TotalItem) -> bool:
    """Whether an item without an amount is one of its own, no “of which”."""
    return not OF_WHICH.match(_name(item)) and not SUBTOTAL.search(_name(item))


def _readings(items: list[TotalItem]) -> list[float]:
    """The sums that a total may state: of the plain items, of the subtotals, of all that is there, of those
    without the parts of others or what is taken off."""
    named = [item for item in items if not SUBTOTAL.search(_name(item))]
    plain = [item for item in _without_parts(named) if not OF_WHICH.match(_name(item))]
    spent = [item for item in plain if not any(word in _name(item) for word in _NEEDED)]
    subtotals = [item for item in items if SUBTOTAL.search(_name(item))]
    groups = [group for group in (plain, spent, subtotals, items) if group]
    mention = [(_name(item), _value(item.amount) or 0) for item in named]
    return [*(shortfall(_amounts(group), 0) for group in groups), *further(mention)]


def _without_parts(items: list[TotalItem]) -> list[TotalItem]:
    """The items without those after a “of which” that with it make up the item before."""
    kept: list[TotalItem] = []
    at = 0
    while at < len(items):
        kept.append(items[at])
        if at + 1 < len(items) and OF_WHICH.match(_name(items[at + 1])):
            at = _parts_end(items, at)
        at += 1
    return kept


def _parts_end(items: list[TotalItem], whole: int) -> int:
    """The index of the last of the parts of an item; of the item itself where none add up to it."""
    for end in range(whole + 2, min(len(items), whole + MOST_PARTS) + 1):
        if not shortfall(_amounts(items[whole + 1 : end]), _value(items[whole].amount) or 0):
            return end - 1
    return whole


def _agree(total: float, added: float, tolerance: float) -> bool:
    return abs(shortfall([added], total)) <= tolerance or any(
        abs(shortfall([added * scale], total)) < _CENT / 2 for scale in SCALES
    )


def _tolerance(table: TableWithTotal, items: list[TotalItem]) -> float:
    """What rounding explains: of the total, and of every item where they are shares or in thousands."""
    raws = [item.amount.raw for item in items if item.amount is not None]
    total = table.stated_total.raw if table.stated_total else ""
    ours, finest = _decimals(total), max(_decimals(raw) for raw in raws)
    title = table.title.raw if table.title else ""
    if table.rounded or ROUNDED.search(" ".join([title, total, *raws])):
        return 0.5 * len(items) / float(10 ** max(ours, finest))
    if total.endswith(_UNROUNDED):
        return 0.0
    return 0.5 / float(10**ours) if ours < finest else 0.0


def _decimals(raw: str) -> int:
    found = re.search(r"\d\.(\d+)", fold(raw))
    return len(found[1]) if found else 0


def _amounts(items: list[TotalItem]) -> list[float]:
    return [value for item in items if (value := _value(item.amount)) is not None]


def _value(leaf: Leaf[float] | None) -> float | None:
    return leaf.value if leaf is not None else None


def _name(item: TotalItem) -> str:
    return fold(item.name.value or "") if item.name else ""


def shown(amount: float) -> str:
    """An amount without needless zeros.

    >>> shown(98250.0), shown(12.5), shown(0.124)
    ('98250', '12.5', '0.124')
    """
    return f"{amount:.4f}".rstrip("0").rstrip(".")
