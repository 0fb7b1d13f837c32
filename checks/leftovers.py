"""What does not belong in a report: words of another trade, of another system, of who wrote the form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from schemas import rx, yaml_file
from schemas.leaf import Leaf
from schemas.mentions import Mentions, Passage
from schemas.report import Report

SEVERAL = 2
"""So many different words of a trade in one sentence are no chance."""

OWN = 4
"""A trade of which so many sentences speak is taken for one of the organization's own."""

_OF_OTHERS = rx.compile(
    r"供方|供应商|供货|投诉|物业|采购|外包|分包|客户|顾客|用户|委托方|承租|出租|房东|租赁|业绩|合同|周边|相邻|邻近|园区内|曾|原为"
    r"|(?:^|[，,、：:])\s?(?:无|没有|未设)|不涉及|未涉及|没有此|未使用|不使用|不适用|未从事|不从事|禁止|严禁|例如|比如|譬如"
    r"|目录|名录|类似|同行|supplier|customer",
    re.I,
)
"""In a sentence that tells of others, or of what there is not."""

_TO_THE_WRITER = rx.compile(
    r"(?:不适用|不涉及|无关|多余|未涉及)[^。；;]{0,12}?(?:删除|删去|删掉)"
    r"|(?:删除|删去|删掉)[^。；;]{0,8}?(?:不适用|不涉及|无关的|多余的|[本此](?:段|行|句|处|说明|提示))"
    r"|(?:本|此|该)(?:段|行|句|说明|提示|栏)[^。；;，,]{0,14}?(?:删除|删去|删掉)"
    r"|(?:红|蓝|斜体|灰)(?:色)?(?:字体|文字|字)[^。；;]{0,14}?(?:删除|删去|填写|替换|改写|修改)"
    r"|(?:请|应)?(?:审核员|审核组|编写人|报告编写人)?(?:根据|按照|结合|按)(?:现场|受审核方|企业)?(?:的)?(?:实际|审核)情况(?:填写|修改|编写|描述)"
    r"|(?:以上|以下|本段|此段|上述)[^。；;]{0,8}?(?:示例|范例|模板|模版|范文)|(?:示例|范例|模板|模版|范文)[^。；;]{0,6}仅供参考"
    r"|(?:填写|编写)(?:提示|说明|示例|范例)\s?[:：]|(?:报告)?(?:模板|模版)(?:文字|内容|提示|说明)"
)


class Kind(NamedTuple):
    """A trade or system: its names by language, what makes it the organization's own, its words."""

    key: str
    names: dict[str, str]
    own: tuple[str, ...]
    words: frozenset[str]


class Leftover(NamedTuple):
    """Sentences that have words of something that does not belong in the report."""

    kind: Kind
    passages: list[Passage]

    @property
    def words(self) -> list[str]:
        """The words, once each."""
        return list(dict.fromkeys(word for passage in self.passages for word in passage.words))


def of_trades(report: Report, mentions: Mentions) -> Iterator[Leftover]:
    """Sentences with several words of a trade that the organization does not have."""
    own = _own(report).lower()
    foreign = [trade for trade in trades() if not any(word in own for word in trade.own)]
    passages = mentions.passages(_trade_words())
    for trade in foreign:
        found = _narrowed(passages, trade.words)
        told = [
            p for p in found if len(set(p.words)) >= SEVERAL and not _OF_OTHERS.search(p.leaf.value or "")
        ]
        if told and len(found) < OWN:
            yield Leftover(trade, told)


def of_systems(mentions: Mentions, audited: frozenset[str]) -> Iterator[Leftover]:
    """Sentences with several words of a system that is not audited, where little else tells of it."""
    for system in systems():
        if audited.isdisjoint(system.own):
            found = [p for p in mentions.passages(system.words) if not _OF_OTHERS.search(p.leaf.value or "")]
            told = Leftover(system, found)
            if len(told.words) >= SEVERAL and len(found) < OWN:
                yield told


def instructions(mentions: Mentions) -> list[Leaf[str]]:
    """Sentences that tell the writer of the report what to do."""
    words: list[str] = _known()["instructions"]
    return [p.leaf for p in mentions.passages(words) if _TO_THE_WRITER.search(p.leaf.value or "")]


def _narrowed(passages: Iterable[Passage], words: frozenset[str]) -> list[Passage]:
    """The passages with only those words, where they have any."""
    narrowed = [Passage(p.leaf, [word for word in p.words if word in words]) for p in passages]
    return [p for p in narrowed if p.words]


def _own(report: Report) -> str:
    """What the organization is called and does."""
    leaves = [
        report.organization.name,
        *(scope.text for scope in report.scopes),
        *(site.activity for site in report.sites),
        report.key_processes,
        report.special_processes,
        report.outsourced_processes,
        *(permit.kind for permit in report.permits),
        *(permit.scope for permit in report.permits),
    ]
    return " ".join(str(leaf.value or leaf.raw) for leaf in leaves if leaf is not None)


@cache
def trades() -> tuple[Kind, ...]:
    """The trades of `industries.yaml`."""
    return tuple(
        Kind(key, {"zh": one["zh"], "en": one["en"]}, tuple(one["own"]), frozenset(one["words"]))
        for key, one in _known()["industries"].items()
    )


@cache
def _trade_words() -> frozenset[str]:
    return frozenset().union(*(trade.words for trade in trades()))


@cache
def systems() -> tuple[Kind, ...]:
    """The systems of `industries.yaml`."""
    return tuple(
        Kind(key, {}, tuple(one["with"]), frozenset(one["words"])) for key, one in _known()["systems"].items()
    )


def _known() -> Any:
    return yaml_file.read(Path(__file__).with_name("industries.yaml"))
