"""The last chapters of 曜溪's report: nonconformities, earlier ones, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "recommend": "推荐该企业通过认证",
    "recommend_after_correction": "在不符合项整改完成并经验证后，推荐该企业通过认证",
    "maintain": "推荐保持该企业的认证资格",
}


def all_of(audit: Audit, w: Writer, told: Sentences) -> None:
    """All of them."""
    w.heading(1, "5　不符合项")
    _nonconformities(audit, w, told)
    w.heading(1, "6　对以往问题的追踪")
    _earlier(audit, w, told)
    w.heading(1, "7　评价和结论")
    _conclusion(audit, w, told)
    w.heading(1, "8　签署")
    _signed(audit, w, told)


def _nonconformities(audit: Audit, w: Writer, told: Sentences) -> None:
    found = audit.nonconformities
    w.text(
        f"审核组经内部会议讨论，共确定一般不符合{w.fact('nonconformities.minor')}项、"
        f"严重不符合{w.fact('nonconformities.major')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般不符合" if item.grade == "minor" else "严重不符合")
        rows: list[Row] = [
            ["不符合编号", e("number"), "发生部门", e("department")],
            ["不符合标准", e("standard"), "条款", e("clause")],
            ["事实", e("description"), "‹", "‹"],
            ["性质", grade, "企业确认", "属实"],
        ]
        w.table(rows, (1.6, 3.4, 1.6, 3.4), bold=(0, 2))
        w.text("", style="plain")
    if found.items:
        w.text(f"企业应于{w.fact('nonconformities.due_date')}前完成整改。{told.texts('mend')[0]}")


def _earlier(audit: Audit, w: Writer, told: Sentences) -> None:
    if not audit.previous_nonconformities:
        w.text("本次为初次认证，以往没有认证审核提出的不符合项。")
        return
    w.text("上次审核提出的不符合项及其整改情况如下。")
    for at, one in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", one)
        w.text(
            f"（{at}）上次不符合：{p('description')}整改证据于{p('closed_on')}验证关闭，本次抽查同类情况，没有再次发生。"
        )
    w.text(told.texts("marks")[0])


def _conclusion(audit: Audit, w: Writer, told: Sentences) -> None:
    w.text("审核组从以下方面对体系作出评价：", style="plain")
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        w.text(f"——{e('criterion')}：{e('value')}；", style="plain")
    w.paragraphs(told.some("praise", 2))
    w.text(f"建议企业关注：{''.join(told.some('hints', 2))}")
    w.paragraphs(told.texts("closing"))
    advice = audit.conclusion.recommendation or ""
    w.text(
        f"审核结论：{w.fact('organization.name')}的管理体系覆盖{w.fact('headcount')}人，"
        f"本次提出一般不符合{w.fact('nonconformities.minor')}项，体系总体上符合准则要求并有效运行。"
        f"审核组{w.fact('conclusion.recommendation', ADVICE[advice])}。"
    )
    w.text("提交认证决定的范围如下：", style="plain")
    for one in audit.systems:
        w.text(f"{words('systems')[one]['short']}：{w.scope('certificate', one)}。", style="plain")
    w.text(f"按照审核方案，下一次审核应在{w.fact('next_audit_by')}之前进行。{told.some('later', 1)[0]}")


def _signed(audit: Audit, w: Writer, told: Sentences) -> None:
    w.text(told.texts("promise")[0])
    names, leader = audit.conclusion.signatories, audit.leader.name
    w.text(f"审核组长（签字）：{w.each('conclusion.signatories', [leader])}", style="plain")
    others = [one for one in names if one != leader]
    if others:
        w.text(f"审核组员（签字）：{w.each('conclusion.signatories', others, '　')}", style="plain")
    w.text(f"签署日期：{w.fact('report_date')}", style="plain")
    w.text(f"企业代表（签字）：{audit.world.people.representative}", style="plain")
    w.text(w.fact("certification_body.name"), style="right")
    w.text(
        f"地址：{w.fact('certification_body.address')}；电话：{w.fact('certification_body.phone')}；"
        f"网站：{w.fact('certification_body.website')}；邮箱：{w.fact('certification_body.email')}",
        style="plain",
    )
