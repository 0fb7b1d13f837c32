"""How calibrations are told in running text: the words beside days, organisations, numbers and results."""

from __future__ import annotations

import re
from functools import cache

from extract.groups.calibrations import words
from extract.statements.running_text import Phrase, Shape
from schemas import patterns

TOLD = frozenset({"calibrated_on", "valid_until", "certificate_no", "agency", "result"})
"""What tells of a calibration, and not only which device it is."""

_BY = patterns.compile(
    r"由(?P<value>[^，,。；;:\s由]{3,30}?(?:公司|院|所|中心|局|站|室))(?:(?!委托|送检|送校|使用)[^，,。；;]){0,20}?"
    + words.ACT
)
_ALONE = patterns.compile(
    r"(?:[，,]|(?<![编号证书])[是为])\s?(?P<value>(?=[^，,]{0,16}\d)[A-Za-z0-9-][\w.+×*/~～℃°%Ω-]{2,20})(?=\s?[，,]\s?(?:出厂|设备|仪器|产品)?(?:编号|序列号|机号|S/N))",
    re.A,
)
_CERTIFICATE = patterns.compile(
    r"(?:证书|(?<!确认)(?<!验收)(?<!验证)(?<!评审)(?<!评价)(?<!评估)(?<!分析)(?<!调试)(?<!审核)报告|凭证|[Cc]ertificate|[Rr]eport)\s?(?:[Nn]o\.?|[编字]?号)?\s?[:：（(]?\s?"
    r"(?P<value>(?=[\w-]{0,12}\d{3})[A-Z]{1,6}[\dA-Z/-]{4,24})(?![\w-])",
    re.A,
)
_NUMBER_BEFORE = patterns.compile(
    r"(?P<value>(?=[\w-]{0,12}\d{3})[A-Z]{1,6}[\dA-Z/-]{4,24})(?:\s?号的?|的)[^，,。；;\n]{0,6}?(?:证书|报告|凭证)",
    re.A,
)
"""A certificate's number before its word (UN24C97号校准证书)."""

_IN_ORDER = patterns.compile(
    r"(?<=[，,；;、（(])\s?序号\s?[:：为]?\s?(?P<value>(?=[A-Z/-]{0,8}\d)[A-Z\d][A-Z\d/-]{2,20})(?=[，,；;）)])",
    re.A,
)
_FOR_DEVICE = patterns.compile(
    r"[为对给][^，,。；;（(\n]{2,20}[（(][^（()）\n]{2,40}[)）][^，,。；;（(\n]{0,8}?(?:出具|签发|颁发|开具|"
    + words.ACT
    + ")"
)
"""Behind an agency: for which device, with its model and number in brackets, and what it did."""
_NUMBERED = patterns.compile(r"(?<=[，,；;])\s?[Nn]o[.．:]\s?(?P<value>[A-Z0-9][A-Z0-9/-]{1,20})(?=[，,；;])")
_NUMBER_OF = patterns.compile(
    r"(?:编号|[器机表]号|管理号|出厂号|序列号)[为是:]?\s?(?P<value>(?=[A-Z#/-]{0,8}\d)[A-Z\d#][A-Z\d/#-]{1,20})\s?号?的(?=[^\x00-\x7f])",
    re.A,
)


@cache
def shape() -> Shape:
    """The shape of statements on calibrations."""
    return Shape(
        group="calibrations",
        subject="device",
        kinds={
            "device": "text",
            "model": "code",
            "serial": "code",
            "certificate_no": "code",
            "agency": "org",
            "calibrated_on": "date",
            "valid_until": "until",
            "bare_date": "date",
            "bare_until": "until",
            "act_until": "until",
            "result": "text",
            "user_unit": "org",
        },
        led=True,
        headed=True,
        gate=patterns.compile(
            "检定|校准|校验|检校|标定|计量|预防性试验|安全阀|有效|到期|编号|器号|机号|表号|序列号|标签|标贴|标识上|Calibrat|calibrat|Verif|verif"
            "|S/N|Serial|serial|[（(，,]序号|号证书|溯源"
        ),
        substance=TOLD,
        weak=frozenset({"model", "serial"}),
        subjects=words.subjects,
        dates=_dates(),
        orgs=_organizations(),
        texts=_texts(),
        bracket=words.bracket,
        beside=words.beside,
        leading=words.spoken_of(),
        spans=patterns.compile(r"[|\t，,（(：:；;]\s?$"),
        term=("calibrated_on", "valid_until"),
        bare=words.bare,
        rows=True,
        short_years=True,
    )


def _dates() -> tuple[Phrase, ...]:
    """The words after or before a date that tell which it is."""
    ends = Phrase("valid_until", "after", _upto("到期|届满|期满|失效", 2))
    until = Phrase(
        "valid_until", "before", patterns.compile(rf"(?:[，,；;]|{words.ACT}(?:合格)?(?:有效)?)\s?[到至]\s?$")
    )
    return (ends, until, *_of_the_act(), *_of_the_end())


def _of_the_act() -> tuple[Phrase, ...]:
    """The words that tell the day of a calibration."""
    return (
        Phrase("calibrated_on", "after", _upto(rf"{words.ACT}(?!有效|周期|计划|到期)", 36, "[\\s,，]?")),
        Phrase(
            "calibrated_on",
            "before",
            patterns.compile(
                rf"(?:(?<![\d日]){words.ACT}(?:合格)?(?:[于为在是,，(（:]\s?|[ \u3000]?)"
                r"|[cv]\w{7,9} on\s?)$",
                re.I,
            ),
        ),
        Phrase(
            "calibrated_on",
            "before",
            patterns.compile(rf"{words.ACT}[，,]\s?(?:日期|时间)(?:为|是|在|:)?\s?$"),
        ),
        Phrase("calibrated_on", "before", words.DAY_ALONE),
        Phrase("calibrated_on", "after", words.DONE),
        Phrase("calibrated_on", "before", patterns.compile(r"[，,；;]\s?(?:检测|试验|测试|溯源)[于在]?\s?$")),
        Phrase(
            "calibrated_on",
            "before",
            patterns.compile(
                r"\b(?:calibrat|verif)[a-z]{2,4}\s(?:[^;\n]{0,60}\s)?on\s$|\bcalibrated:?\s$", re.I
            ),
        ),
        Phrase(
            "calibrated_on",
            "after",
            patterns.compile(r"\s?(?:日|出具|签发)[^，,。；;\n]{0,4}(?:证书|报告)?(?=[，,。；;]|$)"),
        ),
        Phrase(
            "calibrated_on",
            "after",
            patterns.compile(
                r"\s?日?(?:出具|签发|颁发|开具|发出|核发|给出|出)了?的?(?:[^，,。；;\n\d]{0,10})?(?:证书?|报告|凭证|标签|结果)"
            ),
        ),
        Phrase("calibrated_on", "after", words.OF_PAPER),
        Phrase("calibrated_on", "after", words.TESTED),
        Phrase("calibrated_on", "after", words.TESTED_BEFORE),
        Phrase("calibrated_on", "after", words.SENT),
        Phrase(
            "calibrated_on",
            "after",
            patterns.compile(
                r"\s?[，,]?[由经][^，,。；;\n\d]{3,30}?(?:公司|院|所|中心|局|站|室)[^，,。；;\n\d]{0,6}"
                r"(?:出具|签发|颁发|开具|(?:检测|试验|测试|检验)(?:合格|完成|通过)?(?=[，,。；;（(]|$))"
            ),
        ),
    )


def _of_the_end() -> tuple[Phrase, ...]:
    """The words that tell the day until which one holds, or the next is due."""
    return (
        Phrase(
            "valid_until",
            "after",
            patterns.compile(
                r"[ \u3000]?(?:之?前)?[^，,。；;\n\t]{0,3}(?:有效(?!期)|复[检校]|再[检校]|重新|可用|可以使用)"
                r"|[ \u3000]?(?:以?之?前|[应须需])[^，,。；;\n\t]{0,3}送[检校]"
            ),
        ),
        Phrase(
            "valid_until",
            "before",
            patterns.compile(
                r"(?:有效|valid)[^，。；]{0,8}(?:至|到|截止|until|to|through)\s?[为是于:]?\s?$"
                r"|有效期[^，,。；;\n\d]{1,6}[，,]\s?即?(?:截至|[到至])\s?$|(?:检定|校准|校验)周期[至到]\s?$"
                r"|(?<!用)(?:可以?|准予?|能)(?:继续)?(?:使用|用)[至到]\s?$|[，,；;]使用[至到]\s?$"
                r"|(?:标签|标识|标贴|贴标|合格证)上?[^，,。；;\n]{0,5}[至到]\s?$"
                r"|(?:标签|标识|标贴|合格证)上?的?有效期限?(?:为|是|:)?\s?$"
                rf"|[，,；;]\s?(?:{words.ACT}|限用|有效期?截)[至到]\s?$"
                r"|(?:下一?次|下回|再次)[^，,。；;\n]{0,10}$|\b(?:due|expires|until|next)\s(?:on\s)?$",
                re.I,
            ),
        ),
    )


def _organizations() -> tuple[Phrase, ...]:
    """The words beside an organisation, or in its name, that make it the agency or none of the device's."""
    return (
        Phrase(
            "",
            "after",
            _upto(
                "送检|送校|送至|委托|使用|负责|维护|提供|采购|签订|调配|调[拨用入]|借[用给入]|领用|保管|配[发备]|发放|移交|统一管理|租[赁用]",
                12,
            ),
        ),
        Phrase("agency", "after", _upto(f"出具|签发|{words.ACT}(?!计划|日期|时间|结[论果]|有效|周期)", 24)),
        Phrase("agency", "after", _FOR_DEVICE),
        Phrase(
            "agency",
            "after",
            patterns.compile(
                r"\s?(?:于|在)?[12]\d{3}\s?[年./-][\d年月日./ -]{3,8}"
                rf"(?:{words.OF_PAPER.pattern}|{words.TESTED.pattern})"
            ),
        ),
        Phrase("agency", "before", patterns.compile(r"(?:由|经|委托|送|by)\s?$")),
        Phrase(
            "agency",
            "before",
            patterns.compile(r"(?:有效期?|到期)[^，。；;\n]{1,4}\d{4}[\d./年月日-]{3,8}\s{1,2}$"),
        ),
        Phrase(
            "agency",
            "alone",
            patterns.compile(
                "计量|检测|检验|校准|检定|测试|质检|质量监督|校验|标准化|[Mm]etrolog|[Cc]alibrat|[Tt]est|[Ii]nspect"
            ),
        ),
    )


def _texts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What is told without a label: the result, a certificate's number, the agency, the model."""
    judged = rf"{words.ACT}(?:结果|结论)?(?:均?为|:)?\s?(?P<value>不?合格|准予[^，。；,;\n]{{2,20}})"
    return (
        ("result", patterns.compile(judged)),
        ("result", words.TEST_RESULT),
        (
            "result",
            patterns.compile(
                r"[，,]\s?(?P<value>不?合格)(?=[，,]\s?(?:可|有效|能|准|使用|用[至到]"
                r"|20\d\d\s?[年./-][\d年月日./ -]{3,8}(?:之?前|以前)?(?:有效|到期|可用)))"
            ),
        ),
        ("result", patterns.compile(r"[，,;；]\s?(?P<value>不?合格)(?=\s?(?:[。；;\t\n●•]|$))")),
        ("result", patterns.compile(r"[，,;；。]\s?(?:结果|结论)(?:为|:)?\s?(?P<value>不?合格)")),
        ("result", patterns.compile(r"(?<=\s)(?P<value>不?合格)(?=\s(?:19|20)\d{2}[-./年])")),
        ("result", patterns.compile(r"(?P<value>准予(?:作为)?[^，。；,;\n]{2,20}使用)")),
        ("certificate_no", _CERTIFICATE),
        ("certificate_no", _NUMBER_BEFORE),
        ("agency", _BY),
        ("serial", _NUMBERED),
        ("serial", _NUMBER_OF),
        ("serial", _IN_ORDER),
        ("model", _ALONE),
    )


def _upto(wanted: str, reach: int, before: str = "") -> re.Pattern[str]:
    """A pattern for words that follow within the same part of a sentence."""
    return patterns.compile(rf"{before}[^，,。；;\n]{{0,{reach}}}?(?:{wanted})", re.I)
