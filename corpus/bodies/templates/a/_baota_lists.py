"""The lists within the cells of 宝塔's form."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Entry, Writer

MARK = "◇ "


def laws(audit: Audit, w: Writer) -> list[str]:
    """The list of laws, two a line, and the standards."""
    e = w.law_entry("compliance")
    head = f"《适用法律法规清单》列有{e('stated_count')}项{e.silent('place')}："
    titles = [
        f"{at}）《{e.one('titles', title)}》" for at, title in enumerate(audit.laws("compliance").titles, 1)
    ]
    lines = ["　".join(titles[at : at + 2]) for at in range(0, len(titles), 2)]
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{MARK}{s('number')} {s('title')}")
    return [head, *lines, "相关标准：", *cited]


def holders(audit: Audit, w: Writer) -> list[str]:
    """Certificates for work."""
    if not audit.personnel_certificates:
        return ["岗位中没有须持特种作业证件的工作。"]
    lines = ["持证人员："]
    for at, one in enumerate(audit.personnel_certificates, 1):
        e = w.entry("personnel_certificates", one)
        lines.append(
            f"{at}. {e('name')}，从事{e.aside('work')}，{e('kind')}（{e('category')}），"
            f"证件编号{e('number')}，发证日期{e('issued_on')}，有效期{e('valid_from')}至{e('valid_to')}，{e('issuer')}"
        )
    return lines


def employed(audit: Audit, w: Writer) -> list[str]:
    """Employment contracts."""
    lines = ["抽查劳动合同："]
    for at, one in enumerate(audit.employment_contracts, 1):
        e = w.entry("employment_contracts", one)
        term = f"{e('valid_from')}至{e('valid_to')}" if one.valid_to else f"{e('valid_from')}起（无固定期限）"
        lines.append(f"{at}. {e('name')}：签订日期{e('signed_on')}，期限{term}")
    return lines


def exams(audit: Audit, w: Writer) -> list[str]:
    """Medical examinations."""
    lines = []
    for at, one in enumerate(audit.medical_exams, 1):
        e = w.entry("medical_exams", one)
        lines.append(f"{at}. {e('name')}：{e('examined_on')}，{e('institution')}，结果{e('result')}")
    return lines


def plant(audit: Audit, w: Writer) -> list[str]:
    """Special equipment."""
    if not audit.special_equipment:
        return ["特种设备：未使用。"]
    lines = ["特种设备："]
    for at, one in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", one)
        lines.append(
            f"{at}. {e('name')}（{e('model')}），{e.aside('place')}；设备代码：{e('device_code')}；登记证号："
            f"{e('registration_no')}；首检：{e('first_inspected_on')}；定检：{e('inspected_on')}，{e('agency')}，"
            f"报告{e('report_no')}；下次检验：{e('next_inspection_on')}"
        )
    return lines


def instruments(audit: Audit, w: Writer) -> list[str]:
    """Calibrations."""
    lines = ["提供计量器具台账和检定（校准）计划，抽查证书："]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        lines.append(
            f"{at}. {e('device')} {e('model')}，器具编号{e('serial')}，"
            f"证书号{e('certificate_no')}，{e('agency')}{e('calibrated_on')}{one.act}，有效期至{e('valid_until')}，结果：{e('result')}"
        )
    last = audit.calibrations[-1]
    e = w.entry("calibrations", last)
    lines.append(
        f"{e.aside('place')}现场核对：{e('device')}（{e('serial')}），"
        f"{last.act}日期{e('calibrated_on')}，送检单位{e('user_unit')}，与证书相符。"
    )
    return lines


def suppliers(audit: Audit, w: Writer) -> list[str]:
    """Suppliers."""
    lines = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        lines.append(f"{MARK}{e('name')}：{e('provides')}，评价日期{e('evaluated_on')}")
    return lines


def contracts(audit: Audit, w: Writer) -> list[str]:
    """Contracts with suppliers."""
    lines = ["抽查与供方签订的合同："]
    for at, one in enumerate(audit.contracts, 1):
        e = w.entry("contracts", one)
        lines.append(
            f"{at}. {e('kind')}（{one.about}）：{e.each('parties', ' / ')}，{e('signed_on')}签订，有效期"
            f"{e('valid_from')}至{e('valid_to')}，共{e('stated_term')}"
        )
    return lines


def _end(w: Writer, e: Entry) -> str:
    return e("valid_to") if getattr(e.source, "valid_to", None) else w.tag(f"{e.path}.valid_to", "长期")


def permits(audit: Audit, w: Writer) -> list[str]:
    """Permits."""
    lines = []
    for at, one in enumerate(audit.permits, 1):
        e = w.entry("permits", one)
        lines.append(
            f"{at}. {e('kind')}，证号{e('number')}，单位{e('holder')}，范围：{e('scope')}；有效期："
            f"{e('valid_from')}至{_end(w, e)}；{e('authority')}"
        )
    return lines or ["所从事的业务不需要专项许可，查营业执照的经营范围已覆盖。"]


def drills(audit: Audit, w: Writer) -> list[str]:
    """Drills."""
    lines = []
    for at, one in enumerate(audit.drills, 1):
        e = w.entry("drills", one)
        lines.append(f"{at}. {e('kind')}应急演练：{e('held_on')}，{one.place}，{one.people}人参加")
    return lines


def evaluations(audit: Audit, w: Writer) -> list[str]:
    """Evaluations of compliance."""
    lines = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        lines.append(f"评价日期：{e('done_on')}；评价人员：{e.each('evaluators', '、')}")
        lines.append(f"对{e('stated_count')}项法律法规进行了评价，没有发现违规事项。")
    return lines


def internal(audit: Audit, w: Writer) -> list[str]:
    """Internal audits."""
    lines = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}至{e('end')}" if one.start != one.end else f"{e('start')}{e.silent('end')}"
        lines += [
            f"① 内审计划：{e('planned_on')}编制并批准；",
            f"② 实施：{days}，组长{e('leader')}，成员{e.each('auditors', '、')}；",
            f"③ 结果：不符合{e('nonconformities')}项，整改于{e('closed_on')}验证完毕；",
            "④ 内审报告对体系的符合性和有效性作出了评价。",
        ]
    return lines


def review(audit: Audit, w: Writer) -> list[str]:
    """Management reviews."""
    lines = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        after = f"，{e('closed_on')}完成" if one.closed_on else "，进行中"
        lines += [
            f"① 计划：{e('planned_on')}下发；",
            f"② 会议：{e('held_on')}召开，{e('chair')}主持，部门负责人参加；",
            f"③ 输出：改进措施{e('improvements')}项，完成时限{e('due_date')}{after}。",
        ]
    return lines
