"""Findings, conclusion, signatures and the plan as it was carried out."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._shache_form import GRANT, KEEP, both
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ENGLISH = {"符合": "Conforming", "基本符合": "Largely conforming", "不符合": "Nonconforming"}


def findings(audit: Audit, w: Writer, points: list[tuple[str, str]]) -> None:
    """Nonconformities and opportunities in one register, each with its grade."""
    found = audit.nonconformities
    w.heading(1, both("6", "审核发现", "Findings"))
    w.text(
        "分级 Grading：Major 严重不符合；Minor 轻微不符合；OFI 改进机会（不要求答复 no response required）。",
        style="plain",
    )
    rows: list[Row] = [
        ["编号 No.", "级别 Grade", "部门 Dept.", "标准 Standard", "条款 Clause", "描述 Description"]
    ]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "Major" if item.grade == "major" else "Minor")
        rows.append([e("number"), grade, e("department"), e("standard"), e("clause"), e("description")])
    for at, (clause, text) in enumerate(points, 1):
        rows.append([f"OFI-{at}", "OFI", w.blank, w.blank, clause, text])
    w.table(rows, (0.8, 0.9, 1, 1.6, 0.9, 4), head=1, repeat=True)
    if found.items:
        w.text(
            "对每项不符合，客户应提交纠正、原因分析和纠正措施，"
            f"截止日期 Response due：{w.fact('nonconformities.due_date')}。"
            "轻微不符合的措施以文件方式验证 Corrective action will be verified by document review."
        )
    w.text(
        f"合计 Total：Major {w.fact('nonconformities.major')}，Minor {w.fact('nonconformities.minor')}，"
        f"OFI {len(points)}。",
        style="plain",
    )
    w.text("双方对审核发现没有分歧 No diverging opinions remained unresolved.", style="plain")


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, the scope for the certificate and the recommendation."""
    w.heading(1, both("7", "审核结论", "Conclusion"))
    rows: list[Row] = [["评价项目 Criterion", "评价 Rating", "Rating (EN)"]]
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        rows.append([e("criterion"), e("value"), ENGLISH[one.value]])
    w.table(rows, (4, 1.4, 2), head=1)
    w.text(
        "审核目的已经实现，体系的符合性和有效性在抽样范围内得到证实，认证范围适宜。"
        "The audit objectives have been achieved and the certification scope is appropriate."
    )
    for system in audit.systems:
        w.text(
            f"建议的证书范围 Certificate scope（{system}）：{w.scope('certificate', system)}", style="plain"
        )
    table = KEEP if audit.audit_type == "surveillance" else GRANT
    chosen = audit.conclusion.recommendation or ""
    w.text("推荐意见 Recommendation：", style="plain")
    for line in w.choice("conclusion.recommendation", table, chosen, "¶").split("¶"):
        w.text(line, style="plain")
    w.text(f"下次审核应不晚于 Next audit by：{w.fact('next_audit_by')}", style="plain")


def signed(audit: Audit, w: Writer) -> None:
    """Who signs, and what holds for the report."""
    w.heading(1, both("8", "签署与声明", "Signatures and Disclaimer"))
    rows: list[Row] = [["角色 Role", "签名 Signature", "日期 Date"]]
    leader = audit.leader.name
    for name in audit.conclusion.signatories:
        role = "审核组长 Lead auditor" if name == leader else "组员 Team member"
        rows.append([role, w.each("conclusion.signatories", [name]), w.fact("report_date")])
    w.table(rows, (2.4, 3, 2), head=1)
    w.text(
        "审核基于抽样，未发现不符合不表示不存在不符合。本报告的建议须经独立的认证决定。"
        "The audit was based on a sampling process; the recommendation is not the certification decision.",
        style="plain",
    )
    w.text(
        f"分发 Distribution：{w.fact('organization.name')}；{w.fact('certification_body.name')}。",
        style="plain",
    )


LEFT = [
    ("管理层", "MP1"),
    ("{0}", "SP2、MP2"),
    ("{5}", "订单与客户"),
    ("{4}", "SP1"),
]
RIGHT = [("{2}", "CP2"), ("{1}", "CP3、MP3"), ("{6}", "SP3"), ("{7}", "运行与应急")]


def plan(audit: Audit, w: Writer) -> None:
    """The timetable."""
    w.page()
    w.heading(1, both("附录A", "审核日程", "Annex A Audit Timetable"))
    times, names = halves(audit), audit.world.departments
    sides = [shared([(a.format(*names), b) for a, b in steps], len(times)) for steps in (LEFT, RIGHT)]
    rows: list[Row] = [["日期 Date", "时间 Time", "部门 Dept.", "过程 Process", "ID"]]
    rows.append([w.fact("audit.start"), "08:30", "全体 All", "首次会议 Opening meeting", "All"])
    for at, (day, half) in enumerate(times):
        for crew, side in zip(groups(audit), sides, strict=True):
            labels = ", ".join(w.person(one)("label") for one in crew)
            where = "、".join(step[0] for step in side[at])
            rows.append(
                [
                    w.date(day),
                    "AM" if half == "am" else "PM",
                    where,
                    "；".join(s[1] for s in side[at]),
                    labels,
                ]
            )
    late = "11:30" if audit.audit.end_half == "am" else "16:30"
    rows.append([w.fact("audit.end"), late, "全体 All", "末次会议 Closing meeting", "All"])
    w.table(rows, (1.6, 0.9, 2, 3, 1), head=1, repeat=True)
