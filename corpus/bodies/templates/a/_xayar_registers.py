"""The registers of 沙雅's report: aspects, hazards, controls, monitoring, on landscape pages."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Columns = Sequence[tuple[str, str, float]]


def risks(audit: Audit, w: Writer, slots: Slots) -> None:
    """What was identified, and how each is controlled."""
    for number, count in enumerate(audit.counts, 1):
        hazard = count.what != "重要环境因素"
        method = "作业条件危险性评价法" if hazard else "是非判断与综合打分法"
        e = w.entry("counts", count)
        told = f"{e('what')}{e('stated')}{count.unit}：{e.each('listed')}"
        w.text(
            f"{audit.world.people.safety}（{audit.world.departments[7]}）组织采用{method}识别和评价，{told}。"
        )
        w.text(f"表B-{number}　{count.what}及控制", style="plain")
        _controls(audit, w, slots, count, hazard=hazard)


def _controls(audit: Audit, w: Writer, slots: Slots, count: Count, *, hazard: bool) -> None:
    departments = audit.world.departments
    known = slots.at("hazards" if hazard else "aspects")
    head = "危险源及可能的后果" if hazard else "环境因素"
    rows: list[Row] = [["序号", head, "涉及部门", "控制文件", "控制措施", "监视方式", "现场核查"]]
    for number, name in enumerate(count.listed, 1):
        found = next(one for one in known if any(part in name for part in one["like"]))
        where = f"{departments[2]}、{departments[6]}" if number % 2 else departments[2]
        cells = [found["basis"], found["control"], found["watch"], "措施在岗，记录在位"]
        rows.append([str(number), name, where, *cells])
    w.table(rows, (0.7, 2.8, 1.8, 2.2, 4, 2.4, 1.9), head=1, repeat=True)


def register(w: Writer, slots: Slots, path: str, title: str, columns: Columns) -> None:
    """A register of one kind of records, or that there are none."""
    rows = slots.rows(path, [cell for _, cell, _ in columns])
    if not rows:
        w.text(f"{title}：不涉及。", style="plain")
        return
    w.text(title, style="plain")
    head: Row = [name for name, _, _ in columns]
    w.table([head, *rows], tuple(width for _, _, width in columns), head=1, repeat=True)


PERMITS = (
    ("许可证件", "<kind>", 2.2),
    ("证件编号", "<number>", 2.8),
    ("持有单位", "<holder>", 2.6),
    ("许可事项", "<scope>", 1.8),
    ("起始日期", "<valid_from>", 1.7),
    ("截止日期", "<valid_to:until>", 1.7),
    ("发证机关", "<authority>", 2.6),
)
SPECIAL = (
    ("设备", "<name>", 1.6),
    ("型号", "<model>", 1.5),
    ("设备代码", "<device_code>", 2.7),
    ("使用登记证", "<registration_no>", 2.4),
    ("首检日期", "<first_inspected_on>", 1.6),
    ("本次检验", "<inspected_on>", 1.6),
    ("下次检验", "<next_inspection_on>", 1.6),
    ("检验机构", "<agency>", 2.2),
    ("报告号", "<report_no>", 1.9),
)
PEOPLE = (
    ("姓名", "<name>", 1.1),
    ("从事作业", "<@work>", 1.8),
    ("证件", "<kind>", 2.6),
    ("准操项目", "<category>", 2.4),
    ("证号", "<number>", 2.9),
    ("发证日期", "<issued_on>", 1.7),
    ("有效期至", "<valid_to>", 1.7),
    ("发证机关", "<issuer>", 2.2),
)
HEALTH = (
    ("姓名", "<name>", 2),
    ("检查日期", "<examined_on>", 2.4),
    ("检查机构", "<institution>", 4),
    ("检查结论", "<result>", 2.4),
)
SUPPLIERS = (
    ("序号", "<#>", 0.8),
    ("供方或承包方", "<name>", 4.4),
    ("提供内容", "<provides>", 3),
    ("评价日期", "<evaluated_on>", 2.2),
    ("环境和安全告知", "已书面告知", 2.4),
)
CONTRACTS = (
    ("合同", "<kind>", 1.6),
    ("双方", "<parties:each ；>", 5.4),
    ("签订", "<signed_on>", 1.8),
    ("生效", "<valid_from>", 1.8),
    ("终止", "<valid_to>", 1.8),
    ("合同年限", "<stated_term>", 1.4),
)
DRILLS = (
    ("演练日期", "<held_on>", 2),
    ("演练科目", "<kind>", 3.4),
    ("地点", "<=place>", 2),
    ("参加人数", "<=people>", 1.6),
    ("评价", "预案可行，有总结记录", 3.4),
)
DEVICES = (
    ("器具", "<device>", 1.8),
    ("型号", "<model>", 1.6),
    ("编号", "<serial>", 1.5),
    ("使用地点", "<@place>", 1.5),
    ("证书号", "<certificate_no>", 2.3),
    ("机构", "<agency>", 2.8),
    ("检定/校准日期", "<calibrated_on>", 1.8),
    ("有效期至", "<valid_until>", 1.8),
    ("结论", "<result>", 0.9),
)
EVALUATIONS = (
    ("评价日期", "<done_on>", 2.2),
    ("评价人", "<evaluators:each>", 4),
    ("评价的法律法规（部）", "<stated_count>", 2.6),
    ("评价结论", "全部遵守", 2.6),
)


def controls(audit: Audit, w: Writer, slots: Slots) -> None:
    """What the controls rest on: permits, equipment, people, contractors, emergencies."""
    register(w, slots, "permits", "表C-1　许可证件", PERMITS)
    register(w, slots, "special_equipment", "表C-2　特种设备", SPECIAL)
    register(w, slots, "personnel_certificates", "表C-3　特种作业及特种设备作业人员", PEOPLE)
    register(w, slots, "suppliers", "表C-4　供方及承包方", SUPPLIERS)
    register(w, slots, "contracts", "表C-5　采购和服务合同", CONTRACTS)
    register(w, slots, "drills", "表C-6　应急演练", DRILLS)
    if "OHSMS" in audit.systems:
        register(w, slots, "medical_exams", "表C-7　职业健康检查", HEALTH)
    w.text(
        slots(
            "现场查看{first}、{middle}、{last}及公用设施：主要设备{equipment}，防护和环保设施随主机运行，"
            "作业规程张贴在岗位；废物贮存处分区设置，标识清楚。"
        )
    )


def monitoring(audit: Audit, w: Writer, slots: Slots) -> None:
    """Devices, laws and their evaluation, figures."""
    register(w, slots, "calibrations", "表D-1　监视测量设备", DEVICES)
    w.text(
        slots("法律法规和其他要求：清单列有<law_count:compliance>部，即<laws:compliance>。"),
        slots("本次现场核对了<laws:operation>的执行，未发现违反的情况。"),
    )
    register(w, slots, "compliance_evaluations", "表D-2　合规性评价", EVALUATIONS)
    standards = slots.lines("standards_cited", "<number> <title>")
    w.text(f"执行的排放及技术标准：{'；'.join(standards)}。")
    for number, table in enumerate(audit.tables_with_totals, 3):
        e = w.entry("tables_with_totals", table)
        w.text(f"表D-{number}　{e('title')}", style="plain")
        rows: list[Row] = [["类别", f"金额（{table.unit}）"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (5, 3), head=1)
