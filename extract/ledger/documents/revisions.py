"""When and why documents were revised, as sentences tell it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.papers.documents import Revision
from schemas.text import fold

_REVISED = ("换版", "改版", "升版", "修订", "修改")
_AGAIN = r"(?:换版|改版|升版|(?:修订|修改)(?!状态|次|码|号|标识))"
_DAY = r"20\d\d\s?[年./-]"
WHEN = patterns.compile(
    rf"{_AGAIN}[^。；;]{{0,30}}{_DAY}|{_DAY}[^。；;]{{0,24}}{_AGAIN}|{_AGAIN}的?(?:原因|内容|说明)|因[^，,。；;]{{2,20}}{_AGAIN}"
)
"""When, or why, a document was revised."""

_MANUAL = ("手册", "文件")


def read(reading: Reading) -> Iterator[Revision]:
    """The sentences that tell when, or why, a document of the system was revised."""
    for passage in reading.passages(_REVISED):
        text = fold(str(passage.leaf.value))
        if WHEN.search(text) and any(word in text for word in _MANUAL):
            yield Revision(passage.leaf, text)
