"""奥瑟兰: a translated international form, Chinese beside English, process by process with audit trails."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _aoselan_end as end
from corpus.bodies.templates.a import _aoselan_trails as trails
from corpus.bodies.templates.a._aoselan_form import card, english, head, label
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell
from corpus.layouts.writer import Row

BODY = "奥瑟兰管理体系评定（中国）有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS", "QMS+OHSMS", "EMS")
TYPES = ("surveillance", "recertification")
STYLE = {"look": "ballot", "dates": "slash", "blank": "N/A"}

KINDS = {
    "stage2": "初次认证 IA",
    "surveillance": "监督审核 SA",
    "recertification": "再认证 RA",
    "special": "特殊审核 SP",
}
MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Hybrid"}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}
ENGLISH = {"leader": "Lead Auditor", "member": "Auditor", "technical_expert": "Technical Expert"}


def build(audit: Audit, w: Writer) -> None:
    """The report: cover, summary, data, trails, findings, programme, conclusion."""
    said = Phrases(w)
    notes = said.some("obs", w.random.randint(1, 2)), said.some("ofi", w.random.randint(2, 3))
    w.margins(
        header_cells=("OSSELAN Assurance", "管理体系审核报告 MS Audit Report"),
        footer=("OA-F-4021-CN  Rev. 7    保密 Confidential",),
        page="Page # of ##",
        first=False,
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "1  执行摘要 Executive Summary")
    _summary(audit, w, said, len(notes[0]), len(notes[1]))
    w.heading(1, "2  客户与认证数据 Client & Certification Data")
    _client(audit, w)
    w.heading(1, "3  审核信息 Audit Information")
    _information(audit, w)
    w.heading(1, "4  以往审核发现的跟踪 Follow-up of Previous Findings")
    _previous(audit, w)
    w.heading(1, "5  过程与审核轨迹 Processes & Audit Trails")
    trails.all_of(audit, w, said)
    w.heading(1, "6  审核发现 Audit Findings")
    end.findings(audit, w, *notes)
    w.heading(1, "7  审核方案 Audit Programme")
    end.programme(audit, w)
    w.heading(1, "8  结论与推荐 Conclusion & Recommendation")
    end.conclusion(audit, w)
    w.heading(1, "9  确认 Acknowledgement")
    end.signatures(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    w.text("Management System Certification – Audit Report", style="center")
    systems = " / ".join(w.tag("systems+", code, code) for code in audit.systems)
    standards = []
    for one in audit.standards:
        e = w.standard(one.system)
        standards.append(f"{e('iso')}（{e('number')}）{e.silent('system')}")
    when = f"{english(w, 'audit.start')} 至 (to) {english(w, 'audit.end')}"
    rows: list[Row] = [
        [label("客户 Client"), w.fact("organization.name")],
        [label("项目号 Job No."), audit.world.application_no],
        [label("报告编号 Report No."), w.fact("number")],
        [label("审核类型 Audit type"), w.choice("audit_type", KINDS, audit.audit_type)],
        [label("管理体系 Management system(s)"), systems],
        [label("标准 Standard(s)"), "¶".join(standards)],
        [label("审核日期 Audit date(s)"), when],
        [label("审核组长 Lead Auditor"), w.person(audit.leader)("name")],
        [label("报告日期 Report date"), english(w, "report_date")],
    ]
    w.table(rows, (1.2, 3))
    w.text(w.fact("certification_body.name"), style="center")
    body = [f"地址 Add.: {w.fact('certification_body.address')}"]
    body.append(
        f"电话 Tel.: {w.fact('certification_body.phone')}    E-mail: {w.fact('certification_body.email')}"
    )
    w.text(*body, f"Web: {w.fact('certification_body.website')}", style="center")


def _summary(audit: Audit, w: Writer, said: Phrases, observed: int, chances: int) -> None:
    found = audit.nonconformities
    days = f"{w.fact('audit.start')} 至 {w.fact('audit.end')}"
    w.text(
        f"审核组于 {days} 对 {w.fact('organization.name')} 进行了本次审核。审核以过程方法进行，"
        "通过访谈、现场观察、文件和记录抽样取得客观证据。抽样的固有局限意味着未被抽到的部分仍可能存在不符合。"
    )
    w.text("审核组注意到以下优势 (Strengths)：")
    for text in said.some("strength", 2):
        w.text(f"▪ {text}", style="plain")
    w.text("发现统计 (Number of findings)：")
    rows: list[Row] = [
        head("主要不符合¶Major NC", "次要不符合¶Minor NC", "观察项¶OBS", "改进机会¶OFI"),
        [w.fact("nonconformities.major"), w.fact("nonconformities.minor"), str(observed), str(chances)],
    ]
    w.table(rows, (1, 1, 1, 1), head=1)
    if found.items:
        w.text(
            f"次要不符合的原因分析和纠正措施计划应在 {w.fact('nonconformities.due_date')} 之前提交审核组长"
            "评审 (review of CAP)，其实施有效性将在下次审核时验证。"
        )


def _client(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    term = f"{w.fact('organization.licence.valid_from')} – {w.until('organization.licence.valid_to')}"
    heads = f"总人数 (total) {w.fact('headcount_total')}；社保参保 (insured) {w.fact('insured_count')}；"
    heads += f"体系覆盖 (in scope) {w.fact('headcount')}"
    since = w.fact("system_effective_on")
    rows: list[Row] = [
        *card("法定名称 Legal name", w.fact("organization.name")),
        *card("社会信用代码 USCC", w.fact("organization.uscc"), "成立 Founded", _fact(w, "established_on")),
        *card("注册地址 Registered address", w.fact("organization.registered_address")),
        *card("办公地址 Office address", w.fact("organization.office_address")),
        *card("运营地址 Operation address", w.fact("organization.business_address")),
        *card("执照有效期 Licence term", term, "登记机关 Authority", _fact(w, "licence.authority")),
        *card("法定代表人 Legal rep.", people.legal, "总经理 GM", people.manager),
        *card(
            "管理者代表 MR", people.representative, "联系人 Contact", f"{people.contact} {audit.world.phone}"
        ),
        *card("人员数量 Headcount", heads),
        *card("班次 Shifts", str(audit.world.shifts), "体系实施日期 MS effective from", since),
        *card("业务活动 Activities", w.scope("activity")),
        *card("关键过程 Key processes", w.fact("key_processes")),
        *card("特殊过程 Special processes", w.fact("special_processes")),
        *card("外包过程 Outsourced", w.fact("outsourced_processes")),
        *card("不适用条款 Non-applicable", w.fact("exclusions")),
    ]
    w.table(rows, (1.3, 2.2, 1.3, 2))
    w.text("2.1 场所 Site(s)", style="plain")
    sites: list[Row] = [head("#", "地址 Address", "活动 Activity", "人数 FTE", "类别 Type")]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append([str(at), e("address"), e("activity"), e("headcount"), kind])
    w.table(sites, (0.4, 3.4, 1.6, 0.9, 1.1), head=1)
    w.text("2.2 现有证书 Current certificate(s)", style="plain")
    held: list[Row] = [head("体系 MS", "证书编号 Certificate No.", "签发 Issued", "到期 Expiry")]
    for one in audit.certificates:
        c = w.entry("certificates", one)
        held.append([c("system"), c("number"), c("issued_on"), c("valid_to")])
    w.table(held, (1, 2.4, 1.5, 1.5), head=1)
    w.text("2.3 组织手册中界定的体系范围 Scope defined by the organization", style="plain")
    for system in audit.systems:
        w.text(f"{system}: {w.scope('system', system)}", style="plain")


def _fact(w: Writer, name: str) -> str:
    return w.fact(f"organization.{name}")


def _information(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.text(
        "3.1 审核目的 Objectives：评价管理体系对审核准则的持续符合性；评价体系满足法律法规和合同要求的能力；"
        "评价体系实现预期结果的有效性；识别可能的改进区域。",
        f"3.2 审核准则 Criteria：封面所列标准；组织的管理体系文件；适用的法律法规，如{w.laws('criteria')}；"
        "与相关方的约定；本机构的认证规则。",
        style="plain",
    )
    spans = [w.fact(f"audit.{name}") + " " + w.half(f"audit.{name}_half") for name in ("start", "end")]
    scopes = "¶".join(f"{system}: {w.scope('audit', system)}" for system in audit.systems)
    rows: list[Row] = [
        *card("审核范围 Audit scope", scopes),
        *card("审核时间 Date & time", " 至 ".join(spans), "方式 Method", _mode(audit, w)),
        *card("覆盖期间 Period", f"{w.fact('audit.covered_from')} – {w.fact('audit.covered_to')}"),
        *card(
            "审核人天 Man-days",
            f"{w.fact('audit.person_days')}（其中现场 on-site {w.fact('audit.onsite_days')}）",
            "风险等级 Risk",
            w.fact("audit.risk"),
        ),
        *card("计划偏离 Deviations", "无 None", "未解决分歧 Unresolved issues", "无 None"),
    ]
    if when.reductions:
        told = w.each("audit.reductions", when.reductions, "；")
        rows[-1:-1] = card("人天减少理由 Justification", told)
    w.table(rows, (1.3, 2.2, 1.3, 2))
    w.text("3.3 审核组 Audit team", style="plain")
    _team(audit, w)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{a('name')}（{a('from')}，{role}）")
    w.text(f"3.4 陪同人员 Guides / Observers：{'；'.join(guests)}", style="plain")


def _mode(audit: Audit, w: Writer) -> str:
    return w.choice("audit.mode", MODES, audit.audit.mode, "¶")


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        head(
            "代号¶ID",
            "姓名¶Name",
            "角色¶Role",
            "级别¶Grade",
            "注册号¶Reg. No.",
            "有效期至¶Valid until",
            "专业¶TA",
        )
    ]
    for member in audit.team:
        e = w.person(member)
        role = f"{e('role', ROLES[member.role])}¶{ENGLISH[member.role]}"
        row: list[str | Cell] = [e("label"), e("name"), role, e("grade")]
        if not member.registrations:
            rows.append([*row, w.blank, w.blank, e.each("professional_codes", "; ") or w.blank])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            told = r.silent("system") + r.silent("grade")
            codes = r.each("professional_codes", "; ") or w.blank
            codes += "" if at else e.silent_each("professional_codes")
            cells: list[str | Cell] = [r("number") + told, r("valid_until"), codes]
            rows.append([*(["^"] * 4 if at else row), *cells])
    w.table(rows, (0.5, 0.9, 1.2, 1.1, 2.3, 1.2, 1), head=1, repeat=True)
    if any(member.trainee for member in audit.team):
        w.text("注 Note：实习审核员 (trainee) 在审核组长指导下工作，不计入审核人天。", style="plain")


def _previous(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [head("#", "以往不符合 Previous NC", "关闭日期 Closed on", "本次验证 Verification")]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        rows.append([str(at), e("description"), e("closed_on"), "已验证 Verified，纠正措施已实施"])
    w.table(rows, (0.4, 4, 1.3, 1.5), head=1)
    w.text(
        "上次审核提出的改进机会已由组织评估，采纳情况见管理评审输入。证书和标志的使用符合本机构规则，未见误用。"
    )
