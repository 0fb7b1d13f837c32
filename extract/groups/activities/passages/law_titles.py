"""Titles of registers of laws, and lines under them that tell of their evaluation without its name."""

from __future__ import annotations

from schemas import rx

_LAWS = rx.compile(
    r"(?:(?:适用|相关|重要|主要|外来)的?)?(?:法律|法规|合规义务)[^，,。；;:]{0,24}"
    r"|[^，,。；;:]{0,30}(?:(?<!工)法律法规|合规义务|法规(?=清单|登记|目录|名录|台账|一览))[^，,。；;:]{0,12}"
    r"|[A-Za-z \d.-]{0,24}\b(?:[Ll]egal|LEGAL|[Ll]aws|LAWS)\b[A-Za-z \d.-]{0,40}"
)
_EVALUATED = rx.compile(
    r"(?:^|[\s，,；;(|])评价(?:人员?|小?组|日期?|时间)\s?[:\t]\s?\S|(?:于|在|由)[^。；;\n\t]{2,40}?评价|评价[于由]"
    r"|20\d\d[^。；;\n\t]{4,40}?评价"
    r"|(?:^|[\s，,；;(|])(?:(?:最近|上)一?次|年度|本年度?)?的?评价(?:的?(?:记录|情况|结果|报告|实施|实施情况|工作|执行))?\s?[:\t]\s?[于在]?\s?20\d\d"
)
_OF_OTHERS = rx.compile(
    r"因素|危险源|风险|供[方应]|分包|外包|绩效|满意|培训|能力|胜任|隐患|环评|影响评价|安全评价|预评价|职业病|检测|内审|评审"
)
"""What else is evaluated, and laws that have the word in their titles."""

_LONGEST_TITLE, _LONGEST_LINE = 40, 120


def is_register(title: str) -> bool:
    """Whether a title without its number, in one width, is that of a register of laws.

    >>> [is_register(text) for text in ("适用法律法规清单", "合规义务登记册", "合格供方名录", "法律法规评价")]
    [True, True, False, False]
    """
    short = 2 < len(title) <= _LONGEST_TITLE and "评价" not in title
    return short and _LAWS.fullmatch(title) is not None


def are_evaluated(text: str) -> bool:
    """Whether a line in one width tells by whom or when something was evaluated that may be laws.

    >>> [are_evaluated(text) for text in ("以上由万倩于2025年2月17日评价", "评价人:万倩", "供方由万倩评价")]
    [True, True, False]
    """
    told = len(text) <= _LONGEST_LINE and _EVALUATED.search(text) is not None
    return told and not _OF_OTHERS.search(text)
