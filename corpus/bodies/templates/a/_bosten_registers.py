"""The forms that are registers: metering devices, laws, standards, special equipment, people, suppliers."""

from __future__ import annotations

from corpus.bodies.records import StandardCited, TableWithTotal, TotalItem
from corpus.bodies.templates.a._bosten_form import FITS, Forms
from corpus.layouts.writer import Row

ENERGY_STANDARDS = (
    ("GB/T 2589-2020", "综合能耗计算通则"),
    ("GB/T 13234-2018", "用能单位节能量计算方法"),
    ("GB 18613-2020", "电动机能效限定值及能效等级"),
    ("GB 19153-2019", "容积式空气压缩机能效限定值及能效等级"),
)


def registers(forms: Forms) -> None:
    """All registers."""
    _metering(forms)
    _laws(forms)
    _standards(forms)
    _special(forms)
    _people(forms)
    _suppliers(forms)


def _metering(forms: Forms) -> None:
    w = forms.w
    forms.form("能源计量器具核查表", wide=True)
    levels = (("进出用能单位", 4, 6), ("进出主要次级用能单位", 8, 14), ("主要用能设备", 15, 32))
    numbers = [w.random.randint(low, high) for _, low, high in levels]
    items = [TotalItem(name, float(number)) for (name, *_), number in zip(levels, numbers, strict=True)]
    e = w.entry(
        "tables_with_totals", TableWithTotal("能源计量器具配备统计", items, float(sum(numbers)), "台")
    )
    w.text(e("title"), style="center")
    rows: list[Row] = [["配备级别", "配备数量（台）", "配备率", "管理部门"]]
    for item in items:
        i = e.inner("items", item)
        rows.append([i("name"), i("amount"), "100%", forms.upkeep])
    rows.append(["合计", e("stated_total"), w.blank, w.blank])
    w.table(rows, (4, 2, 2, 2), head=1)
    w.text("进出用能单位的结算表计由供能单位负责检定，封印完好；厂内器具由组织送检。", style="plain")
    _devices(forms)


def _devices(forms: Forms) -> None:
    w, audit = forms.w, forms.audit
    if not audit.calibrations:
        return
    w.text("在用测量器具检定/校准核查", style="center")
    heads = ["序号", "器具名称", "规格型号", "器具编号", "使用地点", "检定/校准机构", "证书编号"]
    rows: list[Row] = [[*heads, "检定/校准日期", "有效期至", "结论"]]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        cells = [
            str(at),
            e("device"),
            e("model"),
            e("serial"),
            e.aside("place"),
            e("agency"),
            e("certificate_no"),
        ]
        rows.append([*cells, e("calibrated_on"), e("valid_until"), e("result")])
    w.table(rows, (0.6, 1.4, 1.3, 1.1, 1, 1.9, 1.6, 1.4, 1.4, 0.8), head=1, repeat=True)
    one = w.random.choice(audit.calibrations)
    e = w.entry("calibrations", one)
    w.text(
        f"现场抽{e('device')}一件（编号{e('serial')}），证书{e('certificate_no')}载明的委托单位为{e('user_unit')}，"
        f"标识的有效期至{e('valid_until')}，实物与台账相符。"
    )


def _laws(forms: Forms) -> None:
    w, audit = forms.w, forms.audit
    forms.form("节能及相关法律法规核查表")
    d = audit.world.departments
    law = w.law_entry("compliance")
    rows: list[Row] = [["序号", "法律法规名称", "主要适用部门", "遵守情况"]]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        place = d[0] if "劳动" in title or "民法" in title else d[6] if "能" in title else d[1]
        rows.append(
            [str(at), law.one("titles", title) + (law.silent("place") if at == 1 else ""), place, "遵守"]
        )
    rows.append(["合计", f"{law('stated_count')}部", "‹", "‹"])
    w.table(rows, (0.8, 5.2, 2, 1.6), head=1, repeat=True)
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        rows = [
            ["获取和更新", f"由{forms.upkeep}每半年检索更新一次，通过办公平台下发"],
            [
                "合规性评价",
                f"日期：{e('done_on')}；评价人：{e.each('evaluators', '、')}；"
                f"评价法律法规{e('stated_count')}部，均遵守",
            ],
            ["4.2 9.1.2", FITS],
        ]
        w.table(rows, (2, 8), bold=(0,))


def _standards(forms: Forms) -> None:
    w = forms.w
    forms.form("节能标准和产品标准核查表", fresh=False)
    few = sorted(w.random.sample(range(len(ENERGY_STANDARDS)), 3))
    listed = [StandardCited(*ENERGY_STANDARDS[at]) for at in few]
    rows: list[Row] = [["序号", "标准编号", "标准名称", "类别", "文本"]]
    for at, one in enumerate([*listed, *forms.audit.standards_cited], 1):
        e = w.entry("standards_cited", one)
        rows.append([str(at), e("number"), e("title"), "节能" if at <= len(few) else "产品/排放", "现行有效"])
    w.table(rows, (0.8, 2.2, 4.4, 1.4, 1.2), head=1)


def _special(forms: Forms) -> None:
    w, audit = forms.w, forms.audit
    forms.form("特种设备核查表", wide=True)
    heads = [
        "设备名称",
        "型号",
        "设备代码",
        "使用登记证编号",
        "使用地点",
        "首次检验",
        "检验日期",
        "下次检验日期",
    ]
    rows: list[Row] = [[*heads, "检验机构/报告编号"]]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        cells = [e("name"), e("model"), e("device_code"), e("registration_no"), e.aside("place")]
        days = [e("first_inspected_on"), e("inspected_on"), e("next_inspection_on")]
        rows.append([*cells, *days, f"{e('agency')}¶{e('report_no')}"])
    if audit.special_equipment:
        w.table(rows, (1.2, 1.1, 1.7, 1.6, 0.9, 1.2, 1.2, 1.3, 2.1), head=1, repeat=True)
    else:
        w.text("厂内没有列入特种设备目录的设备。")
    rows = [["应急演练", "日期", "地点", "人数", "效果"]]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append([f"{e('kind')}演练", e("held_on"), drill.place, str(drill.people), "达到预期"])
    w.table(rows, (3, 2, 2, 1, 2), head=1)


def _people(forms: Forms) -> None:
    w, audit = forms.w, forms.audit
    forms.form("持证人员和劳动合同核查表", wide=True)
    rows: list[Row] = [
        ["姓名", "岗位", "证件名称", "作业项目", "证件编号", "发证机关", "发证日期", "有效期起", "有效期止"]
    ]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        cells = [e("name"), e.aside("work"), e("kind"), e("category"), e("number"), e("issuer")]
        rows.append([*cells, e("issued_on"), e("valid_from"), e("valid_to")])
    w.table(rows, (0.9, 1.1, 1.6, 1.4, 2, 1.4, 1.2, 1.2, 1.2), head=1, repeat=True)
    rows = [["姓名", "合同签订日期", "合同起始日期", "合同终止日期"]]
    for signed in audit.employment_contracts:
        e = w.entry("employment_contracts", signed)
        until = e("valid_to") if signed.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), until])
    w.table(rows, (2, 2, 2, 2), head=1)


def _suppliers(forms: Forms) -> None:
    """8.3 of the standard: suppliers and contracts."""
    w, audit = forms.w, forms.audit
    forms.form("采购和供方核查表")
    rows: list[Row] = [["供方名称", "提供的产品和服务", "评价日期", "评价结论"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "合格"])
    w.table(rows, (4, 2.6, 1.8, 1.4), head=1)
    rows = [["合同类别", "签约方", "标的", "签订日期", "起止日期", "期限"]]
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        span = f"{c('valid_from')}¶{c('valid_to')}"
        rows.append(
            [c("kind"), c.each("parties", "；"), contract.about, c("signed_on"), span, c("stated_term")]
        )
    w.table(rows, (1.3, 3.6, 1.6, 1.4, 1.4, 0.9), head=1)
    rows = [
        ["外包过程", w.fact("outsourced_processes")],
        [
            "能源采购规范",
            "电力、燃气按供用合同采购，规定电压等级、热值和计量点；用能设备采购要求提供能效标识",
        ],
        ["8.3", f"采购主要用能设备时评价寿命期内的能源绩效，评价准则通知供方。 {FITS}"],
    ]
    w.table(rows, (2, 8), bold=(0,))
