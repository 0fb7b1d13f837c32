"""屿霖's record: for each group of clauses a strip of four cells and a wide cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.a import _yulin_lists as lists
from corpus.bodies.templates.a._yulin_form import part
from corpus.bodies.templates.plans import groups
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

GRID = (3.6, 2.6, 1.9, 1.9)
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
Listed = Callable[[Audit, Writer, list[str]], Cell]


@dataclass(frozen=True)
class Entry:
    """A group of clauses: title, clauses by letter, departments by place, topic and number of sentences."""

    title: str
    clauses: dict[str, str]
    where: tuple[int, ...]
    topic: str
    number: int = 2
    listed: Listed | None = None


def _same(clauses: str) -> dict[str, str]:
    return dict.fromkeys("QES", clauses)


PARTS: dict[str, tuple[Entry, ...]] = {
    "表4-1  取证记录：环境、领导作用、策划": (
        Entry("组织环境和体系", _same("4.1 4.2 4.3 4.4"), (0,), "context", 3),
        Entry("领导作用和参与", _same("5.1 5.2 5.3") | {"S": "5.1 5.2 5.3 5.4"}, (), "leadership", 3),
        Entry("风险和机遇", _same("6.1.1") | {"Q": "6.1"}, (0, 1), "risk"),
        Entry("因素辨识评价", {"E": "6.1.2", "S": "6.1.2"}, (7, 2), "", 0, lists.counted),
        Entry("合规义务", {"E": "6.1.3", "S": "6.1.3"}, (7,), "", 0, lists.laws),
        Entry("目标和方案", _same("6.2"), (0, 1), "goals", 2, lists.goals),
        Entry("变更", {"Q": "6.3"}, (0,), "change", 1),
    ),
    "表4-2  取证记录：支持": (
        Entry(
            "人员、设施和知识",
            _same("7.1.1 7.1.2 7.1.3 7.1.4 7.1.6") | {"E": "7.1", "S": "7.1"},
            (6, 0),
            "resource",
            3,
            lists.equipment,
        ),
        Entry("监视测量资源", {"Q": "7.1.5"}, (1,), "measure", 1, lists.instruments),
        Entry("能力和意识", _same("7.2 7.3"), (0, 2), "competence", 2, lists.holders),
        Entry("用工和健康", {"Q": "7.1.2", "S": "7.1"}, (0,), "", 0, lists.workers),
        Entry("沟通和成文信息", _same("7.4 7.5"), (0,), "documents"),
    ),
    "表4-3  取证记录：运行": (
        Entry("运行策划", {"Q": "8.1"}, (2,), "plan", 1),
        Entry("顾客要求", {"Q": "8.2"}, (5,), "customer", 1),
        Entry("设计开发", {"Q": "8.3"}, (3,), "design", 1, lists.design),
        Entry("外部提供", {"Q": "8.4", "S": "8.1.4"}, (4,), "supply", 2, lists.suppliers),
        Entry("生产和服务提供", {"Q": "8.5"}, (2,), "production", 3),
        Entry("放行和不合格输出", {"Q": "8.6 8.7"}, (1,), "release", 1, lists.batches),
        Entry("环境运行控制", {"E": "8.1"}, (7, 2), "envop", 2, lists.environment),
        Entry("安全运行控制", {"S": "8.1.1 8.1.2 8.1.3"}, (7, 2), "safeop", 2, lists.safety),
        Entry("特种设备", {"Q": "7.1.3", "S": "8.1.2"}, (6,), "", 0, lists.special),
        Entry("应急准备和响应", {"E": "8.2", "S": "8.2"}, (7,), "emergency", 1, lists.drills),
    ),
    "表4-4  取证记录：绩效评价、改进": (
        Entry("监视、测量和分析", _same("9.1.1 9.1.3") | {"E": "9.1.1", "S": "9.1.1"}, (0, 7), "monitor"),
        Entry("顾客满意", {"Q": "9.1.2"}, (5,), "satisfaction", 1),
        Entry("合规性评价", {"E": "9.1.2", "S": "9.1.2"}, (7,), "compliance", 2, lists.evaluation),
        Entry("内部审核", _same("9.2"), (0,), "internal", 2, lists.internal),
        Entry("管理评审", _same("9.3"), (), "review", 1, lists.review),
        Entry("改进", _same("10.1 10.2 10.3"), (1, 7), "improve"),
    ),
}


def all_of(audit: Audit, w: Writer) -> None:
    """The whole record."""
    phrases = Phrases(w)
    left = list(audit.nonconformities.items)
    crews = ["、".join(member.label for member in group) for group in groups(audit)]
    letters = [LETTERS[system] for system in audit.systems]
    for number, (title, entries) in enumerate(PARTS.items()):
        w.forms = ["dots"] if number % 2 == 0 else ["slash"]
        rows: list[Row] = [part(title)]
        for entry in entries:
            clauses = {letter: entry.clauses[letter] for letter in letters if letter in entry.clauses}
            if not clauses or (entry.listed is lists.special and not audit.special_equipment):
                continue
            found = [one for one in left if _about(one, clauses, audit)]
            left = [one for one in left if one not in found]
            rows += _entry(audit, w, entry, clauses, found, crews[number % 2], phrases)
        w.table(rows, GRID, head=1)
    w.text(
        "判定栏：Y＝符合；N＝不符合（括号内为不符合序号）。【问】询问，【查】查阅，【看】现场观察，【评】审核员评价。",
        style="plain",
    )


def _entry(
    audit: Audit,
    w: Writer,
    entry: Entry,
    clauses: dict[str, str],
    found: list[Nonconformity],
    crew: str,
    phrases: Phrases,
) -> list[Row]:
    """The strip and the cell of a group of clauses."""
    where = [audit.world.departments[at] for at in entry.where] or ["管理层"]
    where += [one.department for one in found if one.department not in where]
    verdict = f"判定：N（{'、'.join(one.number for one in found)}）" if found else "判定：Y"
    numbers = "；".join(f"{letter} {told}" for letter, told in clauses.items())
    texts = phrases.some(entry.topic, entry.number) if entry.topic else []
    if found:
        texts.append(
            f"【评】发现不符合，见表5第{'、'.join(one.number for one in found)}号；其余所抽样本符合。"
        )
    body = entry.listed(audit, w, texts) if entry.listed else Cell(lines_of("¶".join(texts), w.look))
    strip = [
        f"{entry.title}¶{numbers}",
        f"部门：{'、'.join(dict.fromkeys(where))}",
        f"审核员：{crew}",
        verdict,
    ]
    return [strip, [body, "‹", "‹", "‹"]]


def _about(one: Nonconformity, clauses: dict[str, str], audit: Audit) -> bool:
    """Whether a nonconformity is against one of the clauses."""
    system = next((s.system for s in audit.standards if s.number == one.standard), "")
    told = clauses.get(LETTERS.get(system, ""), "").split()
    return any(one.clause == clause or one.clause.startswith(f"{clause}.") for clause in told)
