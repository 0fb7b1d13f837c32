"""康凝's check list on energy: the review with its numbers, indicators, data, operation."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count, TableWithTotal
from corpus.bodies.templates.b import _kangning_facts as facts
from corpus.bodies.templates.b._kangning_food import Check
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer


def review(audit: Audit, w: Writer) -> list[Check]:
    """The review, what uses most, the indicators against the baseline."""
    checks: list[Check] = []
    for table in audit.tables_with_totals:
        checks.append(("能源评审（E 6.3）", _reviewed(audit, w, table)))
        checks.append(("能源绩效参数、基准（E 6.4、6.5）", _indicator(audit, w, table)))
    checks.append(("能源数据收集、计量（E 6.6、9.1.1）", "".join(phrases(w, "energydata", 2))))
    return checks


def _reviewed(audit: Audit, w: Writer, table: TableWithTotal) -> str:
    departments, people = audit.world.departments, audit.world.people
    e = w.entry("tables_with_totals", table)
    items = "、".join(
        f"{i('name')}{i('amount')}{table.unit}" for i in (e.inner("items", item) for item in table.items)
    )
    most = max(table.items, key=lambda item: item.amount)
    uses = [name for name, _, _ in audit.world.equipment[:2]]
    c = w.entry("counts", Count("主要能源使用", len(uses), uses, "个"))
    present = "、".join(people.heads[departments[at]] for at in (6, 2, 3))
    return (
        f"查能源评审报告，{w.date(_held(audit))}由{departments[6]}组织，{present}参加；{e('title')}：{items}，合计"
        f"{e('stated_total')}{table.unit}，其中{most.name}占{most.amount / table.stated_total:.1%}；"
        f"按占同品种能耗10%以上判定，{c('what')}共{c('stated')}个：{c.each('listed', '、')}；"
        "已列出相关变量（产量、班次、气温）和改进机会，按投入产出排序。"
    )


def _held(audit: Audit) -> date:
    """After the year that is reviewed, or before the system began."""
    began = audit.system_effective_on - timedelta(days=18)
    return facts.working(max(date(2025, 1, 15), began))


def _indicator(audit: Audit, w: Writer, table: TableWithTotal) -> str:
    year = int(table.title[:4])
    output = round(table.stated_total / w.random.uniform(0.04, 0.11))
    reached = round(table.stated_total / output, 4)
    based = round(reached * w.random.uniform(1.025, 1.05), 4)
    told = (
        f"能源绩效参数为单位产值综合能耗，{year}年产值{output}万元，参数值{reached:.4f}吨标准煤/万元"
        f"（{table.stated_total:g}/{output}）；"
    )
    if audit.organization.established_on.year < year - 1:
        told += (
            f"能源基准取{year - 1}年，{based:.4f}吨标准煤/万元，"
            f"{year}年比基准下降{(based - reached) / based:.1%}，目标为下降2%，已达到；"
        )
    else:
        told += f"能源基准取{year}年，{year + 1}年目标为下降2%，年末评价；"
    return told + "基准在主要用能设备变化、产品结构变化时调整，本期没有调整。"


def operation(w: Writer) -> list[Check]:
    """Running of what uses most energy."""
    return [("运行策划和控制（E 8.1）", "".join(phrases(w, "energysite", 2)))]


def design(w: Writer) -> list[Check]:
    """Design and purchase with a view to energy."""
    return [("设计中的能源绩效（E 8.2）", "".join(phrases(w, "energydesign", 2)))]
