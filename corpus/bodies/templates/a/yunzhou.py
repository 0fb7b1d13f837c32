"""芸洲管理体系认证中心: a long form of numbered tables, the evidence clause by clause in cells."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _yunzhou_clauses as clauses
from corpus.bodies.templates.a import _yunzhou_end as end
from corpus.bodies.templates.a._yunzhou_form import ADVICE, MODES, NAMES, SHORT, TYPE_NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "芸洲管理体系认证中心有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS", "QMS+OHSMS", "EMS", "OHSMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer", "special", "stage1")
STYLE = {"look": "black", "dates": "spaced", "blank": "——"}

ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
RISKS = {"高": "高风险", "中": "中风险", "低": "低风险"}
FOUR = (1.7, 3.4, 1.7, 3.4)

__all__ = ["ADVICE", "BODY", "STYLE", "SYSTEMS", "TYPES", "build"]


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, f"表格编号：{audit.world.form_no}", f"报告编号：{audit.number}"),
        footer=("本报告由审核组编制，涂改无效",),
        page="第 # 页，共 ## 页",
    )
    form = Form(audit, w)
    _cover(audit, w)
    _notes(w, form)
    w.heading(1, "第一部分　受审核组织概况")
    _organization(audit, w, form)
    _permits(audit, w, form)
    w.heading(1, "第二部分　审核任务")
    _task(audit, w, form)
    _team(audit, w, form)
    _criteria(audit, w, form)
    _schedule(audit, w, form)
    w.heading(1, "第三部分　审核证据记录")
    clauses.all_of(audit, w, form)
    end.all_of(audit, w, form)


def _cover(audit: Audit, w: Writer) -> None:
    w.text("", "", style="plain")
    w.text(w.fact("title"), style="title")
    w.text(f"（{w.tag('audit_type', audit.audit_type, TYPE_NAMES[audit.audit_type])}）", style="center")
    w.text("", "", style="plain")
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows: list[Row] = [
        ["受审核组织：", w.fact("organization.name")],
        ["报 告 编 号：", w.fact("number")],
        ["认证项目：", systems],
        ["审 核 组 长：", w.person(audit.leader)("name")],
        ["报 告 日 期：", w.fact("report_date")],
    ]
    w.table(rows, (2.4, 7), rules="rows", bold=(0,))
    w.text("", "", "", style="plain")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(f"地址：{w.fact('certification_body.address')}", style="center")
    phone, site = w.fact("certification_body.phone"), w.fact("certification_body.website")
    w.text(f"电话：{phone}　网址：{site}", style="center")
    w.text(f"电子邮箱：{w.fact('certification_body.email')}", style="center")
    w.page()


def _notes(w: Writer, form: Form) -> None:
    w.text("说　明", style="subtitle")
    for at, text in enumerate(form.texts("notes"), 1):
        w.text(f"{at}．{text}")


def _organization(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("受审核组织登记表")
    world, people = audit.world, audit.world.people
    licence = audit.organization.licence
    since, until = w.fact("organization.licence.valid_from"), w.until("organization.licence.valid_to")
    term = f"{since} 至 {until}" if licence.valid_to else f"{since} 起，{until}"
    heads = (
        f"在册 {w.fact('headcount_total')} 人；缴纳社会保险 {w.fact('insured_count')} 人；"
        f"体系覆盖（有效）人数 {w.fact('headcount')} 人"
    )
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["营业执照有效期", term, "登记机关", w.fact("organization.licence.authority")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["生产经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "管理者代表", people.representative],
        ["联系人", people.contact, "联系电话", world.phone],
        ["人员情况", heads, "‹", "‹"],
        ["班次", "两班倒" if world.shifts == 2 else "白班", "注册资本", f"{world.capital} 万元"],
        ["主营业务", w.scope("activity"), "‹", "‹"],
        ["体系文件实施日期", w.fact("system_effective_on"), "业务流程", "→".join(world.industry["flow"])],
        ["关键过程", w.fact("key_processes"), "需确认的过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")],
    ]
    w.table(rows, FOUR, bold=(0, 2))
    form.caption("场所一览表")
    listed: list[Row] = [["序号", "场所地址", "场所性质", "从事的活动", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        listed.append([str(at), s("address"), kind, s("activity"), s("headcount")])
    w.table(listed, (0.8, 4.6, 1.6, 2.2, 1), head=1)


def _permits(audit: Audit, w: Writer, form: Form) -> None:
    if audit.permits:
        form.caption("行政许可和资质")
        rows: list[Row] = [["许可（资质）名称", "编号", "持有单位", "许可内容", "有效期", "发证机关"]]
        for one in audit.permits:
            e = w.entry("permits", one)
            until = e("valid_to") if one.valid_to else e("valid_to", "长期")
            term = f"{e('valid_from')} 至 {until}"
            rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
        w.table(rows, (1.6, 2, 1.8, 1.4, 2, 1.6), head=1, repeat=True)
    else:
        w.text("经核实，受审核组织所从事的业务无需取得专项行政许可，营业执照的经营范围能够覆盖认证范围。")
    if audit.certificates:
        form.caption("现行有效的管理体系认证证书")
        rows = [["体系", "证书编号", "颁证日期", "有效期至"]]
        for held in audit.certificates:
            c = w.entry("certificates", held)
            rows.append([c("system", NAMES[held.system]), c("number"), c("issued_on"), c("valid_to")])
        w.table(rows, (3, 3.4, 2, 2), head=1)


def _task(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("审核任务和审核时间")
    when = audit.audit
    halves = [f"{w.fact(f'audit.{one}')}{w.half(f'audit.{one}_half')}" for one in ("start", "end")]
    days = f"{w.fact('audit.person_days')} 人日，其中现场 {w.fact('audit.onsite_days')} 人日"
    reductions = w.each("audit.reductions", when.reductions, "；") if when.reductions else "未作调整"
    rows: list[Row] = [
        ["审核类型", w.choice("audit_type", TYPE_NAMES, audit.audit_type), "‹", "‹"],
        ["审核目的", form.texts("purpose", audit.audit_type)[0], "‹", "‹"],
        ["审核时间", f"{halves[0]} 至 {halves[1]}", "审核方式", w.choice("audit.mode", MODES, when.mode)],
        ["审核人日", days, "人日调整", reductions],
        [
            "覆盖期间",
            f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}",
            "风险等级",
            w.choice("audit.risk", RISKS, when.risk),
        ],
    ]
    if audit.stage1 and audit.audit_type != "stage1":
        rows.append(_first_stage(w))
    w.table(rows, FOUR, bold=(0, 2))
    for text in form.some("opening", 2):
        w.text(text)


def _first_stage(w: Writer) -> Row:
    begun = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
    mode = w.fact("stage1.mode", "现场审核")
    if w.random.random() < 0.5:
        told = f"{begun} 至 {w.fact('stage1.end')} {w.fact('stage1.end_time')}"
    else:
        told = f"{begun} 至 {w.fact('stage1.end_time')}{w.silent('stage1.end')}"
    return ["第一阶段审核", told, "第一阶段方式", f"{mode}，所提问题已经整改"]


def _team(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("审核组成员及注册资格")
    rows: list[Row] = [
        ["代号", "姓名", "组内职务", "体系", "注册级别", "注册证书编号", "注册有效期至", "专业代码"]
    ]
    for member in audit.team:
        rows += _member(member, w)
    w.table(rows, (0.7, 1.1, 1.3, 1.1, 1.3, 2.6, 2.1, 1.3), head=1, repeat=True)
    for member in audit.team:
        if member.trainee:
            w.text(
                f"{w.person(member)('name')}在审核组长指导下参加审核，不单独出具审核结论，其时间不计入审核人日。"
            )
    form.caption("陪同及其他人员")
    rows = [["姓名", "作用", "所在部门或单位"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        rows.append([a("name"), a("role", "向导" if guest.role == "guide" else "观察员"), a("from")])
    w.table(rows, (2.4, 2.4, 5), head=1)


def _member(member: TeamMember, w: Writer) -> list[Row]:
    e = w.person(member)
    first: list[str] = [e("label"), e("name"), e("role", ROLES[member.role])]
    if not member.registrations:
        return [[*first, w.blank, e("grade"), w.blank, w.blank, e.each("professional_codes", "，")]]
    rows: list[Row] = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "，") or w.blank
        shown = [r("system", SHORT[one.system]), r("grade"), r("number"), r("valid_until"), codes]
        if not rows:
            shown[1] += e.silent("grade")
            shown[4] += e.silent_each("professional_codes")
        rows.append([*(first if not rows else ["^", "^", "^"]), *shown])
    return rows


def _criteria(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("审核准则和审核范围")
    rows: list[Row] = [["体系", "认证标准", "等同采用的国际标准", "审核范围"]]
    for standard in audit.standards:
        e = w.standard(standard.system)
        number = f"{e('number')}{e.silent('system')} {standard.title}"
        twin = e("iso") if standard.iso else w.blank
        rows.append([SHORT[standard.system], number, twin, w.scope("audit", standard.system)])
    laws = f"适用的法律、行政法规：{w.laws('criteria')}。"
    files = "、".join(f"《{one}》" for one in form.texts("files"))
    rows.append(
        ["其他准则", f"{laws}¶受审核组织的成文信息：{files}。¶认证合同及本机构的认证实施规则。", "‹", "‹"]
    )
    w.table(rows, (1.3, 3, 2, 4), head=1, bold=(0,))


def _schedule(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("审核日程安排")
    days = (audit.audit.end - audit.audit.start).days + 1
    slots = [f"第{'一二三四五'[day]}日{half}" for day in range(days) for half in ("上午", "下午")]
    if audit.audit.end_half == "am":
        slots.pop()
    labels = "、".join(one.label for one in audit.team if one.qualified)
    work = [("管理层", "4、5、6.1、6.2、9.3、10"), *form.departments()]
    rows: list[Row] = [["时段", "受审核部门", "涉及条款", "审核员"]]
    for at, slot in enumerate(slots):
        mine = work[at * len(work) // len(slots) : (at + 1) * len(work) // len(slots)]
        names = "、".join(name for name, _ in mine)
        topics = "；".join(topic for _, topic in mine)
        names = f"首次会议、{names}" if at == 0 else names
        names = f"{names}、末次会议" if at == len(slots) - 1 else names
        rows.append([slot, names, topics, labels])
    w.table(rows, (1.6, 3.4, 3.4, 1.8), head=1)
    w.text("日程按计划执行，未作调整；已完成计划规定的全部审核活动。", style="plain")
