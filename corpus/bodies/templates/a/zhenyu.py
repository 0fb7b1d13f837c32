"""缜隅信息与产品认证: terse, without a cover page; blocks of keys and values, cards, days with dots."""

from __future__ import annotations

from itertools import count

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _zhenyu_blocks as blocks
from corpus.bodies.templates.a import _zhenyu_evidence as evidence
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "缜隅信息与产品认证（苏州）有限公司"
SYSTEMS = ("QMS+HSPM", "ISMS", "QMS+ISMS+HSPM", "QMS+ISMS", "HSPM")
TYPES = ("surveillance", "stage2", "recertification", "special")
STYLE = {"look": "ballot", "dates": "dots", "blank": "–"}

NAMES = {"QMS": "质量管理体系", "ISMS": "信息安全管理体系", "HSPM": "有害物质过程管理体系"}
KINDS = {
    "surveillance": "监督审核",
    "stage2": "初审二阶段",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
ROLES = {"leader": "组长", "member": "审核成员", "technical_expert": "技术专家"}
GRADES = {"major": "严重", "minor": "轻微"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY} | REPORT",),
        footer=(f"{audit.world.form_no} · 内部受控",),
        page="# / ##",
        first=False,
    )
    say = Sentences(audit, w)
    numbers = count(1)

    def part(title: str) -> None:
        w.heading(1, f"{next(numbers):02} {title}")

    _head(audit, w)
    part("摘要")
    _summary(audit, w, say)
    part("组织")
    _organization(audit, w)
    part("任务")
    _task(audit, w, say)
    part("审核组")
    _team(audit, w, say)
    part("会议签到")
    _meetings(audit, w, say)
    part("以往不符合跟踪")
    _followed(audit, w, say)
    part("体系概貌")
    blocks.outline(audit, w, say)
    for system in audit.systems:
        part(str(say.at(system, "title")))
        blocks.system(w, say, system)
    evidence.all_of(audit, w, say, part)
    part("本次不符合")
    _nonconformities(audit, w)
    part("结论")
    _conclusion(audit, w, say)


def _span(w: Writer, joiner: str = " – ") -> str:
    days = [f"{w.fact(f'audit.{name}')} {w.half(f'audit.{name}_half')}" for name in ("start", "end")]
    return joiner.join(days)


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    w.text(w.fact("organization.name"), style="subtitle")
    rows: list[Row] = [
        [
            f"№ {w.fact('number')}",
            w.fact("audit_type", KINDS[audit.audit_type]),
            f"签发 {w.fact('report_date')}",
        ],
        ["  ·  ".join(w.tag("systems+", code, NAMES[code]) for code in audit.systems), "‹", "‹"],
    ]
    w.table(rows, (3.6, 3, 3), rules="three")
    w.text(
        f"{w.fact('certification_body.name')} · {w.fact('certification_body.address')}",
        f"T {w.fact('certification_body.phone')}   W {w.fact('certification_body.website')}   "
        f"M {w.fact('certification_body.email')}",
        style="plain",
    )


def _summary(audit: Audit, w: Writer, say: Sentences) -> None:
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    rows: list[Row] = [
        ["现场日期", _span(w), "组长", w.person(audit.leader)("name")],
        ["不符合", f"严重 {major} / 轻微 {minor}", "下次审核", f"{w.fact('next_audit_by')} 前"],
        ["有效人数", w.fact("headcount"), "风险", w.fact("audit.risk")],
    ]
    w.table(rows, (1.5, 4.6, 1.4, 2.6), rules="rows", bold=(0, 2))
    for text in say.texts("read_me"):
        w.text(f"▸ {text}", style="plain")


def _organization(audit: Audit, w: Writer) -> None:
    term = f"{w.fact('organization.licence.valid_from')} – {w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["信用代码", w.fact("organization.uscc")],
        ["注册地", w.fact("organization.registered_address")],
        ["办公地", w.fact("organization.office_address")],
        ["经营地", w.fact("organization.business_address")],
        ["设立", w.fact("organization.established_on")],
        ["执照期限", f"{term}（{w.fact('organization.licence.authority')}）"],
        ["人数", f"全员 {w.fact('headcount_total')}；参保 {w.fact('insured_count')}"],
        ["体系启用", w.fact("system_effective_on")],
        ["主营", w.scope("activity")],
        ["联络", f"{audit.world.people.contact} {audit.world.phone}"],
    ]
    w.table(rows, (1.8, 8.2), rules="rows", bold=(0,))
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        w.text(f"场所（{kind}）：{e('address')}；{e('activity')}；{e('headcount')} 人。", style="plain")
    for system in audit.systems:
        w.text(f"自述范围｜{NAMES[system]}：{w.scope('system', system)}", style="plain")


def _task(audit: Audit, w: Writer, say: Sentences) -> None:
    w.text(w.random.choice(say.texts("objectives")))
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"（{e('iso')}）" if standard.iso else ""
        scope = w.scope("audit", standard.system)
        rows: list[Row] = [
            [
                f"{e('number')}{twin}{e.silent('system')}",
                standard.title,
            ],
            ["审核范围", scope],
        ]
        w.table(rows, (3.6, 6.4), rules="rows")
    w.text(f"法规依据：{w.laws('criteria', '；', '{}')}。", style="plain")
    words = f"投入 {w.fact('audit.person_days')} 人日，现场 {w.fact('audit.onsite_days')} 人日"
    why = w.each("audit.reductions", audit.audit.reductions, "；")
    reduced = f"；缩减依据：{why}" if why else ""
    w.text(
        f"时间：{words}{reduced}。审核以{w.fact('audit.mode', '现场')}方式进行，考察期 "
        f"{w.fact('audit.covered_from')} – {w.fact('audit.covered_to')}。"
    )
    if audit.stage1:
        w.text(
            f"一阶段：{w.fact('stage1.start')} {w.fact('stage1.start_time')}–{w.fact('stage1.end_time')}"
            f"{w.silent('stage1.end')}，{w.fact('stage1.mode', '现场')}，提出的关注点本次均已复核。"
        )


def _team(audit: Audit, w: Writer, say: Sentences) -> None:
    blocks.cards(w, [_card(w, member) for member in audit.team])
    w.text(f"公正性：{w.random.choice(say.texts('neutrality'))}")
    for member in audit.team:
        if member.trainee:
            w.text(f"{w.person(member)('name')}为实习人员，不计入人日。", style="plain")


def _card(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    lines = [f"{e('label')} · {e('name')}", f"{e('role', ROLES[member.role])} ｜ {e('grade')}"]
    for one in member.registrations:
        r = e.inner("registrations", one)
        stated = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        lines.append(f"{r('number')}{stated} → {r('valid_until')}")
    codes = e.each("professional_codes", " / ")
    lines.append(f"专业 {codes}" if codes else "专业 –")
    return "¶".join(lines)


def _meetings(audit: Audit, w: Writer, say: Sentences) -> None:
    w.text(w.random.choice(say.texts("meeting")))
    people = audit.world.people
    rows: list[Row] = [["姓名", "单位/部门", "身份", "首次", "末次"]]
    for member in audit.team:
        m = w.person(member)
        rows.append([m("name"), "审核组", m("role", ROLES[member.role]), "●", "●"])
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        rows.append([a("name"), a("from"), role, "●", "●"])
    rows.append([people.manager, "管理层", "总经理", "●", "●"])
    rows.append([people.representative, "管理层", "管理者代表", "●", "●"])
    away = w.random.choice(list(people.heads)[1:])
    for department, name in list(people.heads.items())[1:]:
        rows.append([name, department, "负责人", "●", "○" if department == away else "●"])
    w.table(rows, (2, 3.4, 2.4, 1, 1), head=1, rules="rows", repeat=True)
    w.text("● 到会；○ 请假，已由部门代表转达。", style="plain")


def _followed(audit: Audit, w: Writer, say: Sentences) -> None:
    if not audit.previous_nonconformities:
        w.text("首次认证，无。", style="plain")
        return
    for before in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", before)
        rows: list[Row] = [
            ["事实", e("description")],
            ["关闭", e("closed_on")],
            ["复核", w.random.choice(say.texts("follow"))],
        ]
        w.table(rows, (1.4, 8.6), rules="three", bold=(0,))


def _nonconformities(audit: Audit, w: Writer) -> None:
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        rows: list[Row] = [
            [f"NC {item.number}{e.silent('number')}", e("grade", GRADES[item.grade])],
            ["部门", e("department")],
            ["依据", f"{e('standard')} 条款 {e('clause')}"],
            ["事实", e("description")],
        ]
        w.table(rows, (1.8, 8.2), bold=(0,))
    if audit.nonconformities.items:
        due = w.fact("nonconformities.due_date")
        w.text(f"合计轻微 {w.fact('nonconformities.minor')} 项；整改证据 {due} 前提交，书面验证。")
    else:
        w.text("本次未开具不符合。", style="plain")


def _conclusion(audit: Audit, w: Writer, say: Sentences) -> None:
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        w.text(f"{e('criterion')} —— {e('value')}", style="plain")
    w.text(f"亮点：{w.random.choice(say.texts('plus'))} 下次关注：{w.random.choice(say.texts('next'))}")
    for system in audit.systems:
        w.text(f"证书范围｜{NAMES[system]}：{w.scope('certificate', system)}", style="plain")
    if audit.audit_type in {"surveillance", "special"}:
        options = {"maintain": "保持", "suspend": "暂停", "withdraw": "撤销"}
    else:
        options = {
            "recommend": "推荐注册",
            "recommend_after_correction": "整改验证后推荐注册",
            "not_recommend": "不推荐",
        }
    chosen = w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "")
    w.text(
        f"{w.fact('organization.name')}（有效人数 {w.fact('headcount')}）："
        f"严重 {w.fact('nonconformities.major')}，轻微 {w.fact('nonconformities.minor')}。意见：{chosen}"
    )
    w.text(f"下次审核最迟 {w.fact('next_audit_by')}。", style="plain")
    signed = w.each("conclusion.signatories", audit.conclusion.signatories, "  ")
    w.text(f"签字  {signed}", f"{w.fact('certification_body.name')}  {w.fact('report_date')}", style="right")
    w.box("¶".join(["获证须知", *say.texts("rules")]), 15, 3.4)
