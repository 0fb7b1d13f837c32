"""祁涟: prose by process (management, customer, support), tables for people and devices."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _qilian_end as end
from corpus.bodies.templates.a import _qilian_processes as processes
from corpus.bodies.templates.a._qilian_processes import NAMES
from corpus.bodies.templates.stock import store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "祁涟质量评定（兰州）有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "QMS+HSPM", "MDR", "QMS+EMS")
TYPES = ("recertification", "surveillance", "stage2", "transfer")
STYLE = {"look": "tick", "dates": "bare", "blank": "无", "styled": False}

KINDS = {
    "stage2": "初次认证的第二阶段审核",
    "surveillance": "年度监督审核",
    "recertification": "再认证审核",
    "transfer": "认证转换审核",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "安全", "HSPM": "有害物质", "MDR": "医疗器械"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(footer=(f"{BODY}  QL-B-17",), page="- # -")
    _head(w)
    w.heading(1, "1. 审核的由来")
    _task(audit, w)
    w.heading(1, "2. 公司简况")
    _company(audit, w)
    w.heading(1, "3. 审核组和审核经过")
    _team(audit, w)
    _course(audit, w)
    w.heading(1, "4. 以往审核的跟踪")
    _before(audit, w)
    w.heading(1, "5. 各过程的审核情况")
    w.text(
        "公司的过程分为管理过程（MP）、顾客导向过程（COP）和支持过程（SP）。审核组按照过程方法逐个审核，"
        "看到的情况和取得的证据记在下面。"
    )
    processes.management(audit, w)
    processes.customer(audit, w)
    processes.support(audit, w)
    w.heading(1, "6. 审核发现")
    end.findings(audit, w)
    w.heading(1, "7. 审核结论")
    end.conclusion(audit, w)
    w.heading(1, "8. 说明")
    end.signed(audit, w)


def _head(w: Writer) -> None:
    w.text(f"No. {w.fact('number')}", style="right")
    w.text(w.fact("title"), style="title")
    w.text(w.fact("organization.name"), style="subtitle")
    w.text(
        f"{w.fact('certification_body.name')}，{w.fact('report_date')}",
        style="center",
    )


def _task(audit: Audit, w: Writer) -> None:
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    ways = (
        "本次只审核这一个体系，不属于结合、联合或一体化审核。",
        "本次是几个体系的结合审核，没有与其他认证机构联合。",
    )
    w.text(
        f"应{w.fact('organization.name')}（下称公司）的申请，{w.fact('certification_body.name')}派审核组对公司的"
        f"{systems}进行了{w.fact('audit_type', KINDS[audit.audit_type])}。"
        f"{ways[len(audit.systems) > 1]}"
    )
    w.text(f"审核目的：{store('qilian')['aim'][audit.audit_type]}")
    basis = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"（即{e('iso')}）" if standard.iso else ""
        basis.append(f"{e('number')}{twin}《{standard.title}》{e.silent('system')}")
    w.text(
        f"审核准则：{'、'.join(basis)}；公司的体系文件和顾客合同；适用的法律法规，包括{w.laws('criteria')}。"
    )
    scopes = "；".join(f"{NAMES[one]}为“{w.scope('audit', one)}”" for one in audit.systems)
    w.text(
        f"审核范围：{scopes}。审核所看的时期从{w.fact('audit.covered_from')}到{w.fact('audit.covered_to')}。"
    )


def _company(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    w.text(
        f"公司在{w.fact('organization.established_on')}成立，统一社会信用代码是{w.fact('organization.uscc')}，"
        f"营业执照由{w.fact('organization.licence.authority')}颁发，期限从"
        f"{w.fact('organization.licence.valid_from')}到{w.until('organization.licence.valid_to')}。"
        f"注册地址为{w.fact('organization.registered_address')}，办公地址为"
        f"{w.fact('organization.office_address')}，经营地址为{w.fact('organization.business_address')}。"
    )
    w.text(
        f"公司的法定代表人是{people.legal}，总经理是{people.manager}，在审核中代表公司的是管理者代表"
        f"{people.representative}，联系人是{people.contact}（电话{audit.world.phone}）。"
        f"公司共有员工{w.fact('headcount_total')}人，为{w.fact('insured_count')}人缴纳社会保险，"
        f"管理体系覆盖{w.fact('headcount')}人。体系从{w.fact('system_effective_on')}开始运行。"
    )
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append(f"{e('address')}是{kind}，从事{e('activity')}，有{e('headcount')}人")
    w.text(f"公司主要从事{w.scope('activity')}。审核活动在以下场所进行：{'；'.join(sites)}。")
    scopes = "；".join(f"{NAMES[one]}“{w.scope('system', one)}”" for one in audit.systems)
    w.text(f"公司在手册里界定的体系范围是：{scopes}。不适用的条款：{w.fact('exclusions')}。")


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "担任", "级别", "领域", "注册号", "到期日", "专业"]]
    for member in audit.team:
        e = w.person(member)
        who = f"{e('name')}（{e('label')}）"
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            told = r.silent("grade") + (e.silent_each("professional_codes") if at == 0 else "")
            codes = r.each("professional_codes", ",") or w.blank
            role: Row = [who, e("role", ROLES[member.role]), e("grade")]
            field = r("system", SHORT[one.system])
            rows.append([*role, field, r("number") + told, r("valid_until"), codes])
        if not member.registrations:
            codes = e.each("professional_codes", ",") or w.blank
            rows.append([who, e("role", ROLES[member.role]), e("grade"), *[w.blank] * 3, codes])
    w.text("审核组的组成如下表，成员均已声明与公司之间没有妨碍公正的关系。")
    w.table(rows, (1.9, 1.4, 1.6, 1.4, 3.5, 1.8, 1.5), head=1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{a('from')}的{a('name')}以{role}身份陪同审核。")


def _course(audit: Audit, w: Writer) -> None:
    when = audit.audit
    if audit.stage1:
        hours = f"{w.fact('stage1.start_time')}到{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
        w.text(
            f"第一阶段审核已于{w.fact('stage1.start')}的{hours}在公司{w.fact('stage1.mode', '现场')}做完，"
            "审核组确认公司可以接受第二阶段审核。"
        )
    fewer = (
        f"，因为{w.each('audit.reductions', when.reductions)}，审核时间有所减少" if when.reductions else ""
    )
    w.text(
        f"审核组在{w.person(audit.leader)('name')}带领下，从{w.fact('audit.start')}{w.half('audit.start_half')}到"
        f"{w.fact('audit.end')}{w.half('audit.end_half')}以{w.fact('audit.mode', '现场')}方式进行审核，用了"
        f"{w.fact('audit.person_days')}个审核人日，其中在现场{w.fact('audit.onsite_days')}个人日{fewer}。"
        f"公司的风险等级为{w.fact('audit.risk')}。审核走访了最高管理层和{'、'.join(audit.world.departments)}。"
    )
    w.text(
        "偏离计划的情况：审核完全按照事先商定的审核计划进行，没有偏离。影响审核方案的问题：没有发现。"
        "尚未解决的问题：审核组和公司对各项审核发现看法一致，没有悬而未决的问题。"
    )


def _before(audit: Audit, w: Writer) -> None:
    w.text(f"变更情况：{store('qilian')['changes'][audit.audit_type]}")
    held = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        held.append(
            f"{c('system', NAMES[one.system])}证书号{c('number')}，"
            f"{c('issued_on')}颁发，有效到{c('valid_to')}"
        )
    if held:
        w.text(f"现有证书：{'；'.join(held)}。")
    w.text(f"证书和标志：{store('qilian')['marks'][audit.audit_type]}")
    if not audit.previous_nonconformities:
        w.text("以往的不符合：没有需要在本次审核中验证的以往不符合。")
        return
    w.text("以往的不符合：审核组查看了上次审核所提不符合的纠正措施。")
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        w.text(f"“{e('description')}”这一问题在{e('closed_on')}关闭，现场核实没有再发生，纠正措施有效。")
