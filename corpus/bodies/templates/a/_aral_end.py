"""Nonconformities, score card and signatures of 阿拉尔数睿's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "recommend": "推荐",
    "recommend_after_correction": "NC关闭后推荐",
    "maintain": "保持",
    "suspend": "暂停",
    "not_recommend": "不推荐",
}
GRADES = {"major": "严重", "minor": "轻微"}


def line(w: Writer, key: str, value: str) -> None:
    """A line of the form."""
    w.text(f"{key}: {value}", style="plain")


def findings(audit: Audit, w: Writer) -> None:
    """The nonconformities as cards, and those of the audit before."""
    found = audit.nonconformities
    w.heading(1, "05 / NC")
    line(w, "严重", w.fact("nonconformities.major"))
    line(w, "轻微", w.fact("nonconformities.minor"))
    if found.due_date:
        line(w, "整改截止", w.fact("nonconformities.due_date"))
    systems = {one.number: one.system for one in audit.standards}
    for at, item in enumerate(found.items, 1):
        w.text(f"卡片 {at}/{len(found.items)}", style="plain")
        e = w.same("nonconformities.items", item.number, item)
        tag = systems.get(item.standard, "")
        rows: list[Row] = [
            ["NC编号", e("number"), "标签", f"[{tag}] [{e('grade', GRADES[item.grade])}]"],
            ["部门", e("department"), "依据", f"{e('standard')} 条款 {e('clause')}"],
            ["事实", e("description"), "‹", "‹"],
            ["整改", "原因分析、纠正、纠正措施由责任部门在平台提交，审核组在线验证", "‹", "‹"],
        ]
        w.table(rows, (1.2, 3.6, 1.2, 5), rules="rows", bold=(0, 2))
    for number, one in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", one)
        state = "[再次出现]" if again(audit, one.description) else "[未再出现]"
        line(w, f"上次NC-{number}", f"{p('description')}  关闭 {p('closed_on')}  {state}")


def conclusion(audit: Audit, w: Writer, slots: Slots) -> None:
    """Score card and recommendation."""
    w.heading(1, "06 / 结论")
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        w.text(f"{e('criterion')}: [{e('value')}]", style="plain")
    line(w, "提示", "；".join(slots.phrases.some("tips", 2)) + "。")
    told = "已建立并运行的体系满足审核准则，范围适宜，审核目的达成，审核组与客户无未决分歧。"
    line(w, "综述", f"{w.fact('organization.name')}{told}")
    line(w, "建议", w.choice("conclusion.recommendation", ADVICE, audit.conclusion.recommendation or ""))
    for one in audit.systems:
        line(w, f"证书范围[{one}]", w.scope("certificate", one))
    line(w, "下次审核不晚于", w.fact("next_audit_by"))
    line(w, "声明", "抽样审核存在局限；审核组已签署保密和公正性承诺；结论以公司认证决定为准。")


def signed(audit: Audit, w: Writer) -> None:
    """Who signs, and the body."""
    w.heading(1, "07 / 签署")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    line(w, "组长签名", w.each("conclusion.signatories", [leader]))
    if others:
        line(w, "组员签名", w.each("conclusion.signatories", others, " / "))
    line(w, "日期", w.fact("report_date"))
    at = "certification_body."
    line(w, "机构", w.fact(at + "name"))
    line(w, "地址", w.fact(at + "address"))
    line(w, "Tel", w.fact(at + "phone"))
    line(w, "Web", w.fact(at + "website"))
    line(w, "Mail", w.fact(at + "email"))
