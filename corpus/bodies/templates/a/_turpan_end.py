"""吐峪交河's sheets R-11, one for each nonconformity, and R-12 with the conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Nonconformity
from corpus.bodies.templates.a._turpan_form import LETTERS, Sheets
from corpus.bodies.templates.again import again
from corpus.layouts.writer import Row

GRADES = {"major": "严重不符合", "minor": "一般不符合"}
RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
FIRST = {
    "recommend": "推荐认证",
    "recommend_after_correction": "纠正措施验证有效后推荐认证",
    "not_recommend": "不推荐认证",
}
LATER = {"maintain": "推荐保持认证", "suspend": "建议暂停证书", "withdraw": "建议撤销证书"}


def nonconformities(s: Sheets) -> None:
    """The sheets of all, and those of the audit before."""
    audit, w = s.audit, s.w
    if not audit.nonconformities.items:
        s.begin("R-11")
        w.text("本次审核未开具不符合项。")
    for item in audit.nonconformities.items:
        _sheet(s, item)
    if not audit.previous_nonconformities:
        return
    found = []
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        repeated = again(audit, earlier.description)
        found.append([e("description"), e("closed_on"), "再次出现" if repeated else "未再出现"])
    w.text("")
    head = ["上次审核不符合事实", "关闭日期", "本次验证"]
    s.listed("上次审核不符合项的验证", head, found, (6, 2, 1.8))


def _sheet(s: Sheets, item: Nonconformity) -> None:
    audit, w = s.audit, s.w
    s.begin("R-11", part=f"-{item.number}")
    e = w.same("nonconformities.items", item.number, item)
    head = audit.world.people.heads.get(item.department, audit.world.people.representative)
    rows: list[Row] = [
        ["不符合编号", e("number"), "责任部门", e("department")],
        ["不符合事实", e("description"), "‹", "‹"],
        ["依据标准", e("standard"), "条款号", e("clause")],
        ["不符合性质", w.choice(f"{e.path}.grade", GRADES, item.grade), "‹", "‹"],
        ["开具人", w.person(audit.leader)("name"), "部门负责人确认", head],
        ["整改完成期限", w.fact("nonconformities.due_date"), "验证方式", "{+}文件验证 {-}现场验证"],
        ["整改要求", "分析原因，实施纠正和纠正措施，检查同类情况，在期限之内提交证据。", "‹", "‹"],
    ]
    w.table(rows, (1.8, 3.6, 1.8, 3), bold=(0, 2))


def conclusion(s: Sheets) -> None:
    """R-12."""
    audit, w = s.audit, s.w
    s.begin("R-12")
    found = audit.nonconformities
    w.text("一、不符合项统计", style="plain")
    w.text(
        f"严重不符合 {w.fact('nonconformities.major')} 项，一般不符合 {w.fact('nonconformities.minor')} 项。",
        style="plain",
    )
    if found.items:
        rows: list[Row] = [["编号", "责任部门", "标准", "条款", "性质"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            told = [e("number"), e("department"), e("standard"), e("clause")]
            rows.append([*told, e("grade", GRADES[item.grade])])
        w.table(rows, (1, 2.4, 3, 1.6, 2), head=1)
        w.text(f"整改证据提交期限：{w.fact('nonconformities.due_date')}", style="plain")
    w.text("二、分项评价", style="plain")
    rows = [["评价内容", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", RATED, rating.value)])
    w.table(rows, (5, 5), head=1)
    w.text("三、优点和改进建议", style="plain")
    for text in [*s.said.some("good", 2), *s.said.some("advise", 2)]:
        w.text(text)
    _told(s)


def _told(s: Sheets) -> None:
    audit, w = s.audit, s.w
    w.text("四、审核结论", style="plain")
    w.text(
        f"{w.fact('organization.name')}的管理体系覆盖 {w.fact('headcount')} 人，"
        f"自 {w.fact('system_effective_on')} 实施以来能够满足审核准则的要求，"
        "具备实现方针和目标的能力，本次审核达到了预期目的。"
    )
    chosen = audit.conclusion.recommendation or ""
    labels = LATER if chosen == "maintain" else FIRST
    scopes = "¶".join(f"{LETTERS[code]}：{w.scope('certificate', code)}" for code in audit.systems)
    others = [name for name in audit.conclusion.signatories if name != audit.leader.name]
    w.table(
        [
            ["审核组推荐意见", w.choice("conclusion.recommendation", labels, chosen, "¶")],
            ["推荐的认证范围", scopes],
            ["下次审核最迟日期", w.fact("next_audit_by")],
            ["审核组长签名", w.each("conclusion.signatories", [audit.leader.name])],
            ["审核组成员签名", w.each("conclusion.signatories", others) or w.blank],
            ["签署日期", w.fact("report_date")],
        ],
        (2.4, 7),
        bold=(0,),
    )
    w.text("说明：审核采用抽样方法，结论以所抽样本为依据；对结论有异议可向本机构提出申诉。", style="plain")
