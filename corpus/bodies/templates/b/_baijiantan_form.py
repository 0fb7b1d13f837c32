"""The first tables of 白碱滩汇诚's form: organization, audit, scopes, team, schedule, meetings."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit, days_of
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量", "EMS": "环境"}
TYPE_NAMES = {"stage2": "初审二阶段", "surveillance": "监督", "recertification": "再认证", "special": "特殊"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
PURPOSES = {
    "stage2": "评价体系是否符合准则、是否有效运行，能否推荐认证",
    "surveillance": "验证体系是否持续符合和有效，能否保持证书",
    "recertification": "评价认证周期内体系的符合性和有效性，能否换发证书",
}
TASKS = {
    "综合部": "4.1/4.2/5.3/7.1.2/7.2/7.3/7.4/7.5/9.2",
    "质量部": "7.1.5/8.6/8.7/9.1/10.2",
    "技术部": "6.3/7.1.6/8.1/8.3",
    "采购部": "8.4",
    "销售部": "8.2/8.5.3/8.5.5/9.1.2",
    "设备部": "7.1.3/7.1.4",
    "安环部": "6.1/8.1/8.2/9.1",
}


def title(text: str, width: int) -> Row:
    """The first row of a little table: its name over all columns."""
    return [Cell(lines_of(text), bold=True, align="center"), *["‹"] * (width - 1)]


def little(
    w: Writer, name: str, rows: Sequence[Row], widths: tuple[float, ...], bold: tuple[int, ...] = ()
) -> None:
    """A little table under its name, and a blank line."""
    w.table([title(name, len(widths)), *rows], widths, bold=bold)
    w.text("", style="plain")


def front(audit: Audit, w: Writer) -> None:
    """The title and what stands at once under it."""
    w.text(w.fact("title"), style="title")
    ticked = "  ".join(
        "{+}" + w.tag("systems+", one, label) if one in audit.systems else "{-}" + label
        for one, label in NAMES.items()
    )
    rows: list[Row] = [
        ["编号", w.fact("number"), "日期", w.fact("report_date")],
        ["客户", w.fact("organization.name"), "‹", "‹"],
        ["体系", ticked, "类别", w.choice("audit_type", TYPE_NAMES, audit.audit_type, " ")],
        ["组长", w.person(audit.leader)("name"), "合同号", audit.world.application_no],
        ["机构", w.fact("certification_body.name"), "‹", "‹"],
        ["地址", w.fact("certification_body.address"), "电话", w.fact("certification_body.phone")],
        ["网址", w.fact("certification_body.website"), "邮箱", w.fact("certification_body.email")],
    ]
    w.table(rows, (1, 4.4, 1, 4.4), bold=(0, 2))
    w.text("说明：审核为抽样；报告仅供客户和本机构使用；对结论有异议可在 10 日内书面申诉。", style="plain")


def organization(audit: Audit, w: Writer) -> None:
    """The company, its permits and certificates."""
    until = w.until("organization.licence.valid_to")
    rows: list[Row] = [
        ["执照", "代码", w.fact("organization.uscc"), "成立", w.fact("organization.established_on")],
        [
            "^",
            "期限",
            f"{w.fact('organization.licence.valid_from')}～{until}",
            "法人",
            audit.world.people.legal,
        ],
        ["^", "机关", w.fact("organization.licence.authority"), "‹", "‹"],
        ["地址", "住所", w.fact("organization.registered_address"), "‹", "‹"],
        ["^", "经营", w.fact("organization.business_address"), "‹", "‹"],
        ["^", "办公", w.fact("organization.office_address"), "‹", "‹"],
        ["人员", "在册", w.fact("headcount_total"), "社保", w.fact("insured_count")],
        ["^", "体系内", w.fact("headcount"), "班次", f"{audit.world.shifts}班"],
        ["联系", "姓名", audit.world.people.contact, "电话", audit.world.phone],
        ["业务", w.scope("activity"), "‹", "‹", "‹"],
    ]
    little(w, "1 客户信息", rows, (0.9, 1, 4.6, 1, 3), bold=(0, 1, 3))
    rows = [["场所", "活动", "人数", "性质"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([s("address"), s("activity"), s("headcount"), kind])
    little(w, "2 场所", rows, (5, 2.4, 1, 1))
    rows = [["证件", "证号", "持证人", "许可内容", "起止", "发证"]]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        ends = e("valid_to", None if permit.valid_to else "长期")
        term = f"{e('valid_from')}¶～{ends}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
    if not audit.permits:
        rows.append(["无需行政许可", *["‹"] * 5])
    little(w, "3 资质", rows, (1.5, 2.4, 2, 1.6, 2.1, 1.8))
    rows = [["体系", "证书号", "发证日", "到期日", "标志使用"]]
    for held in audit.certificates:
        e = w.entry("certificates", held)
        rows.append([e("system", NAMES[held.system]), e("number"), e("issued_on"), e("valid_to"), "规范"])
    if not audit.certificates:
        rows.append(["尚未获证", *["‹"] * 4])
    little(w, "4 现有证书", rows, (1, 3, 2, 2, 1.4))


def arrangement(audit: Audit, w: Writer) -> None:
    """Why, by what, when and how long."""
    numbers = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f" / {e('iso')}" if standard.iso else ""
        numbers.append(f"{e('number')}{twin}{e.silent('system')}")
    basis = w.law_entry("criteria")
    titles = "".join(f"《{basis.one('titles', one)}》" for one in audit.laws("criteria").titles[:3])
    ends = [w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end")]
    rows: list[Row] = [
        ["目的", PURPOSES[audit.audit_type], "‹", "‹"],
        ["准则", "¶".join(numbers), "‹", "‹"],
        ["^", f"体系文件；{titles}等法规{basis.silent('place')}", "‹", "‹"],
        ["时间", f"{ends[0]}～{ends[1]}", "方式", w.choice("audit.mode", MODES, audit.audit.mode, " ")],
        [
            "期间",
            f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}",
            "风险",
            w.fact("audit.risk"),
        ],
        ["人日", w.fact("audit.person_days"), "现场人日", w.fact("audit.onsite_days")],
        ["减时", w.each("audit.reductions", audit.audit.reductions, "；") or w.blank, "‹", "‹"],
    ]
    if audit.stage1:
        when = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", "现场")
        rows.append(["一阶段", when + w.silent("stage1.end"), "方式", mode])
        rows.append(["^", "可进入二阶段，一阶段问题已改", "‹", "‹"])
    little(w, "5 审核安排", rows, (1, 5, 1.2, 3), bold=(0, 2))


def scopes(audit: Audit, w: Writer) -> None:
    """The scope audited and the one that the company states."""
    rows: list[Row] = []
    for system in audit.systems:
        rows.append([NAMES[system], "审核", w.scope("audit", system)])
        rows.append(["^", "手册", w.scope("system", system)])
    little(w, "6 范围", rows, (1, 1, 8), bold=(0, 1))


def team(audit: Audit, w: Writer) -> None:
    """A row a registration, who has several over several rows."""
    rows: list[Row] = [["", "姓名", "分工", "体系", "注册号", "级别", "到期", "专业"]]
    for member in audit.team:
        e = w.person(member)
        who = [e("label"), e("name"), e("role", ROLES[member.role])]
        if not member.registrations:
            codes = e.each("professional_codes", "¶") or w.blank
            rows.append([*who, w.blank, w.blank, e("grade"), w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "¶") or w.blank
            grade = r("grade")
            if at == 0:
                codes += e.silent_each("professional_codes")
                grade += e.silent("grade")
            first = who if at == 0 else ["^"] * 3
            rows.append([*first, r("system"), r("number"), grade, r("valid_until"), codes])
    rows[0] = ["代号", *rows[0][1:]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        rows.append([w.blank, a("name"), role, a("from"), "‹", "‹", "‹", "‹"])
    rows.append(["以上人员与客户无利害关系，承诺公正、保密。", *["‹"] * 7])
    little(w, "7 审核组", rows, (0.7, 1.1, 0.9, 0.9, 3.4, 1.3, 2, 1.5))


def schedule(audit: Audit, w: Writer) -> None:
    """Who was where on which half day, by the letters of the team."""
    times = {"上午": "8:30-12:00", "下午": "13:00-17:30"}
    halves = [(day, half) for day in days_of(audit.audit.start, audit.audit.end) for half in times]
    halves = halves[:-1] if audit.audit.end_half == "am" else halves
    made = audit.world.departments[2]
    left = [made, *(one for one in audit.world.departments if one != made)]
    share = -(-len(left) // len(halves))
    everyone = "".join(w.person(member)("label") for member in audit.team)
    rows: list[Row] = [["日期", "时间", "部门", "条款", "人员"]]
    steps = list(audit.world.industry["flow"])
    for at, (day, half) in enumerate(halves):
        visited, left = left[:share], left[share:]
        content = "；".join(TASKS.get(one, "8.1/8.5.1/8.5.2/8.5.4") for one in visited)
        if not visited:
            visited, content = [made], f"8.5 {steps[at % len(steps)]}"
        first = "首次会议、管理层 4/5/6/9.3；" if at == 0 else ""
        last = "；末次会议" if at == len(halves) - 1 else ""
        shown = w.date(day) if half == "上午" else "^"
        rows.append([shown, times[half], "、".join(visited), f"{first}{content}{last}", everyone])
    little(w, "8 日程", rows, (1.9, 1.9, 2, 4, 0.9))


def meetings(audit: Audit, w: Writer) -> None:
    """The meetings at both ends."""
    guests = f"{audit.world.people.manager}、{audit.world.people.representative}等"
    first = "介绍成员、确认目的范围准则和日程、抽样和保密说明"
    last = "通报发现和结论、整改要求、申诉途径，客户无异议"
    rows: list[Row] = [
        ["首次", "主持", w.person(audit.leader)("name"), "客户", guests],
        ["^", "内容", first, "‹", "‹"],
        ["末次", "主持", w.person(audit.leader)("name"), "客户", guests],
        ["^", "内容", last, "‹", "‹"],
    ]
    little(w, "9 会议", rows, (0.9, 0.9, 3, 0.9, 4), bold=(0, 1, 3))
