"""Nonconformities that sentences refer to by number."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused
from schemas import patterns
from schemas.statements.papers.documents import NonconformityReference

_NONCONFORMITY = patterns.compile(
    r"(?:参见|详见|见)[^。；;，,\n\d]{0,14}?(?:不符合|不合格)(?:项|报告)?(?:编号|第)?\s?[:：]?\s?"
    r"(?P<number>\d{1,2})\s?(?:号|(?=[。；;，,）)]|$))"
    r"|(?:除|见|按|即|与|同)[^。；;，,\n]{0,14}?(?<![\d.])(?P<before>\d{1,2})\s?号\s?(?:轻微|严重|一般)?(?:不符合|不合格)"
)
_OF_OTHERS = patterns.compile(
    r"上[次一年]|前次|以往|往年|去年|阶段|内审|内部审核|检查|供方|顾客|客户|附件|附录"
)
"""Words beside a nonconformity that is none of this audit's."""


def read(reading: Reading) -> Iterator[NonconformityReference]:
    """The first of each sentence that is not another audit's."""
    for passage in reading.passages(("不符合", "不合格")):
        text = str(passage.leaf.value or passage.leaf.raw)
        match = _NONCONFORMITY.search(text)
        other = excused(_OF_OTHERS, text, *match.span()) if match else None
        if match is None or other is None or other.here:
            continue
        number = int(match["number"] or match["before"])
        target = match[0].removeprefix("参见").removeprefix("详见").removeprefix("见").removeprefix("除")
        yield NonconformityReference(passage.leaf, text, target, number, other.doubt)
