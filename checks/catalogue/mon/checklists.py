"""Filled monitoring checklists: points and their sums, deductions, the grade, what is open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checks.comparisons.equal import Place
from checks.context import ChecklistContext
from checks.monitoring.checklists import (
    MOST_MISSING,
    Sums,
    item_name,
    open_items,
    shown,
    stated_places,
    value,
)
from checks.registry import Outcome, check
from schemas.checklists import scoring
from schemas.leaf import Leaf
from schemas.other_kinds.monitoring import MonitoringItem

KIND: Any = "monitoring_checklist"
_FILLED = {"general": "deducted", "veto": "mark", "key": "mark"}
"""Which field of an item is filled in."""


@check("MON001", "score-sum", "error", about=KIND)
def score_sum(context: ChecklistContext) -> Iterator[Outcome]:
    """查什么：检查表和结果表写的各部分得分、总得分、扣分合计，是否等于由各项扣分算出的分数（扣分高于分值的按分值计）。

    为什么：得分决定等级，算错或各处不一致时，等级就没有依据。

    例：各项共扣 8.5 分，质量监测得分却写作 92.5 分。

    应为：各部分得分为其满分减去各项扣分，总得分为各部分之和，检查表与结果表一致。

    依据：检查表“质量监测得分：100-扣分合计”，评分细则。

    何时可忽略：各省按规定拆解了检查表，且扣分栏另有说明。
    ---
    What it checks: whether the points of the parts, those in all and the sum of the deductions, as the form
    states them, are what follows from the deductions (one above an item's points counts as these).

    Why: the points decide on the grade; where they are wrong, the grade has no basis.

    Example: the deductions add up to 8.5, and the form states 92.5 points.

    Expected: each part has its points less the deductions, the total is the sum of the parts, and all places
    agree.

    Basis: the checklist's own rule (100 less the sum of the deductions).

    When to ignore: the checklist was taken apart as its notes allow, and the column of deductions says so.
    """
    sums = Sums(context.monitoring)
    if not sums.places:
        yield context.not_checked("score_not_stated", "stated.total")
        return
    for name in sums.wrong_names():
        worked, places = sums.worked[name], sums.mention(name)
        wrong = [place for place in places if sums.is_wrong(name, place)]
        yield context.finding(
            *places,
            identity=name,
            values=[worked, *(place.value for place in wrong)],
            variant=name,
            wrong=wrong,
            expected=shown(worked),
            actual=shown(wrong[0].value),
            worked=shown(worked),
            told=context.listed(dict.fromkeys(shown(place.value) for place in wrong)),
        )
    if sums.worked["total"] is None and (parts := sums.uneven()):
        yield context.finding(
            *parts,
            identity="parts",
            variant="parts",
            parts=" + ".join(shown(place.value) for place in parts[:-1]),
            told=shown(parts[-1].value),
        )


@check("MON002", "deduction-over-value", "error", about=KIND)
def deduction_over_value(context: ChecklistContext) -> Iterator[Outcome]:
    """查什么：一项的扣分是否高于该项分值，或不能由评分细则的扣分档次得出。

    为什么：扣分上限为对应分值；细则只写“扣 1 分”“扣 0.5 分”等档次，别的数说明扣错或写错。

    例：分值 2 分的项目扣 3 分；细则为“每发现1处扣2分”，却扣 1.5 分。

    应为：扣分不高于分值，且为细则各档次之和（扣完为止）。

    依据：检查表注 2（扣分上限为对应分值的分数）和该项评分细则。

    何时可忽略：监测组另有书面的扣分说明。
    ---
    What it checks: whether the deduction of an item is above the item's points, or no sum of the steps of its
    scoring rule.

    Why: an item's points are the most that it can lose, and the rule knows only certain steps: any other
    number was reckoned or written wrongly.

    Example: 3 off an item of 2 points; 1.5 off where each finding costs 2.

    Expected: at most the item's points, made up of the steps of its rule.

    Basis: note 2 of the checklist, and the item's scoring rule.

    When to ignore: the monitoring group explains its deduction in writing.
    """
    for item in context.monitoring.items:
        place, full = item.places.get("deducted"), item.value
        content = context.checklist.by_key[item.number, item.row].content
        if place is None or item.deducted is None or full is None:
            continue
        over = item.deducted > full
        if not over and scoring.is_possible(content, item.deducted):
            continue
        steps = sorted({step.points for step in content.steps}, reverse=True)
        yield context.finding(
            place,
            *_title(item),
            identity=f"{item.number}/{item.row}",
            values=[item.deducted],
            variant="over" if over else "step",
            wrong=[place],
            expected=f"<= {shown(full)}" if over else None,
            actual=shown(item.deducted),
            item=item_name(context, item.number, item.row),
            deducted=shown(item.deducted),
            value=shown(full),
            steps=context.listed(map(shown, steps)),
        )


@check("MON003", "grade-wrong", "error", about=KIND)
def grade_wrong(context: ChecklistContext) -> Iterator[Outcome]:
    """查什么：写明或勾选的等级，是否与得分及否决项、关键项的结果相符。

    为什么：有否决项或关键项不符合的，无论得分多少都不合格；其余由总分定级。

    例：一项关键项不符合，等级仍为“合格”；得分 88 分，勾选“优秀”。

    应为：等级与得分和否决项、关键项一致，检查表与结果表一致。

    依据：结果表注（总分与等级的对应）。

    何时可忽略：主管部门另行改定了等级，并附文件。
    ---
    What it checks: whether the grade that is written or ticked follows from the points and from the veto and
    key items.

    Why: with a failed veto or key item the grade is the lowest, whatever the points; else these decide.

    Example: a key item fails and the grade is “qualified”; 88 points and “excellent” ticked.

    Expected: the grade that follows, the same in all places.

    Basis: the notes of the form of the result (points and grades).

    When to ignore: the authority changed the grade itself, with a document.
    """
    monitoring, checklist = context.monitoring, context.checklist
    places = stated_places(monitoring, "grade")
    if not places:
        yield context.not_checked("grade_not_stated", "stated.grade")
        return
    total = stated_places(monitoring, "total")
    reached = monitoring.scores.total
    if reached is None and total:
        reached = total[0].value
    right = scoring.grade(checklist, reached, monitoring.counts)
    if right is None:
        return
    wrong = [place for place in places if place.value != right]
    if not wrong:
        return
    failed = [item for item in monitoring.items if item.mark == "fail"]
    yield context.finding(
        *places,
        *(total[:1] if not failed else ()),
        *(item.places["mark"] for item in failed if "mark" in item.places),
        identity="grade",
        values=[right, *(place.value for place in wrong)],
        variant="failed" if failed else "points",
        wrong=wrong,
        expected=right,
        actual=wrong[0].value,
        told=checklist.word(value(wrong[0])),
        right=checklist.word(right),
        total="" if reached is None else shown(reached),
        items=context.listed(item_name(context, item.number, item.row) for item in failed),
    )


@check("MON004", "item-missing", "warning", about=KIND)
def item_missing(context: ChecklistContext) -> Iterator[Outcome]:
    """查什么：每个指标是否都有一行、填写了扣分或“符合/不符合”，且按检查表的顺序排列。

    为什么：漏填或漏掉的指标无法计分；顺序乱了，容易漏项或填错行。

    例：第 28 项扣分栏空白；第 20 项排在第 22 项之后。

    应为：全部指标按顺序填写，没有扣分的写 0。

    依据：检查表注 1、注 3（存在不符合的，仍需对其他内容开展完整的监测）。

    何时可忽略：表格由多名专家分开填写，其余部分另附。
    ---
    What it checks: whether each indicator has its row, a deduction or a mark in it, and stands in its order.

    Why: an indicator that is left out cannot be counted; out of order, rows are easily missed or mixed up.

    Example: nothing in the column of deductions of indicator 28; indicator 20 stands behind 22.

    Expected: all indicators filled in, in their order; a 0 where nothing is taken off.

    Basis: notes 1 and 3 of the checklist.

    When to ignore: several experts filled in parts of it, and the others are attached.
    """
    items = context.monitoring.items
    unfilled = open_items(items)
    filled = [item for item in items if item.kind != "comparison" and item not in unfilled]
    if not filled:
        places = [place for item in unfilled[:1] for place in _title(item)]
        yield context.finding(*places, identity="all", values=[], variant="open", count=len(unfilled))
    for item in unfilled if filled else ():
        cell = item.places.get(_FILLED[item.kind])
        yield _about(context, item, "unread" if cell else "blank", cell, written=cell.raw if cell else "")
    repeated = scoring.repeated(items)
    twice = {at for group in repeated for at in group}
    for at in scoring.out_of_order(context.checklist, items):
        if at not in twice:
            yield _about(context, items[at], "moved", None)
    for group in repeated:
        yield _about(
            context, items[group[1]], "repeated", items[group[0]].places.get("title"), count=len(group)
        )
    yield from _missing(context)


def _missing(context: ChecklistContext) -> Iterator[Outcome]:
    """The rows that the form does not have: each, or all together where it is only a part of the form."""
    absent = scoring.missing(context.checklist, context.monitoring.items)
    if len(absent) > MOST_MISSING:
        rows = [item_name(context, *key) for key, _ in absent]
        places = [place for item in context.monitoring.items[:1] for place in _title(item)]
        names = context.listed(rows[:MOST_MISSING])
        yield context.finding(
            *places,
            identity="missing",
            values=rows,
            variant="partial",
            count=len(absent),
            items=names,
            there=len(context.monitoring.items),
        )
        return
    for key, before in absent:
        places = [] if before is None else _title(before)
        name = item_name(context, *key)
        yield context.finding(*places, identity=f"{key}", values=[], variant="missing", item=name)


def _about(
    context: ChecklistContext, item: MonitoringItem, variant: str, place: Place | None, **words: Any
) -> Outcome:
    """A finding on a row, at a place in it and its title."""
    title = _title(item)
    if variant == "blank":
        title = [one.replaced(_path=f"{one.path}.{_FILLED[item.kind]}") for one in title]
    places = [*([place] if place else []), *title]
    identity = f"{item.number}/{item.row} {variant}"
    name = item_name(context, item.number, item.row)
    return context.finding(*places, identity=identity, values=[], variant=variant, item=name, **words)


@check("MON005", "item-count-differs", "warning", about=KIND)
def item_count_differs(context: ChecklistContext) -> Iterator[Outcome]:
    """查什么：结果表写的否决项、关键项“符合几项、不符合几项”，是否与检查表逐项的结果相符。

    为什么：结果表是汇总，数目对不上，说明检查表改过而汇总没有改。

    例：检查表有一项否决项不符合，结果表写“符合 9 项，不符合 0 项”。

    应为：汇总的项数与检查表一致（一个指标有两行的，只算一项）。

    依据：结果表的内容栏。

    何时可忽略：检查表只是部分内容。
    ---
    What it checks: whether the numbers of veto and key items that pass and fail, on the form of the result,
    are those of the checklist.

    Why: the form of the result sums the checklist up; numbers that differ tell of a late change.

    Example: a veto item fails in the checklist, the form of the result has “9 pass, 0 fail”.

    Expected: the checklist's numbers (an indicator of two rows counts once).

    Basis: the contents of the form of the result.

    When to ignore: the checklist is only a part.
    """
    for kind in ("veto", "key"):
        for place in stated_places(context.monitoring, kind):
            counted = scoring.counted_of(context.checklist, context.monitoring.items, kind, value(place)[0])
            if counted is None or counted == tuple(value(place)[1:]):
                continue
            marked = [i for i in context.monitoring.items if i.kind == kind and i.mark == "fail"]
            yield context.finding(
                place,
                *(item.places["mark"] for item in marked if "mark" in item.places),
                identity=f"{kind} {value(place)[0]}",
                variant=kind,
                wrong=[place],
                expected=f"{counted[0]}/{counted[1]}",
                actual=f"{value(place)[1]}/{value(place)[2]}",
                passed=counted[0],
                failed=counted[1],
                told_passed=value(place)[1],
                told_failed=value(place)[2],
            )


def _title(item: MonitoringItem) -> list[Leaf[Any]]:
    """The place of an item's title."""
    return [item.places["title"]] if "title" in item.places else []
