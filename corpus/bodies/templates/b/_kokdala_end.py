"""The last part of 可克达拉's report: nonconformities, ratings, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
ADVICE = {
    "stage2": {
        "recommend": "推荐认证",
        "recommend_after_correction": "不符合关闭后推荐认证",
        "not_recommend": "不推荐认证",
    },
    "surveillance": {"maintain": "推荐保持认证", "suspend": "建议暂停", "withdraw": "建议撤销"},
    "recertification": {
        "recommend": "推荐再认证",
        "recommend_after_correction": "不符合关闭后推荐再认证",
        "not_recommend": "不推荐再认证",
    },
}


def results(audit: Audit, w: Writer) -> None:
    """All of the last part."""
    _problems(audit, w)
    _ratings(audit, w)
    _conclusion(audit, w)
    _signed(audit, w)


def _problems(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"1. 不符合项统计：严重 {w.fact('nonconformities.major')} 项，轻微 "
        f"{w.fact('nonconformities.minor')} 项。",
        style="plain",
    )
    if not found.items:
        return
    rows: list[Row] = [["编号", "部门", "标准/条款", "不符合事实", "程度", "纠正措施验证"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        where = f"{e('standard')}¶{e('clause')}"
        rows.append([e("number"), e("department"), where, e("description"), grade, "待验证"])
    w.table(rows, (0.7, 1.1, 1.8, 4.2, 0.8, 1.2), head=1, repeat=True)
    w.text(
        f"组织应在 {w.fact('nonconformities.due_date')} 之前提交原因分析、纠正和纠正措施的证据，"
        "由审核组长书面验证。",
        style="plain",
    )


def _ratings(audit: Audit, w: Writer) -> None:
    w.text("2. 综合评价", style="plain")
    rows: list[Row] = [["评价内容", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    rows.append(["主要优点", "；".join(phrases(w, "good", 2))])
    rows.append(["改进建议（不需回复）", "；".join(phrases(w, "watch", 2))])
    w.table(rows, (2.5, 5), head=1)


def _conclusion(audit: Audit, w: Writer) -> None:
    w.text("3. 审核结论", style="plain")
    advice = ADVICE[audit.audit_type]
    chosen = audit.conclusion.recommendation or ""
    scopes = "¶".join(f"{LETTERS[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    rows: list[Row] = [
        [
            "符合性和有效性",
            f"审核证据表明，{w.fact('organization.name')}的管理体系符合审核准则，得到有效实施，能够满足适用要求并"
            "实现预期结果，内审和管理评审有效。审核目的已达到。",
        ],
        ["推荐意见", w.choice("conclusion.recommendation", advice, chosen)],
        ["建议的认证范围", f"范围适宜：¶{scopes}"],
        ["下次审核", f"最迟于 {w.fact('next_audit_by')} 进行"],
        [
            "声明",
            "审核为抽样活动，存在不确定性，未发现不符合不等于没有不符合。审核组遵守公正和保密的承诺。"
            "本报告的推荐意见须经本机构认证决定后生效。",
        ],
    ]
    w.table(rows, (1.6, 6), bold=(0,))


def _signed(audit: Audit, w: Writer) -> None:
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    body = "certification_body"
    rows: list[Row] = [
        ["审核组长", w.each("conclusion.signatories", [leader]), "日期", w.fact("report_date")],
        ["审核组成员", w.each("conclusion.signatories", others, "、") or w.blank, "‹", "‹"],
        ["认证机构", f"{w.fact(f'{body}.name')}，{w.fact(f'{body}.address')}", "‹", "‹"],
        ["联系方式", f"{w.fact(f'{body}.phone')}　{w.fact(f'{body}.website')}", "‹", "‹"],
    ]
    w.table(rows, (1.4, 3.6, 0.8, 1.8), bold=(0, 2))
