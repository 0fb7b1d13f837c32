"""The pages E to H of 菽渺's printed form: questions answered with yes or no, and the records below them."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from pathlib import Path

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.records import SpecialEquipment
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Question = tuple[str, str, str]


@cache
def _stock() -> dict[str, list[list[str]]]:
    """The questions."""
    text = Path(__file__).with_name("_shumiao.yaml").read_text(encoding="utf-8")
    found: dict[str, list[list[str]]] = yaml.safe_load(text)
    return found


def _asked(w: Writer, topic: str, count: int) -> list[Question]:
    """Some questions of a topic in their order."""
    world = w.audit.world
    before = w.audit.audit.start - timedelta(days=35)
    slots = {
        "manager": world.people.manager,
        "representative": world.people.representative,
        "office": world.departments[0],
        "quality": world.departments[1],
        "doing": world.departments[2],
        "tech": world.departments[3],
        "upkeep": world.departments[6],
        "first": world.industry["flow"][0],
        "process": world.industry["flow"][len(world.industry["flow"]) // 2],
        "last": world.industry["flow"][-1],
        "material": world.industry["supplies"][0],
        "year": str(before.year),
        "month": f"{before.year}年{before.month}月",
    }
    rows = _stock()[topic]
    chosen = sorted(w.random.sample(range(len(rows)), min(count, len(rows))))
    return [(rows[at][0], rows[at][1], rows[at][2].format(**slots)) for at in chosen]


def answer(yes: bool) -> str:
    """Yes or no, ticked."""
    return "{+}是 {-}否" if yes else "{-}是 {+}否"


def questions(audit: Audit, w: Writer) -> None:
    """Page E."""
    asked = [*_asked(w, "all", 4)]
    if {"FSMS", "HACCP"} & set(audit.systems):
        asked += _asked(w, "food", 7)
    if "QMS" in audit.systems:
        asked += _asked(w, "quality", 5)
    items = [(yes == "是", question, note) for yes, question, note in asked]
    items += [*_cycle(audit, w), *_processes(audit, w)]
    rows: list[Row] = [["代码", "核查项", "结果", "说明（系统限 200 字）"]]
    for at, (yes, question, note) in enumerate(items, 1):
        rows.append([f"E{at:02}", question, answer(yes), note])
    w.table(rows, (0.9, 3.7, 1.9, 6.3), head=1, repeat=True)


def _cycle(audit: Audit, w: Writer) -> list[tuple[bool, str, str]]:
    found = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f" ~ {e('end')}")
        note = (
            f"计划日期 {e('planned_on')}；实施日期 {days}；组长 {e('leader')}；"
            f"内审员 {e.each('auditors', ' ')}；"
            f"不合格数 {e('nonconformities')}；关闭日期 {e('closed_on')}"
        )
        found.append((True, "内部审核是否按策划实施", note))
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        note = (
            f"计划日期 {e('planned_on')}；评审日期 {e('held_on')}；主持 {e('chair')}；"
            f"改进项数 {e('improvements')}；完成期限 {e('due_date')}"
        )
        found.append((True, "管理评审是否按策划实施", note))
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        note = f"评价日期 {e('done_on')}；评价人 {e.each('evaluators', ' ')}；"
        note += f"涉及法规 {e('stated_count')} 部，见 F08"
        found.append((True, "适用法规的符合性是否评价", note))
    for drill in audit.drills:
        e = w.entry("drills", drill)
        note = f"演练日期 {e('held_on')}；科目 {e('kind')}；参加 {drill.people} 人"
        found.append((True, "应急准备是否演练", note))
    return found


def _processes(audit: Audit, w: Writer) -> list[tuple[bool, str, str]]:
    few = w.law_entry("operation")
    return [
        (
            True,
            "现场运行是否符合法规",
            f"{few.silent('place')}抽查条文：{few.each('titles', '；', '{}')}，未见违反",
        ),
        (audit.key_processes != "无", "是否有关键过程", w.fact("key_processes")),
        (audit.special_processes != "无", "是否有特殊过程（需确认过程）", w.fact("special_processes")),
        (audit.outsourced_processes != "无", "是否有外包过程", w.fact("outsourced_processes")),
        (audit.exclusions != "无", "是否有不适用条款", w.fact("exclusions")),
    ]


def records(audit: Audit, w: Writer) -> None:
    """Page F: the sub-forms."""
    _devices(audit, w)
    _special(audit, w)
    _people(audit, w)
    _partners(audit, w)
    _permits(audit, w)
    _figures(audit, w)
    _laws(audit, w)


def _sub(w: Writer, code: str, name: str) -> None:
    w.text(f"▼ {code} {name}", style="plain")


def _devices(audit: Audit, w: Writer) -> None:
    _sub(w, "F01", "监视测量设备抽样")
    rows: list[Row] = [["#", "设备／规格", "出厂编号", "证书编号", "检校机构", "检校日期", "到期日", "结论"]]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        device = f"{e('device')}¶{e('model')}"
        dates = [e("calibrated_on"), e("valid_until"), e("result")]
        rows.append([str(at), device, e("serial"), e("certificate_no"), e("agency"), *dates])
    if audit.calibrations:
        w.table(rows, (0.5, 1.9, 1.5, 2.1, 2.2, 1.8, 1.8, 1), head=1, repeat=True)
    else:
        w.text("（无记录）", style="plain")


def _special(audit: Audit, w: Writer) -> None:
    _sub(w, "F02", "特种设备")
    rows: list[Row] = []
    for at, unit in enumerate(audit.special_equipment, 1):
        rows += _card(w, at, unit)
    if rows:
        w.table(rows, (0.6, 2, 3.8, 2, 3.8), bold=(1, 3))
    else:
        w.text("（无记录）", style="plain")


def _card(w: Writer, at: int, unit: SpecialEquipment) -> list[Row]:
    e = w.entry("special_equipment", unit)
    return [
        [f"{at}", "名称", e("name"), "型号", e("model")],
        ["^", "设备代码", e("device_code"), "使用登记编号", e("registration_no")],
        ["^", "首次检验", e("first_inspected_on"), "本次检验", e("inspected_on")],
        ["^", "下次检验", e("next_inspection_on"), "检验报告号", e("report_no")],
        ["^", "检验机构", e("agency"), "使用地点", e.aside("place")],
    ]


def _people(audit: Audit, w: Writer) -> None:
    _sub(w, "F03", "持证人员")
    rows: list[Row] = [["姓名", "岗位", "证件名称", "项目", "证号", "起止日期", "发证机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        days = f"{e('valid_from')}¶{e('valid_to')}"
        kind = [e("kind"), e("category"), e("number"), days, e("issuer")]
        rows.append([e("name"), e.aside("work"), *kind])
    if len(rows) > 1:
        w.table(rows, (1.1, 1.3, 2, 1.5, 3, 1.9, 2), head=1)
    else:
        w.text("（无记录）", style="plain")
    _sub(w, "F04", "健康检查／劳动合同抽样")
    rows = [["类别", "姓名", "日期", "单位／期限", "结果"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append(["健康检查", e("name"), e("examined_on"), e("institution"), e("result")])
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        span = f"{e('valid_from')} ~ {e('valid_to') if contract.valid_to else '无固定期限'}"
        rows.append(["劳动合同", e("name"), e("signed_on"), span, "已签"])
    w.table(rows, (1.6, 1.5, 2, 5, 1.6), head=1)


def _partners(audit: Audit, w: Writer) -> None:
    _sub(w, "F05", "外部供方")
    rows: list[Row] = [["#", "名称", "供应内容", "评价日期"]]
    for at, supplier in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", supplier)
        rows.append([str(at), e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (0.6, 5, 4, 2.2), head=1, rules="rows")
    _sub(w, "F06", "合同抽样")
    cells: list[Row] = [["类型", "签约方", "标的", "签订", "期限"]]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        term = f"{e('stated_term')}¶{e('valid_from')} ~ {e('valid_to')}"
        parties = e.each("parties", "¶")
        cells.append([e("kind"), parties, contract.about, e("signed_on"), term])
    w.table(cells, (1.5, 4, 2, 1.9, 3.6), head=1)


def _permits(audit: Audit, w: Writer) -> None:
    _sub(w, "F07", "行政许可")
    rows: list[Row] = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        rows += [
            ["证照名称", e("kind"), "编号", e("number")],
            ["持证人", e("holder"), "许可范围", e("scope")],
            ["有效期", f"{e('valid_from')} ~ {e('valid_to')}", "发证机关", e("authority")],
        ]
    if rows:
        w.table(rows, (1.6, 4.6, 1.6, 4.2), bold=(0, 2))
    else:
        w.text("（无记录）", style="plain")


def _figures(audit: Audit, w: Writer) -> None:
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"▼ 统计：{e('title')}　单位：{table.unit}", style="plain")
        items = [e.inner("items", item) for item in table.items]
        heads = [item("name") for item in items]
        sums = [item("amount") for item in items]
        w.table(
            [[*heads, "合计"], [*sums, e("stated_total")]], tuple(2.0 for _ in range(len(items) + 1)), head=1
        )


def _laws(audit: Audit, w: Writer) -> None:
    law = w.law_entry("compliance")
    titles = audit.laws("compliance").titles
    words = f"▼ F08 适用法律法规（共 {law('stated_count')} 部）{law.silent('place')}"
    w.text(words, style="plain")
    half = (len(titles) + 1) // 2
    cells = [f"{at}. {law.one('titles', title)}" for at, title in enumerate(titles, 1)]
    cells += [w.blank] * (2 * half - len(cells))
    w.table([[cells[at], cells[at + half]] for at in range(half)], (6, 6), rules="rows")
    _sub(w, "F09", "执行标准")
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        w.text(f"{e('number')}　{e('title')}", style="plain")
