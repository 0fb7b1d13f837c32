"""The chapters of 碚川's report that tell figures, the system at work, instruments and people."""

from __future__ import annotations

from corpus.bodies.records import Calibration, SpecialEquipment
from corpus.bodies.templates.a._beichuan_form import NAMES, Sheet
from corpus.layouts.writer import Row


def figures(sheet: Sheet) -> None:
    """The tables of numbers."""
    audit, w = sheet.audit, sheet.w
    w.heading(2, "（一）统计数据")
    w.text("下列数据取自受审核方的统计台账，审核员抽取原始凭证核对，未见差异。")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        sheet.caption(f"{e('title')}（单位：{table.unit}）")
        names, amounts = ["项目"], ["数量"]
        for item in table.items:
            i = e.inner("items", item)
            names.append(i("name"))
            amounts.append(i("amount"))
        rows: list[Row] = [[*names, "合计"], [*amounts, e("stated_total")]]
        w.table(rows, (1, *(1.3 for _ in table.items), 1.2), head=1)
    if sheet.has("EnMS"):
        _energy(sheet)
    if sheet.has("EMS"):
        _emissions(sheet)
    w.heading(2, "（三）目标和指标")
    rows = [["目标", "指标", "实际"]]
    rows += [[name, target, reached] for name, target, reached in audit.world.objectives]
    sheet.caption("目标完成情况")
    w.table(rows, (3, 1.4, 1.4), head=1)


def _energy(sheet: Sheet) -> None:
    w = sheet.w
    w.heading(2, "（二）能源绩效")
    w.text("能源基准和绩效参数按用能单元建立，报告期值均优于基准值。")
    rows: list[Row] = [["绩效参数", "单位", "基准值", "报告期值"]]
    for name, unit, least, most in (
        ("单位产值综合能耗", "吨标准煤/万元", 90, 260),
        ("单位产品电耗", "千瓦时/件", 300, 900),
        ("空压站比功率", "千瓦/（立方米/分钟）", 640, 760),
    ):
        base = w.random.randint(least, most)
        now = base * w.random.randint(920, 985) // 1000
        rows.append([name, unit, f"{base / 1000:.3f}", f"{now / 1000:.3f}"])
    sheet.caption("能源绩效参数与能源基准")
    w.table(rows, (2.4, 2, 1.2, 1.2), head=1)
    rows = [["设备", "型号", "台数", "计量"]]
    rows += [[name, model, str(number), "单独计量"] for name, model, number in sheet.audit.world.equipment]
    if len(rows) > 1:
        sheet.caption("主要用能设备")
        w.table(rows, (2.4, 2, 1, 1.4), head=1)


def _emissions(sheet: Sheet) -> None:
    w = sheet.w
    w.heading(2, "（二）排放监测")
    w.text("最近一次委托监测的结果低于执行的限值，报告原件由安全环保负责人保存。")
    rows: list[Row] = [["监测点", "项目", "单位", "限值", "结果"]]
    for point, name, unit, limit, least, most in (
        ("污水总排口", "化学需氧量", "毫克/升", 500, 80, 310),
        ("污水总排口", "悬浮物", "毫克/升", 400, 30, 160),
        ("边界外一米", "昼间噪声", "分贝", 60, 48, 57),
    ):
        rows.append([point, name, unit, str(limit), str(w.random.randint(least, most))])
    sheet.caption("污染物监测结果")
    w.table(rows, (1.8, 1.8, 1.4, 1, 1), head=1)


def running(sheet: Sheet) -> None:
    """The system at work."""
    audit, w = sheet.audit, sheet.w
    w.heading(2, "（一）领导作用和策划")
    sheet.told("lead", 4)
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"经评价确定{e('what')}{e('stated')}{count.unit}，即{e.each('listed')}。")
    w.heading(2, "（二）运行控制")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：")
        sheet.told(system, 4)
    none = audit.special_processes == "无"
    special = "没有特殊过程" if none else f"特殊过程为{audit.special_processes}"
    w.text(f"关键过程为{audit.key_processes}，{special}，外包过程为{audit.outsourced_processes}。")
    entry = w.law_entry("operation")
    w.text(f"现场做法与{entry.silent('place')}{entry.each('titles', '、', '《{}》')}的规定相符。")
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    if cited:
        w.text(f"执行的技术标准有{'、'.join(cited)}。")
    w.heading(2, "（三）采购和相关方")
    sheet.told("buying", 2)
    rows: list[Row] = [["供方", "供应内容", "评价日期"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    sheet.caption("供方评价抽样")
    w.table(rows, (3.2, 2.2, 1.8), head=1)
    for found in audit.contracts:
        e = w.entry("contracts", found)
        between = e.each("parties", "与")
        term = f"期限{e('stated_term')}，{e('valid_from')}生效，{e('valid_to')}届满"
        w.text(f"{between}就{found.about}订立的{e('kind')}，{e('signed_on')}签署，{term}。")
    if not sheet.has("EMS", "OHSMS"):
        return
    w.heading(2, "（四）应急准备")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(f"{e('held_on')}在{drill.place}组织{e('kind')}演练，{drill.people}人参加，演练后作了评价。")


def devices(sheet: Sheet) -> None:
    """Instruments, special equipment, people."""
    audit, w = sheet.audit, sheet.w
    w.heading(2, "（一）计量器具")
    for at, item in enumerate(audit.calibrations, 1):
        w.text(f"{at}. {_instrument(sheet, item, at % 3)}")
    w.heading(2, "（二）特种设备")
    for at, unit in enumerate(audit.special_equipment, 1):
        w.text(f"{at}. {_unit(sheet, unit, at % 2)}")
    if not audit.special_equipment:
        w.text("现场没有在用的特种设备。")
    w.heading(2, "（三）人员")
    sheet.told("support", 3)
    for found in audit.personnel_certificates:
        e = w.entry("personnel_certificates", found)
        kind = f"持有{e('kind')}（{e('category')}），编号{e('number')}，{e('issuer')}于{e('issued_on')}签发"
        w.text(f"{e.aside('work')}人员{e('name')}{kind}，有效期{e('valid_from')}至{e('valid_to')}。")
    for signed in audit.employment_contracts:
        e = w.entry("employment_contracts", signed)
        until = "为无固定期限" if signed.valid_to is None else f"至{e('valid_to')}终止"
        w.text(f"{e('name')}的劳动合同于{e('signed_on')}签订，{e('valid_from')}起执行，{until}。")
    if not sheet.has("OHSMS"):
        return
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        place = f"{e('examined_on')}在{e('institution')}接受职业健康检查"
        w.text(f"{e('name')}于{place}，结果{e('result')}。")


def _instrument(sheet: Sheet, item: Calibration, form: int) -> str:
    """A statement on an instrument, in one of three forms."""
    e = sheet.w.entry("calibrations", item)
    if form == 0:
        what = f"{e('device')}（型号{e('model')}，出厂编号{e('serial')}），用于{e.aside('place')}"
        done = f"由{e('agency')}于{e('calibrated_on')}{item.act}"
        return (
            f"{what}，{done}，证书编号{e('certificate_no')}，结论{e('result')}，有效期至{e('valid_until')}。"
        )
    if form == 1:
        what = f"在{e.aside('place')}查看{e('device')}，规格{e('model')}，编号{e('serial')}"
        paper = f"{e('agency')}出具的{item.act}证书{e('certificate_no')}"
        days = f"{item.act}日期{e('calibrated_on')}，有效期至{e('valid_until')}"
        return f"{what}。{paper}写明{days}，{item.act}结果为{e('result')}。"
    what = f"{e('device')}{e('model')}（编号{e('serial')}，存放于{e.aside('place')}）"
    paper = (
        f"{item.act}证书编号为{e('certificate_no')}，送检单位{e('user_unit')}，{item.act}机构{e('agency')}"
    )
    return f"{what}的{paper}，{e('calibrated_on')}{item.act}{e('result')}，有效至{e('valid_until')}。"


def _unit(sheet: Sheet, item: SpecialEquipment, form: int) -> str:
    """A statement on a piece of special equipment, in one of two forms."""
    e = sheet.w.entry("special_equipment", item)
    if form:
        what = f"{e.aside('place')}的{e('name')}，型号{e('model')}，设备代码{e('device_code')}"
        first = f"使用登记证编号{e('registration_no')}，首次检验于{e('first_inspected_on')}"
        last = f"{e('agency')}于{e('inspected_on')}完成定期检验，报告编号{e('report_no')}"
        return f"{what}。{first}。{last}，下次检验日期{e('next_inspection_on')}。"
    what = f"{e('name')}（{e('model')}），使用登记证编号{e('registration_no')}，代码{e('device_code')}"
    place = f"位于{e.aside('place')}，{e('first_inspected_on')}首检"
    last = f"定期检验报告{e('report_no')}由{e('agency')}出具，检验日期{e('inspected_on')}"
    return f"{what}，{place}。{last}，{e('next_inspection_on')}前应再次检验。"
