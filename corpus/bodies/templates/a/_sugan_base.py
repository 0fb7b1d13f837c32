"""Part A of 苏干湖's report: organization, audit, systems, team, days, sites."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.records import Count
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

TYPE_NAMES = {"surveillance": "监督", "recertification": "再认证", "special": "特殊"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "混合"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
GUESTS = {"guide": "向导", "observer": "观察员"}
KINDS = {"fixed": "固定", "temporary": "临时"}
LETTERS = {"EMS": "E", "OHSMS": "S"}
FOUR = (1.1, 3.2, 1.1, 3.2)
WHOLE = "‹"


def part(audit: Audit, w: Writer) -> None:
    """All of part A."""
    _organization(audit, w)
    _audit(audit, w)
    _systems(audit, w)
    _team(audit, w)
    _plan(audit, w)


def _organization(audit: Audit, w: Writer) -> None:
    w.heading(2, "A1 受审核方")
    people, licence, org = audit.world.people, "organization.licence", "organization"
    departments = list(audit.world.departments)
    count = w.entry("counts", Count("部门", len(departments), departments, "个"))
    term = f"{w.fact(f'{licence}.valid_from')}～{w.until(f'{licence}.valid_to')}"
    rows: list[Row] = [
        ["名称", w.fact(f"{org}.name"), "信用代码", w.fact(f"{org}.uscc")],
        ["成立日", w.fact(f"{org}.established_on"), "执照效期", term],
        ["登记机关", w.fact(f"{licence}.authority"), "联系", f"{people.contact} {audit.world.phone}"],
        ["注册地址", w.fact(f"{org}.registered_address"), WHOLE, WHOLE],
        ["经营地址", w.fact(f"{org}.business_address"), WHOLE, WHOLE],
        ["办公地址", w.fact(f"{org}.office_address"), WHOLE, WHOLE],
        ["业务", w.scope("activity"), WHOLE, WHOLE],
        ["法人", people.legal, "负责人", people.manager],
        ["管代", people.representative, "员工代表", people.workers],
        ["员工数", f"{w.fact('headcount_total')}人", "参保数", f"{w.fact('insured_count')}人"],
        ["覆盖数", f"{w.fact('headcount')}人", "体系起始", w.fact("system_effective_on")],
        [count("what"), f"{count('stated')}个：{count.each('listed', '/')}", WHOLE, WHOLE],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")],
    ]
    w.table(rows, FOUR, bold=(0, 2))


def _audit(audit: Audit, w: Writer) -> None:
    w.heading(2, "A2 审核")
    when = audit.audit
    span = [f"{w.fact(f'audit.{name}')}{w.half(f'audit.{name}_half')}" for name in ("start", "end")]
    days = f"{w.fact('audit.person_days')}人日（现场{w.fact('audit.onsite_days')}人日）"
    covered = f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}"
    reasons = w.each("audit.reductions", when.reductions, "；") or w.blank
    rows: list[Row] = [
        ["报告号", w.fact("number"), "报告日", w.fact("report_date")],
        ["类型", w.choice("audit_type", TYPE_NAMES, audit.audit_type), "计划号", audit.world.plan_no],
        ["审核日", "～".join(span), "方式", w.choice("audit.mode", MODES, when.mode)],
        ["覆盖期", covered, "风险级", w.fact("audit.risk")],
        ["时间", days, "减时理由", reasons],
        ["组长", w.person(audit.leader)("name"), "机构电话", w.fact("certification_body.phone")],
        ["法规依据", w.laws("criteria"), WHOLE, WHOLE],
    ]
    w.table(rows, FOUR, bold=(0, 2))


def _systems(audit: Audit, w: Writer) -> None:
    w.heading(2, "A3 体系与证书")
    rows: list[Row] = [["码", "体系", "标准", "对应ISO", "证书号", "发证日", "效期至"]]
    for system in audit.systems:
        e = w.standard(system)
        name = w.tag("systems+", system, words("systems")[system]["name"]) + e.silent("system")
        c = w.entry("certificates", next(one for one in audit.certificates if one.system == system))
        number = f"{c('number')}{c.silent('system')}"
        dates = [c("issued_on"), c("valid_to")]
        rows.append([LETTERS[system], name, e("number"), e("iso"), number, *dates])
    w.table(rows, (0.45, 1.3, 1.5, 1.55, 2.2, 1.65, 1.65), head=1)
    w.heading(2, "A4 范围")
    rows = [["码", "审核范围", "体系文件所述范围"]]
    rows += [[LETTERS[one], w.scope("audit", one), w.scope("system", one)] for one in audit.systems]
    w.table(rows, (0.5, 4, 4), head=1)
    w.heading(2, "A5 场所")
    rows = [["类", "地址", "活动", "人数"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        rows.append([s("kind", KINDS[site.kind]), s("address"), s("activity"), s("headcount")])
    w.table(rows, (0.8, 4.6, 2, 0.9), head=1)


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "A6 审核组")
    rows: list[Row] = [["码", "姓名", "职务", "级别", "体系", "注册号", "注册效期", "专业"]]
    for member in audit.team:
        e = w.person(member)
        who: Row = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            rows.append([*who, w.blank, w.blank, w.blank, e.each("professional_codes", "、")])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            number = r("number") + r.silent("grade")
            codes = r.each("professional_codes", "、") or w.blank
            told = codes + ("" if at else e.silent_each("professional_codes"))
            first: Row = ["^"] * len(who) if at else who
            rows.append([*first, r("system"), number, r("valid_until"), told])
    w.table(rows, (0.45, 0.95, 0.9, 0.95, 1.25, 1.9, 1.5, 1.3), head=1, repeat=True)
    w.heading(2, "A7 陪同")
    rows = [["姓名", "身份", "来自"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        rows.append([a("name"), a("role", GUESTS[guest.role]), a("from")])
    w.table(rows, (1.5, 1.5, 4), head=1)


def _plan(audit: Audit, w: Writer) -> None:
    w.heading(2, "A8 日程")
    rows: list[Row] = [["日期", "时段", "审核员", "部门", "条款"]]
    when, both = halves(audit), groups(audit)
    rows.append([w.date(when[0][0]), HALVES[when[0][1]], "全体", "管理层、各部门", "首次会议"])
    parts = [shared(steps, len(when)) for steps in _steps(audit.world.departments)]
    for at, (day, half) in enumerate(when):
        for group, part in zip(both, parts, strict=True):
            names = "、".join(w.person(member)("name") for member in group)
            places, topics = zip(*part[at], strict=True)
            told = ["/".join(dict.fromkeys(places)), "；".join(dict.fromkeys(topics))]
            rows.append([w.date(day), HALVES[half], names, *told])
    rows.append([w.date(when[-1][0]), HALVES[when[-1][1]], "全体", "管理层、各部门", "末次会议"])
    w.table(rows, (1.5, 0.8, 2, 2, 2.3), head=1, repeat=True)


def _steps(departments: list[str]) -> tuple[list[Step], list[Step]]:
    """What each of the two groups looks at: department, clauses."""
    office, quality, doing, tech, purchase, sale, plant, safety = departments
    first = [
        (office, "4.1-5.3"),
        (office, "7.1-7.5"),
        (doing, "6.1.2"),
        (doing, "8.1"),
        (plant, "8.1"),
        (purchase, "8.1"),
    ]
    second = [
        (safety, "6.1-6.2"),
        (safety, "8.2"),
        (safety, "9.1"),
        (quality, "9.2-9.3"),
        (tech, "6.1.2"),
        (sale, "7.4"),
    ]
    return first, second
