"""芪苑食品农产品认证: labels in Chinese over English, a table for each process, evidence clause by clause."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _qiyuan_end as end
from corpus.bodies.templates.a._qiyuan_evidence import Evidence
from corpus.bodies.templates.a._qiyuan_form import ROLES, TYPE_NAMES, chapter, label
from corpus.bodies.templates.a._qiyuan_processes import LETTERS, PROCESSES, clauses_of, found_at
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "芪苑食品农产品认证有限公司"
SYSTEMS = ("FSMS+HACCP", "QMS+FSMS", "HACCP", "FSMS", "QMS+FSMS+HACCP")
TYPES = ("stage2", "surveillance", "special")
STYLE = {"look": "box", "dates": "dots", "blank": "N/A"}

MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Hybrid"}
HALVES = {"am": "上午 a.m.", "pm": "下午 p.m."}
PURPOSES = {
    "stage2": (
        "在第一阶段的基础上，评价受审核方的体系是否符合准则、是否得到有效实施，为认证决定提供依据。",
        "To evaluate the implementation and effectiveness of the management system as a basis for the "
        "certification decision.",
    ),
    "surveillance": (
        "确认获证体系持续符合准则并保持有效，跟踪上次发现的问题，为保持证书提供依据。",
        "To confirm that the certified management system continues to fulfil the criteria.",
    ),
    "special": (
        "在两次例行审核之间以短期通知的方式，核实获证体系的食品安全控制措施持续有效，为保持证书提供依据。",
        "A short-notice audit to verify that food safety controls remain effective.",
    ),
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("QIYUAN 芪苑", "审核报告 AUDIT REPORT", f"{audit.world.form_no} Rev. 4"),
        footer=("保密文件，未经许可不得外传 Confidential — not to be disclosed without consent",),
        page="第 # 页 共 ## 页 / Page # of ##",
        first=False,
    )
    _cover(audit, w)
    w.page()
    _assignment(audit, w)
    _team(audit, w)
    _profile(audit, w)
    end.scopes(audit, w)
    end.earlier(audit, w)
    evidence = Evidence(audit, w)
    _processes(audit, w, evidence)
    end.control_points(audit, w, evidence)
    end.findings(audit, w, evidence)
    end.verdict(audit, w)
    end.signed(audit, w)
    end.annexes(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    body = "certification_body"
    w.text(w.fact(f"{body}.name"), style="center")
    w.text("Qiyuan Food and Agri-products Certification Co., Ltd.", style="center")
    w.text("", style="center")
    w.text(w.fact("title"), style="title")
    w.text("MANAGEMENT SYSTEM AUDIT REPORT", style="subtitle")
    w.text("", style="center")
    systems = [f"{w.tag('systems+', one, words('systems')[one]['name'])} {one}" for one in audit.systems]
    rows: list[Row] = [
        [label("受审核方", "Organization"), w.fact("organization.name")],
        [label("项目编号", "Project No."), w.fact("number")],
        [label("认证体系", "Scheme(s)"), "¶".join(systems)],
        [label("审核类型", "Audit type"), w.choice("audit_type", TYPE_NAMES, audit.audit_type, "¶")],
        [
            label("审核日期", "Audit dates"),
            f"{w.fact('audit.start')} — {w.fact('audit.end')}",
        ],
        [label("审核组长", "Lead auditor"), w.person(audit.leader)("name")],
        [label("报告日期", "Date of report"), w.fact("report_date")],
    ]
    w.table(rows, (3, 7))
    w.text("", style="center")
    w.text(f"地址 Add.: {w.fact(f'{body}.address')}", style="plain")
    w.text(f"电话 Tel.: {w.fact(f'{body}.phone')}　网址 Web: {w.fact(f'{body}.website')}", style="plain")
    w.text(f"邮箱 E-mail: {w.fact(f'{body}.email')}", style="plain")


def _assignment(audit: Audit, w: Writer) -> None:
    when = audit.audit
    chapter(w, 1, "审核任务", "Audit assignment")
    first, last = (
        f"{w.fact(f'audit.{one}')} {w.fact(f'audit.{one}_half', HALVES[getattr(when, f'{one}_half')])}"
        for one in ("start", "end")
    )
    rows: list[Row] = [
        [label("目的", "Objective"), "¶".join(PURPOSES[audit.audit_type]), "‹", "‹"],
        [label("首次会议", "Opening"), first, label("末次会议", "Closing"), last],
        [
            label("覆盖时期", "Period covered"),
            f"{w.fact('audit.covered_from')} 至 to {w.fact('audit.covered_to')}",
            label("审核方式", "Method"),
            w.choice("audit.mode", MODES, when.mode, "¶"),
        ],
        [
            label("审核人日", "Audit man-days"),
            f"{w.fact('audit.person_days')}（其中现场 on-site {w.fact('audit.onsite_days')}）",
            label("风险等级", "Risk level"),
            w.fact("audit.risk"),
        ],
        [
            label("时间减少理由", "Reductions"),
            w.each("audit.reductions", when.reductions, "；") or "无 None",
            "‹",
            "‹",
        ],
    ]
    w.table(rows, (2, 3.4, 1.8, 3.2))
    w.text("1.1　审核准则 Audit criteria", style="plain")
    _criteria(audit, w)
    w.text(f"1.2　适用的法律法规 Applicable legislation：{w.laws('criteria', '；')}。", style="plain")
    w.text(
        "1.3　受审核方的体系文件、与顾客的约定以及认证合同 Management system documents of the organization, "
        "customer agreements and the certification contract.",
        style="plain",
    )


def _criteria(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        [
            label("代号", "ID"),
            label("标准编号", "Standard"),
            label("国际标准", "Int'l"),
            label("名称", "Title"),
        ]
    ]
    for one in audit.standards:
        e = w.standard(one.system)
        same = one.iso == one.number
        twin = w.blank if one.iso is None else "同左 same" + e.silent("iso") if same else e("iso")
        rows.append([LETTERS[one.system] + e.silent("system"), e("number"), twin, one.title])
    w.table(rows, (0.9, 2.4, 2.2, 4.8), head=1)


def _team(audit: Audit, w: Writer) -> None:
    chapter(w, 2, "审核组", "Audit team")
    heads = (
        ("代号", "ID"),
        ("姓名", "Name"),
        ("职责", "Role"),
        ("级别", "Grade"),
        ("体系", "Scheme"),
        ("注册号", "Registration No."),
        ("有效期", "Valid until"),
        ("专业代码", "Sector"),
    )
    rows: list[Row] = [[label(*one) for one in heads]]
    for member in audit.team:
        e = w.person(member)
        own = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            rows.append([*own, w.blank, w.blank, w.blank, e.each("professional_codes", ", ") or w.blank])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", ", ")
            number = r("number") + r.silent("grade")
            if at == 0:
                codes += e.silent_each("professional_codes")
            cells = own if at == 0 else ["^"] * 4
            rows.append([*cells, r("system"), number, r("valid_until"), codes or w.blank])
    w.table(rows, (0.8, 1.2, 1.5, 1.2, 1.4, 2.4, 1.7, 1.4), head=1, repeat=True)
    rows = [[label("陪同人员", "Attendants"), label("身份", "Capacity"), label("来自", "From")]]
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = "向导 Guide" if guest.role == "guide" else "观察员 Observer"
        rows.append([e("name"), e("role", role), e("from")])
    w.table(rows, (3, 3, 4.4), head=1)
    if any(member.trainee for member in audit.team):
        w.text("实习审核员在组长指导下参与，其时间不计入审核人日。", style="plain")


def _profile(audit: Audit, w: Writer) -> None:
    org, licence, world = "organization", "organization.licence", audit.world
    chapter(w, 3, "受审核方概况", "Organization profile")
    term = f"{w.fact(f'{licence}.valid_from')} — {w.until(f'{licence}.valid_to')}"
    rows: list[Row] = [
        [label("名称", "Name"), w.fact(f"{org}.name"), "‹", "‹"],
        [
            label("社会信用代码", "USCC"),
            w.fact(f"{org}.uscc"),
            label("成立日期", "Founded"),
            w.fact(f"{org}.established_on"),
        ],
        [
            label("登记机关", "Registry"),
            w.fact(f"{licence}.authority"),
            label("营业期限", "Licence term"),
            term,
        ],
        [label("注册地址", "Registered address"), w.fact(f"{org}.registered_address"), "‹", "‹"],
        [label("办公地址", "Office address"), w.fact(f"{org}.office_address"), "‹", "‹"],
        [label("生产经营地址", "Operational address"), w.fact(f"{org}.business_address"), "‹", "‹"],
        [label("主要活动", "Main activities"), w.scope("activity"), "‹", "‹"],
        [
            label("员工总数", "Staff, total"),
            f"{w.fact('headcount_total')} 人",
            label("参保人数", "Insured"),
            f"{w.fact('insured_count')} 人",
        ],
        [
            label("有效人数", "Effective number"),
            f"{w.fact('headcount')} 人",
            label("班次", "Shifts"),
            f"{world.shifts}",
        ],
        [label("不适用条款", "Exclusions"), w.fact("exclusions"), "‹", "‹"],
    ]
    w.table(rows, (2.2, 3.6, 1.8, 2.8))
    rows = [
        [label("场所", "Site"), label("类型", "Kind"), label("活动", "Activity"), label("人数", "Persons")]
    ]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定 Fixed" if site.kind == "fixed" else "临时 Temporary")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (5, 1.8, 2.2, 1.4), head=1)
    _permits(audit, w)


def _permits(audit: Audit, w: Writer) -> None:
    heads = (
        ("许可文件", "Permit"),
        ("编号", "No."),
        ("持有人", "Holder"),
        ("范围", "Scope"),
        ("有效期", "Validity"),
        ("发证机关", "Authority"),
    )
    rows: list[Row] = [[label(*one) for one in heads]]
    for one in audit.permits:
        e = w.entry("permits", one)
        last = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        term = f"{e('valid_from')} 至 {last}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
    w.table(rows, (1.6, 2.2, 2, 1.4, 1.7, 1.7), head=1, repeat=True)


def _processes(audit: Audit, w: Writer, evidence: Evidence) -> None:
    chapter(w, 6, "过程审核记录", "Process audit records")
    legend = "；".join(f"{LETTERS[one.system]} = {one.number}" for one in audit.standards)
    w.text(
        f"条款前的字母：{legend}。判定 Result：C 符合 conforming，NC 不符合 nonconforming。", style="plain"
    )
    found, number = found_at(audit), 0
    for process in PROCESSES:
        lines = [line for line in process.lines if clauses_of(audit, line)]
        if not lines:
            continue
        number += 1
        title = f"{process.code} {process.chinese} {process.english}"
        w.heading(2, f"6.{number}　{title}")
        heads = [label("条款", "Clause"), label("要求", "Requirement"), label("审核证据", "Evidence")]
        who = f"审核员 Auditor：{_auditors(audit, number)}"
        rows: list[Row] = [
            [f"部门 Dept.：{_visited(audit, process.department)}", "‹", who, "‹"],
            [*heads, label("判定", "Result")],
        ]
        for line in lines:
            items = found.get(id(line), [])
            told = [*evidence.some(line.stock, 0 if items else min(2, len(evidence.texts(line.stock))))]
            told += [text for name in line.records for text in evidence.of(name)]
            told += [f"本条发现一处问题，详见第8章 {item.number} 号不符合。" for item in items]
            result = "NC" if items else "C"
            asked = f"{line.chinese}¶{line.english}"
            rows.append([clauses_of(audit, line), asked, "¶".join(told), result])
        w.table(rows, (1.5, 2.1, 5.8, 1), head=2, repeat=True)


def _auditors(audit: Audit, number: int) -> str:
    """Who audited a process: qualified auditors by turns, one with all systems wherever the team has one."""
    able = [one for one in audit.team if one.qualified] or [*audit.team]
    full = [one for one in able if len(one.registrations) == len(audit.systems)] or able
    return full[(number - 1) % len(full)].label


def _visited(audit: Audit, department: int) -> str:
    people = audit.world.people
    if department < 0:
        return f"最高管理者 {people.manager}；食品安全小组 {people.representative}"
    name = audit.world.departments[department]
    return f"{name} {people.heads[name]}"
