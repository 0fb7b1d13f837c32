"""粟禾道食品与质量认证: long prose without tables, facts in sentences, enumerations with their number."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _suhedao_prose as prose
from corpus.bodies.writer import Writer

BODY = "粟禾道食品与质量认证有限公司"
SYSTEMS = ("FSMS+HACCP", "FSMS", "QMS+FSMS", "HACCP", "QMS+FSMS+HACCP")
TYPES = ("stage2", "surveillance", "recertification", "stage1")
STYLE = {"look": "tick", "dates": "chinese", "blank": "无", "styled": False}

TYPE_NAMES = {
    "stage1": "第一阶段审核",
    "stage2": "第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
}
AIMS = {
    "stage1": "审核的目的是了解企业体系策划的情况，判断能否进入第二阶段。",
    "stage2": "审核的目的是评价企业的体系是否按照准则建立并有效实施，为能否颁发证书提供依据。",
    "surveillance": "审核的目的是确认获证以来体系得到保持，证书和标志的使用符合约定。",
    "recertification": "审核的目的是评价上一认证周期内体系的整体绩效，为换发证书提供依据。",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{audit.number}",), footer=(BODY,), page="#")
    _opening(audit, w)
    w.heading(1, "第一部分　审核的由来、依据和范围")
    _task(audit, w)
    w.heading(1, "第二部分　企业概况")
    _company(audit, w)
    w.heading(1, "第三部分　审核组")
    _team(audit, w)
    w.heading(1, "第四部分　体系运行的情况")
    prose.all_of(audit, w)
    w.heading(1, "第五部分　不符合与整改要求")
    _nonconformities(audit, w)
    w.heading(1, "第六部分　总体意见")
    _opinion(audit, w)


def short(w: Writer, path: str, before: date) -> str:
    """A day without its year where it is that of the day told before."""
    day: date = w.audit.at(path)
    return w.fact(path, f"{day.month}月{day.day}日" if day.year == before.year else None)


def _opening(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"（编号 {w.fact('number')}）", style="center")
    kind = w.fact("audit_type", TYPE_NAMES[audit.audit_type])
    w.box(
        f"受审核企业　{w.fact('organization.name')}¶审核种类　{kind}"
        f"¶审核组长　{w.person(audit.leader)('name')}¶出具日期　{w.fact('report_date')}",
        11,
        3.4,
        left=2.6,
    )
    w.text(
        f"联系本机构：{w.fact('certification_body.address')}，电话{w.fact('certification_body.phone')}，"
        f"电子邮箱{w.fact('certification_body.email')}。",
        style="center",
    )
    w.text(
        "致企业负责人：本报告如实记录审核组在约定时间内通过抽样看到的情况。审核不能代替企业自身的检验和监管部门的检查，"
        "报告中的建议由企业自行决定是否采纳。报告的所有权属于本机构，未经书面同意不得部分引用。",
        style="plain",
    )


def _task(audit: Audit, w: Writer) -> None:
    items = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        name = w.tag("systems+", standard.system, words("systems")[standard.system]["name"])
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"（等同采用{e('iso')}）" if standard.iso else ""
        items.append(f"{name}依据{e('number')}{twin}{e.silent('system')}")
    kind = w.fact("audit_type", TYPE_NAMES[audit.audit_type])
    w.text(
        f"受{w.fact('organization.name')}委托，本机构对其进行{kind}。"
        f"{'；'.join(items)}。企业的体系文件以及{w.laws('criteria')}同样是判断的依据。{AIMS[audit.audit_type]}"
    )
    when = audit.audit
    w.text(
        f"审核自{w.fact('audit.start')}{w.half('audit.start_half')}开始，"
        f"到{short(w, 'audit.end', when.start)}"
        f"{w.half('audit.end_half')}结束，审核组{w.fact('audit.mode', '在企业现场')}工作，回顾了"
        f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}期间的活动。审核时间按{w.fact('audit.risk')}风险计算，"
        f"共{w.fact('audit.person_days')}人日，现场占{w.fact('audit.onsite_days')}人日。"
        "{note|本机构规定：现场审核时间不少于总时间的百分之八十；监督审核的间隔不超过十二个月。}"
    )
    if audit.audit.reductions:
        w.text(f"审核时间的减少出于以下考虑：{w.each('audit.reductions', audit.audit.reductions)}。")
    if audit.stage1 and audit.audit_type != "stage1":
        hours = f"{w.fact('stage1.start_time')}到{w.fact('stage1.end_time')}"
        w.text(
            f"在此之前，{w.fact('stage1.start')}{hours}{w.silent('stage1.end')}审核组已"
            f"{w.fact('stage1.mode', '到现场')}进行第一阶段审核，当时提出的改进事项经本次核对均已完成。"
        )
    for at, system in enumerate(audit.systems):
        before = "审核所覆盖的范围" if at == 0 else "审核覆盖的范围还包括"
        w.text(f"{before}，就{words('systems')[system]['short']}而言，是{w.scope('audit', system)}。")


def _company(audit: Audit, w: Writer) -> None:
    until = w.until("organization.licence.valid_to")
    until = f"到{until}止" if audit.organization.licence.valid_to else until
    w.text(
        f"{w.fact('organization.name')}于{w.fact('organization.established_on')}成立，统一社会信用代码"
        f"{w.fact('organization.uscc')}，营业执照由{w.fact('organization.licence.authority')}"
        f"核发，营业期限自{w.fact('organization.licence.valid_from')}起，{until}。公司注册在{w.fact('organization.registered_address')}，"
        f"生产经营在{w.fact('organization.business_address')}，办公和收取信函在{w.fact('organization.office_address')}。"
    )
    people = audit.world.people
    w.text(
        f"法定代表人为{people.legal}，总经理为{people.manager}，食品安全小组组长兼管理者代表为{people.representative}。"
        f"公司共有员工{w.fact('headcount_total')}人，为其中{w.fact('insured_count')}人缴纳社会保险；"
        f"按岗位折算，体系覆盖{w.fact('headcount')}人。公司的业务是{w.scope('activity')}，"
        f"现行体系自{w.fact('system_effective_on')}起实施。"
    )
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        w.text(
            f"审核组到过的{kind}场所位于{e('address')}，{e('activity')}在此进行，有{e('headcount')}人工作。"
        )
    w.text(
        f"公司确定的关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，"
        f"委托外部完成的过程为{w.fact('outsourced_processes')}，不适用的条款为{w.fact('exclusions')}。"
    )
    for system in audit.systems:
        w.text(f"公司在手册中声明，{words('systems')[system]['name']}的边界为{w.scope('system', system)}。")


def _team(audit: Audit, w: Writer) -> None:
    for one in audit.team:
        e = w.person(one)
        if one.role == "leader":
            w.text(f"审核组{e('role', '组长')}由{e('grade')}{_qualified(w, one)}担任。")
        elif one.role == "member":
            w.text(f"{e('role', '组员')}：{e('grade')}{_qualified(w, one)}。")
        else:
            w.text(f"{e('role', '技术专家')}{e.silent('grade')}：{_qualified(w, one)}。")
    for one in audit.team:
        if one.trainee:
            w.text(f"{w.person(one)('name')}尚在实习，只参加见习，其时间没有计入。")
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{a('from')}的{a('name')}作为{role}随行。")
    w.text(
        "全体成员声明：与企业没有股权、雇佣、亲属等关系，两年内未向企业提供咨询；"
        "对审核中得到的配方、工艺和客户资料负有保密义务。"
    )


def _qualified(w: Writer, member: TeamMember) -> str:
    """A person's name with registrations and codes."""
    e = w.person(member)
    items = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        more = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        items.append(f"注册号{r('number')}，{r('valid_until')}到期{more}")
    if codes := e.each("professional_codes", "、"):
        items.append(f"专业代码{codes}")
    return f"{e('name')}（{'；'.join(items)}）"


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核共提出严重不符合{w.fact('nonconformities.major')}项、轻微不符合{w.fact('nonconformities.minor')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        w.text(
            f"（{item.number}{e.silent('number')}）{e('department')}：{e('description')}这一情况不满足{e('standard')}第"
            f"{e('clause')}条的要求，判为{grade}不符合。"
        )
    if found.items:
        w.text(
            f"企业应当查找原因、举一反三，在{w.fact('nonconformities.due_date')}以前把整改材料交给审核组长；"
            "审核组长以查阅材料的方式验证，必要时再到现场。"
        )
    if audit.previous_nonconformities:
        w.text("关于上一次审核的遗留事项，审核组逐项作了回访。")
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        w.text(f"上次写道：“{e('description')}”此项于{e('closed_on')}关闭，现场看到的做法没有反复。")
    w.paragraphs(prose.of(audit, w, "remind", 1))


def _opinion(audit: Audit, w: Writer) -> None:
    items = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        items.append(f"{e('criterion')}评为“{e('value')}”")
    w.text(f"审核组内部讨论后，对各方面的评价如下：{'，'.join(items)}。")
    name = w.fact("organization.name")
    if audit.audit_type == "stage1":
        w.text(f"{name}的准备工作与第二阶段审核的要求相称，审核组认为可以按计划进入第二阶段。")
    else:
        minor = w.fact("nonconformities.minor")
        w.text(
            f"{name}的食品安全和质量管理总体受控，体系覆盖的{w.fact('headcount')}人职责清楚；提出的{minor}项轻微不符合"
            f"属于个别现象。审核组{_recommended(audit, w)}。"
        )
        for system in audit.systems:
            w.text(
                f"{words('systems')[system]['short']}证书上的范围建议写作：{w.scope('certificate', system)}。"
            )
        w.text(
            f"按照认证方案，下一次审核最迟应在{w.fact('next_audit_by')}进行。"
            f"{prose.of(audit, w, 'next', 1)[0]}"
        )
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    w.text(f"审核组签名　{names}", w.fact("certification_body.name"), w.fact("report_date"), style="right")


def _recommended(audit: Audit, w: Writer) -> str:
    data = {
        "recommend": "推荐企业获得认证",
        "recommend_after_correction": "推荐企业在完成整改并经验证后获得认证",
        "maintain": "建议企业保持认证",
    }
    return w.fact("conclusion.recommendation", data[audit.conclusion.recommendation or "recommend"])
