"""麦矶综合认证: an integrated report on quality and energy in flowing prose with a few short tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _maiji_end as end
from corpus.bodies.templates.a import _maiji_told as told
from corpus.bodies.templates.a._maiji_words import later
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "麦矶综合认证有限公司"
SYSTEMS = ("QMS+EnMS", "EnMS", "QMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "box", "dates": "chinese", "blank": "无", "styled": False}

NAMES = {"QMS": "质量管理体系", "EnMS": "能源管理体系"}
SHORT = {"QMS": "质量", "EnMS": "能源"}
KINDS = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "转换认证机构的审核",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{audit.world.form_no}  {BODY}",), page="#")
    w.text(w.fact("title"), style="title")
    w.text(f"（报告编号：{w.fact('number')}）", style="center")
    w.text(f"受审核方：{w.fact('organization.name')}", style="plain")
    w.text(f"审核机构：{w.fact('certification_body.name')}", style="plain")
    _contacts(w)
    w.heading(1, "一、审核概述")
    _task(audit, w)
    w.heading(1, "二、受审核方情况")
    _company(audit, w)
    w.heading(1, "三、审核组组成")
    _team(audit, w)
    w.heading(1, "四、体系运行情况")
    told.chapters(audit, w)
    w.heading(1, "五、不符合及以往问题")
    end.nonconformities(audit, w)
    w.heading(1, "六、评价和结论")
    end.conclusion(audit, w)


def _contacts(w: Writer) -> None:
    body = "certification_body"
    w.text(
        f"地址：{w.fact(f'{body}.address')}；电话：{w.fact(f'{body}.phone')}；"
        f"网址：{w.fact(f'{body}.website')}；信箱：{w.fact(f'{body}.email')}",
        style="plain",
    )


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    names = "和".join(w.tag("systems+", code, NAMES[code]) for code in audit.systems)
    days = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    if when.start == when.end:
        days += f"至当日{w.silent('audit.end')}{w.half('audit.end_half')}"
    else:
        days += f"至{w.fact('audit.end', later(when.end, when.start))}{w.half('audit.end_half')}"
    leader = w.person(audit.leader)
    w.text(
        f"根据认证合同和审核计划（{audit.world.plan_no}）的安排，"
        f"以{leader('name')}为组长{leader.silent('role')}的审核组于"
        f"{days}对{w.fact('organization.name')}的{names}进行了"
        f"{w.fact('audit_type', KINDS[audit.audit_type])}，"
        f"采用{w.fact('audit.mode', '现场审核')}的方式。审核共用{w.fact('audit.person_days')}人日，其中现场"
        f"{w.fact('audit.onsite_days')}人日，风险等级为{w.fact('audit.risk')}，所查时段为"
        f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。{_reduced(audit, w)}"
    )
    if audit.stage1:
        one = audit.stage1
        mode = w.fact("stage1.mode", "现场" if one.mode == "onsite" else "远程")
        w.text(
            f"第一阶段审核已于{w.fact('stage1.start')}{w.fact('stage1.start_time')}至"
            f"{w.fact('stage1.end_time')}"
            f"{w.silent('stage1.end')}以{mode}方式完成，当时提出的文件方面的问题在本次审核之前已经改好。"
        )
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        standards.append(f"{e('number')}（等同采用{e('iso')}）《{standard.title}》{e.silent('system')}")
    w.text(
        f"审核所依据的，一是{'、'.join(standards)}；二是公司的管理手册、程序文件和作业文件；"
        "三是适用的法律法规，"
        f"包括{w.laws('criteria')}；四是与顾客签订的合同和公司承诺遵守的其他要求。"
    )
    scopes = "；".join(f"{NAMES[s]}为{w.scope('audit', s)}" for s in audit.systems)
    w.text(f"审核的范围，{scopes}。审核按抽样的方法进行，没有抽到的地方不能排除存在问题。")


def _reduced(audit: Audit, w: Writer) -> str:
    reasons = w.each("audit.reductions", audit.audit.reductions, "、")
    return f"人日在标准值的基础上有所减少，理由是{reasons}。" if reasons else ""


def _company(audit: Audit, w: Writer) -> None:
    base, world, people = "organization", audit.world, audit.world.people
    licence = f"{w.fact(f'{base}.licence.valid_from')}到{w.until(f'{base}.licence.valid_to')}"
    legal = f"法定代表人{people.legal}，总经理{people.manager}，管理者代表{people.representative}"
    w.text(
        f"公司成立于{w.fact(f'{base}.established_on')}，统一社会信用代码{w.fact(f'{base}.uscc')}，"
        f"注册资本{world.capital}万元，"
        f"营业执照由{w.fact(f'{base}.licence.authority')}颁发，营业期限从{licence}。{legal}。"
        f"公司注册在{w.fact(f'{base}.registered_address')}，办公地点在{w.fact(f'{base}.office_address')}，"
        f"经营地点在{w.fact(f'{base}.business_address')}，联系人{people.contact}，电话{world.phone}。"
    )
    w.text(
        f"公司从事{w.scope('activity')}，现有员工{w.fact('headcount_total')}人，"
        f"其中{w.fact('insured_count')}人参加社会保险，"
        f"体系覆盖{w.fact('headcount')}人，实行{'一班' if world.shifts == 1 else '两班'}制。"
        f"{_sites(audit, w)}"
    )
    flow = "—".join(world.industry["flow"])
    w.text(
        f"主要流程是{flow}。关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，"
        f"外包过程为{w.fact('outsourced_processes')}。标准要求中不适用的内容：{w.fact('exclusions')}。"
        f"管理体系从{w.fact('system_effective_on')}起运行。"
    )
    scopes = "；".join(f"{NAMES[s]}覆盖{w.scope('system', s)}" for s in audit.systems)
    w.text(f"公司在管理手册中确定的体系范围是：{scopes}。")
    held = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        name = e("system", NAMES[one.system])
        held.append(f"{name}证书编号{e('number')}，{e('issued_on')}颁发，{e('valid_to')}到期")
    if held:
        w.text(f"公司现持有的认证证书：{'；'.join(held)}。")


def _sites(audit: Audit, w: Writer) -> str:
    told_of = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told_of.append(f"{kind}位于{e('address')}，承担{e('activity')}，{e('headcount')}人")
    return f"审核所到的{'；'.join(told_of)}。"


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "身份", "注册情况", "专业代码"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (1.6, 1.4, 5.4, 1.8), head=1, rules="three")
    guests = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        guests.append(f"{e('from')}{e('name')}任{e('role', '向导' if guest.role == 'guide' else '观察员')}")
    w.text(f"陪同审核的，{'，'.join(guests)}。")
    trainees = "、".join(w.person(one)("name") for one in audit.team if one.trainee)
    if trainees:
        w.text(f"{trainees}为实习，不独立审核，其时间没有计入前述人日。")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    lines = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        grade = e("grade") + r.silent("grade") if not at else r("grade")
        codes = r.silent_each("professional_codes")
        lines.append(
            f"{r('system', SHORT[one.system])}{grade}，{r('number')}，{r('valid_until')}前有效{codes}"
        )
    held = "¶".join(lines) or e("grade")
    codes = e.each("professional_codes", "、") or "无"
    return [f"{e('name')}（{e('label')}）", e("role", ROLES[member.role]), held, codes]
