"""What 苇棠 records: findings with figures, and registers of devices and people as numbered lines."""

from __future__ import annotations

import re

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.writer import Writer

Asked = list[tuple[str, str]]

_TAG = re.compile(r"\{=[^|{}]*\|([^|{}]*)(?:\|[^{}]*)?\}")


def _lines(w: Writer, lead: str, lines: list[str], none: str) -> None:
    if not lines:
        w.text(none, style="plain")
        return
    kept = lead.removesuffix("登记")
    said = [re.split("[；。]", _TAG.sub(r"\1", line))[0] for line in lines]
    e = w.entry("counts", Count(kept, len(lines), said, "条"))
    told = f"{e('what')}{lead.removeprefix(kept)}（共{e('stated')}条）：{e.silent_each('listed')}"
    w.text(told, style="plain")
    w.text(*[f"{at}）{line}" for at, line in enumerate(lines, 1)], style="plain")


def counts(audit: Audit, w: Writer) -> Asked:
    """Enumerations with their number."""
    made = []
    for count in audit.counts:
        e = w.entry("counts", count)
        told = f"经评价确定{e('what')}{e('stated')}{count.unit}：{e.each('listed', '；')}。"
        made.append((f"{count.what}是怎样确定的？", told))
    return made


def laws(audit: Audit, w: Writer) -> Asked:
    """The organization's list and the standards that it applies."""
    e = w.law_entry("compliance")
    made = [
        (
            "清单是否完整？",
            f"查《适用法律法规清单》，收录{e('stated_count')}部，逐部核对：{w.laws('compliance')}，均为现行有效版本。",
        )
    ]
    if audit.standards_cited:
        cited = []
        for one in audit.standards_cited:
            s = w.entry("standards_cited", one)
            cited.append(f"{s('number')}《{s('title')}》")
        made.append(("执行哪些技术标准？", f"主要执行{'、'.join(cited)}，文本由质量部门保管。"))
    return made


def goals(audit: Audit, _: Writer) -> Asked:
    """Objectives and what was reached."""
    told = [f"{name}：目标{target}，考核结果{reached}" for name, target, reached in audit.world.objectives]
    return [("上一考核期目标的完成情况如何？", f"{'；'.join(told)}。各项目标均已达到。")]


def obeyed(_: Audit, w: Writer) -> Asked:
    """Laws at work."""
    few = w.law_entry("operation")
    told = few.each("titles", "、", "《{}》")
    finding = f"对照{told}的有关条文查看现场，{few.silent('place')}做法与规定相符。"
    return [("现场是否遵守有关规定？", finding)]


def evaluations(audit: Audit, w: Writer) -> Asked:
    """Evaluations of compliance."""
    made = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told = (
            f"{e('done_on')}由{e.each('evaluators')}进行合规性评价，评价法律法规{e('stated_count')}部，"
            "结果均为符合，未收到行政处罚。"
        )
        made.append(("最近一次评价何时进行，由谁进行？", told))
    return made


def internal(audit: Audit, w: Writer) -> Asked:
    """Internal audits."""
    made = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start")
        days += f"至{e('end')}" if one.end > one.start else f"（一天）{e.silent('end')}"
        told = (
            f"内审计划于{e('planned_on')}发布；{days}实施，内审组长{e('leader')}，内审员"
            f"{e.each('auditors')}；开具不符合{e('nonconformities')}项，于{e('closed_on')}全部验证关闭。"
        )
        made.append(("最近一次内部审核怎样实施？", told))
    return made


def reviews(audit: Audit, w: Writer) -> Asked:
    """Management reviews."""
    made = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told = (
            f"评审计划于{e('planned_on')}下发，{e('held_on')}召开管理评审会议，由{e('chair')}主持；决定改进事项"
            f"{e('improvements')}项，要求在{e('due_date')}前完成，正在落实。"
        )
        made.append(("最近一次管理评审何时召开，作出哪些决定？", told))
    return made


def devices(audit: Audit, w: Writer) -> None:
    """Instruments, a line each."""
    lines = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        lines.append(
            f"{e('device')}，规格{e('model')}，出厂编号{e('serial')}，用于{e.aside('place')}；{one.act}日期"
            f"{e('calibrated_on')}，有效期至{e('valid_until')}；证书编号{e('certificate_no')}，"
            f"{e('agency')}出具，结论{e('result')}。"
        )
    _lines(w, "器具抽样登记", lines, "受审核方没有需要溯源的测量器具。")


def equipment(audit: Audit, w: Writer) -> None:
    """Main and special equipment."""
    main = [f"{name}（{model}）{number}台/套" for name, model, number in audit.world.equipment]
    w.text(f"主要设备：{'，'.join(main)}。", style="plain")
    lines = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        lines.append(
            f"{e('name')}（型号{e('model')}），位于{e.aside('place')}；设备代码{e('device_code')}，使用登记证编号"
            f"{e('registration_no')}；{e('inspected_on')}由{e('agency')}检验合格，报告编号{e('report_no')}，"
            f"下次检验日期{e('next_inspection_on')}。"
        )
    _lines(w, "特种设备登记", lines, "现场没有特种设备。")


def people(audit: Audit, w: Writer) -> None:
    """Holders of certificates, contracts, examinations."""
    lines = []
    for holder in audit.personnel_certificates:
        e = w.entry("personnel_certificates", holder)
        review = f"，{w.date(holder.review_by)}前复审" if holder.review_by else ""
        lines.append(
            f"{e('name')}，从事{e.aside('work')}；持{e('kind')}，作业项目{e('category')}，证号{e('number')}，"
            f"{e('issuer')}发证，有效期{e('valid_from')}至{e('valid_to')}{review}。"
        )
    _lines(w, "持证人员登记", lines, "没有法定要求持证的岗位。")
    lines = []
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        ends = f"至{c('valid_to')}" if contract.valid_to else "起，无固定期限"
        lines.append(f"{c('name')}，{c('signed_on')}签订，合同期自{c('valid_from')}{ends}。")
    _lines(w, "劳动合同抽样", lines, "劳动合同本次未抽。")
    lines = []
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        lines.append(f"{m('name')}，{m('examined_on')}在{m('institution')}体检，结果{m('result')}。")
    _lines(w, "健康检查抽样", lines, "健康检查本次未抽。")


def purchases(audit: Audit, w: Writer) -> None:
    """Suppliers and contracts."""
    lines = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        lines.append(f"{e('name')}，提供{e('provides')}，{e('evaluated_on')}评价合格。")
    _lines(w, "合格供方抽样", lines, "没有外部供方。")
    lines = []
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        lines.append(
            f"{c('kind')}（{contract.about}），甲方{c.one('parties', contract.parties[0])}，乙方"
            f"{c.one('parties', contract.parties[1])}，{c('signed_on')}签订，期限{c('stated_term')}，自"
            f"{c('valid_from')}至{c('valid_to')}。"
        )
    _lines(w, "合同抽样", lines, "合同本次未抽。")


def drills(audit: Audit, w: Writer) -> None:
    """Emergency drills."""
    lines = []
    for one in audit.drills:
        e = w.entry("drills", one)
        lines.append(
            f"{e('held_on')}在{one.place}举行{e('kind')}应急演练，{one.people}人参加，事后进行了评价。"
        )
    _lines(w, "演练登记", lines, "本期没有演练安排。")


def totals(audit: Audit, w: Writer) -> None:
    """Figures with their total."""
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        rows = [["项目", f"数量（{table.unit}）"]]
        title = e("title")
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.text(f"附表：{title}", style="plain")
        w.table(rows, (6, 4), head=1)
