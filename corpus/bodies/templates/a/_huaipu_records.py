"""The third table of 怀朴's form: rows of what was looked at, several sentences in a cell, a mark."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

WIDE = (1.3, 1.7, 1.3, 2.1, 1.6, 2)
RECORDS = (1.1, 2, 2, 2, 1.7, 1.2)
GOOD = "{+}合格¶{-}不合格"
ROWS = (
    ("policy", "方针目标"),
    ("laws", "法规标准"),
    ("duties", "职责沟通"),
    ("files", "文件记录"),
    ("staff", "人员"),
    ("means", "设施设备"),
    ("gauges", "器具"),
    ("sales", "合同顾客"),
    ("buying", "采购"),
    ("work", "过程运行"),
    ("urgent", "应急"),
    ("data", "监测数据"),
    ("obeyed", "合规评价"),
    ("internal", "内部审核"),
    ("review", "管理评审"),
    ("mend", "改进"),
)


def band(title: str) -> Row:
    """A row with a title across the form."""
    return [title, *["‹"] * 5]


def line(label: str, text: str) -> Row:
    """A row with a label and one wide cell."""
    return [label, text, *["‹"] * 4]


def ring(number: int) -> str:
    """A number in a ring."""
    return chr(0x245F + number)


def short(e: Entry, name: str) -> str:
    """A day as written by hand, `25.3.6`."""
    day = getattr(e.source, name)
    assert isinstance(day, date)
    return e(name, f"{day.year % 100:02}.{day.month}.{day.day}")


def all_of(audit: Audit, w: Writer) -> list[Row]:
    """The rows of the table."""
    rows: list[Row] = [
        band("三、检查记录"),
        ["项目", "查到的情况（所看的文件、记录、人员、现场）", "‹", "‹", "‹", "判定"],
    ]
    for topic, label in ROWS:
        told = _sentences(audit, w, topic)
        if topic in TOLD:
            told += TOLD[topic](audit, w)
        rows.append([label, "¶".join(told), "‹", "‹", "‹", GOOD])
    if audit.nonconformities.items:
        rows.append(line("备注", "个别不符合之处另见第四表，不影响上面各项的总体判定。"))
    return rows


def _sentences(audit: Audit, w: Writer, topic: str) -> list[str]:
    """The form's own sentences on a topic, run on in one paragraph."""
    if topic in {"laws", "obeyed", "internal", "review"}:
        return []
    texts = phrases(w, topic, 2)
    if topic == "work":
        for system in audit.systems:
            texts += phrases(w, f"work_{system}", 1)
    return ["".join(texts)]


def _policy(audit: Audit, w: Writer) -> list[str]:
    goals = "；".join(f"{name}{target}，实际{reached}" for name, target, reached in audit.world.objectives)
    told = [f"目标：{goals}。"]
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"{e('what')}{e('stated')}{count.unit}：{e.each('listed')}。")
    return told


def _laws(audit: Audit, w: Writer) -> list[str]:
    e = w.law_entry("compliance")
    few = w.law_entry("operation")
    told = [
        f"清单列法规{e('stated_count')}部：{w.laws('compliance', '、', '{}')}。",
        f"问{few.each('titles', '、', '《{}》')}的要求，能答，现场照做。{few.silent('place')}",
    ]
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    return [*told, f"执行标准：{'；'.join(cited)}。"] if cited else told


def _staff(audit: Audit, w: Writer) -> list[str]:
    told = []
    for at, one in enumerate(audit.personnel_certificates, 1):
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{ring(at)}{e('name')}（{e.aside('work')}）：{e('kind')}，{e('category')}，号{e('number')}，"
            f"{short(e, 'valid_from')}～{short(e, 'valid_to')}，{e('issuer')}。"
        )
    told = ["持证：", *told] if told else ["没有须持证的岗位。"]
    signed = []
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        ends = f"～{short(c, 'valid_to')}" if contract.valid_to else "起无固定期"
        signed.append(f"{c('name')}，{short(c, 'signed_on')}签，期限{short(c, 'valid_from')}{ends}")
    if signed:
        told.append(f"劳动合同：{'；'.join(signed)}。")
    seen = []
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        seen.append(f"{m('name')}，{short(m, 'examined_on')}在{m('institution')}查，{m('result')}")
    if seen:
        told.append(f"体检：{'；'.join(seen)}。")
    return told


def _means(audit: Audit, w: Writer) -> list[str]:
    listed = "、".join(f"{name}{model}共{number}台" for name, model, number in audit.world.equipment)
    told = []
    for at, unit in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", unit)
        told.append(
            f"{ring(at)}{e('name')}{e('model')}，代码{e('device_code')}，登记证{e('registration_no')}，"
            f"{e('agency')}，{short(e, 'inspected_on')}检验，报告{e('report_no')}，下次"
            f"{short(e, 'next_inspection_on')}前。"
        )
    ticked = "特种设备：{+}有  {-}无" if told else "特种设备：{-}有  {+}无"
    return [f"主要设备：{listed}。", ticked, *told]


def _gauges(audit: Audit, w: Writer) -> list[str]:
    told = []
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        told.append(
            f"{ring(at)}{e('device')}{e('model')}，编号{e('serial')}，{one.act}{short(e, 'calibrated_on')}，"
            f"有效到{short(e, 'valid_until')}，证书{e('certificate_no')}，{e('agency')}，{e('result')}。"
        )
    return told or ["不用须检定、校准的器具。"]


def _buying(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}（{e('provides')}，{short(e, 'evaluated_on')}评）")
    made = [f"合格供方：{'；'.join(told)}。"] if told else []
    for at, contract in enumerate(audit.contracts, 1):
        c = w.entry("contracts", contract)
        made.append(
            f"{ring(at)}{c('kind')}（{contract.about}），{c.each('parties', '与')}，"
            f"{short(c, 'signed_on')}签，期{c('stated_term')}，"
            f"{short(c, 'valid_from')}～{short(c, 'valid_to')}。"
        )
    return made


def _urgent(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{short(e, 'held_on')}在{one.place}搞{e('kind')}演练，{one.people}人，有总结。")
    return told


def _data(audit: Audit, w: Writer) -> list[str]:
    told = []
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        title = e("title")
        items = [e.inner("items", item) for item in table.items]
        listed = "，".join(f"{i('name')}{i('amount')}" for i in items)
        told.append(f"{title}（{table.unit}）：{listed}，合计{e('stated_total')}。")
    return told


def _obeyed(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"{e('done_on')}由{e.each('evaluators')}评价法规{e('stated_count')}部，逐部有结论，均遵守。"
        )
    return told


def _internal(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start")
        last = f"{one.end.month}.{one.end.day}" if one.end.year == one.start.year else None
        days += f"到{e('end', last)}" if one.end > one.start else f"一天{e.silent('end')}"
        told.append(
            f"{e('planned_on')}下计划，{days}审核。组长{e('leader')}，内审员{e.each('auditors')}，没有自己审自己的。"
            f"查出不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。"
        )
    return told


def _review(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told.append(
            f"{e('planned_on')}发通知，{e('held_on')}开会，{e('chair')}主持，各部门有书面材料。定下改进"
            f"{e('improvements')}项，{e('due_date')}前完成，正在做。"
        )
    return told


def _mend(audit: Audit, w: Writer) -> list[str]:
    told = []
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        told.append(f"上次不符合{ring(at)}{e('description')}{e('closed_on')}关闭，复查{{+}}有效 {{-}}无效。")
    return told


TOLD: dict[str, Callable[[Audit, Writer], list[str]]] = {
    "policy": _policy,
    "laws": _laws,
    "staff": _staff,
    "means": _means,
    "gauges": _gauges,
    "buying": _buying,
    "urgent": _urgent,
    "data": _data,
    "obeyed": _obeyed,
    "internal": _internal,
    "review": _review,
    "mend": _mend,
}
"""The records of a row, behind its sentences."""
