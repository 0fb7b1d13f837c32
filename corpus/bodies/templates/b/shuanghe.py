"""双河: a cover form, a short report in prose, and annexes with what was sampled."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _shuanghe_annexes as annexes
from corpus.bodies.templates.b import _shuanghe_end as end
from corpus.bodies.templates.b import _shuanghe_work as work
from corpus.bodies.templates.b._shuanghe_work import NAMES
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "双河管理体系评审认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EnMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "box", "dates": "chinese", "blank": "——", "styled": True}

KINDS = {"stage2": "初次认证（第二阶段）", "surveillance": "监督审核", "recertification": "再认证"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    said = Phrases(w)
    w.margins(header=("双河评审认证　SHRZ-R-08　管理体系审核报告",), page="第#页 / 共##页")
    _cover(audit, w)
    w.page()
    w.heading(1, "一、审核任务")
    _task(audit, w)
    w.heading(1, "二、受审核方概况")
    _company(audit, w)
    w.heading(1, "三、审核过程")
    _course(audit, w)
    w.heading(1, "四、管理体系的建立和策划")
    work.planning(audit, w, said)
    w.heading(1, "五、支持和运行")
    work.support(audit, w, said)
    work.operation(audit, w, said)
    w.heading(1, "六、绩效评价和改进")
    work.evaluation(audit, w, said)
    w.heading(1, "七、审核发现")
    end.findings(audit, w, said)
    w.heading(1, "八、审核结论")
    end.conclusion(audit, w)
    w.heading(1, "九、声明和签署")
    end.signed(audit, w)
    annexes.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    basis = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        basis.append(e("number") + e.silent("system") + (e.silent("iso") if _own(audit, standard) else ""))
    others = [w.person(one)("name") for one in audit.team if one is not audit.leader]
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["受审核方", w.fact("organization.name")],
        ["统一社会信用代码", w.fact("organization.uscc")],
        ["审核地址", w.fact("organization.business_address")],
        ["认证领域", systems],
        ["认证依据", "¶".join(basis)],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        [
            "审核日期",
            f"{w.fact('audit.start')}{w.half('audit.start_half')}至{w.fact('audit.end')}{w.half('audit.end_half')}",
        ],
        ["审核组长", w.person(audit.leader)("name") + w.person(audit.leader).silent("role")],
        ["审核组成员", "、".join(others) or w.blank],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (1.3, 4), bold=(0,))
    w.text(
        f"地址：{w.fact('certification_body.address')}　电话：{w.fact('certification_body.phone')}",
        f"网址：{w.fact('certification_body.website')}　电子邮箱：{w.fact('certification_body.email')}",
        style="center",
    )


def _own(audit: Audit, standard: object) -> bool:
    """Whether the standard's own number is the ISO number."""
    return any(one is standard and one.iso == one.number for one in audit.standards)


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.text(store("shuanghe")["aim"][audit.audit_type])
    basis = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（{e('iso')}）" if standard.iso and standard.iso != standard.number else ""
        basis.append(f"{e('number')}{twin}《{standard.title}》")
    w.text(
        f"审核准则为：{'、'.join(basis)}，受审核方的管理体系文件，受审核方与顾客签订的合同，以及适用的法律法规"
        f"{w.laws('criteria')}。"
    )
    scopes = "；".join(f"{NAMES[one]}——{w.scope('audit', one)}" for one in audit.systems)
    w.text(f"审核范围为：{scopes}。")
    fewer = (
        f"审核时间按规定作了减少，理由是{w.each('audit.reductions', when.reductions)}。"
        if when.reductions
        else "审核时间没有减少。"
    )
    together = "几个体系结合进行，由本机构单独实施" if len(audit.systems) > 1 else "只涉及一个管理体系"
    w.text(
        f"本次审核{together}。审核所涉期间自{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。受审核方的风险等级为"
        f"{w.fact('audit.risk')}，本次审核共{w.fact('audit.person_days')}人日，其中现场"
        f"{w.fact('audit.onsite_days')}人日，审核方式为{w.fact('audit.mode', '现场审核')}。{fewer}"
    )


def _company(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    w.text(
        f"{w.fact('organization.name')}（以下简称“公司”）成立于{w.fact('organization.established_on')}，"
        f"法定代表人{people.legal}，注册资本{audit.world.capital}万元，注册地址为"
        f"{w.fact('organization.registered_address')}，办公地址为{w.fact('organization.office_address')}。"
        f"公司的营业执照由{w.fact('organization.licence.authority')}核发，营业期限自"
        f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}。"
    )
    w.text(
        f"公司现有员工{w.fact('headcount_total')}人，缴纳社会保险的{w.fact('insured_count')}人，"
        f"管理体系覆盖{w.fact('headcount')}人。公司设有{'、'.join(audit.world.departments)}，总经理为"
        f"{people.manager}，管理者代表为{people.representative}，联系人为{people.contact}"
        f"（{audit.world.phone}）。"
    )
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        w.text(f"{e('address')}为{kind}，承担{e('activity')}，共{e('headcount')}人。")
    w.text(f"公司从事{w.scope('activity')}，主要流程为{'→'.join(audit.world.industry['flow'])}。")
    for permit in audit.permits:
        p = w.entry("permits", permit)
        last = p("valid_to") if permit.valid_to else p("valid_to", "长期")
        w.text(
            f"公司持有{p('authority')}颁发的{p('kind')}（编号：{p('number')}），持证单位为{p('holder')}，"
            f"许可内容为{p('scope')}，有效期自{p('valid_from')}至{last}。"
        )
    if not audit.permits:
        w.text("公司的经营活动不涉及行政许可。")
    for one in audit.certificates:
        c = w.entry("certificates", one)
        w.text(
            f"公司的{c('system', NAMES[one.system])}认证证书编号为{c('number')}，发证日期为{c('issued_on')}，"
            f"有效期至{c('valid_to')}。"
        )
    w.text(store("shuanghe")["change"][audit.audit_type])


def _course(audit: Audit, w: Writer) -> None:
    if audit.stage1:
        w.text(
            f"第一阶段审核于{w.fact('stage1.start')}{w.fact('stage1.start_time')}至"
            f"{w.fact('stage1.end_time')}以{w.fact('stage1.mode', '现场审核')}方式完成"
            f"{w.silent('stage1.end')}，结论为公司已具备接受第二阶段审核的条件。"
        )
    w.text(
        f"审核组由{w.person(audit.leader)('name')}任组长，成员情况见附件1。首次会议于{w.fact('audit.start')}"
        f"{w.half('audit.start_half')}召开，总经理{audit.world.people.manager}及各部门负责人到会，"
        "审核组说明了审核的目的、范围、方法和保密承诺，并确认了审核计划。"
    )
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{a('from')}{a('name')}作为{role}随同审核组工作，没有影响审核的进行。")
    w.text(
        "审核组按照过程方法，采用面谈、观察和查阅记录的方式抽样，日程见附件6，覆盖了审核范围内的全部部门和场所。"
        "审核按计划完成，没有偏离计划，也没有遇到影响审核结论可靠性的情况。"
    )
    w.text(
        f"末次会议于{w.fact('audit.end')}{w.half('audit.end_half')}召开，审核组通报了审核发现和结论，"
        "公司对审核发现没有异议，双方没有未解决的分歧。"
    )
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        w.text(
            f"上次审核提出的不符合“{e('description')}”已于{e('closed_on')}关闭。本次审核到现场复查，"
            "纠正措施持续有效，同类问题没有再次出现。"
        )
    if not audit.previous_nonconformities:
        w.text("本次审核不涉及对以往不符合的跟踪。")
