"""Production of which no monitoring is told."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from checks.context import Context, runs
from checks.environment_safety import offices_only
from checks.environment_safety.permit_work import unproven_work
from checks.registry import check
from schemas.cache import yaml_file
from schemas.result import Finding, NotChecked
from schemas.statements.environment_safety import EmittingScope

_KNOWN = Path(__file__).with_suffix(".yaml")

RECORDS = (
    *("calibrations", "special_equipment", "personnel_certificates", "employment_contracts"),
    *("drills", "suppliers", "contracts", "compliance_evaluations"),
)
ENOUGH = 3
"""A report that tells records of so many kinds tells the evidence, and not only what was concluded."""


@check("CMP005", "monitoring-not-told", "warning", needs=("systems", "scopes"))
def monitoring_not_told(context: Context) -> Iterator[Finding | NotChecked]:
    """查什么：初次认证第二阶段和再认证的报告，范围有生产、制造、加工等活动、现场有车间的，全文是否完全没有写到污染物监测、排污许可（登记）、
    环评验收中的任何一项（环境管理体系）；写到粉尘、焊接、油漆等接触的，是否完全没有写到职业病危害因素检测、职业健康检查（职业
    健康安全管理体系）。写明没有、不需要的，算写到；只写结论、没有逐项写证据的报告，不判断。范围有生产、施工等活动的，所看的
    安全、环境检查表是否都写明是办公区的；写到有人在高处作业、电焊的，全文是否没有写到操作证、作业审批。

    为什么：监视、测量和合规性评价的证据多在这些记录中；一般体检不能代替职业健康检查。

    例：范围为泵的制造，现场张贴“必须戴防尘口罩”，报告只写员工“体检合格”。

    应为：写明所看的监测、检测、检查记录；不适用的，写明理由。

    依据：GB/T 27021.1-2017 9.4.4.1；GB/T 24001-2016、GB/T 45001-2020 9.1.1、9.1.2。

    何时可忽略：已看过而没有写入报告（应补充）；写在附件中。
    ---
    What it checks: whether the report of an initial (stage 2) or recertification audit of production on a
    site with workshops tells nothing at all of monitoring of emissions, permit to discharge, environmental
    assessment or its acceptance (environment); and where dust, welding or paint are told, nothing of
    measurements at workplaces or occupational health examinations (occupational health and safety). To say
    that there is none, or that it is not needed, is to tell.

    Why: evidence of monitoring, measurement and compliance lies in these records; a general medical
    check-up is no occupational health examination.

    Example: manufacture of pumps, a sign “wear a dust mask”, and all that is told is that people are “healthy
    by their check-up”.

    Expected: the records that were seen, or why there are none.

    Basis: GB/T 27021.1-2017 9.4.4.1; 9.1.1 and 9.1.2 of GB/T 24001-2016 and GB/T 45001-2020.

    When to ignore: they were seen and not told (to be added), or are told in an annex.
    """
    yield from offices_only.inspections(context)
    yield from unproven_work(context)
    yield from _unmonitored(context)


def _unmonitored(context: Context) -> Iterator[Finding | NotChecked]:
    """A finding for each system of whose monitoring nothing is told in a report on production; where pages
    were not read, it may stand on these."""
    kind = context.report.audit_type
    if kind is None or kind.value not in _known()["types"]:
        return
    if sum(bool(getattr(context.report, name)) for name in RECORDS) < ENOUGH:
        return
    scope = next(iter(context.mentions.statements(EmittingScope)), None)
    site = context.mentions.find(_known()["site"])
    if scope is None or site is None:
        return
    for system in dict.fromkeys(str(one.value) for one in context.report.systems):
        known = _known()["systems"].get(system)
        if known is None or context.mentions.find(known["told"], known["titles"]) is not None:
            continue
        exposed = context.mentions.find(known["exposed"]) if "exposed" in known else None
        if "exposed" in known and exposed is None:
            continue
        if context.mentions.unread:
            numbers = [sheet.number for sheet in context.mentions.unread]
            yield context.not_checked("may_be_unread", "systems", pages=runs(numbers, context.lang))
            return
        yield context.finding(
            scope.place,
            exposed or site,
            identity=system,
            variant=system.lower(),
            values=[system],
            concerning=[system],
            does=scope.does,
            exposed=exposed.value if exposed is not None else "",
        )


@cache
def _known() -> Any:
    return yaml_file.read(_KNOWN)
