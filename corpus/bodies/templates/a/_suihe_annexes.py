"""The annexes of 绥珩: registers with two things in a column."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._suihe_form import dotted
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def annexes(audit: Audit, w: Writer) -> None:
    """Annexes 1 to 3, on their side."""
    w.section(landscape=True, fresh=True)
    w.heading(1, "附表1  监视和测量设备抽查表")
    _instruments(audit, w)
    w.heading(1, "附表2  特种设备抽查表")
    _machines(audit, w)
    w.heading(1, "附表3  持证人员抽查表")
    _holders(audit, w)


def _instruments(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        w.text("受审核方没有需要检定或校准的测量设备。")
        return
    rows: list[Row] = [
        [
            "序号",
            "名称/型号规格",
            "出厂编号/证书编号",
            "检定（校准）日期/有效期至",
            "检定（校准）机构",
            "使用单位/安装地点",
            "结论",
        ]
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        rows.append(
            [
                str(at),
                f"{e('device')}/¶{e('model')}",
                f"{e('serial')}/¶{e('certificate_no')}",
                f"{e('calibrated_on', dotted(one.calibrated_on))}/¶"
                f"{e('valid_until', dotted(one.valid_until))}",
                e("agency"),
                f"{e('user_unit')}/¶{e.aside('place')}",
                e("result"),
            ]
        )
    w.table(rows, (0.5, 1.5, 1.7, 1.7, 2, 2.3, 0.7), head=1, repeat=True)


def _machines(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("受审核方没有纳入目录管理的特种设备。")
        return
    rows: list[Row] = [
        [
            "序号",
            "设备名称/型号",
            "设备代码/使用登记证编号",
            "首次检验/本次检验日期",
            "下次检验日期/报告编号",
            "检验机构",
            "使用地点",
        ]
    ]
    for at, one in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", one)
        rows.append(
            [
                str(at),
                f"{e('name')}/¶{e('model')}",
                f"{e('device_code')}/¶{e('registration_no')}",
                f"{e('first_inspected_on', dotted(one.first_inspected_on))}/¶"
                f"{e('inspected_on', dotted(one.inspected_on))}",
                f"{e('next_inspection_on', dotted(one.next_inspection_on))}/¶{e('report_no')}",
                e("agency"),
                e.aside("place"),
            ]
        )
    w.table(rows, (0.5, 1.5, 2.2, 1.5, 1.7, 2, 0.9), head=1, repeat=True)


def _holders(audit: Audit, w: Writer) -> None:
    if not audit.personnel_certificates:
        w.text("受审核方没有需要持证上岗的作业岗位。")
        return
    rows: list[Row] = [
        [
            "序号",
            "姓名/从事工作",
            "证书名称/作业项目",
            "证书编号",
            "发证日期/发证机关",
            "有效期起/止",
            "复审要求",
        ]
    ]
    for at, one in enumerate(audit.personnel_certificates, 1):
        e = w.entry("personnel_certificates", one)
        again = f"{dotted(one.review_by)}前复审" if one.review_by else "期满前复审"
        rows.append(
            [
                str(at),
                f"{e('name')}/¶{e.aside('work')}",
                f"{e('kind')}/¶{e('category')}",
                e("number"),
                f"{e('issued_on', dotted(one.issued_on))}/¶{e('issuer')}",
                f"{e('valid_from', dotted(one.valid_from))}/¶{e('valid_to', dotted(one.valid_to))}",
                again,
            ]
        )
    w.table(rows, (0.5, 1.2, 2.2, 2, 1.9, 1.2, 1.3), head=1, repeat=True)
