"""The end of 布古尔's form: nonconformities, those of the audit before, ratings, opinion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.again import again
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

OPINIONS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项整改经验证后推荐认证注册",
    "maintain": "推荐保持认证注册",
    "not_recommend": "不推荐",
}
VALUES = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}


def problems(audit: Audit, w: Writer) -> None:
    """The nonconformities of this audit and of the one before."""
    found = audit.nonconformities
    w.text(
        f"本次审核开具严重不符合{w.fact('nonconformities.major')}项，一般不符合"
        f"{w.fact('nonconformities.minor')}项，汇总如下："
    )
    rows: list[Row] = [["编号", "责任部门", "不符合描述", "标准", "条款", "级别"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        told = {"department": e("department"), "fact": e("description"), "standard": e("standard")}
        grade = e("grade", "严重" if item.grade == "major" else "一般")
        rows.append([f"{item.number}{e.silent('number')}", *told.values(), e("clause"), grade])
    w.table(rows, (0.7, 1.2, 5, 1.7, 1, 0.8), head=1, repeat=True)
    w.text(
        f"受审核方应在{w.fact('nonconformities.due_date')}前提交原因分析、纠正和纠正措施的证据，"
        "由审核组长书面验证；验证结果记入不符合项报告。"
    )
    if not audit.previous_nonconformities:
        return
    w.text("上次审核不符合项的验证：", style="plain")
    earlier: list[Row] = [["序号", "不符合事实", "关闭日期", "本次验证情况"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        seen = "类似问题再次出现，已重新开具" if again(audit, one.description) else "措施有效，未再发生"
        earlier.append([str(at), e("description"), e("closed_on"), seen])
    w.table(earlier, (0.7, 5, 1.7, 2.4), head=1)


def conclusion(audit: Audit, w: Writer, said: Slots) -> None:
    """Ratings, opinion and signatures."""
    rows: list[Row] = [["评价内容", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", VALUES, rating.value)])
    w.table(rows, (5, 5), head=1)
    names = words("systems")
    w.text(
        f"审核组认为：{w.fact('organization.name')}已建立并实施了管理体系，能够实现方针和目标，"
        f"审核目的已经达到；发现的{w.fact('nonconformities.minor')}项一般不符合不影响体系的总体有效性。"
    )
    chosen = audit.conclusion.recommendation or ""
    scopes = "¶".join(f"{names[one]['short']}：{w.scope('certificate', one)}" for one in audit.systems)
    signed = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    last: list[Row] = [
        ["推荐意见", w.choice("conclusion.recommendation", OPINIONS, chosen)],
        ["建议的认证范围", scopes],
        ["下次审核", f"应在{w.fact('next_audit_by')}之前实施。{said(said.at('next'))}"],
        ["审核组签名", signed],
        ["日期", w.fact("report_date")],
    ]
    w.table(last, (2, 8), bold=(0,))
