"""东湄's last sections: findings, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._dongjiang_form import NAMES, dotted, pairs
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

FIRST = {
    "recommend": "推荐认证",
    "recommend_after_correction": "不符合项整改有效后推荐认证",
    "not_recommend": "不推荐认证",
}
KEPT = {"maintain": "保持认证", "suspend": "暂停认证", "withdraw": "撤销认证"}


def findings(audit: Audit, w: Writer) -> None:
    """The fifth section."""
    w.heading(2, "5.1 不符合项")
    pairs(
        w,
        ("严重不符合", f"{w.fact('nonconformities.major')}项"),
        ("轻微不符合", f"{w.fact('nonconformities.minor')}项"),
    )
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        pairs(
            w,
            ("不符合编号", f"{e('number')}　等级：{grade}　责任部门：{e('department')}"),
            ("不符合条款", f"{e('standard')} 条款 {e('clause')}"),
            ("事实描述", e("description")),
        )
    if audit.nonconformities.items:
        pairs(w, ("整改期限", w.fact("nonconformities.due_date")))
        w.text("受审核方应在期限内提交原因分析、纠正和纠正措施的证据，由审核组进行书面验证。")
    else:
        w.text("本次审核未开具不符合项报告，关注的问题已在末次会议上口头沟通。")
    number = 2
    if audit.previous_nonconformities:
        w.heading(2, f"5.{number} 上次审核不符合项的验证")
        number += 1
        rows: list[Row] = [["上次审核的不符合", "关闭日期", "本次验证结果"]]
        for earlier in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", earlier)
            rows.append([e("description"), e("closed_on", dotted(earlier.closed_on)), "措施有效"])
        w.table(rows, (5.5, 1.5, 1.5), head=1, repeat=True)
    w.heading(2, f"5.{number} 改进建议")
    w.paragraphs(phrases(w, "better", 2))


def conclusion(audit: Audit, w: Writer) -> None:
    """The sixth section."""
    w.heading(2, "6.1 评价")
    rows: list[Row] = [["评价内容", "结论"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (5, 2), head=1, rules="rows")
    people = f"体系覆盖人数：{w.fact('headcount')}人"
    w.text(
        f"审核组于{w.fact('audit.start')}开始对{w.fact('organization.name')}（{people}）实施审核，审核计划的内容全部"
        f"完成，轻微不符合{w.fact('nonconformities.minor')}项。"
    )
    w.heading(2, "6.2 推荐意见")
    if audit.audit_type == "stage1":
        pairs(w, ("一阶段审核结论", "{+}可以进入二阶段审核  {-}暂不进入二阶段审核"))
        w.text("二阶段审核的重点为运行控制、人员能力和绩效的监视，审核计划由审核组长另行编制。")
    else:
        chosen = audit.conclusion.recommendation or ""
        labels = KEPT if chosen in KEPT else FIRST
        pairs(w, ("审核组意见", w.choice("conclusion.recommendation", labels, chosen)))
        pairs(w, *((f"证书范围（{NAMES[one]}）", w.scope("certificate", one)) for one in audit.systems))
        pairs(w, ("下次审核应不晚于", w.fact("next_audit_by")))
    w.heading(2, "6.3 签署")
    day = dotted(audit.report_date)
    signed: list[Row] = [["身份", "签名", "日期"]]
    for member in audit.team:
        label = "审核组长" if member is audit.leader else "组员"
        name = w.each("conclusion.signatories", [member.name])
        signed.append([label, name, w.fact("report_date", day)])
    w.table(signed, (2, 3, 2), head=1)
