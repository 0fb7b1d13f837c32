"""韦斯特林认证（中国）: a bilingual form of a foreign body's branch, a card for each process, boxes."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _korgas_end as end
from corpus.bodies.templates.a import _korgas_processes as processes
from corpus.bodies.templates.plans import halves, shared
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

BODY = "霍尔果斯韦斯特林认证（中国）有限公司"
SYSTEMS = ("QMS+EnMS", "EnMS", "QMS")
TYPES = ("stage2", "surveillance", "recertification", "special")
STYLE = {"look": "box", "dates": "slash", "blank": "N/A"}

NAMES = {"QMS": ("质量管理体系", "Quality"), "EnMS": ("能源管理体系", "Energy")}
KINDS = {
    "stage2": ("初次认证二阶段", "Stage 2"),
    "surveillance": ("监督审核", "Surveillance"),
    "recertification": ("再认证", "Recertification"),
    "special": ("特殊审核", "Special"),
}
MODES = {"onsite": ("现场", "On-site"), "remote": ("远程", "Remote"), "mixed": ("混合", "Hybrid")}
ROLES = {
    "leader": ("组长", "Lead auditor"),
    "member": ("审核员", "Auditor"),
    "technical_expert": ("技术专家", "Technical expert"),
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=("Westerling 管理体系审核报告 Audit Report",), footer=("WF-07 Rev.4",), page="Page # of ##"
    )
    said = Slots(w)
    one_day = all(one.start == one.end for one in audit.internal_audits)
    said.slots["span"] = "<start><!end>" if one_day else "<start>至<end>"
    said.slots["leader"] = w.person(audit.leader)("name")
    _cover(audit, w, said)
    w.heading(1, "1 客户信息 Client")
    _client(audit, w)
    w.heading(1, "2 审核信息 Audit details")
    _details(audit, w, said)
    _team(audit, w)
    w.heading(1, "3 审核过程 Conduct of the audit")
    _conduct(audit, w, said)
    w.heading(1, "4 摘要 Executive summary")
    end.summary(audit, w, said)
    w.heading(1, "5 过程审核记录 Process records")
    processes.all_of(audit, w, said)
    w.heading(1, "6 不符合 Nonconformities")
    end.problems(audit, w)
    w.heading(1, "7 结论 Conclusion")
    end.conclusion(audit, w)
    processes.annexes(w, said)


def boxes(w: Writer, path: str, options: Mapping[str, tuple[str, str]], chosen: str) -> str:
    """Options in two languages with boxes, the Chinese word of the chosen one tagged."""
    made = []
    for value, (label, english) in options.items():
        mark, text = ("{+}", w.tag(path, value, label)) if value == chosen else ("{-}", label)
        made.append(f"{mark}{text} {english}")
    return "  ".join(made)


def _cover(audit: Audit, w: Writer, said: Slots) -> None:
    w.text(w.fact("title"), "Management System Audit Report", style="title")
    systems = [
        f"{{+}}{w.tag('systems+', code, zh)} {en}" if code in audit.systems else f"{{-}}{zh} {en}"
        for code, (zh, en) in NAMES.items()
    ]
    rows: list[Row] = [
        ["客户 Client", w.fact("organization.name")],
        ["报告编号 Report No.", w.fact("number")],
        ["体系 System", "  ".join(systems)],
        ["审核类型 Type", boxes(w, "audit_type", KINDS, audit.audit_type)],
        ["审核组长 Lead auditor", w.person(audit.leader)("name")],
        ["报告日期 Date of report", w.fact("report_date")],
    ]
    w.table(rows, (3, 7), rules="rows")
    w.text(
        w.fact("certification_body.name"),
        f"地址 Address: {w.fact('certification_body.address')}",
        f"电话 Tel: {w.fact('certification_body.phone')}　{w.fact('certification_body.website')}　"
        f"{w.fact('certification_body.email')}",
        style="plain",
    )
    w.text(*map(said, said.at("confidential")), style="plain")
    w.page()


def _client(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    licence = f"{w.fact('organization.licence.valid_from')} – {w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["名称 Name", w.fact("organization.name"), "‹", "‹"],
        ["信用代码 USCC", w.fact("organization.uscc"), "成立 Founded", w.fact("organization.established_on")],
        ["营业期限 Term", licence, "登记机关 Authority", w.fact("organization.licence.authority")],
        ["注册地址 Registered address", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址 Office address", w.fact("organization.office_address"), "‹", "‹"],
        ["经营地址 Operating address", w.fact("organization.business_address"), "‹", "‹"],
        ["业务 Business", w.scope("activity"), "‹", "‹"],
        ["总经理 General manager", people.manager, "体系负责人 Representative", people.representative],
        ["联系人 Contact", people.contact, "电话 Phone", world.phone],
        ["员工总数 Employees", w.fact("headcount_total"), "参保 Insured", w.fact("insured_count")],
        ["范围内人数 In scope", w.fact("headcount"), "班次 Shifts", str(world.shifts)],
    ]
    w.table(rows, (2.4, 3.6, 2.2, 2.6))
    sites: list[Row] = [["场所 Site", "类型 Type", "活动 Activities", "人数 Persons"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append([e("address"), kind, e("activity"), e("headcount")])
    w.text("", style="plain")
    w.table(sites, (5, 1.3, 2.6, 1.5), head=1)


def _details(audit: Audit, w: Writer, said: Slots) -> None:
    criteria = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（{e('iso')}）" if standard.iso else ""
        criteria.append(f"{e('number')}{e.silent('system')}{twin} {standard.title}")
    criteria.append(f"法律法规 Laws：{w.laws('criteria')}")
    criteria.append("客户的体系文件 Client's documented information")
    when = [f"{w.fact(f'audit.{one}')} {w.half(f'audit.{one}_half')}" for one in ("start", "end")]
    rows: list[Row] = [
        ["目的 Objectives", "；".join(said.at("objectives", audit.audit_type)) + "。"],
        ["准则 Criteria", "¶".join(criteria)],
        [
            "审核范围 Audit scope",
            "¶".join(f"{NAMES[one][0]}：{w.scope('audit', one)}" for one in audit.systems),
        ],
        [
            "客户声明的范围 Scope stated",
            "¶".join(f"{NAMES[one][0]}：{w.scope('system', one)}" for one in audit.systems),
        ],
        ["不适用 Not applicable", w.fact("exclusions")],
        ["日期 Dates", " – ".join(when)],
        ["方式 Mode", boxes(w, "audit.mode", MODES, audit.audit.mode)],
        ["审核覆盖期 Period", f"{w.fact('audit.covered_from')} – {w.fact('audit.covered_to')}"],
        ["人天 Man-days", f"{w.fact('audit.person_days')}（现场 on-site {w.fact('audit.onsite_days')}）"],
        ["风险 Risk", w.fact("audit.risk")],
    ]
    if audit.audit.reductions:
        rows.append(["调减理由 Reduction", w.each("audit.reductions", audit.audit.reductions, "；")])
    if audit.stage1:
        told = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')} – {w.fact('stage1.end_time')}"
        told += f"{w.silent('stage1.end')}，{w.fact('stage1.mode', '现场')}；关注问题已解决"
        rows.append(["一阶段 Stage 1", told])
    w.table(rows, (2.4, 8))


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "审核组 Audit team")
    rows: list[Row] = [
        [
            "代码 ID",
            "姓名 Name",
            "角色 Role",
            "级别 Grade",
            "注册号 Registration",
            "有效期 Valid to",
            "专业 Code",
        ]
    ]
    for member in audit.team:
        e = w.person(member)
        zh, en = ROLES[member.role]
        first = [e("label"), e("name"), f"{e('role', zh)} {en}"]
        if not member.registrations:
            rows.append([*first, e("grade"), w.blank, w.blank, e.each("professional_codes", ",")])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", ",") or w.blank
            codes += e.silent_each("professional_codes") if at == 0 else ""
            grade = r("grade") + r.silent("system") + (e.silent("grade") if at == 0 else "")
            rows.append([*(first if at == 0 else ["^"] * 3), grade, r("number"), r("valid_until"), codes])
    w.table(rows, (0.8, 1.2, 1.9, 1.4, 2.6, 1.5, 1.3), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        english = "Guide" if guest.role == "guide" else "Observer"
        w.text(f"{role} {english}: {a('name')}（{a('from')}）", style="plain")


def _conduct(audit: Audit, w: Writer, said: Slots) -> None:
    w.text(f"审核计划 Plan No. {audit.world.plan_no}，按计划完成，无未解决的问题。", style="plain")
    times = halves(audit)
    days = sorted({day for day, _ in times})
    steps = [(said(name), text) for name, text in said.at("plan")]
    rows: list[Row] = [["时间 Time", "部门 Department", "内容 Subject"]]
    for (day, half), part in zip(times, shared(steps, len(times)), strict=True):
        for name, text in part:
            rows.append([f"D{days.index(day) + 1} {HALVES[half]}", name, text])
    w.table(rows, (1.5, 2, 6), head=1)
    w.text(*map(said, said.at("meetings")), style="plain")
