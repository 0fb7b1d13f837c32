"""栖桐国际认证: English first with Chinese beside, lettered parts, facts in English sentences."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _qitong_evidence as evidence
from corpus.bodies.templates.a._qitong_texts import both, english, of_stock
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "栖桐国际认证有限公司"
ENGLISH_BODY = "QITONG INTERNATIONAL CERTIFICATION"
SYSTEMS = ("ISMS", "HSPM", "ISMS+ITSMS", "QMS+HSPM", "QMS+ISMS", "ITSMS")
TYPES = ("stage2", "surveillance", "transfer", "recertification")
STYLE = {"look": "control", "dates": "dash", "blank": "N/A"}

AUDIT_TYPES = {
    "stage2": "Initial – Stage 2 初次认证二阶段",
    "surveillance": "Surveillance 监督审核",
    "recertification": "Recertification 再认证",
    "transfer": "Transfer 转机构",
}
ROLES = {
    "leader": "Lead Auditor 组长",
    "member": "Auditor 组员",
    "technical_expert": "Technical Expert 技术专家",
}
MODES = {"onsite": "On-site 现场", "remote": "Remote 远程", "mixed": "Blended 混合"}
INITIAL = {
    "recommend": "Certification is recommended 推荐认证",
    "recommend_after_correction": "Recommended once corrections are verified 纠正验证后推荐",
    "not_recommend": "Not recommended 不推荐",
}
KEPT = {
    "maintain": "Certification to be maintained 保持认证",
    "suspend": "Suspension 暂停",
    "withdraw": "Withdrawal 撤销",
}
HALVES = {"am": "AM", "pm": "PM"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{ENGLISH_BODY} {BODY}",),
        footer=(f"Form {audit.world.form_no}   Report No. {audit.number}",),
        page="Page # of ##",
        first=False,
    )
    _cover(audit, w)
    w.heading(1, "A.  ASSIGNMENT 审核任务")
    _assignment(audit, w)
    w.heading(1, "B.  CLIENT 受审核组织")
    _client(audit, w)
    w.heading(1, "C.  AUDIT TEAM 审核组")
    _team(audit, w)
    w.heading(1, "D.  AUDIT TRAIL 审核证据")
    evidence.all_of(audit, w)
    w.heading(1, "E.  FINDINGS 审核发现")
    _findings(audit, w)
    w.heading(1, "F.  CONCLUSION 结论")
    _conclusion(audit, w)
    w.section(landscape=True, fresh=True)
    evidence.annexes(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(ENGLISH_BODY, style="center")
    w.text(w.fact("certification_body.name"), style="center")
    w.text("AUDIT REPORT", style="title")
    w.text(w.fact("title"), style="subtitle")
    rows: list[Row] = [
        [both("Report No.", "报告编号"), w.fact("number")],
        [both("Organization", "组织名称"), w.fact("organization.name")],
        [both("Audit type", "审核类型"), w.choice("audit_type", AUDIT_TYPES, audit.audit_type, "¶")],
        [both("Date of report", "报告日期"), w.fact("report_date", english(audit.report_date))],
    ]
    w.table(rows, (3, 7))
    w.box(
        f"Address 地址：{w.fact('certification_body.address')}¶Tel 电话：{w.fact('certification_body.phone')}"
        f"　E-mail：{w.fact('certification_body.email')}¶{w.fact('certification_body.website')}",
        15,
        2.4,
        left=1,
    )
    w.page()


def _assignment(audit: Audit, w: Writer) -> None:
    times = [
        f"{w.fact(f'audit.{end}')} {w.fact(f'audit.{end}_half', HALVES[audit.at(f'audit.{end}_half')])}"
        for end in ("start", "end")
    ]
    rows: list[Row] = [
        [both("Audit period", "审核日期"), " to ".join(times)],
        [both("Method", "方式"), w.choice("audit.mode", MODES, audit.audit.mode)],
        [
            both("Auditor-days", "审核人日"),
            f"{w.fact('audit.person_days')} in total, {w.fact('audit.onsite_days')} on site 现场",
        ],
        [both("Risk category", "风险等级"), w.fact("audit.risk")],
        [
            both("Period reviewed", "覆盖时期"),
            f"{w.fact('audit.covered_from')} to {w.fact('audit.covered_to')}",
        ],
    ]
    if audit.audit.reductions:
        rows.append(
            [
                both("Reason for reduction", "减少理由"),
                w.each("audit.reductions", audit.audit.reductions, "; "),
            ]
        )
    if audit.stage1:
        text = f"{w.fact('stage1.start')}, {w.fact('stage1.start_time')}–{w.fact('stage1.end_time')}"
        text += f"{w.silent('stage1.end')}, {w.fact('stage1.mode', 'on site')}. "
        text += "Open points were closed before stage 2."
        rows.append([both("Stage 1", "一阶段"), text])
    w.table(rows, (3, 7))
    w.heading(2, "A.1  Criteria and scope 准则和范围")
    table: list[Row] = [["System¶体系", "Standard¶标准", "Scope of audit¶审核范围"]]
    for one in audit.standards:
        e = w.standard(one.system)
        twin = e.silent("iso") if one.iso == one.number else f"¶({e('iso')})" if one.iso else ""
        name = f"{w.tag('systems+', one.system, one.system)}¶{words('systems')[one.system]['name']}"
        table.append([name, e.silent("system") + e("number") + twin, w.scope("audit", one.system)])
    w.table(table, (2.2, 2.6, 5.2), head=1)
    w.text(f"Applicable legislation 适用法律: {w.laws('criteria', '; ')}.", style="plain")


def _client(audit: Audit, w: Writer) -> None:
    term = f"{w.fact('organization.licence.valid_from')} to {w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        [both("Legal name", "名称"), w.fact("organization.name"), "‹", "‹"],
        [
            both("Credit code", "统一社会信用代码"),
            w.fact("organization.uscc"),
            both("Established", "成立日期"),
            w.fact("organization.established_on"),
        ],
        [
            both("Licence term", "营业期限"),
            term,
            both("Authority", "登记机关"),
            w.fact("organization.licence.authority"),
        ],
        [both("Registered address", "注册地址"), w.fact("organization.registered_address"), "‹", "‹"],
        [both("Place of business", "经营地址"), w.fact("organization.business_address"), "‹", "‹"],
        [both("Office", "办公地址"), w.fact("organization.office_address"), "‹", "‹"],
        [
            both("System in force since", "体系实施日期"),
            w.fact("system_effective_on"),
            both("Contact", "联系人"),
            f"{audit.world.people.contact} {audit.world.phone}",
        ],
    ]
    w.table(rows, (2.4, 3.2, 1.9, 2.5))
    w.text(
        f"The organization employs {w.fact('headcount_total')} people, {w.fact('insured_count')} of whom "
        f"are covered by social insurance; {w.fact('headcount')} people work within the scope of "
        f"certification. Its business is {w.scope('activity')}.",
    )
    sites: list[Row] = [["Site 场所", "Activities 活动", "Staff 人数", "Type 类型"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "Permanent 固定" if site.kind == "fixed" else "Temporary 临时")
        sites.append([e("address"), e("activity"), e("headcount"), kind])
    w.table(sites, (4.6, 2.4, 1.2, 1.8), head=1)
    processes: list[Row] = [
        ["Key processes 关键过程", w.fact("key_processes")],
        ["Special processes 特殊过程", w.fact("special_processes")],
        ["Outsourced 外包过程", w.fact("outsourced_processes")],
        ["Not applicable 不适用", w.fact("exclusions")],
    ]
    w.table(processes, (3.4, 6.6))
    w.text("Scope as stated in the client's manual 组织手册中的范围：", style="plain")
    for system in audit.systems:
        w.text(f"{system}: {w.scope('system', system)}", style="plain")


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        [
            "No.",
            "Name¶姓名",
            "Function¶职务",
            "Grade¶级别",
            "Registration No.¶注册号",
            "Valid until¶有效期至",
            "Codes¶专业代码",
        ]
    ]
    for member in audit.team:
        e = w.person(member)
        first: Row = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            codes = e.each("professional_codes", ", ") or w.blank
            rows.append([*first, w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            number = r("number") + r.silent("system") + r.silent("grade")
            codes = (r.each("professional_codes", ", ") or w.blank) + (
                "" if at else e.silent_each("professional_codes")
            )
            rows.append([*(["^"] * 4 if at else first), number, r("valid_until"), codes])
    w.table(rows, (0.6, 1.2, 1.8, 1.4, 2.6, 1.5, 1.4), head=1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "Guide 向导" if guest.role == "guide" else "Observer 观察员")
        w.text(f"{role}: {a('name')}, from {a('from')}.", style="plain")
    w.table(
        [
            [
                "The members of the team have not advised or trained the client in the past two years and "
                "keep all information confidential.",
                "审核组成员两年内未向受审核组织提供咨询或培训，并对全部信息保密。",
            ]
        ],
        (5, 5),
    )


def _findings(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"Number of nonconformities raised: major 严重 {w.fact('nonconformities.major')}, "
        f"minor 轻微 {w.fact('nonconformities.minor')}.",
        style="plain",
    )
    rows: list[Row] = [
        [
            "NC¶编号",
            "Category¶级别",
            "Standard and clause¶标准、条款",
            "Department¶部门",
            "Objective evidence¶客观证据",
        ]
    ]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "Major 严重" if item.grade == "major" else "Minor 轻微")
        number = item.number + e.silent("number")
        rows.append([number, grade, f"{e('standard')}¶{e('clause')}", e("department"), e("description")])
    if found.items:
        w.table(rows, (0.7, 1.3, 2.4, 1.4, 4.6), head=1)
        w.text(f"Corrective action due 整改期限: {w.fact('nonconformities.due_date')}.", style="plain")
    if audit.previous_nonconformities:
        w.heading(2, "E.1  Findings of the previous audit 上次不符合")
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        w.text(
            f"– {e('description')} Closed 关闭: {e('closed_on')}; no recurrence was observed.", style="plain"
        )


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["Criterion 评价项目", "Rating 评价"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3), head=1, rules="rows")
    minor = w.fact("nonconformities.minor")
    w.text(
        f"On the basis of {w.fact('audit.person_days')} auditor-days the team concludes that the management "
        f"system of {w.fact('organization.name')} is implemented and effective; the minor nonconformities "
        f"({minor} in number) are to be corrected.",
    )
    kept = audit.audit_type == "surveillance"
    options = KEPT if kept else INITIAL
    chosen = w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", "¶")
    table: list[Row] = [[both("Recommendation", "推荐意见"), chosen]]
    for system in audit.systems:
        table.append([both(f"Scope {system}", "证书范围"), w.scope("certificate", system)])
    table.append([both("Next audit before", "下次审核不晚于"), w.fact("next_audit_by")])
    stated = of_stock(audit, w, "next", 1)[0]
    table.append([both("Focus next time", "下次关注"), f"{stated[0]}¶{stated[1]}"])
    w.table(table, (3, 7))
    w.table([list(pair) for pair in of_stock(audit, w, "rules", 3)], (5, 5), rules="none")
    names = w.each("conclusion.signatories", audit.conclusion.signatories, ", ")
    w.text(
        f"Signed for the audit team 审核组签字: {names}", f"Date 日期: {w.fact('report_date')}", style="right"
    )
