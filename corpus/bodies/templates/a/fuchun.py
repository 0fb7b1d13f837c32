"""富椿, of machine and metal industries: numbered lines, chapters by department, lettered findings."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _fuchun_departments as departments
from corpus.bodies.templates.a import _fuchun_end as end
from corpus.bodies.templates.stock import store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "富椿机械冶金工业认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EnMS", "EMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "tick", "dates": "dash", "blank": "无", "styled": True}

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}
KINDS = {
    "stage2": "初审二阶段",
    "surveillance": "年度监督",
    "recertification": "再认证",
    "special": "特殊审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场结合远程审核"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=("富椿机械冶金工业认证有限公司", "FC-R-213 审核报告"), page="— # —")
    _cover(audit, w)
    w.page()
    w.heading(1, "1 受审核方")
    _client(audit, w)
    w.heading(1, "2 审核概况")
    _audit(audit, w)
    w.heading(1, "3 审核组")
    _team(audit, w)
    w.heading(1, "4 各部门审核情况")
    departments.chapters(audit, w)
    w.heading(1, "5 审核发现")
    end.findings(audit, w)
    w.heading(1, "6 其他需要说明的事项")
    end.notes(audit, w)
    w.heading(1, "7 审核结论")
    end.conclusion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text("", style="plain")
    w.text(w.fact("title"), style="title")
    w.text(f"（{w.fact('audit_type', KINDS[audit.audit_type])}）", style="center")
    w.text("", "", style="plain")
    fields = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    lines = [
        f"受审核方名称：{w.fact('organization.name')}",
        f"报告编号：{w.fact('number')}",
        f"认证领域：{fields}",
        f"审核日期：{w.fact('audit.start')} ～ {w.fact('audit.end')}",
        f"审核组长：{w.person(audit.leader)('name')}",
        f"报告日期：{w.fact('report_date')}",
    ]
    for line in lines:
        w.text(line, style="center")
    w.text("", "", style="plain")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(
        f"{w.fact('certification_body.address')}　电话 {w.fact('certification_body.phone')}",
        style="center",
    )
    w.text(
        f"{w.fact('certification_body.website')}　{w.fact('certification_body.email')}",
        style="center",
    )


def _client(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    company = "organization"
    lines = [
        f"名称：{w.fact('organization.name')}；统一社会信用代码：{w.fact('organization.uscc')}",
        f"营业执照：{w.fact(f'{company}.licence.authority')}登记，成立日期 "
        f"{w.fact(f'{company}.established_on')}，营业期限"
        f" {w.fact(f'{company}.licence.valid_from')} 至 {w.until(f'{company}.licence.valid_to')}",
        f"注册地址：{w.fact('organization.registered_address')}",
        f"办公地址：{w.fact('organization.office_address')}",
        f"生产经营地址：{w.fact('organization.business_address')}（邮编 {world.postcode}）",
        f"法定代表人：{people.legal}；最高管理者：{people.manager}；管理者代表：{people.representative}",
        f"联系人：{people.contact}，电话 {world.phone}",
        f"经营活动：{w.scope('activity')}",
        f"人员：在册职工 {w.fact('headcount_total')} 人，其中认证范围内 {w.fact('headcount')} 人，参加"
        "社会保险"
        f" {w.fact('insured_count')} 人；班次：{world.shifts} 班",
        f"管理体系自 {w.fact('system_effective_on')} 起运行",
    ]
    for at, line in enumerate(lines, 1):
        w.text(f"1.{at}　{line}。", style="plain")
    w.text(f"1.{len(lines) + 1}　认证范围内的场所见下表。", style="plain")
    rows: list[Row] = [["场所地址", "性质", "活动/过程", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (3.6, 0.8, 2, 0.8), head=1)


def _audit(audit: Audit, w: Writer) -> None:
    lines = [
        f"审核目的：{store('fuchun')['aim'][audit.audit_type]}",
        f"审核依据：{_criteria(audit, w)}",
        *_scopes(audit, w),
        f"条款适用性：{_excluded(audit, w)}",
        *_times(audit, w),
        _joined(audit),
        *_certificates(audit, w),
    ]
    for at, line in enumerate(lines, 1):
        w.text(f"2.{at}　{line}", style="plain")


def _criteria(audit: Audit, w: Writer) -> str:
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（{e('iso')}）" if standard.iso else ""
        told.append(f"{e('number')}{twin}《{standard.title}》{e.silent('system')}")
    laws = w.law_entry("criteria")
    return (
        f"{'、'.join(told)}；受审核方的体系文件；相关方要求和合同；适用的法律 {laws('stated_count')} 部，即"
        f"{laws.silent('place')}{laws.each('titles', '、', '《{}》')}。"
    )


def _scopes(audit: Audit, w: Writer) -> list[str]:
    lines = [
        f"审核范围（{NAMES[one]}）：{w.scope('audit', one)}。受审核方手册中的表述：{w.scope('system', one)}。"
        for one in audit.systems
    ]
    told = "、".join(audit.world.departments)
    lines.append(
        f"受审核的部门和过程：管理层、{told}以及由其承担的各个过程；审核覆盖的期间为 "
        f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}。"
    )
    return lines


def _excluded(audit: Audit, w: Writer) -> str:
    if audit.exclusions == "无":
        return f"不适用的条款：{w.fact('exclusions')}。"
    return (
        f"不适用的条款：{w.fact('exclusions')}。受审核方按客户图纸或既定规范作业，没有设计和开发活动，"
        "不影响其保证结果合格的能力，理由充分。"
    )


def _times(audit: Audit, w: Writer) -> list[str]:
    when, lines = audit.audit, []
    if audit.stage1:
        day = f"{w.fact('stage1.start')}"
        if audit.stage1.start == audit.stage1.end:
            day += w.silent("stage1.end")
        else:
            day += f" 至 {w.fact('stage1.end')}"
        lines.append(
            f"第一阶段：{day}，{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}，"
            f"{w.fact('stage1.mode', MODES[audit.stage1.mode])}，确认具备进行第二阶段审核的条件。"
        )
    lines += [
        f"本次审核：{w.fact('audit.start')} {w.half('audit.start_half')}至 {w.fact('audit.end')} "
        f"{w.half('audit.end_half')}；审核方式：{w.fact('audit.mode', MODES[when.mode])}。",
        f"审核人日：{w.fact('audit.person_days')}，其中现场 {w.fact('audit.onsite_days')}；风险类别："
        f"{w.fact('audit.risk')}。",
    ]
    if when.reductions:
        lines[-1] += f"人日调减原因：{w.each('audit.reductions', when.reductions, '、')}。"
    return lines


def _joined(audit: Audit) -> str:
    if len(audit.systems) > 1:
        return "本次为多个管理体系的结合审核，不属于与其他认证机构的联合审核，也不属于一体化审核。"
    return "本次为单一管理体系审核，不属于结合审核、联合审核或一体化审核。"


def _certificates(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        lines.append(
            f"现持{c('system', NAMES[one.system])}认证证书：编号 {c('number')}，发证日期 {c('issued_on')}，"
            f"有效期至 {c('valid_to')}。"
        )
    return lines


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "组内职务", "体系", "资格", "注册号", "有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        first: Row = [e("label"), e("name"), e("role", ROLES[member.role])]
        again: Row = ["^", "^", "^"]
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            hidden = e.silent_each("professional_codes") + e.silent("grade") if at == 0 else ""
            codes = r.each("professional_codes", "/") or w.blank
            cells: Row = [
                r("system", NAMES[one.system].removesuffix("管理体系")),
                r("grade") + hidden,
                r("number"),
                r("valid_until"),
                codes,
            ]
            rows.append([*(again if at else first), *cells])
        if not member.registrations:
            codes = e.each("professional_codes", "/") or w.blank
            rows.append([*first, w.blank, e("grade"), w.blank, w.blank, codes])
    w.table(rows, (0.6, 1, 0.9, 1.3, 1.1, 2.6, 1.6, 1.2), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}，来自{a('from')}。", style="plain")
