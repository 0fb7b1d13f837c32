"""Lists with things of another kind in them."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.environment_safety.strange_items import causes_of_others, misplaced
from checks.registry import check
from schemas.result import Finding
from schemas.statements.papers.wording import MixedList

MOST = 6
FEWEST = {"hazards": 3, "aspects": 2}


@check("TXT006", "list-of-another-kind", "warning")
def list_of_another_kind(context: Context) -> Iterator[Finding]:
    """查什么：所列的危险源中是否多是环境因素（尾气排放、水电消耗、包装物废弃），所列的环境因素中是否有伤害事故（触电、
    机械伤害）；写明原因的事故（机械伤害），原因是否全是另一类事故的（交通意外）；所列的可回收物、一般固废、生活垃圾中是否有危险废物
    （废机油、废荧光灯管、废铅蓄电池等）。

    为什么：危险源是可能导致伤害和健康损害的来源；把环境因素列作危险源，说明清单是抄来的，真正的危险源没有辨识。

    例：“危险源包括：车辆尾气的排放、生活垃圾排放、包装物废弃、生活用水消耗等”。

    应为：分别列出危险源和环境因素。

    依据：GB/T 24001-2016 6.1.2，GB/T 45001-2020 6.1.2；GB/T 27021.1-2017 9.4.4.1。

    何时可忽略：报告写明环境因素与危险源合并为一张表。
    ---
    What it checks: whether what is listed as hazards are mostly environmental aspects (exhaust,
    consumption of water, waste packaging), whether environmental aspects have injuries among them
    (electric shock), and whether all causes told of an accident are those of another kind; whether what is
    listed as recyclable, general waste or rubbish has hazardous waste in it (waste oil, fluorescent tubes …).

    Why: a hazard is what can injure or harm health; with aspects in its place the list was copied, and the
    real hazards were not identified.

    Example: “hazards: exhaust of vehicles, household rubbish, waste packaging, consumption of water”.

    Expected: hazards and aspects, each in their list.

    Basis: GB/T 24001-2016 6.1.2, GB/T 45001-2020 6.1.2; GB/T 27021.1-2017 9.4.4.1.

    When to ignore: the report says that aspects and hazards are in one table.
    """
    yield from causes_of_others(context)
    yield from misplaced(context)
    for mixed in context.mentions.statements(MixedList):
        if len(mixed.strange) >= FEWEST[mixed.kind]:
            yield context.finding(
                mixed.place,
                identity=mixed.kind,
                values=sorted(mixed.strange),
                variant=mixed.kind,
                actual=context.listed(mixed.strange[:MOST]),
                items=context.listed(mixed.strange[:MOST]),
            )
