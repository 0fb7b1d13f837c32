"""The cards of 韦斯特林's form, one a process, and the annexed samples."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EnMS": "N"}
NUMBERS = {"GB/T 19001-2016": "Q", "GB/T 23331-2020": "N"}
WORDS = {"Q": "QMS", "N": "EnMS"}
TITLES = {"QMS": "检验", "EnMS": "能源"}


def all_of(audit: Audit, w: Writer, said: Slots) -> None:
    """A card for each process."""
    people, departments = audit.world.people, audit.world.departments
    told_of: set[str] = set()
    number = 0
    for one in said.at("processes"):
        clauses = {letter: str(one[letter]).split() for letter in map(LETTERS.__getitem__, audit.systems)}
        if not any(clauses.values()) or (one.get("design") and audit.exclusions != "无"):
            continue
        number += 1
        name = "管理层" if one["at"] < 0 else departments[one["at"]]
        owner = people.manager if one["at"] < 0 else people.heads[name]
        shown = "；".join(f"{WORDS[letter]} {', '.join(some)}" for letter, some in clauses.items() if some)
        texts = [text for line in one["said"] for text in _lines(audit, said, line)]
        auditors = [member.label for member in audit.team if member.qualified]
        rows: list[Row] = [
            ["过程 Process", f"5.{number} {one['zh']} {one['en']}", "‹", "‹"],
            ["部门 Dept.", name, "责任人 Owner", owner],
            ["条款 Clauses", shown, "审核员 Auditor", auditors[number % len(auditors)]],
            ["证据 Evidence", "¶".join(texts), "‹", "‹"],
            ["结果 Result", _result(audit, name, clauses, told_of), "‹", "‹"],
        ]
        w.table(rows, (1.7, 4.5, 1.8, 2.2))
        w.text("", style="plain")
        if one.get("table") in audit.systems:
            _figures(audit, w, one["table"])


def _lines(audit: Audit, said: Slots, line: str | Mapping[str, Any]) -> list[str]:
    """The paragraphs of an entry of the store."""
    if line == "@goals":
        return [
            f"目标 {name}：{target}；实际 {reached}。" for name, target, reached in audit.world.objectives
        ]
    if isinstance(line, str):
        return [said(line)]
    if not said.needed(line):
        return []
    if "say" in line:
        return [said(line["say"])]
    if "join" in line:
        return [text for text in [said.text(line)] if text]
    return said.lines(line["each"], line["line"])


def _figures(audit: Audit, w: Writer, system: str) -> None:
    """The table of amounts that belongs to a card."""
    for table in audit.tables_with_totals:
        if TITLES[system] not in table.title:
            continue
        t = w.entry("tables_with_totals", table)
        w.text(f"{t('title')}（单位 Unit：{table.unit}）", style="center")
        rows: list[Row] = [["项目 Item", "数量 Quantity"]]
        for item in table.items:
            i = t.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计 Total", t("stated_total")])
        w.table(rows, (4, 3), head=1)
        w.text("", style="plain")


def _result(audit: Audit, name: str, clauses: Mapping[str, list[str]], told_of: set[str]) -> str:
    """The boxes of a card; a nonconformity is told in the first card that it fits."""
    numbers = [
        item.number
        for item in audit.nonconformities.items
        if item.department == name
        and item.number not in told_of
        and any(f"{item.clause}.".startswith(f"{one}.") for one in clauses.get(NUMBERS[item.standard], []))
    ]
    told_of.update(numbers)
    if not numbers:
        return "{+}符合 Conform  {-}严重 Major  {-}一般 Minor"
    return f"{{-}}符合 Conform  {{-}}严重 Major  {{+}}一般 Minor　见 see NC {'、'.join(numbers)}"


def annexes(w: Writer, said: Slots) -> None:
    """The samples on wide pages."""
    w.section(landscape=True, fresh=True)
    for asked in said.at("annexes"):
        w.heading(2, asked["title"])
        rows = said.rows(asked["path"], asked["cells"])
        if rows:
            w.table([asked["head"], *rows], tuple(asked["widths"]), head=1, repeat=True)
        else:
            w.text(asked["none"], style="plain")
