"""What people's awareness is judged to be, high or low, by sentences."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused
from extract.ledger.text.subject_words import as_written
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.people.persons import AwarenessJudgement
from schemas.text import fold

LEAD = 16
"""In so many characters before a judgement stands whose awareness it is of."""

_WORDS = ("意识", "自觉性", "积极性", "主动性", "认知", "责任心")
_WHAT = r"(?:意识|自觉性|积极性|主动性|认知度?|责任心)"
_SUBJECTS = {
    "will": patterns.compile("自觉性|积极性|主动性"),
    "mind": patterns.compile("意识|责任心"),
    "knowledge": patterns.compile("认知"),
}
_OF = {
    "safety": patterns.compile("安全|健康|卫生|消防|风险|危险"),
    "environment": patterns.compile("环保|环境|节能|节约|低碳"),
    "quality": patterns.compile("质量|品质|食品"),
    "system": patterns.compile("标准|体系|文件|制度|规程|法律|法规"),
}
"""What awareness may be of."""

_HIGH = patterns.compile(
    rf"{_WHAT}(?:(?:方面|水平|程度|也|均|都|已|正|得到了?|有了?|有所|较为?|比较|很|明显|普遍|不断|大大|显著|进一步|逐步)){{0,3}}"
    r"(?:增强|提高|提升|较?强(?!化|调)|较?高(?!低|度)|良好|到位)(?!的?(?:培训|措施|方案|建议|要求|目的))"
    rf"|具[备有](?:了)?(?:基本|良好|较强|较高|相应|必要|一定|很强|很高){{0,2}}的?[^，,。；;：:不]{{0,20}}?{_WHAT}(?!不|淡|薄|低|差)"
)
_LOW = patterns.compile(
    rf"{_WHAT}(?:(?:方面|水平|程度|也|均|都|还|尚|仍|有些|普遍|较为?|比较|相对|存在|偏)){{0,3}}"
    r"(?:低(?!碳|耗|毒)|不高|不强|淡薄|薄弱|较?差(?!异)|不足|不够|欠缺|较?弱|有待(?:提高|加强|提升|增强)|(?:需要?|须)(?:进一步)?(?:提高|加强|提升|增强))"
)
_NOT_ALL = patterns.compile(r"个别|少数|少量|部分|有的|某些?|新(?:员工|入职|进)|临时工")
_NOT_PEOPLE = patterns.compile(
    r"顾客|客户|消费者|市场|品牌|供方|供应商|相关方(?:的)?[^，,。；;]{0,6}意识|居民|社区|承包方"
)
_SUPPOSED = patterns.compile(
    r"是否|如果|若|可能|目的|旨在|为了|以便|以[提增强]|确保|计划|拟|将(?!本)|(?<![供相反适响对])应(?![急用])|防止|避免|风险|原因|危险|上次|上一?年|以往|原来|曾|一阶段"
)
_REVIEW = patterns.compile(r"管理评审|管评|评审会")
_INTERNAL = patterns.compile(r"内审|内部审核")


def read(reading: Reading) -> Iterator[AwarenessJudgement]:
    """The sentences that judge the awareness of people at this time.

    What the review faults may have been put right before the audit; an internal audit is neither of them."""
    for passage in reading.passages(_WORDS):
        leaf, text = passage.leaf, fold(str(passage.leaf.value))
        low = _LOW.search(text)
        match = low or _HIGH.search(text)
        if (
            match is None
            or _SUPPOSED.search(text[: match.start()])
            or excused(_INTERNAL, text, *match.span()).here
        ):
            continue
        whose = text[max(0, match.start() - LEAD) : match.end()]
        if _NOT_PEOPLE.search(whose) or (low and _NOT_ALL.search(whose)):
            continue
        yield AwarenessJudgement(
            leaf,
            as_written(str(leaf.value), *match.span()),
            _REVIEW.search(text) is not None or _is_under_review(reading, leaf),
            next(name for name, pattern in _SUBJECTS.items() if pattern.search(match[0])),
            low is not None,
            frozenset(name for name, pattern in _OF.items() if pattern.search(whose)),
        )


def _is_under_review(reading: Reading, leaf: Leaf[str]) -> bool:
    """Whether a sentence stands right under a heading of the review."""
    return any(_REVIEW.search(title) for title in reading.under(leaf)[-1:])
