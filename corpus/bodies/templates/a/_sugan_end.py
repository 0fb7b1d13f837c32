"""Part E of 苏干湖's report: nonconformities, ratings, the conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._sugan_base import LETTERS
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"minor": "轻微", "major": "严重"}
VALUES = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
ADVICE = {
    "surveillance": {"maintain": "保持", "suspend": "暂停", "withdraw": "撤销"},
    "recertification": {
        "recommend": "推荐换证",
        "recommend_after_correction": "整改验证后推荐换证",
        "do_not_recommend": "不推荐",
    },
}


def part(audit: Audit, w: Writer) -> None:
    """All of part E."""
    _nonconformities(audit, w)
    _ratings(audit, w)
    _conclusion(audit, w)


def _nonconformities(audit: Audit, w: Writer) -> None:
    w.heading(2, "E1 不符合")
    rows: list[Row] = [["号", "标准", "条款", "部门", "级", "事实"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", GRADES[item.grade])
        rows.append([e("number"), e("standard"), e("clause"), e("department"), grade, e("description")])
    if len(rows) > 1:
        w.table(rows, (0.5, 1.8, 0.8, 1, 0.8, 4.2), head=1, repeat=True)
    w.heading(2, "E2 汇总")
    due = w.fact("nonconformities.due_date") if audit.nonconformities.due_date else w.blank
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    rows = [["严重", "轻微", "整改期限", "验证方式"], [f"{major}项", f"{minor}项", due, "书面"]]
    w.table(rows, (1.5, 1.5, 2, 2), head=1)


def _ratings(audit: Audit, w: Writer) -> None:
    w.heading(2, "E3 评价")
    rows: list[Row] = [["码", "准则", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([f"R{at}", e("criterion"), w.choice(f"{e.path}.value", VALUES, rating.value)])
    w.table(rows, (0.7, 4, 4), head=1)
    said = Phrases(w)
    w.heading(2, "E4 亮点与建议")
    rows = [["码", "类", "内容"]]
    texts = [("亮点", text) for text in said.some("strong", 2)]
    texts += [("建议", text) for text in said.some("better", 2)]
    rows += [[f"F{at}", kind, text] for at, (kind, text) in enumerate(texts, 1)]
    w.table(rows, (0.7, 0.9, 7), head=1)


def _conclusion(audit: Audit, w: Writer) -> None:
    w.heading(2, "E5 结论")
    result = audit.conclusion
    advice = w.choice("conclusion.recommendation", ADVICE[audit.audit_type], result.recommendation or "")
    rows: list[Row] = [
        ["组织", w.fact("organization.name")],
        ["审核组意见", advice],
        ["依据", f"覆盖{w.fact('headcount')}人；轻微不符合{w.fact('nonconformities.minor')}项；审核目的达到"],
        *[[f"证书范围 {LETTERS[one]}", w.scope("certificate", one)] for one in audit.systems],
        ["下次审核", f"{w.fact('next_audit_by')}前"],
    ]
    w.table(rows, (1.6, 7), bold=(0,))
    w.heading(2, "E6 签字")
    rows = [["身份", "签字", "日期"]]
    for name in result.signatories:
        role = "审核组长" if name == audit.leader.name else "组员"
        rows.append([role, w.each("conclusion.signatories", [name]), w.fact("report_date")])
    rows.append(["受审核方", audit.world.people.representative, w.fact("report_date")])
    w.table(rows, (2, 3, 2), head=1)
