"""The rows of 箐芦's form that go through the clauses of the standards."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Told = Callable[[Audit, Writer], list[str]]

CLAUSES: dict[str, dict[str, str]] = {
    "组织环境": {"": "4.1 4.2 4.3"},
    "领导作用": {"": "5.1 5.2 5.3", "OHSMS": "5.1—5.4"},
    "风险和机遇": {"": "6.1", "EMS": "6.1.1 6.1.2", "OHSMS": "6.1.1 6.1.2", "EnMS": "6.1 6.3"},
    "合规义务": {"QMS": "8.2.2", "EMS": "6.1.3 9.1.2", "OHSMS": "6.1.3 9.1.2", "EnMS": "9.1.2"},
    "目标": {"": "6.2"},
    "资源": {"": "7.1", "QMS": "7.1.1—7.1.4"},
    "能力、意识": {"": "7.2 7.3"},
    "监视测量设备": {"QMS": "7.1.5", "EMS": "9.1.1", "OHSMS": "9.1.1", "EnMS": "6.6"},
    "成文信息": {"": "7.5"},
    "运行": {"": "8.1", "QMS": "8.1 8.5", "OHSMS": "8.1.1 8.1.2"},
    "采购、外包": {"QMS": "8.4", "EMS": "8.1", "OHSMS": "8.1.4", "EnMS": "8.3"},
    "放行": {"QMS": "8.6 8.7"},
    "应急": {"EMS": "8.2", "OHSMS": "8.2"},
    "绩效": {"": "9.1"},
    "内部审核": {"": "9.2"},
    "管理评审": {"": "9.3"},
    "改进": {"": "10.1—10.3", "EnMS": "10.1 10.2", "OHSMS": "10.1—10.3"},
}


def rows_of(audit: Audit, w: Writer) -> list[Row]:
    """A row for each topic that a system of the audit has."""
    tellers: dict[str, Told] = {
        "组织环境": _context,
        "领导作用": _sentences("lead", 3),
        "风险和机遇": _risks,
        "合规义务": _laws,
        "目标": _goals,
        "资源": _resources,
        "能力、意识": _people,
        "监视测量设备": _devices,
        "成文信息": _sentences("document", 2),
        "运行": _operation,
        "采购、外包": _purchase,
        "放行": _sentences("release", 3),
        "应急": _emergency,
        "绩效": _performance,
        "内部审核": _internal,
        "管理评审": _review,
        "改进": _sentences("improve", 2),
    }
    rows: list[Row] = []
    for topic, clauses in CLAUSES.items():
        found = [
            f"{words('systems')[system]['letter']} {clauses.get(system) or clauses['']}"
            for system in audit.systems
            if system in clauses or "" in clauses
        ]
        if found:
            rows.append(["¶".join([topic, *found]), "¶".join(tellers[topic](audit, w))])
    return rows


def _sentences(topic: str, count: int) -> Told:
    return lambda _, w: said(w, topic, count)


def _context(audit: Audit, w: Writer) -> list[str]:
    scopes = "；".join(
        f"{words('systems')[system]['short']}：{w.scope('system', system)}" for system in audit.systems
    )
    return [
        *said(w, "context", 2),
        f"手册规定的体系范围为{scopes}。体系自{w.fact('system_effective_on')}起运行。",
        *_certified(audit, w),
    ]


def _certified(audit: Audit, w: Writer) -> list[str]:
    items = []
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        items.append(f"{e('system')}证书{e('number')}，{e('issued_on')}发证，有效期至{e('valid_to')}")
    return [f"现有{'；'.join(items)}；证书和标志使用正常。"] if items else []


def _risks(audit: Audit, w: Writer) -> list[str]:
    stated = said(w, "risk", 2)
    for count in audit.counts:
        e = w.entry("counts", count)
        stated.append(f"评价结果：{e('what')}共{e('stated')}{count.unit}，包括{e.each('listed', '、')}。")
    return stated


def _laws(audit: Audit, w: Writer) -> list[str]:
    laws = w.law_entry("compliance")
    items = [
        f"查清单，收集法律法规{laws('stated_count')}部{laws.silent('place')}："
        f"{laws.each('titles', '、', '《{}》')}，均为有效版本。"
    ]
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    items.append(f"标准：{'，'.join(cited)}。")
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        items.append(
            f"合规性评价于{e('done_on')}完成，参加人{e.each('evaluators', '、')}，评价了{e('stated_count')}部"
            "，未见不合规。"
        )
    for permit in audit.permits:
        e = w.entry("permits", permit)
        items.append(
            f"查{e('kind')}：编号{e('number')}，单位{e('holder')}，{e('scope')}，发证{e('authority')}，"
            f"有效期{e('valid_from')}至{e('valid_to')}。"
        )
    return items


def _goals(audit: Audit, w: Writer) -> list[str]:
    goals = "；".join(f"{name}：{goal}（实际{reached}）" for name, goal, reached in audit.world.objectives)
    return [f"{goals}。", *said(w, "goal", 1)]


def _resources(audit: Audit, w: Writer) -> list[str]:
    stated = said(w, "resource", 2)
    machines = "、".join(f"{name}{model} {number}台" for name, model, number in audit.world.equipment)
    stated.append(f"主要设备：{machines}。")
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        stated.append(
            f"特种设备{e('name')}，型号{e('model')}，代码{e('device_code')}，使用登记{e('registration_no')}，"
            f"{e('inspected_on')}由{e('agency')}检验合格，报告{e('report_no')}，下次检验"
            f"{e('next_inspection_on')}。"
        )
    return stated


def _people(audit: Audit, w: Writer) -> list[str]:
    stated = said(w, "people", 2)
    for at, one in enumerate(audit.personnel_certificates, 1):
        e = w.entry("personnel_certificates", one)
        stated.append(
            f"证件{at}：{e('name')}，{e.aside('work')}，{e('kind')}（{e('category')}），证号{e('number')}，"
            f"{e('issuer')}发，{e('issued_on')}领证，有效期至{e('valid_to')}。"
        )
    for contract in audit.employment_contracts:
        if contract.valid_to:
            e = w.entry("employment_contracts", contract)
            span = f"{e('valid_from')}至{e('valid_to')}"
            stated.append(f"劳动合同：{e('name')}，签订{e('signed_on')}，期限{span}。")
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}（{e('examined_on')}，{e('institution')}，{e('result')}）")
    stated.append(f"体检抽查：{'、'.join(exams)}。")
    return stated


def _devices(audit: Audit, w: Writer) -> list[str]:
    items = []
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        items.append(
            f"{at}）{e('device')}（{e('model')}），编号{e('serial')}，{e('agency')}{one.act}，证书"
            f"{e('certificate_no')}，{one.act}日期{e('calibrated_on')}，有效期至{e('valid_until')}，"
            f"{e('result')}；"
        )
    if not items:
        return ["没有需要检定或校准的设备。"]
    one = w.random.choice(audit.calibrations)
    e = w.entry("calibrations", one)
    items.append(f"到{one.place}看实物：{e('device')}编号{e('serial')}，标签有效期{e('valid_until')}，一致。")
    return ["抽查量具台账和证书：", *items]


def _operation(audit: Audit, w: Writer) -> list[str]:
    heads = audit.world.people.heads
    doing = audit.world.departments[2]
    few = w.law_entry("operation")
    titles = few.silent("place") + few.each("titles", "、", "《{}》")
    items = [f"面谈：{doing}负责人{heads[doing]}。", *said(w, "run", 3)]
    return [*items, f"现场作业符合{titles}的有关要求。"]


def _purchase(audit: Audit, w: Writer) -> list[str]:
    stated = said(w, "buy", 2)
    names = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        names.append(f"{e('name')}——{e('provides')}，评价{e('evaluated_on')}")
    stated.append(f"合格供方：{'；'.join(names)}。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        stated.append(
            f"查{e('kind')}，{e.each('parties', '与')}，{e('signed_on')}签订，{e('stated_term')}，"
            f"{e('valid_from')}至{e('valid_to')}。"
        )
    return stated


def _emergency(audit: Audit, w: Writer) -> list[str]:
    stated = said(w, "emergency", 1)
    for drill in audit.drills:
        e = w.entry("drills", drill)
        stated.append(f"{e('held_on')}{drill.place}{e('kind')}演练，{drill.people}人，有照片和总结。")
    return stated


def _performance(audit: Audit, w: Writer) -> list[str]:
    stated = said(w, "measure", 2)
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        title = t("title")
        items = []
        for item in table.items:
            i = t.inner("items", item)
            items.append(f"{i('name')}{i('amount')}")
        stated.append(f"{title}（{table.unit}）：{'，'.join(items)}，合计{t('stated_total')}。")
    return stated


def _internal(audit: Audit, w: Writer) -> list[str]:
    items = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = f"{e('start')}至{e('end')}"
        items.append(
            f"计划{e('planned_on')}批准；{span}实施；组长{e('leader')}，内审员{e.each('auditors', '、')}；"
            f"不符合{e('nonconformities')}项，{e('closed_on')}关闭。检查表覆盖全部部门和条款，"
            "内审员没有审核自己的部门。"
        )
    return items


def _review(audit: Audit, w: Writer) -> list[str]:
    items = []
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        items.append(
            f"计划{e('planned_on')}发出，{e('held_on')}开会，主持人{e('chair')}，输入齐全；输出改进"
            f"{e('improvements')}项，要求{e('due_date')}前完成，完成情况下次审核时查看。"
        )
    return items
