"""濠泽职安健认证: a small body's terse form; the conclusion first, lists of questions, crowded cells."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _haoze_registers as registers
from corpus.bodies.templates.a._haoze_questions import LETTERS, WIDTHS, Questions
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "濠泽职安健认证中心"
SYSTEMS = ("OHSMS", "QMS+OHSMS", "HSE", "HSE+OHSMS")
TYPES = ("stage1", "stage2", "surveillance")
STYLE = {"look": "black", "dates": "slash", "blank": "—", "styled": False}

KINDS = {"stage1": "一阶段", "stage2": "二阶段", "surveillance": "监督"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
GRADES = {"major": "严重", "minor": "轻微"}
GRANT = {
    "recommend": "可发证",
    "recommend_after_correction": "整改验证后可发证",
    "not_recommend": "不可发证",
}
KEEP = {"maintain": "可保持证书", "suspend": "应暂停证书", "withdraw": "应撤销证书"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"濠泽　{audit.number}",), footer=(f"{audit.world.form_no}",), page="-#-", first=False)
    asked = Questions(audit, w)
    _head(audit, w)
    if audit.audit_type == "stage1":
        _ready(w, asked)
    else:
        _conclusion(audit, w, asked)
        _findings(audit, w)
    _team(audit, w)
    _unit(audit, w)
    _basis(audit, w)
    _questions(audit, w, asked)
    w.heading(1, "【台账抽样】")
    registers.all_of(audit, w)
    _signed(audit, w)


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"编号 {w.fact('number')}　　报告日 {w.fact('report_date')}", style="center")
    standards = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = f"（{e('iso')}）" if one.iso else ""
        name = w.tag("systems+", one.system, words("systems")[one.system]["name"])
        standards.append(f"{name}　{e('number')}{twin}{e.silent('system')}")
    first, last = (f"{w.fact(f'audit.{one}')}{w.half(f'audit.{one}_half')}" for one in ("start", "end"))
    rows: list[Row] = [
        ["受审核单位", w.fact("organization.name")],
        ["体系和标准", "¶".join(standards)],
        [
            "审核",
            f"{w.choice('audit_type', KINDS, audit.audit_type)}¶{first}—{last}¶"
            f"{w.choice('audit.mode', MODES, audit.audit.mode)}",
        ],
        ["组长", w.person(audit.leader)("name")],
    ]
    w.table(rows, (2, 8.4), bold=(0,))


def _ready(w: Writer, asked: Questions) -> None:
    """The conclusion of a first stage."""
    w.heading(1, "【结论】")
    rows: list[Row] = [
        ["能否进入二阶段", "{+}能　{-}补充后能　{-}不能"],
        ["说明", f"{w.fact('organization.name')}策划已完成，体系已运行，现场和文件可以支持二阶段审核。"],
        ["问题", "本阶段不开不符合报告；口头提醒的事项由对方自行安排。"],
        ["二阶段重点", "；".join(asked.some("second", 4))],
    ]
    w.table(rows, (2.4, 8), bold=(0,))


def _conclusion(audit: Audit, w: Writer, asked: Questions) -> None:
    w.heading(1, "【结论】")
    ratings = []
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        ratings.append(f"{e('criterion')}：{e('value')}")
    labels = KEEP if audit.audit_type == "surveillance" else GRANT
    scopes = [f"{LETTERS[one]}：{w.scope('certificate', one)}" for one in audit.systems]
    found = "nonconformities"
    rows: list[Row] = [
        ["意见", w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")],
        ["评价", "¶".join(ratings)],
        [
            "不符合",
            f"严重 {w.fact(f'{found}.major')} 项，轻微 {w.fact(f'{found}.minor')} 项；"
            f"{w.fact(f'{found}.due_date')} 前整改完，书面验证",
        ],
        ["证书范围", "¶".join(scopes)],
        ["下次审核", f"{w.fact('next_audit_by')} 前；看：{'；'.join(asked.some('watch', 3))}"],
        ["好的", "¶".join(asked.some("good", 2))],
        ["可改的", "¶".join(asked.some("better", 2))],
    ]
    w.table(rows, (1.8, 8.6), bold=(0,))
    w.text("抽样审核，没抽到不等于没问题。发证与否由本中心评定人员决定。", style="plain")


def _findings(audit: Audit, w: Writer) -> None:
    w.heading(1, "【不符合】")
    rows: list[Row] = [["号", "部门和条款", "事实"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", GRADES[item.grade])
        rows.append(
            [
                e("number"),
                f"{e('department')}¶{e('standard')}¶条款 {e('clause')}¶{grade}",
                e("description"),
            ]
        )
    w.table(rows, (0.8, 3, 6.6), head=1, repeat=True)
    for number, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        w.text(
            f"上次之{number}：{e('description')}{e('closed_on')} 关闭；整改证据这次看过，属实。",
            style="plain",
        )


def _team(audit: Audit, w: Writer) -> None:
    w.heading(1, "【审核组】")
    rows: list[Row] = [["代号", "人", "资格（体系、注册号、有效期、专业）"]]
    for member in audit.team:
        e = w.person(member)
        who = f"{e('name')}¶{e('role', ROLES[member.role])}，{e('grade')}"
        rows.append([e("label"), who, _qualified(w, member)])
    w.table(rows, (1, 2.6, 6.8), head=1, repeat=True)
    when = audit.audit
    time = f"人日 {w.fact('audit.person_days')}，现场 {w.fact('audit.onsite_days')}；"
    time += f"风险 {w.fact('audit.risk')}；"
    cut = w.each("audit.reductions", when.reductions, "；")
    w.text(f"{time}{f'减时理由：{cut}' if cut else '没有减时'}。", style="plain")
    guests = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        guests.append(
            f"{e('role', '向导' if guest.role == 'guide' else '观察员')} {e('name')}（{e('from')}）"
        )
    w.text(f"随行：{'；'.join(guests)}。", style="plain")
    names = "、".join(w.person(one)("name") for one in audit.team)
    w.text(
        f"{names}承诺：与该单位无利害关系，两年内没做过它的咨询和内审；所见所闻保密；不吃请、不收礼。",
        style="plain",
    )


def _qualified(w: Writer, member: TeamMember) -> str:
    """The registrations of a person, one a line."""
    e = w.person(member)
    told = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "/")
        if at == 0 and codes:
            codes += e.silent_each("professional_codes")
        until = f"至 {r('valid_until')}"
        told.append(
            f"{r('system')}　{r('number')}{r.silent('grade')}　{until}{f'　专业 {codes}' if codes else ''}"
        )
    return "¶".join(told) or f"专业 {e.each('professional_codes', '/')}"


def _unit(audit: Audit, w: Writer) -> None:
    org, licence, world = "organization", "organization.licence", audit.world
    w.heading(1, "【单位】")
    term = f"{w.fact(f'{licence}.valid_from')}—{w.until(f'{licence}.valid_to')}"
    rows: list[Row] = [
        [
            "登记",
            f"信用代码 {w.fact(f'{org}.uscc')}；成立 {w.fact(f'{org}.established_on')}¶执照 {term}，"
            f"{w.fact(f'{licence}.authority')}",
        ],
        [
            "地址",
            f"注册：{w.fact(f'{org}.registered_address')}¶办公：{w.fact(f'{org}.office_address')}¶"
            f"经营：{w.fact(f'{org}.business_address')}",
        ],
        [
            "人数",
            f"总 {w.fact('headcount_total')} 人，参保 {w.fact('insured_count')} 人，体系内有效 "
            f"{w.fact('headcount')} 人；{'两班' if world.shifts > 1 else '单班'}",
        ],
        ["做什么", w.scope("activity")],
        ["流程", " → ".join(world.industry["flow"])],
        [
            "过程",
            f"关键：{w.fact('key_processes')}；特殊：{w.fact('special_processes')}；外包："
            f"{w.fact('outsourced_processes')}",
        ],
        ["不适用条款", w.fact("exclusions")],
    ]
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append(f"{kind}：{e('address')}，{e('activity')}，{e('headcount')} 人")
    rows.append(["场所", "¶".join(sites)])
    if audit.permits:
        rows.append(["许可", "¶".join(_permits(audit, w))])
    if audit.certificates:
        rows.append(["现有证书", "¶".join(_certificates(audit, w))])
    w.table(rows, (1.6, 8.8), bold=(0,))


def _permits(audit: Audit, w: Writer) -> list[str]:
    found = []
    for one in audit.permits:
        e = w.entry("permits", one)
        last = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        found.append(
            f"{e('kind')}：{e('number')}；{e('holder')}；{e('scope')}；{e('valid_from')}—{last}；{e('authority')}"
        )
    return found


def _certificates(audit: Audit, w: Writer) -> list[str]:
    found = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        name = e("system", words("systems")[one.system]["short"])
        found.append(f"{name}：{e('number')}；{e('issued_on')} 发；{e('valid_to')} 到期")
    return found


def _basis(audit: Audit, w: Writer) -> None:
    w.heading(1, "【依据和范围】")
    scopes = [f"{LETTERS[one]}：{w.scope('audit', one)}" for one in audit.systems]
    own = [f"{LETTERS[one]}：{w.scope('system', one)}" for one in audit.systems]
    rows: list[Row] = [
        ["审核范围", "¶".join(scopes)],
        ["单位手册所写", f"{'¶'.join(own)}¶{w.fact('system_effective_on')} 起运行"],
        ["覆盖时期", f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}"],
        ["法律法规", w.laws("criteria", " ")],
        ["其他", "单位的体系文件，认证合同，本中心审核方案。"],
    ]
    if audit.stage1 and audit.audit_type == "stage2":
        last = (
            w.silent("stage1.end") if audit.stage1.end == audit.stage1.start else f"{w.fact('stage1.end')} "
        )
        rows.append(
            [
                "一阶段",
                f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{last}{w.fact('stage1.end_time')}，"
                f"{w.fact('stage1.mode', MODES[audit.stage1.mode])}；提的事都办了，不影响本次。",
            ]
        )
    w.table(rows, (2, 8.4), bold=(0,))


def _questions(audit: Audit, w: Writer, asked: Questions) -> None:
    w.heading(1, "【问答记录】")
    letters = "，".join(f"{LETTERS[one.system]} 指 {one.number}" for one in audit.standards)
    w.text(f"条款：{letters}。", style="plain")
    if audit.audit_type == "stage1":
        w.table(asked.ready(), WIDTHS, head=1, repeat=True)
        return
    able = [one for one in audit.team if one.qualified]
    full = [one.label for one in able if len(one.registrations) == len(audit.systems)] or [able[0].label]
    people = audit.world.people
    for at, (title, who, rows) in enumerate(asked.groups()):
        if who < 0:
            met = f"{people.manager}、{people.representative}"
        else:
            name = audit.world.departments[who]
            met = f"{name} {people.heads[name]}"
        w.text(f"◆{title}　　问：{met}　　记：{full[at % len(full)]}", style="plain")
        w.table(rows, WIDTHS, head=1, repeat=True)


def _signed(audit: Audit, w: Writer) -> None:
    w.heading(1, "【签字】")
    rows: list[Row] = []
    for member in audit.team:
        name = w.each("conclusion.signatories", [member.name])
        rows.append([w.person(member)("role", ROLES[member.role]), f"{name}　　{w.fact('report_date')}"])
    w.table(rows, (3, 7.4), bold=(0,))
    body = "certification_body"
    w.text(
        f"{w.fact(f'{body}.name')}　{w.fact(f'{body}.address')}　{w.fact(f'{body}.phone')}　"
        f"{w.fact(f'{body}.website')}　{w.fact(f'{body}.email')}",
        style="plain",
    )
