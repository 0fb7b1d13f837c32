"""How many had a medical examination, where its rate is told as a hundred per cent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from extract.ledger.measurements.row_limits import judged
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.mentions import Judged
from schemas.statements.amounts.measurements import ExaminationRate
from schemas.text import fold

_RATE = patterns.compile(r"(?:体检|健康检查|健康监护|受检)(?:覆盖|完成|执行|实施|达成)?率")
_ALL = patterns.compile(r"100(?:\.0{1,2})?%")
_EXAMINED = patterns.compile(
    r"应(?:检|体检|受检|检查)(?:人员|人数|的)?(?:为|共|有|:)?\s?(?P<due>\d{1,5})\s?[人名][,、;]\s?"
    r"(?:实际?|已)(?:检|体检|受检|检查|参检)?(?:人员|人数)?(?:为|共|有|:)?\s?(?P<done>\d{1,5})\s?[人名]"
)
_REASON = patterns.compile(r"补检|未检|离职|离岗|缺检|另|其余|安排|不符合|整改|产假|请假|休假")


def read(reading: Reading) -> Iterator[ExaminationRate]:
    """How many were examined of those who were due, where all columns of a row tell that everyone was."""
    rows: dict[tuple[int, int], list[Judged]] = defaultdict(list)
    for one in judged(reading):
        rows[one.verdict.span].append(one)
    stated = [
        row
        for row in rows.values()
        if _RATE.search(fold(" ".join(reading.beside(row[0].value))))
        and all(_ALL.fullmatch(fold(str(one.value.value)).strip()) for one in row)
    ]
    for passage in reading.passages(("应检", "应体检", "应受检")) if stated else ():
        text = fold(str(passage.leaf.value))
        match = _EXAMINED.search(text)
        if match and not _REASON.search(text, match.end()):
            first, leaf = stated[0][0], passage.leaf
            due, done, places = int(match["due"]), int(match["done"]), (leaf, first.value, first.verdict)
            yield ExaminationRate(leaf, match[0], due, done, str(first.limit.value), places)
