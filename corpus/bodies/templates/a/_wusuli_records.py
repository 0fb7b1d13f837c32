"""The records of 乌苏里's export: the checks by department, the ledgers with their numbers."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._wusuli_form import CLAUSES, SESSIONS, Visit, account, pairs, visits
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def checks(audit: Audit, w: Writer, slots: Slots) -> None:
    """A table a department."""
    w.heading(1, "4 检查项记录")
    first = {visit.key: visit for visit in reversed(visits(audit))}
    for number, visit in enumerate(reversed(first.values()), 1):
        w.heading(2, f"4.{number} {visit.name}")
        _check(audit, w, slots, visit, number)


def _check(audit: Audit, w: Writer, slots: Slots, visit: Visit, number: int) -> None:
    people = audit.world.people
    met = people.heads.get(visit.name) or people.manager
    found = [item for item in audit.nonconformities.items if item.department == visit.name]
    clauses = dict.fromkeys(CLAUSES[visit.key].split("、"))
    clauses |= dict.fromkeys(item.clause for item in found)
    told = [f"{text}。" for text in slots.phrases.some(visit.key, 3)]
    for said in slots.at("facts", visit.key):
        text = _shown(w, slots, said)
        if text:
            told.append(f"{text}。")
    if visit.key == "top":
        told.append(_goals(audit))
    state = "符合"
    if found:
        listed = "、".join(item.number for item in found)
        state = f"存在不符合，已转不符合 {listed}（待验证）；其余检查项符合"
    pairs(
        w,
        ("检查单ID", f"CHK-{number:02}"),
        ("受访人", met),
        ("检查时段", f"{w.date(visit.day)} {SESSIONS[visit.half]}"),
        ("录入账号", f"{account(audit, visit.people[0])} {visit.people[0]}"),
        ("检查条款", "、".join(clauses)),
        ("检查记录", "¶".join(told)),
        ("判定", state),
    )


def _shown(w: Writer, slots: Slots, said: str | dict[str, str]) -> str:
    if isinstance(said, str) or "first" not in said:
        return slots.text(said)
    path = said["first"]
    records = getattr(w.audit, path)
    return slots(said["line"], w.entry(path, records[0])) if records else ""


def _goals(audit: Audit) -> str:
    goals = [f"{name}（指标{target}，实际{reached}）" for name, target, reached in audit.world.objectives]
    return f"目标完成情况：{'；'.join(goals)}。"


def ledgers(audit: Audit, w: Writer, slots: Slots) -> None:
    """The ledgers, a table each; figures with their totals."""
    w.section(landscape=True, fresh=True)
    w.heading(1, "5 抽样台账")
    number = 0
    for asked in slots.at("ledgers"):
        if not slots.needed(asked):
            continue
        number += 1
        w.heading(2, f"5.{number} {asked['title']}")
        rows: list[Row] = [list(asked["heads"]), *slots.rows(asked["need"], asked["cells"])]
        w.table(rows, tuple(asked["widths"]), head=1, repeat=True)
    number = _figures(audit, w, number)
    if audit.counts:
        w.heading(2, f"5.{number + 1} 清单计数")
        rows = [["清单", "数量", "明细"]]
        for count in audit.counts:
            e = w.entry("counts", count)
            rows.append([e("what"), f"{e('stated')} {count.unit}", e.each("listed", "；")])
        w.table(rows, (2.6, 1.6, 8.6), head=1)


def _figures(audit: Audit, w: Writer, number: int) -> int:
    for table in audit.tables_with_totals:
        number += 1
        e = w.entry("tables_with_totals", table)
        w.heading(2, f"5.{number} {e('title')}")
        rows: list[Row] = [["数据ID", "项目", f"数值（{table.unit}）"]]
        for at, item in enumerate(table.items, 1):
            i = e.inner("items", item)
            rows.append([f"DAT-{number}{at:02}", i("name"), i("amount")])
        rows.append(["合计", "‹", e("stated_total")])
        w.table(rows, (2.4, 6, 4), head=1)
    return number
