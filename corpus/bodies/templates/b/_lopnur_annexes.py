"""The annexes of 罗布淖尔's reports: laws, instruments, equipment and certificates, people met."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer


def annexes(audit: Audit, w: Writer) -> None:
    """Four lists."""
    _laws(audit, w)
    _instruments(audit, w)
    _certificates(audit, w)
    _met(audit, w)


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    w.heading(1, "附件1　适用的法律法规和其他要求")
    w.text(f"公司提供的清单列有法律法规和其他要求{e('stated_count')}项：", style="plain")
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        w.text(f"{at}. 《{e.one('titles', title)}》", style="plain")


def _instruments(audit: Audit, w: Writer) -> None:
    w.heading(1, "附件2　监视和测量设备")
    if not audit.calibrations:
        w.text("公司没有需要检定或者校准的监视和测量设备。", style="plain")
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        w.text(
            f"{at}. {e('device')}，型号规格{e('model')}，出厂编号{e('serial')}，使用单位"
            f"{e('user_unit')}；由{e('agency')}于{e('calibrated_on')}{one.act}，证书编号{e('certificate_no')}，有效期至{e('valid_until')}，"
            f"结论{e('result')}。",
            style="plain",
        )


def _certificates(audit: Audit, w: Writer) -> None:
    w.heading(1, "附件3　特种设备和持证人员")
    w.heading(2, "（一）特种设备")
    if not audit.special_equipment:
        w.text("公司没有使用特种设备。", style="plain")
    for at, one in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", one)
        w.text(
            f"{at}. {e('name')}，型号{e('model')}，设备代码{e('device_code')}，使用登记证编号"
            f"{e('registration_no')}；首次检验日期{e('first_inspected_on')}，最近一次由{e('agency')}于{e('inspected_on')}检验，报告编号"
            f"{e('report_no')}，下次检验日期{e('next_inspection_on')}。",
            style="plain",
        )
    w.heading(2, "（二）持证人员")
    if not audit.personnel_certificates:
        w.text("公司没有需要持证上岗的特种作业和特种设备作业岗位。", style="plain")
    for at, holder in enumerate(audit.personnel_certificates, 1):
        p = w.entry("personnel_certificates", holder)
        w.text(
            f"{at}. {p('name')}，从事{p.aside('work')}，{p('kind')}，作业项目{p('category')}，证书编号"
            f"{p('number')}，{p('issuer')}于{p('issued_on')}颁发，有效期自{p('valid_from')}至{p('valid_to')}。",
            style="plain",
        )


def _met(audit: Audit, w: Writer) -> None:
    who = audit.world.people
    w.heading(1, "附件4　会见人员名单")
    offices = [("总经理", who.manager), ("管理者代表", who.representative)]
    if "OHSMS" in audit.systems:
        offices.append(("员工代表", who.workers))
    offices += [(f"{department}负责人", name) for department, name in who.heads.items()]
    for at, (office, name) in enumerate(offices, 1):
        w.text(f"{at}. {name}，{office}", style="plain")
