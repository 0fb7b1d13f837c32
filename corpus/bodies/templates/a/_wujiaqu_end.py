"""Nonconformities, ratings, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.writer import Writer

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
GRADES = {"major": "严重", "minor": "一般"}
RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
OPINIONS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合整改经验证有效后推荐认证注册",
    "maintain": "推荐保持认证资格",
    "suspend": "暂停认证资格",
    "refuse": "不予推荐",
}


def end(audit: Audit, w: Writer) -> None:
    """Chapters four and five."""
    w.heading(1, "四、不符合项")
    found = "nonconformities"
    w.text(
        f"本次审核共开具严重不符合 {w.fact(f'{found}.major')} 项，"
        f"一般不符合 {w.fact(f'{found}.minor')} 项，已在末次会议上由受审核方确认。"
    )
    for fault in audit.nonconformities.items:
        _fault(w, fault)
    if audit.nonconformities.due_date:
        w.text(
            f"要求：责任部门分析原因，制定并实施纠正措施，举一反三，"
            f"{w.fact(f'{found}.due_date')} 前提交书面证据，由审核组书面验证。"
        )
    w.heading(1, "五、综合评价和审核结论")
    rows = [["评价项目", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", RATED, rating.value, "　")])
    w.table(rows, (7, 6), head=1)
    _conclusion(audit, w)


def _fault(w: Writer, fault: Nonconformity) -> None:
    e = w.same("nonconformities.items", fault.number, fault)
    rows = [
        ["不符合编号", e("number"), "责任部门", e("department")],
        ["依据标准", e("standard"), "条款号", e("clause")],
        ["不符合事实", e("description"), "‹", "‹"],
        ["性质", w.choice(f"{e.path}.grade", GRADES, fault.grade, "　"), "验证方式", "{+}书面　{-}现场"],
    ]
    w.table(rows, (2.6, 5, 2.4, 4), bold=(0, 2))


def _conclusion(audit: Audit, w: Writer) -> None:
    w.text(
        f"审核组认为，{w.fact('organization.name')}的管理体系文件适宜，资源基本满足需要，"
        f"内部审核和管理评审能够发现并解决问题，审核目的已达到。"
    )
    if audit.audit_type != "stage2":
        w.text("证书和认证标志的使用符合规定，没有误导性宣传；组织的地址、名称和范围与证书一致。")
    w.text("审核以抽样方式进行，未查到的部分可能存在不符合，由受审核方自行检查。")
    chosen = audit.conclusion.recommendation or ""
    rows = [["审核组意见", w.choice("conclusion.recommendation", OPINIONS, chosen, "¶")]]
    rows += [[f"建议证书范围（{LETTERS[one]}）", w.scope("certificate", one)] for one in audit.systems]
    rows.append(["下次审核最迟日期", w.fact("next_audit_by")])
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows.append(["组长签字", w.each("conclusion.signatories", [leader])])
    if others:
        rows.append(["组员签字", w.each("conclusion.signatories", others, "　")])
    rows.append(["日期", w.fact("report_date")])
    w.table(rows, (4, 10), bold=(0,))
