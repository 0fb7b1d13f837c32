"""Chapters 1 to 4 of 茗澈's form: the audit, its plan as carried out, the company, the audit before."""

from __future__ import annotations

from corpus.bodies.audit import TeamMember
from corpus.bodies.templates.a._mingche_form import (
    LETTERS,
    MODES,
    ROLES,
    SYSTEM_NAMES,
    Form,
    halves_of,
)
from corpus.layouts.writer import Row

RISKS = {"高": "高", "中": "中", "低": "低"}


def overview(form: Form) -> None:
    """1: whom, what for, against what, who and when."""
    audit, w = form.audit, form.w
    w.heading(1, "1 审核概况")
    w.heading(2, "1.1 受审核方登记信息")
    org, licence, people = "organization", "organization.licence", audit.world.people
    rows: list[Row] = [
        ["组织名称", w.fact(f"{org}.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact(f"{org}.uscc"), "成立日期", w.fact(f"{org}.established_on")],
        [
            "营业期限",
            f"{w.fact(f'{licence}.valid_from')}至{w.until(f'{licence}.valid_to')}",
            "登记机关",
            w.fact(f"{licence}.authority"),
        ],
        ["注册地址", w.fact(f"{org}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{org}.office_address"), "‹", "‹"],
        ["经营地址", w.fact(f"{org}.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["联系人", people.contact, "联系电话", audit.world.phone],
    ]
    w.table(rows, (2.4, 3.4, 1.5, 3), bold=(0, 2))
    w.heading(2, "1.2 审核目的")
    w.text(form.sentences.texts("purposes", audit.audit_type)[0])
    w.heading(2, "1.3 审核准则")
    _criteria(form)
    w.heading(2, "1.4 审核范围")
    rows = [["体系", "审核范围"], *([SYSTEM_NAMES[one], w.scope("audit", one)] for one in audit.systems)]
    w.table(rows, (2.5, 7.5), head=1, bold=(0,))
    w.heading(2, "1.5 审核组及随行人员")
    _team(form)
    w.heading(2, "1.6 审核时间和方式")
    _time(form)


def _criteria(form: Form) -> None:
    audit, w = form.audit, form.w
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = f"（{e('iso')}）" if one.iso else ""
        told.append(f"{e.silent('system')}{e('number')}{twin}《{one.title}》")
    w.text(
        f"a) 管理体系标准：{'；'.join(told)}；",
        "b) 受审核方现行有效的管理手册、程序文件、作业文件及其引用的文件；",
        f"c) 适用的法律法规：{w.laws('criteria')}；",
        "d) 顾客和其他相关方的要求，认证合同，以及本公司公开的认证实施规则。",
        style="plain",
    )


def _team(form: Form) -> None:
    audit, w = form.audit, form.w
    form.caption(1, "审核组成员")
    rows: list[Row] = [["代号", "姓名", "组内职务", "注册级别", "注册证书号", "证书有效期至", "专业代码"]]
    for member in audit.team:
        rows += _member(form, member)
    w.table(rows, (0.7, 1.1, 1.1, 1.2, 3.3, 2.3, 1.3), head=1, repeat=True)
    form.caption(1, "随行人员")
    rows = [["姓名", "作用", "来自"]]
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        rows.append([e("name"), e("role", "向导" if guest.role == "guide" else "观察员"), e("from")])
    w.table(rows, (3, 3, 4), head=1)
    w.text(
        "随行人员不参与取证和判断。审核组成员近两年内未向受审核方提供咨询、培训和内审服务，与其无利益关系。"
    )


def _member(form: Form, member: TeamMember) -> list[Row]:
    """The rows of a member: one for each registration."""
    w = form.w
    e = w.person(member)
    own = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        return [[*own, w.blank, w.blank, e.each("professional_codes", "、") or w.blank]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、")
        if at == 0 and codes:
            codes += e.silent_each("professional_codes")
        number = r.silent("system") + r("number") + r.silent("grade")
        first = own if at == 0 else ["^"] * 4
        rows.append([*first, number, r("valid_until"), codes or w.blank])
    return rows


def _time(form: Form) -> None:
    audit, w = form.audit, form.w
    when = audit.audit
    start, end = (w.fact(f"audit.{one}") + w.half(f"audit.{one}_half") for one in ("start", "end"))
    rows: list[Row] = [
        ["审核日期", f"{start}至{end}"],
        ["审核方式", w.choice("audit.mode", MODES, when.mode)],
        ["审核覆盖期间", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"],
        ["认证风险等级", w.choice("audit.risk", RISKS, when.risk)],
        ["体系范围内有效人数", f"{w.fact('headcount')}人"],
        [
            "审核人日",
            f"总计{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日",
        ],
        ["人日核减及理由", w.each("audit.reductions", when.reductions, "；") or "无核减"],
    ]
    w.table(rows, (2.6, 7.4), bold=(0,))


def plan(form: Form) -> None:
    """2: the plan as it was carried out, by half day, and departures from it."""
    w = form.w
    w.heading(1, "2 审核计划的实施")
    w.heading(2, "2.1 实施日程")
    form.caption(2, "审核实施日程")
    rows: list[Row] = [["日期", "时段", "审核的部门和过程", "标准条款", "审核员"], *_schedule(form)]
    w.table(rows, (2.2, 0.8, 3.9, 2.5, 1.1), head=1, repeat=True)
    marks = "，".join(f"{LETTERS[one]}指{SYSTEM_NAMES[one]}标准" for one in form.audit.systems)
    w.text(f"注：条款前的字母{marks}；审核员一栏为代号，见1.5。", style="plain")
    w.heading(2, "2.2 计划执行情况")
    w.text("{+}按计划完成  {-}有调整（说明：无）", style="plain")
    w.text("".join(form.said("plan", 3, 5)))


def _schedule(form: Form) -> list[Row]:
    """Tracks through the departments, a row for each half day and track."""
    w = form.w
    halves = halves_of(form.audit)
    tracks = [(_spread(parts, len(halves)), people) for parts, people in _tracks(form)]
    rows: list[Row] = []
    for at, (day, half) in enumerate(halves):
        date = "^" if at and halves[at - 1][0] == day else w.date(day)
        period = half
        if at == 0:
            rows.append([date, period, "首次会议", w.blank, "全体"])
            date = period = "^"
        for parts, people in tracks:
            told = "；".join(_joined(parts[at]))
            clauses = "；".join(dict.fromkeys(text for _, text in parts[at] if text)) or w.blank
            rows.append([date, period, told, clauses, "".join(one.label for one in people)])
            date = period = "^"
        if at == len(halves) - 1:
            rows.append([date, period, "审核组内部会议，与管理层沟通，末次会议", w.blank, "全体"])
    return rows


Part = tuple[str, str]
"""A department with what is audited there, and the clauses."""


def _joined(parts: list[Part]) -> list[str]:
    """What is audited, one text a department."""
    found: dict[str, list[str]] = {}
    for name, _ in parts:
        department, _, topic = name.partition("：")
        found.setdefault(department, []).append(topic)
    return [f"{department}：{'、'.join(topics)}" for department, topics in found.items()]


def _tracks(form: Form) -> list[tuple[list[Part], list[TeamMember]]]:
    """What each group audits: who may not audit alone goes with the leader."""
    audit = form.audit
    qualified = [one for one in audit.team if one.qualified]
    others = qualified[1:] or qualified
    leading = qualified[:1] + [one for one in audit.team if not one.qualified]
    support, third = _second_track(form), others[1::2]
    known = {one.system for member in third for one in member.registrations}
    if len(others) > 2 and known.issuperset(audit.systems):
        return [(_first_track(form), leading), (support[::2], others[::2]), (support[1::2], third)]
    return [(_first_track(form), leading), (support, others)]


def _clauses(form: Form, **of: str) -> str:
    return " ".join(f"{LETTERS[one]}{of[one]}" for one in form.audit.systems if one in of)


def _first_track(form: Form) -> list[Part]:
    world = form.audit.world
    quality, doing, tech = world.departments[1:4]
    flow = world.industry["flow"]
    number = min(max(len(halves_of(form.audit)) - 4, 3), len(flow))
    steps = [
        "、".join(flow[at * len(flow) // number : (at + 1) * len(flow) // number]) for at in range(number)
    ]
    control = _clauses(form, QMS="8.5", EMS="8.1", OHSMS="8.1")
    found = [
        ("管理层：环境、领导作用、方针", _clauses(form, QMS="4、5", EMS="4、5", OHSMS="4、5")),
        ("管理层：策划、管理评审", _clauses(form, QMS="6、9.3", EMS="6、9.3", OHSMS="6、9.3")),
        (f"{quality}：监视和测量资源", _clauses(form, QMS="7.1.5", EMS="9.1.1", OHSMS="9.1.1")),
        *((f"{doing}：{step}", control) for step in steps),
    ]
    if form.first_stage:
        return found
    found.append((f"{quality}：检验和验收、不合格控制", _clauses(form, QMS="8.6、8.7")))
    if form.audit.exclusions == "无":
        found.append((f"{tech}：设计和开发", _clauses(form, QMS="8.3")))
    return found


def _second_track(form: Form) -> list[Part]:
    office, _, _, _, purchase, sale, upkeep, safe = form.audit.world.departments
    support = _clauses(form, QMS="7.2、7.3", EMS="7.2、7.3", OHSMS="7.2、7.3")
    found = [
        (f"{office}：人力资源和意识", support),
        (f"{office}：成文信息、沟通", _clauses(form, QMS="7.4、7.5", EMS="7.4、7.5", OHSMS="7.4、7.5")),
        (f"{upkeep}：设备设施", _clauses(form, QMS="7.1.3", EMS="8.1", OHSMS="8.1")),
    ]
    if not form.first_stage:
        found += [
            (f"{purchase}：外部供方", _clauses(form, QMS="8.4", EMS="8.1", OHSMS="8.1.4")),
            (f"{sale}：顾客要求、顾客满意", _clauses(form, QMS="8.2、9.1.2")),
        ]
    if form.has("EMS", "OHSMS"):
        aspects = _clauses(form, EMS="6.1.2、8.1", OHSMS="6.1.2、8.1")
        laws = _clauses(form, EMS="6.1.3、8.2、9.1.2", OHSMS="6.1.3、8.2、9.1.2")
        name = "环境因素和危险源" if form.has("EMS") and form.has("OHSMS") else "环境因素"
        name = name if form.has("EMS") else "危险源"
        found += [(f"{safe}：{name}", aspects), (f"{safe}：合规义务、应急", laws)]
    found.append((f"{office}：内部审核、改进", _clauses(form, QMS="9.2、10", EMS="9.2、10", OHSMS="9.2、10")))
    return found


def _spread(parts: list[Part], number: int) -> list[list[Part]]:
    """Parts in order over so many half days; where there are fewer, some go on for another."""
    if len(parts) >= number:
        return [parts[at * len(parts) // number : (at + 1) * len(parts) // number] for at in range(number)]
    found: list[list[Part]] = []
    for at in range(number):
        name, clauses = parts[at * len(parts) // number]
        again = at and (at - 1) * len(parts) // number == at * len(parts) // number
        found.append([(f"{name}（续）" if again else name, clauses)])
    return found


def company(form: Form) -> None:
    """3: the company."""
    audit, w = form.audit, form.w
    world = audit.world
    w.heading(1, "3 受审核方基本情况")
    w.heading(2, "3.1 组织概貌")
    shifts = "实行单班制" if world.shifts == 1 else "主要岗位实行两班制"
    w.text(
        f"{w.fact('organization.name')}主要从事{w.scope('activity')}，注册资本{world.capital}万元，建筑面积约"
        f"{world.area}平方米，{shifts}。现有员工{w.fact('headcount_total')}人，其中体系范围内有效人数"
        f"{w.fact('headcount')}人，已缴纳社会保险{w.fact('insured_count')}人。管理体系自"
        f"{w.fact('system_effective_on')}起实施。设有{'、'.join(world.departments)}等部门。"
    )
    w.text("".join(form.said("general", 2, 3)))
    w.heading(2, "3.2 场所")
    rows: list[Row] = [["场所地址", "性质", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (4.6, 1.5, 2.6, 1), head=1)
    w.heading(2, "3.3 过程和范围")
    _processes(form)
    if audit.permits:
        w.heading(2, "3.4 法定许可")
        _permits(form)


def _processes(form: Form) -> None:
    audit, w = form.audit, form.w
    rows: list[Row] = [
        ["业务流程", " → ".join(audit.world.industry["flow"])],
        ["关键过程", w.fact("key_processes")],
        ["特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes")],
        ["不适用的要求", w.fact("exclusions")],
    ]
    w.table(rows, (2, 8), bold=(0,))
    for one in audit.counts:
        if one.what == "主要过程":
            e = w.entry("counts", one)
            listed = e.each("listed", "、")
            w.text(f"手册识别的{e('what')}共{e('stated')}{one.unit}：{listed}。")
    w.text("管理手册对体系范围的表述如下：", style="plain")
    w.text(*(f"{LETTERS[one]}：{w.scope('system', one)}。" for one in audit.systems), style="plain")
    w.text("上述表述与营业执照的经营范围及现场了解的活动相符。", style="plain")


def _permits(form: Form) -> None:
    w = form.w
    form.caption(3, "法定许可和登记")
    rows: list[Row] = [["证照名称", "编号", "持有人", "许可范围", "有效期", "发证机关"]]
    for one in form.audit.permits:
        e = w.entry("permits", one)
        end = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        span = f"{e('valid_from')}至{end}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), span, e("authority")])
    w.table(rows, (1.5, 2.2, 1.8, 1.4, 1.9, 1.6), head=1, repeat=True)


def before(form: Form) -> None:
    """4: what was before this audit."""
    audit, w = form.audit, form.w
    titles = {
        "stage1": "4 申请信息的核实",
        "stage2": "4 第一阶段审核的跟踪",
        "transfer": "4 原认证情况的核查",
    }
    w.heading(1, titles.get(audit.audit_type, "4 上次审核的跟踪和变化情况"))
    if audit.stage1 and not form.first_stage:
        when = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}"
        until = f"{w.fact('stage1.end')}{w.fact('stage1.end_time')}"
        if audit.stage1.end == audit.stage1.start:
            until = f"{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
        how = w.fact("stage1.mode", MODES[audit.stage1.mode])
        w.text(f"第一阶段于{when}至{until}实施，采用{how}的方式。")
    if audit.certificates:
        form.caption(4, "在用的管理体系认证证书")
        rows: list[Row] = [["认证领域", "证书编号", "颁证日期", "有效期至"]]
        for one in audit.certificates:
            e = w.entry("certificates", one)
            rows.append([e("system", SYSTEM_NAMES[one.system]), e("number"), e("issued_on"), e("valid_to")])
        w.table(rows, (2.6, 2.4, 2.5, 2.5), head=1)
    w.text("".join(form.sentences.texts("follow", audit.audit_type)))
    if audit.previous_nonconformities:
        form.caption(4, "上次审核不符合项的验证")
        rows = [["序号", "不符合事实", "关闭日期", "本次验证"]]
        for at, item in enumerate(audit.previous_nonconformities, 1):
            e = w.entry("previous_nonconformities", item)
            rows.append([str(at), e("description"), e("closed_on"), "有效，未再发生"])
        w.table(rows, (0.8, 5.4, 2, 1.8), head=1, repeat=True)
