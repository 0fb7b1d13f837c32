"""嘉泠's fifth and sixth part: nonconformities, earlier ones, the conclusion in boxes, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "一般"}
VALUES = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
LABELS = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
FIRST = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项纠正措施验证有效后推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
KEPT = {"maintain": "保持认证注册资格", "suspend": "暂停认证注册资格", "withdraw": "撤销认证注册资格"}


def nonconformities(audit: Audit, w: Writer) -> None:
    """The fifth part."""
    found = audit.nonconformities
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.text(f"本次审核共开具严重不符合项 {major} 项，一般不符合项 {minor} 项。", style="plain")
    if found.items:
        rows: list[Row] = [["编号", "责任部门", "标准", "条款", "性质", "不符合事实"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            grade = e("grade", GRADES[item.grade])
            head = [e("number"), e("department"), e("standard")]
            rows.append([*head, e("clause"), grade, e("description")])
        w.table(rows, (0.6, 1, 1.6, 0.8, 0.7, 4), head=1, repeat=True)
        w.text(
            f"上述不符合项的纠正和纠正措施应于 {w.fact('nonconformities.due_date')} 前完成，"
            "并将原因分析和实施证据提交审核组长验证。"
        )
    if audit.previous_nonconformities:
        rows = [["序号", "上次审核不符合项的事实", "关闭日期", "验证情况"]]
        for at, earlier in enumerate(audit.previous_nonconformities, 1):
            e = w.entry("previous_nonconformities", earlier)
            rows.append([str(at), e("description"), e("closed_on"), "已关闭，措施有效"])
        w.text("上次审核不符合项的跟踪验证：", style="plain")
        w.table(rows, (0.6, 4.6, 1.8, 1.6), head=1, repeat=True)


def conclusion(audit: Audit, w: Writer) -> None:
    """The sixth part."""
    rows: list[Row] = [["评价项目", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", VALUES, rating.value)])
    w.table(rows, (4, 4), head=1, repeat=True)
    summary: list[Row] = [["综合评价", _summary(audit, w)]]
    if audit.audit_type == "stage1":
        summary.append(["审核组意见", "{+}具备第二阶段审核的条件  {-}整改后再安排第二阶段审核"])
    else:
        summary.append(["审核组意见", _recommended(audit, w)])
        for system in audit.systems:
            summary.append([f"建议证书范围（{LABELS[system]}）", w.scope("certificate", system)])
        summary.append(["下次审核最迟日期", w.fact("next_audit_by")])
    w.table(summary, (1.8, 6.2), bold=(0,))
    w.text("审核以抽样方式进行，未被抽取的样本中可能仍有不符合，受审核组织应举一反三。")
    _signed(audit, w)


def _recommended(audit: Audit, w: Writer) -> str:
    chosen = audit.conclusion.recommendation or ""
    return w.choice("conclusion.recommendation", KEPT if chosen in KEPT else FIRST, chosen, "¶")


def _summary(audit: Audit, w: Writer) -> str:
    who = f"{w.fact('organization.name')}体系覆盖{w.fact('headcount')}人"
    told = f"{who}，管理体系自{w.fact('system_effective_on')}起运行，文件与实际结合，目标按期统计和考核。"
    minor = w.fact("nonconformities.minor")
    if audit.nonconformities.items:
        return told + f"本次审核的一般不符合项{minor}项，不影响体系整体的有效性。"
    return told + f"本次审核一般不符合项{minor}项。"


def _signed(audit: Audit, w: Writer) -> None:
    others = [one.name for one in audit.team if one is not audit.leader]
    rows: list[Row] = [
        ["审核组长（签字）", w.each("conclusion.signatories", [audit.leader.name])],
        ["审核组成员（签字）", w.each("conclusion.signatories", others, "　")],
        ["日期", w.fact("report_date")],
    ]
    w.table(rows, (2, 5), bold=(0,))
