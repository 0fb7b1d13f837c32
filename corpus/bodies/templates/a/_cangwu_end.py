"""The last parts of 沧浯's report: nonconformities one by one, the matrix of ratings, the conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._cangwu_words import NAMES, point
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Number
from corpus.layouts.writer import Row

VALUES = ("符合", "基本符合", "不符合")
TOLD = {
    "recommend": "推荐再认证，换发证书",
    "recommend_after_correction": "不符合项的纠正措施验证通过后，推荐再认证，换发证书",
}


def nonconformities(audit: Audit, w: Writer) -> None:
    """A small table for each."""
    found = audit.nonconformities
    w.text(
        f"本次审核开具不符合报告：严重{w.fact('nonconformities.major')}份，轻微{w.fact('nonconformities.minor')}份。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "轻微"}, item.grade, "　")
        rows: list[Row] = [
            [f"编号 {item.number}{e.silent('number')}", f"部门 {e('department')}", grade],
            [e("description"), "‹", "‹"],
            [f"不满足 {e('standard')}", f"条款 {e('clause')}", "整改方式：书面验证"],
        ]
        w.table(rows, (3.6, 3.2, 3.2))
    if found.items:
        w.text(f"整改期限为{w.fact('nonconformities.due_date')}，逾期未完成的将影响换证。")


def conclusion(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """Ratings, what is good and what to watch, the conclusion, the signatures."""
    w.heading(2, "评价", Number("part", 1))
    rows: list[Row] = [["评价内容", *VALUES]]
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        rows.append([e("criterion"), *(e("value", "√") if one.value == value else "—" for value in VALUES)])
    w.table(rows, (5.2, 1.6, 1.6, 1.6), head=1)
    for text in phrases.some("good", 2):
        point(w, f"优点：{text}")
    for text in phrases.some("watch", 2):
        point(w, f"关注：{text}")
    w.heading(2, "结论", Number("part", 1))
    name = w.fact("organization.name")
    w.text(
        f"在过去的认证周期内，{name}的管理体系得到保持和改进，体系范围内{w.fact('headcount')}人能够履行各自职责。"
        f"本次轻微不符合{w.fact('nonconformities.minor')}份，未见系统性失效。审核组的意见是："
    )
    advice = audit.conclusion.recommendation or ""
    w.text(f"{{+}}{w.fact('conclusion.recommendation', TOLD[advice])}", "{-}不推荐再认证", style="plain")
    w.text("换发证书拟采用的范围表述：", style="plain")
    for code in audit.systems:
        point(w, f"{NAMES[code]}：{w.scope('certificate', code)}")
    w.text(f"换证后的首次监督审核应不晚于{w.fact('next_audit_by')}。", style="body")
    _signed(audit, w)


def _signed(audit: Audit, w: Writer) -> None:
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    mine = w.each("conclusion.signatories", [leader])
    theirs = w.each("conclusion.signatories", others, "、")
    w.table(
        [
            ["编写（审核组长）", "会签（审核组）", "日期"],
            [mine, theirs or "—", w.fact("report_date")],
        ],
        (3, 4, 3),
        head=1,
    )
    w.text(
        f"{w.fact('certification_body.name')}｜{w.fact('certification_body.address')}｜"
        f"{w.fact('certification_body.phone')}｜{w.fact('certification_body.website')}｜"
        f"{w.fact('certification_body.email')}",
        "本报告依据抽样结果形成，供认证决定使用；未经双方同意不得向第三方提供。",
        style="plain",
    )
