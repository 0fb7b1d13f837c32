"""钧澍: tables and sentences on what was sampled."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def counts(audit: Audit, w: Writer) -> None:
    """Enumerations with their number."""
    for one in audit.counts:
        e = w.entry("counts", one)
        w.text(f"经评价确定的{e('what')}共{e('stated')}{one.unit}，分别为：{e.each('listed', '；')}。")


def laws(audit: Audit, w: Writer) -> None:
    """The list of laws and the technical standards."""
    e = w.law_entry("compliance")
    w.text(
        f"提供《适用法律法规清单》，共收集法律法规{e('stated_count')}部：{w.laws('compliance')}，均为有效版本。"
    )
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    if cited:
        w.text(f"执行的技术标准有：{'、'.join(cited)}。")


def objectives(audit: Audit, w: Writer) -> None:
    """The objectives."""
    w.text(
        "组织在相关职能和层次建立了目标，目标可测量并与方针保持一致，各部门已制定实现目标的措施，考核结果如下："
    )
    rows: list[Row] = [["序号", "目标", "目标值", "实际完成情况"]]
    for at, (name, aim, reached) in enumerate(audit.world.objectives, 1):
        rows.append([str(at), name, aim, reached])
    w.table(rows, (0.8, 4.6, 2.0, 2.6), head=1)


def calibrations(audit: Audit, w: Writer) -> None:
    """Instruments."""
    rows: list[Row] = [
        [
            "序号",
            "设备名称",
            "规格型号",
            "设备编号",
            "检定/校准单位",
            "证书编号",
            "检定/校准日期",
            "有效期至",
            "结论",
        ]
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        rows.append(
            [
                str(at),
                e("device"),
                e("model"),
                e("serial"),
                e("agency"),
                e("certificate_no"),
                e("calibrated_on"),
                e("valid_until"),
                e("result"),
            ]
        )
    if rows[1:]:
        w.table(rows, (0.5, 1.3, 1.0, 1.1, 1.6, 1.4, 1.4, 1.4, 0.7), head=1, repeat=True)
    else:
        w.text("组织的活动不需要使用监视测量设备。")


def certified(audit: Audit, w: Writer) -> None:
    """Holders of certificates for work."""
    rows: list[Row] = [["姓名", "岗位", "证书名称", "作业项目", "证书编号", "有效期", "发证机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        span = f"{e('valid_from')}至{e('valid_to')}"
        rows.append([e("name"), e.aside("work"), e("kind"), e("category"), e("number"), span, e("issuer")])
    if rows[1:]:
        w.text("特种作业及特种设备作业人员持证情况抽查如下：")
        w.table(rows, (0.9, 1.1, 1.6, 1.2, 2.2, 1.9, 1.5), head=1, repeat=True)


def employed(audit: Audit, w: Writer) -> None:
    """Employment contracts."""
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        until = f"，至{e('valid_to')}止" if one.valid_to else "，为无固定期限劳动合同"
        w.text(f"抽查{e('name')}的劳动合同，签订日期{e('signed_on')}，自{e('valid_from')}起{until}。")


def exams(audit: Audit, w: Writer) -> None:
    """Medical examinations."""
    rows: list[Row] = [["姓名", "体检日期", "体检机构", "体检结果"]]
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    if rows[1:]:
        w.text("职业健康检查情况：")
        w.table(rows, (1.5, 2.5, 4.0, 2.0), head=1)


def applied(_: Audit, w: Writer) -> None:
    """Laws that the operation was held against."""
    w.text(f"对照{w.laws('operation')}的相关规定查看现场，未发现违反的情况。")


def special(audit: Audit, w: Writer) -> None:
    """Special equipment."""
    rows: list[Row] = [
        ["设备名称", "型号", "设备代码", "使用登记证编号", "检验机构", "报告编号", "检验日期", "下次检验日期"]
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows.append(
            [
                e("name"),
                e("model"),
                e("device_code"),
                e("registration_no"),
                e("agency"),
                e("report_no"),
                e("inspected_on"),
                e("next_inspection_on"),
            ]
        )
    if rows[1:]:
        w.text("特种设备使用及检验情况：")
        w.table(rows, (1.0, 1.0, 1.6, 1.4, 1.6, 1.3, 1.4, 1.4), head=1, repeat=True)
    else:
        w.text("组织未使用特种设备。")


def suppliers(audit: Audit, w: Writer) -> None:
    """Suppliers."""
    rows: list[Row] = [["序号", "供方名称", "供应产品/服务", "评价日期", "评价结果"]]
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        rows.append([str(at), e("name"), e("provides"), e("evaluated_on"), "合格"])
    if rows[1:]:
        w.table(rows, (0.8, 3.8, 2.4, 2.0, 1.0), head=1, repeat=True)


def contracts(audit: Audit, w: Writer) -> None:
    """Contracts with suppliers."""
    for one in audit.contracts:
        e = w.entry("contracts", one)
        w.text(
            f"抽查{e('kind')}一份，由{e.each('parties', '与')}签订，标的为{one.about}，"
            f"签订日期{e('signed_on')}，合同期限{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}。"
        )


def drills(audit: Audit, w: Writer) -> None:
    """Drills."""
    rows: list[Row] = [["演练内容", "演练日期", "演练地点", "参加人数"]]
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([f"{e('kind')}应急演练", e("held_on"), one.place, str(one.people)])
    w.table(rows, (3.4, 2.4, 2.6, 1.6), head=1)


def totals(audit: Audit, w: Writer) -> None:
    """Amounts with a total."""
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="plain")
        rows: list[Row] = [["项目", "数值"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        w.table([*rows, ["合计", e("stated_total")]], (6, 4), head=1)


def evaluation(audit: Audit, w: Writer) -> None:
    """The evaluation of compliance."""
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"查《合规性评价报告》，评价日期为{e('done_on')}，评价人员有{e.each('evaluators')}，"
            f"共对{e('stated_count')}部法律法规的遵守情况进行了评价，结论均为符合。"
        )


def internal(audit: Audit, w: Writer) -> None:
    """Internal audits."""
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}至{e('end')}" if one.end > one.start else e("start") + e.silent("end")
        w.text(
            f"内部审核计划于{e('planned_on')}批准，{days}实施了内部审核，审核组长为{e('leader')}，"
            f"审核员为{e.each('auditors')}。本次内审开出不符合{e('nonconformities')}项，已于{e('closed_on')}全部关闭。"
        )


def review(audit: Audit, w: Writer) -> None:
    """Management reviews."""
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        w.text(
            f"管理评审计划于{e('planned_on')}下发，评审会议于{e('held_on')}召开，由{e('chair')}主持。"
            f"评审形成改进决议{e('improvements')}项，要求在{e('due_date')}前完成，目前正在按计划实施。"
        )
