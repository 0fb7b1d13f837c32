"""What 梧苔 asks of planning: energy review, baselines, indicators, objectives, data."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._wutai_sheet import Sheet
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SOURCES = {"电力": "供电公司结算单", "天然气": "燃气公司结算单", "柴油": "加油台账", "蒸汽": "热力公司结算单"}
MEASURED = ("单位产值综合能耗", "空压站单位产气电耗", "办公区单位面积电耗")
UNITS = ("kgce/万元", "kWh/m³", "kWh/m²")
BASES = ((38.0, 96.0), (0.11, 0.14), (31.0, 58.0))
"""Indicators, their units, and between what their baselines lie."""


def all_of(audit: Audit, w: Writer, sheet: Sheet) -> None:
    """Part B."""
    sheet.begin("B", "能源策划")
    sheet.told("内外部环境和相关方的要求是否得到识别？", "environment", count=2)
    sheet.told("能源方针和职责是否适宜？", "policy", *phrases(w, "roles", 1), *_managed(audit, w))
    sheet.told("应对风险和机遇的措施是否策划？", "risk")
    _review(audit, w, sheet)
    _indicators(audit, w, sheet)
    sheet.told("能源数据收集是否策划？", "data")


def _managed(audit: Audit, w: Writer) -> list[str]:
    people = audit.world.people
    e = w.entry("counts")
    parts = "、".join(e.one("listed", one) for one in audit.world.departments)
    return [
        f"{people.representative}为能源管理团队负责人。组织设{parts}，共"
        f"{e('stated', value=len(audit.world.departments))}个{e('what', '部门', value='部门')}，"
        "能源管理职责已分解到各部门。"
    ]


def _review(audit: Audit, w: Writer, sheet: Sheet) -> None:
    sheet.told("能源评审如何开展，依据什么数据？", "review")
    year = audit.audit.start.year - 1
    table = next(one for one in audit.tables_with_totals if "能源消耗" in one.title)
    kinds = w.entry("counts")
    names = "、".join(kinds.one("listed", item.name) for item in table.items)
    w.text(
        f"组织使用的{kinds('what', '能源种类', value='能源种类')}为{names}，共"
        f"{kinds('stated', value=len(table.items))}种，{year}年的消耗量按当量值折算如下。"
    )
    sheet.total(table, ("能源种类", f"折标准煤量（{table.unit}）"), SOURCES)
    chosen = [name for name, _, _ in audit.world.equipment]
    uses = w.entry("counts")
    named = "、".join(uses.one("listed", name) for name in chosen)
    sheet.told(
        "主要能源使用和改进机会是否确定？",
        "chance",
        f"确定的{uses('what', '主要能源使用', value='主要能源使用')}{uses('stated', value=len(chosen))}项"
        f"：{named}。",
    )
    rows: list[Row] = [["主要能源使用", "型号", "台数", "相关变量", "影响绩效的岗位"]]
    for name, model, number in audit.world.equipment:
        rows.append([name, model, str(number), "产量、开机时间", f"{name}操作工"])
    sheet.table("主要能源使用及相关变量", rows, (2, 2, 1, 2, 2))


def _indicators(audit: Audit, w: Writer, sheet: Sheet) -> None:
    year = audit.audit.start.year
    early = audit.organization.established_on < date(year - 2, 1, 1)
    before, after = (f"{year - 2}年", f"{year - 1}年") if early else ("基准期", "报告期")
    taken = f"取{before}全年数据" if early else "取投产后连续稳定运行期的数据"
    goals, rows = [], []
    for name, unit, (least, most) in zip(MEASURED, UNITS, BASES, strict=True):
        places = 3 if most < 1 else 1
        base = round(w.random.uniform(least, most), places)
        now = round(base * (1 - w.random.uniform(0.021, 0.048)), places)
        change = f"{(now - base) / base * 100:.1f}%"
        rows.append([name, unit, f"{base:.{places}f}", f"{now:.{places}f}", change])
        goals.append((f"{name}比基准期下降", "≥1.5%", change.lstrip("-")))
    sheet.ask(
        "能源绩效参数和能源基准是否适宜？",
        f"能源绩效参数由{audit.world.departments[6]}确定，能源基准{taken}，产品结构未发生重大变化，"
        "基准不需调整；"
        f"{after}与基准的对比结果见下表。",
    )
    head: list[Row] = [["能源绩效参数", "单位", f"基准值（{before}）", f"现值（{after}）", "变化率"]]
    sheet.table("能源基准和能源绩效参数", [*head, *rows], (3, 1.6, 1.9, 2, 1.2))
    own = [one for one in audit.world.objectives if ("QMS" in audit.systems or "顾客" not in one[0])]
    sheet.ask(
        "目标和能源指标是否建立，完成情况如何？",
        "目标和能源指标已分解到部门，有措施计划、资源、责任人和完成时间，完成情况如下。",
    )
    told: list[Row] = [["目标/能源指标", "要求", "完成情况"], *[list(one) for one in [goals[0], *own]]]
    sheet.table("目标和能源指标完成情况", told, (4, 1.6, 1.6))
