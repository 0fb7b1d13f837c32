"""People, instruments and equipment in 达坝联合评审's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _daba_processes as processes
from corpus.bodies.templates.a._daba_words import CIRCLES
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer


def people(audit: Audit, w: Writer, texts: Phrases, number: str) -> None:
    """People: training, certificates, contracts, examinations."""
    numbers = {"QMS": "7.1.2、7.2、7.3", "EMS": "7.2、7.3", "OHSMS": "7.2、7.3"}
    processes.title(w, number, "人力资源过程", audit.world.departments[0], numbers)
    w.text("".join(texts.some("people", 2)))
    for circle, one in zip(CIRCLES, audit.personnel_certificates, strict=False):
        e = w.entry("personnel_certificates", one)
        w.text(
            f"{circle}{e('name')}，从事{e.aside('work')}，持{e('kind')}（{e('category')}），证号{e('number')}，"
            f"{e('issuer')}发证，有效期{e('valid_from')}至{e('valid_to')}。"
        )
    if not audit.personnel_certificates:
        w.text("没有须持证上岗的特种作业人员。")
    told = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = f"至{e('valid_to')}" if contract.valid_to else "起，无固定期限"
        told.append(f"{e('name')}（{e('signed_on')}签订，期限{e('valid_from')}{until}）")
    if told:
        w.text(f"抽查劳动合同：{'；'.join(told)}。【劳动合同】")
    told = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        told.append(f"{e('name')}于{e('examined_on')}在{e('institution')}体检，结论为{e('result')}")
    if told:
        w.text(f"抽查体检情况：{'；'.join(told)}。【体检报告】")


def instruments(audit: Audit, w: Writer, texts: Phrases, number: str) -> None:
    """Instruments with their calibrations."""
    numbers = {"QMS": "7.1.5", "EMS": "9.1.1", "OHSMS": "9.1.1"}
    processes.title(w, number, "监视和测量资源", audit.world.departments[1], numbers)
    if not audit.calibrations:
        w.text("受审核方没有需要检定或校准的测量设备。")
        return
    w.text("".join(texts.some("instruments", 1)) + "抽查以下设备的证书：")
    for circle, one in zip(CIRCLES, audit.calibrations, strict=False):
        e = w.entry("calibrations", one)
        w.text(
            f"{circle}{e('device')}，型号{e('model')}，编号{e('serial')}，用于{e.aside('place')}，"
            f"{e('calibrated_on')}由{e('agency')}{one.act}，有效期至{e('valid_until')}，结论{e('result')}"
            f"【证书编号{e('certificate_no')}】；"
        )
    w.text("上述设备标识清楚，在有效期内使用。")


def plant(audit: Audit, w: Writer, texts: Phrases, number: str) -> None:
    """Infrastructure and special equipment."""
    numbers = {"QMS": "7.1.3", "EMS": "7.1", "OHSMS": "7.1、8.1.2"}
    processes.title(w, number, "基础设施和特种设备", audit.world.departments[6], numbers)
    w.text("".join(texts.some("plant", 1)))
    if not audit.special_equipment:
        w.text("受审核方不使用特种设备。")
        return
    w.text("在用特种设备已办理使用登记并定期检验：")
    for circle, one in zip(CIRCLES, audit.special_equipment, strict=False):
        e = w.entry("special_equipment", one)
        first = e("first_inspected_on")
        w.text(
            f"{circle}{e('name')}，型号{e('model')}，设备代码{e('device_code')}，使用登记证{e('registration_no')}，"
            f"首次检验{first}；本次检验{e('inspected_on')}，{e('agency')}，下次检验日期"
            f"{e('next_inspection_on')}【检验报告{e('report_no')}】。"
        )
