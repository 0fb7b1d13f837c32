"""Energy in 焓境's report: review, baseline, uses, measuring, laws, special equipment, procurement."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ENERGY_UNIT = "吨标准煤"
SYSTEM_USES = (
    ("空压系统", "电力", "用气量、管网压力", "排气压力设定上限，每周查漏"),
    ("燃气加热设备", "天然气", "产量、环境温度", "燃烧器定期调校，保持炉体密闭"),
    ("蒸汽管网", "蒸汽", "产量、环境温度", "疏水阀巡检，保温完好"),
    ("厂内运输车辆", "柴油", "运输量", "定额领用，按车登记"),
)
KWH, CUBIC_METRES = 8136.7, 823.5
"""Electricity and natural gas of a ton of coal equivalent."""


def told(audit: Audit, w: Writer) -> None:
    """The chapters 3 to 6."""
    w.heading(1, "3 能源评审和能源绩效")
    _review(audit, w)
    _indicators(audit, w)
    _uses(audit, w)
    _plans(audit, w)
    w.heading(1, "4 能源计量")
    _metering(audit, w)
    _devices(audit, w)
    w.heading(1, "5 法律法规和其他要求")
    _laws(audit, w)
    w.heading(1, "6 运行、设备和采购")
    _operation(audit, w)
    _special(audit, w)
    _procurement(audit, w)


def _review(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    w.heading(2, "3.1 能源评审（6.3）")
    w.text(
        f"能源评审由{people.representative}组织，{world.departments[6]}、{world.departments[2]}提供数据，方法、准则和更新"
        "频次在程序文件中规定，每年更新一次；设施、设备或用能结构发生重大变化时重新评审。评审分析了过去和现在的能源"
        "使用与消耗，确定了主要能源使用、相关变量和改进机会，并对下一年度的能源使用作了估计。"
    )
    for sums in audit.tables_with_totals:
        if sums.unit != ENERGY_UNIT:
            continue
        e = w.entry("tables_with_totals", sums)
        w.text(f"表1 {e('title')}", style="center")
        rows: list[Row] = [["能源种类", "折标量（tce）", "占比"]]
        for item in sums.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount"), f"{item.amount / sums.stated_total:.1%}"])
        rows.append(["合计", e("stated_total"), "—"])
        w.table(rows, (2, 2, 1.4), head=1)
    w.text(
        "年综合能源消费量在5000吨标准煤以下，未列入重点用能单位名单。折标系数采用当年统计报表制度的系数，"
        "电力按当量值折算，抽算电力、天然气两项，与报表一致。"
    )


def _indicators(audit: Audit, w: Writer) -> None:
    machine = audit.world.equipment[0][0]
    w.heading(2, "3.2 能源绩效参数和能源基准（6.4、6.5）")
    w.text(
        f"以{audit.tables_with_totals[0].title[:4]}年全年为基准期，归一化变量为产值和产量。基准在静态因素变化、参数不再适宜或策划有要求时调整，本期未作调整。"
        "表2为抽查的能源绩效参数，统计期为基准期以后至审核时的累计值。"
    )
    w.text("表2 能源绩效参数（EnPI）对照", style="center")
    rows: list[Row] = [["参数", "单位", "基准值", "目标值", "实际值", "变化", "统计部门"]]
    sums = next(one for one in audit.tables_with_totals if one.unit == ENERGY_UNIT)
    used = {item.name: item.amount for item in sums.items}
    whole = w.random.randint(600, 1500) / 10000
    output = sums.stated_total / whole
    drawn = [
        ("万元产值综合能耗", "tce/万元", whole, 4, 0),
        ("万元产值电耗", "kWh/万元", round(used["电力"] * KWH / output, 1), 1, 6),
        ("万元产值天然气耗", "m³/万元", round(used["天然气"] * CUBIC_METRES / output, 1), 1, 6),
        (f"{machine}单位产量电耗", "kWh/批", w.random.randint(1800, 6400) / 10, 1, 2),
        ("空压系统比功率", "kW/(m³/min)", w.random.randint(74, 92) / 10, 2, 6),
    ]
    for name, unit, base, digits, at in drawn:
        goal = round(base * 0.98, digits)
        real = round(base * w.random.choice([0.953, 0.961, 0.968, 0.974]), digits)
        change = f"↓{(base - real) / base:.1%}"
        cells = [f"{value:.{digits}f}" for value in (base, goal, real)]
        rows.append([name, unit, *cells, change, audit.world.departments[at]])
    w.table(rows, (2.2, 1.5, 1.1, 1.1, 1.1, 1, 1.2), head=1, repeat=True)


def _uses(audit: Audit, w: Writer) -> None:
    world = audit.world
    w.heading(2, "3.3 主要能源使用和运行准则（8.1）")
    w.text("表3 主要能源使用", style="center")
    variables = ["产量、班次", "产量", "产量、开机率", "开机率"]
    rules = ["按排产集中开机", "待机超过规定时间停机", "参数在工艺卡范围内", "定期清理、润滑、查漏"]
    rows: list[Row] = [["设备（系统）", "型号", "台数", "能源", "相关变量", "运行准则要点"]]
    for at, (name, model, number) in enumerate(world.equipment[:4]):
        rows.append([name, model, str(number), "电力", variables[at], rules[at]])
    for name, kind, variable, rule in SYSTEM_USES:
        rows.append([name, w.blank, w.blank, kind, variable, rule])
    w.table(rows, (1.6, 1.3, 0.7, 0.8, 1.7, 2.6), head=1, repeat=True)
    step = world.industry["flow"][w.random.randrange(len(world.industry["flow"]))]
    w.text(
        w.random.choice(
            [
                f"到{step}现场查看，操作人员能说明本岗位的主要用能设备和停机要求，运行准则挂在机旁。",
                f"到{step}现场查看，询问操作人员两人，知道偏离能源运行准则的后果和报告渠道。",
            ]
        )
        + "设备运行记录与能源数据采集计划规定的项目对应。"
    )


def _plans(audit: Audit, w: Writer) -> None:
    world = audit.world
    w.heading(2, "3.4 能源目标、指标和措施计划（6.2）")
    measures = [
        ("空压机变频改造及管网查漏", "已投运"),
        ("车间照明更换为LED灯具", "已完成"),
        (f"{world.equipment[0][0]}加装分项电能监测", "实施中"),
        ("余热用于冬季采暖", "方案论证"),
        ("循环水泵更换高效电机", "已完成"),
    ]
    rows: list[Row] = [["措施", "预计年节能量（tce）", "责任人", "进展"]]
    for at in sorted(w.random.sample(range(5), 3)):
        name, state = measures[at]
        saved = f"{w.random.randint(21, 188) / 10}"
        rows.append([name, saved, world.people.heads[world.departments[6]], state])
    w.text("表4 能源管理措施计划（抽查）", style="center")
    w.table(rows, (3, 1.8, 1.2, 1.2), head=1)
    goals = [f"{name}{target}，完成{reached}" for name, target, reached in world.objectives]
    if audit.systems != ["EnMS"]:
        w.text(f"其他管理目标的完成情况：{'；'.join(goals)}。")


def _metering(audit: Audit, w: Writer) -> None:
    w.text("能源计量器具建有台账、网络图和采集计划，配备情况如下：")
    rows: list[Row] = [["级别", "电", "天然气/蒸汽", "应装（台）", "实装（台）", "配备率"]]
    for name, low, high in (
        ("进出用能单位", 2, 4),
        ("进出主要次级用能单位", 6, 12),
        ("主要用能设备", 14, 30),
    ):
        power, gas = w.random.randint(low, high), w.random.randint(2, 3)
        rows.append([name, str(power), str(gas), str(power + gas), str(power + gas), "100%"])
    w.text("表5 能源计量器具配备", style="center")
    w.table(rows, (2.4, 0.8, 1.6, 1.2, 1.2, 1), head=1)
    seen = [one.number for one in audit.nonconformities.items if one.clause == "9.1.1"]
    more = (
        f"其中分设备数据的问题见{'、'.join(seen)}号不符合。"
        if seen
        else "抽3个月的抄表记录，与报表数据吻合。"
    )
    w.text(
        "进出用能单位的结算电能表、燃气表和蒸汽流量计由供能单位管理并按周期检定，封印完好。"
        f"二、三级计量数据由{audit.world.departments[6]}按月采集汇总，{more}"
    )


def _devices(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        return
    w.text("表6 测量器具检定/校准抽查", style="center")
    rows: list[Row] = [["器具", "型号/编号", "使用处", "证书编号和机构", "检定/校准日", "有效期至", "结论"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        what = f"{e('model')}/{e('serial')}"
        paper = f"{e('certificate_no')}¶{e('agency')}（{one.act}）"
        cells = [e("device"), what, e.aside("place"), paper]
        rows.append([*cells, e("calibrated_on"), e("valid_until"), e("result")])
    w.table(rows, (1.1, 1.5, 0.9, 2.2, 1.6, 1.6, 0.8), head=1, repeat=True)


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    w.text(f"《适用法律法规和其他要求清单》现行有效，计{e('stated_count')}部：{e.silent('place')}")
    titles = [e.one("titles", title) for title in audit.laws("compliance").titles]
    rows: list[Row] = [["序号", "名称", "序号", "名称"]]
    for at in range(0, len(titles), 2):
        second = [str(at + 2), titles[at + 1]] if at + 1 < len(titles) else [w.blank, w.blank]
        rows.append([str(at + 1), titles[at], *second])
    w.table(rows, (0.6, 4, 0.6, 4), head=1, repeat=True)
    told_standards = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        told_standards.append(f"{s('number')}《{s('title')}》")
    w.text(f"引用的技术标准：{'，'.join(told_standards)}。")
    for done in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", done)
        w.text(
            f"合规性评价（9.1.2）：{c('done_on')}，评价人{c.each('evaluators')}，对上述{c('stated_count')}部逐部评价，未见"
            "淘汰的高耗能设备，结论为合规。"
        )


def _operation(audit: Audit, w: Writer) -> None:
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"{e('what')}：{e.each('listed', '，')}（共{e('stated')}{count.unit}）。")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        w.text(
            f"持{e('kind')}（编号{e('number')}），持证人{e('holder')}，事项{e('scope')}，{e('authority')}发证，"
            f"自{e('valid_from')}起至{until}。"
        )
    w.text(f"用能、设备和作业活动遵守{w.laws('operation')}。")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(f"{e('held_on')}开展{e('kind')}应急演练，{drill.people}人在{drill.place}参加，有小结。")


def _special(audit: Audit, w: Writer) -> None:
    units = audit.special_equipment
    w.heading(2, "6.1 锅炉和特种设备")
    if not any("锅炉" in unit.name for unit in units):
        w.text("厂内不设锅炉，生产用蒸汽由园区热网供应，凭流量计结算，管道保温完好，疏水阀未见泄漏。")
    if not units:
        w.text("没有需要登记的特种设备。")
        return
    rows: list[Row] = [
        ["名称", "型号", "登记证编号", "设备代码", "首次检验", "本次检验、报告和机构", "下次检验"]
    ]
    for unit in units:
        e = w.entry("special_equipment", unit)
        name = f"{e('name')}¶{e.aside('place')}"
        done = f"{e('inspected_on')}¶{e('report_no')}¶{e('agency')}"
        cells = [name, e("model"), e("registration_no"), e("device_code"), e("first_inspected_on")]
        rows.append([*cells, done, e("next_inspection_on")])
    w.text("表7 特种设备检验", style="center")
    w.table(rows, (1.1, 1, 1.3, 1.6, 1.5, 2.1, 1.5), head=1, repeat=True)


def _procurement(audit: Audit, w: Writer) -> None:
    w.heading(2, "6.2 采购和设计（8.2、8.3）")
    w.text(
        "采购规范要求供方提供能效等级，新购电机、变压器、空压机以能效2级及以上为准入条件；"
        "改造项目在设计阶段比较能源绩效，评估结果写入方案。供方评价时考虑能源绩效，抽查："
    )
    told_suppliers = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        told_suppliers.append(f"{e('name')}提供{e('provides')}，评价日期{e('evaluated_on')}")
    w.text(f"{'；'.join(told_suppliers)}。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"合同：{e.each('parties', '、')}，{e('kind')}（{contract.about}），签于{e('signed_on')}，"
            f"{e('valid_from')}至{e('valid_to')}，为期{e('stated_term')}。"
        )
