"""Records sampled, in the tables of 赣漾食品与能源's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._ganjiang_form import Numbered
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def chapter(audit: Audit, w: Writer, made: Numbered) -> None:
    """The whole chapter."""
    w.section(landscape=True, fresh=True)
    w.heading(1, "4 抽样数据")
    w.text("以下各表为审核组从客户的记录和原件中抽取的样本。", style="plain")
    for part in (_laws, _permits, _people, _instruments, _equipment, _suppliers, _drills, _figures):
        part(audit, w, made)
    w.section(fresh=True)


def _laws(audit: Audit, w: Writer, made: Numbered) -> None:
    laws = w.law_entry("compliance")
    w.heading(2, "4.1 合规")
    w.text(f"客户收集了适用的法律法规 {laws('stated_count')} 部，见下表。", style="plain")
    made.caption("适用法律法规")
    rows: list[Row] = [["序号", "名称"]]
    titles = audit.laws("compliance").titles
    for at, name in enumerate(titles, 1):
        silent = laws.silent("place") if at == 1 else ""
        rows.append([str(at), f"{silent}{laws.one('titles', name)}"])
    w.table(rows, (1, 10), head=1, repeat=True)
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"{e('done_on')}，{e.each('evaluators')}对上述法规逐部评价，"
            f"共评价 {e('stated_count')} 部，结论为符合。",
            style="plain",
        )
    few = w.law_entry("operation")
    told = few.silent("place") + few.each("titles", "、", "《{}》")
    w.text(f"审核组对照{told}核查了现场，未发现违反。", style="plain")
    made.caption("执行的技术标准")
    rows = [["标准号", "标准名称"]]
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        rows.append([s("number"), s("title")])
    w.table(rows, (3, 8), head=1)


def _permits(audit: Audit, w: Writer, made: Numbered) -> None:
    w.heading(2, "4.2 许可")
    if not audit.permits:
        w.text("客户的活动不需要行政许可。", style="plain")
        return
    made.caption("行政许可和登记")
    rows: list[Row] = [["名称", "编号", "持有人", "内容", "有效期", "发证机关"]]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else "长期"
        term = f"{e('valid_from')}～¶{until}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
    w.table(rows, (1.7, 2.3, 2, 1.6, 1.8, 1.9), head=1, repeat=True)


def _people(audit: Audit, w: Writer, made: Numbered) -> None:
    w.heading(2, "4.3 人员")
    rows: list[Row] = [["姓名", "作业内容", "证书名称", "项目", "证书编号", "有效期", "发证机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        term = f"{e('valid_from')}～¶{e('valid_to')}"
        work, kind = e.aside("work"), e("kind")
        rows.append([e("name"), work, kind, e("category"), e("number"), term, e("issuer")])
    if len(rows) > 1:
        made.caption("持证人员")
        w.table(rows, (1.2, 1.5, 2, 1.4, 2.4, 1.7, 1.6), head=1, repeat=True)
    rows = [["姓名", "签订日期", "合同开始", "合同结束"]]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = e("valid_to") if contract.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), until])
    if len(rows) > 1:
        made.caption("劳动合同")
        w.table(rows, (2, 3, 3, 3), head=1)
    rows = [["姓名", "体检日期", "体检机构", "结果"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    if len(rows) > 1:
        made.caption("健康检查")
        w.table(rows, (2, 2.4, 4.4, 2), head=1)


def _instruments(audit: Audit, w: Writer, made: Numbered) -> None:
    w.heading(2, "4.4 测量设备")
    if not audit.calibrations:
        w.text("客户没有须溯源的测量设备。", style="plain")
        return
    made.caption("测量设备的检定和校准")
    rows: list[Row] = [["设备名称", "型号规格", "出厂编号", "机构", "证书号", "日期", "有效期至", "结果"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        last = [f"{e('calibrated_on')}¶{one.act}", e("valid_until"), e("result")]
        rows.append([e("device"), e("model"), e("serial"), e("agency"), e("certificate_no"), *last])
    w.table(rows, (1.6, 1.4, 1.3, 2.4, 1.6, 1.3, 1.3, 0.8), head=1, repeat=True)


def _equipment(audit: Audit, w: Writer, made: Numbered) -> None:
    w.heading(2, "4.5 特种设备")
    if not audit.special_equipment:
        w.text("客户没有特种设备。", style="plain")
        return
    made.caption("特种设备检验")
    heads = [
        "设备、型号",
        "设备代码",
        "使用登记证编号",
        "检验机构、报告号",
        "首次检验",
        "本次检验",
        "下次检验",
    ]
    rows: list[Row] = [heads]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        row = [f"{e('name')}¶{e('model')}", e("device_code"), e("registration_no")]
        row += [f"{e('agency')}¶{e('report_no')}", e("first_inspected_on"), e("inspected_on")]
        rows.append([*row, e("next_inspection_on")])
    w.table(rows, (1.7, 1.9, 1.8, 2.4, 1.2, 1.2, 1.2), head=1, repeat=True)


def _suppliers(audit: Audit, w: Writer, made: Numbered) -> None:
    w.heading(2, "4.6 供方和合同")
    made.caption("供方评价")
    rows: list[Row] = [["序号", "供方", "提供的产品或服务", "评价日期", "结论"]]
    for at, supplier in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", supplier)
        rows.append([str(at), e("name"), e("provides"), e("evaluated_on"), "合格"])
    w.table(rows, (0.8, 4.2, 2.8, 2, 1.2), head=1, repeat=True)
    if not audit.contracts:
        return
    made.caption("合同")
    rows = [["种类", "标的", "双方", "签订", "有效期", "约定期限"]]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        term = f"{e('valid_from')}～¶{e('valid_to')}"
        both = e.each("parties", "¶")
        rows.append([e("kind"), contract.about, both, e("signed_on"), term, e("stated_term")])
    w.table(rows, (1.4, 1.8, 3.6, 1.6, 1.8, 1), head=1, repeat=True)


def _drills(audit: Audit, w: Writer, made: Numbered) -> None:
    w.heading(2, "4.7 应急演练")
    made.caption("演练")
    rows: list[Row] = [["日期", "演练内容", "地点", "人数", "效果评价"]]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append([e("held_on"), e("kind"), drill.place, str(drill.people), "预案可行"])
    w.table(rows, (2, 3, 2, 1.4, 2.2), head=1)


def _figures(audit: Audit, w: Writer, made: Numbered) -> None:
    if not audit.tables_with_totals:
        return
    w.heading(2, "4.8 统计数据")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        made.caption(f"{e('title')}  单位：{table.unit}")
        rows: list[Row] = [["序号", "项目", "数量"]]
        for at, item in enumerate(table.items, 1):
            i = e.inner("items", item)
            rows.append([str(at), i("name"), i("amount")])
        rows.append(["合计", "‹", e("stated_total")])
        w.table(rows, (1, 5, 3), head=1)
