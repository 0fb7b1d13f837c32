"""The report of the second stage, department by department, of 玛纳斯's booklet."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._manas_form import label
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

CHANGE = {
    True: "第一阶段审核提出的关注点均已查证，期间名称、地址、人员和过程未发生变化。",
    False: "证书周期内名称、地址、负责人和主要过程未发生变化，未受到行政处罚，无重大投诉。",
}


def report(audit: Audit, w: Writer, s: Slots) -> None:
    """The whole form. The first four numbers are the basics' where there is no first stage."""
    at = 1 if audit.stage1 else 5
    titles = (
        "变化情况与以往问题",
        "管理层",
        "人员与文件",
        "设备与计量",
        "过程与采购",
        "安全、环保与应急",
        "检查与改进",
    )
    parts = (_before, _top, _people, _devices, _doing, _safety, _checks)
    numerals = "一二三四五六七八九十"
    for number, (title, part) in enumerate(zip(titles, parts, strict=True), at):
        mark = numerals[number - 1] if number <= 10 else "十" + numerals[number - 11]
        w.text(f"{mark}、{title}", style="subtitle")
        part(audit, w, s)


def _before(audit: Audit, w: Writer, s: Slots) -> None:
    w.text(CHANGE[audit.stage1 is not None])
    line = (
        "上次审核的不符合：<description>该项已于<closed_on>关闭，"
        "<again:本次复查未见重复发生/本次复查发现同类情况，已开具不符合报告>。"
    )
    w.text(*s.lines("previous_nonconformities", line))
    for record in audit.certificates:
        e = w.entry("certificates", record)
        w.text(
            f"原{e('system', label(record.system))}体系证书号{e('number')}，{e('issued_on')}颁发，"
            f"有效至{e('valid_to')}，证书及标志使用规范。"
        )


def _top(audit: Audit, w: Writer, s: Slots) -> None:
    w.text(*s.phrases.some("top", 2), w.random.choice(audit.world.remarks["planning"]))
    told = [f"{name}（目标{target}，实绩{reached}）" for name, target, reached in audit.world.objectives]
    w.text(f"目标统计：{'；'.join(told)}。")


def _people(audit: Audit, w: Writer, s: Slots) -> None:
    w.text(*s.phrases.some("hr", 2), w.random.choice(audit.world.remarks["support"]))
    if audit.personnel_certificates:
        rows: list[Row] = [["持证人", "作业内容", "证件及项目", "证号", "签发", "起止", "签发单位"]]
        cells = [
            "<name>",
            "<@work>",
            "<kind>（<category>）",
            "<number>",
            "<issued_on>",
            "<valid_from>—<valid_to>",
            "<issuer>",
        ]
        made = s.rows("personnel_certificates", cells)
        w.table([*rows, *made], (0.8, 1, 1.6, 1.6, 1.1, 1.3, 1.2), head=1, repeat=True)
    if audit.employment_contracts:
        cells = ["<name>", "<signed_on>", "<valid_from>", "<valid_to:无固定期限>"]
        made = s.rows("employment_contracts", cells)
        w.text("劳动合同抽样：", style="plain")
        w.table([["职工", "签订日", "起", "止"], *made], (1, 1.5, 1.5, 1.5), head=1)
    if audit.medical_exams:
        cells = ["<name>", "<institution>", "<examined_on>", "<result>"]
        w.text("健康检查抽样：", style="plain")
        w.table(
            [["职工", "检查机构", "检查日期", "检查结论"], *s.rows("medical_exams", cells)],
            (1, 2.4, 1.5, 1.2),
            head=1,
        )


def _devices(audit: Audit, w: Writer, s: Slots) -> None:
    owned = "、".join(f"{name}{number}台" for name, _, number in audit.world.equipment)
    w.text(f"主要设备：{owned}，按计划保养。计量器具的抽查：")
    for at, record in enumerate(audit.calibrations, 1):
        s.number = at
        line = (
            f"<#>. <device> <model>，编号<serial>，存放于<@place>，{record.act}日期<calibrated_on>，"
            f"证书<certificate_no>（<agency>），结果<result>，有效期至<valid_until>。"
        )
        w.text(s(line, w.entry("calibrations", record)), style="plain")
    shown = w.random.choice(audit.calibrations)
    line = "调阅<device>（编号<serial>）的证书原件，证书号<certificate_no>，送检单位为<user_unit>。"
    w.text(s(line, w.entry("calibrations", shown)))
    if audit.special_equipment:
        w.text("特种设备台账抽查：")
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        rows: list[Row] = [
            ["设备名称", f"{e('name')}（{e('model')}）", "所在位置", e.aside("place")],
            ["设备代码", e("device_code"), "登记证号", e("registration_no")],
            ["首次检验", e("first_inspected_on"), "最近检验", e("inspected_on")],
            ["下次检验", e("next_inspection_on"), "检验报告", f"{e('report_no')}¶{e('agency')}"],
        ]
        w.table(rows, (1, 2.4, 1, 2.4), bold=(0, 2))
        w.text("", style="plain")


def _doing(audit: Audit, w: Writer, s: Slots) -> None:
    w.text(
        f"流程：{' — '.join(audit.world.industry['flow'])}。其中关键过程：{w.fact('key_processes')}；"
        f"需确认的过程：{w.fact('special_processes')}；委外过程：{w.fact('outsourced_processes')}。",
        *s.phrases.some("doing", 3),
        *w.random.sample(audit.world.remarks["operation"], 2),
    )
    w.text("引用的标准规范：")
    w.text(*s.lines("standards_cited", "—— <number> <title>"), style="plain")
    w.text(f"{audit.world.departments[2]}能够提供与作业有关的{w.laws('operation')}文本。")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）", style="center")
        names, amounts = [], []
        for item in table.items:
            line = e.inner("items", item)
            names.append(line("name"))
            amounts.append(line("amount"))
        width = (1.0,) * (len(names) + 1)
        w.table([[*names, "合计"], [*amounts, e("stated_total")]], width, head=1)
    w.text("合格供方的评价：")
    rows = s.rows("suppliers", ["<name>", "<provides>", "<evaluated_on>"])
    w.table([["合格供方", "提供的产品或服务", "最近评价"], *rows], (3, 2.2, 1.4), head=1, repeat=True)
    for record in audit.contracts:
        e = w.entry("contracts", record)
        w.text(
            f"合同抽样：{e('kind')}（{record.about}），双方为{e.each('parties', '、')}，"
            f"{e('signed_on')}签署，期限{e('stated_term')}（{e('valid_from')}—{e('valid_to')}）。"
        )


def _safety(audit: Audit, w: Writer, _: Slots) -> None:
    for record in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", record)
        w.text(
            f"{e('done_on')}由{e.each('evaluators', '、')}完成合规性评价，"
            f"评价了法律法规{e('stated_count')}部，未发现违规。"
        )
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(f"{e('held_on')}在{e.aside('place')}进行{e('kind')}演练（{drill.people}人参加）")
    w.text(f"应急演练：{'；'.join(told)}，均有总结。" if told else "应急预案已编制。")


def _checks(audit: Audit, w: Writer, _: Slots) -> None:
    for record in audit.internal_audits:
        e = w.entry("internal_audits", record)
        one_day = record.start == record.end
        days = f"{e('start')}{e.silent('end')}" if one_day else f"{e('start')}—{e('end')}"
        w.text(
            f"内审（{days}）由{e('leader')}任组长，内审员包括{e.each('auditors', '、')}，不符合"
            f"{e('nonconformities')}项，至{e('closed_on')}整改完毕。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        done = f"{e('closed_on')}完成" if review.closed_on else "目前措施在实施中"
        w.text(
            f"管理评审（{e('held_on')}，{e('chair')}主持）决定改进措施{e('improvements')}项，"
            f"完成期限{e('due_date')}，{done}。"
        )
    w.text(
        w.random.choice(audit.world.remarks["evaluation"]),
        w.random.choice(audit.world.remarks["improvement"]),
    )
