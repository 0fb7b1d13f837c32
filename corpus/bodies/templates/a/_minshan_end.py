"""The end of 岷山's form: nonconformities as cards, the conclusion, the page of signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

OPTIONS = {
    "first": {
        "recommend": "推荐认证",
        "recommend_after_correction": "整改验证合格后推荐认证",
        "not_recommend": "不予推荐",
    },
    "surveillance": {"maintain": "推荐保持认证", "suspend": "推荐暂停", "withdraw": "推荐撤销"},
}


def findings(audit: Audit, w: Writer) -> None:
    """A card for each nonconformity, and what was found before."""
    found = audit.nonconformities
    w.heading(2, "D.1 不符合项")
    w.text(
        f"不符合项统计：严重{w.fact('nonconformities.major')}项，一般{w.fact('nonconformities.minor')}项。",
        style="plain",
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        w.table(
            [
                ["不符合编号", e("number"), "性质", grade],
                ["发生部门", e("department"), "条款号", f"{e('standard')} {e('clause')}"],
                ["事实描述", e("description"), "‹", "‹"],
            ],
            (1.3, 2.6, 1, 3.6),
            bold=(0, 2),
        )
    if found.due_date:
        w.text(
            f"整改要求：{w.fact('nonconformities.due_date')}前提交原因分析和纠正措施证据，由审核组进行文件验证。",
            style="plain",
        )
    w.heading(2, "D.2 上次不符合项的跟踪")
    if not audit.previous_nonconformities:
        w.text("初次认证，不适用。", style="plain")
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", earlier)
        w.text(f"{at}）{e('description')}（关闭日期：{e('closed_on')}，整改资料已核查）", style="plain")


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, the recommendation and the scopes for the certificate."""
    rows: list[Row] = [["评价要素", "评价意见"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (4, 2), head=1)
    w.text(
        f"{w.fact('organization.name')}{_told(audit)}体系覆盖{w.fact('headcount')}人，审核所见主要过程受控，目标基本实现，"
        f"内审、管理评审机制发挥作用。本次{w.fact('nonconformities.minor')}项一般不符合不影响体系的总体有效性。"
        "审核按计划完成，达到审核目的，与受审核方无意见分歧。"
    )
    kind = "surveillance" if audit.audit_type == "surveillance" else "first"
    chosen = audit.conclusion.recommendation or ""
    w.text(f"推荐意见：{w.choice('conclusion.recommendation', OPTIONS[kind], chosen)}", style="plain")
    w.text("推荐的认证范围：", style="plain")
    for system in audit.systems:
        w.text(f"{system}：{w.scope('certificate', system)}", style="plain")
    w.text(f"下次审核最迟日期：{w.fact('next_audit_by')}。", style="plain")


def _told(audit: Audit) -> str:
    if audit.audit_type == "stage2":
        return "按审核依据建立并运行了管理体系，第二阶段审核确认其具备实现方针和目标的能力。"
    if audit.audit_type == "surveillance":
        return "在获证后持续运行管理体系，认证范围、组织机构和主要过程未发生重大变化。"
    return "在本认证周期内持续运行管理体系，体系绩效保持稳定，认证范围继续适宜。"


def signatures(audit: Audit, w: Writer) -> None:
    """The last page."""
    people = audit.world.people
    w.text("签 署 页", style="subtitle")
    w.text(
        "审核组声明：审核员与受审核方不存在利益冲突，遵守保密规定；本报告所载证据真实；审核为抽样，"
        "不能免除受审核方自身的责任。",
        style="plain",
    )
    signed = audit.conclusion.signatories
    rows: list[Row] = [
        ["审核方", "审核组长（签字）", w.each("conclusion.signatories", signed[:1])],
    ]
    if signed[1:]:
        rows.append(["^", "组员（签字）", w.each("conclusion.signatories", signed[1:], "  ")])
    rows += [
        ["^", "日期", w.fact("report_date")],
        ["受审核方", "末次会议日期", w.fact("audit.end")],
        ["^", "意见", "{+}同意审核结论  {-}有异议"],
        ["^", "代表（签字）", people.representative],
    ]
    w.table(rows, (1.3, 2.2, 5), bold=(0,))
    parts = (w.fact(f"certification_body.{name}") for name in ("name", "address", "phone", "email"))
    w.text("  ".join(parts), style="center")
