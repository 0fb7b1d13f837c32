"""孔雀河's forms of what was shown: licences, equipment, people, laws, partners."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._kongque_grid import Grid
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import LONG_TERM, Writer


def forms(audit: Audit, w: Writer, slots: Slots) -> None:
    """Forms 6 to 10."""
    _licences(audit, w, slots)
    _equipment(audit, w, slots)
    _people(audit, w, slots)
    _laws(audit, w, slots)
    _partners(audit, w, slots)


def _licences(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(1, "表 6　资质、许可与认证证书")
    g = Grid(w)
    g.bar("6.1 法定许可、资质、登记")
    if audit.permits:
        spans = [4, 5, 4, 4, 4, 3]
        g.head(["名称", "编号", "持有人", "许可内容", "有效期", "发证机关"], spans)
    else:
        g.none()
    for one in audit.permits:
        e = w.entry("permits", one)
        end = e("valid_to", None if one.valid_to else LONG_TERM)
        cells = [e("kind"), e("number"), e("holder"), e("scope"), f"{e('valid_from')} 至¶{end}"]
        g.row([*cells, e("authority")], spans)
    g.bar("6.2 现持管理体系认证证书")
    if audit.certificates:
        g.head(["体系", "证书编号", "发证日期", "有效期至", "使用情况"], [5, 6, 4, 4, 5])
    else:
        g.none("□有　■无（初次认证）")
    names = slots.at("systems")
    for held in audit.certificates:
        c = w.entry("certificates", held)
        cells = [c("system", names[held.system]), c("number"), c("issued_on"), c("valid_to")]
        g.row([*cells, "■规范　□误用"], [5, 6, 4, 4, 5])
    g.bar("6.3 社会信用与事故")
    g.pairs("行政处罚", "■无　□有", "重大投诉、舆情", "■无　□有")
    g.pairs("事故", "■未发生　□发生", "监督抽查", "■未被抽查　□合格　□不合格")
    g.write()


def _equipment(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(1, "表 7　设备、设施与监视测量资源")
    g = Grid(w)
    g.bar("7.1 主要设备设施")
    g.head(["名称", "规格型号", "数量（台/套）", "现场状况"], [8, 7, 4, 5])
    for name, model, number in audit.world.equipment:
        g.row([name, model, str(number), "■完好　□待修"], [8, 7, 4, 5])
    g.pairs("维护保养", slots(slots.at("upkeep")[w.random.randrange(3)]))
    g.bar("7.2 特种设备")
    lifts = [4, 2, 6, 4, 4, 4]
    if audit.special_equipment:
        above = ["名称/型号", "使用地点", "设备代码/使用登记证号", "首次检验", "本次/下次检验日期"]
        g.head([*above, "检验机构/报告号"], lifts)
    else:
        g.none()
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        cells = [f"{e('name')}¶{e('model')}", e.aside("place")]
        cells += [f"{e('device_code')}¶{e('registration_no')}", e("first_inspected_on")]
        cells += [f"{e('inspected_on')}¶{e('next_inspection_on')}", f"{e('agency')}¶{e('report_no')}"]
        g.row(cells, lifts)
    g.bar("7.3 监视和测量设备（抽样）")
    spans = [4, 3, 3, 5, 5, 4]
    above = ["名称/规格", "编号", "使用处", "方式与机构/证书号", "证书所载单位"]
    g.head([*above, "日期/有效期至/结果"], spans)
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        cells = [f"{e('device')}¶{e('model')}", e("serial"), e.aside("place")]
        cells += [f"{one.act}：{e('agency')}¶{e('certificate_no')}", e("user_unit")]
        g.row([*cells, f"{e('calibrated_on')}¶{e('valid_until')}¶{e('result')}"], spans)
    g.write()


def _people(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(1, "表 8　人员能力、用工与职业健康")
    g = Grid(w)
    g.bar("8.1 法定持证岗位")
    spans = [3, 3, 4, 6, 4, 4]
    if audit.personnel_certificates:
        above = ["姓名", "岗位工作", "证件/项目", "证号", "发证日/有效期"]
        g.head([*above, "复审/发证机关"], spans)
    else:
        g.none()
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        again = f"复审 {w.date(one.review_by)} 前" if one.review_by else "复审不适用"
        cells = [e("name"), e.aside("work"), f"{e('kind')}¶{e('category')}", e("number")]
        cells.append(f"发证 {e('issued_on')}¶{e('valid_from')} 至 {e('valid_to')}")
        g.row([*cells, f"{again}¶{e('issuer')}"], spans)
    g.bar("8.2 劳动合同（抽样）")
    g.head(["姓名", "签订日期", "起始日期", "终止日期", "核对"], [4, 5, 5, 5, 5])
    for deal in audit.employment_contracts:
        e = w.entry("employment_contracts", deal)
        end = e("valid_to") if deal.valid_to else "无固定期限"
        cells = [e("name"), e("signed_on"), e("valid_from"), end, "■原件　□复印件"]
        g.row(cells, [4, 5, 5, 5, 5])
    g.bar("8.3 健康检查（抽样）")
    g.head(["姓名", "检查日期", "检查机构", "结论"], [4, 5, 9, 6])
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        g.row([e("name"), e("examined_on"), e("institution"), e("result")], [4, 5, 9, 6])
    g.bar("8.4 培训")
    for line in w.random.sample(slots.at("training"), 3):
        g.wide(slots(line))
    g.write()


def _laws(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(1, "表 9　合规义务")
    g = Grid(w)
    entry, titles = w.law_entry("compliance"), audit.laws("compliance").titles
    count = f"{entry.silent('place')}{entry('stated_count')} 项"
    g.pairs("已识别法律法规", count, "获取渠道", "■官方网站　■主管部门　□购买服务")
    for at in range(0, len(titles), 2):
        pair = [f"{at + n + 1}.《{entry.one('titles', t)}》" for n, t in enumerate(titles[at : at + 2])]
        g.row(pair if len(pair) > 1 else [*pair, "（以下空白）"], [12, 12])
    g.bar("9.1 合规性评价")
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        g.pairs("评价日期", e("done_on"), "评价条目", f"{e('stated_count')} 项")
        g.pairs("评价人", e.each("evaluators"), "评价报告", "■已审批　□未审批")
    g.bar("9.2 现场执行情况")
    g.wide(f"在作业现场查看了{w.laws('operation')}有关要求的落实，有记录可查。")
    g.wide(slots(slots.at("duties")[w.random.randrange(3)]))
    g.bar("9.3 执行的技术标准")
    g.head(["标准编号", "标准名称", "文本"], [6, 13, 5])
    for cited in audit.standards_cited:
        e = w.entry("standards_cited", cited)
        g.row([e("number"), e("title"), "■现行　□作废"], [6, 13, 5])
    g.write()


def _partners(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(1, "表 10　外部提供与合同")
    g = Grid(w)
    g.bar("10.1 外部供方")
    g.head(["供方名称", "提供的产品或服务", "评价日期", "评价结果"], [9, 6, 4, 5])
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        cells = [e("name"), e("provides"), e("evaluated_on"), "■合格　□淘汰"]
        g.row(cells, [9, 6, 4, 5])
    g.pairs("控制情况", slots(slots.at("supply")[w.random.randrange(3)]))
    g.bar("10.2 抽查的合同")
    spans = [3, 8, 4, 5, 4]
    g.head(["类别", "合同双方", "签订日期", "起止", "期限/内容"], spans)
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        term = f"{e('valid_from')} 至¶{e('valid_to')}"
        cells = [e("kind"), e.each("parties", "¶"), e("signed_on"), term]
        g.row([*cells, f"{e('stated_term')}¶{deal.about}"], spans)
    g.write()
