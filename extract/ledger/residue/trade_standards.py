"""Standards for companies of another trade."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.residue.own_business import Own
from extract.ledger.residue.trades import trades
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.papers.residue import TradeStandard
from schemas.text import fold

_FOR_TRADE = patterns.compile(
    r"(?P<trade>[^\W\d_]{2,8}?)(?:生产|加工|制造|经营)?(?:企业|工厂|行业|单位)(?=[^\W\d_]{2,24}$)"
)
_FOR_ALL = patterns.compile(
    r"工业|工贸|工矿|化学品|危险|危化|经营|用人|重点|耗能|排污|企业|小微|中小|服务|认证|检验|检测|消防"
)
"""In the name of what is no trade."""


def read(reading: Reading) -> Iterator[TradeStandard]:
    """The titles of standards for companies of a trade (…企业安全规范) that the organization does not have,
    each with the trade and all its places."""
    report = reading.report
    own = Own.of(report)
    stated: dict[str, tuple[str, list[Leaf[str]]]] = {}
    for standard in report.standards_cited:
        title = standard.title
        match = _FOR_TRADE.match(fold(title.value)) if title is not None and title.value else None
        if title is None or match is None or _FOR_ALL.search(match["trade"]):
            continue
        meant = [trade for trade in trades() if trade.sure and trade.names_in(match["trade"])]
        if meant and not any(map(own.has, meant)):
            stated.setdefault(fold(str(title.value)), (match["trade"], []))[1].append(title)
    for trade, places in stated.values():
        yield TradeStandard(places[0], str(places[0].value), trade, tuple(places))
