"""Following up the last audit, findings and conclusion of 乌伦古维德曼's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重不符合项", "minor": "轻微不符合项"}
FIRST = {
    "recommend": "推荐颁发证书",
    "recommend_after_correction": "在不符合项的纠正措施被接受后推荐颁发证书",
    "not_recommend": "不推荐颁发证书",
}
AGAIN = {
    "recommend": "推荐换发证书",
    "recommend_after_correction": "在不符合项的纠正措施被接受后推荐换发证书",
    "not_recommend": "不推荐换发证书",
}
KEPT = {"maintain": "推荐保持认证", "suspend": "推荐暂停认证", "withdraw": "推荐撤销认证"}
OPTIONS = {"stage2": FIRST, "recertification": AGAIN, "surveillance": KEPT}


def follow_up(audit: Audit, w: Writer, said: Phrases) -> None:
    """What the audit before, or the first stage, had left open."""
    if audit.stage1:
        hours = f"{w.fact('stage1.start_time')}–{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", "现场")
        w.text(
            f"第一阶段于{w.fact('stage1.start')} {hours}{w.silent('stage1.end')}以{mode}方式进行。"
            "第一阶段识别的关注领域已由客户处理，审核团队在本次审核中进行了验证，没有遗留事项。"
        )
        return
    w.paragraphs([*said.some("changes", 1), *said.some("marks", 1)])
    if not audit.previous_nonconformities:
        w.text("上次审核没有提出不符合项，无需跟进。")
        return
    rows: list[Row] = [["上次审核的不符合项", "关闭日期", "有效性验证"]]
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        good = "{+}有效　{-}无效"
        told = "{-}有效　{+}再次发生，见7.3" if again(audit, earlier.description) else good
        rows.append([e("description"), e("closed_on"), told])
    w.table(rows, (6, 1.8, 2.8), head=1)


def findings(audit: Audit, w: Writer, said: Phrases) -> None:
    """What was found: good, to be improved, not conforming."""
    w.heading(2, "7.1 积极方面")
    w.paragraphs(f"• {text}" for text in said.some("positive", 3))
    w.heading(2, "7.2 改进机会")
    w.paragraphs(f"• {text}" for text in said.some("improve", 2))
    w.heading(2, "7.3 不符合项")
    found = audit.nonconformities
    w.text(
        f"提出{w.fact('nonconformities.major')}个严重不符合项和{w.fact('nonconformities.minor')}个轻微不符合项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        rows: list[Row] = [
            ["编号", e("number"), "部门/过程", e("department")],
            ["标准", e("standard"), "条款", e("clause")],
            ["分级", w.choice(f"{e.path}.grade", GRADES, item.grade), "‹", "‹"],
            ["客观证据", e("description"), "‹", "‹"],
            ["要求的行动", "客户须确定根本原因，并提交纠正和纠正措施", "‹", "‹"],
            ["回应期限", w.fact("nonconformities.due_date"), "验证方式", "{+}文件评审　{-}现场验证"],
        ]
        w.table(rows, (1.6, 3.8, 1.6, 3.6), bold=(0, 2))
        w.text("", style="plain")
    w.text(
        "轻微不符合项的纠正措施计划由主任审核员评审，实施的有效性将在下次审核时验证；"
        "严重不符合项须在作出认证决定之前关闭。"
    )


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, recommendation, signatures."""
    rows: list[Row] = [["评价准则", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.heading(2, "8.1 管理体系有效性的评价")
    w.table(rows, (6, 2.4), head=1)
    w.text(
        f"基于抽样的结果，审核团队得出结论：{w.fact('organization.name')}的管理体系总体上符合审核准则的要求，"
        "能够实现预期的结果，内部审核和管理评审过程可以信赖。"
    )
    w.heading(2, "8.2 推荐")
    chosen = audit.conclusion.recommendation or ""
    options = OPTIONS.get(audit.audit_type, FIRST)
    w.text(w.choice("conclusion.recommendation", options, chosen, "　"))
    table: list[Row] = [["管理体系", "建议的证书范围"]]
    for system in audit.systems:
        table.append([words("systems")[system]["name"], w.scope("certificate", system)])
    w.table(table, (3, 7.4), head=1)
    w.text(
        f"下次审核最迟于{w.fact('next_audit_by')}进行。认证决定由认证机构独立于审核团队作出。",
        "本次审核以可获得的信息样本为基础，因此存在不确定性；未提出不符合项并不意味着不存在不符合。",
    )
    w.heading(2, "8.3 签署")
    signed: list[Row] = [["主任审核员", w.person(audit.leader)("name")]]
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "、")
    signed.append(["审核团队签名", names])
    signed.append(["日期", w.fact("report_date")])
    w.table(signed, (2.6, 7.8), bold=(0,))
    w.text(f"报告的所有权属于{w.fact('certification_body.name')}。报告分发：客户、认证机构。", style="plain")
