"""澜沧尼克莱: a foreign body's report in Chinese: summary, trails by process, findings, samples."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _lancang_end as end
from corpus.bodies.templates.a import _lancang_trails as trails
from corpus.bodies.templates.a._lancang_trails import labelled
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "澜沧尼克莱认证（中国）有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS", "OHSMS", "EMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "ballot", "dates": "dash", "blank": "N/A"}

TYPE_NAMES = {
    "stage2": ("初次认证审核（第二阶段）", "Initial Audit, Stage 2"),
    "surveillance": ("监督审核", "Periodic Audit"),
    "recertification": ("再认证审核", "Re-certification Audit"),
}
ROLES = {
    "leader": "审核组长",
    "member": "审核员",
    "technical_expert": "技术专家",
}
KINDS = {"fixed": "固定", "temporary": "临时"}
COVER = (4.5, 9.5)
PAIR = (3.4, 8.6)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    phrases = Phrases(w)
    ofis = end.opportunities(audit, w)
    w.margins(
        header_cells=(BODY, f"{audit.title} Audit Report", f"Report No. {audit.number}"),
        footer=("机密 Confidential｜本报告归客户所有，未经客户同意不向第三方披露",),
        page="第 # 页 Page # of ##",
        first=False,
    )
    _cover(audit, w)
    _summary(audit, w, phrases, len(ofis))
    _assignment(audit, w)
    _people(audit, w)
    trails.all_of(audit, w, phrases)
    end.findings(audit, w, phrases, ofis)
    end.conclusion(audit, w)
    end.samples(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    kind, english = TYPE_NAMES[audit.audit_type]
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("Management System Audit Report", style="center")
    days = f"{w.fact('audit.start')} ～ {w.fact('audit.end')}"
    rows: list[Row] = [
        ["客户 Client", w.fact("organization.name")],
        ["报告编号 Report No.", w.fact("number")],
        ["审核类型 Audit Type", f"{w.fact('audit_type', kind)} {english}"],
        ["审核日期 Audit Dates", days],
        ["审核组长 Lead Auditor", w.person(audit.leader)("name")],
        ["报告日期 Report Date", w.fact("report_date")],
        ["报告语言 Language", "中文（标签附英文，以中文为准）"],
    ]
    w.table(labelled(rows), COVER, rules="rows")
    body = "  ".join(w.fact(f"certification_body.{name}") for name in ("address", "phone"))
    w.text(
        body, f"{w.fact('certification_body.website')}  {w.fact('certification_body.email')}", style="center"
    )
    w.page()


def _summary(audit: Audit, w: Writer, phrases: Phrases, ofis: int) -> None:
    w.heading(1, "1 执行摘要 Executive Summary")
    first, last = (w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end"))
    how = w.fact("audit.mode", "现场审核")
    kind = w.fact("audit_type", TYPE_NAMES[audit.audit_type][0])
    w.text(
        f"受客户委托，{w.fact('certification_body.name')}的审核组于{first}至{last}以{how}的方式对"
        f"{w.fact('organization.name')}的管理体系实施了{kind}。"
    )
    w.paragraphs(phrases.some("summary", 3))
    heads = [
        "¶".join(pair)
        for pair in (
            ("严重不符合", "Major NC"),
            ("轻微不符合", "Minor NC"),
            ("改进机会", "OFI"),
            ("值得推广的做法", "Noteworthy Effort"),
        )
    ]
    found = [w.fact("nonconformities.major"), w.fact("nonconformities.minor"), str(ofis), str(end.EFFORTS)]
    w.table([heads, found], (1, 1, 1, 1), head=1)
    told = w.fact("conclusion.recommendation", end.RECOMMENDED[audit.conclusion.recommendation or ""])
    w.text(f"审核组的建议 Recommendation：{told}。详见第 6 章；认证决定由本机构的独立人员作出。")
    if audit.nonconformities.items:
        w.text(f"不符合的纠正措施计划及证据须在{w.fact('nonconformities.due_date')}之前提交给审核组长。")


def _assignment(audit: Audit, w: Writer) -> None:
    w.heading(1, "2 审核任务 Assignment")
    w.heading(2, "2.1 客户信息 Client Information")
    people = audit.world.people
    licence = (
        f"自 {w.fact('organization.licence.valid_from')} 至 {w.until('organization.licence.valid_to')}，"
        f"登记机关 {w.fact('organization.licence.authority')}"
    )
    staff = (
        f"总人数 Total：{w.fact('headcount_total')}；社保参保 Insured：{w.fact('insured_count')}；"
        f"体系有效人数 Effective：{w.fact('headcount')}"
    )
    rows: list[Row] = [
        ["名称 Name", w.fact("organization.name")],
        ["统一社会信用代码 USCC", w.fact("organization.uscc")],
        ["成立日期 Founded", w.fact("organization.established_on")],
        ["营业执照期限 Licence", licence],
        ["注册地址 Registered", w.fact("organization.registered_address")],
        ["办公地址 Office", w.fact("organization.office_address")],
        ["经营地址 Operations", w.fact("organization.business_address")],
        ["联系人 Contact", f"{people.contact}，{audit.world.phone}"],
        ["人数 Personnel", staff],
        ["班次 Shifts", f"{audit.world.shifts}"],
        ["体系实施日期 Effective from", w.fact("system_effective_on")],
        ["业务活动 Activities", w.scope("activity")],
        ["关键过程 Key processes", w.fact("key_processes")],
        ["特殊过程 Special processes", w.fact("special_processes")],
        ["外包过程 Outsourced", w.fact("outsourced_processes")],
        ["不适用要求 Not applicable", w.fact("exclusions")],
    ]
    w.table(labelled(rows), PAIR)
    _scheme(audit, w)
    _time(audit, w)


def _scheme(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.2 审核准则与范围 Criteria and Scope")
    rows: list[Row] = [["标准 Standard", "领域 Scheme", "审核范围 Scope of Audit"]]
    for standard in audit.standards:
        e = w.standard(standard.system)
        number = f"{e('iso')}¶{e('number')}{e.silent('system')}" if standard.iso else e("number")
        code = w.tag("systems+", standard.system, standard.system)
        rows.append([number, code, w.scope("audit", standard.system)])
    w.table(rows, (3, 1.6, 7.4), head=1, repeat=True)
    titles = w.laws("criteria", "、", "《{}》")
    w.text(f"除上述标准之外，审核准则还包括客户的管理体系文件以及适用的法律法规：{titles}。")
    w.text("客户在申请书中表述的体系范围 Scope stated by the client：", style="plain")
    for system in audit.systems:
        w.text(f"{system}：{w.scope('system', system)}", style="plain")
    if audit.certificates:
        w.text("有效证书 Certificates in force：", style="plain")
        held: list[Row] = [["领域 Scheme", "证书号 Certificate No.", "颁发日期 Issued", "到期日期 Expiry"]]
        for certificate in audit.certificates:
            e = w.entry("certificates", certificate)
            held.append([e("system"), e("number"), e("issued_on"), e("valid_to")])
        w.table(held, (1.6, 4, 3, 3), head=1)


def _time(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.3 审核时间与场所 Audit Time and Sites")
    period = f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"
    rows: list[Row] = [
        ["审核时间 Audit time", f"{w.fact('audit.person_days')} 人日"],
        ["其中现场 On site", f"{w.fact('audit.onsite_days')} 人日"],
        ["风险等级 Risk category", w.fact("audit.risk")],
        ["审核覆盖期间 Period covered", period],
    ]
    if audit.audit.reductions:
        rows.append(["时间调整 Adjustment", w.each("audit.reductions", audit.audit.reductions, "；")])
    if audit.stage1:
        span = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", "现场")
        rows.append(["第一阶段 Stage 1", f"{span}{w.silent('stage1.end')}，{mode}进行，关注问题已解决"])
    w.table(labelled(rows), PAIR)
    sites: list[Row] = [["场所地址 Site", "性质 Type", "活动 Activity", "人数 Headcount"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        sites.append([e("address"), e("kind", KINDS[site.kind]), e("activity"), e("headcount")])
    w.table(sites, (6, 1.8, 3, 2), head=1)


def _people(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.4 审核组与陪同人员 Audit Team and Attendants")
    head = ["代号¶ID", "姓名¶Name", "角色¶Role", "资格¶Grade", "领域¶Scheme"]
    rows: list[Row] = [[*head, "注册号¶Registration", "有效期至¶Valid until", "专业¶Code"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.9, 1.3, 1.6, 1.6, 1.7, 3.4, 2, 1.4), head=1, repeat=True)
    guests: list[Row] = [["姓名 Name", "身份 Capacity", "来自 From"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append([a("name"), f"{role} {guest.role.capitalize()}", a("from")])
    w.table(guests, (3, 3, 6), head=1)
    if any(member.trainee for member in audit.team):
        w.text("实习审核员在审核组长的见证下工作，其时间不计入审核人日。")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    first = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        return [[*first, "N/A", "N/A", "N/A", e.each("professional_codes", "；")]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        told = [r("system"), r("number") + r.silent("grade"), r("valid_until")]
        codes = r.each("professional_codes", "；") or "N/A"
        if at == 0:
            codes += e.silent_each("professional_codes")
        rows.append([*(first if at == 0 else ["^"] * 4), *told, codes])
    return rows
