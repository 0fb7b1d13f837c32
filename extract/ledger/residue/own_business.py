"""What the organization is called and does, by its name, scopes, sites, processes and permits."""

from __future__ import annotations

import re
from functools import cache

from extract.ledger.residue.trades import LONG, Kind, letters_of, shared, trades
from extract.ledger.residue.words import SEVERAL, known
from schemas import patterns as rx
from schemas.report import Report
from schemas.slotted import slotted
from schemas.text import fold
from schemas.wholes.surroundings import Passage

MANY = 4
"""So many are none even where a word that many trades share (食品, 电子) might make it the organization's."""

_SYSTEM = rx.compile(
    r"(?:职业)?健康[、与和及]?安全(?:[、与和及]?环境)?(?:管理)?(?:体系|活动)?|(?:环境|食品安全|能源|质量|信息安全)管理(?:体系|活动)?"
    r"|occupational health(?: and safety)?|environmental management|固定污染源|污染物?"
    r"|(?:城镇)?污水排入(?:城镇)?(?:排水|污水)?管网(?:许可证?)?|(?:排水|取水)许可证?"
    r"|金属(?:探测|检测|检出|异物)|电梯(?=[^\W\d_]{0,4}(?:保养|维保|检验))|消防设施(?=[^\W\d_]{0,4}(?:保养|维保|检测))"
    r"|食品(?:包装用|级|接触|用(?=塑料|纸|玻璃|金属))"
    r"|(?:设计|研发|开发)(?=(?:[、和及与](?:设计|研发|开发)){0,2}[、和及与](?:生产|制造|加工|组装|销售))",
    re.I,
)
"""In a scope or permit: words of the system, or of a permit, a check or a service that any company has, and
what a maker does besides making; not of the trade."""

_ADDRESS = rx.compile(r"[^\W\d_]{1,12}[路街道巷]\d{1,5}号")
"""In a scope: where the work is done."""

_OF_MAKING = rx.compile(
    r"(?:主要|关键)的?(?:生产|加工|工艺)(?:设备|设施|装备)\s?(?:包括有?|主要有|有|为|是|[：:])(?P<list>[^，,；;。]{0,12})"
)
"""How a list of what the organization makes things with begins: what is there is its own trade's."""


@slotted
class Own:
    """What the organization is called and does: `text`; `plain` without the words whose characters are
    names of trades as well (油田, 表面); `products`: what its scopes begin with."""

    text: str
    plain: str
    products: tuple[str, ...] = ()

    @classmethod
    def of(cls, report: Report) -> Own:
        """That of a report."""
        text = _ADDRESS.sub(" ", _own(report).lower())
        scopes = (str(scope.text.value or "") for scope in report.scopes if scope.text is not None)
        products = (name.strip() for scope in scopes for name in fold(scope.partition("的")[0]).split("、"))
        return cls(text, _compounds().sub(" ", text), tuple(one for one in products if len(one) > LONG))

    def product_in(self, sentence: str) -> str:
        """The first product of its scopes that a sentence names."""
        bare = fold(sentence)
        return next((one for one in self.products if one in bare), "")

    def words(self, trade: Kind) -> list[str]:
        """The words by which it has a trade."""
        return [word for word in trade.own if word in (self.text if len(word) > 1 else self.plain)]

    def has(self, trade: Kind) -> bool:
        """Whether it has a trade."""
        return bool(self.words(trade))

    def is_vague(self, trade: Kind) -> bool:
        """Whether only words that many trades share make a trade the organization's own."""
        named = all(word in shared() and word not in trade.names["zh"] for word in self.words(trade))
        return named and not any(letter in self.plain for letter in letters_of()[trade.key])

    def is_known(self) -> bool:
        """Whether a word that few trades share tells what it does."""
        return any(word not in shared() for trade in trades() for word in self.words(trade) if len(word) > 1)

    def are_enough(self, trade: Kind, passage: Passage) -> bool:
        """Whether words of a vague trade are no chance: many, or several where its own is known, which are
        sure or what the sentence says that things are made with."""
        found = set(passage.words)
        lists = [match["list"] for match in _OF_MAKING.finditer(passage.leaf.value or "")]
        made_with = any(word in begun for begun in lists for word in found)
        several = len(found if made_with else found & trade.sure) >= SEVERAL
        return len(found) >= MANY or (several and self.is_known())


@cache
def _compounds() -> re.Pattern[str]:
    """The words in which a character that names a trade means something else."""
    return rx.compile("|".join(map(re.escape, known()["compounds"])))


def own_words(report: Report) -> tuple[str, str]:
    """What the organization is called and does, in small letters; the same as `Own.plain` has it."""
    own = Own.of(report)
    return own.text, own.plain


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
    return _SYSTEM.sub(" ", " ".join(str(leaf.value or leaf.raw) for leaf in leaves if leaf is not None))
