"""What one sentence tells to be completed and verified, each with its day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.times.dates import VerifiedCompletion

NEAR, LEAD = 70, 16

_DONE_LABEL = patterns.compile(
    r"(?P<sure>实际)?(?:整改|纠正|纠正措施|措施|整改措施)?(?:的)?(?:实际)?(?:完成|完毕)(?:的)?(?:日期|时间|日)\s?[:：为是]?\s?$"
)
_DONE = patterns.compile(
    r"^\s?日?(?!前|之前|以前)[^，,。；;\d验]{0,8}?(?:完成了?[^，,。；;\d验]{0,8}?(?:整改|纠正|措施|培训|改造|修订)"
    r"|(?:整改|纠正|措施|改造|修订)[^，,。；;\d验]{0,6}?(?:完成|完毕|到位)|(?:实施|落实|执行|处理)完毕)"
)
_CHECKED_LABEL = patterns.compile(
    r"(?:验证|关闭|确认|效果评价|有效性评价)(?:的)?(?:日期|时间|日)\s?[:：为是]?\s?$"
)
_CHECKED = patterns.compile(
    r"^\s?日?(?!前|之前|以前)[^，,。；;\d]{0,16}?(?:验证|关闭|确认[^，,。；;\d]{0,6}有效|销项|闭环)"
)
_AHEAD = patterns.compile(r"计划|拟|要求|应|期限|限期|承诺|预计|须|最迟|不迟于|截止|规定|不晚于")
_ANOTHER = patterns.compile(r"再次|重新|第[二三]|另一|另外|下次|上次|复验|其余|其他|部分|追加|阶段性|初步")


def read(reading: Reading) -> Iterator[VerifiedCompletion]:
    """The pairs of whole days that follow one another in a sentence, of a completion and its verification."""
    whole = [
        one.leaf
        for one in reading.mentions.dates
        if not one.garbled and len(one.leaf.value or "") == len("2025-01-01")
    ]
    for pair in pairwise(whole):
        if not _in_one_sentence(reading, *pair):
            continue
        for done, verified in (pair, pair[::-1]):
            sure = _completed(reading, done)
            if sure is not None and _is_verified(reading, verified):
                yield VerifiedCompletion(done, "".join(reading.around(done)), verified, sure)


def _in_one_sentence(reading: Reading, first: Leaf[str], last: Leaf[str]) -> bool:
    """Whether two days stand near in a sentence, with nothing that tells of two matters between them."""
    if not 0 < last.span[0] - first.span[1] <= NEAR:
        return False
    lead = reading.around(first)[0] + first.raw
    before = reading.around(last)[0]
    return before.startswith(lead) and not _ANOTHER.search(before[len(lead) :])


def _completed(reading: Reading, day: Leaf[str]) -> bool | None:
    """Whether a day is surely that of a completion, or may be (false); null where it is none."""
    before, after = reading.around(day)
    if _AHEAD.search(_clause(before)):
        return None
    if label := _DONE_LABEL.search(before[-LEAD:]):
        return label["sure"] is not None
    return True if _DONE.match(after) and not _AHEAD.match(after) else None


def _is_verified(reading: Reading, day: Leaf[str]) -> bool:
    before, after = reading.around(day)
    if _AHEAD.search(_clause(before)):
        return False
    return bool(_CHECKED_LABEL.search(before[-LEAD:]) or _CHECKED.match(after))


def _clause(before: str) -> str:
    return re.split("[，,。；;]", before[-LEAD * 2 :])[-1]
