"""Findings, recommendation, signatures and annexes of 赫诺维's reports."""

from __future__ import annotations

from corpus.bodies.invent.draw import words
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

VERDICTS = {
    "recommend": "Certification recommended 推荐认证",
    "recommend_after_correction": "Recommended after acceptance of corrective actions 整改经接受后推荐认证",
    "maintain": "Continuation of certification recommended 推荐保持认证",
}


def verdict_of(w: Writer) -> str:
    """The recommendation in both languages."""
    return w.fact("conclusion.recommendation", VERDICTS[w.audit.conclusion.recommendation or ""])


def findings(slots: Slots) -> None:
    """Of the audit before, then of this one."""
    audit, w = slots.audit, slots.w
    w.heading(2, "6.1  Previous Findings 以往不符合")
    if audit.previous_nonconformities:
        rows: list[Row] = [["No. 序号", "Description 描述", "Closed 关闭日期", "Effective 措施有效性"]]
        cells = ("<#>", "<description>", "<closed_on>", "<again:Yes 有效/No, recurred 再次出现>")
        rows += slots.rows("previous_nonconformities", cells)
        w.table(rows, (1, 5.6, 2, 2), head=1)
    else:
        w.text("Not applicable: no findings are open. 不适用，没有待跟踪的不符合。", style="plain")
    w.heading(2, "6.2  Nonconformity Reports 不符合报告")
    w.text(
        f"Major 主要不符合: {w.fact('nonconformities.major')}; "
        f"Minor 次要不符合: {w.fact('nonconformities.minor')}",
        style="plain",
    )
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "Minor 次要" if item.grade == "minor" else "Major 主要")
        w.table(
            [
                ["NCR No. 编号", e("number"), "Grade 级别", grade],
                ["Standard 标准", e("standard"), "Clause 条款", e("clause")],
                ["Department 部门", e("department"), "Accepted 客户确认", "Yes 已确认"],
                ["Statement 不符合陈述", e("description"), "‹", "‹"],
            ],
            (2.2, 3.4, 2.2, 2.8),
            bold=(0, 2),
        )
        w.text("　", style="plain")
    if audit.nonconformities.due_date:
        w.text(
            "Root cause analysis and corrective actions shall be submitted to the Lead Auditor. "
            f"原因分析、纠正措施及其证据应于{w.fact('nonconformities.due_date')}前提交审核组长书面验证。",
            style="plain",
        )
    w.heading(2, "6.3  Strengths and Opportunities 良好实践与改进机会")
    for at, topic in (("Strength 良好实践", "strong"), ("OFI 改进机会", "advise")):
        for text in w.random.sample(slots.at(topic), 2):
            w.text(f"{at}: {slots(text)}", style="plain")


def closing(slots: Slots) -> None:
    """What is recommended, for which scope, who signs."""
    audit, w = slots.audit, slots.w
    w.text(slots(w.random.choice(slots.at("overall"))))
    w.text(f"Recommendation 推荐意见: {verdict_of(w)}", style="plain")
    names = words("systems")
    rows: list[Row] = [["System 体系", "Scope for certificate 拟定证书范围"]]
    rows += [[names[one]["name"], w.scope("certificate", one)] for one in audit.systems]
    w.table(rows, (3, 7.6), head=1)
    w.text(
        f"Next audit 下次审核: no later than 不迟于 {w.fact('next_audit_by')}。"
        f"人数（现为{w.fact('headcount')}人）、场所或活动变化时请及时通知本公司。",
        style="plain",
    )
    w.text(*slots.at("disclaimer"), style="plain")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows = [["Lead Auditor 审核组长（签名）", w.each("conclusion.signatories", [leader])]]
    if others:
        rows.append(["Team Members 审核组成员（签名）", w.each("conclusion.signatories", others, " / ")])
    rows.append(["Date 日期", w.fact("report_date")])
    rows.append(["For and on behalf of 机构", w.fact("certification_body.name")])
    w.table(rows, (4.4, 6.2), rules="rows", bold=(0,))


TABLES = (
    (
        "Monitoring and Measuring Equipment 监视和测量设备",
        "calibrations",
        (
            "Device 设备",
            "Model 型号",
            "S/N 编号",
            "User 使用单位",
            "Certificate 证书号",
            "Laboratory 机构",
            "Calibrated 检校日期",
            "Valid until 有效期至",
            "Result 结果",
        ),
        (
            "<device>",
            "<model>",
            "<serial>",
            "<user_unit>",
            "<certificate_no>",
            "<agency>",
            "<calibrated_on>",
            "<valid_until>",
            "<result>",
        ),
        (1.4, 1.2, 1.3, 1.8, 1.7, 1.9, 1.6, 1.6, 1),
    ),
    (
        "Special Equipment 特种设备",
        "special_equipment",
        (
            "Name 名称",
            "Model 型号",
            "Code 设备代码",
            "Registration 登记证号",
            "First 首检",
            "Last 本次检验",
            "Next 下次检验",
            "Agency 检验机构",
            "Report 报告号",
        ),
        (
            "<name>",
            "<model>",
            "<device_code>",
            "<registration_no>",
            "<first_inspected_on>",
            "<inspected_on>",
            "<next_inspection_on>",
            "<agency>",
            "<report_no>",
        ),
        (1.2, 1.2, 1.9, 1.8, 1.5, 1.5, 1.5, 1.8, 1.4),
    ),
    (
        "Qualified Personnel 持证人员",
        "personnel_certificates",
        (
            "Name 姓名",
            "Job 岗位工作",
            "Certificate 证书",
            "Category 类别",
            "No. 证号",
            "Issued 发证",
            "Valid 有效期",
            "Issuer 发证机构",
        ),
        (
            "<name>",
            "<@work>",
            "<kind>",
            "<category>",
            "<number>",
            "<issued_on>",
            "<valid_from> ~ <valid_to>",
            "<issuer>",
        ),
        (1, 1.4, 1.8, 1.4, 2, 1.5, 1.7, 1.8),
    ),
    (
        "Approved Suppliers 合格供应商",
        "suppliers",
        ("No. 序号", "Supplier 供应商", "Supply 供应内容", "Evaluated 评价日期"),
        ("<#>", "<name>", "<provides>", "<evaluated_on>"),
        (1, 4.2, 3, 2.4),
    ),
    (
        "Employment Contracts 劳动合同",
        "employment_contracts",
        ("Name 姓名", "Signed 签订", "From 起始", "To 终止"),
        ("<name>", "<signed_on>", "<valid_from>", "<valid_to:Open-ended 无固定期限>"),
        (2.4, 2.6, 2.6, 3),
    ),
    (
        "Health Checks 健康检查",
        "medical_exams",
        ("Name 姓名", "Date 日期", "Institution 机构", "Result 结果"),
        ("<name>", "<examined_on>", "<institution>", "<result>"),
        (2, 2.6, 4, 2),
    ),
)


def annexes(slots: Slots) -> None:
    """Registers by letters."""
    audit, w = slots.audit, slots.w
    shown = [one for one in TABLES if getattr(audit, one[1])]
    w.section(landscape=True)
    for letter, (title, path, heads, cells, widths) in zip("ABCDEF", shown, strict=False):
        w.heading(2, f"Annex {letter}  {title}")
        w.table([heads, *slots.rows(path, cells)], widths, head=1, repeat=True)
    w.section(landscape=False)
    w.heading(2, f"Annex {'ABCDEFG'[len(shown)]}  Legal Register 适用法律法规")
    law = w.law_entry("compliance")
    titles = audit.laws("compliance").titles
    w.text(f"Number of requirements 法律法规数量: {law.silent('place')}{law('stated_count')}", style="plain")
    w.text(*(f"{at}) {law.one('titles', title)}" for at, title in enumerate(titles, 1)), style="plain")
    w.heading(2, f"Annex {'ABCDEFGH'[len(shown) + 1]}  Standards Applied 执行标准")
    w.text(*slots.lines("standards_cited", "<#>) <number> <title>"), style="plain")
