"""Sentences that recommend systems for certification."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.scope.systems.names import systems_named
from schemas import patterns
from schemas.statements.scope import SystemRecommendation
from schemas.text import fold

_RECOMMENDED = patterns.compile(
    r"(?:推荐|同意|建议|提请)[^。；;\n]{0,60}体系[^。；;\n]{0,12}(?:认证|注册|换证|证书|资格)"
)
_NOT_SO = patterns.compile(
    r"不(?:予|同意|建议|再)?推荐|不(?:建议|同意|予)|暂[缓停不]|撤销|注销|缩小|如果|[如若]|待|后再|将|拟|是否|可以?推荐|[□☐○]|说明|范围|[外除]"
)
"""In a sentence that recommends something else, on a condition, or as one of several choices."""
_RANGE = patterns.compile(r"[，,]\s?(?:认证|推荐的?)?范围(?:如下|见下表|为|:)[^\n]{0,200}$")
"""The scope that a recommendation leads to."""


def read(reading: Reading) -> Iterator[SystemRecommendation]:
    """The sentences that recommend, with what tells that one does so otherwise."""
    for passage in reading.passages(("体系",)):
        text = fold(str(passage.leaf.value))
        if _RECOMMENDED.search(text):
            other = _NOT_SO.search(_RANGE.sub("", text))
            doubt = other[0] if other is not None else ""
            yield SystemRecommendation(passage.leaf, text, systems_named(text), doubt)
