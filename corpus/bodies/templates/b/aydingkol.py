"""艾丁湖: a large state-owned body's landscape forms, labels in two languages, boxes, registers."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.again import again
from corpus.bodies.templates.b import _aydingkol_clauses as clauses
from corpus.bodies.templates.b import _aydingkol_end as end
from corpus.bodies.templates.b import _aydingkol_registers as registers
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "艾丁湖标准认证集团有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("surveillance", "recertification")
STYLE = {"look": "black", "dates": "dots", "blank": "N/A", "styled": True}

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}
KINDS = {
    "stage1": "一阶段 Stage 1",
    "stage2": "二阶段 Stage 2",
    "surveillance": "监督 Surveillance",
    "recertification": "再认证 Recertification",
    "special": "特殊 Special",
    "transfer": "转换 Transfer",
}
ROLES = {"leader": "组长 Leader", "member": "组员 Member", "technical_expert": "技术专家 Expert"}
MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Mixed"}
RISKS = {"低": "低 Low", "中": "中 Medium", "高": "高 High"}
SITES = {"fixed": "固定 Fixed", "temporary": "临时 Temporary"}
GUESTS = {"guide": "向导 Guide", "observer": "观察员 Observer"}
HALF = {"am": "上午 AM", "pm": "下午 PM"}
STEPS = (
    ("最高管理层", "4、5.1、5.2、6.1、9.3、10"),
    ("{office}", "7.2、7.3 人力资源与培训"),
    ("{doing}", "8.1 运行策划与控制，现场巡视"),
    ("{office}", "7.4、7.5 文件与记录，9.2"),
    ("{doing}", "作业现场的过程、标识和防护"),
    ("{safety}", "6.1.2、6.1.3"),
    ("{field}", "现场运行控制和应急设施"),
    ("{safety}", "8.1 废弃物、噪声、化学品及危险作业"),
    ("{quality}", "监视测量资源，证书抽样"),
    ("{safety}", "8.2 应急准备，9.1 绩效监测和合规性评价"),
    ("{quality}", "放行、不合格输出、数据分析"),
    ("{upkeep}", "7.1.3 基础设施，特种设备"),
    ("{sales}", "合同评审、顾客沟通、满意度"),
    ("{upkeep}", "动力设施，能源和危险源控制"),
    ("{tech}", "技术文件、作业指导书"),
    ("{buying}", "供方与外包控制、相关方管理"),
)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("艾丁湖标准认证集团 ADHC", "管理体系审核报告 Audit Report", "ADH/GL-JS-021 第6版"),
        page="#/##",
    )
    _cover(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "A 受审核组织 Auditee")
    _client(audit, w)
    w.heading(1, "B 审核概况 Audit Overview")
    _overview(audit, w)
    _team(audit, w)
    w.heading(1, "C 日程安排 Schedule")
    _schedule(audit, w)
    w.heading(1, "D 认证状态与上次审核 Certification Status")
    _status(audit, w)
    w.heading(1, "E 条款审核记录 Clause Checklist")
    clauses.write(audit, w)
    w.heading(1, "F 登记表 Registers")
    registers.write(audit, w)
    w.heading(1, "G 不符合项登记表 Nonconformity Register")
    end.nonconformities(audit, w)
    w.heading(1, "H 审核结论 Conclusion")
    end.conclusion(audit, w)


def _systems(audit: Audit, w: Writer) -> str:
    made = []
    for code, name in NAMES.items():
        there = code in audit.systems
        made.append(f"{{+}}{w.tag('systems+', code, name)} {code}" if there else f"{{-}}{name} {code}")
    return "¶".join(made)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("MANAGEMENT SYSTEM AUDIT REPORT", style="center")
    kind = w.choice("audit_type", KINDS, audit.audit_type, "¶")
    rows: list[Row] = [
        ["报告编号 Report No.", w.fact("number")],
        ["受审核组织 Auditee", w.fact("organization.name")],
        ["审核体系 Systems", _systems(audit, w)],
        ["审核类型 Audit type", kind],
        ["审核组长 Lead auditor", w.person(audit.leader)("name")],
        ["报告日期 Date of report", w.fact("report_date")],
    ]
    w.table(rows, (3, 6), bold=(0,))
    body = "certification_body"
    w.text(
        f"地址 Address：{w.fact(f'{body}.address')}",
        f"电话 Tel：{w.fact(f'{body}.phone')}　　邮箱 E-mail：{w.fact(f'{body}.email')}",
        f"网址 Web：{w.fact(f'{body}.website')}",
        style="center",
    )


def _client(audit: Audit, w: Writer) -> None:
    o, world = "organization", audit.world
    term = f"{w.fact(f'{o}.licence.valid_from')}—{w.until(f'{o}.licence.valid_to')}"
    rows: list[Row] = [
        ["组织名称 Name", w.fact(f"{o}.name"), "‹", "信用代码 USCC", w.fact(f"{o}.uscc"), "‹"],
        ["注册地址 Registered address", w.fact(f"{o}.registered_address"), *["‹"] * 4],
        ["经营地址 Site address", w.fact(f"{o}.business_address"), *["‹"] * 4],
        ["办公地址 Office address", w.fact(f"{o}.office_address"), *["‹"] * 4],
        [
            "成立日期 Established",
            w.fact(f"{o}.established_on"),
            "执照有效期 Licence term",
            term,
            "登记机关 Authority",
            w.fact(f"{o}.licence.authority"),
        ],
        [
            "法定代表人 Legal rep.",
            world.people.legal,
            "总经理 GM",
            world.people.manager,
            "管理者代表 MR",
            world.people.representative,
        ],
        [
            "在册人数 Total staff",
            w.fact("headcount_total"),
            "参保人数 Insured",
            w.fact("insured_count"),
            "体系人数 In scope",
            w.fact("headcount"),
        ],
        [
            "体系运行 Effective from",
            w.fact("system_effective_on"),
            "联系人 Contact",
            world.people.contact,
            "电话 Tel",
            world.phone,
        ],
        ["经营活动 Activities", w.scope("activity"), *["‹"] * 4],
    ]
    w.table(rows, (1.8, 2.4, 1.7, 2.6, 1.5, 2.4), bold=(0, 2, 4))
    w.text("场所清单 Sites", style="plain")
    places: list[Row] = [["No.", "地址 Address", "活动 Activity", "性质 Type", "人数 Staff"]]
    for at, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        kind = w.choice(f"{s.path}.kind", SITES, site.kind)
        places.append([str(at), s("address"), s("activity"), kind, s("headcount")])
    w.table(places, (0.6, 6, 2, 2.6, 1), head=1)


def _overview(audit: Audit, w: Writer) -> None:
    lines = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        lines.append(f"{{+}}{e('number')}（{e('iso')}，IDT）{e.silent('system')}")
    since = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    until = f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    less = w.each("audit.reductions", audit.audit.reductions, "；") if audit.audit.reductions else w.blank
    rows: list[Row] = [
        ["审核准则 Criteria", "¶".join(lines), "审核起止 Duration", f"{since} — {until}"],
        [
            "方式 Method",
            w.choice("audit.mode", MODES, audit.audit.mode),
            "覆盖期 Period covered",
            f"{w.fact('audit.covered_from')} — {w.fact('audit.covered_to')}",
        ],
        [
            "风险等级 Risk",
            w.choice("audit.risk", RISKS, audit.audit.risk),
            "审核人日 Man-days",
            f"总计 {w.fact('audit.person_days')}　现场 {w.fact('audit.onsite_days')}",
        ],
        ["人日减少理由 Reduction", less, "‹", "‹"],
        ["依据的法律 Legal basis", w.laws("criteria"), "‹", "‹"],
    ]
    rows += [[f"审核范围 Scope（{one}）", w.scope("audit", one), "‹", "‹"] for one in audit.systems]
    w.table(rows, (2, 5, 2, 4), bold=(0, 2))
    aims = (
        "{+}体系持续符合准则要求 {+}法律法规的遵守 {+}目标的实现 {+}变更的影响 "
        "{+}证书和标志的使用 {-}范围的扩大"
    )
    w.text(f"审核目的 Objectives：{aims}", style="plain")


def _team(audit: Audit, w: Writer) -> None:
    w.text("审核组 Audit team（注册证书号 / 注册有效期 / 专业代码）", style="plain")
    heads = [f"{NAMES[one].removesuffix('管理体系')} {one}" for one in audit.systems]
    rows: list[Row] = [["代号 ID", "姓名 Name", "角色 Role", "资格 Grade", *heads]]
    for member in audit.team:
        e = w.person(member)
        cells: list[str] = []
        for system in audit.systems:
            found = [one for one in member.registrations if one.system == system]
            if not found:
                cells.append(w.blank)
            for one in found:
                r = e.inner("registrations", one)
                told = r.silent("system") + r.silent("grade")
                codes = r.each("professional_codes", "/") or w.blank
                cells.append(f"{r('number')}{told}¶至 {r('valid_until')}¶专业 {codes}")
        grade = e("grade") + (e.silent_each("professional_codes") if member.registrations else "")
        if not member.registrations:
            grade = f"{grade}¶专业 {e.each('professional_codes', '/')}"
        rows.append([e("label"), e("name"), e("role", ROLES[member.role]), grade, *cells])
    w.table(rows, (0.8, 1.3, 1.8, 1.6, *(3.0 for _ in audit.systems)), head=1, repeat=True)
    guests: list[Row] = [["随行人员 Accompanied by", "姓名 Name", "来自 From"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        guests.append([w.choice(f"{a.path}.role", GUESTS, guest.role), a("name"), a("from")])
    w.table(guests, (4, 2, 4), head=1)


def _schedule(audit: Audit, w: Writer) -> None:
    """A column for each person of the team: who leads a group has its steps, the others go with them."""
    offices = audit.world.departments
    slots = dict(
        zip(
            ("office", "quality", "doing", "tech", "buying", "sales", "upkeep", "safety"),
            offices,
            strict=True,
        )
    )
    away = any(site.kind == "temporary" for site in audit.sites)
    slots["field"] = "项目工地（临时场所）" if away else "库房、动力站房"
    steps: list[Step] = [(where.format(**slots), what) for where, what in STEPS]
    spans = halves(audit)
    parts = [shared(half, len(spans)) for half in (steps[::2], steps[1::2])]
    heads = [party[0] for party in groups(audit)]
    rows: list[Row] = [["日期 Date", "时段 Time", *(f"{one.label} {one.name}" for one in audit.team)]]
    for at, (day, half) in enumerate(spans):
        rows.append([w.date(day), HALF[half], *(_cell(audit, heads, parts, one, at) for one in audit.team)])
    w.table(rows, (1.5, 1.3, *(2.6 for _ in audit.team)), head=1, repeat=True)
    w.text("各部门均同时审核 5.3、6.1、6.2、7.2 的相关内容。", style="plain")
    came: dict[str, str] = {audit.world.people.manager: "总经理"}
    came.setdefault(audit.world.people.representative, "管理者代表")
    for office, name in audit.world.people.heads.items():
        came.setdefault(name, f"{office}负责人")
    met: list[Row] = [
        [
            "姓名 Name",
            "职务 Position",
            f"首次会议 Opening¶{w.fact('audit.start')}",
            f"末次会议 Closing¶{w.fact('audit.end')}",
        ]
    ]
    met += [[name, post, "{+}出席", "{+}出席"] for name, post in came.items()]
    w.table(met, (2, 3, 3, 3), head=1, repeat=True)


def _cell(
    audit: Audit, heads: list[TeamMember], parts: list[list[list[Step]]], one: TeamMember, at: int
) -> str:
    for head, party, part in zip(heads, groups(audit), parts, strict=True):
        if one is head:
            return "¶".join(f"{place}：{said}" for place, said in part[at])
        if any(one is other for other in party):
            return f"随{head.label} with {head.label}"
    return ""


def _status(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["体系 System", "证书号 Certificate No.", "颁证 Issued", "到期 Expiry", "状态 Status"]]
    for one in audit.certificates:
        c = w.entry("certificates", one)
        rows.append(
            [
                c("system", NAMES[one.system]),
                c("number"),
                c("issued_on"),
                c("valid_to"),
                "{+}有效 Valid {-}暂停 Suspended",
            ]
        )
    w.table(rows, (3, 3, 2, 2, 3.4), head=1)
    past: list[Row] = [["上次审核不符合项 Previous NC", "关闭日期 Closed on", "跟踪结果 Follow-up"]]
    for found in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", found)
        good = "{+}有效 Effective {-}再次发生 Recurred"
        bad = "{-}有效 Effective {+}再次发生 Recurred"
        past.append([e("description"), e("closed_on"), bad if again(audit, found.description) else good])
    w.table(past, (6, 2, 3.6), head=1)
    w.text(
        "证书与标志使用 Use of marks：{+}符合 {-}不符合　　重大变更 Significant changes：{-}有 {+}无　　"
        "相关方投诉 Complaints：{-}有 {+}无",
        style="plain",
    )
