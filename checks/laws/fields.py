"""Of the laws of which field a number is, by the words about it."""

from __future__ import annotations

import re

from schemas import rx

_NO_UNIT = (
    "(?!(?:与|和)?(?:管理|环保|环境|安全|技术|监督|检验|保障|保证|生产|设备){0,2}"
    "(?:部(?!门|分|委)|科(?!学|技)|处(?!理|罚|置)|室|办(?!法|理)|中心|小组|员))"
)
"""What does not follow a word of a field: it would be in the name of a department (质量部识别法规 13 件)."""

_FIELDS = {
    "EMS": rx.compile(f"(?:环境|环保){_NO_UNIT}|environment", re.IGNORECASE),
    "OHSMS": rx.compile(f"(?:职业健康|安全){_NO_UNIT}|safety", re.IGNORECASE),
    "EnMS": rx.compile(f"(?:能源|节能){_NO_UNIT}|energy", re.IGNORECASE),
    "FSMS": rx.compile(f"食品{_NO_UNIT}|food", re.IGNORECASE),
    "QMS": rx.compile(f"质量{_NO_UNIT}|quality", re.IGNORECASE),
    "ISMS": rx.compile("信息", re.IGNORECASE),
    "state": rx.compile("国家|national", re.IGNORECASE),
    "place": rx.compile("地方|local", re.IGNORECASE),
    "trade": rx.compile("行业"),
    "standards": rx.compile("标准|其他要求|standards", re.IGNORECASE),
}
"""Words that say of which laws a number is."""

_OF_FIELD = rx.compile(
    r"[\s\d.、（()）]{0,6}(?P<field>质量|环境|环保|职业健康安全|安全|能源|节能|食品安全|食品|信息安全)(?:方面|领域|类|相关|有关|管理|的){0,3}(?:法律|法规)"
)
"""How a sentence begins on the laws of one field."""

_SENTENCE = rx.compile(r"[。；;\n\t]")


def fields_in(text: str) -> set[str]:
    """The fields that words name, by the system that looks after each."""
    return {name for name, words in _FIELDS.items() if words.search(text)}


def subject(before: str) -> set[str]:
    """The one field whose laws a sentence begins with, where a later clause counts them
    (质量相关法规由品管部识别，清单共6项)."""
    told = _OF_FIELD.match(_SENTENCE.split(before)[-1])
    return fields_in(told["field"]) if told else set()
