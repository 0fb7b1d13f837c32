"""Chapters four to seven of 安瓴's report: strengths, nonconformities, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
GRADES = {"minor": "一般", "major": "严重"}
FIRST = {
    "recommend": "推荐注册/换证",
    "recommend_after_correction": "不符合关闭后推荐注册/换证",
    "not_recommend": "不予推荐",
}
LATER = {"maintain": "保持注册资格", "suspend": "暂停注册资格", "withdraw": "撤销注册资格"}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}


def chapters(audit: Audit, w: Writer) -> None:
    """The chapters."""
    phrases = Phrases(w)
    w.heading(1, "4 良好实践与改进机会")
    for at, text in enumerate([*phrases.some("strengths", 2), *phrases.some("chances", 2)], 1):
        w.text(f"{at}）{text}")
    w.heading(1, "5 不符合")
    _nonconformities(audit, w)
    w.heading(1, "6 审核结论")
    _conclusion(audit, w)
    w.heading(1, "7 签署")
    rows: list[Row] = [["姓名", "职务", "签署日期"]]
    for name in audit.conclusion.signatories:
        role = next(ROLES[one.role] for one in audit.team if one.name == name)
        rows.append([w.each("conclusion.signatories", [name]), role, w.fact("report_date")])
    w.table(rows, (3, 3, 4), head=1)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"共开具不符合报告：严重{w.fact('nonconformities.major')}份、一般{w.fact('nonconformities.minor')}份。"
    )
    if found.items:
        rows: list[Row] = [["编号", "单位（部门）", "事实描述", "不符合的标准及条款", "级别", "整改期限"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            clause = f"{e('standard')}  {e('clause')}"
            grade = e("grade", GRADES[item.grade])
            due = w.fact("nonconformities.due_date")
            rows.append([e("number"), e("department"), e("description"), clause, grade, due])
        w.table(rows, (0.9, 1.8, 5, 2.4, 1, 2), head=1)
    if audit.previous_nonconformities:
        w.text("上次审核不符合的跟踪：")
        rows = [["序号", "不符合事实", "关闭时间", "跟踪结论"]]
        for at, earlier in enumerate(audit.previous_nonconformities, 1):
            p = w.entry("previous_nonconformities", earlier)
            rows.append([f"{at}", p("description"), p("closed_on"), "措施已实施"])
        w.table(rows, (0.9, 7, 2.4, 2), head=1)
    if audit.certificates:
        w.text("现有证书：")
        rows = [["体系", "证书编号", "发证日期", "有效期至"]]
        for one in audit.certificates:
            c = w.entry("certificates", one)
            rows.append([c("system"), c("number"), c("issued_on"), c("valid_to")])
        w.table(rows, (2, 4, 3, 3), head=1)


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价内容", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", RATED, rating.value)])
    w.table(rows, (6, 6), head=1)
    told = (
        f"审核组认为，{w.fact('organization.name')}的体系自{w.fact('system_effective_on')}发布以来运行正常，"
    )
    told += f"{w.fact('headcount')}名体系内人员职责清楚，风险总体受控"
    if audit.nonconformities.items:
        told += f"；本次一般不符合{w.fact('nonconformities.minor')}项，不影响体系的总体有效性"
    w.text(f"{told}。")
    labels = LATER if audit.conclusion.recommendation == "maintain" else FIRST
    told = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")
    w.text(f"推荐意见：{told}。")
    w.text("建议的证书范围：")
    for system in audit.systems:
        w.text(f"{system}：{w.scope('certificate', system)}。", style="plain")
    w.text(f"下次审核时间：不迟于{w.fact('next_audit_by')}。")
