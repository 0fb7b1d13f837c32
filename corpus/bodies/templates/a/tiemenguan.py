"""铁门关: an energy body with figures of energy, baselines and key users, tables and prose mixed."""

from __future__ import annotations

from itertools import pairwise

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a._tiemenguan_end import end
from corpus.bodies.templates.a._tiemenguan_energy import energy
from corpus.bodies.templates.a._tiemenguan_work import environment, evaluation, work
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.writer import HALVES, Writer

BODY = "铁门关节能与环境评价认证有限公司"
SYSTEMS = ("EnMS", "EnMS+EMS")
TYPES = ("stage2", "surveillance", "recertification", "stage1")
STYLE = {"look": "black", "dates": "slash", "blank": "无", "styled": False}

NAMES = {"EnMS": "能源管理体系", "EMS": "环境管理体系"}
KINDS = {
    "stage1": "初审一阶段",
    "stage2": "初审二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场与远程结合"}
CHAPTERS = "一二三四五六七八九"


def build(audit: Audit, w: Writer) -> None:
    """Cover, task, client, course, energy, work, environment, evaluation, end."""
    w.margins(header=("铁门关节能与环境评价认证有限公司",), footer=("TMG/ZY-08-C",), page="- # -")
    _cover(audit, w)
    w.page()
    parts = [
        ("任务信息", _task),
        ("组织概况", _client),
        ("审核的实施", _course),
        ("能源评审和能源绩效", energy),
        ("支持和运行", work),
        ("环境管理", environment),
        ("检查和评价", evaluation),
        ("审核发现和结论", end),
    ]
    if "EMS" not in audit.systems:
        parts = [part for part in parts if part[0] != "环境管理"]
    for number, (name, write) in zip(CHAPTERS, parts, strict=False):
        w.heading(1, f"第{number}部分　{name}")
        write(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"（{'、'.join(w.tag('systems+', one, NAMES[one]) for one in audit.systems)}）", style="subtitle")
    w.text(f"编　　号：{w.fact('number')}", style="center")
    w.text(f"用能单位：{w.fact('organization.name')}", style="center")
    w.text(f"审核组长：{w.person(audit.leader)('name')}", style="center")
    w.text(f"提交日期：{w.fact('report_date')}", style="center")
    body = "certification_body"
    w.text(f"机构地址：{w.fact(f'{body}.address')}", style="center")
    w.text(f"电话：{w.fact(f'{body}.phone')}　电子邮箱：{w.fact(f'{body}.email')}", style="center")
    w.text(f"网址：{w.fact(f'{body}.website')}", style="center")


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    first, last = w.half("audit.start_half"), w.half("audit.end_half")
    rows = [
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type, " "), "‹", "‹"],
        ["审核时间", f"{w.fact('audit.start')} {first} — {w.fact('audit.end')} {last}", "‹", "‹"],
        ["审核方法", w.choice("audit.mode", MODES, when.mode, " "), "风险等级", w.fact("audit.risk")],
        ["总人日", w.fact("audit.person_days"), "现场人日", w.fact("audit.onsite_days")],
        [
            "审核覆盖期",
            f"{w.fact('audit.covered_from')} — {w.fact('audit.covered_to')}",
            "任务书编号",
            audit.world.plan_no,
        ],
    ]
    if when.reductions:
        rows.append(["人日调整", w.each("audit.reductions", when.reductions), "‹", "‹"])
    for one in audit.standards:
        s = w.standard(one.system)
        number = f"{s('number')}{s.silent('system')} {one.title}（{s('iso')}）"
        rows.append(["认证依据", number, "‹", "‹"])
    for system in audit.systems:
        rows.append([f"审核范围¶{NAMES[system]}", w.scope("audit", system), "‹", "‹"])
    w.table(rows, (2.6, 5.6, 2.4, 3.4), bold=(0, 2))
    w.text(f"认证依据还包括用能单位的体系文件和适用的法律法规：{w.laws('criteria', '，')}。")
    aims = {
        "stage1": "审核目的：了解体系文件和能源评审的策划情况，判断是否具备进行第二阶段审核的条件。",
        "stage2": "审核目的：确认体系符合认证依据、有效实施并能够改进绩效，提出是否推荐认证的意见。",
        "surveillance": "审核目的：确认体系持续符合认证依据、绩效持续改进，提出是否保持认证的意见。",
        "recertification": "审核目的：评价认证周期内体系的有效性和绩效的改进，提出是否换发证书的意见。",
    }
    w.text(aims[audit.audit_type])
    if audit.stage1 and audit.audit_type == "stage2":
        w.text(
            f"第一阶段审核于 {w.fact('stage1.start')}（{w.fact('stage1.start_time')}—"
            f"{w.fact('stage1.end_time')}）在{w.fact('stage1.mode', '现场')}进行{w.silent('stage1.end')}，"
            f"边界、基准和计量方面的疑问均已澄清。"
        )
    if audit.certificates:
        held = []
        for certificate in audit.certificates:
            c = w.entry("certificates", certificate)
            name = c("system", NAMES[certificate.system])
            held.append(f"{name}证书 {c('number')}，{c('issued_on')} 颁发，{c('valid_to')} 到期")
        w.text(f"现持证书：{'；'.join(held)}。")


def _client(audit: Audit, w: Writer) -> None:
    org, world = "organization", audit.world
    licence = f"{org}.licence"
    w.text(
        f"{w.fact(f'{org}.name')}（统一社会信用代码 {w.fact(f'{org}.uscc')}）"
        f"{w.fact(f'{org}.established_on')} 设立，{w.fact(f'{licence}.authority')}登记，营业期限 "
        f"{w.fact(f'{licence}.valid_from')} 至 "
        f"{w.until(f'{licence}.valid_to')}；主要从事{w.scope('activity')}。"
    )
    rows = [
        ["注册地址", w.fact(f"{org}.registered_address")],
        ["生产经营地址", w.fact(f"{org}.business_address")],
        ["办公地址", w.fact(f"{org}.office_address")],
        ["法定代表人", world.people.legal],
        ["最高管理者", world.people.manager],
        ["能源管理负责人", world.people.representative],
        ["联系人", f"{world.people.contact}　{world.phone}"],
        ["在册人数", w.fact("headcount_total")],
        ["社保人数", w.fact("insured_count")],
        ["体系内人数", w.fact("headcount")],
        ["体系发布实施", w.fact("system_effective_on")],
    ]
    rows += [[f"体系边界¶{NAMES[one]}", w.scope("system", one)] for one in audit.systems]
    for place in audit.sites:
        e = w.same("sites", place.address, place)
        fixed = "固定" if place.kind == "fixed" else "临时"
        rows.append(
            ["场所", f"{e('address')}（{e('kind', fixed)}，{e('activity')}，{e('headcount')} 人）"],
        )
    w.table(rows, (3.4, 10.6), bold=(0,))
    for permit in audit.permits:
        p = w.entry("permits", permit)
        ends = p("valid_to") if permit.valid_to else "长期"
        w.text(
            f"{p('kind')}：编号 {p('number')}，单位名称 {p('holder')}，内容 {p('scope')}，"
            f"{p('authority')}，有效期 {p('valid_from')} — {ends}。"
        )


def _course(audit: Audit, w: Writer) -> None:
    rows = [["编号", "姓名", "分工", "注册级别", "注册号／有效期", "能源、环境专业"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (1.2, 2, 2, 2.2, 5.4, 2.6), head=1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role} {a('name')}，来自{a('from')}。", style="plain")
    office, quality, doing, tech, buying, sales, plant, safety = audit.world.departments
    times = halves(audit)
    first, second = groups(audit)
    one = _at(["最高管理者", f"{office}", f"{buying}、{sales}"], len(times))
    two = _at([f"{plant}（含用能设备现场）", doing, f"{quality}、{tech}", safety], len(times))
    labels = ["".join(member.label for member in group) for group in (first, second)]
    w.text("审核组分为两组，按下列时间到各部门取证：")
    for at, (day, half) in enumerate(times):
        w.text(
            f"{w.date(day)} {HALVES[half]}：{labels[0]} 组——{one[at]}；{labels[1]} 组——{two[at]}",
            style="plain",
        )
    w.text(
        "首次会议确认了边界、日程和取证方法，末次会议向最高管理者和各部门负责人说明了审核结果，会议签到表存档。"
    )


def _member(w: Writer, member: TeamMember) -> list[str]:
    e = w.person(member)
    told = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        told.append(f"{r('number')}／{r('valid_until')}{hidden}")
    codes = e.each("professional_codes", "、") or w.blank
    return [
        e("label"),
        e("name"),
        e("role", ROLES[member.role]),
        e("grade"),
        "¶".join(told) or w.blank,
        codes,
    ]


def _at(steps: list[str], number: int) -> list[str]:
    """Which steps are taken in each half day."""
    if number >= len(steps):
        return [steps[at * len(steps) // number] for at in range(number)]
    cuts = [at * len(steps) // number for at in range(number + 1)]
    return ["、".join(steps[low:high]) for low, high in pairwise(cuts)]
