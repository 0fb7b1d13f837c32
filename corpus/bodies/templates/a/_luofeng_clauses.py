"""The third chapter of 洛枫's report: clauses and long cells of what was sampled."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

Part = tuple[str, tuple[str, ...], list[str]]
"""Clauses as written, clauses that a nonconformity may name, the paragraphs of the cell."""


def table(audit: Audit, w: Writer) -> None:
    """The whole record."""
    quality = "QMS" in audit.systems
    parts = [_laws(audit, w), _devices(audit, w), _people(audit, w)]
    if quality:
        parts.append(_design(audit))
    parts += [_supply(audit, w), _control(audit, w), _checked(audit, w)]
    parts += [_compliance(audit, w), _cycle(audit, w)]
    rows: list[Row] = [["条款", "审核记录", "评价"]]
    for shown, clauses, texts in parts:
        rows.append([shown, "¶".join(texts), _judged(audit, clauses)])
    w.table(rows, (1.2, 6.4, 0.9), head=1, repeat=True)


def _judged(audit: Audit, clauses: tuple[str, ...]) -> str:
    numbers = [one.number for one in audit.nonconformities.items if one.clause in clauses]
    return f"除不符合{'、'.join(numbers)}外符合" if numbers else "符合"


def _shown(audit: Audit, quality: str, others: str) -> str:
    """The clauses of the systems audited: 7.1.5 of quality, 8.1 of environment and safety."""
    letters = "/".join("S" if one == "OHSMS" else "E" for one in audit.systems if one != "QMS")
    told = [f"Q{quality}"] if "QMS" in audit.systems and quality else []
    return "¶".join([*told, *([f"{letters} {others}"] if letters and others else [])])


def _laws(audit: Audit, w: Writer) -> Part:
    e = w.law_entry("compliance")
    cited = []
    for one in audit.standards_cited:
        c = w.entry("standards_cited", one)
        cited.append(f"{c('number')} {c('title')}")
    texts = [
        f"查《法律法规清单》，收集{e('stated_count')}部：{w.laws('compliance')}。获取渠道为政府网站，更新及时。",
        f"执行标准：{'；'.join(cited)}。",
    ]
    return (_shown(audit, "8.2", "6.1.3"), ("8.2.2", "6.1.3"), texts)


def _devices(audit: Audit, w: Writer) -> Part:
    texts = []
    if audit.calibrations:
        texts.append("查测量设备台账及检定/校准证书，抽：")
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        texts.append(
            f"{at}）{e('device')} {e('model')}，编号{e('serial')}，{e.aside('place')}，"
            f"证书{e('certificate_no')}，{e('agency')}{one.act}，{e('calibrated_on')}至{e('valid_until')}，{e('result')}；"
        )
    if audit.special_equipment:
        texts.append("特种设备：")
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        texts.append(
            f"{e('name')} {e('model')}（{e.aside('place')}）：设备代码{e('device_code')}，"
            f"登记证{e('registration_no')}，首检{e('first_inspected_on')}，本次{e('inspected_on')}由{e('agency')}检验，"
            f"报告号{e('report_no')}，下次{e('next_inspection_on')}；"
        )
    if not texts:
        texts = ["没有需检定或校准的测量设备，也没有特种设备。"]
    return (_shown(audit, "7.1.3/7.1.5", "7.1"), ("7.1.5.2",), texts)


def _people(audit: Audit, w: Writer) -> Part:
    texts = ["查《岗位任职要求》和人员档案，抽查持证及用工情况："]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        texts.append(
            f"{e('name')}（{e.aside('work')}）：{e('kind')}，{e('category')}，{e('number')}，"
            f"{e('valid_from')}～{e('valid_to')}，{e('issuer')}；"
        )
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        term = f"期限{e('valid_from')}～{e('valid_to')}"
        if contract.valid_to is None:
            term = f"自{e('valid_from')}起，无固定期限"
        texts.append(f"{e('name')}劳动合同，{e('signed_on')}签，{term}；")
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}")
    if exams:
        texts.append(f"体检：{'；'.join(exams)}。")
    return (_shown(audit, "7.1.2/7.2", "7.2/7.3"), ("7.2",), texts)


def _design(audit: Audit) -> Part:
    tech = audit.world.departments[3]
    text = f"{tech}负责设计和开发，策划、输入、评审、输出、更改均有要求，抽1个项目的资料，各阶段记录可查。"
    if audit.exclusions != "无":
        text = "按顾客要求或既有标准提供产品和服务，没有设计和开发活动，不适用的理由成立。"
    return ("Q8.3", ("8.3",), [text])


def _supply(audit: Audit, w: Writer) -> Part:
    told = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        told.append(f"{e('name')}（{e('provides')}），{e('evaluated_on')}评价")
    texts = [f"{audit.world.departments[4]}提供《合格供方名录》，抽：{'；'.join(told)}。"]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        texts.append(
            f"{e('kind')}（{contract.about}）：{e.each('parties', '—')}，{e('signed_on')}签订，"
            f"期限{e('stated_term')}，{e('valid_from')}～{e('valid_to')}；"
        )
    return (_shown(audit, "8.4", "8.1"), ("8.4.1",), texts)


def _control(audit: Audit, w: Writer) -> Part:
    industry, world = audit.world.industry, audit.world
    texts = []
    for permit in audit.permits:
        e: Entry = w.entry("permits", permit)
        term = f"{e('valid_from')}～{e('valid_to') if permit.valid_to else e('valid_to', '长期')}"
        texts.append(
            f"资质：{e('kind')}，{e('number')}，持证单位{e('holder')}，范围：{e('scope')}，有效期{term}，{e('authority')}。"
        )
    flow = industry["flow"]
    step = flow[w.random.randrange(len(flow))]
    texts.append(
        f"现场查看{step}过程，询问{world.departments[2]}人员，作业要求明确，使用的设备、工具状态正常，"
        f"{w.random.choice(['抽3份', '抽4份', '抽查近两个月的'])}过程记录，填写人和日期清楚。"
    )
    titles = w.laws("operation")
    texts.append(f"运行过程遵守{titles}的有关规定。")
    return (_shown(audit, "8.1/8.5", "8.1"), ("8.5.1", "8.1", "8.1.2"), texts)


def _checked(audit: Audit, w: Writer) -> Part:
    texts = []
    for sums in audit.tables_with_totals:
        e = w.entry("tables_with_totals", sums)
        items = []
        for item in sums.items:
            i = e.inner("items", item)
            items.append(f"{i('name')}{i('amount')}{sums.unit}")
        texts.append(f"{e('title')}：{'，'.join(items)}，合计{e('stated_total')}{sums.unit}。")
    texts.append(
        f"{audit.world.departments[1]}负责监视和测量，频次、方法和责任人在文件中有规定，结果按月汇总上报。"
    )
    return (_shown(audit, "8.6/9.1", "9.1.1"), ("8.6", "9.1.1"), texts)


def _compliance(audit: Audit, w: Writer) -> Part:
    texts = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        texts.append(
            f"{e('done_on')}进行合规性评价，参加人{e.each('evaluators')}，共评价{e('stated_count')}部法律法规，"
            "结论：未发现违法违规情况。"
        )
    for drill in audit.drills:
        e = w.entry("drills", drill)
        texts.append(
            f"{e('held_on')}{e('kind')}演练，地点{drill.place}，参加{drill.people}人，有方案、签到、照片。"
        )
    return (_shown(audit, "9.1.3", "8.2/9.1.2"), ("9.1.2", "8.2"), texts)


def _cycle(audit: Audit, w: Writer) -> Part:
    texts = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        end = e.silent("end") if one.end == one.start else f"～{e('end')}"
        texts.append(
            f"内审：{e('planned_on')}编制计划，{e('start')}{end}实施，组长{e('leader')}，审核员"
            f"{e.each('auditors')}，不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        closed = f"，已于{e('closed_on')}落实" if review.closed_on else ""
        texts.append(
            f"管评：{e('planned_on')}发通知，{e('held_on')}召开，主持人{e('chair')}，改进措施{e('improvements')}项，"
            f"要求{e('due_date')}前完成{closed}。"
        )
    return (_shown(audit, "9.2/9.3", "9.2/9.3"), ("9.2", "9.3"), texts)
