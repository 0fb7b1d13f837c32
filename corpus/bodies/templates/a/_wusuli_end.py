"""The end of 乌苏里's export: compliance, nonconformities, conclusion, electronic signatures, attachments."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._wusuli_form import NAMES, account, pairs
from corpus.bodies.templates.again import again
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

RECOMMENDED = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合验证关闭后推荐认证注册",
    "not_recommend": "不推荐认证注册",
    "maintain": "推荐保持证书",
    "suspend": "推荐暂停证书",
    "withdraw": "推荐撤销证书",
}
FILES = (
    ("审核计划_已确认.pdf", "计划", "章节 3"),
    ("首末次会议签到_扫描件.pdf", "签到", "章节 3"),
    ("检查单_全部部门.xlsx", "检查记录", "章节 4"),
    ("抽样台账_导出.xlsx", "台账", "章节 5"),
    ("现场照片_打包.zip", "影像", "章节 4"),
    ("营业执照及许可_复印件.pdf", "证照", "章节 1"),
)


def laws(audit: Audit, w: Writer) -> None:
    """What the organization has found that it must comply with."""
    w.section(fresh=True)
    w.heading(1, "6 法律法规与合规")
    listed = w.laws("compliance", "；")
    stated = w.law_entry("compliance")("stated_count")
    rows = [("清单数量", f"{stated} 部"), ("清单内容", listed)]
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told = f"{e('done_on')}，{e.each('evaluators')}，覆盖 {e('stated_count')} 部，未发现违规"
        rows.append(("评价记录", told))
    pairs(w, *rows, ("处罚与投诉", "审核周期内无行政处罚，无重大投诉"))


def findings(audit: Audit, w: Writer) -> None:
    """This audit's nonconformities and those of the audit before."""
    found = audit.nonconformities
    w.heading(1, "7 不符合管理")
    w.heading(2, "7.1 本次不符合统计")
    rows: list[Row] = [
        ["等级", "数量", "状态"],
        ["严重", w.fact("nonconformities.major"), "待验证" if found.major else w.blank],
        ["一般", w.fact("nonconformities.minor"), "待验证" if found.minor else w.blank],
        ["合计", str(found.major + found.minor), w.blank],
    ]
    w.table(rows, (4, 3, 4), head=1)
    if found.items:
        w.heading(2, "7.2 本次不符合明细")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        pairs(
            w,
            ("不符合编号", e("number")),
            ("当前状态", "待验证"),
            ("责任部门", e("department")),
            ("不符合条款", f"{e('standard')} {e('clause')}"),
            ("等级", e("grade", "一般" if item.grade == "minor" else "严重")),
            ("事实描述", e("description")),
            ("整改期限", w.fact("nonconformities.due_date")),
            ("录入账号", account(audit, audit.leader.name)),
        )
    _earlier(audit, w, 3 if found.items else 2)


def _earlier(audit: Audit, w: Writer, number: int) -> None:
    w.heading(2, f"7.{number} 上次审核不符合跟踪")
    if not audit.previous_nonconformities:
        told = "初次认证，无上次审核" if audit.audit_type == "stage2" else "上次审核未开出不符合"
        pairs(w, ("跟踪结果", told))
        return
    rows: list[Row] = [["跟踪ID", "上次不符合描述", "关闭日期", "状态", "本次复核"]]
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", earlier)
        now = "同类问题再次出现，已列入 7.2" if again(audit, earlier.description) else "措施保持有效"
        rows.append([f"PNC-0{at}", e("description"), e("closed_on"), "已关闭", now])
    w.table(rows, (1.5, 5.6, 2, 1.3, 2.6), head=1)


def conclusion(audit: Audit, w: Writer, slots: Slots) -> None:
    """Ratings, texts on the systems, recommendation."""
    w.heading(1, "8 评价与结论")
    w.heading(2, "8.1 评价项")
    rows: list[Row] = [["评价ID", "评价项", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([f"RAT-0{at}", e("criterion"), e("value")])
    w.table(rows, (1.8, 7, 3), head=1)
    w.heading(2, "8.2 领域综述")
    told = []
    for system in audit.systems:
        told.append((NAMES[system], "；".join(slots.phrases.some(system, 2)) + "。"))
        told.append((f"证书范围（{system}）", w.scope("certificate", system)))
    pairs(w, *told)
    w.heading(2, "8.3 结论")
    offered = ("recommend", "recommend_after_correction", "not_recommend")
    if audit.audit_type in {"surveillance", "special"}:
        offered = ("maintain", "suspend", "withdraw")
    labels = {key: RECOMMENDED[key] for key in offered}
    pairs(
        w,
        ("良好实践", "；".join(slots.phrases.some("merit", 2)) + "。"),
        ("改进建议", "；".join(slots.phrases.some("chance", 2)) + "。"),
        ("审核组推荐", w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")),
        ("下次审核最迟日期", w.fact("next_audit_by")),
        ("后续流程", f"由{w.fact('certification_body.name')}认证决定岗复核后生效"),
    )


def signed(audit: Audit, w: Writer) -> None:
    """The electronic signatures."""
    w.heading(1, "9 电子签署")
    roles = {member.name: member.role for member in audit.team}
    rows = []
    for at, name in enumerate(audit.conclusion.signatories):
        told = w.each("conclusion.signatories", [name])
        time = f"{w.fact('report_date')} {15 + at // 5}:{11 + 9 * (at % 5):02}"
        label = "审核组长" if roles.get(name) == "leader" else "审核组成员"
        rows.append((label, f"电子签名：{told}　　签署时间：{time}　　账号：{account(audit, name)}"))
    client = f"电子签名：{audit.world.people.representative}　　签署时间：{w.fact('report_date')} 17:36"
    pairs(w, *rows, ("受审核方确认", client))


def attachments(audit: Audit, w: Writer) -> None:
    """The list of attachments."""
    w.heading(1, "10 附件清单")
    rows: list[Row] = [["附件ID", "文件名", "类别", "关联章节", "上传账号", "大小"]]
    size = w.random.randint(310, 720)
    leader = account(audit, audit.leader.name)
    for at, (name, kind, chapter) in enumerate(FILES, 1):
        rows.append([f"ATT-0{at}", name, kind, chapter, leader, f"{size + 137 * at} KB"])
    w.table(rows, (1.6, 4.8, 1.8, 1.8, 1.7, 1.5), head=1)
    w.text("——导出内容结束——", style="center")
