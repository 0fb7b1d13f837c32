"""The third part of 且漠's report: a table of evidence, a row for each process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Told = Callable[[Audit, Writer], list[str]]


@dataclass(frozen=True)
class Process:
    """A process: which department (its place among all, none for the management), which clauses."""

    name: str
    department: int | None
    quality: str
    hazardous: str
    topic: str
    told: Told | None = None
    texts: int = 2


def all_of(audit: Audit, w: Writer) -> None:
    """The table."""
    w.text(
        "按过程逐项记录查看的证据。“判定”栏：√ 符合；○ 有问题，编号见第五部分。清单编号对应第四部分。",
        style="plain",
    )
    letters = [words("systems")[one]["letter"] for one in audit.systems]
    rows: list[Row] = [["过程／部门", f"条款（{'、'.join(letters)}）", "审核证据", "判定"]]
    for process in PROCESSES:
        place = process.department
        department = "管理层" if place is None else audit.world.departments[place]
        told = phrases(w, process.topic, process.texts)
        told += process.told(audit, w) if process.told else []
        clauses = {"QMS": process.quality, "HSPM": process.hazardous}
        lines = [f"{words('systems')[one]['letter']}：{clauses[one]}" for one in audit.systems]
        cells = [f"{process.name}¶{department}", "¶".join(lines), "¶".join(told)]
        rows.append([*cells, _verdict(audit, clauses)])
    w.table(rows, (1.4, 2, 5.8, 0.8), head=1, repeat=True)


def _verdict(audit: Audit, clauses: dict[str, str]) -> str:
    numbers = []
    for item in audit.nonconformities.items:
        systems = (one.system for one in audit.standards if one.number == item.standard)
        known = clauses.get(next(systems, ""), "").split("、")
        if any(item.clause == one or item.clause.startswith(f"{one}.") for one in known):
            numbers.append(item.number)
    return f"○¶{'、'.join(numbers)}" if numbers else "√"


def _leading(audit: Audit, w: Writer) -> list[str]:
    goals = [f"{name}目标{goal}，统计为{reached}" for name, goal, reached in audit.world.objectives]
    found = [f"年度目标：{'；'.join(goals)}；成品限用物质超标批次目标0批，统计为0批。"]
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        found.append(
            f"管理评审：{r('planned_on')}发出计划，{r('held_on')}召开会议，主持人{r('chair')}，"
            f"HSF 绩效列入输入，形成改进措施{r('improvements')}项，要求{r('due_date')}前完成。"
        )
    return found


def _audited(audit: Audit, w: Writer) -> list[str]:
    found = []
    for one in audit.internal_audits:
        a = w.entry("internal_audits", one)
        day = a("start") + (a.silent("end") if one.end == one.start else f"～{a('end')}")
        found.append(
            f"内部审核：计划日期{a('planned_on')}，实施日期{day}，审核组长{a('leader')}，内审员"
            f"{a.each('auditors')}；开出不符合{a('nonconformities')}项，{a('closed_on')}全部关闭。"
        )
    return found


def _people(audit: Audit, w: Writer) -> list[str]:
    found = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        until = f"至{e('valid_to')}" if one.valid_to else "，无固定期限"
        signed = f"{e('signed_on')}签订，{e('valid_from')}起"
        found.append(f"劳动合同：{e('name')}，{signed}{until}。")
    return [*found, "持证人员见清单6。"] if audit.personnel_certificates else found


def _buying(audit: Audit, w: Writer) -> list[str]:
    found = ["供方名录和评价见清单2。"]
    for one in audit.contracts:
        e = w.entry("contracts", one)
        found.append(
            f"{e('kind')}：{e.each('parties', '与')}，{one.about}，{e('signed_on')}签订，"
            f"期限{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}。"
        )
    return found


def _producing(audit: Audit, w: Writer) -> list[str]:
    machines = "、".join(f"{name}（{model}）" for name, model, _ in audit.world.equipment)
    return [f"在用主要设备：{machines}。", f"现场对照{w.laws('operation')}抽查，未见违反。"]


def _measuring(audit: Audit, w: Writer) -> list[str]:
    found = ["计量器具台账抽样见清单4。"]
    some = audit.calibrations[:2]
    for one in some:
        e = w.entry("calibrations", one)
        device = f"{e.aside('place')}使用的{e('device')}，出厂编号{e('serial')}"
        found.append(f"现场核对{device}，标签有效期至{e('valid_until')}。")
    return found if some else []


def _compliance(audit: Audit, w: Writer) -> list[str]:
    count = w.law_entry("compliance")("stated_count")
    found = [f"识别适用法律法规{count}部，见清单1。"]
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        found.append(
            f"合规性评价：{c('done_on')}由{c.each('evaluators')}完成，评价{c('stated_count')}部，未发现违规。"
        )
    for drill in audit.drills:
        d = w.entry("drills", drill)
        found.append(f"演练：{d('held_on')}，{drill.place}，{d('kind')}应急演练，{drill.people}人参加。")
    return found


def _releasing(audit: Audit, w: Writer) -> list[str]:
    numbers = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        numbers.append(f"{s('number')}《{s('title')}》")
    return [f"执行的标准：{'、'.join(numbers)}。", "外部检测报告见清单3。"]


PROCESSES = (
    Process("领导与策划", None, "4、5、6、9.1、9.3", "4、5、6、9.1、9.3", "leading", _leading),
    Process("内部审核与改进", None, "9.2、10", "9.2、10", "improving", _audited),
    Process("人员与文件", 0, "7.1.2、7.2、7.3、7.5", "7.2、7.3、7.5", "people", _people),
    Process("顾客要求", 5, "8.2", "8.2", "selling"),
    Process("材料选用与变更", 3, "8.5.6", "8.3", "choosing"),
    Process("采购与供方", 4, "8.4", "8.4", "buying", _buying),
    Process("生产与防混", 2, "8.1、8.5.1、8.5.2、8.5.4", "8.1、8.5", "producing", _producing, 3),
    Process("检验与放行", 1, "8.6、8.7", "8.6、8.7", "releasing", _releasing),
    Process("测量资源", 1, "7.1.5", "7.1", "measuring", _measuring, 1),
    Process("设备与工装", 6, "7.1.3", "7.1", "machines"),
    Process("法规与应急", 7, "7.4", "6.1、7.4", "law", _compliance, 1),
)
