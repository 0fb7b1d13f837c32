"""The record tables of 嫩淞: clause and process, what was audited, evidence, judgement."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.stock import phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全", "EnMS": "能源"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S", "EnMS": "En"}
PARTS = {
    4: "4 组织环境",
    5: "5 领导作用",
    6: "6 策划",
    7: "7 支持",
    8: "8 运行",
    9: "9 绩效评价",
    10: "10 改进",
}
OWNERS = ("office", "quality", "doing", "tech", "buying", "sales", "upkeep", "safety")


def written(audit: Audit, w: Writer) -> None:
    """All record tables, one a chapter of the standards."""
    w.text(
        "记录按标准章节排列，Q、E、S、En分别指质量、环境、职业健康安全、能源管理体系的条款；客观证据一栏各条记录之间用分号隔开，"
        "抽样由审核员在现场独立抽取。"
    )
    rows = [row for row in store("nenjiang")["rows"] if {*row["at"]} & {*audit.systems}]
    found = _placed(audit, rows)
    for part, title in PARTS.items():
        w.heading(2, title)
        made: list[Row] = [["条款/过程", "审核内容", "客观证据", "评价"]]
        for row in rows:
            moved = row["key"] == "legal" and audit.systems == ["QMS"]
            if part == (8 if moved else row["part"]):
                made.append(_row(audit, w, row, found.get(row["key"], 0)))
        w.table(made, (1.7, 2.4, 8, 1.1), head=1, repeat=True)
    w.text("（审核记录至此结束）", style="center")


def _placed(audit: Audit, rows: list[dict[str, Any]]) -> dict[str, int]:
    """How many nonconformities belong to each row: to the one with the longest clause that fits."""
    systems = {standard.number: standard.system for standard in audit.standards}
    found: dict[str, int] = {}
    for item in audit.nonconformities.items:
        best = max(rows, key=lambda row: _fit(item, str(row["at"].get(systems.get(item.standard, ""), ""))))
        found[best["key"]] = found.get(best["key"], 0) + 1
    return found


def _fit(item: Nonconformity, codes: str) -> int:
    return max(
        (len(code) for code in codes.split() if item.clause == code or item.clause.startswith(f"{code}.")),
        default=0,
    )


def _row(audit: Audit, w: Writer, row: dict[str, Any], found: int) -> Row:
    single = len(audit.systems) == 1
    codes = [
        str(row["at"][one]) if single else f"{LETTERS[one]} {row['at'][one]}"
        for one in audit.systems
        if one in row["at"]
    ]
    if row["key"] == "design" and audit.exclusions != "无":
        codes = [code.removesuffix(" 8.3") for code in codes]
    owner = row["owner"]
    who = "最高管理层" if owner == "manager" else audit.world.departments[OWNERS.index(owner)]
    evidence = phrases(w, row["key"], 2)
    if row["key"] in EXTRAS:
        evidence += EXTRAS[row["key"]](audit, w)
    if found:
        evidence.append("其余见本报告第五部分所列不符合事实")
    judged = "有不符合，见五" if found else "符合"
    place = f"{'¶'.join(codes)}¶{row['name']}¶（{who}）"
    return [place, row["asks"], f"{'；'.join(evidence)}。", judged]


def _bounds(audit: Audit, w: Writer) -> list[str]:
    scopes = "；".join(f"{NAMES[one]}范围为{w.scope('system', one)}" for one in audit.systems)
    return [
        f"手册界定的{scopes}",
        f"不适用条款：{w.fact('exclusions')}",
        f"关键过程：{w.fact('key_processes')}",
        f"特殊过程：{w.fact('special_processes')}",
        f"外包过程：{w.fact('outsourced_processes')}",
        *([] if {"EMS", "OHSMS"} & {*audit.systems} else _counted(audit, w)),
    ]


def _counted(audit: Audit, w: Writer) -> list[str]:
    found = []
    for count in audit.counts:
        e = w.entry("counts", count)
        found.append(f"确定了{e('what')}{e('stated')}{count.unit}：{e.each('listed')}")
    return found


def _legal(audit: Audit, w: Writer) -> list[str]:
    laws = w.law_entry("compliance")
    found = [f"《适用法律法规清单》收录{laws.silent('place')}{laws('stated_count')}部，见附表1"]
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    found.append(f"执行的技术标准有{'、'.join(cited)}")
    return found + (_evaluated(audit, w) if audit.systems == ["QMS"] else [])


def _evaluated(audit: Audit, w: Writer) -> list[str]:
    found = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        found.append(
            f"{e('done_on')}合规性评价报告，评价人{e.each('evaluators')}，评价法律法规{e('stated_count')}部，总体结论为合规"
        )
    return found


def _goals(audit: Audit, _: Writer) -> list[str]:
    return [f"{name}：目标{target}，实绩{reached}" for name, target, reached in audit.world.objectives]


def _people(audit: Audit, w: Writer) -> list[str]:
    found = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        found.append(
            f"{e('name')}从事{e.aside('work')}，持{e('kind')}（{e('category')}），证号{e('number')}，{e('issuer')}发证，"
            f"有效期{e('valid_from')}～{e('valid_to')}"
        )
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        last = (
            f"{c('valid_from')}～{c('valid_to')}" if contract.valid_to else f"{c('valid_from')}起无固定期限"
        )
        found.append(f"{c('name')}劳动合同，{c('signed_on')}签订，期限{last}")
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        found.append(f"{m('name')}体检报告，{m('examined_on')}，{m('institution')}，{m('result')}")
    return found


def _plant(audit: Audit, _: Writer) -> list[str]:
    machines = "、".join(f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment)
    known = "特种设备登记和检验见附表4" if audit.special_equipment else "没有在用特种设备"
    return [f"设备台账中主要设备有{machines}", known]


def _devices(audit: Audit, w: Writer) -> list[str]:
    found = []
    for one in audit.calibrations[:2]:
        e = w.entry("calibrations", one)
        found.append(
            f"{e('device')}（编号{e('serial')}）{one.act}证书{e('certificate_no')}，有效至{e('valid_until')}"
        )
    return [*found, "抽查的全部设备见附表2"] if found else ["没有需要溯源的测量设备"]


def _bought(audit: Audit, w: Writer) -> list[str]:
    found = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        found.append(f"{e('name')}，提供{e('provides')}，{e('evaluated_on')}评价合格")
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        found.append(
            f"{c('kind')}，{c.each('parties', '与')}，标的{contract.about}，{c('signed_on')}签订，"
            f"期限{c('stated_term')}（{c('valid_from')}～{c('valid_to')}）"
        )
    return found


def _run(audit: Audit, w: Writer) -> list[str]:
    allowed = "行政许可见附表3" if audit.permits else "所从事的业务不涉及行政许可"
    return [f"对照{w.laws('operation')}抽查现场，未见违反", allowed]


def _done(audit: Audit, w: Writer) -> list[str]:
    flow = "→".join(audit.world.industry["flow"])
    return [f"过程流程：{flow}", *([] if {"EMS", "OHSMS"} & {*audit.systems} else _run(audit, w))]


def _drills(audit: Audit, w: Writer) -> list[str]:
    found = []
    for one in audit.drills:
        e = w.entry("drills", one)
        found.append(f"{e('held_on')}{e('kind')}演练记录，地点{one.place}，{one.people}人参加，有效果评价")
    return found


def _figures(audit: Audit, w: Writer) -> list[str]:
    found = []
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        items = []
        for item in table.items:
            i = t.inner("items", item)
            items.append(f"{i('name')}{i('amount')}{table.unit}")
        found.append(f"{t('title')}：{'，'.join(items)}，合计{t('stated_total')}{table.unit}")
    return found


def _internal(audit: Audit, w: Writer) -> list[str]:
    found = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}～{e('end')}"
        found.append(
            f"内审计划{e('planned_on')}批准；内审{days}实施，组长{e('leader')}，内审员{e.each('auditors')}，"
            f"开出不符合{e('nonconformities')}项，{e('closed_on')}全部验证关闭"
        )
    return found


def _review(audit: Audit, w: Writer) -> list[str]:
    found = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        found.append(
            f"管理评审计划{e('planned_on')}下发；{e('held_on')}召开会议，{e('chair')}主持，决定改进措施{e('improvements')}项，"
            f"要求{e('due_date')}前完成，目前按计划实施"
        )
    return found


EXTRAS: dict[str, Callable[[Audit, Writer], list[str]]] = {
    "bounds": _bounds,
    "aspects": _counted,
    "legal": _legal,
    "goals": _goals,
    "people": _people,
    "plant": _plant,
    "devices": _devices,
    "bought": _bought,
    "done": _done,
    "control": _run,
    "saving": _run,
    "drills": _drills,
    "figures": _figures,
    "evaluated": _evaluated,
    "internal": _internal,
    "review": _review,
}
