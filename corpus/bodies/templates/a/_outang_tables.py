"""藕塘's tables: energy data that have no field, and what the organization showed."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import StandardCited
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ENERGY_RULE = StandardCited("GB/T 2589-2020", "综合能耗计算通则")
PARAMETERS = (
    ("单位产值综合能耗", "kgce/万元", 40, 160),
    ("单位产品电耗", "kW·h/t", 210, 880),
    ("空压系统比功率", "kW/(m³/min)", 7, 9),
    ("厂区照明单位面积电耗", "kW·h/m²", 9, 26),
)
PROJECTS = (
    ("空压机变频改造", "完成，投入运行"),
    ("照明更换为高效灯具", "完成，投入运行"),
    ("循环水泵叶轮切削", "实施中"),
    ("余热回收用于采暖", "方案评审"),
    ("用能数据在线采集扩容", "完成，投入运行"),
)


def data(audit: Audit, w: Writer) -> None:
    """The second part."""
    _consumed(audit, w)
    _machines(audit, w)
    _parameters(w)
    _monthly(w)
    _meters(audit, w)
    _projects(w)


def _consumed(audit: Audit, w: Writer) -> None:
    rule = w.entry("standards_cited", ENERGY_RULE)
    w.text("表1  能源与费用统计", style="center")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        rows: list[Row] = [[e("title"), "‹", "‹"], ["序号", "类别", f"数值/{table.unit}"]]
        for at, item in enumerate(table.items, 1):
            i = e.inner("items", item)
            rows.append([str(at), i("name"), i("amount")])
        rows.append(["合计", "‹", e("stated_total")])
        w.table(rows, (1, 5, 4), head=2)
    w.text(
        f"注：折标准煤按{rule('number')}《{rule('title')}》的当量值计算，数据取自企业统计台账，审核组抽查了两个月。",
        style="plain",
    )


def _machines(audit: Audit, w: Writer) -> None:
    w.text("表2  主要用能设备", style="center")
    rows: list[Row] = [["设备", "型号", "台数", "年运行时间/h", "控制方式", "列为主要能源使用"]]
    for at, (name, model, number) in enumerate(audit.world.equipment):
        hours = str(w.random.randint(32, 68) * 100)
        way = w.random.choice(["变频", "定时启停", "人工启停"])
        rows.append([name, model, str(number), hours, way, "{+}是 {-}否" if at < 2 else "{-}是 {+}否"])
    w.table(rows, (2.4, 2, 1, 2, 2, 2.2), head=1)


def _parameters(w: Writer) -> None:
    w.text("表3  能源绩效参数、基准和目标", style="center")
    rows: list[Row] = [["能源绩效参数", "单位", "能源基准", "目标值", "实际值", "较基准改进/%"]]
    for name, unit, least, most in PARAMETERS:
        base = w.random.randint(least * 10, most * 10) / 10
        reached = round(base * (1 - w.random.randint(25, 58) / 1000), 2)
        better = (base - reached) / base * 100
        rows.append([name, unit, f"{base:.2f}", f"{base * 0.98:.2f}", f"{reached:.2f}", f"{better:.1f}"])
    w.table(rows, (3, 2, 1.8, 1.8, 1.8, 2), head=1)


def _monthly(w: Writer) -> None:
    w.text("表4  审核前十二个月单位产品电耗的变化（以基准为100）", style="center")
    rows: list[Row] = [["月次", *(str(month) for month in range(1, 13))]]
    rows.append(["指数", *(f"{w.random.randint(935, 992) / 10:.1f}" for _ in range(12))])
    w.table(rows, (1.4, *[1.0] * 12), bold=(0,))


def _meters(audit: Audit, w: Writer) -> None:
    w.text("表5  计量和监测器具检定（校准）情况", style="center")
    rows: list[Row] = [
        ["有效期至", "器具", "规格型号", "管理编号", "安装地点", "检定/校准日", "证书号", "机构", "判定"]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        row = [e("valid_until"), e("device"), e("model"), e("serial"), one.place, e("calibrated_on")]
        rows.append([*row, e("certificate_no"), e("agency"), e("result")])
    w.table(rows, (1.5, 1.8, 1.6, 1.5, 1.2, 1.5, 1.9, 3, 0.9), head=1, repeat=True)


def _projects(w: Writer) -> None:
    w.text("表6  节能项目", style="center")
    rows: list[Row] = [["项目", "投资/万元", "预期年节能量/tce", "进度"]]
    for name, state in w.random.sample(PROJECTS, 3):
        rows.append([name, f"{w.random.randint(4, 60)}", f"{w.random.randint(5, 70)}", state])
    w.table(rows, (4, 2, 2.4, 2.6), head=1)


def evidence(audit: Audit, w: Writer) -> None:
    """The fourth part."""
    _laws(audit, w)
    _special(audit, w)
    _permits(audit, w)
    _suppliers(audit, w)


def _laws(audit: Audit, w: Writer) -> None:
    law = w.law_entry("compliance")
    w.text(f"附表1  适用法律法规（{law('stated_count')}部）{law.silent('place')}", style="center")
    titles = [law.one("titles", title) for title in audit.laws("compliance").titles]
    rows: list[Row] = []
    for at in range(0, len(titles), 3):
        row = titles[at : at + 3]
        rows.append([*row, *["—"] * (3 - len(row))])
    w.table(rows, (3.3, 3.3, 3.3))
    rows = [["执行标准编号", "名称"]]
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        rows.append([e("number"), e("title")])
    w.table(rows, (3, 7), head=1)


def _special(audit: Audit, w: Writer) -> None:
    w.text("附表2  特种设备（纳入能源与安全检查）", style="center")
    rows: list[Row] = [["设备名称/型号", "设备代码", "登记证号", "检验机构/报告编号", "检验日期", "下次检验"]]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        rows.append(
            [
                f"{e('name')}¶{e('model')}",
                e("device_code"),
                e("registration_no"),
                f"{e('agency')}¶{e('report_no')}",
                e("inspected_on"),
                e("next_inspection_on"),
            ]
        )
    w.table(rows, (1.7, 1.9, 1.7, 2.4, 1.7, 1.7), head=1, repeat=True)


def _permits(audit: Audit, w: Writer) -> None:
    w.text("附表3  行政许可", style="center")
    names = ("证件", "编号", "持证单位", "许可事项", "起始", "截止", "发证机关")
    made: list[list[str]] = [[name] for name in names]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        fields = ("kind", "number", "holder", "scope", "valid_from", "valid_to", "authority")
        for row, field in zip(made, fields, strict=True):
            row.append(e(field))
    w.table(made, (1.4, *[4.3] * len(audit.permits)), bold=(0,))


def _suppliers(audit: Audit, w: Writer) -> None:
    w.text("附表4  与能源和环境有关的供方", style="center")
    rows: list[Row] = [["提供内容", "供方名称", "评价时间", "等级"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("provides"), e("name"), e("evaluated_on"), w.random.choice("AAB")])
    w.table(rows, (2.6, 4.4, 2, 1), head=1, repeat=True)


def counted(audit: Audit, w: Writer) -> Row:
    """The row of enumerations."""
    told = []
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"{e('what')}{e('stated')}{count.unit}，包括{e.each('listed', '、')}。")
    return ["6.1.2" if "EMS" in audit.systems else "4.4", "识别结果", "¶".join(told)]


def drilled(audit: Audit, w: Writer) -> Row:
    """The row of drills."""
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(f"{e('held_on')}  {e('kind')}演练，{drill.place}，{drill.people}人，评价：预案可行")
    return ["8.2", "应急准备和响应", "¶".join(told)]


def qualified(audit: Audit, w: Writer) -> Row:
    """The row of people's certificates."""
    told = []
    for holder in audit.personnel_certificates:
        e = w.entry("personnel_certificates", holder)
        told.append(
            f"{e('name')}（{e.aside('work')}）：{e('kind')}，{e('category')}，证号{e('number')}，"
            f"{e('valid_from')}—{e('valid_to')}，{e('issuer')}"
        )
    return ["7.2", "持证上岗抽样", "¶".join(told)]


def contracted(audit: Audit, w: Writer) -> Row:
    """The row of contracts."""
    told = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        told.append(
            f"{e('kind')}（{contract.about}）；双方：{e.each('parties', ' / ')}；签订：{e('signed_on')}；"
            f"期限：{e('stated_term')}（{e('valid_from')}—{e('valid_to')}）"
        )
    return ["8.3", "合同抽样", "¶".join(told)]


def complied(audit: Audit, w: Writer) -> Row:
    """The row of the evaluation of compliance."""
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"{e('done_on')}完成合规性评价，参加人员：{e.each('evaluators')}；评价法律法规{e('stated_count')}部，"
            "结论为全部符合，清单见附表1。"
        )
    return ["9.1.2", "合规性评价", "¶".join(told)]


def audited(audit: Audit, w: Writer) -> Row:
    """The row of the internal audit."""
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + e.silent("end") if one.start == one.end else f"{e('start')}—{e('end')}"
        told.append(
            f"方案批准：{e('planned_on')}¶实施：{days}¶内审组长：{e('leader')}¶内审员：{e.each('auditors')}"
            f"¶结果：不符合{e('nonconformities')}项，{e('closed_on')}验证关闭"
        )
    return ["9.2", "内部审核", "¶".join(told)]


def reviewed(audit: Audit, w: Writer) -> Row:
    """The row of the management review."""
    told = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told.append(
            f"通知下发：{e('planned_on')}¶评审会议：{e('held_on')}，{e('chair')}主持¶"
            f"输出：改进措施{e('improvements')}项，要求{e('due_date')}前完成，实施中"
        )
    return ["9.3", "管理评审", "¶".join(told)]
