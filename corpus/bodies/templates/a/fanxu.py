"""梵煦国际认证: Chinese and English labels side by side, a boxed cover, chapters by process."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _fanxu_processes as processes
from corpus.bodies.templates.a import _fanxu_results as results
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "梵煦国际认证（上海）有限公司"
ENGLISH_BODY = "FANXU INTERNATIONAL CERTIFICATION (SHANGHAI) CO., LTD."
SYSTEMS = (
    "ISMS",
    "FSMS+HACCP",
    "QMS+HSPM",
    "QMS",
    "MDR+QMS",
    "ISMS+ITSMS",
    "QMS+FSMS+HACCP",
    "HSPM",
    "QMS+ISMS",
    "FSMS",
    "QMS+ISMS+HSPM",
    "MDR",
    "ITSMS",
    "QMS+EMS+OHSMS",
    "HACCP",
)
TYPES = ("recertification", "stage2", "surveillance", "special", "transfer", "stage1")
STYLE = {"look": "control", "dates": "dash", "blank": "N/A"}

KINDS = {
    "stage1": "一阶段 Stage 1",
    "stage2": "二阶段 Stage 2",
    "surveillance": "监督 Surveillance",
    "recertification": "再认证 Recertification",
    "transfer": "转换 Transfer",
    "special": "特殊 Special",
}
MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "结合 Combined"}
RISKS = {"低": "低", "中": "中", "高": "高"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
FOUR = (2, 3, 2, 3)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("梵煦国际认证 FANXU", f"{audit.world.form_no} Rev. 2"),
        footer=("本页内容未经许可不得复制 Do not copy without permission",),
        page="第 # 页 Page # / ##",
        first=False,
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "A  受审核组织 Auditee")
    _auditee(audit, w)
    w.heading(1, "B  审核概况 Audit profile")
    _profile(audit, w)
    w.heading(1, "C  审核组 Audit team")
    _team(audit, w)
    w.heading(1, "D  过程审核记录 Records by process")
    processes.all_of(audit, w)
    w.heading(1, "E  审核发现 Findings")
    results.findings(audit, w)
    w.heading(1, "F  审核结论 Conclusion")
    results.conclusion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(ENGLISH_BODY, style="center")
    w.text("", style="plain")
    lines = [
        w.fact("title"),
        "AUDIT REPORT",
        f"报告编号 Report No.：{w.fact('number')}",
        f"受审核组织 Auditee：{w.fact('organization.name')}",
        f"审核组长 Team leader：{w.person(audit.leader)('name')}",
        f"报告日期 Date of report：{w.fact('report_date')}",
    ]
    w.box("¶".join(lines), 15, 4.5)
    w.text("", style="plain")
    w.text("审核类型 Type of audit：", style="plain")
    w.text(w.choice("audit_type", KINDS, audit.audit_type), style="plain")
    w.text("声明 Statements", style="plain")
    w.text(*[f"{at}. {text}" for at, text in enumerate(phrases(w, "terms", 4), 1)], style="plain")
    body = "certification_body."
    rows: list[Row] = [
        ["地址 Address", w.fact(f"{body}address"), "电话 Tel", w.fact(f"{body}phone")],
        ["网址 Web", w.fact(f"{body}website"), "邮箱 E-mail", w.fact(f"{body}email")],
    ]
    w.table(rows, (1.8, 4, 1.6, 3.6), rules="none")


def _auditee(audit: Audit, w: Writer) -> None:
    base = "organization."
    span = ["‹", "‹"]
    term = f"{w.fact(f'{base}licence.valid_from')} ~ {w.until(f'{base}licence.valid_to')}"
    people = audit.world.people
    contact = f"{people.contact}，{audit.world.phone}"
    rows: list[Row] = [
        ["组织名称 Name", w.fact(f"{base}name"), *span],
        ["统一社会信用代码 USCC", w.fact(f"{base}uscc"), "成立日期 Established", _fact(w, "established_on")],
        ["营业期限 Business term", term, "登记机关 Authority", w.fact(f"{base}licence.authority")],
        ["注册地址 Registered address", w.fact(f"{base}registered_address"), *span],
        ["办公地址 Office address", w.fact(f"{base}office_address"), *span],
        ["经营地址 Business address", w.fact(f"{base}business_address"), *span],
        ["法定代表人 Legal representative", people.legal, "总经理 General manager", people.manager],
        ["管理者代表 Management rep.", people.representative, "联系人及电话 Contact", contact],
        ["员工总数 Employees", w.fact("headcount_total"), "参保人数 Insured", w.fact("insured_count")],
        ["有效人数 Effective number", w.fact("headcount"), "班次 Shifts", str(audit.world.shifts)],
        ["业务活动 Activities", w.scope("activity"), *span],
        [
            "关键过程 Key processes",
            w.fact("key_processes"),
            "特殊过程 Special processes",
            w.fact("special_processes"),
        ],
        [
            "外包过程 Outsourced",
            w.fact("outsourced_processes"),
            "不适用条款 Exclusions",
            w.fact("exclusions"),
        ],
        ["体系运行日期 System effective since", w.fact("system_effective_on"), *span],
    ]
    w.table(rows, FOUR)
    w.text("场所 Sites", style="plain")
    rows = [["序号¶No.", "地址¶Address", "活动¶Activity", "人数¶People", "类型¶Kind"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([str(at), e("address"), e("activity"), e("headcount"), kind])
    w.table(rows, (0.8, 4.8, 2, 1.3, 1.1), head=1)
    _papers(audit, w)


def _fact(w: Writer, name: str) -> str:
    return w.fact(f"organization.{name}")


def _papers(audit: Audit, w: Writer) -> None:
    w.text("许可和资质 Permits", style="plain")
    rows: list[Row] = [["名称及编号¶Permit and No.", "内容¶Scope", "签发机关¶Issued by", "有效期¶Validity"]]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        end = e("valid_to") if permit.valid_to else "长期"
        name = f"{e('kind')}¶{e('number')}"
        rows.append([name, e("scope"), e("authority"), f"{e('valid_from')}¶~ {end}"])
    if audit.permits:
        w.table(rows, (4, 2, 2.2, 1.8), head=1)
    else:
        w.text("所开展的业务无需行政许可。", style="plain")
    if audit.certificates:
        w.text("现有认证证书 Certificates held", style="plain")
        rows = [["体系¶System", "证书编号¶Certificate No.", "发证日期¶Issued", "有效期至¶Valid until"]]
        for one in audit.certificates:
            c = w.entry("certificates", one)
            rows.append([c("system"), c("number"), c("issued_on"), c("valid_to")])
        w.table(rows, (1.6, 4, 2.2, 2.2), head=1)


def _profile(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.text("审核准则与范围 Criteria and scope", style="plain")
    rows: list[Row] = [
        ["体系¶System", "审核准则¶Criteria", "审核范围¶Audit scope", "体系范围¶Scope of the system"]
    ]
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"¶{e('iso')}" if standard.iso else ""
        code = w.tag("systems+", standard.system, standard.system) + e.silent("system")
        wording = [w.scope(place, standard.system) for place in ("audit", "system")]
        rows.append([code, f"{e('number')}{twin}", *wording])
    w.table(rows, (1.2, 2.4, 3.2, 3.2), head=1)
    w.text(f"法律法规 Laws and regulations：{w.laws('criteria', '；')}。", style="plain")
    w.text("时间与方式 Time and method", style="plain")
    start = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    end = f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    covered = f"{w.fact('audit.covered_from')} ~ {w.fact('audit.covered_to')}"
    reasons = w.each("audit.reductions", when.reductions, "；") or "未减少"
    rows = [
        ["开始 Start", start, "结束 End", end],
        ["审核人日 Man-days", w.fact("audit.person_days"), "现场人日 On-site", w.fact("audit.onsite_days")],
        ["减少理由 Reduction", reasons, "风险等级 Risk level", w.choice("audit.risk", RISKS, when.risk)],
        [
            "覆盖期间 Period covered",
            covered,
            "审核方式 Method",
            w.choice("audit.mode", MODES, when.mode, "¶"),
        ],
    ]
    if audit.stage1 and audit.audit_type != "stage1":
        first = audit.stage1
        days = w.fact("stage1.start")
        days += w.silent("stage1.end") if first.end == first.start else f" ~ {w.fact('stage1.end')}"
        hours = f"{w.fact('stage1.start_time')} ~ {w.fact('stage1.end_time')}"
        how = w.fact("stage1.mode", MODES[first.mode])
        rows.append(["一阶段日期 Stage 1", f"{days}¶{hours}", "一阶段方式 Stage 1 method", how])
    w.table(rows, FOUR)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        [
            "代号¶Code",
            "姓名¶Name",
            "职责¶Role",
            "级别¶Grade",
            "注册号及有效期¶Registration No. and validity",
            "专业¶Sector",
        ]
    ]
    for member in audit.team:
        e = w.person(member)
        numbers, hidden = [], ""
        for one in member.registrations:
            r = e.inner("registrations", one)
            hidden += r.silent_each("professional_codes")
            silent = r.silent("system") + r.silent("grade")
            numbers.append(f"{r('number')}{silent}（至 {r('valid_until')}）")
        codes = e.each("professional_codes", "¶") + hidden
        registered = "¶".join(numbers) or w.blank
        role = e("role", ROLES[member.role])
        rows.append([e("label"), e("name"), role, e("grade"), registered, codes or w.blank])
    w.table(rows, (0.9, 1.1, 1.1, 1.2, 4.6, 1.1), head=1)
    for member in audit.team:
        if member.trainee:
            w.text(f"备注 Remark：{w.person(member)('name')}随组见习，不计审核人日。", style="plain")
    rows = [["陪同人员¶Accompanied by", "身份¶Capacity", "单位/部门¶From"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        rows.append([a("name"), role, a("from")])
    w.table(rows, (3, 3, 4), head=1)
    w.text("审核组全体成员与受审核组织没有利益关系，并承诺保守在审核中得知的秘密。")
