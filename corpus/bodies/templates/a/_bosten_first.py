"""The first forms: cover, organization, task, team, how the audit went."""

from __future__ import annotations

from corpus.bodies.audit import Audit, days_of
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._bosten_form import Forms
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

KINDS = {
    "stage2": "初审（二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊",
    "transfer": "转换",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}
FOUR = (1.9, 3.4, 1.9, 2.8)


def first(forms: Forms) -> None:
    """The forms 1 to 4."""
    audit, w = forms.audit, forms.w
    _cover(audit, w)
    forms.form("受审核组织登记表")
    _organization(audit, w)
    forms.form("审核任务表", fresh=False)
    _task(audit, w)
    forms.form("审核组登记表")
    _team(audit, w)
    forms.form("审核实施情况表", fresh=False)
    _course(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text("", "", "", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("", "", style="center")
    names = [w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems]
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name")],
        ["认证领域", " ".join(names)],
        ["报告编号", w.fact("number")],
        ["任务编号", audit.world.plan_no],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2.5, 6), bold=(0,))
    w.text("", "", style="center")
    w.text(
        f"{w.fact('certification_body.address')}",
        f"{w.fact('certification_body.phone')}　{w.fact('certification_body.website')}　"
        f"{w.fact('certification_body.email')}",
        style="center",
    )


def _organization(audit: Audit, w: Writer) -> None:
    world, licence = audit.world, "organization.licence"
    until = w.until(f"{licence}.valid_to")
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name"), "信用代码", w.fact("organization.uscc")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["生产地址", w.fact("organization.business_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["成立日期", w.fact("organization.established_on"), "登记机关", w.fact(f"{licence}.authority")],
        ["执照期限起", w.fact(f"{licence}.valid_from"), "执照期限止", until],
        ["法定代表人", world.people.legal, "总经理", world.people.manager],
        [
            "能源团队负责人",
            world.people.representative,
            "联系人/电话",
            f"{world.people.contact}/{world.phone}",
        ],
        ["从业人数", w.fact("headcount_total"), "体系内人数", w.fact("headcount")],
        ["参保人数", w.fact("insured_count"), "体系运行起始日", w.fact("system_effective_on")],
        ["主营业务", w.scope("activity"), "‹", "‹"],
        ["工艺流程", " — ".join(world.industry["flow"]), "‹", "‹"],
    ]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        told = f"{e('address')}（{kind}场所），{e('activity')}，{e('headcount')}人"
        rows.append(["场所", told, "‹", "‹"])
    w.table(rows, FOUR, bold=(0, 2))
    _permits(audit, w)


def _permits(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["证照名称", "编号", "持证者和内容", "发证机关", "有效期起", "有效期止"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else e("valid_to", "长期")
        held = f"{e('holder')}¶{e('scope')}"
        rows.append([e("kind"), e("number"), held, e("authority"), e("valid_from"), until])
    if audit.permits:
        w.text("证照核验", style="plain")
        w.table(rows, (1.6, 2.2, 2.2, 1.6, 1.2, 1.2), head=1)
    if not audit.certificates:
        return
    rows = [["现有认证证书", "证书编号", "发证日期", "到期日期"]]
    for held_one in audit.certificates:
        c = w.entry("certificates", held_one)
        name = c("system", words("systems")[held_one.system]["name"])
        rows.append([name, c("number"), c("issued_on"), c("valid_to")])
    w.text("证书核验", style="plain")
    w.table(rows, (3, 3, 2, 2), head=1)


def _task(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        same = f" / {e('iso')}" if one.iso and one.iso != one.number else ""
        told.append(f"{e('number')}{same}{e.silent('system')}")
    rows: list[Row] = [
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type, " ")],
        ["审核准则", "；".join(told)],
        ["依据的法律", w.laws("criteria")],
    ]
    for system in audit.systems:
        rows.append([f"{words('systems')[system]['short']}审核范围", w.scope("audit", system)])
    for system in audit.systems:
        rows.append([f"{words('systems')[system]['short']}体系范围", w.scope("system", system)])
    since, until = (f"{w.fact(f'audit.{end}')} {w.half(f'audit.{end}_half')}" for end in ("start", "end"))
    rows += [
        ["审核起止", f"{since} 至 {until}"],
        ["审核区间", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"],
        ["实施方式", w.choice("audit.mode", MODES, audit.audit.mode, " ")],
        ["人日", f"总计 {w.fact('audit.person_days')}，现场 {w.fact('audit.onsite_days')}"],
        ["风险等级", w.fact("audit.risk")],
    ]
    if audit.audit.reductions:
        rows.append(["人日调整依据", w.each("audit.reductions", audit.audit.reductions, "；")])
    if "QMS" in audit.systems:
        rows.append(["不适用条款", w.fact("exclusions")])
    if audit.stage1:
        done = f"{w.fact('stage1.start')}{w.silent('stage1.end')} {w.fact('stage1.start_time')}—"
        done += f"{w.fact('stage1.end_time')}，{w.fact('stage1.mode', '现场')}实施，关注项已整改"
        rows.append(["第一阶段", done])
    w.table(rows, (2, 8), bold=(0,))


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "身份", "级别", "领域", "注册号", "有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        head = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            codes = e.each("professional_codes") if member.professional_codes else w.blank
            rows.append([*head, w.blank, w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes") if one.professional_codes else w.blank
            if at == 0:
                codes += e.silent_each("professional_codes")
            system = r("system", words("systems")[one.system]["short"]) + r.silent("grade")
            rows.append([*(["^"] * 4 if at else head), system, r("number"), r("valid_until"), codes])
    w.table(rows, (0.7, 1.1, 1.2, 1.3, 0.9, 2.6, 1.5, 1.4), head=1, repeat=True)
    rows = [["陪同人员", "作用", "部门/单位"]]
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        rows.append([g("name"), g("role", "向导" if guest.role == "guide" else "观察员"), g("from")])
    w.table(rows, (2, 2, 6), head=1)


def _course(audit: Audit, w: Writer) -> None:
    """Meetings, what was read, and a row a day."""
    people, d = audit.world.people, audit.world.departments
    rows: list[Row] = [
        [
            "首次会议",
            f"出席：{people.manager}、{people.representative}、各部门负责人和审核组全体；说明目的、方法和保密",
        ],
        [
            "文件查阅",
            "能源手册、程序文件、能源评审报告、能源统计台账、计量器具台账、节能措施计划、内审和管理评审资料",
        ],
        ["现场巡查", f"{d[2]}各工序、空压站、配电室、库房、办公楼"],
        ["末次会议", "通报审核发现和结论，组织对不符合事实没有异议"],
        ["计划变更", "{-}有 {+}无"],
        ["未解决分歧", "{-}有 {+}无"],
    ]
    w.table(rows, (2, 8), bold=(0,))
    parts = [f"管理层、{d[6]}", f"{d[2]}、{d[3]}", f"{d[0]}、{d[4]}", f"{d[1]}、{d[7]}、{d[5]}"]
    rows = [["日期", "审核的部门", "审核组成员"]]
    labels = "、".join(one.label for one in audit.team)
    days = list(days_of(audit.audit.start, audit.audit.end))
    for at, day in enumerate(days):
        mine = "；".join(parts[at :: len(days)])
        rows.append([f"{day:%m-%d}", mine or f"{d[6]}、{d[2]}补充取证", f"{labels}（按计划分组）"])
    w.table(rows, (1.6, 5.4, 3), head=1)
