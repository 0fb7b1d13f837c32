"""Of which laws a number is, by the words about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.laws import CountSubject

_NEAR, _BEHIND = 24, 16
_CLAUSES = patterns.compile(r"[，,；;：:。]|(?<=[^\x00-\x7f])\s")
_PART = patterns.compile(
    r"抽|其中|新增|增加|更新(?!后?的?(?:清单|台账|名录|目录))|修订|变更|换版|废止|作废|失效|停用|部分|主要|重点|至少|近|上年|上次|去年|上一|删|原有|不适用|分别|每"
    r"|sampl|added|new |revised|repealed|of which",
    re.IGNORECASE,
)
_FEWER = patterns.compile(
    r"抽|其中|新增|增加|更新(?!后?的?(?:清单|台账|名录|目录))|修订|变更|换版|废止|作废|失效|停用|至少|近|上年|上次|去年|上一|删|原有|不适用|分别|每"
    r"|sampl|added|new |revised|repealed|of which",
    re.IGNORECASE,
)
"""Words of a number that does not count the whole list."""
_NOTE = patterns.compile(r"[（(][^（()）\n]{0,60}[)）]")
_NEXT_TO = patterns.compile(r"\d{1,3}\s?[部项条件份个]\s?[、和及与]")
_BEFORE_NEXT = patterns.compile(r"[、和及与](?=[^，,；;。、]{1,14}\d{1,3}\s?[部项条件份个])")
"""What parts a number from those of other laws in one clause (安全法规 9 部、环境法规 11 部)."""
_OF_THEM = patterns.compile(r"其中(?:的)?\s?$|of which\s?$")
_OF_CLAUSES = patterns.compile(
    r"\s?(?:余|多)?\s?(?:[条款](?!法律|法规|目)|clauses|articles|provisions|requirements)"
)
"""What counts single clauses of laws."""
_OF_KIND = patterns.compile(
    r"(?:^|[^和及、与律])(?:国家)?(?:法律|行政法规|部门规章|规章|地方性?法规|规范性文件)\s?[（(:：]?\s?[共计有]?\s?$"
)
"""A number of one kind of acts (行政法规 8 部)."""

_LAWS_WITH_OTHERS = (
    r"(?:法律|法规)\s?(?:[、和]\s?(?:技术)?(?:标准|规范)\s?)?(?:以及|[、和及与])\s?其[他它](?:相关|有关)?要求"
)
_WITH_OTHERS = patterns.compile(rf"{_LAWS_WITH_OTHERS}\D{{0,6}}$")
_OF_LIST = patterns.compile(
    r"(?:清单|名录|目录|台账|一览表)》?(?:所列|中所列|中|内|上|里|列出|列明|列入|所载)的?(?:全部|所有)?\s?$"
)
_OF_WITH_OTHERS = patterns.compile(
    rf"\s?[部项条件份个]?(?:适用|相关|有关|现行|有效|的){{0,3}}(?:法律)?{_LAWS_WITH_OTHERS}"
)
_OF_SYSTEM = patterns.compile(r"(?<![A-Za-z])(?:Q|E|S|O|OH|EN|En|F|H)\s?[:：]?\s?$")
"""The letters of the system that a number is of (Q 10项，E 27项)."""

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


def read(reading: Reading, place: Any) -> Iterator[CountSubject]:
    """What a number of laws is of."""
    before, after = reading.around(place)
    of_list = _OF_LIST.search(before[-_NEAR:]) is not None
    with_others = bool(_WITH_OTHERS.search(before[-_NEAR:]) or _OF_WITH_OTHERS.match(after))
    of_those_before = _OF_THEM.search(before) is not None and _OF_CLAUSES.match(after) is None
    head, _, tail = place.evidence.text.partition(place.raw)
    before, after = (before + head).rpartition("》")[2], (tail + after).partition("《")[0]
    last = _NEXT_TO.split(_CLAUSES.split(_NOTE.sub("", before))[-1])[-1]
    near = last[-_NEAR:] + "|" + _BEFORE_NEXT.split(_CLAUSES.split(after)[0])[0][:_BEHIND]
    yield CountSubject(
        place,
        near,
        frozenset(_fields_in(near) or _subject(before)),
        _PART.search(near) is not None,
        _FEWER.search(near) is not None,
        bool(_OF_CLAUSES.match(after) or _OF_KIND.search(before) or _OF_SYSTEM.search(before)),
        of_list,
        with_others,
        of_those_before,
    )


def _fields_in(text: str) -> set[str]:
    """The fields that words name, by the system that looks after each."""
    return {name for name, words in _FIELDS.items() if words.search(text)}


def _subject(before: str) -> set[str]:
    """The one field whose laws a sentence begins with, where a later clause counts them
    (质量相关法规由品管部识别，清单共6项)."""
    mention = _OF_FIELD.match(_SENTENCE.split(before)[-1])
    return _fields_in(mention["field"]) if mention else set()
