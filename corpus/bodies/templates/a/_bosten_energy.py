"""The forms on energy: what is used, performance, key equipment, measures."""

from __future__ import annotations

from corpus.bodies.records import Count, TableWithTotal, TotalItem
from corpus.bodies.templates.a._bosten_form import FITS, Forms
from corpus.layouts.writer import Row

UNIT = "吨标准煤"
FACTORS = {
    "电力": ("万kWh", 1.229, "1.229"),
    "天然气": ("万m³", 13.3, "13.300"),
    "柴油": ("t", 1.4571, "1.4571"),
    "蒸汽": ("GJ", 0.0341, "0.0341"),
}
"""Unit, tons of coal equivalent a unit, and how the factor is written."""
HELPERS = (("螺杆空压机", "LG-37", 37), ("循环水泵", "KQL80", 15), ("引风机", "4-72-5A", 11))
MEASURES = (
    "空压机变频改造",
    "车间照明更换为LED",
    "循环水泵更换高效电机",
    "压缩空气管网查漏和分压",
    "空压机余热回收供洗浴热水",
    "蒸汽管道保温修复",
    "分项电能监测装置加装",
)


def energy(forms: Forms) -> None:
    """The forms on energy."""
    _consumption(forms)
    _power(forms)
    _performance(forms)
    _key(forms)
    _measures(forms)


def _totals(forms: Forms, table: TableWithTotal, head: tuple[str, str]) -> None:
    """A table of amounts with its total, the title above."""
    w = forms.w
    e = w.entry("tables_with_totals", table)
    w.text(e("title"), style="center")
    rows: list[Row] = [["序号", head[0], f"{head[1]}（{table.unit}）"]]
    for at, item in enumerate(table.items, 1):
        i = e.inner("items", item)
        rows.append([str(at), i("name"), i("amount")])
    rows.append(["合计", "‹", e("stated_total")])
    w.table(rows, (1, 5, 3), head=1)


def _consumption(forms: Forms) -> None:
    """All kinds of energy of the last year."""
    w = forms.w
    forms.form("能源消耗数据核查表")
    for table in forms.audit.tables_with_totals:
        if table.unit != UNIT:
            continue
        e = w.entry("tables_with_totals", table)
        w.text(e("title"), style="center")
        rows: list[Row] = [["能源种类", "计量单位", "实物量", "折标系数（tce）", "折标量（tce）"]]
        for item in table.items:
            i = e.inner("items", item)
            unit, factor, written = FACTORS[item.name]
            rows.append([i("name"), unit, f"{item.amount / factor:.2f}", written, i("amount")])
        rows.append(["综合能耗合计", "‹", "‹", "‹", e("stated_total")])
        w.table(rows, (2, 1.6, 2, 2, 2), head=1)
    source = w.random.choice(
        ["供能单位结算单与抄表台账", "财务结算凭证与能源统计台账", "缴费发票与月度能源报表"]
    )
    rows = [
        ["数据来源", f"{source}，由{forms.upkeep}统计、财务复核"],
        ["核查方法", "逐种核对全年累计数，抽三个月核对原始凭证，折标系数与统计报表制度一致"],
        ["核查结果", f"数据一致，可以作为能源评审和能源基准的依据。 {FITS}"],
    ]
    w.table(rows, (2, 8), bold=(0,))


def _power(forms: Forms) -> None:
    """The electricity of the months of this year."""
    w, when = forms.w, forms.audit.audit.start
    months = range(1, when.month)
    used = next(one for one in forms.audit.tables_with_totals if one.unit == UNIT).items[0].amount
    whole = used / FACTORS["电力"][1] / 12 * 10
    amounts = [round(whole * w.random.uniform(0.85, 1.15)) for _ in months]
    items = [TotalItem(f"{month}月", amount / 10) for month, amount in zip(months, amounts, strict=True)]
    title = f"{when.year}年1—{when.month - 1}月用电量统计"
    _totals(forms, TableWithTotal(title, items, sum(amounts) / 10, "万kWh"), ("月份", "用电量"))


def _performance(forms: Forms) -> None:
    """Baseline, target and result of each indicator."""
    w, year = forms.w, forms.audit.audit.start.year
    machine = forms.audit.world.equipment[0][0]
    forms.form("能源绩效参数和能源基准核查表")
    drawn = [
        ("单位产值综合能耗", "tce/万元", w.random.randint(620, 1480) / 10000, 4),
        ("单位产值电耗", "kWh/万元", w.random.randint(2900, 7800) / 10, 1),
        ("压缩空气单位电耗", "kWh/m³", w.random.randint(108, 126) / 1000, 3),
        (f"{machine}台时电耗", "kWh/h", w.random.randint(96, 420) / 10, 1),
        ("办公楼人均用电", "kWh/人", w.random.randint(520, 960) / 1, 0),
    ]
    rows: list[Row] = [["能源绩效参数", "单位", "能源基准", "目标值", "实绩值", "较基准下降", "完成"]]
    for name, unit, base, digits in drawn:
        goal, real = base * 0.98, base * w.random.choice([0.949, 0.957, 0.964, 0.972])
        cells = [f"{value:.{digits}f}" for value in (base, goal, real)]
        rows.append([name, unit, *cells, f"{(base - real) / base:.1%}", "{+}是 {-}否"])
    w.table(rows, (2.5, 1.4, 1.2, 1.2, 1.2, 1.3, 1.3), head=1)
    rows = [
        ["基准期", f"{year - 1}年全年"],
        ["归一化变量", "产量、产值、环境温度；静态因素为产品结构、班制和厂房面积，没有发生变化"],
        ["实绩统计期", f"{year}年1月至审核前一月累计"],
        ["基准的调整", "能源绩效参数不再反映实际、静态因素重大变化或规定周期届满时调整，本期未调整"],
        ["6.2 6.4 6.5", f"目标、绩效参数和能源基准形成文件并得到评审。 {FITS}"],
    ]
    w.table(rows, (2, 8), bold=(0,))


def _key(forms: Forms) -> None:
    """Equipment with its power, and what uses most."""
    w, world = forms.w, forms.audit.world
    forms.form("主要用能设备核查表", wide=True)
    listed = [
        (name, model, number, w.random.choice([11, 15, 22, 30, 45]))
        for name, model, number in world.equipment
    ]
    listed += [(name, model, w.random.randint(1, 3), power) for name, model, power in HELPERS]
    items = [TotalItem(name, float(number * power)) for name, _, number, power in listed]
    table = TableWithTotal("抽查的主要用能设备装机功率", items, sum(one.amount for one in items), "kW")
    e = w.entry("tables_with_totals", table)
    w.text(e("title"), style="center")
    rows: list[Row] = [
        ["设备名称", "型号", "数量", "单台功率（kW）", "总功率（kW）", "淘汰目录", "运行准则", "现场核查"]
    ]
    for item, (_, model, number, power) in zip(items, listed, strict=True):
        i = e.inner("items", item)
        rule = w.random.choice(["空载停机", "集中排产", "按负荷调节", "定期清理保养", "参数不超限"])
        rows.append(
            [i("name"), model, f"{number}台", str(power), i("amount"), "不在目录", rule, "与台账一致"]
        )
    rows.append(["合计", "‹", "‹", "‹", e("stated_total"), w.blank, w.blank, w.blank])
    w.table(rows, (2, 1.6, 0.9, 1.5, 1.5, 1.2, 1.7, 1.5), head=1, repeat=True)
    main = [name for name, *_ in listed[:2]] + [HELPERS[0][0]]
    c = w.entry("counts", Count("主要能源使用", len(main), main, "项"))
    w.text(
        f"能源评审确定的{c('what')}共{c('stated')}项：{c.each('listed', '、')}，"
        "相关变量、运行准则和人员均已确定。"
    )
    for count in forms.audit.counts:
        c = w.entry("counts", count)
        w.text(
            f"{c('what')}{c('stated')}{count.unit}：{c.each('listed', '、')}，"
            "各过程的能源使用在能源流向图中标明。"
        )
    w.text(f"生产现场对照{w.laws('operation')}核查，没有违反的情形，也没有使用国家明令淘汰的用能设备。")


def _measures(forms: Forms) -> None:
    w, when = forms.w, forms.audit.audit.start
    forms.form("节能措施核查表")
    chosen = sorted(w.random.sample(range(len(MEASURES)), w.random.randint(4, 5)))
    amounts = [w.random.randint(12, 260) for _ in chosen]
    items = [TotalItem(MEASURES[at], amount / 10) for at, amount in zip(chosen, amounts, strict=True)]
    title = f"{when.year}年节能措施预计节能量"
    _totals(forms, TableWithTotal(title, items, sum(amounts) / 10, UNIT), ("措施名称", "预计年节能量"))
    head = forms.audit.world.people.heads[forms.upkeep]
    rows: list[Row] = [
        ["责任部门/人", f"{forms.upkeep} / {head}"],
        ["资金来源", "年度技术改造预算"],
        ["验证方法", "措施前后分项计量比较，按相关变量归一化"],
        [
            "进展",
            w.random.choice(
                ["全部开工，其中两项已投运并完成初步验证", "按计划推进，已投运项目的节能效果经统计确认"]
            ),
        ],
        ["判定", FITS],
    ]
    w.table(rows, (2, 8), bold=(0,))
