"""The chapters of 轶岭's report between the task and the problems: points, and records one a line."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._sentences import drawn
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Number


@cache
def _stock() -> dict[str, list[str]]:
    text = Path(__file__).with_name("_tieling.yaml").read_text(encoding="utf-8")
    found: dict[str, list[str]] = yaml.safe_load(text)
    return found


def heading(w: Writer, level: int, text: str) -> None:
    """A heading that Word numbers."""
    w.heading(level, text, Number("main", level - 1))


def say(w: Writer, *texts: str) -> None:
    """Lines without indent."""
    w.text(*texts, style="plain")


def points(w: Writer, *texts: str) -> None:
    """Points with bullets."""
    w.text(*texts, style="plain", number=Number("points"))


def stock(w: Writer, topic: str, count: int) -> None:
    """Some points of a topic."""
    points(w, *drawn(w, _stock()[topic], count))


def _dashes(w: Writer, label: str, lines: list[str]) -> None:
    """A point with its records below it, one a line."""
    if lines:
        points(w, label)
        w.text(*lines, style="plain", number=Number("points", 1))


def planning(audit: Audit, w: Writer) -> None:
    """Leadership, risks, laws, objectives."""
    heading(w, 2, "领导作用和责任制")
    stock(w, "lead", 3)
    heading(w, 2, "员工参与和协商")
    stock(w, "worker", 2)
    heading(w, 2, "危害因素辨识和风险控制")
    stock(w, "risk", 3)
    for count in audit.counts:
        e = w.entry("counts", count)
        points(w, f"{e('what')}{e('stated')}{count.unit}：{e.each('listed', '、')}")
    heading(w, 2, "法律法规和其他要求")
    _laws(audit, w)
    heading(w, 2, "目标和方案")
    words = "；".join(f"{name}{goal}，实际{reached}" for name, goal, reached in audit.world.objectives)
    points(w, f"目标及完成情况：{words}")
    stock(w, "target", 2)
    for table in audit.tables_with_totals:
        if table.unit == "万元":
            e = w.entry("tables_with_totals", table)
            entries = [e.inner("items", item) for item in table.items]
            items = "，".join(f"{i('name')}{i('amount')}" for i in entries)
            points(w, f"{e('title')}（{table.unit}）：{items}，合计{e('stated_total')}")


def _laws(audit: Audit, w: Writer) -> None:
    entry = w.law_entry("compliance")
    safety = audit.world.departments[7]
    points(w, f"{safety}建立清单，收录{entry('stated_count')}部：{w.laws('compliance')}")
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        points(w, f"执行标准：{e('number')}《{e('title')}》")
    few = w.law_entry("operation")
    points(w, f"抽查{few.each('titles', '、', '《{}》')}，适用条款已转化为内部制度{few.silent('place')}")


def support(audit: Audit, w: Writer) -> None:
    """People, documents, equipment, instruments, partners."""
    heading(w, 2, "培训和能力")
    stock(w, "train", 2)
    lines = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        lines.append(
            f"{e('name')}，{e.aside('work')}，{e('kind')}（{e('category')}），{e('number')}，"
            f"{e('valid_from')}～{e('valid_to')}，{e('issuer')}"
        )
    _dashes(w, "抽查持证情况（姓名，岗位，证件，证号，有效期，发证机关）：", lines)
    lines = []
    for contract in audit.employment_contracts:
        if contract.valid_to:
            e = w.entry("employment_contracts", contract)
            lines.append(f"{e('name')}，{e('signed_on')}签订，期限{e('valid_from')}～{e('valid_to')}")
    _dashes(w, "抽查劳动合同：", lines)
    heading(w, 2, "文件和记录")
    stock(w, "paper", 2)
    heading(w, 2, "设备设施")
    stock(w, "gear", 2)
    lines = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        lines.append(
            f"{e('name')} {e('model')}，设备代码{e('device_code')}，使用登记{e('registration_no')}，"
            f"{e('inspected_on')}检验，报告{e('report_no')}（{e('agency')}），下次{e('next_inspection_on')}"
        )
    _dashes(w, "特种设备检验：", lines)
    heading(w, 2, "监测和检测器具")
    _devices(audit, w)
    heading(w, 2, "相关方（分包、供应）")
    _partners(audit, w)


def _devices(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        points(w, "未使用需要检定、校准的器具")
        return
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        points(
            w,
            f"{e('device')} {e('model')}，器号{e('serial')}，{e('agency')}{one.act}，"
            f"证书{e('certificate_no')}，{e('calibrated_on')}～{e('valid_until')}，{e('result')}",
        )


def _partners(audit: Audit, w: Writer) -> None:
    stock(w, "partner", 2)
    lines = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        lines.append(f"{e('name')}，{e('provides')}，{e('evaluated_on')}评价合格")
    _dashes(w, "合格承包商和供应商抽样：", lines)
    lines = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        lines.append(
            f"{e('kind')}（{contract.about}）：{e.each('parties', '／')}，{e('signed_on')}签，"
            f"{e('stated_term')}，{e('valid_from')}～{e('valid_to')}"
        )
    _dashes(w, "合同抽样：", lines)


def site(audit: Audit, w: Writer) -> None:
    """What was seen at the site, drills, examinations."""
    project = [one for one in audit.sites if one.kind == "temporary"]
    if project:
        heading(w, 2, "在建项目")
        points(w, f"到访地点：{project[0].address}，陪同人员：{audit.attendants[0].name}")
        stock(w, "project", 6)
    else:
        heading(w, 2, "生产现场")
        stock(w, "factory", 6)
    heading(w, 2, "应急准备和响应")
    points(w, "编有综合预案、专项预案和现场处置方案，应急物资有台账，应急通讯录为最新")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        points(w, f"演练抽样：{e('kind')}，{e('held_on')}，{drill.place}，{drill.people}人参加")
    heading(w, 2, "职业健康")
    lines = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        lines.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}")
    _dashes(w, "体检抽样（姓名，日期，机构，结果）：", lines)
    points(w, "劳动防护用品按标准配发，领用签字齐全")


def checked(audit: Audit, w: Writer) -> None:
    """Inspection, evaluation of compliance, internal audit, review."""
    heading(w, 2, "日常检查")
    stock(w, "watch", 2)
    heading(w, 2, "合规性评价")
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        say(
            w,
            f"评价日期：{e('done_on')}",
            f"评价人员：{e.each('evaluators')}",
            f"评价数量：{e('stated_count')}部",
            "评价结论：遵守",
        )
    heading(w, 2, "内部审核")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}～{e('end')}" if one.end != one.start else e("start") + e.silent("end")
        say(
            w,
            f"计划编制：{e('planned_on')}",
            f"实施日期：{days}",
            f"内审组长：{e('leader')}",
            f"内审员：{e.each('auditors')}",
            f"不符合：{e('nonconformities')}项，{e('closed_on')}全部关闭",
        )
    heading(w, 2, "管理评审")
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        say(
            w,
            f"计划发布：{e('planned_on')}",
            f"评审日期：{e('held_on')}",
            f"主持人：{e('chair')}",
            f"改进事项：{e('improvements')}项，完成期限{e('due_date')}",
        )
