"""How compact records of devices and special equipment look."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from extract.groups.calibrations.words import devices
from extract.statements.inline_records import Spec
from extract.values.found import Found
from schemas import rx

_CODE = r"(?P<value>(?=.{0,24}\d)[A-Za-z0-9#][\w./#+*·~℃°()（）〔〕、-]{2,60})"
_LEAD = rx.compile(r"(?:抽查?|查|见|现场)?(?:[①-⑳]|\d{1,2}[#号]?)?")
_HOUSE = rx.compile(r"\s?[房间室站库区旁]")
"""Behind the name of equipment: it names a place (锅炉房)."""

_RESULT = rx.compile(
    r"(?:检定|校准|校验|检校)?(?:结果|结论)?(?:均?为)?\s?:?(?P<value>不?合格|准用|准予使用|[不]?符合(?:要求)?|限用|停用|Pass(?:ed)?|Qualified)"
)


_PLATE = rx.compile(
    r"(?:使用)?(?:登记(?:证|编号|号)?(?:编?号)?|牌照号?|使用证(?:编?号)?)?\s?:?\s?"
    r"(?P<value>[车梯容锅起管索游]\s?\d{2}[^\W\d\x00-\x7f]\s?[A-Z]\d{3,6}(?:[（(]\d{2}[)）])?)"
)
"""The number of a use registration (车11粤T12024(25)), with or without its label."""


@cache
def calibrations() -> Spec:
    """Device, model, number, days, certificate, agency, result."""
    return Spec(
        group="calibrations",
        subject="device",
        user="user_unit",
        by="agency",
        about=rx.compile(
            r"检定|校准|校验|检校|器具|仪器|仪表|量具|计量|溯源|安全附件|测量设备|Calibrat|calibrat"
        ),
        other=rx.compile(r"使用登记|特种设备"),
        named=_device,
        days=(
            (
                "valid_until",
                rx.compile(r"(?:至|到|有效期?|下次.{0,4}|下[检校]|到期|复[检校])\s?:?$"),
                rx.compile(r"\s?(?:到期|届满|期满|失效|止|前|有效(?!期?限?\s?[至到:]))"),
            ),
            (
                "calibrated_on",
                rx.compile(
                    r"(?:检定|校准|校验|检校|标定|溯源|检测|试验|测试|本次|检|校)(?:日期|于|日|期)?\s?:?$"
                ),
                rx.compile(r"\s?(?:检定|校准|校验|检校|检测(?=$|[，,；;])|检(?!测)|校)"),
            ),
        ),
        bare_days=("calibrated_on", "valid_until"),
        term=("calibrated_on", "valid_until"),
        orgs=(("agency", rx.compile(r".")),),
        texts=(
            ("result", _RESULT),
            (
                "certificate_no",
                rx.compile(
                    rf"(?:(?:检定|校准|校验|溯源)?(?:证书?|报告|凭证)(?:编?号)?|[Cc]ert\.?)\s?:?\s?{_CODE}"
                ),
            ),
            (
                "serial",
                rx.compile(
                    rf"(?:(?:出厂|管理|设备|仪器|内部|资产)?(?:编号|机号|器号|号)|[Nn]o\.?|№|S/N|SN(?![A-Za-z]))\s?:?\s?{_CODE}"
                ),
            ),
            ("serial", rx.compile(r"#(?P<value>(?=[A-Z-]{0,6}\d)[A-Z\d][\w/-]{1,20})", re.A)),
            ("model", rx.compile(rf"(?:规格)?(?:型号|规格)\s?:?\s?{_CODE}")),
            ("model", rx.compile(r"[A-Z]{1,4}型")),
        ),
        codes=("model", "serial", "certificate_no"),
    )


def _device(text: str) -> Found | None:
    """The device that a part begins with, a few words of the sampling before it."""
    found = next(iter(devices(text)), None)
    lead = _LEAD.fullmatch(text[: found.start].strip()) if found else None
    return found if found and lead else None


@cache
def special_equipment(names: Callable[[str], Iterator[Found]]) -> Spec:
    """Name, model, numbers, days, agency, report; `names` finds the names of such equipment."""

    def named(text: str) -> Found | None:
        found = next(iter(names(text)), None)
        if found and _HOUSE.match(text, found.end):
            return None
        lead = _LEAD.fullmatch(text[: found.start].strip()) if found else None
        return found if found and lead else None

    return Spec(
        group="special_equipment",
        subject="name",
        by="agency",
        about=rx.compile(
            "特种设备|特设|法定检验|设备代码|首检|使用登记|登记证|起重|叉车|电梯|锅炉|压力容器|下次检验|下检"
            "|Special equipment|special equipment"
        ),
        named=named,
        days=(
            (
                "first_inspected_on",
                rx.compile(r"首(?:次检验|检)(?:日期)?\s?:?$"),
                rx.compile(r"\s?首(?:次检验|检)"),
            ),
            (
                "next_inspection_on",
                rx.compile(r"(?:下次.{0,4}|下检(?:日期)?|至|到|有效期?|到期|应检|复检)\s?:?$"),
                rx.compile(r"\s?(?:到期|届满|期满|失效|止|前|有效(?!期?限?\s?[至到:]))"),
            ),
            (
                "inspected_on",
                rx.compile(r"(?:检验|检测|定检|年检|本[次期]|检)(?:日期|于|日)?\s?:?$"),
                rx.compile(r"\s?日?(?:定期|外部|内部|全面|年度|监督)?(?:定检|年检|检验|检测|检)"),
            ),
        ),
        bare_days=("inspected_on", "next_inspection_on"),
        term=("inspected_on", "next_inspection_on"),
        orgs=(("agency", rx.compile(r".")),),
        texts=(
            ("registration_no", _PLATE),
            (
                "registration_no",
                rx.compile(
                    rf"(?:使用)?(?:登记(?:证|编号|号)(?:编?号)?|牌照号?|使用证(?:编?号)?)\s?:?\s?{_CODE}"
                ),
            ),
            ("report_no", rx.compile(rf"(?:检验)?(?:报告|证书)(?:编?号)?\s?:?\s?{_CODE}")),
            (
                "device_code",
                rx.compile(r"(?:设备)?(?:代码|代号|识别码)?\s?:?\s?(?P<value>[1-9]\d{3}[\dA-Z]{13,16})"),
            ),
            ("model", rx.compile(rf"(?:规格)?(?:型号|规格)\s?:?\s?{_CODE}")),
        ),
        codes=("model",),
    )
