"""The first pages of 北岭's report: one form of merged cells with people and days, then the team."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

KINDS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊审核",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "部分远程"}
ROLES = {"leader": "审核组长", "member": "审核组成员", "technical_expert": "技术专家"}
GUESTS = {"guide": "向导", "observer": "观察员"}
WIDTHS = (1.3, 1.3, 1.2, 1.2, 1.2, 1.2, 1.2)


def write(audit: Audit, w: Writer) -> None:
    """Title, form, team."""
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"编号：{w.fact('number')}", style="right")
    w.heading(1, "一、基本情况")
    rows = [*_company(audit, w), *_people(audit, w), *_time(audit, w), *_task(audit, w)]
    w.table(rows, WIDTHS, bold=(0,))
    w.text("")
    _team(audit, w)


def _line(label: str, text: str) -> Row:
    return [label, text, "‹", "‹", "‹", "‹", "‹"]


def _pair(label: str, text: str, second: str, other: str) -> Row:
    return [label, text, "‹", "‹", second, other, "‹"]


def _company(audit: Audit, w: Writer) -> list[Row]:
    term = f"{w.fact('organization.licence.valid_from')}—{w.until('organization.licence.valid_to')}"
    return [
        _line("受审核方", w.fact("organization.name")),
        _pair("信用代码", w.fact("organization.uscc"), "成立", w.fact("organization.established_on")),
        _pair("执照期限", term, "登记机关", w.fact("organization.licence.authority")),
        ["地　址", "注册", w.fact("organization.registered_address"), "‹", "‹", "‹", "‹"],
        ["^", "办公", w.fact("organization.office_address"), "‹", "‹", "‹", "‹"],
        ["^", "经营", w.fact("organization.business_address"), "‹", "‹", "‹", "‹"],
        _pair("联系人", audit.world.people.contact, "电话", audit.world.phone),
    ]


def _people(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = [
        ["人　数", "全员", "‹", "社保", "‹", "体系覆盖", "‹"],
        [
            "^",
            f"{w.fact('headcount_total')}人",
            "‹",
            f"{w.fact('insured_count')}人",
            "‹",
            f"{w.fact('headcount')}人",
            "‹",
        ],
        ["场　所", "性质", "地址", "‹", "‹", "活动", "人数"],
    ]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append(["^", kind, e("address"), "‹", "‹", e("activity"), f"{e('headcount')}人"])
    rows.append(_line("主要活动", w.scope("activity")))
    systems = [f"{system}：{w.scope('system', system)}" for system in audit.systems]
    rows.append(_line("申请范围", "¶".join(systems)))
    rows.append(_pair("不适用", w.fact("exclusions"), "体系运行", f"{w.fact('system_effective_on')}起"))
    return rows


def _time(audit: Audit, w: Writer) -> list[Row]:
    when = audit.audit
    rows: list[Row] = [
        ["审核时间", "开始", "‹", "结束", "‹", "人日", "现场人日"],
        [
            "^",
            f"{w.fact('audit.start')}{w.half('audit.start_half')}",
            "‹",
            f"{w.fact('audit.end')}{w.half('audit.end_half')}",
            "‹",
            w.fact("audit.person_days"),
            w.fact("audit.onsite_days"),
        ],
    ]
    covered = f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}"
    rows.append(_pair("覆盖时段", covered, "风险", w.fact("audit.risk")))
    if when.reductions:
        rows.append(_line("人日减少", w.each("audit.reductions", when.reductions, "；")))
    if audit.stage1:
        span = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
        span += f"{w.silent('stage1.end')}，{w.fact('stage1.mode', '现场')}进行，具备进入第二阶段的条件"
        rows.append(_line("第一阶段", span))
    return rows


def _task(audit: Audit, w: Writer) -> list[Row]:
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        told = w.tag("systems+", standard.system, standard.system)
        twin = f"（{e('iso')}）" if standard.iso else ""
        standards.append(f"{told}{e.silent('system')}：{e('number')}{twin}")
    scopes = [f"{system}：{w.scope('audit', system)}" for system in audit.systems]
    criteria = f"认证标准¶{'¶'.join(standards)}¶组织的体系文件¶法律法规：{w.laws('criteria')}"
    return [
        _line("审核类型", w.choice("audit_type", KINDS, audit.audit_type)),
        _line("审核方式", w.choice("audit.mode", MODES, audit.audit.mode)),
        _line("审核范围", "¶".join(scopes)),
        _line("审核准则", criteria),
    ]


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代码", "姓名", "职务", "资格", "注册编号及有效期", "专业"]]
    for member in audit.team:
        e = w.person(member)
        lines = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            lines.append(f"{r('number')}，至{r('valid_until')}{told}")
        codes = e.each("professional_codes", "、") or w.blank
        numbers = "¶".join(lines) or w.blank
        rows.append([e("label"), e("name"), e("role", ROLES[member.role]), e("grade"), numbers, codes])
    guests = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        guests.append(f"{e('role', GUESTS[guest.role])} {e('name')}（{e('from')}）")
    rows.append(["陪同", "；".join(guests), "‹", "‹", "‹", "‹"])
    w.table(rows, (0.7, 1.1, 1.3, 1.3, 4, 1.3), head=1)
