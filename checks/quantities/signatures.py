"""Numbers of those who signed, or of what each of them has one, beside the number of those who took part."""

from __future__ import annotations

from collections.abc import Iterator

from checks.quantities.percentage_changes import Slip
from schemas import rx

_PEOPLE = r"(?<![\d.])(?P<whole>\d{1,4})[人名](?:员|职工|员工|参加|参训)?[，,、]"
_SIGNED = rx.compile(
    rf"(?:参加|参训|参会|参培)(?:培训|会议|考核)?(?:人员|人数|员工)?(?:共|为|有|[:：])?{_PEOPLE}(?:实际|均|会议|现场)?"
    r"(?:签到|签名)(?:表)?(?:人员|人数|签名|签字)?(?:为|共|有|[:：])?(?P<part>\d{1,4})[人名]"
)
_ONE_EACH = rx.compile(
    rf"{_PEOPLE}(?:均|已|都)?(?:有|建立|建有|填写|保存|提供|收回|形成)?了?(?:三级(?:安全)?教育(?:登记)?(?:卡|表)|(?:安全)?教育(?:登记)?卡|试卷|考卷|答卷)"
    r"(?:共|有|为|[:：])?(?P<part>\d{1,4})[份张个本]"
)
_ABSENT = rx.compile(
    r"应(?:到|检|训|考|参加|参训|培训|体检|参会|受检)[^\d，,。；;]{0,8}(?P<whole>\d{1,4})[人名][，,、；;]"
    r"实(?:际)?(?:到|检|训|考|参加|参训|培训|体检|参会|受检)[^\d，,。；;]{0,8}(?P<part>\d{1,4})[人名][，,、；;]"
    r"(?:其中)?(?:缺席|缺勤|请假|缺考|未到|未参加|未体检|未检|漏检|外出)[^\d，,。；;]{0,6}(?P<rest>\d{1,4})[人名]"
)


def apart(text: str) -> Iterator[Slip]:
    """Other numbers of signatures, cards or papers than of people; who came and who did not are not all."""
    for match in _ABSENT.finditer(text):
        whole, told = int(match["whole"]), int(match["part"]) + int(match["rest"])
        if whole != told:
            yield Slip("added", whole, told, match[0])
    for match in (*_SIGNED.finditer(text), *_ONE_EACH.finditer(text)):
        whole, part = int(match["whole"]), int(match["part"])
        if whole != part:
            yield Slip("apart", part, whole, match[0])
