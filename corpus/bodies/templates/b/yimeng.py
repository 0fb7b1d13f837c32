"""沂濛: a report in numbered chapters of narrative paragraphs, with few tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._yimeng_end import conclusion, earlier, found, statements
from corpus.bodies.templates.b._yimeng_operation import operation
from corpus.bodies.templates.b._yimeng_system import evaluation, planning, support
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "沂濛标准认证（山东）有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "QMS+EMS", "EMS+OHSMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "box", "dates": "chinese", "blank": "——", "styled": True}

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
KINDS = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "认证机构转换审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合的审核"}
DUTIES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
AIMS = {
    "stage2": "评价受审核方管理体系的实施情况和有效性，以确定能否推荐认证注册",
    "surveillance": "确认受审核方获证后管理体系是否持续符合要求并有效运行，以确定能否保持认证资格",
    "recertification": "评价受审核方管理体系在整个认证周期内的持续符合性和有效性，以确定能否换发认证证书",
    "transfer": "评价受审核方由其他机构认证的管理体系的符合性和有效性，以确定能否接受其转换并颁发证书",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY}　　管理体系审核报告",),
        footer=("YM-B-16 第3版 第1次修订",),
        page="第 # 页 / 共 ## 页",
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "一、审核概况")
    _client(audit, w)
    _purpose(audit, w)
    _team(audit, w)
    _time(audit, w)
    planning(audit, w)
    support(audit, w)
    operation(audit, w)
    evaluation(audit, w)
    earlier(audit, w)
    found(audit, w)
    conclusion(audit, w)
    statements(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text("", "", style="plain")
    w.text(w.fact("certification_body.name"), style="center")
    w.text("", style="plain")
    w.text(w.fact("title"), style="title")
    w.text(f"报告编号：{w.fact('number')}", style="center")
    w.text("", "", style="plain")
    fields = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name")],
        ["认证领域", fields],
        ["审核类别", w.fact("audit_type", KINDS[audit.audit_type])],
        ["审核组长", "、".join(w.person(one)("name") for one in audit.team if one.role == "leader")],
        ["审核日期", f"{w.fact('audit.start')}至{w.fact('audit.end')}"],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2.4, 7), rules="rows", bold=(0,))
    w.text("", "", style="plain")
    w.text(
        f"地址：{w.fact('certification_body.address')}　电话：{w.fact('certification_body.phone')}",
        f"网址：{w.fact('certification_body.website')}　邮箱：{w.fact('certification_body.email')}",
        style="center",
    )


def _client(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    w.heading(2, "（一）受审核方基本情况")
    until = w.until("organization.licence.valid_to")
    w.text(
        f"{w.fact('organization.name')}成立于{w.fact('organization.established_on')}，统一社会信用代码为"
        f"{w.fact('organization.uscc')}，营业执照由{w.fact('organization.licence.authority')}核发，营业期限自"
        f"{w.fact('organization.licence.valid_from')}至{until}，注册资本{world.capital}万元，"
        f"法定代表人{people.legal}。",
        f"公司注册地址为{w.fact('organization.registered_address')}，办公地址为"
        f"{w.fact('organization.office_address')}，生产经营地址为{w.fact('organization.business_address')}"
        f"，邮政编码{world.postcode}。公司主要从事{w.scope('activity')}，场地面积约{world.area}平方米。",
        f"公司现有员工{w.fact('headcount_total')}人，其中体系覆盖{w.fact('headcount')}人，缴纳社会保险的员工"
        f"{w.fact('insured_count')}人，实行每日{world.shifts}班工作制。总经理为{people.manager}，管理者代表为"
        f"{people.representative}，认证联系人为{people.contact}（联系电话{world.phone}）。设有"
        f"{'、'.join(world.departments)}等{len(world.departments)}个部门。",
    )
    sites = []
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append(f"{kind}“{s('address')}”从事{s('activity')}，在岗{s('headcount')}人")
    w.text(f"体系覆盖的场所情况为：{'；'.join(sites)}。")


def _purpose(audit: Audit, w: Writer) -> None:
    w.heading(2, "（二）审核目的")
    w.text(f"{AIMS.get(audit.audit_type, AIMS['surveillance'])}。")
    w.heading(2, "（三）审核准则")
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = e.silent("iso") if standard.iso == standard.number else f"（等同采用{e('iso')}）"
        standards.append(f"{e.silent('system')}{e('number')}《{standard.title}》{twin}")
    w.text(
        f"1．认证标准：{'；'.join(standards)}。",
        "2．受审核方的管理手册、程序文件和其他成文信息，以及与顾客和相关方签订的合同、协议。",
        f"3．适用的法律法规共{w.law_entry('criteria')('stated_count')}部，即{w.laws('criteria')}。",
    )
    w.heading(2, "（四）审核范围")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('audit', system)}。")
    w.text(
        f"审核覆盖上述范围内的部门、场所和过程，审核追溯的时间段为{w.fact('audit.covered_from')}至"
        f"{w.fact('audit.covered_to')}。"
    )


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "（五）审核组及陪同人员")
    rows: list[Row] = [["代号", "姓名", "组内职务", "资格", "注册证书号", "证书有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        numbers, days, codes = [], [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            numbers.append(r.silent("system") + r("number") + r.silent("grade"))
            days.append(r("valid_until"))
            codes.append(r.each("professional_codes", "、") or w.blank)
        known = "¶".join(codes) + e.silent_each("professional_codes")
        if not codes:
            known = e.each("professional_codes", "、") or w.blank
        who = [e("label"), e("name"), e("role", DUTIES[member.role]), e("grade")]
        rows.append([*who, "¶".join(numbers) or w.blank, "¶".join(days) or w.blank, known])
    w.table(rows, (0.8, 1.2, 1.3, 1.2, 3.5, 2.7, 1.4), head=1, repeat=True)
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "陪同人员" if guest.role == "guide" else "观察员")
        told.append(f"{role}{a('name')}（{a('from')}）")
    w.text(f"参加审核活动的还有：{'、'.join(told)}。" if told else "无其他人员参加审核活动。")
    w.text(
        "审核组成员与受审核方没有投资、咨询、任职等利益关系，受审核方对审核组的组成没有异议。"
        "审核组承诺对审核中获得的受审核方的技术和商业信息保密，法律法规另有规定的除外。"
    )


def _time(audit: Audit, w: Writer) -> None:
    w.heading(2, "（六）审核的实施")
    if audit.stage1:
        end = w.silent("stage1.end")
        if audit.stage1.end != audit.stage1.start:
            end = f"至{w.fact('stage1.end')}"
        w.text(
            f"第一阶段审核已于{w.fact('stage1.start')}{end}实施（{w.fact('stage1.start_time')}开始，"
            f"{w.fact('stage1.end_time')}结束），方式为{w.fact('stage1.mode', MODES[audit.stage1.mode])}，"
            "提出的关注事项受审核方已经处理，具备实施第二阶段审核的条件。"
        )
    combined = "本次为多体系结合审核。" if len(audit.systems) > 1 else "本次为单一体系审核。"
    w.text(
        f"本次审核自{w.fact('audit.start')}{w.half('audit.start_half')}开始，至{w.fact('audit.end')}"
        f"{w.half('audit.end_half')}结束，以{w.fact('audit.mode', MODES[audit.audit.mode])}的方式进行，共计"
        f"{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日。{combined}"
        f"项目的风险等级为{w.fact('audit.risk')}风险。"
    )
    if audit.audit.reductions:
        w.text(f"审核人日有减少，理由为：{w.each('audit.reductions', audit.audit.reductions)}。")
    w.text(
        "审核组召开了首次会议和末次会议，中高层管理者参加了会议。审核按照计划实施，日程、"
        "部门和过程没有偏离计划的"
        "情况，也没有出现影响审核方案的重大事项；审核组与受审核方之间没有未解决的分歧。"
    )
