"""Summary, figures, findings, rating and signature of 达坂's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._daban_words import SHORT, bullets, english
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

FIRST = {
    "recommend": "Recommend certification 推荐认证",
    "recommend_after_correction": "Recommend after acceptance of corrective actions 纠正措施被接受后推荐认证",
    "not_recommend": "Not recommend 不推荐",
}
LATER = {
    "maintain": "Maintain certification 保持认证",
    "suspend": "Suspend 暂停",
    "withdraw": "Withdraw 撤销",
}
GRADES = {"minor": "Minor 轻微", "major": "Major 严重"}


def summary(audit: Audit, w: Writer) -> None:
    """The first page's bullets."""
    found = audit.nonconformities
    labels = LATER if audit.audit_type == "surveillance" else FIRST
    w.text("Recommendation of the audit team 审核组推荐意见：", style="plain")
    w.text(
        w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "   "),
        style="plain",
    )
    lines = [
        f"• Number of NCs 不符合：Major 严重 {w.fact('nonconformities.major')}；"
        f"Minor 轻微 {w.fact('nonconformities.minor')}",
        f"• System of {w.fact('organization.name')} is effective for the scope 体系在范围内有效",
        f"• Personnel in scope 体系覆盖人数：{w.fact('headcount')}；sites 场所：{len(audit.sites)}",
    ]
    if found.items:
        due = w.fact("nonconformities.due_date")
        lines.append(f"• Corrective action plan and evidence due 整改证据提交期限：{due}")
    if audit.certificates:
        lines.append("• Use of logo and certificate 标志和证书使用：correct 正确（web, brochure 已查）")
    if audit.audit_type == "transfer":
        lines.append(
            "• Transfer review 转换评审：valid certificate, no open NC, no complaints 证书有效，无未关闭问题"
        )
    w.text(*lines, *bullets(audit, w, "good", 2), style="plain")


def figures(audit: Audit, w: Writer) -> None:
    """Sums, a table each."""
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）", style="center")
        items = [e.inner("items", item) for item in table.items]
        widths = (*(2.0 for _ in items), 1.6)
        w.table(
            [
                [*(item("name") for item in items), "Total 合计"],
                [*(item("amount") for item in items), e("stated_total")],
            ],
            widths,
            head=1,
        )


def findings(audit: Audit, w: Writer) -> None:
    """Nonconformities, those of the audit before, chances, certificates."""
    if audit.nonconformities.items:
        rows: list[Row] = [["NC", "Grade 级别", "Area 部门", "Requirement 要求", "Finding 不符合描述"]]
        for item in audit.nonconformities.items:
            e = w.same("nonconformities.items", item.number, item)
            rule = f"{e('standard')}¶cl. {e('clause')}"
            rows.append(
                [e("number"), e("grade", GRADES[item.grade]), e("department"), rule, e("description")]
            )
        w.table(rows, (0.8, 1.6, 1.6, 2.8, 6.2), head=1)
    else:
        w.text("No nonconformity raised 未开具不符合项", style="plain")
    w.text("Opportunities for improvement (OFI) 改进机会", style="center")
    w.text(*bullets(audit, w, "ofi", 2), style="plain")
    if audit.previous_nonconformities:
        rows = [["Previous NC 上次不符合", "Closed on 关闭日期", "Actions verified 措施验证"]]
        for one in audit.previous_nonconformities:
            p = w.entry("previous_nonconformities", one)
            rows.append([p("description"), p("closed_on"), "{+}Yes 是 {-}No 否"])
        w.table(rows, (7.4, 2.4, 3), head=1)
    if audit.certificates:
        rows = [["Current certificate 现有证书", "No. 证书号", "Issued 颁发", "Expiry 到期"]]
        for certificate in audit.certificates:
            c = w.entry("certificates", certificate)
            name = c("system", SHORT[certificate.system])
            rows.append([name, c("number"), c("issued_on"), c("valid_to")])
        w.table(rows, (3.4, 3.6, 2.6, 2.6), head=1)


def rated(audit: Audit, w: Writer) -> None:
    """Ratings, scopes, next audit."""
    rows: list[Row] = [["#", "Criterion 评价项目", "Rating 评级"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at), e("criterion"), e("value")])
    w.table(rows, (0.8, 7, 3), head=1, rules="three")
    for system in audit.systems:
        w.text(f"[{SHORT[system]}] Client's scope 客户申报范围：{w.scope('system', system)}", style="plain")
        w.text(
            f"[{SHORT[system]}] Scope for certificate 证书范围：{w.scope('certificate', system)}",
            style="plain",
        )
    day = w.fact("next_audit_by", english(audit.next_audit_by))
    w.text(f"Next audit not later than 下次审核不迟于：{day}", style="plain")


def signed(audit: Audit, w: Writer) -> None:
    """Who signs."""
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [
        [
            "Lead auditor 审核组长",
            w.each("conclusion.signatories", [leader]),
            "Date 日期",
            w.fact("report_date"),
        ]
    ]
    if others:
        names = w.each("conclusion.signatories", others, " / ")
        rows.append(["Team 组员", names, "Date 日期", w.fact("report_date")])
    w.table(rows, (3, 4.6, 1.8, 2.6), rules="rows")
    body = "certification_body"
    w.text(
        f"{w.fact(f'{body}.name')}, {w.fact(f'{body}.address')}, T {w.fact(f'{body}.phone')}, "
        f"{w.fact(f'{body}.website')}, {w.fact(f'{body}.email')}",
        "The audit is based on sampling; nonconformities may exist that were not detected. "
        "审核以抽样为基础，可能存在未被发现的不符合。",
        style="plain",
    )
