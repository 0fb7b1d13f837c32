"""达坂城: HSE for companies that work for oil fields; chapters with numbered registers, visits, ratings."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates import plans
from corpus.bodies.templates.b import _dabancheng_end as end
from corpus.bodies.templates.b import _dabancheng_field as field
from corpus.bodies.templates.b import _dabancheng_system as system
from corpus.bodies.templates.b._dabancheng_form import NAMES, ROLES, SHORT, SITE, Form, dots, on
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "达坂城健康安全环境认证中心有限公司"
SYSTEMS = ("HSE", "HSE+QMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "black", "dates": "padded", "blank": "—"}

KINDS = {"stage2": "初次认证", "surveillance": "监督", "recertification": "再认证"}
AIMS = {
    "stage2": "评价受审核方管理体系与审核准则的符合性和运行的有效性，确定能否推荐认证注册。",
    "surveillance": "验证受审核方获证后管理体系持续符合审核准则的程度，确定能否推荐保持认证注册。",
    "recertification": "评价受审核方在认证周期内管理体系的持续符合性和绩效，确定能否推荐换发认证证书。",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY}    HSE-JL-{audit.world.form_no[-2:]}",),
        footer=("未经本机构同意不得部分复制本报告",),
        page="第#页 共##页",
    )
    form = Form(audit, w)
    _cover(form)
    form.begin("审核任务与实施")
    _task(form)
    _team(form)
    _schedule(form)
    form.begin("受审核方概况")
    _company(form)
    _places(form)
    system.leadership(form)
    system.resources(form)
    field.operation(form)
    end.checking(form)
    end.nonconformities(form)
    end.conclusion(form)


def _cover(form: Form) -> None:
    audit, w = form.audit, form.w
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    leader = w.person(audit.leader)
    fields = " + ".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    w.table(
        [
            ["报告编号", w.fact("number")],
            ["受审核方名称", w.fact("organization.name")],
            ["认证领域", fields],
            ["审核类别", w.choice("audit_type", KINDS, audit.audit_type)],
            ["审核组长", leader("name") + leader.silent("role")],
            ["现场审核日期", f"{w.fact('audit.start')}～{w.fact('audit.end')}"],
            ["报告完成日期", w.fact("report_date")],
        ],
        (2.4, 6),
        bold=(0,),
    )
    at = "certification_body."
    w.text(f"地址：{w.fact(at + 'address')}", f"电话：{w.fact(at + 'phone')}", style="plain")
    w.text(f"网址：{w.fact(at + 'website')}    电子邮箱：{w.fact(at + 'email')}", style="plain")
    w.page()


def _task(form: Form) -> None:
    audit, w = form.audit, form.w
    w.heading(2, "1.1 审核目的")
    w.text(AIMS[audit.audit_type])
    w.heading(2, "1.2 审核准则")
    for at, one in enumerate(audit.standards, 1):
        e = w.standard(one.system)
        twin = f"/{e('iso')}" if one.iso else ""
        w.text(f"{at}）{e('number')}{twin}《{one.title}》{e.silent('system')}", style="plain")
    at = len(audit.standards)
    w.text(f"{at + 1}）受审核方管理手册、程序文件和作业文件；", style="plain")
    w.text(f"{at + 2}）适用的法律：{w.laws('criteria')}。", style="plain")
    w.heading(2, "1.3 审核范围")
    for code in audit.systems:
        w.text(f"{SHORT[code]}：{w.scope('audit', code)}", style="plain")
    w.heading(2, "1.4 审核时间")
    when = audit.audit
    times = [f"{w.fact(f'audit.{name}')}{w.half(f'audit.{name}_half')}" for name in ("start", "end")]
    covered = f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}"
    mode = w.choice("audit.mode", {"onsite": "现场", "remote": "远程"}, when.mode)
    rows: list[Row] = [
        ["现场审核时间", f"{times[0]}至{times[1]}", "‹", "‹"],
        ["审核方式", mode, "风险等级", w.fact("audit.risk")],
        ["审核人日", w.fact("audit.person_days"), "其中现场人日", w.fact("audit.onsite_days")],
        ["审核覆盖期间", covered, "‹", "‹"],
        ["人日减少理由", w.each("audit.reductions", when.reductions, "；") or "无", "‹", "‹"],
    ]
    if audit.stage1:
        clock = f"{w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        day = f"{w.fact('stage1.start')}{w.silent('stage1.end')}  {clock}"
        rows.append(["第一阶段审核", day, "方式", w.fact("stage1.mode", "现场")])
    w.table(rows, (2, 3.4, 2, 2.2), bold=(0, 2))
    if audit.stage1:
        w.text("第一阶段审核提出的关注问题，受审核方在第二阶段审核之前已经整改，审核组复核后确认。")


def _team(form: Form) -> None:
    audit, w = form.audit, form.w
    w.heading(2, "1.5 审核组")
    rows: list[Row] = [["代号", "姓名", "性别", "组内职务", "注册资格", "注册编号及有效期", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            system_of = f"{r('system', SHORT[one.system])}：{r('number')}"
            numbers.append(f"{system_of}（至{on(r, 'valid_until')}）{r.silent('grade')}")
            numbers[-1] += r.silent_each("professional_codes")
        codes = e.each("professional_codes", "¶") or w.blank
        role = e("role", ROLES[member.role])
        told = [e("label"), e("name"), member.sex, role, e("grade")]
        rows.append([*told, "¶".join(numbers) or w.blank, codes])
    w.table(rows, (0.8, 1.3, 0.8, 1.4, 1.7, 4.6, 1.5), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "陪同人员" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}（{a('from')}）", style="plain")
    names = "、".join(w.person(member)("name") for member in audit.team)
    w.text(
        "审核组成员郑重声明：与受审核方无利害关系，两年内未为其提供咨询，遵守保密和廉洁规定。", style="plain"
    )
    w.text(f"声明人签字：{names}", style="plain")


def _schedule(form: Form) -> None:
    audit, w = form.audit, form.w
    names = audit.world.departments
    site = [(SITE, "现场访问、作业许可、应急准备")] if form.away else []
    tracks: list[list[plans.Step]] = [
        [
            ("领导层", "领导和承诺、方针、资源、管理评审"),
            (names[-1], "风险管理、法律法规、合规性评价、内部审核、事故事件"),
            (names[0], "培训、文件和记录、协商沟通"),
            (names[4], "承包方和供应方"),
        ],
        [
            (names[2], "场所巡视、运行控制、职业健康、清洁生产"),
            *site,
            (names[6], "设施完整性、特种设备、监测设备"),
            (f"{names[1]}、{names[3]}、{names[5]}", "绩效监测、变更管理、顾客和产品"),
        ],
    ]
    when = plans.halves(audit)
    crews = plans.groups(audit)
    parts = [_spread(track, len(when)) for track in tracks]
    w.heading(2, "1.6 审核日程")
    rows: list[Row] = [["日期", "时段", "审核员", "部门/场所", "审核内容"]]
    for at, (day, half) in enumerate(when):
        for crew, part in zip(crews, parts, strict=True):
            letters = "、".join(member.label for member in crew)
            for place, what in part[at]:
                form.visits.setdefault(place, (day, crew))
                rows.append([dots(day), "上午" if half == "am" else "下午", letters, place, what])
    w.table(rows, (1.8, 1, 1.4, 2.6, 4.6), head=1, repeat=True)
    w.heading(2, "1.7 首次会议和末次会议")
    people = audit.world.people
    w.text(
        f"首次会议于{w.fact('audit.start')}召开，由审核组长{w.person(audit.leader)('name')}主持，"
        f"{people.manager}、{people.representative}及各部门负责人参加，确认了审核计划、沟通渠道和现场安全注意事项。"
    )
    w.text(
        f"末次会议于{w.fact('audit.end')}召开，审核组通报审核发现和审核结论，"
        f"受审核方对结果没有异议，{people.manager}作了表态发言。"
    )


def _spread(steps: list[plans.Step], number: int) -> list[list[plans.Step]]:
    """Steps put into so many half days; where there are more half days, steps go on in the next one."""
    if number <= len(steps):
        return plans.shared(steps, number)
    found: list[list[plans.Step]] = []
    for at in range(number):
        place, what = steps[at * len(steps) // number]
        begun = at > 0 and (at - 1) * len(steps) // number == at * len(steps) // number
        found.append([(f"{place}（续）" if begun else place, what)])
    return found


def _company(form: Form) -> None:
    audit, w, world = form.audit, form.w, form.audit.world
    at = "organization."
    term = f"{w.fact(at + 'licence.valid_from')}至{w.until(at + 'licence.valid_to')}"
    w.heading(2, "2.1 基本信息")
    w.table(
        [
            ["单位名称", w.fact(at + "name"), "‹", "‹"],
            ["统一社会信用代码", w.fact(at + "uscc"), "成立日期", w.fact(at + "established_on")],
            ["营业期限", term, "登记机关", w.fact(at + "licence.authority")],
            ["注册地址", w.fact(at + "registered_address"), "‹", "‹"],
            ["办公地址", w.fact(at + "office_address"), "‹", "‹"],
            ["经营地址", w.fact(at + "business_address"), "‹", "‹"],
            ["法定代表人", world.people.legal, "HSE管理者代表", world.people.representative],
            ["联系人", world.people.contact, "联系电话", world.phone],
            ["员工总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
            ["体系覆盖人数", f"{w.fact('headcount')}人", "体系运行日期", w.fact("system_effective_on")],
            ["业务活动", w.scope("activity"), "‹", "‹"],
        ],
        (2.1, 3.4, 2, 3),
        bold=(0, 2),
    )
    w.heading(2, "2.2 手册规定的体系范围")
    for one in audit.systems:
        w.text(f"{SHORT[one]}：{w.scope('system', one)}", style="plain")
    w.heading(2, "2.3 资质和行政许可")
    found = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        term = f"{on(e, 'valid_from')}～{on(e, 'valid_to')}"
        found.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
    head = ["证照名称", "证照编号", "持有单位", "许可范围", "有效期", "发证机关"]
    widths = (1.8, 2.4, 2.3, 1.9, 2, 1.9)
    form.register("资质和行政许可登记", head, found, widths, "业务活动不涉及行政许可。")
    found = []
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        told = [e("system", NAMES[certificate.system]), e("number"), on(e, "issued_on"), on(e, "valid_to")]
        found.append([*told, "符合规定"])
    if found:
        head = ["认证领域", "证书编号", "发证日期", "到期日期", "证书和标志使用"]
        form.register("管理体系认证证书登记", head, found, (3, 2.6, 1.6, 1.6, 1.8))


def _places(form: Form) -> None:
    audit, w, world = form.audit, form.w, form.audit.world
    w.heading(2, "2.4 场所")
    found = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        found.append([kind, e("address"), e("activity"), e("headcount"), "是"])
    form.register(
        "场所登记", ["场所类型", "地址", "主要活动", "人数", "是否到场审核"], found, (1.6, 4.4, 2.4, 1, 1.6)
    )
    w.heading(2, "2.5 作业过程和主要设备")
    machines = "、".join(f"{name}{number}台（{model}）" for name, model, number in world.equipment)
    w.text(f"作业流程：{'→'.join(world.industry['flow'])}。")
    w.text(f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；")
    w.text(f"外包过程：{w.fact('outsourced_processes')}。")
    if "QMS" in audit.systems:
        w.text(f"标准条款的不适用情况：{w.fact('exclusions')}。")
    w.text(f"主要设备：{machines}。")
