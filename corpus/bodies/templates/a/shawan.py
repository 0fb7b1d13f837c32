"""沙湾: a food-safety body's report, headings and labels in Chinese and English, forms and checklists."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _shawan_end as end
from corpus.bodies.templates.a import _shawan_food as food
from corpus.bodies.templates.a import _shawan_records as records
from corpus.bodies.templates.a._shawan_words import KINDS, MODES, NAMES, SHORT, Sections, two
from corpus.bodies.templates.plans import halves, shared
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "沙湾食品链安全评定有限公司"
SYSTEMS = ("FSMS+HACCP", "FSMS", "QMS+FSMS+HACCP", "HACCP")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "ballot", "dates": "dash", "blank": "N/A", "styled": False}

ROLES = {"leader": "组长 Lead", "member": "组员 Member", "technical_expert": "技术专家 Expert"}
AIMS = {
    "stage2": "确认食品安全相关管理体系满足审核准则并已有效实施，为认证决定提供依据。",
    "surveillance": "确认获证组织的管理体系持续满足审核准则，为保持认证提供依据。",
    "recertification": "确认管理体系在一个认证周期内持续有效且适宜，为换发证书提供依据。",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("沙湾评定 SWFC", "食品安全审核报告 Food Safety Audit Report", "SWFC-F-31 Rev.06"),
        footer=(f"Ref. {audit.world.plan_no}",),
        page="第#页 共##页",
    )
    pages = Sections(w)
    _front(audit, w)
    _client(audit, w, pages)
    _details(audit, w, pages)
    _team(audit, w, pages)
    _plan(audit, w, pages)
    _scope(audit, w, pages)
    end.earlier(audit, w, pages)
    records.system(audit, w, pages)
    food.all_of(audit, w, pages)
    records.resources(audit, w, pages)
    records.checking(audit, w, pages)
    end.findings(audit, w, pages)
    end.conclusion(audit, w, pages)


def _front(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="title")
    w.text(w.fact("title"), style="title")
    w.text("FOOD SAFETY AUDIT REPORT", style="subtitle")
    body = "certification_body"
    w.table(
        [
            [two("报告编号", "Report No."), w.fact("number"), two("报告日期", "Date"), w.fact("report_date")],
            [two("受审核方", "Client"), w.fact("organization.name"), "‹", "‹"],
            [two("审核类型", "Type of audit"), w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
            [
                two("审核组长", "Lead auditor"),
                w.person(audit.leader)("name"),
                two("申请编号", "Application"),
                audit.world.application_no,
            ],
        ],
        (1.5, 3.5, 1.5, 3.5),
        bold=(0, 2),
    )
    w.text(
        f"地址 Add.：{w.fact(f'{body}.address')}　电话 Tel.：{w.fact(f'{body}.phone')}",
        f"网址 Web：{w.fact(f'{body}.website')}　邮箱 E-mail：{w.fact(f'{body}.email')}",
        style="plain",
    )
    w.page()


def _client(audit: Audit, w: Writer, pages: Sections) -> None:
    org, people = "organization", audit.world.people
    licence = f"{org}.licence"
    pages.head("受审核方信息", "Client Information")
    w.table(
        [
            [two("名称", "Name"), w.fact(f"{org}.name"), "‹", "‹"],
            [
                two("统一社会信用代码", "USCC"),
                w.fact(f"{org}.uscc"),
                two("成立日期", "Established"),
                w.fact(f"{org}.established_on"),
            ],
            [two("注册地址", "Registered address"), w.fact(f"{org}.registered_address"), "‹", "‹"],
            [two("办公地址", "Office address"), w.fact(f"{org}.office_address"), "‹", "‹"],
            [two("生产地址", "Plant address"), w.fact(f"{org}.business_address"), "‹", "‹"],
            [
                two("营业期限", "Licence term"),
                f"{w.fact(f'{licence}.valid_from')} 至 {w.until(f'{licence}.valid_to')}",
                two("登记机关", "Issued by"),
                w.fact(f"{licence}.authority"),
            ],
            [two("法定代表人", "Legal rep."), people.legal, two("总经理", "General manager"), people.manager],
            [
                two("食品安全小组组长", "FS team leader"),
                people.representative,
                two("联系人/电话", "Contact"),
                f"{people.contact} / {audit.world.phone}",
            ],
            [
                two("员工总数", "Employees"),
                f"{w.fact('headcount_total')} 人",
                two("参保人数", "Insured"),
                f"{w.fact('insured_count')} 人",
            ],
            [
                two("体系覆盖人数", "Covered"),
                f"{w.fact('headcount')} 人",
                two("班次/厂区面积", "Shifts / area"),
                f"{audit.world.shifts} 班 / {audit.world.area} ㎡",
            ],
            [
                two("体系运行日期", "System in force since"),
                w.fact("system_effective_on"),
                two("注册资本", "Capital"),
                f"{audit.world.capital} 万元",
            ],
        ],
        (1.8, 3.4, 1.6, 3.2),
        bold=(0, 2),
    )
    _permits(audit, w, pages)


def _permits(audit: Audit, w: Writer, pages: Sections) -> None:
    pages.form("许可与备案", "Permits and registrations")
    rows: list[Row] = [["名称 Permit", "编号 No.", "持有者 Holder", "范围 Scope", "有效期 Validity", "机关"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        ends = e("valid_to") if one.valid_to else e("valid_to", "长期")
        rows.append(
            [e("kind"), e("number"), e("holder"), e("scope"), f"{e('valid_from')}¶{ends}", e("authority")]
        )
    w.table(rows, (1.5, 2.2, 1.8, 1.3, 1.5, 1.7), head=1)
    for cert in audit.certificates:
        c = w.entry("certificates", cert)
        w.text(
            f"现有证书 Certificate（{c('system', SHORT[cert.system])}）：{c('number')}，"
            f"发证 {c('issued_on')}，有效期至 {c('valid_to')}。",
            style="plain",
        )


def _details(audit: Audit, w: Writer, pages: Sections) -> None:
    when = audit.audit
    pages.head("审核信息", "Audit Details")
    standards = []
    for one in audit.standards:
        s = w.standard(one.system)
        twin = (s.silent("iso") if one.iso == one.number else f"（{s('iso')}）") if one.iso else ""
        name = w.tag("systems+", one.system, NAMES[one.system])
        standards.append(f"{name}：{s.silent('system')}{s('number')}{twin}《{one.title}》")
    law = w.laws("criteria")
    rows: list[Row] = [
        ["审核目的 Objectives", AIMS[audit.audit_type]],
        ["审核准则 Criteria", "¶".join([*standards, "受审核方的管理体系文件、HACCP计划和操作性前提方案"])],
        ["适用法规 Legislation", law],
        ["审核方式 Method", w.choice("audit.mode", MODES, when.mode)],
        [
            "审核日期 Dates",
            f"{w.fact('audit.start')} {w.half('audit.start_half')} 至 "
            f"{w.fact('audit.end')} {w.half('audit.end_half')}",
        ],
        ["覆盖时期 Period covered", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"],
        ["风险等级 Risk", w.fact("audit.risk")],
        [
            "审核时间 Audit time",
            f"共 {w.fact('audit.person_days')} 人日，其中现场 {w.fact('audit.onsite_days')} 人日",
        ],
        ["减少依据 Reduction", w.each("audit.reductions", when.reductions, "；") or "无"],
    ]
    if audit.stage1:
        rows.append(
            [
                "第一阶段 Stage 1",
                f"{w.fact('stage1.start')}{w.silent('stage1.end')} {w.fact('stage1.start_time')}-"
                f"{w.fact('stage1.end_time')}，{w.fact('stage1.mode', MODES[audit.stage1.mode])}；"
                "所提关注项已在第二阶段前关闭",
            ]
        )
    w.table(rows, (2.2, 7.8), bold=(0,))


def _team(audit: Audit, w: Writer, pages: Sections) -> None:
    pages.form("审核组", "Audit team")
    rows: list[Row] = [
        ["代码", "姓名 Name", "职责 Role", "级别 Grade", "注册号及有效期 Registration", "食品链类别 Category"]
    ]
    rows += [_member(w, one) for one in audit.team]
    w.table(rows, (0.6, 1.2, 1.4, 1.3, 4, 1.5), head=1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导 Guide" if guest.role == "guide" else "观察员 Observer")
        w.text(f"{role}：{a('name')}（{a('from')}）", style="plain")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    told = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        quiet = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        told.append(f"{r('number')}（至 {r('valid_until')}）{quiet}")
    codes = e.each("professional_codes") or w.blank
    lead = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    return [*lead, "¶".join(told) or w.blank, codes]


FIRST = ("管理层与食品安全小组", "综合部", "技术部", "采购部", "销售部")
SECOND = ("质量部", "生产部", "原料库及成品库", "设备部", "安环部")


def _plan(audit: Audit, w: Writer, pages: Sections) -> None:
    pages.form("审核安排（已执行）", "Audit programme as carried out")
    slots = halves(audit)
    one = shared([(name, "") for name in FIRST], len(slots))
    two_ = shared([(name, "") for name in SECOND], len(slots))
    rows: list[Row] = [["日期 Date", "时间 Time", "第一组 Group 1", "第二组 Group 2"]]
    for at, (day, half) in enumerate(slots):
        time = "08:30-12:00" if half == "am" else "13:00-17:00"
        left = "、".join(name for name, _ in one[at])
        right = "、".join(name for name, _ in two_[at])
        rows.append([w.date(day), time, left, right])
    w.table(rows, (1.6, 1.6, 3.4, 3.4), head=1)
    w.text(
        "首次会议与末次会议由审核组长主持，受审核方的管理层和各部门负责人到会。审核按安排进行，"
        "没有影响审核结论可信性的情况，审核目的已经达到。"
    )


def _scope(audit: Audit, w: Writer, pages: Sections) -> None:
    pages.head("范围与产品", "Scope and Products")
    rows: list[Row] = [["体系 System", "受审核方申请的范围 Applied for", "本次审核的范围 Audited"]]
    rows += [[SHORT[one], w.scope("system", one), w.scope("audit", one)] for one in audit.systems]
    w.table(rows, (1.2, 4.4, 4.4), head=1)
    w.text(f"主营业务 Activity：{w.scope('activity')}。")
    pages.form("场所", "Sites")
    rows = [["地址 Address", "类型 Kind", "活动 Activity", "人数 Staff"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        rows.append(
            [
                e("address"),
                e("kind", "固定" if site.kind == "fixed" else "临时"),
                e("activity"),
                e("headcount"),
            ]
        )
    w.table(rows, (5, 1.2, 2.6, 1.2), head=1)
    w.text(f"工艺流程 Flow：{' → '.join(audit.world.industry['flow'])}。")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"体系文件列明{e('what')} {e('stated')} {count.unit}：{e.each('listed')}。")
    w.text(
        f"关键过程 Key processes：{w.fact('key_processes')}；特殊过程 Special processes："
        f"{w.fact('special_processes')}；外包过程 Outsourced：{w.fact('outsourced_processes')}；"
        f"不适用条款 Exclusions：{w.fact('exclusions')}。"
    )
