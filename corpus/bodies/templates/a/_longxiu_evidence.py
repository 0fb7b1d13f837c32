"""What the second stage saw, by chapters of the standards: printed sentences with gaps, tables of figures."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _longxiu_measured as measured
from corpus.bodies.templates.a._longxiu_words import YES, filled, workday
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """Chapters ten and eleven."""
    w.heading(1, "十、审核发现")
    _chapters(audit, w)
    w.heading(2, "10.1 目标的完成情况")
    _objectives(audit, w)
    w.heading(2, "10.2 人员")
    _people(audit, w)
    w.heading(2, "10.3 监视和测量设备")
    _devices(audit, w)
    w.heading(2, "10.4 特种设备")
    _special(audit, w)
    w.heading(2, "10.5 资质、采购和合同")
    _partners(audit, w)
    w.heading(2, "10.6 监测数据")
    measured.all_of(audit, w)
    w.heading(2, "10.7 应急准备和响应")
    _drills(audit, w)
    w.heading(1, "十一、内部审核、管理评审和合规性评价")
    _cycle(audit, w)


CHAPTERS = (
    ("4", "组织环境", "context"),
    ("5", "领导作用", "leadership"),
    ("6", "策划", "planning"),
    ("7", "支持", "support"),
    ("8", "运行", "operation"),
    ("9", "绩效评价", "evaluation"),
    ("10", "改进", "improvement"),
)


def _chapters(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["章", "审核记录", "判定"]]
    for chapter, name, topic in CHAPTERS:
        texts = phrases(w, topic, 2)
        if topic == "planning":
            for count in audit.counts:
                e = w.entry("counts", count)
                texts.append(f"{e('what')}____{e('stated')}____{count.unit}：{e.each('listed', '；')}。")
        if topic == "operation":
            few = w.law_entry("operation")
            texts.append(f"对照{few.each('titles', '、', '《{}》')}查看现场管理情况{few.silent('place')}。")
        hit = [item for item in audit.nonconformities.items if item.clause.split(".")[0] == chapter]
        verdict = "{-}符合¶{+}有不符合" if hit else "{+}符合¶{-}有不符合"
        rows.append([f"{chapter} {name}", "¶".join(texts), verdict])
    w.table(rows, (1.2, 5, 1.3), head=1, repeat=True)


def _objectives(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["目标", "指标", "实际完成", "是否达到"]]
    rows += [[name, target, reached, YES] for name, target, reached in audit.world.objectives]
    w.table(rows, (2.4, 1.4, 1.4, 1.4), head=1)
    w.text("统计期间：体系运行以来至第二阶段审核的上一个月。")


def _people(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "岗位", "证书名称", "作业项目", "证书编号", "有效期"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        term = f"{e('valid_from')}至¶{e('valid_to')}"
        rows.append([e("name"), e.aside("work"), e("kind"), e("category"), e("number"), term])
    w.table(rows, (0.8, 1.1, 1.3, 1.4, 2, 1.7), head=1)
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = f"止于_{e('valid_to', filled(contract.valid_to))}" if contract.valid_to else "无固定期限"
        w.text(
            f"查__{e('name')}__的劳动合同：签订于_{e('signed_on', filled(contract.signed_on))}，期限始于"
            f"_{e('valid_from', filled(contract.valid_from))}，{ends}。"
        )
    if "OHSMS" in audit.systems:
        for exam in audit.medical_exams:
            e = w.entry("medical_exams", exam)
            w.text(
                f"查__{e('name')}__的体检报告：于_{e('examined_on', filled(exam.examined_on))}由"
                f"__{e('institution')}__检查，结果__{e('result')}__。"
            )


def _devices(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["名称/规格", "编号", "使用处", "方式", "证书号/机构", "日期", "到期日", "结果"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        modes = f"{{+}}{one.act}"
        proof = f"{e('certificate_no')}¶{e('agency')}"
        days = [e("calibrated_on", f"{one.calibrated_on}"), e("valid_until", f"{one.valid_until}")]
        rows.append([f"{e('device')}¶{e('model')}", e("serial"), one.place, modes, proof, *days, e("result")])
    w.table(rows, (1.3, 1, 0.9, 0.8, 1.9, 1.2, 1.2, 0.7), head=1, repeat=True)


def _special(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("{-}有 {+}无。")
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(
            f"{{+}}__{e('name')}__（型号{e('model')}，位于{unit.place}）：设备代码{e('device_code')}，"
            f"使用登记证{e('registration_no')}，于_{e('inspected_on', filled(unit.inspected_on))}由"
            f"{e('agency')}检验，报告{e('report_no')}，下次检验于"
            f"_{e('next_inspection_on', filled(unit.next_inspection_on))}前进行。"
        )


def _partners(audit: Audit, w: Writer) -> None:
    for permit in audit.permits:
        e = w.entry("permits", permit)
        ends = f"有效期{e('valid_from')}至{e('valid_to')}" if permit.valid_to else f"{e('valid_from')}起"
        w.text(
            f"{{+}}{e('kind')}：编号{e('number')}，持有人{e('holder')}，范围__{e('scope')}__，{ends}，"
            f"{e('authority')}。"
        )
    rows: list[Row] = [["供方名称", "提供的产品/服务", "评价日期", "评价结论"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "{+}合格 {-}不合格"])
    w.table(rows, (2.8, 1.8, 1.6, 1.6), head=1)
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"抽查{e('kind')}：__{e.each('parties', '__与__')}__，内容为{contract.about}，签订于"
            f"_{e('signed_on', filled(contract.signed_on))}，期限__{e('stated_term')}__"
            f"（{e('valid_from')}至{e('valid_to')}）。"
        )


def _drills(audit: Audit, w: Writer) -> None:
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"于_{e('held_on', filled(drill.held_on))}在__{drill.place}__进行__{e('kind')}演练__，"
            f"参加____{drill.people}____人，演练后评价：{{+}}有 {{-}}无。"
        )


def _next(day: date) -> str:
    later = date(day.year + 1, day.month, min(day.day, 28))
    return f"{later.year}_年_{later.month}_月"


def _cycle(audit: Audit, w: Writer) -> None:
    _internal(audit, w)
    _review(audit, w)
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        rows: list[Row] = [
            ["合规性评价", "‹", "‹", "‹"],
            ["评价日", e("done_on"), "评价人", e.each("evaluators", "、")],
            ["评价项数", f"{e('stated_count')}项", "结论", "{+}遵守 {-}有未遵守项"],
        ]
        w.table(rows, (1.2, 2.2, 1.2, 2.8), bold=(0, 2))


def _internal(audit: Audit, w: Writer) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        told = workday(one.end + timedelta(days=3))
        days = e("start") + e.silent("end") if one.start == one.end else f"{e('start')}至{e('end')}"
        rows: list[Row] = [
            ["内部审核", "‹", "‹", "‹"],
            ["策划日", e("planned_on"), "实施日", days],
            ["组长", e("leader"), "内审员", e.each("auditors", "、")],
            ["不符合", f"{e('nonconformities')}项", "报告日", w.date(told)],
            ["关闭日", e("closed_on"), "下次", f"_{_next(one.start)}"],
            ["评价", "{+}充分 {-}不充分", "内审员不审核自己的工作", YES],
        ]
        w.table(rows, (1.2, 2.2, 1.2, 2.8), bold=(0, 2))


def _review(audit: Audit, w: Writer) -> None:
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told = workday(one.held_on + timedelta(days=4))
        rows: list[Row] = [
            ["管理评审", "‹", "‹", "‹"],
            ["策划日", e("planned_on"), "实施日", e("held_on")],
            ["主持人", e("chair"), "报告日", w.date(told)],
            ["改进决定", f"{e('improvements')}项", "完成期限", e("due_date")],
            ["关闭日", "{-}已关闭 {+}按期限进行中", "下次", f"_{_next(one.held_on)}"],
        ]
        w.table(rows, (1.2, 2.2, 1.2, 2.8), bold=(0, 2))
