"""The chapter on energy of 曲惠's report, and the registers of equipment and instruments."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import TableWithTotal
from corpus.bodies.templates.a._hoxud_form import Tables, filled, has, note, some
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ENERGY = "吨标准煤"
SOURCES = {
    "电力": "供电局结算单，与总表一致",
    "天然气": "燃气公司结算单",
    "柴油": "叉车用，领用台账",
    "蒸汽": "园区管网，流量计读数",
}
REVIEW = (
    "能源评审由{upkeep}组织，{tech}、{doing}参加，评审的方法和准则形成文件，每年更新一次。",
    "评审报告分析了能源的种类、来源和使用情况，识别了主要能源使用和影响其能耗的相关变量。",
    "能源数据收集计划规定了抄表的点位、频次和责任人，{month}的抄表记录没有缺项。",
    "节能机会按投资回收期和可行性排序，列入年度节能计划。",
)
SAVING = (
    ("空压机余热回收", "用于员工浴室热水"),
    ("照明更换为LED灯", "分区域控制"),
    ("压缩空气管网查漏", "每季度一次"),
    ("水泵加装变频器", "按用水量调节"),
    ("避峰就谷安排生产", "降低用电成本"),
)


def all_of(audit: Audit, w: Writer, tables: Tables) -> None:
    """The chapter; without an energy system only the registers."""
    energetic = has(audit, "EnMS")
    w.heading(1, "第三章　能源管理与设备计量" if energetic else "第三章　设备与计量")
    if energetic:
        w.heading(2, "3.1　能源评审与能源数据")
        w.text(*some(w, REVIEW, 3))
        for table in audit.tables_with_totals:
            if table.unit == ENERGY:
                totals(w, tables, table, SOURCES)
        _performance(audit, w, tables)
    w.section(landscape=True, fresh=True)
    w.heading(2, "3.2　设备" if energetic else "3.1　设备")
    _machines(audit, w, tables)
    _special(audit, w, tables)
    w.heading(2, "3.3　计量器具" if energetic else "3.2　计量器具")
    _instruments(audit, w, tables)
    w.section(fresh=True)


def totals(w: Writer, tables: Tables, table: TableWithTotal, remarks: dict[str, str]) -> None:
    """A table of amounts with their total and remarks."""
    e = w.entry("tables_with_totals", table)
    rows: list[Row] = [["项目", f"数量（{table.unit}）", "备注"]]
    for item in table.items:
        inner = e.inner("items", item)
        rows.append([inner("name"), inner("amount"), remarks.get(item.name, "财务凭证")])
    rows.append(["合计", e("stated_total"), "经统计人员复核"])
    tables.put(e("title"), rows, (2.2, 2, 3.6))


def _performance(audit: Audit, w: Writer, tables: Tables) -> None:
    base = w.random.randint(180, 420)
    goal = base - w.random.randint(4, 9)
    real = goal - w.random.randint(1, 6)
    rows: list[Row] = [["能源绩效参数", "基准值", "目标值", "实际值", "备注"]]
    rows.append(["单位产值综合能耗（kgce/万元）", str(base), str(goal), str(real), "上年为基准期"])
    share = w.random.randint(93, 96)
    rows.append(["功率因数（%）", str(share), f"≥{share}", str(share + 2), "供电结算单"])
    tables.put("能源绩效参数和能源基准", rows, (2.6, 1, 1, 1, 2.4))
    w.text(filled(audit, "能源绩效由{upkeep_head}按月计算，偏差超过百分之五时分析原因并报管理代表。"))
    remark = note(audit, "EnMS", ("9.1.1",), "")
    if remark:
        w.text(f"分设备的用能统计{remark}。")
    rows = [["节能措施", "内容", "备注"]]
    rows += [[name, what, "已实施"] for name, what in w.random.sample(SAVING, 3)]
    tables.put("节能措施", rows, (3, 3, 1.8))


def _machines(audit: Audit, w: Writer, tables: Tables) -> None:
    rows: list[Row] = [["设备名称", "型号", "台数", "备注"]]
    remarks = (
        ("主要用能设备", "主要用能设备", "一般设备", "一般设备") if has(audit, "EnMS") else ("在用",) * 4
    )
    for at, (name, model, number) in enumerate(audit.world.equipment):
        rows.append([name, model, str(number), remarks[at % 4]])
    tables.put("主要设备", rows, (2.4, 2, 1, 2.4))
    w.text(
        filled(
            audit,
            "{upkeep}按年度计划保养设备，抽查{machine}{month}的保养记录，项目齐全，有签字。",
        )
    )


def _special(audit: Audit, w: Writer, tables: Tables) -> None:
    if not audit.special_equipment:
        return
    rows: list[Row] = [
        [
            "名称",
            "型号",
            "设备代码",
            "登记证号",
            "初次检验",
            "上次检验",
            "下次检验",
            "检验单位",
            "报告号",
            "备注",
        ]
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows.append(
            [
                e("name"),
                e("model"),
                e("device_code"),
                e("registration_no"),
                e("first_inspected_on"),
                e("inspected_on"),
                e("next_inspection_on"),
                e("agency"),
                e("report_no"),
                f"位于{e.aside('place')}",
            ]
        )
    tables.put("特种设备", rows, (1.1, 1.1, 1.9, 1.6, 1.1, 1.1, 1.1, 1.7, 1.4, 1))


SEEN = ("证书原件", "证书扫描件", "现场核对标识", "已做使用前确认")


def _instruments(audit: Audit, w: Writer, tables: Tables) -> None:
    rows: list[Row] = [["名称", "规格", "出厂编号", "证书号／机构", "检校日期", "有效期至", "结论", "备注"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                e("device"),
                e("model"),
                e("serial"),
                f"{e('certificate_no')}¶{e('agency')}",
                e("calibrated_on"),
                e("valid_until"),
                e("result"),
                f"{e.aside('place')}，{w.random.choice(SEEN)}",
            ]
        )
    tables.put("计量器具检定和校准", rows, (1.2, 1, 1.1, 2, 1.2, 1.2, 0.7, 1.5))
    w.text("计量器具按台账管理，超期和损坏的器具不使用，监测的数据可以采信。")
