"""The third part of 沐洲's form: what was looked at, several records in a cell or side by side."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration, Count
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

MORE = ["‹"] * 6
RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮"


def band(text: str) -> Row:
    """A row over the whole width."""
    return [text, *MORE, "‹"]


def line(label: str, text: str) -> Row:
    """A label and a cell over the rest."""
    return [label, text, *MORE]


def pair(label: str, text: str, other: str, more: str) -> Row:
    """Two labels, two cells."""
    return [label, text, "‹", "‹", other, more, "‹", "‹"]


def ring(at: int) -> str:
    """A number in a ring."""
    return RINGS[at - 1]


def evidence(audit: Audit, w: Writer) -> list[Row]:
    """The whole part."""
    rows: list[Row] = [band("Ⅲ  审核证据（抽样所见）")]
    rows += [*_planning(audit, w), *_cycle(audit, w), *_laws(audit, w)]
    rows += [*_people(audit, w), *_devices(audit, w), *_special(audit, w)]
    return [*rows, *_partners(audit, w), *_operation(audit, w), *_figures(audit, w)]


def _planning(audit: Audit, w: Writer) -> list[Row]:
    texts = said(w, "planning", 3)
    for count in [*audit.counts, _departments(audit)]:
        e = w.entry("counts", count)
        texts.append(f"{e('what')} {e('stated')} {count.unit}：{e.each('listed', '；')}")
    goals = [f"{name} {target}（实绩 {reached}）" for name, target, reached in audit.world.objectives]
    return [line("策划", "¶".join(texts)), line("目标", "¶".join(goals))]


def _departments(audit: Audit) -> Count:
    names = audit.world.departments
    return Count("职能部门", len(names), list(names), "个")


def _cycle(audit: Audit, w: Writer) -> list[Row]:
    audited, review = audit.internal_audits[0], audit.management_reviews[0]
    done = audit.compliance_evaluations[0]
    a = w.entry("internal_audits", audited)
    span = a("start") + (
        a.silent("end") if audited.end == audited.start else f"-{a('end', f'{audited.end:%m.%d}')}"
    )
    text = f"计划 {a('planned_on')}¶实施 {span}¶组长 {a('leader')}¶内审员 {a.each('auditors')}¶"
    text += f"不合格 {a('nonconformities')} 项¶封闭 {a('closed_on')}"
    r = w.entry("management_reviews", review)
    held = f"通知 {r('planned_on')}¶开会 {r('held_on')}¶主持 {r('chair')}¶"
    held += f"决议 {r('improvements')} 项¶要求 {r('due_date')} 前办结"
    c = w.entry("compliance_evaluations", done)
    told = f"{c('done_on')}¶评价人 {c.each('evaluators')}¶{c('stated_count')} 部全部符合"
    return [
        ["内审／管评", "内部审核", "‹", "‹", "管理评审", "‹", "合规性评价", "‹"],
        ["^", text, "‹", "‹", held, "‹", told, "‹"],
        line("绩效", "¶".join([*said(w, "evaluation", 2), *said(w, "improvement", 1)])),
    ]


def _laws(audit: Audit, w: Writer) -> list[Row]:
    e = w.law_entry("compliance")
    told = f"清单共 {e('stated_count')} 部：{w.laws('compliance', '；', '{}')}"
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')} {s('title')}")
    return [line("法规清单", told), line("执行标准", "¶".join(cited))]


def _people(audit: Audit, w: Writer) -> list[Row]:
    held = []
    for at, one in enumerate(audit.personnel_certificates, 1):
        e = w.entry("personnel_certificates", one)
        held.append(
            f"{ring(at)}{e('name')}  {e.aside('work')}  {e('kind')}（{e('category')}） 证号 {e('number')}¶"
            f"　{e('valid_from')}～{e('valid_to')}  {e('issuer')}"
        )
    signed = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        span = f"{e('valid_from')} 起"
        span += f"至 {e('valid_to')} 止" if contract.valid_to else "，无固定期限"
        signed.append(f"{e('name')}：{e('signed_on')} 签，{span}")
    rows: list[Row] = [line("资源", "¶".join(said(w, "support", 3)))]
    if held:
        rows.append(line("持证人员", "¶".join(held)))
    rows.append(line("劳动合同", "¶".join(signed)))
    return [*rows, _exams(audit, w)]


def _exams(audit: Audit, w: Writer) -> Row:
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}（{e('examined_on')} {e('institution')}，{e('result')}）")
    return line("体检", "；".join(exams))


def _devices(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    found = audit.calibrations
    for left, right in zip(found[::2], found[1::2], strict=False):
        first, second = _device(w, left), _device(w, right)
        rows.append(["计量器具", first, "‹", "‹", second, "‹", "‹", "‹"])
    if len(found) % 2:
        rows.append(line("计量器具", _device(w, found[-1])))
    for row in rows[1:]:
        row[0] = "^"  # type: ignore[index]
    return rows


def _device(w: Writer, one: Calibration) -> str:
    e = w.entry("calibrations", one)
    return (
        f"{e('device')} {e('model')}  编号 {e('serial')}¶证书 {e('certificate_no')}  {e('result')}¶"
        f"{e('calibrated_on')} {one.act}，有效至 {e('valid_until')}¶{e('agency')}"
    )


def _special(audit: Audit, w: Writer) -> list[Row]:
    lines = []
    for at, unit in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", unit)
        lines.append(
            f"{ring(at)}{e('name')} {e('model')}，代码 {e('device_code')}，登记证 {e('registration_no')}，"
            f"{e('inspected_on')} 经{e('agency')}检验（报告 {e('report_no')}），"
            f"下检 {e('next_inspection_on')}"
        )
    return [line("特种设备", "¶".join(lines) or "无")]


def _partners(audit: Audit, w: Writer) -> list[Row]:
    permits = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        permits.append(
            f"{e('kind')} {e('number')}¶　持有人 {e('holder')}；范围 {e('scope')}；"
            f"{e('valid_from')}～{e('valid_to')}；{e('authority')}"
        )
    certificates = []
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        certificates.append(f"{e('system')} {e('number')}（{e('issued_on')}发，{e('valid_to')}到期）")
    partners = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        partners.append(f"{e('name')}——{e('provides')}，{e('evaluated_on')}评")
    contracts = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        contracts.append(
            f"{e('kind')}：{e.each('parties', '／')}，签于 {e('signed_on')}，为期{e('stated_term')}"
            f"（{e('valid_from')}～{e('valid_to')}），内容为{contract.about}"
        )
    rows: list[Row] = [line("许可资质", "¶".join(permits) or "不涉及")]
    if certificates:
        rows.append(line("现有证书", "¶".join(certificates)))
    rows += [line("合格供方", "¶".join(partners)), line("抽查合同", "¶".join(contracts))]
    return rows


def _operation(audit: Audit, w: Writer) -> list[Row]:
    texts = said(w, "operation", 4)
    few = w.law_entry("operation")
    texts.append(f"对照{few.each('titles', '、', '《{}》')}看现场，未见违反。{few.silent('place')}")
    drills = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        drills.append(f"{e('held_on')}¶{e('kind')}¶{drill.place}，{drill.people}人")
    count = Count("主要设备", len(audit.world.equipment), [one[0] for one in audit.world.equipment], "种")
    rows: list[Row] = [line("运行", "¶".join(texts))]
    if count.listed:
        e = w.entry("counts", count)
        rows.append(line("设备", f"{e('what')} {e('stated')} {count.unit}：{e.each('listed', '、')}"))
    cells = {
        1: [drills[0], *MORE],
        2: [drills[0], "‹", "‹", drills[-1], "‹", "‹", "‹"],
        3: [drills[0], "‹", drills[len(drills) // 2], "‹", drills[-1], "‹", "‹"],
    }
    rows.append(["应急演练", *cells[len(drills)]])
    return rows


def _figures(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        title = f"{e('title')}（{table.unit}）"
        items = [e.inner("items", item) for item in table.items]
        tail = ["‹"] * (5 - len(items))
        heads = [item("name") for item in items]
        sums = [item("amount") for item in items]
        rows.append([title, "‹", *heads, "合计", *tail])
        rows.append(["^", "^", *sums, e("stated_total"), *tail])
    return rows
