"""庆垣: eight chapters of text; the organization told in sentences, evidence by clause in dashed lines."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _qingyuan_end as end
from corpus.bodies.templates.a._qingyuan_clauses import NAMES, SHORT
from corpus.bodies.templates.a._qingyuan_evidence import evidence
from corpus.bodies.templates.stock import store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "庆垣认证检测有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "EnMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "box", "dates": "chinese", "blank": "—", "styled": True}

KINDS = {
    "stage2": "初次认证审核（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "转机构审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场审核与远程审核相结合"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}审核报告",), footer=("QYRZ/BG-06",), page="第#页/共##页")
    _cover(audit, w)
    w.page()
    w.heading(1, "1 审核任务")
    _task(audit, w)
    w.heading(1, "2 受审核方基本情况")
    _company(audit, w)
    w.heading(1, "3 审核组")
    _team(audit, w)
    w.heading(1, "4 审核实施情况")
    _course(audit, w)
    _before(audit, w)
    w.heading(1, "5 审核证据")
    evidence(audit, w)
    w.heading(1, "6 审核发现")
    end.findings(audit, w)
    w.heading(1, "7 审核结论")
    end.conclusion(audit, w)
    w.heading(1, "8 声明与签署")
    end.signed(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"编号：{w.fact('number')}", style="plain")
    w.text(w.fact("title"), style="title")
    fields = "＋".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    w.text(f"（{fields}）", style="center")
    w.text(f"受审核方：{w.fact('organization.name')}", style="center")
    w.text(f"审核类型：{w.fact('audit_type', KINDS[audit.audit_type])}", style="center")
    w.text(f"审核日期：{w.fact('audit.start')}至{w.fact('audit.end')}", style="center")
    w.text(f"审核组长：{w.person(audit.leader)('name')}", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("report_date"), style="center")


def _task(audit: Audit, w: Writer) -> None:
    w.text(f"1.1 审核类型：{w.fact('audit_type', KINDS[audit.audit_type])}。{_joined(audit)}", style="plain")
    w.text(f"1.2 审核目的：{store('qingyuan')['purpose'][audit.audit_type]}", style="plain")
    w.text("1.3 审核准则：", style="plain")
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（{e('iso')}，IDT）" if standard.iso else ""
        w.text(f"－{e('number')}{twin}《{standard.title}》；{e.silent('system')}", style="plain")
    w.text("－受审核方的管理体系文件以及与顾客和其他相关方的约定；", style="plain")
    w.text(f"－适用的法律法规，包括{w.laws('criteria')}。", style="plain")
    scopes = "；".join(f"{NAMES[one]}：{w.scope('audit', one)}" for one in audit.systems)
    w.text(f"1.4 审核范围：{scopes}。", style="plain")
    w.text(
        f"审核涉及最高管理层和{'、'.join(audit.world.departments)}，覆盖的运行时段为"
        f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。"
    )


def _joined(audit: Audit) -> str:
    if len(audit.systems) == 1:
        return "仅审核一个管理体系，不涉及结合审核、联合审核和一体化审核。"
    return "采用多体系结合审核的方式，不属于联合审核。"


def _company(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    w.text(
        f"{w.fact('organization.name')}成立于{w.fact('organization.established_on')}，注册资本{world.capital}万元，"
        f"法定代表人{people.legal}，统一社会信用代码{w.fact('organization.uscc')}。营业执照由"
        f"{w.fact('organization.licence.authority')}核发，营业期限自{w.fact('organization.licence.valid_from')}至"
        f"{w.until('organization.licence.valid_to')}，经查证真实有效。"
    )
    w.text(
        f"注册地址位于{w.fact('organization.registered_address')}，办公地址位于"
        f"{w.fact('organization.office_address')}，经营地址位于{w.fact('organization.business_address')}。"
        f"占地面积{world.area}平方米，主要从事{w.scope('activity')}。"
    )
    w.text(
        f"受审核方现有员工{w.fact('headcount_total')}人，其中{w.fact('insured_count')}人参加社会保险，"
        f"纳入管理体系的人员{w.fact('headcount')}人，实行{world.shifts}班工作制。最高管理者为{people.manager}，"
        f"管理者代表为{people.representative}，认证联系人为{people.contact}，联系电话{world.phone}，"
        f"邮政编码{world.postcode}。"
    )
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append(f"{e('address')}（{kind}，{e('activity')}，{e('headcount')}人）")
    w.text(f"审核到达的场所有：{'；'.join(sites)}。")
    w.text(
        f"受审核方按标准建立的管理体系于{w.fact('system_effective_on')}起实施，关键过程为{w.fact('key_processes')}，"
        f"特殊过程为{w.fact('special_processes')}，外包过程为{w.fact('outsourced_processes')}。"
    )


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "职责", "注册级别", "专业代码", "注册号（领域，有效期）"]]
    for member in audit.team:
        e = w.person(member)
        codes = e.each("professional_codes", "、") or w.blank
        papers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            told = r.silent("grade") + r.silent_each("professional_codes")
            papers.append(f"{r('number')}{told}（{r('system', SHORT[one.system])}，{r('valid_until')}）")
        who: Row = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade"), codes]
        rows.append([*who, "¶".join(papers) or w.blank])
    w.table(rows, (0.7, 1.2, 1.4, 1.6, 1.4, 5.2), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}{a('name')}来自{a('from')}。")
    w.text("审核组成员与受审核方之间不存在影响审核公正性的关系，分工见审核计划。")


def _course(audit: Audit, w: Writer) -> None:
    when, first = audit.audit, audit.stage1
    if first:
        same = first.start == first.end
        span = f"{w.fact('stage1.start')}{w.silent('stage1.end')}"
        if not same:
            span = f"{w.fact('stage1.start')}至{w.fact('stage1.end')}每日"
        w.text(
            f"－第一阶段审核于{span}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}进行，方式为"
            f"{w.fact('stage1.mode', MODES[first.mode])}，确认受审核方具备第二阶段审核的条件。",
            style="plain",
        )
    w.text(
        f"－审核于{w.fact('audit.start')}{w.half('audit.start_half')}开始，{w.fact('audit.end')}"
        f"{w.half('audit.end_half')}结束，审核方式为{w.fact('audit.mode', MODES[when.mode])}。",
        style="plain",
    )
    fewer = (
        f"减少审核时间的理由为：{w.each('audit.reductions', when.reductions)}。" if when.reductions else ""
    )
    w.text(
        f"－受审核方的风险等级为{w.fact('audit.risk')}，审核用时{w.fact('audit.person_days')}人日，"
        f"其中现场{w.fact('audit.onsite_days')}人日。{fewer}",
        style="plain",
    )
    for text in store("qingyuan")["course"]:
        w.text(f"－{text}", style="plain")


def _before(audit: Audit, w: Writer) -> None:
    w.text(f"－变更情况：{store('qingyuan')['changes'][audit.audit_type]}", style="plain")
    for one in audit.certificates:
        c = w.entry("certificates", one)
        w.text(
            f"－{c('system', NAMES[one.system])}认证证书编号为{c('number')}，{c('issued_on')}颁发，"
            f"{c('valid_to')}到期。",
            style="plain",
        )
    w.text(f"－证书和标志的使用：{store('qingyuan')['marks'][audit.audit_type]}", style="plain")
    if not audit.previous_nonconformities:
        w.text("－以往不符合：没有待本次验证的以往不符合。", style="plain")
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        w.text(
            f"－以往不符合：“{e('description')}”该项已于{e('closed_on')}关闭，本次审核抽样复查，纠正措施得到实施，"
            "效果良好。",
            style="plain",
        )
