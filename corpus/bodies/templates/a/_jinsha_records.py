"""The records of 瑾砂's export: people, devices, partners, laws, the year's events."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._jinsha_export import Export
from corpus.bodies.writer import Writer

EXAMINED = {"OHSMS", "HSE", "FSMS", "HACCP", "MDR", "QMS", "EMS", "EnMS"}
"""Systems under which people's health is asked for."""


def papers(audit: Audit, w: Writer, x: Export) -> None:
    """Permits and certificates."""
    x.module("LICENSE", "资质与证书")
    x.part("PERMIT", "行政许可")
    for number, permit in enumerate(audit.permits, 1):
        e = w.entry("permits", permit)
        pairs = [("证照名称", e("kind")), ("证照编号", e("number")), ("持证单位", e("holder"))]
        pairs += [("许可范围", e("scope")), ("有效期起", e("valid_from")), ("有效期止", e("valid_to"))]
        x.card(number, [*pairs, ("发证机关", e("authority"))], "有效")
    if not audit.permits:
        x.none()
    x.part("CERT", "现行认证证书")
    for number, one in enumerate(audit.certificates, 1):
        c = w.entry("certificates", one)
        pairs = [("体系", c("system")), ("证书编号", c("number")), ("颁证日期", c("issued_on"))]
        x.record("CERT", number, [*pairs, ("到期日期", c("valid_to")), ("证书状态", "有效")])


def people(audit: Audit, w: Writer, x: Export) -> None:
    """Contracts, certificates, examinations."""
    x.module("STAFF", "人员抽样")
    x.part("CONTRACT", "劳动合同")
    for number, contract in enumerate(audit.employment_contracts, 1):
        e = w.entry("employment_contracts", contract)
        fixed = contract.valid_to is not None
        pairs = [("姓名", e("name")), ("签订日期", e("signed_on"))]
        pairs += [("期限类型", "固定期限" if fixed else "无固定期限"), ("生效日期", e("valid_from"))]
        pairs += [("终止日期", e("valid_to"))] if fixed else []
        x.record("LC", number, [*pairs, ("履行状态", "履行中")])
    x.part("JOBCERT", "作业资格")
    for number, held in enumerate(audit.personnel_certificates, 1):
        p = w.entry("personnel_certificates", held)
        pairs = [("姓名", p("name")), ("岗位", p.aside("work")), ("证书类型", p("kind"))]
        pairs += [("准操项目/作业代号", p("category")), ("证书编号", p("number"))]
        pairs += [("发证日期", p("issued_on")), ("有效期起", p("valid_from")), ("有效期止", p("valid_to"))]
        x.card(number, [*pairs, ("发证机关", p("issuer"))], "在有效期内")
    if not audit.personnel_certificates:
        x.none()
    if EXAMINED & set(audit.systems):
        x.part("HEALTH", "健康检查")
        for number, exam in enumerate(audit.medical_exams, 1):
            m = w.entry("medical_exams", exam)
            pairs = [("姓名", m("name")), ("检查日期", m("examined_on"))]
            x.record("HC", number, [*pairs, ("机构", m("institution")), ("结论", m("result"))])


def devices(audit: Audit, w: Writer, x: Export) -> None:
    """Instruments and special equipment."""
    x.module("DEVICE", "设备与器具")
    x.part("CALIB", "监视测量设备溯源")
    for number, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        pairs = [("器具名称", e("device")), ("型号规格", e("model")), ("器具编号", e("serial"))]
        pairs += [("溯源方式", one.act), ("溯源机构", e("agency")), ("证书编号", e("certificate_no"))]
        pairs += [("送检单位", e("user_unit"))] if number == 1 else []
        pairs += [(f"{one.act}日期", e("calibrated_on")), ("有效期至", e("valid_until"))]
        x.record("CAL", number, [*pairs, ("结果", e("result")), ("状态", "在用")])
    if not audit.calibrations:
        x.none()
    x.part("SPEQ", "特种设备")
    for number, unit in enumerate(audit.special_equipment, 1):
        s = w.entry("special_equipment", unit)
        w.text(f"〈记录{number:02}〉 状态：在用，检验合格", style="plain")
        pairs = [("设备名称", s("name")), ("规格型号", s("model")), ("设备代码", s("device_code"))]
        pairs += [("使用登记证号", s("registration_no")), ("首检日期", s("first_inspected_on"))]
        pairs += [("最近检验", s("inspected_on")), ("下次检验", s("next_inspection_on"))]
        pairs += [("报告编号", s("report_no"))]
        x.block(pairs, [("检验机构", s("agency")), ("所在地点", s.aside("place"))])
    if not audit.special_equipment:
        x.none()
    counted = w.entry("counts")
    names = [name for name, _, _ in audit.world.equipment]
    listed = "/".join(counted.one("listed", name) for name in names)
    x.part("MAINEQ", "主要设备")
    label = counted("what", "主要设备", value="主要设备")
    stated = counted("stated", value=len(names))
    w.text(f"{label}种类数〔EQKINDS〕：{stated}；明细：{listed}", style="plain")


def partners(audit: Audit, w: Writer, x: Export) -> None:
    """Suppliers and contracts."""
    x.module("SUPPLY", "供方与合同")
    x.part("VENDOR", "外部供方")
    for number, supplier in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", supplier)
        pairs = [("供方名称", e("name")), ("供应类别", e("provides")), ("评价日期", e("evaluated_on"))]
        x.record("VD", number, [*pairs, ("准入状态", "合格")])
    x.part("DEAL", "抽样合同")
    for number, contract in enumerate(audit.contracts, 1):
        c = w.entry("contracts", contract)
        first, second = (c.one("parties", party) for party in contract.parties)
        w.text(f"〈记录{number:02}〉 状态：履行中", style="plain")
        pairs = [("合同类型", c("kind")), ("标的", contract.about), ("甲方", first), ("乙方", second)]
        pairs += [("签订日期", c("signed_on")), ("期限", c("stated_term"))]
        x.block([*pairs, ("开始日期", c("valid_from")), ("结束日期", c("valid_to"))])


def rules(audit: Audit, w: Writer, x: Export) -> None:
    """Laws and standards."""
    x.module("LAW", "法律法规与标准")
    entry = w.law_entry("compliance")
    x.line("LAWTOTAL", "组织已识别法律法规（部）", f"{entry('stated_count')}{entry.silent('place')}")
    for number, title in enumerate(audit.laws("compliance").titles, 1):
        w.text(f"LAW-{number:03} | {entry.one('titles', title)} | 适用 | 已评价", style="plain")
    x.part("STD", "执行的产品和技术标准")
    for number, standard in enumerate(audit.standards_cited, 1):
        s = w.entry("standards_cited", standard)
        w.text(f"STD-{number:03} | {s('number')} | {s('title')} | 现行", style="plain")
    x.part("COMPLY", "合规性评价")
    for number, done in enumerate(audit.compliance_evaluations, 1):
        c = w.entry("compliance_evaluations", done)
        pairs = [("评价日期", c("done_on")), ("评价人", c.each("evaluators", ","))]
        x.record("CE", number, [*pairs, ("评价法规数", c("stated_count")), ("结论", "未发现违规")])
    few = w.law_entry("operation")
    titles = few.each("titles", "；")
    x.line("LAWSITE", "现场核对的法律法规", f"{titles}{few.silent('place')}")


def events(audit: Audit, w: Writer, x: Export) -> None:
    """Internal audits, reviews, drills."""
    x.module("CYCLE", "内审/管评/应急")
    x.part("IA", "内部审核")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        pairs = [("计划日期", e("planned_on")), ("组长", e("leader")), ("开始日期", e("start"))]
        pairs += [("结束日期", e("end")), ("不符合数", e("nonconformities")), ("关闭日期", e("closed_on"))]
        x.block(pairs, [("内审员", e.each("auditors", ",")), ("状态", "已完成，不符合全部关闭")])
    x.part("MR", "管理评审")
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        pairs = [("通知日期", r("planned_on")), ("会议日期", r("held_on")), ("主持人", r("chair"))]
        pairs += [("改进项数", r("improvements")), ("完成期限", r("due_date")), ("改进状态", "进行中")]
        x.block(pairs)
    x.part("DRILL", "应急演练")
    for number, drill in enumerate(audit.drills, 1):
        d = w.entry("drills", drill)
        pairs = [("演练类型", d("kind")), ("演练日期", d("held_on")), ("地点", drill.place)]
        x.record("DR", number, [*pairs, ("人数", str(drill.people)), ("评价", "有效")])


def figures(audit: Audit, w: Writer, x: Export) -> None:
    """Objectives, enumerations, tables with totals."""
    x.module("KPI", "目标与统计")
    for number, (name, target, reached) in enumerate(audit.world.objectives, 1):
        x.record("OBJ", number, [("目标", name), ("目标值", target), ("实际值", reached), ("状态", "达成")])
    for count in audit.counts:
        e = w.entry("counts", count)
        what = e("what")
        listed = e.each("listed", "；")
        w.text(f"{what}数量：{e('stated')} {count.unit}", f"{count.what}明细：{listed}", style="plain")
    for at, table in enumerate(audit.tables_with_totals, 1):
        t = w.entry("tables_with_totals", table)
        w.text(f"统计表{at:02}：{t('title')}（单位：{table.unit}）", style="plain")
        rows = []
        for number, one in enumerate(table.items, 1):
            i = t.inner("items", one)
            rows.append([f"ITEM_{number}", i("name"), i("amount")])
        rows.append(["TOTAL", "合计", t("stated_total")])
        w.table(rows, (1.2, 4, 2), rules="rows")
