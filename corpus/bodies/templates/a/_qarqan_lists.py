"""The fourth part of 且漠's report: lists of what was sampled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

WAYS = {
    "高": "供方检测报告每年更新；来料每批 XRF 筛选",
    "中": "供方检测报告每年更新；来料按季度 XRF 抽测",
    "低": "供方符合性声明；必要时送检",
    "—": "不直接构成产品，签订环保协议",
}
NOT_IN_IT = ("服务", "处置", "模具")
"""Words of what does not become part of the product."""

PACKING = ("纸箱", "包材")
ITEMS = ("Pb、Cd、Hg、Cr⁶⁺、PBBs、PBDEs", "Pb、Cd、Hg、Cr⁶⁺、PBBs、PBDEs、DEHP、BBP、DBP、DIBP")
TOPICS = {
    "有害物质": "材料选用、采购、标识",
    "产品质量": "检验、放行",
    "清洁生产": "工艺、材料替代",
    "计量": "测量资源",
    "标准化": "技术文件",
    "消费者": "售后",
    "招标": "销售",
    "劳动": "人员",
    "民法典": "合同",
}


def risks(audit: Audit) -> list[tuple[str, str]]:
    """What is bought, with its level of risk."""
    found = []
    for at, one in enumerate(audit.world.industry["supplies"]):
        if any(word in one for word in NOT_IN_IT):
            found.append((one, "高" if "电镀" in one else "—"))
        else:
            found.append((one, "低" if one in PACKING else "高" if at % 2 else "中"))
    return found


def all_of(audit: Audit, w: Writer) -> None:
    """The lists."""
    _laws(audit, w)
    _suppliers(audit, w)
    _reports(audit, w)
    _instruments(audit, w)
    _equipment(audit, w)
    _holders(audit, w)
    _figures(audit, w)


def _list(w: Writer, title: str, head: Sequence[str], rows: list[Row], widths: tuple[float, ...]) -> None:
    w.heading(2, title)
    if not rows:
        w.text("本次没有适用的样本。", style="plain")
        return
    numbered = [[str(at), *row] for at, row in enumerate(rows, 1)]
    w.table([["序号", *head], *numbered], (0.6, *widths), head=1, repeat=True)


def _laws(audit: Audit, w: Writer) -> None:
    entry = w.law_entry("compliance")
    rows: list[Row] = []
    for at, title in enumerate(audit.laws("compliance").titles):
        silent = "" if at else entry.silent("place")
        topic = next((told for word, told in TOPICS.items() if word in title), "各过程")
        rows.append([silent + entry.one("titles", title), topic, "现行有效"])
    head = ("法律法规名称", "涉及的过程", "版本核对")
    _list(w, "清单1　适用法律法规（含限用物质法规）", head, rows, (5.4, 2.6, 1.4))


def _suppliers(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    levels = dict(risks(audit))
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        level = levels[one.provides]
        known = [f"G{at:02}", e("name"), e("provides"), level if level != "—" else w.blank]
        rows.append([*known, e("evaluated_on"), "已签", "合格"])
    head = ("供方编号", "供方名称", "物料／服务", "环保风险", "评价日期", "环保协议", "评价结果")
    _list(w, "清单2　合格供方抽样", head, rows, (1, 2.8, 1.8, 1, 1.3, 1, 1))


def _reports(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    letters = "".join(w.random.choice("ACEHKRS") for _ in range(3))
    for at, (material, level) in enumerate(risks(audit), 1):
        if level == "—":
            continue
        day = audit.audit.start - timedelta(days=w.random.randint(35, 260))
        number = f"{letters}{day:%y%m}{w.random.randint(10000, 99999)}"
        rows.append(
            [
                material.replace("加工服务", "件"),
                f"G{at:02}",
                number,
                w.date(day),
                ITEMS[level == "高"],
                "均未超过限量",
            ]
        )
    head = ("物料", "供方编号", "报告编号", "出具日期", "检测项目", "结果")
    _list(w, "清单3　限用物质检测报告抽样", head, rows, (1.4, 1, 1.6, 1.3, 3.2, 1.4))


def _instruments(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told = [e("device"), e("model"), e("serial"), e.aside("place"), one.act, e("agency")]
        rows.append([*told, e("certificate_no"), e("calibrated_on"), e("valid_until"), e("result")])
    head = ("器具", "型号", "编号", "使用地点", "方式", "机构", "证书编号", "检校日期", "有效期至", "结果")
    _list(w, "清单4　计量器具台账抽样", head, rows, (1.3, 1.2, 1.1, 0.9, 0.7, 1.8, 1.4, 1.2, 1.2, 0.7))


def _equipment(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        told = [f"{e('name')}¶{e('model')}", e("device_code"), e("registration_no"), e("first_inspected_on")]
        rows.append([*told, e("inspected_on"), e("agency"), e("report_no"), e("next_inspection_on")])
    head = ("设备／型号", "设备代码", "使用登记编号", "首检", "最近检验", "检验机构", "报告编号", "下次检验")
    _list(w, "清单5　特种设备", head, rows, (1.3, 1.6, 1.5, 1.1, 1.1, 1.6, 1.3, 1.1))


def _holders(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told = [e("name"), e.aside("work"), e("kind"), e("category"), e("number"), e("issued_on")]
        rows.append([*told, f"{e('valid_from')}～{e('valid_to')}", e("issuer")])
    head = ("姓名", "工作", "证书", "项目", "证号", "发证日期", "有效期", "发证机关")
    _list(w, "清单6　持证人员", head, rows, (0.8, 1.1, 1.5, 1.4, 2, 1.1, 1.5, 1.4))


def _figures(audit: Audit, w: Writer) -> None:
    if not audit.tables_with_totals:
        return
    w.heading(2, "清单7　统计数据")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="plain")
        items = [e.inner("items", item) for item in table.items]
        amounts = [item("amount") for item in items]
        rows: list[Row] = [["项目", *(item("name") for item in items), "合计"]]
        rows.append(["数量", *amounts, e("stated_total")])
        w.table(rows, (1.4, *[1.6] * len(items), 1.6), head=1)
