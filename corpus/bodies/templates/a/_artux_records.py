"""The records of 阿图什's form: planning, resources, operation, results."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._artux_form import Parts, heads, one, part, two
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def planning(audit: Audit, w: Writer) -> list[Row]:
    """Policy, objectives, aspects, laws."""
    world = audit.world
    rows: Parts = [
        one("管理方针", "经最高管理者批准，以文件发布，内容与组织的宗旨相适应，员工可获取。"),
        heads(("目标", 5), ("指标值", 3), ("完成值", 2), ("是否达成", 2)),
    ]
    rows += [[(name, 5), (target, 3), (reached, 2), ("√", 2)] for name, target, reached in world.objectives]
    for count in audit.counts:
        e = w.entry("counts", count)
        told = f"共{e('stated')}{count.unit}：{e.each('listed')}。"
        rows.append(one(e("what"), told))
    law = w.law_entry("compliance")
    told = f"收集{law('stated_count')}部：{w.laws('compliance', '；')}。"
    rows.append(one("适用的法律法规", told))
    cited = []
    for item in audit.standards_cited:
        e = w.entry("standards_cited", item)
        cited.append(f"{e('number')}《{e('title')}》")
    rows.append(one("执行的产品（排放）标准", "¶".join(cited) or w.blank))
    heard = w.random.choice(("会议室", "走廊", "车间入口"))
    remark = (
        f"{heard}张贴有方针和目标，询问{w.random.randint(3, 6)}名员工，均知道与本岗位有关的内容。"
        f"¶{world.remarks['planning'][0]}"
    )
    return part("三、体系策划", rows, remark)


def resources(audit: Audit, w: Writer) -> list[Row]:
    """Instruments, special equipment, people."""
    rows: Parts = []
    if audit.calibrations:
        rows.append(
            heads(
                ("计量器具", 2),
                ("规格型号", 2),
                ("出厂编号", 2),
                ("证书编号", 2),
                ("检校日期", 2),
                ("有效期至", 2),
            )
        )
    for item in audit.calibrations:
        e = w.entry("calibrations", item)
        rows.append([(e(name), 2) for name in CALIBRATED])
    if audit.special_equipment:
        rows.append(
            heads(("特种设备", 2), ("型号", 2), ("登记证编号", 3), ("检验报告编号", 2), ("下次检验日期", 3))
        )
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        cells = (
            ("name", 2),
            ("model", 2),
            ("registration_no", 3),
            ("report_no", 2),
            ("next_inspection_on", 3),
        )
        rows.append([(e(name), width) for name, width in cells])
    if audit.personnel_certificates:
        rows.append(heads(("持证人", 2), ("证件名称", 3), ("项目", 2), ("证号", 3), ("有效期至", 2)))
    for held in audit.personnel_certificates:
        e = w.entry("personnel_certificates", held)
        cells = (("name", 2), ("kind", 3), ("category", 2), ("number", 3), ("valid_to", 2))
        rows.append([(e(name), width) for name, width in cells])
    rows += _hired(audit, w)
    machines = "、".join(f"{name}{model}×{number}" for name, model, number in audit.world.equipment)
    rows.append(one("主要设备", machines))
    return part("四、资源管理", rows, _checked(audit, w))


CALIBRATED = ("device", "model", "serial", "certificate_no", "calibrated_on", "valid_until")


def _hired(audit: Audit, w: Writer) -> Parts:
    """Employment contracts and medical examinations."""
    told = []
    for item in audit.employment_contracts:
        e = w.entry("employment_contracts", item)
        signed = f"{e('name')}，{e('signed_on')}签，{e('valid_from')}起"
        told.append(signed + ("，无固定期限" if item.valid_to is None else f"至{e('valid_to')}止"))
    rows = [one("劳动合同抽查", "；¶".join(told) + "。")] if told else []
    seen = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        seen.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}")
    return [*rows, one("体检抽查", "；¶".join(seen) + "。")] if seen else rows


def _checked(audit: Audit, w: Writer) -> str:
    """What the remark adds on one instrument and one machine."""
    told = [audit.world.remarks["support"][0]]
    if audit.calibrations:
        e = w.entry("calibrations", audit.calibrations[0])
        told.append(
            f"现场核对：{e('device')}（编号{e('serial')}）由{e('agency')}{audit.calibrations[0].act}，"
            f"结论{e('result')}，标识完好。"
        )
    if audit.special_equipment:
        e = w.entry("special_equipment", audit.special_equipment[-1])
        told.append(
            f"{e('name')}（设备代码{e('device_code')}）于{e('inspected_on')}经{e('agency')}检验，"
            "使用标志贴于明显位置。"
        )
    if audit.personnel_certificates:
        held = audit.personnel_certificates[-1]
        e = w.entry("personnel_certificates", held)
        told.append(f"{e('name')}的证件由{e('issuer')}颁发，现从事{e.aside('work')}，人证相符。")
    return "¶".join(told)


def operation(audit: Audit, w: Writer) -> list[Row]:
    """What is done, suppliers, contracts, figures, drills."""
    world = audit.world
    rows: Parts = [
        one("工艺流程", "→".join(world.industry["flow"])),
        two("关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")),
        two("外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")),
    ]
    if audit.suppliers:
        rows.append(heads(("供方名称", 5), ("供应内容", 4), ("评价日期", 3)))
    for item in audit.suppliers:
        e = w.entry("suppliers", item)
        rows.append([(e("name"), 5), (e("provides"), 4), (e("evaluated_on"), 3)])
    told = []
    for held in audit.contracts:
        e = w.entry("contracts", held)
        told.append(
            f"{e('kind')}（{held.about}）：甲方{e.one('parties', held.parties[0])}，"
            f"乙方{e.one('parties', held.parties[1])}，{e('signed_on')}签订，期限{e('stated_term')}，"
            f"自{e('valid_from')}到{e('valid_to')}。"
        )
    if told:
        rows.append(one("合同抽查", "¶".join(told)))
    for table in audit.tables_with_totals:
        rows += _totals(w, table)
    if audit.drills and "EMS" in audit.systems:
        rows.append(heads(("应急演练", 4), ("日期", 3), ("地点", 3), ("参加人数", 2)))
        for drill in audit.drills:
            e = w.entry("drills", drill)
            rows.append([(e("kind"), 4), (e("held_on"), 3), (drill.place, 3), (f"{drill.people}人", 2)])
    named = f"运行中涉及的{w.laws('operation')}，有关人员能说出与本岗位相关的规定。"
    return part(
        "五、运行控制", rows, f"{world.remarks['operation'][0]}¶{world.remarks['operation'][1]}¶{named}"
    )


def _totals(w: Writer, table: object) -> Parts:
    """A table of figures: names, amounts and the sum."""
    e = w.entry("tables_with_totals", table)
    rows: Parts = [[(f"{e('title')}（{getattr(table, 'unit', '')}）", 12)]]
    for item in getattr(table, "items", []):
        i = e.inner("items", item)
        rows.append([(i("name"), 7), (i("amount"), 5)])
    return [*rows, [("合计", 7), (e("stated_total"), 5)]]


def results(audit: Audit, w: Writer) -> list[Row]:
    """Evaluation of compliance, internal audit, management review."""
    rows: Parts = []
    for done in audit.compliance_evaluations if "EMS" in audit.systems else []:
        e = w.entry("compliance_evaluations", done)
        rows.append(two("合规性评价日期", e("done_on"), "评价的法规数", f"{e('stated_count')}部"))
        rows.append(one("评价人", e.each("evaluators")))
    for item in audit.internal_audits:
        e = w.entry("internal_audits", item)
        day = e("start") + (e.silent("end") if item.start == item.end else f"—{e('end')}")
        rows += [
            two("内审计划日期", e("planned_on"), "内审实施日期", day),
            two("内审组长", e("leader"), "内审员", e.each("auditors")),
            two("内审不符合", f"{e('nonconformities')}项", "关闭日期", e("closed_on")),
        ]
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        rows += [
            two("管理评审计划日期", e("planned_on"), "管理评审日期", e("held_on")),
            two("主持人", e("chair"), "改进项", f"{e('improvements')}项"),
            two("改进完成期限", e("due_date"), "改进完成日期", e("closed_on")),
        ]
    told = audit.world.remarks
    return part("六、绩效评价与改进", rows, f"{told['evaluation'][0]}¶{told['improvement'][0]}")
