"""松花检验认证: a letter, the opinion first, lists within sentences, registers of lines at the end."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _songhua_seen as seen
from corpus.bodies.templates.a._songhua_end import last, opinion, registers
from corpus.bodies.templates.a._songhua_words import NAMES, counted, say, within
from corpus.bodies.writer import Writer

BODY = "松花检验认证集团有限公司"
SYSTEMS = ("QMS", "ISMS+ITSMS", "HSE", "QMS+EMS+OHSMS", "FSMS+HACCP", "MDR", "QMS+EIMS")
TYPES = ("recertification", "surveillance", "stage2", "special")
STYLE = {"look": "tick", "dates": "chinese", "blank": "无", "styled": True}

KINDS = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "获证后的监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
PARTS = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """A letter in seven parts and its registers."""
    body = "certification_body"
    w.margins(footer=("松花检验认证　审核报告（函件式）　SH/JL-023",), page="第 # 页", first=False)
    w.text(w.fact(f"{body}.name"), style="title")
    w.text(
        f"地址：{w.fact(f'{body}.address')}；电话：{w.fact(f'{body}.phone')}；"
        f"网址：{w.fact(f'{body}.website')}；邮箱：{w.fact(f'{body}.email')}",
        style="center",
    )
    w.text(f"函件编号：{w.fact('number')}", f"签发日期：{w.fact('report_date')}", style="right")
    w.text(w.fact("title"), style="subtitle")
    w.text(f"送达单位：{w.fact('organization.name')}", style="plain")
    w.text(f"{audit.world.people.manager}总经理：", style="plain")
    w.text(say(w, "greeting", 1))
    w.heading(2, "一、先谈结论")
    opinion(audit, w)
    w.heading(2, "二、审核怎样进行")
    _course(audit, w)
    _team(audit, w)
    w.heading(2, "三、贵公司的概况")
    _company(audit, w)
    seen.parts(audit, w)
    last(audit, w)
    w.page()
    registers(audit, w)


def _course(audit: Audit, w: Writer) -> None:
    when = audit.audit
    names = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    span = f"自{w.fact('audit.start')}{w.half('audit.start_half')}始，"
    span += f"至{w.fact('audit.end')}{w.half('audit.end_half')}止"
    w.text(
        f"受本公司委派，审核组{span}，以{w.fact('audit.mode', '现场')}方式对贵公司的{names}实施了"
        f"{w.fact('audit_type', KINDS[audit.audit_type])}，审核所覆盖的期间为{w.fact('audit.covered_from')}"
        f"至{w.fact('audit.covered_to')}。"
    )
    if audit.stage1:
        w.text(
            f"第一阶段审核已先行于{w.fact('stage1.start')}以{w.fact('stage1.mode', '现场')}方式进行，当日"
            f"{w.fact('stage1.start_time')}开始、{w.fact('stage1.end_time')}结束{w.silent('stage1.end')}，"
            "所提的关注事项在本次审核时均已处理完毕。"
        )
    told = []
    for one in audit.standards:
        s = w.standard(one.system)
        same = one.iso == one.number
        twin = s.silent("iso") if same else f"（对应{s('iso')}）" if one.iso else ""
        told.append(f"{s('number')}《{one.title}》{twin}{s.silent('system')}")
    w.text(f"审核所依据的标准：{counted(told)}。此外还依据贵公司的体系文件，以及{w.laws('criteria')}。")
    scopes = [f"{NAMES[one]}覆盖{w.scope('audit', one)}" for one in audit.systems]
    w.text(f"审核范围：{counted(scopes)}。")
    why = f"，减少人日的理由为{w.each('audit.reductions', when.reductions)}" if when.reductions else ""
    w.text(
        f"本次核定{w.fact('audit.person_days')}人日，现场用去{w.fact('audit.onsite_days')}人日{why}；"
        f"专业风险等级为{w.fact('audit.risk')}。"
    )
    w.text(say(w, "course", 1))


def _team(audit: Audit, w: Writer) -> None:
    w.text(f"审核组由下列人员组成：{counted([_member(w, member) for member in audit.team])}。")
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        if guest.role == "guide":
            guests.append(f"贵公司{a('from')}的{a('name')}担任{a('role', '向导')}")
        else:
            guests.append(f"{a('from')}的{a('name')}作为{a('role', '观察员')}在场，不参与取证和判断")
    w.text(f"{'；'.join(guests)}。")


def _member(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    head = f"{e('name')}，任{e('role', PARTS[member.role])}"
    codes = e.each("professional_codes", "、")
    if not member.registrations:
        return f"{head}{e.silent('grade')}，专业代码{codes}，只提供专业意见"
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{r('number')}（{r('valid_until')}前有效）{hidden}")
    tail = f"，专业代码{codes}" if codes else "，由具备专业能力的组员配合工作"
    tail = "，在组长指导下见习，不计入人日" if member.trainee else tail
    return f"{head}，{e('grade')}，注册号{'、'.join(numbers)}{tail}"


def _company(audit: Audit, w: Writer) -> None:
    org, world = "organization", audit.world
    path = f"{org}.licence.valid_to"
    until = f"至{w.until(path)}" if audit.organization.licence.valid_to else f"营业期限{w.until(path)}"
    w.text(
        f"贵公司成立于{w.fact(f'{org}.established_on')}，统一社会信用代码为{w.fact(f'{org}.uscc')}，"
        f"营业执照由{w.fact(f'{org}.licence.authority')}核发，自{w.fact(f'{org}.licence.valid_from')}起，{until}；"
        f"注册资本{world.capital}万元，法定代表人{world.people.legal}。"
    )
    places = [
        f"注册地址，{w.fact(f'{org}.registered_address')}",
        f"经营地址，{w.fact(f'{org}.business_address')}",
        f"通信地址，{w.fact(f'{org}.office_address')}，邮政编码{world.postcode}，电话{world.phone}",
    ]
    w.text(f"贵公司登记在案的地址如下：{counted(places)}。")
    sites = []
    for place in audit.sites:
        e = w.same("sites", place.address, place)
        kind = e("kind", "固定" if place.kind == "fixed" else "临时")
        sites.append(f"位于{e('address')}的{kind}场所，从事{e('activity')}，有{e('headcount')}人")
    w.text(f"审核组到过的场所：{counted(sites)}。")
    shifts = "实行一班制" if world.shifts == 1 else "实行两班制，中班亦在抽样之列"
    w.text(
        f"贵公司在册{w.fact('headcount_total')}人，缴纳社会保险{w.fact('insured_count')}人，纳入体系"
        f"{w.fact('headcount')}人，{shifts}。体系自{w.fact('system_effective_on')}起实施，"
        f"不适用的要求：{w.fact('exclusions')}。"
    )
    w.text(
        f"贵公司从事{w.scope('activity')}，依次经过{'、'.join(world.industry['flow'])}；关键过程为{w.fact('key_processes')}，"
        f"特殊过程为{w.fact('special_processes')}，外包过程为{w.fact('outsourced_processes')}。"
    )
    _papers(audit, w)


def _papers(audit: Audit, w: Writer) -> None:
    found = []
    for one in audit.permits:
        e = w.entry("permits", one)
        until = f"止于{e('valid_to')}" if one.valid_to else "长期有效"
        found.append(
            f"{e('kind')}，证号{e('number')}，持证人为{e('holder')}，许可内容为{e('scope')}，"
            f"由{e('authority')}核发，始于{e('valid_from')}，{until}"
        )
    if found:
        w.text(f"已核对的许可文件：{counted(found)}。")
    held = []
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        name = c("system", NAMES[certificate.system])
        held.append(f"{name}认证证书{c('number')}，{c('issued_on')}颁发，{c('valid_to')}到期")
    if held:
        w.text(f"贵公司现持有：{counted(held)}。{within(w, 'marks')}")
