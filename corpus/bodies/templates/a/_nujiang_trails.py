"""怒江's trails: a section a process, what was followed from where to where, and the samples beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _nujiang_samples as samples
from corpus.bodies.templates.a._nujiang_matrix import MARKS, PROCESSES, Process, owner, process_of
from corpus.bodies.templates.plans import groups
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

Texts = list[str]


def chapter(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """All processes."""
    w.heading(1, "4  过程审核轨迹")
    w.text("每个过程从一个起点出发，沿输入、活动、输出逐步追踪；样本表紧随轨迹。")
    crew = [group[0] for group in groups(audit)]
    for at, process in enumerate(PROCESSES):
        w.heading(2, f"P{at + 1}  {process.name}")
        _process(audit, w, phrases, process, crew[at % len(crew)].name)


def _process(audit: Audit, w: Writer, phrases: Phrases, process: Process, auditor: str) -> None:
    name = owner(audit, process.owner)
    people = audit.world.people
    met = people.manager if process.owner is None else people.heads[name]
    w.text(f"受访：{name} {met}　　审核员：{auditor}　　条款：{'、'.join(process.clauses)}", style="plain")
    facts, tables = TELL[process.key]
    steps = [f"{text}。" for text in phrases.some(process.key, 3)] + facts(audit, w)
    for mark, step in zip(MARKS, steps, strict=False):
        w.text(f"{mark} {step}", style="plain")
    w.forms = ["slash"]
    for table in tables:
        table(audit, w)
    w.forms = ["spaced"]
    found = [one.number for one in audit.nonconformities.items if process_of(audit, one) == process.key]
    if found:
        w.text(f"过程评价：基本有效；轨迹中发现不符合 {'、'.join(found)}，见第 7 章。", style="plain")
    else:
        w.text("过程评价：有效；抽样范围内未发现不符合。", style="plain")


def _goals(audit: Audit, _w: Writer) -> Texts:
    goals = [f"{name}：要求{target}，结果{reached}" for name, target, reached in audit.world.objectives]
    return [f"目标统计：{'；'.join(goals)}。"] if goals else []


def _nothing(_audit: Audit, _w: Writer) -> Texts:
    return []


def _laws(audit: Audit, w: Writer) -> Texts:
    told = []
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"识别结果：{e('what')}{e('stated')}{count.unit}，为{e.each('listed')}。")
    listed = w.laws("compliance")
    stated = w.law_entry("compliance")("stated_count")
    told.append(f"合规清单共列入法律法规 {stated} 部：{listed}。")
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        told.append(
            f"由清单追踪到合规性评价：评价在 {e('done_on')} 完成，参加人为{e.each('evaluators')}，覆盖 "
            f"{e('stated_count')} 部，结论是能够遵守。"
        )
    return told


def _people(audit: Audit, w: Writer) -> Texts:
    told = []
    for one in audit.personnel_certificates[:1]:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"由{e.aside('work')}岗位追踪到{e('name')}本人，其{e('kind')}在 {e('valid_to')} 之前有效，"
            f"作业项目为{e('category')}。"
        )
    return told


def _asset(audit: Audit, w: Writer) -> Texts:
    machines = [f"{name} {model}（{number}台）" for name, model, number in audit.world.equipment]
    told = [f"在用主要设备：{'，'.join(machines)}。"] if machines else []
    for unit in audit.special_equipment[:1]:
        e = w.entry("special_equipment", unit)
        told.append(
            f"在{e.aside('place')}核对{e('name')}的检验标志，标志载明下次检验日期 "
            f"{e('next_inspection_on')}，设备代码 "
            f"{e('device_code')} 与台账一致。"
        )
    return told


def _buying(audit: Audit, w: Writer) -> Texts:
    told = []
    for supplier in audit.suppliers[-1:]:
        e = w.entry("suppliers", supplier)
        told.append(f"由名录追踪到{e('name')}的评价，其提供{e('provides')}，评价日期 {e('evaluated_on')}。")
    return told


def _doing(audit: Audit, w: Writer) -> Texts:
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    told = [f"运行所依据的标准：{'；'.join(cited)}。"] if cited else []
    few = w.law_entry("operation")
    told.append(
        f"观察现场时对照了{few.silent('place')}{few.each('titles', '、', '《{}》')}，做法与要求一致。"
    )
    return told


def _watching(audit: Audit, w: Writer) -> Texts:
    told = []
    for one in audit.calibrations[:2]:
        e = w.entry("calibrations", one)
        told.append(
            f"在{e.aside('place')}看到在用的{e('device')}（编号 {e('serial')}），追踪到{e('agency')}"
            f"的{one.act}证书 "
            f"{e('certificate_no')}，{e('valid_until')} 到期。"
        )
    return told


def _ready(audit: Audit, w: Writer) -> Texts:
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(
            f"由预案追踪到演练：{e('held_on')} 在{drill.place}进行了{e('kind')}演练，参加 {drill.people} "
            "人，演练后有评价记录。"
        )
    return told


def _better(audit: Audit, w: Writer) -> Texts:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        ends = e.silent("end") if one.start == one.end else f" 至 {e('end')}"
        told.append(
            f"内审轨迹：{e('planned_on')} 批准计划，{e('start')}{ends} 实施，组长{e('leader')}，"
            f"内审员{e.each('auditors')}，"
            f"不符合 {e('nonconformities')} 项，{e('closed_on')} 验证完毕。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        closed = f"，{e('closed_on')} 已经完成" if review.closed_on else ""
        told.append(
            f"管理评审轨迹：{e('planned_on')} 发出通知，{e('held_on')} 由{e('chair')}主持会议，提出改进 "
            f"{e('improvements')} 项，"
            f"限 {e('due_date')} 完成{closed}。"
        )
    return told


Tell = tuple[Callable[[Audit, Writer], Texts], Sequence[Callable[[Audit, Writer], None]]]
TELL: dict[str, Tell] = {
    "strategy": (_goals, ()),
    "compliance": (_laws, (samples.permits,)),
    "people": (_people, (samples.certificates, samples.contracts_of_work, samples.exams)),
    "asset": (_asset, (samples.equipment,)),
    "market": (_nothing, ()),
    "buying": (_buying, (samples.suppliers, samples.contracts)),
    "doing": (_doing, ()),
    "watching": (_watching, (samples.gauges, samples.sums)),
    "ready": (_ready, ()),
    "better": (_better, ()),
}
