"""泾禾工程与服务认证: chapters of prose, first the seat with its departments, then each place of work."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b import _jinghe_end as end
from corpus.bodies.templates.b import _jinghe_seat as seat
from corpus.bodies.templates.b import _jinghe_work as work
from corpus.bodies.templates.b._jinghe_form import KINDS, NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "泾禾工程与服务认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+OHSMS", "QMS+EMS", "OHSMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "tick", "dates": "padded", "blank": "/"}

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
WAYS = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    form = Form(audit, w)
    w.margins(
        header=(f"{BODY}　　{audit.world.form_no}",),
        footer=(f"报告编号 {audit.number}",),
        page="- # -",
    )
    _cover(audit, w)
    w.page()
    _statement(w, form)
    _unit(audit, w, form)
    _task(audit, w, form)
    seat.all_of(audit, w, form)
    work.all_of(audit, w, form)
    end.all_of(audit, w, form)


def _cover(audit: Audit, w: Writer) -> None:
    w.text("", "", style="plain")
    w.text(w.fact("organization.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("", "", style="plain")
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    w.text(
        f"报告编号：{w.fact('number')}",
        f"审核性质：{w.choice('audit_type', KINDS, audit.audit_type)}",
        f"审核领域：{systems}",
        f"审核组长：{w.person(audit.leader)('name')}",
        style="center",
    )
    w.text("", "", "", style="plain")
    w.text(w.fact("certification_body.name"), w.fact("report_date"), style="center")


def _statement(w: Writer, form: Form) -> None:
    w.text("声　明", style="subtitle")
    form.listed(form.texts("statement"))
    body = "certification_body"
    w.text(
        f"联系地址：{w.fact(f'{body}.address')}",
        f"联系电话：{w.fact(f'{body}.phone')}　电子邮件：{w.fact(f'{body}.email')}　"
        f"网址：{w.fact(f'{body}.website')}",
        style="plain",
    )


def _unit(audit: Audit, w: Writer, form: Form) -> None:
    form.chapter("被审核单位")
    world, people, licence = audit.world, audit.world.people, audit.organization.licence
    form.section("登记和联系信息")
    since, until = w.fact("organization.licence.valid_from"), w.until("organization.licence.valid_to")
    term = f"{since}至{until}" if licence.valid_to else f"自{since}起，{until}"
    rows: list[Row] = [
        ["单位名称", w.fact("organization.name"), "社会信用代码", w.fact("organization.uscc")],
        ["住所（注册地）", w.fact("organization.registered_address"), "‹", "‹"],
        ["经营场所", w.fact("organization.business_address"), "‹", "‹"],
        ["办公地点", w.fact("organization.office_address"), "‹", "‹"],
        ["成立时间", w.fact("organization.established_on"), "注册资本", f"{world.capital}万元"],
        ["营业期限", term, "登记机关", w.fact("organization.licence.authority")],
        ["法定代表人", people.legal, "主要负责人", people.manager],
        ["单位代表", people.representative, "联系人及电话", f"{people.contact}，{world.phone}"],
    ]
    w.table(rows, (1.7, 3.4, 1.7, 3.2), bold=(0, 2))
    w.text(
        f"该单位主营{w.scope('activity')}，在册员工{w.fact('headcount_total')}人，缴纳社会保险"
        f"{w.fact('insured_count')}人，列入体系的有{w.fact('headcount')}人，"
        f"{'实行两班制' if world.shifts == 2 else '实行单班制'}。"
        f"现行体系文件自{w.fact('system_effective_on')}起实施。",
        f"设有{'、'.join(world.departments)}。主要设备有"
        + "、".join(f"{name}（{model}）{number}台" for name, model, number in world.equipment)
        + "。",
    )
    _papers(audit, w, form)


def _papers(audit: Audit, w: Writer, form: Form) -> None:
    form.section("资质、许可和认证证书")
    if not audit.permits:
        w.text("该单位从事的业务没有法定的前置许可。")
    for one in audit.permits:
        e = w.entry("permits", one)
        until = (
            f"，有效期{e('valid_from')}至{e('valid_to')}"
            if one.valid_to
            else f"，{e('valid_from')}起长期有效"
        )
        w.text(
            f"{e('kind')}：编号{e('number')}，持有单位{e('holder')}，许可内容{e('scope')}，"
            f"由{e('authority')}核发{until}。"
        )
    for held in audit.certificates:
        c = w.entry("certificates", held)
        w.text(
            f"已获{c('system', NAMES[held.system])}认证证书，证书编号{c('number')}，发证日{c('issued_on')}，"
            f"有效期至{c('valid_to')}。"
        )


def _task(audit: Audit, w: Writer, form: Form) -> None:
    form.chapter("审核任务")
    when = audit.audit
    form.section("审核目的")
    w.text(*form.texts("aim", audit.audit_type))
    form.section("审核依据")
    form.listed([_standard(w, one) for one in audit.systems])
    w.text(f"适用的法律：{w.laws('criteria')}。")
    w.text("被审核单位的管理手册、程序文件和其他体系文件，认证合同，以及本公司的认证规则。")
    form.section("审核范围")
    for one in audit.systems:
        w.text(f"{NAMES[one]}：{w.scope('audit', one)}。")
    w.text(
        f"覆盖的部门：管理层、{'、'.join(audit.world.departments)}。覆盖的时期："
        f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。"
    )
    form.section("时间、方式和场所")
    if audit.stage1:
        first = audit.stage1
        w.text(
            f"第一阶段审核于{w.fact('stage1.start')}{w.fact('stage1.start_time')}至"
            f"{w.fact('stage1.end_time')}进行，方式为{w.fact('stage1.mode', WAYS[first.mode])}，"
            f"结论是可以进入第二阶段。{w.silent('stage1.end')}"
        )
    w.text(
        f"本次审核自{w.fact('audit.start')}{w.half('audit.start_half')}起，至{w.fact('audit.end')}"
        f"{w.half('audit.end_half')}止，采用{w.fact('audit.mode', WAYS[when.mode])}。共用"
        f"{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日；人日减少的理由："
        f"{w.each('audit.reductions', when.reductions, '；') or '无减少'}。"
        f"体系风险程度评定为{w.fact('audit.risk')}。"
    )
    w.text(*form.texts("combined" if len(audit.systems) > 1 else "single"))
    rows: list[Row] = [["场所", "性质", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (5, 1.6, 2.2, 1.2), head=1)
    _team(audit, w, form)
    form.section("计划的执行")
    w.text(*form.texts("plan"), *form.texts("programme"))


def _standard(w: Writer, system: str) -> str:
    e = w.standard(system)
    standard = next(one for one in w.audit.standards if one.system == system)
    twin = f"（{e('iso')}）" if standard.iso else ""
    return f"{e('number')}《{standard.title}》{twin}{e.silent('system')}"


def _team(audit: Audit, w: Writer, form: Form) -> None:
    form.section("审核组")
    rows: list[Row] = [["姓名", "组内职务", "领域", "资格", "注册证书号", "注册到期", "专业代码"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (1.3, 1.2, 2, 1.4, 2.6, 1.9, 1.3), head=1, repeat=True)
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role}{a('name')}（来自{a('from')}）")
    w.text(f"随同人员：{'、'.join(told)}。" if told else "没有随同人员。")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    known = [f"{e('name')}（{e('label')}）", e("role", ROLES[member.role])]
    if not member.registrations:
        return [[*known, w.blank, e("grade"), w.blank, w.blank, e.each("professional_codes", "、")]]
    rows: list[Row] = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、") or w.blank
        cells = [NAMES[one.system] + r.silent("system"), r("grade"), r("number"), r("valid_until"), codes]
        if not rows:
            cells[1] += e.silent("grade")
            cells[4] += e.silent_each("professional_codes")
        rows.append([*(known if not rows else ["^", "^"]), *cells])
    return rows
