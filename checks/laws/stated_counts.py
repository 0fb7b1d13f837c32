"""Numbers of laws that sentences tell, far from the list of laws: of which field, and how many it has or
were evaluated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from schemas import patterns
from schemas.leaf import Leaf
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
_LIKE = 0.7
"""A number that is less of the other than this is one of something else."""


class Counted(NamedTuple):
    """A number of laws, and the sentence that tells it."""

    number: int
    sentence: Leaf[str]


def differing(context: Context, stated: int) -> Iterator[Counted]:
    """The numbers of the organization's laws, near the stated one, that sentences tell instead."""
    end = context.report.audit.end
    year = str(end.value)[:4] if end is not None and end.value else None
    for passage in context.mentions.passages(_WORDS):
        text = fold(str(passage.leaf.value))
        found = _COUNTED.search(text)
        if found is None or _PART.search(text) or _SEVERAL.search(text):
            continue
        if year is not None and any(one < year for one in _YEAR.findall(text)):
            continue
        number = int(next(one for one in found.groups() if one))
        if number != stated and min(number, stated) >= _LIKE * max(number, stated):
            yield Counted(number, passage.leaf)


_NO_UNIT = (
    "(?!(?:与|和)?(?:管理|环保|环境|安全|技术|监督|检验|保障|保证|生产|设备){0,2}"
    "(?:部(?!门|分|委)|科(?!学|技)|处(?!理|罚|置)|室|办(?!法|理)|中心|小组|员))"
)
"""What does not follow a word of a field: it would be in the name of a department (质量部识别法规 13 件)."""

_FIELDS = {
    "EMS": patterns.compile(f"(?:环境|环保){_NO_UNIT}|environment", re.IGNORECASE),
    "OHSMS": patterns.compile(f"(?:职业健康|安全){_NO_UNIT}|safety", re.IGNORECASE),
    "EnMS": patterns.compile(f"(?:能源|节能){_NO_UNIT}|energy", re.IGNORECASE),
    "FSMS": patterns.compile(f"食品{_NO_UNIT}|food", re.IGNORECASE),
    "QMS": patterns.compile(f"质量{_NO_UNIT}|quality", re.IGNORECASE),
    "ISMS": patterns.compile("信息", re.IGNORECASE),
    "state": patterns.compile("国家|national", re.IGNORECASE),
    "place": patterns.compile("地方|local", re.IGNORECASE),
    "trade": patterns.compile("行业"),
    "standards": patterns.compile("标准|其他要求|standards", re.IGNORECASE),
}
"""Words that say of which laws a number is."""

_OF_FIELD = patterns.compile(
    r"[\s\d.、（()）]{0,6}(?P<field>质量|环境|环保|职业健康安全|安全|能源|节能|食品安全|食品|信息安全)(?:方面|领域|类|相关|有关|管理|的){0,3}(?:法律|法规)"
)
"""How a sentence begins on the laws of one field."""

_SENTENCE = patterns.compile(r"[。；;\n\t]")


def fields_in(text: str) -> set[str]:
    """The fields that words name, by the system that looks after each."""
    return {name for name, words in _FIELDS.items() if words.search(text)}


def subject(before: str) -> set[str]:
    """The one field whose laws a sentence begins with, where a later clause counts them
    (质量相关法规由品管部识别，清单共6项)."""
    mention = _OF_FIELD.match(_SENTENCE.split(before)[-1])
    return fields_in(mention["field"]) if mention else set()
