"""What the words around a thing say of it: that it is out of use, or was verified anew."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checks.compare import Place
from checks.context import Context
from schemas import patterns

_OUT_OF_USE = patterns.compile(
    r"(?<![未应须需可不])(?:停用|停止使用|封存|报废|拆除|闲置|退役)(?!标准|制度|规定|条件|要求)"
    r"|\b(?:out of use|decommissioned|scrapped)\b",
    re.I,
)
_IN_USE = patterns.compile(r"(?:仍|还|继续|依然|正常)(?:在|于)?[^，,。；;]{0,6}(?:使用|在用|用于)")
"""Behind the word: it is used all the same."""

_ANEW = patterns.compile(
    r"(?:已|均)(?!过|到|超)[^，,。；;]{0,24}?(?:重新|再次|续)(?:送[检校]|检定|校准|校验|检测|检验|标定)"
    r"|(?:已|均)[^，,。；;]{0,16}?(?:换发|换领|取得|领取)了?新证"
)
"""A verification after the one that ran out, as made; not one that is planned (计划重新检定)."""


def out_of_use(context: Context, places: Iterable[Place]) -> bool:
    """Whether the sentence or the row of one of the places says that the thing is not in use."""
    for place in places:
        stated = ["".join(context.mentions.around(place)), *context.mentions.beside(place)]
        if any(_OUT_OF_USE.search(words) and not _IN_USE.search(words) for words in stated):
            return True
    return False


def is_over(context: Context, places: Iterable[Place]) -> bool:
    """Whether an end of validity no longer matters: the thing is out of use, or was verified anew."""
    stated = list(places)
    return out_of_use(context, stated) or any(_ANEW.search(context.mentions.around(at)[1]) for at in stated)
