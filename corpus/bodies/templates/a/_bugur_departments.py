"""The record of 布古尔's form: the plan, then a block for each department, its clauses with evidence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.templates.plans import halves, shared
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
NUMBERS = {"GB/T 19001-2016": "Q", "GB/T 24001-2016": "E", "GB/T 45001-2020": "S"}
HEAD = ["过程/活动", "条款", "审核发现/证据", "判定"]


def plan(audit: Audit, w: Writer) -> None:
    """What was looked at on which half day."""
    steps = [("管理层", "方针、目标、管理评审")]
    steps += [(name, "见本部门审核记录") for name in audit.world.departments]
    times = halves(audit)
    days = sorted({day for day, _ in times})
    members = "、".join(member.label for member in audit.team)
    rows: list[Row] = [["时间", "受审核部门", "审核员"]]
    for (day, half), part in zip(times, shared(steps, len(times)), strict=True):
        names = "、".join(name for name, _ in part)
        rows.append([f"第{days.index(day) + 1}天{HALVES[half]}", names, members])
    w.table(rows, (2, 6, 2), head=1)


def all_of(audit: Audit, w: Writer, said: Slots) -> None:
    """Every department in turn."""
    world = audit.world
    _block(audit, w, said, "管理层", world.people.manager, said.at("leadership"))
    w.text("目标完成情况：", style="plain")
    goals: list[Row] = [["目标/指标", "目标值", "完成值"], *world.objectives]
    w.table(goals, (4, 2, 2), head=1)
    for name, rows in zip(world.departments, said.at("departments"), strict=True):
        _block(audit, w, said, name, world.people.heads[name], rows)
        if name == world.departments[1]:
            _tables(audit, w)


def _block(
    audit: Audit, w: Writer, said: Slots, name: str, head: str, asked: list[Mapping[str, Any]]
) -> None:
    told_of: set[str] = set()
    rows: list[Row] = [["受审核部门", name, f"负责人：{head}", "‹"], HEAD]
    for one in asked:
        clauses = {letter: str(one[letter]).split() for letter in LETTERS.values()}
        mine = {LETTERS[system]: clauses[LETTERS[system]] for system in audit.systems}
        if not any(mine.values()) or (one.get("design") and audit.exclusions != "无"):
            continue
        told = "¶".join(f"{letter} {' '.join(some)}" for letter, some in mine.items() if some)
        seen = [text for line in one["said"] for text in _lines(audit, said, line)]
        rows.append([one["what"], told, "¶".join(seen), _verdict(audit, name, mine, told_of)])
    if len(rows) > len(("部门", "表头")):
        w.text("", style="plain")
        w.table(rows, (1.4, 1.6, 6.2, 1.1), head=2)


def _lines(audit: Audit, said: Slots, line: str | Mapping[str, Any]) -> list[str]:
    """The paragraphs of a sentence of the store, or of a sentence a record."""
    if isinstance(line, str):
        return [said(line)]
    if line.get("only", audit.systems) != audit.systems:
        return []
    if "join" in line:
        return [said.text(line)]
    if line.get("systems") and not set(line["systems"]) & set(audit.systems):
        return []
    if "without" in line:
        return [] if getattr(audit, line["without"]) else [said(line["line"])]
    if "each" not in line:
        return [said(line["line"])]
    text = str(line["line"])
    if line["each"] == "internal_audits":
        days = {one.start == one.end for one in audit.internal_audits}
        text = text.replace("<span>", "<start><!end>" if days == {True} else "<start>至<end>")
    mark = "" if text.endswith("。") else "。"
    return [f"{said(line.get('lead', ''))}{one}{mark}" for one in said.lines(line["each"], text)]


def _verdict(audit: Audit, name: str, clauses: Mapping[str, list[str]], told_of: set[str]) -> str:
    """Whether the row is in order; a nonconformity is told in the first row that it fits."""
    numbers = [
        item.number
        for item in audit.nonconformities.items
        if item.department == name
        and item.number not in told_of
        and any(f"{item.clause}.".startswith(f"{one}.") for one in clauses.get(NUMBERS[item.standard], []))
    ]
    told_of.update(numbers)
    return f"不符合，见{'、'.join(numbers)}号" if numbers else "符合"


def _tables(audit: Audit, w: Writer) -> None:
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        w.text(f"{t('title')}（{table.unit}）", style="center")
        rows: list[Row] = [["项目", "数值"]]
        for item in table.items:
            i = t.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", t("stated_total")])
        w.table(rows, (4, 3), head=1)
