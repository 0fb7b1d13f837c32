"""The forms at the beginning of 温宿食品与质量认证中心's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

KINDS = {"stage2": "初次认证二阶段", "surveillance": "监督", "recertification": "再认证"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场结合远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
GUESTS = {"guide": "向导", "observer": "观察员"}
SITES = {"fixed": "固定", "temporary": "临时"}


def client(audit: Audit, w: Writer) -> None:
    """The organization and its licences."""
    people, at = audit.world.people, "organization."
    lived = f"{w.fact(at + 'licence.valid_from')}至{w.until(at + 'licence.valid_to')}"
    heads = [f"{w.fact('headcount_total')}人", f"{w.fact('insured_count')}人", f"{w.fact('headcount')}人"]
    rows: list[Row] = [
        ["组织名称", w.fact(at + "name"), "‹", "‹", "社会信用代码", w.fact(at + "uscc")],
        ["注册地址", w.fact(at + "registered_address"), "‹", "‹", "成立时间", w.fact(at + "established_on")],
        ["办公地址", w.fact(at + "office_address"), "‹", "‹", "执照有效期", lived],
        ["生产地址", w.fact(at + "business_address"), "‹", "‹", "登记机关", w.fact(at + "licence.authority")],
        ["员工总数", heads[0], "缴纳社保", heads[1], "体系人数", heads[2]],
        ["法定代表人", people.legal, "联系人", people.contact, "电话", audit.world.phone],
        ["经营活动", w.scope("activity"), "‹", "‹", "‹", "‹"],
    ]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        told = f"{s('kind', SITES[site.kind])}场所：{s('address')}，{s('activity')}，{s('headcount')}人"
        rows.append(["审核场所", told, "‹", "‹", "‹", "‹"])
    w.table(rows, (1.5, 2, 1.5, 1.7, 1.7, 3), bold=(0, 2, 4))
    _licences(audit, w)


def _licences(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["证件名称", "证件编号", "持证单位", "许可范围", "有效期限", "发证部门"]]
    for permit in audit.permits:
        p = w.entry("permits", permit)
        term = f"{p('valid_from')}至{p('valid_to')}"
        rows.append([p("kind"), p("number"), p("holder"), p("scope"), term, p("authority")])
    w.text("行政许可证件核查：", style="plain")
    w.table(rows, (1.9, 2.6, 2.4, 1.3, 2, 2.1), head=1, repeat=True)
    if not audit.certificates:
        return
    rows = [["认证领域", "证书编号", "颁证日期", "有效期至"]]
    for held in audit.certificates:
        c = w.entry("certificates", held)
        name = c("system", words("systems")[held.system]["name"])
        rows.append([name, c("number"), c("issued_on"), c("valid_to")])
    w.text("现有认证证书：", style="plain")
    w.table(rows, (3.6, 3.4, 2.2, 2.2), head=1)


def task(audit: Audit, w: Writer, aim: str) -> None:
    """The audit's aims, basis, scope and time."""
    when, names = audit.audit, words("systems")
    basis = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        iso = e.silent("iso") if standard.iso == standard.number else ""
        if standard.iso and not iso:
            iso = f"（idt {e('iso')}）"
        basis.append(f"{e('number')}{iso}《{standard.title}》{e.silent('system')}")
    begun = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    over = f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    why = w.each("audit.reductions", when.reductions, "；") or w.blank
    rows: list[Row] = [
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核方式", w.choice("audit.mode", MODES, when.mode)],
        ["审核目的", aim],
        ["审核准则", "¶".join([*basis, "组织的体系文件、HACCP计划及产品标准", w.laws("criteria")])],
        ["审核范围", "¶".join(f"{names[one]['short']}：{w.scope('audit', one)}" for one in audit.systems)],
        ["审核时间", f"{begun}至{over}"],
        ["覆盖时段", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"],
        ["审核人日", f"{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日"],
        ["人日核减", why],
        ["风险程度", w.fact("audit.risk")],
    ]
    if audit.stage1:
        hours = f"{w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        first = f"{w.fact('stage1.start')} {hours}，{mode}；提出的问题已整改，可以进行二阶段审核"
        rows.insert(5, ["一阶段情况", first])
    w.table(rows, (1.8, 9.6), bold=(0,))


def team(audit: Audit, w: Writer) -> None:
    """Who audits, a row a registration."""
    rows: list[Row] = [["代号", "姓名", "角色", "资格", "领域", "注册号", "注册有效期", "专业"]]
    for member in audit.team:
        e = w.person(member)
        who = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        codes = e.each("professional_codes", "；") or w.blank
        if not member.registrations:
            rows.append([*who, w.blank, w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            number = f"{r('number')}{r.silent('grade')}{r.silent_each('professional_codes')}"
            first = ["^"] * 4 if at else who
            letter = r("system", words("systems")[one.system]["short"])
            rows.append([*first, letter, number, r("valid_until"), "^" if at else codes])
    w.table(rows, (0.8, 1.2, 1.2, 1.5, 1.5, 3, 1.9, 1.4), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        w.text(f"{a('role', GUESTS[guest.role])}：{a('name')}，来自{a('from')}。", style="plain")
