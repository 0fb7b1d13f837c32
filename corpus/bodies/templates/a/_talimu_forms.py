"""06 与上次审核的比较, and the forms bound in at the end: one page for each finding."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.again import again
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def changes(audit: Audit, w: Writer) -> None:
    """The comparison."""
    w.heading(1, "06 与上次审核的比较")
    if audit.previous_nonconformities:
        rows: list[Row] = [["上次的NC", "关闭日期", "这次的复核"]]
        for one in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", one)
            later = "类似问题再现，另开NC" if again(audit, one.description) else "措施保持有效，未复发"
            rows.append([e("description"), e("closed_on"), later])
        w.table(rows, (5.4, 1.8, 2.8), head=1, repeat=True)
    else:
        w.text("没有需要跟踪的上次NC。")
    rows = [["对比项", "上次", "本次", "变化"]]
    last = "一阶段" if audit.stage1 and not audit.certificates else "上次报告"
    rows += [
        ["组织架构", f"{last}所述", f"{'、'.join(audit.world.departments)}", "无"],
        ["认证范围", f"{last}所述", "与上次相同", "无"],
        ["主要设备", f"{last}所述", "、".join(name for name, _, _ in audit.world.equipment), "无"],
        ["体系文件", f"{last}所述", "部分记录表单换版", "小"],
    ]
    w.table(rows, (1.8, 2, 4.4, 1.2), head=1, rules="three")
    if audit.certificates:
        w.text("现有证书", style="plain")
        rows = [["体系", "证书号", "签发日", "到期日"]]
        for certificate in audit.certificates:
            c = w.entry("certificates", certificate)
            name = c("system", words("systems")[certificate.system]["name"])
            rows.append([name, c("number"), c("issued_on"), c("valid_to")])
        w.table(rows, (3.6, 2.8, 1.8, 1.8), head=1, rules="three")


def forms(audit: Audit, w: Writer) -> None:
    """One form a finding, each on its page."""
    for item in audit.nonconformities.items:
        w.page()
        _form(audit, w, item)


def _form(audit: Audit, w: Writer, item: Nonconformity) -> None:
    e = w.same("nonconformities.items", item.number, item)
    w.text("NC报告单", style="subtitle")
    grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "一般"}, item.grade)
    number = f"NC-{item.number}{e.silent('number')}"
    head = audit.world.people.heads.get(item.department, audit.world.people.manager)
    due = w.fact("nonconformities.due_date")
    w.table(
        [
            ["单号", number, "所属报告", w.fact("number")],
            ["受审核方", w.fact("organization.name"), "责任部门", e("department")],
            ["标准", e("standard"), "条款", e("clause")],
            ["级别", grade, "开具人", audit.leader.name],
            ["不符合事实", e("description"), "‹", "‹"],
            ["判定理由", "上述事实不满足上列标准和条款的规定。", "‹", "‹"],
            ["整改要求", f"{due}前在客户平台提交原因分析、纠正、纠正措施及证据。", "‹", "‹"],
            ["纠正", "受审核方对已发现的事实先行处置，并说明处置的数量和范围", "‹", "‹"],
            ["原因分析", "受审核方分析到管理上的原因，并检查其他部门有无同样情况", "‹", "‹"],
            ["纠正措施", "受审核方针对原因制定措施，写明负责人，提交实施后的证据", "‹", "‹"],
            ["验证方式", "书面验证，必要时现场复核", "‹", "‹"],
            ["审核组长签字", w.person(audit.leader)("name"), "部门确认签字", head],
            ["签字日期", w.fact("audit.end"), "‹", "‹"],
        ],
        (1.8, 3.4, 1.8, 3),
        bold=(0, 2),
    )
