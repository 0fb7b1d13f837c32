"""What contracts and orders buy."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.organization.goods.families import families
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.organization import PurchasedGoods
from schemas.text import fold

_WORDS = ("货物", "标的", "采购", "购买", "供货", "订购", "品名", "产品名称")
_BOUGHT = patterns.compile(
    r"(?:(?:货物|标的物?|(?:采购|供货|合同|订购|购买)的?(?:内容|产品|物资|货物|材料|标的|品种|物料))(?:名称)?|品名|产品名称)"
    r"\s?(?:主要)?(?:有|为|是|包括了?|包含|[:：])\s?[:：]?(?P<list>[^,，。;；:：]{2,40})"
)
_CONTRACT = patterns.compile(r"合同|协议|订单")


def read(reading: Reading) -> Iterator[PurchasedGoods]:
    """The sentences on a contract that list goods of known families."""
    for passage in reading.passages(_WORDS):
        text = str(passage.leaf.value)
        match = _BOUGHT.search(fold(text))
        bought = families(match["list"]) if match else frozenset()
        if match is not None and bought and _CONTRACT.search(text):
            yield PurchasedGoods(passage.leaf, text, match["list"].removesuffix("等"), bought)
