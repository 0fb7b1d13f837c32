"""How compact records of suppliers and drills look."""

from __future__ import annotations

from functools import cache

from extract.groups.drills.words import NAMED, plain, scenario
from extract.statements.inline_records import Spec
from extract.values.found import Found
from extract.values.organizations import find_organizations
from schemas import rx

_ASIDE = rx.compile(
    r"(?:评[价定审]|考核|复评|评估)?(?:结[果论]|等级|意见|得分)?(?:均?为)?\s?:?(?:不?合格|优秀?|良好?|一般|[A-Da-d甲乙丙]\s?[级类等]?|\d{2,3}\s?分)"
    r"(?:供方|供应商)?|继续(?:使用|合作|采购)|列入[^，,]{0,8}名录|保留|淘汰|初评|[年复]评|重要|关键|主要|一般|战略"
    r"|(?:联系人|电话|地址).{0,24}|评价|评定|评审|考核"
)
"""What stands beside a supplier and its goods."""


_AROUND = rx.compile(
    r"(?:参加|参演|共)?(?:人[数员])?\s?:?\d{1,4}\s?余?[人名](?:次)?(?:参加|参演)?"
    r"|[^\W\d_]{0,16}(?:组织|牵头|参加|指挥|主持|总结|评[价估]|有效|充分|照片|签到表?|记录|[部科室场库区楼站房]|车间|广场|门口|岗位?|现场)"
)
"""What stands beside a drill: where it was held, by whom and how many, what was kept of it."""


@cache
def suppliers() -> Spec:
    """Company, goods, day of evaluation."""
    return Spec(
        group="suppliers",
        subject="name",
        about=rx.compile(
            "供方|供应商|供货|供应|外包|分包|承包商|外协|提供方|服务商|[Ss]upplier|[Pp]rovider|[Vv]endor|[Cc]ontractor"
        ),
        other=rx.compile(r"合同|协议|检定|校准|器具|体检|许可|证书|[Aa]greement|[Cc]ontracts"),
        named=_company,
        days=(
            (
                "evaluated_on",
                rx.compile(r"(?:评[价定审估]|考核|复评|考评)(?:日期|时间|于|日)?\s?:?$"),
                rx.compile(r"\s?(?:日)?(?:评[价定审估]|考核|复评|考评)"),
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
def drills() -> Spec:
    """What was practised, on which day."""
    return Spec(
        group="drills",
        subject="kind",
        about=rx.compile(r"演练|演习|应急准备|应急预案|[Dd]rill"),
        other=rx.compile(r"计划表|演练计划|检定|校准|体检|评审"),
        named=_practised,
        days=(
            (
                "held_on",
                rx.compile(r"(?:演练|演习|举行|实施|组织|开展|举办)(?:日期|时间|于|日)?\s?:?$"),
                rx.compile(r"\s?(?:日)?(?:演练|演习|举行|实施|组织|开展|举办)"),
            ),
        ),
        bare_days=("held_on",),
        texts=(("", _AROUND),),
        least=1,
    )


def _practised(text: str) -> Found | None:
    """What a part says that was practised, with a word for a drill or an emergency in it."""
    found = plain(text, 0)
    if found is None or found.start or not (scenario().search(text) or NAMED.search(text)):
        return None
    return found if found.end == len(text) else None
