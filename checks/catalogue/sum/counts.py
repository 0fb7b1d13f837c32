"""Stated numbers of items against what is listed and what is stated elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checks.audit_team.size import team_counted
from checks.comparisons.equal import Place, differing, every_place
from checks.comparisons.names import name_key
from checks.context import Context
from checks.dates.performance_evaluation.outcomes import counted_twice
from checks.people.certificates.registers import registers_differ
from checks.quantities.counts.repeated_counts import twice_told
from checks.quantities.counts.samples import named_otherwise
from checks.quantities.counts.significance_lists import ranked_elsewhere
from checks.registry import check
from checks.text.noun_phrases import quotation
from schemas.leaf import Leaf
from schemas.report import Count
from schemas.result import Finding
from schemas.statements.amounts.counts import CountRemark, Enumeration, ThingCount

MANY = 8
"""So many items of a list are shown with its number; of a longer list the first and the last."""

LONGEST = 80
"""Longer items are not shown in the message."""

_NUMBERED = ("部", "车间", "分厂", "厂", "厂区", "区", "线", "班", "组", "科", "队", "处", "库", "期")
"""What has an ordinal for its name (制造一部：开料、压合)."""

_APART, _OFF = 3, 2
"""So far apart a number and a list, or the rows of a table, are not of one thing."""

_NOUN = 10
"""So many characters around a number tell what it is of."""


@check("SUM002", "count-wrong", "warning")
def count_wrong(context: Context) -> Iterator[Finding]:
    """查什么：“共 N 项”之类的数目与随后列出的项数是否相符（各项自带数量的按其和；以“等”结尾的节选只看列出的
    是否多于所写），同样的清单在别处所写的数目是否相同；全公司的重要环境因素、不可接受风险（重大危险源）在各处列出的项
    是否相同，一处少了另一处的几项即提示；同一次内部审核的不符合项数、管理评审的改进项数在各处是否相同；特种（特殊）作业人员的名录在各处所列的岗位是否相同；所写的审核组人数是否为所列的人数；抽查的供方（人员）数、分别涉及各部门的不符合项数、产品的关键控制点数是否为逐一写明的数目。
    写有数目、随后逐项写出的，项数不符的，提示。

    为什么：数目不符，说明漏列、错列，或数目是从别的报告带来的。

    例：“重要环境因素共 6 项”，其后列出五项。

    应为：数目与清单一致，各处一致。

    依据：GB/T 27021.1-2017 9.4.8.2（报告应准确）。

    何时可忽略：列出的只是其中一部分，或只是一个部门的，且报告写明。
    ---
    What it checks: whether a stated number is that of the items listed behind it (by their own numbers
    where they have some; of an excerpt only whether more are listed than stated), and whether the same
    items are counted alike elsewhere; whether the significant aspects and the unacceptable risks of the
    whole organization are the same everywhere: a place that leaves some of them out is told; whether the
    number of nonconformities of one internal audit, of improvements of one management review, is the
    same everywhere; whether the registers of special posts list the same posts; whether suppliers and persons
    sampled, nonconformities by department and critical control points are as many as are named.
    A number whose items are told one by one behind it, and are others in number, is worth knowing.

    Why: an item was forgotten, or the number stems from another report.

    Example: “6 significant environmental aspects”, followed by five.

    Expected: a number that is that of the list, the same everywhere.

    Basis: GB/T 27021.1-2017 9.4.8.2 (an accurate report).

    When to ignore: only some of them, or those of one department, are listed, and the report says so.
    """
    found = [*_counted(context)]
    yield from found
    lines = {e.line for one in found for e in one.evidence}
    for one in context.mentions.statements(Enumeration):
        if not _is_off(one):
            continue
        what = quotation(one.words, one.start, one.end, _NOUN, _NOUN)
        place: Leaf[str] = context.mentions.leaf(what, *one.place.span)
        if place.evidence.line not in lines:
            yield context.finding(
                place,
                identity=f"told/{what}",
                values=[one.number, one.listed],
                variant="told",
                severity="info",
                what=what,
                stated=one.number,
                listed=one.listed,
            )


def _is_off(enumeration: Enumeration) -> bool:
    """Whether a number is not that of its list, though it is meant for it."""
    off = abs(enumeration.listed - enumeration.number)
    return 0 < off <= _OFF if enumeration.of_table else 0 < off <= _APART and enumeration.number > 1


def _counted(context: Context) -> Iterator[Finding]:
    """What the fields, lists and sentences of known kinds count otherwise."""
    wrong = [one for one in context.report.counts if _is_wrong(one) and not _is_ordinal(one)]
    wrong = [one for one in wrong if not context.mentions.statements(CountRemark, one)]
    yield from (_listed_otherwise(context, count) for count in wrong)
    yield from _elsewhere(context, [count for count in context.report.counts if count not in wrong])
    yield from ranked_elsewhere(context)
    yield from counted_twice(context)
    yield from registers_differ(context)
    yield from team_counted(context)
    yield from named_otherwise(context)
    yield from _told_twice(context)


def _told_twice(context: Context) -> Iterator[Finding]:
    """What two sentences count differently, but for what is told as enumerations, and lists of laws."""
    known = [
        (_what(count), place.value)
        for count in context.report.counts
        for place in every_place([count.stated])
    ]
    for counts in twice_told(context, ThingCount):
        numbers = {number for what, number in known if counts[0].what in what}
        listed = {one.number for one in counts} <= numbers
        if listed or any(word in counts[0].what for word in ("法律", "法规", "合规")):
            continue
        shown = context.listed(context.words("number", number=one.number) for one in counts)
        yield context.finding(
            *(one.place for one in counts),
            identity=counts[0].what,
            values=[one.number for one in counts],
            variant="places",
            what=counts[0].what,
            values_shown=shown,
        )


def _is_wrong(count: Count) -> bool:
    """Whether a number is not that of the items listed; of an excerpt, whether it is less."""
    stated, listed = count.stated, count.counted
    if stated is None or stated.value is None or listed is None or listed == stated.value:
        return False
    return not (count.open_ended and listed < stated.value)


def _is_ordinal(count: Count) -> bool:
    """Whether a numeral belongs to the name of a department or place right before it."""
    what, stated = count.what, count.stated
    if what is None or stated is None or what.span[1] != stated.span[0] or stated.raw[:1].isascii():
        return False
    return stated.raw.lstrip("一二三四五六七八九十").startswith(_NUMBERED) and len(stated.raw) > 1


def _listed_otherwise(context: Context, count: Count) -> Finding:
    """A number that is not that of its items."""
    stated, listed = count.stated, count.counted
    assert stated is not None
    return context.finding(
        *([count.what] if count.what is not None else []),
        stated,
        *_ends(count),
        identity=_what(count),
        variant="listed",
        severity="info" if _is_of_parts(context, stated) or _is_nested(count) else None,
        values=[stated.value, listed],
        actual=context.words("both", stated=stated.value, listed=listed),
        wrong=[stated],
        what=_what(count),
        stated=stated.value,
        listed=listed,
        items=_shown(context, count),
    )


def _is_of_parts(context: Context, stated: Place) -> bool:
    """Whether a number is of the parts of something that is described, not of things that are counted."""
    return context.mentions.mark(stated, "counts.of_parts") != ""


def _is_nested(count: Count) -> bool:
    """Whether the number is that of the items where those in their brackets count (残留（甲线、乙线）)."""
    shut = [str(item.value or "").partition("（")[2] for item in count.listed]
    more = [inner.count("、") for inner in shut if inner.endswith("）")]
    stated, listed = count.stated.value if count.stated else None, count.counted
    return stated is not None and listed is not None and listed < stated <= listed + sum(more)


def _elsewhere(context: Context, counts: list[Count]) -> Iterator[Finding]:
    """The same whole list, told with different numbers in two places."""
    same: dict[tuple[str, ...], list[Count]] = defaultdict(list)
    for count in counts:
        items = tuple(sorted(name_key(str(item.value)) for item in count.listed if item.value))
        if len(items) > 1 and not count.open_ended:
            same[items].append(count)
    for alike in same.values():
        found = differing(count.stated for count in alike)
        if found is None:
            continue
        shown = [str(variant.value) for variant in found.variants]
        yield context.finding(
            *found.places,
            identity=_what(alike[0]),
            variant="places",
            values=shown,
            expected=context.words("number", number=shown[0]) if found.decided else None,
            actual=context.words("number", number=context.listed(shown[1:])) if found.decided else None,
            what=_what(alike[0]),
            values_shown=context.listed(shown),
        )


def _shown(context: Context, count: Count) -> str:
    """The items in brackets, where they are few and short enough to be read in a row."""
    items = [str(item.value or item.raw) for item in count.listed]
    text = context.listed(items)
    return context.words("items", items=text) if 0 < len(items) <= MANY and len(text) <= LONGEST else ""


def _ends(count: Count) -> list[Place]:
    return list(count.listed) if len(count.listed) <= MANY else [count.listed[0], count.listed[-1]]


def _what(count: Count) -> str:
    return (count.what.value or "") if count.what is not None else ""
