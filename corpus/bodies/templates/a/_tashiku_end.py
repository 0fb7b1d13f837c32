"""The last chapters of 塔什库: nonconformities, conclusion with signatures, declarations."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
VALUES = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项整改并经验证后，推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
KEPT = {"maintain": "推荐保持认证注册", "suspend": "建议暂停认证注册", "withdraw": "建议撤销认证注册"}


def chapters(audit: Audit, w: Writer) -> None:
    """Chapters 6 to 8."""
    w.heading(1, "6 不符合项")
    _nonconformities(audit, w)
    w.heading(1, "7 审核结论")
    w.heading(2, "7.1 综合评价")
    w.paragraphs(phrases(w, "summary", 3))
    w.text(_summary(audit, w))
    _ratings(audit, w)
    w.heading(2, "7.2 认证范围")
    _scopes(audit, w)
    w.heading(2, "7.3 审核组推荐意见")
    _advice(audit, w)
    w.heading(1, "8 声明")
    for at, text in enumerate(phrases(w, "declaration", 4), 1):
        w.text(f"（{at}）{text}")


def _summary(audit: Audit, w: Writer) -> str:
    span = w.fact("audit.start")
    if audit.audit.end != audit.audit.start:
        span += f"至{w.fact('audit.end')}"
    found = f"一般不符合项{w.fact('nonconformities.minor')}项"
    return (
        f"审核组于{span}对{w.fact('organization.name')}（体系覆盖{w.fact('headcount')}人）进行了审核，"
        f"发现{found}，不影响管理体系实现预期结果的能力，审核组对管理体系的符合性和有效性给予肯定。"
    )


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核共开具严重不符合项{w.fact('nonconformities.major')}项、"
        f"一般不符合项{w.fact('nonconformities.minor')}项。"
    )
    if not found.items:
        return
    rows: list[Row] = [["序号", "责任部门", "不符合事实描述", "标准", "条款", "程度"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        told = [e("number"), e("department"), e("description"), e("standard"), e("clause")]
        rows.append([*told, grade])
    w.table(rows, (0.5, 0.9, 3.4, 1.3, 0.8, 0.6), head=1)
    w.text(
        f"请于{w.fact('nonconformities.due_date')}前完成原因分析、纠正和纠正措施，并将证据提交审核组验证。"
    )


def _ratings(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价项目", "评价意见"]]
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", VALUES, one.value)])
    w.table(rows, (2.4, 2.6), head=1)


def _scopes(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["体系", "组织申报的体系范围", "建议的证书表述"]]
    for one in audit.systems:
        rows.append([SHORT[one], w.scope("system", one), w.scope("certificate", one)])
    w.table(rows, (0.9, 2.6, 2.6), head=1)


def _advice(audit: Audit, w: Writer) -> None:
    conclusion = audit.conclusion
    labels = KEPT if audit.audit_type == "surveillance" else ADVICE
    told = w.choice("conclusion.recommendation", labels, conclusion.recommendation or "", "¶")
    rest = [name for name in conclusion.signatories if name != audit.leader.name]
    others = w.each("conclusion.signatories", rest, "、") if rest else "无其他成员"
    rows: list[Row] = [
        ["受审核组织", w.fact("organization.name"), "‹", "‹"],
        ["推荐意见", told, "‹", "‹"],
        ["下次审核", f"不迟于{w.fact('next_audit_by')}", "‹", "‹"],
        [
            "组长签字",
            w.each("conclusion.signatories", [audit.leader.name]),
            "签字日期",
            w.fact("report_date"),
        ],
        ["组员签字", others, "‹", "‹"],
    ]
    w.table(rows, (1, 2.4, 1, 1.8), bold=(0, 2))
