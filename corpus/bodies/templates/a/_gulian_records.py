"""What 谷帘's auditors looked through: a column for each record, forms, traceability with its sums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count, TableWithTotal, TotalItem
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

MOST = 3
"""Records side by side in a table."""

KINDS = {"金属": "metal", "烘烤": "hot", "速冻": "cold", "冷": "cold", "包装": "pack"}
"""Kinds of hazards by what stands in the name of a step."""


def beside(
    w: Writer, path: str, found: Sequence[object], labels: Sequence[str], fields: Sequence[str]
) -> None:
    """Tables with a column for each record."""
    for first in range(0, len(found), MOST):
        part = found[first : first + MOST]
        made: list[list[str]] = [["序号", *(str(first + at) for at in range(1, len(part) + 1))]]
        made += [[label] for label in labels]
        for record in part:
            e = w.entry(path, record)
            for row, field in zip(made[1:], fields, strict=True):
                row.append(e.aside(field[1:]) if field.startswith("~") else e(field))
        w.table(made, (1.8, *[8.2 / len(part)] * len(part)), head=1, bold=(0,))
        w.text("", style="plain")


def plan(audit: Audit, w: Writer, keys: Sequence[str], limits: Mapping[str, Sequence[str]]) -> None:
    """The critical control points."""
    e = w.entry("counts", Count("关键控制点", len(keys), list(keys), "个"))
    w.text(f"危害分析按步骤逐一进行，确定{e('what')}{e('stated')}个：{e.each('listed', '、')}。")
    rows: list[Row] = [["编号", *(f"CCP{at}" for at in range(1, len(keys) + 1))], ["步骤", *keys]]
    for at, label in enumerate(("显著危害", "关键限值", "监控", "纠偏")):
        rows.append([label, *(limits[key][at] for key in keys)])
    w.table(rows, (1.2, *[8.8 / len(keys)] * len(keys)), head=1, bold=(0,))
    for count in audit.counts:
        c = w.entry("counts", count)
        w.text(f"企业界定的{c('what')}有{c('stated')}{count.unit}，依次为{c.each('listed', '、')}。")


def hazards(audit: Audit, w: Writer, lines: Mapping[str, Sequence[str]]) -> None:
    """What may go wrong at each step."""
    rows: list[Row] = [["步骤", "生物危害", "化学危害", "物理危害", "控制方式", "是否CCP"]]
    for at, step in enumerate(audit.world.industry["flow"]):
        kind = "first" if at == 0 else next((k for part, k in KINDS.items() if part in step), "other")
        critical = "{+}是 {-}否" if step in audit.key_processes or step == "称量" else "{-}是 {+}否"
        rows.append([step, *lines[kind], critical])
    w.table(rows, (1.6, 2.4, 2.4, 2.2, 2.4, 1.6), head=1, repeat=True)


def trace(audit: Audit, w: Writer) -> None:
    """A batch followed back to its materials and forward to its buyers."""
    day = audit.audit.covered_to
    batch = f"{day:%y}{day.month:02}{w.random.randint(1, 9):02}{w.random.choice('ABC')}"
    name = audit.world.industry["field"]
    w.text(
        f"审核组当场指定成品批号{batch}（{name}），要求企业同时向前、向后追溯。企业在"
        f"{w.random.randint(50, 110)}分钟内提交了生产、检验、领料和出库的记录，数量逐笔核对如下。"
    )
    materials = [
        part for part in audit.world.industry["supplies"] if "服务" not in part and "包装" not in part
    ]
    used = [TotalItem(part, w.random.randint(120, 2400) / 2) for part in materials]
    _sum(w, TableWithTotal(f"批号{batch}投料量", used, sum(item.amount for item in used), "千克"))
    where = ("华东经销仓", "华北经销仓", "商超直供", "线上平台仓", "留样")
    gone = [TotalItem(place, float(w.random.randint(2, 9) * 30)) for place in where[:4]]
    gone.append(TotalItem(where[4], 2.0))
    _sum(w, TableWithTotal(f"批号{batch}成品去向", gone, sum(item.amount for item in gone), "箱"))
    w.text("成品去向的数量与入库单、出库单和留样登记一致；投料量与配料单、仓库领料单一致。")


def _sum(w: Writer, table: TableWithTotal) -> None:
    """A table with a total, items in a row where they are few."""
    e = w.entry("tables_with_totals", table)
    w.text(f"{e('title')}（单位：{table.unit}）", style="center")
    items = [e.inner("items", item) for item in table.items]
    rows: list[Row] = [
        ["名称", *(i("name") for i in items), "合计"],
        ["数量", *(i("amount") for i in items), e("stated_total")],
    ]
    w.table(rows, (1.2, *[1.6] * len(items), 1.4), head=1, bold=(0,))


def all_of(audit: Audit, w: Writer) -> None:
    """The whole chapter."""
    w.heading(2, "伍-1　内部审核、管理评审、合规性评价")
    _cycle(audit, w)
    w.heading(2, "伍-2　许可证件和认证证书")
    _permits(audit, w)
    w.heading(2, "伍-3　从业人员健康检查")
    _people(audit, w)
    w.heading(2, "伍-5　监视和测量设备")
    _devices(audit, w)
    w.heading(2, "伍-6　供方和合同")
    _partners(audit, w)
    w.heading(2, "伍-7　法律法规和食品安全标准")
    _laws(audit, w)
    w.heading(2, "伍-8　目标、统计和演练")
    _figures(audit, w)


def _cycle(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        rows += [
            ["内部审核", "计划批准", e("planned_on"), "组长", e("leader")],
            ["^", "开始", e("start"), "结束", e("end")],
            ["^", "内审员", e.each("auditors"), "‹", "‹"],
            ["^", "不符合", f"{e('nonconformities')}项", "全部关闭", e("closed_on")],
        ]
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        rows += [
            ["管理评审", "计划下发", e("planned_on"), "主持", e("chair")],
            ["^", "会议日期", e("held_on"), "改进措施", f"{e('improvements')}项"],
            ["^", "措施期限", e("due_date"), "进展", "按计划实施"],
        ]
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        rows += [
            ["合规性评价", "评价日期", e("done_on"), "评价部数", f"{e('stated_count')}部"],
            ["^", "参加人员", e.each("evaluators"), "结论", "均已遵守"],
        ]
    w.table(rows, (1.8, 1.6, 2.8, 1.6, 2.6), bold=(0, 1, 3))
    w.text("内部审核的检查表覆盖前提方案和各关键控制点；下一年度的内部审核企业拟安排在销售淡季。")


def _permits(audit: Audit, w: Writer) -> None:
    for permit in audit.permits:
        e = w.entry("permits", permit)
        rows: list[Row] = [
            ["证件", e("kind"), "编号", e("number")],
            ["持证人", e("holder"), "‹", "‹"],
            ["类别或内容", e("scope"), "发证部门", e("authority")],
            ["起始日期", e("valid_from"), "截止日期", e("valid_to")],
        ]
        w.table(rows, (1.6, 3.4, 1.6, 3.4), bold=(0, 2))
        w.text("", style="plain")
    if audit.certificates:
        w.text("在用的管理体系认证证书", style="plain")
        beside(
            w,
            "certificates",
            audit.certificates,
            ("体系", "证书编号", "颁发日期", "有效期至"),
            ("system", "number", "issued_on", "valid_to"),
        )


def _people(audit: Audit, w: Writer) -> None:
    w.text("直接接触食品的人员每年检查一次，下列人员由审核组在车间随机点名。", style="plain")
    fields = ("name", "examined_on", "institution", "result")
    beside(w, "medical_exams", audit.medical_exams, ("姓名", "检查日期", "检查机构", "检查结论"), fields)
    w.heading(2, "伍-4　持证作业和劳动合同")
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows: list[Row] = [
            [e("name"), "岗位", e.aside("work"), "证件", e("kind")],
            ["^", "项目", e("category"), "编号", e("number")],
            ["^", "有效期", f"{e('valid_from')}～{e('valid_to')}", "签发", e("issuer")],
        ]
        w.table(rows, (1.2, 1.2, 3.2, 1.2, 3.4), bold=(1, 3))
        w.text("", style="plain")
    rows = [["劳动合同抽查", "签订", "起", "止"]]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = e("valid_to") if contract.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), ends])
    w.table(rows, (2.5, 2.5, 2.5, 2.5), head=1)


def _devices(audit: Audit, w: Writer) -> None:
    beside(
        w,
        "calibrations",
        audit.calibrations,
        ("器具", "规格", "编号", "溯源证书", "出证机构", "本次日期", "下次日期", "结果"),
        ("device", "model", "serial", "certificate_no", "agency", "calibrated_on", "valid_until", "result"),
    )
    for one in w.random.sample(audit.calibrations, min(1, len(audit.calibrations))):
        e = w.entry("calibrations", one)
        w.text(
            f"到使用地点核对实物：{e('device')}，编号{e('serial')}，标签上的下次{one.act}日期为{e('valid_until')}。"
        )
    if audit.special_equipment:
        w.text("特种设备登记和检验", style="plain")
    beside(
        w,
        "special_equipment",
        audit.special_equipment,
        ("设备", "型号", "设备代码", "登记证号", "检验机构", "报告编号", "检验日期", "下次检验"),
        (
            *("name", "model", "device_code", "registration_no", "agency", "report_no"),
            *("inspected_on", "next_inspection_on"),
        ),
    )


def _partners(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["供应的物料或服务", "供方", "最近一次评价", "等级"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        grade = w.random.choice(["甲", "甲", "乙"])
        rows.append([e("provides"), e("name"), e("evaluated_on"), grade])
    w.table(rows, (2.6, 4.2, 2.2, 1), head=1, repeat=True)
    number = f"{w.random.randint(101, 690)}F{w.random.randint(30001, 39999)}R1M"
    w.text(
        f"部分供方自身持有食品安全管理体系证书，例如包装材料供方出示的{number}号证书，企业存有复印件；"
        "该证书不覆盖受审核企业。"
    )
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        rows = [
            [f"{e('kind')}（{contract.about}）", "‹", "‹", "‹"],
            ["双方", e.each("parties", "¶"), "签订日期", e("signed_on")],
            ["期限", e("stated_term"), "起止", f"{e('valid_from')}～{e('valid_to')}"],
        ]
        w.table(rows, (1.2, 4, 1.6, 3.2), head=1, bold=(0, 2))
        w.text("", style="plain")


def _laws(audit: Audit, w: Writer) -> None:
    law = w.law_entry("compliance")
    w.text(f"企业清单列入法律法规{law('stated_count')}部：{law.silent('place')}", style="plain")
    titles = [law.one("titles", title) for title in audit.laws("compliance").titles]
    rows: list[Row] = [
        [titles[at], titles[at + 1] if at + 1 < len(titles) else w.blank] for at in range(0, len(titles), 2)
    ]
    w.table(rows, (5, 5))
    told = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        told.append(f"{s('title')}（{s('number')}）")
    w.text(f"执行的食品安全国家标准：{'；'.join(told)}。")
    few = w.law_entry("operation")
    w.text(f"现场监督和索证索票符合{few.each('titles', '、', '《{}》')}的要求。{few.silent('place')}")


def _figures(audit: Audit, w: Writer) -> None:
    goals = audit.world.objectives
    rows: list[Row] = [["目标", *(name for name, _, _ in goals)], ["要求", *(aim for _, aim, _ in goals)]]
    rows.append(["结果", *(reached for _, _, reached in goals)])
    w.table(rows, (1.4, *[8.6 / len(goals)] * len(goals)), bold=(0,))
    for table in audit.tables_with_totals:
        _sum(w, table)
    made: list[list[str]] = [["演练"], ["日期"], ["地点"], ["人数"]]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        for row, text in zip(made, (e("kind"), e("held_on"), drill.place, f"{drill.people}人"), strict=True):
            row.append(text)
    w.table(made, (1.4, *[8.6 / len(audit.drills)] * len(audit.drills)), bold=(0,))
