"""雅江环球: Chinese with English below it: schedule grid, scorecards, a page a nonconformity, annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a._yarlung_annexes import annexes
from corpus.bodies.templates.a._yarlung_cards import cards
from corpus.bodies.templates.a._yarlung_end import conclusion, reports
from corpus.bodies.templates.a._yarlung_plan import plan_of, schedule
from corpus.bodies.templates.a._yarlung_words import MODES, NAMES, TYPE_NAMES, two
from corpus.bodies.writer import Writer

BODY = "雅江环球合格评定有限公司"
SYSTEMS = ("QMS+EMS", "OHSMS", "QMS+HSPM", "EMS+EnMS", "FSMS+HACCP", "QMS", "HSE")
TYPES = ("stage2", "surveillance", "transfer", "recertification", "stage1", "special")
STYLE = {"look": "ballot", "dates": "dash", "blank": "N/A", "styled": True}

ROLES = {
    "leader": ("组长", "Lead auditor"),
    "member": ("组员", "Auditor"),
    "technical_expert": ("技术专家", "Technical expert"),
}


def build(audit: Audit, w: Writer) -> None:
    """Cover, data, assignment, schedule, scorecards, conclusion, nonconformity reports, annexes."""
    w.margins(
        header=("Yarlung Global Conformity　审核报告 Audit Report",),
        footer=("YG-F-118 Rev.06",),
        page="Page # of ##",
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "1　客户资料 Client Information")
    _client(audit, w)
    w.heading(1, "2　审核任务 Audit Assignment")
    _assignment(audit, w)
    plan = plan_of(audit)
    w.heading(1, "3　审核日程 Audit Schedule")
    schedule(audit, w, plan)
    w.heading(1, "4　过程评分卡 Process Scorecards")
    cards(audit, w, plan)
    w.heading(1, "5　结论 Conclusion")
    conclusion(audit, w)
    reports(audit, w, plan)
    w.section(landscape=True, fresh=True)
    annexes(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    body = "certification_body"
    w.text(w.fact(f"{body}.name"), style="center")
    w.text("Yarlung Global Conformity Co., Ltd.", style="center")
    w.text(w.fact("title"), style="title")
    w.text("MANAGEMENT SYSTEM AUDIT REPORT", style="subtitle")
    systems = "¶".join(f"{w.tag('systems+', one, NAMES[one][0])}　{NAMES[one][1]}" for one in audit.systems)
    keys = ("address", "phone", "website", "email")
    rows = [
        (two("受审核方", "Client"), w.fact("organization.name")),
        (two("报告编号", "Report No."), w.fact("number")),
        (two("管理体系", "Management system"), systems),
        (
            two("审核类型", "Type of audit"),
            w.choice("audit_type", TYPE_NAMES, audit.audit_type, "¶"),
        ),
        (two("审核组长", "Lead auditor"), w.person(audit.leader)("name")),
        (two("报告日期", "Date of report"), w.fact("report_date")),
        (two("认证机构联络", "Contact"), "¶".join(w.fact(f"{body}.{key}") for key in keys)),
    ]
    w.table(rows, (4, 9), rules="rows")
    w.text(
        "本报告为客户与本机构共有的保密文件，未经双方同意不得向第三方披露。",
        "Confidential. Not to be disclosed to third parties without consent.",
        style="center",
    )


def _client(audit: Audit, w: Writer) -> None:
    org, world = "organization", audit.world
    path = f"{org}.licence"
    shifts = "一班 Single shift" if world.shifts == 1 else "两班 Two shifts"
    term = f"{w.fact(f'{path}.valid_from')} ~ {w.until(f'{path}.valid_to')}"
    effective = f"{w.fact('system_effective_on')}"
    people, total = w.fact("headcount"), w.fact("headcount_total")
    rows = [
        [two("注册地址", "Registered address"), w.fact(f"{org}.registered_address"), "‹", "‹"],
        [two("经营地址", "Operating address"), w.fact(f"{org}.business_address"), "‹", "‹"],
        [two("办公地址", "Office address"), w.fact(f"{org}.office_address"), "‹", "‹"],
        [
            two("信用代码", "USCC"),
            w.fact(f"{org}.uscc"),
            two("成立日期", "Founded"),
            w.fact(f"{org}.established_on"),
        ],
        [two("执照有效期", "Licence term"), term, two("登记机关", "Authority"), w.fact(f"{path}.authority")],
        [
            two("法定代表人", "Legal representative"),
            world.people.legal,
            two("总经理", "General manager"),
            world.people.manager,
        ],
        [
            two("管理者代表", "Management rep."),
            world.people.representative,
            two("联系人", "Contact"),
            world.people.contact,
        ],
        [two("电话", "Phone"), world.phone, two("邮编", "Postcode"), world.postcode],
        [two("员工总数", "Total staff"), total, two("体系内人数", "Staff in scope"), people],
        [two("参保人数", "Insured staff"), w.fact("insured_count"), two("班次", "Shifts"), shifts],
        [
            two("体系实施日期", "System effective"),
            effective,
            two("不适用条款", "Exclusions"),
            w.fact("exclusions"),
        ],
        [two("业务活动", "Activities"), w.scope("activity"), "‹", "‹"],
    ]
    w.table(rows, (3, 5, 3, 4))
    w.text("场所 Sites", style="plain")
    sites = [[two("地址", "Address"), two("活动", "Activity"), two("人数", "Staff"), two("性质", "Kind")]]
    for place in audit.sites:
        e = w.same("sites", place.address, place)
        kind = e("kind", "固定" if place.kind == "fixed" else "临时")
        sites.append([e("address"), e("activity"), e("headcount"), kind])
    w.table(sites, (7, 4, 2, 2), head=1)


def _assignment(audit: Audit, w: Writer) -> None:
    when = audit.audit
    span = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    span += f" ~ {w.fact('audit.end')} {w.half('audit.end_half')}"
    onsite = w.fact("audit.onsite_days")
    rows = [
        [two("审核日期", "Audit dates"), span, "‹", "‹"],
        [
            two("审核方式", "Method"),
            w.choice("audit.mode", MODES, when.mode, "¶"),
            two("覆盖期间", "Period covered"),
            f"{w.fact('audit.covered_from')} ~ {w.fact('audit.covered_to')}",
        ],
        [
            two("审核人日", "Auditor days"),
            w.fact("audit.person_days"),
            two("现场人日", "On-site days"),
            onsite,
        ],
        [
            two("风险等级", "Risk level"),
            w.fact("audit.risk"),
            two("计划编号", "Plan No."),
            audit.world.plan_no,
        ],
    ]
    if when.reductions:
        told = w.each("audit.reductions", when.reductions)
        rows.append([two("人日减少理由", "Reduction"), told, "‹", "‹"])
    if audit.stage1 and audit.audit_type != "stage1":
        told = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
        told += f" ~ {w.fact('stage1.end')} {w.fact('stage1.end_time')}"
        rows.append(
            [two("第一阶段", "Stage 1"), f"{told}　{w.fact('stage1.mode', '现场')} On-site", "‹", "‹"]
        )
    rows.append([two("法规依据", "Legal criteria"), w.laws("criteria", "，", "《{}》"), "‹", "‹"])
    w.table(rows, (3, 5, 3, 4))
    w.text("审核准则和范围 Criteria and scope", style="plain")
    w.table(_criteria(audit, w), (3, 4, 3, 7), head=1)
    w.text("审核组 Audit team", style="plain")
    heads = (
        two("代号", "ID"),
        two("姓名", "Name"),
        two("职责", "Role"),
        two("资格", "Grade"),
        two("注册号", "Registration"),
        two("有效期", "Valid until"),
        two("专业代码", "Codes"),
    )
    rows = [list(heads), *(_member(w, member) for member in audit.team)]
    w.table(rows, (1.2, 1.8, 2.2, 2, 4.2, 2.2, 2), head=1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导") + " Guide" if guest.role == "guide" else a("role", "观察员") + " Observer"
        w.text(f"{role}：{a('name')}（{a('from')}）", style="plain")


def _criteria(audit: Audit, w: Writer) -> list[list[str]]:
    rows = [
        [
            two("体系", "System"),
            two("标准", "Standard"),
            two("国际标准", "ISO"),
            two("审核范围", "Audit scope"),
        ]
    ]
    for one in audit.standards:
        s = w.standard(one.system)
        number = s("number") + s.silent("system")
        iso = s("iso") if one.iso != one.number else f"同左 Same{s.silent('iso')}"
        rows.append([NAMES[one.system][0], number, iso, w.scope("audit", one.system)])
    return rows


def _member(w: Writer, member: TeamMember) -> list[str]:
    e = w.person(member)
    role = f"{e('role', ROLES[member.role][0])}¶{ROLES[member.role][1]}"
    numbers, ends = [], []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(r("number") + hidden)
        ends.append(r("valid_until"))
    codes = e.each("professional_codes", "¶") or w.blank
    told = ("¶".join(numbers) or w.blank, "¶".join(ends) or w.blank)
    return [e("label"), e("name"), role, e("grade"), *told, codes]
