"""The record cards: what was sampled, a card each."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.a._akesu_cards import Cards
from corpus.bodies.writer import Writer


def all_of(audit: Audit, w: Writer, cards: Cards) -> None:
    """Every kind of record in the platform's order."""
    for write in (_instruments, _machines, _people, _supply, _permits, _laws, _cycle, _drills, _lists):
        write(audit, w, cards)


def _instruments(audit: Audit, w: Writer, cards: Cards) -> None:
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        lines = [
            ("器具", e("device")),
            ("型号", e("model")),
            ("编号", e("serial")),
            ("归属", e("user_unit")),
            ("位置", e.aside("place")),
            ("溯源方式", one.act),
            ("机构", e("agency")),
            ("证书号", e("certificate_no")),
            (f"{one.act}日期", e("calibrated_on")),
            ("有效至", e("valid_until")),
            ("结果", e("result")),
        ]
        cards.card("REC", "计量器具", lines, "有效")


def _machines(audit: Audit, w: Writer, cards: Cards) -> None:
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        lines = [
            ("设备", e("name")),
            ("型号", e("model")),
            ("位置", e.aside("place")),
            ("设备代码", e("device_code")),
            ("使用登记编号", e("registration_no")),
            ("首次检验", e("first_inspected_on")),
            ("本次检验", e("inspected_on")),
            ("检验机构", e("agency")),
            ("检验报告", e("report_no")),
            ("下次检验", e("next_inspection_on")),
        ]
        cards.card("REC", "特种设备", lines, "有效")


def _people(audit: Audit, w: Writer, cards: Cards) -> None:
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        lines = [
            ("持证人", e("name")),
            ("岗位", e.aside("work")),
            ("证件", e("kind")),
            ("作业项目", e("category")),
            ("证号", e("number")),
            ("发证机关", e("issuer")),
            ("发证日", e("issued_on")),
            ("有效期", f"{e('valid_from')} ~ {e('valid_to')}"),
        ]
        cards.card("REC", "人员证件", lines, "有效")
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        until = (
            f"{c('valid_from')} ~ {c('valid_to')}"
            if contract.valid_to
            else f"{c('valid_from')} 起，无固定期限"
        )
        lines = [("员工", c("name")), ("签订日", c("signed_on")), ("合同期", until)]
        cards.card("REC", "劳动合同", lines, "有效")
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        lines = [
            ("员工", m("name")),
            ("体检日", m("examined_on")),
            ("体检机构", m("institution")),
            ("结论", m("result")),
        ]
        cards.card("REC", "健康检查", lines, "有效")


def _supply(audit: Audit, w: Writer, cards: Cards) -> None:
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        lines = [
            ("供方", e("name")),
            ("供应", e("provides")),
            ("评价日", e("evaluated_on")),
            ("评级", "合格"),
        ]
        cards.card("REC", "供方", lines, "在用")
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        lines = [
            ("合同类型", c("kind")),
            ("标的", contract.about),
            ("双方", c.each("parties", " / ")),
            ("签订日", c("signed_on")),
            ("期限", f"{c('stated_term')}，{c('valid_from')} ~ {c('valid_to')}"),
        ]
        cards.card("REC", "采购和服务合同", lines, "履行中")


def _permits(audit: Audit, w: Writer, cards: Cards) -> None:
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else e("valid_to", "长期")
        lines = [
            ("许可", e("kind")),
            ("编号", e("number")),
            ("持有人", e("holder")),
            ("许可范围", e("scope")),
            ("有效期", f"{e('valid_from')} ~ {until}"),
            ("发证机关", e("authority")),
        ]
        cards.card("REC", "许可资质", lines, "有效")


def _laws(audit: Audit, w: Writer, cards: Cards) -> None:
    listed = w.law_entry("compliance")
    lines = [("收录", f"{listed.silent('place')}{listed('stated_count')}部")]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        lines.append((f"{at:02}", listed.one("titles", title)))
    cards.card("REC", "适用法律法规清单", lines, "现行")
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        lines = [
            ("评价日", e("done_on")),
            ("评价人", e.each("evaluators", "、")),
            ("评价法规数", f"{e('stated_count')}部"),
            ("评价结果", "全部遵守"),
        ]
        cards.card("REC", "合规性评价", lines, "已完成")
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cards.card("REC", "执行标准", [("标准号", s("number")), ("名称", s("title"))], "现行")


def _cycle(audit: Audit, w: Writer, cards: Cards) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        lines = [
            ("计划批准", e("planned_on")),
            ("开始", e("start")),
            ("结束", e("end")),
            ("组长", e("leader")),
            ("内审员", e.each("auditors", "、")),
            ("不符合数", e("nonconformities")),
            ("验证关闭", e("closed_on")),
        ]
        cards.card("REC", "内部审核", lines, "已关闭")
    for review in audit.management_reviews:
        m = w.entry("management_reviews", review)
        lines = [
            ("计划下发", m("planned_on")),
            ("召开", m("held_on")),
            ("主持", m("chair")),
            ("改进事项", f"{m('improvements')}项"),
            ("完成期限", m("due_date")),
        ]
        cards.card("REC", "管理评审", lines, "改进事项待验证")


def _drills(audit: Audit, w: Writer, cards: Cards) -> None:
    for one in audit.drills:
        e = w.entry("drills", one)
        lines = [
            ("演练", e("kind")),
            ("日期", e("held_on")),
            ("地点", one.place),
            ("参加", f"{one.people}人"),
        ]
        cards.card("REC", "应急演练", lines, "已关闭")


def _lists(audit: Audit, w: Writer, cards: Cards) -> None:
    names = [name for name, _, _ in audit.world.equipment]
    for count in [*audit.counts, Count("主要设备", len(names), names, "种")]:
        e = w.entry("counts", count)
        lines = [
            ("清单", e("what")),
            ("数量", f"{e('stated')}{count.unit}"),
            ("条目", e.each("listed", "；")),
        ]
        cards.card("REC", "清单", lines, "现行")
