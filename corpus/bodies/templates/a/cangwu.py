"""沧浯认证评价: food and energy certified again; bullets, cards, tables, prose by turns."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates import plans
from corpus.bodies.templates.a import _cangwu_end as end
from corpus.bodies.templates.a import _cangwu_sections as sections
from corpus.bodies.templates.a._cangwu_words import NAMES, point
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Level, Number
from corpus.layouts.writer import Row

BODY = "沧浯认证评价有限公司"
SYSTEMS = ("FSMS+HACCP", "EnMS", "FSMS")
TYPES = ("recertification",)
STYLE = {"look": "bracket", "dates": "padded", "blank": "无", "styled": True}

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.report.lists = {
        "part": (Level("decimal", "%1"), Level("decimal", "%1.%2")),
        "point": (Level("bullet", "▪"),),
        "step": (Level("decimal", "(%1)", "nothing"),),
    }
    w.margins(header=(f"{BODY}　认证审核文件",), footer=(audit.world.form_no,), page="#／##")
    phrases = Phrases(w)
    _head(audit, w)
    w.heading(1, "获证组织", Number("part"))
    _organization(audit, w)
    w.heading(1, "本轮认证周期回顾", Number("part"))
    _cycle(audit, w, phrases)
    w.heading(1, "审核实施", Number("part"))
    _doing(audit, w)
    w.heading(1, "审核发现", Number("part"))
    sections.all_of(audit, w, phrases)
    w.heading(1, "不符合与整改", Number("part"))
    end.nonconformities(audit, w)
    w.heading(1, "评价与结论", Number("part"))
    end.conclusion(audit, w, phrases)


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    told = "＋".join(w.tag("systems+", code, NAMES[code]) for code in audit.systems)
    start, end_ = w.fact("audit.start"), w.fact("audit.end")
    w.table(
        [
            ["报告代号", "获证组织", "认证领域"],
            [w.fact("number"), w.fact("organization.name"), told],
            ["审核类别", "到场—离场", "报告完成日"],
            [w.fact("audit_type", "再认证审核"), f"{start}—{end_}", w.fact("report_date")],
        ],
        (3, 4, 3),
        rules="three",
        head=1,
    )


def _organization(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    point(w, f"统一社会信用代码为{w.fact('organization.uscc')}，法定代表人{people.legal}。")
    term = f"{w.fact('organization.licence.valid_from')}—{w.until('organization.licence.valid_to')}"
    point(
        w,
        f"成立于{w.fact('organization.established_on')}，执照期限{term}，"
        f"发照机关{w.fact('organization.licence.authority')}。",
    )
    point(w, f"注册地：{w.fact('organization.registered_address')}")
    point(w, f"办公地：{w.fact('organization.office_address')}")
    point(w, f"生产地：{w.fact('organization.business_address')}")
    point(
        w,
        f"在职{w.fact('headcount_total')}人，参保{w.fact('insured_count')}人，体系范围内"
        f"{w.fact('headcount')}人，{audit.world.shifts}班制；联系人{people.contact}，{audit.world.phone}。",
    )
    point(w, f"主营：{w.scope('activity')}；体系于{w.fact('system_effective_on')}开始运行。")
    for code in audit.systems:
        point(w, f"组织申报的{NAMES[code]}范围：{w.scope('system', code)}。")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        point(
            w,
            f"{e('kind')}：{e('number')}；持证单位{e('holder')}；许可内容{e('scope')}；"
            f"{e('valid_from')}—{e('valid_to')}；{e('authority')}",
        )
    rows: list[Row] = [["关键过程", "特殊过程", "外包过程", "删减/不适用"]]
    rows.append(
        [
            w.fact("key_processes"),
            w.fact("special_processes"),
            w.fact("outsourced_processes"),
            w.fact("exclusions"),
        ]
    )
    w.table(rows, (2.6, 2, 2.4, 3), head=1)
    sites: list[Row] = [["现场", "性质", "承担活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(sites, (5, 1.4, 2.2, 1.4), head=1)


def _cycle(audit: Audit, w: Writer, phrases: Phrases) -> None:
    w.forms = ["slash"]
    rows: list[Row] = [["领域", "证书编号", "颁证", "届满"]]
    for one in audit.certificates:
        e = w.entry("certificates", one)
        rows.append([e("system", NAMES[one.system]), e("number"), e("issued_on"), e("valid_to")])
    w.table(rows, (3.4, 3, 1.8, 1.8), head=1, rules="rows")
    w.forms = ["padded"]
    w.paragraphs(phrases.some("change", 2))
    if audit.previous_nonconformities:
        w.text("上一次审核开具的不符合及其关闭情况：", style="plain")
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        w.text(f"{e('description')}→{e('closed_on')}关闭。", style="plain", number=Number("step"))


def _doing(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.heading(2, "依据、范围和时间", Number("part", 1))
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = (
            e.silent("iso") if standard.iso == standard.number else f"（{e('iso')}）" if standard.iso else ""
        )
        told.append(f"{e('number')}{twin} {standard.title}{e.silent('system')}")
    point(w, f"标准：{'；'.join(told)}")
    point(w, f"法规：{w.laws('criteria')}")
    point(w, "组织的体系文件、与顾客约定的要求")
    for code in audit.systems:
        point(w, f"{NAMES[code]}审核范围：{w.scope('audit', code)}。")
    span = (
        f"{w.fact('audit.start')}{w.half('audit.start_half')}—{w.fact('audit.end')}{w.half('audit.end_half')}"
    )
    point(w, f"{w.fact('audit.mode', '现场审核')}，{span}")
    point(w, f"查阅记录的期间：{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}")
    days = f"审核人天{w.fact('audit.person_days')}，现场人天{w.fact('audit.onsite_days')}"
    if when.reductions:
        days += f"；减少人天的原因：{w.each('audit.reductions', when.reductions, '；')}"
    point(w, f"{days}；风险程度：{w.fact('audit.risk')}")
    w.heading(2, "人员", Number("part", 1))
    _team(audit, w)
    w.heading(2, "日程", Number("part", 1))
    _days(audit, w)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代码", "姓名", "角色与级别", "注册编号（到期日）", "专业"]]
    w.forms = ["slash"]
    for member in audit.team:
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(f"{r('number')}（{r('valid_until')}）{silent}")
        role = f"{e('role', ROLES[member.role])}¶{e('grade')}" if member.registrations else ""
        role = role or e("role", ROLES[member.role]) + e.silent("grade")
        codes = e.each("professional_codes", "、") or "—"
        rows.append([e("label"), e("name"), role, "¶".join(numbers) or "—", codes])
    w.forms = ["padded"]
    w.table(rows, (0.8, 1.5, 1.9, 4.4, 1.4), head=1)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{role}：{a('name')}（{a('from')}）")
    w.text("；".join(guests), style="plain")


def _days(audit: Audit, w: Writer) -> None:
    when = plans.halves(audit)
    first, second = (group[0].label for group in plans.groups(audit))
    names = audit.world.departments
    one = [names[at] for at in (0, 1, 4, 5)]
    two = [names[at] for at in (2, 6, 7, 3)]
    for at, (day, half) in enumerate(when):
        told = f"{day.month}月{day.day}日{'上午' if half == 'am' else '下午'}"
        left = _share(["首次会议、管理层", *one], at, len(when))
        right = _share(["首次会议、现场巡视", *two], at, len(when))
        w.text(f"{told}　{first}组：{left}；{second}组：{right}", style="plain")
    w.text("末次会议于最后半天结束前召开，组织的管理层参加。", style="plain")


def _share(steps: list[str], at: int, number: int) -> str:
    """What is done in a half day of so many."""
    if number > len(steps):
        steps = [*steps, *["补充取证、汇总"] * (number - len(steps))]
    mine = [step for place, step in enumerate(steps) if place * number // len(steps) == at]
    return "、".join(mine)
