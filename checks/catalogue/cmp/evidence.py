"""Departments and activities of which the report has no evidence."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.registry import check
from checks.scope.unevidenced import is_judged, untold_activities, untold_departments
from schemas.result import Finding


@check("CMP006", "evidence-not-told", "info")
def evidence_not_told(context: Context) -> Iterator[Finding]:
    """查什么：初次认证第二阶段和再认证的报告，组织机构所列的部门，是否除了所列之处，全文再没有写到（受审核部门、检查记录、
    不符合、参会人员、计划的日程都没有；同类名称如质量部、品质部、质检部视为同一部门）；审核范围中的设计和开发、安装、售后
    （技术支持）服务，是否除范围的表述外，全文没有写到任何证据。写明不适用的，算写到。没有按部门写证据、很少写到所查文件的报告，
    不判断。

    为什么：审核要覆盖范围内的全部部门和活动；报告没有写到的，看不出审核过。

    例：公司现有行政部、品管部、制造部、营销部，证据都写在行政部，全文再没有写到营销部。

    应为：补充所审核部门、活动的证据；没有审核的，写明理由。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.8.2。

    何时可忽略：证据按过程写，或写在检查表等附件中。
    ---
    What it checks: whether the report of an initial (stage 2) or recertification audit names a department of
    the organization in the list of its departments and nowhere else (no evidence, nonconformity, attendant
    or timetable; usual other names count as the same); and whether design and development, installation, or
    after-sales or technical service is in the scope, and nothing at all is told of it but the scope. To say
    that it does not apply is to tell. Reports that do not tell their evidence by department, or name few of
    the documents that were seen, are not judged.

    Why: an audit covers all departments and activities of the scope; what is not told cannot be seen to
    have been audited.

    Example: the departments are administration, quality, production and sales; all evidence is of
    administration, and sales is told of nowhere.

    Expected: the evidence of each department and activity, or why it was not audited.

    Basis: 9.4.4.1 and 9.4.8.2 of GB/T 27021.1-2017.

    When to ignore: the evidence is told by processes, or stands in an annex.
    """
    if not is_judged(context):
        return
    names, lists = untold_departments(context)
    if names:
        yield context.finding(
            *(one.place for one in lists),
            identity="departments",
            variant="departments",
            values=sorted(names),
            names=context.listed(names),
        )
    for scope, does in untold_activities(context):
        yield context.finding(scope, identity=does, variant="activity", values=[does], does=does)
