"""What 昭苏's auditors copy from the company's records, a line each."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

SIGNS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def laws(audit: Audit, w: Writer) -> list[str]:
    """The list of laws, a few a line, and the standards used."""
    e = w.law_entry("compliance")
    titles = [f"《{e.one('titles', title)}》" for title in audit.laws("compliance").titles]
    lines = [f"查法律法规清单，共{e('stated_count')}项{e.silent('place')}："]
    lines += ["".join(titles[at : at + 3]) for at in range(0, len(titles), 3)]
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')} {s('title')}")
    return [*lines, f"用到的标准：{'；'.join(cited)}"] if cited else lines


def counted(audit: Audit, w: Writer, what: str) -> list[str]:
    """An enumeration with its number."""
    lines = []
    for one in audit.counts:
        if one.what == what:
            c = w.entry("counts", one)
            lines.append(f"{c('what')}{c('stated')}{one.unit}：{c.each('listed', '；')}")
    return lines


def holders(audit: Audit, w: Writer) -> list[str]:
    """Certificates for work."""
    lines = []
    for sign, one in zip(SIGNS, audit.personnel_certificates, strict=False):
        e = w.entry("personnel_certificates", one)
        lines.append(
            f"{sign}{e('name')}：{e.aside('work')}，{e('kind')}/{e('category')}，№{e('number')}，"
            f"{e('issued_on')}发，有效{e('valid_from')}~{e('valid_to')}，{e('issuer')}"
        )
    return ["证件抽查：", *lines] if lines else []


def employed(audit: Audit, w: Writer) -> list[str]:
    """Employment contracts."""
    lines = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        term = f"{e('valid_from')}~{e('valid_to')}" if one.valid_to else f"{e('valid_from')}起，无固定期限"
        lines.append(f"{e('name')}，{e('signed_on')}签，{term}")
    return [f"劳动合同抽{len(lines)}份：{'；'.join(lines)}"] if lines else []


def exams(audit: Audit, w: Writer) -> list[str]:
    """Medical examinations."""
    lines = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        lines.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}")
    return ["接触危害岗位体检：", *lines] if lines else []


def plant(audit: Audit, w: Writer) -> list[str]:
    """Special equipment."""
    lines = []
    for sign, one in zip(SIGNS, audit.special_equipment, strict=False):
        e = w.entry("special_equipment", one)
        lines.append(
            f"{sign}{e('name')} {e('model')}（{e.aside('place')}），设备代码{e('device_code')}，登记证"
            f"{e('registration_no')}，首检{e('first_inspected_on')}，本次{e('inspected_on')}检，"
            f"{e('agency')}，报告{e('report_no')}，下次{e('next_inspection_on')}"
        )
    return ["特种设备：", *lines] if lines else ["查设备台账并看现场，没有使用特种设备。"]


def instruments(audit: Audit, w: Writer) -> list[str]:
    """Calibrations, and one looked at where it is used."""
    lines = [f"计量器具台账有，抽{len(audit.calibrations)}件看证书："]
    for sign, one in zip(SIGNS, audit.calibrations, strict=False):
        e = w.entry("calibrations", one)
        lines.append(
            f"{sign}{e('device')} {e('model')}，出厂编号{e('serial')}，证书{e('certificate_no')}，"
            f"{e('agency')}，{e('calibrated_on')}{one.act}，至{e('valid_until')}，{e('result')}"
        )
    e = w.entry("calibrations", audit.calibrations[0])
    lines.append(
        f"到{e.aside('place')}看实物：{e('device')}编号{e('serial')}，标签有效期{e('valid_until')}，一致"
    )
    return lines


def suppliers(audit: Audit, w: Writer) -> list[str]:
    """Suppliers and contracts with them."""
    lines = ["评价表："]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        lines.append(f"{e('name')}／{e('provides')}／{e('evaluated_on')}评，合格")
    lines.append("合同：")
    for signed in audit.contracts:
        c = w.entry("contracts", signed)
        lines.append(
            f"{c('kind')}（{signed.about}），{c.each('parties', '与')}，{c('signed_on')}签，"
            f"{c('valid_from')}~{c('valid_to')}，期{c('stated_term')}"
        )
    return lines


def permits(audit: Audit, w: Writer) -> list[str]:
    """Permits."""
    lines = []
    for one in audit.permits:
        e = w.entry("permits", one)
        end = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        lines.append(
            f"{e('kind')}：{e('number')}，{e('holder')}，{e('scope')}，{e('valid_from')}~{end}，{e('authority')}发"
        )
    return ["许可资质：", *lines] if lines else ["业务在执照范围内，不需另办许可。"]


def drills(audit: Audit, w: Writer) -> list[str]:
    """Drills."""
    lines = []
    for one in audit.drills:
        e = w.entry("drills", one)
        lines.append(f"{e('held_on')}，{e('kind')}演练，{one.place}，{one.people}人参加")
    return lines


def evaluations(audit: Audit, w: Writer) -> list[str]:
    """Evaluations of compliance."""
    lines = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        lines.append(
            f"合规性评价{e('done_on')}做，{e.each('evaluators', '、')}参加，评{e('stated_count')}项，均遵守"
        )
    return lines


def internal(audit: Audit, w: Writer) -> list[str]:
    """Internal audits."""
    lines = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}~{e('end')}" if one.start != one.end else f"{e('start')}{e.silent('end')}"
        lines.append(
            f"内审：{e('planned_on')}出计划，{days}实施，组长{e('leader')}，"
            f"内审员{e.each('auditors', '、')}，不符合{e('nonconformities')}项，{e('closed_on')}全部关闭"
        )
    return lines


def review(audit: Audit, w: Writer) -> list[str]:
    """Management reviews."""
    lines = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        after = f"，{e('closed_on')}已完成" if one.closed_on else "，正在做"
        lines.append(
            f"管评：{e('planned_on')}出计划，{e('held_on')}开会，{e('chair')}主持，"
            f"改进措施{e('improvements')}项，要求{e('due_date')}前完成{after}"
        )
    return lines


def figures(audit: Audit, w: Writer) -> list[str]:
    """Amounts that add up."""
    lines = []
    for one in audit.tables_with_totals:
        e = w.entry("tables_with_totals", one)
        parts = []
        for item in one.items:
            inner = e.inner("items", item)
            parts.append(f"{inner('name')}{inner('amount')}")
        lines.append(f"{e('title')}（{one.unit}）：{'，'.join(parts)}，合计{e('stated_total')}")
    return lines
