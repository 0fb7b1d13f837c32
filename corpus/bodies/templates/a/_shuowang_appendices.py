"""The appendices of 朔望's report: registers on broad pages, their columns named in the body's own way."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Columns = Sequence[tuple[str, str, float]]
"""Label, field (with ~ one that has none) and width."""

METERS: Columns = (
    ("表计、器具", "device", 1.4),
    ("身份码", "serial", 1.2),
    ("规格", "model", 1.3),
    ("安装或使用处", "~place", 1.1),
    ("溯源机构", "agency", 2.2),
    ("溯源凭证", "certificate_no", 1.5),
    ("溯源日", "calibrated_on", 1.3),
    ("下次溯源期限", "valid_until", 1.3),
    ("判定", "result", 0.8),
)
MACHINES: Columns = (
    ("品名", "name", 1.4),
    ("牌号", "model", 1.2),
    ("身份代码", "device_code", 1.9),
    ("登记牌照", "registration_no", 1.8),
    ("首检", "first_inspected_on", 1.2),
    ("末次检验", "inspected_on", 1.2),
    ("下检限期", "next_inspection_on", 1.2),
    ("检验方", "agency", 2),
    ("凭据号", "report_no", 1.5),
)
HOLDERS: Columns = (
    ("作业者", "name", 1),
    ("所干工作", "~work", 1.2),
    ("凭证", "kind", 1.8),
    ("项目（代号）", "category", 1.5),
    ("凭证号码", "number", 2.2),
    ("发放日", "issued_on", 1.2),
    ("启用日", "valid_from", 1.2),
    ("失效日", "valid_to", 1.2),
    ("发放方", "issuer", 1.6),
)
LABOUR: Columns = (
    ("职工", "name", 1.5),
    ("合同订立", "signed_on", 2),
    ("用工起", "valid_from", 2),
    ("用工止", "valid_to", 2),
)
HEALTH: Columns = (
    ("受检者", "name", 1.5),
    ("受检日", "examined_on", 2),
    ("体检单位", "institution", 3),
    ("体检结论", "result", 1.5),
)


def all_of(audit: Audit, w: Writer) -> None:
    """The appendices, lettered 甲乙丙丁 as far as there is something in them."""
    lasting = [one for one in audit.employment_contracts if one.valid_to]
    registers = (
        ("测量器具溯源台账", "calibrations", audit.calibrations, METERS),
        ("特种设备台账", "special_equipment", audit.special_equipment, MACHINES),
        ("作业人员凭证台账", "personnel_certificates", audit.personnel_certificates, HOLDERS),
        ("用工抽样", "employment_contracts", lasting, LABOUR),
        ("健康监护抽样", "medical_exams", audit.medical_exams, HEALTH),
    )
    signs = iter("甲乙丙丁戊")
    for title, path, records, columns in registers:
        if records:
            w.heading(2, f"附录{next(signs)}　{title}")
            _register(w, path, records, columns)
    if audit.calibrations:
        one = w.random.choice(audit.calibrations)
        e = w.entry("calibrations", one)
        w.text(
            f"台账核对：{one.place}{e('device')}（{e('serial')}）实物标签的{one.act}日为{e('calibrated_on')}，"
            f"{one.act}机构为{e('agency')}，与台账相同。"
        )


def _register(w: Writer, path: str, records: Sequence[object], columns: Columns) -> None:
    rows: list[Row] = [[label for label, _, _ in columns]]
    for record in records:
        e = w.entry(path, record)
        rows.append([e.aside(name[1:]) if name.startswith("~") else e(name) for _, name, _ in columns])
    w.table(rows, tuple(width for _, _, width in columns), head=1, repeat=True)
