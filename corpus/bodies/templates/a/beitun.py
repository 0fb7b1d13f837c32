"""北屯: a food body whose report goes by the chapters of ISO 22000, prose with small registers in it."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a._beitun_chapters import chapters
from corpus.bodies.templates.a._beitun_end import end
from corpus.bodies.templates.a._beitun_operation import operation
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.writer import HALVES, Writer

BODY = "北屯得仁山食品安全认证有限公司"
SYSTEMS = ("FSMS", "FSMS+QMS", "FSMS+HACCP")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "tick", "dates": "chinese", "blank": "——", "styled": True}

NAMES = {"FSMS": "食品安全管理体系", "QMS": "质量管理体系", "HACCP": "危害分析与关键控制点体系"}
KINDS = {"stage2": "初次认证第二阶段", "surveillance": "监督", "recertification": "再认证"}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
PLACES = {"onsite": "到受审核方现场进行", "remote": "以远程方式进行", "mixed": "以现场结合远程方式进行"}
AIMS = {
    "stage2": "评价受审核方管理体系对准则的符合程度，以及确保食品安全的能力，作为是否批准认证的依据。",
    "surveillance": "验证获证后管理体系持续符合准则、食品安全持续受控，作为是否保持认证的依据。",
    "recertification": "评价上一认证周期内管理体系的整体绩效，作为是否换发证书的依据。",
}


def build(audit: Audit, w: Writer) -> None:
    """Cover, sections on client and task, chapters 4 to 10, conclusion."""
    w.margins(
        header_cells=("得仁山食品认证", "审核报告", "DRS-R-09 第4版"),
        page="#/##",
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "1 受审核方概况")
    _client(audit, w)
    w.heading(1, "2 审核任务")
    _task(audit, w)
    _team(audit, w)
    w.heading(1, "3 审核过程")
    _course(audit, w)
    chapters(audit, w)
    operation(audit, w)
    end(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="title")
    w.text(w.fact("title"), style="title")
    w.text("、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems), style="subtitle")
    rows = [
        ["报告编号", w.fact("number")],
        ["受审核方", w.fact("organization.name")],
        ["审核类别", w.fact("audit_type", KINDS[audit.audit_type])],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (3, 8), rules="none", bold=(0,))
    body = "certification_body"
    w.text(
        f"{w.fact(f'{body}.address')}　{w.fact(f'{body}.phone')}　"
        f"{w.fact(f'{body}.website')}　{w.fact(f'{body}.email')}",
        style="center",
    )


def _client(audit: Audit, w: Writer) -> None:
    org, world = "organization", audit.world
    licence = f"{org}.licence"
    w.text(
        f"{w.fact(f'{org}.name')}成立于{w.fact(f'{org}.established_on')}，统一社会信用代码"
        f"{w.fact(f'{org}.uscc')}，由{w.fact(f'{licence}.authority')}核发营业执照，营业期限自"
        f"{w.fact(f'{licence}.valid_from')}至{w.until(f'{licence}.valid_to')}。"
    )
    rows = [
        ["住所", w.fact(f"{org}.registered_address")],
        ["生产地址", w.fact(f"{org}.business_address")],
        ["办公地址", w.fact(f"{org}.office_address")],
        ["法定代表人／总经理", f"{world.people.legal}／{world.people.manager}"],
        ["食品安全小组组长", world.people.representative],
        ["联系人及电话", f"{world.people.contact}，{world.phone}，邮编 {world.postcode}"],
        ["产品或服务", w.scope("activity")],
        [
            "人数",
            f"职工 {w.fact('headcount_total')} 人，参加社会保险 {w.fact('insured_count')} 人，"
            f"体系范围内 {w.fact('headcount')} 人，每日 {world.shifts} 班",
        ],
        ["体系运行起始日", w.fact("system_effective_on")],
    ]
    if "QMS" in audit.systems:
        rows.append(["质量标准不适用要求", w.fact("exclusions")])
    for one in audit.systems:
        rows.append([f"申请范围（{NAMES[one]}）", w.scope("system", one)])
    w.table(rows, (4, 10), bold=(0,))
    for place in audit.sites:
        e = w.same("sites", place.address, place)
        kind = e("kind", "固定" if place.kind == "fixed" else "临时")
        w.text(f"场所：{e('address')}，{kind}场所，从事{e('activity')}，{e('headcount')} 人。")
    w.text("行政许可：", style="plain")
    rows = [["许可名称", "证号", "持有者", "许可内容", "有效期", "发证机关"]]
    for permit in audit.permits:
        p = w.entry("permits", permit)
        span = f"{p('valid_from')}至{p('valid_to') if permit.valid_to else '长期'}"
        rows.append([p("kind"), p("number"), p("holder"), p("scope"), span, p("authority")])
    w.table(rows, (2.4, 3.2, 3, 2, 3, 2.4), head=1)
    if audit.certificates:
        w.text("有效认证证书：", style="plain")
        rows = [["体系", "证书编号", "颁证日期", "有效期至"]]
        for held in audit.certificates:
            c = w.entry("certificates", held)
            rows.append([c("system", NAMES[held.system]), c("number"), c("issued_on"), c("valid_to")])
        w.table(rows, (4, 4, 3, 3), head=1)


def _task(audit: Audit, w: Writer) -> None:
    w.text(f"2.1 审核目的：{AIMS[audit.audit_type]}", style="plain")
    w.text("2.2 审核准则：", style="plain")
    for one in audit.standards:
        s = w.standard(one.system)
        twin = "" if one.iso == one.number or not one.iso else f"，等同采用 {s('iso')}"
        hidden = s.silent("system") + (s.silent("iso") if one.iso == one.number else "")
        w.text(f"——{s('number')}《{one.title}》{hidden}{twin}；", style="plain")
    w.text("——受审核方的管理手册、程序、前提方案和危害控制计划；", style="plain")
    w.text(f"——法律：{w.laws('criteria')}。", style="plain")
    w.text("2.3 审核范围：", style="plain")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('audit', system)}", style="plain")
    w.text(
        f"2.4 审核时间：{w.fact('audit.start')}{w.half('audit.start_half')}至{w.fact('audit.end')}"
        f"{w.half('audit.end_half')}，{w.fact('audit.mode', PLACES[audit.audit.mode])}。"
        f"审核人日数 {w.fact('audit.person_days')}，现场 {w.fact('audit.onsite_days')}；"
        f"风险等级：{w.fact('audit.risk')}。本次审核的记录期间为{w.fact('audit.covered_from')}至"
        f"{w.fact('audit.covered_to')}。",
        style="plain",
    )
    if audit.audit.reductions:
        w.text(f"减少人日的理由：{w.each('audit.reductions', audit.audit.reductions)}。", style="plain")
    if audit.stage1:
        w.text(
            f"第一阶段于{w.fact('stage1.start')} {w.fact('stage1.start_time')} 至 "
            f"{w.fact('stage1.end_time')}{w.silent('stage1.end')}在{w.fact('stage1.mode', '现场')}完成，"
            f"主要确认前提方案和危害分析的完整性，提出的问题第二阶段前已改正。",
            style="plain",
        )


def _team(audit: Audit, w: Writer) -> None:
    w.text("2.5 审核组：", style="plain")
    rows = [["组内编号", "姓名", "性别", "身份", "注册资格", "注册号及有效期", "专业（小类）"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (1.4, 1.8, 1.2, 2, 2.2, 5, 1.8), head=1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "陪同人员" if guest.role == "guide" else "观察员")
        w.text(f"{a('name')}（{a('from')}）为{role}，未参与判定。")


def _member(w: Writer, member: TeamMember) -> list[str]:
    e = w.person(member)
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{r('number')}{hidden}（{r('valid_until')}到期）")
    codes = e.each("professional_codes", "、") or w.blank
    told = "¶".join(numbers) or w.blank
    return [e("label"), e("name"), member.sex, e("role", ROLES[member.role]), e("grade"), told, codes]


def _course(audit: Audit, w: Writer) -> None:
    office, quality, doing, tech, buying, sales, plant, safety = audit.world.departments
    first, second = groups(audit)
    times = halves(audit)
    one = _over(["最高管理者、食品安全小组", office, f"{buying}、{sales}"], len(times))
    two = _over([doing, f"{quality}、{tech}", f"{plant}、{safety}"], len(times))
    labels = ["、".join(member.name for member in group) for group in (first, second)]
    w.text(
        f"首次会议后审核组分两组工作：一组{labels[0]}，二组{labels[1]}。"
        f"生产现场的观察安排在生产时段内，覆盖原料入库至成品出库。"
    )
    rows = [["时间", "一组", "二组"]]
    for at, (day, half) in enumerate(times):
        rows.append([f"{w.date(day)}{HALVES[half]}", one[at], two[at]])
    w.table(rows, (4, 5, 5), head=1, rules="three")
    w.text("末次会议通报了审核发现和结论，受审核方管理层和各部门负责人出席，对审核发现没有异议。")


def _over(steps: list[str], number: int) -> list[str]:
    """Steps over half days, in order."""
    if number >= len(steps):
        return [steps[at * len(steps) // number] for at in range(number)]
    return ["；".join(steps[at::number]) for at in range(number)]
