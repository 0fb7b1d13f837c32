"""How calibrations look in inline records and in cells that hold several facts."""

from __future__ import annotations

import re
from functools import cache

from extract.groups.calibrations.words import devices
from extract.statements.inline_records import CODE, SAMPLED, Spec
from extract.statements.multi_field_cells import PAPER, Kind
from extract.values.found import Found
from schemas import patterns

_RESULT = patterns.compile(
    r"(?:检定|校准|校验|检校)?(?:结果|结论)?(?:均?为)?\s?:?(?P<value>不?合格|准用|准予使用|[不]?符合(?:要求)?|限用|停用|Pass(?:ed)?|Qualified)"
)
_SIZE = patterns.compile(
    r"[≤<±]?\d[\d.]{0,7}\s?(?:[-~×xX*]\s?\d[\d.]{0,7}\s?)?(?:mm|cm|m|MPa|kPa|℃|°C|kg|g|t|N|A|V|级)(?:[/.·]?[a-zA-Z]{0,3})"
    r"|DN\d{1,4}|PN\d{1,3}|[A-Z]{2,5}-\d{1,3}[A-Z]?"
)


@cache
def record_spec() -> Spec:
    """Device, model, number, days, certificate, agency, result."""
    return Spec(
        group="calibrations",
        subject="device",
        user="user_unit",
        by="agency",
        about=patterns.compile(
            r"检定|校准|校验|检校|器具|仪器|仪表|量具|计量|溯源|安全附件|测量设备|Calibrat|calibrat"
        ),
        other=patterns.compile(r"使用登记|特种设备"),
        named=_device,
        days=(
            (
                "valid_until",
                patterns.compile(r"(?:至|到|有效期?|下次.{0,4}|下[检校]|到期|复[检校])\s?:?$"),
                patterns.compile(r"\s?(?:到期|届满|期满|失效|止|前|有效(?!期?限?\s?[至到:]))"),
            ),
            (
                "calibrated_on",
                patterns.compile(
                    r"(?:检定|校准|校验|检校|标定|溯源|检测|试验|测试|本次|检|校)(?:日期|于|日|期)?\s?:?$"
                ),
                patterns.compile(r"\s?(?:检定|校准|校验|检校|检测(?=$|[，,；;])|检(?!测)|校)"),
            ),
        ),
        bare_days=("calibrated_on", "valid_until"),
        term=("calibrated_on", "valid_until"),
        orgs=(("agency", patterns.compile(r".")),),
        texts=(
            ("result", _RESULT),
            (
                "certificate_no",
                patterns.compile(
                    rf"(?:(?:检定|校准|校验|溯源)?(?:证书?|报告|凭证)(?:编?号)?|[Cc]ert\.?)\s?:?\s?{CODE}"
                ),
            ),
            (
                "serial",
                patterns.compile(
                    rf"(?:(?:出厂|管理|设备|仪器|内部|资产)?(?:编号|机号|器号|号)|[Nn]o\.?|№|S/N|SN(?![A-Za-z]))\s?:?\s?{CODE}"
                ),
            ),
            ("serial", patterns.compile(r"#(?P<value>(?=[A-Z-]{0,6}\d)[A-Z\d][\w/-]{1,20})", re.A)),
            ("model", patterns.compile(rf"(?:规格)?(?:型号|规格)\s?:?\s?{CODE}")),
            ("model", patterns.compile(r"[A-Z]{1,4}型")),
        ),
        codes=("model", "serial", "certificate_no"),
    )


def _device(text: str) -> Found | None:
    """The device that a part begins with, a few words of the sampling before it."""
    found = next(iter(devices(text)), None)
    lead = SAMPLED.fullmatch(text[: found.start].strip()) if found else None
    return found if found and lead else None


@cache
def row_kind() -> Kind:
    """Devices: a code beside the agency is the certificate's, a range or size the model."""
    return Kind(
        record_spec(),
        "calibrations",
        paper="certificate_no",
        looks=(("model", _SIZE), ("certificate_no", PAPER), ("serial", patterns.compile(r"\d{4,16}"))),
    )
