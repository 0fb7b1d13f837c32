"""The processes in 芪苑's report: the lines of each, with the clauses that they belong to."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.invent.draw import words
from corpus.bodies.records import Calibration

SYSTEMS = ("FSMS", "HACCP", "QMS")
LETTERS = {"FSMS": "F", "HACCP": "H", "QMS": "Q"}


@dataclass(frozen=True)
class Line:
    """A line of a process table: its clauses in the three standards (empty: none), what is asked, the stock
    that it draws on, the records told in it."""

    clauses: tuple[str, str, str]
    chinese: str
    english: str
    stock: str
    records: tuple[str, ...] = ()


@dataclass(frozen=True)
class Process:
    """A process and the department that is answerable (-1: the top management)."""

    code: str
    chinese: str
    english: str
    department: int
    lines: tuple[Line, ...]


PROCESSES = (
    Process(
        "M1",
        "领导和策划",
        "Leadership and planning",
        -1,
        (
            Line(("4.1、4.2", "", "4.1、4.2"), "组织环境和相关方", "Context, interested parties", "context"),
            Line(("4.3", "4.1", "4.3"), "体系范围", "Scope of the system", "system_scope", ("boundaries",)),
            Line(
                ("5.1—5.3", "5.1、5.2", "5.1—5.3"),
                "承诺、方针、职责",
                "Commitment, policy, roles",
                "lead",
            ),
            Line(("6.1、6.2", "", "6.1、6.2"), "风险机遇和目标", "Risks and objectives", "goals", ("goals",)),
            Line(("9.3", "5.5", "9.3"), "管理评审", "Management review", "review", ("review",)),
            Line(("10.1—10.3", "", "10.2、10.3"), "改进和体系更新", "Improvement, update", "improve"),
        ),
    ),
    Process(
        "S1",
        "人员、信息和文件",
        "People, information, documents",
        0,
        (
            Line(
                ("7.1.2、7.2", "6.2", "7.1.2、7.2"),
                "人员和能力",
                "People and competence",
                "people",
                ("holders", "employment"),
            ),
            Line(("7.3", "", "7.3"), "意识", "Awareness", "aware"),
            Line(("7.4", "5.3", "7.4"), "沟通", "Communication", "communicate"),
            Line(("7.5", "4.2", "7.5"), "成文信息", "Documented information", "documents"),
            Line(("8.2", "6.3", ""), "从业人员健康", "Personnel health", "health", ("exams",)),
        ),
    ),
    Process(
        "S2",
        "采购",
        "Purchasing",
        4,
        (
            Line(
                ("7.1.6", "6.5", "8.4"),
                "外部提供的控制",
                "External provision",
                "purchase",
                ("suppliers", "contracts"),
            ),
        ),
    ),
    Process(
        "S3",
        "设施和清洁卫生",
        "Infrastructure and hygiene",
        6,
        (
            Line(
                ("7.1.3", "6.6", "7.1.3"), "设施和维护", "Infrastructure, upkeep", "facility", ("machines",)
            ),
            Line(("7.1.4、8.2", "6.4", "7.1.4"), "清洁、消毒、虫害", "Sanitation, pests", "hygiene"),
        ),
    ),
    Process(
        "P1",
        "生产和危害控制",
        "Production and hazard control",
        2,
        (
            Line(
                ("8.1", "7.1", "8.1"),
                "运行策划",
                "Operational planning",
                "planning",
                ("outside",),
            ),
            Line(("8.5.1", "7.2", ""), "预备信息、流程图", "Preliminary steps", "flow", ("steps",)),
            Line(("8.5.2", "7.3、7.4", ""), "危害分析", "Hazard analysis", "hazard"),
            Line(
                ("8.5.4", "7.5—7.7", "8.5.1"),
                "关键控制点的监控",
                "CCP monitoring",
                "monitoring",
                ("compared",),
            ),
            Line(("8.2", "6.3", "8.5.4"), "现场卫生和防护", "GMP, preservation", "gmp"),
            Line(("8.3", "6.7", "8.5.2"), "标识和追溯", "Traceability", "trace"),
        ),
    ),
    Process(
        "Q1",
        "检验、测量和验证",
        "Inspection, measurement, verification",
        1,
        (
            Line(("4.2", "6.1", "4.2"), "法规和标准要求", "Legal requirements", "laws", ("laws", "comply")),
            Line(("8.7", "7.6", "7.1.5"), "测量设备", "Measuring equipment", "instruments", ("devices",)),
            Line(
                ("8.8", "7.8", "8.6"),
                "检验和验证",
                "Inspection, verification",
                "inspection",
                ("batches", "standards"),
            ),
            Line(("8.5.3", "7.8", ""), "控制措施的确认", "Validation", "verify"),
            Line(("8.9", "7.7", "8.7"), "不合格的控制", "Nonconforming output", "nonconforming"),
            Line(("9.1", "7.9", "9.1"), "分析和评价", "Analysis, evaluation", "analysis"),
            Line(("9.2", "5.4", "9.2"), "内部审核", "Internal audit", "internal", ("internal",)),
        ),
    ),
    Process(
        "C1",
        "顾客和召回",
        "Customers and recall",
        5,
        (
            Line(("7.4.2", "5.3", "8.2"), "顾客要求", "Customer requirements", "customer"),
            Line(("8.9.5", "6.7", ""), "撤回和召回", "Withdrawal, recall", "recall"),
            Line(("", "", "9.1.2"), "顾客满意", "Customer satisfaction", "satisfied"),
        ),
    ),
    Process(
        "E1",
        "应急和食品防护",
        "Emergency and food defence",
        7,
        (
            Line(("8.4", "6.8", ""), "应急准备和响应", "Emergency response", "emergency", ("drills",)),
            Line(("8.2", "6.1", ""), "食品防护", "Food defence", "defense"),
        ),
    ),
)


def clauses_of(audit: Audit, line: Line) -> str:
    """The clauses of a line in the audited standards, a paragraph each; empty where none has it."""
    pairs = zip(SYSTEMS, line.clauses, strict=True)
    return "¶".join(f"{LETTERS[one]} {number}" for one, number in pairs if number and one in audit.systems)


def found_at(audit: Audit) -> dict[int, list[Nonconformity]]:
    """The nonconformities by the line where each was found (its `id`): at its department before others."""
    systems = {words("systems")[one]["number"]: one for one in audit.systems}
    systems.update({standard.number: standard.system for standard in audit.standards})
    found: dict[int, list[Nonconformity]] = {}
    for item in audit.nonconformities.items:
        at = SYSTEMS.index(systems.get(item.standard, audit.systems[0]))
        fitting = [
            (_department(audit, process) == item.department, line)
            for process in PROCESSES
            for line in process.lines
            if any(_covers(one, item.clause) for one in line.clauses[at].split("、"))
        ]
        best = max(fitting, key=lambda pair: pair[0], default=None)
        if best is not None:
            found.setdefault(id(best[1]), []).append(item)
    return found


def _department(audit: Audit, process: Process) -> str:
    return "" if process.department < 0 else audit.world.departments[process.department]


def _covers(clauses: str, clause: str) -> bool:
    """Whether a clause, or a span of clauses of one section, has a clause in it."""
    first, _, last = clauses.partition("—")
    if not last:
        return bool(first) and f"{clause}.".startswith(f"{first}.")
    section, low = first.split(".")
    parts = clause.split(".")
    return len(parts) > 1 and parts[0] == section and int(low) <= int(parts[1]) <= int(last.split(".")[1])


def checked(audit: Audit) -> list[Calibration]:
    """The instruments that were looked at on the spot: every other one of the register."""
    return audit.calibrations[::2]
