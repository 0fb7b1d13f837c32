"""涪颐检验认证集团: a short report on a standard form, an annex for each theme."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b import _fuyi_annexes as annexes
from corpus.bodies.templates.b import _fuyi_end as end
from corpus.bodies.templates.b._fuyi_form import ANNEXES, KINDS, NAMES, ROLES, Form, short
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "涪颐检验认证集团股份有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "FSMS+HACCP", "QMS+EMS", "QMS+EnMS", "EMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "box", "dates": "padded", "blank": "—", "styled": True}

MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    form = Form(audit, w)
    w.margins(
        header=(f"{BODY}　　　　表单编号：{audit.world.form_no}（C/2）",),
        footer=("本报告正文与附表共同有效，未经许可不得部分复制",),
        page="第#页　共##页",
    )
    _cover(audit, w)
    w.page()
    _client(audit, w)
    _task(audit, w, form)
    _team(audit, w)
    _summary(audit, w, form)
    end.all_of(audit, w, form)
    w.section(landscape=True, fresh=True)
    annexes.all_of(audit, w, form)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"项目编号：{w.fact('number')}", style="right")
    w.text("", "", style="center")
    w.text(w.fact("title"), style="title")
    w.text("（正文及附表）", style="center")
    w.text("", style="center")
    rows: list[Row] = [
        ["受审核方名称", w.fact("organization.name")],
        ["认证领域", "¶".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type, "¶")],
        ["审核组长", w.person(audit.leader)("name")],
        ["审核起止日期", f"{w.fact('audit.start')}至{w.fact('audit.end')}"],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (3, 7), rules="rows", bold=(0,))
    w.text("", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    body = "certification_body"
    w.text(f"地址：{w.fact(f'{body}.address')}", style="center")
    w.text(f"电话：{w.fact(f'{body}.phone')}　邮箱：{w.fact(f'{body}.email')}", style="center")
    w.text(f"网址：{w.fact(f'{body}.website')}", style="center")


def _client(audit: Audit, w: Writer) -> None:
    w.heading(1, "一、受审核方基本信息")
    world, people, licence = audit.world, audit.world.people, audit.organization.licence
    since, until = w.fact("organization.licence.valid_from"), w.until("organization.licence.valid_to")
    rows: list[Row] = [
        ["单位名称", w.fact("organization.name"), "‹", "‹"],
        [
            "统一社会信用代码",
            w.fact("organization.uscc"),
            "成立日期",
            w.fact("organization.established_on"),
        ],
        ["登记机关", w.fact("organization.licence.authority"), "注册资本", f"{world.capital}万元"],
        ["营业期限", f"{since}至{until}" if licence.valid_to else f"{since}起，{until}", "‹", "‹"],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "邮政编码", world.postcode],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "联系人及电话", f"{people.contact}　{world.phone}"],
        ["职工总数", f"{w.fact('headcount_total')}人", "缴纳社保人数", f"{w.fact('insured_count')}人"],
        [
            "体系覆盖人数",
            f"{w.fact('headcount')}人",
            "体系开始运行日期",
            w.fact("system_effective_on"),
        ],
        ["主要产品/服务", w.scope("activity"), "‹", "‹"],
        ["主要设备", "、".join(f"{name}（{model}）{of}台" for name, model, of in world.equipment), "‹", "‹"],
    ]
    w.table(rows, (2.2, 3.6, 2.1, 3), bold=(0, 2))


def _task(audit: Audit, w: Writer, form: Form) -> None:
    w.heading(1, "二、审核任务信息")
    rows: list[Row] = [["审核目的", form.told("aims"), "‹", "‹"], ["审核准则", _criteria(audit, w), "‹", "‹"]]
    scopes = [f"{NAMES[one]}：{w.scope('audit', one)}" for one in audit.systems]
    rows.append(["审核范围", "¶".join(scopes), "‹", "‹"])
    rows.append(
        [
            "审核时间",
            f"{w.fact('audit.start')}{w.half('audit.start_half')}至"
            f"{w.fact('audit.end')}{w.half('audit.end_half')}",
            "审核方式",
            w.choice("audit.mode", MODES, audit.audit.mode, "¶"),
        ]
    )
    if audit.stage1:
        told = (
            f"{w.fact('stage1.start')}{w.silent('stage1.end')}　"
            f"{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}，"
            f"{w.fact('stage1.mode', MODES[audit.stage1.mode])}；提出的问题已整改，具备实施第二阶段的条件"
        )
        rows.append(["第一阶段审核", told, "‹", "‹"])
    rows += [
        ["覆盖期间", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}", "‹", "‹"],
        [
            "审核人日",
            f"{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日",
            "风险级别",
            w.fact("audit.risk"),
        ],
        ["人日减少理由", w.each("audit.reductions", audit.audit.reductions, "；") or "无减少", "‹", "‹"],
        ["体系结合情况", form.texts("way", "many" if len(audit.systems) > 1 else "one")[0], "‹", "‹"],
        ["与计划的偏离", form.texts("plan")[0], "‹", "‹"],
        ["对审核方案的影响", form.texts("programme")[0], "‹", "‹"],
        ["重大变更", form.told("change"), "‹", "‹"],
    ]
    w.table(rows, (2.2, 4.2, 1.7, 2.8), bold=(0, 2))
    _sites(audit, w)


def _criteria(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        number = e("number") + e.silent("system")
        if one.iso == one.number:
            told.append(f"{number}{e.silent('iso')}《{one.title}》")
        elif one.iso:
            told.append(f"{number}《{one.title}》（{e('iso')}）")
        else:
            told.append(f"{number}《{one.title}》")
    told.append(f"适用的法律法规：{w.laws('criteria')}")
    told.append("受审核方的管理体系文件、相关合同及认证合同")
    return "；¶".join(f"{at}）{text}" for at, text in enumerate(told, 1)) + "。"


def _sites(audit: Audit, w: Writer) -> None:
    w.text("审核场所：", style="plain")
    rows: list[Row] = [["场所性质", "地址", "主要活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([kind, e("address"), e("activity"), e("headcount")])
    w.table(rows, (1.6, 5.2, 2.8, 1.2), head=1)


def _team(audit: Audit, w: Writer) -> None:
    w.heading(1, "三、审核组及陪同人员")
    rows: list[Row] = [["代号", "姓名", "职责", "级别", "注册证书号", "有效期至", "专业代码"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.8, 1.2, 1, 1.3, 3.4, 1.8, 1.5), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}（{a('from')}）", style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    known = [e("label"), e("name"), e("role", ROLES[member.role])]
    if not member.registrations:
        codes = e.each("professional_codes", "；") or w.blank
        return [[*known, e("grade"), w.blank, w.blank, codes]]
    rows: list[Row] = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        first = not rows
        codes = r.each("professional_codes", "；") or w.blank
        grade = r("grade") + (e.silent("grade") if first else "")
        codes += e.silent_each("professional_codes") if first else ""
        cells = [grade, r("number") + r.silent("system"), short(r, "valid_until"), codes]
        rows.append([*(known if first else ("^", "^", "^")), *cells])
    return rows


def _summary(audit: Audit, w: Writer, form: Form) -> None:
    w.heading(1, "四、审核综述")
    told = "审核证据以抽样方式取得，各专项的抽样明细分列于以下附表，正文只作概括说明"
    w.text(f"{told}；除附表13所列事实外，抽样结果均满足要求。" if form.has(13) else f"{told}。")
    rows: list[Row] = [["附表", "名称", "抽样内容"] * 2]
    marks = [
        [f"附表{at}", title, "{+}有 {-}无" if form.has(at) else "{-}有 {+}无"]
        for at, title in enumerate(ANNEXES, 1)
    ]
    half = (len(marks) + 1) // 2
    marks += [["—", "—", "—"]] * (2 * half - len(marks))
    rows += [[*marks[at], *marks[at + half]] for at in range(half)]
    w.table(rows, (1.2, 3.2, 1.3, 1.2, 3.2, 1.3), head=1)
    systems = set(audit.systems)
    w.heading(2, "4.1 策划")
    _scopes(audit, w)
    w.text(form.one("planning"))
    if systems & {"EMS", "OHSMS"}:
        w.text(form.texts("planning_green")[0] + "评价结果见附表9。")
    for system, name in (("EnMS", "planning_energy"), ("FSMS", "planning_food")):
        if system in systems:
            w.text(form.texts(name)[0])
    w.heading(2, "4.2 支持")
    w.text(form.one("support"), *form.texts("paper"), *form.texts("gauge"))
    w.heading(2, "4.3 运行")
    _operation(audit, w, form)
    w.heading(2, "4.4 绩效评价")
    w.text(form.texts("watch")[0])
    goals: list[Row] = [["目标", "指标值", "实际完成"], *([*one] for one in audit.world.objectives)]
    w.table(goals, (4, 3, 3), head=1)
    w.text(*form.texts("inner"))
    w.heading(2, "4.5 改进")
    w.text(*form.texts("mend"))
    w.heading(2, "4.6 证书和标志的使用")
    w.text(form.told("marks"))


def _scopes(audit: Audit, w: Writer) -> None:
    for one in audit.systems:
        w.text(f"受审核方确定的{NAMES[one]}范围：{w.scope('system', one)}。")
    told = w.fact("exclusions")
    w.text(f"不适用条款：{told}。" if audit.exclusions == "无" else f"不适用条款：{told}，理由充分。")


def _operation(audit: Audit, w: Writer, form: Form) -> None:
    w.text(
        f"关键过程为{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}。"
    )
    w.text(form.one("operation_make" if form.makes else "operation_serve"), *form.texts("buying"))
    systems = set(audit.systems)
    if systems & {"EMS", "OHSMS"}:
        w.text(*form.texts("green"))
    if "EnMS" in systems:
        w.text(*form.texts("energy"))
    if "FSMS" in systems:
        w.text(*form.texts("food"))
    w.text(f"运行过程中主要执行{w.laws('operation')}，执行情况未发现违反之处。")
