"""柴窝堡: a summary that begins with its result and then follows plan, do, check and act."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _chaiwopu_act as act
from corpus.bodies.templates.a import _chaiwopu_do as do
from corpus.bodies.templates.a import _chaiwopu_plan as plan
from corpus.bodies.templates.a._chaiwopu_form import MODES, ROLES, Notes, named
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "柴窝堡质量技术评审认证中心"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EnMS", "QMS+EMS", "ISMS", "HSE+EMS+OHSMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer", "special")
STYLE = {"look": "ballot", "dates": "slash", "blank": "——", "styled": False}

KINDS = {
    "stage2": "初审",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "转换",
    "special": "特殊",
}


def build(audit: Audit, w: Writer) -> None:
    """The summary."""
    notes = Notes(audit, w)
    w.margins(header_cells=("柴窝堡评审", "审核摘要", "CWP/AS-05"), page="— # —", first=False)
    _head(w)
    w.heading(1, "概览")
    _overview(audit, w, notes)
    _team(audit, w)
    for title, parts in (
        ("P　策划", (("组织环境", plan.context), ("领导作用", plan.leadership), ("策划", plan.planning))),
        ("D　实施", (("支持", do.support), ("运行", do.operation))),
        ("C　检查", (("绩效评价", act.evaluation),)),
        ("A　处置", (("改进", act.improvement),)),
    ):
        w.heading(1, title)
        for number, (name, part) in enumerate(parts, 1):
            w.heading(2, f"{title[0]}{number}　{name}")
            part(audit, w, notes)
    w.heading(1, "结论与签署")
    act.conclusion(audit, w, notes)


def _head(w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"摘要编号：{w.fact('number')}　　完成：{w.fact('report_date')}", style="center")
    b = "certification_body"
    w.text(f"{w.fact(f'{b}.address')}　{w.fact(f'{b}.phone')}", style="center")
    w.text(f"{w.fact(f'{b}.website')}　{w.fact(f'{b}.email')}", style="center")


def _overview(audit: Audit, w: Writer, notes: Notes) -> None:
    n, found = "nonconformities", audit.nonconformities
    standards = []
    for system in audit.systems:
        e = w.standard(system)
        record = next(one for one in audit.standards if one.system == system)
        twin = e.silent("iso") if record.iso == record.number else f"（{e('iso')}）" if record.iso else ""
        name = w.tag("systems+", system, named(system))
        standards.append(f"{name}：{e('number')}{twin}{e.silent('system')}")
    start, end = w.fact("audit.start"), w.fact("audit.end")
    when = f"{start} {w.half('audit.start_half')}～{end} {w.half('audit.end_half')}"
    label = notes.s.at("labels", audit.conclusion.recommendation or "")
    leader, number = w.person(audit.leader), audit.world.application_no
    due = f"，整改期限 {w.fact(f'{n}.due_date')}" if found.items else ""
    scopes = "¶".join(f"{named(one)}：{w.scope('audit', one)}" for one in audit.systems)
    rows: list[Row] = [
        ["组织", w.fact("organization.name"), "‹", "‹"],
        ["类别", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        ["体系与标准", "¶".join(standards), "‹", "‹"],
        ["审核范围", scopes, "‹", "‹"],
        ["日期", when, "方式", w.fact("audit.mode", MODES[audit.audit.mode])],
        ["组长", leader("name") + leader.silent("role"), "风险", w.fact("audit.risk")],
        [
            "人日",
            f"{w.fact('audit.person_days')}（现场 {w.fact('audit.onsite_days')}）",
            "申请号",
            number,
        ],
        ["开具不符合", f"严重 {w.fact(f'{n}.major')}，一般 {w.fact(f'{n}.minor')}{due}", "‹", "‹"],
        ["建议", w.fact("conclusion.recommendation", label), "‹", "‹"],
    ]
    w.table(rows, (1, 3, 0.8, 1.6), bold=(0, 2))
    w.text(
        f"目的——{notes.s.at('aims', audit.audit_type)}。"
        f"取样时间段——{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}。",
        style="plain",
    )
    if audit.audit.reductions:
        w.text(f"人日减少的理由——{w.each('audit.reductions', audit.audit.reductions, '；')}。", style="plain")
    _first_stage(audit, w)
    w.text(
        "记号——◆ 为审核所见，〔　〕内依次为证据号、取证日期、出示部门和人员；－ 为该条之下的抽样明细。",
        style="plain",
    )


def _first_stage(audit: Audit, w: Writer) -> None:
    if audit.stage1:
        same = audit.stage1.start == audit.stage1.end
        last = w.silent("stage1.end") if same else f" 至 {w.fact('stage1.end')}"
        hours = f"{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        w.text(
            f"第一阶段——{w.fact('stage1.start')}{last}，{hours}，{mode}；遗留事项已核实关闭。", style="plain"
        )


def _team(audit: Audit, w: Writer) -> None:
    """Who audited, by what registration."""
    rows: list[Row] = [["审核组", "分工", "注册情况", "专业"]]
    for member in audit.team:
        e = w.person(member)
        lines = []
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            told = r.silent("system") + r.silent_each("professional_codes")
            grade = r("grade") + ("" if at else e.silent("grade"))
            lines.append(f"{r('number')}{told}（{grade}，{r('valid_until')} 到期）")
        registered = "¶".join(lines) or f"{e('grade')}，不需注册"
        codes = e.each("professional_codes", " ") or w.blank
        rows.append([f"{e('label')} {e('name')}", e("role", ROLES[member.role]), registered, codes])
    w.table(rows, (1.1, 1, 4, 1), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = "向导" if guest.role == "guide" else "观察员"
        w.text(f"陪同——{a('role', role)} {a('name')}，来自{a('from')}。", style="plain")
