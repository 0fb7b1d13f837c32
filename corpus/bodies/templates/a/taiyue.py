"""太岳澔安认证: chapters in Chinese numerals, department by department in full sentences, few tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _taiyue_departments as departments
from corpus.bodies.templates.a import _taiyue_end as end
from corpus.bodies.templates.a._taiyue_end import NAMES
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "太岳澔安认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "HSE", "QMS+EIMS", "QMS+EMS+OHSMS+EnMS", "EMS+OHSMS", "QMS")
TYPES = ("stage2", "surveillance", "recertification", "stage1", "transfer")
STYLE = {"look": "box", "dates": "chinese", "blank": "—"}

TYPE_NAMES = {
    "stage1": "初次认证第一阶段审核",
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "认证转换审核",
}
ROLES = {"leader": "审核组长", "member": "审核组成员", "technical_expert": "技术专家"}
AIMS = {
    "stage1": "通过文件审查和现场了解，确认受审核方对标准的理解和体系策划的程度，为第二阶段审核确定重点",
    "stage2": "评价受审核方管理体系满足审核准则的程度及其实施的有效性，为认证决定提供依据",
    "surveillance": "确认受审核方的管理体系持续满足审核准则并保持有效，为保持认证资格提供依据",
    "recertification": "评价受审核方的管理体系在认证周期内的整体绩效，为换发认证证书提供依据",
    "transfer": "核实受审核方现有认证的有效性和管理体系的实施情况，为接受转换提供依据",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}　审核报告",), page="—#—")
    _front(audit, w)
    w.heading(1, "一、审核概况")
    _purpose(audit, w)
    _scopes(audit, w)
    _when(audit, w)
    _team(audit, w)
    w.heading(1, "二、受审核方基本情况")
    _company(audit, w)
    w.heading(1, "三、审核发现")
    departments.all_of(audit, w)
    w.heading(1, "四、不符合项及其处理")
    end.nonconformities(audit, w)
    w.heading(1, "五、对管理体系的评价")
    end.assessment(audit, w)
    w.heading(1, "六、审核结论和建议")
    end.conclusion(audit, w)


def _front(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    w.text(f"（编号：{w.fact('number')}）", style="center")
    w.text(
        f"受审核方：{w.fact('organization.name')}",
        f"审核类型：{w.fact('audit_type', TYPE_NAMES[audit.audit_type])}",
        f"审核机构：{w.fact('certification_body.name')}",
        f"编制日期：{w.fact('report_date')}",
        style="plain",
    )


def _purpose(audit: Audit, w: Writer) -> None:
    w.heading(2, "（一）审核目的和依据")
    w.text(f"本次审核的目的是{AIMS[audit.audit_type]}。")
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = f"（等同采用{e('iso')}）" if one.iso else ""
        told.append(f"{e('number')}{e.silent('system')}《{one.title}》{twin}")
    w.text(f"审核依据的标准为{'、'.join(told)}，以及受审核方的管理体系文件、与顾客签订的合同。")
    w.text(f"审核中还依据了下列法律：{w.laws('criteria')}。")


def _scopes(audit: Audit, w: Writer) -> None:
    w.heading(2, "（二）审核的体系和范围")
    last = len(audit.systems)
    for at, system in enumerate(audit.systems, 1):
        mark = "。" if at == last else "；"
        name = w.tag("systems+", system, NAMES[system])
        w.text(f"{at}.{name}：{w.scope('audit', system)}{mark}")


def _when(audit: Audit, w: Writer) -> None:
    w.heading(2, "（三）审核时间和方式")
    start = w.fact("audit.start") + w.half("audit.start_half")
    ended = w.fact("audit.end") + w.half("audit.end_half")
    mode = w.fact("audit.mode", "现场")
    w.text(
        f"审核组于{start}至{ended}对受审核方实施了{mode}审核，审核涉及{w.fact('audit.covered_from')}至"
        f"{w.fact('audit.covered_to')}期间管理体系的运行情况。"
    )
    less = ""
    if audit.audit.reductions:
        less = f"审核时间作了适当减少，理由是{w.each('audit.reductions', audit.audit.reductions)}。"
    w.text(
        f"审核时间共{w.fact('audit.person_days')}人日，其中现场审核时间{w.fact('audit.onsite_days')}人日；"
        f"受审核方的风险等级为{w.fact('audit.risk')}。{less}"
    )
    if audit.stage1 and audit.audit_type != "stage1":
        hours = f"{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
        told = f"{w.fact('stage1.start')}{hours}{w.silent('stage1.end')}"
        how = w.fact("stage1.mode", "现场")
        w.text(f"第一阶段审核于{told}以{how}审核的方式完成，所提出的问题受审核方均已处理。")
    w.text("审核通过面谈、查阅记录和现场观察抽取样本，因此审核结果不能排除其他不符合的存在。")


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "（四）审核组")
    rows: list[Row] = [["姓名", "组内职务", "级别", "注册编号及有效期", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            own = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(f"{r('number')}{own}，{r('valid_until')}到期")
        codes = e.each("professional_codes", "；") or "—"
        role = e("role", ROLES[member.role])
        rows.append([e("name"), role, e("grade"), "¶".join(numbers) or "—", codes])
    w.table(rows, (1.2, 1.5, 1.5, 5, 1.6), head=1, repeat=True)
    told = []
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        role = g("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{g('from')}{g('name')}任{role}")
    w.text(f"审核期间，{'，'.join(told)}。审核组成员均已声明与受审核方没有利益关系。")


def _company(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    ended = w.until("organization.licence.valid_to")
    w.text(
        f"1.{w.fact('organization.name')}成立于{w.fact('organization.established_on')}，统一社会信用代码为"
        f"{w.fact('organization.uscc')}，营业执照由{w.fact('organization.licence.authority')}核发，营业期限自"
        f"{w.fact('organization.licence.valid_from')}至{ended}，法定代表人为{people.legal}。"
    )
    w.text(
        f"2.公司的注册地址为{w.fact('organization.registered_address')}，办公地址为"
        f"{w.fact('organization.office_address')}，经营地址为{w.fact('organization.business_address')}，"
        f"联系电话为{world.phone}。"
    )
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told.append(f"{kind}位于{e('address')}，从事{e('activity')}，有员工{e('headcount')}人")
    w.text(f"3.审核涉及的{'；'.join(told)}。")
    w.text(
        f"4.公司共有员工{w.fact('headcount_total')}人，为{w.fact('insured_count')}人缴纳了社会保险，管理体系覆盖"
        f"{w.fact('headcount')}人。管理体系自{w.fact('system_effective_on')}发布实施。"
    )
    w.text(
        f"5.公司主要从事{w.scope('activity')}，流程依次为{'、'.join(world.industry['flow'])}。关键过程："
        f"{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；外包过程："
        f"{w.fact('outsourced_processes')}；不适用的标准条款：{w.fact('exclusions')}。"
    )
    each = [f"{NAMES[one]}为{w.scope('system', one)}" for one in audit.systems]
    w.text(f"6.公司在管理手册中确定的体系范围：{'；'.join(each)}。")
    number = 7
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        w.text(
            f"{number}.{e('holder')}持有{e('kind')}，证书编号为{e('number')}，许可范围为{e('scope')}，有效期自"
            f"{e('valid_from')}至{until}，由{e('authority')}颁发。"
        )
        number += 1
    for one in audit.certificates:
        e = w.entry("certificates", one)
        w.text(
            f"{number}.公司现有{e('system', NAMES[one.system])}认证证书，编号为{e('number')}，颁证日期为"
            f"{e('issued_on')}，有效期至{e('valid_to')}。"
        )
        number += 1
