"""The checklists of 岷山's form: what to check, the evidence, the result and who looked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _minshan_facts as facts
from corpus.bodies.templates.a._minshan_words import WORDS
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Evidence = Callable[[Audit, Writer], list[str]]


@dataclass(frozen=True)
class Check:
    """A row: what is asked, the clause by standard, the words of the evidence, and what tells its values."""

    question: str
    clauses: dict[str, str]
    words: str
    values: Evidence = facts.nothing


def _clauses(food: str = "", haccp: str = "", energy: str = "", hse: str = "") -> dict[str, str]:
    told = {"FSMS": food, "HACCP": haccp, "EnMS": energy, "HSE": hse}
    return {system: clause for system, clause in told.items() if clause}


LISTS: tuple[tuple[str, tuple[Check, ...]], ...] = (
    (
        "C.1 领导与策划",
        (
            Check(
                "体系的范围、边界和过程是否确定？",
                _clauses("4.3", "4.1", "4.3", "5.4.6"),
                "scope",
                facts.counts,
            ),
            Check("最高管理者是否制定方针并提供资源？", _clauses("5.2", "5.2", "5.2", "5.2"), "policy"),
            Check("机构、职责和权限是否明确？", _clauses("5.3", "5.3", "5.3", "5.4.1"), "roles"),
            Check("目标是否可测量并得到考核？", _clauses("6.2", "5.2", "6.2", "5.3.3"), "goals", facts.goals),
            Check("变更是否受控？", _clauses("6.3", "4.2", "4.4", "5.5.7"), "changes"),
        ),
    ),
    (
        "C.2 支持",
        (
            Check(
                "人员能力、资格、健康是否满足？",
                _clauses("7.2", "6.2", "7.2", "5.4.4"),
                "people",
                facts.people,
            ),
            Check("基础设施及设备是否完好？", _clauses("7.1.3", "6.7", "7.1", "5.5.1"), "plant", facts.plant),
            Check("监测设备是否检定校准？", _clauses("8.7", "7.8", "9.1", "5.6.1"), "devices", facts.devices),
            Check("沟通与成文信息是否受控？", _clauses("7.5", "4.2", "7.5", "5.4.7"), "documents"),
        ),
    ),
    (
        "C.3 专业过程",
        (
            Check("前提方案是否建立并实施？", _clauses("8.2", "6.3"), "hygiene", facts.laws),
            Check("追溯、撤回/召回是否有效？", _clauses("8.3", "6.6"), "trace"),
            Check("应急准备和响应是否落实？", _clauses("8.4", "6.8"), "emergency", facts.drills),
            Check("危害分析是否充分？", _clauses("8.5.2", "7.3"), "hazards"),
            Check("CCP、OPRP及关键限值是否受控？", _clauses("8.5.4", "7.5"), "control"),
            Check("验证、产品检验是否实施？", _clauses("8.8", "7.8"), "verify", facts.totals),
            Check("能源评审是否覆盖主要能源使用？", _clauses(energy="6.3"), "energy", facts.totals),
            Check("能源绩效参数和能源基准是否确定？", _clauses(energy="6.4"), "baseline"),
            Check("用能设备是否按运行准则运行？", _clauses(energy="8.1"), "running", facts.laws),
            Check("设计是否考虑能源绩效？", _clauses(energy="8.2"), "design"),
            Check("能源数据监视、测量和分析是否实施？", _clauses(energy="9.1.1"), "metering"),
            Check("危害因素和环境因素是否辨识评价？", _clauses(hse="5.3.1"), "risks", facts.ranked),
            Check("作业许可和现场作业是否受控？", _clauses(hse="5.5.6"), "permits", facts.laws),
            Check("应急预案和演练是否落实？", _clauses(hse="5.5.8"), "rescue", facts.drills),
            Check("HSE绩效监测及投入情况？", _clauses(hse="5.6.2"), "spent", facts.totals),
            Check(
                "供方、承包方和采购是否受控？",
                _clauses("7.1.6", "6.5", "8.3", "5.5.2"),
                "buying",
                facts.buying,
            ),
        ),
    ),
    (
        "C.4 绩效评价与改进",
        (
            Check(
                "是否定期评价合规性？", _clauses("4.2", "5.1", "9.1.2", "5.6.3"), "lawful", facts.evaluated
            ),
            Check(
                "内部审核是否按计划实施？", _clauses("9.2", "5.4", "9.2", "5.6.6"), "inner", facts.internal
            ),
            Check("管理评审输入输出是否完整？", _clauses("9.3", "5.5", "9.3", "5.7"), "review", facts.review),
            Check("不合格、投诉和改进？", _clauses("10", "7.7", "10", "5.6.4"), "better"),
        ),
    ),
)


def write(audit: Audit, w: Writer) -> None:
    """All checklists, one table each."""
    w.text("结果栏：Y－满足；N－不满足（开具不符合项）。审核员栏填写A.5中的代码。", style="plain")
    labels = [member.label for member in audit.team if member.qualified]
    at = 0
    done: set[str] = set()
    for title, group in LISTS:
        rows: list[Row] = [["序号", "检查内容/条款", "审核证据", "结果", "审核员"]]
        for check in group:
            mine = [system for system in audit.systems if system in check.clauses]
            if not mine:
                continue
            at += 1
            asked = [check.question, *(f"{system} {check.clauses[system]}" for system in mine)]
            lines = [*_words(audit, w, check.words), *check.values(audit, w)]
            result = _result(audit, w, check, done)
            rows.append([str(at), "¶".join(asked), "¶".join(lines), result, labels[at % len(labels)]])
        w.heading(2, title)
        w.table(rows, (0.7, 2, 6, 0.8, 0.9), head=1, repeat=True)


def _words(audit: Audit, w: Writer, name: str) -> list[str]:
    people = audit.world.people
    told = w.random.choice(WORDS[name]).format(
        manager=people.manager,
        representative=people.representative,
        safety=people.safety,
        make=audit.world.departments[2],
        first=audit.world.industry["flow"][0],
        last=audit.world.industry["flow"][-1],
    )
    return told.split("|")


def _result(audit: Audit, w: Writer, check: Check, done: set[str]) -> str:
    found = []
    for item in audit.nonconformities.items:
        system = next((one.system for one in audit.standards if one.number == item.standard), "")
        clause = check.clauses.get(system)
        if clause and item.number not in done and f"{item.clause}.".startswith(f"{clause}."):
            done.add(item.number)
            found.append(w.same("nonconformities.items", item.number, item)("number"))
    return f"N¶{'、'.join(found)}" if found else "Y"
