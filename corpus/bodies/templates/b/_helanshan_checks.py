"""The checklist of 贺兰山's report: groups of points with what was found and Y, N or N/A."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.b import _helanshan_evidence as evidence
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

NUMBERS = {"GB/T 19001-2016": "QMS", "GB/T 24001-2016": "EMS", "GB/T 45001-2020": "OHSMS"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
Samples = Callable[[Audit, Writer], list[str]]


@dataclass(frozen=True)
class Point:
    """A point: what is asked, clauses of the three standards, topics of findings, samples, the department."""

    asked: str
    quality: str
    environment: str
    safety: str
    topics: tuple[tuple[str, int], ...] = ()
    samples: Samples | None = None
    department: int | None = None
    void: Callable[[Audit], str] | None = None

    def of(self, system: str) -> list[str]:
        """The clauses in a system."""
        clauses = {"QMS": self.quality, "EMS": self.environment, "OHSMS": self.safety}.get(system, "")
        return clauses.split("、") if clauses else []

    def clauses(self, systems: list[str]) -> str:
        """The clauses in the systems, with their letters."""
        return "；".join(LETTERS[one] + "、".join(self.of(one)) for one in systems if self.of(one))

    def covers(self, item: Nonconformity, system: str) -> bool:
        """Whether a nonconformity is found at this point."""
        return any(item.clause == one or item.clause.startswith(f"{one}.") for one in self.of(system))


GROUPS: tuple[tuple[str, tuple[Point, ...]], ...] = (
    (
        "领导层与策划",
        (
            Point(
                "是否理解组织所处环境和相关方要求？", "4.1、4.2", "4.1、4.2", "4.1、4.2", (("context", 2),)
            ),
            Point(
                "体系范围和过程是否确定？",
                "4.3、4.4",
                "4.3、4.4",
                "4.3、4.4",
                (("boundary", 1),),
                evidence.scope,
            ),
            Point(
                "最高管理者是否发挥领导作用，方针是否适宜？",
                "5.1、5.2",
                "5.1、5.2",
                "5.1、5.2",
                (("leader", 2),),
            ),
            Point("职责和权限是否分配和沟通？", "5.3", "5.3", "5.3", (("duty", 1),)),
            Point("员工协商和参与的机制是否有效？", "", "", "5.4", (("voice", 1),)),
            Point(
                "风险、机遇和变更是否得到策划？", "6.1、6.3", "6.1.1、6.1.4", "6.1.1、6.1.4", (("risk", 2),)
            ),
            Point("目标是否建立、分解并实现？", "6.2", "6.2", "6.2", (("goal", 1),), evidence.goals),
        ),
    ),
    (
        "支持过程",
        (
            Point(
                "人员能力和意识是否满足要求，持证岗位是否有证？",
                "7.1.2、7.2、7.3",
                "7.2、7.3",
                "7.2、7.3",
                (("skill", 2),),
                evidence.people,
                0,
            ),
            Point(
                "信息沟通和成文信息是否受控？", "7.4、7.5", "7.4、7.5", "7.4、7.5", (("paper", 2),), None, 0
            ),
            Point(
                "监视和测量设备是否按期检定校准？",
                "7.1.5",
                "9.1.1",
                "9.1.1",
                (("measure", 1),),
                evidence.measured,
                1,
            ),
            Point("基础设施是否适宜并得到维护？", "7.1.3", "", "", (("plant", 1),), evidence.plant, 6),
            Point(
                "特种设备是否登记并定期检验？",
                "7.1.3",
                "8.1",
                "8.1.1",
                (),
                evidence.special,
                6,
                evidence.no_special,
            ),
        ),
    ),
    (
        "产品和服务的实现",
        (
            Point("产品和服务的要求是否确定和评审？", "8.2", "", "", (("customer", 2),), None, 5),
            Point("设计和开发是否受控？", "8.3", "", "", (("design", 1),), None, 3, evidence.no_design),
            Point("外部供方是否评价，采购是否受控？", "8.4", "", "8.1.4", (("buy", 2),), evidence.supply, 4),
            Point("生产和服务提供是否在受控条件下进行？", "8.5", "", "", (("make", 2),), evidence.making, 2),
            Point("放行和不合格输出是否受控？", "8.6、8.7", "", "", (("release", 2),), evidence.released, 1),
        ),
    ),
    (
        "环境和职业健康安全运行",
        (
            Point("环境因素的识别和评价是否充分？", "", "6.1.2", "", (("aspect", 1),), evidence.aspects, 7),
            Point("危险源辨识和风险评价是否充分？", "", "", "6.1.2", (("danger", 1),), evidence.hazards, 7),
            Point(
                "运行控制是否有效？",
                "",
                "8.1",
                "8.1.1、8.1.2、8.1.3",
                (("control", 2),),
                evidence.operation,
                7,
            ),
            Point("应急准备和响应是否有效？", "", "8.2", "8.2", (("alert", 1),), evidence.drills, 7),
        ),
    ),
    (
        "绩效评价与改进",
        (
            Point(
                "绩效是否监视、分析和评价？", "9.1", "9.1.1", "9.1.1", (("analyse", 1),), evidence.figures, 1
            ),
            Point(
                "合规义务是否识别并评价？",
                "8.2.2",
                "6.1.3、9.1.2",
                "6.1.3、9.1.2",
                (("legal", 1),),
                evidence.legal,
                7,
            ),
            Point("内部审核是否有效？", "9.2", "9.2", "9.2", (), evidence.internal),
            Point("管理评审是否有效？", "9.3", "9.3", "9.3", (), evidence.review),
            Point("不合格和纠正措施、持续改进是否有效？", "10", "10", "10", (("better", 2),)),
        ),
    ),
)


def all_of(audit: Audit, w: Writer) -> None:
    """The groups, each a table."""
    store = Phrases(w)
    w.text(
        "结果代号：Y—符合；N—不符合；N/A—不适用。条款前字母：Q—质量；E—环境；S—职业健康安全。", style="plain"
    )
    times, crews = halves(audit), groups(audit)
    left = list(audit.nonconformities.items)
    number = 0
    shown = [(title, [p for p in points if p.clauses(audit.systems)]) for title, points in GROUPS]
    shown = [(title, points) for title, points in shown if points]
    for at, (title, points) in enumerate(shown):
        day, half = times[at * len(times) // len(shown)]
        auditors = "、".join(member.label for member in crews[at % 2])
        w.heading(2, f"{chr(ord('A') + at)}  {title}")
        w.text(f"审核员代号：{auditors}    审核时间：{day.month}月{day.day}日{HALVES[half]}", style="plain")
        rows: list[Row] = [["序号", "审核要点", "审核发现及证据", "结果"]]
        for point in points:
            number += 1
            rows.append(_row(audit, w, store, point, number, left))
        w.table(rows, (1, 3.6, 8.4, 1.2), head=1, repeat=True)


def _row(
    audit: Audit, w: Writer, store: Phrases, point: Point, number: int, left: list[Nonconformity]
) -> Row:
    where = "管理层" if point.department is None else audit.world.departments[point.department]
    asked = f"{point.asked}¶条款：{point.clauses(audit.systems)}¶部门：{where}"
    reason = point.void(audit) if point.void else ""
    if reason:
        return [str(number), asked, reason, "N/A"]
    told = [text for topic, count in point.topics for text in store.some(topic, count)]
    told += point.samples(audit, w) if point.samples else []
    found = [item for item in left if point.covers(item, NUMBERS.get(item.standard, ""))]
    for item in found:
        left.remove(item)
        e = w.same("nonconformities.items", item.number, item)
        told.append(f"在{e('department')}发现不符合，已开具{e('number')}号不符合项（见第三部分）。")
    return [str(number), asked, "¶".join(told), "N" if found else "Y"]
