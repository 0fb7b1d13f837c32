"""How suppliers look in inline records and in cells that hold several facts."""

from __future__ import annotations

from functools import cache

from extract.statements.inline_records import Spec
from extract.statements.multi_field_cells import Kind
from extract.values.found import Found
from extract.values.organizations import find_organizations
from schemas import patterns

_ASIDE = patterns.compile(
    r"(?:评[价定审]|考核|复评|评估)?(?:结[果论]|等级|意见|得分)?(?:均?为)?\s?:?(?:不?合格|优秀?|良好?|一般|[A-Da-d甲乙丙]\s?[级类等]?|\d{2,3}\s?分)"
    r"(?:供方|供应商)?|继续(?:使用|合作|采购)|列入[^，,]{0,8}名录|保留|淘汰|初评|[年复]评|重要|关键|主要|一般|战略"
    r"|(?:联系人|电话|地址).{0,24}|评价|评定|评审|考核"
)
"""What stands beside a supplier and its goods."""


@cache
def record_spec() -> Spec:
    """Company, goods, day of evaluation."""
    return Spec(
        group="suppliers",
        subject="name",
        about=patterns.compile(
            "供方|供应商|供货|供应|外包|分包|承包商|外协|提供方|服务商|[Ss]upplier|[Pp]rovider|[Vv]endor|[Cc]ontractor"
        ),
        other=patterns.compile(r"合同|协议|检定|校准|器具|体检|许可|证书|[Aa]greement|[Cc]ontracts"),
        named=_company,
        days=(
            (
                "evaluated_on",
                patterns.compile(r"(?:评[价定审估]|考核|复评|考评)(?:日期|时间|于|日)?\s?:?$"),
                patterns.compile(r"\s?(?:日)?(?:评[价定审估]|考核|复评|考评)"),
            ),
        ),
        bare_days=("evaluated_on",),
        texts=(("", _ASIDE),),
        words="provides",
    )


def _company(text: str) -> Found | None:
    """The company that a part is."""
    org = next(iter(find_organizations(text)), None)
    return org if org and (org.start, org.end) == (0, len(text)) else None


@cache
def row_kind() -> Kind:
    """Companies and what they provide."""
    return Kind(record_spec(), "suppliers")
