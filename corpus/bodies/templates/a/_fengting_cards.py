"""The module of 枫汀's print with a card for each sample."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._fengting_print import Pair, Print
from corpus.bodies.writer import Writer


def all_of(audit: Audit, w: Writer, out: Print) -> None:
    """All samples, kind after kind."""
    out.module("抽样卡片", "SMP")
    _instruments(audit, w, out)
    _special(audit, w, out)
    _people(audit, w, out)
    _partners(audit, w, out)
    _events(audit, w, out)
    _sums(audit, w, out)


def _instruments(audit: Audit, w: Writer, out: Print) -> None:
    for one in audit.calibrations[:5]:
        e = w.entry("calibrations", one)
        out.card(
            "JL",
            f"计量器具（{one.place}）",
            [
                ("器具", "QJ", e("device")),
                ("型号", "XH", e("model")),
                ("出厂/管理编号", "BH", e("serial")),
                (f"{one.act}证书", "ZS", e("certificate_no")),
                (f"{one.act}日期", "RQ", e("calibrated_on")),
                ("有效期至", "YXZ", e("valid_until")),
                (f"{one.act}机构", "JG", e("agency")),
                ("结论", "JL", e("result")),
            ],
        )


def _special(audit: Audit, w: Writer, out: Print) -> None:
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        out.card(
            "TZ",
            f"特种设备（{unit.place}）",
            [
                ("设备名称", "SBMC", e("name")),
                ("型号", "XH", e("model")),
                ("设备代码", "SBDM", e("device_code")),
                ("使用登记证号", "DJZH", e("registration_no")),
                ("本次检验日期", "JYRQ", e("inspected_on")),
                ("下次检验日期", "XCRQ", e("next_inspection_on")),
                ("检验机构", "JYJG", e("agency")),
                ("检验报告号", "BGH", e("report_no")),
            ],
        )


def _people(audit: Audit, w: Writer, out: Print) -> None:
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        out.card(
            "CZ",
            "持证人员",
            [
                ("姓名", "XM", e("name")),
                ("岗位", "GW", e.aside("work")),
                ("证件种类", "ZJZL", e("kind")),
                ("作业项目", "ZYXM", e("category")),
                ("证件号", "ZJH", e("number")),
                ("签发机关", "QFJG", e("issuer")),
                ("有效期", "YXQ", f"{e('valid_from')} ~ {e('valid_to')}"),
                ("发证日期", "FZRQ", e("issued_on")),
            ],
        )
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        end = e("valid_to") if contract.valid_to else "无固定期限"
        pairs: list[Pair] = [("姓名", "XM", e("name")), ("签订日期", "QDRQ", e("signed_on"))]
        pairs += [("合同起", "HTQ", e("valid_from")), ("合同止", "HTZ", end)]
        out.card("LD", "劳动合同", pairs)
    if "OHSMS" in audit.systems:
        for exam in audit.medical_exams:
            e = w.entry("medical_exams", exam)
            pairs = [("姓名", "XM", e("name")), ("体检日期", "TJRQ", e("examined_on"))]
            pairs += [("体检机构", "TJJG", e("institution")), ("体检结论", "TJJL", e("result"))]
            out.card("TJ", "健康体检", pairs)


def _partners(audit: Audit, w: Writer, out: Print) -> None:
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        pairs: list[Pair] = [("供方名称", "GFMC", e("name")), ("供应内容", "GYNR", e("provides"))]
        out.card(
            "GF", "供方", [*pairs, ("评价日期", "PJRQ", e("evaluated_on")), ("评价结果", "PJJG", "1-合格")]
        )
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        parties = [e.one("parties", name) for name in deal.parties]
        out.card(
            "HT",
            f"合同（{deal.about}）",
            [
                ("合同类别", "HTLB", e("kind")),
                ("签约日期", "QYRQ", e("signed_on")),
                ("甲方", "JF", parties[0]),
                ("乙方", "YF", parties[1]),
                ("履行期", "LXQ", f"{e('valid_from')} ~ {e('valid_to')}"),
                ("期限", "QX", e("stated_term")),
            ],
        )


def _events(audit: Audit, w: Writer, out: Print) -> None:
    if {"EMS", "OHSMS"} & {*audit.systems}:
        for drill in audit.drills:
            e = w.entry("drills", drill)
            pairs: list[Pair] = [("演练科目", "YLKM", f"{e('kind')}演练"), ("演练日期", "YLRQ", e("held_on"))]
            where = [("演练地点", "YLDD", drill.place), ("参加人数", "CJRS", str(drill.people))]
            out.card("YL", "应急演练", [*pairs, *where])
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        pairs = [("评价日期", "PJRQ", e("done_on")), ("评价部数", "PJBS", e("stated_count"))]
        out.card("HG", "合规性评价", pairs, [("评价人", "PJR", e.each("evaluators", ","))])
    for audited in audit.internal_audits:
        e = w.entry("internal_audits", audited)
        out.card(
            "NS",
            "内部审核",
            [
                ("计划日期", "JHRQ", e("planned_on")),
                ("内审组长", "NSZZ", e("leader")),
                ("开始日期", "KSRQ", e("start")),
                ("结束日期", "JSRQ", e("end")),
                ("不符合数", "BFHS", e("nonconformities")),
                ("全部关闭日期", "GBRQ", e("closed_on")),
            ],
            [("内审员", "NSY", e.each("auditors", ","))],
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        out.card(
            "GP",
            "管理评审",
            [
                ("通知日期", "TZRQ", e("planned_on")),
                ("评审日期", "PSRQ", e("held_on")),
                ("主持人", "ZCR", e("chair")),
                ("改进项数", "GJXS", e("improvements")),
                ("改进期限", "GJQX", e("due_date")),
                ("完成状态", "WCZT", "20-进行中"),
            ],
        )


def _sums(audit: Audit, w: Writer, out: Print) -> None:
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        pairs: list[Pair] = [("统计表", "TJB", e("title")), ("计量单位", "JLDW", table.unit)]
        for at, item in enumerate(table.items, 1):
            i = e.inner("items", item)
            pairs.append((i("name"), f"F{at:02}", i("amount")))
        out.card("SJ", "数据", pairs, [("合计", "HJ", e("stated_total"))])
