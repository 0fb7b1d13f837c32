"""The cover and the executive summary of 石河子布兰德纳's report; labels in two languages."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
}
TYPE_NAMES = {
    "stage2": "初次认证二阶段 Initial Stage 2",
    "surveillance": "监督审核 Surveillance",
    "recertification": "再认证审核 Recertification",
}
GIVE = {
    "recommend": "推荐发证 Issue certificate",
    "recommend_after_correction": "纠正措施验证后推荐发证 Issue after verified corrective actions",
    "not_recommend": "不推荐 Not recommended",
}
KEEP = {
    "maintain": "推荐保持证书 Maintain certificate",
    "suspend": "暂停 Suspend",
    "withdraw": "撤销 Withdraw",
}
PROCESSES = (
    ("P1", "领导和策划 Leadership & Planning", None),
    ("P2", "市场和客户 Sales & Customer", 5),
    ("P3", "技术和开发 Engineering & Development", 3),
    ("P4", "采购 Purchasing", 4),
    ("P5", "生产和服务提供 Production & Service", 2),
    ("P6", "检验和测量 Inspection & Measurement", 1),
    ("P7", "设备维护 Maintenance", 6),
    ("P8", "人力资源和文件 HR & Documents", 0),
    ("P9", "合规和应急 Compliance & Emergency", 7),
)
"""Number and name of each process, and which of the departments owns it."""

STRONG = [
    "管理层参与程度高，过程目标按月跟踪。",
    "现场目视化管理做得好，作业指导书图文并茂。",
    "设备点检和保养执行到位，备件管理有序。",
    "员工熟悉本岗位要求，能够说明异常时的处置方法。",
]
BETTER = [
    "内部审核检查表可以增加过程绩效的内容。",
    "建议把供方绩效的趋势纳入管理评审输入。",
    "建议对培训有效性采用多种评价方式。",
    "建议统一各部门记录表单的版本标识。",
]


def label(text: str) -> Cell:
    """A label in bold, however long."""
    return Cell(lines_of(text), bold=True)


def pairs(w: Writer, rows: list[tuple[str, str]], widths: tuple[float, float] = (3.6, 6.4)) -> None:
    """A table of labels and values."""
    w.table([[label(name), value] for name, value in rows], widths)
    w.text("", style="plain")


def cover(audit: Audit, w: Writer) -> None:
    """The cover."""
    w.text(w.fact("title"), style="title")
    w.text("Audit Report", style="subtitle")
    w.text("", style="plain")
    systems = "¶".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    pairs(
        w,
        [
            ("受审核方 Client", w.fact("organization.name")),
            ("报告编号 Report No.", w.fact("number")),
            ("认证体系 Management System", systems),
            ("审核类型 Type of Audit", w.fact("audit_type", TYPE_NAMES[audit.audit_type])),
            ("审核组长 Lead Auditor", w.person(audit.leader)("name")),
            ("报告日期 Date of Report", w.fact("report_date")),
        ],
    )
    w.text(w.fact("certification_body.name"), style="center")
    w.text(
        w.fact("certification_body.address"),
        f"Tel {w.fact('certification_body.phone')}　E-mail {w.fact('certification_body.email')}　"
        f"{w.fact('certification_body.website')}",
        style="center",
    )
    w.page()


def outcome(audit: Audit, w: Writer) -> None:
    """What came out, in a few sentences and a table."""
    found = audit.nonconformities
    w.text(
        f"{w.fact('certification_body.name')}审核组于{w.fact('audit.start')}至{w.fact('audit.end')}对"
        f"{w.fact('organization.name')}实施了审核。管理体系符合审核准则，能够持续满足客户和法规要求并实现预期结果，"
        "审核目的已经达到。"
    )
    advice = audit.conclusion.recommendation or ""
    options = KEEP if advice in KEEP else GIVE
    due = w.fact("nonconformities.due_date")
    pairs(
        w,
        [
            ("审核组建议 Recommendation", w.choice("conclusion.recommendation", options, advice, "¶")),
            ("严重不符合 Major NC", w.fact("nonconformities.major")),
            ("轻微不符合 Minor NC", w.fact("nonconformities.minor")),
            ("整改期限 Due Date", due if found.items else w.blank),
            ("体系覆盖人数 Employees in Scope", w.fact("headcount")),
            ("下次审核不迟于 Next Audit by", w.fact("next_audit_by")),
        ],
    )


def glance(audit: Audit, w: Writer) -> None:
    """The processes and how each stands."""
    w.heading(2, "1.1  过程结果一览 Process Overview")
    rows: list[Row] = [["编号 No.", "过程 Process", "责任部门 Owner", "结果 Result"]]
    for number, name, owner in PROCESSES:
        rows.append([number, name, owner_of(audit, owner), result_of(audit, owner)])
    w.table(rows, (1, 4.4, 2, 3), head=1, rules="rows")


def owner_of(audit: Audit, owner: int | None) -> str:
    """The department of a process."""
    return "管理层" if owner is None else audit.world.departments[owner]


def result_of(audit: Audit, owner: int | None) -> str:
    """Conform, or the numbers of what was found at the process."""
    own = owner_of(audit, owner)
    numbers = [item.number for item in audit.nonconformities.items if item.department == own]
    return f"见发现 See {'、'.join(numbers)}" if numbers else "符合 Conform"


def remarks(audit: Audit, w: Writer) -> None:
    """What is strong, what may be better; how each criterion is rated."""
    w.heading(2, "1.2  亮点 Strengths")
    for text in w.random.sample(STRONG, 2):
        w.text(f"• {text}", style="plain")
    w.heading(2, "1.3  总体评价 Overall Rating")
    rows: list[Row] = [["评价项目 Criterion", "评价 Rating"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3), head=1, rules="rows")
