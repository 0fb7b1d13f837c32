"""The evidence of 筚岑's report: forms, records side by side, a record a column, several in a cell."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration, PersonnelCertificate, TableWithTotal
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
EIGHT = (1.5, 3.1, 1.5, 2.4, 1.5, 2.4, 1.4, 2.4)
LABELS = (0, 2, 4, 6)


def title(text: str, columns: int) -> Row:
    """The first row of a form."""
    return [text, *["‹"] * (columns - 1)]


def two(left: Row, right: Row) -> Row:
    """A row of two halves."""
    return [*left, *right]


def cycle(audit: Audit, w: Writer) -> None:
    """Objectives, internal audit, management review, evaluation of compliance."""
    rows: list[Row] = [title("D  策划和评价", 8)]
    for target in audit.world.objectives:
        rows.append(["目标", target[0], "‹", "‹", "目标值", target[1], "实绩", target[2]])
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = f"{e('start')}～{e('end')}" if one.start < one.end else e("start") + e.silent("end")
        rows.append(
            two(
                ["内审", span, "计划", e("planned_on"), "组长", e("leader")],
                ["不符合", f"{e('nonconformities')}项"],
            )
        )
        rows.append(["内审员", e.each("auditors", "/"), "‹", "‹", "全部关闭", e("closed_on"), "资格", "√"])
    for review in audit.management_reviews:
        m = w.entry("management_reviews", review)
        rows.append(
            two(
                ["管评", m("held_on"), "计划", m("planned_on"), "主持", m("chair")],
                ["改进", f"{m('improvements')}项"],
            )
        )
        rows.append(["改进限期", m("due_date"), "‹", "‹", "输入", "√ 齐全", "输出", "√ 齐全"])
    for evaluation in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", evaluation)
        rows.append(
            two(
                ["合规评价", c("done_on"), "人员", c.each("evaluators", "/"), "‹", "‹"],
                ["法规数", f"{c('stated_count')}部"],
            )
        )
    w.table(rows, EIGHT, head=1, bold=LABELS)
    for text in said(w, "cycle", 3):
        w.text(text, style="plain")
    few: list[Row] = [["类别", "数量", "内容"]]
    for count in audit.counts:
        k = w.entry("counts", count)
        few.append([k("what"), f"{k('stated')}{count.unit}", k.each("listed", "/")])
    w.table(few, (3, 1.6, 11.6), head=1)


def laws(audit: Audit, w: Writer) -> None:
    """Laws that the organization lists, and technical standards, in two long cells."""
    e = w.law_entry("compliance")
    titles = audit.laws("compliance").titles
    listed = "；".join(f"{at}){e.one('titles', title)}" for at, title in enumerate(titles, 1))
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')} {s('title')}")
    few = w.law_entry("operation")
    rows: list[Row] = [
        ["E  法律法规和标准", "‹"],
        [f"清单¶{e.silent('place')}{e('stated_count')}部", listed],
        ["产品/技术¶标准", "¶".join(cited)],
        ["运行抽查", f"{few.silent('place')}现场对照 {few.each('titles', '、', '《{}》')} 核对，√"],
    ]
    w.table(rows, (1.8, 14.4), head=1, bold=(0,))


def _columns(w: Writer, records: Sequence[Calibration]) -> None:
    """Instruments, one a column."""
    entries = [w.entry("calibrations", one) for one in records]
    places = [one.place for one in records]
    labels = {
        "型号": "model",
        "编号": "serial",
        "证书号": "certificate_no",
        "机构": "agency",
        "检/校日": "calibrated_on",
        "有效至": "valid_until",
        "结论": "result",
    }
    spare = 3 - len(records)
    rows: list[Row] = [["器具", *(e("device") for e in entries), *[w.blank] * spare]]
    rows.append(["使用处", *places, *[w.blank] * spare])
    for label, name in labels.items():
        rows.append([label, *(e(name) for e in entries), *[w.blank] * spare])
    w.table(rows, (1.6, 4.8, 4.8, 4.8), bold=(0,))


def devices(audit: Audit, w: Writer) -> None:
    """Instruments and special equipment."""
    w.text("F  设备", style="plain")
    w.text("F-1 监视测量和安全防护器具（一列一件）", style="plain")
    found = audit.calibrations
    for at in range(0, len(found), 3):
        _columns(w, found[at : at + 3])
    w.text(*said(w, "devices", 2), style="plain")
    lines = []
    for mark, unit in zip(CIRCLED, audit.special_equipment, strict=False):
        e = w.entry("special_equipment", unit)
        lines.append(
            f"{mark}{e('name')} {e('model')}｜代码 {e('device_code')}｜登记 {e('registration_no')}｜"
            f"首检 {e('first_inspected_on')}｜本检 {e('inspected_on')}｜下检 {e('next_inspection_on')}｜"
            f"{e('agency')}｜报告 {e('report_no')}"
        )
    w.table([["F-2¶特种设备", "¶".join(lines) or "无"]], (1.8, 14.4), bold=(0,))


def _half(w: Writer, one: PersonnelCertificate) -> list[str]:
    e = w.entry("personnel_certificates", one)
    who = f"{e('name')}¶（{e.aside('work')}）"
    what = f"{e('kind')}¶{e('category')}"
    return [who, what, e("number"), f"{e('valid_from')}¶～{e('valid_to')}"]


def people(audit: Audit, w: Writer) -> None:
    """Certificates of persons two in a row, contracts and examinations below."""
    heads = ["姓名（岗位）", "证/项目", "证号", "期限"]
    rows: list[Row] = [title("G  人员", 8), [*heads, *heads]]
    halves = [_half(w, one) for one in audit.personnel_certificates]
    if len(halves) % 2:
        halves.append([w.blank] * 4)
    rows += [[*halves[at], *halves[at + 1]] for at in range(0, len(halves), 2)]
    w.table(rows, (1.5, 2.3, 2.3, 2, 1.5, 2.3, 2.3, 2), head=2, repeat=True)
    lines = []
    for contract in audit.employment_contracts:
        if contract.valid_to:
            e = w.entry("employment_contracts", contract)
            span = f"期 {e('valid_from')}～{e('valid_to')}"
            lines.append(f"{e('name')}  签 {e('signed_on')}  {span}")
    exams = [w.entry("medical_exams", one) for one in audit.medical_exams]
    under: list[Row] = [["劳动合同", "；".join(lines) or "√", *["‹"] * len(exams)]]
    for label, name in {"体检 姓名": "name", "日期": "examined_on", "机构": "institution"}.items():
        under.append(["健康监护", label, *(e(name) for e in exams)])
    under.append(["健康监护", "结论", *(e("result") for e in exams)])
    for row in range(2, len(under)):
        under[row] = ["^", *under[row][1:]]
    if not exams:
        under = under[:1]
    w.table(under, (2, 2, *[12.2 / max(1, len(exams))] * len(exams)), bold=(0, 1))


def partners(audit: Audit, w: Writer) -> None:
    """Permits, certificates, suppliers, contracts, drills."""
    rows: list[Row] = [title("H  许可、相关方、应急", 8)]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to", "长期") if permit.valid_to is None else e("valid_to")
        rows.append(["许可", e("kind"), "编号", e("number"), "‹", "‹", "内容", e("scope")])
        rows.append(
            two(
                ["持有人", e("holder"), "发证", e("authority"), "期限", f"{e('valid_from')}～{until}"],
                ["核对", "√ 原件"],
            )
        )
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        span = f"{c('issued_on')}～{c('valid_to')}"
        rows.append(["现有证书", c("number"), "体系", c("system"), "期限", span, "‹", "‹"])
    drills = []
    for drill in audit.drills:
        d = w.entry("drills", drill)
        drills.append(f"{d('kind')}（{d('held_on')}，{drill.place}，{drill.people}人）")
    rows.append(["应急演练", "；".join(drills), *["‹"] * 6])
    w.table(rows, EIGHT, head=1, bold=LABELS)
    partner: list[Row] = [["供方", "供应内容", "评价日", "供方", "供应内容", "评价日"]]
    cells = []
    for supplier in audit.suppliers:
        s = w.entry("suppliers", supplier)
        cells.append([s("name"), s("provides"), s("evaluated_on")])
    if len(cells) % 2:
        cells.append([w.blank] * 3)
    partner += [[*cells[at], *cells[at + 1]] for at in range(0, len(cells), 2)]
    w.table(partner, (3.6, 2.6, 1.9, 3.6, 2.6, 1.9), head=1, repeat=True)
    signed = []
    for contract in audit.contracts:
        k = w.entry("contracts", contract)
        signed.append(
            f"{k('kind')}（{contract.about}）：{k.each('parties', ' — ')}，签 {k('signed_on')}，"
            f"{k('stated_term')}，{k('valid_from')}～{k('valid_to')}"
        )
    w.table([["合同", "¶".join(signed) or "/"]], (1.5, 14.7), bold=(0,))
    w.text(*said(w, "partners", 2), style="plain")


def figures(audit: Audit, w: Writer) -> None:
    """Tables with totals: the items along a row, the total last."""
    for table in audit.tables_with_totals:
        _figure(w, table)


def _figure(w: Writer, table: TableWithTotal) -> None:
    e = w.entry("tables_with_totals", table)
    columns = len(table.items) + 2
    first: Row = [e("title"), *["‹"] * (columns - 1)]
    unit: Row = [f"单位：{table.unit}", *["‹"] * (columns - 1)]
    entries = [e.inner("items", item) for item in table.items]
    names: Row = ["项", *(i("name") for i in entries), "合计"]
    amounts: Row = ["数", *(i("amount") for i in entries), e("stated_total")]
    widths = (1.2, *[15 / (columns - 1)] * (columns - 1))
    w.table([first, unit, names, amounts], widths, head=1, bold=(0,))


def checks(audit: Audit, w: Writer) -> None:
    """Departments with what was looked at, a mark each; a cross where a nonconformity follows."""
    wrong = {item.department for item in audit.nonconformities.items}
    rows: list[Row] = [title("H-1  部门核查", 4), ["部门", "核查内容", "标记", "备注"]]
    for department in audit.world.departments:
        for at, text in enumerate(said(w, "checks", 3)):
            last = at == 2 and department in wrong
            shown = "本次开出的不符合所涉及的要求" if last else text
            rows.append(["^" if at else department, shown, "×" if last else "√", "见 I" if last else w.blank])
    w.table(rows, (1.8, 10.4, 1.2, 2.8), head=2, repeat=True)
