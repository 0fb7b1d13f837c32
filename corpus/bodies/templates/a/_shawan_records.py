"""Clauses, resources and checking in 沙湾's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._shawan_words import Sections, filled, reported
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

# Clause by FSMS, HACCP and QMS, title in both languages, what was seen.
CLAUSES = (
    (
        ("4", "4", "4"),
        "组织环境 Context",
        "内外部议题{n}项、相关方{m}类，{year}年已评审；边界与现场一致",
    ),
    (
        ("5", "5", "5"),
        "领导作用 Leadership",
        "{manager}批准食品安全方针并传达；{leader}任食品安全小组组长，小组{m}人",
    ),
    (("6", "", "6"), "策划 Planning", "风险与机遇登记表{n}项，措施落实到部门；变更{m}项均经评审"),
    (
        ("7.1", "6", "7.1"),
        "资源 Resources",
        "车间{m}个，{machine}等设备台账与实物相符，保养计划{n}项按期完成",
    ),
    (("7.2", "6.2", "7.2"), "能力 Competence", "{year}年培训计划{n}项，抽查{m}份签到和考核成绩"),
    (("7.4", "5.4", "7.4"), "沟通 Communication", "与供方、顾客、监管部门的沟通渠道和责任人已明确"),
    (("7.5", "4.2", "7.5"), "成文信息 Documents", "受控清单文件{n}份，抽查{m}份，版本有效"),
    (("8.8", "7.9", "9.1"), "验证 Verification", "验证计划{n}项，结果由食品安全小组每季度分析1次"),
    (
        ("8.9", "7.8", "8.7"),
        "不合格控制 Nonconformity of product",
        "抽查不合格品处置单{m}份，隔离、评价、放行权限清楚",
    ),
    (("10", "8", "10"), "改进 Improvement", "纠正措施{m}项已完成有效性验证；顾客投诉{n}起均已回复"),
)


def system(audit: Audit, w: Writer, pages: Sections) -> None:
    """The clauses, the objectives, the laws."""
    pages.head("管理体系审核发现", "Management System Findings")
    pages.form("条款检查记录", "Clause checklist")
    rows: list[Row] = [["条款 Clause", "要求 Requirement", "审核证据 Evidence", "判定 Result"]]
    order = ("FSMS", "HACCP", "QMS")
    for clauses, title, seen in CLAUSES:
        mine = [(one, number) for one, number in zip(order, clauses, strict=True) if one in audit.systems]
        numbers = "¶".join(f"{one[0]} {number}" for one, number in mine if number)
        if not numbers:
            continue
        bad = "、".join(
            told
            for told in (
                reported(audit, w, one, number) for one, number in mine if number and number != "6.2"
            )
            if told
        )
        number = str(w.random.randint(6, 14))
        few = str(w.random.randint(3, 5))
        told = filled(audit, seen.replace("{n}", number).replace("{m}", few))
        rows.append([numbers, title, told, f"不符合 NC {bad}" if bad else "符合 C"])
    w.table(rows, (1.2, 2.2, 5, 1.6), head=1, repeat=True)
    pages.form("目标完成情况", "Objectives and results")
    rows = [["目标 Objective", "指标 Target", "实际 Result", "达成 Met"]]
    rows += [[name, target, got, "是 Yes"] for name, target, got in audit.world.objectives]
    w.table(rows, (4, 2, 2, 2), head=1)
    law = w.law_entry("compliance")
    w.text(
        f"法规识别 Legislation register：清单共收录 {law.silent('place')}{law('stated_count')} 部，包括"
        f"{law.each('titles', '、', '《{}》')}。"
    )
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"合规性评价 Evaluation of compliance：{e('done_on')} 由{e.each('evaluators')}对照 "
            f"{e('stated_count')} 部法律法规逐部评价，结论为遵守。"
        )
    few_ = w.law_entry("operation")
    w.text(f"现场对照{few_.silent('place')}{few_.each('titles', '、', '《{}》')}核查了相关要求，未见违反。")


def resources(audit: Audit, w: Writer, pages: Sections) -> None:
    """Instruments, machines, people, suppliers."""
    pages.head("资源与外部供应", "Resources and External Provision")
    _instruments(audit, w, pages)
    if audit.special_equipment:
        _machines(audit, w, pages)
    _people(audit, w, pages)
    pages.form("供方评价", "Approved suppliers sampled")
    rows: list[Row] = [["No.", "供方 Supplier", "供应品 Supplies", "评价日期 Evaluated", "结论"]]
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        rows.append([str(at), e("name"), e("provides"), e("evaluated_on"), "合格"])
    w.table(rows, (0.6, 3.8, 2.4, 2, 1.2), head=1)
    pages.form("合同抽查", "Contracts sampled")
    rows = [["类别 Kind", "签约双方 Parties", "标的 Subject", "签订 Signed", "期限 Term"]]
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        term = f"{e('valid_from')} 至¶{e('valid_to')}¶（{e('stated_term')}）"
        rows.append([e("kind"), e.each("parties", "¶"), deal.about, e("signed_on"), term])
    w.table(rows, (1.4, 3.4, 1.8, 1.6, 1.8), head=1)


def _instruments(audit: Audit, w: Writer, pages: Sections) -> None:
    pages.form("监视测量设备", "Measuring equipment")
    rows: list[Row] = [
        [
            "器具 Device",
            "型号 Model",
            "编号 S/N",
            "证书 Certificate",
            "机构 Lab.",
            "日期 Date",
            "到期 Due",
            "结果",
        ]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                f"{e('device')}¶{e.aside('place')}",
                e("model"),
                e("serial"),
                e("certificate_no"),
                e("agency"),
                e("calibrated_on"),
                e("valid_until"),
                e("result"),
            ]
        )
    w.table(rows, (1.4, 1.2, 1.2, 1.5, 1.7, 1.2, 1.2, 0.8), head=1, repeat=True)
    if audit.calibrations:
        one = audit.calibrations[-1]
        e = w.entry("calibrations", one)
        w.text(
            f"现场核对：{e('device')}（{e('serial')}）的状态标签与 {e('certificate_no')} 号证书相符，"
            f"有效期至 {e('valid_until')}。"
        )


def _machines(audit: Audit, w: Writer, pages: Sections) -> None:
    pages.form("特种设备", "Special equipment")
    rows: list[Row] = [["设备 Equipment", "设备代码/登记证", "检验 Inspected", "下次 Next", "检验机构/报告"]]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows.append(
            [
                f"{e('name')}¶{e('model')}",
                f"{e('device_code')}¶{e('registration_no')}",
                e("inspected_on"),
                e("next_inspection_on"),
                f"{e('agency')}¶{e('report_no')}",
            ]
        )
    w.table(rows, (1.8, 2.6, 1.5, 1.5, 2.6), head=1)


def _people(audit: Audit, w: Writer, pages: Sections) -> None:
    pages.form("健康检查", "Medical examinations")
    rows: list[Row] = [["姓名 Name", "检查日期 Date", "机构 Institution", "结果 Result"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    w.table(rows, (2, 2, 4, 2), head=1)
    if audit.personnel_certificates:
        pages.form("作业人员证书", "Operators' certificates")
        rows = [
            ["姓名/岗位", "证书 Certificate", "项目 Category", "编号 No.", "有效期 Validity", "签发 Issuer"]
        ]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            rows.append(
                [
                    f"{e('name')}¶{e.aside('work')}",
                    e("kind"),
                    e("category"),
                    e("number"),
                    f"{e('valid_from')}¶{e('valid_to')}",
                    e("issuer"),
                ]
            )
        w.table(rows, (1.3, 1.9, 1.4, 2.4, 1.5, 1.5), head=1)
    for work in audit.employment_contracts:
        e = w.entry("employment_contracts", work)
        ends = f"至 {e('valid_to')}" if work.valid_to else "无固定期限"
        w.text(
            f"劳动合同 Labour contract：{e('name')}，{e('signed_on')} 签订，自 {e('valid_from')} 起，{ends}。"
        )


def checking(audit: Audit, w: Writer, pages: Sections) -> None:
    """The internal audit and the management review."""
    pages.head("内部审核与管理评审", "Internal Audit and Management Review")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f" 至 {e('end')}")
        w.table(
            [
                ["内部审核计划 Planned", e("planned_on"), "实施 Performed", days],
                ["组长 Leader", e("leader"), "内审员 Auditors", e.each("auditors")],
                ["不符合 NCs", f"{e('nonconformities')} 项", "关闭 Closed", e("closed_on")],
            ],
            (2.2, 2.8, 2, 3),
            bold=(0, 2),
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        done = e("closed_on") if review.closed_on else "进行中 In progress"
        w.text("", style="plain")
        w.table(
            [
                ["管理评审计划 Planned", e("planned_on"), "召开 Held", e("held_on")],
                ["主持 Chair", e("chair"), "改进项 Actions", f"{e('improvements')} 项"],
                ["要求完成 Due", e("due_date"), "实际完成 Completed", done],
            ],
            (2.2, 2.8, 2, 3),
            bold=(0, 2),
        )
    w.text(audit.world.remarks["evaluation"][0])
