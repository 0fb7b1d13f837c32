"""The last sections of 艾比湖's form, nonconformities and conclusion, and the signatures at the end."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._ebinur_form import NAMES, SHORT, UNUSED, VOID, Form
from corpus.bodies.writer import Writer

OPINIONS = {
    "recommend": "推荐注册",
    "recommend_after_correction": "不符合关闭后推荐注册",
    "maintain": "推荐保持注册",
}
OTHERS = "  {-}推荐扩大  {-}暂停  {-}不推荐"
VALUES = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
LEAST = 3
"""Rows of the form for nonconformities."""


def faults(audit: Audit, w: Writer, form: Form) -> None:
    """How many, each with its fact, and how it is verified."""
    found = audit.nonconformities
    form.band("本次不符合")
    form.row(
        (2, 2, 2, 2, 2, 2),
        *("严重项", w.fact("nonconformities.major"), "轻微项", w.fact("nonconformities.minor")),
        *("纠正期限", w.fact("nonconformities.due_date") if found.due_date else VOID),
    )
    rows = []
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        told = f"{e('standard')}¶{e('clause')}"
        rows.append([e("number"), e("department"), told, grade, e("description")])
    rows += [[UNUSED] * 5 for _ in range(LEAST - len(rows))]
    for cells in [["编号", "部门", "标准/条款", "性质", "事实"], *rows]:
        form.row((1, 1, 3, 1, 6), *cells)
    form.pairs(
        "验证方式", "{+}书面  {-}现场" if found.items else VOID, "验证人", "组长" if found.items else VOID
    )


def conclusion(audit: Audit, w: Writer, form: Form) -> None:
    """Ratings, recommendation, the scope for the certificate, the next audit."""
    form.band("审核结论")
    form.row((1, 5, 6), "序", "评价项目", "评价")
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        form.row((1, 5, 6), str(at), e("criterion"), w.choice(f"{e.path}.value", VALUES, rating.value))
    chosen = audit.conclusion.recommendation
    if chosen:
        form.pair("推荐意见", w.choice("conclusion.recommendation", OPINIONS, chosen) + OTHERS)
    else:
        form.pair("推荐意见", VOID)
    form.group(
        "证书范围",
        (1, 9),
        [[SHORT[one], w.scope("certificate", one) if one in audit.systems else VOID] for one in NAMES],
    )
    form.pairs("下次审核不迟于", w.fact("next_audit_by"), "多现场抽样", VOID)
    form.pair("目的达成", "已达到；审核计划全部完成，无未解决的分歧")
    form.pair("局限说明", "审核为抽样活动，未抽到的部分仍可能存在不符合，由受审核方继续识别和纠正")
    contact = "　".join(
        w.fact(f"certification_body.{name}") for name in ("address", "phone", "website", "email")
    )
    form.pair("机构联络", contact)


def signatures(audit: Audit, w: Writer) -> None:
    """The team signs; the organization has been told."""
    w.heading(2, "签字栏")
    chosen = audit.conclusion.recommendation
    if chosen:
        told = w.tag("conclusion.recommendation", chosen, OPINIONS[chosen])
        w.text(f"综合以上发现，审核组对{w.fact('organization.name')}的意见为：{told}。")
    by_name = {one.name: one for one in audit.team}
    rows = [["代号", "姓名（签字）", "日期"]]
    for name in audit.conclusion.signatories:
        label = w.person(by_name[name])("label") if name in by_name and by_name[name].label else UNUSED
        rows.append([label, w.each("conclusion.signatories", [name]), w.fact("report_date")])
    w.table(rows, (2, 6, 4), head=1)
    w.text(
        "本报告一式两份，受审核方和认证机构各存一份。未经认证机构同意，不得部分引用本报告。", style="plain"
    )
