"""Chapter 5 of 闽水's report: evidence in paragraphs that begin with the department in brackets."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.b._minshui_form import listed
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import HALVES, Writer

Tell = Callable[[Audit, Writer], list[str]]


def all_of(audit: Audit, w: Writer, store: Phrases) -> None:
    """The departments, three parts of the chapter."""
    world, at = audit.world, 0
    times, crews = halves(audit), groups(audit)
    for number, (title, places) in enumerate(PARTS, 1):
        w.heading(2, f"5.{number} {title}")
        for place, topic, count, tells in places:
            name = world.departments[place]
            day, half = times[at * len(times) // 8]
            who = "、".join(member.name for member in crews[at % 2])
            at += 1
            when = f"{day.month}月{day.day}日{HALVES[half]}"
            head = f"接受审核人：{world.people.heads[name]}；审核员：{who}；{when}。"
            notes = [store.one(f"{topic}_duty"), *store.some(topic, count)]
            w.text(f"【{name}】{head}{''.join(notes)}")
            own = [text for tell in tells for text in tell(audit, w)]
            extra = store.some(f"{topic}_ehs", 1) if len(audit.systems) > 1 else []
            for text in [*extra, *own]:
                w.text(f"【{name}】{text}")


def _people(audit: Audit, w: Writer) -> list[str]:
    told = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = f"至{e('valid_to')}止" if contract.valid_to else "起，为无固定期限合同"
        told.append(f"{e('name')}，{e('signed_on')}签订，自{e('valid_from')}{until}")
    texts = [f"抽查劳动合同：{listed(told)}"]
    told = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        told.append(f"{e('name')}，{e('examined_on')}在{e('institution')}体检，结论为{e('result')}")
    texts.append(f"抽查体检报告：{listed(told)}")
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}，从事{e.aside('work')}，{e('kind')}，作业类别{e('category')}，证书编号{e('number')}，"
            f"{e('issuer')}于{e('issued_on')}签发，有效期至{e('valid_to')}"
        )
    return [*texts, f"抽查持证上岗：{listed(told)}"] if told else texts


def _instruments(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told.append(
            f"{one.place}的{e('device')}，型号规格{e('model')}，出厂编号{e('serial')}，{e('calibrated_on')}经{e('agency')}"
            f"{one.act}，证书编号{e('certificate_no')}，{e('result')}，有效期至{e('valid_until')}"
        )
    return [f"抽查监视测量设备：{listed(told)}"]


def _totals(audit: Audit, w: Writer) -> list[str]:
    texts = []
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        told = "、".join(f"{item('name')}{item('amount')}{table.unit}" for item in items)
        texts.append(f"查阅《{e('title')}》：{told}，合计{e('stated_total')}{table.unit}，与原始台账相符。")
    return texts


def _standards(audit: Audit, w: Writer) -> list[str]:
    told = []
    for standard in audit.standards_cited:
        e = w.entry("standards_cited", standard)
        told.append(f"{e('number')}《{e('title')}》")
    return [f"执行的标准有：{listed(told)}"]


def _work(audit: Audit, w: Writer) -> list[str]:
    flow = "、".join(audit.world.industry["flow"])
    return [f"从事{w.scope('activity')}，主要步骤依次为{flow}，实行{audit.world.shifts}班制。"]


def _buying(audit: Audit, w: Writer) -> list[str]:
    told = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        told.append(f"{e('name')}（{e('provides')}），{e('evaluated_on')}评价")
    texts = [f"抽查合格供方的评价：{listed(told)}"]
    told = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        told.append(
            f"{e('kind')}，标的为{contract.about}，"
            f"由{e.each('parties', '与')}于{e('signed_on')}签订，合同期{e('stated_term')}，"
            f"自{e('valid_from')}至{e('valid_to')}"
        )
    return [*texts, f"抽查合同：{listed(told)}"]


def _equipment(audit: Audit, w: Writer) -> list[str]:
    machines = [name for name, _, _ in audit.world.equipment]
    e = w.entry("counts", Count("主要设备设施", len(machines), machines, "种"))
    texts = [f"{e('what')}有{e('stated')}种：{e.each('listed', '、')}。"]
    told = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told.append(
            f"{unit.place}{e('name')}，型号{e('model')}，设备代码{e('device_code')}，使用登记证编号{e('registration_no')}，"
            f"由{e('agency')}于{e('inspected_on')}检验合格，报告编号{e('report_no')}，下次检验日期{e('next_inspection_on')}"
        )
    return [*texts, f"抽查特种设备：{listed(told)}" if told else "没有使用特种设备。"]


def _drills(audit: Audit, w: Writer) -> list[str]:
    few = w.law_entry("operation")
    texts = [
        f"{few.silent('place')}现场按{few.each('titles', '、', '《{}》')}的要求进行管理，观察期间未见违反。"
    ]
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(f"{e('held_on')}，{drill.place}，{e('kind')}应急演练，参加{drill.people}人")
    return [*texts, f"查应急演练记录：{listed(told)}"]


def _measures(audit: Audit, _: Writer) -> list[str]:
    texts = []
    if "EMS" in audit.systems:
        texts.append(f"对“{audit.world.aspects[0]}”等环境影响设有控制设施，现场看到设施正常运行。")
    if "OHSMS" in audit.systems:
        texts.append(f"对“{audit.world.hazards[0]}”等风险采取了工程、管理和个体防护措施，现场核实已落实。")
    if "EnMS" in audit.systems:
        texts.append("能源评审识别了主要能源使用，确定了能源绩效参数和能源基准，能耗数据按月采集和比较。")
    return texts


PARTS: tuple[tuple[str, tuple[tuple[int, str, int, tuple[Tell, ...]], ...]], ...] = (
    (
        "支持部门",
        (
            (0, "office", 4, (_people,)),
            (1, "quality", 4, (_instruments, _totals)),
            (6, "upkeep", 2, (_equipment,)),
        ),
    ),
    (
        "业务部门",
        (
            (3, "tech", 2, (_standards,)),
            (5, "sale", 2, ()),
            (4, "purchase", 2, (_buying,)),
            (2, "doing", 3, (_work,)),
        ),
    ),
    ("安全环保管理部门", ((7, "safety", 2, (_measures, _drills)),)),
)
