"""What 东湄's record of a process shows beyond sentences: lists and tables of samples."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.invent.calendar import HOLIDAYS
from corpus.bodies.records import TableWithTotal
from corpus.bodies.templates.a._dongjiang_form import dotted, pairs
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GREEN, SAFE = "环保", "安全生产"
COURSES = (
    ("管理体系文件和目标宣贯", "笔试"),
    ("岗位操作规程", "实际操作"),
    ("消防和应急知识", "提问"),
    ("内审员技能提升", "笔试"),
    ("新员工入职教育", "笔试"),
)


def suppliers(audit: Audit, w: Writer) -> None:
    """The suppliers in a table, contracts in lines."""
    rows: list[Row] = [["供方名称", "提供的产品或服务", "评价日期", "结论"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on", dotted(one.evaluated_on)), "合格"])
    w.table(rows, (4, 2.4, 1.6, 1), head=1, repeat=True)
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        what = f"{e('kind')}：签约方：{e.each('parties', '、')}；标的：{contract.about}"
        w.text(
            f"抽查{what}；签订日期：{e('signed_on')}；期限：{e('stated_term')}，"
            f"{e('valid_from')} 至 {e('valid_to')}。",
            style="plain",
        )


def operation(audit: Audit, w: Writer) -> None:
    """The processes of the organization, and the laws that the operation keeps."""
    _counted(audit, w, "主要过程")
    few = w.law_entry("operation")
    w.text(
        f"运行中执行的法律法规：{few.silent('place')}{few.each('titles', '、', '《{}》')}。", style="plain"
    )


def inspection(audit: Audit, w: Writer) -> None:
    """The figures of what was inspected."""
    _figures(w, [one for one in audit.tables_with_totals if not _outside(one)])


def environment(audit: Audit, w: Writer) -> None:
    """The aspects and what is spent on the environment."""
    _counted(audit, w, "重要环境因素")
    _figures(w, [one for one in audit.tables_with_totals if GREEN in one.title])


def safety(audit: Audit, w: Writer) -> None:
    """The risks and what is spent on safety."""
    _counted(audit, w, "不可接受风险")
    _figures(w, [one for one in audit.tables_with_totals if SAFE in one.title])


def _outside(table: TableWithTotal) -> bool:
    return GREEN in table.title or SAFE in table.title


def _counted(audit: Audit, w: Writer, what: str) -> None:
    for count in audit.counts:
        if count.what == what:
            e = w.entry("counts", count)
            listed = e.each("listed", "、")
            w.text(f"{e('what')}：共{e('stated')}{count.unit}，{listed}。", style="plain")


def _figures(w: Writer, tables: list[TableWithTotal]) -> None:
    for one in tables:
        e = w.entry("tables_with_totals", one)
        w.text(f"{e('title')}（单位：{one.unit}）", style="center")
        inner = [e.inner("items", item) for item in one.items]
        head = ["项目", *(i("name") for i in inner), "合计"]
        cells = ["数值", *(i("amount") for i in inner), e("stated_total")]
        w.table([head, cells], (1.2, *(1.6 for _ in inner), 1.4), head=1)


def drills(audit: Audit, w: Writer) -> None:
    """The drills in lines."""
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"演练项目：{e('kind')}应急演练；日期：{e('held_on')}；地点：{drill.place}；参加人数：{drill.people}人；"
            "演练总结：预案可行。",
            style="plain",
        )


def people(audit: Audit, w: Writer) -> None:
    """Training, certificates, contracts, examinations."""
    _training(audit, w)
    if audit.personnel_certificates:
        w.text("持证人员：", style="plain")
        rows: list[Row] = [["姓名", "工作", "证书和项目", "证号", "发证日期", "有效期", "发证机关"]]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            begun, ended = e("valid_from", dotted(one.valid_from)), e("valid_to", dotted(one.valid_to))
            what = f"{e('kind')}¶{e('category')}"
            issued = e("issued_on", dotted(one.issued_on))
            row = [e("name"), e.aside("work"), what, e("number"), issued, f"{begun}-{ended}", e("issuer")]
            rows.append(row)
        w.table(rows, (1, 1.2, 2, 2.2, 1.7, 1.7, 1.6), head=1, repeat=True)
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = f" 至 {e('valid_to')}" if contract.valid_to else " 起，无固定期限"
        term = f"{e('valid_from')}{until}"
        w.text(f"劳动合同：{e('name')}；签订日期：{e('signed_on')}；合同期限：{term}。", style="plain")
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        where = f"体检机构：{e('institution')}"
        w.text(
            f"健康检查：{e('name')}；体检日期：{e('examined_on')}；{where}；结论：{e('result')}。",
            style="plain",
        )


def _training(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["培训内容", "培训日期", "参加人数", "考核方式", "结果"]]
    day = audit.audit.start - timedelta(days=w.random.randint(120, 150))
    for name, way in w.random.sample(COURSES, 3):
        number = w.random.randint(5, max(6, min(audit.headcount // 2, 24)))
        rows.append([name, dotted(_workday(day)), str(number), way, "合格"])
        day += timedelta(days=w.random.randint(18, 30))
    w.text("培训记录：", style="plain")
    w.table(rows, (3, 1.6, 1.2, 1.4, 1), head=1)


def _workday(day: date) -> date:
    """The day, or the next one that is no holiday and no weekend."""
    while day.weekday() > 4 or any(first <= day <= last for first, last in HOLIDAYS):
        day += timedelta(days=1)
    return day


def equipment(audit: Audit, w: Writer) -> None:
    """The equipment, and the special equipment in blocks of lines."""
    told = [f"{name} {model}" for name, model, _ in audit.world.equipment]
    if told:
        pairs(w, ("主要设备", "，".join(told)))
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        pairs(
            w,
            ("特种设备", f"{e('name')}　型号：{e('model')}　使用地点：{one.place}"),
            ("设备代码", f"{e('device_code')}　使用登记证编号：{e('registration_no')}"),
            ("首次检验日期", f"{e('first_inspected_on')}　本次检验日期：{e('inspected_on')}"),
            ("下次检验日期", f"{e('next_inspection_on')}　报告编号：{e('report_no')}"),
            ("检验机构", e("agency")),
        )


def instruments(audit: Audit, w: Writer) -> None:
    """The instruments in a table, and one certificate in lines."""
    if not audit.calibrations:
        w.text("目前没有需要检定或校准的测量设备，使用的软件在启用前经过确认。")
        return
    titles = ["设备名称", "型号", "设备编号", "检校日期", "有效期至", "检校机构", "证书编号", "结论"]
    rows: list[Row] = [titles]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        days = [e("calibrated_on", dotted(one.calibrated_on)), e("valid_until", dotted(one.valid_until))]
        head = [e("device"), e("model"), e("serial")]
        rows.append([*head, *days, e("agency"), e("certificate_no"), e("result")])
    w.table(rows, (1.2, 1, 1.2, 1.6, 1.6, 1.6, 1.3, 0.7), head=1, repeat=True)
    first = audit.calibrations[0]
    e = w.entry("calibrations", first)
    pairs(
        w,
        ("抽查证书", f"{e('certificate_no')}　器具：{e('device')}　编号：{e('serial')}"),
        ("委托单位", f"{e('user_unit')}　{first.act}日期：{e('calibrated_on')}　结论：{e('result')}"),
    )
