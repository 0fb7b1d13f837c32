"""胡杨河: a form of labels and values in four columns, clause tables with evidence, conclusions in prose."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates import plans
from corpus.bodies.templates.a import _huyanghe_clauses as clauses
from corpus.bodies.templates.a import _huyanghe_end as end
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "胡杨河食安管理体系认证有限公司"
SYSTEMS = ("FSMS", "FSMS+HACCP", "QMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "ballot", "dates": "padded", "blank": "——", "styled": False}

KINDS = {"stage2": "初审（第二阶段）", "surveillance": "年度监督", "recertification": "再认证"}
NAMES = {"FSMS": "食品安全管理体系", "HACCP": "危害分析与关键控制点体系", "QMS": "质量管理体系"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场结合远程"}
AIMS = {
    "stage2": "核实管理体系的策划、实施与认证准则的符合程度，为认证决定提供依据。",
    "surveillance": "核实获证体系在监督周期内持续符合认证准则，为保持证书提供依据。",
    "recertification": "核实认证周期内体系整体的持续适宜和有效，为换发证书提供依据。",
}
FORM = (1.5, 3.4, 1.5, 3.4)


def build(audit: Audit, w: Writer) -> None:
    """The form, the clause tables, the conclusions."""
    w.margins(
        header=(f"{BODY}　　{audit.world.form_no}",), footer=("本报告未经书面同意不得部分复制",), page="#/##"
    )
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.heading(1, "第一部分　审核概况表")
    _client(audit, w)
    _task(audit, w)
    _held(audit, w)
    w.heading(1, "第二部分　审核组与日程")
    _team(audit, w)
    _days(audit, w)
    _meetings(audit, w)
    w.heading(1, "第三部分　条款审核记录")
    clauses.told(audit, w)
    w.heading(1, "第四部分　不符合项")
    end.nonconformities(audit, w)
    w.heading(1, "第五部分　审核结论")
    end.conclusion(audit, w)


def _client(audit: Audit, w: Writer) -> None:
    world, at = audit.world, "organization."
    term = f"{w.fact(at + 'licence.valid_from')}至{w.until(at + 'licence.valid_to')}"
    rows: list[Row] = [["1.1 受审核方信息", "‹", "‹", "‹"]]
    rows += [
        ["受审核方", w.fact(at + "name"), "报告号", w.fact("number")],
        ["统一社会信用代码", w.fact(at + "uscc"), "成立日期", w.fact(at + "established_on")],
        ["营业期限", term, "登记机关", w.fact(at + "licence.authority")],
        ["注册地址", w.fact(at + "registered_address"), "‹", "‹"],
        ["办公地址", w.fact(at + "office_address"), "‹", "‹"],
        ["生产经营地址", w.fact(at + "business_address"), "‹", "‹"],
        ["法定代表人", world.people.legal, "联系人", f"{world.people.contact}　{world.phone}"],
        ["员工总人数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "班制", "单班" if world.shifts == 1 else "两班"],
        ["体系实施日期", w.fact("system_effective_on"), "占地面积", f"{world.area}平方米"],
        ["主营活动", w.scope("activity"), "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")],
    ]
    w.table(rows, FORM, bold=(0, 2))


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    rows: list[Row] = [["1.2 审核任务", "‹", "‹", "‹"]]
    systems = "、".join(w.tag("systems+", code, NAMES[code]) for code in audit.systems)
    rows.append(["审核领域", systems, "审核类别", w.choice("audit_type", KINDS, audit.audit_type)])
    rows.append(["审核目的", AIMS[audit.audit_type], "‹", "‹"])
    basis = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = "" if one.iso is None else e.silent("iso") if one.iso == one.number else f"（{e('iso')}）"
        basis.append(f"{e('number')}{twin}《{one.title}》{e.silent('system')}")
    basis.append(f"法律法规：{w.laws('criteria')}")
    basis.append("受审核方管理手册、程序文件及合同要求")
    rows.append(["审核准则", "¶".join(basis), "‹", "‹"])
    scopes = "¶".join(f"{NAMES[code]}：{w.scope('audit', code)}" for code in audit.systems)
    rows.append(["审核范围", scopes, "‹", "‹"])
    days = "至".join(f"{w.fact(f'audit.{name}')}{w.half(f'audit.{name}_half')}" for name in ("start", "end"))
    rows.append(["审核日期", days, "审核方式", w.choice("audit.mode", MODES, when.mode)])
    spent = f"{w.fact('audit.person_days')}（其中现场{w.fact('audit.onsite_days')}）"
    rows.append(["审核人日", spent, "风险程度", w.fact("audit.risk")])
    covered = f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"
    reasons = w.each("audit.reductions", when.reductions, "；") or w.blank
    rows.append(["追溯期间", covered, "人日调整理由", reasons])
    if audit.stage1:
        clock = f"{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        first = f"{w.fact('stage1.start')}（{clock}）{w.silent('stage1.end')}"
        rows.append(["一阶段日期", first, "一阶段方式", w.fact("stage1.mode", MODES[audit.stage1.mode])])
    w.table(rows, FORM, bold=(0, 2))


def _held(audit: Audit, w: Writer) -> None:
    """Sites, permits and certificates in force."""
    rows: list[Row] = [["1.3 场所、许可和证书", "‹", "‹", "‹"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([kind, s("address"), "活动/人数", f"{s('activity')}/{s('headcount')}人"])
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        rows += [
            ["许可名称", e("kind"), "许可编号", e("number")],
            ["持有人", e("holder"), "许可内容", e("scope")],
            ["发证机关", e("authority"), "有效期", f"{e('valid_from')}至{until}"],
        ]
    if not audit.permits:
        rows.append(["行政许可", "受审核方的活动不涉及行政许可", "‹", "‹"])
    for one in audit.certificates:
        e = w.entry("certificates", one)
        rows += [
            ["在有效期证书", e("system", NAMES[one.system]), "证书编号", e("number")],
            ["颁证日期", e("issued_on"), "到期日期", e("valid_to")],
        ]
    w.table(rows, FORM, bold=(0, 2))


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "职责", "资格", "领域", "注册证书号", "有效期至", "专业"]]
    for member in audit.team:
        e = w.person(member)
        first = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            codes = e.each("professional_codes", "；") or w.blank
            rows.append([*first, w.blank, w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "；") or w.blank
            codes += "" if at else e.silent_each("professional_codes")
            area = r("system") + r.silent("grade")
            rows.append([*(["^"] * 4 if at else first), area, r("number"), r("valid_until"), codes])
    w.table(rows, (0.7, 1.2, 1.3, 1.6, 1.2, 2.7, 2.1, 1.5), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}（{a('from')}）", style="plain")


def _days(audit: Audit, w: Writer) -> None:
    names = audit.world.departments
    steps = [
        ("管理层", "4、5、6、9.3　环境、方针、目标、评审"),
        (names[0], "7.2—7.5、9.2　人员、文件、内审"),
        (names[2], "8　过程运行、现场巡视"),
        (names[1], "8、9.1　检验、验证、测量设备"),
        (f"{names[4]}、{names[5]}", "采购、合同、顾客"),
        (f"{names[6]}、{names[7]}", "设备设施、应急"),
    ]
    when = plans.halves(audit)
    crew = "、".join(member.label for member in audit.team)
    rows: list[Row] = [["时间", "受审核部门", "内容", "人员"]]
    for (day, half), part in zip(when, plans.shared(steps, len(when)), strict=True):
        told = f"{day.month}/{day.day}{'上午' if half == 'am' else '下午'}"
        for place, what in part:
            rows.append([told, place, what, crew])
    w.text("审核日程（实际执行与计划一致）", style="plain")
    w.table(rows, (1.5, 2.4, 4.2, 1.3), head=1, repeat=True)


def _meetings(audit: Audit, w: Writer) -> None:
    people, leader = audit.world.people, audit.leader
    w.text(
        f"首次会议于{w.fact('audit.start')}召开，由审核组长{w.person(leader)('name')}主持，"
        f"总经理{people.manager}、{people.representative}及各部门负责人到会。",
        f"末次会议于{w.fact('audit.end')}召开，审核组长{w.person(leader)('name')}通报了审核发现，受审核方无异议。",
        "审核期间提供和查阅的文件：管理手册、程序文件、作业文件、记录表单及外来文件清单，均为有效版本。",
    )
