"""The plan, the nonconformities, the conclusion and the annex of 牡源's report."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.again import again
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SHORT = {"QMS": "Q", "EMS": "E", "OHSMS": "S", "EnMS": "En"}
BEGIN = {"am": 8 * 60 + 30, "pm": 13 * 60 + 30}
END = {"am": 12 * 60, "pm": 17 * 60}
OWN = 4
"""So many steps of the plan are the first group's."""

ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "在不符合项的纠正措施经验证有效之后推荐认证注册",
    "maintain": "推荐保持认证注册",
}
AGAIN = {
    "recommend": "推荐再认证注册",
    "recommend_after_correction": "在不符合项的纠正措施经验证有效之后推荐再认证注册",
}


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def plan(audit: Audit, w: Writer, s: Slots) -> None:
    """The plan as a table: a row for each visit of a group."""
    days = halves(audit)
    steps: list[Step] = []
    for where, clauses in s.at("plan"):
        office = where if isinstance(where, str) else audit.world.departments[where]
        told = "¶".join(f"{SHORT[one]}：{clauses[one]}" for one in audit.systems)
        steps.append((office, told))
    parts = [shared(steps[:OWN], len(days)), shared(steps[OWN:], len(days))]
    everyone = "、".join(member.label for member in audit.team)
    rows: list[Row] = [["日期", "时间", "部门", "涉及条款", "审核员"]]
    for at, (day, half) in enumerate(days):
        first, last = BEGIN[half], END[half]
        shown = f"{day.month}月{day.day}日"
        if at == 0:
            rows.append([shown, f"{_clock(first)}-{_clock(first + 30)}", "首次会议", "——", everyone])
            first += 30
        if at == len(days) - 1:
            last -= 60
        for group, part in zip(groups(audit), parts, strict=True):
            rows += _visits(shown, first, last, part[at], group)
        if at == len(days) - 1:
            meeting = f"{_clock(last + 30)}-{_clock(last + 60)}"
            rows.append([shown, f"{_clock(last)}-{_clock(last + 30)}", "审核组内部沟通", "——", everyone])
            rows.append([shown, meeting, "末次会议", "——", everyone])
    w.table(rows, (1.2, 1.6, 1.5, 4.4, 1), head=1, repeat=True)


def _visits(shown: str, first: int, last: int, steps: list[Step], group: list[TeamMember]) -> list[Row]:
    each = (last - first) // len(steps) // 10 * 10
    labels = "、".join(member.label for member in group)
    rows: list[Row] = []
    for at, (office, clauses) in enumerate(steps):
        begin = first + at * each
        end = last if at == len(steps) - 1 else begin + each
        rows.append([shown, f"{_clock(begin)}-{_clock(end)}", office, clauses, labels])
    return rows


def earlier(audit: Audit, w: Writer) -> str:
    """What became of the nonconformities of the audit before."""
    if not audit.previous_nonconformities:
        return "受审核方为首次接受本机构的正式审核，没有需要在本次审核中跟踪验证的前次不符合项。"
    told = []
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        state = (
            "但本次审核又发现类似问题" if again(audit, one.description) else "现场复查未见同类问题重复发生"
        )
        fact = e("description", one.description.rstrip("。"))
        told.append(f"“{fact}”一项，受审核方分析了原因并采取了纠正措施，于{e('closed_on')}关闭，{state}")
    return f"前次审核开具的不符合项，审核组逐项进行了跟踪：{'；'.join(told)}。"


def nonconformities(audit: Audit, w: Writer) -> None:
    """The nonconformities: told, then in a table."""
    w.heading(2, "3.10 不符合项及改进建议")
    found = audit.nonconformities
    counted = (
        f"本次审核开具严重不符合项{w.fact('nonconformities.major')}项、"
        f"一般不符合项{w.fact('nonconformities.minor')}项"
    )
    if not found.items:
        w.text(f"{counted}，审核证据表明各过程均处于受控状态。")
        return
    w.text(
        f"{counted}，不符合事实已由受审核方确认。受审核方应当在{w.fact('nonconformities.due_date')}之前完成原因分析和"
        "纠正措施，并将见证材料报送审核组长验证。"
    )
    rows: list[Row] = [["编号", "不符合事实描述", "责任部门", "不符合标准条款", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", {"minor": "一般", "major": "严重"}[item.grade])
        clause = f"{e('standard')} {e('clause')}"
        rows.append([e("number"), e("description"), e("department"), clause, grade])
    w.table(rows, (0.8, 4.2, 1.2, 2, 0.8), head=1)


def conclusion(audit: Audit, w: Writer) -> None:
    """The fourth chapter."""
    w.heading(1, "第四章  结  论")
    w.heading(2, "4.1 对管理体系的评价")
    rated = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rated.append(f"{e('criterion')}：{e('value')}")
    w.text(f"审核组依据审核证据，经过内部讨论，对下列各方面作出评定：{'；'.join(rated)}。")
    w.text(
        f"综上所述，{w.fact('organization.name')}按照审核准则建立并实施了管理体系，体系文件与实际运行相一致，"
        "目标得到实现，内部审核和管理评审能够发现问题并促进改进，审核目的已经达到。"
    )
    for held, met in zip(audit.internal_audits, audit.management_reviews, strict=False):
        a, m = w.entry("internal_audits", held), w.entry("management_reviews", met)
        w.text(
            f"受审核方建立了自我完善的机制：最近一次内部审核自{a('start')}开始实施，最近一次管理评审于{m('held_on')}举行，"
            f"体系自{w.fact('system_effective_on')}运行以来未出现系统性失效。本次审核中的一般不符合项"
            f"{w.fact('nonconformities.minor')}项、严重不符合项{w.fact('nonconformities.major')}项，不影响上述评价。"
        )
    w.heading(2, "4.2 认证范围")
    scopes = "；".join(f"{SHORT[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    w.text(f"经审核确认，建议在认证证书上表述的范围为——{scopes}。")
    w.heading(2, "4.3 推荐意见")
    labels = ADVICE | (AGAIN if audit.audit_type == "recertification" else {})
    advice = w.fact(
        "conclusion.recommendation", labels.get(audit.conclusion.recommendation or "", "不予推荐")
    )
    w.text(
        f"审核组一致同意：{advice}。上述意见须经{w.fact('certification_body.name')}评定后方为有效。"
        f"下次审核应当在{w.fact('next_audit_by')}之前实施。"
    )
    w.heading(2, "4.4 说明")
    w.text(
        "审核是在抽样的基础上进行的，未开具不符合项的部门和过程不等于不存在问题。审核组成员与受审核方不存在利害关系，"
        "对审核中了解的商业和技术秘密负有保密责任。受审核方如对审核结论有异议，可以在收到报告之后向本机构申诉。"
    )
    names = "、".join(w.person(member)("name") for member in audit.team)
    w.text(f"审核组公正性声明人：{names}")


def signatures(audit: Audit, w: Writer) -> None:
    """Who signs, and whose report it is."""
    others = [name for name in audit.conclusion.signatories if name != audit.leader.name]
    lead = [name for name in audit.conclusion.signatories if name == audit.leader.name]
    rows: list[Row] = []
    if lead:
        rows.append(["审核组长（签字）：", w.each("conclusion.signatories", lead), w.fact("report_date")])
    if others:
        names = w.each("conclusion.signatories", others, "  ")
        rows.append(["审核组成员（签字）：", names, w.fact("report_date")])
    rows.append(["受审核方代表（签字）：", audit.world.people.representative, w.fact("report_date")])
    w.table(rows, (2, 3, 2), rules="none")
    w.text(
        f"{w.fact('certification_body.name')}  地址：{w.fact('certification_body.address')}  "
        f"电话：{w.fact('certification_body.phone')}  网址：{w.fact('certification_body.website')}  "
        f"电子信箱：{w.fact('certification_body.email')}",
        style="plain",
    )


def annex(audit: Audit, w: Writer, s: Slots) -> None:
    """The laws, with number and day."""
    w.page()
    w.heading(1, "附件一  适用的法律法规清单")
    entry = w.law_entry("compliance")
    known = s.at("laws")
    rows: list[Row] = [["序号", "名称", "文号", "实施日期"]]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        number, day = known.get(title, ("——", "——"))
        shown = w.date(day) if isinstance(day, date) else day
        told = entry.silent("place") if at == 1 else ""
        rows.append([str(at), told + entry.one("titles", title), number, shown])
    w.table(rows, (0.6, 4, 3.2, 2.3), head=1, repeat=True)
