"""The second part of 顾垣's report: energy consumed, who uses it, how it is measured, what was gained."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.b._guyuan_form import Forms
from corpus.layouts.writer import Row

UNIT = "吨标准煤"


def performance(audit: Audit, forms: Forms) -> None:
    """The whole part."""
    w, people = forms.w, audit.world.people
    w.text(
        f"能源管理由{people.manager}总负责，管理者代表{people.representative}组织能源评审，"
        "能源评审报告确定了主要能源使用、能源绩效参数和能源基准，并制定了能源数据收集计划。"
    )
    for table in audit.tables_with_totals:
        if table.unit == UNIT:
            _consumed(audit, forms)
    _users(audit, forms)
    _gained(audit, forms)


def _consumed(audit: Audit, forms: Forms) -> None:
    table = next(one for one in audit.tables_with_totals if one.unit == UNIT)
    kinds = Count("能源种类", len(table.items), [item.name for item in table.items], "种")
    c = forms.w.entry("counts", kinds)
    forms.w.text(f"使用的{c('what')}有{c('stated')}种：{c.each('listed')}。")
    t = forms.w.entry("tables_with_totals", table)
    rows: list[Row] = [["能源种类", f"消耗量（折标后，{table.unit}）"]]
    for item in table.items:
        i = t.inner("items", item)
        rows.append([i("name"), i("amount")])
    rows.append(["合计", t("stated_total")])
    forms.table(t("title"), rows, (5, 5), head=1)


def _users(audit: Audit, forms: Forms) -> None:
    if not audit.world.equipment:
        return
    rows: list[Row] = [["主要用能设备", "型号", "数量（台/套）", "管理部门"]]
    place = "设备部" if "设备部" in audit.world.departments else audit.world.departments[0]
    rows += [[name, model, str(number), place] for name, model, number in audit.world.equipment]
    forms.table("主要能源使用", rows, (3.4, 2.4, 2, 2.2), head=1)


def _gained(audit: Audit, forms: Forms) -> None:
    random = forms.w.random
    year = audit.audit.start.year - 1
    rows: list[Row] = [["能源绩效参数", "单位", f"基准（{year - 1}年）", f"实际（{year}年）", "改进率"]]
    for name, unit, low, high in (
        ("单位产值综合能耗", "吨标准煤/万元", 60, 300),
        ("办公区人均月用电量", "kW·h/（人·月）", 300, 900),
    ):
        base = random.randint(low, high)
        now = base - max(1, round(base * random.uniform(0.02, 0.06)))
        scale = 1000 if unit.startswith("吨") else 10
        gain = (base - now) / base * 100
        digits = 3 if scale == 1000 else 1
        rows.append([name, unit, f"{base / scale:.{digits}f}", f"{now / scale:.{digits}f}", f"{gain:.1f}%"])
    forms.table("能源绩效参数与能源基准", rows, (3, 2.2, 1.8, 1.8, 1.2), head=1)
    forms.w.text("与能源基准相比，能源绩效得到改进，数据来源为能源统计台账和计量记录。")
