"""Chapter 5: the findings by clause, one table with what was looked at and the result."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.invent.draw import words
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Told = Callable[[Audit, Writer], list[str]]
HIGH = ("QMS", "EMS", "OHSMS", "FSMS")


def clauses(audit: Audit, w: Writer) -> None:
    """The table."""
    if len(audit.systems) > 1:
        short = [words("systems")[one] for one in audit.systems]
        letters = "、".join(f"{one['letter']}为{one['short']}" for one in short)
        w.text(f"条款号前的字母：{letters}；没有字母的为各标准的相同条款。", style="plain")
    rows = [row for row in ROWS if _numbers(audit, row[1])]
    found = _placed(audit, rows)
    table: list[Row] = [["条款", "审核内容", "审核记录", "结果"]]
    for at, (title, numbers, told) in enumerate(rows):
        texts = told(audit, w)
        items = found.get(at, [])
        marks = "、".join(item.number for item in items)
        result = f"不符合，见{marks}" if items else "符合"
        table.append([_label(_numbers(audit, numbers), len(audit.systems)), title, "¶".join(texts), result])
    w.table(table, (1.3, 1.8, 6.2, 1.1), head=1, repeat=True)


def _numbers(audit: Audit, numbers: dict[str, str]) -> dict[str, str]:
    found = {one: numbers[one] for one in audit.systems if one in numbers}
    if "QMS" in found and found["QMS"] == "8.3" and audit.exclusions != "无":
        del found["QMS"]
    return found


def _label(numbers: dict[str, str], systems: int) -> str:
    if len(set(numbers.values())) == 1 and len(numbers) == systems:
        return next(iter(numbers.values()))
    return "¶".join(f"{words('systems')[one]['letter']}{number}" for one, number in numbers.items())


def _placed(audit: Audit, rows: list[tuple[str, dict[str, str], Told]]) -> dict[int, list[Nonconformity]]:
    """Each nonconformity at the row whose clause is the nearest to its own."""
    found: dict[int, list[Nonconformity]] = {}
    systems = {one.number: one.system for one in audit.standards}
    for item in audit.nonconformities.items:
        system = systems.get(item.standard, "")
        near = [
            (len(_shared(numbers.get(system, ""), item.clause)), -at)
            for at, (_, numbers, _) in enumerate(rows)
        ]
        length, at = max(near)
        if length:
            found.setdefault(-at, []).append(item)
    return found


def _shared(number: str, clause: str) -> str:
    return number if number and (clause == number or clause.startswith(f"{number}.")) else ""


def _same(number: str) -> dict[str, str]:
    return dict.fromkeys(HIGH, number)


def _context(audit: Audit, _: Writer) -> list[str]:
    return [
        f"与总经理{audit.world.people.manager}交谈，能说明内部和外部的环境因素以及相关方的要求。",
        "查《组织环境识别表》《相关方要求一览表》，内容与实际相符。",
    ]


def _scope(audit: Audit, w: Writer) -> list[str]:
    return [
        f"管理手册规定了体系的范围，自{w.fact('system_effective_on')}起运行至今，审核期间没有变化。",
        *(["不适用条款的理由充分。"] if "QMS" in audit.systems and audit.exclusions != "无" else []),
    ]


def _lead(audit: Audit, _: Writer) -> list[str]:
    world = audit.world
    heads = "、".join(f"{name}{world.people.heads[name]}" for name in world.departments[:4])
    return [world.remarks["planning"][0], f"各部门职责已规定，询问{heads}，均了解本部门的职责。"]


def _risk(_: Audit, __: Writer) -> list[str]:
    return ["查《风险和机遇应对措施表》，措施已纳入过程并实施。"]


def _aspects(audit: Audit, w: Writer) -> list[str]:
    head = audit.world.people.heads[audit.world.departments[-1]]
    told = [f"查环境因素、危险源的识别评价资料，由{audit.world.departments[-1]}{head}组织评价。"]
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"{e('what')}{e('stated')}{count.unit}，均有控制措施。")
    return told


def _laws(_: Audit, w: Writer) -> list[str]:
    return [f"查法律法规清单及文本，抽查{w.laws('operation')}，为现行有效版本，适用条款已摘录。"]


def _goals(audit: Audit, _: Writer) -> list[str]:
    told = "；".join(f"{name}{goal}，实际{reached}" for name, goal, reached in audit.world.objectives)
    return [f"查目标分解考核表：{told}，均已完成。"]


def _plant(audit: Audit, w: Writer) -> list[str]:
    name, model, number = w.random.choice(audit.world.equipment)
    told = [f"查设备台账和保养记录，抽{name}（{model}，共{number}台/套），按计划保养。"]
    if audit.special_equipment:
        e = w.entry("special_equipment", w.random.choice(audit.special_equipment))
        told.append(
            f"现场查看{e('name')}，登记证号{e('registration_no')}，下次检验日期{e('next_inspection_on')}。"
        )
    return told


def _measuring(audit: Audit, w: Writer) -> list[str]:
    told = ["查计量器具台账及检定、校准证书，均在有效期内。"]
    for one in w.random.sample(audit.calibrations, 2):
        e = w.entry("calibrations", one)
        told.append(f"现场抽查{e('device')}，编号{e('serial')}，有效期至{e('valid_until')}。")
    return told


def _ability(audit: Audit, w: Writer) -> list[str]:
    told = ["查年度培训计划和培训记录，已实施的培训均有考核。"]
    if audit.personnel_certificates:
        e = w.entry("personnel_certificates", w.random.choice(audit.personnel_certificates))
        told.append(f"抽查{e('name')}，{e('category')}，证号{e('number')}，有效期至{e('valid_to')}。")
    if {"OHSMS", "FSMS"} & {*audit.systems}:
        for one in audit.medical_exams:
            m = w.entry("medical_exams", one)
            told.append(f"体检：{m('name')}，{m('examined_on')}，{m('institution')}，{m('result')}。")
    return told


def _documents(audit: Audit, _: Writer) -> list[str]:
    return [audit.world.remarks["support"][0], "查文件发放回收记录和受控文件清单，文件受控，记录清楚。"]


def _requirements(_: Audit, __: Writer) -> list[str]:
    return ["抽查合同评审记录5份，评审内容完整，在签订之前完成。"]


def _design(_: Audit, __: Writer) -> list[str]:
    return ["查设计和开发项目资料2套，输入、评审、验证、确认和输出的记录齐全。"]


def _supply(audit: Audit, w: Writer) -> list[str]:
    told = ["查合格供方名录和评价记录，采购信息明确，进货有验证。"]
    e = w.entry("suppliers", w.random.choice(audit.suppliers))
    told.append(f"抽查{e('name')}，供应{e('provides')}，评价日期{e('evaluated_on')}。")
    return told


def _control(audit: Audit, w: Writer) -> list[str]:
    flow = audit.world.industry["flow"]
    return [
        f"现场查看{'、'.join(w.random.sample(flow, 2))}过程，有作业文件，人员操作与文件一致。",
        f"特殊过程：{w.fact('special_processes')}。",
    ]


def _release(audit: Audit, w: Writer) -> list[str]:
    return ["按规定的接收准则验证和放行，不合格得到识别和处置。", *_amounts(audit, w, "批")]


def _amounts(audit: Audit, w: Writer, unit: str) -> list[str]:
    told = []
    for table in audit.tables_with_totals:
        if (table.unit == "批") != (unit == "批"):
            continue
        e = w.entry("tables_with_totals", table)
        title, items = e("title"), []
        for one in table.items:
            i = e.inner("items", one)
            items.append(f"{i('name')}{i('amount')}{table.unit}")
        told.append(f"{title}：{'，'.join(items)}，合计{e('stated_total')}{table.unit}。")
    return told


def _spent(audit: Audit, w: Writer) -> list[str]:
    return ["查监测计划和监测记录，按规定的频次进行。", *_amounts(audit, w, "")]


def _emergency(audit: Audit, w: Writer) -> list[str]:
    told = ["编制了应急预案，配备了应急物资。"]
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('held_on')}在{one.place}进行了{e('kind')}应急演练，{one.people}人参加，有演练记录。")
    return told


def _judged(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(f"查合规性评价报告，评价日期{e('done_on')}，共评价{e('stated_count')}部。")
    return told


def _internal(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        told.append(
            f"查{e('start')}开始的内部审核资料，检查表、不符合报告{e('nonconformities')}份、内审报告齐全。"
        )
    return told


def _review(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told.append(
            f"查{e('held_on')}的管理评审报告，输入和输出符合要求，改进事项{e('improvements')}项正在落实。"
        )
    return told


def _better(audit: Audit, _: Writer) -> list[str]:
    return ["对发现的不合格分析原因并采取纠正措施，措施已验证。", audit.world.remarks["evaluation"][0]]


ROWS: list[tuple[str, dict[str, str], Told]] = [
    ("组织环境和相关方要求", _same("4.1"), _context),
    ("管理体系的范围", _same("4.3"), _scope),
    ("领导作用、方针和职责", _same("5"), _lead),
    ("应对风险和机遇的措施", _same("6.1"), _risk),
    ("环境因素、危险源", {"EMS": "6.1.2", "OHSMS": "6.1.2"}, _aspects),
    ("合规义务", {"EMS": "6.1.3", "OHSMS": "6.1.3", "QMS": "8.2.2", "FSMS": "4.2"}, _laws),
    ("目标及其实现的策划", _same("6.2"), _goals),
    ("基础设施", {"QMS": "7.1.3", "EMS": "7.1", "OHSMS": "7.1", "FSMS": "7.1.3"}, _plant),
    ("监视和测量资源", {"QMS": "7.1.5", "EMS": "9.1.1", "OHSMS": "9.1.1", "FSMS": "8.7"}, _measuring),
    ("能力和意识", _same("7.2"), _ability),
    ("成文信息", _same("7.5"), _documents),
    ("产品和服务的要求", {"QMS": "8.2"}, _requirements),
    ("设计和开发", {"QMS": "8.3"}, _design),
    ("外部提供的控制", {"QMS": "8.4", "OHSMS": "8.1.4", "FSMS": "7.1.6"}, _supply),
    ("运行控制", {"QMS": "8.5", "EMS": "8.1", "OHSMS": "8.1", "FSMS": "8.5"}, _control),
    (
        "前提方案",
        {"FSMS": "8.2"},
        lambda _, __: ["查卫生检查、清洗消毒和虫害控制的记录，按前提方案的规定进行。"],
    ),
    ("放行和不合格输出", {"QMS": "8.6", "FSMS": "8.9"}, _release),
    ("应急准备和响应", {"EMS": "8.2", "OHSMS": "8.2", "FSMS": "8.4"}, _emergency),
    ("监视、测量、分析和评价", {"EMS": "9.1", "OHSMS": "9.1"}, _spent),
    ("合规性评价", {"EMS": "9.1.2", "OHSMS": "9.1.2"}, _judged),
    ("内部审核", _same("9.2"), _internal),
    ("管理评审", _same("9.3"), _review),
    ("改进", _same("10"), _better),
]
"""What is looked at, its clause in each system, and what is told."""
