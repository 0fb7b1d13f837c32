"""The sixth chapter of 蒙德尔's report: process after process, what was heard and what was sampled."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

HEADINGS = {
    "leadership": "Leadership and planning 领导作用与策划",
    "hsf": "Control of hazardous substances 有害物质管控",
    "purchasing": "Purchasing and suppliers 采购与供应商",
    "production": "Production and infrastructure 生产与基础设施",
    "measuring": "Measuring resources 监视和测量资源",
    "competence": "Competence and documents 能力与文件",
    "obligations": "Legal and other requirements 法律法规及其他要求",
    "evaluation": "Performance evaluation 绩效评价",
    "improvement": "Improvement 改进",
}


def all_of(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """The whole chapter."""
    number = {"leadership": 3, "hsf": 5, "production": 4, "purchasing": 2}
    sampled = {
        "leadership": _leadership,
        "hsf": _hsf,
        "purchasing": _purchasing,
        "production": _production,
        "measuring": _measuring,
        "competence": _competence,
        "obligations": _obligations,
        "evaluation": _evaluation,
        "improvement": _improvement,
    }
    for at, (key, title) in enumerate(HEADINGS.items(), 1):
        w.heading(2, f"6.{at} {title}")
        w.paragraphs(phrases.some(key, number.get(key, 2)))
        sampled[key](audit, w)


def _leadership(audit: Audit, w: Writer) -> None:
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"组织确定的{e('what')}共有{e('stated')}{count.unit}，分别是{e.each('listed', '、')}。")
    goals = "，".join(f"{name}目标为{target}、实际为{reached}" for name, target, reached in _goals(audit))
    w.text(f"Evidence 证据：目标统计表显示{goals}。")


def _goals(audit: Audit) -> list[tuple[str, str, str]]:
    """The company's objectives, and the one that every client of this body has."""
    hsf = [("HSF客户投诉", "0件", "0件")] if "HSPM" in audit.systems else []
    return [*audit.world.objectives, *hsf]


def _hsf(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')}《{e('title')}》")
    w.text(f"Evidence 证据：产品及物质管控所依据的标准为{'、'.join(told)}。")


def _purchasing(audit: Audit, w: Writer) -> None:
    told = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        told.append(f"{e('name')}（提供{e('provides')}，评价于{e('evaluated_on')}）")
    w.text(f"Evidence 证据：合格供应商名录中抽取了{'、'.join(told)}。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"{e.each('parties', '与')}就{contract.about}于{e('signed_on')}签署{e('kind')}，合同期为"
            f"{e('stated_term')}，即{e('valid_from')}至{e('valid_to')}。"
        )


def _production(audit: Audit, w: Writer) -> None:
    machines = "、".join(f"{name}{number}台" for name, _, number in audit.world.equipment)
    w.text(f"主要生产设备包括{machines}，能力满足订单需要。")
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(
            f"Evidence 证据：{unit.place}的{e('name')}（型号{e('model')}，代码{e('device_code')}，"
            f"登记证{e('registration_no')}）最近一次于{e('inspected_on')}由{e('agency')}检验合格，报告编号"
            f"{e('report_no')}，下次应于{e('next_inspection_on')}前检验。"
        )
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        inner = [e.inner("items", item) for item in table.items]
        items = "、".join(f"{i('name')}{i('amount')}{table.unit}" for i in inner)
        w.text(f"根据{e('title')}，{items}，合计{e('stated_total')}{table.unit}。")


def _measuring(audit: Audit, w: Writer) -> None:
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        w.text(
            f"Evidence 证据：{e.aside('place')}使用的{e('device')}（{e('model')}，编号{e('serial')}）由"
            f"{e('agency')}于{e('calibrated_on')}{one.act}，证书{e('certificate_no')}，有效期至"
            f"{e('valid_until')}，结论为{e('result')}。"
        )


def _competence(audit: Audit, w: Writer) -> None:
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        w.text(
            f"Evidence 证据：从事{e.aside('work')}的{e('name')}持有{e('issuer')}颁发的{e('kind')}，"
            f"作业项目为{e('category')}，编号{e('number')}，有效期自{e('valid_from')}至{e('valid_to')}。"
        )
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        term = f"为无固定期限合同，自{e('valid_from')}起履行"
        if contract.valid_to:
            term = f"期限为{e('valid_from')}至{e('valid_to')}"
        w.text(f"{e('name')}的劳动合同签订于{e('signed_on')}，{term}。")


def _obligations(audit: Audit, w: Writer) -> None:
    laws = w.law_entry("compliance")
    titles = w.laws("compliance", "、", "《{}》")
    w.text(f"组织识别了{laws('stated_count')}部适用的法律法规：{titles}。")
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"{e.each('evaluators')}于{e('done_on')}对上述{e('stated_count')}部法律法规的遵守情况进行了评价，"
            "评价结论为全部遵守。"
        )
    entry = w.law_entry("operation")
    w.text(
        f"现场抽样核对了{entry.each('titles', '、', '《{}》')}的落实情况，未见偏离。{entry.silent('place')}"
    )
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = f"至{e('valid_to')}" if permit.valid_to else "起长期有效"
        w.text(
            f"Evidence 证据：{e('kind')}（编号{e('number')}）由{e('authority')}颁发给{e('holder')}，"
            f"涵盖{e('scope')}，有效期自{e('valid_from')}{until}。"
        )
    if "EMS" not in audit.systems:
        return
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(f"{drill.place}在{e('held_on')}举行了{e('kind')}应急演练，共有{drill.people}人参与。")


def _evaluation(audit: Audit, w: Writer) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"自{e('start')}至{e('end')}"
        w.text(
            f"内部审核（internal audit）的计划于{e('planned_on')}发布，审核{days}进行，由{e('leader')}任"
            f"组长，内审员包括{e.each('auditors')}，共提出{e('nonconformities')}项不符合，已于{e('closed_on')}关闭。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"管理评审（management review）的通知于{e('planned_on')}发出，会议于{e('held_on')}由{e('chair')}"
            f"主持，输出{e('improvements')}项改进决定，完成期限为{e('due_date')}。"
        )
    w.paragraphs(audit.world.remarks["evaluation"][:2])


def _improvement(audit: Audit, w: Writer) -> None:
    w.paragraphs(audit.world.remarks["improvement"][:1])
