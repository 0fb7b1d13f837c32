"""汉溱凯尔盾, a Sino-foreign body: labels in two languages, a summary first, cards of nonconformities."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _hanshui_end as end
from corpus.bodies.templates.a import _hanshui_processes as processes
from corpus.bodies.templates.a import _hanshui_registers as registers
from corpus.bodies.templates.a._hanshui_form import MODES, NAMES, ROLES, both, foreign, pair
from corpus.bodies.templates.stock import phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "汉溱凯尔盾认证（上海）有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "QMS+EMS", "ISMS", "EMS+OHSMS", "QMS+ISMS", "QMS+OHSMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "ballot", "dates": "slash", "blank": "N/A", "styled": True}

KINDS = {
    "stage2": "初次认证（二阶段） Initial",
    "surveillance": "监督审核 Surveillance",
    "recertification": "再认证 Recertification",
    "transfer": "认证转换 Transfer",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=("HQ KELDEN CERTIFICATION　管理体系审核报告 MS Audit Report　HK-F-014 Rev.11",),
        footer=("Confidential 保密文件　© HQ Kelden Certification",),
        page="Page # of ##",
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "1  执行摘要 Executive Summary")
    _summary(audit, w)
    w.heading(1, "2  客户信息 Client Information")
    _client(audit, w)
    w.heading(1, "3  审核信息 Audit Details")
    _details(audit, w)
    w.heading(1, "4  审核组与参加人员 Audit Team and Participants")
    _team(audit, w)
    w.heading(1, "5  审核发现 Audit Findings")
    end.findings(audit, w)
    w.heading(1, "6  过程评价 Process Evaluation")
    processes.evaluation(audit, w)
    w.heading(1, "7  抽样清单 Sampled Evidence")
    registers.registers(audit, w)
    w.heading(1, "8  认证周期审核方案 Audit Programme")
    end.programme(w)
    w.heading(1, "9  结论与推荐 Conclusion and Recommendation")
    end.conclusion(audit, w)
    w.heading(1, "10  声明与签字 Statements and Signatures")
    end.signatures(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text("HQ KELDEN", style="title")
    w.text(w.fact("certification_body.name"), style="center")
    w.text("HQ Kelden Certification (Shanghai) Co., Ltd.", style="center")
    w.text("", "", "", style="plain")
    w.text("MANAGEMENT SYSTEM AUDIT REPORT", style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("", "", style="plain")
    rows: list[Row] = [
        [both("组织名称", "Organization"), w.fact("organization.name")],
        [both("报告编号", "Report No."), w.fact("number")],
        [
            both("审核日期", "Audit dates"),
            f"{foreign(w, 'audit.start')} ~ {foreign(w, 'audit.end')}",
        ],
        [both("审核类型", "Audit type"), w.fact("audit_type", KINDS[audit.audit_type])],
        [both("审核标准", "Standard(s)"), " / ".join(_number(audit, w, one) for one in audit.systems)],
        [both("审核组长", "Lead auditor"), w.person(audit.leader)("name")],
        [both("报告日期", "Date of report"), foreign(w, "report_date")],
    ]
    w.table(rows, (1.8, 3.4), rules="rows")
    w.text("", "", style="plain")
    w.text(
        f"{w.fact('certification_body.address')}",
        f"T: {w.fact('certification_body.phone')}　E: {w.fact('certification_body.email')}　"
        f"W: {w.fact('certification_body.website')}",
        style="center",
    )


def _number(audit: Audit, w: Writer, system: str) -> str:
    one = next(s for s in audit.standards if s.system == system)
    e = w.standard(system)
    if one.iso == one.number:
        return e.silent("system") + e("number") + e.silent("iso")
    return e.silent("system") + e("number") + (f" ({e('iso')})" if one.iso else "")


def _summary(audit: Audit, w: Writer) -> None:
    told = store("hanshui")
    found = audit.nonconformities
    names = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    w.text(
        f"受{w.fact('organization.name')}（以下简称“客户”）委托，本机构于{foreign(w, 'audit.start')}至"
        f"{foreign(w, 'audit.end')}对其{names}实施了审核。审核组由{w.person(audit.leader)('name')}任组长，"
        f"客户体系覆盖员工{w.fact('headcount')}人，主要业务为{w.scope('activity')}。"
    )
    w.text("".join(phrases(w, "opinion", 2)))
    rows: list[Row] = [
        [both("严重不符合", "Major NCR"), both("轻微不符合", "Minor NCR"), both("改进机会", "OFI")],
        [w.fact("nonconformities.major"), w.fact("nonconformities.minor"), "2"],
    ]
    w.table(rows, (2, 2, 2), head=1)
    if found.items:
        w.text(
            f"客户须在{foreign(w, 'nonconformities.due_date')}前向审核组长提交NCR的原因分析、"
            "纠正和纠正措施证据。"
        )
    advice = end.ADVICE[audit.audit_type][audit.conclusion.recommendation or ""]
    opinion = w.tag("conclusion.recommendation", audit.conclusion.recommendation, advice)
    w.text(f"审核组的推荐意见 Recommendation：{opinion}。")
    w.text(f"亮点 Strengths：{''.join(phrases(w, 'good', 2))}")
    w.text(f"变更情况 Changes：{told['changes'][audit.audit_type]}")


def _client(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    term = f"{w.fact('organization.licence.valid_from')} – {w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        [both("统一社会信用代码", "USCC"), w.fact("organization.uscc")],
        [both("注册地址", "Registered address"), w.fact("organization.registered_address")],
        [both("办公地址", "Office address"), w.fact("organization.office_address")],
        [both("经营地址", "Operation address"), w.fact("organization.business_address")],
        [both("成立日期", "Date of establishment"), w.fact("organization.established_on")],
        [
            both("营业执照", "Business licence"),
            f"{w.fact('organization.licence.authority')}核发，期限 {term}；注册资本{world.capital}万元",
        ],
        [both("法定代表人", "Legal representative"), people.legal],
        [both("总经理", "General manager"), people.manager],
        [both("管理者代表", "Management representative"), people.representative],
        [both("联系人", "Contact person"), f"{people.contact}　{world.phone}"],
        [
            both("员工人数", "Number of employees"),
            f"全部员工 Total {w.fact('headcount_total')}；社保参保 Insured {w.fact('insured_count')}；"
            f"体系覆盖 Covered {w.fact('headcount')}",
        ],
        [both("班次", "Shifts"), f"{world.shifts}"],
        [both("体系运行日期", "System in operation since"), w.fact("system_effective_on")],
    ]
    w.table(rows, (1.9, 4.6))
    w.heading(2, "2.1  场所清单 Site List")
    places: list[Row] = [
        [
            "No.",
            both("地址", "Address"),
            both("活动", "Activities"),
            both("人数", "Staff"),
            both("类型", "Type"),
        ]
    ]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定 Permanent" if site.kind == "fixed" else "临时 Temporary")
        places.append([str(at), e("address"), e("activity"), e("headcount"), kind])
    w.table(places, (0.5, 2.9, 1.7, 0.8, 1.2), head=1, repeat=True)


def _details(audit: Audit, w: Writer) -> None:
    told = store("hanshui")
    when = audit.audit
    titles = "；".join(f"{one.number}《{one.title}》" for one in audit.standards)
    rows: list[Row] = [
        [both("审核目的", "Objectives"), told["aim"][audit.audit_type]],
        [
            both("审核准则", "Criteria"),
            f"{titles}；客户的体系文件；适用的法律法规，包括{w.laws('criteria')}；本机构的认证规则。",
        ],
        [both("审核范围", "Audit scope"), pair(w, "audit", audit)],
        [both("不适用条款", "Non-applicability"), _excluded(audit, w)],
        [
            both("审核时间", "Audit time"),
            f"{foreign(w, 'audit.start')} {w.half('audit.start_half')} – {foreign(w, 'audit.end')} "
            f"{w.half('audit.end_half')}",
        ],
        [
            both("人天", "Man-days"),
            f"总计 Total {w.fact('audit.person_days')}　现场 On-site {w.fact('audit.onsite_days')}",
        ],
        [
            both("人天调整", "Adjustment"),
            w.each("audit.reductions", when.reductions, "；") if when.reductions else "无调整 None",
        ],
        [both("审核方式", "Audit method"), w.choice("audit.mode", MODES, when.mode)],
        [both("风险等级", "Risk level"), f"{w.fact('audit.risk')}"],
        [
            both("覆盖期", "Period covered"),
            f"{w.fact('audit.covered_from')} – {w.fact('audit.covered_to')}",
        ],
        [both("第一阶段", "Stage 1"), _stage1(audit, w)],
        [both("现有证书", "Certificates held"), _certificates(audit, w)],
        [both("计划偏离", "Deviation from plan"), told["plan"]],
    ]
    w.table(rows, (1.7, 4.8))


def _excluded(audit: Audit, w: Writer) -> str:
    if audit.exclusions == "无":
        return f"{w.fact('exclusions')}"
    return f"{w.fact('exclusions')}¶{store('hanshui')['excluded']}"


def _stage1(audit: Audit, w: Writer) -> str:
    first = audit.stage1
    if not first:
        return "本次审核类型不含第一阶段 Not applicable to this audit type"
    start = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
    last = w.silent("stage1.end") if first.start == first.end else f"{w.fact('stage1.end')} "
    mode = w.tag("stage1.mode", first.mode, MODES[first.mode])
    return f"{start} – {last}{w.fact('stage1.end_time')}（{mode}）¶{store('hanshui')['stage1']}"


def _certificates(audit: Audit, w: Writer) -> str:
    lines = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        lines.append(
            f"{e('system', one.system)} 证书号 No. {e('number')}，颁发 Issued {e('issued_on')}，"
            f"到期 Expiry {e('valid_to')}"
        )
    return "¶".join(lines) or "初次认证，无 None"


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        [
            "Code",
            both("姓名", "Name"),
            both("角色", "Role"),
            both("资格", "Qualification"),
            both("注册号及有效期", "Registration"),
            both("专业代码", "Codes"),
        ]
    ]
    for member in audit.team:
        p = w.person(member)
        lines = []
        label, name, role, grade = p("label"), p("name"), p("role", ROLES[member.role]), p("grade")
        for one in member.registrations:
            r = p.inner("registrations", one)
            told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            lines.append(f"{told}{r('number')}¶exp. {r('valid_until', f'{one.valid_until:%Y/%m/%d}')}")
        codes = p.each("professional_codes", " ") if member.professional_codes else w.blank
        rows.append([label, name, role, grade, "¶".join(lines) or w.blank, codes])
    w.table(rows, (0.7, 1, 1.4, 1.4, 2.3, 1.1), head=1, repeat=True)
    people = audit.world.people
    w.text("", style="plain")
    seats: list[Row] = [
        [both("客户方及观察人员", "Participants"), both("职务", "Function"), both("来自", "From")]
    ]
    seats += [[people.manager, "总经理", "管理层"], [people.representative, "管理者代表", "管理层"]]
    for person in audit.attendants:
        e = w.same("attendants", person.name, person)
        seats.append([e("name"), e("role", "向导" if person.role == "guide" else "观察员"), e("from")])
    w.table(seats, (2, 1.6, 2.8), head=1)
