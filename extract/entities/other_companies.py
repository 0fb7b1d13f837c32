"""Names that the text itself tells to be another company's (sister, supplier) or a company's former ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from extract import labels
from extract.reading.source import Source
from schemas import patterns
from schemas.leaf import Leaf

CompanyRelation = Literal["another", "former"]

_REACH, _BEHIND = 24, 60
_STOP = patterns.compile(r"[。；;\n\t，,]")
_FORMER = patterns.compile(
    r"(?:原名称?|曾用名|前身|旧[名称]|原称|原企业名称|原单位名称|原公司名称?|[更变]更?[名更]前|由原|原为|仍为原名|formerly)"
    r"[^，,。；;\n]{0,6}$",
    re.I,
)
_RENAMED = patterns.compile(
    r"[”\"]?\s?[（(][^（()）\n]{0,6}?(?:(?:更名|改名|变更|变更名称|名称变更)前|原名|曾用名|旧名|已更名)"
    r"|[”\"]?\s?(?:[（(][^（()）\n]{0,4})?[^。；;\n]{0,30}?(?:更名|改名|改称|名称变更|变更|更改)(?:名称)?(?:登记)?(?:为|至|成)(?!法)"
)
_OTHERS = patterns.compile(
    r"同一(?:实际)?(?:控制人|控股股东|股东|法人|法定代表人|老板)(?:控制|投资|设立|持有)?的[“\"]?$"
)
_PARTNER = patterns.compile(
    r"(?:(?:供方|供应商|供货商|供货单位|分包商|分包单位|分包方|外包方|外包单位|竞争对手|竞争者|同行|出租方|房东|投诉方|经销商|代理商)"
    r"(?:名称)?(?:[为是:：])?|(?:客户|顾客|用户|监理|业主))[“\"]?$"
)
"""A word before a name that makes it a partner's; behind 客户： and 业主： the audited one may stand."""

_APART = patterns.compile(
    r"[^。；;\n\t]{0,40}?(?:独立(?:的)?法人|另一(?:家|个)|两个(?:独立)?(?:法人|单位|公司)|(?:不在|未纳入|不属于)[^，。；;\n]{0,12}范围|同属|均属|联合体"
    r"|无业务往来|同一(?:实际)?(?:控制人|控股股东|股东))"
)


def stated(source: Source, places: Iterable[Leaf[str]]) -> CompanyRelation | None:
    """What the text tells of a name beside any of its places; null where it tells nothing."""
    text = source.text
    for leaf in places:
        before = _STOP.split(text[max(leaf.start - _REACH, 0) : leaf.start])[-1].rstrip('“"「『')
        end = leaf.span[1]
        if _FORMER.search(before) or _RENAMED.match(text, end, end + _BEHIND):
            return "former"
        if (
            before.endswith(_kin())
            or _OTHERS.search(before)
            or _PARTNER.search(before)
            or _APART.match(text, end, end + _BEHIND)
        ):
            return "another"
    return None


@cache
def _kin() -> tuple[str, ...]:
    words = labels.values("entities", "relation")["kin"]
    return tuple(end for word in words for end in (word, f"{word}为", f"{word}是", f"{word}：", f"{word}:"))
