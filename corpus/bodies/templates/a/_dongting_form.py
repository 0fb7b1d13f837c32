"""The first pages of 栋渟's report: cover, who is audited, who audits, how the audit went."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.templates.stock import phrases as in_order
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职安"}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
KINDS = {
    "stage1": "初审·一阶段",
    "stage2": "初审·二阶段",
    "surveillance": "年度监督",
    "recertification": "复评换证",
    "special": "专项",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
MODES = {"onsite": "到场", "remote": "远程", "mixed": "到场结合远程"}
SITES = {"fixed": "固定", "temporary": "临时"}
WIDTHS = (1.9, 3.4, 1.7, 3)


def cover(audit: Audit, w: Writer) -> None:
    """The first page."""
    w.text(f"报告号：{w.fact('number')}", style="right")
    w.text(f"申请受理号：{audit.world.application_no}", style="right")
    w.text(w.fact("title"), style="title")
    w.text("（审核组提交认证决定用）", style="subtitle")
    boxes = []
    for system, name in NAMES.items():
        chosen = system in audit.systems
        boxes.append(f"{{+}}{w.tag('systems+', system, name)}" if chosen else f"{{-}}{name}")
    leader = w.person(audit.leader)
    rows: list[Row] = [
        ["受审核组织", w.fact("organization.name")],
        ["体系", "¶".join(boxes)],
        ["审核性质", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核组长", leader("name") + leader.silent("role")],
        ["到场日期", _span(w)],
        ["报告编写完成", w.fact("report_date")],
    ]
    w.table(rows, (2.4, 7), rules="rows", bold=(0,))
    w.text(w.fact("certification_body.name"), style="center")
    place, phone = w.fact("certification_body.address"), w.fact("certification_body.phone")
    w.text(f"{place}　总机 {phone}", style="center")
    w.text(f"{w.fact('certification_body.website')}　{w.fact('certification_body.email')}", style="center")
    w.page()


def _span(w: Writer) -> str:
    first = w.fact("audit.start") + w.half("audit.start_half")
    return f"{first} 至 {w.fact('audit.end')}{w.half('audit.end_half')}"


def _wide(label: str, text: str) -> Row:
    return [label, text, "‹", "‹"]


def basics(audit: Audit, w: Writer) -> None:
    """The table of the organization and of what is audited."""
    world = audit.world
    licence = f"{w.fact('organization.licence.valid_from')} 起¶{w.until('organization.licence.valid_to')} 止"
    rows: list[Row] = [
        _wide("组织全称", w.fact("organization.name")),
        ["信用代码", w.fact("organization.uscc"), "注册登记日", w.fact("organization.established_on")],
        ["执照期限", licence, "核发部门", w.fact("organization.licence.authority")],
        _wide("执照住所", w.fact("organization.registered_address")),
        _wide("办公地点", w.fact("organization.office_address")),
        _wide("生产（服务）地点", w.fact("organization.business_address")),
        ["全员", f"{w.fact('headcount_total')} 人", "参保", f"{w.fact('insured_count')} 人"],
        ["体系内人数", f"{w.fact('headcount')} 人", "班制", f"{world.shifts} 班"],
        ["体系文件施行日", w.fact("system_effective_on"), "联系人", f"{world.people.contact}　{world.phone}"],
        *_sites(audit, w),
        *_systems(audit, w),
        _wide("业务流程", " → ".join(world.industry["flow"])),
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用", w.fact("exclusions")],
    ]
    w.table(rows, WIDTHS, bold=(0, 2))


def _sites(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind, people = e("kind", SITES[site.kind]), f"{e('headcount')} 人"
        rows.append(["场所" if not rows else "^", e("address"), f"{kind}¶{people}", e("activity")])
    return rows


def _systems(audit: Audit, w: Writer) -> list[Row]:
    rows = [_wide("从事的业务", w.scope("activity"))]
    for at, system in enumerate(audit.systems):
        text = f"{SHORT[system]}：{w.scope('system', system)}"
        rows.append(_wide("申请范围" if not at else "^", text))
    for at, system in enumerate(audit.systems):
        text = f"{SHORT[system]}：{w.scope('audit', system)}"
        rows.append(_wide("审核范围" if not at else "^", text))
    for at, one in enumerate(audit.certificates):
        e = w.entry("certificates", one)
        days = f"{e('issued_on')} 颁发，{e('valid_to')} 届满"
        rows.append(["现持证书" if not at else "^", f"{e('number')}", e("system", SHORT[one.system]), days])
    return rows


def team(audit: Audit, w: Writer) -> None:
    """A row for each registration of each member."""
    rows: list[Row] = [["代号", "姓名", "分工", "等级", "体系", "注册证号", "证书到期", "专业小类"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.8, 1.2, 1, 1.4, 0.9, 2.8, 2, 1.5), head=1, repeat=True)
    guests: list[Row] = [["类别", "姓名", "所在部门或单位"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append([role, a("name"), a("from")])
    w.text("非审核组成员：", style="plain")
    w.table(guests, (2, 3, 6), head=1)
    trainees = [member.name for member in audit.team if member.trainee]
    if trainees:
        w.text(f"注：{'、'.join(trainees)}在组长指导下见习，其时间没有计入审核人日。", style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    head = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        return [[*head, w.blank, w.blank, w.blank, e.each("professional_codes", "¶") or w.blank]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "¶") or w.blank
        known = r.silent("grade") + (e.silent_each("professional_codes") if not at else "")
        system = r("system", SHORT[one.system])
        first = head if not at else ["^"] * 4
        rows.append([*first, system, r("number") + known, r("valid_until"), codes])
    return rows


def course(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """How the audit was done, in numbered paragraphs."""
    when = audit.audit
    told = []
    for system in audit.systems:
        e = w.standard(system)
        told.append(f"{e('number')}{e.silent('system')}（等同 {e('iso')}）")
    rest = "，其余用于策划和编写报告" if when.person_days > when.onsite_days else ""
    name, people = w.fact("organization.name"), w.fact("headcount")
    w.text(
        f"1．目的：{phrases.one('aim')}",
        f"2．依据：{'、'.join(told)}；组织的体系文件；相关法律法规，主要为{w.laws('criteria')}；合同及其他要求。",
        f"3．时间与方式：审核组于 {_span(w)} 对{name}实施审核，方式为"
        f"{w.choice('audit.mode', MODES, when.mode, ' ')}。查阅的记录自 {w.fact('audit.covered_from')} 起，"
        f"到 {w.fact('audit.covered_to')} 为止。",
        f"4．工作量：组织的风险程度为“{w.fact('audit.risk')}”，按体系内 {people} 人核定，合计 "
        f"{w.fact('audit.person_days')} 人日，到场 {w.fact('audit.onsite_days')} 人日{rest}。",
    )
    if when.reductions:
        w.text(f"   减少人日的理由：{w.each('audit.reductions', when.reductions, '；')}。")
    number = 5
    if audit.stage1:
        times = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')} 至 {w.fact('stage1.end_time')}"
        how = w.fact("stage1.mode", "到场")
        w.text(
            f"{number}．一阶段：{times}{w.silent('stage1.end')}以{how}方式进行，提出的关注问题已答复，"
            "审核组确认具备二阶段条件。"
        )
        number += 1
    w.text(f"{number}．过程：{''.join(in_order(w, 'course', 4))}")
    if audit.previous_nonconformities:
        w.text(f"{number + 1}．对前次不符合的跟踪：", style="body")
        rows: list[Row] = [["前次不符合事实", "验证关闭日"]]
        for earlier in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", earlier)
            rows.append([e("description"), e("closed_on")])
        w.table(rows, (8, 2.4), head=1)
