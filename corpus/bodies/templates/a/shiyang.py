"""石垟体系认证: a report told in paragraphs; tables only for signatures, nonconformities and instruments."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._shiyang_course import attended, course, first_stage, followed
from corpus.bodies.templates.a._shiyang_end import appendices, conclusion, findings
from corpus.bodies.templates.a._shiyang_prose import Outline, chapters
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer

BODY = "石垟体系认证（武威）有限责任公司"
SYSTEMS = (
    "QMS+EMS+OHSMS",
    "QMS",
    "EMS+OHSMS",
    "FSMS",
    "QMS+EMS",
    "EnMS",
    "EIMS",
    "HSE+EMS+OHSMS",
    "MDR",
)
TYPES = ("stage2", "surveillance", "recertification", "transfer", "special")
STYLE = {"look": "tick", "dates": "chinese", "blank": "—", "styled": False}

KINDS = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
    "transfer": "认证转换审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合"}


def build(audit: Audit, w: Writer) -> None:
    """Cover; the organization and the task; course; system; findings; conclusion; appendices."""
    slots, outline = Slots(w), Outline(w)
    w.margins(header=("石垟认证",), footer=("SY/JL-09-2",), page="- # -")
    _cover(w)
    w.page()
    outline.chapter("基本情况")
    outline.part("受审核组织")
    _organization(w)
    outline.part("审核任务")
    _task(w)
    outline.part("审核组")
    _team(audit, w)
    outline.part("审核范围")
    _scopes(w)
    outline.chapter("审核经过")
    outline.part("前期工作")
    first_stage(slots, MODES)
    followed(slots)
    outline.part("本次审核的实施")
    course(slots)
    attended(w)
    outline.chapter("管理体系的建立与运行")
    chapters(slots, outline)
    outline.chapter("审核发现")
    findings(slots, outline)
    outline.chapter("审核结论")
    conclusion(slots, outline)
    appendices(slots)


def _cover(w: Writer) -> None:
    """What the report is, of whom, of when; then who wrote it."""
    names, body = words("systems"), "certification_body"
    w.text("　", style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"（{w.fact('number')}）", style="center")
    w.text("　", w.fact("organization.name"), style="subtitle")
    told = "、".join(w.tag("systems+", one, names[one]["name"]) for one in w.audit.systems)
    w.text(told, "　", style="center")
    w.text(w.fact(f"{body}.name"), w.fact("report_date"), style="center")
    w.text(
        "　",
        f"地址：{w.fact(f'{body}.address')}",
        f"电话：{w.fact(f'{body}.phone')}　网址：{w.fact(f'{body}.website')}　"
        f"邮箱：{w.fact(f'{body}.email')}",
        style="center",
    )


def _organization(w: Writer) -> None:
    org, world = "organization", w.audit.world
    licence, people = f"{org}.licence", world.people
    end = w.until(f"{licence}.valid_to")
    w.text(
        f"{w.fact(f'{org}.name')}（以下称公司）成立于{w.fact(f'{org}.established_on')}，"
        f"营业执照由{w.fact(f'{licence}.authority')}核发，统一社会信用代码{w.fact(f'{org}.uscc')}，"
        f"营业期限自{w.fact(f'{licence}.valid_from')}至{end}，注册资本{world.capital}万元。"
        f"法定代表人{people.legal}，总经理{people.manager}，管理者代表{people.representative}。",
        f"公司注册地址为{w.fact(f'{org}.registered_address')}，"
        f"办公地址为{w.fact(f'{org}.office_address')}（邮政编码{world.postcode}），"
        f"生产经营地址为{w.fact(f'{org}.business_address')}。"
        f"联系人{people.contact}，联系电话{world.phone}。",
        f"公司设有{'、'.join(world.departments)}。现有员工总数{w.fact('headcount_total')}人，"
        f"参加社会保险{w.fact('insured_count')}人，管理体系覆盖{w.fact('headcount')}人，"
        f"每日{world.shifts}班作业。主要业务为{w.scope('activity')}。",
    )
    w.text(_sites(w))
    if w.audit.certificates:
        names, told = words("systems"), []
        for one in w.audit.certificates:
            c = w.entry("certificates", one)
            told.append(
                f"{c('system', names[one.system]['name'])}认证证书编号{c('number')}，"
                f"颁发日期{c('issued_on')}，有效期至{c('valid_to')}"
            )
        w.text(f"公司现持有的认证证书：{'；'.join(told)}。")


def _sites(w: Writer) -> str:
    """Fixed sites, then temporary ones."""
    told = []
    for site in w.audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told.append(f"{kind}位于{e('address')}，开展的活动为{e('activity')}，体系内人员{e('headcount')}人")
    return f"本次审核覆盖的场所：{'；'.join(told)}。"


def _task(w: Writer) -> None:
    audit = w.audit
    when, told = audit.audit, []
    for one in audit.standards:
        s = w.standard(one.system)
        twin = s.silent("iso") if one.iso == one.number else f"（{s('iso')}）" if one.iso else ""
        told.append(f"{s('number')}{twin}《{one.title}》{s.silent('system')}")
    w.text(
        f"受公司委托，本机构对其实施{w.fact('audit_type', KINDS[audit.audit_type])}，"
        "目的是评价管理体系与审核准则的符合程度及其实现预期结果的能力，为认证决定提供依据。",
        f"审核时间：{w.fact('audit.start')}{w.half('audit.start_half')}至"
        f"{w.fact('audit.end')}{w.half('audit.end_half')}。"
        f"审核方式：{w.fact('audit.mode', MODES[when.mode])}。"
        f"本次审核所覆盖的运行时段为{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。",
        f"审核准则：{'、'.join(told)}；公司的管理体系文件；适用的法律法规，包括{w.laws('criteria')}。",
    )
    less = w.each("audit.reductions", when.reductions)
    cut = f"；减少人日的理由为{less}" if less else "，未作减少"
    w.text(
        f"公司的风险级别确定为{w.fact('audit.risk')}，审核工作量为{w.fact('audit.person_days')}人日，"
        f"其中现场{w.fact('audit.onsite_days')}人日{cut}。审核计划编号{audit.world.plan_no}。"
    )


def _team(audit: Audit, w: Writer) -> None:
    """A paragraph for each person."""
    for member in audit.team:
        w.text(_member(w, member))


def _member(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    names = words("systems")
    roles = {"leader": "审核组长", "member": "组员", "technical_expert": "技术专家"}
    head = f"{e('role', roles[member.role])}{e('name')}，代号{e('label')}"
    codes = e.each("professional_codes", "、")
    skilled = f"。专业代码{codes}。" if codes else "。不承担专业审核。"
    if not member.registrations:
        return f"{head}，为审核组提供专业支持{skilled}"
    told = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        told.append(f"{names[one.system]['name']}注册号{r('number')}，有效期至{r('valid_until')}{hidden}")
    return f"{head}，{e('grade')}，{'；'.join(told)}{skilled}"


def _scopes(w: Writer) -> None:
    """What the client declared, what was audited, what does not apply."""
    names = words("systems")
    for one in w.audit.systems:
        w.text(
            f"{names[one]['name']}：公司申报的范围为“{w.scope('system', one)}”；"
            f"经审核组确认，本次审核范围为“{w.scope('audit', one)}”。"
        )
    w.text(f"不适用的条款：{w.fact('exclusions')}。管理体系自{w.fact('system_effective_on')}起实施。")
