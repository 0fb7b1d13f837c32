"""Words that mean somebody else, and those of a sentence that do not stand in such clauses (`words.yaml`)."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from extract.ledger.text.excusing_words import excused_word
from schemas import patterns as rx
from schemas.cache import yaml_file
from schemas.text import fold

SEVERAL = 2
"""So many different words of a trade in one sentence are no chance."""

OF_OTHERS = rx.compile(
    r"供方|供应商|供货|投诉|物业|采购|价格|涨价|价(?=[波震]动|上[涨升行]|下[跌降行]|回落|走[高低])|元\s?[/／每]\s?(?:吨|千克|公斤|kg)|行情(?!况)|外包(?!装)|分包|承包|施工方|施工单位|相关方|客户(?!回访\s?(?:[，,、；;。]|$)|(?:验收|确认|签字)[，,；;。])|顾客|用户|委托方|承租|出租|房东|租赁|业绩|合同|周边|相邻|邻近"
    r"|园区内|曾|原为|(?:^|[，,、：:])\s?(?:无|没有|未设)|不涉及|未涉及|没有此|未使用|不使用|不适用|未从事|不从事|禁止|严禁|例如|比如|譬如"
    r"|目录|名录|类似|同行|supplier|customer",
    re.I,
)
"""In a sentence that tells of others, or of what there is not."""

CANTEEN = rx.compile(r"食堂|餐厅|canteen")
"""In a sentence on what every company may have for its own people."""


def unexcused(
    sentence: str, words: list[str], patterns: tuple[re.Pattern[str], ...]
) -> tuple[list[str], str]:
    """Those of the words whose clauses are not of others, and what before them may tell that they are."""
    stated = {word: excused_word(patterns, fold(sentence), word) for word in words}
    kept = [word for word in words if not stated[word].here]
    sure = [word for word in kept if not stated[word].doubt]
    if len(sure) >= SEVERAL or not kept:
        return sure, ""
    return kept, next((stated[word].doubt for word in kept if stated[word].doubt), "")


@cache
def known() -> Any:
    """The words of `words.yaml`."""
    return yaml_file.read(Path(__file__).with_suffix(".yaml"))
