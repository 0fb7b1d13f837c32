"""What 梧苔 asks of support, operation and evaluation, with the tables of what it saw."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._wutai_sheet import Sheet
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def support(audit: Audit, w: Writer, sheet: Sheet) -> None:
    """Part C."""
    sheet.begin("C", "支持")
    sheet.told("能力和意识如何保证？", "competence", *phrases(w, "awareness", 1), count=2)
    sheet.ask(
        "用能设备和特种作业岗位是否持证，证件是否有效？",
        "核对了证件原件或查询平台的页面，抽查的证件均在有效期内，见下表。",
    )
    rows: list[Row] = [["岗位/姓名", "证件名称/项目", "证件编号", "批准日期", "有效期限", "发证机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        held = [f"{e.aside('work')}¶{e('name')}", f"{e('kind')}¶{e('category')}", e("number")]
        rows.append([*held, e("issued_on"), f"{e('valid_from')}至¶{e('valid_to')}", e("issuer")])
    sheet.table("持证人员", rows, (1.3, 2.2, 2.7, 1.4, 1.6, 1.7))
    sheet.ask("抽查人员的劳动关系和健康状况？", *_engaged(audit, w))
    sheet.told("文件化信息是否受控？", "document", f"管理体系文件自{w.fact('system_effective_on')}起实施。")


def _engaged(audit: Audit, w: Writer) -> list[str]:
    told = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = f"至{e('valid_to')}" if contract.valid_to else "，为无固定期限合同"
        told.append(f"{e('name')}的劳动合同{e('signed_on')}签订，自{e('valid_from')}起{ends}。")
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        told.append(f"{m('name')}{m('examined_on')}在{m('institution')}体检，结论：{m('result')}。")
    return told


def operation(audit: Audit, w: Writer, sheet: Sheet) -> None:
    """Part D."""
    sheet.begin("D", "运行")
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    sheet.told(
        "主要能源使用的运行准则是否执行？",
        "criteria_run",
        f"现场未发现违反{titles}的情形。{few.silent('place')}",
        count=2,
    )
    sheet.told("设备维护是否按计划进行，特种设备是否按期检验？", "maintain")
    _units(audit, w, sheet)
    sheet.told("设计时是否考虑能源绩效？", "design", *_standards(audit, w))
    sheet.told("采购时是否考虑能源绩效，供方如何评价？", "buy")
    rows: list[Row] = [["供方", "供应内容", "最近评价日期"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    sheet.table("供方评价", rows, (4, 2, 2))
    sheet.ask("抽查的采购和服务合同？", *_contracts(audit, w))
    sheet.ask("组织持有哪些许可？", *_permits(audit, w))
    sheet.ask("应急准备如何？", *_drills(audit, w))


def _units(audit: Audit, w: Writer, sheet: Sheet) -> None:
    rows: list[Row] = [
        ["设备/型号", "设备代码/使用登记证", "投用前检验", "最近检验", "下次检验", "检验机构/报告编号"]
    ]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        start = [f"{e('name')}¶{e('model')}", f"{e('device_code')}¶{e('registration_no')}"]
        dates = [e("first_inspected_on"), e("inspected_on"), e("next_inspection_on")]
        rows.append([*start, *dates, f"{e('agency')}¶{e('report_no')}"])
    sheet.table("特种设备检验", rows, (1.6, 2.2, 1.4, 1.4, 1.4, 2.7))


def _standards(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')} {e('title')}")
    return [f"产品和技术文件执行的标准有：{'；'.join(told)}。"]


def _contracts(audit: Audit, w: Writer) -> list[str]:
    told = []
    for number, contract in enumerate(audit.contracts, 1):
        e = w.entry("contracts", contract)
        told.append(
            f"（{number}）{e.each('parties', '与')}的{e('kind')}（{contract.about}），"
            f"{e('signed_on')}签订，有效期"
            f"{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}；"
        )
    told[-1] = f"{told[-1].removesuffix('；')}。"
    return told


def _permits(audit: Audit, w: Writer) -> list[str]:
    told = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        told.append(
            f"{e('kind')}，编号{e('number')}，持证单位{e('holder')}，范围{e('scope')}，"
            f"{e('authority')}颁发，有效期"
            f"{e('valid_from')}至{e('valid_to')}。"
        )
    return told or ["组织的生产活动不需要行政许可，营业执照见A1。"]


def _drills(audit: Audit, w: Writer) -> list[str]:
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(
            f"{e('held_on')}在{drill.place}举行{e('kind')}应急演练，参加{drill.people}人，"
            "演练记录有照片和签到。"
        )
    return told


def evaluation(audit: Audit, w: Writer, sheet: Sheet) -> None:
    """Part E."""
    sheet.begin("E", "绩效评价")
    sheet.told("能源绩效如何监视、测量和分析？", "measure")
    _instruments(audit, w, sheet)
    _compliance(audit, w, sheet)
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.end == one.start else f"至{e('end')}")
        sheet.ask(
            "内部审核是否按策划的时间间隔实施？",
            f"内审计划{e('planned_on')}发布，{span}进行，覆盖全部部门和条款，审核组长{e('leader')}，内审员"
            f"{e.each('auditors')}；发现不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。",
        )
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        sheet.ask(
            "管理评审是否实施，输出是什么？",
            f"{r('held_on')}召开（{r('planned_on')}通知），{r('chair')}主持，"
            "输入包括能源绩效和能源绩效改进的情况；"
            f"输出改进决定{r('improvements')}项，完成期限{r('due_date')}，正在按计划实施。",
        )


def _instruments(audit: Audit, w: Writer, sheet: Sheet) -> None:
    first = audit.calibrations[0]
    s = w.entry("calibrations", first)
    sheet.ask(
        "计量器具的配备和溯源是否满足要求？",
        f"{audit.world.departments[1]}建有计量器具台账，周期{first.act}计划已执行。"
        f"抽{s.aside('place')}的{s('device')}"
        f"（编号{s('serial')}）与证书{s('certificate_no')}核对，证书上的送检单位为{s('user_unit')}，"
        "信息一致。",
    )
    _equipped(w, sheet)
    rows: list[Row] = [
        ["序号", "器具名称/型号规格", "编号", "方式", "溯源机构/证书号", "溯源日期", "有效期至", "结论"]
    ]
    for number, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        start = [str(number), f"{e('device')}¶{e('model')}", e("serial"), one.act]
        source = f"{e('agency')}¶{e('certificate_no')}"
        rows.append([*start, source, e("calibrated_on"), e("valid_until"), e("result")])
    sheet.table("计量器具检定/校准汇总", rows, (0.7, 1.8, 1.4, 0.8, 2.8, 1.6, 1.6, 0.8))


LEVELS = (
    ("进出用能单位", "电力", "0.5S", (1, 3)),
    ("进出用能单位", "天然气", "1.5", (1, 2)),
    ("进出用能单位", "蒸汽", "2.5", (1, 2)),
    ("进出主要次级用能单位", "电力", "1.0", (6, 14)),
    ("主要用能设备", "电力", "1.0", (9, 26)),
)
"""Where energy is metered: the level, the kind, the accuracy, how many meters."""


def _equipped(w: Writer, sheet: Sheet) -> None:
    rows: list[Row] = [["级别", "能源种类", "应配（台）", "实配（台）", "配备率", "准确度等级"]]
    for level, kind, accuracy, (least, most) in LEVELS:
        number = str(w.random.randint(least, most))
        rows.append([level, kind, number, number, "100%", accuracy])
    sheet.table("能源计量器具配备", rows, (2.6, 1.3, 1.3, 1.3, 1.2, 1.4))


def _compliance(audit: Audit, w: Writer, sheet: Sheet) -> None:
    found = w.law_entry("compliance")
    evaluation = audit.compliance_evaluations[0]
    e = w.entry("compliance_evaluations", evaluation)
    sheet.ask(
        "与能源使用等有关的法律法规是否识别，合规性是否评价？",
        f"组织建有法律法规清单，收录{found('stated_count')}部，见下表。"
        f"{found.silent('place')}{e('done_on')}由"
        f"{e.each('evaluators')}进行合规性评价，评价法律法规{e('stated_count')}部，没有不合规的情形；"
        "没有使用国家明令"
        "淘汰的用能设备。",
    )
    rows: list[Row] = [["序号", "法律法规名称", "评价"]]
    for number, title in enumerate(audit.laws("compliance").titles, 1):
        rows.append([str(number), found.one("titles", title), "符合"])
    sheet.table("法律法规清单和合规性评价结果", rows, (1, 6, 1.5))
