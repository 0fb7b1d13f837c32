"""Lists of what is ranked as significant, with the names of their items as they are compared."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.amounts.counts import SignificanceList
from schemas.text import fold

_BESIDE = patterns.compile(
    r"[（(][^（()）]*[)）]|^(?:潜在的?|可能的?|意外)|的?(?:发生|产生|排放|泄漏|消耗|废弃|事故|危害|风险|隐患)$"
)
_SHORTEST = 2


def read(reading: Reading) -> Iterator[SignificanceList]:
    """The lists in reading order."""
    for ranked in reading.mentions.ranked:
        what, items = str(ranked.what.value), ranked.items
        cores = [_core(str(item.value)) for item in items]
        family, number = _family(what), ranked.stated
        yield SignificanceList(ranked.what, what, ranked.kind, family, items, cores, number, ranked.whole)


def _family(what: str) -> str:
    """What is counted, however it is written.

    >>> _family("重大环境因素"), _family("不可容许的风险"), _family("重大危险源")
    ('重要环境因素', '不可接受风险', '重大危险源')
    """
    if "环境因素" in what:
        return "重要环境因素"
    return "不可接受风险" if what.startswith("不可") else what


def _core(item: str) -> str:
    bare = fold(item)
    short = _BESIDE.sub("", bare)
    return short if len(short) >= _SHORTEST else bare
