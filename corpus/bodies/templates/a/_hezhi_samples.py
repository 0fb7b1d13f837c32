"""Chapter G of 禾沚's report: the records that were sampled."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

LISTS = {"parties", "auditors", "evaluators"}


def all_of(audit: Audit, w: Writer, say: Sentences) -> None:
    """The whole chapter."""
    w.heading(1, "G 记录抽样 Records Sampled")
    _people(audit, w, say)
    _supply(audit, w, say)
    _laws(audit, w)
    _cycle(audit, w, say)
    _emergency(audit, w)
    w.section(landscape=True, fresh=True)
    _devices(audit, w)
    w.section(fresh=True)


def _cell(entry: Entry, field: str) -> str:
    if field.startswith("~"):
        return entry.aside(field[1:])
    return entry.each(field, "、") if field in LISTS else entry(field)


def _listed(
    w: Writer,
    path: str,
    records: Sequence[object],
    columns: Sequence[tuple[str, str, float]],
    none: str = "抽样范围内没有此类记录。",
) -> None:
    """A table with a row for each record; a column is its head, its field, its width."""
    if not records:
        w.text(none, style="plain")
        return
    rows: list[Row] = [[head for head, _, _ in columns]]
    for record in records:
        entry = w.entry(path, record)
        rows.append([_cell(entry, field) for _, field, _ in columns])
    w.table(rows, tuple(width for _, _, width in columns), head=1, repeat=True)


def _people(audit: Audit, w: Writer, say: Sentences) -> None:
    w.heading(2, "G.1 人员健康证明 Health Certificates")
    w.text(say.texts("staff_text")[0])
    columns = [
        ("体检机构 Institution", "institution", 3.4),
        ("姓名 Name", "name", 1.8),
        ("体检日期 Examined on", "examined_on", 2.6),
        ("结论 Result", "result", 1.8),
    ]
    _listed(w, "medical_exams", audit.medical_exams, columns)
    w.heading(2, "G.2 持证上岗 Operators' Certificates")
    columns = [
        ("姓名¶Name", "name", 1.1),
        ("岗位¶Post", "~work", 1.4),
        ("证件名称¶Certificate", "kind", 1.8),
        ("项目¶Item", "category", 1.6),
        ("证号¶No.", "number", 2.2),
        ("有效期起¶From", "valid_from", 1.7),
        ("有效期止¶To", "valid_to", 1.7),
        ("发证机关¶Issuer", "issuer", 1.6),
    ]
    _listed(w, "personnel_certificates", audit.personnel_certificates, columns)
    w.heading(2, "G.3 劳动合同与培训 Employment and Training")
    w.text(say.texts("staff_text")[1])
    for one in audit.employment_contracts:
        if one.valid_to is None:
            continue
        e = w.entry("employment_contracts", one)
        w.text(
            f"抽劳动合同：{e('name')}，{e('signed_on')}签订，期限自{e('valid_from')}至{e('valid_to')}，双方签章齐全。"
        )


def _supply(audit: Audit, w: Writer, say: Sentences) -> None:
    w.heading(2, "G.4 许可与证书 Permits and Certificates")
    columns = [
        ("许可/登记¶Permit", "kind", 1.6),
        ("编号¶No.", "number", 2.2),
        ("被许可人¶Holder", "holder", 1.8),
        ("许可内容¶Scope", "scope", 1.2),
        ("生效¶From", "valid_from", 1.6),
        ("到期¶To", "valid_to", 1.6),
        ("机关¶Authority", "authority", 1.6),
    ]
    _listed(w, "permits", audit.permits, columns)
    if audit.certificates:
        w.text("现行体系证书 Certificates in force：", style="plain")
        columns = [
            ("领域 Scheme", "system", 1.6),
            ("证书号 Certificate No.", "number", 3.4),
            ("发证日期 Issued on", "issued_on", 2.4),
            ("有效期至 Valid to", "valid_to", 2.4),
        ]
        _listed(w, "certificates", audit.certificates, columns)
    w.heading(2, "G.5 供方 Suppliers")
    w.text(say.texts("supply_text")[0])
    columns = [
        ("评价日期 Evaluated on", "evaluated_on", 2.4),
        ("供应内容 Supplies", "provides", 3),
        ("供方 Supplier", "name", 4.6),
    ]
    _listed(w, "suppliers", audit.suppliers, columns)
    w.text(say.texts("supply_text")[1])
    w.heading(2, "G.6 采购与服务合同 Contracts")
    for one in audit.contracts:
        e = w.entry("contracts", one)
        w.text(
            f"· {e('kind')}（{one.about}）：{e.each('parties', ' 与 ')}，{e('signed_on')}签订，合同期"
            f"{e('stated_term')}，{e('valid_from')}至{e('valid_to')}。",
            style="plain",
        )


def _laws(audit: Audit, w: Writer) -> None:
    w.heading(2, "G.7 法律法规、标准与合规 Legal and Other Requirements")
    e = w.law_entry("compliance")
    w.text(f"《法律法规及其他要求清单》收录{e('stated_count')}部：{e.silent('place')}", style="plain")
    titles = audit.laws("compliance").titles
    rows: list[Row] = [["序", "名称 Title", "适用", "是否现行"]]
    rows += [[str(at), e.one("titles", title), "√", "√"] for at, title in enumerate(titles, 1)]
    w.table(rows, (0.8, 7, 1, 1.4), head=1, repeat=True)
    standards = [("标准名称 Title", "title", 6.6), ("标准号 No.", "number", 3.4)]
    _listed(w, "standards_cited", audit.standards_cited, standards)
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        w.text(
            f"{c('done_on')}，{c.each('evaluators', '、')}对照清单逐项评价遵守情况，"
            f"评价法律法规{c('stated_count')}部，结论为遵守，评价表签字齐全。"
        )
    few = w.laws("operation", around="《{}》")
    w.text(f"现场询问{audit.world.departments[1]}负责人，能够说明{few}对本组织的主要要求。")


def _cycle(audit: Audit, w: Writer, say: Sentences) -> None:
    w.heading(2, "G.8 内部审核与管理评审 Internal Audit and Management Review")
    rows: list[Row] = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        rows += [
            ["内部审核¶Internal audit", "计划日期 Planned", e("planned_on")],
            ["^", "实施日期 Carried out", f"{e('start')} 至 {e('end')}"],
            ["^", "组长 Leader", e("leader")],
            ["^", "内审员 Auditors", e.each("auditors", "、")],
            ["^", "不符合项 Findings", f"{e('nonconformities')} 项，{e('closed_on')} 全部关闭"],
        ]
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        rows += [
            ["管理评审¶Management review", "计划日期 Planned", e("planned_on")],
            ["^", "评审日期 Held on", e("held_on")],
            ["^", "主持 Chair", e("chair")],
            ["^", "改进决定 Decisions", f"{e('improvements')} 项，应在 {e('due_date')} 前完成"],
        ]
    w.table(rows, (2.4, 2.8, 5), bold=(0, 1))
    w.paragraphs(say.texts("review_text"))
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        w.text(
            f"内审报告写明审核由{e('leader')}担任组长，于{e('start')}开始，查出不符合{e('nonconformities')}项。"
        )


def _emergency(audit: Audit, w: Writer) -> None:
    w.heading(2, "G.9 应急、目标与统计 Emergency, Objectives and Figures")
    columns = [("演练日期 Date", "held_on", 3), ("演练项目 Drill", "kind", 4), ("地点 Place", "~place", 3)]
    _listed(w, "drills", audit.drills, columns)
    goals: list[Row] = [["目标 Objective", "指标 Target", "完成 Result", "达成"]]
    goals += [[*goal, "√"] for goal in audit.world.objectives]
    w.table(goals, (4, 2.4, 2.4, 1.2), head=1)
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(e("title"), style="center")
        inner = [e.inner("items", item) for item in table.items]
        rows: list[Row] = [
            ["期间 Period", *(i("name") for i in inner), "合计 Total"],
            [f"数量（{table.unit}）", *(i("amount") for i in inner), e("stated_total")],
        ]
        w.table(rows, (2, *(1.6 for _ in inner), 1.6), head=1)


def _devices(audit: Audit, w: Writer) -> None:
    cold = audit.world.industry["field"] == "速冻食品"
    where = "冷库与加工现场" if cold else "烘烤与检验现场"
    w.heading(2, f"G.10 {where}的监视和测量设备 Measuring Equipment")
    columns = [
        ("位置¶Place", "~place", 1.2),
        ("名称¶Device", "device", 1.8),
        ("编号¶Serial No.", "serial", 1.7),
        ("规格¶Model", "model", 1.7),
        ("检定/校准日期¶Date", "calibrated_on", 2.2),
        ("有效期至¶Valid until", "valid_until", 2.2),
        ("证书号¶Certificate", "certificate_no", 2),
        ("机构¶Agency", "agency", 2.6),
        ("结论¶Result", "result", 1),
    ]
    _listed(w, "calibrations", audit.calibrations, columns)
    for one in w.random.sample(audit.calibrations, min(2, len(audit.calibrations))):
        e = w.entry("calibrations", one)
        w.text(
            f"现场核对{e.aside('place')}的{e('device')}（{e('serial')}），标签所示有效期至{e('valid_until')}，外观完好。"
        )
    w.heading(2, "G.11 特种设备 Special Equipment")
    columns = [
        ("位置¶Place", "~place", 1.2),
        ("设备¶Equipment", "name", 1.8),
        ("型号¶Model", "model", 1.6),
        ("登记证号¶Registration", "registration_no", 2.2),
        ("设备代码¶Code", "device_code", 2.4),
        ("检验日期¶Inspected", "inspected_on", 2),
        ("下次检验¶Next", "next_inspection_on", 2),
        ("报告号¶Report", "report_no", 1.8),
        ("检验机构¶Agency", "agency", 2),
    ]
    _listed(w, "special_equipment", audit.special_equipment, columns)
    for unit in audit.special_equipment[:1]:
        e = w.entry("special_equipment", unit)
        w.text(
            f"抽查{e.aside('place')}{e('name')}的定期检验报告（{e('report_no')}），由{e('agency')}出具，"
            f"首次检验日期{e('first_inspected_on')}，下次检验日期{e('next_inspection_on')}。"
        )
