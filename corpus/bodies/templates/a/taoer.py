"""洮儿河认证: three running forms, left labels joined over rows, lists under header rows."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a._taoer_end import last_form
from corpus.bodies.templates.a._taoer_form import NAMES, WIDTHS, line, pair, pick
from corpus.bodies.templates.a._taoer_processes import process_form
from corpus.bodies.writer import Writer

BODY = "洮儿河质量认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EnMS", "EMS+OHSMS", "FSMS", "QMS+EMS")
TYPES = ("surveillance", "stage2", "recertification", "stage1", "transfer")
STYLE = {"look": "black", "dates": "dots", "blank": "—", "styled": False}

TYPE_NAMES = {
    "stage1": "初审一阶段",
    "stage2": "初审二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊",
    "transfer": "转换",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场＋远程"}


def build(audit: Audit, w: Writer) -> None:
    """Form 1 what and who, form 2 by process, form 3 nonconformities and the end."""
    w.margins(
        header_cells=(BODY, "THR-BD-07  A/4"),
        footer=("本表由审核组填写，随认证档案保存",),
        page="#/##",
        first=False,
    )
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"报告编号：{w.fact('number')}　　任务书号：{audit.world.plan_no}", style="plain")
    w.heading(2, "表一　审核概况")
    w.table(_first(audit, w), WIDTHS, bold=(0, 1))
    w.heading(2, "表二　过程审核记录")
    w.text(
        "记录方式：每一过程写要点短记，抽到的样本列在该过程之下；“判定”栏涂黑者为审核组意见。",
        style="plain",
    )
    process_form(audit, w)
    w.heading(2, "表三　审核发现与结论")
    last_form(audit, w)


def _first(audit: Audit, w: Writer) -> list[list[str]]:
    return [
        *_organization(audit, w),
        *_people(audit, w),
        *_times(audit, w),
        *_systems(audit, w),
        *_sites(audit, w),
        *_team(audit, w),
        *_papers(audit, w),
    ]


def _organization(audit: Audit, w: Writer) -> list[list[str]]:
    org, world = "organization", audit.world
    term = f"{w.fact(f'{org}.licence.valid_from')} 至 {w.until(f'{org}.licence.valid_to')}"
    return [
        line("基本信息", "受审核方", w.fact(f"{org}.name")),
        pair("^", "信用代码", w.fact(f"{org}.uscc"), "成立日期", w.fact(f"{org}.established_on")),
        pair("^", "执照期限", term, "发照机关", w.fact(f"{org}.licence.authority")),
        line("^", "注册地址", w.fact(f"{org}.registered_address")),
        line("^", "经营地址", w.fact(f"{org}.business_address")),
        line("^", "通信地址", f"{w.fact(f'{org}.office_address')}　邮编 {world.postcode}"),
        pair("^", "法人代表", world.people.legal, "总经理", world.people.manager),
        pair("^", "管理代表", world.people.representative, "联系人", world.people.contact),
        pair("^", "电话", world.phone, "注册资本", f"{world.capital} 万元"),
        line("^", "主营业务", w.scope("activity")),
    ]


def _people(audit: Audit, w: Writer) -> list[list[str]]:
    shifts = "白班" if audit.world.shifts == 1 else "早、中两班"
    return [
        pair("人数", "在册总数", f"{w.fact('headcount_total')} 人", "体系覆盖", f"{w.fact('headcount')} 人"),
        pair("^", "参保人数", f"{w.fact('insured_count')} 人", "班次", shifts),
    ]


def _times(audit: Audit, w: Writer) -> list[list[str]]:
    when = audit.audit
    span = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    span += f" 至 {w.fact('audit.end')} {w.half('audit.end_half')}"
    rows = [
        line("时间", "审核类型", w.choice("audit_type", TYPE_NAMES, audit.audit_type, "　")),
        line("^", "本次审核", span),
        pair(
            "^",
            "审核方式",
            w.choice("audit.mode", MODES, when.mode, " "),
            "风险等级",
            w.fact("audit.risk"),
        ),
        pair(
            "^",
            "审核人日",
            f"{w.fact('audit.person_days')} 人日",
            "其中现场",
            f"{w.fact('audit.onsite_days')} 人日",
        ),
        line("^", "审核期间", f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}"),
    ]
    if audit.stage1 and audit.audit_type != "stage1":
        told = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
        told += f" 至 {w.fact('stage1.end')} {w.fact('stage1.end_time')}"
        rows.insert(1, line("^", "一阶段", f"{told}，{w.fact('stage1.mode', '现场')}"))
    if when.reductions:
        rows.append(line("^", "减少人日", w.each("audit.reductions", when.reductions)))
    rows.append(
        pair("^", "体系运行", f"自 {w.fact('system_effective_on')} 起", "不适用", w.fact("exclusions"))
    )
    return rows


def _systems(audit: Audit, w: Writer) -> list[list[str]]:
    rows = [["体系", "体系名称", "认证依据", "等同标准", "审核范围", "‹", "‹"]]
    for code in audit.systems:
        s = w.standard(code)
        standard = next(one for one in audit.standards if one.system == code)
        iso = s("iso") if standard.iso != standard.number else f"同左{s.silent('iso')}"
        rows.append(
            [
                "^",
                w.tag("systems+", code, NAMES[code]),
                f"{s('number')}{s.silent('system')}",
                iso if standard.iso else w.blank,
                w.scope("audit", code),
                "‹",
                "‹",
            ]
        )
    rows.append(line("^", "其他依据", "受审核方管理体系文件、合同及其他要求"))
    rows.append(line("^", "适用法律", w.laws("criteria", "；", "《{}》")))
    return rows


def _sites(audit: Audit, w: Writer) -> list[list[str]]:
    rows = [["场所", "性质", "地址", "‹", "‹", "活动", "人数"]]
    for place in audit.sites:
        e = w.same("sites", place.address, place)
        kind = e("kind", "固定" if place.kind == "fixed" else "临时")
        rows.append(["^", kind, e("address"), "‹", "‹", e("activity"), e("headcount")])
    return rows


def _team(audit: Audit, w: Writer) -> list[list[str]]:
    rows = [["审核组", "姓名", "注册证书号", "有效期至", "资格", "组内分工", "专业代码"]]
    rows += [_member(w, member) for member in audit.team]
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "陪同" if guest.role == "guide" else "观察员")
        guests.append(pair("^", role, a("name"), "来自", a("from")))
    return rows + guests


def _member(w: Writer, member: TeamMember) -> list[str]:
    e = w.person(member)
    name = f"{e('label')} {e('name')}"
    numbers, ends = [], []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(r("number") + hidden)
        ends.append(r("valid_until"))
    return [
        "^",
        name,
        "¶".join(numbers) or w.blank,
        "¶".join(ends) or w.blank,
        e("grade"),
        e("role", ROLES[member.role]),
        e.each("professional_codes", "；") or w.blank,
    ]


def _papers(audit: Audit, w: Writer) -> list[list[str]]:
    rows: list[list[str]] = []
    if audit.permits:
        rows.append(["资质许可", "名称", "编号", "许可内容", "持证单位", "发证机关", "有效期"])
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else "长期"
        span = f"{e('valid_from')}—{until}"
        rows.append(["^", e("kind"), e("number"), e("scope"), e("holder"), e("authority"), span])
    if audit.certificates:
        rows.append(["现持证书", "体系", "证书号", "颁发日期", "‹", "到期日期", "‹"])
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        name = c("system", NAMES[certificate.system])
        rows.append(["^", name, c("number"), c("issued_on"), "‹", c("valid_to"), "‹"])
    if audit.certificates:
        rows.append(line("^", "标志使用", pick(w, "marks", 1)[0]))
    return rows
