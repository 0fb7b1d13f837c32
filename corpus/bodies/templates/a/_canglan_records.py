"""The third chapter of 苍岚's report: a table for each kind of evidence."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """The whole chapter."""
    _planning(audit, w)
    _cycle(audit, w)
    _laws(audit, w)
    _devices(audit, w)
    _people(audit, w)
    _partners(audit, w)
    _emergency(audit, w)


def _listed(
    w: Writer,
    path: str,
    records: Sequence[object],
    head: Sequence[str],
    fields: Sequence[str],
    widths: tuple[float, ...],
) -> None:
    """A table with a row for each record."""
    if not records:
        w.text("不涉及。", style="plain")
        return
    rows: list[Row] = [["序号", *head]]
    for at, record in enumerate(records, 1):
        entry = w.entry(path, record)
        rows.append([str(at), *(_cell(entry, field) for field in fields)])
    w.table(rows, (0.7, *widths), head=1, repeat=True)


def _cell(entry: Entry, field: str) -> str:
    if field.startswith("~"):
        return entry.aside(field[1:])
    return entry.each(field, "、") if field in {"parties", "auditors", "evaluators"} else entry(field)


def _planning(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.1  策划")
    w.paragraphs(audit.world.remarks["planning"])
    for count in audit.counts:
        e = w.entry("counts", count)
        listed = e.each("listed", "、")
        w.text(f"组织识别的{e('what')}共{e('stated')}{count.unit}：{listed}。")
    rows: list[Row] = [["目标", "目标值", "完成情况"], *audit.world.objectives]
    w.table(rows, (4, 3, 3), head=1)


def _cycle(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.2  内部审核、管理评审和合规性评价")
    rows: list[Row] = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = f"{e('start')} 至 {e('end')}"
        text = (
            f"计划日期：{e('planned_on')}¶实施日期：{span}¶组长：{e('leader')}¶内审员：{e.each('auditors')}"
        )
        text += f"¶不符合：{e('nonconformities')}项¶关闭日期：{e('closed_on')}"
        rows.append(["内部审核", text])
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        text = f"计划日期：{e('planned_on')}¶召开日期：{e('held_on')}¶主持人：{e('chair')}"
        text += f"¶改进决定：{e('improvements')}项¶计划完成日期：{e('due_date')}"
        rows.append(["管理评审", text])
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        text = (
            f"评价日期：{e('done_on')}¶评价人员：{e.each('evaluators')}¶评价法律法规：{e('stated_count')}部"
        )
        rows.append(["合规性评价", text])
    w.table(rows, (2, 8), bold=(0,))
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(f"查{e('held_on')}的管理评审报告，{e('chair')}主持，输入和输出完整。")
    w.paragraphs(audit.world.remarks["evaluation"])


def _laws(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.3  法律法规清单")
    e = w.law_entry("compliance")
    w.text(f"组织识别的适用法律法规共{e('stated_count')}部：{e.silent('place')}", style="plain")
    rows: list[Row] = [["序号", "法律法规名称"]]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        rows.append([str(at), e.one("titles", title)])
    w.table(rows, (1, 9), head=1, repeat=True)
    rows = [["标准编号", "标准名称"]]
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        rows.append([s("number"), s("title")])
    w.table(rows, (3, 7), head=1)


def _devices(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.4  监视和测量设备")
    _listed(
        w,
        "calibrations",
        audit.calibrations,
        (
            "设备名称",
            "型号规格",
            "出厂编号",
            "证书编号",
            "检定/校准机构",
            "检定/校准日期",
            "有效期至",
            "结果",
        ),
        ("device", "model", "serial", "certificate_no", "agency", "calibrated_on", "valid_until", "result"),
        (1.4, 1.4, 1.3, 1.7, 2, 1.4, 1.4, 0.9),
    )
    if audit.calibrations:
        item = w.random.choice(audit.calibrations)
        e = w.entry("calibrations", item)
        w.text(
            f"现场核对{item.place}的{e('device')}（编号{e('serial')}），标签所示{item.act}日期为"
            f"{e('calibrated_on')}，有效期至{e('valid_until')}，{item.act}机构为{e('agency')}。"
        )
    w.heading(2, "3.5  特种设备")
    _listed(
        w,
        "special_equipment",
        audit.special_equipment,
        ("设备名称", "型号", "设备代码", "使用登记证编号", "检验机构", "检验日期", "下次检验日期"),
        ("name", "model", "device_code", "registration_no", "agency", "inspected_on", "next_inspection_on"),
        (1.5, 1.4, 1.9, 1.8, 2, 1.4, 1.4),
    )


def _people(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.6  人员能力")
    _listed(
        w,
        "personnel_certificates",
        audit.personnel_certificates,
        ("姓名", "从事工作", "证书名称", "作业项目", "证书编号", "有效期自", "有效期至", "发证机关"),
        ("name", "~work", "kind", "category", "number", "valid_from", "valid_to", "issuer"),
        (1, 1.2, 1.6, 1.4, 2.2, 1.3, 1.3, 1.5),
    )
    w.heading(3, "3.6.1  劳动合同抽样")
    _listed(
        w,
        "employment_contracts",
        [one for one in audit.employment_contracts if one.valid_to],
        ("姓名", "签订日期", "合同起始日", "合同终止日"),
        ("name", "signed_on", "valid_from", "valid_to"),
        (2, 2.4, 2.4, 2.4),
    )
    w.heading(3, "3.6.2  职业健康检查抽样")
    _listed(
        w,
        "medical_exams",
        audit.medical_exams,
        ("姓名", "体检日期", "体检机构", "结论"),
        ("name", "examined_on", "institution", "result"),
        (2, 2.2, 3.6, 1.6),
    )


def _partners(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.7  许可和证书")
    _listed(
        w,
        "permits",
        audit.permits,
        ("许可名称", "编号", "持有人", "许可范围", "有效期自", "有效期至", "发证机关"),
        ("kind", "number", "holder", "scope", "valid_from", "valid_to", "authority"),
        (1.6, 2, 1.9, 1.4, 1.3, 1.3, 1.6),
    )
    if audit.certificates:
        _listed(
            w,
            "certificates",
            audit.certificates,
            ("体系", "认证证书编号", "发证日期", "有效期至"),
            ("system", "number", "issued_on", "valid_to"),
            (1.6, 3.4, 2.2, 2.2),
        )
    w.heading(2, "3.8  供方和合同")
    _listed(
        w,
        "suppliers",
        audit.suppliers,
        ("供方名称", "提供的产品或服务", "评价日期"),
        ("name", "provides", "evaluated_on"),
        (4.4, 3, 2),
    )
    _listed(
        w,
        "contracts",
        audit.contracts,
        ("合同类别", "合同双方", "签订日期", "期限", "起始日期", "终止日期"),
        ("kind", "parties", "signed_on", "stated_term", "valid_from", "valid_to"),
        (1.4, 3.8, 1.5, 1, 1.5, 1.5),
    )


def _emergency(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.9  应急演练和费用")
    rows: list[Row] = [["演练内容", "演练日期", "地点", "参加人数"]]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append([e("kind"), e("held_on"), drill.place, str(drill.people)])
    w.table(rows, (3.4, 2.4, 2.4, 1.8), head=1)
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(e("title"), style="center")
        rows = [["序号", "项目", f"数量（{table.unit}）"]]
        for at, item in enumerate(table.items, 1):
            i = e.inner("items", item)
            rows.append([str(at), i("name"), i("amount")])
        rows.append(["合计", "‹", e("stated_total")])
        w.table(rows, (1, 5, 4), head=1)
    w.paragraphs(audit.world.remarks["improvement"])
