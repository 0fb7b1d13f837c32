"""What 沱泷's report ends with: nonconformities, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._tuojiang_tables import NAMES, Sheets
from corpus.layouts.writer import Row

ADVICE = {
    "stage2": {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "不符合项的纠正措施经验证有效后，推荐认证注册",
    },
    "surveillance": {"maintain": "推荐保持认证注册"},
    "recertification": {
        "recommend": "推荐再认证，换发证书",
        "recommend_after_correction": "不符合项的纠正措施经验证有效后，推荐再认证，换发证书",
    },
}


def results(s: Sheets) -> None:
    """Findings and all after them."""
    _found(s)
    _concluded(s)
    _signed(s)


def _found(s: Sheets) -> None:
    w, found = s.w, s.audit.nonconformities
    w.text(
        f"本次审核提出不符合项：严重{w.fact('nonconformities.major')}项，"
        f"一般{w.fact('nonconformities.minor')}项。"
    )
    if not found.items:
        return
    rows: list[Row] = [["编号", "责任部门", "标准及条款", "性质", "不符合事实"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        clause = f"{e('standard')}¶{e('clause')}"
        rows.append([e("number"), e("department"), clause, grade, e("description")])
    s.table("不符合项", rows, (0.8, 1.3, 2.2, 0.9, 6))
    w.text(
        f"请于{w.fact('nonconformities.due_date')}前提交原因分析、纠正和纠正措施的证据，"
        "由审核组长以书面方式验证。"
    )


def _concluded(s: Sheets) -> None:
    w, audit = s.w, s.audit
    rows: list[Row] = [["评价内容", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    s.table("体系符合性和有效性评价", rows, (7, 4))
    rows = [
        ["良好实践", "¶".join(s.words.some("good", 2))],
        ["改进建议", "¶".join(s.words.some("better", 2))],
        ["体系符合性与有效性", _effective(audit)],
        ["认证范围的适宜性", "审核组认为下列认证范围与受审核方的实际活动相符，表述恰当"],
        ["建议的认证范围", "¶".join(f"{NAMES[one]}：{w.scope('certificate', one)}" for one in audit.systems)],
        ["审核目的", "本次审核的目的已经达到"],
        ["推荐意见", _advice(s)],
        ["下次审核", f"不迟于{w.fact('next_audit_by')}进行"],
    ]
    s.table("审核结论", rows, (2.6, 8.6), head=0, bold=(0,))
    w.text(s.pick("sampling"), s.pick("secret"))


def _effective(audit: Audit) -> str:
    some = "除上述不符合项外，" if audit.nonconformities.items else ""
    return (
        f"{some}受审核方的管理体系符合审核准则并得到有效实施；从目标完成、过程监控、内审和管理评审的证据看，"
        "体系有能力满足适用要求并实现预期结果"
    )


def _advice(s: Sheets) -> str:
    text = ADVICE[s.audit.audit_type][s.audit.conclusion.recommendation or ""]
    return f"审核组一致意见：{s.w.fact('conclusion.recommendation', text)}"


def _signed(s: Sheets) -> None:
    w, audit = s.w, s.audit
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [["审核组长签名", w.each("conclusion.signatories", [leader])]]
    if others:
        rows.append(["组员签名", w.each("conclusion.signatories", others)])
    rows.append(["报告日期", w.fact("report_date")])
    s.table("签署", rows, (3, 8), head=0, bold=(0,))
