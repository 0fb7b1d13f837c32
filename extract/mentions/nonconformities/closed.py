"""Sentences that say that this audit's nonconformities are closed, or that there are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.readers.leaves import body_end, elsewhere
from extract.readers.text import lines, sections
from extract.reading.source import Source
from schemas import patterns
from schemas.leaf import Leaf

_WORDS = ("关闭", "验证", "整改", "纠正", "closed", "verified")
_CLOSED = patterns.compile(
    r"(?:不符合|不合格)(?:项|报告|项报告)?[^。；;\n]{0,40}?(?:已经?|均(?!有)|全部)[^。；;，,\n]{0,16}?"
    r"(?:关闭|验证(?:有效|合格|通过|关闭)?(?!后|方法|方式)|整改(?:完成|完毕|到位|合格|有效)|完成整改|纠正完成|有效纠正)"
    r"|(?:纠正措施|整改)[^。；;\n]{0,20}?(?:已经?|经|均)[^。；;，,\n]{0,10}?(?:验证(?:有效|合格|通过)|确认有效|接受|认可)(?!后|方可|再)"
    r"|(?:以上|上述|本次|此次|全部|[1-9一二三四五六两]\s?项)[^。；;\n]{0,8}?(?:不符合|不合格)[^。；;\n]{0,60}?\d{4}\s?[年.-]\s?\d{1,2}\s?[月.-]\s?\d{1,2}\s?(?:日|(?![\d日]))(?!\s?(?:之|以)?前)"
    r"[^。；;，,\n]{0,8}?(?:验证(?:有效|合格|通过|关闭)|(?:予以)?关闭)"
    r"|不符合[^。；;\n]{0,60}(?:材料|证据|措施)[^。；;\n]{0,60}?(?:审核组|组长)[^。；;\n]{0,10}?验证(?:有效|合格|通过)[，,]?[^。；;，,\n]{0,12}关闭(?!后|前)"
    r"|(?:不符合|不合格)[^\n]{0,120}?(?:整改|纠正措施|验证)[^\n]{0,40}?(?:均|全部|都)已?(?:于\s?\d{4}[^，,。；;\n]{4,12}?)?"
    r"(?:验证)?关闭(?!后|前|日期|时间|期限)"
    r"|nonconformit\w{1,4} (?:have|has) been (?:closed|verified|corrected)"
    r"|(?:corrective actions?|corrections?) (?:have|has) been (?:verified|accepted)",
    re.IGNORECASE,
)
_ALL_CLOSED = patterns.compile(
    r"(?:(?<![\d.第])[1-9一二两三四五六七八九十]\s?项|全部|各项|逐项|均|都)[^。；;，,\n\d]{0,10}?(?:已|予以|准予)?"
    r"(?:关闭|闭环|销项|整改(?:完毕|到位)|验证(?:有效|合格|通过))(?!后|前|日期|时间|期限|情况|率)"
)
"""That all of those under a heading on this audit's nonconformities are closed."""

_OWN_PART = patterns.compile(r"不符合|不合格项|审核结论|推荐(?:意见|结论)|结论")
_OTHER_PART = patterns.compile(r"上次|上一|前次|以往|历次|历史|跟踪|内审|内部审核|阶段|绩效")

_THEIR_PART = patterns.compile(
    r"绩效评价|体系运行|运行情况|^改进$|检查[和与]改进|内部审核|内审|管理评审|监视"
)
_NAMES_OURS = patterns.compile(r"[本此]次|本轮|审核组|现场审核")

_OTHERS = patterns.compile(
    r"经(?![^。；;\n]{0,30}(?:审核[组员]|组长))[^，,。；;\n]{0,10}?(?:[部科处]门?|车间|班组|主管|负责人|代表|经理|主任)[^，,。；;\n]{0,6}(?:验证|确认|评审|批准)"
    r"|[尚仍]?未关闭|发生的不|抽[查取看]|措施单|处置单|不合格品|[一两二三四五六七八九十\d]\s?份|日常|内审|内部审核|上次|上一?[年轮]|前次|前[一两]次|以往|历次|历年|往年|往次|既往|周期[内中]|审核周期|认证周期|一阶段|供方|供应商|投诉|监理|检查|待|将|(?<![相对反响])应|须|需|如|若|后(?:方可|推荐|予以|再)|之后|(?<!已[在于按])(?<!已[在于按]规定)(?<!已[在于按]规定的)(?<!已[在于按]要求)(?<!已[在于按]要求的)(?<!已[在于按]整改)(?<!已[在于按]约定)期限(?!内(?:均|都|已|提交|提供|完成))|(?<!申)请|计划"
)

_THEN = patterns.compile(r"[^。；;\n]{0,3}(?:后|再次|方可|待|期限)")
"""Goes on behind what is only to be closed."""

_OURS = patterns.compile(r"\s{0,4}(?:本次|此次|本轮)(?!内审|内部|管理)")
"""Begins a sentence on this audit, whatever the sentence before it is on."""


_AUDITS = patterns.compile(
    r"内部?审核?|[本此]次|本轮|审核组|现场审核|不符合(?:项)?(?:描述|事实|报告)|审核(?:发现|结论)|[一二三四五六七八九十]、"
)
_NEAR, _REACH, _ENDED = 120, 600, ("关闭", "验证", "闭环", "销项", "整改")


def read(source: Source) -> list[Leaf[str]]:
    """The places, in reading order; what tells of an internal audit or an earlier one is left out."""
    found: list[Leaf[str]] = []
    for match in lines.finditer(_CLOSED, _WORDS, source.text, body_end(source)):
        far = max(match.start() - _REACH, 0)
        low = max(far, max(source.text.rfind(mark, far, match.start()) for mark in "。；;\n\t") + 1)
        if _OTHERS.search(source.text, low, match.end()) or _THEN.match(source.text, match.end()):
            continue
        if _in_their_part(source, match):
            continue
        if _is_internal(source.text, low) and not _in_own_part(source, match.start()):
            continue
        if not _OURS.match(source.text, low) and elsewhere(source, match.start(), "audit"):
            continue
        found.append(source.leaf(match[0], match.start(), match.end()))
    return found or [*_under_heading(source)]


def _under_heading(source: Source) -> Iterator[Leaf[str]]:
    """Places that say of no audit that all is closed, in a part on this audit's nonconformities."""
    for match in lines.finditer(_ALL_CLOSED, _ENDED, source.text, body_end(source)):
        far = max(match.start() - _REACH, 0)
        low = max(far, max(source.text.rfind(mark, far, match.start()) for mark in "。；;\n\t") + 1)
        if _OTHERS.search(source.text, low, match.end()) or _THEN.match(source.text, match.end()):
            continue
        named = any(map(_NAMES_OURS.search, sections.section_of(source, match.start())[-1:]))
        if _in_own_part(source, match.start()) and (named or not elsewhere(source, match.start(), "audit")):
            yield source.leaf(match[0], match.start(), match.end())


def _in_their_part(source: Source, match: re.Match[str]) -> bool:
    """Whether the nearest heading is of what the organization does itself, and the words name no audit."""
    path = sections.section_of(source, match.start())[-1:]
    return any(map(_THEIR_PART.search, path)) and not _NAMES_OURS.search(match[0])


def _in_own_part(source: Source, at: int) -> bool:
    """Whether the nearest heading is of a part on this audit's nonconformities, or of its conclusion."""
    path = sections.section_of(source, at)[-1:]
    return any(_OWN_PART.search(one) and not _OTHER_PART.search(one) for one in path)


def _is_internal(text: str, at: int) -> bool:
    """Whether the last audit that is told of before a sentence on none is an internal one."""
    stated = [match[0] for match in _AUDITS.finditer(text, max(at - _NEAR, 0), at)]
    return bool(stated) and stated[-1].startswith("内") and not _OURS.match(text, at)
