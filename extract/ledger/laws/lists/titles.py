"""The titles of the lists of laws, with what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.laws import ListedTitle
from schemas.text import fold

_EDITION = patterns.compile(
    r"》?\s?[（(]\s?(?P<year>(?:19|20)\d\d)\s?年?\s?(?:版本?|本|修订版|修订本?)?\s?[)）]"
)
_NOTE = patterns.compile(
    r"^\s?》?\s?[（(]\s?(?P<year>(?:19|20)\d\d)\s?年?(?:第[一二三四]次)?(?:修正|修订|修改|修正版|修订版|版|年版)(?:本|版)?\s?[)）]"
)
_DAY = patterns.compile(
    r"(?P<year>(?:19|20)\d\d)\s?[年./-]\s?(?P<month>\d{1,2})\s?[月./-]\s?(?P<day>\d{1,2})\s?日?"
)
_TO_COME = patterns.compile(
    r"将|即将|尚未|未(?:正式)?(?:实施|施行|生效)|待(?:实施|施行|生效)|提前|[起始](?:施行|实施)|过渡"
)
"""In a row that itself says that an edition is to come."""

_GROUP = patterns.compile(
    r"(?:质量|环境|环保|环境保护|职业健康|职业健康安全|安全|安全生产|消防|能源|食品|食品安全|信息安全|综合|通用|公共|劳动|职业卫生)"
    r"(?:类|方面|管理|管理体系|体系|法律法规|法规)?|[QEOS]{1,3}"
)
"""A cell that tells the group of laws of its row."""

_NEAR, _BRACKETS, _YEAR = 24, 10, 4


def read(reading: Reading) -> Iterator[ListedTitle]:
    """The titles of all lists, in order."""
    for number, law_list in enumerate(reading.report.law_lists):
        for title in law_list.titles:
            if title.value:
                yield _title(reading, number, title)


def _title(reading: Reading, number: int, title: Leaf[str]) -> ListedTitle:
    after, row = reading.around(title)[1], reading.beside(title)
    edition, note = _EDITION.match(after), _NOTE.match(fold(after))
    written = str(title.value)
    return ListedTitle(
        title,
        written,
        number,
        edition["year"] if edition else "",
        note["year"] if note else "",
        frozenset(_iso(found) for cell in row if (found := _DAY.fullmatch(fold(cell.strip())))),
        _TO_COME.search(f"{' '.join(row)}{after[:_NEAR]}") is not None,
        next((cell for cell in row if _GROUP.fullmatch(fold(cell))), ""),
        frozenset({*_years(written), *_years(after[:_BRACKETS])}),
    )


def _iso(found: re.Match[str]) -> str:
    return f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}"


def _years(text: str) -> Iterator[str]:
    """Four digits in a row, wherever they stand."""
    for at in range(len(text) - _YEAR + 1):
        if text[at : at + _YEAR].isdigit():
            yield text[at : at + _YEAR]
