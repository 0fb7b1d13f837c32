"""The last two chapters of 苇棠's report: nonconformities, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {
    "QMS": "质量",
    "EMS": "环境",
    "OHSMS": "职业健康安全",
    "EnMS": "能源",
    "HSE": "健康、安全与环境",
    "HSPM": "有害物质过程",
    "ISMS": "信息安全",
}
GIVE = {
    "recommend": "推荐认证",
    "recommend_after_correction": "不符合关闭后推荐认证",
    "not_recommend": "不推荐认证",
}
KEEP = {"maintain": "保持认证资格", "suspend": "暂停认证资格", "withdraw": "撤销认证资格"}


def nonconformities(audit: Audit, w: Writer) -> None:
    """Those of this audit and of the one before."""
    found = audit.nonconformities
    w.heading(2, "4.1  本次审核的不符合")
    w.text(
        f"本次审核共提出严重不符合{w.fact('nonconformities.major')}项，一般不符合"
        f"{w.fact('nonconformities.minor')}项。",
        style="plain",
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "一般"}, item.grade)
        rows: list[Row] = [
            ["不符合编号", e("number"), "责任部门", e("department")],
            ["标准", e("standard"), "条款", e("clause")],
            ["程度", grade, "‹", "‹"],
            ["不符合事实", e("description"), "‹", "‹"],
        ]
        w.table(rows, (1.6, 3.4, 1.6, 3.4), bold=(0, 2))
        w.text("", style="plain")
    if found.items:
        w.text(
            f"上述不符合的原因分析、纠正和纠正措施的证据请于{w.fact('nonconformities.due_date')}前提交审核组长。"
        )
    w.heading(2, "4.2  上次审核所提不符合的跟踪")
    lines = []
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", earlier)
        lines.append(f"{at}）{p('description')}关闭日期：{p('closed_on')}。现场复查，措施保持有效。")
    w.text(*(lines or ["没有需要在本次跟踪的以往不符合。"]), style="plain")


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, recommendation, certificate, signatures."""
    w.heading(2, "5.1  亮点与建议")
    w.paragraphs(f"·{text}" for text in phrases(w, "strong", 2))
    w.paragraphs(f"·{text}" for text in phrases(w, "weak", 2))
    w.heading(2, "5.2  综合评价")
    rows: list[Row] = [["评价结果", "评价内容"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        criterion = e("criterion")
        rows.append([e("value"), criterion])
    w.table(rows, (2, 8), head=1)
    w.text(
        f"审核组认为，{w.fact('organization.name')}的管理体系覆盖有效人数{w.fact('headcount')}人，本次提出一般不符合"
        f"{w.fact('nonconformities.minor')}项，审核目的已经达到。"
    )
    w.heading(2, "5.3  推荐意见")
    if audit.audit_type == "stage1":
        w.text("{+}可以实施第二阶段审核  {-}整改后实施第二阶段审核  {-}暂不具备条件", style="plain")
    else:
        options = KEEP if audit.audit_type in {"surveillance", "special"} else GIVE
        w.text(
            w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or ""),
            style="plain",
        )
        w.text("建议在认证证书上表述的范围：", style="plain")
        w.text(*[f"{NAMES[one]}：{w.scope('certificate', one)}" for one in audit.systems], style="plain")
        w.text(f"下次审核最迟在{w.fact('next_audit_by')}进行。", style="plain")
    w.heading(2, "5.4  签署")
    rows = [["组内身份", "签名", "日期"]]
    for member in audit.team:
        role = "组长" if member.role == "leader" else "成员"
        rows.append([role, w.each("conclusion.signatories", [member.name]), w.fact("report_date")])
    w.table(rows, (3, 4, 3), head=1)
    w.text(f"{w.fact('certification_body.name')}（章）", style="right")
