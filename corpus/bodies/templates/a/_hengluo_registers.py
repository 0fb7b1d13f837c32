"""The appendices of 珩洛's report: registers on wide pages, days with dashes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """All appendices."""
    w.section(landscape=True, fresh=True)
    w.heading(1, "附录A  适用法规和标准")
    _laws(audit, w)
    w.heading(1, "附录B  测量设备台账")
    _devices(audit, w)
    w.heading(1, "附录C  特种设备台账")
    _equipment(audit, w)
    w.heading(1, "附录D  人员资格台账")
    _certificates(audit, w)
    w.heading(1, "附录E  许可与认证")
    _permits(audit, w)
    w.heading(1, "附录F  供方与合同")
    _partners(audit, w)


def _devices(audit: Audit, w: Writer) -> None:
    register(
        w,
        "calibrations",
        audit.calibrations,
        (
            "设备编号",
            "设备名称",
            "规格",
            "溯源方式",
            "溯源机构",
            "证书号",
            "溯源日期",
            "有效截止",
            "确认结果",
        ),
        (
            "serial",
            "device",
            "model",
            ".act",
            "agency",
            "certificate_no",
            "calibrated_on",
            "valid_until",
            "result",
        ),
        (1.4, 1.6, 1.4, 1, 2.8, 1.9, 1.5, 1.5, 1),
    )


def _equipment(audit: Audit, w: Writer) -> None:
    register(
        w,
        "special_equipment",
        audit.special_equipment,
        ("设备", "型号", "使用登记证", "设备代码", "首次检验", "本次检验", "报告", "下次检验", "检验单位"),
        (
            "name",
            "model",
            "registration_no",
            "device_code",
            "first_inspected_on",
            "inspected_on",
            "report_no",
            "next_inspection_on",
            "agency",
        ),
        (1.4, 1.2, 2.1, 2.3, 1.4, 1.4, 1.9, 1.4, 2.4),
    )


def _certificates(audit: Audit, w: Writer) -> None:
    register(
        w,
        "personnel_certificates",
        audit.personnel_certificates,
        ("证书", "项目", "持证人", "岗位", "证号", "签发", "生效", "失效", "签发单位"),
        ("kind", "category", "name", "~work", "number", "issued_on", "valid_from", "valid_to", "issuer"),
        (2.4, 2, 1.2, 1.6, 2.6, 1.4, 1.4, 1.4, 2),
    )


def cell(entry: Entry, field: str) -> str:
    """A cell of a register."""
    name = field.lstrip("~.")
    found = getattr(entry.source, name)
    if field.startswith("~"):
        return entry.aside(name)
    if field.startswith("."):
        return str(found)
    if isinstance(found, list):
        return entry.each(name, "¶")
    if name == "valid_to" and found is None:
        return entry("valid_to", value="长期")
    return entry(name, f"{found:%Y-%m-%d}" if isinstance(found, date) else None)


def register(
    w: Writer,
    path: str,
    records: Sequence[object],
    head: tuple[str, ...],
    fields: tuple[str, ...],
    widths: tuple[float, ...],
) -> None:
    """A register of records; a sentence where there are none."""
    if not records:
        w.text("本次审核没有此类记录。", style="plain")
        return
    rows: list[Row] = [["行", *head]]
    for at, record in enumerate(records, 1):
        entry = w.entry(path, record)
        rows.append([str(at), *(cell(entry, field) for field in fields)])
    w.table(rows, (0.6, *widths), head=1, repeat=True)


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    titles = audit.laws("compliance").titles
    rows: list[Row] = [["行", "法规名称", "行", "法规名称"]]
    half = (len(titles) + 1) // 2
    for at in range(half):
        left, right = titles[2 * at], titles[2 * at + 1 : 2 * at + 2]
        other = [str(2 * at + 2), e.one("titles", right[0])] if right else [w.blank, w.blank]
        rows.append([str(2 * at + 1), e.one("titles", left), *other])
    w.table(rows, (0.6, 6, 0.6, 6), head=1, repeat=True)
    cited: list[Row] = [["标准名称", "标准号"]]
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append([s("title"), s("number")])
    if audit.standards_cited:
        w.text("采用的技术标准：", style="plain")
        w.table(cited, (8, 4), head=1)


def _permits(audit: Audit, w: Writer) -> None:
    register(
        w,
        "permits",
        audit.permits,
        ("许可名称", "许可编号", "持有者", "许可事项", "起始", "截止", "颁发机关"),
        ("kind", "number", "holder", "scope", "valid_from", "valid_to", "authority"),
        (2, 2.6, 2.4, 2, 1.4, 1.4, 2.2),
    )
    if audit.certificates:
        w.text("现行认证证书：", style="plain")
        register(
            w,
            "certificates",
            audit.certificates,
            ("证书号", "体系代号", "颁证日", "到期日"),
            ("number", "system", "issued_on", "valid_to"),
            (4, 2, 3, 3),
        )


def _partners(audit: Audit, w: Writer) -> None:
    register(
        w,
        "suppliers",
        audit.suppliers,
        ("供应物资或服务", "供方", "评价时间"),
        ("provides", "name", "evaluated_on"),
        (4, 6, 3),
    )
    w.text("抽查的合同：", style="plain")
    register(
        w,
        "contracts",
        audit.contracts,
        ("标的", "合同性质", "签约方", "签约日", "履行起", "履行止", "约定期限"),
        (".about", "kind", "parties", "signed_on", "valid_from", "valid_to", "stated_term"),
        (2.2, 1.6, 5, 1.6, 1.6, 1.6, 1.4),
    )
