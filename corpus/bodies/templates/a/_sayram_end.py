"""Findings, conclusion and the forms of nonconformities in 赛里木's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {"FSMS": "食品安全管理体系", "QMS": "质量管理体系", "HACCP": "危害分析与关键控制点体系"}
GRADES = {"major": "严重", "minor": "一般"}
VALUES = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
FIRST = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "整改验证有效后推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
LATER = {"maintain": "推荐保持认证资格", "suspend": "建议暂停认证资格", "withdraw": "建议撤销认证资格"}
RENEWED = {
    "recommend": "推荐换发认证证书",
    "recommend_after_correction": "整改验证有效后推荐换发认证证书",
    "not_recommend": "不推荐换发认证证书",
}
ADVICE = {"stage2": FIRST, "surveillance": LATER, "recertification": RENEWED}


def summary(audit: Audit, w: Writer) -> None:
    """How many, and what else was found."""
    w.heading(2, "9.1 不符合项统计")
    rows: list[Row] = [
        ["严重不符合项", "一般不符合项", "整改期限"],
        [
            f"{w.fact('nonconformities.major')} 项",
            f"{w.fact('nonconformities.minor')} 项",
            w.fact("nonconformities.due_date"),
        ],
    ]
    w.table(rows, (3, 3, 3), head=1)
    if audit.nonconformities.items:
        w.text("不符合项的事实、条款和整改要求见附件，受审核方代表已确认。")
    w.heading(2, "9.2 体系评价")
    marks: list[Row] = [["评价项目", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        marks.append([e("criterion"), w.choice(f"{e.path}.value", VALUES, rating.value)])
    w.table(marks, (5, 5), head=1)
    w.text(
        "优势：食品安全小组熟悉产品和工艺，现场清洁消毒执行较好，追溯信息完整。",
        "改进建议：扩大环境监测的采样点，利用趋势分析预防微生物污染。",
        style="plain",
    )


def conclusion(audit: Audit, w: Writer) -> None:
    """The team's conclusion and signatures."""
    w.heading(2, "9.3 审核结论")
    w.text(
        f"审核组认为：{w.fact('organization.name')}的体系已建立并有效运行，前提方案和危害控制计划得到实施，"
        "具备稳定提供安全产品的能力，审核目的已达到，审核范围适宜。"
    )
    advice = audit.conclusion.recommendation or ""
    rows: list[Row] = [
        ["推荐意见", w.choice("conclusion.recommendation", ADVICE[audit.audit_type], advice, "¶")]
    ]
    rows += [[f"证书范围（{NAMES[one]}）", w.scope("certificate", one)] for one in audit.systems]
    rows.append(["下次审核", f"不迟于{w.fact('next_audit_by')}实施"])
    w.table(rows, (3, 7), bold=(0,))
    signed = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    w.text(f"审核组全体成员签字：{signed}", f"日期：{w.fact('report_date')}", style="plain")


def forms(audit: Audit, w: Writer) -> None:
    """A form for each nonconformity."""
    for item in audit.nonconformities.items:
        w.page()
        w.heading(1, "附件 不符合项报告")
        _form(audit, w, item)


def _form(audit: Audit, w: Writer, item: Nonconformity) -> None:
    e = w.same("nonconformities.items", item.number, item)
    head = audit.world.people.heads[item.department]
    grade = w.choice(f"{e.path}.grade", GRADES, item.grade)
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name"), "不符合项编号", e("number")],
        ["责任部门", e("department"), "部门负责人", head],
        ["依据标准", e("standard"), "条款", e("clause")],
        ["严重程度", grade, "整改期限", w.fact("nonconformities.due_date")],
        [f"不符合事实：¶{e('description')}", "‹", "‹", "‹"],
        [
            "整改要求：¶1. 立即纠正，并评估对已放行产品的影响；¶2. 分析原因，举一反三检查同类问题；¶"
            "3. 制定纠正措施，在整改期限之内提交证据。",
            "‹",
            "‹",
            "‹",
        ],
        ["验证方式", "{+}书面验证 {-}现场验证 {-}下次审核验证", "‹", "‹"],
        ["审核组长", w.person(audit.leader)("name"), "受审核方确认", audit.world.people.representative],
    ]
    w.table(rows, (1.6, 4, 1.7, 2.6), bold=(0, 2))
    w.text("验证结论由审核组长在收到整改证据后填写于《整改验证记录》（SLM-FS-R15）。", style="plain")
