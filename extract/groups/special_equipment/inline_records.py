"""How special equipment looks in inline records and in cells that hold several facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from extract.statements.inline_records import CODE, SAMPLED, Spec
from extract.statements.multi_field_cells import PAPER, Kind
from extract.values.found import Found
from schemas import patterns

_HOUSE = patterns.compile(r"\s?[房间室站库区旁]")
"""Behind the name of equipment: it names a place (锅炉房)."""

_PLATE = patterns.compile(
    r"(?:使用)?(?:登记(?:证|编号|号)?(?:编?号)?|牌照号?|使用证(?:编?号)?)?\s?:?\s?"
    r"(?P<value>[车梯容锅起管索游]\s?\d{2}[^\W\d\x00-\x7f]\s?[A-Z]\d{3,6}(?:[（(]\d{2}[)）])?)"
)
"""The number of a use registration (车11粤T12024(25)), with or without its label."""


@cache
def record_spec(names: Callable[[str], Iterator[Found]]) -> Spec:
    """Name, model, numbers, days, agency, report; `names` finds the names of such equipment."""

    def named(text: str) -> Found | None:
        found = next(iter(names(text)), None)
        if found and _HOUSE.match(text, found.end):
            return None
        lead = SAMPLED.fullmatch(text[: found.start].strip()) if found else None
        return found if found and lead else None

    return Spec(
        group="special_equipment",
        subject="name",
        by="agency",
        about=patterns.compile(
            "特种设备|特设|法定检验|设备代码|首检|使用登记|登记证|起重|叉车|电梯|锅炉|压力容器|下次检验|下检"
            "|Special equipment|special equipment"
        ),
        named=named,
        days=(
            (
                "first_inspected_on",
                patterns.compile(r"首(?:次检验|检)(?:日期)?\s?:?$"),
                patterns.compile(r"\s?首(?:次检验|检)"),
            ),
            (
                "next_inspection_on",
                patterns.compile(r"(?:下次.{0,4}|下检(?:日期)?|至|到|有效期?|到期|应检|复检)\s?:?$"),
                patterns.compile(r"\s?(?:到期|届满|期满|失效|止|前|有效(?!期?限?\s?[至到:]))"),
            ),
            (
                "inspected_on",
                patterns.compile(r"(?:检验|检测|定检|年检|本[次期]|检)(?:日期|于|日)?\s?:?$"),
                patterns.compile(r"\s?日?(?:定期|外部|内部|全面|年度|监督)?(?:定检|年检|检验|检测|检)"),
            ),
        ),
        bare_days=("inspected_on", "next_inspection_on"),
        term=("inspected_on", "next_inspection_on"),
        orgs=(("agency", patterns.compile(r".")),),
        texts=(
            ("registration_no", _PLATE),
            (
                "registration_no",
                patterns.compile(
                    rf"(?:使用)?(?:登记(?:证|编号|号)(?:编?号)?|牌照号?|使用证(?:编?号)?)\s?:?\s?{CODE}"
                ),
            ),
            ("report_no", patterns.compile(rf"(?:检验)?(?:报告|证书)(?:编?号)?\s?:?\s?{CODE}")),
            (
                "device_code",
                patterns.compile(
                    r"(?:设备)?(?:代码|代号|识别码)?\s?:?\s?(?P<value>[1-9]\d{3}[\dA-Z]{13,16})"
                ),
            ),
            ("model", patterns.compile(rf"(?:规格)?(?:型号|规格)\s?:?\s?{CODE}")),
        ),
        codes=("model",),
    )


@cache
def row_kind(names: Callable[[str], Iterator[Found]]) -> Kind:
    """Equipment, by its `names`: a code beside the agency is the report's."""
    return Kind(
        record_spec(names),
        "special_equipment",
        paper="report_no",
        looks=(("report_no", PAPER),),
    )
