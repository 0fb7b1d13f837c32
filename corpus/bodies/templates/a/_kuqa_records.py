"""Chapters 5 and 6 of 库车河's report: resources and operation with the records sampled."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._kuqa_parts import Pair, filled, found, makes, pairs, some
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

PEOPLE = (
    "{office}编制年度培训计划，查{month}的培训记录，签到表和考核结果齐全。",
    "查{doing}3名员工的能力评价记录，均由{doing_head}评价并签字。",
    "抽问{upkeep}员工，能够说明岗位的风险和控制要求。",
    "新员工经三级教育后上岗，教育卡由本人和带教人员签字。",
)
PAPERS = (
    "查《文件发放回收记录》，{doing}、{quality}持有的文件为现行有效版本。",
    "记录按部门保存，保存期限在《记录清单》中规定，调阅{month}的记录能够及时提供。",
    "外来文件由{office}识别并登记，查新渠道为官方网站。",
)


def support(audit: Audit, w: Writer) -> None:
    """Chapter 5."""
    w.heading(1, "5 支持")
    w.heading(2, "5.1 人员与能力")
    w.text(some(w, PEOPLE, 3) + "".join(found(audit, one, "7.2") for one in audit.systems))
    _employed(audit, w)
    _holders(audit, w)
    w.heading(2, "5.2 基础设施")
    rows: list[Pair] = [
        (name, f"型号{model}，{number}台（套）") for name, model, number in audit.world.equipment
    ]
    pairs(w, rows)
    w.text(filled(audit, "{upkeep}编制设备台账和年度保养计划，查{machine}{month}的点检记录，内容完整。"))
    _special(audit, w)
    _instruments(audit, w)
    w.heading(2, "5.4 成文信息与沟通")
    w.text(some(w, PAPERS, 2), *audit.world.remarks["support"][:2])


def _employed(audit: Audit, w: Writer) -> None:
    w.text("抽查劳动合同：", style="plain")
    rows = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        ends = f"至{e('valid_to')}" if one.valid_to else "起，无固定期限"
        rows.append((e("name"), f"签订日期{e('signed_on')}，合同期限自{e('valid_from')}{ends}"))
    pairs(w, rows)


def _holders(audit: Audit, w: Writer) -> None:
    if not audit.personnel_certificates:
        return
    w.text("抽查特种作业人员和特种设备作业人员的证书：", style="plain")
    rows = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append(
            (
                e("name"),
                f"岗位：{e.aside('work')}¶证书：{e('kind')}（{e('category')}）¶编号：{e('number')}¶"
                f"发证机关：{e('issuer')}，发证日期{e('issued_on')}¶"
                f"有效期：{e('valid_from')}至{e('valid_to')}",
            )
        )
    pairs(w, rows)


def _special(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("受审核方没有在用的特种设备。")
        return
    w.text("在用特种设备的登记和定期检验情况：", style="plain")
    rows = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows.append(
            (
                e("name"),
                f"型号：{e('model')}　使用地点：{e.aside('place')}¶设备代码：{e('device_code')}¶"
                f"使用登记证编号：{e('registration_no')}¶首次检验日期：{e('first_inspected_on')}¶"
                f"最近检验日期：{e('inspected_on')}，下次检验日期：{e('next_inspection_on')}¶"
                f"检验机构：{e('agency')}，报告编号：{e('report_no')}",
            )
        )
    pairs(w, rows)


def _instruments(audit: Audit, w: Writer) -> None:
    w.heading(2, "5.3 监视和测量资源")
    w.text(
        filled(audit, "{quality}建立《监视和测量设备台账》，按周期送检。")
        + found(audit, "QMS", "7.1.5.2")
        + "审核组抽查的设备如下："
    )
    rows: list[Row] = [["设备名称／型号", "编号", "证书编号／机构", "检定校准日期", "有效期至", "结果"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                f"{e('device')}¶{e('model')}",
                e("serial"),
                f"{e('certificate_no')}¶{e('agency')}",
                e("calibrated_on"),
                e("valid_until"),
                e("result"),
            ]
        )
    w.table(rows, (1.7, 1.2, 2.7, 1.7, 1.7, 0.8), head=1, repeat=True)
    if audit.calibrations:
        e = w.entry("calibrations", audit.calibrations[-1])
        w.text(
            f"在{e.aside('place')}核对{e('device')}（编号{e('serial')}），状态标识清晰，有效期至{e('valid_until')}。"
        )


SALES = (
    "{sale}在合同签订前组织评审，抽查{month}签订的3份合同，评审记录齐全。",
    "顾客的口头要求由{sale}记录后确认，变更及时通知{doing}。",
    "顾客财产主要为图纸和资料，{tech}登记并保管。",
)
WORKS = (
    "现场查看{first}、{middle}过程，作业人员按作业指导书操作，参数记录完整。",
    "{machine}、{other}状态良好，操作人员说明了异常情况的处理方法。",
    "标识采用流转卡，抽查1批产品，能够从{last}追溯到{first}。",
    "{quality}对过程和成品进行检验，查{month}的检验记录，放行由授权人员签字。",
)
SERVICE = (
    "现场查看{first}、{middle}过程，人员按作业规程工作，记录及时。",
    "{doing}每周检查服务和施工的质量，查{month}的检查记录，问题均已整改。",
    "{machine}使用状态良好，由专人保管。",
    "完成的工作由{quality}组织验收，顾客签字确认。",
)
GREEN = (
    "固体废物分类收集，危险废物存放间有防渗和标识，转移按规定办理联单。",
    "查{month}的环境监测报告，噪声和排放的结果均低于限值。",
    "现场节水节电的标识清楚，{safety}按月统计水、电的用量。",
    "化学品存放处备有安全技术说明书和吸附材料。",
)
SAFE = (
    "查{month}的安全检查记录，{safety}检查发现的隐患均已整改并复查。",
    "现场作业人员正确佩戴劳动防护用品，发放记录有本人签字。",
    "配电室、消防器材状态良好，点检卡按月填写。",
    "相关方进入现场前接受告知并签订安全协议，查2份协议，内容完整。",
)


def operation(audit: Audit, w: Writer) -> None:
    """Chapter 6."""
    w.heading(1, "6 运行")
    w.heading(2, "6.1 产品和服务的要求及提供")
    w.text(
        some(w, SALES, 2), some(w, WORKS if makes(audit) else SERVICE, 3), audit.world.remarks["operation"][0]
    )
    note = found(audit, "QMS", "8.5.1", "8.6")
    if note:
        w.text(note)
    _bought(audit, w)
    if "EMS" in audit.systems:
        w.heading(2, "6.3 环境运行控制")
        w.text(some(w, GREEN, 3) + found(audit, "EMS", "8.1"))
        _named_laws(audit, w)
    if "OHSMS" in audit.systems:
        w.heading(2, "6.4 职业健康安全运行控制")
        w.text(some(w, SAFE, 3) + found(audit, "OHSMS", "8.1.2"))
        _exams(audit, w)
    if {"EMS", "OHSMS"} & {*audit.systems}:
        _drills(audit, w)


def _bought(audit: Audit, w: Writer) -> None:
    w.heading(2, "6.2 外部提供的过程、产品和服务")
    w.text(
        filled(audit, "{purchase}编制《合格供方名录》，采购负责人{purchase_head}介绍了评价准则。")
        + found(audit, "QMS", "8.4.1")
        + "抽查供方评价记录："
    )
    rows: list[Row] = [["供方名称", "提供的产品／服务", "评价日期", "结论"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "合格"])
    w.table(rows, (3.2, 2, 1.9, 0.9), head=1, repeat=True)
    w.text("抽查合同：", style="plain")
    pairs_of: list[Pair] = []
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        pairs_of.append(
            (
                c("kind"),
                f"双方：{c.each('parties', '、')}¶标的：{contract.about}¶签订日期：{c('signed_on')}¶"
                f"期限：{c('stated_term')}，自{c('valid_from')}至{c('valid_to')}",
            )
        )
    pairs(w, pairs_of)
    w.text(f"外包过程（{w.fact('outsourced_processes')}）按照供方管理要求控制，签订了质量协议。")


def _named_laws(audit: Audit, w: Writer) -> None:
    w.text(f"询问安环负责人{audit.world.people.safety}，其能够说明{w.laws('operation')}对本组织的主要要求。")


def _exams(audit: Audit, w: Writer) -> None:
    if not audit.medical_exams:
        return
    w.text("抽查职业健康检查：", style="plain")
    rows = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        rows.append((e("name"), f"体检日期{e('examined_on')}，机构：{e('institution')}，结论：{e('result')}"))
    pairs(w, rows)


def _drills(audit: Audit, w: Writer) -> None:
    w.heading(2, "6.5 应急准备和响应")
    rows = []
    for one in audit.drills:
        e = w.entry("drills", one)
        name = f"{e('kind')}应急演练"
        rows.append((name, f"{e('held_on')}，地点：{one.place}，参加{one.people}人，有记录和评价"))
    pairs(w, rows)
    w.text("应急预案经评审后发布，应急物资定期检查。" + found(audit, "OHSMS", "8.2"))
