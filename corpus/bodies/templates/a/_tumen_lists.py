"""What 图檀睿评 sampled: instruments, special equipment, certificates, suppliers, all as bullets."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._tumen_form import Days, bullet
from corpus.bodies.writer import Writer


def lists(audit: Audit, w: Writer, days: Days) -> None:
    """All lists."""
    parts = (
        ("测量设备", audit.calibrations, _instruments),
        ("特种设备", audit.special_equipment, _machines),
        ("持证人员", audit.personnel_certificates, _holders),
        ("供方", audit.suppliers, _suppliers),
    )
    for title, found, told in parts:
        if found:
            w.heading(2, title)
            told(audit, w, days)


def _instruments(audit: Audit, w: Writer, days: Days) -> None:
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        bullet(
            w,
            f"{e('device')} {e('model')}",
            f"编号{e('serial')}",
            f"证书{e('certificate_no')}",
            f"{e('agency')}",
            f"{one.act}{days.thin(e, 'calibrated_on')}，有效至"
            f"{days.after(e, 'calibrated_on', 'valid_until', thin=True)}",
            f"{e('result')}",
            f"使用单位：{e('user_unit')}（{e.aside('place')}）",
        )


def _machines(audit: Audit, w: Writer, days: Days) -> None:
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        bullet(
            w,
            f"{e('name')} {e('model')}",
            f"设备代码{e('device_code')}",
            f"登记证{e('registration_no')}",
            f"首检{days.thin(e, 'first_inspected_on')}",
            f"本次检验{days.after(e, 'first_inspected_on', 'inspected_on', thin=True)}",
            f"下次检验{days.after(e, 'inspected_on', 'next_inspection_on', thin=True)}",
            f"报告{e('report_no')}",
            f"{e('agency')}",
            f"位置：{e.aside('place')}",
        )


def _holders(audit: Audit, w: Writer, days: Days) -> None:
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        parts = [
            f"{e('name')}（{e.aside('work')}）",
            f"{e('kind')} {e('category')}",
            f"编号{e('number')}",
            f"{e('issuer')}{days.thin(e, 'issued_on')}发证",
            f"有效期{days.thin(e, 'valid_from')}—{days.after(e, 'valid_from', 'valid_to', thin=True)}",
        ]
        if one.review_by:
            parts.append(f"复审{days.slashed(one.review_by)}前")
        bullet(w, *parts)


def _suppliers(audit: Audit, w: Writer, days: Days) -> None:
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        bullet(w, e("name"), e("provides"), f"{days.thin(e, 'evaluated_on')}评价")
