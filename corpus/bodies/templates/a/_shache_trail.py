"""The trails along the processes: what was sampled of each, by whom, with what result."""

from __future__ import annotations

from collections.abc import Callable
from string import ascii_lowercase

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.a._shache_form import both
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Told = Callable[[Audit, Writer], list[str]]


def earlier(audit: Audit, w: Writer) -> None:
    """What became of the findings of the audit before."""
    if not audit.previous_nonconformities:
        w.text("没有需要跟踪的以往不符合项 No open findings from previous audits.", style="plain")
        return
    rows: list[Row] = [["以往不符合 Previous finding", "关闭日期 Closed on", "验证结果 Verification"]]
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        bad = again(audit, one.description)
        rows.append(
            [e("description"), e("closed_on"), "再次出现，见第6章 Recurred" if bad else "措施有效 Effective"]
        )
    w.table(rows, (4.4, 1.5, 2), head=1)


def processes(audit: Audit, w: Writer, said: Phrases) -> None:
    """A table for each process."""
    w.heading(1, both("5", "基于过程的审核轨迹", "Process-based Audit Trails"))
    w.text("C = 符合 conforming；NC = 不符合，见第6章 nonconformity, see chapter 6。", style="plain")
    left = list(audit.nonconformities.items)
    number = 0
    crew = audit.team[:2]
    for code, chinese, english, at, clauses, topics, facts in PROCESSES:
        mine = {one: clauses[one] for one in audit.systems if one in clauses}
        if not mine:
            continue
        number += 1
        w.heading(2, both(f"5.{number}", f"{code} {chinese}", english))
        told = [text for topic, count in topics for text in said.some(topic, count)]
        told += [text for fact in facts for text in fact(audit, w)]
        names = audit.world.departments
        where = "最高管理者" if at < 0 else names[at]
        who = audit.world.people.manager if at < 0 else audit.world.people.heads[names[at]]
        found = _taken(left, where, last=code == "MP3")
        told += [f"轨迹中发现偏离，见{item.number}号不符合。" for item in found]
        label = w.person(crew[at in {1, 2, 6, 7}])("label")
        shown = "¶".join(f"{one} {value}" for one, value in mine.items())
        lines = "¶".join(f"{letter}) {text}" for letter, text in zip(ascii_lowercase, told, strict=False))
        rows: list[Row] = [
            ["过程负责 Owner", f"{where} {who}", "审核员 Auditor", label],
            ["条款 Clauses", shown, "结果 Result", "NC" if found else "C"],
            ["审核轨迹与证据 Trail and evidence", lines, "‹", "‹"],
        ]
        w.table(rows, (1.4, 3.6, 1.2, 1.2))


def _taken(left: list[Nonconformity], where: str, *, last: bool) -> list[Nonconformity]:
    """The nonconformities of a department that no process before has told; all others in the last."""
    found = [item for item in left if last or item.department == where]
    for item in found:
        left.remove(item)
    return found


def _objectives(audit: Audit, _: Writer) -> list[str]:
    told = [f"{name}：目标 target {aim}，实际 actual {done}" for name, aim, done in audit.world.objectives]
    return [f"绩效目标 KPI：{'；'.join(told)}，均已达成。"]


def _counts(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.counts:
        c = w.entry("counts", one)
        told.append(f"{c('what')}共{c('stated')}{one.unit}，为{c.each('listed', '、')}。")
    return told


def _cited(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        told.append(f"{s('number')} {s('title')}")
    named = f"关键过程 key processes：{w.fact('key_processes')}；"
    special = f"需确认的过程 special processes：{w.fact('special_processes')}。"
    return [named + special] + ([f"适用的技术标准：{'；'.join(told)}。"] if told else [])


def _devices(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told.append(
            f"抽样 {e('device')}（{e('model')}，S/N {e('serial')}）：证书 {e('certificate_no')}，"
            f"{e('agency')}，{one.act} {e('calibrated_on')}，有效至 {e('valid_until')}，{e('result')}。"
        )
    return told


def _suppliers(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.suppliers[:3]:
        s = w.entry("suppliers", one)
        told.append(f"供方 {s('name')}（{s('provides')}）最近评价 {s('evaluated_on')}")
    lines = ["；".join(told) + "。"] if told else []
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        lines.append(
            f"{c('kind')}：{c.each('parties', ' / ')}，签署 {c('signed_on')}，期限{c('stated_term')}，"
            f"{c('valid_from')} – {c('valid_to')}，内容为{contract.about}。"
        )
    return lines


def _people(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        last = f" – {e('valid_to')}" if one.valid_to else " 起，无固定期限"
        told.append(f"劳动合同 {e('name')}：签署 {e('signed_on')}，期限 {e('valid_from')}{last}。")
    for holder in audit.personnel_certificates:
        p = w.entry("personnel_certificates", holder)
        told.append(
            f"{p('name')}（{p.aside('work')}）：{p('kind')}，{p('category')}，No. {p('number')}，"
            f"{p('issuer')}，{p('valid_from')} – {p('valid_to')}。"
        )
    return told


def _special(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        told.append(
            f"特种设备 {e('name')} {e('model')}：设备代码 {e('device_code')}，登记 {e('registration_no')}，"
            f"检验报告 {e('report_no')}（{e('agency')}），检验 {e('inspected_on')}，"
            f"下次检验 {e('next_inspection_on')}。"
        )
    return told or ["无在用特种设备 No special equipment in use."]


def _figures(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.tables_with_totals:
        t = w.entry("tables_with_totals", one)
        parts = []
        for item in one.items:
            i = t.inner("items", item)
            parts.append(f"{i('name')}{i('amount')}{one.unit}")
        told.append(f"{t('title')}：{'、'.join(parts)}，合计{t('stated_total')}{one.unit}。")
    return told


def _legal(audit: Audit, w: Writer) -> list[str]:
    law = w.law_entry("compliance")
    told = [
        f"合规义务清单含法律法规{law('stated_count')}部{law.silent('place')}："
        f"{law.each('titles', '、', '《{}》')}。"
    ]
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"合规性评价 {e('done_on')}，评价人 {e.each('evaluators', '、')}，评价{e('stated_count')}部，"
            "结论为合规。"
        )
    return told


def _operation(audit: Audit, w: Writer) -> list[str]:
    law = w.law_entry("operation")
    who = audit.world.people.safety
    return [f"{who}说明了{law.each('titles', '、', '《{}》')}对运行的要求{law.silent('place')}。"]


def _drills(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.drills:
        d = w.entry("drills", one)
        told.append(f"应急演练 {d('held_on')}：{d('kind')}演练，{one.place}，参加 {one.people} 人，有总结。")
    return told


def _internal(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')} – {e('end')}" if one.start != one.end else f"{e('start')}{e.silent('end')}"
        told.append(
            f"内部审核 Internal audit：计划 {e('planned_on')}，实施 {days}，组长 {e('leader')}，"
            f"内审员 {e.each('auditors', '、')}；不符合 {e('nonconformities')} 项，关闭 {e('closed_on')}。"
        )
    return told


def _review(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.management_reviews:
        m = w.entry("management_reviews", one)
        told.append(
            f"管理评审 Management review：计划 {m('planned_on')}，召开 {m('held_on')}，主持 {m('chair')}；"
            f"改进事项 {m('improvements')} 项，完成期限 {m('due_date')}。"
        )
    return told


def _all(clause: str) -> dict[str, str]:
    return dict.fromkeys(("QMS", "EMS"), clause)


Topics = tuple[tuple[str, int], ...]
PROCESSES: tuple[tuple[str, str, str, int, dict[str, str], Topics, tuple[Told, ...]], ...] = (
    (
        "MP1",
        "领导与策划",
        "Leadership and planning",
        -1,
        _all("4, 5, 6"),
        (("lead", 2),),
        (_objectives, _counts),
    ),
    ("CP1", "订单与顾客沟通", "Order handling", 5, {"QMS": "8.2, 9.1.2"}, (("order", 1),), ()),
    (
        "CP2",
        "产品和服务提供",
        "Production and service provision",
        2,
        {"QMS": "8.1, 8.5", "EMS": "8.1"},
        (("make", 2), ("confirm", 1)),
        (_cited,),
    ),
    (
        "CP3",
        "监视、测量与放行",
        "Monitoring, measurement and release",
        1,
        {"QMS": "7.1.5, 8.6, 8.7", "EMS": "9.1.1"},
        (("check", 1),),
        (_devices,),
    ),
    (
        "SP1",
        "采购与外部供方",
        "Purchasing",
        4,
        {"QMS": "8.4", "EMS": "8.1"},
        (("buy", 1),),
        (_suppliers,),
    ),
    (
        "SP2",
        "人员能力与文件",
        "Competence and documented information",
        0,
        _all("7.2, 7.3, 7.5"),
        (("people", 1), ("docs", 1)),
        (_people,),
    ),
    (
        "SP3",
        "基础设施",
        "Infrastructure",
        6,
        {"QMS": "7.1.3", "EMS": "7.1, 8.1"},
        (("facility", 1),),
        (_special, _operation),
    ),
    (
        "SP4",
        "环境运行与应急",
        "Environmental operation and emergency",
        7,
        {"EMS": "6.1.2, 6.1.3, 8.1, 8.2, 9.1.2"},
        (("green", 2),),
        (_legal, _drills),
    ),
    (
        "MP2",
        "内部审核与管理评审",
        "Internal audit and management review",
        0,
        _all("9.2, 9.3"),
        (),
        (_internal, _review),
    ),
    ("MP3", "改进", "Improvement", 1, _all("9.1, 10"), (("better", 2),), (_figures,)),
)
