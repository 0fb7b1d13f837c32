"""Part C of 醴禾's report: what was seen, in a long table."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._lihe_grid import Grid
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer


def _planning(audit: Audit, w: Writer, grid: Grid) -> None:
    rows = [("方针、变更", "¶".join(phrases(w, "plan", 3)))]
    for name, target, reached in audit.world.objectives:
        rows.append(("目标", f"{name}¶指标 {target}¶实绩 {reached}"))
    grid.add("策划", *rows)
    laws = w.law_entry("compliance")
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}  {s('title')}")
    few = w.law_entry("operation")
    done = audit.compliance_evaluations[0]
    c = w.entry("compliance_evaluations", done)
    grid.add(
        "法规和标准",
        ("识别清单", f"计 {laws('stated_count')} 部¶{w.laws('compliance', '；')}"),
        ("执行标准", "¶".join(cited)),
        ("现场执行", f"{few.silent('place')}{few.each('titles', '¶', '《{}》')}¶随机对照条款，未见违反"),
        (
            "合规评价",
            f"{c('done_on')}¶{c('stated_count')} 部，均符合",
            "评价人",
            c.each("evaluators", "¶"),
        ),
    )


def _support(audit: Audit, w: Writer, grid: Grid) -> None:
    rows: list[tuple[str, ...]] = [("能力、意识", "¶".join(phrases(w, "people", 2)))]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append(
            (
                f"{e('name')}¶{e.aside('work')}",
                f"{e('kind')}¶{e('category')}¶号 {e('number')}",
                "期限／发证",
                f"{e('valid_from')}—{e('valid_to')}¶{e('issuer')}",
            )
        )
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append((f"{e('name')}¶健康检查", f"{e('examined_on')}¶{e('institution')}", "结果", e("result")))
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = e("valid_to") if contract.valid_to else "无固定期限"
        rows.append((f"{e('name')}¶劳动合同", f"{e('valid_from')} 起¶{until}", "签订", e("signed_on")))
    rows.append(("文件、记录", "¶".join(phrases(w, "paper", 2))))
    grid.add("人员和文件", *rows)


def _special_field(audit: Audit, w: Writer, grid: Grid) -> None:
    """What food or energy asks for."""
    if {"FSMS", "HACCP"} & {*audit.systems}:
        texts = phrases(w, "prp", 5)
        grid.add("前提方案", ("硬件和卫生", "¶".join(texts[:3])), ("管理措施", "¶".join(texts[3:])))
        texts = phrases(w, "haccp", 5)
        grid.add(
            "危害控制",
            ("小组", f"组长 {audit.world.people.representative}¶成员来自各部门，专业搭配合理"),
            ("分析和计划", "¶".join(texts[:3])),
            ("监控和追溯", "¶".join(texts[3:])),
        )
    if "EnMS" in audit.systems:
        texts = phrases(w, "energy", 5)
        grid.add("能源", ("评审和绩效", "¶".join(texts[:3])), ("运行和采购", "¶".join(texts[3:])))
    if "QMS" in audit.systems:
        grid.add("质量", ("过程和放行", "¶".join(phrases(w, "quality", 3))))


def _devices(audit: Audit, w: Writer, grid: Grid) -> None:
    rows: list[tuple[str, ...]] = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            (
                f"{e('device')}¶{e('model')}",
                f"编号 {e('serial')}¶证书 {e('certificate_no')}¶{e('agency')}",
                f"{one.act}¶{e('result')}",
                f"{e('calibrated_on')}¶有效至 {e('valid_until')}",
            )
        )
    grid.add("计量器具", *rows)
    rows = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        rows.append(
            (
                f"{e('name')}¶{e('model')}",
                f"代码 {e('device_code')}¶登记 {e('registration_no')}¶报告 {e('report_no')}",
                "检验／下检",
                f"{e('inspected_on')}¶{e('next_inspection_on')}¶{e('agency')}",
            )
        )
    grid.add("特种设备", *rows or [("情况", "没有")])


def _supply(audit: Audit, w: Writer, grid: Grid) -> None:
    rows: list[tuple[str, ...]] = [("验收", "¶".join(phrases(w, "buy", 2)))]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append((e("provides"), e("name"), "评价", e("evaluated_on")))
    grid.add("供方", *rows)
    rows = []
    for one in audit.contracts:
        e = w.entry("contracts", one)
        rows.append(
            (
                f"{e('kind')}¶{one.about}",
                e.each("parties", "¶"),
                f"{e('stated_term')}",
                f"签 {e('signed_on')}¶自 {e('valid_from')}¶至 {e('valid_to')}",
            )
        )
    grid.add("合同", *rows)


def _emergency(audit: Audit, w: Writer, grid: Grid) -> None:
    rows = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append((e("kind"), f"{e('held_on')}¶{drill.place}", "参加", f"{drill.people} 人"))
    grid.add("应急演练", *rows)


def _cycle(audit: Audit, w: Writer, grid: Grid) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        when = e("start") + (e.silent("end") if one.start == one.end else f" 至 {e('end')}")
        grid.add(
            "内审",
            ("计划", e("planned_on"), "实施", when),
            ("组长", e("leader"), "内审员", e.each("auditors", "¶")),
            ("不符合", f"{e('nonconformities')} 项", "关完", e("closed_on")),
            ("评价", "¶".join(phrases(w, "check", 2))),
        )
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        grid.add(
            "管评",
            ("通知", r("planned_on"), "召开", r("held_on")),
            ("主持", r("chair"), "改进决定", f"{r('improvements')} 项¶限 {r('due_date')} 前"),
        )
    grid.add("改进", ("整改、投诉", "¶".join(phrases(w, "better", 2))))


def _figures(audit: Audit, w: Writer, grid: Grid) -> None:
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        rows: list[tuple[str, ...]] = []
        for item in table.items:
            i = e.inner("items", item)
            rows.append((i("name"), i("amount")))
        grid.add(f"{e('title')}¶（{table.unit}）", *rows, ("合计", e("stated_total")))


PARTS = (_planning, _support, _special_field, _devices, _supply, _emergency, _cycle, _figures)
