"""The annex of evidence of 钊瓴's report: a table of each kind of record."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration
from corpus.bodies.templates.a._zhaoling_tables import EMPTY, Register, numbers
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def annex(audit: Audit, w: Writer) -> None:
    """All tables."""
    w.heading(1, "Annex  证据附件")
    w.text("“同上”“″”表示与上一行相同，“——”表示无此项。表中样本由审核员抽取。", style="plain")
    number = numbers()
    tables = (
        ("体系活动", _cycle),
        ("法律法规清单", _laws),
        ("执行的标准", _standards),
        ("证照", _permits if audit.permits else None),
        ("作业人员证件", _certified if audit.personnel_certificates else None),
        ("劳动合同与健康检查", _employed),
        ("监视和测量设备", _devices if audit.calibrations else None),
        ("特种设备", _special if audit.special_equipment else None),
        ("供方", _suppliers),
        ("合同", _contracts),
        ("应急演练", _drills),
        ("统计数据", _figures if audit.tables_with_totals else None),
    )
    for title, tell in tables:
        if tell is not None:
            w.text(f"表 E-{next(number)}  {title}", style="center")
            tell(w)


def _cycle(w: Writer) -> None:
    audit = w.audit
    rows: list[Row] = [["活动", "计划", "实施", "主持/组长", "参加人", "输出", "关闭/限期"]]
    for one in audit.internal_audits:
        a = w.entry("internal_audits", one)
        same = one.start == one.end
        span = a("start") + (a.silent("end") if same else f"¶至 {a('end')}")
        told = f"不符合 {a('nonconformities')} 项"
        cells = [a("planned_on"), span, a("leader"), a.each("auditors", "¶"), told, a("closed_on")]
        rows.append(["内部审核", *cells])
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        told = f"改进 {r('improvements')} 项"
        due = f"限 {r('due_date')}"
        rows.append(["管理评审", r("planned_on"), r("held_on"), r("chair"), "各部门负责人", told, due])
    for done in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", done)
        names = c.each("evaluators", "¶")
        told = f"{c('stated_count')} 部"
        rows.append(["合规性评价", EMPTY, c("done_on"), EMPTY, names, told, EMPTY])
    w.table(rows, (1.6, 1.9, 1.9, 1.5, 1.8, 1.7, 2), head=1)


def _laws(w: Writer) -> None:
    e = w.law_entry("compliance")
    titles = w.audit.laws("compliance").titles
    pairs = [titles[at : at + 2] for at in range(0, len(titles), 2)]
    table = Register(w, ["序号", "名称", "序号", "名称"], len(pairs))
    for at, pair in enumerate(pairs):
        cells = [str(at * 2 + 1), e.one("titles", pair[0]), EMPTY, EMPTY]
        if len(pair) == 2:
            cells[2:] = [str(at * 2 + 2), e.one("titles", pair[1])]
        table.add(*cells)
    table.write(0.8, 5, 0.8, 5)
    w.text(f"清单合计 {e('stated_count')} 部。{e.silent('place')}", style="plain")


def _standards(w: Writer) -> None:
    rows: list[Row] = [["标准号", "名称"]]
    for standard in w.audit.standards_cited:
        e = w.entry("standards_cited", standard)
        rows.append([e("number"), e("title")])
    w.table(rows, (2.4, 7), head=1)


def _permits(w: Writer) -> None:
    table = Register(w, ["证照", "编号", "持有人", "许可范围", "有效期", "机关"], len(w.audit.permits))
    for permit in w.audit.permits:
        e = w.entry("permits", permit)
        span = f"{e('valid_from')}¶至 {e('valid_to')}"
        table.add(e("kind"), e("number"), e("holder"), e("scope"), span, e("authority"))
    table.write(1.8, 2.4, 2.2, 1.8, 2, 1.8)


def _certified(w: Writer) -> None:
    held = w.audit.personnel_certificates
    table = Register(w, ["姓名", "岗位", "证件", "项目", "证号", "有效期", "发证机关"], len(held))
    for one in held:
        e = w.entry("personnel_certificates", one)
        span = f"{e('valid_from')}¶至 {e('valid_to')}"
        kind, issuer = table.ditto(e, "kind", "同上"), table.ditto(e, "issuer", "同上")
        table.add(e("name"), e.aside("work"), kind, e("category"), e("number"), span, issuer)
    table.write(1.3, 1.6, 1.8, 1.7, 2.8, 1.9, 1.7)


def _employed(w: Writer) -> None:
    audit = w.audit
    rows: list[Row] = [["姓名", "合同签订", "合同期限", "体检日期", "体检机构", "结果"]]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = f"至 {e('valid_to')}" if contract.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), f"{e('valid_from')} 起¶{until}", EMPTY, EMPTY, EMPTY])
    table = Register(w, [], len(audit.medical_exams))
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        place, result = table.ditto(m, "institution", "同上"), table.ditto(m, "result")
        rows.append([m("name"), EMPTY, EMPTY, m("examined_on"), place, result])
    w.table(rows, (1.5, 1.8, 2.2, 1.8, 2.6, 1.4), head=1)


def _months(one: Calibration) -> int:
    return round((one.valid_until - one.calibrated_on).days / 30.4)


def _devices(w: Writer) -> None:
    found = w.audit.calibrations
    head = ["设备名称", "规格型号", "编号", "证书编号", "检定/校准日", "周期", "有效期至", "机构", "结果"]
    table = Register(w, head, len(found))
    for one in found:
        e = w.entry("calibrations", one)
        agency, result = table.ditto(e, "agency", "同上"), table.ditto(e, "result")
        done = f"{e('calibrated_on')}¶（{one.act}）"
        cells = [e("certificate_no"), done, f"{_months(one)} 个月", e("valid_until"), agency, result]
        table.add(e("device"), e("model"), e("serial"), *cells)
    table.write(1.7, 1.5, 1.4, 1.9, 1.7, 1, 1.6, 2, 0.9)


def _special(w: Writer) -> None:
    found = w.audit.special_equipment
    head = ["名称/型号", "设备代码", "使用登记证", "检验日", "检验报告", "下次检验", "检验机构"]
    table = Register(w, head, len(found))
    for unit in found:
        e = w.entry("special_equipment", unit)
        agency = table.ditto(e, "agency", "同上")
        cells = [e("inspected_on"), e("report_no"), e("next_inspection_on"), agency]
        table.add(f"{e('name')}¶{e('model')}", e("device_code"), e("registration_no"), *cells)
    table.write(1.8, 2.4, 2, 1.6, 1.8, 1.6, 1.8)


def _suppliers(w: Writer) -> None:
    table = Register(w, ["序号", "供方", "提供", "评价日期", "评价结论"], len(w.audit.suppliers))
    for at, supplier in enumerate(w.audit.suppliers, 1):
        e = w.entry("suppliers", supplier)
        fresh = at == 1 or len(table.rows) == table.middle + 2
        table.add(str(at), e("name"), e("provides"), e("evaluated_on"), "合格" if fresh else "″")
    table.write(0.8, 4, 2.6, 1.8, 1.4)


def _contracts(w: Writer) -> None:
    rows: list[Row] = [["类别", "双方", "内容", "签订", "期限", "起止"]]
    for contract in w.audit.contracts:
        e = w.entry("contracts", contract)
        span = f"{e('valid_from')}¶至 {e('valid_to')}"
        parties = e.each("parties", "¶")
        rows.append([e("kind"), parties, contract.about, e("signed_on"), e("stated_term"), span])
    w.table(rows, (1.4, 3.2, 1.8, 1.6, 1, 2), head=1)


def _drills(w: Writer) -> None:
    rows: list[Row] = [["日期", "演练", "地点", "人数", "影像资料"]]
    for at, drill in enumerate(w.audit.drills):
        e = w.entry("drills", drill)
        kind = f"{e('kind')}应急演练"
        rows.append([e("held_on"), kind, drill.place, f"{drill.people} 人", "″" if at else "有"])
    w.table(rows, (1.8, 2.6, 2, 1.2, 1.4), head=1)


def _figures(w: Writer) -> None:
    rows: list[Row] = [["统计表", "项目", "数值", "合计"]]
    for table in w.audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        for at, item in enumerate(table.items):
            i = e.inner("items", item)
            own = [e("title"), i("name"), f"{i('amount')} {table.unit}", f"{e('stated_total')} {table.unit}"]
            rows.append(["^", own[1], own[2], "^"] if at else own)
    w.table(rows, (3.4, 2.4, 2, 2), head=1)
