"""The joint facts of 安集海's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a._anjihai_form import named, own_laws
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

MODES = {"onsite": "到场审核", "remote": "远程审核", "mixed": "到场与远程结合"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
KINDS = {"fixed": "固定", "temporary": "临时"}
SHIFTS = {1: "单班作业", 2: "两班作业", 3: "三班作业"}


def identity(audit: Audit, w: Writer, _: Slots) -> None:
    """Who the organization is."""
    o, licence, world = "organization", "organization.licence", audit.world
    rows: list[Row] = [
        ["名称", w.fact(f"{o}.name"), "‹", "‹"],
        ["信用代码", w.fact(f"{o}.uscc"), "成立日期", w.fact(f"{o}.established_on")],
        ["执照期限", f"自{w.fact(f'{licence}.valid_from')}至{w.until(f'{licence}.valid_to')}", "‹", "‹"],
        ["登记机关", w.fact(f"{licence}.authority"), "‹", "‹"],
        ["注册地址", w.fact(f"{o}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{o}.office_address"), "‹", "‹"],
        ["经营地址", w.fact(f"{o}.business_address"), "‹", "‹"],
        ["法定代表人", world.people.legal, "总经理", world.people.manager],
        ["管理者代表", world.people.representative, "联系人", f"{world.people.contact}　{world.phone}"],
    ]
    w.table(rows, (1, 2.2, 1, 2), bold=(0, 2))


def arrangement(audit: Audit, w: Writer, s: Slots) -> None:
    """When, how long and how it was audited."""
    w.text(f"审核目的：{s.at('aims', audit.audit_type)}")
    if audit.stage1:
        one_day = audit.stage1.start == audit.stage1.end
        last = w.silent("stage1.end") if one_day else f"至{w.fact('stage1.end')}"
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        w.text(
            f"第一阶段于{w.fact('stage1.start')}{last}进行（{w.fact('stage1.start_time')}开始，"
            f"{w.fact('stage1.end_time')}结束），方式为{mode}，提出的关注事项在本次审核之前已处理完毕。"
        )
    name = "第二阶段" if audit.stage1 else "本次审核"
    when = (
        f"{w.fact('audit.start')}{w.half('audit.start_half')}起，"
        f"{w.fact('audit.end')}{w.half('audit.end_half')}止"
    )
    reductions = w.each("audit.reductions", audit.audit.reductions, "；") if audit.audit.reductions else "无"
    rows: list[Row] = [
        ["事项", "安排"],
        [f"{name}的时间", when],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode)],
        ["工作量", f"共{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日"],
        ["工作量的减少", reductions],
        ["取证所覆盖的时期", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"],
        ["组织的风险等级", w.fact("audit.risk")],
        ["受理号和计划号", f"{audit.world.application_no}；{audit.world.plan_no}"],
    ]
    w.table(rows, (1.3, 4), head=1, bold=(0,))


def team(audit: Audit, w: Writer, _: Slots) -> None:
    """Who audited, and who went along."""
    rows: list[Row] = [["姓名及代号", "职责", "体系", "注册号", "资格", "注册有效期", "专业代码"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (1, 0.8, 1.4, 1.9, 0.9, 1.3, 1), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = "向导" if guest.role == "guide" else "观察员"
        w.text(f"{a('name')}（{a('from')}）以{a('role', role)}身份随同审核组活动，没有影响审核的结果。")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    """The rows of a person: one a registration."""
    e = w.person(member)
    who, role = f"{e('name')}¶（{e('label')}）", e("role", ROLES[member.role])
    if not member.registrations:
        codes = e.each("professional_codes", "；") or w.blank
        return [[who, role, "技术支持", w.blank, e("grade"), w.blank, codes]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "；") or w.blank
        silent = e.silent("grade") + e.silent_each("professional_codes") if not at else ""
        first = [who, role] if not at else ["^", "^"]
        name = named(one.system).removesuffix("管理体系").removesuffix("体系")
        cells = [
            r("system", name, value=one.system),
            r("number"),
            r("grade") + silent,
            r("valid_until"),
            codes,
        ]
        rows.append([*first, *cells])
    return rows


def places(audit: Audit, w: Writer, _: Slots) -> None:
    """The sites, and how many people there are."""
    rows: list[Row] = [["场所地址", "性质", "在此开展的活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        rows.append([e("address"), e("kind", KINDS[site.kind]), e("activity"), e("headcount")])
    w.table(rows, (3.4, 0.8, 1.8, 0.8), head=1)
    w.text(
        f"组织员工总数{w.fact('headcount_total')}人，认证范围之内的有效人数为{w.fact('headcount')}人，"
        f"参加社会保险{w.fact('insured_count')}人。"
    )


def basis(audit: Audit, w: Writer, _: Slots) -> None:
    """Standards and laws that all was audited against."""
    for system in audit.systems:
        e = w.standard(system)
        record = next(one for one in audit.standards if one.system == system)
        same = record.iso == record.number
        twin = e.silent("iso") if same else f"（等同 {e('iso')}）" if record.iso else ""
        w.text(f"● {e('number')}{twin}《{record.title}》{e.silent('system')}", style="plain")
    w.text("● 组织的管理手册、程序和制度", "● 认证合同和本机构的认证方案", style="plain")
    w.text(f"● 与各体系有关的法律：{w.laws('criteria')}", style="plain")


def company(audit: Audit, w: Writer, s: Slots) -> None:
    """What the organization does, and since when it has its system."""
    world = audit.world
    w.text(
        f"{w.fact('organization.name')}从事{w.scope('activity')}。体系自{w.fact('system_effective_on')}起运行，各体系同时实施。"
        f"占地{world.area}平方米，注册资本{world.capital}万元，"
        f"{SHIFTS.get(world.shifts, '多班作业')}。",
        *s.phrases.some("company", 2),
    )
    rows: list[Row] = [
        ["主要流程", " → ".join(world.industry["flow"])],
        ["关键过程", w.fact("key_processes")],
        ["特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes")],
        ["主要设备", "；".join(f"{name} {model} {number}台" for name, model, number in world.equipment)],
        ["不适用", w.fact("exclusions")],
    ]
    w.table(rows, (1, 4.6), bold=(0,))
    for count in audit.counts:
        if count.what == "主要过程":
            e = w.entry("counts", count)
            w.text(f"{e('what')}共{e('stated')}{count.unit}：{e.each('listed', '、')}。")


def before(audit: Audit, w: Writer, s: Slots) -> None:
    """Earlier findings and the certificates in force."""
    if not audit.certificates:
        w.text("组织首次申请认证，此前没有本机构或其他机构颁发的证书，也没有需要跟踪的不符合。")
        return
    cells = ["<description>", "<closed_on>", "<again:未再发现/本次再次发现，已开具不符合>"]
    rows = s.rows("previous_nonconformities", cells)
    w.text("上一次审核所开具不符合的跟踪：", style="plain")
    w.table([["不符合事实", "验证关闭日期", "本次复查"], *rows], (4, 1.4, 1.4), head=1)
    w.text("现行证书：", style="plain")
    rows = []
    for record in audit.certificates:
        e = w.entry("certificates", record)
        system = e("system", named(record.system), value=record.system)
        rows.append([system, e("number"), e("issued_on"), e("valid_to")])
    w.table([["体系", "证书编号", "颁发日期", "截止日期"], *rows], (2, 2, 1.5, 1.5), head=1)
    w.text("证书和标志只用于宣传资料和投标文件，没有用在产品上，没有误导的用法。")


def support(audit: Audit, w: Writer, s: Slots) -> None:
    """People and documents."""
    w.text(*s.phrases.some("shared_support", 2), w.random.choice(audit.world.remarks["support"]))
    if audit.employment_contracts:
        cells = ["<name>", "<signed_on>", "<valid_from>", "<valid_to:无固定期限>"]
        w.text("抽查的劳动合同：", style="plain")
        head = ["员工", "签订日期", "生效日期", "终止日期"]
        rows = s.rows("employment_contracts", cells)
        w.table([head, *rows], (1, 1.6, 1.6, 1.6), head=1, rules="three")


def checks(audit: Audit, w: Writer, s: Slots) -> None:
    """Internal audit, evaluation of compliance and management review."""
    for record in audit.internal_audits:
        e = w.entry("internal_audits", record)
        one_day = record.start == record.end
        days = f"{e('start')}（一天）{e.silent('end')}" if one_day else f"{e('start')}至{e('end')}"
        w.text(
            f"内部审核：计划于{e('planned_on')}批准，{days}实施，内审组长{e('leader')}，"
            f"内审员{e.each('auditors', '、')}，"
            f"开出不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。"
        )
    w.text(s.phrases.one("checked"))
    entry = w.law_entry("compliance")
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        w.text(
            f"合规性评价：{e('done_on')}由{e.each('evaluators', '、')}进行，"
            f"逐项评价了{e('stated_count')}项法律法规，结果均为符合。"
        )
    joint = "、".join(f"《{entry.one('titles', title)}》" for title in own_laws(audit, None))
    w.text(
        f"组织识别适用的法律法规共{entry('stated_count')}项{entry.silent('place')}，"
        f"各体系共同适用的为{joint}，其余分列于各体系的章节。"
    )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        done = f"于{e('closed_on')}完成" if review.closed_on else "正在按计划进行"
        w.text(
            f"管理评审：通知于{e('planned_on')}发出，{e('held_on')}由{e('chair')}主持召开，"
            f"提出改进事项{e('improvements')}项，要求在{e('due_date')}之前完成，{done}。"
        )
    w.text(w.random.choice(audit.world.remarks["evaluation"]))
