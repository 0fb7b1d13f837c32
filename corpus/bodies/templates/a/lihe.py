"""醴禾: a body for food and energy. A cover form, then parts that are large tables: a label over many rows,
sub-labels in the second column, values in the rest, several to a cell."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _lihe_end as ends
from corpus.bodies.templates.a import _lihe_evidence as evidence
from corpus.bodies.templates.a._lihe_grid import NAMES, Grid
from corpus.bodies.writer import FORMS, Writer
from corpus.layouts.writer import Row

BODY = "醴禾食品与能源体系认证有限公司"
SYSTEMS = ("FSMS+HACCP", "EnMS", "HACCP", "QMS+FSMS", "FSMS", "QMS+EnMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "tick", "dates": "slash", "blank": "——", "styled": False}

KINDS = {
    "stage2": "初评·二阶段",
    "surveillance": "监督评审",
    "recertification": "再评",
    "transfer": "机构转换",
}
MODES = {"onsite": "到场", "remote": "远程", "mixed": "到场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report: the cover form and the parts A to E."""
    w.margins(
        header_cells=(BODY, "体系评审记录与报告", f"{audit.world.form_no}/3"), page="第 # 页 / 共 ## 页"
    )
    w.look = "black"
    _cover(audit, w)
    w.page()
    w.look = "tick"
    _part(w, "A　客户和任务", _client, _task, _team)
    _part(w, "B　业务和资质", _business)
    _part(w, "C　看到的证据", *evidence.PARTS)
    w.look = "box"
    _part(w, "D　问题单", ends.problems)
    _part(w, "E　结论和签署", ends.conclusion, ends.signed)


def _part(w: Writer, title: str, *steps: object) -> None:
    """A heading and one table that the steps fill."""
    w.heading(1, title)
    grid = Grid(w)
    for step in steps:
        step(w.audit, w, grid)  # type: ignore[operator]
    grid.write()


def _cover(audit: Audit, w: Writer) -> None:
    w.text("", "", style="plain")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("", style="plain")
    offered = {one: NAMES[one] for one in ("QMS", "FSMS", "HACCP", "EnMS")}
    ticked = []
    for one, name in offered.items():
        chosen = one in audit.systems
        ticked.append("{+}" + w.tag("systems+", one, name) if chosen else "{-}" + name)
    spaced = FORMS["spaced"]
    days = [w.fact(f"audit.{name}", spaced(audit.at(f"audit.{name}"))) for name in ("start", "end")]
    leader = w.person(audit.leader)
    rows: list[Row] = [
        ["报告号", w.fact("number"), "任务号", audit.world.plan_no],
        ["客户全称", w.fact("organization.name"), "‹", "‹"],
        ["评审类别", w.choice("audit_type", KINDS, audit.audit_type, "¶"), "体系", "¶".join(ticked)],
        ["在场日期", f"{days[0]}¶至¶{days[1]}", "组长", leader("name") + leader.silent("role")],
        ["报告日", w.fact("report_date", spaced(audit.report_date)), "份数", "一式两份"],
        [
            "出具方",
            f"{w.fact('certification_body.address')}¶{w.fact('certification_body.website')}",
            "电话",
            w.fact("certification_body.phone"),
        ],
    ]
    w.table(rows, (1.5, 3.4, 1.3, 2.6), bold=(0, 2))
    w.text(
        "本报告只对评审时抽到的样本负责；抽样必然带有不确定性，未写明的问题不代表不存在。",
        "报告内容对第三方保密，法律要求披露的除外。复制须完整。",
        style="plain",
    )


def _client(audit: Audit, w: Writer, grid: Grid) -> None:
    until = w.until("organization.licence.valid_to")
    grid.add(
        "客户",
        ("名称", w.fact("organization.name")),
        ("信用代码", w.fact("organization.uscc"), "成立", w.fact("organization.established_on")),
        (
            "地址",
            f"（登记）{w.fact('organization.registered_address')}¶（办公）"
            f"{w.fact('organization.office_address')}¶"
            f"（经营）{w.fact('organization.business_address')}",
        ),
        (
            "执照",
            f"{w.fact('organization.licence.valid_from')}—{until}¶{w.fact('organization.licence.authority')}",
            "法人",
            f"{audit.world.people.legal}¶（总经理 {audit.world.people.manager}）",
        ),
        ("联系人", f"{audit.world.people.contact}¶{audit.world.phone}", "邮编", audit.world.postcode),
    )
    grid.add(
        "人数",
        ("在册", w.fact("headcount_total"), "社保", w.fact("insured_count")),
        ("体系内", w.fact("headcount"), "班次", f"{audit.world.shifts} 班"),
    )
    kinds = {"fixed": "固定", "temporary": "临时"}
    rows = []
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        rows.append((s("kind", kinds[site.kind]), f"{s('address')}¶{s('activity')}¶{s('headcount')} 人"))
    grid.add("场所", *rows)
    rows = []
    for one in audit.systems:
        e = w.standard(one)
        same = e.source is not None and getattr(e.source, "iso", None) == getattr(e.source, "number", "")
        iso = e.silent("iso") if same else f" / {e('iso')}" if getattr(e.source, "iso", None) else ""
        number = f"{e('number')}{iso}{e.silent('system')}"
        rows.append((one, f"{number}¶评审范围：{w.scope('audit', one)}¶客户自述：{w.scope('system', one)}"))
    grid.add("准则和范围", *rows)
    laws = w.law_entry("criteria")
    grid.add(
        "其他准则",
        ("法规", f"{laws('stated_count')} 部：¶{w.laws('criteria', '¶', '{}')}"),
        ("文件", f"客户体系文件，{w.fact('system_effective_on')} 起运行"),
    )


def _task(audit: Audit, w: Writer, grid: Grid) -> None:
    rows = [
        ("类别", w.choice("audit_type", KINDS, audit.audit_type)),
        ("方式", w.choice("audit.mode", MODES, audit.audit.mode)),
        (
            "起止",
            f"{w.fact('audit.start')} {w.half('audit.start_half')}¶{w.fact('audit.end')} "
            f"{w.half('audit.end_half')}",
            "证据期",
            f"{w.fact('audit.covered_from')}¶{w.fact('audit.covered_to')}",
        ),
        (
            "人日",
            f"总 {w.fact('audit.person_days')}¶现场 {w.fact('audit.onsite_days')}",
            "风险",
            w.choice("audit.risk", {one: one for one in "低中高"}, audit.audit.risk),
        ),
        ("减人日", w.each("audit.reductions", audit.audit.reductions, "¶") or "{-}有　{+}无"),
    ]
    if audit.stage1:
        time = f"{w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        day = f"{w.fact('stage1.start')}{w.silent('stage1.end')}"
        modes = w.choice("stage1.mode", MODES, audit.stage1.mode)
        rows.append(("一阶段", f"{day} {time}¶{modes}¶文件问题已改，现场具备条件"))
    grid.add("任务", *rows)
    grid.add(
        "目的和做法",
        ("目的", "确认体系符合准则、运行有效、能达成预期结果，并据此提出认证建议"),
        ("做法", "谈话¶看现场¶查文件和记录"),
        ("偏离计划", "{-}有　{+}无", "未了分歧", "{-}有　{+}无"),
    )


def _team(audit: Audit, w: Writer, grid: Grid) -> None:
    grid.add("评审组", *[_member(w, member) for member in audit.team])
    roles = {"guide": "向导", "observer": "观察员"}
    rows = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        rows.append((a("role", roles[guest.role]), f"{a('name')}¶{a('from')}"))
    grid.add("随行", *rows)


def _member(w: Writer, member: TeamMember) -> tuple[str, str]:
    e = w.person(member)
    lines = [e("grade")]
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、")
        codes += "" if at else e.silent_each("professional_codes")
        lines.append(
            f"{r('number')}{r.silent('system')}{r.silent('grade')}，{r('valid_until')} 到期"
            + (f"，专业 {codes}" if one.professional_codes else "，无专业")
        )
    if not member.registrations:
        lines.append(f"外聘，专业 {e.each('professional_codes', '、')}")
    if member.trainee:
        lines.append("跟随组长见习，不计人日")
    return f"{e('name')}¶{e('role', ROLES[member.role])}", "¶".join(lines)


def _business(audit: Audit, w: Writer, grid: Grid) -> None:
    counted = []
    for one in audit.counts:
        e = w.entry("counts", one)
        counted.append(f"{e('what')} {e('stated')} {one.unit}：{e.each('listed', '→')}")
    equipment = [f"{name} {model} ×{number}" for name, model, number in audit.world.equipment]
    grid.add(
        "业务",
        ("做什么", w.scope("activity")),
        ("过程", "¶".join(counted)),
        ("关键", w.fact("key_processes"), "特殊", w.fact("special_processes")),
        ("外包", w.fact("outsourced_processes"), "不适用", w.fact("exclusions")),
        ("主要设备", "¶".join(equipment)),
    )
    rows: list[tuple[str, ...]] = []
    for permit in audit.permits:
        p = w.entry("permits", permit)
        until = p("valid_to") if permit.valid_to else "长期"
        rows.append(
            (
                p("kind"),
                f"{p('number')}¶{p('scope')}¶{p('valid_from')} 至 {until}",
                "发证／持证",
                f"{p('authority')}¶{p('holder')}",
            )
        )
    grid.add("许可", *rows or [("情况", "不涉及行政许可")])
    rows = []
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        dates = f"发证 {c('issued_on')}¶到期 {c('valid_to')}"
        rows.append((c("system"), c("number"), "日期", dates))
    if rows:
        by = "原发证机构" if audit.audit_type == "transfer" else "本机构"
        grid.add("现有证书", *rows, ("状态", f"{by}所发，有效；标志用于宣传册和网站，用法正确"))
