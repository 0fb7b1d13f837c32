"""Findings, evaluation and conclusion of 赣漾食品与能源's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.b._ganjiang_form import NAMES, Numbered
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "一般"}
FIRST = {
    "recommend": "推荐颁发认证证书",
    "recommend_after_correction": "一般不符合整改并经验证后，推荐颁发认证证书",
    "not_recommend": "不推荐颁发认证证书",
}
RENEWED = {
    "recommend": "推荐换发认证证书",
    "recommend_after_correction": "一般不符合整改并经验证后，推荐换发认证证书",
    "not_recommend": "不推荐换发认证证书",
}
KEPT = {"maintain": "推荐保持认证证书", "suspend": "暂停认证证书", "withdraw": "撤销认证证书"}
LABELS = {"stage2": FIRST, "surveillance": KEPT, "recertification": RENEWED, "transfer": RENEWED}


def findings(audit: Audit, w: Writer, made: Numbered) -> None:
    """Nonconformities of this audit and the one before, certificates."""
    found = audit.nonconformities
    w.heading(1, "5 不符合和上次审核的跟踪")
    w.heading(2, "5.1 本次不符合")
    w.text(
        f"严重不符合 {w.fact('nonconformities.major')} 项，一般不符合 {w.fact('nonconformities.minor')} 项。",
        style="plain",
    )
    if found.items:
        made.caption("不符合清单")
        rows: list[Row] = [["编号", "部门", "标准及条款", "不符合事实", "性质"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            clause = f"{e('standard')}¶{e('clause')}"
            rows.append(
                [e("number"), e("department"), clause, e("description"), e("grade", GRADES[item.grade])]
            )
        w.table(rows, (1, 1.4, 2.4, 5, 1.2), head=1, repeat=True)
        w.text(
            f"客户在 {w.fact('nonconformities.due_date')} 以前向审核组提交原因分析和整改证据，"
            "由组长书面验证。",
            style="plain",
        )
    w.heading(2, "5.2 上次审核不符合的关闭情况")
    if audit.previous_nonconformities:
        made.caption("上次不符合")
        rows = [["不符合事实", "关闭日期", "本次核实"]]
        for earlier in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", earlier)
            told = "同类问题再次出现，须重新分析原因" if again(audit, earlier.description) else "措施有效"
            rows.append([e("description"), e("closed_on"), told])
        w.table(rows, (6.4, 2, 2.6), head=1)
    else:
        w.text("本次为初次认证，不适用。" if audit.audit_type == "stage2" else "没有。", style="plain")
    _certificates(audit, w, made)


def _certificates(audit: Audit, w: Writer, made: Numbered) -> None:
    w.heading(2, "5.3 认证证书和标志")
    if not audit.certificates:
        w.text("客户目前没有持有认证证书，也未使用认证标志。", style="plain")
        return
    made.caption("现持有的认证证书")
    rows: list[Row] = [["体系", "证书号", "颁证日期", "有效期至"]]
    for one in audit.certificates:
        e = w.entry("certificates", one)
        rows.append([e("system", NAMES[one.system]), e("number"), e("issued_on"), e("valid_to")])
    w.table(rows, (4, 3, 2, 2), head=1)
    w.text("证书和认证标志的使用符合规定，没有超范围宣传，也没有用在产品上。", style="plain")
    if audit.audit_type == "transfer":
        w.text(
            "转换理由：客户希望由一家机构统一提供服务。原证书有效，未被暂停或撤销，没有未了结的投诉。",
            style="plain",
        )


def conclusion(audit: Audit, w: Writer, made: Numbered, texts: Phrases) -> None:
    """Evaluation, recommendation, notes, signatures."""
    w.heading(1, "6 评价和结论")
    names = "和".join(NAMES[system] for system in audit.systems)
    made.caption("体系评价")
    rows: list[Row] = [["评价项目", "评价结果"]]
    values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", values, rating.value)])
    w.table(rows, (5, 6), head=1)
    w.text(
        f"值得肯定：{''.join(texts.some('strength', 2))}",
        f"改进建议：{''.join(texts.some('chance', 2))}",
        f"审核组对{w.fact('organization.name')}的{names}作如下结论：体系文件满足标准要求；"
        "体系得到实施和保持，具有满足适用要求、达到预期结果的能力；内部审核和管理评审有效；"
        "审核范围适当；审核目的已达到。",
    )
    made.caption("推荐意见")
    labels = LABELS[audit.audit_type]
    chosen = audit.conclusion.recommendation or ""
    rows = [["推荐意见", w.choice("conclusion.recommendation", labels, chosen, "¶")]]
    for one in audit.systems:
        rows.append([f"推荐的认证范围（{one}）", w.scope("certificate", one)])
    rows.append(["下次审核最迟日期", w.fact("next_audit_by")])
    w.table(rows, (3, 8), bold=(0,))
    _signed(audit, w)


def _signed(audit: Audit, w: Writer) -> None:
    w.heading(1, "7 声明和签署")
    w.text(
        "a) 审核采用抽样方法，证据只来自抽取的样本，存在不确定性；客户对体系的持续符合负责。",
        "b) 本报告和审核中知悉的信息予以保密，法律另有规定的除外；报告的所有权属于本机构。",
        "c) 审核组成员两年内没有为客户提供过咨询，与客户没有利益关系。",
        "d) 本报告的推荐意见不是认证决定，认证决定由本机构的认证决定人员作出。",
        "e) 随本报告提交：审核计划、签到表、不符合报告、审核记录。分发：客户、本机构。",
        style="plain",
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    names = [["组长签字", w.each("conclusion.signatories", [leader])]]
    if others:
        names.append(["组员签字", w.each("conclusion.signatories", others)])
    names.append(["签字日期", w.fact("report_date")])
    w.table(names, (3, 8), bold=(0,))
