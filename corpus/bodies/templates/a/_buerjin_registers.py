"""布尔津's registers, across the page: certificates, devices, people, laws, partners, figures."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Column = tuple[str, str, float]
"""What stands above a column, what stands in it, its width."""

PERMITS: tuple[Column, ...] = (
    ("证照", "<kind>", 2),
    ("登记编号", "<number>", 2.8),
    ("持有单位", "<holder>", 2.4),
    ("许可事项", "<scope>", 2.4),
    ("起", "<valid_from>", 1.4),
    ("止", "<valid_to:until>", 1.4),
    ("发证机关", "<authority>", 2.2),
)
LIFTS: tuple[Column, ...] = (
    ("名称/规格", "<name>¶<model>", 1.8),
    ("安放处", "<@place>", 1.1),
    ("设备代码", "<device_code>", 2.2),
    ("使用登记", "<registration_no>", 1.9),
    ("首检", "<first_inspected_on>", 1.3),
    ("本次检验", "<inspected_on>", 1.3),
    ("下次检验", "<next_inspection_on>", 1.3),
    ("检验机构", "<agency>", 2),
    ("报告号", "<report_no>", 1.7),
)
METERS: tuple[Column, ...] = (
    ("号", "<#>", 0.5),
    ("计量器具", "<device>", 1.4),
    ("规格型号", "<model>", 1.2),
    ("器具编号", "<serial>", 1.2),
    ("使用地点", "<@place>", 1),
    ("溯源方式", "<=act>", 0.8),
    ("溯源机构", "<agency>", 1.9),
    ("证书编号", "<certificate_no>", 1.7),
    ("证书上的单位", "<user_unit>", 1.9),
    ("溯源日", "<calibrated_on>", 1.6),
    ("有效至", "<valid_until>", 1.6),
    ("确认", "<result>", 0.9),
)
CONTRACTS: tuple[Column, ...] = (
    ("员工", "<name>", 1.4),
    ("合同签订", "<signed_on>", 2),
    ("合同起始", "<valid_from>", 2),
    ("合同终止", "<valid_to:无固定期限>", 2),
)
EXAMS: tuple[Column, ...] = (
    ("员工", "<name>", 1.4),
    ("体检日", "<examined_on>", 1.6),
    ("体检机构", "<institution>", 3.4),
    ("体检意见", "<result>", 2),
)
CITED: tuple[Column, ...] = (
    ("标准编号", "<number>", 2.4),
    ("标准名称", "<title>", 6),
    ("状态", "现行", 1),
)
SUPPLIERS: tuple[Column, ...] = (
    ("号", "<#>", 0.6),
    ("供方单位", "<name>", 4),
    ("提供", "<provides>", 2.6),
    ("评定日", "<evaluated_on>", 1.8),
    ("评定", "保留", 1),
)
DEALS: tuple[Column, ...] = (
    ("合同类别", "<kind>", 1.4),
    ("合同双方", "<parties:each:¶>", 3.4),
    ("标的", "<=about>", 2),
    ("签订", "<signed_on>", 1.5),
    ("履行期自", "<valid_from>", 1.5),
    ("履行期至", "<valid_to>", 1.5),
    ("约定年限", "<stated_term>", 1.1),
)


def registers(audit: Audit, w: Writer, slots: Slots, names: dict[str, str]) -> None:
    """All registers."""
    w.heading(1, "上册　登记簿")
    w.text("登记簿由审核员在现场对照原件填写，企业陪同人员核对。没有相应事项的，注明“无此事项”。")
    _certificates(audit, w, slots, names)
    _devices(audit, w, slots)
    _people(audit, w, slots)
    _laws(audit, w, slots)
    w.heading(2, "登记簿五　供方与合同")
    _register(w, slots, "5.1 供方", "suppliers", SUPPLIERS)
    _register(w, slots, "5.2 合同", "contracts", DEALS)
    _figures(audit, w)


def _register(w: Writer, slots: Slots, title: str, path: str, columns: Sequence[Column]) -> None:
    rows = slots.rows(path, [cell for _, cell, _ in columns])
    if not rows:
        w.text(f"{title}：无此事项。", style="plain")
        return
    w.text(title, style="plain")
    head: Row = [label for label, _, _ in columns]
    w.table([head, *rows], tuple(width for _, _, width in columns), head=1, repeat=True)


def _certificates(audit: Audit, w: Writer, slots: Slots, names: dict[str, str]) -> None:
    w.heading(2, "登记簿一　证书")
    place = "organization"
    w.text("1.1 营业执照", style="plain")
    term = f"{w.fact(f'{place}.licence.valid_from')}—{w.until(f'{place}.licence.valid_to')}"
    rows: list[Row] = [
        ["企业名称", "统一社会信用代码", "法定代表人", "营业期限", "登记机关"],
        [
            w.fact(f"{place}.name"),
            w.fact(f"{place}.uscc"),
            audit.world.people.legal,
            term,
            w.fact(f"{place}.licence.authority"),
        ],
    ]
    w.table(rows, (3, 2.8, 1.4, 3, 2.8), head=1)
    _register(w, slots, "1.2 行政许可与备案", "permits", PERMITS)
    if not audit.certificates:
        w.text("1.3 管理体系证书：无此事项。", style="plain")
        return
    w.text("1.3 管理体系证书", style="plain")
    rows = [["体系", "证书号码", "颁发", "届满"]]
    for one in audit.certificates:
        c = w.entry("certificates", one)
        rows.append([c("system", names[one.system]), c("number"), c("issued_on"), c("valid_to")])
    w.table(rows, (3, 3, 2, 2), head=1)


def _devices(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(2, "登记簿二　设备")
    w.text("2.1 主要生产（服务）设备", style="plain")
    owned: list[Row] = [[name, model, f"{number}"] for name, model, number in audit.world.equipment]
    w.table([["设备", "型号", "台（套）"], *owned], (3, 3, 1.4), head=1)
    _register(w, slots, "2.2 特种设备", "special_equipment", LIFTS)
    _register(w, slots, "2.3 计量器具", "calibrations", METERS)


def _people(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(2, "登记簿三　人员")
    if audit.personnel_certificates:
        w.text("3.1 持证人员", style="plain")
        rows: list[Row] = [
            ["持证人", "承担工作", "证件", "项目", "证件号码", "发证", "有效期", "复审", "机关"]
        ]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            known = [e("name"), e.aside("work"), e("kind"), e("category"), e("number"), e("issued_on")]
            term = f"{e('valid_from')}—{e('valid_to')}"
            again = f"{w.date(one.review_by)}前" if one.review_by else "不适用"
            rows.append([*known, term, again, e("issuer")])
        w.table(rows, (1, 1.2, 1.9, 1.5, 2.2, 1.5, 1.7, 1.6, 1.6), head=1, repeat=True)
    else:
        w.text("3.1 持证人员：无此事项。", style="plain")
    _register(w, slots, "3.2 劳动合同（抽样）", "employment_contracts", CONTRACTS)
    _register(w, slots, "3.3 健康检查（抽样）", "medical_exams", EXAMS)


def _laws(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(2, "登记簿四　法规")
    entry, titles = w.law_entry("compliance"), audit.laws("compliance").titles
    w.text(
        f"{entry.silent('place')}4.1 企业收集并评价的法律法规，共{entry('stated_count')}部",
        style="plain",
    )
    rows: list[Row] = [["号", "法律法规名称", "号", "法律法规名称"]]
    for at in range(0, len(titles), 2):
        row: list[str] = []
        for number, title in enumerate(titles[at : at + 2], at + 1):
            row += [str(number), f"《{entry.one('titles', title)}》"]
        rows.append(row if len(row) > 2 else [*row, "—", "（以下空白）"])
    w.table(rows, (0.6, 5, 0.6, 5), head=1, repeat=True)
    _register(w, slots, "4.2 执行的产品、服务和排放标准", "standards_cited", CITED)


def _figures(audit: Audit, w: Writer) -> None:
    """Each table lies: the names above, the amounts below, the total on the right."""
    w.heading(2, "登记簿六　统计数据")
    if not audit.tables_with_totals:
        w.text("无此事项。", style="plain")
    for number, table in enumerate(audit.tables_with_totals, 1):
        e = w.entry("tables_with_totals", table)
        w.text(f"6.{number} {e('title')}　单位：{table.unit}", style="plain")
        items = [e.inner("items", item) for item in table.items]
        rows: list[Row] = [
            ["项目", *(item("name") for item in items), "合计"],
            ["数量", *(item("amount") for item in items), e("stated_total")],
        ]
        w.table(rows, (1, *(2.0 for _ in items), 1.6), bold=(0,))
