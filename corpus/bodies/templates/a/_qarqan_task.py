"""The first part of 且漠's report: the client, standards and scope, the team, how it was done."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量管理体系", "HSPM": "有害物质过程管理体系"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场与远程结合"}
VISITS = (
    ("管理层", "方针目标、HSF 承诺、资源、内审和管理评审"),
    ("{2}", "生产过程、防混控制、现场"),
    ("{1}", "来料确认、检验放行、检测报告、计量器具"),
    ("{4}", "供方 HSF 评价、采购信息"),
    ("{3}", "材料选用、HSF 规格、变更管理"),
    ("{5}", "顾客 HSF 要求、合同评审、顾客反馈"),
    ("{0}", "文件记录、培训、人员能力"),
    ("{6}", "设备、工装清洁、维护"),
    ("{7}", "法规识别与合规性评价、应急"),
)


def all_of(audit: Audit, w: Writer) -> None:
    """The part."""
    w.heading(2, "1.1　客户概况")
    _client(audit, w)
    w.heading(2, "1.2　认证标准与范围")
    _standards(audit, w)
    w.heading(2, "1.3　审核组")
    _team(audit, w)
    w.heading(2, "1.4　审核实施")
    _doing(audit, w)
    w.heading(2, "1.5　审核目的和依据")
    aims = {
        "stage2": "评价体系实施的符合性和有效性，确定是否推荐认证",
        "surveillance": "确认体系在获证期间持续有效，确定是否保持认证",
        "recertification": "评价体系在一个认证周期内的持续有效性，确定是否再次发证",
    }
    w.text(f"目的：{aims[audit.audit_type]}。")
    w.text(f"依据：1.2 所列标准；客户的体系文件和顾客环保要求；认证合同；{w.laws('criteria')}。")
    if audit.certificates:
        w.heading(2, "1.6　获证后的变化和证书使用")
        w.text(
            "自上次审核以来，客户的名称、地址、产品类别和主要供方没有影响认证的变化；证书和标志用于宣传资料和投标"
            "文件，未见误用；没有收到顾客关于限用物质超标的投诉，没有受到主管部门的处罚。"
        )


def _client(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    term = f"{w.fact('organization.licence.valid_from')} ～ {w.until('organization.licence.valid_to')}"
    more = ["‹"] * 2
    w.table(
        [
            ["单位全称", w.fact("organization.name"), *more],
            ["信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
            ["执照期限", term, "发照机关", w.fact("organization.licence.authority")],
            ["注册地址", w.fact("organization.registered_address"), *more],
            ["生产地址", w.fact("organization.business_address"), *more],
            ["办公地址", w.fact("organization.office_address"), *more],
            ["法定代表人", people.legal, "总经理", people.manager],
            ["HSF 代表", people.representative, "联系人", f"{people.contact}　{world.phone}"],
            ["在职人数", w.fact("headcount_total"), "参保人数", w.fact("insured_count")],
            ["体系人数", w.fact("headcount"), "体系运行", f"{w.fact('system_effective_on')} 起"],
            ["班次", "两班" if world.shifts == 2 else "一班", "占地", f"{world.area} 平方米"],
            ["部门", "、".join(world.departments), *more],
        ],
        (1.4, 3.8, 1.4, 3.4),
        bold=(0, 2),
    )
    rows: list[Row] = [["场所", "活动", "人数", "性质"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), e("activity"), e("headcount"), kind])
    w.table(rows, (5.4, 2.2, 1.2, 1.2), head=1)
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        w.text(
            f"行政许可：{e('holder')}持有{e('kind')}，编号{e('number')}，内容为{e('scope')}，"
            f"由{e('authority')}核发，有效期{e('valid_from')}～{until}。"
        )


def _standards(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["体系", "标准", "审核范围", "客户申报范围"]]
    for one in audit.standards:
        e = w.standard(one.system)
        number = f"{e('number')}{e.silent('system')}《{one.title}》"
        number += f"¶（{e('iso')}）" if one.iso else ""
        rows.append([NAMES[one.system], number, w.scope("audit", one.system), w.scope("system", one.system)])
    w.table(rows, (1.8, 2.8, 2.7, 2.7), head=1)
    if not audit.certificates:
        return
    rows = [["体系", "现行证书编号", "发证日期", "有效期至"]]
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        told = [c("number") + c.silent("system"), c("issued_on"), c("valid_to")]
        rows.append([NAMES[certificate.system], *told])
    w.table(rows, (2.8, 3.2, 2, 2), head=1)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "身份", "资格", "注册证书号", "有效期至", "专业代码"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (0.8, 1.2, 1.2, 1.3, 2.7, 1.5, 1.3), head=1)
    roles = {"guide": "向导", "observer": "观察员"}
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        w.text(f"{a('role', roles[guest.role])}：{a('name')}，来自{a('from')}。", style="plain")
    w.text("审核组成员声明与客户无利益关系，并对知悉的配方、供方和顾客信息保密。", style="plain")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    numbers, ends = [], []
    for one in member.registrations:
        r = e.inner("registrations", one)
        silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(r("number") + silent)
        ends.append(r("valid_until"))
    told = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    codes = e.each("professional_codes", "、") or w.blank
    return [*told, "¶".join(numbers) or w.blank, "¶".join(ends) or w.blank, codes]


def _doing(audit: Audit, w: Writer) -> None:
    when, people = audit.audit, audit.world.people
    told = f"审核方式：{w.choice('audit.mode', MODES, when.mode, '　')}。"
    told += f"投入{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日"
    if when.reductions:
        told += f"，人日调整理由为{w.each('audit.reductions', when.reductions, '；')}"
    w.text(f"{told}。审核风险等级为{w.fact('audit.risk')}。")
    w.text(f"覆盖的运行期间为{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}。")
    if audit.stage1:
        w.text(
            f"第一阶段审核于{w.fact('stage1.start')} {w.fact('stage1.start_time')}～"
            f"{w.fact('stage1.end_time')}在{w.fact('stage1.mode', '现场')}进行{w.silent('stage1.end')}，"
            "提出的文件问题客户已完成修改，审核组在本阶段确认。"
        )
    steps = [(where.format(*audit.world.departments), what) for where, what in VISITS]
    times, parties = halves(audit), groups(audit)
    rows: list[Row] = [["时间", "人员", "部门和内容"]]
    parts = [shared(steps[at::2], len(times)) for at in (0, 1)]
    for at, (day, half) in enumerate(times):
        for number, (party, part) in enumerate(zip(parties, parts, strict=True)):
            names = "、".join(member.label for member in party)
            content = "；".join(f"{where}（{what}）" for where, what in part[at])
            rows.append(["^" if number else f"{day.month}月{day.day}日{HALVES[half]}", names, content])
    w.table(rows, (1.8, 1.4, 6.8), head=1, repeat=True)
    w.text(
        f"首次会议由审核组长主持，{people.manager}和各部门负责人参加，确认了计划、方法和保密要求。末次会议上"
        f"审核组通报了问题清单和结论，{people.representative}代表客户确认。计划按时完成，没有变更。"
    )
