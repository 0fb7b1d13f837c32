"""The end of 雅砻's form: what was drawn, in combined columns; findings, rating, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._yalong_form import Form, Part
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import FORMS, Writer

RECOMMENDED = {
    "recommend": "推荐注册",
    "recommend_after_correction": "整改关闭后推荐注册",
    "maintain": "推荐保持",
}


def samples(audit: Audit, w: Writer, form: Form) -> None:
    """What was drawn, kind by kind."""
    form.part("Ⅴ 抽样明细")
    form.row(("#计量器具/型号/编号", 2), ("#证书号/机构", 3), ("#日期～有效期", 2), ("#结果", 1))
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        form.row(
            (f"{e('device')}¶{e('model')}¶{e('serial')}", 2),
            (f"{e('certificate_no')}（{one.act}）¶{e('agency')}", 3),
            (f"{e('calibrated_on')}～{e('valid_until')}", 2),
            (e("result"), 1),
        )
    if audit.special_equipment:
        form.row(("#特种设备/型号", 2), ("#设备代码/使用登记证/报告", 3), ("#检验/下次检验", 2), ("#机构", 1))
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        form.row(
            (f"{e('name')}¶{e('model')}¶首检{e('first_inspected_on')}", 2),
            (f"{e('device_code')}¶{e('registration_no')}¶{e('report_no')}", 3),
            (f"{e('inspected_on')}/{e('next_inspection_on')}", 2),
            (e("agency"), 1),
        )
    _persons(audit, w, form)
    _partners(audit, w, form)
    _sums(audit, w, form)


def _persons(audit: Audit, w: Writer, form: Form) -> None:
    if audit.personnel_certificates:
        form.row(("#姓名/工种", 2), ("#证种/项目/证号", 3), ("#发证/有效期", 2), ("#发证机关", 1))
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        form.row(
            (f"{e('name')}/{e.aside('work')}", 2),
            (f"{e('kind')}¶{e('category')}¶{e('number')}", 3),
            (f"{e('issued_on')}发¶{e('valid_from')}～{e('valid_to')}", 2),
            (e("issuer"), 1),
        )
    if audit.employment_contracts:
        form.row(("#劳动合同：姓名", 2), ("#签订日期", 3), ("#期限", 3))
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = "无固定期限" if contract.valid_to is None else e("valid_to")
        form.row((e("name"), 2), (e("signed_on"), 3), (f"{e('valid_from')}～{until}", 3))
    if audit.medical_exams:
        form.row(("#健康检查：姓名", 2), ("#体检机构", 3), ("#日期/结果", 3))
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        form.row((e("name"), 2), (e("institution"), 3), (f"{e('examined_on')}/{e('result')}", 3))


def _partners(audit: Audit, w: Writer, form: Form) -> None:
    form.row(("#外部供方/供应内容", 5), ("#评价日期", 2), ("#结论", 1))
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        form.row((f"{e('name')}/{e('provides')}", 5), (e("evaluated_on"), 2), ("合格", 1))
    if audit.contracts:
        form.row(("#合同/各方", 4), ("#签订", 1), ("#起止", 2), ("#期限", 1))
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        form.row(
            (f"{e('kind')}（{contract.about}）¶{e.each('parties', '／')}", 4),
            (e("signed_on"), 1),
            (f"{e('valid_from')}～{e('valid_to')}", 2),
            (e("stated_term"), 1),
        )
    if audit.permits:
        form.row(("#许可/编号", 3), ("#持有人/范围", 2), ("#有效期", 2), ("#机关", 1))
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to", "长期" if permit.valid_to is None else None)
        form.row(
            (f"{e('kind')}¶{e('number')}", 3),
            (f"{e('holder')}¶{e('scope')}", 2),
            (f"{e('valid_from')}～{until}", 2),
            (e("authority"), 1),
        )


def _sums(audit: Audit, w: Writer, form: Form) -> None:
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        form.row((f"{e('title')}（{table.unit}）", 8))
        form.row(("#项　目", 5), ("#数　量", 3))
        for item in table.items:
            i = e.inner("items", item)
            form.row((i("name"), 5), (i("amount"), 3))
        form.row(("合　计", 5), (e("stated_total"), 3))


def results(audit: Audit, w: Writer, form: Form, phrases: Phrases) -> None:
    """Nonconformities of this audit and of the one before."""
    found = audit.nonconformities
    form.part("Ⅵ 不符合及跟踪")
    form.row(
        ("#本次合计", 1),
        (f"严重{w.fact('nonconformities.major')}项，一般{w.fact('nonconformities.minor')}项", 3),
        ("#整改期限", 1),
        (w.fact("nonconformities.due_date") if found.items else "无需整改", 3),
    )
    if found.items:
        form.row(("#编号/性质", 1), ("#部门", 1), ("#标准/条款", 2), ("#不符合事实", 4))
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        form.row(
            (f"{e('number')}/{grade}", 1),
            (e("department"), 1),
            (f"{e('standard')}¶{e('clause')}", 2),
            (e("description"), 4),
        )
    if not audit.previous_nonconformities:
        form.pair(
            "上次不符合",
            "本次为初审，无上次不符合。" if audit.audit_type == "stage2" else "上次审核未开不符合。",
        )
    else:
        form.row(("#上次不符合", 4), ("#关闭日期", 2), ("#本次跟踪", 2))
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        seen = "本次仍有类似情况，见本次不符合" if again(audit, earlier.description) else "措施保持，未见重现"
        form.row((e("description"), 4), (e("closed_on"), 2), (seen, 2))
    form.pair("优　点", "¶".join(f"{at}）{text}" for at, text in enumerate(phrases.some("strong", 2), 1)))
    form.pair("建议改进", "¶".join(f"{at}）{text}" for at, text in enumerate(phrases.some("weak", 3), 1)))


def signed(audit: Audit, w: Writer, form: Form) -> None:
    """Ratings, recommendation, who signs."""
    form.part("Ⅶ 评价与结论")
    rows: list[tuple[Part, ...]] = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        boxes = w.tag(f"{e.path}.value", rating.value)
        values = ("符合", "基本符合", "不符合")
        told = "　".join(f"{{+}}{boxes}" if value == rating.value else f"{{-}}{value}" for value in values)
        rows.append(((e("criterion"), 3), (told, 4)))
    form.under("评　价", rows)
    scopes: list[tuple[Part, ...]] = [
        ((f"{system}：{w.scope('certificate', system)}", 7),) for system in audit.systems
    ]
    form.under("推荐证书¶范围", scopes)
    kind = audit.audit_type
    labels = {
        key: text for key, text in RECOMMENDED.items() if (key == "maintain") == (kind == "surveillance")
    }
    if kind == "surveillance":
        labels |= {"suspend": "建议暂停", "withdraw": "建议撤销"}
    else:
        labels["not_recommend"] = "不予推荐"
    form.pair("结　论", w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or ""))
    form.pair("下次审核", f"{w.fact('next_audit_by')}前实施")
    signed_by = audit.conclusion.signatories
    leader = w.each("conclusion.signatories", [name for name in signed_by if name == audit.leader.name])
    others = w.each("conclusion.signatories", [name for name in signed_by if name != audit.leader.name])
    day = w.fact("report_date", FORMS["chinese"](audit.report_date))
    form.row(("#组长签名", 1), (leader, 2), ("#组员签名", 1), (others or w.blank, 4))
    form.row(("#报告日期", 1), (day, 3), ("#受审核方¶代表", 1), (audit.world.people.representative, 3))
    form.pair("说　明", "审核采用抽样方法，未抽到的部分可能存在不符合；注册与否由本机构认证决定人员审定。")
