"""Do: support and operation, in 柴窝堡's summary."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._chaiwopu_form import Notes
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def support(audit: Audit, w: Writer, notes: Notes) -> None:
    """People, instruments, documents."""
    notes.seen("support", 3)
    notes.remark("support")
    _people(audit, w, notes)
    if not audit.calibrations:
        return
    w.text(f"◆ 监视和测量资源抽样如下，标识与台账一致。{notes.at(1)}", style="plain")
    for record in audit.calibrations:
        e = w.entry("calibrations", record)
        notes.points(
            [
                f"{e('device')}／{e('model')}／编号 {e('serial')}，用于{e.aside('place')}："
                f"{e('calibrated_on')} 由{e('agency')}{record.act}，证书 {e('certificate_no')}，"
                f"{e('result')}，有效期至 {e('valid_until')}"
            ]
        )
    e = w.entry("calibrations", w.random.choice(audit.calibrations))
    w.text(
        f"◆ 打开证书 {e('certificate_no')} 的电子版：{e('device')}（{e('serial')}），"
        f"委托单位{e('user_unit')}，{e('valid_until')} 到期。{notes.at(1)}",
        style="plain",
    )


def _people(audit: Audit, w: Writer, notes: Notes) -> None:
    if audit.employment_contracts:
        w.text(f"◆ 抽看劳动合同：{notes.at(0)}", style="plain")
        rows = notes.s.rows(
            "employment_contracts", ["<name>", "<signed_on>", "<valid_from>", "<valid_to:无固定期限>"]
        )
        w.table([["姓名", "签订", "生效", "到期"], *rows], (1, 1.4, 1.4, 1.4), head=1)
    if audit.personnel_certificates:
        w.text(f"◆ 持证上岗的抽样，人员与证件照片相符：{notes.at(0)}", style="plain")
    for record in audit.personnel_certificates:
        e = w.entry("personnel_certificates", record)
        notes.points(
            [
                f"{e('name')}，{e.aside('work')}。{e('kind')}（{e('category')}），证号 {e('number')}，"
                f"{e('issuer')}发证，发证日期 {e('issued_on')}，有效期 {e('valid_from')}～{e('valid_to')}"
            ]
        )
    if audit.medical_exams:
        w.text(f"◆ 健康检查的抽样：{notes.at(7)}", style="plain")
        rows = notes.s.rows("medical_exams", ["<name>", "<examined_on>", "<institution>", "<result>"])
        w.table([["姓名", "体检日期", "体检机构", "结论"], *rows], (1, 1.4, 2.4, 1.2), head=1)


def operation(audit: Audit, w: Writer, notes: Notes) -> None:
    """What is done, and what is bought for it."""
    w.text(
        f"◆ 流程为{'—'.join(audit.world.industry['flow'])}。关键过程：{w.fact('key_processes')}；特殊过程："
        f"{w.fact('special_processes')}；外包过程：{w.fact('outsourced_processes')}。{notes.at(3)}",
        style="plain",
    )
    notes.seen("operation", 4)
    for system in audit.systems:
        told = w.random.choice(notes.s.at("special", system))
        notes.bullets([notes.s(told)])
    w.text(f"◆ 现场可以获得{w.laws('operation')}的文本。{notes.at(2)}", style="plain")
    if audit.standards_cited:
        w.text(f"◆ 执行的技术标准：{notes.at(3)}", style="plain")
        notes.points(notes.s.lines("standards_cited", "<number> <title>"))
    if audit.special_equipment:
        _equipment(audit, w, notes)
    w.text(f"◆ 供方的重新评价在一年之内完成：{notes.at(4)}", style="plain")
    rows = notes.s.rows("suppliers", ["<evaluated_on>", "<name>", "<provides>"])
    w.table([["评价时间", "供方名称", "提供"], *rows], (1.3, 3, 2), head=1, repeat=True)
    for record in audit.contracts:
        e = w.entry("contracts", record)
        w.text(
            f"◆ {e('kind')}（{record.about}）：{e.each('parties', '与')}于 {e('signed_on')} 签署，合同期"
            f"{e('stated_term')}，{e('valid_from')}～{e('valid_to')}。{notes.at(4)}",
            style="plain",
        )
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"◆ {e('kind')}应急演练，{e('held_on')}，{e.aside('place')}，影像和小结齐全。{notes.at(7)}",
            style="plain",
        )


def _equipment(audit: Audit, w: Writer, notes: Notes) -> None:
    """A small table for each piece of special equipment."""
    w.text(f"◆ 特种设备的登记和定期检验，现场标志在有效期内：{notes.at(6)}", style="plain")
    for record in audit.special_equipment:
        e = w.entry("special_equipment", record)
        rows: list[Row] = [
            [f"{e('name')}　{e('model')}", "‹", f"安装或使用位置：{e.aside('place')}", "‹"],
            ["设备代码", e("device_code"), "使用登记", e("registration_no")],
            ["首次检验", e("first_inspected_on"), "末次检验", e("inspected_on")],
            ["下次检验", e("next_inspection_on"), "报告号", e("report_no")],
            ["检验机构", e("agency"), "‹", "‹"],
        ]
        w.table(rows, (1, 2.2, 1, 2.2), bold=(0, 2))
        w.text("", style="plain")
