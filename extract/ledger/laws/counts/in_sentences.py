"""How many laws there are, or were evaluated, as sentences far from the list of laws tell it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.laws import LawCount
from schemas.text import fold

_WORDS = ("法律法规", "法规清单", "法规台账", "法规目录", "合规义务")
_N = r"(?P<{}>\d{{2,3}})\s?[部项份个件](?![^，,。；;]{{0,4}}(?:标准|要求))"
_LIST = r"(?:法律法规|法规|合规义务)[^，,。；;\d]{0,14}?(?:清单|台账|目录|一览表|名录)"
_COUNTED = patterns.compile(
    rf"{_LIST}》?(?:[（(][^（()）]{{1,16}}[)）])?[^，,。；;\d]{{0,10}}?[，,]?\s?(?:内|中|上)?(?:[^，,。；;\d]{{0,4}}(?:收录|收集|列[入出有]|登记|纳入)"
    rf"|[共含]有?|现行有效|有效)了?(?:[^，,。；;\d]{{0,6}}(?:法律)?法规)?(?:共计|合计|总计|共|计)?\s?{_N.format('a')}"
    rf"|(?:清单|台账|目录|名录)》?(?:内|中|上|里)?(?:所列|列出|收录)?的?(?:全部|所有)?\s?{_N.format('b')}的?(?:法律|法规)"
    rf"|(?:识别|获取|收集)(?:出|了|并|获取|更新|适用|的|有效|现行|[、和]){{0,5}}(?:法律)?法规(?:清单)?[，,]?(?:共计|合计|总计|共|计)?\s?{_N.format('c')}"
    rf"|(?:对|就)(?:识别的|适用的|现行的|全部|所有)?\s?{_N.format('d')}(?:适用|现行|有效|的){{0,3}}(?:法律)?法规[^，,。；;]{{0,12}}评价"
)
_PART = patterns.compile(
    r"抽|其中|新增|增加|增补|修订|变更|换版|废止|作废|失效|部分|主要|重点|上年|上次|去年|前次|上一|原有|原先|更新前|分别|每|至少"
    r"|供方|供应商|承包|外包|顾客|客户|集团|分公司|子公司|标准|规章|条款|其[他它]要求|地方|国家|行业"
    r"|(?:环境|环保|安全|质量|健康|卫生|消防|能源|食品)[^，,。；;]{0,6}(?:法律|法规|清单)"
)
"""In a sentence on a part of the laws, on laws of a field, or of others, or of laws with standards."""

_YEAR = patterns.compile(r"(?<!\d)(20\d\d)(?=\s?[年./-])")
_SEVERAL = patterns.compile(r"\d\s?[部项份个件][^。；;]{0,20}?\d\s?[部项份个件]")


def read(reading: Reading) -> Iterator[LawCount]:
    """The numbers of the organization's laws that sentences tell."""
    end = reading.report.audit.end
    year = str(end.value)[:4] if end is not None and end.value else None
    for passage in reading.passages(_WORDS):
        text = fold(str(passage.leaf.value))
        found = _COUNTED.search(text)
        if found is None or _PART.search(text) or _SEVERAL.search(text):
            continue
        if year is not None and any(one < year for one in _YEAR.findall(text)):
            continue
        yield LawCount(passage.leaf, text, int(next(one for one in found.groups() if one)))
