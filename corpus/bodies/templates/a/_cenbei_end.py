"""The last parts of 岑北's report: nonconformities, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Number
from corpus.layouts.writer import Row

BULLET = Number("items")
GIVE = {
    "recommend": "推荐认证",
    "recommend_after_correction": "整改后推荐认证",
    "not_recommend": "不推荐认证",
}
KEEP = {"maintain": "保持证书", "suspend": "暂停证书", "withdraw": "撤销证书"}
GRADES = {"major": "严重不符合", "minor": "轻微不符合"}


def all_of(audit: Audit, w: Writer, stated: Sentences) -> None:
    """All of them."""
    w.heading(1, "六、不符合")
    _nonconformities(audit, w, stated)
    w.heading(1, "七、结论")
    _conclusion(audit, w, stated)
    w.heading(1, "八、确认")
    _signed(audit, w, stated)


def _nonconformities(audit: Audit, w: Writer, stated: Sentences) -> None:
    found = audit.nonconformities
    w.text(
        f"严重不符合：{w.fact('nonconformities.major')}项；轻微不符合：{w.fact('nonconformities.minor')}项",
        style="plain",
        number=BULLET,
    )
    if found.items:
        rows: list[Row] = [["号", "事实", "部门", "条款", "等级"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            clause = f"{e('standard')}¶{e('clause')}"
            rows.append(
                [e("number"), e("description"), e("department"), clause, e("grade", GRADES[item.grade])]
            )
        w.table(rows, (0.6, 5.2, 1.2, 1.8, 1.2), head=1)
        w.text(f"整改资料请于{w.fact('nonconformities.due_date')}之前提交。{stated.texts('mend')[0]}")
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        w.text(f"上次审核的不符合“{p('description')}”已在{p('closed_on')}关闭，本次复查有效。")
    if not audit.previous_nonconformities:
        w.text("客户首次申请本机构的认证，没有以往不符合需要复查。")


def _conclusion(audit: Audit, w: Writer, stated: Sentences) -> None:
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        w.text(f"{e('criterion')}：{e('value')}", style="plain", number=BULLET)
    w.text(f"值得肯定：{'；'.join(stated.some('good', 2))}", style="plain", number=BULLET)
    w.text(f"改进建议：{'；'.join(stated.some('better', 2))}", style="plain", number=BULLET)
    if audit.certificates:
        w.text(stated.texts("marks")[0])
    w.text(
        f"总体来看，{w.fact('organization.name')}的体系与{w.fact('headcount')}人的规模相称，"
        f"{stated.texts('sum', audit.audit_type)[0]}"
    )
    if audit.audit_type == "stage1":
        w.text("审核组意见：{+}可以安排第二阶段 {-}暂缓安排", style="plain", number=BULLET)
        return
    options = KEEP if audit.audit_type == "surveillance" else GIVE
    advice = w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", " ")
    w.text(f"推荐意见：{advice}", style="plain", number=BULLET)
    for one in audit.systems:
        short = words("systems")[one]["short"]
        w.text(f"证书范围（{short}）：{w.scope('certificate', one)}", style="plain", number=BULLET)
    w.text(f"下次审核最晚在{w.fact('next_audit_by')}，具体安排由机构提前一个月与客户商定。")


def _signed(audit: Audit, w: Writer, stated: Sentences) -> None:
    w.paragraphs(stated.texts("notes"))
    names = w.each("conclusion.signatories", audit.conclusion.signatories)
    w.text(f"审核组签名：{names}", f"日期：{w.fact('report_date')}", style="plain")
    w.text(f"客户确认：{audit.world.people.representative}", style="plain")
    w.text(
        f"{w.fact('certification_body.name')}，{w.fact('certification_body.address')}，"
        f"电话{w.fact('certification_body.phone')}，{w.fact('certification_body.email')}",
        style="plain",
    )
