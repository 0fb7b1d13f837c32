"""The first chapters of 独山子国联's report: task, criteria, team, course of the audit, the organization."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember, days_of
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
TYPE_NAMES = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}
ROLES = {"leader": "审核组长", "member": "审核组成员", "technical_expert": "技术专家"}
PURPOSES = {
    "stage2": "评价受审核方管理体系的实施情况及其有效性，确定能否推荐认证注册。",
    "surveillance": "验证受审核方获证管理体系的持续符合性和有效性，确定能否推荐保持认证注册。",
    "recertification": "评价受审核方管理体系在整个认证周期内的持续符合性、有效性以及与认证范围的持续相关性，"
    "确定能否推荐再次认证注册。",
}
TASKS = {
    "综合部": "组织环境、风险和机遇、人员能力、成文信息、内部审核",
    "质量部": "监视和测量资源、产品和服务的放行、不合格输出控制",
    "技术部": "策划、更改控制、技术文件",
    "采购部": "外部提供过程的控制",
    "销售部": "产品和服务的要求、顾客满意",
    "设备部": "基础设施、设备维护、能源与资源使用",
    "安环部": "应急准备和响应、监视测量、合规性评价",
}


def cover(audit: Audit, w: Writer) -> None:
    """The cover and the statement behind it."""
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text(w.fact("title"), style="title")
    w.text("／".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems), style="subtitle")
    w.text("", f"受审核方：{w.fact('organization.name')}", style="center")
    w.text(f"审核类型：{w.choice('audit_type', TYPE_NAMES, audit.audit_type)}", style="center")
    w.text(f"审核组长：{w.person(audit.leader)('name')}", style="center")
    w.text(f"报告日期：{w.fact('report_date')}", "", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(
        f"地址：{w.fact('certification_body.address')}",
        f"电话：{w.fact('certification_body.phone')}　网址：{w.fact('certification_body.website')}　"
        f"邮箱：{w.fact('certification_body.email')}",
        style="center",
    )
    w.page()
    w.text("声　明", style="subtitle")
    w.text(
        "1. 审核采用抽样方法进行，未发现问题的部门和过程并不表明其不存在不符合。",
        "2. 审核组全体成员与受审核方无利益关系，对审核中接触到的受审核方信息承担保密义务。",
        "3. 本报告所有权归本集团。受审核方对审核结论有异议的，可向本集团申诉与投诉处理部门提出。",
        "4. 审核结论由审核组提出，认证决定由本集团认证决定委员会作出。",
    )
    w.page()


def task(audit: Audit, w: Writer) -> None:
    """Who asked for what, and why."""
    w.heading(2, "1.1　审核任务来源")
    names = "、".join(NAMES[one] for one in audit.systems)
    kind = w.fact("audit_type", TYPE_NAMES[audit.audit_type])
    w.text(
        f"根据{w.fact('organization.name')}（以下简称“受审核方”）与{w.fact('certification_body.name')}"
        f"（以下简称“本集团”）签订的认证合同，本集团委派审核组对受审核方的{names}实施{kind}。"
        f"认证申请编号为{audit.world.application_no}，审核计划编号为{audit.world.plan_no}。"
    )
    w.heading(2, "1.2　审核目的")
    w.text(PURPOSES[audit.audit_type])


def criteria(audit: Audit, w: Writer) -> None:
    """The standards, documents and laws."""
    w.heading(2, "1.3　审核准则")
    for at, standard in enumerate(audit.standards, 1):
        e = w.standard(standard.system)
        twin = f"（{e('iso')}，IDT）" if standard.iso else ""
        w.text(f"（{at}）{e('number')}《{standard.title}》{twin}{e.silent('system')}；")
    at = len(audit.standards)
    w.text(f"（{at + 1}）受审核方的管理体系文件；", f"（{at + 2}）适用的法律法规：{w.laws('criteria')}；")
    w.text(f"（{at + 3}）认证合同及本集团公开文件。")


def scopes(audit: Audit, w: Writer) -> None:
    """What is audited, where and over which time."""
    w.heading(2, "1.4　审核范围")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('audit', system)}。")
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told.append(f"{kind}{e('address')}，从事{e('activity')}，{e('headcount')}人")
    w.text(f"审核覆盖的场所：{'；'.join(told)}。")
    w.text(f"审核覆盖的时期：自{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。")


def time(audit: Audit, w: Writer) -> None:
    """The days of both stages."""
    w.heading(2, "1.5　审核时间和方式")
    ends = [w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end")]
    mode = w.fact("audit.mode", MODES[audit.audit.mode])
    w.text(f"审核日期：{ends[0]}至{ends[1]}。审核方式：{mode}。")
    reasons = audit.audit.reductions
    reduced = f"审核时间的减少理由：{w.each('audit.reductions', reasons, '；')}。" if reasons else ""
    w.text(
        f"依据体系覆盖人数和专业风险等级（{w.fact('audit.risk')}风险）核定审核人日{w.fact('audit.person_days')}，"
        f"其中现场审核人日{w.fact('audit.onsite_days')}。{reduced}"
    )
    if audit.stage1:
        w.text(
            f"第一阶段审核于{w.fact('stage1.start')}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
            f"{w.silent('stage1.end')}以{w.fact('stage1.mode', '现场审核')}方式完成，"
            "结论为具备实施第二阶段审核的条件，第一阶段提出的问题已得到解决。"
        )


def team(audit: Audit, w: Writer) -> None:
    """The table of the team, with a row a registration."""
    w.heading(2, "1.6　审核组")
    w.text("表1　审核组成员一览", style="center")
    rows: list[Row] = [["代号", "姓名", "组内职务", "资格", "注册证书号", "证书有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        who = [e("label"), e("name"), e("role", ROLES[member.role])]
        if not member.registrations:
            codes = e.each("professional_codes", "、") or w.blank
            rows.append([*who, e("grade"), w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "、") or w.blank
            if at == 0:
                codes += e.silent_each("professional_codes")
            first = [*who, e("grade")] if at == 0 else ["^"] * 4
            told = r.silent("system") + r.silent("grade")
            rows.append([*first, r("number") + told, r("valid_until"), codes])
    w.table(rows, (0.6, 1, 1.3, 1.2, 3.4, 2.2, 1.4), head=1, repeat=True)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{role}{a('name')}（{a('from')}）")
    w.text(f"随同审核的人员：{'、'.join(guests)}。上述人员未影响或干扰审核。")


def course(audit: Audit, w: Writer) -> None:
    """How the audit went, with the schedule that was kept."""
    w.heading(2, "1.7　审核实施过程")
    people = audit.world.people
    w.text(
        f"审核组长{w.person(audit.leader)('name')}主持召开了首次会议和末次会议，受审核方总经理{people.manager}、"
        f"管理者代表{people.representative}及各部门负责人参加会议，会议签到表随审核档案保存。",
        "审核组采用面谈、查阅文件和记录、现场观察的方法收集审核证据，审核按计划完成，未发生影响审核结论可靠性的情况。",
    )
    w.text("表2　审核日程安排", style="center")
    crews = [[member] for member in audit.team if _alone(audit, member)]
    crews[0] += [member for member in audit.team if not _alone(audit, member)]
    halves = [(day, half) for day in days_of(audit.audit.start, audit.audit.end) for half in ("上午", "下午")]
    halves = halves[:-1] if audit.audit.end_half == "am" else halves
    rows: list[Row] = [["日期", "时段", "部门", "审核内容", "审核人员"]]
    everyone = _names(w, audit.team)
    left = [audit.world.departments[2], *audit.world.departments[:2], *audit.world.departments[3:]]
    steps = list(audit.world.industry["flow"])
    share = max(1, -(-len(left) // (len(halves) * len(crews))))
    for at, (day, half) in enumerate(halves):
        when = [w.date(day), half]
        if at == 0:
            rows.append([*when, "全体", "首次会议；与最高管理者交谈：方针、职责、管理评审、资源", everyone])
        for crew in crews:
            visited, left = left[:share], left[share:]
            content = "；".join(TASKS.get(one, "运行策划和控制、标识和防护") for one in visited)
            if not visited:
                visited, step = [audit.world.departments[2]], steps.pop(0)
                steps.append(step)
                content = f"{step}过程的现场查看和记录抽样"
            rows.append([*when, "、".join(visited), content, _names(w, crew)])
    rows.append([*when, "全体", "审核组内部会议；与受审核方沟通；末次会议", everyone])
    w.table(rows, (1.9, 0.8, 1.6, 4.4, 2), head=1, repeat=True)
    w.text(
        "各部门均审核职责、目标、风险控制以及环境因素的识别和控制，每日审核结束前审核组与受审核方沟通当日情况。"
    )


def _alone(audit: Audit, member: TeamMember) -> bool:
    """Whether a person audits a department without the leader."""
    able = bool(member.professional_codes) and len(member.registrations) == len(audit.systems)
    return member.role == "leader" or (member.qualified and able)


def _names(w: Writer, crew: list[TeamMember]) -> str:
    return "、".join(w.person(member)("name") for member in crew)


def organization(audit: Audit, w: Writer) -> None:
    """The company: licence, permits, people."""
    w.heading(2, "2.1　主体资格")
    ends = w.until("organization.licence.valid_to")
    w.text(
        f"受审核方成立于{w.fact('organization.established_on')}，统一社会信用代码为{w.fact('organization.uscc')}，"
        f"法定代表人{audit.world.people.legal}，注册资本{audit.world.capital}万元。营业执照由"
        f"{w.fact('organization.licence.authority')}颁发，营业期限自{w.fact('organization.licence.valid_from')}至{ends}，"
        "经国家企业信用信息公示系统查询，状态为存续。"
    )
    w.text(
        f"注册地址：{w.fact('organization.registered_address')}。经营地址：{w.fact('organization.business_address')}。"
        f"办公地址：{w.fact('organization.office_address')}。"
    )
    w.text(f"主要业务为{w.scope('activity')}。")
    w.heading(2, "2.2　行政许可")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to", None if permit.valid_to else "长期")
        w.text(
            f"{e('kind')}：持证单位{e('holder')}，编号{e('number')}，许可内容为{e('scope')}，由{e('authority')}发放，"
            f"有效期自{e('valid_from')}至{until}。"
        )
    if not audit.permits:
        w.text("经核实，受审核方从事的业务除营业执照外不需要专门的行政许可。")
    w.text("审核范围内的活动未超出营业执照和行政许可的范围。")
    w.heading(2, "2.3　人员和设施")
    w.text(
        f"员工总数{w.fact('headcount_total')}人，缴纳社会保险{w.fact('insured_count')}人，体系覆盖人数"
        f"{w.fact('headcount')}人，{'实行两班制' if audit.world.shifts == 2 else '实行单班制'}。"
    )
    equipment = "、".join(f"{name}（{model}）" for name, model, _ in audit.world.equipment)
    if equipment:
        w.text(f"主要设备有{equipment}，设备能力与业务规模相适应。")


def system(audit: Audit, w: Writer) -> None:
    """The system: since when, for what, with which certificates and processes."""
    w.heading(2, "2.4　管理体系的建立和运行")
    w.text(
        f"受审核方的管理体系文件由管理手册、程序文件、作业文件和记录构成，自{w.fact('system_effective_on')}起实施。",
        "审核组查阅了《管理手册》《成文信息控制程序》《内部审核程序》《管理评审程序》等文件，文件符合审核准则的要求。",
    )
    for one in audit.systems:
        w.text(f"管理手册对{NAMES[one]}范围的规定为：{w.scope('system', one)}。")
    for held in audit.certificates:
        e = w.entry("certificates", held)
        w.text(
            f"{e('system', NAMES[held.system])}认证证书编号{e('number')}，{e('issued_on')}颁发，"
            f"有效期至{e('valid_to')}。"
        )
    w.heading(2, "2.5　过程")
    w.text(f"业务流程为：{'→'.join(audit.world.industry['flow'])}。")
    w.text(
        f"关键过程：{w.fact('key_processes')}。特殊过程：{w.fact('special_processes')}。"
        f"外包过程：{w.fact('outsourced_processes')}。不适用的要求：{w.fact('exclusions')}。"
    )
    if audit.exclusions != "无":
        w.text("审核组确认上述不适用的理由充分，不影响受审核方确保产品和服务合格的能力和责任。")
