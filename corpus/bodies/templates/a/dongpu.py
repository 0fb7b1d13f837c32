"""东浦诺维: an international group's Chinese branch; result first, labels in two languages, annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _dongpu_annexes as annexes
from corpus.bodies.templates.a import _dongpu_parts as parts
from corpus.bodies.templates.a._dongpu_words import (
    GRADES,
    KINDS,
    OBSERVED,
    RECOMMENDED,
    STRONG,
    SYSTEM_NAMES,
    both,
)
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "东浦诺维认证（中国）有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "ISMS", "QMS+EMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "ballot", "dates": "dash", "blank": "N/A"}

TITLES = {
    "stage2": "Initial Audit Stage 2 Report",
    "surveillance": "Surveillance Audit Report",
    "recertification": "Re-certification Audit Report",
    "transfer": "Transfer Audit Report",
}


def build(audit: Audit, w: Writer) -> None:
    """The report: cover, result, findings, the rest, annexes."""
    w.margins(
        header_cells=("DONGPU NOVIS", "Management System Certification 管理体系认证"),
        footer=("Confidential 机密文件　未经书面许可不得部分复制",),
        page="Page # of ##",
    )
    _cover(audit, w)
    w.heading(1, "1. 审核概要 Executive Summary")
    _summary(audit, w)
    w.heading(1, "2. 审核发现 Audit Findings")
    _findings(audit, w)
    w.heading(1, "3. 以往审核结果 Previous Audit Results")
    _previous(audit, w)
    w.heading(1, "4. 组织信息与认证范围 Client Information and Scope")
    parts.client(audit, w)
    w.heading(1, "5. 审核实施 Audit Arrangement")
    parts.arrangement(audit, w)
    w.heading(1, "6. 主要审核路径 Significant Audit Trails")
    parts.trails(audit, w)
    w.heading(1, "7. 报告声明与签署 Statement and Signature")
    _signed(audit, w)
    annexes.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text("Dongpu Novis Certification (China) Co., Ltd.", style="center")
    w.text(w.fact("title"), style="title")
    w.text(TITLES[audit.audit_type], style="center")
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = f" / {e('number')}" if standard.iso and not same else ""
        first = e("iso") if standard.iso and not same else e("number") + (e.silent("iso") if same else "")
        standards.append(f"{first}{twin}{e.silent('system')}")
    systems = [w.tag("systems+", system, SYSTEM_NAMES[system]) for system in audit.systems]
    days = f"{w.fact('audit.start')} {w.half('audit.start_half')} – "
    days += f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    rows: list[Row] = [
        [both("受审核组织", "Client"), w.fact("organization.name")],
        [both("注册地址", "Registered address"), w.fact("organization.registered_address")],
        [both("管理体系", "Management system"), "、".join(systems)],
        [both("认证标准", "Standard(s)"), "¶".join(standards)],
        [both("审核类型", "Audit type"), w.choice("audit_type", KINDS, audit.audit_type)],
        [both("审核日期", "Audit date(s)"), days],
        [both("审核组长", "Lead auditor"), w.person(audit.leader)("name")],
        [both("报告编号", "Report No."), w.fact("number")],
        [both("报告日期", "Report date"), w.fact("report_date")],
    ]
    w.table(rows, (3, 7), rules="rows")
    w.text(
        f"地址 Add.：{w.fact('certification_body.address')}",
        f"电话 Tel.：{w.fact('certification_body.phone')}　　邮箱 E-mail："
        f"{w.fact('certification_body.email')}　　"
        f"网址 Web：{w.fact('certification_body.website')}",
        style="plain",
    )
    w.page()


def _summary(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.1 总体评价 Overall assessment")
    kind = w.fact("audit_type", KINDS[audit.audit_type].split(" ")[0])
    w.text(
        f"审核组依据双方确认的审核计划，于{w.fact('audit.start')}至{w.fact('audit.end')}对"
        f"{w.fact('organization.name')}实施了{kind}。审核采用基于过程和风险的方法，通过访谈、"
        "现场观察以及对文件和记录的抽样"
        "获取证据。审核目的已达成，审核计划未发生影响结论的变更，也不存在未解决的分歧意见。",
    )
    w.text(
        f"本次审核共开具主要不符合项 {w.fact('nonconformities.major')} 项、次要不符合项 "
        f"{w.fact('nonconformities.minor')} 项，详见第2章。对于所抽取的样本，"
        "组织的管理体系总体上满足标准要求，并能够实现其方针和目标。"
    )
    w.heading(2, "1.2 推荐意见 Recommendation")
    w.text("审核组向认证决定人员提出如下推荐意见：", style="plain")
    found = audit.conclusion.recommendation or ""
    for line in w.choice("conclusion.recommendation", RECOMMENDED, found, "¶").split("¶"):
        w.text(line, style="plain")
    w.text(
        f"下一次审核最迟于 {w.fact('next_audit_by')} 完成。推荐意见须经本机构技术评审后生效，"
        "不代表最终认证决定。"
    )
    w.heading(2, "1.3 体系能力评价 Evaluation of capability")
    rows: list[Row] = [[both("评价项目", "Criterion"), both("评价结果", "Result")]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        told = [
            "{+}" + e("value") if value == rating.value else "{-}" + value
            for value in ("符合", "基本符合", "不符合")
        ]
        rows.append([f"{at}) {e('criterion')}", "  ".join(told)])
    w.table(rows, (5, 5), head=1)
    w.heading(2, "1.4 值得肯定的方面 Positive aspects")
    for text in w.random.sample(STRONG, 2):
        w.text(f"• {text}", style="plain")


def _findings(audit: Audit, w: Writer) -> None:
    w.text(
        "不符合项分级：主要（Major）——未满足要求，影响管理体系实现预期结果的能力；"
        "次要（Minor）——未满足要求，但不影响管理体系实现预期结果的能力。"
    )
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        rows: list[Row] = [
            [
                both("编号", "Finding No."),
                f"NC-{e('number')}",
                both("分级", "Grade"),
                e("grade", GRADES[item.grade]),
            ],
            [both("标准", "Standard"), e("standard"), both("条款", "Clause"), e("clause")],
            [both("责任部门", "Department"), e("department"), both("状态", "Status"), "Open 待关闭"],
            [both("客观证据", "Objective evidence"), e("description"), "‹", "‹"],
        ]
        w.table(rows, (2, 3.5, 1.6, 2.9))
        w.text("", style="plain")
    if audit.nonconformities.items:
        w.text(
            f"上述不符合项须在 {w.fact('nonconformities.due_date')} 之前提交原因分析、"
            "纠正及纠正措施的证据，由审核组长"
            f"{w.person(audit.leader)('name')}以书面方式验证；其有效性将在下一次审核时跟踪。"
        )
    else:
        w.text("本次审核未开具不符合项。")
    w.heading(2, "改进机会 Opportunities for improvement (OFI)")
    for at, text in enumerate(w.random.sample(OBSERVED, 3), 1):
        w.text(f"OFI-{at}　{text}", style="plain")
    w.text("改进机会不要求书面答复。", style="plain")


def _previous(audit: Audit, w: Writer) -> None:
    if audit.stage1:
        day = w.fact("stage1.start")
        if audit.stage1.end == audit.stage1.start:
            day += w.silent("stage1.end")
        else:
            day += f" – {w.fact('stage1.end')}"
        clock = f"{w.fact('stage1.start_time')}–{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", {"onsite": "现场", "remote": "远程"}[audit.stage1.mode])
        w.text(
            f"第一阶段审核 Stage 1：{day}（{clock}），{mode}审核。第一阶段提出的关注事项在本次审核前"
            "已得到处理，"
            "审核组予以确认。"
        )
    if not audit.previous_nonconformities:
        w.text("无需跟踪的以往不符合项。")
        return
    rows: list[Row] = [
        [
            both("序号", "No."),
            both("上次审核的不符合项", "Nonconformity"),
            both("关闭日期", "Closed on"),
            both("本次核查", "Follow-up"),
        ]
    ]
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", earlier)
        rows.append([str(at), p("description"), p("closed_on"), "已核实 Verified"])
    w.table(rows, (0.9, 5.2, 1.9, 2), head=1)


def _signed(audit: Audit, w: Writer) -> None:
    w.text(
        "本报告基于审核期间可获得的信息样本，未被抽样的活动中可能存在不符合；"
        "报告中没有提出的问题并不意味着不存在。"
        "审核组成员与受审核组织之间不存在影响公正性的利益关系，并对审核中获得的信息负有保密义务。",
        f"报告分发：{w.fact('organization.name')}一份；本机构审核档案一份。",
    )
    rows: list[Row] = [
        [both("审核组长签字", "Lead auditor"), w.each("conclusion.signatories", [audit.leader.name])],
        [both("签署日期", "Date"), w.fact("report_date")],
        [both("认证机构", "Certification body"), w.fact("certification_body.name")],
    ]
    w.table(rows, (3, 7))
