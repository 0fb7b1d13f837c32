"""吐峪交河's sheets R-08 to R-10: partners, instruments, special equipment and people."""

from __future__ import annotations

from corpus.bodies.templates import plans
from corpus.bodies.templates.a._turpan_form import Sheets


def partners(s: Sheets) -> None:
    """R-08."""
    audit, w = s.audit, s.w
    s.begin("R-08")
    found = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        found.append([e("name"), e("provides"), e("evaluated_on"), "合格"])
    s.listed("供方评价抽样", ["供方名称", "供应内容", "评价日期", "评价结果"], found, (4, 3, 2, 1.4))
    found = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        first, second = (e.one("parties", party) for party in contract.parties)
        term = f"{e('valid_from')} 至 {e('valid_to')}"
        what = f"{e('kind')}（{contract.about}）"
        found.append([what, first, second, e("signed_on"), term, e("stated_term")])
    head = ["合同类别", "甲方", "乙方", "签订日期", "合同期限", "期限时长"]
    s.listed("合同抽样", head, found, (2, 2.6, 2.6, 1.7, 2, 1.2))
    w.paragraphs(audit.world.remarks["operation"][-1:])
    s.signed(plans.groups(audit)[0], audit.world.people.heads[audit.world.departments[4]])


def devices(s: Sheets) -> None:
    """R-09."""
    audit, w = s.audit, s.w
    s.begin("R-09", broad=True)
    found = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told = [e("device"), e("model"), e("serial"), e.aside("place"), e("user_unit"), one.act]
        told += [e("agency"), e("certificate_no"), e("calibrated_on"), e("valid_until"), e("result")]
        found.append(told)
    head = ["器具名称", "型号规格", "器具编号", "使用处", "送检单位", "方式", "检定/校准机构", "证书号"]
    head += ["检定/校准日期", "有效期至", "结果"]
    widths = (1.7, 1.5, 1.6, 1.3, 2.2, 0.9, 2.4, 1.9, 1.8, 1.8, 0.9)
    s.listed("检定、校准、校验和检测证书抽样", head, found, widths)
    w.text("判定：{+}符合 {-}不符合        备注：表列器具已与实物核对。", style="plain")
    s.signed(plans.groups(audit)[1], audit.world.people.heads[audit.world.departments[6]])


def people(s: Sheets) -> None:
    """R-10."""
    audit, w = s.audit, s.w
    s.begin("R-10", broad=True)
    found = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told = [e("name"), e("model"), e("device_code"), e("registration_no"), e("first_inspected_on")]
        told += [e("inspected_on"), e("next_inspection_on"), e("agency"), e("report_no"), e.aside("place")]
        found.append(told)
    head = ["设备名称", "型号", "设备代码", "使用登记证号", "首检日期", "检验日期", "下次检验日期"]
    head += ["检验机构", "报告编号", "使用处"]
    widths = (1.8, 1.7, 2.3, 2.1, 1.7, 1.7, 1.7, 2.1, 1.9, 1.3)
    s.listed("特种设备抽样", head, found, widths, "现场未使用特种设备。")
    found = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        term = f"{e('valid_from')} 至 {e('valid_to')}"
        told = [e("name"), e.aside("work"), e("kind"), e("category"), e("number"), e("issued_on")]
        found.append([*told, term, e("issuer")])
    head = ["姓名", "所做工作", "证件名称", "类别/项目", "证件编号", "发证日期", "有效期", "发证机关"]
    wide = (1.2, 1.7, 2.4, 2.4, 3.0, 1.7, 1.9, 2.0)
    s.listed("持证人员抽样", head, found, wide, "岗位中没有需持证的作业。")
    found = []
    for record in audit.employment_contracts:
        e = w.entry("employment_contracts", record)
        until = e("valid_to") if record.valid_to else "无固定期限"
        found.append([e("name"), e("signed_on"), e("valid_from"), until])
    head = ["姓名", "签订日期", "合同开始", "合同结束"]
    s.listed("劳动合同抽样", head, found, (2, 2, 2, 2))
    found = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        found.append([e("name"), e("examined_on"), e("institution"), e("result")])
    s.listed("体检抽样", ["姓名", "体检日期", "体检机构", "体检结果"], found, (2, 2, 3, 2))
    s.signed(plans.groups(audit)[1], audit.world.people.heads[audit.world.departments[0]])
