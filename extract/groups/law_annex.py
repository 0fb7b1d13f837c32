"""How many laws are in the list of an annex, as the text says where it refers to the annex."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.leaves import body_end
from extract.source import Source
from extract.values.found import narrow
from extract.values.numbers import parse_count
from schemas import rx

_NUM = r"(?:\d{1,4}|[一二三四五六七八九十百两]{1,5})"
_ANNEX = rx.compile(r"附(?:录|件|表|后|在后|于)|\b(?:annex|appendix|attached|attachment)\b", re.IGNORECASE)
_LAW_WORD = rx.compile(
    r"法律|法规|合规义务|(?:清单|台账|名录)[^。；;]{0,12}\d\s?部|\blaws?\b|\blegal|\blegislation|\bregister",
    re.IGNORECASE,
)
_FAR_AWAY = rx.compile(
    rf"(?<![A-Za-z\d.-])(?P<n>{_NUM})\s?(?:余)?\s?(?:部|项|件)(?![门分位])"
    r"|(?<![A-Za-z\d.-])(?P<n2>\d{1,3})\s(?:applicable |relevant )?(?:laws|titles|acts|items|regulations)\b",
    re.IGNORECASE,
)
"""The number of a list that stands in an annex, in a sentence on laws and the annex."""

_SAMPLED = rx.compile(r"抽|未|缺|其中|逐[部个一]")
_REACH = 160


def counts(source: Source) -> Iterator[tuple[tuple[int, int], int]]:
    """The numbers of sentences that tell how many laws are in the list of an annex."""
    text = narrow(source.text[: body_end(source)])
    for annex in _ANNEX.finditer(text):
        low = max(text.rfind(mark, max(annex.start() - _REACH, 0), annex.start()) + 1 for mark in "。\n")
        ends = [at for mark in "。\n" if (at := text.find(mark, annex.end(), annex.end() + _REACH)) >= 0]
        sentence = text[low : min(ends, default=annex.end())]
        found = list(_FAR_AWAY.finditer(sentence))
        if len(found) != 1 or not _LAW_WORD.search(sentence) or _SAMPLED.search(sentence):
            continue
        name = "n" if found[0]["n"] else "n2"
        if value := parse_count(found[0][name]):
            yield (low + found[0].start(name), low + found[0].end(name)), value
