"""What stands before the findings: cover, organization, task, team, schedule."""

from __future__ import annotations

from corpus.bodies.audit import Audit, days_of
from corpus.bodies.invent.draw import words
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

KINDS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "special": "特殊审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
PAIR = (2.6, 7.4)
AIMS = {
    "stage2": "评价受审核方管理体系的实施情况和有效性，确定是否推荐认证注册。",
    "surveillance": "验证管理体系是否持续符合审核准则并有效运行，确定能否保持认证资格。",
    "recertification": "评价管理体系作为一个整体的持续符合性和有效性，确定是否推荐换发证书。",
}


def first(audit: Audit, w: Writer) -> None:
    """All parts before the findings."""
    _cover(audit, w)
    w.heading(1, "第一部分　受审核方概况")
    _organization(audit, w)
    _papers(audit, w)
    w.heading(1, "第二部分　审核任务与实施")
    _task(audit, w)
    _held(audit, w)
    w.heading(1, "第三部分　审核组与日程")
    _team(audit, w)
    _schedule(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text("", "", style="center")
    w.text(w.fact("title"), style="title")
    w.text("", style="center")
    when = w.fact("audit.start")
    when += w.silent("audit.end") if audit.audit.start == audit.audit.end else f"—{w.fact('audit.end')}"
    names = [w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems]
    w.table(
        [
            ["受审核方", w.fact("organization.name")],
            ["认证领域", "、".join(names)],
            ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
            ["审核日期", when],
            ["审核组长", w.person(audit.leader)("name")],
        ],
        PAIR,
        rules="rows",
        bold=(0,),
    )
    w.text("", "", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("report_date"), style="center")
    body = "certification_body"
    w.text(
        f"地址：{w.fact(f'{body}.address')}　电话：{w.fact(f'{body}.phone')}",
        f"网址：{w.fact(f'{body}.website')}　邮箱：{w.fact(f'{body}.email')}",
        style="center",
    )
    w.page()


def _organization(audit: Audit, w: Writer) -> None:
    world, licence = audit.world, "organization.licence"
    people = world.people
    term = f"{w.fact(f'{licence}.valid_from')}至{w.until(f'{licence}.valid_to')}"
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["营业期限", term, "登记机关", w.fact(f"{licence}.authority")],
        ["法定代表人", people.legal, "管理者代表", people.representative],
        ["联系人", people.contact, "联系电话", world.phone],
        ["员工总数", f"{w.fact('headcount_total')}人", "体系覆盖人数", f"{w.fact('headcount')}人"],
        ["参加社保人数", f"{w.fact('insured_count')}人", "倒班情况", _shifts(world.shifts)],
        ["业务活动", w.scope("activity"), "‹", "‹"],
    ]
    w.table(rows, (2, 3.4, 1.8, 2.8), bold=(0, 2))


def _shifts(number: int) -> str:
    return "单班，无夜班" if number == 1 else "两班"


def _papers(audit: Audit, w: Writer) -> None:
    """Permits and certificates in force, as sentences."""
    w.text("行政许可和资质：", style="plain")
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else e("valid_to", "长期")
        w.text(
            f"{e('kind')}，编号{e('number')}，持证单位{e('holder')}，许可内容为{e('scope')}，由{e('authority')}发放，"
            f"有效期自{e('valid_from')}至{until}。"
        )
    if not audit.permits:
        w.text("经核实，受审核方的业务活动不涉及需要前置审批的行政许可。")
    for held in audit.certificates:
        c = w.entry("certificates", held)
        name = c("system", words("systems")[held.system]["name"])
        w.text(
            f"已获{name}认证证书，证书编号{c('number')}，颁证日期{c('issued_on')}，有效期至{c('valid_to')}。"
        )


def _task(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        same = f"（{e('iso')}）" if one.iso and one.iso != one.number else ""
        told.append(f"{e('number')}{same}《{one.title}》{e.silent('system')}")
    rows: list[Row] = [
        ["审核目的", AIMS[audit.audit_type]],
        [
            "审核准则",
            f"{'；'.join(told)}；受审核方的管理体系文件；适用的法律法规，包括{w.laws('criteria')}等。",
        ],
    ]
    several = len(audit.systems) > 1
    for system in audit.systems:
        label = f"审核范围（{words('systems')[system]['short']}）" if several else "审核范围"
        rows.append([label, w.scope("audit", system)])
    since, until = (w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end"))
    rows += [
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode)],
        ["审核时间", f"{since}至{until}"],
        ["覆盖时期", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"],
        ["审核人日", f"{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日"],
    ]
    if audit.audit.reductions:
        rows.append(["人日增减理由", w.each("audit.reductions", audit.audit.reductions, "；")])
    if several:
        rows.append(["风险级别", w.fact("audit.risk")])
    w.table(rows, PAIR, bold=(0,))


def _held(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    if audit.stage1:
        w.text(
            f"第一阶段审核于{w.fact('stage1.start')}{w.silent('stage1.end')}"
            f"{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}进行，"
            f"方式为{w.fact('stage1.mode', '现场审核')}，"
            "审核了管理体系文件、场所条件和内审、管理评审的策划，提出的关注点在本次审核中逐项跟踪。"
        )
    w.text(
        f"首次会议由审核组长主持，总经理{people.manager}、管理者代表{people.representative}和各部门负责人参加，"
        "确认了审核目的、范围、准则、日程和保密要求。末次会议通报了审核发现和结论，受审核方对审核发现没有异议。",
        "审核组查阅了管理手册、程序文件、作业文件和运行记录，采用面谈、观察和查阅的方法收集证据。"
        "审核按计划完成，没有影响审核结论可靠性的障碍，也没有未解决的分歧。",
    )


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "组内职务", "资格级别", "注册证书号及有效期", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        name = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        told = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            told.append(f"{r('number')}{hidden}，至{r('valid_until')}")
        codes = e.each("professional_codes", "、") if member.professional_codes else w.blank
        rows.append([*name, "¶".join(told) or w.blank, codes])
    w.table(rows, (0.8, 1.2, 1.2, 1.4, 4, 1.4), head=1, repeat=True)
    told_guests = []
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        role = g("role", "向导" if guest.role == "guide" else "观察员")
        told_guests.append(f"{role}{g('name')}（{g('from')}）")
    w.text(f"陪同人员：{'；'.join(told_guests)}。", style="plain")


def _schedule(audit: Audit, w: Writer) -> None:
    """A row a half day; who may not audit alone goes with the leader."""
    d = audit.world.departments
    led = audit.leader.label
    along = "".join(f"、{one.label}" for one in audit.team if not one.qualified)
    others = [one.label for one in audit.team if one.qualified and one.role != "leader"]
    main = [(d[2], d[3]), (d[2], d[1]), (d[1], d[6]), (d[2], d[4])]
    rest = [("管理层", d[0]), (d[5], d[4]), (d[7], d[0]), (d[6], d[7])]
    halves = [(day, half) for day in days_of(audit.audit.start, audit.audit.end) for half in ("上午", "下午")]
    if audit.audit.end_half == "am":
        halves.pop()
    rows: list[Row] = [["日期", "时段", "审核员代号：部门和过程"]]
    for at, (day, half) in enumerate(halves):
        mine, theirs = ("、".join(pairs[at % 4]) for pairs in (main, rest))
        told = (
            f"{led}{along}：{mine}¶{'、'.join(others)}：{theirs}"
            if others
            else f"{led}{along}：{mine}、{theirs}"
        )
        if at == 0:
            told = f"全体：首次会议¶{told}"
        if at == len(halves) - 1:
            told += "¶全体：审核组内部会议、末次会议"
        rows.append([f"{day.month}月{day.day}日", half, told])
    w.text("审核日程：", style="plain")
    w.table(rows, (1.6, 1, 7.4), head=1, repeat=True)
