"""The second part of 筑衡's report: departments as rows of short sentences, sites as cells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _zhuheng_facts as facts
from corpus.bodies.templates.plans import groups
from corpus.bodies.templates.stock import ROLES, Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

CLAUSES = {
    "leading": {
        "QMS": "4.1～5.3、6.1、6.2、9.3",
        "EMS": "4.1～5.3、6.2、9.3",
        "OHSMS": "4.1～5.4、6.2、9.3",
        "HSE": "5.1、5.2、5.7",
    },
    "office": {"QMS": "7.1.2、7.1.6、7.2～7.5", "EMS": "6.1.2、7.2～7.5、8.1", "HSE": "5.4、5.5"},
    "quality": {"QMS": "7.1.5、8.6、8.7、9.1、9.2、10.2", "EMS": "9.1.1、9.2、10.2", "HSE": "5.6"},
    "doing": {"QMS": "7.1.4、8.1、8.5", "EMS": "6.1.2、8.1、8.2", "HSE": "5.5"},
    "tech": {"QMS": "8.1、8.3、8.5.1", "EMS": "6.1.2、8.1", "HSE": "5.3、5.5"},
    "buying": {"QMS": "8.4", "EMS": "8.1", "HSE": "5.5"},
    "sales": {"QMS": "8.2、8.5.3、8.5.5、9.1.2", "EMS": "7.4、8.1", "HSE": "5.4、5.5"},
    "plant": {"QMS": "7.1.3", "EMS": "6.1.2、8.1", "HSE": "5.5"},
    "safety": {"EMS": "6.1、8.1、8.2、9.1.2", "HSE": "5.3、5.5、5.6"},
}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S", "HSE": "H"}


@dataclass
class Told:
    """What all blocks are written with; `left` are the names that no nonconformity tells of."""

    audit: Audit
    w: Writer
    stock: Phrases
    left: list[str]

    @property
    def project(self) -> bool:
        """Whether there is work at a temporary site."""
        return any(site.kind == "temporary" for site in self.audit.sites)

    def facts(self, role: str, count: int) -> list[str]:
        """Short facts of a role for the systems."""
        found = self.stock.some(role, count)
        systems = {*self.audit.systems}
        for end, of in (("q", {"QMS"}), ("e", {"EMS", "HSE"}), ("s", {"OHSMS", "HSE"})):
            if of & systems:
                found += self.stock.some(f"{role}_{end}", 1 + (end == "s"))
        return found


def all_of(audit: Audit, w: Writer) -> None:
    """The management, the departments, the sites."""
    stock = Phrases(w)
    stock.slots.update(_days(audit.audit.start))
    texts = [one.description for one in audit.nonconformities.items]
    texts += [one.description for one in audit.previous_nonconformities]
    others = audit.world.people.others[10:]
    left = [name for name in others if not any(name in text for text in texts)]
    told = Told(audit, w, stock, left)
    _leading(told)
    for at, (role, department) in enumerate(zip(ROLES, audit.world.departments, strict=True), 2):
        _department(told, at, role, department)
    _site(told)


def _days(start: date) -> dict[str, str]:
    """Months and days shortly before the audit."""
    first = start.replace(day=1) - timedelta(days=1)
    second = first.replace(day=1) - timedelta(days=1)
    week = start - timedelta(days=start.weekday())
    days = [week - timedelta(days=number) for number in (10, 24)]
    return {
        "m1": f"{first.year}年{first.month}月",
        "m2": f"{second.year}年{second.month}月",
        "d1": f"{days[0]:%m.%d}",
        "d2": f"{days[1]:%m.%d}",
    }


def _clauses(audit: Audit, role: str) -> str:
    found = []
    for system in audit.systems:
        table = CLAUSES[role]
        clauses = table.get(system) or (table.get("EMS") if system == "OHSMS" else None)
        if clauses and audit.exclusions != "无":
            clauses = clauses.replace("8.3、", "")
        if clauses:
            found.append(f"{LETTERS[system]} {clauses}")
    return "；".join(found)


def _labels(audit: Audit, at: int) -> str:
    return "、".join(member.label for member in groups(audit)[at % 2])


def _leading(told: Told) -> None:
    audit, w, people = told.audit, told.w, told.audit.world.people
    w.heading(2, "2.1 管理层")
    w.text(f"审核员：{_labels(audit, 0)}    涉及条款：{_clauses(audit, 'leading')}", style="plain")
    w.text(
        f"面谈人：{people.manager}（总经理）；{people.representative}（管理者代表）；{people.workers}（员工代表）",
        style="plain",
    )
    w.text(f"查见：{'；'.join(told.facts('leading', 3))}。", style="plain")
    w.text(f"目标考核：{facts.goals(audit)}。", style="plain")
    w.text(f"管理评审：{facts.review(audit, w)}。", style="plain")
    w.text(f"现场观察：{told.stock.one('office_seen')}。", style="plain")
    w.text("结论：领导作用明显，所查条款符合。", style="plain")


def _department(told: Told, at: int, role: str, department: str) -> None:
    audit, w = told.audit, told.w
    w.heading(2, f"2.{at} {department}")
    clauses = _clauses(audit, role)
    w.text(f"审核员：{_labels(audit, at)}    涉及条款：{clauses}", style="plain")
    head = audit.world.people.heads[department]
    w.text(f"面谈人：{head}（部门负责人）", style="plain")
    w.text(f"查见：{'；'.join(told.facts(role, 2))}。", style="plain")
    facts.of_role(audit, w, role, told.stock, not told.project)
    seen = "plant_seen" if role in {"doing", "plant"} and not told.project else "office_seen"
    if role != "doing" and (text := told.stock.one(seen)):
        w.text(f"现场观察：{text}。", style="plain")
    w.text(f"结论：{_verdict(audit, department)}", style="plain")


def _verdict(audit: Audit, department: str) -> str:
    numbers = [item.number for item in audit.nonconformities.items if item.department == department]
    if numbers:
        return f"开具不符合{len(numbers)}项（{'、'.join(numbers)}），见第三部分；其余抽样符合。"
    return "抽样符合。"


def _site_verdict(audit: Audit, doing: str) -> str:
    if any(item.department == doing for item in audit.nonconformities.items):
        return f"{doing}的不符合见第三部分；其余抽样符合，现场受控。"
    return "现场受控，抽样符合。"


def _site(told: Told) -> None:
    audit, w, stock = told.audit, told.w, told.stock
    site = audit.sites[-1]
    doing = audit.world.departments[2]
    name = "项目部" if told.project else "作业现场"
    w.heading(2, f"2.10 {name}")
    e = w.same("sites", site.address, site)
    talked = [f"{audit.world.people.heads[doing]}（{doing}）"]
    if told.left:
        talked.insert(0, f"{told.left[0]}（现场负责人）")
    about = f"{e('address')}；{e('activity')}；{e('headcount')}人"
    seen = "site_seen" if told.project else "plant_seen"
    found = stock.some("site", 5) if told.project else stock.some("doing", 3)
    rows: list[Row] = [
        ["概况", f"{about}。"],
        ["审核员", _labels(audit, 1)],
        ["面谈人", "；".join(talked)],
        ["查见", f"{'；'.join(found)}。"],
    ]
    if audit.personnel_certificates:
        rows.append(["特种作业及设备作业人员", facts.holders(audit, w)])
    if audit.special_equipment:
        rows.append(["起重及特种设备", facts.hoists(audit, w)])
    if audit.calibrations:
        rows.append(["检测器具", facts.instruments(audit, w)])
    rows += [
        ["现场观察", f"{'。'.join(stock.some(seen, 3))}。"],
        ["法规对照", facts.laws_on_site(w)],
        ["结论", _site_verdict(audit, doing)],
    ]
    w.table(rows, (1.7, 8), bold=(0,))
