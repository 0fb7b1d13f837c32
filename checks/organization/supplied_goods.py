"""What a supplier is said to provide, and what its contract buys (`supplied_goods.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.compare import name_key
from checks.context import Context
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.report import Supplier
from schemas.text import fold

SHORTEST = 6
"""So much of a name must be there where one of its places is cut off."""

_WORDS = ("货物", "标的", "采购", "购买", "供货", "订购", "品名", "产品名称")
_BOUGHT = patterns.compile(
    r"(?:(?:货物|标的物?|(?:采购|供货|合同|订购|购买)的?(?:内容|产品|物资|货物|材料|标的|品种|物料))(?:名称)?|品名|产品名称)"
    r"\s?(?:主要)?(?:有|为|是|包括了?|包含|[:：])\s?[:：]?(?P<list>[^,，。;；:：]{2,40})"
)
_CONTRACT = patterns.compile(r"合同|协议|订单")
_PARTED = patterns.compile(r"[、,，;；/和及与]")


class Bought(NamedTuple):
    """What a supplier provides by one place, and what a contract with it buys by another."""

    supplier: Leaf[str]
    provides: Leaf[str]
    contract: Leaf[str]
    goods: str


def differing(context: Context) -> Iterator[Bought]:
    """The suppliers whose contract buys goods of other families than they are said to provide."""
    provided = [one for one in context.report.suppliers if one.name and one.provides and one.provides.value]
    for passage in context.mentions.passages(_WORDS) if provided else ():
        text = str(passage.leaf.value)
        match = _BOUGHT.search(fold(text))
        bought = families(match["list"]) if match else frozenset()
        if match is None or not bought or not _CONTRACT.search(text):
            continue
        theirs = [one for one in provided if _named(one, name_key(text))]
        known = [families(str(one.provides.value)) for one in theirs if one.provides is not None]
        if theirs and all(known) and bought.isdisjoint(frozenset().union(*known)):
            first = theirs[0]
            if first.name is not None and first.provides is not None:
                yield Bought(first.name, first.provides, passage.leaf, match["list"].removesuffix("等"))


def families(text: str) -> frozenset[str]:
    """The families of the items of a list; none where one of them has none.

    >>> sorted(families("钛合金粉末；打印底板")), sorted(families("无缝方矩管等"))
    ([], ['metal'])
    """
    found: set[str] = set()
    for item in _PARTED.split(fold(text).removesuffix("等")):
        its = {name for name, words in _families().items() if any(word in item for word in words)}
        if item and not its:
            return frozenset()
        found |= its
    return frozenset(found)


def _named(supplier: Supplier, text: str) -> bool:
    """Whether a text names a supplier, be it with the end of the name cut off."""
    name = name_key(str(supplier.name.value)) if supplier.name is not None else ""
    if not name or name in text:
        return bool(name)
    return len(name) > SHORTEST and name[:-1] in text


@cache
def _families() -> dict[str, tuple[str, ...]]:
    said: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))["families"]
    return {name: tuple(words) for name, words in said.items()}
