"""What a sentence says that the organization's business licence shows: its code, its address.

"查营业执照副本，代码为…", "执照所载住所为…": further places of what the form tells, as the auditor saw it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.readers.leaves import PROSE, Candidate, clean, elsewhere
from extract.readers.text import lines
from extract.reading.source import Source
from extract.values.names import places
from schemas import patterns

_SHOWN = r"执照(?:原件|复印件|副本|正本|[（(][^（()）\n]{1,6}[)）])?[^。；;:：\n\t\d]{0,14}?"
_CODE = patterns.compile(
    rf"{_SHOWN}(?:(?:编|证)?号码?|代码)?\s?(?:[:：]|为|是|系)?\s?[（(]?\s?(?P<code>9[0-9A-Za-z]{{15,18}})(?![0-9A-Za-z])"
)
_ADDRESS = patterns.compile(
    rf"{_SHOWN}(?:住所地?|(?:注册|登记)?(?:住址|地址)|注册地)\s?(?:登记|载明|写明)?(?:[:：]|为|是|系|在)\s?"
    r"(?P<text>[^，,。；;\n\t：:（）()]{6,80})"
)
_OTHERS = patterns.compile(
    r"供方|供应商|供货|外包|分包|承包|出租|房东|业主|客户|顾客|分公司|子公司|母公司|股东|原(?:营业)?执照|曾|变更|旧|换发前"
)
_PAST = patterns.compile(r"[^。；;\n]{0,20}(?:变更|更改|迁至|搬迁|改为)")
_NEAR = 60
_BESIDE_NAME = patterns.compile(
    r"\s?[（(，,、；;]\s?(?:(?:(?:统一)?(?:社会)?信用|机构)?代码|证照?号码?|编号)?\s?[:：为是]?\s?"
    r"(?P<code>9[0-9A-Za-z]{15,18})(?=\s?[，,、；;。）)\n\t])"
)
"""A code right behind the organization's name (…有限公司（91…）；…有限公司，代码 91…，)."""


def codes(source: Source) -> Iterator[re.Match[str]]:
    """The codes that such sentences tell (`code`)."""
    yield from _own(source, _CODE)


def codes_beside(source: Source, name: str) -> Iterator[re.Match[str]]:
    """The codes right behind the organization's name (`code`)."""
    return beside_name(_BESIDE_NAME, source.text, name, len(source.text))


def beside_name(pattern: re.Pattern[str], text: str, name: str, end: int) -> Iterator[re.Match[str]]:
    """The matches right behind a name, which may be empty."""
    at = text.find(name, 0, end) if name else -1
    while at >= 0:
        at += len(name)
        if match := pattern.match(text, at, end):
            yield match
        at = text.find(name, at, end)


def addresses(source: Source) -> Iterator[Candidate[str]]:
    """The registered addresses that such sentences tell."""
    for match in _own(source, _ADDRESS):
        if places().match(match["text"]):
            yield Candidate(clean(match["text"]), *match.span("text"), PROSE)


def _own(source: Source, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches in sentences on the organization's own licence of today."""
    for match in lines.finditer(pattern, ("执照",), source.text):
        low = max(source.text.rfind(mark, 0, match.start()) for mark in "。；;\n\t") + 1
        low = max(low, match.start() - _NEAR)
        ours = not _OTHERS.search(source.text, low, match.end()) and not _PAST.match(source.text, match.end())
        if ours and not elsewhere(source, match.start(), "audit"):
            yield match
