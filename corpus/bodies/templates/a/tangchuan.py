"""棠川: one checklist over all clauses, typed short, several records to a cell."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _tangchuan_end as end
from corpus.bodies.templates.a import _tangchuan_list as checklist
from corpus.bodies.templates.a._tangchuan_notes import LETTERS, SHORT
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "棠川体系认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "QMS+EMS", "EMS+OHSMS", "OHSMS", "QMS+OHSMS", "EMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "tick", "dates": ("dot", "dot", "dash"), "blank": "/", "styled": False}

KINDS = {"stage2": "初审二阶段", "surveillance": "监督", "recertification": "再认证"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
WAYS = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
AIMS = {
    "stage2": "评价受审核方体系的实施情况及有效性,确定能否推荐认证注册。",
    "surveillance": "评价获证体系是否持续符合、持续有效,确定能否保持认证注册。",
    "recertification": "评价体系在上一认证周期内的整体绩效及持续有效性,确定能否推荐换证。",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"棠川认证  {audit.world.form_no}  B/2",),
        page="第#页/共##页",
    )
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"报告编号:{w.fact('number')}", style="right")
    _client(audit, w)
    _job(audit, w)
    _team(audit, w)
    w.heading(1, "四、审核检查记录")
    w.text(
        f"说明：{'，'.join(f'{LETTERS[one]}—{SHORT[one]}' for one in audit.systems)}；"
        "判定栏“√”符合，“N+编号”开具不符合。抽样记录逐条列出,下同。",
        style="plain",
    )
    checklist.table(audit, w)
    end.all_of(audit, w)


def _client(audit: Audit, w: Writer) -> None:
    w.heading(1, "一、受审核方")
    people, world, licence = audit.world.people, audit.world, audit.organization.licence
    since = w.fact("organization.licence.valid_from")
    term = f"{since}至{w.until('organization.licence.valid_to')}"
    if not licence.valid_to:
        term = f"{since}起,{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["名称", w.fact("organization.name"), "‹", "‹"],
        ["信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["执照期限", term, "发照机关", w.fact("organization.licence.authority")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["法人代表", people.legal, "最高管理者", people.manager],
        ["管代", people.representative, "联系人/电话", f"{people.contact} {world.phone}"],
        ["职工总数", f"{w.fact('headcount_total')}人", "社保人数", f"{w.fact('insured_count')}人"],
        [
            "体系人数",
            f"{w.fact('headcount')}人",
            "班次",
            "两班倒" if world.shifts == 2 else "常白班",
        ],
        ["体系运行", f"{w.fact('system_effective_on')}起", "主营", w.scope("activity")],
        ["场所", _sites(audit, w), "‹", "‹"],
        ["资质许可", _permits(audit, w), "‹", "‹"],
    ]
    if audit.certificates:
        rows.append(["现有证书", _held(audit, w), "‹", "‹"])
    w.table(rows, (1.4, 4.1, 1.5, 3.2), bold=(0, 2))


def _sites(audit: Audit, w: Writer) -> str:
    told = []
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        told.append(f"{at}){e('address')} ({kind}场所),{e('activity')},{e('headcount')}人")
    return "¶".join(told)


def _permits(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.permits:
        e = w.entry("permits", one)
        until = f"至{e('valid_to')}" if one.valid_to else f"起,{e('valid_to', '长期')}"
        told.append(
            f"{e('kind')}：{e('number')}，持证单位{e('holder')}，范围：{e('scope')}；"
            f"{e('valid_from')}{until}，{e('authority')}发"
        )
    return "¶".join(told) or "经营活动不涉及专项许可"


def _held(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        told.append(
            f"{c('system', SHORT[one.system])} {c('number')}，发证{c('issued_on')}，到期{c('valid_to')}"
        )
    return "¶".join(told)


def _job(audit: Audit, w: Writer) -> None:
    w.heading(1, "二、审核概况")
    when = audit.audit
    kind = w.choice("audit_type", KINDS, audit.audit_type)
    stated = []
    for one in audit.standards:
        e = w.standard(one.system)
        same = f" idt {e('iso')}" if one.iso else ""
        name = w.tag("systems+", one.system, LETTERS[one.system])
        stated.append(f"{name}：{e('number')}{e.silent('system')}{same}")
    rows: list[Row] = [
        ["审核类型", kind],
        ["体系/标准", "¶".join(stated)],
        ["其他依据", f"法规：{w.laws('criteria')}；¶体系文件、合同及认证规则"],
        ["审核目的", AIMS[audit.audit_type]],
        ["审核范围", "¶".join(f"{LETTERS[one]}：{w.scope('audit', one)}" for one in audit.systems)],
        ["覆盖部门", f"管理层、{'、'.join(audit.world.departments)}"],
        [
            "审核日期",
            f"{w.fact('audit.start')}{w.half('audit.start_half')}～"
            f"{w.fact('audit.end')}{w.half('audit.end_half')}",
        ],
        ["人日", f"{w.fact('audit.person_days')}（其中现场{w.fact('audit.onsite_days')}）"],
        ["人日增减", w.each("audit.reductions", when.reductions, "；") or "无增减"],
        ["审核方式", w.choice("audit.mode", WAYS, when.mode)],
        ["审核期间", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"],
        ["风险级别", w.fact("audit.risk")],
        ["结合情况", "多体系结合审核，一次完成" if len(audit.systems) > 1 else "单体系，非结合审核"],
    ]
    if audit.stage1:
        begun = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
        over = f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", WAYS[audit.stage1.mode])
        rows.append(["一阶段", f"{begun}～{over}，{mode}；提出的问题已整改，具备二阶段条件"])
    rows += [
        ["计划执行", "按审核计划实施,无偏离"],
        ["重大事项", "未发生影响审核方案的重大事项；双方没有未解决的分歧"],
    ]
    w.table(rows, (1.6, 8.6), bold=(0,))


def _team(audit: Audit, w: Writer) -> None:
    w.heading(1, "三、审核组")
    rows: list[Row] = [["序", "姓名", "分工", "级别", "注册证号(有效期至)", "专业代码"]]
    rows += [_member(one, w) for one in audit.team]
    w.table(rows, (0.6, 1.2, 1.1, 1.5, 4.4, 1.5), head=1)
    if any(one.trainee for one in audit.team):
        w.text("注：实习审核员在组长指导下参加,不单独审核,不计人日。", style="plain")
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        told.append(f"{a('role', '陪同' if guest.role == 'guide' else '观察员')}：{a('name')}（{a('from')}）")
    w.text("；".join(told), style="plain")


def _member(member: TeamMember, w: Writer) -> Row:
    e = w.person(member)
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        numbers.append(
            f"{r('number')}{r.silent('system')}{r.silent('grade')}{r.silent_each('professional_codes')}"
            f"({r('valid_until')})"
        )
    return [
        e("label"),
        e("name"),
        e("role", ROLES[member.role]),
        e("grade"),
        "¶".join(numbers) or w.blank,
        e.each("professional_codes", ",") or w.blank,
    ]
