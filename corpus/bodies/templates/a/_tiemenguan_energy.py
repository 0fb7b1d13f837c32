"""The part on energy: consumption, performance, key users, targets and plans, metering."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

UNITS = {
    "电力": ("万kW·h", 1.229),
    "天然气": ("万m³", 13.3),
    "柴油": ("t", 1.4571),
    "蒸汽": ("t", 0.1286),
}
"""Units and factors (tonnes of standard coal each)."""

PLANS = (
    ("空压机余热回收", "用于生活热水和车间供暖", "已投用"),
    ("车间照明更换为LED灯", "分区控制", "已完成"),
    ("循环水泵加装变频器", "按压力自动调节", "实施中"),
    ("屋顶光伏发电", "自发自用", "可行性研究"),
    ("炉体保温层修补", "降低表面散热", "已完成"),
)


def energy(audit: Audit, w: Writer) -> None:
    """All of it."""
    people = audit.world.people
    w.heading(2, "1. 边界和能源评审")
    w.text(
        f"能源管理的边界覆盖体系范围内的生产、辅助生产和附属生产系统，与平面图、能流图一致。"
        f"{people.representative}组织各部门完成能源评审，评审报告分析了能源种类、来源、消耗水平和改进机会。"
    )
    _used(audit, w)
    w.heading(2, "2. 能源基准和绩效参数")
    value = _performance(audit, w)
    w.heading(2, "3. 主要能源使用")
    _users(audit, w)
    w.heading(2, "4. 目标、指标和实施方案")
    _goals(audit, w, value)
    w.heading(2, "5. 能源计量和数据收集")
    _metering(audit, w)


def _used(audit: Audit, w: Writer) -> None:
    for table in audit.tables_with_totals:
        if "能源" not in table.title:
            continue
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}", style="center")
        rows = [["能源品种", "实物量", "折标系数", f"折标准煤（{table.unit}）"]]
        for item in table.items:
            i = e.inner("items", item)
            unit, factor = UNITS.get(item.name, ("t", 1.0))
            physical = f"{item.amount / factor:.3f} {unit}"
            rows.append([i("name"), physical, f"{factor:g}", i("amount")])
        rows.append(["合计", "—", "—", e("stated_total")])
        w.table(rows, (3, 4, 3, 4), head=1)
        most = max(table.items, key=lambda item: item.amount)
        w.text(
            f"上表由能源统计台账汇总，抽查三个月的购能发票和抄表记录，数据一致；{most.name}的消耗占比最高，"
            f"折标系数采用当量值。"
        )


def _performance(audit: Audit, w: Writer) -> tuple[str, str]:
    """The table of baselines; the target and the result of the first of them."""
    year = audit.audit.start.year
    old = audit.organization.established_on.year < year - 2
    period = f"{year - 2}年全年" if old else "试运行的12个月"
    now = w.random.randrange(520, 2900) / 10000
    base = round(now * (1 + w.random.randrange(21, 60) / 1000), 4)
    unit = w.random.randrange(80, 640)
    first = round(unit * (1 + w.random.randrange(21, 50) / 1000), 1)
    rows = [["能源绩效参数", "单位", "能源基准", "报告期值", "变化"]]
    for name, kind, was, has in (
        ("单位产值综合能耗", "吨标准煤/万元", f"{base:.4f}", f"{now:.4f}"),
        ("单位产值电耗", "kW·h/万元", f"{first:.1f}", f"{unit:.1f}"),
    ):
        change = (float(has) - float(was)) / float(was)
        rows.append([name, kind, was, has, f"{change:.1%}"])
    w.table(rows, (4, 3, 2.6, 2.6, 2), head=1)
    w.text(
        f"基准期取{period}，相关变量为产量和产品结构，发生规定的情形时对基准进行调整，本期无调整。"
        f"两项参数均优于基准，能源绩效得到改进。"
    )
    return f"≤{base * 0.985:.4f}吨标准煤/万元", f"{now:.4f}吨标准煤/万元"


def _users(audit: Audit, w: Writer) -> None:
    rows = [["用能设备", "型号", "台数", "单台功率（kW）", "控制要求"]]
    for name, model, number in audit.world.equipment:
        power = w.random.choice(["7.5", "11", "15", "22", "37", "45"])
        rule = w.random.choice(
            ["不用时停机", "按工艺卡设定参数", "错峰运行", "定期清理保养", "满负荷集中生产"]
        )
        rows.append([name, model, str(number), power, rule])
    w.table(rows, (3, 3, 1.6, 3, 3.4), head=1)
    steps = audit.world.industry["flow"]
    w.text(
        f"{w.random.choice(steps)}工序和空压系统确定为主要能源使用，已识别影响能耗的变量和操作人员，"
        f"现场查看运行参数记录，在规定的范围内。未使用国家明令淘汰的高耗能设备。"
    )


def _goals(audit: Audit, w: Writer, value: tuple[str, str]) -> None:
    rows = [["目标指标", "目标值", "完成值", "是否达成"]]
    rows.append(["单位产值综合能耗", *value, "{+}是 {-}否"])
    for name, target, reached in audit.world.objectives:
        if name != "顾客满意率":
            rows.append([name, target, reached, "{+}是 {-}否"])
    w.table(rows, (4, 4, 4, 2.4), head=1)
    plans = [["实施方案", "内容", "投资（万元）", "进展"]]
    for name, told, state in w.random.sample(PLANS, 3):
        plans.append([name, told, str(w.random.randrange(12, 180)), state])
    w.table(plans, (4, 5, 2.4, 3), head=1)
    w.text("实施方案明确了责任部门、资源和验证节能效果的方法，已完成的项目有验收记录。")


def _metering(audit: Audit, w: Writer) -> None:
    rows = [["级别", "应配台数", "实配台数", "配备率"]]
    needs = (w.random.randrange(2, 6), w.random.randrange(8, 20), w.random.randrange(20, 48))
    for name, need, lacks in zip(
        ("进出用能单位", "主要次级用能单位", "主要用能设备"), needs, (0, 0, 1), strict=True
    ):
        rows.append([name, str(need), str(need - lacks), f"{(need - lacks) / need:.1%}"])
    w.table(rows, (5, 3, 3, 3), head=1)
    w.text("能源计量器具建有台账和配备图，定期检定校准，准确度等级与用途相适应。监视测量设备抽查结果：")
    rows = [["设备名称", "规格型号", "管理编号", "证书编号", "检校单位", "检校日", "有效期限", "结论"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                e("device"),
                e("model"),
                e("serial"),
                e("certificate_no"),
                e("agency"),
                e("calibrated_on"),
                e("valid_until"),
                f"{one.act}{e('result')}",
            ]
        )
    w.table(rows, (2.2, 2, 1.9, 2.4, 3, 2, 2, 1.6), head=1, repeat=True)
    if audit.calibrations:
        last = audit.calibrations[-1]
        e = w.entry("calibrations", last)
        w.text(
            f"在{last.place}核对实物，{e('device')}（{e('serial')}）标识与证书 {e('certificate_no')} 一致，"
            f"有效期至 {e('valid_until')}。"
        )
    faults = [one.number for one in audit.nonconformities.items if one.clause == "9.1.1"]
    if faults:
        w.text(f"数据收集计划的执行存在不足，见不符合 {faults[0]}。")
    else:
        w.text("数据收集计划规定了采集频次和责任人，能耗数据按月汇总分析，显著偏差有调查和处理记录。")
