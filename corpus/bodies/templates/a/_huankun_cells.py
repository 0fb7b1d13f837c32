"""What 寰坤's auditors found: the registers, each told as an enumeration in a cell."""

from __future__ import annotations

from datetime import date

from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Entry, Writer

RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def short(day: date) -> str:
    """A day as written in a hurry."""
    return f"{day.year}.{day.month}.{day.day}"


def when(e: Entry, name: str) -> str:
    """A day of an entry, in short."""
    return e(name, short(getattr(e.source, name)))


def ringed(items: list[str]) -> str:
    """Items one behind the other."""
    return "；".join(f"{RINGS[at]}{item}" for at, item in enumerate(items)) + "。"


def numbered(items: list[str]) -> str:
    """Items one a line."""
    return "¶".join(f"{at}) {item}；" for at, item in enumerate(items, 1))


def _goals(w: Writer) -> list[str]:
    audit = w.audit
    told = [f"{name}：目标{target}，实际{reached}" for name, target, reached in audit.world.objectives]
    return ["上一统计期完成情况：" + ringed(told)]


def _counted(w: Writer, what: str) -> list[str]:
    told = []
    for count in w.audit.counts:
        if count.what != what:
            continue
        e = w.entry("counts", count)
        listed = ringed([e.one("listed", text) for text in count.listed])
        told.append(f"经评价，{e('what')}共{e('stated')}{count.unit}：{listed}")
    return told


def aspects(w: Writer) -> list[str]:
    """Of the aspects."""
    return [*phrases(w, "aspects", 2), *_counted(w, "重要环境因素")]


def hazards(w: Writer) -> list[str]:
    """Of the hazards."""
    return [*phrases(w, "hazards", 2), *_counted(w, "不可接受风险")]


def goals(w: Writer) -> list[str]:
    """Of the objectives."""
    audit = w.audit
    plans = phrases(w, "schemes", 1) if "EMS" in audit.systems else []
    return [*phrases(w, "goals", 1), *_goals(w), *plans]


def extent(w: Writer) -> list[str]:
    """Of the scope that the organization states."""
    audit = w.audit
    told = [f"{system}：{w.scope('system', system)}；" for system in audit.systems]
    first = "管理手册规定的体系范围如下，以文件形式保持，与实际一致："
    return [first, *told, f"不适用条款：{w.fact('exclusions')}。"]


def processes(w: Writer) -> list[str]:
    """Of the system and its processes."""
    audit = w.audit
    flow = f"主要过程：{'→'.join(audit.world.industry['flow'])}。"
    for count in audit.counts:
        if count.what == "主要过程":
            e = w.entry("counts", count)
            flow = f"识别{e('what')}{e('stated')}{count.unit}，即{e.each('listed', '、')}。"
    return [
        f"体系自{w.fact('system_effective_on')}起运行，文件包括管理手册、程序文件、作业文件及记录表格。",
        f"{flow}其中关键过程为{w.fact('key_processes')}，"
        f"需确认的特殊过程为{w.fact('special_processes')}，外包过程为{w.fact('outsourced_processes')}。",
    ]


def duties(w: Writer) -> list[str]:
    """Of the departments."""
    audit = w.audit
    e = w.entry("counts")
    names = audit.world.departments
    listed = "、".join(e.one("listed", name) for name in names)
    told = f"设{e('what', value='职能部门')}{e('stated', value=len(names))}个：{listed}。"
    return [told, *phrases(w, "duty", 2)]


def laws(w: Writer) -> list[str]:
    """Of the laws, standards and permits."""
    audit = w.audit
    e = w.law_entry("compliance")
    titles = "；".join(
        f"{at}）《{e.one('titles', title)}》" for at, title in enumerate(audit.laws("compliance").titles, 1)
    )
    told = [
        *phrases(w, "laws", 1),
        f"{e.silent('place')}《法律法规清单》共收录{e('stated_count')}部：{titles}。",
    ]
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')}《{s('title')}》")
    told.append(f"执行的标准：{ringed(cited)}")
    return told + permits(w)


def permits(w: Writer) -> list[str]:
    """Of the permits."""
    audit = w.audit
    told = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        told.append(
            f"{e('kind')}，编号{e('number')}，持有人{e('holder')}，范围：{e('scope')}，"
            f"有效期{when(e, 'valid_from')}~{when(e, 'valid_to')}，{e('authority')}颁发"
        )
    return ["行政许可/资质（核对原件）：", numbered(told)] if told else []


def resources(w: Writer) -> list[str]:
    """Of the equipment, and of the special equipment."""
    audit = w.audit
    owned = "、".join(f"{name}{model}×{number}" for name, model, number in audit.world.equipment)
    told = [*phrases(w, "resource", 2), f"主要设备设施：{owned}。"]
    items = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        items.append(
            f"{e('name')}（{e('model')}），设备代码{e('device_code')}，使用登记证编号{e('registration_no')}，"
            f"{when(e, 'inspected_on')}经{e('agency')}检验合格，报告编号{e('report_no')}，"
            f"下次检验日期{when(e, 'next_inspection_on')}"
        )
    return [*told, "特种设备：", numbered(items)] if items else told


def devices(w: Writer) -> list[str]:
    """Of the instruments."""
    audit = w.audit
    items = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        items.append(
            f"{e('device')}，规格{e('model')}，编号{e('serial')}，证书编号{e('certificate_no')}，"
            f"{one.act}单位：{e('agency')}，{one.act}日期{when(e, 'calibrated_on')}，"
            f"有效期至{when(e, 'valid_until')}，结论：{e('result')}"
        )
    return [*phrases(w, "devices", 1), ringed(items)]


def people(w: Writer) -> list[str]:
    """Of the people's abilities, certificates and contracts."""
    audit = w.audit
    told = phrases(w, "people", 2)
    items = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        items.append(
            f"{e('name')}，{e.aside('work')}，持{e('kind')}（{e('category')}），证号{e('number')}，"
            f"有效期{when(e, 'valid_from')}-{when(e, 'valid_to')}，发证机关：{e('issuer')}"
        )
    if items:
        told += ["持证上岗情况抽查：", numbered(items)]
    return told + contracts_of_people(w)


def contracts_of_people(w: Writer) -> list[str]:
    """Of the employment contracts."""
    audit = w.audit
    items = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = f"期限{when(e, 'valid_from')}至{when(e, 'valid_to')}" if contract.valid_to else ""
        term = until or f"自{when(e, 'valid_from')}起，无固定期限"
        items.append(f"{e('name')}，{when(e, 'signed_on')}签订，{term}")
    return [f"抽劳动合同：{ringed(items)}"] if items else []


def supply(w: Writer) -> list[str]:
    """Of the suppliers and the contracts with them."""
    audit = w.audit
    items = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        items.append(f"{e('name')}，提供{e('provides')}，评价日期{when(e, 'evaluated_on')}")
    told = [*phrases(w, "supply", 1), numbered(items), "合同（协议）："]
    signed = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        signed.append(
            f"{e.each('parties', '与')}于{when(e, 'signed_on')}签{e('kind')}（{contract.about}），"
            f"为期{e('stated_term')}，{when(e, 'valid_from')}至{when(e, 'valid_to')}"
        )
    return [*told, ringed(signed)]


def figures(w: Writer, word: str) -> list[str]:
    """Of the figures whose title has this word."""
    audit = w.audit
    told = []
    for table in audit.tables_with_totals:
        if word not in table.title:
            continue
        e = w.entry("tables_with_totals", table)
        parts = [e.inner("items", item) for item in table.items]
        items = "、".join(f"{part('name')}{part('amount')}{table.unit}" for part in parts)
        told.append(f"{e('title')}：{items}，合计{e('stated_total')}{table.unit}。")
    return told


def making(w: Writer) -> list[str]:
    """Of the processes in operation."""
    audit = w.audit
    named = audit.special_processes != "无"
    return [*phrases(w, "doing", 2), *(phrases(w, "special", 1) if named else [])]


def release(w: Writer) -> list[str]:
    """Of the release."""
    return [*phrases(w, "release", 1), *figures(w, "检验批次")]


def environment(w: Writer) -> list[str]:
    """Of the control of the environment."""
    return [*phrases(w, "envrun", 2), *figures(w, "环保费用")]


def safety(w: Writer) -> list[str]:
    """Of the control of safety."""
    audit = w.audit
    told = phrases(w, "saferun", 2)
    told += figures(w, "安全生产费用")
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}，{when(e, 'examined_on')}，{e('institution')}，{e('result')}")
    return [*told, f"健康检查抽查：{ringed(exams)}"]


def measured(w: Writer) -> list[str]:
    """Of what is measured, and of some of the laws."""
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    told = f"另抽查{titles}相关要求的落实，能提供对应的记录。{few.silent('place')}"
    return [*phrases(w, "measure", 1), told]


def urgent(w: Writer) -> list[str]:
    """Of emergencies."""
    audit = w.audit
    items = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        items.append(f"{when(e, 'held_on')}，{drill.place}，{e('kind')}应急演练，{drill.people}人参加")
    return [*phrases(w, "urgent", 1), f"演练记录：{ringed(items)}"]


def compliance(w: Writer) -> list[str]:
    """Of the evaluation of compliance."""
    audit = w.audit
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"提供《合规性评价报告》，评价日期{when(e, 'done_on')}，评价人员{e.each('evaluators')}，"
            f"评价法律法规及其他要求{e('stated_count')}部。"
        )
    return told


def inside(w: Writer) -> list[str]:
    """Of the internal audit."""
    audit = w.audit
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        same = one.start == one.end
        span = when(e, "start") + (e.silent("end") if same else f"-{when(e, 'end')}")
        told += [
            f"1) 计划{when(e, 'planned_on')}编制，由{audit.world.people.manager}批准；",
            f"2) {span}实施，内审组长{e('leader')}，内审员{e.each('auditors')}，未审核本部门工作；",
            f"3) 开出不符合报告{e('nonconformities')}份，{when(e, 'closed_on')}全部关闭；",
            "4) 内审报告结论：体系运行符合策划的安排。",
        ]
    return told


def review(w: Writer) -> list[str]:
    """Of the management review."""
    audit = w.audit
    told = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told += [
            f"1) 评审计划{when(e, 'planned_on')}下发，会议于{when(e, 'held_on')}召开，{e('chair')}主持；",
            "2) 输入材料由各部门提交，覆盖标准要求的内容；",
            f"3) 输出改进事项{e('improvements')}项，要求{when(e, 'due_date')}前完成，目前按计划实施。",
        ]
    return told


def corrected(w: Writer) -> list[str]:
    """Of corrections, and of what was found the last time."""
    audit = w.audit
    items = []
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        items.append(f"“{e('description')}”，{when(e, 'closed_on')}关闭，整改证据已核对")
    told = phrases(w, "improve", 2)
    return [*told, f"上次审核不符合的验证：{ringed(items)}"] if items else told
