"""The end of 澜沧's report: the finding log, the conclusion, the sample lists on wide pages."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._lancang_trails import labelled
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

EFFORTS = 2
OFFICES = {"office": 0, "quality": 1, "doing": 2, "tech": 3, "sales": 5}
RECOMMENDED = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "轻微不符合关闭后推荐认证注册",
    "maintain": "推荐保持认证注册",
}
Opportunity = tuple[str, str, str]


def opportunities(audit: Audit, w: Writer) -> list[Opportunity]:
    """Clause, department and text of the opportunities for improvement."""
    texts = store(w.report.template)["opportunity"]
    chosen = sorted(w.random.sample(range(len(texts)), w.random.choice([2, 3, 4])))
    rows = [texts[at] for at in chosen]
    return [(clause, audit.world.departments[OFFICES[where]], text) for clause, where, text in rows]


def findings(audit: Audit, w: Writer, phrases: Phrases, ofis: list[Opportunity]) -> None:
    """The finding log."""
    w.heading(1, "4 发现清单 Finding Log")
    _nonconformities(audit, w)
    w.heading(2, "4.2 改进机会 Opportunities for Improvement")
    w.text("改进机会不是不符合，是否采纳由客户决定，下次审核不要求关闭。")
    rows: list[Row] = [["No.", "条款 Clause", "部门 Area", "说明 Description"]]
    rows += [[f"OFI-{at}", *one] for at, one in enumerate(ofis, 1)]
    w.table(rows, (1.4, 1.6, 2, 8), head=1)
    w.heading(2, "4.3 值得推广的做法 Noteworthy Efforts")
    for at, text in enumerate(phrases.some("positive", EFFORTS), 1):
        w.text(f"NE-{at}  {text}", style="plain")
    w.heading(1, "5 以往发现的跟踪 Follow-up of Previous Findings")
    if not audit.previous_nonconformities:
        w.text("本次为初次认证审核，没有需要跟踪的以往不符合。")
        return
    rows = [["No.", "以往不符合 Previous nonconformity", "关闭日期 Closed on", "验证 Verification"]]
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", earlier)
        rows.append([str(at), e("description"), e("closed_on"), "措施有效 Effective"])
    w.table(rows, (1.1, 6.9, 2.4, 2.6), head=1)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.heading(2, "4.1 不符合 Nonconformities")
    if not found.items:
        w.text("本次审核没有开具不符合。")
        return
    heads = ("编号 No.", "等级 Grade", "标准 / 条款 Clause", "部门 Area", "事实陈述 Statement", "期限 Due")
    rows: list[Row] = [[*heads]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = f"{e('grade', '轻微' if item.grade == 'minor' else '严重')}¶{item.grade.capitalize()}"
        against = f"{e('standard')}¶{e('clause')}"
        due = w.fact("nonconformities.due_date")
        rows.append([e("number"), grade, against, e("department"), e("description"), due])
    w.table(rows, (1, 1.3, 2.6, 1.5, 5.2, 2), head=1, repeat=True)
    w.text(
        f"合计：严重不符合{w.fact('nonconformities.major')}项，轻微不符合{w.fact('nonconformities.minor')}项。"
        "客户应对每项不符合作出纠正、原因分析和纠正措施，证据以电子方式提交。"
    )


def conclusion(audit: Audit, w: Writer) -> None:
    """What the team concludes, and signatures."""
    w.heading(1, "6 结论与建议 Conclusion and Recommendation")
    rows: list[Row] = [["评价项目 Criterion", "评价 Rating"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 4), head=1, rules="three")
    labels = dict(RECOMMENDED)
    if audit.audit_type == "surveillance":
        labels = {"maintain": RECOMMENDED["maintain"], "suspend": "建议暂停", "withdraw": "建议撤销"}
    else:
        labels = {key: text for key, text in labels.items() if key != "maintain"}
        labels["not_recommend"] = "不推荐"
    told = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "¶")
    scopes = "¶".join(f"{system}：{w.scope('certificate', system)}" for system in audit.systems)
    signed = audit.conclusion.signatories
    leader = w.each("conclusion.signatories", [name for name in signed if name == audit.leader.name])
    others = w.each("conclusion.signatories", [name for name in signed if name != audit.leader.name], "、")
    rows = [
        ["建议 Recommendation", told],
        ["证书范围 Certificate scope", scopes],
        ["下次审核 Next audit", f"不迟于 {w.fact('next_audit_by')}"],
        ["审核组长 Lead Auditor", f"{leader}    日期 Date：{w.fact('report_date')}"],
        ["审核组成员 Team", others],
        ["客户代表 Client", f"{audit.world.people.representative}（已在末次会议上确认审核发现）"],
    ]
    w.table(labelled(rows), (3.4, 8.6))
    w.text("声明 Disclaimer：", style="plain")
    w.text(
        "审核以抽样为基础，结论存在不确定性，未报告不符合不表示不存在不符合。",
        "本报告中的建议不构成认证决定；对审核过程或结论有异议的，可在收到报告后三十日内向本机构提出申诉。",
    )


def samples(audit: Audit, w: Writer) -> None:
    """The appendix: a list a kind of sample."""
    w.section(landscape=True)
    w.heading(1, "附录 S 样本清单 Appendix S: Sample Lists")
    _calibrations(audit, w)
    _equipment(audit, w)
    _holders(audit, w)
    _workers(audit, w)
    _partners(audit, w)


def _calibrations(audit: Audit, w: Writer) -> None:
    w.heading(2, "S1 计量器具 Measuring Equipment")
    heads = ("器具 Device", "型号 Model", "编号 Serial No.", "证书号 Certificate", "机构 Laboratory")
    rows: list[Row] = [[*heads, "检定/校准日期 Date", "有效期至 Due", "结果 Result"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told = [e(name) for name in ("device", "model", "serial", "certificate_no", "agency")]
        rows.append([*told, e("calibrated_on"), e("valid_until"), e("result")])
    w.table(rows, (2, 1.6, 1.7, 2.2, 3.4, 2, 2, 1.3), head=1, repeat=True)


def _equipment(audit: Audit, w: Writer) -> None:
    w.heading(2, "S2 特种设备 Special Equipment")
    if not audit.special_equipment:
        w.text("客户没有特种设备。")
        return
    heads = ("名称 Name", "型号 Model", "设备代码 Device code", "使用登记证 Registration", "检验机构 Agency")
    rows: list[Row] = [[*heads, "报告号 Report", "检验日期 Inspected", "下次检验 Next"]]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told = [e(name) for name in ("name", "model", "device_code", "registration_no", "agency")]
        rows.append([*told, e("report_no"), e("inspected_on"), e("next_inspection_on")])
    w.table(rows, (1.8, 1.7, 2.6, 2.3, 2.8, 2, 1.7, 1.7), head=1, repeat=True)


def _holders(audit: Audit, w: Writer) -> None:
    w.heading(2, "S3 人员证书 Personnel Certificates")
    if not audit.personnel_certificates:
        w.text("客户没有需要持证的作业岗位。")
        return
    heads = ("姓名 Name", "岗位 Work", "证书 Certificate", "项目 Category", "证号 No.")
    rows: list[Row] = [[*heads, "有效期自 From", "有效期至 Until", "发证机关 Issuer"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told = [e("name"), e.aside("work"), e("kind"), e("category"), e("number")]
        rows.append([*told, e("valid_from"), e("valid_to"), e("issuer")])
    w.table(rows, (1.3, 1.8, 2.6, 2, 3, 1.8, 1.8, 2.2), head=1, repeat=True)


def _workers(audit: Audit, w: Writer) -> None:
    w.heading(2, "S4 劳动合同 Employment Contracts")
    rows: list[Row] = [["姓名 Name", "签订日期 Signed", "起 From", "止 To"]]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = e("valid_to") if contract.valid_to else "无固定期限 Open-ended"
        rows.append([e("name"), e("signed_on"), e("valid_from"), until])
    w.table(rows, (3, 3, 3, 3), head=1)
    w.heading(2, "S5 健康检查 Medical Examinations")
    rows = [["姓名 Name", "体检日期 Date", "体检机构 Institution", "结论 Result"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    w.table(rows, (3, 3, 5, 3), head=1)


def _partners(audit: Audit, w: Writer) -> None:
    w.heading(2, "S6 供方 External Providers")
    rows: list[Row] = [["供方 Provider", "提供 Provides", "评价日期 Evaluated"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (6, 4, 3), head=1)
    w.heading(2, "S7 采购及服务合同 Contracts")
    heads = ("合同 Type", "双方 Parties", "标的 Subject", "签订 Signed", "期限 Term", "起 From", "止 To")
    rows = [[*heads]]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        told = [e("kind"), e.each("parties", "¶"), contract.about, e("signed_on"), e("stated_term")]
        rows.append([*told, e("valid_from"), e("valid_to")])
    w.table(rows, (1.8, 4.4, 2.2, 2, 1.4, 2, 2), head=1)
    w.heading(2, "S8 许可 Permits")
    if not audit.permits:
        w.text("客户的业务不需要行政许可。")
        return
    rows = [
        ["许可 Permit", "编号 No.", "持有人 Holder", "范围 Scope", "自 From", "至 Until", "机关 Authority"]
    ]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        told = [e("kind"), e("number"), e("holder"), e("scope"), e("valid_from"), until]
        rows.append([*told, e("authority")])
    w.table(rows, (2.2, 2.8, 3, 2, 1.8, 1.8, 2.4), head=1)
