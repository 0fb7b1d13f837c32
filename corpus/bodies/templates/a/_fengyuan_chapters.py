"""The second to sixth chapters of 沣原's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.records import Calibration, PersonnelCertificate
from corpus.bodies.templates.a._fengyuan_tables import cell, doubled, titled
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """The five chapters."""
    w.heading(1, "第二章　受审核组织概况")
    _company(audit, w)
    _permits(audit, w)
    w.heading(1, "第三章　体系策划")
    _planning(audit, w)
    w.heading(1, "第四章　资源与支持")
    _people(audit, w)
    _samples(audit, w)
    _devices(audit, w)
    w.heading(1, "第五章　运行控制")
    _operation(audit, w)
    w.heading(1, "第六章　绩效评价")
    _performance(audit, w)
    _amounts(audit, w)


def _company(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.1　基本情况")
    w.text(
        f"{w.fact('organization.name')}于{w.fact('organization.established_on')}成立，统一社会信用代码"
        f"{w.fact('organization.uscc')}，住所（注册地址）{w.fact('organization.registered_address')}，办公地点在"
        f"{w.fact('organization.office_address')}，经营地点在{w.fact('organization.business_address')}。营业执照由"
        f"{w.fact('organization.licence.authority')}颁发，营业期限自{w.fact('organization.licence.valid_from')}至"
        f"{w.until('organization.licence.valid_to')}。体系文件自{w.fact('system_effective_on')}起实施。"
    )
    flow = "、".join(audit.world.industry["flow"])
    w.text(
        f"组织主要从事{w.scope('activity')}，流程依次为{flow}。其中关键过程：{w.fact('key_processes')}；"
        f"特殊过程：{w.fact('special_processes')}；外包过程：{w.fact('outsourced_processes')}；"
        f"标准不适用的要求：{w.fact('exclusions')}。"
    )
    for system in audit.systems:
        name = words("systems")[system]["short"]
        w.text(f"组织确定的{name}管理体系范围：{w.scope('system', system)}。")
    w.heading(2, "2.2　人员和场所")
    titled(
        w,
        "表2-1　人员情况",
        "单位：人",
        [["从业人员", "其中", "‹"], ["^", "参加社会保险", "体系覆盖"]],
        [[w.fact("headcount_total"), w.fact("insured_count"), w.fact("headcount")]],
        (3.6, 3.5, 3.5),
    )
    groups: dict[str, list[Row]] = {}
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        rows = groups.setdefault(site.kind, [])
        first = "^" if rows else e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        again = e.silent("kind") if rows else ""
        rows.append([first, e("address") + again, e("activity"), e("headcount")])
    shown = [row for rows in groups.values() for row in rows]
    heads: list[Row] = [["类别", "地址", "场所内容", "‹"], ["^", "^", "活动", "人数"]]
    titled(w, "表2-2　场所分布", "单位：人", heads, shown, (1.6, 5, 2.8, 1.2))
    w.text("注：人数为审核时在岗人数，多班运行的按各班合计。", style="plain")


def _permits(audit: Audit, w: Writer) -> None:
    if not audit.permits and not audit.certificates:
        return
    w.heading(2, "2.3　许可和认证")
    rows: list[Row] = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = cell(e, "valid_to") if permit.valid_to else e("valid_to", "长期", value="长期")
        first = f"{e('kind')}¶编号{e('number')}"
        rows.append([first, e("holder"), e("scope"), e("authority"), cell(e, "valid_from"), until])
    if rows:
        heads: list[Row] = [
            ["许可名称及编号", "持有人", "许可内容", "颁发机关", "有效期", "‹"],
            ["^", "^", "^", "^", "自", "至"],
        ]
        titled(w, "表2-3　行政许可", "", heads, rows, (2.9, 1.7, 1.2, 1.7, 1.7, 1.7))
    told = []
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        name = e("system", words("systems")[certificate.system]["name"])
        told.append(f"{name}认证证书{e('number')}号（{e('issued_on')}颁发，{e('valid_to')}到期）")
    if told:
        w.text(f"组织现持有{'、'.join(told)}。")


def _planning(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.1　方针、目标和风险")
    w.paragraphs(said(w, "strategy", 5))
    rows: list[Row] = [[name, target, reached] for name, target, reached in audit.world.objectives]
    heads: list[Row] = [["目标", "考核情况", "‹"], ["^", "指标", "实绩"]]
    titled(w, "表3-1　目标完成情况", "", heads, rows, (4.6, 3, 3))
    for count in audit.counts:
        e = w.entry("counts", count)
        listed = "；".join(f"（{at}）{e.one('listed', one)}" for at, one in enumerate(count.listed, 1))
        w.text(f"经识别和评价，{e('what')}有{e('stated')}{count.unit}：{listed}。")
    w.heading(2, "3.2　法律法规和标准")
    laws = w.law_entry("compliance")
    w.text(f"组织编制了法律法规清单，收录{laws('stated_count')}部。{laws.silent('place')}")
    records = [
        [str(at), laws.one("titles", one)] for at, one in enumerate(audit.laws("compliance").titles, 1)
    ]
    doubled(w, "表3-2　适用的法律法规", ("序号", "名称"), records, (0.8, 4.5))
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('title')}（{e('number')}）")
    if told:
        w.text(f"执行的技术标准有：{'；'.join(told)}。")


def _people(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.1　资源")
    w.paragraphs([*said(w, "resource", 4), *audit.world.remarks["support"]])
    if not audit.personnel_certificates:
        return
    w.heading(2, "4.2　持证人员")
    groups: dict[str, list[PersonnelCertificate]] = {}
    for one in audit.personnel_certificates:
        groups.setdefault(one.kind, []).append(one)
    rows: list[Row] = []
    for group in groups.values():
        for at, one in enumerate(group):
            e = w.entry("personnel_certificates", one)
            first = "^" if at else e("kind")
            name = e("name") + (e.silent("kind") if at else "")
            work = f"{e('category')}¶（{e.aside('work')}）"
            span = [cell(e, "valid_from"), cell(e, "valid_to")]
            rows.append([first, name, work, e("number"), *span, e("issuer")])
    titled(
        w,
        "表4-1　特种作业和特种设备作业人员",
        "",
        [
            ["证件类别", "姓名", "作业项目¶（岗位）", "证件编号", "有效期", "‹", "发证机关"],
            ["^", "^", "^", "^", "起", "止", "^"],
        ],
        rows,
        (1.4, 1.0, 1.6, 2.2, 1.8, 1.8, 1.4),
    )
    w.text("注：特种作业操作证每3年复审一次，复审情况以应急管理部门网站查询结果为准。", style="plain")


def _samples(audit: Audit, w: Writer) -> None:
    """Employment contracts and medical examinations, two beside each other."""
    records = []
    for contract in audit.employment_contracts:
        if contract.valid_to is None:
            continue
        e = w.entry("employment_contracts", contract)
        term = f"{cell(e, 'valid_from')}至{cell(e, 'valid_to')}"
        records.append([e("name"), cell(e, "signed_on"), term])
    if records:
        doubled(w, "表4-2　劳动合同抽样", ("姓名", "签订日期", "合同期限"), records, (1.2, 1.6, 2.5))
    records = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        records.append([e("name"), cell(e, "examined_on"), e("institution"), e("result")])
    if records:
        heads = ("姓名", "体检日期", "机构", "结论")
        doubled(w, "表4-3　职业健康检查抽样", heads, records, (1.1, 1.5, 1.6, 1.1))


def _devices(audit: Audit, w: Writer) -> None:
    if audit.calibrations:
        w.section(landscape=True, fresh=True)
    w.heading(2, "4.3　计量器具和特种设备")
    groups: dict[str, list[Calibration]] = {}
    for one in audit.calibrations:
        groups.setdefault(one.agency, []).append(one)
    rows: list[Row] = []
    for group in groups.values():
        for at, one in enumerate(group):
            e = w.entry("calibrations", one)
            first = "^" if at else e("agency")
            name = e("device") + (e.silent("agency") if at else "")
            days = [cell(e, "calibrated_on"), cell(e, "valid_until")]
            rows.append(
                [first, name, e("model"), e("serial"), one.place, e("certificate_no"), *days, e("result")]
            )
    if rows:
        heads: list[Row] = [
            ["机构", "器具", "‹", "‹", "使用地点", "检定（校准）情况", "‹", "‹", "‹"],
            ["^", "名称", "规格", "编号", "^", "证书号", "日期", "有效期至", "结论"],
        ]
        widths = (2.4, 1.8, 1.7, 1.5, 1.4, 2.0, 1.6, 1.6, 1.0)
        titled(w, "表4-4　计量器具检定、校准情况", "", heads, rows, widths)
        w.text("注：首列为出具证书的机构；有效期届满前应重新送检，送检计划由组织自行安排。", style="plain")
        w.section(fresh=True)
    else:
        w.text("组织的活动不使用需要检定或校准的器具。")
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(
            f"{unit.place}在用的{e('name')}，型号{e('model')}，设备代码{e('device_code')}，使用登记证编号"
            f"{e('registration_no')}，首次检验日期{e('first_inspected_on')}；最近一次由{e('agency')}于"
            f"{e('inspected_on')}检验，报告编号{e('report_no')}，下次检验日期{e('next_inspection_on')}。"
        )


def _operation(audit: Audit, w: Writer) -> None:
    w.heading(2, "5.1　过程控制")
    w.paragraphs(said(w, "running", 5))
    w.paragraphs(audit.world.remarks["operation"])
    few = w.law_entry("operation")
    w.text(f"运行准则体现了{few.each('titles', '、', '《{}》')}的要求。{few.silent('place')}")
    w.heading(2, "5.2　外部提供的过程、产品和服务")
    records = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        records.append([e("name"), e("provides"), cell(e, "evaluated_on")])
    doubled(w, "表5-1　主要供方", ("供方", "供应内容", "评价日期"), records, (2.2, 1.3, 1.8))
    w.text("注：“—”表示无此项。供方的认证证书由其自行保持，不在本次审核范围之内。", style="plain")
    told = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        told.append(
            f"{e.each('parties', '与')}签订的{contract.about}{e('kind')}（签订日期{e('signed_on')}，期限"
            f"{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}）"
        )
    if told:
        w.text(f"抽查合同：{'；'.join(told)}。合同条款明确，手续齐备。")
    w.heading(2, "5.3　应急准备和响应")
    drills = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        drills.append(f"{e('held_on')}在{drill.place}开展{e('kind')}演练，{drill.people}人参加")
    if drills:
        w.text(f"组织按计划开展应急演练：{'；'.join(drills)}。演练后评价了预案的适宜性。")


def _performance(audit: Audit, w: Writer) -> None:
    w.heading(2, "6.1　监视、内部审核和管理评审")
    w.paragraphs([*said(w, "checking", 4), *audit.world.remarks["evaluation"]])
    rows: list[Row] = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        planned = cell(e, "planned_on")
        span = f"{cell(e, 'start')}～{cell(e, 'end')}"
        rows += [
            ["内部审核", "计划日期", planned, "实施日期", span],
            ["^", "审核组长", e("leader"), "内审员", e.each("auditors", "、")],
            ["^", "不符合项数", e("nonconformities"), "关闭日期", cell(e, "closed_on")],
        ]
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        rows += [
            ["管理评审", "计划日期", cell(e, "planned_on"), "召开日期", cell(e, "held_on")],
            ["^", "主持人", e("chair"), "改进措施数", e("improvements")],
            ["^", "措施完成期限", cell(e, "due_date"), "输出", "评审报告、改进计划"],
        ]
    titled(w, "表6-1　内部审核和管理评审", "", [["活动", "实施情况", "‹", "‹", "‹"]], rows, (1.6, 2, 2, 2, 3))
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        w.text(
            f"合规性评价由{e.each('evaluators', '、')}于{e('done_on')}完成，对照"
            f"{e('stated_count')}部法律法规逐条评价，结论为合规。"
        )


def _amounts(audit: Audit, w: Writer) -> None:
    if audit.tables_with_totals:
        w.heading(2, "6.2　统计数据")
    for at, table in enumerate(audit.tables_with_totals, 2):
        e = w.entry("tables_with_totals", table)
        rows: list[Row] = []
        for number, item in enumerate(table.items, 1):
            i = e.inner("items", item)
            rows.append([str(number), i("name"), i("amount"), "台账"])
        rows.append(["合计", "‹", e("stated_total"), "—"])
        heads: list[Row] = [["序号", "项目", "统计结果", "‹"], ["^", "^", "数值", "来源"]]
        titled(w, f"表6-{at}　{e('title')}", f"单位：{table.unit}", heads, rows, (1.2, 4.4, 3, 2))
        w.text("注：数据由受审核组织提供，审核组核对了台账。", style="plain")
