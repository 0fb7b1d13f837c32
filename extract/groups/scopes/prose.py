"""Scopes told in sentences: the words of a scope, what it is, system by system, with quotes or without."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from extract.groups.scopes.texts import first_sentence
from extract.readers.leaves import body_end, elsewhere
from extract.readers.text.units import Unit, block_at, holding, next_body_block
from extract.reading.source import Source
from schemas import patterns
from schemas.report import Place

Systems = Callable[[str], list[str]]
"""The system codes that a text names."""

_WORD = patterns.compile(r"范围|边界|覆盖|证书[上中内里]|[审看查]的是|\b[Ss]cope\b|\b[Cc]ertificate\b")
_WORDS = ("范围", "边界", "覆盖", "证书", "的是", "cope", "ertificate")
_LABEL = patterns.compile(
    r"(?P<who>[^。；;\n：:“”\"]{0,40}?)(?P<label>范围|边界|覆盖了?(?!的)|覆盖的(?:产品|业务|活动|过程|服务)(?:[、和与及](?:产品|业务|活动|过程|服务)){0,3})(?P<note>\s?[（(][^（()）\n]{1,24}[)）])?"
    r"(?:内(?:进行|实施|开展)(?=\s?[:：]))?(?:也|还)?(?:包括|包含|涵盖)?(?P<of>[，,]\s?就[^，,。；;\n]{2,20}(?:而言|来说)[，,]\s?)?"
    r"(?P<verb>(?:[，,]\s?(?=[是为]))?(?:在[^，,。；;：:\n]{2,10}中)?(?:的?(?:表述|描述|界定|规定))?(?:分别|均|都|皆)?(?:被|拟|建议)?(?:这样|这么|如此|照这样)?(?:作|做)?(?:出)?(?:如下)?(?:界定|规定|表述|确定|描述|定义|变更|调整|写|定)?"
    r"(?:仍旧?|也就|也|就|即)?(?:为|是|作|(?:还|也)?包括|覆盖|如下|见下)?)\s?(?P<colon>[:：]|——|[，,](?=\s?[A-Z][A-Za-z]{0,5}\s?(?:——|[:：]))|[，,](?=\s?(?:健康、安全[与和]环境|[^\W\d\x00-\x7f]{2,9})(?:管理)?体系(?:为|是|覆盖|涵盖|涉及)))?\s{0,2}(?=(?P<quote>[“\"「])?)"
)
_OTHER = patterns.compile(
    r"经营|业务|许可|资质|控制|参数|适用|使用|抽样|允许|监视|认可|服务|责任|职责|权限|测量|量程|温度|湿度|工作|影响|保密"
    r"|上一|上次|原|此前|前次|扩大|缩小|超出|超过|变化"
)
_LEAD = patterns.compile(
    r"(?P<who>[^。；;\n：:“”\"]{0,40}?)(?P<label>范围|边界)(?P<verb>[^。；;\n：:“”\"]{0,16}如下[^。；;\n：:“”\"]{0,40})[:：]\s?(?:\n|$)"
)
"""A sentence that leads to the scopes below it (手册规定的体系范围如下，形成文件：)."""

_DENIED = patterns.compile(
    r"(?:不|未|没有|并非|无法|不能|非)(?:能|可|再|完全|直接)?$|供方|供应商|服务商|承包[方商]|分包|provider|supplier"
)
"""What a certificate does not cover, or that of somebody else."""

_OWN_ALL = patterns.compile(
    r"(?:受审核|受评|被审核|获证|本|该|其|上述|所有|全部|各项|各类)?(?:组织|公司|单位|企业|方|客户)?的?"
    r"(?:所有|全部|各项|主要|相关)?的?(?:活动|业务|服务|产品|过程)(?:[和与及、](?:活动|业务|服务|产品|过程))*"
)
"""Words that name no business of its own (受审核组织的活动)."""

_NAMES: tuple[tuple[Place, re.Pattern[str]], ...] = (
    (
        "certificate",
        patterns.compile(
            r"体系的?认证的?(?:表述)?(?:仍旧?|也)?(?:为|是|包括|覆盖)|^认证所?(?:为|是|包括)"
            r"|推荐|建议|拟|证书|注册|颁证|发证|换发"
        ),
    ),
    ("audit", patterns.compile(r"(?<!受)(?<!被)审核(?!组|方)|评审|评鉴|本次认证")),
    ("system", patterns.compile(r"手册|体系|组织|企业|公司|受审|客户|自述|声明|申报|申请")),
)
_EXPLAINED = patterns.compile(
    r"通常|内容和界限|组织单元|由审核|以[^，。；]{0,10}为准|一致|确认|明确|写明|相符|变更的|适宜|保持不变|不变|如何|应当|是否|须|见"
)
_ACTS = patterns.compile(
    r"生产|销售|制造|加工|服务|设计|开发|活动|施工|管理|安装|维修|运维|运行|研发|经营|贸易|提供|仓储|运输|维护|检测|种植|养殖"
    r"|包装|印刷|组装|装配|修理|作业|监理|勘察|咨询|培训|检验|冶炼|开采|配送|清洗|租赁|回收|处置|建设|教学|养护"
    r"|\b(?:manufactur|production|sales?|services?|design|processing|development|installation|construction)"
)
_ENDS = patterns.compile(r"(?:活动|业务|服务|[^\W\d_]{2}(?:施工|作业))$")
_COVERED_ELSE = patterns.compile(
    r"部门|部[、，,和及与]|条款|人[数员]|期间|时段|周期|(?<!涉及)(?<!涉及的)场所(?!的相关)|现场|过程|要求|班次|各|全部|所有|阶段|\d{4}\s?年|标准|层次|岗位|车间|环节|目标|产品实现|体系运行"
)
_IN_BRACKETS = patterns.compile(r"[（(][^（()）]{0,60}[)）]")
_ABOUT = patterns.compile(r"(?:相关|有关|涉及|范围内)的?(?P<what>[^，,。；;的]{2,10}?)管理活动\s?$")
"""What a scope ends with that is of a system for something other than quality."""

_COMMA = patterns.compile(r"[，,]")
_MOST_LINES, _SHORT_ACT, _PAIR = 10, 2, 2
_QUOTED = patterns.compile(r"[“\"「](?P<text>[^“”\"「」\n]{4,300})[”\"」]")
_COVERS = r"(?:(?<=体系)|(?<=MS))(?:覆盖|涵盖|涉及|适用于|包括|包含|限于)了?(?!的|率|全|人|部门|所有|范围)"
_NEXT_ITEM = (
    r"[，,、]\s?(?:[以及和与]{1,2}|而)?(?:[（(]?[\da-z一二三四五六七八九]{1,2}[)）.、]|[①-⑳])?\s?"
    r"(?:(?:健康、安全[与和]环境|[^\W\d\x00-\x7f]{2,9})管理体系|[A-Z][A-Za-z]{0,5}MS)(?:方面)?(?:为|是|[:：，,]|——|[“\"「]|(?:覆盖|涵盖|涉及|适用于|包括|包含|限于)(?!的))"
)
_IN_PART = r"(?:方面|而言|来说|领域|部分)?的?(?:范围)?\s?[，,]\s?"
_BEFORE_COMMA = (
    r"[^，,。；;:：\n“”\"「」]{2,26}?(?:体系|MS|HACCP|HSE)(?:\s?[（(][^（()）\n]{1,12}[)）])?"
    rf"(?={_IN_PART})"
)
_COMMA_AFTER = (
    rf"(?:(?<=体系)|(?<=MS)|(?<=HSE)|(?<=ACCP)|(?<=[)）])){_IN_PART}"
    r"(?:(?:其|它的|的)?范围)?(?:[为是](?!了)|(?:覆盖|涵盖)了?(?!的|率|全))?\s?[:：]?\s?"
)
"""A system that a comma parts from its scope (体系范围：质量管理体系，…；环境管理体系，…)."""

_ITEM = patterns.compile(
    r"\s{0,2}(?:[（(]?[\da-z一二三四五六七八九]{1,2}[)）.、]\s?|[①-⑳]\s?)?(?:而|其中)?"
    rf"(?P<system>{_BEFORE_COMMA}|[A-Za-z&]{{1,6}}|健康、安全[与和]环境(?:管理)?体系|[^\W\d\x00-\x7f]{{2,12}}?(?:管理)?(?:体系)?)"
    rf"(?:{_COMMA_AFTER}|\s?(?:(?:管理体系)?(?:为|是)?\s?(?=[“\"「])|(?:(?:为|是)\s?[:：]?|[:：]|——)\s{{0,2}}|{_COVERS}\s?[:：]?\s?)"
    r"|[ \u3000]{2,4}|\u3000|(?<=[A-Z])\s(?=[^\W\d\x00-\x7f]{4}))"
    rf"(?:[“\"「](?P<quoted>[^“”\"「」\n]{{4,300}})[”\"」]|(?P<bare>(?![^\W\d_]{{1,6}}[:：])[^。；;\n“”\"「」]{{4,300}}?(?=[。；;\n“”\"「」]|$|{_NEXT_ITEM})))\s?[；;，,。、]?"
    r"(?:\s?[以及和与]{1,2}(?=[^\W\d\x00-\x7f]{2,9}管理体系))?"
)
"""A system and its scope, of several one after another (QMS为“…”；EMS为“…”)."""

_WHERE = patterns.compile(
    r"\s?[“\"「]?(?=[^。；;\n“”\"「」]{0,60}(?:位于|地址|公司|[厂场院店]|单位|组织|中心))[^。；;\n：:“”\"「」]{4,120}?[，,]\s?"
    rf"(?=(?:健康、安全[与和]环境|[^\W\d\x00-\x7f]{{2,9}})(?:管理)?体系(?:的?(?:认证)?范围)?\s?(?:[为是]|{_COVERS}))"
)
"""Where and by whom all of it is done, before the first of several systems (位于…的公司，质量管理体系为…)."""

_NOTED_ITEM = patterns.compile(
    r"\s{0,2}[“\"「]?(?P<text>[^（(。\n“”\"「」]{4,200})[”\"」]?[（(](?P<system>[^（()）\n]{1,16})[)）]\s?(?:以及|[和及与、，,；;])?"
)
_BARE = patterns.compile(r"[^。；;\n“”\"「」]{4,300}")
_BY_QUOTE = patterns.compile(
    r"按照?\s?[“\"「](?P<text>[^“”\"「」\n]{6,300})[”\"」](?:来|的表述)?(?:确定|界定)了?(?:本次|此次)?(?:的)?审核的?范围"
)
_AS_CERTIFIED = patterns.compile(
    r"以\s?[“\"「](?P<text>[^“”\"「」\n]{6,300})[”\"」]\s?(?:来)?作为(?:[^，,。；;\n]{0,10}(?:认证|注册|证书)){1,2}的?(?:认证|注册|覆盖)?的?(?:范围|表述)"
)
_SAME = patterns.compile(
    r"(?:^|(?<=[，,。；;：:\n]))(?:本次)?(?P<label>[^，,。；;：:\n]{0,16}范围)[^，,。；;\n]{0,40}?(?:一致|相同|不变|无变化|未变化|确认|核实|核定|界定|相?适应|适宜|适当|恰当|相称|匹配|相符|吻合|合适|准确)[，,]\s?"
    r"(?:即|(?:覆盖|涵盖)了?(?=\s?[:：])|仍为|为|确认为|确定为|表述为|分别为|(?:证书上?的?|注册)?(?:具体|建议|拟定?)?(?:表述|内容|文字)?(?:为|是|如下))\s?[:：]?\s?[“\"「]?(?P<text>[^。；;\n“”\"「」]{4,300})"
)
"""审核范围与上一周期一致，即…"""

_ENGLISH: tuple[tuple[Place, re.Pattern[str]], ...] = (
    (
        "audit",
        patterns.compile(
            r"\b[Ss]cope of (?:the |this )?(?P<system>[^.;\n]{0,60}?)\b(?:audit|assessment)"
            r" (?:is|was|covers|covered|includes|comprises|comprised)(?: the)? (?P<text>[^.;\n]{8,240})"
        ),
    ),
    (
        "certificate",
        patterns.compile(
            r"\b[Ss]cope (?:proposed|recommended|suggested) for (?:the |a )?"
            r"(?:certificate|certification|registration)\s?"
            r"(?:[（(](?P<named>[^（()）\n]{2,20})[)）]\s?)?(?:is|reads|was|covers|remains)\s?[:：]?\s?(?P<words>[^.;\n]{8,240})"
            r"|\b[Cc]ertificate\s?(?:[（(](?P<system>[^（()）\n]{2,20})[)）])?[^.;\n]{0,20}?\b"
            r"(?:be|is) issued for(?: the)? (?P<text>[^.;\n]{8,240})"
        ),
    ),
)


_LONGEST_BEFORE = 160
"""So long may be what tells the system before a scope in its line (准则——环境管理体系：…；审核范围为…)."""


class ScopeSentence(NamedTuple):
    """A scope: its place, the words that name its system (empty when open) and the ranges of both."""

    place: Place
    systems: tuple[str, ...]
    stated: tuple[int, int] | None
    start: int
    end: int


def read(source: Source, systems: Systems) -> Iterator[ScopeSentence]:
    """The scopes of the body's sentences, in reading order."""
    for unit in holding(source, _WORD, words=_WORDS):
        if unit.start >= body_end(source) or elsewhere(source, unit.start, "scopes"):
            continue
        led = [*_led(source, unit, systems)]
        yield from led
        if unit.cell is None and not led:
            yield from _of_unit(source, unit, systems)


def _led(source: Source, unit: Unit, systems: Systems) -> Iterator[ScopeSentence]:
    """The scopes in the lines behind words that lead to them, each behind its system."""
    for match in _LEAD.finditer(source.text, unit.start, unit.end):
        place = _place(match)
        if place is None:
            continue
        last = not source.text[match.end() : unit.end].strip()
        found = (
            _following(source, unit.end, systems)
            if last
            else items(source.text, match.end(), unit.end, systems)
        )
        for named, where, span in found:
            yield ScopeSentence(place, tuple(named), where, *span)


def _of_unit(source: Source, unit: Unit, systems: Systems) -> Iterator[ScopeSentence]:
    at = unit.start
    begun: set[int] = set()
    while match := _LABEL.search(source.text, at, unit.end):
        at = max(match.end(), at + 1)
        place = _place(match)
        covered = match["label"].startswith("覆盖")
        if place is None or not (covered or match["verb"] or match["colon"] or match["quote"]):
            continue
        found = [*_after(source, match, place, unit.end, systems)]
        if covered or match["label"] == "边界":
            found = [stated for stated in found if _is_business(source.text[stated.start : stated.end])]
        yield from found
        begun |= {stated.start for stated in found}
        at = max([at, *(stated.end for stated in found)])
    yield from _quoted(source, unit, systems, begun)
    yield from _agreed(source, unit, systems, begun)
    for place, pattern in _ENGLISH:
        for match in pattern.finditer(source.text, unit.start, unit.end):
            stated = "named" if match.groupdict().get("named") else "system"
            codes = systems(match[stated] or "")
            span = match.span("text") if match["text"] else match.span("words")
            yield ScopeSentence(place, tuple(codes), match.span(stated) if codes else None, *span)


def _agreed(source: Source, unit: Unit, systems: Systems, begun: set[int]) -> Iterator[ScopeSentence]:
    """The scopes that a unit says to be confirmed, unchanged, or those by which it audits or certifies."""
    for match in _BY_QUOTE.finditer(source.text, unit.start, unit.end):
        yield ScopeSentence("audit", (), None, *match.span("text"))
    for match in _SAME.finditer(source.text, unit.start, unit.end):
        named = next((place for place, pattern in _NAMES if pattern.search(match["label"])), None)
        if named is None and match["label"].endswith("认证范围") and not _OTHER.search(match["label"]):
            named = "certificate"
        if named is None:
            continue
        each = [*items(source.text, match.start("text"), unit.end, systems)]
        for codes, where, span in each:
            yield ScopeSentence(named, tuple(codes), where, *span)
        low, high = _up_to_remark(source.text, *first_sentence(source, *match.span("text")))
        if not each and reads(source.text[low:high]):
            yield ScopeSentence(named, tuple(systems(match["label"])), match.span("label"), low, high)
    for match in _AS_CERTIFIED.finditer(source.text, unit.start, unit.end):
        if match.start("text") not in begun and reads(match["text"]):
            yield ScopeSentence("certificate", (), None, *match.span("text"))


def _quoted(source: Source, unit: Unit, systems: Systems, begun: set[int]) -> Iterator[ScopeSentence]:
    """What a unit quotes as scopes, but for those that begin where others do."""
    for place, lead, span in _quotations(source.text, unit.start, unit.end):
        if (
            span[0] not in begun
            and reads(source.text[slice(*span)])
            and _is_business(source.text[slice(*span)])
        ):
            codes = systems(source.text[slice(*lead)])
            yield ScopeSentence(place, tuple(codes), lead if codes else None, *span)


def _place(match: re.Match[str]) -> Place | None:
    """Whose scope the words before it mean; null for a scope of another kind."""
    clause = match["who"].rpartition("，")[2].rpartition(",")[2]
    if _OTHER.search(clause) or _DENIED.search(clause):
        return None
    words = clause + match["verb"]
    return next((place for place, pattern in _NAMES if pattern.search(words)), None)


def _after(
    source: Source, match: re.Match[str], place: Place, end: int, systems: Systems
) -> Iterator[ScopeSentence]:
    """What stands after the words of a scope: system by system, else one text."""
    listed = [*items(source.text, match.end(), end, systems)]
    listed = listed or [*_noted(source.text, match.end(), end, systems)]
    if not listed and not source.text[match.end() : end].strip("。：: "):
        listed = [*_following(source, end, systems)]
    listed = listed or [*_next_sentence(source.text, match, end, systems)]
    for named, where, span in listed:
        yield ScopeSentence(place, tuple(named), where, *span)
    if listed:
        return
    at = match.end()
    text = _QUOTED.match(source.text, at, end) or _BARE.match(source.text, at, end)
    low, high = text.span("text" if "text" in text.groupdict() else 0) if text else (at, at)
    low, high = _up_to_remark(source.text, *first_sentence(source, low, high))
    if not reads(source.text[low:high]):
        return
    codes, stated = _system(source, match, systems)
    yield ScopeSentence(place, tuple(codes), stated, low, high)


def _up_to_remark(text: str, low: int, high: int) -> tuple[int, int]:
    """The part before the first comma behind which no business follows (水泵的生产，阀门线停产)."""
    for comma in _COMMA.finditer(text, low, high):
        if _is_business(text[low : comma.start()]) and not _is_business(text[comma.end() : high]):
            return low, comma.start()
    return low, high


Item = tuple[list[str], tuple[int, int], tuple[int, int]]
"""The codes of a scope's system, the range that names it, the range of the scope."""


def items(text: str, at: int, end: int, systems: Systems, *, labelled: bool = False) -> Iterator[Item]:
    """The scopes that stand one after another, each behind its system; `labelled`: behind a scope's label,
    where also words are one that name no activity."""
    where = _WHERE.match(text, at, end)
    if where is not None and not systems(where[0]):
        at = where.end()
    while (item := _ITEM.match(text, at, end)) and (codes := systems(item["system"])):
        group = "quoted" if item["quoted"] else "bare"
        if not (reads(item[group]) or (labelled and _EXPLAINED.search(item[group]) is None)):
            return
        yield codes, item.span("system"), item.span(group)
        at = item.end()


def by_tails(text: str, at: int, end: int, systems: Systems) -> Iterator[Item]:
    """The scopes of several systems between semicolons, one without its tail (甲的生产；甲的生产所涉及的相关
    环境管理活动)."""
    stop = min((i for mark in "。\n" if (i := text.find(mark, at, end)) >= 0), default=end)
    parts = [*_BARE.finditer(text, at, stop)]
    about = [_ABOUT.search(part[0]) for part in parts]
    if len(parts) < _PAIR or about.count(None) != 1 or not all(reads(part[0]) for part in parts):
        return
    for part, tail in zip(parts, about, strict=True):
        named = f"{tail['what'] if tail else '质量'}管理体系"
        low = part.start() + tail.start() if tail else part.start()
        yield systems(named), (low, part.end()), part.span()


def _noted(text: str, at: int, end: int, systems: Systems) -> Iterator[Item]:
    """The scopes that stand one after another, each before its system in brackets."""
    while (item := _NOTED_ITEM.match(text, at, end)) and (codes := systems(item["system"])):
        if not reads(item["text"]):
            return
        yield codes, item.span("system"), item.span("text")
        at = item.end()


def _next_sentence(text: str, match: re.Match[str], end: int, systems: Systems) -> Iterator[Item]:
    """The scopes of the sentence behind words that lead to it (手册规定的范围如下。甲的生产；乙的销售。)."""
    if not match["verb"].endswith("如下") or text[match.end() : match.end() + 1] != "。":
        return
    stop = text.find("。", match.end() + 1, end)
    parts = [*_BARE.finditer(text, match.end() + 1, stop if stop >= 0 else end)]
    if not all(reads(part[0]) and _is_business(part[0]) for part in parts):
        return
    for part in parts:
        about = _ABOUT.search(part[0])
        named = f"{about['what'] if about else '质量'}管理体系" if len(parts) > 1 or about else ""
        at = (part.start() + about.start(), part.end()) if about else part.span()
        yield systems(named), at, part.span()


def _following(source: Source, end: int, systems: Systems) -> Iterator[Item]:
    """The scopes in the paragraphs behind a sentence that ends with 如下, each behind its system."""
    index = block_at(source, end - 1)
    for _ in range(_MOST_LINES):
        following = next_body_block(source, index)
        if following is None or following[1].kind != "paragraph":
            return
        index, block = following
        found = [*items(source.text, block.start, block.end, systems)]
        if not found:
            return
        yield from found


def reads(text: str) -> bool:
    """Whether a text names what is done, and is not one on scopes as such."""
    if _OWN_ALL.fullmatch(text.strip()):
        return False
    return _ACTS.search(text) is not None and _EXPLAINED.search(text) is None


def _is_business(text: str) -> bool:
    """Whether a text ends as what an organisation does: what covers a scope may cover much else."""
    last = _IN_BRACKETS.sub("", text.rstrip("。 "))
    ends = _ENDS.search(last) or _ACTS.search(last, max(len(last) - _SHORT_ACT, 0))
    return ends is not None and _COVERED_ELSE.search(text) is None


def _system(
    source: Source, match: re.Match[str], systems: Systems
) -> tuple[list[str], tuple[int, int] | None]:
    """The system that the words of a scope name, or the aspect that they begin with (ISMS方面，…)."""
    for group in ("of", "note", "who"):
        if match[group] and (codes := systems(match[group])):
            return codes, match.span(group)
    for stops in ("。；;\n", "。\n"):
        line = max(source.text.rfind(stop, 0, match.start("label")) for stop in stops) + 1
        before = source.text[line : match.start("label")]
        if len(before) <= _LONGEST_BEFORE and len(codes := systems(before)) == 1:
            return codes, (line, match.start("label"))
    return [], None


QUOTED = patterns.compile(
    r"(?P<lead>[^。；;\n“”\"「」]{2,80})(?:[“\"「])(?P<text>[^“”\"「」\n]{4,300})[”\"」]",
)
_LINK = patterns.compile(
    r"(?:写[成作为明]?|[为是即]|表述|载明|列明|标明|界定|注明|描述|看的是|也就是|范围|内容|[:：])\s{0,2}[:：]?\s?$"
)
_BARE_LINK = patterns.compile(
    r"\s?(?:(?:我们|本次|此次|这次)?[审看查]的是|即|亦即|也就是|仍?[为是]|写[作成为])?\s?[:：]?\s?"
)
_OF_SCOPE = patterns.compile(r"范围|边界|覆盖|证书[上中内里]|审的是|看的是|查的是")
_NO_SCOPE = patterns.compile(
    r"经营|营业执照|许可|资质|上一|上次|原(?:证书|范围|来|申请)|此前|前次|控制|职责|方针|目标|不(?:得|能|应|再|含|包括|予)|未|删去|删除|去掉"
)
_WITHIN = patterns.compile(r"(?:审核|评审)[^，,]{0,4}在[^，,]{0,4}(?:证书|认证)[^，,]{0,4}范围[内之]")
_PLACE_NAMES: tuple[tuple[Place, re.Pattern[str]], ...] = (
    ("audit", _WITHIN),
    ("certificate", patterns.compile(r"证书|发证|颁证|注册|推荐|认证范围")),
    (
        "audit",
        patterns.compile(
            r"(?<!受)(?<!被)审核(?!组|员|方|发现)|评审|(?:本次|这次|此次)[^，,]{0,6}[看查审]|[审看查]的是"
        ),
    ),
    ("system", patterns.compile(r"手册|体系|组织|企业|公司|受审|客户|自述|声明|申报|申请")),
)


def _quotations(text: str, start: int, end: int) -> Iterator[tuple[Place, tuple[int, int], tuple[int, int]]]:
    """Place, range of the words before and range of the text of what a stretch quotes as scopes."""
    sentence = start
    for match in QUOTED.finditer(text, start, end):
        sentence = max(
            sentence,
            text.rfind("。", start, match.start() + 1) + 1,
            text.rfind("\n", start, match.start()) + 1,
        )
        low = _clause(text, *match.span("lead"))
        clause = text[low : match.end("lead")]
        if not _LINK.search(clause) or _NO_SCOPE.search(clause):
            continue
        place = next((name for name, pattern in _PLACE_NAMES if pattern.search(clause)), None)
        if place is not None and _OF_SCOPE.search(text, sentence, match.end("lead")):
            yield place, (low, match.end("lead")), match.span("text")


def _clause(text: str, start: int, end: int) -> int:
    """Where the clause before a quotation begins; before a mere 即 that of the clause before it."""
    low = max(text.rfind(mark, start, end) for mark in "，,") + 1 or start
    if low > start and _BARE_LINK.fullmatch(text, low, end):
        return max(text.rfind(mark, start, low - 1) for mark in "，,") + 1 or start
    return low
