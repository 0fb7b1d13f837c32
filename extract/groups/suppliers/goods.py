"""What a supplier provides, in the sentence that names it: behind the company, else before it."""

from __future__ import annotations

import re

from extract.readers.leaves import clean
from extract.statements.running_text import Fact
from extract.values.found import Found
from schemas import patterns

HAN = r"[\u3400-\u9fff]"
ACT = r"(?:评价|评定|评审|考核|复评|评估|评鉴|年评|评分|打[了的过]?分)"
SENTENCE = patterns.compile(r"[。；;\n]|(?<!Ltd)(?<!Co)(?<!Inc)(?<!No)\.\s")
_GOODS = rf"(?:{HAN}|[A-Za-z0-9]|[-/、·]|[（(]{HAN}{{1,8}}[)）]){{2,30}}?"
_END = r"(?=\s?(?:[（()），,；;。\n]|$))"
_BEHIND = (
    patterns.compile(
        rf"\s?[)）]?\s?(?:[，,；;:：\n(（]\s?)?(?:(?:该|其)(?:公司|单位|厂|供方|供应商)?|其所?|所|为(?:公司|本公司)?)?"
        rf"(?:主要)?(?:提供|供应|供货|供给|承担|负责|供)"
        rf"(?!方|商|应商|给)(?:的?(?:产品|服务|物料|内容)?(?:为|是|:)|的(?:产品|服务|物料|内容)?)?\s?(?P<goods>{_GOODS}){_END}"
    ),
    patterns.compile(rf"\s?[（(]\s?(?P<goods>{_GOODS})\s?[)），,；;]"),
    patterns.compile(
        rf"[^。；;\n]{{0,80}}?其?(?:所)?(?:提供|供应|供货)的(?:产品|服务|物料|材料)(?:为|是)(?P<goods>{_GOODS}){_END}"
    ),
    patterns.compile(
        rf"\s?(?:作为|系|是|为)(?:本?公司|我公司)?的?(?P<goods>{_GOODS})的?"
        r"(?:唯一|主要|重要|长期|合格|年度|关键|外部|[ABC]类|[ABC]级)*的?(?:供方|供应商|供货商|供货单位|外包方|承包方)"
    ),
    patterns.compile(
        rf"(?!供方的)[^。；;\n]{{0,24}}?[，,]\s?(?:该|其)(?:公司|单位|厂|供方|供应商|合作社)(?:主要)?"
        rf"(?:提供|供应|供货|供给|承担|负责)(?P<goods>{_GOODS}){_END}"
    ),
    patterns.compile(
        rf"的[^，,。；;\n]{{0,8}}[，,]\s?(?:由?其)?(?:主要)?(?:提供|供应|供货|供给|承担)(?P<goods>{_GOODS}){_END}"
    ),
    patterns.compile(rf"\s?(?:供给|供应|提供|承担|生产)的(?P<goods>{_GOODS})(?=[，,。；;的]|进行|经|评|$)"),
    patterns.compile(
        rf"\s?(?:采购|购买|购进|购入|订购|租用)(?!的|人|部|量|额|合同|订单)了?(?P<goods>{_GOODS}){_END}"
    ),
    patterns.compile(rf"的(?P<goods>{HAN}{{2,16}}(?:服务|加工|租赁))(?=[（(，,。；;])"),
    patterns.compile(
        rf"\s?(?:[，,/|]|-{{1,2}}|—{{1,2}}|:)\s?(?P<goods>(?!{ACT}|结论|结果|其|该|公司|日期|为|于){_GOODS})"
        rf"(?=\s?(?:[，,/|；;（(]|-{{1,2}}|—{{1,2}})\s?(?:{ACT}|\d{{4}}|最近|年度))"
    ),
    patterns.compile(
        r"(?:, which|, who)?\s(?:supplies|provides|supplied|supplying|providing) "
        r"(?P<goods>[^,.;()\n]{2,40}?)(?=,|;|\.|\(|\)|\n|$| and (?:was|is|has|were)\b| since )"
    ),
)
_START = r"(?:^|[，,；;。:：\n①-⑳ \u3000]|(?<=[\d一二三四五六七八九十])[)）.、])\s?"
_FIRST = r"(?:^|[；;。:：\n①-⑳ \u3000]|(?<=[\d一二三四五六七八九十])[)）.、])\s?"
_WHO = (
    r"(?:供方|供应商|供货商|外包方|维护单位|服务单位|承包方|分包方"
    r"|(?:供应|供货|外包|分包|承包|提供|外协|协作)(?:单位|厂家?))"
)
_BEFORE = (
    patterns.compile(
        rf"(?:{_START}|(?:把|将|其中|主要)\s?)(?:公司[的将把]?)?(?P<goods>{_GOODS})"
        rf"(?:主要|统一|均|则|仍)?(?:由|来自|从|自|向|委托(?:给)?|[外分]包给|购自|采购自|交由?)\s?$"
    ),
    patterns.compile(
        rf"(?:外购件|外协件|原材料|原料|辅料|材料|物资|过程|服务|产品|项目)(?:主要)?[为是有](?P<goods>{_GOODS})[，,]\s?"
        rf"(?:主要|均)?(?:由|来自|从|向|自)\s?$"
    ),
    patterns.compile(rf"(?:提供|供应|承担|负责)(?P<goods>{_GOODS})的(?:供方|供应商|外包方|厂家)?\s?$"),
    patterns.compile(
        rf"{_START}(?:[另再]有?|还有|以及|像|比如)?(?:给(?:公司|厂里|他们|企业)?)?(?:长期|主要|专门)?"
        rf"(?:供(?!方|应?商|货商)|[卖送做干管修运包]|承[接做包])(?P<goods>{_GOODS})的(?:供方|供应商|外包方|厂家)?(?:是|有|:)?\s?$"
    ),
    patterns.compile(
        rf"{_FIRST}(?P<goods>{_GOODS})\s?(?:[，,]\s?(?:现|主要|统一|均|目前|长期)?(?:由|来自|从|向)|[（(]|[-—]{{1,2}})\s?$"
    ),
    patterns.compile(
        rf"(?:^|[，,；;。:：\n①-⑳、和及与]|[对有含即]|包括|(?<=\d)[.、)）])\s?(?:[又再另还并]|以(?![太色])|就|例如|比如|[选抽]取)?(?:抽(?![油烟真水屉粒提样])查?|查)?(?P<goods>{_GOODS})的?"
        rf"\s?[:，,]?\s?{_WHO}(?:仍?为|是|:|-{{1,2}}|—{{1,2}})?\s?$"
    ),
    patterns.compile(
        r"(?:^|[.;]\s)(?P<goods>[A-Z][^.,;()\n]{2,40}?) (?:is|are|was|were) "
        r"(?:bought|purchased|obtained|supplied|provided|sourced) (?:from|by)\s?$"
    ),
)
_NO_GOODS = patterns.compile(
    r"供方|供应商|供货商|外包方|评价|评定|评审|考核|复评|名录|清单|合格|抽查|查见|审核|公司|采购部|记录|简称|日期|有限|结论|资质|档案|劳务分包方|上述|以下|该|另"
)


def is_no_goods(words: str) -> bool:
    """Whether words are none for what a supplier provides."""
    return bool(_NO_GOODS.search(words))


def goods(text: str, name: Found, low: int, high: int) -> Fact | None:
    """What a company supplies: behind its name, else before it."""
    for pattern in _BEHIND:
        if (match := pattern.match(text, name.end, high)) and (fact := _named(match)):
            return fact
    begin = max((m.end() for m in SENTENCE.finditer(text, low, name.start)), default=low)
    for pattern in _BEFORE:
        at = max(begin - 2, 0)
        while match := pattern.search(text, at, name.start):
            if fact := _named(match):
                return fact
            at = match.start() + 1
    return None


def _named(match: re.Match[str]) -> Fact | None:
    shown = match["goods"].strip(" 、和及与")
    if (
        len(shown) < 2
        or _NO_GOODS.search(shown)
        or patterns.search(
            r"^(?:19|20)\d\d[-./年]|^\d+$|^[于在为自从与把将]|签[订有署]|协议|合同|分别$|依次$|[部科处室]对",
            shown,
        )
    ):
        return None
    start = match.start("goods") + match["goods"].find(shown)
    return Fact("provides", start, start + len(shown), clean(shown))
