"""The fact of a nonconformity told in a sentence, without what introduces it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.groups.nonconformities.other_audits import elsewhere
from extract.readers.leaves import text_leaf
from extract.readers.text.units import Piece, piece
from extract.reading.source import Source
from schemas import patterns
from schemas.report import Nonconformity

_INTRODUCED = patterns.compile(
    r"[。；;，,、：:\s]*(?:"
    r"(?:审核(?:组|员)|现场|经)?(?:审核)?(?:发现|查见|查实|查明|查出|经查|看到)\s?[:：]"
    r"|(?:不符合)?(?:的)?(?:事实|情况|描述|陈述|问题|内容|现象)(?:描述|陈述|证据)?(?:为|是|如下)?\s?[:：]"
    r"|(?:不符合)?(?:等级|性质|级别|程度|类型)(?:判?为|是|属于?|[:：])?\s?(?:严重|轻微|一般|次要)(?:不符合)?项?\s?[。；;，,]"
    r")"
)
"""What may stand before a fact: who found it, the word for a fact, its grade."""

_NUMBERED = patterns.compile(
    r"(?:不符合|不合格)(?:项|报告)?\s?[（(]\s?(?:编号|序号|[Nn]o\.?)?\s?[:：]?\s?(?P<number>[A-Za-z]{0,4}[-–]?\d{1,3})"
    r"\s?(?:[，,、；;][^（()）\n]{0,24})?[)）]\s?[:：]\s?(?P<fact>[^\n\t]{8,400}?)"
    r"(?=[。；;，,]?\s?(?:不满足|不符合(?!项)|违反|与[^。；;，,]{2,30}不符)|[\n\t]|$)"
)
"""Where a finding is told with its number in brackets (●轻微不符合（编号02，技术部）：…。不满足…)."""

_LAST = patterns.compile(r"(?:上|前)一?[次年期]|以往|既往|[Pp]revious|[Ll]ast")
"""Right before a finding of an earlier audit."""

_NEAR = 16
_MARKS = "。；;，,、：: \t\n\u3000"
_MOST = 3


def bare(source: Source, fact: Piece) -> Piece:
    """A fact without the marks and introducing words before it."""
    low = fact.start
    for _ in range(_MOST):
        match = _INTRODUCED.match(source.text, low, fact.end)
        if match is None:
            break
        low = match.end()
    while low < fact.end and source.text[low] in _MARKS:
        low += 1
    return piece(source, low, fact.end) if low > fact.start else fact


def with_numbered(source: Source, items: list[Nonconformity]) -> None:
    """Give those whose list tells no fact the one that is told elsewhere with their number; in place."""
    open_ = [item for item in items if item.description is None and item.number]
    stated: dict[str, list[Piece]] = {}
    for number, fact in _numbered(source) if len(open_) == len(items) else ():
        stated.setdefault(number, []).append(fact)
    for item in open_:
        facts = stated.get(_key(str(item.number)), [])
        if len({fact.text for fact in facts}) == 1:
            item.description = text_leaf(source, bare(source, facts[0]))


def _numbered(source: Source) -> Iterator[tuple[str, Piece]]:
    """The facts of this audit told with a number, by it."""
    for match in _NUMBERED.finditer(source.text):
        before = source.text[max(match.start() - _NEAR, 0) : match.start()]
        if not _LAST.search(before) and not elsewhere(source, match.start()):
            yield _key(match["number"]), piece(source, *match.span("fact"))


def _key(number: str) -> str:
    """A number without the letters and noughts before its figures.

    >>> _key("NC-02"), _key("2")
    ('2', '2')
    """
    return number.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-–0")
