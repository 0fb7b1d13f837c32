"""漳江: labels in Chinese and English, a block a process with registers, the conclusion in one table."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _zhangjiang_end as end
from corpus.bodies.templates.a import _zhangjiang_processes as processes
from corpus.bodies.templates.a._zhangjiang_form import NAMES, keyed, two
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "漳澄国际认证（福建）有限公司"
SYSTEMS = ("QMS", "QMS+ISMS", "QMS+EMS+OHSMS", "ISMS+ITSMS", "EMS+OHSMS", "QMS+HSPM", "ISMS")
TYPES = ("stage2", "surveillance", "recertification", "stage1", "special")
STYLE = {"look": "tick", "dates": "dots", "blank": "N/A", "styled": False}

TYPE_NAMES = {
    "stage1": "第一阶段",
    "stage2": "第二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊审核",
}
AIMS = {
    "stage1": "评价体系文件和策划情况，了解场所和资源，确认内审和管理评审的安排，判断第二阶段的准备程度",
    "stage2": "评价管理体系的实施情况和有效性，确定其是否符合全部审核准则，以便作出是否推荐认证的意见",
    "surveillance": "评价获证后管理体系的保持和改进情况，确定其是否继续符合准则，以便作出是否推荐保持的意见",
    "recertification": "评价管理体系在认证周期内的整体绩效和持续相关性，以便作出是否推荐再认证的意见",
    "special": "针对申请或通知中说明的事项，评价其对管理体系的影响，以便作出是否推荐保持的意见",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY}　Audit Report 审核报告",),
        footer=(f"Form {audit.world.form_no}  Rev. 4",),
        page="Page # of ##",
    )
    _cover(audit, w)
    w.heading(1, two("A. 组织信息", "Organization"))
    _client(audit, w)
    w.heading(1, two("B. 审核信息", "Audit information"))
    _task(audit, w)
    w.heading(1, two("C. 审核组", "Audit team"))
    _team(audit, w)
    w.heading(1, two("D. 过程审核记录", "Process audit records"))
    processes.all_of(audit, w)
    w.heading(1, two("E. 不符合", "Nonconformities"))
    end.findings(audit, w)
    w.heading(1, two("F. 审核结论", "Audit conclusion"))
    end.statements(audit, w)
    end.conclusion(audit, w)
    w.heading(1, two("G. 签署", "Signatures"))
    end.signatures(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), "AUDIT REPORT", style="title")
    systems = "¶".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows = [
        (two("组织名称", "Client"), w.fact("organization.name")),
        (two("报告编号", "Report No."), w.fact("number")),
        (two("管理体系", "Management system"), systems),
        (two("审核类型", "Audit type"), w.choice("audit_type", TYPE_NAMES, audit.audit_type)),
        (two("审核日期", "Audit dates"), f"{w.fact('audit.start')} - {w.fact('audit.end')}"),
        (two("审核组长", "Lead auditor"), w.person(audit.leader)("name")),
        (two("报告日期", "Report date"), w.fact("report_date")),
    ]
    w.table(rows, (5, 9), rules="rows")
    w.text(
        f"地址 Address：{w.fact('certification_body.address')}",
        f"电话 Tel：{w.fact('certification_body.phone')}    网址 Web：{w.fact('certification_body.website')}",
        f"邮箱 E-mail：{w.fact('certification_body.email')}",
        style="plain",
    )
    w.page()


def _client(audit: Audit, w: Writer) -> None:
    people, licence = audit.world.people, "organization.licence"
    term = f"{w.fact(f'{licence}.valid_from')} - {w.until(f'{licence}.valid_to')}"
    keyed(
        w,
        [
            ("组织名称 Name", w.fact("organization.name"), ""),
            ("信用代码 USCC", w.fact("organization.uscc"), "half"),
            ("成立日期 Established", w.fact("organization.established_on"), "half"),
            ("营业期限 Licence term", term, "half"),
            ("登记机关 Authority", w.fact(f"{licence}.authority"), "half"),
            ("注册地址 Registered address", w.fact("organization.registered_address"), ""),
            ("办公地址 Office address", w.fact("organization.office_address"), ""),
            ("经营地址 Business address", w.fact("organization.business_address"), ""),
            ("法定代表人 Legal person", people.legal, "half"),
            ("最高管理者 Top management", people.manager, "half"),
            ("组织代表 Representative", people.representative, "half"),
            ("联系人 Contact", f"{people.contact} {audit.world.phone}", "half"),
            ("总人数 Total employees", w.fact("headcount_total"), "half"),
            ("参保人数 Insured", w.fact("insured_count"), "half"),
            ("体系人数 Employees in scope", w.fact("headcount"), "half"),
            ("体系运行日期 In operation since", w.fact("system_effective_on"), "half"),
        ],
    )
    rows: list[Row] = [["场所地址 Site", "类型 Type", "活动 Activity", "人数 Staff"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.text("A.1 场所 Sites", style="plain")
    w.table(rows, (6.5, 2, 4, 1.9), head=1)
    if audit.certificates:
        rows = [["体系 System", "证书号 Certificate No.", "颁证日 Issued", "到期日 Expiry"]]
        for one in audit.certificates:
            e = w.entry("certificates", one)
            rows.append([e("system", NAMES[one.system]), e("number"), e("issued_on"), e("valid_to")])
        w.text("A.2 有效证书 Valid certificates", style="plain")
        w.table(rows, (4, 4.4, 3, 3), head=1)


def _criteria(audit: Audit, w: Writer) -> str:
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = ""
        if standard.iso:
            twin = e.silent("iso") if standard.iso == standard.number else f" idt {e('iso')}"
        told.append(f"{e.silent('system')}{e('number')}{twin} {standard.title}")
    told.append(f"相关法律法规：{w.laws('criteria', '、')}")
    return "¶".join([*told, "组织的管理体系文件及其承诺遵守的其他要求"])


def _task(audit: Audit, w: Writer) -> None:
    scopes = "¶".join(f"[{one}] {w.scope('audit', one)}" for one in audit.systems)
    units = f"最高管理层、{'、'.join(audit.world.departments)}"
    when = audit.audit
    mode = {"onsite": "现场", "remote": "远程", "mixed": "现场和远程"}
    first = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    last = f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    combined = "是（结合审核）" if len(audit.systems) > 1 else "否"
    rows = [
        ("审核目标 Objectives", AIMS[audit.audit_type], ""),
        ("审核准则 Criteria", _criteria(audit, w), ""),
        ("审核范围 Scope", scopes, ""),
        ("受审核单元 Units audited", units, ""),
        ("审核时间 Time", f"{first} - {last}", "half"),
        ("审核方式 Method", w.choice("audit.mode", mode, when.mode, " "), "half"),
        ("覆盖期间 Period", f"{w.fact('audit.covered_from')} - {w.fact('audit.covered_to')}", "half"),
        ("风险 Risk", w.fact("audit.risk"), "half"),
        ("审核人天 Man-days", w.fact("audit.person_days"), "half"),
        ("现场人天 On-site man-days", w.fact("audit.onsite_days"), "half"),
        ("结合审核 Combined audit", combined, "half"),
        ("不适用 Exclusions", w.fact("exclusions"), "half"),
        (
            "人天调整 Adjustment",
            w.each("audit.reductions", when.reductions) if when.reductions else "没有增减",
            "",
        ),
        ("偏离计划 Deviation from plan", "无。审核按计划完成，未变更日程、场所和人员。", ""),
        ("影响审核方案的事项 Issues affecting the programme", "无。审核方案无需调整。", ""),
    ]
    if audit.stage1 and audit.audit_type != "stage1":
        told = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        how = w.fact("stage1.mode", "现场")
        rows.append(
            ("第一阶段 Stage 1", f"{told}{w.silent('stage1.end')}，{how}审核，所提关注事项已处理", "")
        )
    keyed(w, rows)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        [
            "编号¶No.",
            "姓名¶Name",
            "角色¶Role",
            "级别¶Grade",
            "领域¶Field",
            "注册编号¶Registration No.",
            "有效期至¶Valid until",
            "专业代码¶Code",
        ]
    ]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (1, 1.5, 1.5, 1.7, 2, 3.7, 2.3, 1.8), head=1, repeat=True)
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        label = "Guide" if guest.role == "guide" else "Observer"
        w.text(f"{role} {label}：{e('name')}（{e('from')}）", style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    first = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        codes = e.each("professional_codes", "、")
        return [[*first, w.blank, w.blank, w.blank, codes]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        number = r.silent("grade") + r("number")
        codes = r.each("professional_codes", "、") if one.professional_codes else w.blank
        if not at:
            codes += e.silent_each("professional_codes")
        rows.append([*(["^"] * 4 if at else first), r("system"), number, r("valid_until"), codes])
    return rows
