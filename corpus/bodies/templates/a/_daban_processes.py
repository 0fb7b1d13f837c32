"""The process sheets of 达坂's report: one small table a process, its evidence in bullets."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _daban_evidence as evidence
from corpus.bodies.templates.a._daban_words import SHORT, bullets
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GOODS = {"QMS", "MDR", "HSPM"}
EHS = {"EMS", "OHSMS"}


@dataclass
class Sheet:
    """A process: code, name, department (a place in the list, or None for the top), clauses, evidence."""

    code: str
    name: str
    department: int | None
    clauses: dict[str, str]
    lines: list[str]


def sheets(audit: Audit, w: Writer) -> None:
    """All sheets, one below the other."""
    found = [*_management(audit, w), *_core(audit, w), *_support(audit, w), *_ehs(audit, w)]
    for sheet in found:
        w.table(_rows(audit, sheet), (2.1, 4.3, 2.1, 3.0), bold=(0, 2))


def _rows(audit: Audit, sheet: Sheet) -> list[Row]:
    world = audit.world
    department = "" if sheet.department is None else world.departments[sheet.department]
    owner = f"{world.people.heads[department]} / {department}" if department else world.people.manager
    clauses = "; ".join(
        f"{SHORT[one]}: {sheet.clauses[one]}" for one in audit.systems if one in sheet.clauses
    )
    raised = [number for number, code in _raised(audit).items() if code == sheet.code]
    level = "{-}Effective 有效 {+}Partly 部分有效" if raised else "{+}Effective 有效 {-}Partly 部分有效"
    found = "NC " + ", ".join(raised) if raised else "None 无"
    return [
        [f"Process {sheet.code}", sheet.name, "Owner 负责人", owner],
        ["Clauses 条款", clauses, "NC 不符合", found],
        ["Evidence 证据", "¶".join(sheet.lines), "‹", "‹"],
        ["Result 评价", f"{level} {{-}}Not effective 无效", "‹", "‹"],
    ]


def _raised(audit: Audit) -> dict[str, str]:
    """The code of the process that each nonconformity belongs to."""
    names = audit.world.departments
    codes = dict(zip(names, ("SP1", "COP4", "COP3", "COP2", "SP2", "COP1", "SP3", "EHS1"), strict=True))
    found = {}
    for item in audit.nonconformities.items:
        ehs = any(one.number == item.standard and one.system in EHS for one in audit.standards)
        code = codes.get(item.department, "MP1")
        found[item.number] = "EHS1" if ehs and code == "COP3" else code
    return found


def _management(audit: Audit, w: Writer) -> list[Sheet]:
    goals = [f"{name}: {target} → {reached}" for name, target, reached in audit.world.objectives]
    kpi = [f"• KPI 目标：{'；'.join(goals)}"]
    every = dict.fromkeys(audit.systems, "4, 5")
    review = {system: "5.6, 8.2.4" if system == "MDR" else "9.2, 9.3" for system in audit.systems}
    plan = {system: "5.4" if system == "MDR" else "6.1-6.3" for system in audit.systems}
    top = [*evidence.context(audit, w), *bullets(audit, w, "strategy", 3)]
    planned = [*bullets(audit, w, "risk", 2), *kpi, *evidence.counted(audit, w)]
    return [
        Sheet("MP1", "Strategy & leadership 战略与领导", None, every, top),
        Sheet("MP2", "Planning & objectives 策划与目标", None, plan, planned),
        Sheet("MP3", "Internal audit & review 内审与管理评审", None, review, evidence.cycle(audit, w)),
    ]


def _core(audit: Audit, w: Writer) -> list[Sheet]:
    makes = GOODS & {*audit.systems}
    found = []
    if makes:
        clauses = {"QMS": "8.2, 9.1.2", "MDR": "7.2, 8.2.1", "HSPM": "8.2"}
        found.append(Sheet("COP1", "Order & customer 订单与顾客", 5, clauses, bullets(audit, w, "order", 2)))
        if audit.exclusions == "无":
            clauses = {"QMS": "8.3", "MDR": "7.3", "HSPM": "8.3"}
            name = "Design & development 设计和开发"
            found.append(Sheet("COP2", name, 3, clauses, bullets(audit, w, "design")))
        else:
            line = [f"• Not applicable 不适用：{w.fact('exclusions')}；仅负责工艺文件及技术支持"]
            clauses = {"QMS": "8.1", "MDR": "7.1", "HSPM": "8.1"}
            found.append(Sheet("COP2", "Technical support 技术支持", 3, clauses, line))
    lines = [evidence.processes(w), *bullets(audit, w, "make", 3)]
    if "MDR" in audit.systems:
        lines += bullets(audit, w, "device")
    clauses = {"QMS": "8.5", "MDR": "7.5", "HSPM": "8.5", "EMS": "8.1", "OHSMS": "8.1"}
    found.append(Sheet("COP3", "Realization 产品／服务实现", 2, clauses, lines))
    if makes:
        lines = [*bullets(audit, w, "release"), *evidence.cited(audit, w)]
        if "HSPM" in audit.systems:
            lines += bullets(audit, w, "hsf")
        clauses = {"QMS": "8.6, 8.7, 7.1.5", "MDR": "8.2.6, 8.3, 7.6", "HSPM": "8.4, 8.6, 8.7"}
        found.append(Sheet("COP4", "Inspection & release 检验与放行", 1, clauses, lines))
    return found


def _support(audit: Audit, w: Writer) -> list[Sheet]:
    person = {system: "6.2, 4.2" if system == "MDR" else "7.2-7.5" for system in audit.systems}
    buying = {"QMS": "8.4", "MDR": "7.4", "HSPM": "8.4", "EMS": "8.1", "OHSMS": "8.1.4"}
    upkeep = {"QMS": "7.1.3", "MDR": "6.3", "HSPM": "7.1.3", "EMS": "7.1", "OHSMS": "7.1, 8.1.2"}
    lines = [*bullets(audit, w, "hr", 2), *evidence.contracts(audit, w), *evidence.exams(audit, w)]
    machines = "；".join(f"{name} {model} ×{number}" for name, model, number in audit.world.equipment)
    kept = [f"• Equipment 主要设备：{machines}", *bullets(audit, w, "keep")]
    return [
        Sheet("SP1", "People & documents 人员与文件", 0, person, lines),
        Sheet("SP2", "Purchasing 采购", 4, buying, [*bullets(audit, w, "buy"), *evidence.bought(audit, w)]),
        Sheet("SP3", "Maintenance 设备维护", 6, upkeep, kept),
    ]


def _ehs(audit: Audit, w: Writer) -> list[Sheet]:
    if not EHS & {*audit.systems}:
        return []
    lines = bullets(audit, w, "env") if "EMS" in audit.systems else []
    lines += bullets(audit, w, "ohs", 3) if "OHSMS" in audit.systems else []
    clauses = {"EMS": "6.1.2-6.1.3, 8.1, 8.2, 9.1", "OHSMS": "6.1.2-6.1.3, 8.1, 8.2, 9.1"}
    if not GOODS & {*audit.systems}:
        lines += evidence.cited(audit, w)
    lines += [*evidence.compliance(audit, w), *evidence.drilled(audit, w)]
    return [Sheet("EHS1", "EHS operation 环境与安全运行", 7, clauses, lines)]
