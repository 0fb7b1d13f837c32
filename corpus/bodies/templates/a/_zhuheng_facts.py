"""What 筑衡's auditors saw: the records of the audit as short sentences and lists within a cell."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration, StandardCited
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

UNITS = {
    "卷尺": "把",
    "卡尺": "把",
    "千分尺": "把",
    "扳手": "把",
    "检验尺": "把",
    "压力表": "块",
    "百分表": "块",
    "安全阀": "只",
    "温湿度计": "只",
    "手套": "双",
    "安全带": "条",
}
ACTS = {"检定": "检", "校准": "校", "校验": "校验", "检测": "检测"}
BUILDING = StandardCited("GB/T 50430-2017", "工程建设施工企业质量管理规范")


def of_role(audit: Audit, w: Writer, role: str, stock: Phrases, works: bool) -> None:
    """The records that a department keeps."""
    tellers = {
        "office": _office,
        "quality": _quality,
        "doing": _doing,
        "tech": _tech,
        "buying": _buying,
        "plant": _plant,
        "safety": _safety,
    }
    if role in tellers:
        tellers[role](audit, w)
    if role == "doing" and works:
        w.text(f"现场观察：{stock.one('plant_seen')}。", style="plain")


def goals(audit: Audit) -> str:
    """Objectives and what was reached."""
    quality = "QMS" in audit.systems
    told = [one for one in audit.world.objectives if quality or one[0] != "顾客满意率"]
    return "；".join(f"{name}目标{target}，实际{reached}" for name, target, reached in told)


def review(audit: Audit, w: Writer) -> str:
    """The management review."""
    one = audit.management_reviews[0]
    e = w.entry("management_reviews", one)
    return (
        f"{e('planned_on')}发计划；{e('held_on')}召开；{e('chair')}主持；提出改进{e('improvements')}项；"
        f"限{e('due_date')}前完成"
    )


def _office(audit: Audit, w: Writer) -> None:
    told = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        span = f"{e('valid_from')}起"
        span += f"至{e('valid_to')}" if contract.valid_to else "，无固定期限"
        told.append(f"{e('name')}，{e('signed_on')}签，{span}")
    w.text(f"劳动合同抽{len(told)}份：{'；'.join(told)}。", style="plain")
    told = []
    for exam in audit.medical_exams:
        x = w.entry("medical_exams", exam)
        told.append(f"{x('name')}（{x('examined_on')}，{x('institution')}，{x('result')}）")
    w.text(f"体检抽{len(told)}人：{'、'.join(told)}。", style="plain")


def _quality(audit: Audit, w: Writer) -> None:
    one = audit.internal_audits[0]
    e = w.entry("internal_audits", one)
    same = one.start == one.end
    span = f"{e('start')}{e.silent('end')}" if same else f"{e('start')}～{e('end')}"
    w.text(
        f"内审：{e('planned_on')}批准计划；{span}实施；内审组长{e('leader')}；内审员{e.each('auditors')}；"
        f"不符合{e('nonconformities')}项；{e('closed_on')}全部关闭。",
        style="plain",
    )
    rows: list[Row] = [["器具", "型号", "编号", "证书号", "日期", "有效期至", "机构", "结果"]]
    for item in audit.calibrations[:3]:
        c = w.entry("calibrations", item)
        first = [c("device"), c("model"), c("serial"), c("certificate_no")]
        rows.append([*first, c("calibrated_on"), c("valid_until"), c("agency"), c("result")])
    if len(rows) > 1:
        w.text(f"计量器具证书抽{len(rows) - 1}份：", style="plain")
        w.table(rows, (1.5, 1.3, 1.3, 1.6, 1.4, 1.4, 2.2, 0.8), head=1)
    _tables(audit, w, inspected=True)


def _doing(audit: Audit, w: Writer) -> None:
    machines = "、".join(f"{name}{model}（{number}）" for name, model, number in audit.world.equipment)
    w.text(f"主要机具：{machines}，括号内为台（套）数。", style="plain")
    if audit.world.industry["field"] == "机电安装" and "QMS" in audit.systems:
        e = w.entry("standards_cited", BUILDING)
        w.text(
            f"施工质量管理同时对照{e('number')}《{e('title')}》：项目管理策划书有编制、审核、批准；"
            "施工机具、材料、分包三本台账齐；隐蔽验收记录抽3份，监理已签；质量自查每季度一次。",
            style="plain",
        )
    told = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        told.append(
            f"{e('kind')} {e('number')}（持有单位{e('holder')}；范围{e('scope')}；{e('authority')}；"
            f"{e('valid_from')}～{e('valid_to')}）"
        )
    if told:
        w.text(f"资质证照核对原件：{'；'.join(told)}。", style="plain")


def _tech(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')}《{e('title')}》")
    w.text(f"执行的规范和标准：{'；'.join(told)}。", style="plain")


def _buying(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["供方", "供应内容", "最近评价"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (4, 3, 2), head=1)
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"{e('kind')}：{e.each('parties', '与')}；{e('signed_on')}签；期限{e('stated_term')}，"
            f"{e('valid_from')}～{e('valid_to')}；内容为{contract.about}。",
            style="plain",
        )


def _plant(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("受审核方没有需办理使用登记的特种设备。", style="plain")
        return
    rows: list[Row] = [["设备", "设备代码", "使用登记证", "检验", "下次检验", "检验机构/报告"]]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        name = f"{e('name')}¶{e('model')}"
        agency = f"{e('agency')}¶{e('report_no')}"
        cells = [name, e("device_code"), e("registration_no"), e("inspected_on"), e("next_inspection_on")]
        rows.append([*cells, agency])
    w.table(rows, (1.8, 2, 1.8, 1.4, 1.4, 2.6), head=1)


def _safety(audit: Audit, w: Writer) -> None:
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"{e('what')}{e('stated')}{count.unit}：{e.each('listed', '、')}。", style="plain")
    laws = w.law_entry("compliance")
    w.text(f"法规清单{laws('stated_count')}部：{w.laws('compliance')}。", style="plain")
    one = audit.compliance_evaluations[0]
    c = w.entry("compliance_evaluations", one)
    w.text(
        f"合规性评价：{c('done_on')}；评价人{c.each('evaluators')}；涉及法规{c('stated_count')}部；结论为遵守。",
        style="plain",
    )
    told = []
    for drill in audit.drills:
        d = w.entry("drills", drill)
        told.append(f"{d('held_on')}{d('kind')}演练，{drill.place}，{drill.people}人")
    w.text(f"应急：{'；'.join(told)}。", style="plain")
    _tables(audit, w, inspected=False)


def _tables(audit: Audit, w: Writer, *, inspected: bool) -> None:
    for table in audit.tables_with_totals:
        if ("检验" in table.title) != inspected:
            continue
        t = w.entry("tables_with_totals", table)
        rows: list[Row] = [["项目", f"数额（{table.unit}）"]]
        for item in table.items:
            i = t.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", t("stated_total")])
        w.text(f"{t('title')}：", style="plain")
        w.table(rows, (4, 3), head=1)


def holders(audit: Audit, w: Writer) -> str:
    """The people with certificates, in one cell."""
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}（{e.aside('work')}；{e('category')}，{e('kind')}，{e('number')}，{e('issuer')}，{e('issued_on')}发，"
            f"有效期至{e('valid_to')}）"
        )
    return "、".join(told)


def hoists(audit: Audit, w: Writer) -> str:
    """Special equipment as it stands at the site."""
    told = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told.append(
            f"{e.aside('place')}{e('name')}{e('model')} 1台，设备代码{e('device_code')}；"
            f"{e('inspected_on')}检；下次检验{e('next_inspection_on')}；标志与证书相符"
        )
    return "¶".join(told)


def instruments(audit: Audit, w: Writer) -> str:
    """Instruments, each with its month and term."""
    return "¶".join(_instrument(w, one) for one in audit.calibrations[2:])


def _instrument(w: Writer, one: Calibration) -> str:
    e = w.entry("calibrations", one)
    unit = next((unit for end, unit in UNITS.items() if one.device.endswith(end)), "台")
    day = one.calibrated_on
    term = "1年" if (one.valid_until - day).days > 200 else "半年"
    told = e("calibrated_on", f"{day.year}.{day.month}", value=f"{day:%Y-%m}")
    return f"{e('device')}（{e('model')}）1{unit} SN {e('serial')} {told}{ACTS[one.act]} 有效{term}"


def laws_on_site(w: Writer) -> str:
    """The laws that the site was held against."""
    few = w.law_entry("operation")
    return f"对照{few.each('titles', '、', '《{}》')}，未见违反。{few.silent('place')}"
