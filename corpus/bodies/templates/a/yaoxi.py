"""曜溪工业认证检验: records by department, many facts told in sentences, few tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _yaoxi_departments as departments
from corpus.bodies.templates.a import _yaoxi_end as end
from corpus.bodies.templates.a._yaoxi_facts import later
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "曜溪工业认证检验有限公司"
SYSTEMS = (
    "EMS+OHSMS",
    "QMS",
    "QMS+EMS+OHSMS",
    "HSE",
    "QMS+OHSMS",
    "HSE+EMS+OHSMS",
    "OHSMS",
    "QMS+HSE",
    "EMS+OHSMS+EnMS",
    "HSE+OHSMS",
    "QMS+EMS",
    "MDR+QMS",
    "EnMS",
    "QMS+EMS+HSE",
    "MDR",
    "QMS+HSE+OHSMS",
    "QMS+EIMS",
)
TYPES = ("surveillance", "stage2", "recertification", "transfer", "special")
STYLE = {"look": "black", "dates": "chinese", "blank": "无"}

KINDS = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "获证后监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
    "transfer": "认证转换审核",
}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
OTHERS = ("tech", "buying", "selling", "tools", "guard")


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}　　{audit.number}",), page="- # -")
    told = Sentences(audit, w)
    told.slots |= dict(zip(OTHERS, audit.world.departments[3:], strict=True))
    _opening(audit, w, told)
    w.heading(1, "1　审核任务")
    _task(audit, w, told)
    w.heading(1, "2　企业情况")
    _company(audit, w)
    w.heading(1, "3　审核组和审核方法")
    _team(audit, w, told)
    w.heading(1, "4　分部门审核记录")
    departments.all_of(audit, w, told)
    end.all_of(audit, w, told)


def _opening(audit: Audit, w: Writer, told: Sentences) -> None:
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"项目编号　{w.fact('number')}", style="center")
    rows: list[Row] = [
        ["企业名称", w.fact("organization.name"), "‹", "‹"],
        ["审核类别", w.fact("audit_type", KINDS[audit.audit_type]), "组长", w.person(audit.leader)("name")],
        ["报告完成日", w.fact("report_date"), "发放", "企业、本机构各一份"],
    ]
    w.table(rows, (1.6, 4.2, 1.2, 3.0), bold=(0, 2))
    w.text("阅读提示", style="plain")
    w.paragraphs(told.texts("notes"))


def _task(audit: Audit, w: Writer, told: Sentences) -> None:
    when = audit.audit
    names = [w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems]
    first = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    last = f"{w.fact('audit.end', later(w, when.end, when.start))}{w.half('audit.end_half')}"
    w.text(
        f"受企业委托，本机构派出审核组，自{first}起至{last}止，对其{'、'.join(names)}进行了审核。"
        f"{told.texts('aims', audit.audit_type)[0]}"
    )
    w.text(
        f"审核采取{w.fact('audit.mode', '现场')}方式，核定审核时间为{w.fact('audit.person_days')}人日，"
        f"现场实施{w.fact('audit.onsite_days')}人日。{_reduced(audit, w)}"
        f"经评定，该项目的风险等级为{w.fact('audit.risk')}。"
        f"审核所覆盖的时间段为{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。"
    )
    if audit.stage1:
        w.text(
            f"第一阶段审核于{w.fact('stage1.start')}{w.silent('stage1.end')}{w.fact('stage1.start_time')}至"
            f"{w.fact('stage1.end_time')}以{w.fact('stage1.mode', '现场')}方式进行，"
            "所提出的问题在第二阶段之前已得到解决。"
        )
    w.text("审核依据包括：", style="plain")
    for at, standard in enumerate(audit.standards, 1):
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"（等同采用{e('iso')}）" if standard.iso else ""
        w.text(f"（{at}）{e('number')}《{standard.title}》{twin}{e.silent('system')}；", style="plain")
    at = len(audit.standards)
    w.text(f"（{at + 1}）法律法规：{w.laws('criteria')}；", style="plain")
    w.text(f"（{at + 2}）企业的管理体系文件、与顾客签订的合同。", style="plain")
    w.text("按审核计划，审核范围为：", style="plain")
    for one in audit.systems:
        w.text(f"{words('systems')[one]['short']}：{w.scope('audit', one)}。", style="plain")


def _reduced(audit: Audit, w: Writer) -> str:
    reasons = audit.audit.reductions
    if not reasons:
        return "审核时间没有减少。"
    return f"审核时间作了减少，理由是{w.each('audit.reductions', reasons, '，')}。"


def _company(audit: Audit, w: Writer) -> None:
    world, people, base = audit.world, audit.world.people, "organization."
    term = f"{w.fact(f'{base}licence.valid_from')}至{w.until(f'{base}licence.valid_to')}"
    rows: list[Row] = [
        ["社会信用代码", w.fact(f"{base}uscc")],
        ["成立时间", w.fact(f"{base}established_on")],
        ["执照经营期限", term],
        ["执照登记机关", w.fact(f"{base}licence.authority")],
        ["住所（注册地址）", w.fact(f"{base}registered_address")],
        ["经营场所", w.fact(f"{base}business_address")],
        ["办公地点", w.fact(f"{base}office_address")],
        ["法定代表人", people.legal],
        ["联系人及电话", f"{people.contact}，{world.phone}"],
    ]
    w.table(rows, (2.6, 7.4), bold=(0,))
    w.text(
        f"企业从事{w.scope('activity')}，占地约{world.area}平方米，实行{world.shifts}班制。"
        f"现有员工{w.fact('headcount_total')}人，为{w.fact('insured_count')}人缴纳了社会保险；"
        f"体系覆盖范围内的有效人数为{w.fact('headcount')}人。"
    )
    told = []
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told.append(f"{s('address')}（{kind}，{s('activity')}，{s('headcount')}人）")
    w.text(f"体系覆盖的场所：{'；'.join(told)}。")
    w.text(
        f"管理体系自{w.fact('system_effective_on')}起实施，由{people.manager}担任最高管理者，"
        f"{people.representative}担任管理者代表。业务流程依次为{'、'.join(world.industry['flow'])}。"
    )
    w.text("企业在管理手册中对自身的体系范围作了如下表述：", style="plain")
    for one in audit.systems:
        w.text(f"{words('systems')[one]['short']}：{w.scope('system', one)}。", style="plain")
    _papers(audit, w)


def _papers(audit: Audit, w: Writer) -> None:
    for permit in audit.permits:
        e = w.entry("permits", permit)
        ends = f"至{e('valid_to')}" if permit.valid_to else f"，{e('valid_to', '长期', value='长期')}有效"
        w.text(
            f"企业（持证单位为{e('holder')}）取得了{e('kind')}，编号{e('number')}，许可内容为{e('scope')}，"
            f"由{e('authority')}核发，有效期自{e('valid_from')}{ends}。"
        )
    for one in audit.certificates:
        c = w.entry("certificates", one)
        w.text(
            f"现持有{c('system', words('systems')[one.system]['name'])}认证证书，证书号{c('number')}，"
            f"{c('issued_on')}颁发，{c('valid_to')}到期。"
        )


def _team(audit: Audit, w: Writer, told: Sentences) -> None:
    rows: list[Row] = [["组内身份", "姓名", "资格", "注册号及到期日", "专业代码", "代号"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (1.3, 1.2, 1.2, 4.3, 1.3, 0.7), head=1)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{a('from')}的{a('name')}（{role}）")
    w.text(f"陪同审核的有{'、'.join(guests)}。{told.texts('guests')[0]}")
    w.paragraphs(told.texts("methods"))
    for member in audit.team:
        if member.trainee:
            w.text(f"{w.person(member)('name')}为实习审核员，在组长指导下工作，其时间不计入审核人日。")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{r('number')}，{r('valid_until')}{silent}")
    codes = e.each("professional_codes", "，") or w.blank
    role = e("role", ROLES[member.role])
    return [role, e("name"), e("grade"), "¶".join(numbers) or w.blank, codes, e("label")]
