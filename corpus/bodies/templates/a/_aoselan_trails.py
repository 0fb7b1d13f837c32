"""The fifth chapter of 奥瑟兰's report: a card for each process, its samples below."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.a._aoselan_form import card, day_name, head
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

TRAILS = (
    ("T1", "领导作用与策划 Leadership & Planning"),
    ("T2", "合规义务 Compliance Obligations"),
    ("T3", "人员与能力 People & Competence"),
    ("T4", "基础设施与监测资源 Infrastructure & Monitoring Resources"),
    ("T5", "外部提供 External Provision"),
    ("T6", "运行 Operation"),
    ("T7", "应急准备和响应 Emergency Preparedness"),
    ("T8", "绩效评价与改进 Performance Evaluation & Improvement"),
)
CLAUSES = {
    "T1": ("4 / 5 / 6", "4 / 5 / 6.1 / 6.2", "4 / 5 / 6.1 / 6.2"),
    "T2": ("8.2.2", "6.1.3 / 9.1.2", "6.1.3 / 9.1.2"),
    "T3": ("7.1.2 / 7.2 / 7.3", "7.2 / 7.3", "7.2 / 7.3"),
    "T4": ("7.1.3 / 7.1.5", "7.1 / 9.1.1", "7.1 / 9.1.1"),
    "T5": ("8.4", "8.1", "8.1.4"),
    "T6": ("8.1 / 8.2 / 8.5 / 8.6 / 8.7", "8.1", "8.1.1 / 8.1.2 / 8.1.3"),
    "T7": ("", "8.2", "8.2"),
    "T8": ("9.1 / 9.2 / 9.3 / 10", "9.1.1 / 9.2 / 9.3 / 10", "9.1.1 / 9.2 / 9.3 / 10"),
}
"""The clauses of a trail in ISO 9001, ISO 14001 and ISO 45001."""

SYSTEMS = ("QMS", "EMS", "OHSMS")
MAKING = "生产部"
"""The department that only those have who make something."""

OWNERS = {"T1": "", "T2": 7, "T3": 0, "T4": 6, "T5": 4, "T6": 2, "T7": 7, "T8": ""}
"""The department of a trail, by its number; the top management where there is none."""


def trail_of(item: Nonconformity) -> str:
    """The trail on which a nonconformity was found."""
    clause = item.clause
    environmental = "24001" in item.standard or "45001" in item.standard
    for start, trail in (
        ("7.1", "T4"),
        ("7", "T3"),
        ("9.1.2", "T2" if environmental else "T8"),
        ("6.1.3", "T2"),
    ):
        if clause.startswith(start):
            return trail
    if clause.startswith("8.2") and environmental:
        return "T7"
    if clause.startswith(("8.4", "8.1.4")):
        return "T5"
    return {"8": "T6", "9": "T8", "1": "T8"}.get(clause[0], "T1")


def all_of(audit: Audit, w: Writer, said: Phrases) -> None:
    """All trails that the systems have."""
    writers = {
        "T1": _planning,
        "T2": _compliance,
        "T3": _people,
        "T4": _devices,
        "T5": _suppliers,
        "T6": _operation,
        "T7": _emergency,
        "T8": _performance,
    }
    for code, name in TRAILS:
        if not _clauses(audit, code):
            continue
        w.heading(2, f"{code}  {name}")
        writers[code](audit, w, said)


def _clauses(audit: Audit, code: str) -> str:
    names = ("ISO 9001", "ISO 14001", "ISO 45001")
    told = [
        f"{name}: {clause}"
        for name, clause, system in zip(names, CLAUSES[code], SYSTEMS, strict=True)
        if clause and system in audit.systems
    ]
    return "；".join(told)


def _card(audit: Audit, w: Writer, code: str, trail: list[str], evidence: list[str]) -> None:
    people, names = audit.world.people, audit.world.departments
    owner = OWNERS[code]
    told = f"最高管理层¶{people.manager}、{people.representative}"
    if isinstance(owner, int):
        told = f"{names[owner]}¶{people.heads[names[owner]]}"
    auditors = " / ".join(one.label for one in audit.team if one.qualified)
    found = [f"NC {one.number}" for one in audit.nonconformities.items if trail_of(one) == code]
    result = "有效 Effective" if not found else f"基本有效，见 {'、'.join(found)}"
    rows: list[Row] = [
        *card("过程所有者 Owner", told, "审核员 Auditor", auditors),
        *card("条款 Clauses", _clauses(audit, code)),
        *card("轨迹 Audit trail", "¶".join(trail)),
        *card("客观证据 Objective evidence", "¶".join(evidence)),
        *card("评价 Evaluation", result),
    ]
    w.table(rows, (1.2, 2.4, 1.1, 1.5))


def _planning(audit: Audit, w: Writer, said: Phrases) -> None:
    evidence = []
    for count in audit.counts:
        e = w.entry("counts", count)
        evidence.append(f"经评价确定的{e('what')} {e('stated')} {count.unit}：{e.each('listed', '；')}。")
    trail = ["环境与相关方 → 风险和机遇 → 方针 → 目标 → 职责", *said.some("leadership", 4)]
    _card(audit, w, "T1", trail, evidence)
    rows: list[Row] = [head("目标 Objective", "目标值 Target", "实际 Actual")]
    rows += [[name, target, reached] for name, target, reached in audit.world.objectives]
    w.table(rows, (3, 1.5, 1.5), head=1)


def _compliance(audit: Audit, w: Writer, said: Phrases) -> None:
    e = w.law_entry("compliance")
    listed = f"合规义务清单共 {e('stated_count')} 项 (items)：{w.laws('compliance', '；', '{}')}。"
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')} {s('title')}")
    done = audit.compliance_evaluations[0]
    c = w.entry("compliance_evaluations", done)
    told = (
        f"合规性评价 (Evaluation of compliance) 于 {c('done_on')} 完成，评价人 {c.each('evaluators', '、')}，"
    )
    told += f"评价 {c('stated_count')} 项，未发现违规。"
    evidence = [listed, f"产品和排放等标准 (Standards)：{'；'.join(cited)}。", told]
    _card(audit, w, "T2", ["识别 → 获取 → 传达 → 评价", *said.some("compliance", 2)], evidence)
    if not audit.permits:
        w.text("许可证照 Permits：经核对，组织的活动不涉及行政许可。", style="plain")
        return
    rows: list[Row] = [head("许可 Permit", "编号 No.", "范围 Scope", "有效期 Validity", "发证 Authority")]
    for permit in audit.permits:
        p = w.entry("permits", permit)
        term = f"{p('valid_from')} –¶{p('valid_to')}"
        rows.append([f"{p('kind')}¶持有人：{p('holder')}", p("number"), p("scope"), term, p("authority")])
    w.table(rows, (1.9, 1.9, 1.2, 1.2, 1.3), head=1)


def _people(audit: Audit, w: Writer, said: Phrases) -> None:
    evidence = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        start = f"劳动合同 (labour contract)：{e('name')}，签订 {e('signed_on')}，自 {e('valid_from')} "
        evidence.append(start + (f"至 {e('valid_to')}。" if contract.valid_to else "起，无固定期限。"))
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        evidence.append(
            f"体检 (medical check)：{m('name')}，{m('examined_on')}，{m('institution')}，结果 {m('result')}。"
        )
    _card(audit, w, "T3", ["岗位要求 → 培训 → 评价 → 授权", *said.some("competence", 3)], evidence)
    if not audit.personnel_certificates:
        return
    w.text("持证上岗抽样 Sampled certificates of competence：", style="plain")
    rows: list[Row] = [
        head("姓名 Name / 工作 Job", "证书 Certificate", "证号 No.", "有效期 Valid", "发证 Issued by")
    ]
    for one in audit.personnel_certificates:
        p = w.entry("personnel_certificates", one)
        term = f"{p('valid_from')} –¶{p('valid_to')}"
        rows.append(
            [
                f"{p('name')}¶{p.aside('work')}",
                f"{p('kind')}¶{p('category')}",
                p("number"),
                term,
                p("issuer"),
            ]
        )
    w.table(rows, (1.3, 2, 2, 1.2, 1.4), head=1)


def _devices(audit: Audit, w: Writer, said: Phrases) -> None:
    evidence = [f"{name}（{model}）{number} 台/套" for name, model, number in audit.world.equipment]
    told = ["主要设备 (main equipment)：" + "，".join(evidence) + "。"] if evidence else ["以办公设施为主。"]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told.append(
            f"特种设备：{e('name')} {e('model')}，code {e('device_code')}，登记证 {e('registration_no')}，"
            f"{e('agency')} 于 {e('inspected_on')} 检验，report {e('report_no')}，下次检验 (next due) "
            f"{e('next_inspection_on')}。"
        )
    _card(audit, w, "T4", ["台账 → 计划 → 实施 → 状态确认", *said.some("infrastructure", 3)], told)
    if not audit.calibrations:
        w.text("监视和测量设备：不适用 N/A。", style="plain")
        return
    w.text("监测设备抽样 Sampled measuring equipment：", style="plain")
    rows: list[Row] = [
        head(
            "设备¶Equipment",
            "型号¶Model",
            "S/N",
            "证书¶Cert. No.",
            "校准日期¶Cal. date",
            "有效期¶Due date",
            "机构¶Lab",
            "结果",
        )
    ]
    for one in audit.calibrations:
        c = w.entry("calibrations", one)
        done, due = day_name(one.calibrated_on), day_name(one.valid_until)
        days = [c("calibrated_on", done), c("valid_until", due)]
        rows.append(
            [c("device"), c("model"), c("serial"), c("certificate_no"), *days, c("agency"), c("result")]
        )
    w.table(rows, (1.2, 1.1, 1.1, 1.4, 1.3, 1.3, 1.5, 0.7), head=1, repeat=True)


def _suppliers(audit: Audit, w: Writer, said: Phrases) -> None:
    evidence = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        evidence.append(
            f"{e('kind')} ({contract.about})：{e.each('parties', ' 与 ')}，签订 {e('signed_on')}，"
            f"期限{e('stated_term')}，{e('valid_from')} – {e('valid_to')}。"
        )
    trail = ["选择 → 评价 → 订单 → 验证 → 绩效", *said.some("purchasing", 2)]
    _card(audit, w, "T5", trail, evidence)
    rows: list[Row] = [head("外部供方 External provider", "提供 Provision", "评价日期 Evaluated on")]
    for supplier in audit.suppliers:
        s = w.entry("suppliers", supplier)
        day = day_name(supplier.evaluated_on)
        rows.append([s("name"), s("provides"), s("evaluated_on", day)])
    w.table(rows, (3, 2, 1.6), head=1)


def _operation(audit: Audit, w: Writer, said: Phrases) -> None:
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    flow = " → ".join(audit.world.industry["flow"])
    number = {1: 4, 2: 3, 3: 2}[len(audit.systems)]
    kind = "operation" if audit.world.departments[2] == MAKING else "service"
    evidence = [text for system in audit.systems for text in said.some(f"{kind}_{system}", number)]
    evidence.append(f"现场控制与{titles}的要求相符。{few.silent('place')}")
    _card(audit, w, "T6", [flow], evidence)


def _emergency(audit: Audit, w: Writer, said: Phrases) -> None:
    evidence = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        evidence.append(
            f"{e('held_on')} {e('kind')}应急演练 (drill)，地点 {drill.place}，参加 {drill.people} 人，"
            "有方案、签到和影像记录。"
        )
    _card(audit, w, "T7", ["情景识别 → 预案 → 演练 → 评审", *said.some("emergency", 2)], evidence)


def _performance(audit: Audit, w: Writer, said: Phrases) -> None:
    one, review = audit.internal_audits[0], audit.management_reviews[0]
    a = w.entry("internal_audits", one)
    days = a("start") + (a.silent("end") if one.start == one.end else f" – {a('end')}")
    told = f"内部审核 (IA)：计划 {a('planned_on')} 发布，{days} 实施；组长 {a('leader')}，"
    told += f"审核员 {a.each('auditors', '、')}；发现 {a('nonconformities')} 项，{a('closed_on')} 全部关闭。"
    r = w.entry("management_reviews", review)
    held = f"管理评审 (MRM)：{r('planned_on')} 发出通知，{r('held_on')} 召开，主持 {r('chair')}；"
    held += f"输出改进决定 {r('improvements')} 项，完成期限 {r('due_date')}。"
    trail = ["监测 → 分析 → 内审 → 管理评审 → 改进", *said.some("performance", 3)]
    _card(audit, w, "T8", trail, [told, held])
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')} ({table.unit})", style="plain")
        items = [e.inner("items", item) for item in table.items]
        rows: list[Row] = [
            [*(item("name") for item in items), "合计 Total"],
            [*(item("amount") for item in items), e("stated_total")],
        ]
        w.table(rows, (1,) * (len(items) + 1), head=1)
