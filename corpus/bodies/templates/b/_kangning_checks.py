"""康凝's check lists: a table a department, long cells with all that was seen."""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b import _kangning_energy as energy
from corpus.bodies.templates.b import _kangning_facts as facts
from corpus.bodies.templates.b import _kangning_food as food
from corpus.bodies.templates.b._kangning_food import Check
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"FSMS": "F", "HACCP": "H", "EnMS": "E"}
CLAUSES = re.compile(r"（([FHE] [^）]+)）$")
RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫"
TOP = "管理层"


def eats(audit: Audit) -> bool:
    """Whether the audit is on food."""
    return "EnMS" not in audit.systems


def all_of(audit: Audit, w: Writer) -> None:
    """All check lists."""
    w.heading(1, "第二部分  审核检查表")
    told = []
    for standard in audit.standards:
        number = w.standard(standard.system)("number")
        told.append(f"{LETTERS[standard.system]}—{number}")
    w.text(f"条款前字母：{'；'.join(told)}。“符合”为所抽样本满足要求。", style="plain")
    office, quality, doing, tech, purchase, sale, upkeep, safety = audit.world.departments
    own, other = [TOP, office, purchase, sale], [quality, doing, tech, upkeep, safety]
    when = facts.seen(audit, w, own, other)
    parts: list[tuple[str, Callable[[Audit, Writer], list[Check]]]] = [
        (TOP, _top),
        (office, _office),
        (purchase, _purchase),
        (sale, _sale),
        (quality, _quality),
        (tech, _tech),
        (doing, _doing),
        (upkeep, _upkeep),
        (safety, _safety),
    ]
    for at, (name, checks) in enumerate(parts, 1):
        _list(audit, w, at, name, when[name], checks(audit, w))


def _list(audit: Audit, w: Writer, at: int, name: str, when: facts.Seen, checks: list[Check]) -> None:
    people = audit.world.people
    head = f"{people.manager}、{people.representative}" if name == TOP else people.heads[name]
    w.heading(2, f"检查表{at}  {name}")
    w.text(f"接受审核人：{head}    {_auditors(w, when[0])}    时间：{when[1]}", style="plain")
    rows: list[Row] = [["检查内容", "检查记录", "符合性"]]
    rows += [[_asked(audit, asked), told, "符合"] for asked, told in checks]
    for item in audit.nonconformities.items:
        if item.department == name:
            e = w.same("nonconformities.items", item.number, item)
            told = f"不符合{e('number')}：{e('description')}"
            rows.append([f"本部门的不符合（条款{e('clause')}）", told, "不符合"])
    w.table(rows, (2.3, 8.2, 1.1), head=1)


def _auditors(w: Writer, members: list[TeamMember]) -> str:
    """Who audits, and the expert who helps."""
    found = []
    for label, expert in (("审核员", False), ("技术专家", True)):
        mine = [one for one in members if (one.role == "technical_expert") is expert]
        names = [w.person(one)("name") + ("（实习）" if one.trainee else "") for one in mine]
        if names:
            found.append(f"{label}：{'、'.join(names)}")
    return "    ".join(found)


def _asked(audit: Audit, asked: str) -> str:
    """What is asked with the clauses of the audit's standards alone."""
    found = CLAUSES.search(asked)
    if not found:
        return asked
    mine = {LETTERS[system] for system in audit.systems}
    kept = [part for part in found[1].split("；") if part[0] in mine]
    return asked[: found.start()] + (f"（{'；'.join(kept)}）" if kept else "")


def _ringed(texts: list[str]) -> str:
    return "；".join(f"{RINGS[at]}{text}" for at, text in enumerate(texts)) + "。"


def _top(audit: Audit, w: Writer) -> list[Check]:
    goals = "；".join(f"{name}{target}，实际{reached}" for name, target, reached in audit.world.objectives)
    r = w.entry("management_reviews", audit.management_reviews[0])
    closed = audit.management_reviews[0].closed_on
    state = f"，已于{r('closed_on')}完成" if closed else "，审核时按措施表推进"
    told = (
        f"{r('planned_on')}发计划，{r('held_on')}开会，{r('chair')}主持，各部门负责人参加；"
        f"输入含内审、目标、顾客反馈、资源等；输出改进决定{r('improvements')}项，{r('due_date')}前完成{state}。"
    )
    return [
        ("环境、领导作用、职责（F 4、5；H 4、5；E 4、5）", "".join(phrases(w, "lead", 4))),
        ("目标及其实现（F 6.2；H 5；E 6.2）", f"年度目标分解到部门，每季统计；{goals}。"),
        ("管理评审（F 9.3；H 5；E 9.3）", told),
    ]


def _office(audit: Audit, w: Writer) -> list[Check]:
    topic = "食品安全知识、CCP监控要求" if eats(audit) else "能源管理知识、能源绩效参数统计"
    day, people = w.date(facts.before(audit, 75)), w.random.randint(12, 26)
    held = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        held.append(
            f"{e('name')}（{e.aside('work')}）{e('kind')}，{e('category')}，证号{e('number')}，有效期{e('valid_from')}～"
            f"{e('valid_to')}，{e('issuer')}"
        )
    signed = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = f"至{e('valid_to')}" if contract.valid_to else "起无固定期限"
        signed.append(f"{e('name')}，{e('signed_on')}签，{e('valid_from')}{until}")
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}")
    a = w.entry("internal_audits", audit.internal_audits[0])
    done = audit.internal_audits[0]
    span = a("start") + (a.silent("end") if done.start == done.end else f"～{a('end')}")
    inner = (
        f"{a('planned_on')}编制计划，{span}实施，组长{a('leader')}，"
        f"内审员{a.each('auditors')}，均经培训合格；"
        f"覆盖全部部门和条款，不符合{a('nonconformities')}项，原因和措施清楚，{a('closed_on')}全部关闭。"
    )
    trained = f"培训计划按岗位需求编制；{day}“{topic}”培训，{people}人参加，书面考核，签到表、试卷在；"
    return [
        (
            "能力、意识、培训（F 7.2、7.3；H 6.2；E 7.2、7.3）",
            f"{trained}持证上岗：{_ringed(held)}" if held else f"{trained}无持证岗位。",
        ),
        ("劳动用工（F 7.1.2；H 6.2；E 7.1）", f"抽劳动合同：{_ringed(signed)}"),
        ("人员健康（F 8.2；H 6.2）", f"抽健康检查：{_ringed(exams)}"),
        ("成文信息（F 7.5；H 4、7.9；E 7.5）", "".join(phrases(w, "files", 2))),
        ("内部审核（F 9.2；H 5；E 9.2）", inner),
    ]


def _purchase(audit: Audit, w: Writer) -> list[Check]:
    told = []
    for at, supplier in enumerate(audit.suppliers):
        e = w.entry("suppliers", supplier)
        text = f"{e('name')}，提供{e('provides')}，{e('evaluated_on')}评价合格"
        shown = facts.licence(audit, w, at, supplier) if eats(audit) else None
        if shown:
            p = w.entry("permits", shown)
            term = f"{p('valid_from')}～{p('valid_to')}"
            text += f"，{p('kind')}{p('number')}{p.silent('holder')}，有效期{term}，{p('authority')}"
        told.append(text)
    bought = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        bought.append(
            f"{e('kind')}，{e.each('parties', '与')}，{contract.about}，{e('signed_on')}签，"
            f"{e('stated_term')}，{e('valid_from')}～{e('valid_to')}"
        )
    checks = [
        ("供方的评价、资质（F 7.1.6；H 6.5；E 8.3）", f"合格供方名录已批准，抽：{_ringed(told)}"),
        ("采购和服务合同（F 7.1.6；H 6.5；E 8.3）", f"抽：{_ringed(bought)}"),
    ]
    if not eats(audit):
        checks.append(("能源的采购（E 8.3）", "".join(phrases(w, "energylaw", 1))))
    return checks


def _sale(audit: Audit, w: Writer) -> list[Check]:
    checks = [("沟通、顾客反馈（F 7.4、9.1；H 5；E 7.4）", "".join(phrases(w, "sales", 2)))]
    return [*checks, food.tracing(audit, w)] if eats(audit) else checks


def _quality(audit: Audit, w: Writer) -> list[Check]:
    told = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told.append(
            f"{e('device')}{e('model')}，编号{e('serial')}（{one.place}），{e('agency')}{e('calibrated_on')}{one.act}，"
            f"证书{e('certificate_no')}，有效期至{e('valid_until')}，{e('result')}"
        )
    devices = f"台账与实物相符，抽：{_ringed(told)}" if told else "本次范围内没有需检定校准的器具。"
    checks = [("监视和测量设备（F 8.7；H 7.6；E 6.6、9.1.1）", devices)]
    if eats(audit):
        checks += food.tests(audit, w)
    cited = []
    for standard in audit.standards_cited[eats(audit) :]:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')}《{s('title')}》")
    if cited:
        checks.append(("执行的技术标准（F 8.5.1；H 7.2；E 4.2）", f"现场有有效版本：{'、'.join(cited)}。"))
    return checks


def _tech(audit: Audit, w: Writer) -> list[Check]:
    return food.team(audit, w) if eats(audit) else energy.design(w)


def _doing(audit: Audit, w: Writer) -> list[Check]:
    told = "".join(phrases(w, "site", 2))
    for count in audit.counts:
        c = w.entry("counts", count)
        told += f"{c('what')}{c('stated')}{count.unit}：{c.each('listed', '→')}。"
    few = w.law_entry("operation")
    told += f"对照{few.each('titles', '、', '《{}》')}，现场未见违反。{few.silent('place')}"
    checks = [("运行的策划和控制（F 8.1；H 6.1；E 8.1）", told)]
    if eats(audit):
        return [*checks, *food.hygiene(audit, w), *food.points(audit, w)]
    return [*checks, *energy.operation(w)]


def _upkeep(audit: Audit, w: Writer) -> list[Check]:
    tools = "、".join(f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment)
    told = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told.append(
            f"{e('name')}{e('model')}（{unit.place}），代码{e('device_code')}，登记证{e('registration_no')}，{e('agency')}"
            f"{e('inspected_on')}检验，报告{e('report_no')}，下次检验{e('next_inspection_on')}"
        )
    checks = [
        (
            "基础设施、维护保养（F 7.1.3；H 6.6；E 8.1）",
            f"主要设备：{tools}。{''.join(phrases(w, 'upkeep', 2))}",
        ),
    ]
    if told:
        checks.append(("特种设备（F 7.1.3；H 6.6；E 8.1）", f"抽：{_ringed(told)}"))
    return checks if eats(audit) else [*checks, *energy.review(audit, w)]


def _safety(audit: Audit, w: Writer) -> list[Check]:
    laws = w.law_entry("compliance")
    done = audit.compliance_evaluations[0]
    e = w.entry("compliance_evaluations", done)
    told = (
        f"法律法规清单登记{laws('stated_count')}部：{w.laws('compliance', '、')}；"
        f"{e('done_on')}由{e.each('evaluators')}逐部评价{e('stated_count')}部，结果为符合。"
    )
    held = []
    for permit in audit.permits:
        p = w.entry("permits", permit)
        until = p("valid_to") if permit.valid_to else p("valid_to", "长期")
        held.append(
            f"{p('kind')}{p('number')}，{p('holder')}，{p('scope')}，有效期{p('valid_from')}～{until}，{p('authority')}"
        )
    drills = []
    for drill in audit.drills:
        d = w.entry("drills", drill)
        drills.append(f"{d('held_on')}{d('kind')}演练，{drill.place}，{drill.people}人，有方案、签到和照片")
    checks = [("法律法规、合规性评价（F 4.2；H 4；E 4.2、9.1.2）", told)]
    if held:
        checks.append(("资质许可（F 4.2；H 4；E 4.2）", _ringed(held)))
    return [*checks, ("应急准备和响应（F 8.4；H 6.8；E 8.1）", _ringed(drills))]
