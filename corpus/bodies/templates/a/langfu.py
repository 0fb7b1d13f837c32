"""琅阜管理体系认证: a form with a cover, chapters by clause of the standards, registers in annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _langfu_annexes as annexes
from corpus.bodies.templates.a import _langfu_clauses as clauses
from corpus.bodies.templates.a import _langfu_end as end
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "琅阜管理体系认证有限公司"
SYSTEMS = (
    "QMS",
    "QMS+EMS+OHSMS",
    "EMS+OHSMS",
    "QMS+EMS",
    "EnMS",
    "QMS+HSPM",
    "ISMS",
    "QMS+OHSMS",
    "EMS",
    "QMS+EnMS",
    "OHSMS",
    "EMS+EnMS",
    "HSPM",
    "QMS+ISMS",
    "QMS+EMS+HSPM",
    "EMS+OHSMS+EnMS",
    "QMS+ISMS+HSPM",
    "OHSMS+EnMS",
)
TYPES = ("stage2", "surveillance", "recertification", "transfer", "stage1", "special")
STYLE = {"look": "box", "dates": "dash", "blank": "/"}

KINDS = {
    "stage1": "初次认证一阶段",
    "stage2": "初次认证二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊审核",
    "transfer": "证书转换",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}
OTHERS = ("tech", "buying", "selling", "tools", "guard")
FOUR = (1.9, 3.4, 1.7, 3.0)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("琅阜认证", "管理体系审核报告", f"LF/B-{audit.world.form_no[-2:]}-03"),
        page="第 # 页 共 ## 页",
    )
    told = Sentences(audit, w)
    told.slots |= dict(zip(OTHERS, audit.world.departments[3:], strict=True))
    _cover(audit, w)
    w.text("报告说明", style="subtitle")
    w.paragraphs(f"{at}. {text}" for at, text in enumerate(told.texts("notes"), 1))
    w.page()
    w.heading(1, "一、基本情况")
    w.heading(2, "1.1 受审核组织")
    _organization(audit, w)
    w.heading(2, "1.2 审核项目")
    _project(audit, w)
    w.heading(2, "1.3 审核组组成")
    _team(audit, w, told)
    w.heading(2, "1.4 审核目的和实施过程")
    _course(audit, w, told)
    clauses.all_of(audit, w, told)
    end.all_of(audit, w, told)
    annexes.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text("", "", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("", "", style="center")
    names = [w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems]
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name")],
        ["认证领域", "、".join(names)],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核组组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2.4, 7.6), bold=(0,))
    w.text("", "", style="center")
    w.text(
        f"机构地址：{w.fact('certification_body.address')}",
        f"服务电话：{w.fact('certification_body.phone')}　电子邮箱：{w.fact('certification_body.email')}",
        f"网址：{w.fact('certification_body.website')}",
        style="center",
    )
    w.page()


def _organization(audit: Audit, w: Writer) -> None:
    world, people, base = audit.world, audit.world.people, "organization."
    term = f"自 {w.fact(f'{base}licence.valid_from')} 至 {w.until(f'{base}licence.valid_to')}"
    heads = f"员工总数 {w.fact('headcount_total')} 人；参加社会保险 {w.fact('insured_count')} 人"
    rows: list[Row] = [
        ["组织名称", w.fact(f"{base}name"), "‹", "‹"],
        ["统一社会信用代码", w.fact(f"{base}uscc"), "成立日期", w.fact(f"{base}established_on")],
        ["营业期限", term, "发照机关", w.fact(f"{base}licence.authority")],
        ["注册地址", w.fact(f"{base}registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{base}office_address"), "‹", "‹"],
        ["生产经营地址", w.fact(f"{base}business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "联系人/电话", f"{people.contact} {world.phone}"],
        ["员工情况", heads, "有效人数", f"{w.fact('headcount')} 人"],
        ["体系实施日期", w.fact("system_effective_on"), "班次", f"{world.shifts} 班"],
        ["主要活动", w.scope("activity"), "‹", "‹"],
    ]
    w.table(rows, FOUR, bold=(0, 2))
    w.text("审核场所清单", style="plain")
    rows = [["序号", "场所地址", "活动内容", "人数", "性质"]]
    for at, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([str(at), s("address"), s("activity"), s("headcount"), kind])
    w.table(rows, (0.7, 5.0, 2.0, 0.9, 1.4), head=1)


def _project(audit: Audit, w: Writer) -> None:
    when = audit.audit
    criteria = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = (
            e.silent("iso") if standard.iso == standard.number else f" / {e('iso')}" if standard.iso else ""
        )
        criteria.append(f"{e('number')}{twin} 《{standard.title}》{e.silent('system')}")
    scopes = [f"{one}：{w.scope('audit', one)}" for one in audit.systems]
    days = f"{w.fact('audit.start')} {w.half('audit.start_half')} 至 "
    days += f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    risk = w.choice("audit.risk", {"高": "高", "中": "中", "低": "低"}, when.risk)
    reasons = w.each("audit.reductions", when.reductions, "；") if when.reductions else "未减少"
    rows: list[Row] = [
        ["审核计划编号", audit.world.plan_no, "申请受理号", audit.world.application_no],
        ["审核准则", "¶".join([*criteria, "受审核组织的管理体系文件、适用的合同和协议"]), "‹", "‹"],
        ["适用法律法规", w.laws("criteria"), "‹", "‹"],
        ["审核范围", "¶".join(scopes), "‹", "‹"],
        ["审核时间", days, "‹", "‹"],
        ["审核方式", w.choice("audit.mode", MODES, when.mode), "‹", "‹"],
        ["审核人日数", w.fact("audit.person_days"), "其中现场人日", w.fact("audit.onsite_days")],
        ["人日减少理由", reasons, "风险等级", risk],
        ["审核覆盖期间", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}", "‹", "‹"],
    ]
    if audit.stage1 and audit.audit_type != "stage1":
        hours = f"{w.fact('stage1.start_time')} 至 {w.fact('stage1.end_time')}"
        day = f"{w.fact('stage1.start')}{w.silent('stage1.end')} {hours}"
        rows.append(["一阶段审核时间", day, "一阶段方式", w.fact("stage1.mode", "现场审核")])
    for one in audit.certificates:
        c = w.entry("certificates", one)
        number = f"{c('number')}（{c('system')}）"
        rows.append(["现有证书号", number, "证书有效期", f"{c('issued_on')} 至 {c('valid_to')}"])
    w.table(rows, FOUR, bold=(0, 2))


def _team(audit: Audit, w: Writer, told: Sentences) -> None:
    rows: list[Row] = [
        ["代号", "姓名", "性别", "组内职责", "注册资格", "注册证书编号", "注册有效期", "专业代码"]
    ]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.6, 1.0, 0.6, 1.0, 1.2, 2.7, 1.5, 1.4), head=1)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append([role, a("name"), a("from")])
    w.text("审核组以外的参加人员：", style="plain")
    w.table([["身份", "姓名", "所在部门/单位"], *guests], (2, 3, 5), head=1)
    w.text(told.texts("impartial")[0])
    w.text(f"声明人签名：{'、'.join(w.person(one)('name') for one in audit.team)}", style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    """A row a registration; what is of the person stands in cells over them."""
    e = w.person(member)
    first = [e("label"), e("name"), member.sex, e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        return [[*first, w.blank, w.blank, e.each("professional_codes", "、")]]
    rows: list[Row] = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = (r.each("professional_codes", "、") or w.blank) + (
            e.silent_each("professional_codes") * (not rows)
        )
        number = r("number") + r.silent("system") + r.silent("grade")
        rows.append([*(first if not rows else ["^"] * 5), number, r("valid_until"), codes])
    return rows


def _course(audit: Audit, w: Writer, told: Sentences) -> None:
    w.text(told.texts("aims", audit.audit_type)[0])
    names = audit.world.departments
    labels = [member.label for member in audit.team if member.qualified]
    rows: list[Row] = [["次序", "受审核部门", "主要过程和活动", "审核员"]]
    for at, (name, work) in enumerate(zip(["管理层", *names], told.at("works"), strict=True)):
        rows.append([str(at + 1), name, work, labels[at % len(labels)]])
    w.table(rows, (0.8, 2.2, 5.4, 1.6), head=1)
    w.paragraphs(told.texts("course"))
    if any(member.trainee for member in audit.team):
        w.text("实习审核员在审核员的指导下参加审核，不单独承担审核任务，也不计入审核人日。")
