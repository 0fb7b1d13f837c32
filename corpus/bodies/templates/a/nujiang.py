"""怒江过程评审: by process, a matrix of departments and clauses, trails, the nonconformities last."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _nujiang_end as end
from corpus.bodies.templates.a import _nujiang_matrix as matrix
from corpus.bodies.templates.a import _nujiang_trails as trails
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

BODY = "怒江高黎过程评审认证有限公司"
SYSTEMS = ("FSMS", "QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "bracket", "dates": "spaced", "blank": "未涉及"}

KINDS = {"stage2": "初次审核（二阶段）", "surveillance": "监督审核", "recertification": "再认证审核"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "FSMS": "食品安全管理体系",
}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    phrases = Phrases(w)
    w.margins(header=(f"{BODY}　过程审核报告　NJ-PR-12-03",), page="#/##", first=False)
    _front(audit, w)
    _client(audit, w)
    _task(audit, w)
    matrix.chapter(audit, w)
    trails.chapter(audit, w, phrases)
    end.summaries(audit, w, phrases)
    end.conclusion(audit, w, phrases)
    end.findings(audit, w)


def _front(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("——以过程为线索——", style="center")
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    lines = (
        f"【报告编号】{w.fact('number')}",
        f"【受审核方】{w.fact('organization.name')}",
        f"【体　　系】{systems}",
        f"【审核类别】{w.fact('audit_type', KINDS[audit.audit_type])}",
        f"【审核日期】{w.fact('audit.start')}{w.half('audit.start_half')} — {w.fact('audit.end')}"
        f"{w.half('audit.end_half')}",
        f"【审核组长】{w.person(audit.leader)('name')}",
        f"【报告日期】{w.fact('report_date')}",
        f"【机构地址】{w.fact('certification_body.address')}",
        f"【机构电话】{w.fact('certification_body.phone')}",
        f"【机构网站】{w.fact('certification_body.website')}",
        f"【机构邮箱】{w.fact('certification_body.email')}",
    )
    w.text(*lines, style="plain")
    w.page()


def _client(audit: Audit, w: Writer) -> None:
    world = audit.world
    w.heading(1, "1  受审核方与过程概貌")
    lines = (
        f"【名称】{w.fact('organization.name')}",
        f"【统一社会信用代码】{w.fact('organization.uscc')}",
        f"【注册地址】{w.fact('organization.registered_address')}",
        f"【办公地址】{w.fact('organization.office_address')}",
        f"【经营地址】{w.fact('organization.business_address')}",
        f"【成立日期】{w.fact('organization.established_on')}",
        f"【营业期限】{w.fact('organization.licence.valid_from')} 至 "
        f"{w.until('organization.licence.valid_to')}",
        f"【登记机关】{w.fact('organization.licence.authority')}",
        f"【负责人】法定代表人 {world.people.legal}；总经理 {world.people.manager}；管理者代表 "
        f"{world.people.representative}",
        f"【联系】{world.people.contact}，{world.phone}",
        f"【人员】在职 {w.fact('headcount_total')} 人；参保 {w.fact('insured_count')} 人；体系内 "
        f"{w.fact('headcount')} 人；"
        f"{world.shifts} 班运行",
        f"【体系运行】自 {w.fact('system_effective_on')} 起",
        f"【业务活动】{w.scope('activity')}",
    )
    w.text(*lines, style="plain")
    flow = "→".join(world.industry["flow"])
    w.text(
        f"业务流程为：{flow}。其中关键过程是{w.fact('key_processes')}；需确认的特殊过程："
        f"{w.fact('special_processes')}；外包过程：{w.fact('outsourced_processes')}；不适用的要求："
        f"{w.fact('exclusions')}。"
    )
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told.append(f"位于{e('address')}的{kind}，从事{e('activity')}，{e('headcount')}人")
    w.text(f"认证覆盖的场所：{'；'.join(told)}。")
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        w.text(
            f"在持证书：{c('system', NAMES[certificate.system])}，{c('number')}，{c('issued_on')}签发，"
            f"{c('valid_to')}到期。"
        )


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.heading(1, "2  审核任务")
    w.heading(2, "2.1  准则和范围")
    for standard in audit.standards:
        e = w.standard(standard.system)
        number = e("number")
        if standard.iso == standard.number:
            number += e.silent("iso")
        elif standard.iso:
            number += f" / {e('iso')}"
        w.text(
            f"{e.silent('system')}● {number}《{standard.title}》　申请范围："
            f"{w.scope('system', standard.system)}"
            f"　审核范围：{w.scope('audit', standard.system)}",
            style="plain",
        )
    w.text(f"● 受审核方的过程文件，以及下列法律法规：{w.laws('criteria')}。", style="plain")
    w.heading(2, "2.2  时间和方式")
    if audit.stage1:
        w.text(
            f"一阶段审核在 {w.fact('stage1.start')} {w.fact('stage1.start_time')}"
            f"—{w.fact('stage1.end_time')} "
            f"{w.silent('stage1.end')}以{w.fact('stage1.mode', MODES[audit.stage1.mode])}方式进行。"
        )
    w.text(
        f"本次审核采用{w.fact('audit.mode', MODES[when.mode])}方式，投入 {w.fact('audit.person_days')} "
        "人日，其中现场 "
        f"{w.fact('audit.onsite_days')} 人日；追溯的时间段为 {w.fact('audit.covered_from')} 至 "
        f"{w.fact('audit.covered_to')}；风险级别：{w.fact('audit.risk')}。"
    )
    if when.reductions:
        w.text(f"人日减少的依据：{w.each('audit.reductions', when.reductions, '；')}。")
    w.heading(2, "2.3  审核组和陪同人员")
    for member in audit.team:
        w.text(_member(w, member), style="plain")
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}（{a('from')}）", style="plain")


def _member(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    told = [f"{e('label')}——{e('name')}，{e('role', ROLES[member.role])}，{e('grade')}"]
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = r.silent_each("professional_codes")
        told.append(f"{r('system')} 注册号 {r('number')}{r.silent('grade')}{codes}（{r('valid_until')}到期）")
    if member.professional_codes:
        told.append(f"专业 {e.each('professional_codes')}")
    return "；".join(told) + "。"
