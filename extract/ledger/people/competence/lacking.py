"""People whose knowledge is lacking, by sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.ledger.people.competence.supposed import SUPPOSED
from extract.ledger.people.competence.trainings import people
from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused
from extract.ledger.text.subject_words import as_written
from schemas import patterns
from schemas.statements.people.persons import LackingKnowledge
from schemas.text import fold

_WORDS = ("知识", "能力", "技能")
_LACKING = (
    r"[^。\n]{0,120}?(?P<lack>(?:知识|能力|技能)(?:水平|方面)?(?:还|尚|有所|明显|比?较)?"
    r"(?:欠缺|不足|缺乏|不够|薄弱|较弱))"
)


def read(reading: Reading) -> Iterator[LackingKnowledge]:
    """The first people of each sentence."""
    for passage in reading.passages(_WORDS):
        text = fold(str(passage.leaf.value))
        if (match := _lacking().search(text)) and not excused(SUPPOSED, text, *match.span()).here:
            words = as_written(str(passage.leaf.value), *match.span("lack"))
            yield LackingKnowledge(passage.leaf, words, match["who"])


@cache
def _lacking() -> re.Pattern[str]:
    return patterns.compile(f"(?P<who>{'|'.join(people())}){_LACKING}")
