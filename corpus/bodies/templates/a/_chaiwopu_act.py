"""Check and act, and the conclusion, in 柴窝堡's summary."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.a._chaiwopu_form import ROLES, Notes, named
from corpus.bodies.templates.again import again
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "一般"}


def evaluation(audit: Audit, w: Writer, notes: Notes) -> None:
    """Measurement, compliance, internal audit and management review."""
    notes.seen("evaluation", 2)
    notes.remark("evaluation")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        rows: list[Row] = [[e("title"), "‹"], ["项目", table.unit]]
        for item in table.items:
            line = e.inner("items", item)
            rows.append([line("name"), line("amount")])
        w.table([*rows, ["合计", e("stated_total")]], (2.4, 1.2), head=2)
        w.text("", style="plain")
    for record in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", record)
        w.text(
            f"◆ 合规性评价：日期 {e('done_on')}；参加人{e.each('evaluators', '、')}；"
            f"条目 {e('stated_count')} 部，均符合。{notes.at(7)}",
            style="plain",
        )
    w.text(f"◆ 内部审核和管理评审：{notes.at(0)}", style="plain")
    for internal in audit.internal_audits:
        e = w.entry("internal_audits", internal)
        same = internal.start == internal.end
        days = f"{e('start')}{e.silent('end')}" if same else f"{e('start')}～{e('end')}"
        rows = [
            ["内部审核", "‹"],
            ["计划批准", e("planned_on")],
            ["实施", days],
            ["组长", e("leader")],
            ["内审员", e.each("auditors", "、")],
            ["不符合", f"{e('nonconformities')} 项，{e('closed_on')} 关闭"],
        ]
        w.table(rows, (1, 3.4), head=1, bold=(0,))
        w.text("", style="plain")
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        done = f"{e('closed_on')} 完成" if review.closed_on else "进行中"
        rows = [
            ["管理评审", "‹"],
            ["通知下发", e("planned_on")],
            ["召开", f"{e('held_on')}，{e('chair')}主持"],
            ["改进决定", f"{e('improvements')} 项，期限 {e('due_date')}，{done}"],
        ]
        w.table(rows, (1, 3.4), head=1, bold=(0,))


def improvement(audit: Audit, w: Writer, notes: Notes) -> None:
    """Earlier findings, this audit's findings."""
    notes.seen("improvement", 2)
    notes.remark("improvement")
    for record in audit.certificates:
        e = w.entry("certificates", record)
        w.text(
            f"◆ {e('system', named(record.system), value=record.system)}认证证书 {e('number')}，"
            f"发证 {e('issued_on')}，到期 {e('valid_to')}，标志使用正确。{notes.at(5)}",
            style="plain",
        )
    if audit.previous_nonconformities:
        w.text(f"◆ 上次审核不符合的整改：{notes.at(1)}", style="plain")
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        seen = "此次又查到类似事实" if again(audit, earlier.description) else "措施有效"
        notes.points([f"{e('description')}（关闭日期 {e('closed_on')}，{seen}）"])
    n, found = "nonconformities", audit.nonconformities
    told = f"严重不符合 {w.fact(f'{n}.major')} 项，一般不符合 {w.fact(f'{n}.minor')} 项"
    w.text(f"◆ 本次共开具{told}{'，明细如下：' if found.items else '。'}", style="plain")
    for item in found.items:
        _nonconformity(w, item, notes)
    if found.items:
        w.text(
            f"◆ 组织的原因分析、纠正和纠正措施须于 {w.fact(f'{n}.due_date')} 前提交审核组长验证。",
            style="plain",
        )


def _nonconformity(w: Writer, item: Nonconformity, notes: Notes) -> None:
    e = w.same("nonconformities.items", item.number, item)
    rows: list[Row] = [
        [f"不符合 {e('number')}", e("grade", GRADES[item.grade]), e("department")],
        [f"{e('standard')}¶{e('clause')}", f"{e('description')}¶{notes.evidence(item.department)}", "‹"],
    ]
    w.table(rows, (1.4, 2, 1.6), head=1)
    w.text("", style="plain")


def conclusion(audit: Audit, w: Writer, notes: Notes) -> None:
    """Strong points, ratings, the recommendation, signatures."""
    w.text(f"长处：{w.random.choice(notes.s.at('strong'))}", style="plain")
    w.text(f"可以改进之处（不属于不符合）：{w.random.choice(notes.s.at('watch'))}", style="plain")
    w.text("总体评定：", style="plain")
    for rating in audit.conclusion.ratings:
        e = w.same("conclusion.ratings", rating.criterion, rating)
        w.text(f"　◇ {e('criterion')}：{e('value')}", style="plain")
    kept = audit.audit_type in {"surveillance", "special"}
    given = ["maintain", "suspend"] if kept else ["recommend", "recommend_after_correction", "not_recommend"]
    labels = {one: notes.s.at("labels", one) for one in given}
    chosen = audit.conclusion.recommendation or ""
    w.text(
        f"审核组对{w.fact('organization.name')}的建议："
        f"{w.choice('conclusion.recommendation', labels, chosen)}",
        style="plain",
    )
    name = "证书范围" if kept else "建议的证书范围"
    rows: list[Row] = [["体系", name]]
    rows += [[named(one), w.scope("certificate", one)] for one in audit.systems]
    w.table(rows, (1.6, 4), head=1)
    w.text(
        f"下一次审核最迟 {w.fact('next_audit_by')}。现场审核于 {w.fact('audit.end')} 结束，"
        "末次会议上已向组织说明全部发现，组织没有不同意见。审核是抽样活动，存在抽样的局限；"
        f"审核组对接触到的信息保密。本摘要由{w.fact('certification_body.name')}存档。"
    )
    rows = [["签署", "身份", "日期"]]
    members = {member.name: member for member in audit.team}
    for signed in audit.conclusion.signatories:
        told = w.tag("conclusion.signatories+", signed)
        rows.append([told, ROLES[members[signed].role], w.fact("report_date")])
    w.table(rows, (1.6, 1.4, 1.8), head=1, rules="three")
