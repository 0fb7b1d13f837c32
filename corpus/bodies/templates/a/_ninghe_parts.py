"""Team, meetings, documents, what was before, and the matrix of 宁荷's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.again import again
from corpus.bodies.templates.plans import groups
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "主导审核员", "member": "审核员", "technical_expert": "技术专家"}
TOP = "管理阶层"


def team(audit: Audit, w: Writer) -> None:
    """The members with their man-days; their registrations; who went along."""
    counted = [one for one in audit.team if one.qualified]
    each = round(audit.audit.onsite_days / max(len(counted), 1), 2)
    rows: list[Row] = [["代号", "姓名", "小组职务", "资格等级", "任职", "到厂人天"]]
    for one in audit.team:
        e = w.person(one)
        role = e("role", "实习人员" if one.trainee and one.role == "member" else ROLES[one.role])
        days = f"{each:g}" if one.qualified else "不计"
        rows.append([e("label"), e("name"), role, e("grade"), one.employer, days])
    w.table(rows, (0.8, 1.6, 1.8, 1.8, 1.4, 1.3), head=1)
    w.text(
        f"本次总人天为{w.fact('audit.person_days')}，到厂人天为{w.fact('audit.onsite_days')}；"
        "实习人员与技术专家之时间不列入人天。",
        style="plain",
    )
    w.text("注册资格与专业代码：", style="plain")
    for one in audit.team:
        w.text(_registered(one, w), style="plain")
    w.text("陪同人员：", style="plain")
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{a('name')}，{role}，{a('from')}", style="plain")


def _registered(one: TeamMember, w: Writer) -> str:
    """The line of a member's registrations."""
    e = w.person(one)
    if not one.registrations:
        return f"({one.label}) 专业代码 {e.each('professional_codes', ', ')}；外聘，不需注册"
    told = []
    for registration in one.registrations:
        r = e.inner("registrations", registration)
        text = f"{r('number')}{r.silent('system')}{r.silent('grade')}，效期至 {r('valid_until')}"
        if registration.professional_codes:
            text += f"，代码 {r.each('professional_codes', ', ')}"
        told.append(text)
    return f"({one.label}) {'；'.join(told)}{e.silent_each('professional_codes')}"


def meetings(audit: Audit, w: Writer, s: Slots) -> None:
    """Who was there at the beginning and at the end."""
    people = audit.world.people
    rows: list[Row] = [["姓名", "单位／职称", "起始会议", "结束会议"]]
    for member in audit.team:
        rows.append([w.person(member)("name"), "审查小组", "出席", "出席"])
    seen: dict[str, str] = {people.manager: "最高管理者"}
    seen.setdefault(people.representative, "管理者代表")
    for office in audit.world.departments:
        seen.setdefault(people.heads[office], f"{office}主管")
    seen.setdefault(people.workers, "员工代表")
    away = w.random.choice([people.heads[audit.world.departments[at]] for at in (3, 4, 5, 6)])
    for name, office in seen.items():
        rows.append([name, office, "公出" if name == away else "出席", "出席"])
    w.table(rows, (1.6, 2.6, 1.4, 1.4), head=1, repeat=True, rules="three")
    for text in s.at("meetings"):
        w.text(s(text))


def documents(audit: Audit, w: Writer, s: Slots) -> None:
    """The documents that were read, with code and edition."""
    rows: list[Row] = [["文件编码", "文件名称", "版次", "适切性"]]
    shown = [one for one in s.at("documents") if s.needed(one)]
    for one in shown:
        rows.append([one["code"], one["name"], w.random.choice("ABCD"), "适切"])
    w.table(rows, (1.6, 4, 1, 1.2), head=1, rules="rows")
    w.text(s("管理系统自<system_effective_on>起正式施行，文件层级分为手册、程序书、作业标准与表单四阶。"))
    for one in audit.systems:
        name = words("systems")[one]["short"]
        w.text(f"客户界定之系统范围（{name}）：{w.scope('system', one)}", style="plain")


def before(audit: Audit, w: Writer, s: Slots) -> None:
    """Changes, certificates, the nonconformities of the audit before."""
    w.text(s(s.at("changes", audit.audit_type)))
    table = words("systems")
    for one in audit.certificates:
        c = w.entry("certificates", one)
        name = c("system", table[one.system]["name"])
        w.text(
            f"{name}：证书编号 {c('number')}，核发日 {c('issued_on')}，效期至 {c('valid_to')}。",
            style="plain",
        )
    if not audit.previous_nonconformities:
        w.text("前次并无遗留之不符合事项。")
        return
    rows: list[Row] = [["项次", "前次不符合事项", "结案日", "本次追踪"]]
    for at, old in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", old)
        state = "同类情形再现，详见 I 节" if again(audit, old.description) else "矫正措施有效，未再发现"
        rows.append([str(at), e("description"), e("closed_on"), state])
    w.table(rows, (0.7, 5, 1.4, 2), head=1)


def matrix(audit: Audit, w: Writer, s: Slots) -> None:
    """A row for each process, a column for each clause."""
    clauses = [*s.at("clauses", "all")]
    if "QMS" in audit.systems:
        clauses += s.at("clauses", "QMS")
    clauses.sort(key=lambda one: [int(part) for part in one.split(".")])
    rows: list[Row] = [["流程", "单位", "审核员", *clauses]]
    crews = groups(audit)
    for one in s.at("processes"):
        crew = "".join(member.label for member in crews[one["crew"]])
        marks = ["●" if c in one["main"] else "○" if c in one.get("side", []) else "·" for c in clauses]
        rows.append([f"{one['code']} {one['title']}", office_of(audit, one), crew, *marks])
    w.table(rows, (3.3, 1.6, 1.3, *(0.72 for _ in clauses)), head=1)
    w.text("●主要审查条款　○相关审查条款　·不涉及。多系统合并审查时，同一章节之要求合并审查。", style="plain")


def office_of(audit: Audit, one: dict[str, object]) -> str:
    """The department of a process."""
    at = one.get("office")
    return TOP if not isinstance(at, int) else audit.world.departments[at]
