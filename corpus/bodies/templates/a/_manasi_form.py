"""曼那思's form: tables of two columns, and what the body counts for itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import term_end
from corpus.bodies.records import Permit, TableWithTotal, TotalItem
from corpus.bodies.writer import LONG_TERM, Entry, Writer

SYSTEM_OF = {
    "软件开发": "项目交付管理平台",
    "仓储物流": "仓储管理系统",
    "电子元件": "生产制造执行系统",
}
"""The information system that is on file with the police, by industry."""

ASSETS = (("硬件资产", 40, 160), ("软件资产", 20, 70), ("数据资产", 15, 48), ("服务资产", 4, 14))
CONTROLS = (("A.5组织控制", 37), ("A.6人员控制", 8), ("A.7物理控制", 14), ("A.8技术控制", 34))


@dataclass(frozen=True)
class Figures:
    """What is drawn for a report."""

    permits: list[Permit]
    assets: TableWithTotal
    controls: TableWithTotal
    version: str
    risks: int


def drawn(audit: Audit, w: Writer) -> Figures:
    """Draws them, each in its turn."""
    random = w.random
    items = [TotalItem(name, float(random.randint(least, most))) for name, least, most in ASSETS]
    measures = [TotalItem(name, float(number)) for name, number in CONTROLS]
    digits = [str(random.randint(10000, 99999)) for _ in range(2)]
    month, day = random.randint(4, 6), random.randint(2, 27)
    return Figures(
        permits=_permits(audit, digits, month, day),
        assets=TableWithTotal("信息资产统计", items, sum(one.amount for one in items), "项"),
        controls=TableWithTotal("适用性声明控制措施统计", measures, 93.0, "项"),
        version=random.choice(["A/1", "A/2", "B/0"]),
        risks=random.randint(24, 68),
    )


def _permits(audit: Audit, digits: list[str], month: int, day: int) -> list[Permit]:
    """The filing of the information system; who sells software has a licence as well."""
    organization, city, field = audit.organization, audit.world.city, audit.world.industry["field"]
    since = min(organization.established_on, organization.licence.valid_from) + timedelta(days=60)
    year = audit.audit.start.year - 1
    begun = next(
        one
        for one in (date(year, month, day), date(year, month + 3, day), date(year, 12, day))
        if one > since
    )
    found = [
        Permit(
            kind="网络安全等级保护备案证明",
            number=f"{city['code']}{digits[0]}-{begun.year % 100}{digits[1]}",
            holder=organization.name,
            scope=f"{SYSTEM_OF[field]}（第二级）",
            valid_from=begun,
            valid_to=None,
            authority=f"{city['name']}公安局",
        )
    ]
    if field == "软件开发":
        begun += timedelta(days=9)
        found.append(
            Permit(
                kind="增值电信业务经营许可证",
                number=f"{city['sign'][0]}B2-{begun.year}{digits[1][:4]}",
                holder=organization.name,
                scope="信息服务业务（仅限互联网信息服务）",
                valid_from=begun,
                valid_to=term_end(begun, 60),
                authority=f"{city['province']}通信管理局",
            )
        )
    return found


def card(w: Writer, rows: Iterable[tuple[str, str]], head: tuple[str, str] | None = None) -> None:
    """A table of two columns; nothing where there are no rows."""
    made = [list(row) for row in rows]
    if made:
        told = [list(head), *made] if head else made
        w.table(told, (1.7, 5.3), head=1 if head else 0, repeat=bool(head), bold=(0,))


def sums(w: Writer, table: TableWithTotal, label: str) -> None:
    """Amounts and their total under their title."""
    e = w.entry("tables_with_totals", table)
    w.text(f"{e('title')}（{table.unit}）", style="center")
    rows = []
    for item in table.items:
        one = e.inner("items", item)
        rows.append((one("name"), one("amount")))
    card(w, [*rows, ("合计", e("stated_total"))], (label, f"数量（{table.unit}）"))


def term(e: Entry, end: date | None) -> str:
    """From when to when something holds."""
    return (
        f"自{e('valid_from')}起，{e('valid_to', LONG_TERM)}有效"
        if end is None
        else (f"{e('valid_from')}至{e('valid_to')}")
    )
