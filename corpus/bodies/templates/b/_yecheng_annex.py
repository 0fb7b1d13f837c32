"""附表: all samples in one wide table of groups, each group with heads of its own."""

from __future__ import annotations

from string import ascii_uppercase

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

COLUMNS = 8


def table(audit: Audit, w: Writer) -> None:
    """The 附表, on wide pages."""
    w.section(landscape=True)
    w.text("附表　审核抽样证据汇总表", style="subtitle")
    w.text(f"受审核方：{w.fact('organization.name')}　　报告编号：{w.fact('number')}", style="plain")
    rows: list[Row] = []
    _group(rows, "监视测量设备", "名称 型号 编号 证书号 检校机构 检校日期 有效期至", _devices(audit, w))
    _group(
        rows,
        "特种设备",
        "名称 型号 设备代码 使用登记证号 检验机构/报告号 检验日期 下次检验",
        _special(audit, w),
    )
    _group(rows, "持证人员", "姓名 岗位 证件 类别 证件编号 发证机关 有效期", _holders(audit, w))
    if "OHSMS" in audit.systems:
        _group(rows, "职业健康检查", "姓名 体检日期 体检机构 ‹ 结果 ‹ ‹", _exams(audit, w))
    _group(rows, "外部供方", "供方名称 ‹ 提供的产品/服务 ‹ 评价日期 评价结论 ‹", _suppliers(audit, w))
    _group(rows, "采购与服务合同", "合同 签约双方 ‹ 内容 签订日期 期限 起止日期", _contracts(audit, w))
    _group(rows, "应急演练", "演练内容 ‹ 日期 地点 人数 评价 ‹", _drills(audit, w))
    w.table(rows, (0.6, 1.4, 1.4, 1.7, 1.9, 2, 1.5, 1.7))
    w.text("注：本表为审核组现场抽样所得，未列入的不代表未受控。", style="plain")


def _group(rows: list[Row], title: str, heads: str, found: list[list[str]]) -> None:
    """band with the name of the group, its heads, its rows."""
    bands = sum(row[1] == "‹" for row in rows)
    rows.append([f"{ascii_uppercase[bands]} {title}", *["‹"] * (COLUMNS - 1)])
    if not found:
        rows.append(["—", "无此类情况", *["‹"] * (COLUMNS - 2)])
        return
    rows.append(["序号", *heads.split()])
    rows.extend([str(at), *cells] for at, cells in enumerate(found, 1))


def _devices(audit: Audit, w: Writer) -> list[list[str]]:
    found = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        names = "device model serial certificate_no agency calibrated_on valid_until"
        found.append([e(name) for name in names.split()])
    return found


def _special(audit: Audit, w: Writer) -> list[list[str]]:
    found = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        found.append(
            [
                e("name"),
                e("model"),
                e("device_code"),
                e("registration_no"),
                f"{e('agency')}¶{e('report_no')}",
                e("inspected_on"),
                e("next_inspection_on"),
            ]
        )
    return found


def _holders(audit: Audit, w: Writer) -> list[list[str]]:
    found = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        found.append(
            [
                e("name"),
                e.aside("work"),
                e("kind"),
                e("category"),
                e("number"),
                e("issuer"),
                f"{e('valid_from')}—{e('valid_to')}",
            ]
        )
    return found


def _exams(audit: Audit, w: Writer) -> list[list[str]]:
    found = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        found.append([e("name"), e("examined_on"), e("institution"), "‹", e("result"), "‹", "‹"])
    return found


def _suppliers(audit: Audit, w: Writer) -> list[list[str]]:
    found = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        found.append([e("name"), "‹", e("provides"), "‹", e("evaluated_on"), "合格，列入名录", "‹"])
    return found


def _contracts(audit: Audit, w: Writer) -> list[list[str]]:
    found = []
    for one in audit.contracts:
        e = w.entry("contracts", one)
        found.append(
            [
                e("kind"),
                e.each("parties", "；"),
                "‹",
                one.about,
                e("signed_on"),
                e("stated_term"),
                f"{e('valid_from')}—{e('valid_to')}",
            ]
        )
    return found


def _drills(audit: Audit, w: Writer) -> list[list[str]]:
    found = []
    for one in audit.drills:
        e = w.entry("drills", one)
        found.append(
            [f"{e('kind')}应急演练", "‹", e("held_on"), one.place, f"{one.people}人", "预案可行", "‹"]
        )
    return found
