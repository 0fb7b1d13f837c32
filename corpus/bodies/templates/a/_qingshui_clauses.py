"""The fourth part of 清水's form: clause by clause, what was seen, in long cells."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _qingshui_records as records
from corpus.bodies.templates.a._qingshui_words import told
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of, table_of
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
WIDTHS = (1.6, 1.4, 8.6, 1.4)


def table(audit: Audit, w: Writer) -> None:
    """All rows."""
    rows: list[Row] = [["标准条款", "受审核部门", "审核证据（查阅、观察、交谈的情况）及评价", "评价结果"]]
    for clauses, department, text in [
        *_plan(audit, w),
        *_support(audit, w),
        *_do(audit, w),
        *_check(audit, w),
    ]:
        named = {system: clause for system, clause in clauses.items() if system in audit.systems}
        if named:
            label = "¶".join(f"{LETTERS[system]} {'  '.join(found)}" for system, found in named.items())
            rows.append([label, department, text, _result(audit, named)])
    w.table(rows, WIDTHS, head=1)


Clauses = dict[str, tuple[str, ...]]
Part = list[tuple[Clauses, str, str | Cell]]


def all_of(*clauses: str) -> Clauses:
    """The same clauses in all systems."""
    return dict.fromkeys(LETTERS, clauses)


def _result(audit: Audit, named: Clauses) -> str:
    """符合, or the nonconformities that fall on the clauses."""
    found = []
    for item in audit.nonconformities.items:
        system = next((one.system for one in audit.standards if one.number == item.standard), "")
        if any(item.clause == one or item.clause.startswith(f"{one}.") for one in named.get(system, ())):
            found.append(item.number)
    return f"不符合¶（见{'、'.join(found)}号不符合报告）" if found else "符合"


def _plan(audit: Audit, w: Writer) -> Part:
    world = audit.world
    names = world.departments
    head = (
        f"{w.fact('organization.name')}注册资本{world.capital}万元，占地面积约{world.area}平方米，"
        f"从事{w.scope('activity')}。主要流程：{'—'.join(world.industry['flow'])}。"
        f"管理体系自{w.fact('system_effective_on')}开始运行，边界与认证范围一致。"
    )
    processes = (
        f"关键过程为{w.fact('key_processes')}；需确认的特殊过程为{w.fact('special_processes')}；"
        f"外包过程为{w.fact('outsourced_processes')}；不适用条款：{w.fact('exclusions')}。"
    )
    first = told(audit, w, "risk", 1)
    first += told(audit, w, "aspects", 1) if "EMS" in audit.systems else ""
    counts = [first + (told(audit, w, "danger", 1) if "OHSMS" in audit.systems else "")]
    for count in audit.counts:
        e = w.entry("counts", count)
        how = "识别" if audit.systems == ["QMS"] else "评价"
        counts.append(f"经{how}，{e('what')}计{e('stated')}{count.unit}：{e.each('listed', '；')}。")
    lead = told(audit, w, "leadership")
    if "OHSMS" in audit.systems:
        lead += "¶" + told(audit, w, "consult", 1)
    return [
        (all_of("4.1", "4.2", "4.3", "4.4"), "管理层", f"{head}¶{told(audit, w, 'context')}¶{processes}"),
        (all_of("5.1", "5.2", "5.3") | _only(audit, "OHSMS", "5.1", "5.2", "5.3", "5.4"), "管理层", lead),
        (
            {"QMS": ("6.1",), "EMS": ("6.1.1", "6.1.2"), "OHSMS": ("6.1.1", "6.1.2")},
            f"管理层¶{names[0]}¶{names[7]}",
            "¶".join(counts),
        ),
        (
            {"EMS": ("6.1.3",), "OHSMS": ("6.1.3",), "QMS": ("8.2.2",)},
            names[7] if "QMS" not in audit.systems else f"{names[7]}¶{names[5]}",
            records.laws(audit, w),
        ),
        (all_of("6.2"), f"管理层¶{names[0]}", _goals(audit, w)),
        ({"QMS": ("6.3",), "OHSMS": ("8.1.3",)}, names[0], told(audit, w, "change", 1)),
    ]


def _only(audit: Audit, system: str, *clauses: str) -> Clauses:
    return {system: clauses} if system in audit.systems else {}


def _goals(audit: Audit, w: Writer) -> Cell:
    rows = [["目标名称", "目标值", "实际完成"], *([*goal] for goal in audit.world.objectives)]
    inner = table_of(rows, (4, 2, 2), head=1)
    return Cell(lines_of(told(audit, w, "goal", 1)), nested=inner)


def _support(audit: Audit, w: Writer) -> Part:
    names = audit.world.departments
    measured = records.devices(audit, w)
    rows: Part = [
        (
            {"QMS": ("7.1.1", "7.1.2", "7.1.3", "7.1.4"), "EMS": ("7.1",), "OHSMS": ("7.1",)},
            names[6],
            records.equipment(audit, w),
        ),
        (
            {"QMS": ("7.1.5",), "EMS": ("9.1.1",), "OHSMS": ("9.1.1",)},
            f"{names[1]}¶{names[6]}",
            measured,
        ),
        (
            all_of("7.2", "7.3") | _only(audit, "QMS", "7.1.6", "7.2", "7.3"),
            names[0],
            records.people(audit, w),
        ),
        (all_of("7.4", "7.5"), names[0], f"{told(audit, w, 'document', 1)}{told(audit, w, 'contact', 1)}"),
    ]
    return rows


def _do(audit: Audit, w: Writer) -> Part:
    names = audit.world.departments
    designed = audit.exclusions == "无"
    design = (
        told(audit, w, "design", 1)
        if designed
        else "设计和开发不适用，理由充分，不影响提供合格产品和服务的能力和责任。"
    )
    made = told(audit, w, "provide")
    if audit.special_processes != "无":
        made += "¶" + told(audit, w, "special", 1)
    rows: Part = []
    if "QMS" in audit.systems:
        rows += [
            ({"QMS": ("8.1", "8.2.1", "8.2.3", "8.2.4")}, names[5], told(audit, w, "requirement", 1)),
            ({"QMS": ("8.3",)}, names[3], design),
        ]
    rows.append(
        ({"QMS": ("8.4",), "EMS": ("8.1（采购）",), "OHSMS": ("8.1.4",)}, names[4], records.supply(audit, w))
    )
    if "QMS" in audit.systems:
        rows += [
            ({"QMS": ("8.5",)}, names[2], made),
            ({"QMS": ("8.6", "8.7")}, names[1], told(audit, w, "release", 1)),
        ]
    controls = []
    if "EMS" in audit.systems:
        controls.append(told(audit, w, "control"))
    if "OHSMS" in audit.systems:
        controls.append(told(audit, w, "safety"))
        controls.append(records.exams(audit, w))
    if controls:
        controls.append(records.in_operation(w))
    rows += [
        (
            {"EMS": ("8.1",), "OHSMS": ("8.1.1", "8.1.2")},
            f"{names[2]}¶{names[7]}¶{names[6]}",
            "¶".join(controls),
        ),
        ({"EMS": ("8.2",), "OHSMS": ("8.2",)}, names[7], records.drills(audit, w)),
    ]
    return rows


def _check(audit: Audit, w: Writer) -> Part:
    names = audit.world.departments
    watched = told(audit, w, "monitor", 1) if audit.systems != ["QMS"] else ""
    if "QMS" in audit.systems:
        watched += told(audit, w, "customer", 1)
    sums = records.sums(audit, w)
    rows: Part = [
        (
            {"QMS": ("9.1.1", "9.1.2", "9.1.3"), "EMS": ("9.1.1",), "OHSMS": ("9.1.1",)},
            f"{names[1]}¶{names[0]}",
            "¶".join([watched, *sums]),
        )
    ]
    if {"EMS", "OHSMS"} & {*audit.systems}:
        rows.append(({"EMS": ("9.1.2",), "OHSMS": ("9.1.2",)}, names[7], records.evaluated(audit, w)))
    rows += [
        (all_of("9.2"), f"管理层¶{names[0]}", records.internal(audit, w)),
        (all_of("9.3"), "管理层", records.review(audit, w)),
        (all_of("10.1", "10.2", "10.3"), f"{names[0]}¶{names[1]}", told(audit, w, "improve")),
    ]
    return rows
