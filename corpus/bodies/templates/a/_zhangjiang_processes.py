"""The process records of 漳江's report: a head, notes, registers as tables."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.a import _zhangjiang_registers as registers
from corpus.bodies.templates.a._zhangjiang_form import NAMES
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import HALVES, Writer

Tell = Callable[[Audit, Writer], None]


def all_of(audit: Audit, w: Writer) -> None:
    """The records in the order of the processes."""
    store = Phrases(w)
    times, crews = halves(audit), groups(audit)
    for at, (title, departments, topics, tells) in enumerate(RECORDS, 1):
        w.heading(2, f"D.{at} {title}")
        day, half = times[(at - 1) * len(times) // len(RECORDS)]
        auditors = "、".join(member.label for member in crews[(at - 1) % 2])
        where = "、".join(audit.world.departments[one] for one in departments) or "最高管理层"
        head = [["部门¶Department", "审核员¶Auditor", "时间¶Time"]]
        w.table(
            [*head, [where, auditors, f"{day.month}月{day.day}日{HALVES[half]}"]],
            (6.6, 3.5, 4.5),
            head=1,
        )
        for topic, count in topics:
            w.paragraphs(store.some(topic, count))
        if at == 6:
            for system in audit.systems:
                w.paragraphs(store.some(f"run_{system}", 2))
        for tell in tells:
            tell(audit, w)


def _scope(audit: Audit, w: Writer) -> None:
    for one in audit.systems:
        w.text(f"手册界定的{NAMES[one]}范围：{w.scope('system', one)}。")
    w.text(
        f"关键过程 Key processes：{w.fact('key_processes')}；"
        f"特殊过程 Special processes：{w.fact('special_processes')}；"
        f"外包过程 Outsourced processes：{w.fact('outsourced_processes')}。"
    )
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"组织识别出{e('what')}{e('stated')}{count.unit}，分别是{e.each('listed', '、')}。")


def _machines(audit: Audit, w: Writer) -> None:
    machines = [name for name, _, _ in audit.world.equipment]
    e = w.entry("counts", Count("主要设施设备", len(machines), machines, "类"))
    w.text(f"组织配备的{e('what')}有{e('stated')}类：{e.each('listed', '、')}。")


def _flow(audit: Audit, w: Writer) -> None:
    flow = " → ".join(audit.world.industry["flow"])
    w.text(f"组织从事{w.scope('activity')}，过程流程 Process flow：{flow}。")


def _operation_laws(_: Audit, w: Writer) -> None:
    few = w.law_entry("operation")
    w.text(
        f"{few.silent('place')}现场的做法与{few.each('titles', '、', '《{}》')}的规定作了对照，没有发现违反。"
    )


RECORDS: tuple[tuple[str, tuple[int, ...], tuple[tuple[str, int], ...], tuple[Tell, ...]], ...] = (
    (
        "领导与策划 Leadership and planning",
        (),
        (("context", 2), ("lead", 2), ("plan", 2)),
        (_scope, registers.goals),
    ),
    ("人员与文件 People and documents", (0,), (("people", 2), ("paper", 2)), (registers.people,)),
    ("监视和测量资源 Monitoring resources", (1,), (("measure", 2),), (registers.instruments,)),
    ("基础设施 Infrastructure", (6,), (("plant", 2),), (_machines, registers.special)),
    ("顾客与采购 Customers and purchasing", (5, 4), (("sale", 2), ("buy", 2)), (registers.supply,)),
    (
        "运行控制 Operation",
        (2, 3),
        (("make", 2),),
        (_flow, registers.standards, registers.permits, _operation_laws, registers.totals),
    ),
    ("应急与合规 Emergency and compliance", (7,), (("alert", 1),), (registers.drills, registers.laws)),
    (
        "评价与改进 Evaluation and improvement",
        (),
        (("measured", 1), ("better", 2)),
        (registers.internal, registers.review),
    ),
)
