"""The cover and the first two sections of 谷芮's report: the project's data and the organization's."""

from __future__ import annotations

from corpus.bodies.audit import Audit, days_of
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._gurui_forms import Pair, keys, numbered
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
KINDS = {"stage2": "初审（二阶段）", "surveillance": "监督", "recertification": "再认证"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
GUESTS = {"guide": "向导", "observer": "观察员"}
PURPOSES = {
    "stage2": "评价管理体系的实施情况及有效性，为是否授予认证提供依据。",
    "surveillance": "评价获证管理体系是否持续满足要求，为是否保持认证提供依据。",
    "recertification": "评价认证周期内管理体系的持续符合性与有效性，为是否换发证书提供依据。",
}
VISITS = (
    ("综合", "方针目标、能力培训、文件、内审、管理评审"),
    ("业务", "运行控制、岗位巡视"),
    ("采购设备", "供方与外包、设备设施、计量器具"),
    ("技术质量", "变更、监视测量、分析评价"),
    ("专责", "合规义务、风险管理、应急、相关方沟通、纠正措施"),
)
"""Groups of departments and what is looked at there."""

GROUPS = {"综合": (0,), "业务": (2,), "采购设备": (4, 6), "技术质量": (1, 3), "专责": (7, 5)}


def cover(audit: Audit, w: Writer) -> None:
    """Title and master data."""
    body = "certification_body"
    w.text("", style="center")
    w.text(w.fact("title"), style="title")
    w.text(w.fact(f"{body}.name"), style="subtitle")
    w.text("", style="center")
    names = [f"{w.tag('systems+', one, words('systems')[one]['name'])} {one}" for one in audit.systems]
    keys(
        w,
        [
            ("报告编号", w.fact("number")),
            ("报告日期", w.fact("report_date")),
            ("组织名称", w.fact("organization.name"), ""),
            ("认证领域", "¶".join(names), ""),
            ("审核类型", w.choice("audit_type", KINDS, audit.audit_type), ""),
            ("审核开始", f"{w.fact('audit.start')} {w.half('audit.start_half')}"),
            ("审核结束", f"{w.fact('audit.end')} {w.half('audit.end_half')}"),
            ("审核组长", w.person(audit.leader)("name")),
            ("审核组人数", str(len(audit.team))),
            ("申请流水号", audit.world.application_no),
            ("计划编号", audit.world.plan_no),
        ],
    )
    w.text("", style="center")
    keys(
        w,
        [
            ("机构地址", w.fact(f"{body}.address"), ""),
            ("机构电话", w.fact(f"{body}.phone")),
            ("机构邮箱", w.fact(f"{body}.email")),
            ("机构网址", w.fact(f"{body}.website")),
            ("报告状态", "正式"),
        ],
    )
    w.text(
        "填报说明：本报告由审核组在审核业务系统中逐项填报，系统汇总生成。审核以抽样方式进行，未被抽取的部分可能存在"
        f"未发现的问题。没有内容的格以“{w.blank}”表示，编号和日期由系统校验格式。",
        style="plain",
    )


def all_of(audit: Audit, w: Writer) -> None:
    """Sections 1 and 2."""
    _project(audit, w)
    _basis(audit, w)
    _crew(audit, w)
    _before(audit, w)
    _days(audit, w)
    _organization(audit, w)


def _project(audit: Audit, w: Writer) -> None:
    when, org, licence = audit.audit, "organization", "organization.licence"
    w.heading(1, "1 项目信息")
    pairs: list[Pair] = [
        ("项目编号", w.fact("number")),
        ("审核方式", w.choice("audit.mode", MODES, when.mode)),
        ("审核日期", f"{w.fact('audit.start')} 至 {w.fact('audit.end')}"),
        ("覆盖期间", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"),
        ("风险等级", w.fact("audit.risk")),
        ("审核人日（总）", w.fact("audit.person_days")),
        ("其中现场人日", w.fact("audit.onsite_days")),
        ("审核组长", w.person(audit.leader)("name")),
    ]
    if when.reductions:
        pairs.append(("人日核减理由", w.each("audit.reductions", when.reductions, "；"), ""))
    keys(w, pairs)
    w.heading(2, "1.1 组织登记信息")
    keys(
        w,
        [
            ("组织名称", w.fact(f"{org}.name"), ""),
            ("统一社会信用代码", w.fact(f"{org}.uscc")),
            ("成立日期", w.fact(f"{org}.established_on")),
            ("营业执照起", w.fact(f"{licence}.valid_from")),
            ("营业执照止", w.until(f"{licence}.valid_to")),
            ("登记机关", w.fact(f"{licence}.authority")),
            ("法定代表人", audit.world.people.legal),
            ("注册地址", w.fact(f"{org}.registered_address"), ""),
            ("办公地址", w.fact(f"{org}.office_address"), ""),
            ("经营地址", w.fact(f"{org}.business_address"), ""),
            ("联系人", audit.world.people.contact),
            ("联系电话", audit.world.phone),
        ],
    )
    w.heading(2, "1.2 审核目的")
    w.text(PURPOSES[audit.audit_type], style="plain")


def _basis(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.3 审核准则")
    rows: list[Row] = [["类别", "编号", "名称", "对应国际标准"]]
    for one in audit.standards:
        e = w.standard(one.system)
        twin = w.blank
        if one.iso:
            twin = f"{e.silent('iso')}本身即国际标准" if one.iso == one.number else e("iso")
        rows.append([f"{one.system}标准", e.silent("system") + e("number"), one.title, twin])
    rows.append(["法律法规", w.laws("criteria", "；", "{}"), "‹", "‹"])
    rows.append(["组织文件", "管理手册、程序及其引用的规定，清单见附录A", "‹", "‹"])
    rows.append(["其他", "组织承诺遵守的相关方要求、认证合同", "‹", "‹"])
    w.table(rows, (1.6, 2.6, 3.4, 2.4), head=1, bold=(0,))
    w.heading(2, "1.4 审核范围")
    rows = [["领域", "本次审核范围", "组织体系文件所述范围"]]
    for code in audit.systems:
        rows.append([code, w.scope("audit", code), w.scope("system", code)])
    w.table(rows, (1.4, 4.3, 4.3), head=1)
    w.heading(2, "1.5 场所清单")
    rows = [["序号", "类型", "地址", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([str(len(rows)), kind, e("address"), e("activity"), e("headcount")])
    w.table(rows, (0.8, 1, 4.7, 2.5, 1), head=1)


def _crew(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.6 审核组")
    rows: list[Row] = [
        ["代号", "姓名", "职责", "级别", "领域", "注册编号", "注册有效期至", "专业代码", "来源"]
    ]
    for member in audit.team:
        e = w.person(member)
        if not member.registrations:
            codes = e.each("professional_codes", "、") or w.blank
            own = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
            rows.append([*own, w.blank, w.blank, w.blank, codes, member.employer])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "、")
            codes += e.silent_each("professional_codes") if at == 0 and codes else ""
            own = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade") + r.silent("grade")]
            told = [r("system"), r("number"), r("valid_until"), codes or w.blank]
            rows.append([*own, *told, member.employer])
    w.table(rows, (0.6, 0.9, 0.9, 1, 1, 2.1, 1.4, 1.2, 0.9), head=1, repeat=True)
    w.heading(2, "1.7 随行人员")
    guests = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        guests.append([e("name"), e("role", GUESTS[guest.role]), e("from")])
    numbered(w, ("序号", "姓名", "身份", "所属"), guests, (0.8, 2.5, 2.5, 4.2))


def _before(audit: Audit, w: Writer) -> None:
    """The first stage, or the certificates in force."""
    w.heading(2, "1.8 前序信息")
    if audit.stage1:
        keys(
            w,
            [
                ("一阶段开始", f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"),
                ("一阶段结束", f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"),
                ("一阶段方式", w.choice("stage1.mode", MODES, audit.stage1.mode)),
                ("一阶段结果", "具备二阶段条件，提示事项已落实"),
            ],
        )
    if audit.certificates:
        rows: list[Row] = [["领域", "证书编号", "发证日期", "有效期至", "查询状态"]]
        for one in audit.certificates:
            e = w.entry("certificates", one)
            name = words("systems")[one.system]["name"]
            rows.append([e("system", name), e("number"), e("issued_on"), e("valid_to"), "有效"])
        w.table(rows, (2.8, 2.8, 1.6, 1.6, 1.2), head=1)
        w.text("组织名称、地址、范围与证书所载一致，证书和标志使用规范，未见超范围宣传。", style="plain")


def _days(audit: Audit, w: Writer) -> None:
    """What was done in each half day."""
    w.heading(2, "1.9 日程执行记录")
    when = audit.audit
    halves = [(day, half) for day in days_of(when.start, when.end) for half in ("am", "pm")]
    halves = halves[when.start_half == "pm" :]
    halves = halves[:-1] if when.end_half == "am" else halves
    rows: list[Row] = [["日期", "时段", "部门/对象", "内容"]]
    departments = audit.world.departments
    for at, (day, half) in enumerate(halves):
        groups = VISITS[at :: len(halves)] if len(halves) < len(VISITS) else [VISITS[at % len(VISITS)]]
        if at >= len(VISITS):
            groups = [VISITS[1]]
        places = [departments[number] for name, _ in groups for number in GROUPS[name]]
        work = "；".join(text for _, text in groups)
        work = ("首次会议、管理层访谈；" if at == 0 else "") + work
        work += "；末次会议" if at == len(halves) - 1 else ""
        if any(site.kind == "temporary" for site in audit.sites):
            work = work.replace("岗位巡视", "岗位巡视、临时场所巡视", 1)
        rows.append([f"{day:%Y-%m-%d}", "上午" if half == "am" else "下午", "、".join(places), work])
    w.table(rows, (1.6, 0.9, 2.6, 4.9), head=1, repeat=True)
    w.text("计划无调整，各项活动按计划完成。", style="plain")


def _organization(audit: Audit, w: Writer) -> None:
    world = audit.world
    w.heading(1, "2 组织概况")
    keys(
        w,
        [
            ("员工总数（人）", w.fact("headcount_total")),
            ("社会保险参保（人）", w.fact("insured_count")),
            ("范围内有效人数", w.fact("headcount")),
            ("体系实施日期", w.fact("system_effective_on")),
            ("作业班次", "单班" if world.shifts == 1 else "两班"),
            ("使用面积", f"{world.area}㎡"),
            ("主营活动", w.scope("activity"), ""),
        ],
    )
    w.heading(2, "2.1 过程")
    keys(
        w,
        [
            ("业务流程", "→".join(world.industry["flow"]), ""),
            ("关键过程", w.fact("key_processes")),
            ("特殊过程", w.fact("special_processes")),
            ("外包过程", w.fact("outsourced_processes")),
            ("不适用条款", w.fact("exclusions")),
        ],
    )
    w.heading(2, "2.2 主要设备设施")
    units = [[name, model, str(number), "在用"] for name, model, number in world.equipment]
    numbered(w, ("序号", "名称", "型号", "数量", "状态"), units, (0.8, 3.4, 3, 1.3, 1.5))
    w.heading(2, "2.3 数量清单")
    rows: list[Row] = [["项目", "数量", "明细"]]
    for one in audit.counts:
        c = w.entry("counts", one)
        rows.append([c("what"), f"{c('stated')}{one.unit}", c.each("listed", "；")])
    w.table(rows, (2, 1.2, 6.8), head=1, bold=(0,))
    w.heading(2, "2.4 目标考核")
    goals = [[name, target, reached, "达成"] for name, target, reached in world.objectives]
    numbered(w, ("序号", "目标", "指标值", "实际值", "结果"), goals, (0.8, 4.2, 1.8, 1.8, 1.4))
    w.heading(2, "2.5 访谈人员")
    people = world.people
    met = [[people.manager, "最高管理者"], [people.representative, "体系负责人"]]
    met.append([people.workers, "员工代表"])
    met += [[people.heads[name], f"{name}负责人"] for name in world.departments]
    numbered(w, ("序号", "姓名", "岗位"), met, (1, 4, 5))
