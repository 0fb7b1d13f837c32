"""The record of 青弋's report: a table a department, clause by clause, and registers behind it."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.records import InternalAudit
from corpus.bodies.templates.a import _qingyi_registers as registers
from corpus.bodies.templates.a._qingyi_words import LETTERS, STOCK, Clauses, clauses
from corpus.bodies.templates.a._sentences import drawn
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

Found = tuple[Clauses, list[str]]
"""What a row of a department tells: its clauses and paragraphs."""


def record(audit: Audit, w: Writer) -> None:
    """All departments."""
    world = audit.world
    parts: list[tuple[str, Callable[[Audit, Writer], list[Found]]]] = [
        (world.departments[0], _office),
        (world.departments[1], _quality),
        (world.departments[2], _doing),
        (world.departments[3], _tech),
        (world.departments[4], _purchase),
        (world.departments[5], _sale),
        (world.departments[6], _upkeep),
        (world.departments[7], _safety),
    ]
    heads = f"{world.people.manager}（最高管理者）、{world.people.representative}（管理者代表）"
    _department(audit, w, "管理层", heads, _top(audit, w))
    registers.objectives(audit, w)
    behind = {0: registers.licences, 1: registers.devices, 4: registers.suppliers, 6: registers.special}
    for at, (name, rows) in enumerate(parts):
        _department(audit, w, name, f"{world.people.heads[name]}（部门负责人）", rows(audit, w), at + 2)
        if at in behind:
            behind[at](audit, w)
    registers.totals(audit, w)


def _department(audit: Audit, w: Writer, name: str, heads: str, found: list[Found], number: int = 1) -> None:
    leader, second = audit.leader, next((one for one in audit.team if one.role == "member"), audit.leader)
    auditor = leader if number in {1, 4, 9} else second
    w.heading(2, f"5.{number} {name}")
    w.text(f"受审核人员：{heads}    审核员：{w.person(auditor)('name')}", style="plain")
    rows: list[Row] = [["条款", "审核证据和审核发现", "评价"]]
    left = [item for item in audit.nonconformities.items if item.department == name]
    for of, texts in found:
        mine = [item for item in left if _holds(of, item, audit)]
        left = [item for item in left if item not in mine]
        rows.append([clauses(audit.systems, of), "¶".join([*texts, *_noted(w, mine)]), _judged(mine)])
    for item in left:
        rows.append([f"{_letter(audit, item)} {item.clause}", _noted(w, [item])[0], _judged([item])])
    w.table(rows, (2.5, 8.4, 1.1), head=1, repeat=True)


def _letter(audit: Audit, item: Nonconformity) -> str:
    letters = [LETTERS[one.system] for one in audit.standards if one.number == item.standard]
    return (letters or [LETTERS[audit.systems[0]]])[0]


def _holds(of: Clauses, item: Nonconformity, audit: Audit) -> bool:
    at = [*LETTERS.values()].index(_letter(audit, item))
    return item.clause in of[at].split("、")


def _noted(w: Writer, items: list[Nonconformity]) -> list[str]:
    told = []
    for item in items:
        e = w.same("nonconformities.items", item.number, item)
        told.append(f"抽样中另发现不符合，详见第六章 {e('number')} 号不符合报告。")
    return told


def _judged(items: list[Nonconformity]) -> str:
    return "不符合" if items else "符合"


def _top(audit: Audit, w: Writer) -> list[Found]:
    scopes = "；".join(f"{LETTERS[s]}：{w.scope('system', s)}" for s in audit.systems)
    context = "4.1、4.2、4.3"
    rows: list[Found] = [
        ((context, context, context), [*drawn(w, STOCK["context"], 1), f"体系手册规定的范围为：{scopes}。"]),
        (("5.1、5.2、5.3", "5.1、5.2、5.3", "5.1、5.2、5.3"), drawn(w, STOCK["lead"], 2)),
        (
            ("6.1、6.2、6.3", "6.1.1、6.2", "6.1.1、6.2"),
            [*drawn(w, STOCK["goals"], 2), "目标及完成情况见表1。"],
        ),
    ]
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told = (
            f"管理评审计划 {e('planned_on')} 下发，评审会议于 {e('held_on')} 召开，{e('chair')}主持，"
            "各部门提交了书面报告。"
            f"输入、输出满足标准要求，形成改进决议 {e('improvements')} 项，要求 {e('due_date')} 前完成，"
            "目前正在实施。"
        )
        rows.append(
            (
                ("9.3、10.1、10.3", "9.3、10.1、10.3", "9.3、10.1、10.3"),
                [told, *audit.world.remarks["improvement"][1:2]],
            )
        )
    return rows


def _office(audit: Audit, w: Writer) -> list[Found]:
    texts = drawn(w, STOCK["people"], 2)
    signed = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        term = (
            f"期限 {e('valid_from')} 至 {e('valid_to')}"
            if contract.valid_to
            else f"自 {e('valid_from')} 起，无固定期限"
        )
        signed.append(f"{e('name')}（{e('signed_on')} 签订，{term}）")
    people = [
        *texts,
        f"抽查劳动合同：{'；'.join(signed)}。",
        "需持证岗位的证件抽查见表2，均在有效期内。" if audit.personnel_certificates else "",
    ]
    rows: list[Found] = [
        (("7.1.2、7.2、7.3", "7.1、7.2、7.3", "7.1、7.2、7.3"), [text for text in people if text]),
        (("7.4、7.5", "7.4、7.5", "7.4、7.5"), drawn(w, STOCK["papers"], 2)),
    ]
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        told = (
            f"查内部审核：年度方案和 {e('planned_on')} 编制的实施计划，{_span(e, one)}审核，"
            f"内审组长{e('leader')}，"
            f"内审员{e.each('auditors', '、')}，未审核本人工作；开具不符合 {e('nonconformities')} 项，"
            f"{e('closed_on')} 全部验证关闭，内审报告结论为体系运行有效。"
        )
        rows.append((("9.2", "9.2", "9.2"), [told]))
    return rows


def _span(e: Entry, one: InternalAudit) -> str:
    if one.start == one.end:
        return f"{e('start')} 用时1天{e.silent('end')}"
    return f"{e('start')} 至 {e('end')} "


def _quality(audit: Audit, w: Writer) -> list[Found]:
    texts = drawn(w, STOCK["quality"], 3)
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    rows: list[Found] = [
        (("8.6、8.7、9.1.3", "9.1.1", "9.1.1"), [*texts, f"执行的技术标准：{'、'.join(cited)}。"])
    ]
    devices = "在用监视测量设备建立台账，定期送检，抽查情况见表3，状态标识清楚，结果均满足使用要求。"
    rows.append((("7.1.5、7.1.5.2", "9.1.1", "9.1.1"), [devices]))
    return rows


def _doing(audit: Audit, w: Writer) -> list[Found]:
    law = w.law_entry("operation")
    obeyed = (
        f"现场作业涉及的{law.each('titles', '、', '《{}》')}有关要求已转化为作业规定并执行。"
        f"{law.silent('place')}"
    )
    flow = audit.world.industry["flow"]
    rows: list[Found] = [
        (("8.1、8.5.1", "8.1", "8.1、8.1.2"), [f"主要流程：{'→'.join(flow)}。", *drawn(w, STOCK["work"], 2)]),
        (("8.5.2、8.5.3、8.5.4", "8.1", "8.1"), [*drawn(w, STOCK["marks"], 2), obeyed]),
    ]
    return rows


def _tech(audit: Audit, w: Writer) -> list[Found]:
    tech = audit.world.departments[3]
    texts = [f"技术文件由{tech}编制，编制、审核、批准三级签字，更改以通知单形式下发到使用部门。"]
    if audit.special_processes != "无":
        texts.append(
            f"对{audit.special_processes}过程的人员资格、设备能力、方法作过确认，"
            f"抽{w.random.choice('2345')}份确认记录，"
            f"结论为可行，每年复核一次。"
        )
    if audit.exclusions == "无" and "QMS" in audit.systems:
        texts.insert(0, "设计和开发按任务书、评审、验证、确认的顺序进行，抽1个项目，各阶段记录齐全。")
        return [(("8.3、8.5.6", "8.1", "8.1.3"), texts)]
    return [(("7.1.6、8.5.6", "8.1", "8.1.3"), texts)]


def _purchase(audit: Audit, w: Writer) -> list[Found]:
    told = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        told.append(
            f"{e('kind')}（{contract.about}）：{e.each('parties', '与')}，{e('signed_on')} 签订，"
            f"有效期{e('stated_term')}，"
            f"{e('valid_from')} 至 {e('valid_to')}；"
        )
    told[-1] = told[-1][:-1] + "。"
    return [
        (
            ("8.4、8.4.1", "8.1", "8.1.4"),
            [*drawn(w, STOCK["purchase"], 2), "合格供方见表4。抽查合同：", *told],
        )
    ]


def _sale(_: Audit, w: Writer) -> list[Found]:
    return [
        (("8.2", "8.1", "8.1"), drawn(w, STOCK["sale"], 1)),
        (("9.1.2、8.5.5", "7.4.3", "7.4"), drawn(w, STOCK["customers"], 2)),
    ]


def _upkeep(audit: Audit, w: Writer) -> list[Found]:
    texts = drawn(w, STOCK["upkeep"], 2)
    owned = "、".join(f"{name} {model} {number}台（套）" for name, model, number in audit.world.equipment)
    texts.insert(0, f"主要设备设施：{owned}。" if owned else "组织以办公设施为主。")
    if audit.special_equipment:
        texts.append("特种设备建立一机一档，使用登记、定期检验情况见表5。")
    return [(("7.1.3、7.1.4", "8.1", "8.1.2"), texts)]


def _safety(audit: Audit, w: Writer) -> list[Found]:
    texts = drawn(w, STOCK["safety"], 2)
    named = {"EMS": "环境因素", "OHSMS": "危险源"}
    what = "和".join(name for system, name in named.items() if system in audit.systems)
    risks = [text.replace("@", what) for text in drawn(w, STOCK["risk"], 1)] if what else []
    counted = []
    for count in audit.counts:
        c = w.entry("counts", count)
        counted.append(f"{c('what')}共 {c('stated')} {count.unit}：{c.each('listed', '；')}。")
    e = w.law_entry("compliance")
    laws = f"适用法律法规清单收录 {e('stated_count')} 部：{w.laws('compliance')}。"
    rows: list[Found] = [
        (
            ("4.4、6.1", "6.1.2", "6.1.2"),
            [*risks, *counted],
        ),
        (("8.2.2", "6.1.3、9.1.2", "6.1.3、9.1.2"), [laws, *_evaluated(audit, w), *_permits(audit, w)]),
        (("7.1.4", "8.1", "8.1、8.1.2"), [*texts, *_exams(audit, w)]),
        (("8.1", "8.2", "8.2"), _drills(audit, w)),
    ]
    return rows


def _evaluated(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"合规性评价：{e('done_on')} 由{e.each('evaluators', '、')}组织评价，"
            f"涉及法规 {e('stated_count')} 部，未发现违规。"
        )
    return told


def _permits(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.permits:
        e = w.entry("permits", one)
        told.append(
            f"{e('kind')}：编号 {e('number')}，持有单位 {e('holder')}，许可内容 {e('scope')}，"
            f"{e('authority')}核发，"
            f"有效期 {e('valid_from')} 至 {e('valid_to')}。"
        )
    return told


def _exams(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        told.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}")
    return [f"体检报告抽查：{'；'.join(told)}。"] if told else []


def _drills(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('held_on')} 在{one.place}组织{e('kind')}应急演练，参加 {one.people} 人")
    return [f"应急预案经评审发布，本期演练：{'；'.join(told)}。有方案、签到、照片和总结。"]
