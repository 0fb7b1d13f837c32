"""The departments: for each item its clauses, a box that is ticked, and the evidence."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _wujiaqu_evidence as seen
from corpus.bodies.templates.plans import groups
from corpus.bodies.writer import Writer

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}


@dataclass(frozen=True)
class Item:
    """What is looked at: clauses by system, and the lines of evidence."""

    name: str
    clauses: dict[str, str]
    lines: list[str]


def clauses(q: str = "", e: str = "", s: str = "") -> dict[str, str]:
    """Clauses by system."""
    return {system: text for system, text in (("QMS", q), ("EMS", e), ("OHSMS", s)) if text}


def departments(audit: Audit, w: Writer) -> None:
    """All of them, one after the other."""
    w.text("判定一栏：Y 为符合，N 为不符合（另见第四章），条款前的 Q、E、S 分别代表三个管理体系标准。")
    office, quality, doing, tech, buying, sales, plant, safety = audit.world.departments
    first, second = (group[0].name for group in groups(audit))
    heads = audit.world.people.heads
    numbers = count(1)
    for name, head, auditor, items in (
        ("管理层", audit.world.people.manager, first, _management),
        (office, heads[office], first, _office),
        (doing, heads[doing], second, _doing),
        (quality, heads[quality], second, _quality),
        (tech, heads[tech], second, _tech),
        (plant, heads[plant], second, _plant),
        (buying, heads[buying], first, _buying),
        (sales, heads[sales], first, _sales),
        (safety, heads[safety], second, _safety),
    ):
        asked = [one for one in items(audit, w) if one.lines and set(one.clauses) & {*audit.systems}]
        if not asked:
            continue
        w.heading(2, f"3.{next(numbers)} {name}")
        _department(audit, w, name, (head, auditor), asked)
        for table in seen.tables_for(audit, items.__name__.strip("_")):
            seen.amounts(w, table)


def _department(audit: Audit, w: Writer, name: str, people: tuple[str, str], items: list[Item]) -> None:
    head, auditor = people
    w.text(
        f"负责人：{head}　　审核员：{auditor}　　取证方式：{{+}}面谈　{{+}}查阅记录　"
        f"{'{-}' if name == '管理层' else '{+}'}现场观察",
        style="plain",
    )
    faults = [one for one in audit.nonconformities.items if one.department == name]
    standards = {one.number: one.system for one in audit.standards}
    open_faults = list(faults)
    rows = [["审核内容", "条款", "判定", "审核证据"]]
    for item in items:
        told = {system: text for system, text in item.clauses.items() if system in audit.systems}
        hit = [
            fault
            for fault in open_faults
            if fault.clause in told.get(standards.get(fault.standard, ""), "").split("、")
        ]
        open_faults = [fault for fault in open_faults if fault not in hit]
        shown = "¶".join(f"{LETTERS[system]}{text.replace('、', ' ')}" for system, text in told.items())
        box = "{-}Y¶{+}N" if hit else "{+}Y¶{-}N"
        more = [f"开具不符合报告 {fault.number}。" for fault in hit]
        rows.append([item.name, shown, box, "¶".join([*item.lines, *more])])
    w.table(rows, (2.4, 2.6, 1.1, 8.9), head=1, repeat=True, bold=(0,))
    result = "{-}全部符合　{+}有不符合" if faults else "{+}全部符合　{-}有不符合"
    w.text(f"部门小结：{result}", style="plain")


def _management(audit: Audit, w: Writer) -> list[Item]:
    return [
        Item("法律地位和资质", clauses("4.3", "4.3", "4.3"), seen.legal(audit, w)),
        Item(
            "环境、相关方和风险",
            clauses("4.1、4.2、6.1", "4.1、4.2、6.1.1", "4.1、4.2、6.1.1"),
            seen.context(audit, w),
        ),
        Item(
            "领导作用和方针",
            clauses("5.1、5.2、5.3", "5.1、5.2、5.3", "5.1、5.2、5.3、5.4"),
            seen.policy(audit, w),
        ),
        Item("目标", clauses("6.2", "6.2", "6.2"), seen.objectives(audit, w)),
        Item("管理评审", clauses("9.3", "9.3", "9.3"), seen.review(audit, w)),
        Item("上次审核的不符合", clauses("10.2", "10.2", "10.2"), seen.previous(audit, w)),
    ]


def _office(audit: Audit, w: Writer) -> list[Item]:
    return [
        Item("人员和能力", clauses("7.1.2、7.2", "7.2", "7.2"), seen.people(audit, w)),
        Item("持证上岗", clauses("7.2", "7.2", "7.2"), seen.holders(audit, w)),
        Item("成文信息", clauses("7.5", "7.5", "7.5"), seen.documents(audit, w)),
        Item("信息沟通", clauses("7.4", "7.4", "7.4"), seen.talk(w)),
        Item("内部审核", clauses("9.2", "9.2", "9.2"), seen.internal(audit, w)),
    ]


def _doing(audit: Audit, w: Writer) -> list[Item]:
    return [
        Item("过程的策划和控制", clauses("8.1、8.5.1"), seen.flow(audit, w)),
        Item("标识、防护和交付", clauses("8.5.2、8.5.4、8.5.5"), seen.marks(w)),
        Item("现场环境运行", clauses(e="8.1"), seen.outside(audit, w)),
        Item("现场安全运行", clauses(s="8.1.1、8.1.2"), seen.safe(audit, w)),
        Item("法规要求的执行", clauses("8.5.1", "8.1", "8.1.1"), seen.field_laws(w)),
    ]


def _quality(audit: Audit, w: Writer) -> list[Item]:
    return [
        Item("监视和测量资源", clauses("7.1.5.1、7.1.5.2", "9.1.1", "9.1.1"), seen.instruments(audit, w)),
        Item("检验和放行", clauses("8.6"), seen.release(audit, w)),
        Item("不合格输出", clauses("8.7"), seen.rejects(w)),
        Item("分析和改进", clauses("9.1.3、10.1、10.2", "10.1、10.2", "10.1、10.2"), seen.better(w)),
    ]


def _tech(audit: Audit, w: Writer) -> list[Item]:
    design = audit.exclusions == "无"
    number = "8.3" if design else "8.1、8.5.6"
    return [
        Item(
            "技术文件和设计" if design else "技术文件和更改",
            clauses(number, "8.1", "8.1.3"),
            seen.papers(w, design),
        ),
        Item("组织的知识", clauses("7.1.6"), seen.knowledge(w)),
    ]


def _plant(audit: Audit, w: Writer) -> list[Item]:
    return [
        Item("设备和基础设施", clauses("7.1.3", "8.1", "8.1.2"), seen.machines(audit, w)),
        Item("特种设备", clauses("7.1.3", "8.1", "8.1.2"), seen.special(audit, w)),
    ]


def _buying(audit: Audit, w: Writer) -> list[Item]:
    return [
        Item("外部供方的控制", clauses("8.4.1", "8.1", "8.1.4"), seen.suppliers(audit, w)),
        Item("合同和外包", clauses("8.4.2、8.4.3", "8.1", "8.1.4"), seen.bought(audit, w)),
    ]


def _sales(audit: Audit, w: Writer) -> list[Item]:
    del audit
    return [
        Item("合同评审", clauses("8.2"), seen.orders(w)),
        Item("顾客满意和沟通", clauses("9.1.2", "7.4", "7.4"), seen.content(w)),
    ]


def _safety(audit: Audit, w: Writer) -> list[Item]:
    return [
        Item("环境因素", clauses(e="6.1.2"), seen.counted(audit, w, "环境因素")),
        Item("危险源和风险", clauses(s="6.1.2"), seen.counted(audit, w, "风险")),
        Item("法规获取和合规评价", clauses(e="6.1.3、9.1.2", s="6.1.3、9.1.2"), seen.compliance(audit, w)),
        Item("应急准备和响应", clauses(e="8.2", s="8.2"), seen.drills(audit, w)),
        Item("职业健康监护", clauses(s="8.1.1、9.1.1"), seen.exams(audit, w)),
        Item("废物和排放", clauses(e="9.1.1"), seen.waste(w)),
    ]
