"""The fourth and fifth parts of 松花's letter: what the auditors saw, and the company's own checks."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._songhua_words import counted, say
from corpus.bodies.writer import Writer

LEGAL = {"EMS", "OHSMS", "HSE"}
TOPICS = {
    "food": {"FSMS", "HACCP"},
    "data": {"ISMS", "ITSMS"},
    "care": {"MDR"},
    "trust": {"EIMS"},
    "field": LEGAL,
}


def parts(audit: Audit, w: Writer) -> None:
    """Both."""
    w.heading(2, "四、审核组的所见")
    _planning(audit, w)
    w.text(say(w, "people", 2))
    _samples(audit, w)
    w.text(say(w, "buying", 1))
    _contracts(audit, w)
    w.text(say(w, "doing", 3))
    for topic, systems in TOPICS.items():
        if systems & {*audit.systems}:
            w.text(say(w, topic, 2))
    _operation(audit, w)
    w.heading(2, "五、贵公司自身的检查")
    _checks(audit, w)


def _planning(audit: Audit, w: Writer) -> None:
    w.text(say(w, "top", 3))
    goals = [f"{name}，指标{target}，实际{reached}" for name, target, reached in audit.world.objectives]
    w.text(f"抽查的目标均已实现：{counted(goals)}。")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"贵公司确定的{e('what')}共{e('stated')}{count.unit}：{e.each('listed', '、')}。")
    law = w.law_entry("compliance")
    w.text(
        f"贵公司收集的法律法规共{law('stated_count')}部，计有{w.laws('compliance')}；抽看数部，文本均为现行版本。"
    )
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    w.text(f"贵公司执行的技术标准：{counted(cited)}。")


def _samples(audit: Audit, w: Writer) -> None:
    """What the registers at the end have is told of one sample each."""
    w.text(say(w, "things", 2))
    if audit.calibrations:
        one = audit.calibrations[0]
        e = w.entry("calibrations", one)
        w.text(
            f"在现场抽取编号为{e('serial')}的{e('device')}核对，证书号{e('certificate_no')}，{e('agency')}于"
            f"{e('calibrated_on')}{one.act}，结果{e('result')}，至{e('valid_until')}有效；器具清单见附录甲。"
        )
    if audit.special_equipment:
        s = w.entry("special_equipment", audit.special_equipment[-1])
        w.text(
            f"特种设备抽看{s('name')}（{s('model')}），使用登记证为{s('registration_no')}，最近一次检验在"
            f"{s('inspected_on')}，下一次检验应不迟于{s('next_inspection_on')}；清单见附录乙。"
        )
    if audit.personnel_certificates:
        p = w.entry("personnel_certificates", audit.personnel_certificates[0])
        w.text(
            f"从事{p.aside('work')}的{p('name')}出示了{p('kind')}（{p('category')}），证号{p('number')}，"
            f"有效期自{p('valid_from')}至{p('valid_to')}；持证人员清单见附录丙。"
        )


def _contracts(audit: Audit, w: Writer) -> None:
    told = []
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        told.append(
            f"{c.each('parties', '与')}就{contract.about}订立的{c('kind')}，{c('signed_on')}签订，"
            f"期限{c('stated_term')}，自{c('valid_from')}至{c('valid_to')}"
        )
    if told:
        w.text(f"抽看的合同：{counted(told)}。")


def _operation(audit: Audit, w: Writer) -> None:
    few = w.law_entry("operation")
    w.text(
        f"审核组将现场的做法与{few.silent('place')}{few.each('titles', '、', '《{}》')}对照，"
        "没有发现违背之处。"
    )
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        told = []
        for one in table.items:
            i = e.inner("items", one)
            told.append(f"{i('name')}{i('amount')}{table.unit}")
        w.text(
            f"贵公司提供的《{e('title')}》载明：{counted(told)}；合计{e('stated_total')}{table.unit}。与台账核对无误。"
        )
    held = []
    for drill in audit.drills:
        d = w.entry("drills", drill)
        held.append(f"{d('held_on')}在{drill.place}举行{d('kind')}应急演练，{drill.people}人参加")
    w.text(f"{say(w, 'emergency', 1)}已经举行的演练：{counted(held)}。")


def _checks(audit: Audit, w: Writer) -> None:
    one = audit.internal_audits[0]
    a = w.entry("internal_audits", one)
    span = (
        f"自{a('start')}至{a('end')}" if one.end != one.start else f"于{a('start')}一日之内{a.silent('end')}"
    )
    w.text(
        f"内部审核的计划于{a('planned_on')}下达，{span}实施，{a('leader')}任组长，内审员为{a.each('auditors')}，"
        f"开具不符合{a('nonconformities')}项，至{a('closed_on')}全部关闭。"
    )
    r = w.entry("management_reviews", audit.management_reviews[0])
    w.text(
        f"管理评审的通知于{r('planned_on')}发出，会议于{r('held_on')}召开，由{r('chair')}主持，"
        f"作出改进决定{r('improvements')}项，限{r('due_date')}之前完成，目前正在进行。"
    )
    if LEGAL & {*audit.systems}:
        c = w.entry("compliance_evaluations", audit.compliance_evaluations[0])
        w.text(
            f"合规性评价于{c('done_on')}完成，评价人为{c.each('evaluators')}，逐部评价了{c('stated_count')}部"
            "法律法规，结论为遵守。"
        )
    w.text(say(w, "check", 2))
    w.text(say(w, "better", 2))
