"""澜沧's audit trails: a table a process, with who was met, what was seen, the samples and the result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.bodies.audit import Audit, Nonconformity, TeamMember
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

SPAN = ["‹", "‹"]
WIDTHS = (2.2, 4.6, 2.2, 4.6)
SYSTEMS = ("QMS", "EMS", "OHSMS")
CHECKED = ("7.1.5、8.6、9.1", "9.1.1", "9.1.1")
EMERGENCY = ("GB/T 45001-2020", "8.2")
Texts = list[str]


@dataclass(frozen=True)
class Seen:
    """What a teller has at hand."""

    audit: Audit
    w: Writer
    phrases: Phrases


Teller = Callable[[Seen], Texts]


@dataclass(frozen=True)
class Process:
    """A process: its names, its department's place, clauses (quality, environment, safety), what is told."""

    name: str
    english: str
    department: int | None
    clauses: tuple[str, str, str]
    tell: Teller
    sample: str = ""


def labelled(rows: Sequence[Row], *columns: int) -> list[Row]:
    """Rows whose labels (in the first column, or these) are bold, however long."""
    made: list[Row] = []
    for row in rows:
        cells = list(row)
        for at in columns or (0,):
            label = cells[at]
            if isinstance(label, str) and label not in {"‹", "^"}:
                cells[at] = Cell(lines_of(label), bold=True)
        made.append(cells)
    return made


def all_of(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """The whole chapter."""
    w.heading(1, "3 审核轨迹 Audit Trail by Process")
    w.text(
        "下列各表按过程记录审核组的访谈、观察和文件查阅。“样本”栏注明抽样的种类和数量，明细见附录样本清单"
        "（Appendix S）。"
    )
    times = halves(audit)
    crews = groups(audit)
    processes = _processes(audit)
    for at, process in enumerate(processes):
        day, half = times[at * len(times) // len(processes)]
        _table(audit, w, phrases, (f"P{at + 1}", process, day, half, crews[at % 2][0]))


def _processes(audit: Audit) -> list[Process]:
    processes = [
        Process("领导作用与策划", "Leadership & Planning", None, ("4、5、6.2",) * 3, _lead),
        Process("合规与风险", "Compliance & Risk", 7, ("6.1", *("6.1、9.1.2",) * 2), _risk),
        Process("人力资源", "Human Resources", 0, ("7.2—7.4",) * 3, _people, "S3、S4、S5"),
        Process("基础设施", "Infrastructure", 6, ("7.1.3", "8.1", "8.1.2"), _assets, "S2"),
        Process("采购与外部供方", "External Provision", 4, ("8.4", "8.1", "8.1.4"), _buying, "S6、S7"),
        Process("运行与交付", "Operation & Delivery", 2, ("8.2、8.5", "8.1", "8.1"), _doing, "S8"),
        Process("监视测量与放行", "Monitoring & Release", 1, CHECKED, _checks, "S1"),
        Process("应急准备", "Emergency Response", 7, ("", "8.2", "8.2"), _emergency),
        Process("绩效评审与改进", "Review & Improvement", None, ("9.2、9.3、10",) * 3, _review),
    ]
    legal = bool({"EMS", "OHSMS"} & set(audit.systems))
    return [one for one in processes if legal or one.tell is not _emergency]


def _table(
    audit: Audit, w: Writer, phrases: Phrases, seen: tuple[str, Process, date, str, TeamMember]
) -> None:
    number, process, day, half, auditor = seen
    world = audit.world
    if process.department is None:
        met = f"总经理 {world.people.manager}、管理者代表 {world.people.representative}"
    else:
        department = world.departments[process.department]
        met = f"{department} {world.people.heads[department]}"
    w.heading(2, f"{number} {process.name} {process.english}")
    asked = zip(SYSTEMS, process.clauses, strict=True)
    first = "¶".join(f"{system} {clause}" for system, clause in asked if clause and system in audit.systems)
    rows: list[Row] = [
        ["受访人¶Interviewee", met, "审核员¶Auditor", f"{auditor.name}（{auditor.label}）"],
        ["时间¶When", f"{w.date(day)} {HALVES[half]}", "条款¶Clauses", first],
        ["证据¶Evidence", "¶".join(process.tell(Seen(audit, w, phrases))), *SPAN],
        ["样本¶Sample", _sampled(audit, process), *SPAN],
        ["结果¶Result", _result(audit, process), *SPAN],
    ]
    w.table(labelled(rows, 0, 2), WIDTHS)


def _sampled(audit: Audit, process: Process) -> str:
    numbers = {
        "S1": ("在用计量器具", len(audit.calibrations), "件"),
        "S2": ("特种设备", len(audit.special_equipment), "台"),
        "S3": ("持证人员", len(audit.personnel_certificates), "人"),
        "S4": ("劳动合同", len(audit.employment_contracts), "份"),
        "S5": ("健康检查", len(audit.medical_exams), "人"),
        "S6": ("供方评价", len(audit.suppliers), "家"),
        "S7": ("采购及服务合同", len(audit.contracts), "份"),
        "S8": ("许可", len(audit.permits), "份"),
    }
    told = [
        f"{code} {numbers[code][0]} {numbers[code][1]} {numbers[code][2]}"
        for code in process.sample.split("、")
        if code
    ]
    held = [one for one in told if " 0 " not in one]
    return "；".join(held) or "访谈及文件查阅，见证据栏"


def _result(audit: Audit, process: Process) -> str:
    told = [one.number for one in audit.nonconformities.items if _at(audit, one) == process.english]
    if not told:
        return "{+}符合 Conforming    {-}有发现 Finding raised"
    return f"{{-}}符合 Conforming    {{+}}有发现 Finding raised：{'、'.join(told)}"


def _at(audit: Audit, item: Nonconformity) -> str:
    """The process of a nonconformity, by its department."""
    if (item.standard, item.clause) == EMERGENCY:
        return "Emergency Response"
    names = {
        0: "Human Resources",
        1: "Monitoring & Release",
        2: "Operation & Delivery",
        4: "External Provision",
        6: "Infrastructure",
        7: "Compliance & Risk",
    }
    return names[audit.world.departments.index(item.department)]


def _lead(seen: Seen) -> Texts:
    audit, phrases = seen.audit, seen.phrases
    told = phrases.some("lead", 4)
    goals = [f"{name} 目标{target} / 实绩{reached}" for name, target, reached in audit.world.objectives]
    return [*told, f"目标绩效 Objectives：{'；'.join(goals)}。"]


def _risk(seen: Seen) -> Texts:
    audit, w, phrases = seen.audit, seen.w, seen.phrases
    told = phrases.some("risk", 3)
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"评价确定的{e('what')}共{e('stated')}{count.unit}：{e.each('listed', '；')}。")
    laws = w.law_entry("compliance")
    titles = w.laws("compliance")
    told.append(f"合规义务清单 Compliance register：登记法律法规{laws('stated_count')}部，即{titles}。")
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        told.append(
            f"合规性评价 Evaluation of compliance：{e('done_on')}由{e.each('evaluators')}对清单中的"
            f"{e('stated_count')}部逐一评价，结论为合规。"
        )
    return told


def _people(seen: Seen) -> Texts:
    return seen.phrases.some("people", 3)


def _assets(seen: Seen) -> Texts:
    audit, w, phrases = seen.audit, seen.w, seen.phrases
    told = phrases.some("assets", 2)
    machines = [f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment]
    if machines:
        told.append(f"主要设备 Main equipment：{'；'.join(machines)}。")
    if audit.special_equipment:
        first = audit.special_equipment[0]
        e = w.entry("special_equipment", first)
        told.append(
            f"现场核对{first.place}的{e('name')}，使用登记证编号{e('registration_no')}，标志注明下次检验日期为"
            f"{e('next_inspection_on')}，与登记资料一致。"
        )
    return told


def _buying(seen: Seen) -> Texts:
    audit, w, phrases = seen.audit, seen.w, seen.phrases
    told = phrases.some("buying", 2)
    e = w.entry("suppliers", audit.suppliers[0])
    told.append(f"以{e('provides')}供方{e('name')}为例，最近一次评价在{e('evaluated_on')}，评价结论为合格。")
    return told


def _doing(seen: Seen) -> Texts:
    audit, w, phrases = seen.audit, seen.w, seen.phrases
    told = phrases.some("doing", 4)
    cited = []
    for standard in audit.standards_cited:
        e = w.entry("standards_cited", standard)
        cited.append(f"{e('number')} {e('title')}")
    told.append(f"执行标准 Standards applied：{'；'.join(cited)}。")
    few = w.law_entry("operation")
    told.append(
        f"{few.silent('place')}对照{few.each('titles', '、', '《{}》')}的相关要求观察现场，未发现违反。"
    )
    return told


def _checks(seen: Seen) -> Texts:
    audit, w, phrases = seen.audit, seen.w, seen.phrases
    told = phrases.some("checks", 3)
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        amounts = "；".join(f"{item('name')} {item('amount')}" for item in items)
        told.append(f"{e('title')}（{table.unit}）：{amounts}；合计 Total {e('stated_total')}。")
    return told


def _emergency(seen: Seen) -> Texts:
    audit, w, phrases = seen.audit, seen.w, seen.phrases
    told = phrases.some("emergency", 2)
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(
            f"演练 Drill：{e('held_on')}，{e('kind')}应急演练，地点{drill.place}，参加{drill.people}人。"
        )
    return told


def _review(seen: Seen) -> Texts:
    audit, w, phrases = seen.audit, seen.w, seen.phrases
    told = phrases.some("review", 3)
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.start == one.end else f" 至 {e('end')}")
        told.append(
            f"内部审核 Internal audit：实施计划{e('planned_on')}批准；{span}实施；组长{e('leader')}，内审员"
            f"{e.each('auditors')}；开具不符合{e('nonconformities')}项，{e('closed_on')}全部验证关闭。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        told.append(
            f"管理评审 Management review：计划{e('planned_on')}下发；{e('held_on')}由{e('chair')}主持召开；"
            f"输出改进{e('improvements')}项，要求在{e('due_date')}之前完成。"
        )
    return told
