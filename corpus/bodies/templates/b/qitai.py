"""奇台古城安环认证: a narrative report, told department by department, with the records in sentences."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.again import again
from corpus.bodies.templates.b._qitai_departments import departments
from corpus.bodies.templates.b._qitai_end import finish
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.writer import Writer

BODY = "奇台古城安全环境认证有限公司"
SYSTEMS = ("EMS+OHSMS", "OHSMS", "EMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "black", "dates": "chinese", "blank": "无", "styled": True}

KINDS = {"stage2": "初次认证审核（第二阶段）", "surveillance": "监督审核", "recertification": "再认证审核"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场结合远程审核"}
ROLES = {"leader": "审核组长", "member": "组员", "technical_expert": "技术专家"}
AIMS = {
    "stage2": "评价{name}建立的管理体系是否符合审核准则并得到有效实施，为是否授予认证提供依据。",
    "surveillance": "评价{name}的管理体系在上次审核之后是否持续符合审核准则，为是否保持认证提供依据。",
    "recertification": "评价{name}的管理体系在本认证周期内的总体绩效和持续适宜性，为是否换发证书提供依据。",
}


def build(audit: Audit, w: Writer) -> None:
    """Head, the task, the company, the departments, the findings and the end."""
    w.margins(header=("奇台古城安全环境认证有限公司",), footer=("QTGC-BG-03  审核报告",), page="#/##")
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"（编号：{w.fact('number')}）", style="center")
    w.text(f"{w.fact('organization.name')}：", style="plain")
    _opening(audit, w)
    _company(audit, w)
    _basis(audit, w)
    _team(audit, w)
    _course(audit, w)
    _before(audit, w)
    departments(audit, w)
    finish(audit, w)


def _opening(audit: Audit, w: Writer) -> None:
    names, when = words("systems"), audit.audit
    systems = "和".join(w.tag("systems+", one, names[one]["name"]) for one in audit.systems)
    kind = w.fact("audit_type", KINDS[audit.audit_type])
    mode = w.fact("audit.mode", MODES[when.mode])
    w.text(
        f"受贵公司委托，我公司派出审核组，于{w.fact('audit.start')}{w.half('audit.start_half')}至"
        f"{w.fact('audit.end')}{w.half('audit.end_half')}对贵公司的{systems}进行了{kind}，"
        f"采用{mode}的方式。审核时间为{w.fact('audit.person_days')}人日，"
        f"其中在现场{w.fact('audit.onsite_days')}人日；"
        + (f"减少人日的依据是{w.each('audit.reductions', when.reductions)}；" if when.reductions else "")
        + f"风险等级为{w.fact('audit.risk')}。审核覆盖的时期从{w.fact('audit.covered_from')}到"
        f"{w.fact('audit.covered_to')}。现将审核情况报告如下。"
    )
    if audit.stage1:
        first = audit.stage1
        day = w.fact("stage1.start")
        day += w.silent("stage1.end") if first.start == first.end else f"至{w.fact('stage1.end')}"
        w.text(
            f"在此之前，审核组于{day}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}实施了第一阶段审核，"
            f"方式为{w.fact('stage1.mode', MODES[first.mode])}，提出的问题已经整改，具备第二阶段审核的条件。"
        )


def _company(audit: Audit, w: Writer) -> None:
    org, people, world = "organization", audit.world.people, audit.world
    w.heading(1, "一、受审核方概况")
    w.text(
        f"{w.fact(f'{org}.name')}（统一社会信用代码{w.fact(f'{org}.uscc')}）成立于"
        f"{w.fact(f'{org}.established_on')}，营业执照由{w.fact(f'{org}.licence.authority')}核发，"
        f"营业期限自{w.fact(f'{org}.licence.valid_from')}至{w.until(f'{org}.licence.valid_to')}。"
        f"公司注册地址为{w.fact(f'{org}.registered_address')}，办公地址为{w.fact(f'{org}.office_address')}，"
        f"经营地址为{w.fact(f'{org}.business_address')}。",
        f"公司从事{w.scope('activity')}，法定代表人{people.legal}，总经理{people.manager}，"
        f"管理者代表{people.representative}，联系人{people.contact}（电话{world.phone}）。"
        f"公司现有员工{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人，"
        f"体系覆盖{w.fact('headcount')}人，实行{world.shifts}班制。"
        f"管理体系自{w.fact('system_effective_on')}起运行。",
    )
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told.append(f"{e('address')}，为{kind}，从事{e('activity')}，有{e('headcount')}人")
    w.text(f"审核覆盖的场所：{'；'.join(told)}。")
    told = []
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else e("valid_to", "长期")
        told.append(
            f"{e('holder')}持有{e('authority')}颁发的{e('kind')}，编号{e('number')}，"
            f"许可内容为{e('scope')}，有效期自{e('valid_from')}至{until}"
        )
    w.text(f"{'；'.join(told)}。" if told else "按照现行规定，公司的经营活动无须办理专项许可。")
    names = words("systems")
    told = []
    for cert in audit.certificates:
        c = w.entry("certificates", cert)
        name = c("system", names[cert.system]["name"])
        told.append(f"{name}认证证书，编号{c('number')}，{c('issued_on')}颁发，有效期至{c('valid_to')}")
    if told:
        w.text(f"公司持有我公司颁发的{'；'.join(told)}。")


def _basis(audit: Audit, w: Writer) -> None:
    names = words("systems")
    w.heading(1, "二、审核的目的、准则和范围")
    w.text(f"审核目的：{AIMS[audit.audit_type].format(name=w.fact('organization.name'))}")
    told = []
    for one in audit.standards:
        s = w.standard(one.system)
        twin = f"（等同采用{s('iso')}）" if one.iso else ""
        told.append(f"{s.silent('system')}{s('number')}《{one.title}》{twin}")
    w.text(
        f"审核准则：{'、'.join(told)}；公司的管理手册和程序文件；适用的法律法规，包括{w.laws('criteria')}。"
    )
    scopes = "；".join(f"{names[one]['name']}覆盖{w.scope('audit', one)}" for one in audit.systems)
    w.text(f"审核范围：{scopes}。标准要求的删减情况：{w.fact('exclusions')}。")


def _team(audit: Audit, w: Writer) -> None:
    w.heading(1, "三、审核组")
    told = [_member(w, one) for one in audit.team]
    w.text(f"审核组由{len(told)}人组成：", *(f"{one}；" for one in told[:-1]), f"{told[-1]}。")
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{a('from')}的{a('name')}担任{role}")
    w.text(f"审核期间，{'；'.join(told)}。")


def _member(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    label, name, role = e("label"), e("name"), e("role", ROLES[member.role])
    start = f"（{label}）{name}，{role}"
    if not member.registrations:
        return f"{start}{e.silent('grade')}，专业代码{e.each('professional_codes')}"
    parts = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = r.each("professional_codes")
        end = f"，专业代码{codes}" if codes else ""
        number, until = r("number"), r("valid_until")
        parts.append(f"注册号{number}{r.silent('system')}{r.silent('grade')}，有效期至{until}{end}")
    return f"{start}，{e('grade')}，{'；'.join(parts)}{e.silent_each('professional_codes')}"


def _course(audit: Audit, w: Writer) -> None:
    world = audit.world
    order = ["管理层", *(world.departments[at] for at in (7, 2, 0, 6, 1, 4, 3, 5))]
    w.heading(1, "四、审核经过")
    slots = halves(audit)
    doing = world.departments[2]
    more = [f"{doing}的作业现场", f"{doing}的相关方作业点", "库房和公用设施", "各部门补充取证"]
    teams = []
    for at, group in enumerate(groups(audit)):
        own = order[at::2]
        own += more[at : at + max(len(slots) - len(own), 0)]
        teams.append((group, shared([(place, "") for place in own], len(slots))))
    told = []
    for number, (day, half) in enumerate(slots):
        visits = "，".join(
            f"{'、'.join(one.name for one in group)}到{'、'.join(place for place, _ in parts[number])}"
            for group, parts in teams
        )
        told.append(f"{w.date(day)}{'上午' if half == 'am' else '下午'}，{visits}")
    w.text(
        f"首次会议由审核组长{w.person(audit.leader)('name')}主持，说明了审核的安排、方法和保密承诺，"
        f"{world.people.manager}和各部门负责人参加。",
        f"{'；'.join(told)}。",
        w.random.choice(
            (
                "各部门配合良好，审核按计划完成，没有影响结论的障碍，末次会议通报了审核发现，公司没有异议。",
                "审核过程没有偏离计划。末次会议上审核组向公司通报了发现和结论，双方意见一致。",
            )
        ),
    )


def _before(audit: Audit, w: Writer) -> None:
    w.heading(1, "五、上次审核的跟踪和变化")
    told = []
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        now = "，本次审核又发现同类问题" if again(audit, one.description) else "，本次查看，措施仍然有效"
        told.append(f"“{e('description')}”已于{e('closed_on')}关闭{now}")
    if told:
        w.text(f"审核组跟踪了上次审核提出的不符合：{'；'.join(told)}。")
    elif audit.audit_type == "stage2":
        w.text("本次为初次认证，没有须跟踪的不符合。")
    else:
        w.text("上次审核没有提出不符合。")
    w.text(
        w.random.choice(
            (
                "公司的组织机构、主要设备和作业场所近一年没有大的调整，体系文件作了个别修改。",
                "经了解，近一年公司的名称、地址和主要活动均没有变化，体系文件的修改不影响其完整性。",
            )
        )
    )
