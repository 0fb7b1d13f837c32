"""闽水: chapters with numbers to three levels, facts in two borderless columns, evidence by department."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b import _minshui_departments as departments
from corpus.bodies.templates.b import _minshui_end as end
from corpus.bodies.templates.b import _minshui_system as system
from corpus.bodies.templates.b._minshui_form import NAMES, columns
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "闽沣质量与环境认证有限公司"
SYSTEMS = ("QMS+EMS", "QMS", "QMS+EMS+OHSMS", "OHSMS", "EMS+OHSMS", "QMS+EMS+OHSMS+EnMS", "EMS+EnMS")
TYPES = ("surveillance", "recertification", "stage2", "transfer", "special")
STYLE = {"look": "black", "dates": "chinese", "blank": "—", "styled": True}

TYPE_NAMES = {
    "stage2": "初次认证审核（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "证书转换审核",
    "special": "特殊审核",
}
AIMS = {
    "stage2": "判定{name}的管理体系是否按准则建立、实施和保持，能否实现预期结果，为是否推荐认证提供依据。",
    "surveillance": "判定{name}的管理体系在获证期间是否持续运行并保持有效，为是否推荐保持证书提供依据。",
    "recertification": "判定{name}的管理体系在过去的认证周期内是否总体持续有效，为是否推荐再次发证提供依据。",
    "transfer": "判定{name}由原机构认证的管理体系是否仍然符合准则，为是否推荐转换证书提供依据。",
    "special": "判定引起本次特殊审核的事项对{name}的管理体系的影响，为是否推荐保持证书提供依据。",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    store = Phrases(w)
    w.margins(
        header=(f"{BODY}    审核报告",), footer=("MF/QP-09-R12",), page="第 # 页 / 共 ## 页", first=False
    )
    _cover(audit, w)
    w.heading(1, "1 审核概述")
    _general(audit, w)
    w.heading(1, "2 受审核方基本情况")
    _client(audit, w)
    w.heading(1, "3 审核实施情况")
    _done(audit, w)
    w.heading(1, "4 管理体系策划情况")
    system.planning(audit, w, store)
    w.heading(1, "5 各部门审核证据")
    departments.all_of(audit, w, store)
    w.heading(1, "6 合规与自我完善机制")
    system.checking(audit, w, store)
    w.heading(1, "7 不符合项")
    end.findings(audit, w)
    w.heading(1, "8 综合评价")
    end.evaluation(audit, w, store)
    w.heading(1, "9 审核结论")
    end.conclusion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="title")
    w.text(w.fact("title"), style="title")
    first, last = w.fact("audit.start"), w.fact("audit.end")
    w.text(
        f"受审核方：{w.fact('organization.name')}",
        f"报告编号：{w.fact('number')}",
        f"审核类型：{w.fact('audit_type', TYPE_NAMES[audit.audit_type])}",
        f"认证体系：{'、'.join(w.tag('systems+', one, NAMES[one]) for one in audit.systems)}",
        f"审核起止：{first}至{last}",
        f"审核组长：{w.person(audit.leader)('name')}",
        f"报告日期：{w.fact('report_date')}",
        style="subtitle",
    )
    w.text(
        f"{w.fact('certification_body.address')}  电话 {w.fact('certification_body.phone')}",
        f"{w.fact('certification_body.website')}  {w.fact('certification_body.email')}",
        style="center",
    )
    w.page()


def _general(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.1 审核目的")
    w.text(AIMS[audit.audit_type].format(name=w.fact("organization.name")))
    w.heading(2, "1.2 审核准则")
    for at, standard in enumerate(audit.standards, 1):
        e = w.standard(standard.system)
        twin = ""
        if standard.iso:
            twin = e.silent("iso") if standard.iso == standard.number else f" / {e('iso')}"
        w.text(f"1.2.{at} {e.silent('system')}{e('number')}{twin}《{standard.title}》。", style="plain")
    at = len(audit.standards) + 1
    w.text(f"1.2.{at} 适用的法律法规，包括{w.laws('criteria', '')}。", style="plain")
    w.text(f"1.2.{at + 1} 受审核方现行有效的体系文件，以及合同、标准等其他要求。", style="plain")
    w.heading(2, "1.3 审核范围")
    for at, one in enumerate(audit.systems, 1):
        w.text(f"1.3.{at} {NAMES[one]}：{w.scope('audit', one)}。", style="plain")
    told = "、".join(audit.world.departments)
    w.text(
        f"1.3.{len(audit.systems) + 1} 涉及的职能单元为最高管理层和{told}，"
        f"覆盖的时间段为{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。",
        style="plain",
    )
    w.heading(2, "1.4 审核形式")
    combined = "多个管理体系结合审核" if len(audit.systems) > 1 else "单个管理体系审核，不属于结合审核"
    mode = w.fact(
        "audit.mode", {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程"}[audit.audit.mode]
    )
    w.text(f"本次为{combined}，审核方式为{mode}。")


def _client(audit: Audit, w: Writer) -> None:
    people, licence = audit.world.people, "organization.licence"
    w.heading(2, "2.1 登记信息")
    columns(
        w,
        [
            ("组织名称", w.fact("organization.name")),
            ("统一社会信用代码", w.fact("organization.uscc")),
            ("成立日期", w.fact("organization.established_on")),
            ("营业期限", f"{w.fact(f'{licence}.valid_from')}至{w.until(f'{licence}.valid_to')}"),
            ("登记机关", w.fact(f"{licence}.authority")),
            ("注册资本", f"{audit.world.capital}万元"),
            ("注册地址", w.fact("organization.registered_address")),
            ("办公地址", w.fact("organization.office_address")),
            ("经营地址", w.fact("organization.business_address")),
            ("邮政编码", audit.world.postcode),
        ],
    )
    w.heading(2, "2.2 人员信息")
    columns(
        w,
        [
            ("法定代表人", people.legal),
            ("总经理", people.manager),
            ("受审核方代表", people.representative),
            ("联系人及电话", f"{people.contact}，{audit.world.phone}"),
            ("从业人数", f"{w.fact('headcount_total')}人"),
            ("缴纳社保人数", f"{w.fact('insured_count')}人"),
            ("体系覆盖人数", f"{w.fact('headcount')}人"),
            ("体系运行起始", w.fact("system_effective_on")),
        ],
    )
    w.heading(2, "2.3 场所")
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told = f"2.3.{at} {kind}：{e('address')}；从事{e('activity')}；{e('headcount')}人。"
        w.text(told, style="plain")
    w.heading(2, "2.4 证书和许可")
    _papers(audit, w)


def _papers(audit: Audit, w: Writer) -> None:
    told = []
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        name = e("system", NAMES[certificate.system])
        told.append(f"{name}认证证书，证书编号{e('number')}，{e('issued_on')}颁发，有效期至{e('valid_to')}")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        told.append(
            f"{e('kind')}，编号{e('number')}，持有人{e('holder')}，许可内容为{e('scope')}，由{e('authority')}核发，"
            f"有效期{e('valid_from')}至{until}"
        )
    if not told:
        told = ["受审核方所从事的活动无行政许可要求，尚未取得认证证书"]
    for at, text in enumerate(told, 1):
        w.text(f"2.4.{at} {text}。", style="plain")


def _done(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.heading(2, "3.1 时间和人日")
    last = w.fact("audit.end", f"{when.end.month}月{when.end.day}日")
    pairs = [
        (
            "现场审核时间",
            f"{w.fact('audit.start')}{w.half('audit.start_half')}至{last}{w.half('audit.end_half')}",
        ),
        ("审核人日", f"{w.fact('audit.person_days')}人日"),
        ("现场人日", f"{w.fact('audit.onsite_days')}人日"),
        ("风险级别", w.fact("audit.risk")),
        ("人日减少因素", w.each("audit.reductions", when.reductions) if when.reductions else "无"),
    ]
    if audit.stage1:
        span = f"{w.fact('stage1.start')}{w.silent('stage1.end')}"
        clock = f"{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
        pairs.append(("第一阶段审核", f"{span} {clock}，{w.fact('stage1.mode', '现场')}"))
    columns(w, pairs)
    w.heading(2, "3.2 审核组")
    rows: list[Row] = [["代码", "姓名（性别）", "角色", "资格", "注册证书编号及有效期", "专业"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (1, 2, 1.5, 2, 6, 1.9), head=1, repeat=True, rules="rows")
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{e('name')}（{e('from')}）", style="plain")
    w.heading(2, "3.3 计划执行")
    w.text(
        "3.3.1 审核按审核计划的日程、部门和分工完成，没有偏离审核计划。",
        "3.3.2 审核过程中没有出现影响审核方案的重要事项，下次审核的人日和能力安排不需调整。",
        style="plain",
    )
    change = "上次审核" if audit.certificates else "第一阶段审核"
    w.text(
        f"3.3.3 {change}之后，受审核方的名称、法律地位、主要管理者、场所和过程没有影响体系的重要变更。",
        style="plain",
    )


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    first = [e("label"), f"{e('name')}（{member.sex}）", e("role", ROLES[member.role]), e("grade")]
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{silent}{r('number')}，至{r('valid_until')}")
    codes = e.each("professional_codes", "、") if member.professional_codes else w.blank
    return [*first, "¶".join(numbers) or w.blank, codes]
