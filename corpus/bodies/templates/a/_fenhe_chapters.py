"""The chapters of 汾澄's report on what was seen: clauses at the left, a verdict at the right."""

from __future__ import annotations

import re
from typing import Any

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of, table_of
from corpus.layouts.writer import Row

CHAPTERS = (
    ("plan", "三、策划和支持（4～7章）"),
    ("operate", "四、运行（8章）"),
    ("check", "五、检查和改进（9、10章）"),
)
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
CLAUSE = re.compile(r"[\d.]+")


def all_of(audit: Audit, w: Writer, s: Slots) -> None:
    """The three chapters; what is listed in tables stands below its chapter."""
    for key, title in CHAPTERS:
        w.text("", style="plain")
        rows: list[Row] = [[title, "‹", "‹"], ["条款", "查到的情况", "判定"]]
        rows += [_row(audit, w, s, one) for one in s.at(key) if _asked(audit, one)]
        w.table(rows, (1.6, 6.1, 1.5), head=2)
        if key == "operate":
            _machines(w, s)
            _suppliers(w, s)
        if key == "check":
            _figures(audit, w)


def _asked(audit: Audit, one: dict[str, Any]) -> bool:
    return bool(set(one["at"]) & set(audit.systems)) and not (
        one.get("designs") and "8.3" in audit.exclusions
    )


def _row(audit: Audit, w: Writer, s: Slots, one: dict[str, Any]) -> Row:
    at = {system: clauses for system, clauses in one["at"].items() if system in audit.systems}
    clauses = "¶".join(f"{LETTERS[system]} {told}" for system, told in at.items())
    texts = [text for said in one["say"] for text in _told(audit, w, s, said) if text]
    found = any(_meets(audit, item, at) for item in audit.nonconformities.items)
    verdict = "{-}符合¶{+}有不符合" if found else "{+}符合¶{-}有不符合"
    seen: str | Cell = "¶".join(texts)
    if "7.2" in at.get("QMS", "") + at.get("EMS", "") and audit.personnel_certificates:
        seen = _holders(w, s, f"{'¶'.join(texts)}¶持证上岗的（抽）：")
    return [f"{one['title']}¶{clauses}", seen, verdict]


def _told(audit: Audit, w: Writer, s: Slots, said: Any) -> list[str]:
    """The paragraphs of one thing that is said."""
    if isinstance(said, str):
        return [s(said)]
    if not s.needed(said):
        return []
    if "some" in said:
        texts = s.at(said["some"])
        chosen = sorted(w.random.sample(range(len(texts)), min(said["number"], len(texts))))
        return ["".join(s(texts[at]).rstrip("。") + "。" for at in chosen)]
    if "goals" in said:
        goals = "；".join(f"{name}{target}，实际{done}" for name, target, done in audit.world.objectives)
        return [f"目标和完成：{goals}。"]
    if "count" in said:
        return [_count(audit, w, said["count"])]
    if "audits" in said:
        return _audits(audit, s)
    return [s(said["text"])] if "text" in said else [s.text(said)]


def _count(audit: Audit, w: Writer, what: str) -> str:
    for count in audit.counts:
        if count.what == what:
            e = w.entry("counts", count)
            return f"评出{e('what')}{e('stated')}{count.unit}：{e.each('listed')}。"
    return ""


def _audits(audit: Audit, s: Slots) -> list[str]:
    lines = []
    for one in audit.internal_audits:
        span = "<start><!end>" if one.start == one.end else "<start>至<end>"
        text = (
            f"<planned_on>批的内审计划，{span}做内审，组长<leader>，内审员<auditors:each>，查各部门和全部条款，"
            "没有人查自己的工作，开出<nonconformities>个不符合，<closed_on>都关闭了。"
        )
        lines.append(s(text, s.w.entry("internal_audits", one)))
    return lines


def _meets(audit: Audit, item: Nonconformity, at: dict[str, str]) -> bool:
    """Whether a nonconformity is of a clause of a row."""
    for standard in audit.standards:
        if standard.number != item.standard or standard.system not in at:
            continue
        return any(_within(item.clause, told) for told in at[standard.system].split())
    return False


def _within(clause: str, told: str) -> bool:
    found = CLAUSE.findall(told)
    first, last = found[0], found[-1]
    parts = [[int(part) for part in one.split(".")] for one in (first, clause, last)]
    low, own, high = parts
    return low <= own[: len(low)] and own[: len(high)] <= high and own[: len(low) - 1] == low[:-1]


def _holders(w: Writer, s: Slots, text: str) -> Cell:
    """A cell with a narrow table of those who hold certificates."""
    rows: list[Row] = [["姓名", "证件和项目", "证号", "起止"]]
    w.forms = ["dash"]
    rows += s.rows(
        "personnel_certificates",
        ("<name>", "<kind>¶<category>", "<number>¶<issuer>", "<valid_from>¶<valid_to>"),
    )
    w.forms = ["chinese"]
    return Cell(lines_of(text, w.look), table_of(rows, (1, 2, 2.4, 1.6), head=1, look=w.look))


def _machines(w: Writer, s: Slots) -> None:
    cells = (
        "<name>¶<model>",
        "<device_code>",
        "<registration_no>",
        "<first_inspected_on>",
        "<inspected_on>¶<agency>¶<report_no>",
        "<next_inspection_on>",
    )
    if not w.audit.special_equipment:
        w.text("特种设备：/", style="plain")
        return
    w.text("附：特种设备", style="plain")
    head: Row = ["设备", "设备代码", "使用证编号", "首检", "本次检验、机构、报告号", "下次检验"]
    w.forms = ["dash"]
    rows = s.rows("special_equipment", cells)
    w.forms = ["chinese"]
    w.table([head, *rows], (1.4, 1.9, 2, 1.2, 2.3, 1.2), head=1)


def _suppliers(w: Writer, s: Slots) -> None:
    rows = s.rows("suppliers", ("<#>", "<name>", "<provides>", "<evaluated_on>"))
    if rows:
        w.text("附：抽查的供方", style="plain")
        w.table([["序", "供方", "提供", "评价日期"], *rows], (0.5, 4, 2.5, 2), head=1)


def _figures(audit: Audit, w: Writer) -> None:
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        items = [t.inner("items", item) for item in table.items]
        w.text("", style="plain")
        rows: list[Row] = [[f"{t('title')}（{table.unit}）", "‹"]]
        rows += [[i("name"), i("amount")] for i in items]
        w.table([*rows, ["合计", t("stated_total")]], (3, 2), head=1)
