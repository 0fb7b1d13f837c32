"""The processes of 宁荷's report: what was seen, in prose and tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._ninghe_parts import office_of
from corpus.bodies.templates.plans import groups
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def evidence(audit: Audit, w: Writer, s: Slots) -> None:
    """A chapter for each process."""
    crews = groups(audit)
    for one in s.at("processes"):
        w.heading(2, f"{one['code']} {one['title']}")
        crew = "、".join(member.label for member in crews[one["crew"]])
        host = s("{manager}、{representative}") if one.get("office") is None else _head(audit, one)
        w.text(f"受审单位：{office_of(audit, one)}　受访者：{host}　审核员：{crew}", style="plain")
        for said in one["says"]:
            _say(audit, w, s, said, office_of(audit, one))
        found = _found(audit, office_of(audit, one))
        w.text(f"流程判定：{f'除{found}外，' if found else ''}符合要求。", style="plain")


def _head(audit: Audit, one: Mapping[str, Any]) -> str:
    return audit.world.people.heads[audit.world.departments[one["office"]]]


def _say(audit: Audit, w: Writer, s: Slots, said: str | Mapping[str, Any], office: str) -> None:
    if isinstance(said, str):
        w.text(s(said))
        return
    if not s.needed(said):
        if "none" in said:
            w.text(s(said["none"]))
        return
    if "own" in said:
        {"counts": _counts, "totals": _totals, "sample": _sample}[said["own"]](s)
    elif "table" in said:
        if "lead" in said:
            w.text(s(said["lead"]))
        _table(w, s, said)
    elif "each" in said:
        w.text(s.text(dict(said)))
    else:
        found = _found(audit, office, said.get("see", []))
        w.text(s(said["say"]) + (f"惟有例外情形，已开立{found}。" if found else ""))


def _found(audit: Audit, office: str, clauses: Sequence[str] = ("",)) -> str:
    """The nonconformities of a department, or those at some clauses."""
    systems = {one.number: one.system for one in audit.standards}
    return "、".join(
        f"NC-{int(item.number)}"
        for item in audit.nonconformities.items
        if item.department == office
        and any(f"{systems.get(item.standard)} {item.clause}".startswith(one) for one in clauses)
    )


def _table(w: Writer, s: Slots, said: Mapping[str, Any]) -> None:
    """A register: its head, then a row for each record."""
    path = said["table"]
    rows: list[Row] = [said["head"]]
    for number, record in enumerate(getattr(s.audit, path), 1):
        s.number = number
        s.slots["act"] = getattr(record, "act", "")
        entry = w.entry(path, record)
        rows.append([s(cell, entry) for cell in said["cells"]])
    w.table(rows, tuple(said["widths"]), head=1, repeat=True, rules=said.get("rules", "all"))
    w.text("", style="plain")


def _counts(s: Slots) -> None:
    for count in s.audit.counts:
        e = s.w.entry("counts", count)
        s.w.text(f"经确认，{e('what')}计有{e('stated')}{count.unit}，即{e.each('listed', '、')}。")


def _totals(s: Slots) -> None:
    """Each lying on its side: the names above, the amounts below."""
    for table in s.audit.tables_with_totals:
        t = s.w.entry("tables_with_totals", table)
        s.w.text(f"{t('title')}（{table.unit}）", style="center")
        items = [t.inner("items", one) for one in table.items]
        rows: list[Row] = [["项目", "金额" if "元" in table.unit else "数量"]]
        rows += [[i("name"), i("amount")] for i in items]
        rows.append(["合计", t("stated_total")])
        s.w.table(rows, (3, 2), head=1, rules="rows")
        s.w.text("", style="plain")


def _sample(s: Slots) -> None:
    """Two instruments once more, as they were seen in use."""
    for record in s.audit.calibrations[:2]:
        line = "现场抽看<@place>使用中之<device>，编号<serial>，标签所载效期为<valid_until>，与台账相符。"
        s.w.text(s(line, s.w.entry("calibrations", record)))
