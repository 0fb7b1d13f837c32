"""The fourth section of 谷芮's report: the records that were sampled, in tables with many narrow columns."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._gurui_forms import keys, numbered
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NONE = "系统内无此类记录。"


def all_of(audit: Audit, w: Writer) -> None:
    """The section."""
    w.heading(1, "4 记录抽样")
    keys(
        w,
        [
            ("抽样期间", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"),
            ("抽样原则", "按风险和数量抽取，证件和检定类逐件登记"),
            ("记录形式", "原件扫描件已上传系统"),
            ("登记人", "审核组"),
        ],
    )
    for write in (_permits, _devices, _units, _holders, _employed, _examined, _suppliers, _drills, _amounts):
        write(audit, w)
    _contracts(audit, w)
    _cycle(audit, w)


def _listed(
    w: Writer, title: str, head: Sequence[str], entries: Sequence[Sequence[str]], widths: tuple[float, ...]
) -> None:
    """A table of records under its heading, or that there are none."""
    w.heading(2, title)
    if entries:
        numbered(w, ("序号", *head), entries, (0.5, *widths))
    else:
        w.text(NONE, style="plain")


def _permits(audit: Audit, w: Writer) -> None:
    rows = []
    for one in audit.permits:
        e = w.entry("permits", one)
        end = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        own = [e("kind"), e("number"), e("holder"), e("scope"), e("valid_from"), end, e("authority")]
        rows.append(own)
    head = ("许可类别", "编号", "持有人", "许可内容", "起始日期", "截止日期", "发证机关")
    _listed(w, "4.1 行政许可与登记", head, rows, (1.5, 2.1, 1.9, 1.6, 1.1, 1.1, 1.5))


def _devices(audit: Audit, w: Writer) -> None:
    rows = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told = [e(name) for name in ("device", "model", "serial")]
        told.append(e.aside("place"))
        told += [e(name) for name in ("certificate_no", "agency")]
        rows.append([*told, one.act, e("calibrated_on"), e("valid_until"), e("result")])
    head = (
        "器具名称",
        "规格型号",
        "器具编号",
        "使用地点",
        "证书编号",
        "机构",
        "方式",
        "实施日期",
        "有效期至",
        "结果",
    )
    _listed(w, "4.2 监视测量器具", head, rows, (1.2, 1.1, 1.1, 0.9, 1.4, 1.7, 0.7, 1.1, 1.1, 0.7))


def _units(audit: Audit, w: Writer) -> None:
    fields = "model device_code registration_no first_inspected_on inspected_on next_inspection_on"
    rows = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        told = [e("name"), *(e(name) for name in fields.split()), e("agency"), e("report_no")]
        rows.append(told)
    head = (
        "设备名称",
        "型号",
        "设备代码",
        "使用登记证",
        "首检日期",
        "本次检验",
        "下次检验",
        "检验机构",
        "报告编号",
    )
    _listed(w, "4.3 特种设备", head, rows, (1.2, 1, 1.8, 1.4, 1.1, 1.1, 1.1, 1.5, 1.3))


def _holders(audit: Audit, w: Writer) -> None:
    fields = "kind category number issued_on valid_from valid_to issuer"
    rows = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append([e("name"), e.aside("work"), *(e(name) for name in fields.split())])
    head = (
        "姓名",
        "从事工作",
        "证件类别",
        "作业项目",
        "证件编号",
        "发证日期",
        "有效起",
        "有效止",
        "发证机关",
    )
    _listed(w, "4.4 人员资格证件", head, rows, (0.8, 1.1, 1.5, 1.3, 2, 1.1, 1.1, 1.1, 1.4))


def _employed(audit: Audit, w: Writer) -> None:
    rows = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        end = e("valid_to") if one.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), end, "双方签章齐全"])
    head = ("姓名", "签订日期", "起始日期", "终止日期", "核查")
    _listed(w, "4.5 劳动合同", head, rows, (2, 2, 2, 2, 2))


def _examined(audit: Audit, w: Writer) -> None:
    rows = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        rows.append([e(name) for name in ("name", "examined_on", "institution", "result")])
    head = ("姓名", "检查日期", "检查机构", "检查结果")
    _listed(w, "4.6 健康检查", head, rows, (2, 2, 4, 2))


def _suppliers(audit: Audit, w: Writer) -> None:
    rows = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "合格供方"])
    head = ("供方名称", "提供的产品/服务", "评价日期", "评价结论")
    _listed(w, "4.7 外部供方", head, rows, (4, 3, 1.6, 1.4))


def _drills(audit: Audit, w: Writer) -> None:
    rows = []
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([e("kind"), e("held_on"), one.place, str(one.people), audit.world.people.safety])
    head = ("演练科目", "演练日期", "地点", "参加人数", "组织人")
    _listed(w, "4.8 应急演练", head, rows, (3, 2, 2, 1.5, 1.5))


def _amounts(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.9 费用和用量统计")
    if not audit.tables_with_totals:
        w.text(NONE, style="plain")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        items = [e.inner("items", item) for item in table.items]
        rows: list[Row] = [
            [*(item("name") for item in items), "合计"],
            [*(item("amount") for item in items), e("stated_total")],
        ]
        w.table(rows, (1,) * (len(items) + 1), head=1)


def _contracts(audit: Audit, w: Writer) -> None:
    rows = []
    for one in audit.contracts:
        e = w.entry("contracts", one)
        own, other = (e.one("parties", name) for name in one.parties)
        days = [e(name) for name in ("signed_on", "valid_from", "valid_to", "stated_term")]
        rows.append([e("kind"), own, other, one.about, *days])
    head = ("类别", "甲方", "乙方", "标的", "签订日期", "生效日期", "到期日期", "期限")
    _listed(w, "4.10 采购与服务合同", head, rows, (1, 2.4, 2.4, 1.5, 1.1, 1.1, 1.1, 0.8))


def _cycle(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.11 内部审核、管理评审与合规性评价")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        keys(
            w,
            [
                ("内审计划日期", e("planned_on")),
                ("内审实施日期", f"{e('start')} 至 {e('end')}"),
                ("内审组长", e("leader")),
                ("内审员", e.each("auditors", "、")),
                ("内审不符合数", e("nonconformities")),
                ("全部关闭日期", e("closed_on")),
            ],
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        keys(
            w,
            [
                ("评审计划日期", e("planned_on")),
                ("管理评审日期", e("held_on")),
                ("评审主持人", e("chair")),
                ("改进决议数", e("improvements")),
                ("决议完成期限", e("due_date")),
                ("决议关闭日期", e("closed_on") if review.closed_on else "执行中"),
            ],
        )
    for made in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", made)
        keys(
            w,
            [
                ("合规性评价日期", e("done_on")),
                ("评价法规数（部）", e("stated_count")),
                ("评价人", e.each("evaluators", "、"), ""),
            ],
        )
