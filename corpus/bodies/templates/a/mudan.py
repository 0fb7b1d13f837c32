"""牡源: a provincial body's report in four chapters of long prose; plan, team, laws as tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _mudan_end as end
from corpus.bodies.templates.a._mudan_findings import chapter
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "山东牡源管理体系认证有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "EnMS", "EMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "box", "dates": "chinese", "blank": "——", "styled": True}

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}
KINDS = {
    "stage2": "初次认证（二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合的审核"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    s = Slots(w)
    w.margins(header=(f"{BODY}", "MY/QR-8.5-03（第四版）"), page="— # —")
    _cover(audit, w)
    w.page()
    _overview(audit, w, s)
    _process(audit, w, s)
    w.heading(1, "第三章  审核发现")
    w.text("本章各节所述为抽样所见的总体情况，与要求不一致的个别情况集中在3.10中说明。")
    chapter(w, s)
    end.nonconformities(audit, w)
    w.text("审核组认为受审核方值得肯定的方面有：" + "".join(s.phrases.some("good", 2)))
    w.text(
        "供受审核方参考的改进建议：" + "".join(s.phrases.some("advice", 2)) + "上述建议不作为不符合项处理。"
    )
    end.conclusion(audit, w)
    end.signatures(audit, w)
    end.annex(audit, w, s)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"编号：{w.fact('number')}", style="right")
    for _ in range(4):
        w.text("", style="center")
    w.text(w.fact("title"), style="title")
    for _ in range(3):
        w.text("", style="center")
    fields = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows: list[Row] = [
        ["受 审 核 方：", w.fact("organization.name")],
        ["认 证 领 域：", fields],
        ["审 核 类 别：", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审 核 时 间：", f"{w.fact('audit.start')}至{w.fact('audit.end')}"],
        ["审 核 组 长：", w.person(audit.leader)("name")],
        ["报 告 日 期：", w.fact("report_date")],
    ]
    w.table(rows, (1, 3), rules="none")
    for _ in range(4):
        w.text("", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")


def _overview(audit: Audit, w: Writer, s: Slots) -> None:
    people, world = audit.world.people, audit.world
    w.heading(1, "第一章  概  述")
    w.heading(2, "1.1 受审核方概况")
    w.text(
        s(
            "<o.name>（以下简称受审核方）成立于<o.established_on>，统一社会信用代码<o.uscc>，由<l.authority>登记，"
            "营业期限自<l.valid_from>起，截止日期为<l.valid_to:until>。注册地址为<o.registered_address>，办公地址为"
            "<o.office_address>，生产经营地址为<o.business_address>。"
        )
        + f"法定代表人{people.legal}，总经理{people.manager}，管理者代表{people.representative}，"
        f"注册资本{world.capital}万元，"
        f"占地约{world.area}平方米，联系人{people.contact}，联系电话{world.phone}。"
    )
    w.text(
        f"受审核方的主要业务为{w.scope('activity')}。"
        + s(
            "现有员工<headcount_total>人，其中管理体系覆盖<headcount>人，"
            "缴纳社会保险<insured_count>人。现行管理体系自<system_effective_on>起运行。"
        )
        + f"组织机构设{'、'.join(world.departments)}，实行{world.shifts}班工作制。"
    )
    w.heading(2, "1.2 审核目的")
    w.text(s.at("aim", audit.audit_type))
    w.heading(2, "1.3 审核准则")
    w.text(f"本次审核的准则包括：{_criteria(audit, w)}。")
    w.heading(2, "1.4 审核范围")
    for text in _scope(audit, w):
        w.text(text)
    w.heading(2, "1.5 审核组")
    _team(audit, w)


def _criteria(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = f"（{e('iso')}）" if one.iso and one.iso != one.number else ""
        told.append(f"{e('number')}{twin}《{one.title}》{e.silent('system')}")
    laws = w.law_entry("criteria")
    told.append("受审核方的管理手册、程序文件及其他体系文件")
    told.append(
        f"适用的法律法规{laws('stated_count')}部，即{laws.silent('place')}"
        f"{laws.each('titles', '、', '《{}》')}"
    )
    return "；".join(told)


def _scope(audit: Audit, w: Writer) -> list[str]:
    asked = "；".join(f"{NAMES[one]}为{w.scope('audit', one)}" for one in audit.systems)
    own = "；".join(f"{NAMES[one]}为{w.scope('system', one)}" for one in audit.systems)
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append(f"{e('address')}，系{kind}，从事{e('activity')}，{e('headcount')}人")
    none = audit.exclusions == "无"
    left = "" if none else "，经核实，不适用不影响受审核方提供合格产品和服务的能力与责任"
    return [
        f"本次审核所覆盖的范围，{asked}。审核覆盖的场所：{'；'.join(sites)}。",
        f"受审核方在管理手册中确定的体系范围，{own}。标准中不适用的条款：{w.fact('exclusions')}{left}。",
    ]


def _team(audit: Audit, w: Writer) -> None:
    told = []
    for member in audit.team:
        e = w.person(member)
        same = ROLES[member.role] == member.grade
        grade = e.silent("grade") if same else f"，{e('grade')}"
        told.append(f"{e('role', ROLES[member.role])}{e('name')}{grade}，{member.sex}，{member.employer}人员")
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{role}{a('name')}（{a('from')}）")
    also = f"陪同审核的人员有{'、'.join(guests)}。" if guests else ""
    w.text(
        f"审核组由{len(audit.team)}人组成：{'；'.join(told)}。审核组的专业能力能够覆盖受审核方的业务。{also}"
        "审核组成员的注册情况见下表。"
    )
    rows: list[Row] = [["代号", "姓名", "体系", "注册证书号", "有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        who: Row = [e("label"), e("name")]
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            quiet = r.silent("grade") + (e.silent_each("professional_codes") if at == 0 else "")
            codes = r.each("professional_codes", "、") or w.blank
            cells: Row = [
                r("system", end.SHORT[one.system]),
                r("number") + quiet,
                r("valid_until"),
                codes,
            ]
            rows.append([*(who if at == 0 else ["^", "^"]), *cells])
        if not member.registrations:
            rows.append([*who, w.blank, w.blank, w.blank, e.each("professional_codes", "、") or w.blank])
    w.table(rows, (0.6, 1.1, 0.6, 2.6, 1.8, 1.3), head=1)


def _process(audit: Audit, w: Writer, s: Slots) -> None:
    when, stage = audit.audit, audit.stage1
    w.heading(1, "第二章  审核过程")
    w.heading(2, "2.1 审核的策划与准备")
    if stage:
        days = (
            f"{w.fact('stage1.start')}{w.silent('stage1.end')}"
            if stage.start == stage.end
            else f"{w.fact('stage1.start')}至{w.fact('stage1.end')}每日"
        )
        w.text(
            f"第一阶段审核于{days}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}以"
            f"{w.fact('stage1.mode', MODES[stage.mode])}的方式完成，"
            "审核组审查了体系文件，察看了现场，确认受审核方具备接受"
            "第二阶段审核的条件。"
        )
    reduced = (
        f"，审核时间较标准人日有所减少，理由是{w.each('audit.reductions', when.reductions, '、')}"
        if when.reductions
        else ""
    )
    w.text(
        s(
            "根据审核方案的安排，本次审核自<a.start><a.start_half:half>开始，至<a.end><a.end_half:half>结束，共用<a.person_days>人日，"
            "其中现场<a.onsite_days>人日"
        )
        + f"{reduced}。本次为{w.fact('audit.mode', MODES[when.mode])}，"
        f"受审核方的风险等级评定为{w.fact('audit.risk')}级。"
        + s("审核抽样所覆盖的体系运行时段为<a.covered_from>至<a.covered_to>。")
    )
    w.text("审核组长编制了审核计划，经本机构批准后提前发送受审核方并取得确认，日程安排如下。")
    end.plan(audit, w, s)
    w.heading(2, "2.2 审核的实施")
    w.text(
        "审核按计划进行。首次会议和末次会议由审核组长主持，受审核方的领导和各部门负责人出席。审核组通过交谈、查阅文件和"
        "记录、现场观察等方法收集证据，每日工作结束后交换情况，对发现的问题与受审核方充分沟通，双方没有分歧。审核过程中未遇到"
        "影响审核结论可靠性的障碍，计划规定的内容全部完成。"
    )
    w.heading(2, "2.3 前次审核不符合项的跟踪")
    w.text(end.earlier(audit, w))
    w.heading(2, "2.4 变化情况与认证证书的使用")
    w.text(s.at("change", audit.audit_type))
    held = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        held.append(
            f"{c('system', NAMES[one.system])}证书编号{c('number')}，"
            f"{c('issued_on')}颁发，有效期至{c('valid_to')}"
        )
    owned = f"受审核方现持有的认证证书：{'；'.join(held)}。" if held else ""
    w.text(f"{owned}{s.at('marks', audit.audit_type)}")
