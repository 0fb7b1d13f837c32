"""The end of 桐溪's report: nonconformities, the conclusion, the signatures, the timetable."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.plans import halves, shared
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Number
from corpus.layouts.writer import Row

RECOMMENDED = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "待不符合整改并经验证后，推荐认证注册",
    "maintain": "推荐保持认证注册",
}
GRADES = {"major": "严重不符合", "minor": "一般不符合"}


def chapters(audit: Audit, w: Writer, main: Number) -> None:
    """The last two chapters."""
    first = audit.audit_type == "stage1"
    w.heading(1, "需要关注的问题" if first else "不符合及其纠正", main)
    if first:
        for text in Phrases(w).some("concerns", 3):
            w.text(text)
    else:
        _nonconformities(audit, w)
    w.heading(1, "审核结论", main)
    _conclusion(audit, w)
    if first:
        w.text("审核组认为公司已具备接受第二阶段审核的条件，上述问题应在第二阶段审核之前解决。")
    else:
        _recommended(audit, w)
    _signed(audit, w)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核提出严重不符合{w.fact('nonconformities.major')}项，"
        f"一般不符合{w.fact('nonconformities.minor')}项{'，分述如下' if found.items else ''}。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        w.text(
            f"第{e('number')}号，{e('grade', GRADES[item.grade])}，责任部门{e('department')}。"
            f"{e('description')}上述事实不满足{e('standard')}第{e('clause')}条的规定。"
        )
    if found.items:
        w.text(
            f"公司应分析原因，制定并实施纠正措施，于{w.fact('nonconformities.due_date')}前将证据报送审核组，"
            "由组长以书面方式验证。"
        )
    for at, earlier in enumerate(audit.previous_nonconformities):
        e = w.entry("previous_nonconformities", earlier)
        lead = "另有一项" if at else "审核组复查了上次审核的不符合。其中"
        w.text(
            f"{lead}为：{e('description')}该项已在{e('closed_on')}关闭，审核组查看了整改证据，措施已经落实。"
        )


def _conclusion(audit: Audit, w: Writer) -> None:
    rated = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rated.append(f"{e('criterion')}，{e('value')}")
    w.text(f"审核组对各方面的评价是：{'；'.join(rated)}。")
    audited, review = audit.internal_audits[0], audit.management_reviews[0]
    a, r = w.entry("internal_audits", audited), w.entry("management_reviews", review)
    span = a("start") + (a.silent("end") if audited.start == audited.end else f"至{a('end')}")
    w.text(
        f"总的来看，{w.fact('organization.name')}所建立的体系覆盖{w.fact('headcount')}名人员，文件与实际相符，"
        f"自我完善机制（{span}的内部审核，{r('held_on')}的管理评审）发挥了作用，"
        f"{Phrases(w).one('strengths')}"
    )


def _recommended(audit: Audit, w: Writer) -> None:
    told = w.fact("conclusion.recommendation", RECOMMENDED[audit.conclusion.recommendation or ""])
    scopes = [f"{system}：{w.scope('certificate', system)}" for system in audit.systems]
    w.text(f"审核组意见：{told}。证书上的范围建议表述为——{'；'.join(scopes)}。")
    w.text(
        f"下一次审核应当在{w.fact('next_audit_by')}之前进行。公司发生食品安全事故、监督抽检不合格或者地址、"
        "人员等重大变化的，应及时通报。"
        if {"FSMS", "HACCP"} & {*audit.systems}
        else f"下一次审核应当在{w.fact('next_audit_by')}之前进行。公司发生重大变化的，应及时通报。"
    )


def _signed(audit: Audit, w: Writer) -> None:
    signed, leader = audit.conclusion.signatories, audit.leader.name
    first = w.each("conclusion.signatories", [leader])
    others = w.each("conclusion.signatories", [name for name in signed if name != leader])
    w.text(f"组长（签字）：{first}", style="right")
    if others:
        w.text(f"组员（签字）：{others}", style="right")
    w.text(w.fact("report_date"), style="right")
    w.text(
        f"{w.fact('certification_body.name')}  {w.fact('certification_body.address')}",
        f"电话 {w.fact('certification_body.phone')}  电子邮箱 {w.fact('certification_body.email')}  "
        f"{w.fact('certification_body.website')}",
        style="plain",
    )


def timetable(audit: Audit, w: Writer) -> None:
    """The only table: when what was looked at."""
    world = audit.world
    steps = [
        ("首次会议；高层", "方针目标、资源、体系策划"),
        (world.departments[1], "检验、监视测量、危害控制或质量控制"),
        (world.departments[2], "现场运行、前提条件、作业记录"),
        (world.departments[4], "供方评价、采购与验收"),
        (world.departments[6], "设备维护、特种设备"),
        (world.departments[0], "人员能力、文件、内审与管理评审；末次会议"),
    ]
    w.text("附：现场审核日程", style="plain")
    when = halves(audit)
    rows: list[Row] = [["时间", "部门", "内容", "审核员"]]
    names = {"am": "上午", "pm": "下午"}
    labels = "、".join(one.label for one in audit.team if one.qualified)
    for (day, half), part in zip(when, shared(steps, len(when)), strict=True):
        place = "¶".join(where for where, _ in part)
        what = "¶".join(looked for _, looked in part)
        rows.append([f"{day.month}月{day.day}日{names[half]}", place, what, labels])
    w.table(rows, (2, 2.4, 5, 1.6), head=1, rules="three")
