"""赤水罗恩: a summary first, then departments with checklists and their evidence, then the findings."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _chishui_departments as departments
from corpus.bodies.templates.a import _chishui_end as end
from corpus.bodies.templates.a._chishui_form import ADVICE, KEEPING, NAMES, WAYS, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "赤水罗恩检验认证（上海）有限公司"
SYSTEMS = ("EMS+OHSMS", "QMS+EMS+OHSMS", "QMS+EMS", "QMS", "EMS", "QMS+OHSMS", "OHSMS")
TYPES = ("recertification", "surveillance", "stage2", "transfer")
STYLE = {"look": "tick", "dates": "slash", "blank": "N/A"}

KINDS = {
    "stage2": "认证审核（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "转换审核",
}
ROLES = {"leader": "审核组长", "member": "组员", "technical_expert": "技术专家"}
LINES = (2.6, 7.6)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    form = Form(audit, w)
    w.margins(
        header=(f"审核报告 {audit.number}",),
        footer=(f"{audit.world.form_no} 版本 7　机密文件",),
        page="#/##",
    )
    _cover(audit, w)
    _summary(audit, w, form)
    _client(audit, w)
    _audit(audit, w, form)
    _team(audit, w, form)
    w.heading(1, "5. 审核记录")
    w.text("结果代码：C＝符合；NC＝不符合，编号见第6章。", style="plain")
    departments.all_of(audit, w, form)
    end.all_of(audit, w, form)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="center")
    w.text("", "", style="plain")
    w.text(w.fact("title"), style="title")
    w.text(w.fact("organization.name"), style="subtitle")
    w.text("", style="plain")
    rows: list[Row] = [
        ["报告编号：", w.fact("number")],
        ["审核类型：", w.tag("audit_type", audit.audit_type, KINDS[audit.audit_type])],
        ["审核日期：", f"{w.fact('audit.start')} - {w.fact('audit.end')}"],
        ["审核组长：", w.person(audit.leader)("name")],
        ["报告日期：", w.fact("report_date")],
    ]
    w.table(rows, (3, 6), rules="none", bold=(0,))
    w.text("", "", style="plain")
    w.text(w.fact("certification_body.address"), style="center")
    phone, site = w.fact("certification_body.phone"), w.fact("certification_body.website")
    w.text(f"T {phone} | W {site} | E {w.fact('certification_body.email')}", style="center")
    w.page()


def _summary(audit: Audit, w: Writer, form: Form) -> None:
    w.heading(1, "1. 执行摘要")
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    found = f"主要不符合 {major} 项，次要不符合 {minor} 项"
    w.text(f"审核组对{w.fact('organization.name')}的{systems}进行了审核。本次审核共提出{found}。")
    w.text(f"积极的方面：{'；'.join(form.some('positive', 3))}。")
    options = KEEPING if audit.audit_type == "surveillance" else ADVICE
    chosen = w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", "¶")
    rows: list[Row] = [["审核组的推荐", chosen]]
    for name, title in (("good", "体系能力"), ("inner", "内审和管理评审"), ("fit", "认证范围")):
        rows.append([title, *form.texts(name)])
    w.table(rows, LINES, bold=(0,))


def _client(audit: Audit, w: Writer) -> None:
    w.heading(1, "2. 客户信息")
    world, people, licence = audit.world, audit.world.people, audit.organization.licence
    since, until = w.fact("organization.licence.valid_from"), w.until("organization.licence.valid_to")
    term = f"{since} - {until}" if licence.valid_to else f"{since} 起，{until}"
    rows: list[Row] = [
        ["公司名称", w.fact("organization.name")],
        ["统一社会信用代码", w.fact("organization.uscc")],
        ["营业执照", f"有效期：{term}；签发机关：{w.fact('organization.licence.authority')}"],
        ["成立日期", w.fact("organization.established_on")],
        ["注册地址", w.fact("organization.registered_address")],
        ["办公地址", w.fact("organization.office_address")],
        ["运营地址", w.fact("organization.business_address")],
        ["法定代表人", people.legal],
        ["最高管理者", people.manager],
        ["管理者代表", people.representative],
        ["联系人", f"{people.contact}，{world.phone}"],
        ["在职员工总数", w.fact("headcount_total")],
        ["社保缴纳人数", w.fact("insured_count")],
        ["体系覆盖员工数", w.fact("headcount")],
        ["班次", "两班" if world.shifts == 2 else "一班"],
        ["业务描述", w.scope("activity")],
        ["体系实施日期", w.fact("system_effective_on")],
    ]
    w.table(rows, LINES, bold=(0,))
    w.text("场所", style="plain")
    rows = [["地址", "类型", "活动", "员工数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (5, 1.6, 2.4, 1.2), head=1)
    _papers(audit, w)


def _papers(audit: Audit, w: Writer) -> None:
    if audit.permits:
        w.text("法定许可", style="plain")
        for one in audit.permits:
            e = w.entry("permits", one)
            known = f"{e('kind')}：编号 {e('number')}，持有人 {e('holder')}，许可内容 {e('scope')}，"
            until = f" - {e('valid_to')}" if one.valid_to else f" 起{e('valid_to', '长期')}"
            w.text(f"{known}有效期 {e('valid_from')}{until}，由{e('authority')}签发。")
    else:
        w.text("法定许可：客户的活动不要求专项许可。", style="plain")
    if audit.certificates:
        w.text("现有证书", style="plain")
        rows: list[Row] = [["体系", "证书编号", "签发日期", "失效日期"]]
        for held in audit.certificates:
            c = w.entry("certificates", held)
            rows.append([c("system", NAMES[held.system]), c("number"), c("issued_on"), c("valid_to")])
        w.table(rows, (3.4, 2.8, 2, 2), head=1)


def _audit(audit: Audit, w: Writer, form: Form) -> None:
    w.heading(1, "3. 审核信息")
    when = audit.audit
    begun = f"{w.fact('audit.start')}（{w.half('audit.start_half')}）"
    over = f"{w.fact('audit.end')}（{w.half('audit.end_half')}）"
    shown = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f" / {e('iso')}" if standard.iso else ""
        shown.append(f"{e('number')}{e.silent('system')}{twin}")
    days = f"{w.fact('audit.person_days')} 人天（现场 {w.fact('audit.onsite_days')} 人天）"
    rows: list[Row] = [
        ["审核目的", *form.texts("aims", audit.audit_type)],
        [
            "审核准则",
            f"标准：{'；'.join(shown)}¶适用法规：{w.laws('criteria')}¶客户的管理体系文件；认证协议",
        ],
    ]
    rows += [[f"审核范围（{NAMES[one]}）", w.scope("audit", one)] for one in audit.systems]
    rows += [
        ["审核时间", f"{begun} - {over}"],
        ["审核周期", f"{w.fact('audit.covered_from')} - {w.fact('audit.covered_to')}"],
        ["审核人天", days],
        ["人天调整的理由", w.each("audit.reductions", when.reductions, "；") or "没有调整"],
        ["审核方式", w.choice("audit.mode", WAYS, when.mode)],
        ["风险等级", w.fact("audit.risk")],
        ["审核形式", "整合审核（多体系结合）" if len(audit.systems) > 1 else "单一体系审核"],
    ]
    if audit.stage1:
        first = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
        last = f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", WAYS[audit.stage1.mode])
        rows.append(["第一阶段", f"{first} - {last}，{mode}，关注事项均已解决"])
    for name, title in (("deviation", "计划偏离"), ("issues", "重大问题和分歧"), ("fulfilled", "目的实现")):
        rows.append([title, *form.texts(name)])
    rows.append(["客户的变更", *form.texts("changes", audit.audit_type)])
    w.table(rows, LINES, bold=(0,))


def _team(audit: Audit, w: Writer, form: Form) -> None:
    w.heading(1, "4. 审核组和审核安排")
    rows: list[Row] = [["代号", "姓名", "角色", "注册", "注册号", "有效期至", "专业代码"]]
    for member in audit.team:
        rows += _member(member, w)
    w.table(rows, (0.7, 1.1, 1.9, 1.9, 2.4, 1.5, 1.1), head=1, repeat=True)
    for member in audit.team:
        if member.trainee:
            w.text(f"{w.person(member)('name')}在见证下参加审核，其时间不计入审核人天。")
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}，{a('from')}", style="plain")
    rows = [["受审核部门", "受访人", "审核员"]]
    rows += [[unit, head, label] for unit, head, label in form.visits()]
    w.table(rows, (4, 3, 3), head=1)


def _member(member: TeamMember, w: Writer) -> list[Row]:
    e = w.person(member)
    first = [e("label"), e("name"), e("role", ROLES[member.role])]
    if not member.registrations:
        return [[*first, e("grade"), w.blank, w.blank, e.each("professional_codes", " ")]]
    rows: list[Row] = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        grade = f"{one.system} {r('grade')}{r.silent('system')}"
        codes = r.each("professional_codes", " ") or w.blank
        if not rows:
            grade += e.silent("grade")
            codes += e.silent_each("professional_codes")
        cells = [grade, r("number"), r("valid_until"), codes]
        rows.append([*(["^", "^", "^"] if rows else first), *cells])
    return rows
