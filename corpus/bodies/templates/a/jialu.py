"""葭鹭: a head of pairs without rules, a block of prose for every department, numbered conclusions."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _jialu_departments as departments
from corpus.bodies.templates.a import _jialu_end as end
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "葭鹭认证检验有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+OHSMS")
TYPES = ("recertification", "stage2", "surveillance")
STYLE = {"look": "tick", "dates": "padded", "blank": "——", "styled": True}

KINDS = {
    "stage1": "第一阶段审核",
    "stage2": "初次认证第二阶段审核",
    "surveillance": "年度监督审核",
    "recertification": "再认证审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合"}
ROLES = {"leader": "审核组长", "member": "审核组成员", "technical_expert": "技术专家"}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}


def build(audit: Audit, w: Writer) -> None:
    """The head, the task, the departments, what was found and concluded."""
    w.margins(header_cells=(BODY, "审核记录式报告"), footer=("JL-JS-0812 第4版",), page="—#—", first=False)
    s = Slots(w)
    _head(audit, w, s)
    _task(audit, w, s)
    _team(audit, w)
    departments.all_of(audit, w, s)
    end.all_of(audit, w, s)


def _head(audit: Audit, w: Writer, s: Slots) -> None:
    people, world = audit.world.people, audit.world
    w.text(w.fact("title"), style="title")
    w.text(f"（报告编号：{w.fact('number')}）", style="center")
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    pairs = [
        (f"受审核方：{w.fact('organization.name')}", s("统一社会信用代码：<o.uscc>")),
        (s("注册地址：<o.registered_address>"), s("办公地址：<o.office_address>")),
        (s("经营地址：<o.business_address>"), s("成立日期：<o.established_on>")),
        (s("登记机关：<l.authority>"), s("营业期限：<l.valid_from>至<l.valid_to:until>")),
        (f"法定代表人：{people.legal}", f"最高管理者：{people.manager}"),
        (f"管理者代表：{people.representative}", f"联系人及电话：{people.contact} {world.phone}"),
        (s("职工总人数：<headcount_total>人"), s("缴纳社会保险：<insured_count>人")),
        (s("体系覆盖人数：<headcount>人"), f"生产班次：{world.shifts}班"),
        (f"审核性质：{w.fact('audit_type', KINDS[audit.audit_type])}", f"审核体系：{systems}"),
        (
            f"审核方式：{w.fact('audit.mode', MODES[audit.audit.mode])}",
            f"审核组长：{w.person(audit.leader)('name')}",
        ),
        (s("开始时间：<a.start><a.start_half:half>"), s("结束时间：<a.end><a.end_half:half>")),
        (s("审核人日：<a.person_days>"), s("其中现场人日：<a.onsite_days>")),
        (s("审核覆盖起始：<a.covered_from>"), s("审核覆盖截止：<a.covered_to>")),
        (s("风险等级：<a.risk>"), s("报告日期：<report_date>")),
    ]
    w.table([list(pair) for pair in pairs], (1, 1), rules="none")
    w.text("", style="plain")


def _task(audit: Audit, w: Writer, s: Slots) -> None:
    w.heading(1, "一、审核任务说明")
    basis = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（{e('iso')}）" if standard.iso else ""
        basis.append(f"{e('number')}{twin}《{standard.title}》{e.silent('system')}")
    laws = w.law_entry("criteria")
    w.text(
        f"审核目的：{s.at('aim', audit.audit_type)}",
        f"审核准则：{'、'.join(basis)}；受审核方的管理手册、程序文件及有关合同；适用的法律法规"
        f"{laws('stated_count')}部，即{w.laws('criteria')}。",
    )
    for place, label in (("audit", "审核范围"), ("system", "体系文件规定的覆盖范围")):
        told = "；".join(f"{NAMES[one]}为：{w.scope(place, one)}" for one in audit.systems)
        w.text(f"{label}：{told}。")
    w.text(f"组织从事的主要活动是{w.scope('activity')}。{_excluded(audit, w)}{_sites(audit, w)}")
    w.text(s.at("changes", audit.audit_type))
    _history(audit, w, s)


def _excluded(audit: Audit, w: Writer) -> str:
    if audit.exclusions == "无":
        return f"不适用的标准条款：{w.fact('exclusions')}。"
    return f"不适用的标准条款：{w.fact('exclusions')}，理由是组织依照顾客要求和现有标准开展业务，理由充分。"


def _sites(audit: Audit, w: Writer) -> str:
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told.append(f"{kind}{e('address')}，从事{e('activity')}，{e('headcount')}人")
    return f"涉及的场所：{'；'.join(told)}。"


def _history(audit: Audit, w: Writer, s: Slots) -> None:
    """The first stage, the certificates, the reasons for less time."""
    if audit.stage1:
        one_day = audit.stage1.start == audit.stage1.end
        span = "<stage1.start><!stage1.end>" if one_day else "<stage1.start>至<stage1.end>"
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        w.text(
            s(f"第一阶段于{span}<stage1.start_time>至<stage1.end_time>进行，方式为")
            + f"{mode}，结论是具备实施第二阶段审核的条件。"
        )
    held = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        held.append(
            e("system", NAMES[one.system]) + s("证书<number>，于<issued_on>颁发，有效期至<valid_to>", e)
        )
    if held:
        w.text(f"受审核方现持有{'；'.join(held)}。")
    if audit.audit.reductions:
        reasons = w.each("audit.reductions", audit.audit.reductions, "；")
        w.text(f"审核人日在规定基数上有所减少，理由为：{reasons}。")


def _team(audit: Audit, w: Writer) -> None:
    w.heading(1, "二、审核组及陪同人员")
    rows: list[Row] = [["成员", "注册信息"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (2.2, 5.8), head=1, rules="three")
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        told.append(
            f"{a('role', '向导' if guest.role == 'guide' else '观察员')}{a('name')}（来自{a('from')}）"
        )
    if told:
        w.text(f"随同审核组的人员：{'，'.join(told)}。")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    grade = f"，{e('grade')}" if member.registrations else ""
    who = f"{e('label')}　{e('name')}¶{e('role', ROLES[member.role])}{grade}"
    lines = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        told = r.silent("grade") + (e.silent_each("professional_codes") if at == 0 else "")
        codes = r.each("professional_codes", "、")
        skilled = f"，专业{codes}" if codes else ""
        lines.append(
            f"{r('system', NAMES[one.system])}：{r('number')}{told}，有效期至{r('valid_until')}{skilled}"
        )
    if not lines:
        codes = e.each("professional_codes", "、") or w.blank
        lines.append(f"提供专业支持，专业{codes}")
    return [who, "¶".join(lines)]
