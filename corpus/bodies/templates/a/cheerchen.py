"""车尔臣: the Chinese branch of an international body; labels in two languages, process records."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _cheerchen_end as end
from corpus.bodies.templates.a import _cheerchen_processes as processes
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "车尔臣赫尔威认证（中国）有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "EMS+OHSMS", "ISMS", "MDR", "QMS+EMS", "EnMS", "QMS+HSPM")
TYPES = ("stage2", "surveillance", "recertification", "transfer", "stage1")
STYLE = {"look": "ballot", "dates": "dash", "blank": "n/a"}

KINDS = {
    "stage1": "第一阶段 Stage 1",
    "stage2": "第二阶段 Stage 2",
    "surveillance": "监督 Surveillance",
    "recertification": "再认证 Re-certification",
    "transfer": "转入 Transfer",
}
MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Hybrid"}
ROLES = {
    "leader": "审核组长¶Lead auditor",
    "member": "审核员¶Auditor",
    "technical_expert": "技术专家¶Technical expert",
}
FOUR = (2.1, 4.2, 2.1, 4.2)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    said = Slots(w)
    w.margins(
        header_cells=("HELVEY ASSURANCE", "Client confidential", f"Form CN-{audit.world.form_no}"),
        footer=("本报告基于抽样，未抽样部分的符合性由客户负责。",),
        page="Page # of ##",
    )
    _cover(audit, w)
    end.summary(audit, w)
    w.heading(1, "2 客户与认证信息  Client and certification data")
    _client(audit, w)
    _scopes(audit, w)
    w.heading(1, "3 审核参数  Audit parameters")
    _parameters(audit, w)
    _team(audit, w)
    _criteria(audit, w)
    processes.programme(audit, w, said)
    end.previous(audit, w)
    processes.records(audit, w, said)
    end.performance(audit, w)
    end.findings(audit, w)
    end.remarks(w, said)
    end.conclusion(audit, w)
    end.annexes(audit, w, said)


def _cover(audit: Audit, w: Writer) -> None:
    table = words("systems")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("AUDIT REPORT – MANAGEMENT SYSTEMS", style="center")
    named = "¶".join(w.tag("systems+", one, table[one]["name"]) for one in audit.systems)
    w.table(
        [
            ["客户¶Client", w.fact("organization.name"), "‹", "‹"],
            ["报告编号¶Report No.", w.fact("number"), "签发日期¶Issued", w.fact("report_date")],
            ["管理体系¶Scheme", named, "项目号¶Project", audit.world.plan_no],
            ["审核类型¶Audit type", w.choice("audit_type", KINDS, audit.audit_type, "¶"), *_leader(audit, w)],
        ],
        FOUR,
    )
    w.table(
        [
            ["地址¶Address", w.fact("certification_body.address"), "‹", "‹"],
            [
                "电话¶Tel.",
                w.fact("certification_body.phone"),
                "邮箱¶E-mail",
                w.fact("certification_body.email"),
            ],
            ["网址¶Web", w.fact("certification_body.website"), "申请号¶Order", audit.world.application_no],
        ],
        FOUR,
        rules="three",
    )
    w.text(
        "本报告以中文为准，英文标题仅便于境外总部归档。未经本公司书面同意，不得部分复制。",
        style="plain",
    )
    w.page()


def _leader(audit: Audit, w: Writer) -> list[str]:
    return ["审核组长¶Lead auditor", w.person(audit.leader)("name")]


def _client(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    term = f"{w.fact('organization.licence.valid_from')} 至 {w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["法定名称¶Legal name", w.fact("organization.name"), "‹", "‹"],
        [
            "统一社会信用代码¶USCC",
            w.fact("organization.uscc"),
            "成立¶Founded",
            w.fact("organization.established_on"),
        ],
        ["执照期限¶Licence term", term, "登记机关¶Registrar", w.fact("organization.licence.authority")],
        ["注册地址¶Registered", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址¶Office", w.fact("organization.office_address"), "‹", "‹"],
        ["经营地址¶Operation", w.fact("organization.business_address"), "‹", "‹"],
        ["业务¶Business", w.scope("activity"), "‹", "‹"],
        ["法定代表人¶Legal rep.", people.legal, "最高管理者¶Top management", people.manager],
        ["管理者代表¶Mgmt. rep.", people.representative, "电话¶Tel.", audit.world.phone],
        [
            "员工总数¶Employees",
            f"{w.fact('headcount_total')} 人，其中参保 {w.fact('insured_count')} 人",
            "有效人数¶Effective",
            f"{w.fact('headcount')} 人",
        ],
    ]
    w.table(rows, FOUR)
    rows = [["#", "场所地址 Site", "活动 Activity", "人数 Staff", "性质 Kind"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([str(at), e("address"), e("activity"), e("headcount"), kind])
    w.table(rows, (0.6, 5.6, 2.6, 1.6, 1.6), head=1, repeat=True)
    if audit.certificates:
        rows = [["现行证书 Certificate", "编号 No.", "颁发 Issued", "到期 Expires"]]
        for one in audit.certificates:
            e = w.entry("certificates", one)
            name = e("system", words("systems")[one.system]["name"])
            rows.append([name, e("number"), e("issued_on"), e("valid_to")])
        w.table(rows, (4, 3.6, 2.4, 2.4), head=1)


def _scopes(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.1 范围  Scope")
    rows: list[Row] = [
        ["体系 Scheme", "审核范围 Audited scope", "客户声明的体系范围 Scope declared by client"]
    ]
    for one in audit.systems:
        rows.append([words("systems")[one]["short"], w.scope("audit", one), w.scope("system", one)])
    w.table(rows, (1.6, 5.4, 5.4), head=1)
    w.text(f"不适用要求（Exclusions）：{w.fact('exclusions')}。", style="plain")


def _parameters(audit: Audit, w: Writer) -> None:
    when = audit.audit
    span = (
        f"{w.fact('audit.start')} {w.half('audit.start_half')} – "
        f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    )
    rows: list[Row] = [
        ["审核时间¶Dates", span, "‹", "‹"],
        [
            "方式¶Method",
            w.choice("audit.mode", MODES, when.mode, "¶"),
            "风险等级¶Risk",
            w.fact("audit.risk"),
        ],
        [
            "审核人日¶Audit days",
            w.fact("audit.person_days"),
            "其中现场¶On-site",
            w.fact("audit.onsite_days"),
        ],
        ["覆盖期间¶Period", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}", "‹", "‹"],
    ]
    if when.reductions:
        rows.append(["人日调整¶Adjustment", w.each("audit.reductions", when.reductions, "；"), "‹", "‹"])
    if audit.stage1 and audit.audit_type != "stage1":
        first = (
            f"{w.fact('stage1.start')}{w.silent('stage1.end')} "
            f"{w.fact('stage1.start_time')}–{w.fact('stage1.end_time')}"
        )
        if audit.stage1.start != audit.stage1.end:
            first = (
                f"{w.fact('stage1.start')} {w.fact('stage1.start_time')} – "
                f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
            )
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        rows.append(["第一阶段¶Stage 1", first, "方式¶Method", mode])
    w.table(rows, FOUR)


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.1 审核组  Audit team")
    rows: list[Row] = [
        ["代号", "姓名¶Name", "角色¶Role", "级别¶Grade", "注册¶Registration", "有效至¶Until", "专业¶Codes"]
    ]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.9, 1.5, 2, 1.8, 3.6, 1.9, 1.8), head=1, repeat=True)
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导 Guide" if guest.role == "guide" else "观察员 Observer")
        w.text(f"{role}：{e('name')}，来自{e('from')}。", style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    name = [e("label"), e("name"), e("role", ROLES[member.role].split("¶")[0]), e("grade")]
    if not member.registrations:
        codes = e.each("professional_codes", ", ") if member.professional_codes else w.blank
        return [[*name, w.blank, w.blank, codes]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        short = words("systems")[one.system]["short"]
        number = f"{r('system', short)}¶{r('number')}{r.silent('grade')}"
        codes = r.each("professional_codes", ", ") if one.professional_codes else w.blank
        if not at:
            codes += e.silent_each("professional_codes")
        rows.append([*(name if not at else ["^"] * 4), number, r("valid_until"), codes])
    return rows


def _criteria(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.2 审核准则  Criteria")
    for at, standard in enumerate(audit.standards):
        e = w.standard(standard.system)
        number = f"{e.silent('system')}{e('number')}"
        if standard.iso and standard.iso != standard.number:
            number += f" / {e('iso')}"
        elif standard.iso:
            number += e.silent("iso")
        w.text(f"{'abcdef'[at]}) {number}《{standard.title}》", style="plain")
    w.text(
        f"{'abcdef'[len(audit.standards)]}) 客户的管理体系文件，以及适用的法律：{w.laws('criteria')}。",
        style="plain",
    )
