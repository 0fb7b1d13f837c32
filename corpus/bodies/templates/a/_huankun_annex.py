"""The annexes of 寰坤's report: the team, and the plan that was followed."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NO_CODE = "—"
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def team(audit: Audit, w: Writer) -> None:
    """Who audited, and who went along."""
    w.heading(1, "附表1  审核组成员及陪同人员")
    rows: list[Row] = [["代号", "姓名", "性别", "组内职务", "级别", "领域", "注册证书号", "专业代码", "备注"]]
    for member in audit.team:
        rows += _registered(w, member) if member.registrations else [_expert(w, member)]
    w.table(rows, (0.9, 1.4, 0.9, 1.5, 1.7, 1.4, 4.2, 2, 1.8), head=1)
    told = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role}：{e('name')}（{e('from')}）")
    w.text(f"陪同人员：{'；'.join(told)}。", style="plain")


def _registered(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、") or NO_CODE
        number = f"{r('number')}¶（至{r('valid_until')}）{r.silent('grade')}"
        note = "不单独审核" if member.trainee else "专职"
        if at:
            rows.append(["^", "^", "^", "^", "^", r("system"), number, codes, "^"])
            continue
        number += e.silent_each("professional_codes")
        role = e("role", ROLES[member.role])
        rows.append([e("label"), e("name"), member.sex, role, e("grade"), r("system"), number, codes, note])
    return rows


def _expert(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    codes = e.each("professional_codes", "、")
    role = e("role", ROLES[member.role])
    return [e("label"), e("name"), member.sex, role, e("grade"), "—", "—", codes, "外聘，不计人日"]


def plan(audit: Audit, w: Writer) -> None:
    """The plan."""
    w.heading(1, "附表2  现场审核计划（实际执行）")
    when = halves(audit)
    whole = "、".join(member.label for member in audit.team)
    group = ["、".join(member.label for member in one) for one in groups(audit)]
    works = _works(audit, w)
    office = [*_office(audit), works[-1]] if len(when) > len(works) + 1 else _office(audit)
    paths = [shared(one, len(when)) for one in (office, works)]
    rows: list[Row] = [["日期", "时间", "受审核部门/过程", "主要条款", "审核员"]]
    for at, (day, half) in enumerate(when):
        opened, closed = at == 0, at == len(when) - 1
        told = f"{day.month}月{day.day}日"
        if opened:
            rows.append([told, "08:30-09:00", "首次会议", "—", whole])
        start = "09:00" if opened else "08:30" if half == "am" else "13:00"
        end = ("11:00" if closed else "12:00") if half == "am" else ("16:00" if closed else "17:00")
        for number in (0, 1):
            where, clauses = ("¶".join(step[part] for step in paths[number][at]) for part in (0, 1))
            rows.append([told, f"{start}-{end}", where, clauses, group[number]])
        if closed:
            late = ("11:00-11:30", "11:30-12:00") if half == "am" else ("16:00-16:30", "16:30-17:00")
            rows.append([told, late[0], "审核组内部会、与管理层沟通", "—", whole])
            rows.append([told, late[1], "末次会议", "—", whole])
    w.table(rows, (1.6, 2.3, 4.6, 4.4, 2), head=1, repeat=True)


def _clauses(audit: Audit, told: dict[str, str]) -> str:
    letters = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
    return " ".join(f"{letters[code]}{told[code]}" for code in audit.systems if code in told)


def _office(audit: Audit) -> list[tuple[str, str]]:
    names = audit.world.departments
    all_of = {"QMS": "4.1-4.4,5,6,9.3,10", "EMS": "4.1-4.4,5,6,9.3,10", "OHSMS": "4.1-4.4,5,6,9.3,10"}
    office = {"QMS": "7.1.2,7.2-7.5,9.2", "EMS": "7.2-7.5,9.2", "OHSMS": "5.4,7.2-7.5,9.2"}
    buying = {"QMS": "8.4", "EMS": "6.1.2,8.1", "OHSMS": "8.1.4"}
    selling = {"QMS": "8.2,9.1.2", "EMS": "6.1.2,8.1", "OHSMS": "6.1.2,8.1.2"}
    guard = {"QMS": "7.1.4,8.2.2", "EMS": "6.1.2-6.1.4,8.1,8.2,9.1", "OHSMS": "6.1.2-6.1.4,8.1,8.2,9.1"}
    managers = "管理层、职工事务代表" if "OHSMS" in audit.systems else "管理层"
    steps = [
        (managers, all_of),
        (names[0], office),
        (names[4], buying),
        (names[5], selling),
    ]
    return [(name, _clauses(audit, told)) for name, told in [*steps, (names[7], guard)]]


def _works(audit: Audit, w: Writer) -> list[tuple[str, str]]:
    names = audit.world.departments
    quality = {"QMS": "7.1.5,8.6,8.7,9.1", "EMS": "6.1.2,8.1", "OHSMS": "6.1.2,8.1.2"}
    tech = {
        "QMS": "6.3,7.1.6,8.3" if audit.exclusions == "无" else "6.3,7.1.6",
        "EMS": "8.1",
        "OHSMS": "8.1.3",
    }
    upkeep = {"QMS": "7.1.3", "EMS": "6.1.2,8.1,8.2", "OHSMS": "6.1.2,8.1.2,8.2"}
    doing = {"QMS": "8.1,8.5", "EMS": "6.1.2,8.1,8.2", "OHSMS": "6.1.2,8.1,8.2"}
    steps = [(names[1], quality), (names[3], tech), (names[6], upkeep)]
    for site in audit.sites[1:]:
        e = w.same("sites", site.address, site)
        steps.append((f"临时场所：{e('address')}", doing))
    return [(name, _clauses(audit, told)) for name, told in [*steps, (f"{names[2]}及现场", doing)]]
