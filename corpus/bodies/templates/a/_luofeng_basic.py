"""The first chapter of 洛枫's report: the table of basic data, several values in a cell."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

REST = ["‹"] * 4
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}


def letter(system: str) -> str:
    """How the body shortens a system.

    >>> letter("OHSMS"), letter("QMS")
    ('S', 'Q')
    """
    return "S" if system == "OHSMS" else system[0]


def _line(label: str, text: str) -> Row:
    return [label, text, *REST]


def _pair(label: str, text: str, other: str, more: str) -> Row:
    return [label, text, "‹", other, more, "‹"]


def table(audit: Audit, w: Writer) -> None:
    """The whole table, the team below it."""
    rows = [*_client(audit, w), *_task(audit, w)]
    w.table(rows, (1.3, 1.6, 1.4, 1.3, 1.4, 1.6), bold=(0, 3))
    w.text("审核组：", style="plain")
    team: list[Row] = [["", "姓名/性别", "职责", "资格", "注册证书号/有效期至", "专业代码"]]
    team += [_member(w, member) for member in audit.team]
    w.table(team, (0.5, 1.2, 0.9, 1.2, 4, 1.4), head=1, repeat=True)
    guests = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{role}：{e('name')}（{e('from')}）")
    if guests:
        w.text("；".join(guests) + "。", style="plain")


def _client(audit: Audit, w: Writer) -> list[Row]:
    people, world = audit.world.people, audit.world
    places = [
        f"注册：{w.fact('organization.registered_address')}",
        f"办公：{w.fact('organization.office_address')}",
        f"经营：{w.fact('organization.business_address')}",
    ]
    sites = []
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append(f"{at}. {e('address')}（{kind}；{e('activity')}；{e('headcount')}人）")
    heads = f"{w.fact('headcount_total')} / {w.fact('headcount')} / {w.fact('insured_count')}"
    licence = (
        f"成立：{w.fact('organization.established_on')}；有效期：{w.fact('organization.licence.valid_from')}～"
        f"{w.until('organization.licence.valid_to')}；发证：{w.fact('organization.licence.authority')}"
    )
    return [
        _pair("组织名称", w.fact("organization.name"), "信用代码", w.fact("organization.uscc")),
        _line("地址/邮编", "¶".join([*places, f"邮编：{world.postcode}"])),
        _line("场所", "¶".join(sites)),
        _line("营业执照", licence),
        _pair(
            "法人/管代",
            f"{people.legal} / {people.representative}",
            "联系人/电话",
            f"{people.contact} {world.phone}",
        ),
        _pair("人数（总/体系/参保）", heads, "体系运行起", w.fact("system_effective_on")),
        _line("主营", w.scope("activity")),
        _line("关键/特殊/外包", _processes(w)),
        _line("不适用", w.fact("exclusions")),
    ]


def _processes(w: Writer) -> str:
    return (
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
        f"外包：{w.fact('outsourced_processes')}"
    )


def _task(audit: Audit, w: Writer) -> list[Row]:
    criteria = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        criteria.append(f"{{+}}{e('number')}/{e('iso')}{e.silent('system')}")
    criteria.append("{+}受审核方体系文件、合同及其他应遵守的要求")
    criteria.append(f"{{+}}法律法规：{w.laws('criteria')}")
    when = audit.audit
    first, last = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
    span = f"{first}～{last}"
    days = f"共{w.fact('audit.person_days')}人日（现场{w.fact('audit.onsite_days')}）"
    scopes = [f"{letter(one)}：{w.scope('audit', one)}" for one in audit.systems]
    stated = [f"{letter(one)}：{w.scope('system', one)}" for one in audit.systems]
    covered = f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}"
    rows: list[Row] = [
        _line("审核目的", "评价受审核方管理体系的符合性和有效性，确定能否推荐认证注册"),
        _line("审核准则", "¶".join(criteria)),
        _line("申请范围", "¶".join(stated)),
        _line("审核范围", "¶".join(scopes)),
        _pair("审核时间", f"{span}¶{days}", "覆盖时段", covered),
        _pair("方式", w.choice("audit.mode", MODES, when.mode), "风险等级", w.fact("audit.risk")),
    ]
    if when.reductions:
        rows.append(_line("人日调整", w.each("audit.reductions", when.reductions, "；")))
    if audit.stage1:
        before = (
            f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
            f"{w.silent('stage1.end')}，{w.fact('stage1.mode', '现场')}。提出的关注事项已整改，见一阶段报告"
        )
        rows.append(_line("一阶段", before))
    return rows


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{r('number')}/{r('valid_until')}{told}")
    codes = e.each("professional_codes", "；") or w.blank
    name = f"{e('name')}/{member.sex}"
    grade = e("grade") if member.registrations else w.blank
    return [e("label"), name, e("role", ROLES[member.role]), grade, "¶".join(numbers) or w.blank, codes]
