"""云水: a bundle of numbered small forms with merged cells on the safety of food."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _yunshui_end as end
from corpus.bodies.templates.a import _yunshui_food as food
from corpus.bodies.templates.a import _yunshui_records as records
from corpus.bodies.templates.a._yunshui_forms import Forms
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "云水食品安全评定有限公司"
SYSTEMS = ("FSMS+HACCP", "HACCP", "FSMS", "QMS+FSMS+HACCP")
TYPES = ("stage2", "surveillance", "recertification", "stage1")
STYLE = {"look": "tick", "dates": "dots", "blank": "/", "styled": False}

KINDS = {
    "stage1": "一阶段",
    "stage2": "二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊",
}
FIELDS = {"FSMS": "食品安全（FSMS）", "HACCP": "HACCP体系", "QMS": "质量（QMS）"}
ROLES = {"leader": "审核组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场结合远程"}
PLACES = {"fixed": "固定场所", "temporary": "临时场所"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"云水食安评定    {audit.organization.name}",),
        footer=(f"受控文件 {audit.world.form_no}    表式不得改动",),
        page="第 # 页，计 ## 页",
    )
    forms = Forms(w)
    _head(audit, w)
    _company(audit, w, forms)
    _licences(audit, w, forms)
    _application(audit, w, forms)
    _visit(audit, w, forms)
    _team(audit, w, forms)
    food.all_of(audit, w, forms)
    records.all_of(audit, w, forms)
    end.all_of(audit, w, forms)
    w.text(f"表1至表{forms.number}为一个整体，拆开使用无效。", style="plain")


def _head(audit: Audit, w: Writer) -> None:
    kind = w.choice("audit_type", KINDS, audit.audit_type, " ")
    rows: list[Row] = [
        ["云水¶食安", f"{w.fact('certification_body.name')}¶{w.fact('title')}", "编号", w.fact("number")],
        ["^", "^", "日期", w.fact("report_date")],
        ["类型", kind, "‹", "‹"],
    ]
    w.table(rows, (1, 4.6, 0.9, 2.4), bold=(0, 2))


def _company(audit: Audit, w: Writer, forms: Forms) -> None:
    org, people = "organization", audit.world.people
    forms.next("受审核企业")
    term = f"{w.fact(f'{org}.licence.valid_from')}～{w.until(f'{org}.licence.valid_to')}"
    rows: list[Row] = [
        ["企业名称", w.fact(f"{org}.name"), "‹", "‹", "‹", "‹"],
        ["统一代码", w.fact(f"{org}.uscc"), "‹", "成立", w.fact(f"{org}.established_on"), "‹"],
        ["执照", term, "‹", "登记机关", w.fact(f"{org}.licence.authority"), "‹"],
        ["地址", "注册", w.fact(f"{org}.registered_address"), "‹", "‹", "‹"],
        ["^", "办公", w.fact(f"{org}.office_address"), "‹", "‹", "‹"],
        ["^", "生产", w.fact(f"{org}.business_address"), "‹", "‹", "‹"],
        ["人数", "全厂", w.fact("headcount_total"), "参保", w.fact("insured_count"), "‹"],
        ["^", "体系内", w.fact("headcount"), "班次", str(audit.world.shifts), "‹"],
        ["负责人", f"法人 {people.legal}", "‹", f"总经理 {people.manager}", "‹", "‹"],
        ["^", f"食品安全小组组长 {people.representative}", "‹", f"联系人 {people.contact}", "‹", "‹"],
    ]
    w.table(rows, (1.1, 1.1, 2.4, 1.1, 1.6, 1.2), bold=(0, 1, 3))
    forms.next("生产经营场所")
    rows = [["场所类别", "所在地", "承担的过程", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        rows.append([e("kind", PLACES[site.kind]), e("address"), e("activity"), e("headcount")])
    w.table(rows, (1.3, 4.4, 1.6, 0.8), head=1)


def _licences(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("许可和证书")
    rows: list[Row] = [["名称", "编号", "有效期", "‹", "发证机关"], ["^", "^", "起", "止", "^"]]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        kind = f"{e('kind')}¶（{e('scope')}）"
        rows.append([kind, e("number"), e("valid_from"), e("valid_to"), e("authority")])
    for one in audit.certificates:
        c = w.entry("certificates", one)
        kind = f"{c('system', FIELDS[one.system])}认证证书"
        rows.append([kind, c("number"), c("issued_on"), c("valid_to"), "本机构"])
    w.table(rows, (2.2, 2.5, 1.5, 1.5, 1.9), head=2)


def _application(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("认证领域和范围")
    rows: list[Row] = [["领域", "依据标准", "审核范围", "企业申报的范围"]]
    for system in audit.systems:
        e = w.standard(system)
        standard = next(one for one in audit.standards if one.system == system)
        number = f"{e('number')}{e.silent('system')}"
        if standard.iso:
            number += e.silent("iso") if standard.iso == standard.number else f"¶（{e('iso')}）"
        name = w.tag("systems+", system, FIELDS[system])
        rows.append([name, number, w.scope("audit", system), w.scope("system", system)])
    w.table(rows, (1.4, 2, 3, 3), head=1)
    w.text("", style="plain")
    rows = [
        ["产品", w.scope("activity"), "‹", "‹"],
        ["工艺流程", " → ".join(audit.world.industry["flow"]), "‹", "‹"],
        ["过程", "关键", w.fact("key_processes"), "‹"],
        ["^", "特殊", w.fact("special_processes"), "‹"],
        ["^", "外包", w.fact("outsourced_processes"), "‹"],
        ["不适用", w.fact("exclusions"), "体系运行起始", w.fact("system_effective_on")],
        ["法律法规", w.laws("criteria", "、", "{}"), "‹", "‹"],
    ]
    w.table(rows, (1.2, 2.8, 1.7, 2.6), bold=(0,))


def _visit(audit: Audit, w: Writer, forms: Forms) -> None:
    when = audit.audit
    forms.next("审核实施")
    rows: list[Row] = [
        ["现场审核", "开始", f"{w.fact('audit.start')} {w.half('audit.start_half')}", "人日", "总计", "现场"],
        [
            "^",
            "结束",
            f"{w.fact('audit.end')} {w.half('audit.end_half')}",
            "^",
            w.fact("audit.person_days"),
            w.fact("audit.onsite_days"),
        ],
        ["方式", w.choice("audit.mode", MODES, when.mode, " "), "‹", "风险", w.fact("audit.risk"), "‹"],
    ]
    covered = f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}"
    rows.append(["记录时段", covered, "‹", "计划编号", audit.world.plan_no, "‹"])
    if audit.stage1 and audit.audit_type != "stage1":
        first = f"{w.fact('stage1.start')}，{w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        first += w.silent("stage1.end")
        rows.append(["一阶段审核", first, "‹", "方式", w.fact("stage1.mode", "现场"), "‹"])
    if when.reductions:
        reasons = w.each("audit.reductions", when.reductions, "；")
        rows.append(["人日减少", reasons, "‹", "‹", "‹", "‹"])
    w.table(rows, (1.3, 1.1, 2.6, 1.1, 1.2, 1.2), bold=(0, 3))


def _team(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("审核组和随行人员")
    rows: list[Row] = [["代号", "姓名", "组内身份", "资格", "‹", "‹", "‹"], ["^", "^", "^", *QUALIFIED]]
    for member in audit.team:
        rows += _member(w, member)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        rows.append(["随行", a("name"), role, a("from"), "‹", "‹", "‹"])
    w.table(rows, (0.9, 1.1, 1.4, 1.3, 3, 1.7, 1.3), head=2)


QUALIFIED = ("级别", "注册号", "有效至", "专业类别")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    head = [e("label"), e("name"), e("role", ROLES[member.role])]
    grade = e("grade")
    if not member.registrations:
        return [[*head, grade, w.blank, w.blank, e.each("professional_codes")]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = (r.each("professional_codes") or w.blank) + e.silent_each("professional_codes") * (not at)
        number = r("number") + r.silent("system") + r.silent("grade")
        first = ["^", "^", "^", "^"] if at else [*head, grade]
        rows.append([*first, number, r("valid_until"), codes])
    return rows
