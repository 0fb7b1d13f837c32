"""The organization's own documents, wherever a title in 《》 names them: procedures, rules, registers …"""

from __future__ import annotations

import re

from extract.readers.leaves import body_end
from extract.reading.source import Source
from extract.values.found import narrow
from schemas import patterns
from schemas.leaf import Leaf
from schemas.mentions import Paper
from schemas.text import fold

_OWN = patterns.compile(
    r"《(?P<title>[^《》\n\t]{2,30}?(?:程序|程序文件|制度|规定|规程|办法|指导书|守则|清单|一览表|台账|名录))》"
    r"(?:\s?[（(]?\s?(?:文件)?(?:编号|文号)?\s?[:：]?\s?(?P<number>[A-Z][A-Z0-9]{0,9}(?:[-/.][A-Z0-9]{1,8}){1,5}))?"
)
_STATUTE = patterns.compile(r"《(?P<title>[^《》\n\t]{3,40}(?:(?<!办)(?<!方)法|条例))》")
"""What only acts of the state are called: an organization has its own 办法 and 规定 too."""

_BEFORE = patterns.compile(r"(?P<number>[A-Z][A-Z0-9]{0,9}(?:[-/.][A-Z0-9]{1,8}){1,5})\s?$")
_OF_STATE = patterns.compile(r"中华人民|国家|[省市区县]|条例|监督管理|暂行|实施(?:细则|办法)")
_NUMBER = 40


def read(source: Source) -> list[Paper]:
    """The titles in reading order, each with the number told beside it; no rules of the state."""
    text = narrow(source.text)
    found = []
    for match in _OWN.finditer(text, 0, body_end(source)):
        title = fold(match["title"])
        if _OF_STATE.search(title):
            continue
        before = _BEFORE.search(text, max(match.start() - _NUMBER, 0), match.start())
        number = match["number"] or (before["number"] if before else "")
        found.append(Paper(source.leaf(title, *match.span("title")), number))
    return found


_RULE = patterns.compile(r"《(?P<title>[^《》\n\t]{4,40}(?:办法|规定|细则))》")
_OF_RULES = patterns.compile(r"规章|法规|法律|政策")
_OWN_RULES = patterns.compile(r"公司|本单位|程序|制度|编制|制定|内部")
_RULES_REACH = 400
"""Rules of ministries are listed behind such a word, in one sentence."""


def statutes(source: Source) -> list[Leaf[str]]:
    """The titles of laws, regulations and listed rules in 《》, right or wrong, in reading order."""
    text, end = narrow(source.text), body_end(source)
    found = [*_STATUTE.finditer(text, 0, end)]
    found += [match for match in _RULE.finditer(text, 0, end) if _is_listed(text, match.start())]
    titles = sorted(found, key=re.Match.start)
    return [source.leaf(fold(match["title"]), *match.span("title")) for match in titles]


def _is_listed(text: str, at: int) -> bool:
    """Whether a title stands in a sentence that began as a list of rules of the state."""
    low = max(at - _RULES_REACH, 0)
    low = max(low, *(text.rfind(mark, low, at) + 1 for mark in "。\n\t"))
    return _OF_RULES.search(text, low, at) is not None and not _OWN_RULES.search(text, low, at)
