"""乌鞘's part on energy: review, uses, performance by month, measuring, running, saving."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._wushao_words import Parts, found, picked
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

UNIT = "吨标准煤"
KWH, CUBIC_METRES = 8136.7, 823.5
"""Electricity and natural gas of a ton of coal equivalent."""
RULES = (
    "按排产连续开机，减少空载",
    "停产半小时以上停机",
    "参数按工艺卡设定，不得超温超压",
    "按保养计划清洁、润滑、查漏",
)
SAVING = (
    ("空压机余热回收供浴室热水", "已投用", (18, 46)),
    ("车间和库房照明改用LED灯", "已投用", (6, 19)),
    ("老旧水泵电机更换为二级能效电机", "实施中", (9, 28)),
    ("空压管网查漏和压力分级", "已完成", (5, 22)),
    ("主要用能设备加装分项电表", "实施中", (3, 11)),
)


def told(audit: Audit, w: Writer, parts: Parts) -> None:
    """The parts on energy."""
    parts.part("能源评审和能源绩效")
    _review(audit, w, parts)
    _uses(audit, w, parts)
    _months(audit, w, parts)
    _indicators(audit, w, parts)
    parts.part("能源运行、计量和采购")
    _running(audit, w, parts)


def _review(audit: Audit, w: Writer, parts: Parts) -> None:
    w.text(
        picked(
            w,
            (
                "能源评审由{representative}牵头，{upkeep}汇总能耗数据，{doing}、{tech}参加，评审报告经{manager}批准。评审方法"
                "和更新频次有规定，用能结构、主要设备变化时重新评审。",
                "{upkeep}编制了能源评审报告，收集了连续三年的能耗数据，识别了主要能源使用、相关变量和改进机会，报告经"
                "{representative}审核、{manager}批准，每年更新。",
            ),
        )
        + "查报告所列数据与财务结算单、抄表记录，电力和天然气两项核对一致；折标系数按规定取值，电力用当量值。"
    )
    for sums in audit.tables_with_totals:
        if sums.unit != UNIT:
            continue
        e = w.entry("tables_with_totals", sums)
        parts.caption(f"{e('title')}（单位：{UNIT}）")
        rows: list[Row] = [["能源品种", "折标准煤量", "比例"]]
        for item in sums.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount"), f"{item.amount / sums.stated_total:.1%}"])
        rows.append(["合计", e("stated_total"), "100%"])
        w.table(rows, (2.4, 2.4, 1.6), head=1)


def _tons(audit: Audit) -> dict[str, float]:
    """What was used of each kind of energy."""
    return {
        item.name: item.amount
        for sums in audit.tables_with_totals
        if sums.unit == UNIT
        for item in sums.items
    }


def _uses(audit: Audit, w: Writer, parts: Parts) -> None:
    parts.caption("主要能源使用及其运行准则")
    rows: list[Row] = [["设备", "规格", "数量", "能源", "相关变量", "运行准则", "现场查看"]]
    for at, (name, model, number) in enumerate(audit.world.equipment):
        seen = w.random.choice(("按准则运行", "操作工能说明", "准则张贴机旁"))
        rows.append(
            [name, model, str(number), "电力", "产量" if at % 2 else "产量、班次", RULES[at % 4], seen]
        )
    rows.append(["空压站", "螺杆式", "2", "电力", "用气量", "管网压力不超过设定上限", "压力显示在范围之内"])
    w.table(rows, (1.5, 1.2, 0.7, 0.8, 1.2, 2.4, 1.6), head=1)


def _last_months(day: date, number: int) -> list[date]:
    months: list[date] = []
    for _ in range(number):
        day = day.replace(day=1) - timedelta(days=1)
        months.append(day)
    return months[::-1]


def _months(audit: Audit, w: Writer, parts: Parts) -> None:
    a_month = _tons(audit)["电力"] * KWH / 12
    base = round(a_month / 465, 1)
    unit = "千只" if "电子" in audit.world.industry["field"] else "t"
    parts.caption("单位产品电耗逐月对照（抽查近四个月）")
    rows: list[Row] = [
        ["月份", f"产量（{unit}）", "用电量（kWh）", f"单耗（kWh/{unit}）", f"基准（kWh/{unit}）", "与基准比"]
    ]
    for day in _last_months(audit.audit.start, 4):
        made = w.random.randint(410, 510)
        used = round(made * base * w.random.randint(945, 985) / 1000)
        real = round(used / made, 1)
        cells = [str(made), str(used), f"{real:.1f}", f"{base:.1f}", f"{(real - base) / base:+.1%}"]
        rows.append([f"{day:%Y-%m}", *cells])
    w.table(rows, (1.2, 1.2, 1.5, 1.5, 1.5, 1.2), head=1)
    w.text(
        "产量与生产统计报表核对，用电量与分表抄表记录核对，单耗由审核员复算。四个月单耗均低于基准，能源绩效有改进。"
    )


def _indicators(audit: Audit, w: Writer, parts: Parts) -> None:
    whole = w.random.randint(420, 980) / 10000
    tons = _tons(audit)
    output = sum(tons.values()) / whole
    power, gas = tons["电力"] * KWH / output, tons["天然气"] * CUBIC_METRES / output
    parts.caption("能源绩效参数、基准和目标")
    rows: list[Row] = [["能源绩效参数", "单位", "能源基准", "目标", "完成", "评价"]]
    for name, unit, base, digits in (
        ("万元产值综合能耗", "tce/万元", whole, 4),
        ("万元产值电耗", "kWh/万元", power, 1),
        ("万元产值天然气耗", "m³/万元", gas, 1),
    ):
        goal, real = base * 0.98, base * w.random.choice((0.951, 0.958, 0.966))
        cells = [f"{value:.{digits}f}" for value in (base, goal, real)]
        rows.append([name, unit, cells[0], f"≤{cells[1]}", cells[2], "达到"])
    w.table(rows, (2.2, 1.3, 1.3, 1.3, 1.3, 0.9), head=1)
    w.text("能源基准以上一完整年度为基准期，对产量作归一化处理；静态因素没有变化，基准未调整。")
    parts.caption("能源管理实施方案")
    rows = [["措施", "责任部门", "进展", "预计年节能量（tce）", "验证方法"]]
    for at in sorted(w.random.sample(range(len(SAVING)), 3)):
        name, state, (low, high) = SAVING[at]
        rows.append(
            [name, audit.world.departments[6], state, str(w.random.randint(low, high)), "改造前后实测对比"]
        )
    w.table(rows, (2.8, 1.1, 1, 1.8, 1.8), head=1)


def _running(audit: Audit, w: Writer, parts: Parts) -> None:
    parts.caption("能源计量器具配备")
    rows: list[Row] = [["级别", "应配（台）", "实配（台）", "配备率", "管理"]]
    for name, low, high, who in (
        ("进出用能单位", 3, 5, "供能单位定期检定，封印完好"),
        ("主要次级用能单位", 6, 14, "台账、编号、网络图齐全"),
        ("主要用能设备", 12, 30, "按采集计划每日抄表"),
    ):
        number = str(w.random.randint(low, high))
        rows.append([name, number, number, "100%", who])
    w.table(rows, (2, 1.1, 1.1, 1, 3.2), head=1)
    seen = found(audit, "9.1.1")
    told = (
        f"能源数据采集计划规定了项目、频次和责任人；空压站分项数据的问题见{seen[0].number}号不符合。"
        if seen
        else ("能源数据采集计划规定了项目、频次和责任人，抽三个月的抄表记录，数据连续，异常波动有分析。")
    )
    w.text(
        told
        + picked(
            w,
            (
                "{doing}按运行准则操作，交接班记录写明停机时间；现场看到空压机房温度正常，管路无明显泄漏。",
                "现场查看{middle}工序，操作人员知道本岗位主要用能设备及偏离准则的后果，运行记录无涂改。",
            ),
        )
    )
    w.text(
        picked(
            w,
            (
                "{buying}采购用能设备、能源服务时把能源绩效作为评价准则之一并告知供方，抽电机采购技术要求，写明能效等级不低于二级。",
                "设计和改造项目的评审记录有能源绩效改进机会的内容；{buying}在采购文件中写明能效等级，未采购明令淘汰的设备。",
            ),
        )
    )
