"""What the departments showed to 柏洵's auditors: the facts of each topic."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.invent.draw import words
from corpus.bodies.records import Contract, Count, Drill, MedicalExam, SpecialEquipment
from corpus.bodies.templates.a._baixun_record import Record
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def _scope(record: Record) -> list[str]:
    w, systems = record.w, record.audit.systems
    told = [f"{words('systems')[one]['name']}：{w.scope('system', one)}" for one in systems]
    exclusions = "不适用的条款"
    if "QMS" in systems:
        told.append(f"{exclusions}：{w.fact('exclusions')}。")
    return ["手册中规定的体系范围为：", *told]


def _goals(record: Record) -> list[str]:
    told = "；".join(
        f"{name}，指标{target}，实际{reached}" for name, target, reached in record.audit.world.objectives
    )
    return [f"公司级目标的最近一次统计：{told}。"]


def _internal(record: Record) -> list[str]:
    told = []
    for one in record.audit.internal_audits:
        e = record.w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.start == one.end else f"至{e('end')}")
        team = f"{e.each('auditors', '、')}，组长{e('leader')}"
        if record.random.random() < 0.5:
            told += [
                f"查内审计划（{e('planned_on')}编制并批准）、检查表、不符合报告和内审报告。",
                f"内审于{span}进行，内审员为{team}，具备能力，没有审核本人承担的工作。",
                f"内审开出不符合{e('nonconformities')}项，责任部门已完成整改，"
                f"最后一项于{e('closed_on')}验证关闭。",
            ]
        else:
            told += [
                f"{e('planned_on')}发出内审通知，{span}按计划实施，覆盖体系的部门、过程和条款。",
                f"内审组成员：{team}。",
                f"共提出{e('nonconformities')}个不符合，均有原因分析和纠正措施，{e('closed_on')}全部关闭。",
            ]
    told.append("内审报告对体系的符合性和有效性作出了评价，并提交管理评审。")
    return told


def _review(record: Record) -> list[str]:
    told = []
    for one in record.audit.management_reviews:
        e = record.w.entry("management_reviews", one)
        told += [
            f"管理评审计划于{e('planned_on')}下发，{e('held_on')}由{e('chair')}主持召开评审会，各部门负责人到会。",
            "输入材料包括内审结果、目标完成情况、相关方反馈、资源需求和改进建议，查看了其中三份。",
            f"评审报告提出改进措施{e('improvements')}项，规定于{e('due_date')}前完成，已分解到部门，正在实施。",
        ]
    return told


def _staff(record: Record) -> list[str]:
    audit, w = record.audit, record.w
    told = [
        f"员工花名册在册{w.fact('headcount_total')}人，社会保险缴费清单为{w.fact('insured_count')}人，"
        f"体系范围内{w.fact('headcount')}人。"
    ]
    if not audit.personnel_certificates:
        return told
    rows: list[Row] = [["姓名", "从事工作", "证件名称", "作业项目", "证号", "发证机关", "有效期"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        span = f"{record.day(e, 'valid_from')}-{record.day(e, 'valid_to')}"
        rows.append([e("name"), e.aside("work"), e("kind"), e("category"), e("number"), e("issuer"), span])
    number = record.table("持证上岗人员抽样", rows, (1, 1.2, 1.7, 1.5, 2.2, 1.7, 1.6))
    return [*told, f"抽查特种作业和特种设备作业人员的证件，均在有效期内，见{number}。"]


def _workers(record: Record) -> list[str]:
    audit, w = record.audit, record.w
    told = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        term = (
            f"期限{e('valid_from')}至{e('valid_to')}"
            if contract.valid_to
            else f"{e('valid_from')}起，无固定期限"
        )
        told.append(f"劳动合同：{e('name')}，{e('signed_on')}签订，{term}。")
    return [
        *told,
        *_exams(record.w, audit.medical_exams),
        "劳动防护用品发放台账有领用人签名，与配备标准一致。",
    ]


def _exams(w: Writer, exams: list[MedicalExam]) -> list[str]:
    told = []
    for exam in exams:
        e = w.entry("medical_exams", exam)
        told.append(f"{e('name')}（{e('examined_on')}，{e('institution')}，{e('result')}）")
    return [f"职业健康检查：{'；'.join(told)}。"] if told else []


def _meters(record: Record) -> list[str]:
    w = record.w
    if not record.audit.calibrations:
        return ["目前没有需要检定或校准的器具。"]
    rows: list[Row] = [
        ["器具/使用处", "型号规格", "出厂编号", "证书编号", "检定/校准机构", "检校日期", "有效期至", "结果"]
    ]
    for one in record.audit.calibrations:
        e = w.entry("calibrations", one)
        device = f"{e('device')}¶{e.aside('place')}"
        days = [record.day(e, "calibrated_on"), record.day(e, "valid_until")]
        rows.append([device, e("model"), e("serial"), e("certificate_no"), e("agency"), *days, e("result")])
    number = record.table("监视和测量设备抽样", rows, (1.5, 1.3, 1.3, 1.5, 2, 1.3, 1.3, 0.8))
    return [f"抽查器具的检定、校准或校验证书，见{number}，均在有效期内。"]


def _totals(record: Record) -> list[str]:
    if not record.stock.makes:
        return []
    return _amounts(record, "检验")


def _amounts(record: Record, word: str) -> list[str]:
    """The tables of amounts whose title has a word."""
    w = record.w
    numbers = []
    for table in record.audit.tables_with_totals:
        if word not in table.title:
            continue
        e = w.entry("tables_with_totals", table)
        rows: list[Row] = [["项目", f"数量（{table.unit}）"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        numbers.append(record.table(e("title"), rows, (5, 3)))
    return [f"查看上一年度的{word}统计，数据来源清楚，见{'、'.join(numbers)}。"] if numbers else []


def _processes(record: Record) -> list[str]:
    audit, w = record.audit, record.w
    told = [f"工艺（服务）流程：{'→'.join(audit.world.industry['flow'])}。"]
    told += _counted(record, "主要过程")
    told.append(
        f"关键过程：{w.fact('key_processes')}；需确认的特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}。"
    )
    return told


def _counted(record: Record, what: str) -> list[str]:
    counts: list[Count] = [one for one in record.audit.counts if one.what == what]
    told = []
    for one in counts:
        e = record.w.entry("counts", one)
        total = f"{e('stated')}{one.unit}"
        if record.random.random() < 0.5:
            told.append(f"经评价确定{e('what')}共{total}：{e.each('listed', '；')}。")
        else:
            lines = e.each("listed", "，")
            told.append(f"清单载明的{e('what')}有{total}，即{lines}。")
    return told


def _few(record: Record) -> list[str]:
    entry = record.w.law_entry("operation")
    return [f"现场的运行控制执行了{entry.each('titles', '、', '《{}》')}的有关规定。{entry.silent('place')}"]


def _cited(record: Record) -> list[str]:
    told = []
    for one in record.audit.standards_cited:
        e = record.w.entry("standards_cited", one)
        told.append(f"{e('number')}《{e('title')}》")
    return [f"收集的产品和技术标准：{'、'.join(told)}。"]


def _suppliers(record: Record) -> list[str]:
    rows: list[Row] = [["序号", "供方名称", "提供的产品/服务", "评价日期", "评价结论"]]
    for at, one in enumerate(record.audit.suppliers, 1):
        e = record.w.entry("suppliers", one)
        rows.append([str(at), e("name"), e("provides"), record.day(e, "evaluated_on"), "合格"])
    number = record.table("合格供方抽样", rows, (0.8, 4.2, 2.8, 1.6, 1.4))
    return [f"查合格供方名录和评价表，见{number}。"]


def _contracts(record: Record) -> list[str]:
    told = [_contract(record, one) for one in record.audit.contracts]
    return ["抽查在履行的合同：", *told, "合同经双方盖章，验收、付款和违约责任有约定。"]


def _contract(record: Record, one: Contract) -> str:
    e = record.w.entry("contracts", one)
    span = f"{e('valid_from')}至{e('valid_to')}"
    sides = e.each("parties", "与")
    if record.random.random() < 0.5:
        return f"——{sides}于{e('signed_on')}签订的{one.about}{e('kind')}，期限{e('stated_term')}（{span}）；"
    signed = f"签订日期{e('signed_on')}，有效期{e('stated_term')}，自{span}"
    return f"——{e('kind')}（{one.about}）：{sides}，{signed}；"


def _machines(record: Record) -> list[str]:
    units = "、".join(f"{name}（{model}）{count}台/套" for name, model, count in record.audit.world.equipment)
    return [f"主要设备设施：{units}。"]


def _equipment(record: Record) -> list[str]:
    told = []
    for at, one in enumerate(record.audit.special_equipment, 1):
        told += _unit(record, at, one)
    return [*told, "使用登记标志置于设备显著位置，操作人员持证上岗。"]


def _unit(record: Record, at: int, one: SpecialEquipment) -> list[str]:
    e = record.w.entry("special_equipment", one)
    return [
        f"{at}）{e('name')}，型号{e('model')}，位于{e.aside('place')}；设备代码{e('device_code')}，"
        f"使用登记编号{e('registration_no')}；",
        f"首次检验{e('first_inspected_on')}，本次检验{e('inspected_on')}，下次检验日期{e('next_inspection_on')}，"
        f"检验单位：{e('agency')}，检验报告编号：{e('report_no')}，检验结论合格。",
    ]


def _permits(record: Record) -> list[str]:
    rows: list[Row] = [["许可/登记名称", "编号", "持有人", "许可范围", "有效期", "发放机关"]]
    for one in record.audit.permits:
        e = record.w.entry("permits", one)
        until = record.day(e, "valid_to") if one.valid_to else e("valid_to", "长期", value="长期")
        span = f"{record.day(e, 'valid_from')}-{until}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), span, e("authority")])
    number = record.table("行政许可和登记", rows, (1.8, 2.2, 2.2, 1.4, 1.6, 1.8))
    return [f"与经营活动有关的许可、登记文件在有效期内，见{number}。"]


def _aspects(record: Record) -> list[str]:
    return _counted(record, "重要环境因素")


def _hazards(record: Record) -> list[str]:
    return _counted(record, "不可接受风险")


def _laws(record: Record) -> list[str]:
    entry = record.w.law_entry("compliance")
    titles = entry.each("titles", "、", "《{}》")
    stated = entry("stated_count")
    if record.random.random() < 0.5:
        return [f"查法律法规和其他要求清单，收录{stated}部，包括：{titles}。{entry.silent('place')}"]
    return [f"适用的法律法规清单列出{titles}，合计{stated}部。{entry.silent('place')}"]


def _compliance(record: Record) -> list[str]:
    told = []
    for one in record.audit.compliance_evaluations:
        e = record.w.entry("compliance_evaluations", one)
        who = f"{e('done_on')}由{e.each('evaluators', '、')}"
        told.append(
            f"查合规性评价报告：{who}对清单中{e('stated_count')}部法律法规逐部评价，结论为均能遵守，未受到处罚。"
        )
    return told


def _drills(record: Record) -> list[str]:
    plain = record.random.random() < 0.5
    return [_drill(record, one, plain) for one in record.audit.drills]


def _drill(record: Record, one: Drill, plain: bool) -> str:
    e = record.w.entry("drills", one)
    if plain:
        told = f"{e('held_on')}在{one.place}组织了{e('kind')}应急演练，{one.people}人参加"
        return f"{told}，有方案、签到、照片和评价。"
    told = f"演练记录：{e('kind')}演练，时间{e('held_on')}，地点{one.place}"
    return f"{told}，参加{one.people}人，评价认为预案可行。"


def _spending(record: Record) -> list[str]:
    return _amounts(record, "费用")


FACTS: dict[str, Callable[[Record], list[str]]] = {
    "scope": _scope,
    "goals": _goals,
    "internal": _internal,
    "review": _review,
    "staff": _staff,
    "workers": _workers,
    "meters": _meters,
    "totals": _totals,
    "processes": _processes,
    "few": _few,
    "cited": _cited,
    "suppliers": _suppliers,
    "contracts": _contracts,
    "machines": _machines,
    "equipment": _equipment,
    "permits": _permits,
    "aspects": _aspects,
    "hazards": _hazards,
    "laws": _laws,
    "compliance": _compliance,
    "drills": _drills,
    "spending": _spending,
}
"""What is told of a topic, by its name in the stock."""
