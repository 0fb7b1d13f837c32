"""达坂诺尔德认证: a foreign body's bilingual report, conclusion first, then processes."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _daban_end as end
from corpus.bodies.templates.a import _daban_processes as processes
from corpus.bodies.templates.a import _daban_registers as registers
from corpus.bodies.templates.a._daban_words import ENGLISH, SHORT, english
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "达坂诺尔德认证（中国）有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "MDR+QMS", "QMS+EMS", "QMS+HSPM", "EMS+OHSMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "wingdings", "dates": "dash", "blank": "n/a"}

KINDS = {
    "stage2": "Initial audit, stage 2 初次认证第二阶段",
    "surveillance": "Surveillance audit 监督审核",
    "recertification": "Recertification audit 再认证审核",
    "transfer": "Transfer audit 转换审核",
}
ROLES = {
    "leader": "Lead auditor 审核组长",
    "member": "Auditor 审核员",
    "technical_expert": "Technical expert 技术专家",
}
HALF = {"am": "a.m. 上午", "pm": "p.m. 下午"}
WIDTHS = (2.9, 4.4, 2.9, 3.4)


def build(audit: Audit, w: Writer) -> None:
    """The report: summary and recommendation on the first page, all else behind."""
    w.margins(
        header=(f"DABAN NORRD Certification | Audit Report 审核报告 | {audit.world.form_no}",),
        footer=("Confidential – property of the client and the certification body 保密文件",),
        page="Page # of ##",
    )
    w.text(f"{w.fact('title')} / Audit Report", style="title")
    _client(audit, w)
    w.heading(1, "1 Executive summary 审核摘要")
    end.summary(audit, w)
    w.heading(1, "2 Audit data 审核信息")
    _data(audit, w)
    _sites(audit, w)
    w.heading(1, "3 Audit team 审核组")
    _team(audit, w)
    w.heading(1, "4 Process audit record 过程审核记录")
    w.text(
        "Legend 图例：MP management process 管理过程；COP customer-oriented process 顾客导向过程；"
        "SP support process 支持过程；EHS environment, health & safety.",
        style="plain",
    )
    processes.sheets(audit, w)
    end.figures(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "5 Registers 抽样台账")
    registers.all_of(audit, w)
    w.section(fresh=True)
    w.heading(1, "6 Findings 审核发现")
    end.findings(audit, w)
    w.heading(1, "7 Rating and certification scope 评级与认证范围")
    end.rated(audit, w)
    end.signed(audit, w)
    w.page()
    w.heading(1, "Annex A 附录A  Legal register 法规清单")
    registers.laws(audit, w)


def _client(audit: Audit, w: Writer) -> None:
    systems = [w.tag("systems+", one, ENGLISH[one]) for one in audit.systems]
    rows: list[Row] = [
        ["Client 客户", w.fact("organization.name"), "Report no. 报告编号", w.fact("number")],
        [
            "Audit type 审核类型",
            w.fact("audit_type", KINDS[audit.audit_type]),
            "Date 报告日期",
            w.fact("report_date"),
        ],
        ["Systems 体系", "¶".join(systems), "Certification body", w.fact("certification_body.name")],
    ]
    w.table(rows, WIDTHS, rules="rows")


def _data(audit: Audit, w: Writer) -> None:
    org = "organization"
    licence = f"{w.fact(f'{org}.licence.valid_from')} ~ {w.until(f'{org}.licence.valid_to')}"
    people = audit.world.people
    rows: list[Row] = [
        ["Client 客户", w.fact(f"{org}.name"), "USCC 统一社会信用代码", w.fact(f"{org}.uscc")],
        ["Founded 成立", w.fact(f"{org}.established_on"), "Licence 执照期限", licence],
        [
            "Registered 注册地址",
            w.fact(f"{org}.registered_address"),
            "Authority 登记机关",
            w.fact(f"{org}.licence.authority"),
        ],
        [
            "Office 办公地址",
            w.fact(f"{org}.office_address"),
            "Operating 经营地址",
            w.fact(f"{org}.business_address"),
        ],
        ["CEO 总经理", people.manager, "MR 管代", people.representative],
        ["Contact 联系人", f"{people.contact} {audit.world.phone}", "Legal rep. 法人", people.legal],
        [
            "Employees 人数",
            f"total 全员 {w.fact('headcount_total')}; in scope 体系覆盖 {w.fact('headcount')}; "
            f"insured 参保 {w.fact('insured_count')}",
            "Shifts 班次",
            f"{audit.world.shifts} shift(s)",
        ],
        *_task(audit, w),
    ]
    w.table(rows, WIDTHS)


def _task(audit: Audit, w: Writer) -> list[Row]:
    when = audit.audit
    span = []
    for name, half in (("start", when.start_half), ("end", when.end_half)):
        day = english(when.start if name == "start" else when.end)
        span.append(f"{w.fact(f'audit.{name}', day)}, {w.fact(f'audit.{name}_half', HALF[half])}")
    standards, scopes = [], []
    for one in audit.standards:
        s = w.standard(one.system)
        same = one.iso == one.number
        first = s.silent("iso") if same else f"{s('iso')} / " if one.iso else ""
        standards.append(f"{first}{s('number')}{s.silent('system')}")
        scopes.append(f"[{SHORT[one.system]}] {w.scope('audit', one.system)}")
    law = w.law_entry("criteria")
    titles = "、".join(f"《{law.one('titles', title)}》" for title in audit.laws("criteria").titles[:5])
    standards.append(f"Legal 法规：{titles}等{law.silent('place')}")
    standards.append("Client documentation 客户体系文件")
    modes = {"onsite": "On-site 现场", "remote": "Remote 远程", "mixed": "Blended 混合"}
    covered = f"{w.fact('audit.covered_from')} ~ {w.fact('audit.covered_to')}"
    time = f"{w.fact('audit.person_days')} (on-site 现场 {w.fact('audit.onsite_days')})"
    reduced = w.each("audit.reductions", when.reductions, "; ") if when.reductions else "None 无"
    rows: list[Row] = [
        [
            "Audit dates 审核日期",
            " – ".join(span),
            "Mode 方式",
            w.choice("audit.mode", modes, when.mode, "¶"),
        ],
        ["Man-days 人日", time, "Risk class 风险等级", w.fact("audit.risk")],
        ["Reduction 减时理由", reduced, "Review period 覆盖时段", covered],
        ["Criteria 审核准则", "¶".join(standards), "‹", "‹"],
        ["Audit scope 审核范围", "¶".join(scopes), "‹", "‹"],
    ]
    if audit.stage1:
        day = w.fact("stage1.start", english(audit.stage1.start)) + w.silent("stage1.end")
        times = f"{w.fact('stage1.start_time')}–{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", "on-site 现场")
        rows.append(["Stage 1 第一阶段", f"{day}, {times}, {mode}; concerns closed 关注项已解决", "‹", "‹"])
    return rows


def _sites(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["Site 场所", "Type 类型", "Activity 活动", "Headcount 人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "fixed 固定" if site.kind == "fixed" else "temporary 临时")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (6, 2, 3, 2), head=1, rules="three")


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["Name 姓名", "Function 职责", "Registration 注册（standard / no. / valid until）", "Code 专业"]
    ]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (1.6, 2.8, 6.6, 1.6), head=1)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "Guide 向导" if guest.role == "guide" else "Observer 观察员")
        guests.append(f"{role}: {a('name')} ({a('from')})")
    w.text("; ".join(guests), style="plain")
    if any(member.trainee for member in audit.team):
        w.text("Trainees are not counted in the audit time 实习人员不计入审核时间。", style="plain")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    name, grade = e("name"), e("grade")
    role = e("role", ROLES[member.role])
    if not member.registrations:
        return [name, f"{role}{e.silent('grade')}", w.blank, e.each("professional_codes", ", ")]
    lines, codes = [], ""
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        lines.append(f"{SHORT[one.system]} / {r('number')} / {r('valid_until')}{hidden}")
        if at == 0:
            codes = e.each("professional_codes", ", ")
    return [name, f"{role}¶grade 资格：{grade}", "¶".join(lines), codes or "–"]
