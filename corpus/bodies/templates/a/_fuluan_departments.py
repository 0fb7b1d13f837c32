"""The third part of 阜峦's report: a form for each department, a row for each group of clauses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._fuluan_stock import said
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S", "EnMS": "N"}
SAFE, GREEN = {"OHSMS"}, {"EMS", "OHSMS"}

Clauses = dict[str, str]
Part = tuple[Clauses, list[str]]
Told = Callable[[Audit, Writer], list[Part]]


def all_of(audit: Audit, w: Writer) -> None:
    """A form for the management and each department that the systems concern."""
    people, units = audit.world.people, audit.world.departments
    forms: list[tuple[str, str, Told]] = [
        ("管理层", f"{people.manager}、{people.representative}", _top),
        (units[0], people.heads[units[0]], _office),
        (units[7], people.safety, _safety),
        (units[2], people.heads[units[2]], _operation),
        (units[6], people.heads[units[6]], _equipment),
        (units[1], people.heads[units[1]], _quality),
        (units[3], people.heads[units[3]], _design),
        (units[4], people.heads[units[4]], _purchase),
        (units[5], people.heads[units[5]], _sale),
    ]
    for name, met, told in forms:
        _form(audit, w, name, met, [part for part in told(audit, w) if part[1] and _written(audit, part[0])])


def _form(audit: Audit, w: Writer, name: str, met: str, parts: list[Part]) -> None:
    found = {(item.standard, item.clause) for item in audit.nonconformities.items if item.department == name}
    labels = "、".join(one.label for one in audit.team if one.qualified)
    rows: list[Row] = [
        [f"受审核部门/人员：{name}", "‹", "‹"],
        [f"接受审核：{met}", "‹", f"审核员：{labels}"],
        ["条款", "审核证据与发现", "评价"],
    ]
    told: set[tuple[str, str]] = set()
    for clauses, texts in parts:
        pairs = _pairs(audit, clauses) & found
        told |= pairs
        rows.append([_written(audit, clauses), "¶".join(texts), "N" if pairs else "Y"])
    for standard, clause in sorted(found - told):
        letter = next((LETTERS[one.system] for one in audit.standards if one.number == standard), "")
        rows.append([f"{letter}{clause}", "抽样中发现的问题已向部门负责人说明，见第四部分。", "N"])
    w.table(rows, (1.9, 7.0, 1.6), head=1)


def _written(audit: Audit, clauses: Clauses) -> str:
    return "¶".join(f"{LETTERS[one]}{clauses[one]}" for one in audit.systems if one in clauses)


def _pairs(audit: Audit, clauses: Clauses) -> set[tuple[str, str]]:
    return {
        (standard.number, clause)
        for standard in audit.standards
        for clause in clauses.get(standard.system, "").split("/")
    }


def _all(clause: str) -> Clauses:
    return dict.fromkeys(LETTERS, clause)


def _top(audit: Audit, w: Writer) -> list[Part]:
    targets = [
        f"{name}：指标{goal}，截至上季度实际{reached}" for name, goal, reached in audit.world.objectives
    ]
    scopes = [f"{LETTERS[one]}：{w.scope('system', one)}" for one in audit.systems]
    reviews = []
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        reviews.append(
            f"查管理评审资料：计划编制日期{e('planned_on')}，{e('held_on')}由{e('chair')}主持召开，各部门提交了书面"
            f"输入材料，评审形成改进决定{e('improvements')}项，要求{e('due_date')}前完成，责任部门正在实施。"
        )
    told = f"体系自{w.fact('system_effective_on')}起实施。手册确定的体系范围为——"
    return [
        (_all("4.1/4.2"), said(audit, w, "top", 2)),
        (_all("4.3/4.4"), [told, *scopes]),
        (_all("5.1/5.2/5.3"), said(audit, w, "lead")),
        ({"OHSMS": "5.4"}, said(audit, w, "consult", 1)),
        (
            {"QMS": "6.2", "EMS": "6.2", "OHSMS": "6.2", "EnMS": "6.2"},
            ["抽查年度目标及完成情况：", *targets],
        ),
        (_all("9.3"), reviews),
        ({"QMS": "10.3", "EMS": "10.3", "OHSMS": "10.3", "EnMS": "10.2"}, said(audit, w, "improve", 1)),
    ]


def _office(audit: Audit, w: Writer) -> list[Part]:
    contracts = []
    for contract in audit.employment_contracts:
        if contract.valid_to is None:
            continue
        e = w.entry("employment_contracts", contract)
        contracts.append(
            f"抽劳动合同：{e('name')}，签订日期{e('signed_on')}，合同期{e('valid_from')}至{e('valid_to')}。"
        )
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，体检结论：{e('result')}。")
    health = ["抽查职业健康检查档案：", *exams] if exams and SAFE & {*audit.systems} else []
    able = said(audit, w, "competence", 2) + contracts
    return [
        (_all("7.2/7.3"), able),
        ({"OHSMS": "8.1.1"}, health),
        (_all("7.4"), said(audit, w, "communication", 1)),
        (_all("7.5"), said(audit, w, "documents", 2)),
        (_all("9.2"), _internal(audit, w)),
    ]


def _internal(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.start == one.end else f"至{e('end')}")
        told.append(
            f"查内部审核：实施计划于{e('planned_on')}批准，{span}实施，审核组长{e('leader')}，成员"
            f"{e.each('auditors')}，覆盖全部部门和条款，开具不符合{e('nonconformities')}项，"
            f"{e('closed_on')}完成整改并验证关闭。"
        )
    return [*told, "内审员经过标准培训并考核合格，未审核本部门的工作。"]


def _safety(audit: Audit, w: Writer) -> list[Part]:
    systems = {*audit.systems}
    counts = {one.what: one for one in audit.counts}
    risks: list[tuple[Clauses, str, str]] = [
        ({"EMS": "6.1.1/6.1.2"}, "重要环境因素", "aspects"),
        ({"OHSMS": "6.1.1/6.1.2"}, "不可接受风险", "hazards"),
    ]
    parts: list[Part] = []
    for clauses, what, kind in risks:
        if what in counts and set(clauses) & systems:
            e = w.entry("counts", counts[what])
            listed = f"评价确定{e('what')}共{e('stated')}{counts[what].unit}：{e.each('listed')}。"
            parts.append((clauses, [*said(audit, w, kind), listed]))
    parts += [
        ({"EMS": "6.1.3", "OHSMS": "6.1.3", "EnMS": "4.2"}, _laws(audit, w)),
        ({"EMS": "9.1.2", "OHSMS": "9.1.2", "EnMS": "9.1.2"}, _evaluations(audit, w)),
    ]
    if systems & GREEN:
        parts += [
            ({"EMS": "8.2", "OHSMS": "8.2"}, said(audit, w, "respond") + _drills(audit, w)),
            ({"EMS": "9.1.1", "OHSMS": "9.1.1"}, said(audit, w, "monitor") + _spent(audit)),
            ({"EMS": "10.2", "OHSMS": "10.2"}, said(audit, w, "incident")),
        ]
    return parts


def _laws(audit: Audit, w: Writer) -> list[str]:
    e = w.law_entry("compliance")
    head = f"适用法律法规及其他要求清单由安环部维护，收录法律法规{e('stated_count')}部，"
    title = "逐条注明了适用条款和对应的控制措施，清单见附录E。" + e.silent("place")
    checked = "查新渠道为政府网站和行业协会通报，每季度一次。"
    return [head.replace("安环部", audit.world.departments[7]) + title, checked]


def _evaluations(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"查合规性评价报告：评价日期{e('done_on')}，参加评价人员{e.each('evaluators')}，对照清单评价"
            f"法律法规{e('stated_count')}部，结论为均能遵守，未发现违反合规义务的情形。"
        )
    return told


def _drills(audit: Audit, w: Writer) -> list[str]:
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(
            f"查演练记录：{e('kind')}应急演练，时间{e('held_on')}，地点{drill.place}，参加{drill.people}人，"
            "演练后评价了预案的可操作性。"
        )
    return told


def _spent(audit: Audit) -> list[str]:
    kinds = [
        kind for kind in ("环保", "安全生产") if any(kind in one.title for one in audit.tables_with_totals)
    ]
    return [f"{'和'.join(kinds)}费用按年度预算提取并专款专用，使用情况见附录F。"] if kinds else []


def _operation(audit: Audit, w: Writer) -> list[Part]:
    makes = audit.world.departments[2] == "生产部"
    few = w.law_entry("operation")
    basis = f"现场控制措施对照{few.each('titles', '、', '《{}》')}的有关条款制定。{few.silent('place')}"
    site = said(audit, w, "operate_make" if makes else "operate_serve", 3)
    certified = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        certified.append(
            f"{e.aside('work')}人员{e('name')}：{e('category')}，证号{e('number')}，有效期至{e('valid_to')}。"
        )
    persons = ["现场抽查持证上岗情况，人证相符：", *certified] if certified else []
    return [
        ({"QMS": "8.5.1"}, said(audit, w, "quality_run", 1)),
        ({"EMS": "8.1", "OHSMS": "8.1.1/8.1.2"}, [*site, basis]),
        ({"OHSMS": "8.1.4"}, said(audit, w, "permit_to_work", 2)),
        ({"EnMS": "8.1"}, said(audit, w, "energy_run", 2) + ([] if GREEN & {*audit.systems} else [basis])),
        ({"EMS": "7.2", "OHSMS": "7.2", "EnMS": "7.2"}, persons),
    ]


def _equipment(audit: Audit, w: Writer) -> list[Part]:
    units = "、".join(f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment)
    special = []
    for one in audit.special_equipment[:2]:
        e = w.entry("special_equipment", one)
        special.append(
            f"{e('name')}，位于{e.aside('place')}，登记证编号{e('registration_no')}，首次检验日期"
            f"{e('first_inspected_on')}，最近检验{e('inspected_on')}，下次检验日期{e('next_inspection_on')}。"
        )
    energy = []
    for table in audit.tables_with_totals:
        if "能源" in table.title:
            e = w.entry("tables_with_totals", table)
            parts = "、".join(
                f"{i('name')}{i('amount')}" for i in (e.inner("items", item) for item in table.items)
            )
            energy.append(f"{e('title')}（单位：{table.unit}）：{parts}，总计{e('stated_total')}。")
    listed = [f"主要设备有{units}。"] if units else []
    if special:
        special = ["特种设备全部登记并建立一机一档，抽查：", *special, "完整台账见附录B。"]
    return [
        ({"QMS": "7.1.3", "EMS": "8.1", "OHSMS": "8.1.2"}, listed + said(audit, w, "upkeep", 1) + special),
        ({"EnMS": "6.3/6.5"}, said(audit, w, "energy_review", 2)),
        ({"EnMS": "9.1.1"}, energy),
    ]


def _quality(audit: Audit, w: Writer) -> list[Part]:
    told = []
    for one in audit.calibrations[:2]:
        e = w.entry("calibrations", one)
        told.append(
            f"抽{e.aside('place')}使用的{e('device')}，编号{e('serial')}，{one.act}证书{e('certificate_no')}，送检单位"
            f"{e('user_unit')}，{one.act}机构{e('agency')}，有效期至{e('valid_until')}，结果{e('result')}。"
        )
    rest = ["其余器具见附录A，标识与台账一致，内部比对的两台测温枪不纳入外部送检。"] if told else []
    goods = []
    for table in audit.tables_with_totals:
        if "检验" in table.title and audit.world.departments[2] == "生产部":
            e = w.entry("tables_with_totals", table)
            items = "、".join(
                f"{i('name')}{i('amount')}{table.unit}"
                for i in (e.inner("items", item) for item in table.items)
            )
            goods.append(f"查{e('title')}：{items}，全年合计{e('stated_total')}{table.unit}，检验记录完整。")
    return [
        ({"QMS": "7.1.5", "EMS": "9.1.1", "OHSMS": "9.1.1", "EnMS": "9.1.1"}, told + rest),
        ({"QMS": "8.6"}, goods),
    ]


def _design(audit: Audit, w: Writer) -> list[Part]:
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')} {e('title')}")
    basis = [f"现行有效的技术标准抽查：{'；'.join(told)}。"] if told else []
    return [
        ({"QMS": "7.5.3", "EMS": "7.5.3", "OHSMS": "7.5.3", "EnMS": "7.5.3"}, basis),
        ({"QMS": "8.5.6", "EMS": "8.1", "OHSMS": "8.1.3", "EnMS": "8.2"}, said(audit, w, "design", 1)),
    ]


def _purchase(audit: Audit, w: Writer) -> list[Part]:
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}：提供{e('provides')}，评价日期{e('evaluated_on')}，列入合格名录。")
    signed = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        signed.append(
            f"查{e('kind')}：{e.each('parties', '与')}，{e('signed_on')}签订，期限{e('stated_term')}，"
            f"自{e('valid_from')}至{e('valid_to')}，约定了环保和安全责任。"
        )
    clauses = {"QMS": "8.4", "EMS": "8.1", "OHSMS": "8.1.4", "EnMS": "8.3"}
    return [(clauses, [*said(audit, w, "purchase", 1), *told]), (clauses, signed)]


def _sale(audit: Audit, w: Writer) -> list[Part]:
    asked = audit.audit.start - timedelta(days=w.random.randint(20, 40))
    return [
        (
            {"QMS": "8.2", "EMS": "8.1", "OHSMS": "7.4", "EnMS": "7.4"},
            [*said(audit, w, "sale", 2), f"顾客最近一次来函询问为{asked.year}年{asked.month}月，已经答复。"],
        )
    ]
