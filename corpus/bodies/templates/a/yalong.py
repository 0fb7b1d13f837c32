"""雅砻质量认证: one long form on one grid, its cells joined; evidence in the auditor's short notes."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _yalong_end as end
from corpus.bodies.templates.a import _yalong_notes as notes
from corpus.bodies.templates.a._yalong_form import LETTERS, Form, Part
from corpus.bodies.templates.plans import groups
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

BODY = "雅砻联合质量认证（成都）有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS", "OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "tick", "dates": "dot", "blank": "—", "styled": False}

KINDS = {"stage2": "初审二阶段", "surveillance": "监督", "recertification": "再认证"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    phrases = Phrases(w)
    w.margins(
        header=(f"{BODY}　　　　YLQ-SH-R09（第4版）",),
        page="第#页/共##页",
        first=True,
    )
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"报告编号：{w.fact('number')}", style="right")
    form = Form(w)
    _client(audit, w, form)
    _order(audit, w, form)
    _team(audit, w, form)
    notes.departments(audit, w, form, phrases)
    end.samples(audit, w, form)
    end.results(audit, w, form, phrases)
    end.signed(audit, w, form)
    form.done()
    body = "　".join(
        w.fact(f"certification_body.{name}") for name in ("address", "phone", "website", "email")
    )
    w.text(f"机构联络：{body}", style="plain")


def _client(audit: Audit, w: Writer, form: Form) -> None:
    world = audit.world
    form.part("Ⅰ 受审核方")
    form.row(
        ("#名　称", 1),
        (w.fact("organization.name"), 4),
        ("#统一社会¶信用代码", 1),
        (w.fact("organization.uscc"), 2),
    )
    form.under(
        "地　址",
        [
            (("#注册", 1), (w.fact("organization.registered_address"), 6)),
            (("#办公", 1), (w.fact("organization.office_address"), 6)),
            (("#经营", 1), (w.fact("organization.business_address"), 6)),
        ],
    )
    licence = (
        f"成立：{w.fact('organization.established_on')}；营业期限：{w.fact('organization.licence.valid_from')}"
        f"～{w.until('organization.licence.valid_to')}；登记机关：{w.fact('organization.licence.authority')}"
    )
    form.pair("营业执照", licence)
    form.row(
        ("#法定代表人", 1),
        (world.people.legal, 1),
        ("#总经理", 1),
        (world.people.manager, 1),
        ("#管代", 1),
        (world.people.representative, 1),
        ("#班次", 1),
        (f"{world.shifts}班", 1),
    )
    form.row(
        ("#联系人/电话", 1),
        (f"{world.people.contact}/{world.phone}", 3),
        ("#申请编号", 1),
        (world.application_no, 3),
    )
    form.row(
        ("#人　数", 1),
        ("#在册", 1),
        (w.fact("headcount_total"), 1),
        ("#参保", 1),
        (w.fact("insured_count"), 1),
        ("#体系覆盖", 1),
        (w.fact("headcount"), 2),
    )
    form.pair("业务活动", w.scope("activity"))
    form.under(
        "过　程",
        [
            (("#关键", 1), (w.fact("key_processes"), 2), ("#特殊", 1), (w.fact("special_processes"), 3)),
            (("#外包", 1), (w.fact("outsourced_processes"), 2), ("#不适用", 1), (w.fact("exclusions"), 3)),
        ],
    )
    _sites(audit, w, form)


def _sites(audit: Audit, w: Writer, form: Form) -> None:
    sites: list[tuple[Part, ...]] = [(("#地址", 4), ("#活动/性质", 2), ("#人数", 1))]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append(((e("address"), 4), (f"{e('activity')}/{kind}", 2), (e("headcount"), 1)))
    form.under("场　所", sites)


def _order(audit: Audit, w: Writer, form: Form) -> None:
    form.part("Ⅱ 审核任务")
    form.pair("审核类型", w.choice("audit_type", KINDS, audit.audit_type) + "  {-}专项")
    rows: list[tuple[Part, ...]] = [(("#体系", 1), ("#认证标准", 2), ("#范围（上：申请；下：审核）", 4))]
    for standard in audit.standards:
        system = standard.system
        e = w.standard(system)
        code = w.tag("systems+", system, system)
        iso = f"¶idt {e('iso')}" if standard.iso else ""
        number = f"{e('number')}{iso}{e.silent('system')}"
        rows.append(((code, 1), (number, 2), (w.scope("system", system), 4)))
        rows.append((("^", 1), ("^", 2), (w.scope("audit", system), 4)))
    form.under("准则及¶范围", rows)
    form.pair("法规准则", f"{w.laws('criteria', '；')}；受审核方体系文件。")
    when = audit.audit
    mode = w.choice("audit.mode", {"onsite": "现场", "remote": "远程", "mixed": "混合"}, when.mode)
    span = "～".join(w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end"))
    rows = [(("#本次", 1), (span, 4), (mode, 2))]
    if audit.stage1:
        first = (
            f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
            f"{w.silent('stage1.end')}"
        )
        labels = {"onsite": "现场", "remote": "远程", "mixed": "混合"}
        rows.append((("#一阶段", 1), (first, 4), (w.fact("stage1.mode", labels[audit.stage1.mode]), 2)))
    covered = f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}"
    rows.append((("#覆盖期", 1), (covered, 6)))
    form.under("时　间", rows)
    form.row(
        ("#人　日", 1),
        (f"{w.fact('audit.person_days')}（其中现场{w.fact('audit.onsite_days')}）", 3),
        ("#风险", 1),
        (w.fact("audit.risk"), 1),
        ("#体系运行起", 1),
        (w.fact("system_effective_on"), 1),
    )
    if audit.audit.reductions:
        form.pair("人日调整", f"理由：{w.each('audit.reductions', audit.audit.reductions, '；')}")
    held: list[tuple[Part, ...]] = []
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        held.append(((e("system"), 1), (e("number"), 3), (f"{e('issued_on')}发，{e('valid_to')}到期", 3)))
    if held:
        form.under("现有证书", held)


def _team(audit: Audit, w: Writer, form: Form) -> None:
    form.part("Ⅲ 审核组")
    form.row(("#代号", 1), ("#姓名/组内职务/注册号及有效期", 4), ("#专业代码", 1), ("#分组", 2))
    first, _ = groups(audit)
    for member in audit.team:
        form.row(*_member(w, member, "第一小组" if member in first else "第二小组"))
    guests = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{e('name')}/{role}/{e('from')}")
    if guests:
        form.pair("陪同人员", "；".join(guests))


def _member(w: Writer, member: TeamMember, task: str) -> tuple[Part, ...]:
    e = w.person(member)
    lines = [f"{e('name')}/{e('role', ROLES[member.role])}/{e('grade')}"]
    for one in member.registrations:
        r = e.inner("registrations", one)
        told = f"{r.silent('system')}{r('number')}{r.silent('grade')}{r.silent_each('professional_codes')}"
        lines.append(f"{LETTERS[one.system]}：{told}，至{r('valid_until')}")
    codes = e.each("professional_codes", "¶") or w.blank
    if member.role == "leader":
        task += "；全面负责"
    elif member.trainee:
        task += "，实习，不单独审核"
    elif member.role == "technical_expert":
        task += "，专业支持"
    return ((e("label"), 1), ("¶".join(lines), 4), (codes, 1), (task, 2))
