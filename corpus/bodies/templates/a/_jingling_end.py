"""旌翎: findings, conclusion and signatures before the annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "一般"}
RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
KEPT = {"maintain": "保持认证", "suspend": "暂停认证", "withdraw": "撤销认证"}
GIVEN = {
    "recommend": "推荐再认证",
    "recommend_after_correction": "不符合关闭后推荐再认证",
    "not_recommend": "不推荐再认证",
}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}


def ending(audit: Audit, w: Writer) -> None:
    """The last three parts."""
    w.heading(1, "第五部分　不符合项")
    _nonconformities(audit, w)
    w.heading(1, "第六部分　审核结论")
    _conclusion(audit, w)
    w.heading(1, "第七部分　签署")
    _signed(audit, w)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    rows: list[Row] = [["严重不符合", f"{major} 项", "一般不符合", f"{minor} 项"]]
    w.table(rows, (2.5, 2.5, 2.5, 2.5), bold=(0, 2))
    if not found.items:
        w.text("本次审核未开具不符合项报告。")
        return
    rows = [["编号", "不符合事实", "标准条款", "部门", "程度"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number + item.standard, item)
        grade = w.choice(f"{e.path}.grade", GRADES, item.grade, "¶")
        clause = f"{e('standard')}¶{e('clause')}"
        rows.append([e("number"), e("description"), clause, e("department"), grade])
    w.table(rows, (0.7, 4.8, 2.0, 1.4, 1.1), head=1, repeat=True)
    w.text(
        f"整改要求：上述不符合项须于{w.fact('nonconformities.due_date')}前完成原因分析和纠正措施，"
        "以书面材料提交审核组验证。"
    )


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["序号", "评价项目", "评价结果"]]
    for at, one in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), one)
        rows.append([str(at), e("criterion"), w.choice(f"{e.path}.value", RATED, one.value)])
    w.table(rows, (0.8, 4.6, 4.6), head=1)
    w.text("体系运行的亮点：" + "".join(phrases(w, "strong", 2)))
    w.text("可改进之处：" + "".join(phrases(w, "weak", 2)))
    w.text(
        f"总体评价：{w.fact('organization.name')}的管理体系持续满足审核依据的要求，目标基本实现，"
        f"内部审核和管理评审有效；本次审核提出一般不符合{w.fact('nonconformities.minor')}项，"
        "不影响体系的整体有效性。"
    )
    scopes = "¶".join(f"{one}：{w.scope('certificate', one)}" for one in audit.systems)
    options = GIVEN if audit.audit_type == "recertification" else KEPT
    chosen = w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "")
    focus = "；".join(phrases(w, "focus", 3))
    told: list[Row] = [
        ["证书表述的范围", scopes],
        ["推荐结论", chosen],
        ["下次审核最迟日期", w.fact("next_audit_by")],
        ["下次审核重点", focus],
    ]
    w.table(told, (2.5, 7.5), bold=(0,))


def _signed(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["角色", "签字", "日期"]]
    for member in audit.team:
        if member.name in audit.conclusion.signatories:
            role = w.person(member)("role", ROLES[member.role])
            name = w.each("conclusion.signatories", [member.name])
            rows.append([role, name, w.fact("report_date")])
    w.table(rows, (3, 4, 3), head=1)
    w.text(
        "说明：审核结论基于抽样；认证决定由本机构作出。对结论有异议，可在15个工作日内提出申诉。",
        style="plain",
    )
