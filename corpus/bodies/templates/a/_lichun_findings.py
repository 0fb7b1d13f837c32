"""The end of 砺椿's report: earlier and new nonconformities, the conclusion, a form a nonconformity."""

from __future__ import annotations

from difflib import SequenceMatcher

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重 Major", "minor": "轻微 Minor"}
RATED = ("符合", "基本符合", "不符合")
ROLES = {"leader": "审核组长", "member": "组员", "technical_expert": "技术专家"}


def earlier(audit: Audit, w: Writer) -> None:
    """What the audit before had found: a block each."""
    w.heading(2, "F　上次不符合的追踪 Follow-up")
    if not audit.previous_nonconformities:
        w.text("本次为首个认证周期的首次发证审核，无可追踪事项。", style="plain")
        return
    rows: list[Row] = []
    held, again = "{+}有效 {-}无效 {-}再发", "{-}有效 {-}无效 {+}再发"
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        rows += [
            [f"F-{at}", "当时的事实", e("description"), "‹", "‹"],
            ["^", "关闭日", e("closed_on"), "本次复查", again if _like(audit, one.description) else held],
        ]
    w.table(rows, (0.8, 1.5, 3, 1.5, 3.2), bold=(1, 3))
    w.text("复查方法：在原部门扩大抽样，另抽一个相邻部门。", style="plain")


def _like(audit: Audit, earlier_fact: str) -> bool:
    """Whether a nonconformity of this audit is much the same as an earlier one."""
    facts = (item.description for item in audit.nonconformities.items)
    return any(SequenceMatcher(None, earlier_fact, fact).ratio() > 0.75 for fact in facts)


def summary(audit: Audit, w: Writer) -> None:
    """The numbers of this audit: graded, by the report forms at the end."""
    found = audit.nonconformities
    rows: list[Row] = [
        ["G　本次不符合 Findings", *["‹"] * 5],
        [
            "严重 Major",
            w.fact("nonconformities.major"),
            "轻微 Minor",
            w.fact("nonconformities.minor"),
            "整改截止",
            w.fact("nonconformities.due_date") if found.items else w.blank,
        ],
    ]
    w.table(rows, (1.6, 1.2, 1.6, 1.2, 1.8, 2.6), head=1, bold=(0, 2, 4))
    told = "逐项见本报告末尾的不符合报告单" if found.items else "未开具不符合报告单"
    w.text(
        f"{told}。一般规则：轻微不符合应在三个月内、严重不符合应在一个月内完成纠正措施，双方另有更短约定的从其约定。",
        style="plain",
    )


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings with a column a value, recommendation, scopes, signatures."""
    rows: list[Row] = [["H　评价 Evaluation", "‹", "‹", "‹"], ["项目", *RATED]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        boxes = [f"{{+}}{e.silent('value')}" if one == rating.value else "{-}" for one in RATED]
        rows.append([e("criterion"), *boxes])
    w.table(rows, (5.5, 1.5, 1.5, 1.5), head=2)
    w.text("", style="plain")
    options = {
        "recommend": "推荐认证",
        "recommend_after_correction": "不符合整改经验证后推荐认证",
        "not_recommend": "不推荐认证",
        "maintain": "保持证书",
        "suspend": "暂停证书",
        "withdraw": "撤销证书",
    }
    chosen = audit.conclusion.recommendation or ""
    ticked = w.choice("conclusion.recommendation", options, chosen, "¶")
    rows = [["I　推荐意见 Recommendation", "‹"], ["（限选一项）", ticked]]
    rows += [[f"证书范围 {one}", w.scope("certificate", one)] for one in audit.systems]
    rows.append(["轻微不符合", f"{w.fact('nonconformities.minor')} 项，{w.fact('organization.name')}已签认"])
    rows.append(["有效人数", f"{w.fact('headcount')} 人（用于下次核算时重新确认）"])
    rows.append(["下次审核", f"不迟于 {w.fact('next_audit_by')}（人日届时另行核算，通知书提前30日发出）"])
    if audit.audit_type == "transfer":
        rows.append(["转入评审", "前一周期的审核报告与证书原件已核验，转入资料齐全"])
    w.table(rows, (2, 8), head=1, bold=(0,))
    _signed(audit, w)


def _signed(audit: Audit, w: Writer) -> None:
    """Signatures: one person a column."""
    names = audit.conclusion.signatories
    roles = [next((one.role for one in audit.team if one.name == name), "member") for name in names]
    rows: list[Row] = [
        ["J　签署 Signatures", *["‹"] * len(names)],
        ["身份", *(ROLES[role] for role in roles)],
        ["签名", *(w.each("conclusion.signatories", [name]) for name in names)],
        ["日期", *(w.fact("report_date") for _ in names)],
    ]
    w.text("", style="plain")
    w.table(rows, (1.2, *[8.8 / len(names)] * len(names)), head=1, bold=(0,))
    w.text(w.fact("certification_body.name"), style="right")


def reports(audit: Audit, w: Writer) -> None:
    """A form a nonconformity, each on a page."""
    for item in audit.nonconformities.items:
        w.page()
        w.text("不符合报告单 Nonconformity Report", style="subtitle")
        _report(audit, w, item)


def _report(audit: Audit, w: Writer, item: Nonconformity) -> None:
    e = w.same("nonconformities.items", item.number, item)
    guide = next((one for one in audit.attendants if one.role == "guide"), None)
    beside = "N/A"
    if guide is not None:
        a = w.same("attendants", guide.name, guide)
        beside = f"{a('name')}（向导{a.silent('role')}）"
    head = audit.world.people.heads.get(item.department, audit.world.people.representative)
    grade = w.choice(f"{e.path}.grade", GRADES, item.grade)
    wide = ["‹"] * 3
    rows: list[Row] = [
        ["NCR 编号", f"{item.number}{e.silent('number')}", "报告号", w.fact("number")],
        ["受审核方", w.fact("organization.name"), *wide[:2]],
        ["责任部门", e("department"), "部门负责人", head],
        ["陪同人员", beside, "开具日", w.date(audit.audit.end)],
        [f"不符合事实：¶{e('description')}", *wide],
        ["违反标准", e("standard"), "条款号", e("clause")],
        ["分级", grade, *wide[:2]],
        ["整改期限", w.fact("nonconformities.due_date"), "验证方式", "{+}书面 {-}现场"],
        ["原因与措施：¶由责任部门另页填写，随证据一并提交；验证结论由组长另页签署。", *wide],
        ["审核组长", w.person(audit.leader)("name"), "受审核方代表", audit.world.people.representative],
    ]
    w.table(rows, (1.6, 3.6, 1.6, 3.2), bold=(0, 2))
    w.text(
        "填表说明：一单一事；事实须可追溯到时间、地点、记录编号；不得在本单上提出解决办法。", style="plain"
    )
