"""The fourth chapter of 塔什库: a table of findings for each part of the standards, a row a clause."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
NUMBERS = {"GB/T 19001-2016": "Q", "GB/T 24001-2016": "E", "GB/T 45001-2020": "S"}
ONLY_GOOD = "!"
"""Before a sentence on what is good: not said in a row with a nonconformity."""

Told = dict[str, int]


def chapter(audit: Audit, w: Writer, said: Phrases, numbers: Told) -> None:
    """A table for each part."""
    w.heading(1, "4 审核发现")
    for at, part in enumerate(store("tashiku")["parts"], 1):
        w.heading(2, f"4.{at} {part['title']}")
        rows: list[Row] = [["标准条款", "审核发现", "评价"]]
        for one in part["rows"]:
            row = _row(audit, w, said, numbers, one)
            if row is not None:
                rows.append(row)
        w.table(rows, (1.5, 5, 0.95), head=1, repeat=True)


def _row(audit: Audit, w: Writer, said: Phrases, numbers: Told, one: dict[str, Any]) -> Row | None:
    there = [LETTERS[system] for system in audit.systems if LETTERS[system] in one["at"]]
    if not there:
        return None
    clauses = {letter: str(one["at"][letter]) for letter in there}
    found = [item for item in audit.nonconformities.items if _stands(item, clauses)]
    texts = list(one.get("texts", []))
    for letter in there:
        texts += one.get(letter, [])
    if found:
        texts = [text for text in texts if not text.startswith(ONLY_GOOD)]
    number = min(len(texts), w.random.randint(2, 4))
    chosen = sorted(w.random.sample(range(len(texts)), number))
    told = [texts[at].removeprefix(ONLY_GOOD).format(**said.slots) for at in chosen]
    for fact in one.get("facts", []):
        told += FACTS[fact](audit, w, numbers)
    told += [_found(w, item) for item in found]
    label = "¶".join([str(one["name"]), *(f"{letter} {text}" for letter, text in clauses.items())])
    return [label, "¶".join(told), "{-}符合¶{+}不符合" if found else "{+}符合¶{-}不符合"]


def _stands(item: Nonconformity, clauses: dict[str, str]) -> bool:
    own = clauses.get(NUMBERS[item.standard], "").split("、")
    return any(item.clause == at or item.clause.startswith(f"{at}.") for at in own)


def _found(w: Writer, item: Nonconformity) -> str:
    e = w.same("nonconformities.items", item.number, item)
    return f"{e('department')}存在1项不符合，事实见不符合项{e('number')}。"


def _goals(audit: Audit, _: Writer, __: Told) -> list[str]:
    goals = "；".join(f"{name}：目标{target}，完成{got}" for name, target, got in audit.world.objectives)
    return [f"{audit.audit.start.year}年度目标及统计结果——{goals}。"]


def _counted(what: str) -> Callable[[Audit, Writer, Told], list[str]]:
    def told(audit: Audit, w: Writer, _: Told) -> list[str]:
        made = []
        for count in audit.counts:
            if count.what == what:
                e = w.entry("counts", count)
                number = f"{e('stated')}{count.unit}"
                made.append(f"确定{e('what')}{number}，分别为{e.each('listed', '、')}。")
        return made

    return told


def _identified(_: Audit, w: Writer, numbers: Told) -> list[str]:
    e = w.law_entry("compliance")
    return [f"识别适用的法律法规共{e('stated_count')}部。", f"清单见表{numbers['law_lists']}，内容现行。"]


def _evaluated(audit: Audit, w: Writer, _: Told) -> list[str]:
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"{e('done_on')}，由{e.each('evaluators', '、')}对{e('stated_count')}部法律法规的"
            "遵守情况作出评价，编写了评价报告。"
        )
    return told


def _excluded(audit: Audit, _: Writer, __: Told) -> list[str]:
    if audit.exclusions == "无":
        return []
    return ["不适用条款的理由在手册中作了说明，不影响组织确保产品和服务合格的能力。"]


def _internal(audit: Audit, w: Writer, _: Told) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f"至{e('end')}")
        told += [
            f"最近一次内审：{e('planned_on')}发布计划，{days}实施；审核组长{e('leader')}，"
            f"内审员{e.each('auditors', '、')}；开出不符合项{e('nonconformities')}项，"
            f"{e('closed_on')}验证关闭。"
        ]
    return told


def _reviewed(audit: Audit, w: Writer, _: Told) -> list[str]:
    told = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        done = f"，已于{e('closed_on')}完成" if one.closed_on else "，正按计划推进"
        told.append(
            f"最近一次管理评审：计划于{e('planned_on')}下发，会议于{e('held_on')}召开，由{e('chair')}主持；"
            f"提出改进事项{e('improvements')}项，要求在{e('due_date')}前完成{done}。"
        )
    return told


def _operated(_: Audit, w: Writer, __: Told) -> list[str]:
    return [f"抽查的文件在编制依据中列出了{w.laws('operation')}。"]


def _listed(path: str, text: str) -> Callable[[Audit, Writer, Told], list[str]]:
    def told(_: Audit, __: Writer, numbers: Told) -> list[str]:
        return [text.format(numbers[path])] if path in numbers else []

    return told


FACTS: dict[str, Callable[[Audit, Writer, Told], list[str]]] = {
    "goals": _goals,
    "excluded": _excluded,
    "processes": _counted("主要过程"),
    "aspects": _counted("重要环境因素"),
    "hazards": _counted("不可接受风险"),
    "identified": _identified,
    "evaluated": _evaluated,
    "internal": _internal,
    "reviewed": _reviewed,
    "operated": _operated,
    "measured": _listed("calibrations", "抽查的监视和测量设备见表{}。"),
    "inspected": _listed("special_equipment", "在用特种设备的登记和检验情况见表{}。"),
    "holders": _listed("personnel_certificates", "抽查的作业人员证件见表{}。"),
    "employed": _listed("employment_contracts", "劳动合同的签订情况见表{}。"),
    "examined": _listed("medical_exams", "抽查的职业健康检查结果见表{}。"),
    "supplied": _listed("suppliers", "抽查的供方见表{}。"),
    "contracted": _listed("contracts", "采购与服务合同见表{}。"),
    "drilled": _listed("drills", "本年度演练的开展情况见表{}。"),
    "spent": _listed("tables_with_totals", "统计数据见表{}。"),
    "cited": _listed("standards_cited", "执行的技术标准见表{}。"),
}
"""What the audit has to tell, by the name that the store calls it."""
