"""What reads as a criterion of a conclusion and what as a rating."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extract import labels
from extract.readers.text.units import Piece, numbering_end
from schemas import patterns
from schemas.document import EMPTY, TICKED, UNKNOWN

_BOXES = (TICKED, EMPTY, UNKNOWN)
LONGEST_CRITERION = 60
LONGEST_OPTION = 12

LEVELS = frozenset("高中低强弱大小")
"""Ratings of anything: a criterion must tell by its words that it is a system's."""

OF_SYSTEM = patterns.compile(
    r"(?:体系|方针|目标|合规|法律|法规|内部?审|内部审核|管理?评审|改进|资源|运行|控制|策划|绩效|过程|领导|文件|应急|符合|有效|适宜|充分)"
    r".{0,24}?(?:性|能力|履行|实现|程度|情况|改进|运行|机制|绩效)(?:的?(?:评价|判定|评定))?\s?$"
    r"|(?:符合|有效|适宜|充分)性(?:的?(?:评价|判定|评定))?\s?$"
)
"""A criterion that tells by its own words that it is one of a management system."""


_STEMS = (
    "符合|满足|有效|达到|达标|适宜|充分|良好|健全|受控|具备|遵守|可信|可靠|履行|落实|实现|达成|到位|满意|胜任"
)
_STEMS_ENGLISH = (
    "effective|conforming|conforms?|adequate|suitable|satisfactory|acceptable|good|met|achieved|compliant"
    "|fulfilled"
)
_COMPOSED = patterns.compile(
    r"(?:总体|整体|大体|大致|基本|部分|完全|较为?|比较|尚|已|得到|能够?|全部|持续|不|未能?|不能|欠|尚未|尚不)?"
    rf"(?:{_STEMS})"
    r"(?:审核准则|标准|规定|预期)?(?:要求|目标)?"
)
_COMPOSED_ENGLISH = patterns.compile(
    r"(?:not |partly |partially |largely |mostly |fully |substantially |generally )?"
    rf"(?:{_STEMS_ENGLISH})",
    re.I,
)
"""Ratings of a word for how a system is and one for how far (基本受控)."""

_LONGEST_ENGLISH = 28
NO_CRITERION = patterns.compile(
    r"(?:审核组?|总体|综合|最终)?(?:评价|评定|评审|评估|判定|判断|评级|结论|意见|建议|等级|级别|结果|说明|备注)(?:结果|结论|意见|等级)?"
    r"|(?:Result|Rating|Grade|Conclusion|Evaluation|Remarks?)s?"
    r"|(?:进入|转入)?第?二阶段(?:审核)?的?(?:条件|准备|安排)[^\W\d]{0,6}"
    r"|(?:表中)?(?:图例|图示|符号|注释?|备注|填表说明|标记)"
    r"|(?:审核)?(?:计划|方案|任务|日程)的?(?:执行|完成|实施|落实)(?:情况)?"
    r"|.{0,30}是否.{1,24}"
    r"|(?:对?本次|此次|对)?(?:审核|认证|评审|申请|注册)的?(?:范围|任务|计划|方案|安排|日程|活动|时间|人日|资料|抽样).{0,20}"
    r"|(?:受|被)?审核方.{0,6}配合.{0,8}|.{0,6}配合(?:情况|程度)?"
    r"|(?:对?认证)?(?:证书|标志|标识)(?:和|与|及|、|使用|的使用).{0,16}"
    r"|(?:对?上一?次|前次|历次|以往|一阶段|第一阶段).{0,30}|(?:第?二阶段).{0,20}"
    r"|(?:本次)?(?:审核)?(?:提出|开具|发现)?的?不(?:符合|合格)项.{0,24}|纠正措施的?(?:验证|落实|完成|关闭).{0,8}"
    r"|.{1,12}(?:(?<!内)部|科|室|车间|中心|班组|仓库)(?:的?审核)?(?:结论|评价|判定|结果)?"
    r"|(?:详?见|参见).{1,8}|同上|(?:审核|客观)?(?:证据|记录)|[A-Za-z]{0,5}[-_/]?\d{1,4}",
    re.I,
)
"""What heads a rating and is none itself, and what is rated of the audit, not of the system."""

CLAUSE = patterns.compile(
    r"(?:组织(?:的)?环境|领导作用|方针|目标|策划|支持|资源|能力|意识|沟通|文件化信息|体系文件|文件控制|运行|绩效评价|改进|持续改进"
    r"|内部审核|内审|管理评审|管评|监视|测量|合规义务|合规性|风险和机遇|应急准备|应急响应|纠正措施|不合格|供方|外部提供|过程控制|产品实现|环境因素"
    r"|危险源|能源评审|顾客满意|相关方|职责|人力资源|基础设施|设计[和与]?开发).{0,16}"
)
"""A criterion that begins as the titles of the clauses of standards do."""


@cache
def _wordings() -> tuple[str, ...]:
    """The wordings of ratings by `labels.key`, but for single characters, which other words have too."""
    every = labels.values("conclusion", "rating").values()
    return tuple(k for words in every for word in words if len(k := labels.key(word)) > 1)


@lru_cache(maxsize=1024)
def _words_option(text: str) -> bool:
    folded = labels.key(text)
    return _words_rating(text) or any(word in folded for word in _wordings())


_BILINGUAL = patterns.compile(
    r"[A-Za-z][A-Za-z '-]{1,30}[\s/／]{1,3}(?P<own>[\u4e00-\u9fff]{1,10})"
    r"|(?P<first>[\u4e00-\u9fff]{1,10})[\s/／]{1,3}[A-Za-z][A-Za-z '-]{1,30}"
)


def in_chinese(text: str) -> tuple[int, int]:
    """The range of the Chinese words of an option in two languages; of any other the whole of it.

    >>> in_chinese("Conform 符合"), in_chinese("不符合 / Not conform"), in_chinese("Good")
    ((8, 10), (0, 3), (0, 4))
    """
    match = _BILINGUAL.fullmatch(text)
    return (0, len(text)) if match is None else match.span("own" if match["own"] else "first")


def is_option(text: str) -> bool:
    """Whether a text words a rating, with other words beside it or without."""
    start, end = in_chinese(text)
    return end - start <= LONGEST_OPTION and _words_option(text[start:end])


@lru_cache(maxsize=1024)
def _words_rating(text: str) -> bool:
    words = labels.values("conclusion", "rating").values()
    return labels.is_value("conclusion", "rating", text) or any(text in every for every in words)


@cache
def _told_by() -> re.Pattern[str]:
    """One of the words that every rating has in it; a word of one character only where something ends."""
    every = {word for words in labels.values("conclusion", "rating").values() for word in words}
    long = "|".join(re.escape(word) for word in sorted(every) if len(word) > 1)
    single = "".join(sorted(word for word in every if len(word) == 1))
    return patterns.compile(rf"{_STEMS}|{long}|[{single}](?![^\W的])|{_STEMS_ENGLISH}", re.I)


def may_rate(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` has a word of a rating in it: a cheap look before the sentences are read."""
    return _told_by().search(text, start, end) is not None


def is_rating(text: str) -> bool:
    """Whether a text is a rating and nothing more."""
    if any(box in text for box in _BOXES):
        return False
    if text.isascii():
        return (len(text) <= LONGEST_OPTION and _words_rating(text)) or _is_english(text)
    return len(text) <= LONGEST_OPTION and (_words_rating(text) or _COMPOSED.fullmatch(text) is not None)


def _is_english(text: str) -> bool:
    return len(text) <= _LONGEST_ENGLISH and _COMPOSED_ENGLISH.fullmatch(text) is not None


_LETTERED = patterns.compile(r"[A-Za-z]\s?[)）.、．]\s?(?=[^\W\d_])")
_FOREIGN_FIRST = patterns.compile(
    r"[(（]?[A-Z][a-z]{2,}(?:[ -]{1,3}[A-Za-z,'/&]{1,20}){0,8}\s?[)）]?\s?[/／|]?\s?(?=[\u3400-\u9fff]{2})"
)
_FOREIGN_BEHIND = patterns.compile(
    r"(?<=[\u3400-\u9fff）])[\s/／|]{0,3}[(（]?(?=[A-Za-z ,.'/&-]{0,80}?[a-z]{3})"
    r"[A-Za-z][A-Za-z ,.'’/&-]{2,100}[)）]?$"
)
"""The same in another language: more than an abbreviation (（KPI）)."""


def named(name: Piece) -> Piece:
    """A criterion without its number and without what names it in another language."""
    lettered = _LETTERED.match(name.text)
    at = lettered.end() if lettered else numbering_end(name.text)
    foreign = _FOREIGN_FIRST.match(name.text, at)
    at = foreign.end() if foreign else at
    text = name.text[at:].rstrip("：:？? ")
    text = _FOREIGN_BEHIND.sub("", text).rstrip("：:？? ") or text
    return Piece(name.start + at, name.start + at + len(text), text)


def is_criterion(text: str) -> bool:
    """Whether a text may name a criterion."""
    if not 2 <= len(text) <= LONGEST_CRITERION or not text[0].isalpha() or is_rating(text):
        return False
    return NO_CRITERION.fullmatch(text) is None
