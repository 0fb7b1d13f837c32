"""The energy side of 尼勒克's report: baselines, equipment, meters, what was taken out of use."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

INDICATORS = (
    ("单位产值综合能耗", "tce/万元", (0.042, 0.078), 4),
    ("单位产值电耗", "kWh/万元", (112, 236), 1),
    ("压缩空气单位电耗", "kWh/m³", (0.112, 0.128), 4),
    ("照明月均用电", "万kWh", (0.52, 0.82), 3),
)
"""Indicator, unit, where its baseline lies, decimals."""

UTILITIES = (
    ("配电变压器", "S13-M-800/10", "1", "800kVA", "2级"),
    ("螺杆空压机", "LG-37/8", "2", "37kW", "2级"),
    ("循环水泵", "IS80-65-160", "2", "7.5kW", "2级"),
    ("离心风机", "4-72-6C", "2", "11kW", "2级"),
)

METERS = (
    ("电力", "进出用能单位", "电能表", "0.5S级", 1, 2),
    ("电力", "主要次级用能单位", "电能表", "1.0级", 4, 8),
    ("电力", "主要用能设备", "电能表", "1.0级", 6, 14),
    ("天然气", "进出用能单位", "气体流量计", "1.5级", 1, 1),
    ("天然气", "主要用能设备", "气体流量计", "1.5级", 2, 3),
    ("蒸汽", "进出用能单位", "蒸汽流量计", "2.0级", 1, 1),
    ("柴油", "进出用能单位", "油流量计", "0.5级", 1, 1),
)

OLD = (
    ("三相异步电动机", "Y160M-4", "3", "YE3-160M-4", "已拆除，交回收单位处置"),
    ("三相异步电动机", "Y2-132S-4", "5", "YE3-132S-4", "已拆除，交回收单位处置"),
    ("配电变压器", "S7-315/10", "1", "S13-M-315/10", "已报废注销"),
    ("离心水泵", "IS65-50-125B", "2", "ISG65-125", "已报废注销"),
    ("活塞式空压机", "W-3.0/8", "1", "LG-22/8", "已拆除，交回收单位处置"),
)

PROJECTS = (
    ("空压机变频改造", "压缩空气系统", "8.6", "41.5", "已投用"),
    ("车间照明更换为LED灯", "照明系统", "5.2", "18.3", "已投用"),
    ("余热回收利用", "供热系统", "16.4", "66.0", "已投用"),
    ("无功补偿柜更新", "变配电系统", "4.8", "12.7", "已投用"),
)


def energy(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """All of it."""
    w.heading(2, "3.1 用能概况与能源评审")
    w.paragraphs(phrases.some("profile", 2))
    _consumed(audit, w)
    w.paragraphs(phrases.some("review", 3))
    w.heading(2, "3.2 能源基准与能源绩效参数")
    w.paragraphs(phrases.some("baseline", 2))
    _indicators(audit, w)
    w.heading(2, "3.3 主要用能设备")
    w.paragraphs(phrases.some("equipment", 2))
    _equipment(audit, w)
    w.heading(2, "3.4 能源计量器具配备")
    w.paragraphs(phrases.some("meters", 2))
    _meters(w)
    w.heading(2, "3.5 淘汰设备与节能改造")
    w.paragraphs(phrases.some("eliminated", 1))
    _eliminated(audit, w)
    w.paragraphs(phrases.some("projects", 1))
    w.text("表3-6 节能技术改造项目", style="center")
    rows: list[Row] = [["项目名称", "实施对象", "投资（万元）", "预计年节能量（tce）", "状态"]]
    rows += [list(one) for one in sorted(w.random.sample(PROJECTS, 2))]
    w.table(rows, (2.6, 2, 1.5, 2, 1.2), head=1)
    w.heading(2, "3.6 用能过程控制")
    w.paragraphs(phrases.some("running", 3))
    w.paragraphs([*phrases.some("design", 1), *phrases.some("buying", 2), *phrases.some("measuring", 1)])


def _consumed(audit: Audit, w: Writer) -> None:
    for table in audit.tables_with_totals:
        if "能源" not in table.title:
            continue
        e = w.entry("tables_with_totals", table)
        w.text(f"表3-1 {e('title')}（单位：{table.unit}，当量值）", style="center")
        rows: list[Row] = [["能源种类", "消耗量", "用途"]]
        uses = ("生产、辅助和办公", "加热", "厂内运输", "加热、采暖")
        for item, use in zip(table.items, uses, strict=False):
            inner = e.inner("items", item)
            rows.append([inner("name"), inner("amount"), use])
        rows.append(["合计", e("stated_total"), "全公司"])
        w.table(rows, (3, 3, 4), head=1, rules="three")


def _indicators(audit: Audit, w: Writer) -> None:
    start = audit.audit.start
    rows: list[Row] = [["能源绩效参数", "单位", "基准值", "目标值", "实际值", "较基准改进"]]
    for name, unit, (least, most), places in INDICATORS:
        base = round(w.random.uniform(least, most), places)
        target = round(base * 0.985, places)
        reached = round(base * w.random.uniform(0.955, 0.98), places)
        better = f"{(base - reached) / base * 100:.1f}%"
        rows.append([name, unit, *(f"{one:.{places}f}" for one in (base, target, reached)), better])
    term = f"基准期：{start.year - 1}年；统计期：{start.year}年1月至{start.month - 1}月"
    w.text(f"表3-2 能源基准和能源绩效参数（{term}）", style="center")
    w.table(rows, (2.4, 1.5, 1.4, 1.4, 1.4, 1.5), head=1)


def _equipment(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["设备名称", "规格型号", "数量（台）", "容量或功率", "能效等级", "计量方式", "所属"]]
    shop, upkeep = audit.world.departments[2], audit.world.departments[6]
    for name, model, number in audit.world.equipment:
        metered = w.random.choice(("单台计量", "按工序计量"))
        rows.append([name, model, str(number), "见铭牌", "不分级", metered, shop])
    rows += [[*one, "单台计量", upkeep] for one in sorted(w.random.sample(UTILITIES, 3))]
    w.text("表3-3 主要用能设备一览", style="center")
    w.table(rows, (1.8, 2, 1.3, 1.4, 1.1, 1.4, 1.1), head=1, repeat=True)


def _meters(w: Writer) -> None:
    rows: list[Row] = [["能源种类", "计量级别", "器具名称", "准确度等级", "应配", "实配", "配备率"]]
    for kind, level, name, grade, least, most in METERS:
        number = str(w.random.randint(least, most))
        rows.append([kind, level, name, grade, number, number, "100%"])
    w.text("表3-4 能源计量器具配备情况（单位：台）", style="center")
    w.table(rows, (1.3, 2.2, 1.6, 1.5, 0.9, 0.9, 1.1), head=1)


def _eliminated(audit: Audit, w: Writer) -> None:
    year = audit.audit.start.year - 1
    rows: list[Row] = [["序号", "淘汰设备", "型号", "数量", "替换型号", "淘汰时间", "处置情况"]]
    for at, (name, model, number, new, end) in enumerate(sorted(w.random.sample(OLD, 3)), 1):
        rows.append([str(at), name, model, number, new, f"{year}年", end])
    w.text("表3-5 淘汰设备清单", style="center")
    w.table(rows, (0.8, 1.8, 1.6, 0.8, 1.7, 1.2, 2.3), head=1)
