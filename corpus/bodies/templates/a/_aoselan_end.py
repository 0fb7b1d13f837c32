"""The last chapters of 奥瑟兰's report: findings, programme of three years, conclusion, who confirms."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._aoselan_form import card, english, head, label
from corpus.bodies.templates.a._aoselan_trails import TRAILS, trail_of
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "主要不符合 Major", "minor": "次要不符合 Minor"}
CERTIFY = {
    "recommend": "推荐再认证 Recommend",
    "recommend_after_correction": "纠正措施计划经接受后推荐再认证 Recommend upon acceptance of CAP",
    "not_recommend": "不推荐 Not recommend",
}
KEEP = {
    "maintain": "保持认证 Maintain",
    "suspend": "暂停 Suspend",
    "withdraw": "撤销 Withdraw",
}
YEAR_AND_A_HALF = 500
SKIPPED = {"T5", "T7"}


def findings(audit: Audit, w: Writer, observed: list[str], chances: list[str]) -> None:
    """Nonconformities on cards, then observations and opportunities."""
    w.heading(2, "6.1 不符合 Nonconformities")
    if not audit.nonconformities.items:
        w.text("本次审核未发现不符合。")
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        rows: list[Row] = [
            *card("编号 NC No.", f"NC {e('number')}", "类别 Category", e("grade", GRADES[item.grade])),
            *card("标准 Standard", e("standard"), "条款 Clause", e("clause")),
            *card("部门 Department", e("department"), "轨迹 Trail", trail_of(item)),
            *card("不符合事实 Statement of NC", e("description")),
            *card("答复期限 Response due", w.fact("nonconformities.due_date")),
        ]
        w.table(rows, (1.2, 2.2, 1.1, 2))
    w.heading(2, "6.2 观察项 Observations")
    for at, text in enumerate(observed, 1):
        w.text(f"OBS-{at}  {text}", style="plain")
    w.heading(2, "6.3 改进机会 Opportunities for Improvement")
    for at, text in enumerate(chances, 1):
        w.text(f"OFI-{at}  {text}", style="plain")
    w.text("注 Note：观察项和改进机会不要求书面答复，由组织自行决定是否采取措施。", style="plain")


def programme(audit: Audit, w: Writer) -> None:
    """What is audited when in the three years."""
    w.text("三年认证周期内各过程的审核安排如下（● 已审核 audited；○ 计划 planned；– 不计划）：")
    passed = (audit.audit.start - audit.certificates[0].issued_on).days
    now = 3 if audit.audit_type == "recertification" else 1 if passed < YEAR_AND_A_HALF else 2
    names = ["IA", "SA1", "SA2", "RA"]
    rows: list[Row] = [
        ["过程 Process", *(f"{name}{'（本次）' * (at == now)}" for at, name in enumerate(names))]
    ]
    for code, name in TRAILS:
        if code == "T7" and audit.systems == ["QMS"]:
            continue
        marks = []
        for at in range(4):
            planned = "–" if at == 2 and code in SKIPPED else "○"
            marks.append("●" if at <= now else planned)
        rows.append([f"{code} {name}", *marks])
    w.table(rows, (4, 1, 1, 1, 1), head=1)
    w.text(
        f"下次审核应不迟于 (not later than) {w.fact('next_audit_by')} 实施；具体日期由双方商定。"
        "组织机构、场所、人数、关键设备和过程如有变化，请提前通知本机构。"
    )


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, the scope of the certificate, the recommendation."""
    rows: list[Row] = [head("评价项目 Criterion", "结论 Result")]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (4, 1.6), head=1)
    found = audit.nonconformities
    w.text(
        f"审核组确认 {w.fact('organization.name')} 的管理体系得到实施和保持，审核目的已经达到。本次审核提出"
        f"主要不符合 {w.fact('nonconformities.major')} 项、次要不符合 {w.fact('nonconformities.minor')} 项"
        + ("，按第 6 章要求答复。" if found.items else "。")
    )
    labels = KEEP if audit.audit_type in {"surveillance", "special"} else CERTIFY
    chosen = audit.conclusion.recommendation or ""
    scopes = "¶".join(f"{system}: {w.scope('certificate', system)}" for system in audit.systems)
    w.table(
        [
            [label("建议的认证范围¶Scope of certification"), scopes],
            [label("审核组推荐¶Recommendation"), w.choice("conclusion.recommendation", labels, chosen, "¶")],
        ],
        (1.3, 4.5),
    )
    w.text("本推荐须经本机构独立的技术评审 (technical review) 后生效。")


def signatures(audit: Audit, w: Writer) -> None:
    """The team signs, the client's representative confirms."""
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [head("角色 Role", "姓名 / 签名 Name & signature", "日期 Date")]
    rows.append(
        ["审核组长 Lead Auditor", w.each("conclusion.signatories", [leader]), english(w, "report_date")]
    )
    if others:
        names = w.each("conclusion.signatories", others, "、")
        rows.append(["审核组成员 Team members", names, english(w, "report_date")])
    rows.append(
        [
            "受审核方代表确认 Client representative",
            audit.world.people.representative,
            english(w, "report_date"),
        ]
    )
    w.table(rows, (2, 3, 1.4), head=1)
    w.text(
        "分发 Distribution：客户 1 份，本机构存档 1 份。未经客户书面同意，本机构不向第三方披露报告内容，"
        "法律法规或认可机构另有要求的除外。",
        "本报告以中文为准，英文仅供参考。",
        style="plain",
    )
