"""霁岚斐洛认证: the bilingual report of a joint venture, a summary page first, English column heads."""

from __future__ import annotations

from corpus.bodies.audit import Audit, days_of
from corpus.bodies.templates.a import _jilan_sections as sections
from corpus.bodies.templates.a._jilan_sections import Stock, english, listing
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "霁岚斐洛检验认证（中国）有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "QMS+EMS", "MDR+QMS", "EMS+OHSMS", "QMS+HSPM")
TYPES = ("surveillance", "stage2", "recertification", "transfer", "special")
STYLE = {"look": "black", "dates": "dash", "blank": "N/A"}

TYPE_NAMES = {
    "stage2": "第二阶段审核 Stage 2",
    "surveillance": "监督审核 Surveillance",
    "recertification": "再认证审核 Recertification",
    "transfer": "转证审核 Transfer",
    "special": "特殊审核 Special",
}
ROLES = {
    "leader": "组长 Lead Auditor",
    "member": "组员 Team Member",
    "technical_expert": "技术专家 Technical Expert",
}
MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Blended"}
INITIAL = {
    "recommend": "推荐发证 Recommended",
    "recommend_after_correction": "关闭不符合后推荐发证 Recommended after closure of NCRs",
    "not_recommend": "不推荐发证 Not recommended",
}
KEPT = {
    "maintain": "保持证书 Maintain",
    "suspend": "暂停证书 Suspend",
    "withdraw": "撤销证书 Withdraw",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    form = audit.world.form_no
    w.margins(
        header=("AUDIT REPORT 审核报告", BODY),
        footer=(f"Form {form} Rev. 07",),
        page="Page # of ##",
        first=False,
    )
    stock = Stock(audit, w)
    _cover(audit, w, stock)
    _summary(audit, w)
    w.heading(1, "Section 1  Client Data 客户信息")
    _client(audit, w)
    w.heading(1, "Section 2  Audit Arrangement 审核安排")
    _arrangement(audit, w, stock)
    w.heading(1, "Section 3  Criteria and Scope 审核准则与范围")
    _criteria(audit, w)
    w.heading(1, "Section 4  Audit Trail 审核轨迹")
    sections.trail(audit, w, stock)
    w.heading(1, "Section 5  Findings 审核发现")
    _findings(audit, w, stock)
    w.heading(1, "Section 6  Evaluation Matrix 评价矩阵")
    _matrix(audit, w)
    w.heading(1, "Section 7  Conclusion 审核结论")
    _conclusion(audit, w, stock)
    sections.annexes(audit, w)


def _cover(audit: Audit, w: Writer, stock: Stock) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text("Jilan Filo Inspection & Certification (China) Co., Ltd.", "", style="center")
    w.text(w.fact("title"), style="title")
    w.text("AUDIT REPORT", style="center")
    numbers = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        numbers.append(e("number") + e.silent("system"))
    dates = [w.fact(f"audit.{end}", english(getattr(audit.audit, end))) for end in ("start", "end")]
    rows: list[Row] = [
        ["Client¶客户名称", w.fact("organization.name")],
        ["Report No.¶报告编号", w.fact("number")],
        ["Type of audit¶审核类型", w.fact("audit_type", TYPE_NAMES[audit.audit_type])],
        ["Standard(s)¶认证标准", "¶".join(numbers)],
        ["Audit dates¶审核日期", " – ".join(dates)],
        ["Lead auditor¶审核组长", w.person(audit.leader)("name")],
        ["Date of report¶报告日期", w.fact("report_date", english(audit.report_date))],
    ]
    w.table(rows, (3, 7), rules="rows")
    w.text("", style="center")
    for text in stock.texts("notice"):
        w.text(text, style="plain")
    w.text(
        f"Address 地址：{w.fact('certification_body.address')}",
        f"Tel {w.fact('certification_body.phone')}  |  {w.fact('certification_body.website')}  |  "
        f"{w.fact('certification_body.email')}",
        style="center",
    )
    w.page()


def _advice(audit: Audit, w: Writer, gap: str) -> str:
    options = KEPT if audit.audit_type in {"surveillance", "special"} else INITIAL
    return w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", gap)


def _summary(audit: Audit, w: Writer) -> None:
    w.text("EXECUTIVE SUMMARY 摘要页", style="subtitle")
    found = audit.nonconformities
    due = found.due_date
    rows: list[Row] = [
        ["Nonconformities 不符合", "Major 严重", "Minor 轻微"],
        ["^", w.fact("nonconformities.major"), w.fact("nonconformities.minor")],
        ["Response due 整改期限", w.fact("nonconformities.due_date", english(due)) if due else w.blank, "‹"],
        ["Effective headcount 有效人数", w.fact("headcount"), "‹"],
        ["Man-days 审核人日", f"{w.fact('audit.person_days')} (on-site {w.fact('audit.onsite_days')})", "‹"],
        ["Recommendation 推荐意见", _advice(audit, w, "¶"), "‹"],
        ["Next audit by 下次审核期限", w.fact("next_audit_by", english(audit.next_audit_by)), "‹"],
    ]
    w.table(rows, (4, 3, 3))
    told = (
        f"并提出轻微不符合{w.fact('nonconformities.minor')}项，均未影响体系的整体有效性"
        if found.items
        else "未提出不符合"
    )
    w.text(
        f"审核组按照审核计划完成了对{w.fact('organization.name')}的审核，{told}。管理体系能够支持其方针和目标的实现，"
        "详细的证据见Section 4，评价见Section 6。"
    )
    w.text("The audit objectives have been fulfilled. No unresolved issues remained at the closing meeting.")
    w.page()


def _client(audit: Audit, w: Writer) -> None:
    until = w.until("organization.licence.valid_to")
    shifts = "两班 2 shifts" if audit.world.shifts == 2 else "单班 1 shift"
    rows: list[Row] = [
        ["Company name 公司名称", w.fact("organization.name"), "‹", "‹"],
        ["Credit code 统一社会信用代码", w.fact("organization.uscc"), "‹", "‹"],
        ["Registered address 注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["Office address 办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["Operation address 经营地址", w.fact("organization.business_address"), "‹", "‹"],
        [
            "Established on 成立日期",
            w.fact("organization.established_on"),
            "Licensing authority 登记机关",
            w.fact("organization.licence.authority"),
        ],
        [
            "Licence valid from 执照有效期自",
            w.fact("organization.licence.valid_from"),
            "Licence valid to 执照有效期至",
            until,
        ],
        [
            "Total employees 员工总数",
            w.fact("headcount_total"),
            "Socially insured 参保人数",
            w.fact("insured_count"),
        ],
        ["Effective headcount 有效人数", w.fact("headcount"), "Shifts 班次", shifts],
        [
            "System in force since 体系实施日期",
            w.fact("system_effective_on"),
            "Risk class 风险等级",
            w.fact("audit.risk"),
        ],
        ["Contact 联系人", audit.world.people.contact, "Tel 电话", audit.world.phone],
    ]
    w.table(rows, (2.6, 2.8, 2.6, 2.4))
    w.heading(2, "1.1  Sites 场所")
    table: list[Row] = [["No.", "Type", "Headcount", "Address", "Activities"]]
    for at, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定 Fixed" if site.kind == "fixed" else "临时 Temporary")
        table.append([str(at), kind, s("headcount"), s("address"), s("activity")])
    w.table(table, (0.8, 1.7, 1.8, 3.7, 2.4), head=1)
    w.heading(2, "1.2  Business and Processes 业务与过程")
    rows = [
        ["Main activity", w.scope("activity")],
        ["Process flow", " > ".join(audit.world.industry["flow"])],
        ["Key processes", w.fact("key_processes")],
        ["Special processes", w.fact("special_processes")],
        ["Outsourced processes", w.fact("outsourced_processes")],
        ["Non-applicable clauses", w.fact("exclusions")],
        ["Departments", " / ".join(audit.world.departments)],
    ]
    w.table(rows, (2.6, 7.8))
    sections.licences(audit, w)


def _arrangement(audit: Audit, w: Writer, stock: Stock) -> None:
    w.paragraphs(f"Objective 审核目的：{text}" for text in stock.texts("purpose", audit.audit_type))
    w.heading(2, "2.1  Dates and Man-days 日期与人日")
    off = f"{round(audit.audit.person_days - audit.audit.onsite_days, 2):g}"
    rows: list[Row] = [["Audit", "From", "To", "On-site man-days", "Off-site man-days", "Total man-days"]]
    if audit.stage1:
        ends = [w.fact(f"stage1.{end}") + f" {w.fact(f'stage1.{end}_time')}" for end in ("start", "end")]
        name = f"Stage 1 第一阶段（{w.fact('stage1.mode', '现场')}）"
        rows.append([name, *ends, "见第一阶段报告", "‹", "‹"])
    ends = [f"{w.fact(f'audit.{end}')} {w.half(f'audit.{end}_half')}" for end in ("start", "end")]
    days = [w.fact("audit.onsite_days"), off, w.fact("audit.person_days")]
    rows.append(["This audit 本次审核", *ends, *days])
    rows.append(["Next audit 下次审核", "待定 TBD", "待定 TBD", "按届时的人数和风险核算", "‹", "‹"])
    w.table(rows, (2.4, 2, 2, 1.4, 1.4, 1.4), head=1)
    w.text(
        f"Audit method 审核方式：{w.choice('audit.mode', MODES, audit.audit.mode)}",
        f"Period covered 覆盖时期：{w.fact('audit.covered_from')} – {w.fact('audit.covered_to')}",
        style="plain",
    )
    if audit.audit.reductions:
        reasons = w.each("audit.reductions", audit.audit.reductions, "；")
        w.text(f"Reduction of man-days 人日减少的理由：{reasons}", style="plain")
    w.heading(2, "2.2  Audit Team 审核组")
    _team(audit, w)
    w.heading(2, "2.3  Coverage 审核覆盖")
    _coverage(audit, w)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["", "Name", "Role", "Grade", "Scheme", "Registration No.", "Valid until", "Code"]]
    for member in audit.team:
        e = w.person(member)
        first: Row = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            rows.append([*first, w.blank, w.blank, w.blank, e.each("professional_codes", ", ") or w.blank])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = (r.each("professional_codes", ", ") or w.blank) + e.silent_each("professional_codes") * (
                at == 0
            )
            told = [r("system"), r("number") + r.silent("grade"), r("valid_until"), codes]
            rows.append([*(["^"] * 4 if at else first), *told])
    w.table(rows, (0.5, 1.1, 1.7, 1.2, 1.3, 2.4, 1.6, 1.4), head=1, repeat=True)
    guests: list[Row] = [["Accompanied by 陪同", "From 来自", "Function 作用"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导 Guide" if guest.role == "guide" else "观察员 Observer")
        guests.append([a("name"), a("from"), role])
    w.table(guests, (3, 4, 3), head=1)
    if any(member.trainee for member in audit.team):
        w.text("Note：实习审核员在组长的指导下工作，其时间没有计入上表的人日。", style="plain")


def _coverage(audit: Audit, w: Writer) -> None:
    days = list(days_of(audit.audit.start, audit.audit.end))
    rows: list[Row] = [["Function 部门", *(f"Day {at}" for at in range(1, len(days) + 1))]]
    names = ["管理层 Management", *audit.world.departments]
    for at, name in enumerate(names):
        chosen = at * len(days) // len(names)
        rows.append([name, *("X" if day == chosen else "–" for day in range(len(days)))])
    w.table(rows, (4, *([1.4] * len(days))), head=1)
    w.text("X：审核当天访问的部门；Day 1为现场审核的第一天。", style="plain")


def _criteria(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["Scheme", "Standard", "Identical to", "Audit scope 审核范围"]]
    for standard in audit.standards:
        e = w.standard(standard.system)
        scheme = w.tag("systems+", standard.system)
        rows.append([scheme, e("number"), e("iso"), w.scope("audit", standard.system)])
    w.table(rows, (1.2, 2.2, 2.2, 4.8), head=1)
    w.text("Client's own statement of scope 客户体系文件中的范围：", style="plain")
    for system in audit.systems:
        w.text(f"{system} – {w.scope('system', system)}", style="plain")
    w.text(f"Legal basis 法律依据：{w.laws('criteria')}。", style="plain")
    w.text("其他准则：客户现行的体系文件、适用的顾客要求以及认证合同。", style="plain")


def _findings(audit: Audit, w: Writer, stock: Stock) -> None:
    w.heading(2, "5.1  Nonconformities 不符合")
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.text(f"Number raised 本次开具：Major {major}，Minor {minor}。", style="plain")
    rows: list[Row] = [["NCR", "Grade", "Function", "Standard", "Clause", "Statement of nonconformity"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", item.grade.capitalize())
        number = item.number + e.silent("number")
        rows.append([number, grade, e("department"), e("standard"), e("clause"), e("description")])
    if audit.nonconformities.items:
        w.table(rows, (0.9, 1.1, 1.4, 1.7, 1.1, 4.2), head=1)
        due = w.fact("nonconformities.due_date")
        w.text(f"客户须在 {due} 前提交原因分析、纠正和纠正措施的证据。", style="plain")
    w.heading(2, "5.2  Follow-up of previous NCRs 以往不符合的跟踪")
    if audit.previous_nonconformities:
        heads = {"Statement": "description", "Closed on": "closed_on"}
        listing(w, "previous_nonconformities", audit.previous_nonconformities, heads, (7.6, 2.4))
        w.text("上表的措施经现场复核有效，问题没有再次出现。", style="plain")
    else:
        w.text("Not applicable 不适用。", style="plain")
    w.heading(2, "5.3  Strengths 亮点")
    w.paragraphs(f"+ {text}" for text in stock.some("positive", 3))
    w.heading(2, "5.4  Opportunities for improvement 改进机会")
    w.paragraphs(f"OFI-{at} {text}" for at, text in enumerate(stock.some("ofi", 2), 1))


def _matrix(audit: Audit, w: Writer) -> None:
    values = {"符合": "Conform¶符合", "基本符合": "Mostly¶基本符合", "不符合": "Not conform¶不符合"}
    rows: list[Row] = [["Criterion 评价项目", *values.values()]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        ticks = [f"{{+}}{e.silent('value')}" if one == rating.value else "{-}" for one in values]
        rows.append([e("criterion"), *ticks])
    w.table(rows, (5.2, 1.6, 1.6, 1.6), head=1)
    w.text("每行只选一项；Mostly 表示存在轻微不符合，但是不影响该项的总体结果。", style="plain")


def _conclusion(audit: Audit, w: Writer, stock: Stock) -> None:
    w.text(
        f"7.1 {w.fact('organization.name')}的管理体系覆盖{w.fact('headcount')}人，"
        f"自{w.fact('system_effective_on')}起实施。审核组共提出Minor {w.fact('nonconformities.minor')}项，"
        "认为体系总体符合审核准则的要求。"
    )
    w.text("7.2 Recommendation 推荐意见：", _advice(audit, w, "    "))
    w.text("7.3 Scope proposed for the certificate 建议的证书范围：")
    rows: list[Row] = [["Scheme", "Wording 中文表述"]]
    rows += [[system, w.scope("certificate", system)] for system in audit.systems]
    w.table(rows, (1.6, 8.4), head=1)
    focus = "、".join(stock.some("focus", 3))
    w.text(f"7.4 Next audit 下次审核应在{w.fact('next_audit_by')}前进行，关注：{focus}。")
    w.text("7.5 证书有效期为三年，其间名称、地址、过程发生变化时，客户应在30天之内通知本公司。")
    names = audit.conclusion.signatories
    path = "conclusion.signatories"
    sign: list[Row] = [["Lead auditor 组长签字", w.each(path, names[:1])]]
    if names[1:]:
        sign.append(["Team 组员签字", w.each(path, names[1:], "   ")])
    sign.append(["Date 日期", w.fact("report_date", english(audit.report_date))])
    w.table(sign, (3.4, 6.6))
    w.text(w.fact("certification_body.name"), style="right")
