"""赫诺维认证（中国）: labels in two languages, a summary first, the record department by department."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._heihe_end import annexes, closing, findings, verdict_of
from corpus.bodies.templates.a._heihe_record import record
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "赫诺维认证（中国）有限公司"
SYSTEMS = ("QMS", "QMS+EMS", "ISMS", "QMS+EMS+OHSMS", "EnMS", "FSMS", "EMS+OHSMS", "ISMS+ITSMS")
TYPES = ("surveillance", "stage2", "recertification", "special", "transfer")
STYLE = {"look": "ballot", "dates": "dash", "blank": "N/A", "styled": True}

KINDS = {
    "stage2": "Initial Stage 2 初次认证第二阶段",
    "surveillance": "Surveillance 监督",
    "recertification": "Re-certification 再认证",
    "special": "Special 特殊",
    "transfer": "Transfer 转换",
}
AIMS = {
    "stage2": "To decide on initial registration. 评价管理体系的实施和有效性，确定是否同意注册。",
    "surveillance": "To confirm continued conformity. 确认管理体系持续满足要求，确定是否保持注册。",
    "recertification": "To confirm continued effectiveness. 评价管理体系的整体有效性，确定是否换发证书。",
    "special": "To examine the changes notified. 评价所通报的变更对管理体系的影响，确定是否保持注册。",
    "transfer": "To confirm the certificate is valid. 确认原证书有效、管理体系满足要求，确定是否转换。",
}
MODES = {"onsite": "On-site 现场", "remote": "Remote 远程", "mixed": "Blended 混合"}
ROLES = {
    "leader": "Lead Auditor 审核组长",
    "member": "Auditor 审核员",
    "technical_expert": "Technical Expert 技术专家",
}
RISKS = {"低": "Low", "中": "Medium", "高": "High"}
ENGLISH = {
    "QMS": "Quality",
    "EMS": "Environment",
    "OHSMS": "Health & Safety",
    "EnMS": "Energy",
    "FSMS": "Food Safety",
    "ISMS": "Information Security",
    "ITSMS": "IT Service",
}


def build(audit: Audit, w: Writer) -> None:
    """Key data, summary, client, audit, record, findings, what follows, annexes."""
    slots = Slots(w)
    w.margins(
        header_cells=(
            "HENOVI Certification",
            "Management System Audit Report 管理体系审核报告",
            "F-CN-312 Rev.9",
        ),
        footer=("Confidential 保密文件",),
        page="Page # of ##",
    )
    _key_data(audit, w)
    w.heading(1, "1  Executive Summary 审核摘要")
    _summary(slots)
    w.heading(1, "2  Client Information 客户信息")
    _client(audit, w)
    _legal_status(slots)
    w.heading(1, "3  Audit Information 审核信息")
    _information(audit, w)
    _team(audit, w)
    w.heading(1, "4  Scope 范围")
    _scopes(audit, w)
    w.heading(1, "5  Audit Record by Department 部门审核记录")
    record(slots)
    w.heading(1, "6  Findings 审核发现")
    findings(slots)
    w.heading(1, "7  Recommendation and Sign-off 推荐与签署")
    closing(slots)
    w.page()
    annexes(slots)


def _key_data(audit: Audit, w: Writer) -> None:
    body = "certification_body"
    w.text("HENOVI Certification (China) Co., Ltd.", style="center")
    w.text(w.fact(f"{body}.name"), style="subtitle")
    w.text("AUDIT REPORT", style="title")
    w.text(w.fact("title"), style="subtitle")
    names = words("systems")
    told = "¶".join(
        f"{ENGLISH[one]} Management System {w.tag('systems+', one, names[one]['name'])}"
        for one in audit.systems
    )
    w.table(
        [
            ["Client 客户", w.fact("organization.name")],
            ["Report No. 报告编号", w.fact("number")],
            ["System 管理体系", told],
            ["Audit Type 审核类型", w.choice("audit_type", KINDS, audit.audit_type, "¶")],
            [
                "Audit Date 审核日期",
                f"From 自 {w.fact('audit.start')} {w.half('audit.start_half')}¶"
                f"To 至 {w.fact('audit.end')} {w.half('audit.end_half')}",
            ],
            ["Lead Auditor 审核组长", w.person(audit.leader)("name")],
            ["Report Date 报告日期", w.fact("report_date")],
        ],
        (3, 7),
        rules="rows",
        bold=(0,),
    )
    w.text(
        f"Office 办公地址: {w.fact(f'{body}.address')}",
        f"Tel. 电话: {w.fact(f'{body}.phone')}   E-mail 邮箱: {w.fact(f'{body}.email')}",
        f"Web 网站: {w.fact(f'{body}.website')}",
        style="plain",
    )


def _summary(slots: Slots) -> None:
    audit, w = slots.audit, slots.w
    w.text(slots(w.random.choice(slots.at("summary"))))
    found = audit.nonconformities
    due = w.fact("nonconformities.due_date") if found.due_date else "N/A"
    w.table(
        [
            ["Findings 发现", "Major 主要不符合", "Minor 次要不符合", "Response due 整改截止"],
            ["Number 数量", w.fact("nonconformities.major"), w.fact("nonconformities.minor"), due],
        ],
        (2.4, 2.6, 2.6, 3),
        head=1,
    )
    rows: list[Row] = [["Criterion 评价准则", "Rating 评价"]]
    english = {"符合": "Conforms", "基本符合": "Largely conforms", "不符合": "Does not conform"}
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), f"{english.get(rating.value, 'Rated')} {e('value')}"])
    w.table(rows, (6, 4), head=1)
    w.text(f"Recommendation 推荐意见: {verdict_of(w)}。", style="plain")


def _client(audit: Audit, w: Writer) -> None:
    org, world, people = "organization", audit.world, audit.world.people
    term = f"{w.fact(f'{org}.licence.valid_from')} ~ {w.until(f'{org}.licence.valid_to')}"
    w.table(
        [
            ["Company 公司名称", w.fact(f"{org}.name")],
            ["Credit Code 统一社会信用代码", w.fact(f"{org}.uscc")],
            ["Established 成立日期", w.fact(f"{org}.established_on")],
            ["Licence Term 执照有效期", term],
            ["Licence Authority 发照机关", w.fact(f"{org}.licence.authority")],
            ["Registered Address 注册地址", w.fact(f"{org}.registered_address")],
            ["Office Address 办公地址", f"{w.fact(f'{org}.office_address')} ({world.postcode})"],
            ["Operation Address 经营地址", w.fact(f"{org}.business_address")],
            ["Legal Representative 法定代表人", people.legal],
            ["Top Management 最高管理者", people.manager],
            ["Management Representative 管理者代表", people.representative],
            ["Contact 联系人", f"{people.contact}, {world.phone}"],
            ["Headcount 总人数", w.fact("headcount_total")],
            ["Insured 社保人数", w.fact("insured_count")],
            ["Effective Personnel 体系人数", w.fact("headcount")],
            ["Shifts 班次", str(world.shifts)],
            ["Activity 业务活动", w.scope("activity")],
            ["Process Flow 过程流程", " → ".join(world.industry["flow"])],
            ["Key Processes 关键过程", w.fact("key_processes")],
            ["Special Processes 特殊过程", w.fact("special_processes")],
            ["Outsourced Processes 外包过程", w.fact("outsourced_processes")],
            ["Non-applicable 不适用要求", w.fact("exclusions")],
            ["System Effective 体系实施日期", w.fact("system_effective_on")],
        ],
        (4, 6.6),
        bold=(0,),
        rules="rows",
    )


def _legal_status(slots: Slots) -> None:
    audit, w = slots.audit, slots.w
    rows: list[Row] = [["Site 场所", "Activity 活动", "Personnel 人数", "Type 类型"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "Permanent 固定" if site.kind == "fixed" else "Temporary 临时")
        rows.append([e("address"), e("activity"), e("headcount"), kind])
    w.text("Sites 覆盖场所", style="plain")
    w.table(rows, (4.4, 2.8, 1.4, 2), head=1)
    if audit.permits:
        w.text("Permits and Licences 许可证照", style="plain")
        head: Row = [
            "Permit 许可",
            "No. 编号",
            "Holder 持有人",
            "Scope 范围",
            "Valid 有效期",
            "Authority 机关",
        ]
        cells = (
            "<kind>",
            "<number>",
            "<holder>",
            "<scope>",
            "<valid_from> ~ <valid_to:until>",
            "<authority>",
        )
        w.table([head, *slots.rows("permits", cells)], (1.8, 2.1, 1.9, 1.7, 2.1, 1.8), head=1)
    if audit.certificates:
        names = words("systems")
        w.text("Current Certificates 现有证书", style="plain")
        rows = [["System 体系", "Certificate No. 证书号", "Issued 颁发", "Expires 到期"]]
        for one in audit.certificates:
            c = w.entry("certificates", one)
            name = c("system", names[one.system]["name"])
            rows.append([name, c("number"), c("issued_on"), c("valid_to")])
        w.table(rows, (3.4, 3, 2, 2), head=1)


def _information(audit: Audit, w: Writer) -> None:
    when = audit.audit
    told = []
    for one in audit.standards:
        s = w.standard(one.system)
        twin = s.silent("iso") if one.iso == one.number else f" ({s('iso')})" if one.iso else ""
        told.append(f"{s('number')}{twin}{s.silent('system')}")
    risk = f"{RISKS[when.risk]} {w.fact('audit.risk')}" if when.risk in RISKS else w.fact("audit.risk")
    rows: list[Row] = [
        ["Audit Objectives 审核目的", AIMS[audit.audit_type]],
        ["Standards 审核标准", "¶".join(told)],
        [
            "Other Criteria 其他准则",
            f"Client documents 客户体系文件¶Legal requirements 法律法规: {w.laws('criteria')}",
        ],
        ["Method 审核方式", w.choice("audit.mode", MODES, when.mode)],
        ["Period Covered 覆盖期间", f"{w.fact('audit.covered_from')} ~ {w.fact('audit.covered_to')}"],
        ["Complexity/Risk 风险级别", risk],
        ["Audit Time 审核人天", f"Total 总计 {w.fact('audit.person_days')} 人天"],
        ["On-site Time 现场人天", f"{w.fact('audit.onsite_days')} 人天"],
        ["Reductions 减少理由", w.each("audit.reductions", when.reductions) or "None 无"],
        ["Audit Plan 审核计划", f"No. {audit.world.plan_no}, followed without deviation 按计划执行，无偏离"],
    ]
    if audit.stage1:
        rows.append(
            [
                "Stage 1 第一阶段",
                f"{w.fact('stage1.start')} {w.fact('stage1.start_time')} - {w.fact('stage1.end_time')}"
                f"{w.silent('stage1.end')}, {w.fact('stage1.mode', MODES[audit.stage1.mode])}; "
                "concerns closed 关注点均已关闭",
            ]
        )
    w.table(rows, (3.2, 7.4), bold=(0,), rules="rows")


def _team(audit: Audit, w: Writer) -> None:
    w.text("Audit Team 审核组", style="plain")
    head: Row = [
        "ID 代号",
        "Name 姓名",
        "Role 职务",
        "Grade 级别",
        "Registration / Valid until 注册号/有效期",
        "Code 专业",
    ]
    w.table([head, *(_member(w, one) for one in audit.team)], (0.9, 1.3, 2, 1.5, 3.8, 1.3), head=1)
    rows: list[Row] = [["Others 其他人员", "Name 姓名", "From 所属"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "Guide 向导" if guest.role == "guide" else "Observer 观察员")
        rows.append([role, a("name"), a("from")])
    w.table(rows, (3, 3, 4.6), head=1)


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    name, role = e("name"), e("role", ROLES[member.role])
    if not member.registrations:
        return [e("label"), name, role, e("grade"), "N/A", e.each("professional_codes", ", ") or w.blank]
    told = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        told.append(f"{r('number')} / {r('valid_until')}{hidden}")
    codes = e.each("professional_codes", ", ") or w.blank
    return [e("label"), name, role, e("grade"), "¶".join(told), codes]


def _scopes(audit: Audit, w: Writer) -> None:
    names = words("systems")
    rows: list[Row] = [["System 体系", "Client's scope 客户体系范围", "Audited scope 审核范围"]]
    for one in audit.systems:
        rows.append([names[one]["name"], w.scope("system", one), w.scope("audit", one)])
    w.table(rows, (2.2, 4.2, 4.2), head=1)
    w.text(
        "The audited scope covers the activities of the client. 审核范围涵盖了客户的业务活动。", style="plain"
    )
