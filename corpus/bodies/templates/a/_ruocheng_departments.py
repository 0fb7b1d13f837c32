"""The fourth part of 若澄's report: a form for each department, its rows told by clause."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._ruocheng_stock import LETTERS, bar, said
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

GREEN = {"EMS", "OHSMS"}
Clauses = dict[str, str]
Part = tuple[Clauses, list[str]]
Told = Callable[[Audit, Writer], list[Part]]


def all_of(audit: Audit, w: Writer) -> None:
    """The forms of all departments that the systems concern."""
    note = "条款前的字母：Q为质量，E为环境，O为职业健康安全，En为能源。结论为抽样范围内的评价。"
    w.table([bar(w, "四、审核记录", 1), [note]], (10,), head=1)
    people, units = audit.world.people, audit.world.departments
    forms: list[tuple[str, str, Told]] = [
        ("管理层", people.manager, _top),
        (units[0], people.heads[units[0]], _office),
        (units[1], people.heads[units[1]], _quality),
        (units[2], people.heads[units[2]], _doing),
        (units[3], people.heads[units[3]], _technology),
        (units[4], people.heads[units[4]], _purchase),
        (units[5], people.heads[units[5]], _sale),
        (units[6], people.heads[units[6]], _equipment),
        (units[7], people.heads[units[7]], _safety),
    ]
    for name, head, told in forms:
        parts = [part for part in told(audit, w) if part[1] and {*part[0]} & {*audit.systems}]
        if parts:
            _form(audit, w, name, head, parts)


def _form(audit: Audit, w: Writer, name: str, head: str, parts: list[Part]) -> None:
    found = {(item.standard, item.clause) for item in audit.nonconformities.items if item.department == name}
    auditors = " ".join(one.label for one in audit.team if one.qualified)
    unit = f"{name}¶负责人：{head}¶审核员：¶{auditors}"
    rows: list[Row] = [["审核部门", "条款", "审核记录", "结论"]]
    for clauses, texts in parts:
        here = {(standard, clause) for standard, clause in found if _covers(audit, clauses, standard, clause)}
        found -= here
        more = ["该条款抽样中发现不符合，见第五部分。"] if here else []
        rows.append([unit, _written(audit, clauses), "¶".join([*texts, *more]), "不符合" if here else "符合"])
        unit = "^"
    for standard, clause in sorted(found):
        letter = next((LETTERS[one.system] for one in audit.standards if one.number == standard), "")
        rows.append(["^", f"{letter}{clause}", "抽样中发现不符合，见第五部分。", "不符合"])
    w.table(rows, (1.5, 1.5, 6.2, 1.0), head=1, repeat=True)


def _covers(audit: Audit, clauses: Clauses, standard: str, clause: str) -> bool:
    system = next((one.system for one in audit.standards if one.number == standard), "")
    return any(f"{clause}.".startswith(f"{one}.") for one in clauses.get(system, "?").split("/"))


def _written(audit: Audit, clauses: Clauses) -> str:
    return "¶".join(f"{LETTERS[one]}{clauses[one]}" for one in audit.systems if one in clauses)


def _all(clause: str) -> Clauses:
    return dict.fromkeys(LETTERS, clause)


def _top(audit: Audit, w: Writer) -> list[Part]:
    scopes = [f"{LETTERS[one]}：{w.scope('system', one)}。" for one in audit.systems]
    started = f"管理手册规定的体系范围如下，体系自{w.fact('system_effective_on')}发布实施："
    return [
        (_all("4.1/4.2"), said(audit, w, "context", 2)),
        (_all("4.3/4.4"), [started, *scopes, *_processes(audit, w)]),
        (_all("5.1/5.2/5.3"), said(audit, w, "leadership", 2)),
        ({"OHSMS": "5.4"}, said(audit, w, "consult", 1)),
        (_all("6.1"), said(audit, w, "risk", 1)),
        (_all("6.2"), _objectives(audit, w)),
        ({"QMS": "6.3"}, said(audit, w, "change", 1)),
        (_all("9.3"), [*_reviews(audit, w), *said(audit, w, "review_notes", 1)]),
        ({"QMS": "10.3", "EMS": "10.3", "OHSMS": "10.3", "EnMS": "10.2"}, said(audit, w, "improve", 1)),
    ]


def _processes(audit: Audit, w: Writer) -> list[str]:
    count = next((one for one in audit.counts if one.what == "主要过程"), None)
    return [_counted(w.entry("counts", count), count.unit)] if count else []


def _counted(e: Entry, unit: str) -> str:
    return f"经识别确定{e('what')}{e('stated')}{unit}，包括{e.each('listed', '、')}。"


def _objectives(audit: Audit, w: Writer) -> list[str]:
    told = []
    if {*audit.systems} != {"EnMS"}:
        told = [f"{name}：目标{goal}，实际{reached}；" for name, goal, reached in audit.world.objectives]
        told = ["查年度目标及上一季度的考核情况：", *told, "以上目标均已达成。"]
    return told + (said(audit, w, "energy_goal", 1) if "EnMS" in audit.systems else [])


def _reviews(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        text = (
            f"查《管理评审计划》，{e('planned_on')}下发；管理评审于{e('held_on')}召开，{e('chair')}主持，"
            f"各部门负责人参加。评审提出改进建议{e('improvements')}项，要求在{e('due_date')}前完成"
        )
        told.append(text + (f"，{e('closed_on')}验证关闭。" if one.closed_on else "，目前正按计划推进。"))
    return told


def _office(audit: Audit, w: Writer) -> list[Part]:
    return [
        (
            {"QMS": "7.1.2/7.1.6/7.2/7.3", "EMS": "7.2/7.3", "OHSMS": "7.2/7.3", "EnMS": "7.2/7.3"},
            _able(audit, w),
        ),
        ({"OHSMS": "8.1.1"}, _exams(audit, w)),
        (_all("7.4"), said(audit, w, "communicate", 1)),
        (_all("7.5"), said(audit, w, "documents", 2)),
        (_all("9.2"), [*_internal(audit, w), *said(audit, w, "audit_notes", 1)]),
    ]


def _able(audit: Audit, w: Writer) -> list[str]:
    told = said(audit, w, "staff", 2)
    for one in audit.employment_contracts:
        if one.valid_to is None:
            continue
        e = w.entry("employment_contracts", one)
        told.append(
            f"查劳动合同：{e('name')}，{e('signed_on')}签订，合同期限自{e('valid_from')}起至{e('valid_to')}止。"
        )
    return told


def _exams(audit: Audit, w: Writer) -> list[str]:
    told = [f"为员工缴纳社会保险，参保{w.fact('insured_count')}人。"]
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        told.append(
            f"职业健康检查：{e('name')}，{e('examined_on')}在{e('institution')}体检，结论{e('result')}。"
        )
    return told


def _internal(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.end == one.start else f"至{e('end')}")
        told.append(
            f"查《年度内部审核计划》，{e('planned_on')}编制并批准。内审于{days}进行，内审组长：{e('leader')}，"
            f"内审员：{e.each('auditors', '、')}。共开出不符合{e('nonconformities')}项，"
            f"于{e('closed_on')}全部整改关闭。"
        )
    return told


def _quality(audit: Audit, w: Writer) -> list[Part]:
    told = said(audit, w, "instruments", 1)
    for one in audit.calibrations[:2]:
        e = w.entry("calibrations", one)
        told.append(
            f"抽查{e('device')}（型号{e('model')}，编号{e('serial')}），{one.act}证书号{e('certificate_no')}，"
            f"{one.act}日期{e('calibrated_on')}，有效期至{e('valid_until')}，{one.act}单位：{e('agency')}，"
            f"委托单位：{e('user_unit')}。"
        )
    clauses = {"QMS": "7.1.5", "EMS": "9.1.1", "OHSMS": "9.1.1", "EnMS": "9.1.1"}
    return [
        (clauses, [*told, "其余器具见附录1。"] if audit.calibrations else told),
        ({"QMS": "8.6"}, said(audit, w, _by_kind(audit, "release"), 1)),
        ({"QMS": "8.7/10.2"}, said(audit, w, "nonconforming", 1)),
        ({"QMS": "9.1.1/9.1.3"}, said(audit, w, "analysis", 1)),
    ]


def _by_kind(audit: Audit, kind: str) -> str:
    """The sentences for who makes something, or for who does not."""
    return f"{kind}_make" if audit.world.departments[2] == "生产部" else f"{kind}_serve"


def _doing(audit: Audit, w: Writer) -> list[Part]:
    special = []
    if audit.special_processes != "无":
        names = f"{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}"
        special = [f"关键过程：{names}。", *said(audit, w, "special_process", 1)]
    laws = w.law_entry("operation")
    basis = f"运行控制要求依据{laws.silent('place')}{laws.each('titles', '、', '《{}》')}的有关规定制定。"
    site = {"EMS": "8.1", "OHSMS": "8.1.1/8.1.2"}
    return [
        ({"QMS": "8.1/8.5.1"}, [*said(audit, w, _by_kind(audit, "run"), 2), *special]),
        (site, [*said(audit, w, _by_kind(audit, "site"), 3), basis] if GREEN & {*audit.systems} else []),
        ({"OHSMS": "8.1.4"}, said(audit, w, "contractor", 1)),
        ({"EnMS": "8.1"}, said(audit, w, "energy_run", 2)),
        ({"EMS": "7.2", "OHSMS": "7.2"}, _holders(audit, w) if GREEN & {*audit.systems} else []),
    ]


def _holders(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.personnel_certificates[:3]:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}，从事{e.aside('work')}，持{e('kind')}（{e('category')}），"
            f"证号{e('number')}，有效期至{e('valid_to')}。"
        )
    return ["现场抽查作业人员持证情况：", *told, "人员与证件一致，全部持证人员见附录3。"] if told else []


def _technology(audit: Audit, w: Writer) -> list[Part]:
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')}《{e('title')}》")
    cited = [f"查外来文件清单，收集有{'、'.join(told)}等标准，均为现行版本。"] if told else []
    designed = said(audit, w, "design", 1) if audit.exclusions == "无" else []
    return [
        ({"QMS": "8.3"}, designed),
        (_all("7.5.3"), cited),
        (
            {"QMS": "8.5.6", "EMS": "8.1", "OHSMS": "8.1.3", "EnMS": "8.2"},
            said(audit, w, "energy_design" if {*audit.systems} == {"EnMS"} else "technology", 1),
        ),
    ]


def _purchase(audit: Audit, w: Writer) -> list[Part]:
    told = []
    for one in audit.suppliers[: w.random.randint(3, 4)]:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}，供应内容：{e('provides')}，评价日期：{e('evaluated_on')}，结果：合格；")
    names = ["查合格供方名录及评价表：", *told, "上述供方均列入名录。"] if told else []
    signed = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        parties = e.each("parties", "与")
        signed.append(
            f"查{parties}签订的{e('kind')}，签订日期{e('signed_on')}，合同期{e('stated_term')}，"
            f"自{e('valid_from')}至{e('valid_to')}，双方盖章。"
        )
    clauses = {"QMS": "8.4", "EMS": "8.1", "OHSMS": "8.1.4", "EnMS": "8.3"}
    energy = said(audit, w, "energy_buy", 1) if "EnMS" in audit.systems else []
    return [(clauses, [*said(audit, w, "purchase", 1), *energy, *names]), (clauses, signed)]


def _sale(audit: Audit, w: Writer) -> list[Part]:
    return [
        ({"QMS": "8.2/9.1.2"}, said(audit, w, "sale", 2)),
        ({"EMS": "8.1", "OHSMS": "7.4.3"}, said(audit, w, "customer", 1) if GREEN & {*audit.systems} else []),
    ]


def _equipment(audit: Audit, w: Writer) -> list[Part]:
    units = "、".join(f"{name}{model}共{number}台（套）" for name, model, number in audit.world.equipment)
    listed = [f"查设备台账，主要有{units}。"] if units else []
    special = []
    for one in audit.special_equipment[:2]:
        e = w.entry("special_equipment", one)
        special.append(
            f"抽特种设备：{e('name')}（{e.aside('place')}），使用登记证{e('registration_no')}，首次检验"
            f"{e('first_inspected_on')}，本次检验{e('inspected_on')}，下次检验{e('next_inspection_on')}，"
            f"检验机构{e('agency')}。"
        )
    return [
        (
            {"QMS": "7.1.3/7.1.4", "EMS": "8.1", "OHSMS": "8.1.2"},
            [*listed, *said(audit, w, "upkeep", 1), *special] if {*audit.systems} != {"EnMS"} else [],
        ),
        (
            {"EnMS": "6.3"},
            [*said(audit, w, "energy_review", 1), *(listed if audit.systems == ["EnMS"] else [])],
        ),
        ({"EnMS": "6.4/6.5"}, said(audit, w, "energy_base", 1)),
        ({"EnMS": "6.6/9.1.1"}, said(audit, w, "energy_data", 1)),
    ]


def _safety(audit: Audit, w: Writer) -> list[Part]:
    parts: list[Part] = []
    risks = (("EMS", "重要环境因素", "aspects"), ("OHSMS", "不可接受风险", "hazards"))
    for system, what, kind in risks:
        count = next((one for one in audit.counts if one.what == what), None)
        if system in audit.systems and count:
            told = _counted(w.entry("counts", count), count.unit)
            parts.append(({system: "6.1.2"}, [*said(audit, w, kind, 1), told]))
    if not {*audit.systems} & {"EMS", "OHSMS", "EnMS"}:
        return []
    parts += [
        ({"EMS": "6.1.3", "OHSMS": "6.1.3", "EnMS": "4.2"}, _laws(audit, w)),
        ({"EMS": "9.1.2", "OHSMS": "9.1.2", "EnMS": "9.1.2"}, _complied(audit, w)),
    ]
    if GREEN & {*audit.systems}:
        parts += [
            ({"EMS": "8.2", "OHSMS": "8.2"}, [*said(audit, w, "emergency", 1), *_drills(audit, w)]),
            ({"EMS": "9.1.1", "OHSMS": "9.1.1"}, said(audit, w, "monitor", 1)),
            ({"EMS": "10.2", "OHSMS": "10.2"}, said(audit, w, "incident", 1)),
        ]
    return parts


def _laws(audit: Audit, w: Writer) -> list[str]:
    e = w.law_entry("compliance")
    told = (
        f"提供《法律法规及其他要求清单》，收集法律法规{e.silent('place')}{e('stated_count')}部，详见附录4。"
    )
    return [told, *said(audit, w, "laws", 1)]


def _complied(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"查《合规性评价报告》，评价时间：{e('done_on')}，评价人：{e.each('evaluators', '、')}，"
            f"评价法律法规{e('stated_count')}部，评价结论：均得到遵守，未见违规记录。"
        )
    return told


def _drills(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(
            f"查演练记录，{e('held_on')}开展了{e('kind')}应急演练，地点{one.place}，{one.people}人参加，"
            "演练后进行了总结评审。"
        )
    return told
