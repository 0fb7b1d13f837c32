"""For how many months sentences say that the system has run."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.times.dates import SystemRun
from schemas.text import fold

_NUMERALS = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
_RUN = patterns.compile(
    r"体系(?:文件)?[^，,。；;\d]{0,12}?(?:运行|实施)[^，,。；;\d近约]{0,10}?(?:已|至今|了|满|达|共)(?:经|满|达|有|运行|实施|了){0,3}"
    r"(?P<number>\d{1,2}|[一二两三四五六七八九十]{1,2})(?P<unit>个半?月)"
)
_NOT_RUN = patterns.compile(r"应|须|要求|至少|不少于|不足|未满|未达|不满|计划|拟|将|规定|供方|外包")


def read(reading: Reading) -> Iterator[SystemRun]:
    """The first run of each sentence, not what a rule asks for."""
    for passage in reading.passages(("运行", "实施")):
        sentence = fold(str(passage.leaf.value))
        run = _RUN.search(sentence)
        if run is not None and not _NOT_RUN.search(sentence[max(run.start() - 12, 0) : run.end()]):
            yield SystemRun(passage.leaf, sentence, _number(run["number"]))


def _number(text: str) -> int:
    """A number of months in digits or numerals.

    >>> _number("9"), _number("十二"), _number("六")
    (9, 12, 6)
    """
    return int(text) if text.isdigit() else sum(_NUMERALS[one] for one in text)
