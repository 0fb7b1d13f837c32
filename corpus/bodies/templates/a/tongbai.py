"""彤柏: both stages in one report typed by the auditor, running sentences with ①②③."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _tongbai_told as told
from corpus.bodies.templates.a._tongbai_told import ringed
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer

BODY = "彤柏认证服务有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "EMS+OHSMS", "FSMS+HACCP", "QMS+EMS", "QMS+EIMS")
TYPES = ("stage2", "stage1")
STYLE = {"look": "tick", "dates": "chinese", "blank": "无", "styled": False}

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点体系",
    "EIMS": "企业诚信管理体系",
}
KINDS = {"stage1": "初次认证第一阶段审核", "stage2": "初次认证第二阶段审核"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    first = audit.audit_type == "stage1"
    w.margins(header=(f"{BODY}审核报告",), page="第 # 页")
    _head(audit, w)
    w.heading(1, "一、审核概述")
    _overview(audit, w)
    w.heading(1, "二、公司基本情况")
    _company(audit, w)
    w.heading(1, "三、第一阶段审核情况")
    _stage1(audit, w)
    if not first:
        w.heading(1, "四、第二阶段审核情况")
        w.text("审核组按计划走访了领导层和各部门，查看了现场，主要情况如下。")
    told.departments(audit, w)
    if not first:
        w.heading(1, "五、不符合项")
        _nonconformities(audit, w)
    w.heading(1, f"{'四' if first else '六'}、审核结论")
    _conclusion(audit, w)
    _signed(audit, w)


def _head(audit: Audit, w: Writer) -> None:
    both = "" if audit.audit_type == "stage1" else "（第一阶段和第二阶段合并报告）"
    w.text(w.fact("title"), style="title")
    if both:
        w.text(both, style="center")
    w.text(
        f"编号：{w.fact('number')}",
        f"公司名称：{w.fact('organization.name')}",
        f"认证机构：{w.fact('certification_body.name')}",
        f"报告日期：{w.fact('report_date')}",
        style="plain",
    )


def _overview(audit: Audit, w: Writer) -> None:
    when = audit.audit
    systems = "、".join(w.tag("systems+", system, NAMES[system]) for system in audit.systems)
    days = f"{w.fact('audit.start')}{w.half('audit.start_half')}至"
    days += f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    fewer = f"（因{w.each('audit.reductions', when.reductions)}，对人日作了减少）" if when.reductions else ""
    w.text(
        f"受{w.fact('organization.name')}（以下称公司）委托，{w.fact('certification_body.name')}派出审核组，于"
        f"{days}到公司对其{systems}进行了{w.fact('audit_type', KINDS[audit.audit_type])}，审核方式为"
        f"{w.fact('audit.mode', '现场审核')}，共用{w.fact('audit.person_days')}个人日，其中现场"
        f"{w.fact('audit.onsite_days')}个人日{fewer}。经评定，本项目风险为{w.fact('audit.risk')}。"
        f"抽查的记录从{w.fact('audit.covered_from')}到{w.fact('audit.covered_to')}。"
    )
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"/{e('iso')}" if standard.iso else ""
        standards.append(f"{e('number')}{twin}《{standard.title}》{e.silent('system')}")
    laws = w.law_entry("criteria")
    few = "、".join(f"《{laws.one('titles', title)}》" for title in audit.laws("criteria").titles[:6])
    basis = [*standards, "公司的管理体系文件", f"{laws.silent('place')}适用的法律法规，如{few}等", "认证合同"]
    w.text(f"审核依据：{ringed(basis)}。")
    scopes = [f"{NAMES[system]}：{w.scope('audit', system)}" for system in audit.systems]
    w.text(f"审核范围：{ringed(scopes)}。")
    w.text(f"审核组成员：{ringed(told.members(audit, w))}。")
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        if guest.role == "guide":
            guests.append(f"{a('from')}的{a('name')}作{a('role', '向导')}")
        else:
            guests.append(f"{a('from')}的{a('name')}作为{a('role', '观察员')}随行")
    trainee = "实习审核员由组长带着工作，不算人日。" if any(one.trainee for one in audit.team) else ""
    w.text(
        f"公司安排{'，'.join(guests)}。{trainee}" if len(guests) == 1 else f"{'，'.join(guests)}。{trainee}"
    )


def _company(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    term = f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
    w.text(
        f"{w.fact('organization.name')}成立于{w.fact('organization.established_on')}，统一社会信用代码"
        f"{w.fact('organization.uscc')}，营业执照由{w.fact('organization.licence.authority')}核发，营业期限{term}。"
        f"注册地址在{w.fact('organization.registered_address')}，办公地址在"
        f"{w.fact('organization.office_address')}，经营地址在{w.fact('organization.business_address')}。"
        f"法定代表人{people.legal}，总经理{people.manager}，联系人{people.contact}，电话{world.phone}。"
    )
    w.text(
        f"公司现有员工{w.fact('headcount_total')}人，缴纳社保{w.fact('insured_count')}人，体系覆盖"
        f"{w.fact('headcount')}人，{'两班' if world.shifts == 2 else '单班'}工作。"
        f"体系文件从{w.fact('system_effective_on')}起实施。"
    )
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append(f"{e('address')}（{kind}），{e('activity')}，{e('headcount')}人")
    where = ringed(sites) if len(sites) > 1 else sites[0]
    w.text(f"体系覆盖的场所：{where}。")
    machines = "、".join(f"{name}{number}台" for name, _, number in world.equipment)
    w.text(
        f"公司主要从事{w.scope('activity')}，流程是{'—'.join(world.industry['flow'])}。"
        f"关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，"
        f"外包过程为{w.fact('outsourced_processes')}，不适用条款：{w.fact('exclusions')}。主要设备有{machines}。"
    )
    scopes = [f"{NAMES[system]}：{w.scope('system', system)}" for system in audit.systems]
    w.text(f"公司申请的认证范围：{ringed(scopes)}。")


def _stage1(audit: Audit, w: Writer) -> None:
    if audit.stage1 is None:
        w.text("未安排第一阶段审核。")
        return
    first = audit.stage1
    if audit.audit_type == "stage1":  # the audit's own days, told again
        start, last = w.fact("audit.start") + first.start_time, w.fact("audit.end")
        end, end_time, where = w.silent("audit.end"), first.end_time, w.fact("audit.mode", "现场")
    else:
        start, last = w.fact("stage1.start") + w.fact("stage1.start_time"), w.fact("stage1.end")
        end, end_time = w.silent("stage1.end"), w.fact("stage1.end_time")
        where = w.fact("stage1.mode", "现场")
    until = f"至{end_time}{end}" if first.end == first.start else f"至{last}{end_time}"
    w.text(f"第一阶段审核于{start}{until}在公司{where}进行，内容和结果：")
    ready = phrases(w, "ready", 2) if audit.audit_type != "stage1" else phrases(w, "ready", 1)
    for text in (*phrases(w, "documents", 3), *ready):
        w.text(text)
    if audit.audit_type == "stage1":
        w.text("为确定第二阶段的重点，还抽查了以下内容。")
    else:
        w.text("第一阶段没有发现影响第二阶段审核的问题。")


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核共开具轻微不符合项{w.fact('nonconformities.minor')}项，"
        f"严重不符合项{w.fact('nonconformities.major')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        w.text(
            f"{item.number}号{e.silent('number')}（{e('department')}）：{e('description')}不符合{e('standard')}标准"
            f"{e('clause')}条款的要求，属{grade}不符合。"
        )
    if found.items:
        w.text(f"公司应在{w.fact('nonconformities.due_date')}前把原因分析、纠正措施和证明材料交给审核组长。")


def _conclusion(audit: Audit, w: Writer) -> None:
    ratings = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        ratings.append(f"{e('criterion')}：{e('value')}")
    w.text(f"审核组的评价：{ringed(ratings)}。")
    w.text(f"好的方面：{ringed([text.rstrip('。') for text in phrases(w, 'strength', 2)])}。")
    w.text(f"建议改进：{ringed([text.rstrip('。') for text in phrases(w, 'weak', 2)])}。")
    if audit.audit_type == "stage1":
        w.text(f"审核组认为{w.fact('organization.name')}具备第二阶段审核的条件，同意按计划进行第二阶段审核。")
        return
    choice = {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "在不符合项整改并验证有效后推荐认证注册",
    }
    recommended = w.fact("conclusion.recommendation", choice[audit.conclusion.recommendation or ""])
    w.text(
        f"综上，{w.fact('organization.name')}的管理体系符合标准要求，运行基本有效，轻微不符合"
        f"{w.fact('nonconformities.minor')}项不影响体系的总体有效性，审核组{recommended}。"
    )
    scopes = [f"{NAMES[system]}：{w.scope('certificate', system)}" for system in audit.systems]
    w.text(f"建议证书上写的范围：{ringed(scopes)}。")
    w.text(f"获证后第一次监督审核不晚于{w.fact('next_audit_by')}。")


def _signed(audit: Audit, w: Writer) -> None:
    w.text("说明：审核是抽样进行的，没有查到的地方也可能有问题；是否发证由认证机构决定；报告内容保密。")
    signed, leader = audit.conclusion.signatories, audit.leader.name
    others = [name for name in signed if name != leader]
    w.text(f"审核组长（签字）：{w.each('conclusion.signatories', [leader])}", style="plain")
    if others:
        w.text(f"组员（签字）：{w.each('conclusion.signatories', others)}", style="plain")
    w.text(f"日期：{w.fact('report_date')}", style="plain")
    w.text(
        f"{w.fact('certification_body.name')}，地址：{w.fact('certification_body.address')}，"
        f"电话：{w.fact('certification_body.phone')}，网址：{w.fact('certification_body.website')}，"
        f"邮箱：{w.fact('certification_body.email')}",
        style="plain",
    )
