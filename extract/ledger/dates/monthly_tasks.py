"""Months with a bare verb (`monthly_tasks.yaml`), and whether their sentence tells what is left to do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import ENDS, clause_text
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.statements.times.dates import MonthlyTask
from schemas.text import fold


def read(reading: Reading, month: Leaf[str]) -> Iterator[MonthlyTask]:
    """What a month, not in a table, has a bare verb behind it for."""
    if len(str(month.value)) > len("2026-03") or reading.beside(month):
        return
    before, behind = (fold(text) for text in reading.around(month))
    sentence = before + month.raw + behind
    clause = clause_text(sentence, len(before), len(before) + len(month.raw))
    lead, _, rest = clause.partition(fold(month.raw))
    known, near = _known(), lead[max(lead.rfind(mark) for mark in ENDS) + 1 :] + rest
    verb = next((verb for verb in known["verbs"] if rest.startswith(verb)), "")
    if verb and not any(word in near for word in known["past"]):
        yield MonthlyTask(month, sentence, verb, any(word in sentence for word in known["open"]))


@cache
def _known() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
