"""筚岑认证: a short report in dense forms of six to eight cells a row, marks and abbreviations."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _bicen_blocks as blocks
from corpus.bodies.templates.a._bicen_blocks import EIGHT, LABELS, title, two
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

BODY = "筚岑认证技术有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "EnMS", "ISMS", "QMS+HSPM", "QMS+EMS")
TYPES = ("surveillance", "stage2", "recertification", "special")
STYLE = {"look": "tick", "dates": "dots", "styled": False}

TYPE_NAMES = {"stage2": "初审二阶段", "surveillance": "监审", "recertification": "再认证", "special": "专项"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    organization = audit.organization.name
    w.margins(header_cells=(BODY, organization, f"No. {audit.number}"), page="#/##", first=False)
    _top(w)
    _company(audit, w)
    _task(audit, w)
    _team(audit, w)
    blocks.cycle(audit, w)
    blocks.laws(audit, w)
    blocks.devices(audit, w)
    w.section(landscape=True, fresh=True)
    blocks.people(audit, w)
    blocks.partners(audit, w)
    w.section(fresh=True)
    blocks.checks(audit, w)
    blocks.figures(audit, w)
    _findings(audit, w)
    _result(audit, w)


def _top(w: Writer) -> None:
    body = "certification_body"
    w.box(
        f"{w.fact(f'{body}.name')}¶{w.fact(f'{body}.address')}¶"
        f"T {w.fact(f'{body}.phone')}  W {w.fact(f'{body}.website')}¶E {w.fact(f'{body}.email')}",
        8.6,
        2.3,
        border=False,
    )
    w.box_beside(
        f"报告号：{w.fact('number')}¶出具日：{w.fact('report_date')}¶密级：审核双方内部", 6, 2.3, left=9.6
    )
    w.text(w.fact("title"), style="title")
    w.text(
        "填表约定：√ 为符合或已查，× 为不符合，/ 为无此项；期限一栏两日之间为“～”；人日按 8 小时折算。",
        style="plain",
    )


def _company(audit: Audit, w: Writer) -> None:
    o = "organization"
    licence = f"{w.fact(f'{o}.licence.valid_from')}～{w.until(f'{o}.licence.valid_to')}"
    rows: list[Row] = [
        title("A  受审核方", 8),
        ["名称", w.fact(f"{o}.name"), "‹", "‹", "信用代码", w.fact(f"{o}.uscc"), "‹", "‹"],
        two(
            ["注册地", w.fact(f"{o}.registered_address"), "‹", "‹"],
            ["办公地", w.fact(f"{o}.office_address"), "‹", "‹"],
        ),
        two(
            ["经营地", w.fact(f"{o}.business_address"), "‹", "‹"],
            ["登记机关", w.fact(f"{o}.licence.authority"), "‹", "‹"],
        ),
        two(
            ["执照期限", licence, "成立", w.fact(f"{o}.established_on")],
            ["体系起始", w.fact("system_effective_on"), "联系人", audit.world.people.contact],
        ),
        two(
            ["在册", w.fact("headcount_total"), "参保", w.fact("insured_count")],
            ["体系内", w.fact("headcount"), "班次", f"{audit.world.shifts}班"],
        ),
        two(
            ["关键过程", w.fact("key_processes"), "‹", "‹"],
            ["特殊过程", w.fact("special_processes"), "‹", "‹"],
        ),
        ["外包", w.fact("outsourced_processes"), "‹", "‹", "不适用", w.fact("exclusions"), "‹", "‹"],
        ["业务", w.scope("activity"), *["‹"] * 6],
    ]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([f"场所{at}", e("address"), "‹", "‹", "活动", e("activity"), kind, f"{e('headcount')}人"])
    w.table(rows, EIGHT, head=1, bold=LABELS)


def _task(audit: Audit, w: Writer) -> None:
    halves = [w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end")]
    rest = audit.audit.person_days - audit.audit.onsite_days
    rows: list[Row] = [
        title("B  审核任务", 8),
        two(
            ["类型", w.choice("audit_type", TYPE_NAMES, audit.audit_type), "‹", "‹"],
            ["方式", w.choice("audit.mode", MODES, audit.audit.mode), "‹", "‹"],
        ),
        two(
            ["起止", "～".join(halves), "‹", "‹"],
            ["覆盖期", f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}", "‹", "‹"],
        ),
        two(
            ["总人日", w.fact("audit.person_days"), "现场人日", w.fact("audit.onsite_days")],
            ["策划报告", f"{rest:g}", "风险", w.fact("audit.risk")],
        ),
    ]
    if audit.audit.reductions:
        stated = w.each("audit.reductions", audit.audit.reductions, "；")
        rows.append(["减时理由", stated, *["‹"] * 6])
    if audit.stage1:
        day = f"{w.fact('stage1.start')}  {w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        day += w.silent("stage1.end")
        rows.append(["一阶段", day, "‹", "‹", "方式", w.fact("stage1.mode", "现场"), "遗留", "无"])
    w.table(rows, EIGHT, head=1, bold=LABELS)
    six: list[Row] = [title("B-1  准则和范围", 6)]
    for system in audit.systems:
        s = w.standard(system)
        same = s.source is not None and getattr(s.source, "iso", None) == getattr(s.source, "number", "")
        twin = s("number") + s.silent("iso") if same else s("number")
        iso = "同左" if same else s("iso")
        name = w.tag("systems+", system, system) + s.silent("system")
        six.append(["体系", name, "标准", twin, "等同", iso])
        six.append(["审核范围", w.scope("audit", system), *["‹"] * 4])
        if audit.audit_type != "surveillance":
            six.append(["自述范围", w.scope("system", system), *["‹"] * 4])
    six.append(["法规", w.laws("criteria", "，", "《{}》"), *["‹"] * 4])
    w.table(six, (1.6, 1.8, 1.3, 4.6, 1.3, 4.6), head=1, bold=(0, 2, 4))


def _card(w: Writer, member: TeamMember) -> str:
    """All about a person of the team in one cell."""
    e = w.person(member)
    lines = [f"{e('label')}  {e('name')}  {e('role', ROLES[member.role])} / {e('grade')}"]
    for one in member.registrations:
        r = e.inner("registrations", one)
        stated = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        lines.append(f"{r('number')}{stated}（至{r('valid_until')}）")
    if member.professional_codes:
        lines.append(f"专业：{e.each('professional_codes', ' ')}")
    return "¶".join(lines)


def _team(audit: Audit, w: Writer) -> None:
    cards = [_card(w, member) for member in audit.team]
    if len(cards) % 2:
        cards.append("以下空白")
    rows: list[Row] = [["C  审核组", "‹"]]
    rows += [[cards[at], cards[at + 1]] for at in range(0, len(cards), 2)]
    items = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        items.append(f"{e('role', '向导' if guest.role == 'guide' else '观察员')} {e('name')}（{e('from')}）")
    rows.append([f"陪同：{'  '.join(items)}", "‹"])
    w.table(rows, (5, 5), head=1)


def _findings(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    due = w.fact("nonconformities.due_date") if found.due_date else w.blank
    rows: list[Row] = [
        title("I  不符合", 8),
        two(
            ["严重", w.fact("nonconformities.major"), "轻微", w.fact("nonconformities.minor")],
            ["措施限期", due, "验证", "书面"],
        ),
    ]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        rows.append(
            two(
                ["编号/级别", f"{item.number}{e.silent('number')} / {grade}", "部门", e("department")],
                ["标准", e("standard"), "条款", e("clause")],
            )
        )
        rows.append(["事实 ×", e("description"), *["‹"] * 6])
    w.table(rows, EIGHT, head=1, bold=LABELS)
    if audit.previous_nonconformities:
        lines = []
        for at, earlier in enumerate(audit.previous_nonconformities, 1):
            p = w.entry("previous_nonconformities", earlier)
            lines.append(f"({at}) {p('description')}关闭：{p('closed_on')}。复查 √")
        w.table([["上次审核¶不符合", "¶".join(lines)]], (1.5, 14.7), bold=(0,))


def _rating(at: int, e: Entry, value: str) -> Row:
    marks = [e("value", "√") if value == column else "" for column in ("符合", "基本符合", "不符合")]
    return [str(at), e("criterion"), *(mark or "—" for mark in marks)]


def _result(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [title("J  结论", 5), ["#", "评价项", "符合", "基本符合", "不符合"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append(_rating(at, e, rating.value))
    w.table(rows, (0.8, 7.4, 2.4, 2.6, 2.4), head=2)
    for text in said(w, "closing", 2):
        w.text(text, style="plain")
    w.text(
        f"{w.fact('organization.name')}确认：体系内 {w.fact('headcount')} 人，轻微不符合 "
        f"{w.fact('nonconformities.minor')} 项，事实清楚。",
        style="plain",
    )
    last: list[Row] = []
    for system in audit.systems:
        last.append([f"证书范围 {system}", w.scope("certificate", system), *["‹"] * 4])
    if audit.audit_type in {"surveillance", "special"}:
        options = {"maintain": "保持", "suspend": "暂停", "withdraw": "撤销"}
    else:
        options = {
            "recommend": "推荐",
            "recommend_after_correction": "整改验证后推荐",
            "not_recommend": "不推荐",
        }
    chosen = audit.conclusion.recommendation or ""
    last.append(["推荐意见", w.choice("conclusion.recommendation", options, chosen), *["‹"] * 2])
    last[-1] = [*last[-1], "下次审核", f"{w.fact('next_audit_by')}前"]
    roles = {member.name: ROLES[member.role] for member in audit.team}
    for name in audit.conclusion.signatories:
        signed = w.each("conclusion.signatories", [name])
        last.append([roles.get(name, "组员"), "‹", signed, "‹", "签署日", w.fact("report_date")])
    w.table(last, (2.6, 2.6, 2.6, 3.2, 2, 3.2), bold=(0, 4))
    w.text(
        f"本表不替代认证决定，证书以{w.fact('certification_body.name')}决定人员批准的文本为准。",
        style="plain",
    )
