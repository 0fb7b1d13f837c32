"""洛清维特: a foreign body's report in translation: summary first, trails, scores 0-3, cards of findings."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _luoqing_findings as findings
from corpus.bodies.templates.a import _luoqing_plan as plan
from corpus.bodies.templates.a import _luoqing_trails as trails
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "洛清维特管理体系认证（中国）有限公司"
SYSTEMS = ("HSE+EMS+OHSMS", "EMS+OHSMS", "HSE", "EMS+OHSMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "ballot", "dates": "dash", "blank": "N/A"}

NAMES = {
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "HSE": "健康、安全与环境管理体系",
}
KINDS = {
    "stage2": "初次认证第二阶段 Initial (Stage 2)",
    "surveillance": "监督 Surveillance",
    "recertification": "再认证 Recertification",
    "transfer": "转换 Transfer",
}
MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Blended"}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}
RECOMMENDED = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "纠正措施经验证有效后，推荐认证注册",
    "maintain": "推荐保持认证注册",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("审核报告 Audit Report", f"{audit.world.form_no}  Rev.6"),
        footer=("保密 Confidential  未经书面许可不得部分复制",),
        page="Page # of ##",
    )
    raised = findings.drawn(w)
    _cover(audit, w)
    _summary(audit, w, raised)
    _data(audit, w)
    _team(audit, w)
    plan.sites(audit, w)
    plan.sampling(audit, w)
    plan.timetable(audit, w)
    trails.all_of(audit, w)
    findings.scores(audit, w)
    findings.cards(audit, w, raised)
    _close(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("Management System Audit Report", style="center")
    rows: list[Row] = [
        ["受审核方 Client", w.fact("organization.name")],
        ["报告编号 Report No.", w.fact("number")],
        ["审核类型 Type", w.choice("audit_type", KINDS, audit.audit_type, "¶")],
        ["报告日期 Issued", w.fact("report_date")],
        ["编制 Prepared by", f"{audit.leader.name}（审核组长 Lead Auditor）"],
    ]
    w.table(rows, (3, 7), rules="rows")


def _summary(audit: Audit, w: Writer, raised: findings.Raised) -> None:
    w.page()
    w.heading(1, "1  执行摘要 Executive Summary")
    found = audit.conclusion.recommendation or ""
    w.text(
        f"本次审核评价了{w.fact('organization.name')}的管理体系对审核准则（Audit Criteria）的符合程度。"
        f"审核组的推荐意见为：{w.fact('conclusion.recommendation', RECOMMENDED[found])}。"
    )
    rows: list[Row] = [
        ["严重不符合¶Major NC", "轻微不符合¶Minor NC", "观察项¶OBS", "改进机会¶OFI"],
        [
            w.fact("nonconformities.major"),
            w.fact("nonconformities.minor"),
            str(len(raised.observations)),
            str(len(raised.chances)),
        ],
    ]
    w.text("1.1  审核发现数量 Number of findings", style="plain")
    w.table(rows, (1, 1, 1, 1), head=1)
    w.text("1.2  主要优势 Strengths", style="plain")
    for text in phrases(w, "strength", 3):
        w.text(f"•  {text}", style="plain")
    w.text("1.3  需关注事项 Areas to watch", style="plain")
    for text in phrases(w, "watch", 2):
        w.text(f"•  {text}", style="plain")
    w.text(
        "1.4  分级说明 Grading：Major NC—体系要求缺失或完全失效，或对预期结果的能力产生重大怀疑；"
        "Minor NC—个别偏离，不影响体系达到预期结果；"
        "OBS—目前满足要求，但不加关注可能发展为不符合；OFI—可增值的建议，不要求回复。",
        style="plain",
    )


def _data(audit: Audit, w: Writer) -> None:
    w.heading(1, "2  审核基本信息 Audit Data")
    term = f"{w.fact('organization.licence.valid_from')} / {w.until('organization.licence.valid_to')}"
    people = audit.world.people
    when = audit.audit
    rows: list[Row] = [
        ["统一社会信用代码 USCC", w.fact("organization.uscc")],
        ["注册地址 Registered", w.fact("organization.registered_address")],
        ["办公地址 Office", w.fact("organization.office_address")],
        ["经营地址 Operation", w.fact("organization.business_address")],
        ["成立日期 Founded", w.fact("organization.established_on")],
        ["营业期限 Licence term", f"{term}（{w.fact('organization.licence.authority')}）"],
        ["联系人 Contact", f"{people.contact}  {audit.world.phone}"],
        ["员工总数 Total staff", f"{w.fact('headcount_total')}人"],
        ["参保人数 Insured", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数 Effective staff", f"{w.fact('headcount')}人"],
        ["体系运行起始 System since", w.fact("system_effective_on")],
        ["业务活动 Activities", w.scope("activity")],
        ["关键过程 Key", w.fact("key_processes")],
        ["特殊过程 Special", w.fact("special_processes")],
        ["外包过程 Outsourced", w.fact("outsourced_processes")],
        ["不适用条款 Exclusions", w.fact("exclusions")],
        ["审核日期 Audit dates", _span(w)],
        ["审核方式 Method", w.choice("audit.mode", MODES, when.mode)],
        ["追溯期 Period reviewed", f"{w.fact('audit.covered_from')} → {w.fact('audit.covered_to')}"],
        ["审核时间 Duration", _duration(audit, w)],
        ["风险等级 Risk", w.fact("audit.risk")],
    ]
    if audit.stage1:
        day = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}–{w.fact('stage1.end_time')}"
        how = w.fact("stage1.mode", "现场")
        rows.append(["一阶段 Stage 1", f"{day}{w.silent('stage1.end')}，{how}；关注点已答复"])
    w.table(rows, (3, 7))
    _criteria(audit, w)


def _span(w: Writer) -> str:
    first = w.fact("audit.start") + " " + w.half("audit.start_half")
    return f"{first} → {w.fact('audit.end')} {w.half('audit.end_half')}"


def _duration(audit: Audit, w: Writer) -> str:
    told = f"{w.fact('audit.person_days')}人日（其中现场 On-site {w.fact('audit.onsite_days')}人日）"
    if audit.audit.reductions:
        told += f"；缩减理由 Reduction：{w.each('audit.reductions', audit.audit.reductions, '；')}"
    return told


def _criteria(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.1  审核准则 Audit Criteria")
    rows: list[Row] = [["体系 System", "准则 Criteria", "审核范围 Audit scope"]]
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"¶（{e('iso')}）" if standard.iso else ""
        name = w.tag("systems+", standard.system, NAMES[standard.system])
        told = f"{e('number')}{twin}{e.silent('system')}¶{standard.title}"
        rows.append([name, told, w.scope("audit", standard.system)])
    w.table(rows, (2, 4, 4), head=1)
    w.text(
        f"其他准则 Other criteria：受审核方的管理体系文件；适用的法律法规，包括{w.laws('criteria')}；"
        "相关方要求和合同。"
    )
    w.text("2.2  受审核方声明的体系范围 Scope of the system", style="plain")
    for system in audit.systems:
        w.text(f"{system}：{w.scope('system', system)}", style="plain")


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.3  审核组 Audit Team")
    rows: list[Row] = [
        ["#", "姓名 Name", "职责 Role", "级别 Grade", "注册号 / 有效期 Reg. No. / Valid", "专业 Code"]
    ]
    for member in audit.team:
        rows.append(_member(w, member))
    w.table(rows, (0.6, 1.3, 1.5, 1.6, 4.4, 1.8), head=1)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{role} {a('name')}（{a('from')}）")
    w.text(f"陪同人员 Attendants：{'；'.join(guests)}", style="plain")
    if audit.certificates:
        w.text("2.4  现有证书 Current certificates", style="plain")
        rows = [["体系", "证书编号 Certificate No.", "发证 Issued", "到期 Expiry"]]
        for one in audit.certificates:
            e = w.entry("certificates", one)
            rows.append([e("system"), e("number"), e("issued_on"), e("valid_to")])
        w.table(rows, (1.5, 4, 2, 2), head=1, rules="three")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    grade = e("grade") if member.registrations else w.blank
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{r('number')} / {r('valid_until')}{silent}")
    told = "¶".join(numbers) or w.blank
    codes = e.each("professional_codes", ", ") or w.blank
    return [e("label"), e("name"), e("role", ROLES[member.role]), grade, told, codes]


def _close(audit: Audit, w: Writer) -> None:
    w.heading(1, "8  结论与签署 Conclusion & Sign-off")
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    w.text(
        f"基于抽样，审核组认为{w.fact('organization.name')}的管理体系总体得到实施和保持，"
        f"审核目的已经达到。本次开具Minor NC {minor}项、Major NC {major}项。"
        "审核组与受审核方之间没有未解决的分歧意见。"
    )
    w.text("建议的认证范围 Proposed certification scope：", style="plain")
    for system in audit.systems:
        w.text(f"{system}：{w.scope('certificate', system)}", style="plain")
    w.text(f"下次审核最迟日期 Next audit no later than：{w.fact('next_audit_by')}", style="plain")
    signed = audit.conclusion.signatories
    leader = audit.leader.name
    rows: list[Row] = [
        ["角色 Role", "签名 Signature", "日期 Date"],
        [
            "审核组长 Lead Auditor",
            w.each("conclusion.signatories", [one for one in signed if one == leader]),
            w.fact("report_date"),
        ],
    ]
    others = [one for one in signed if one != leader]
    if others:
        names = w.each("conclusion.signatories", others, "、")
        rows.append(["审核组成员 Team", names, w.fact("report_date")])
    w.table(rows, (3, 5, 2), head=1)
    w.text(
        "免责声明 Disclaimer：审核以抽样方式进行，未被抽到的活动可能存在不符合；"
        "认证决定由未参加本次审核的人员作出。对本报告有疑义，请联系 "
        f"{w.fact('certification_body.phone')} / {w.fact('certification_body.email')}。",
        style="plain",
    )
    w.text(
        f"{w.fact('certification_body.name')}  {w.fact('certification_body.address')}  "
        f"{w.fact('certification_body.website')}",
        style="plain",
    )
