"""Sentences by which the programmes, without exception, are done."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused
from schemas import patterns
from schemas.statements.objectives import CompletedProgrammes
from schemas.text import fold

_DONE = patterns.compile(
    r"方案(?![^，,。；;]{0,8}(?:考核|监测|检查|测量)表)[^。；;]{0,24}?(?:均已?|全部|都已|已全部)(?:经)?(?:按[^，,。；;]{1,8})?"
    r"(?:完成(?!率|情况|时|日|期|中)|实施完毕|执行完毕|落实完毕)"
)
"""Programmes, without exception, and that they are done."""

_PART = patterns.compile(
    r"季度|[1一]-|月份|月底|上半年|上一?年|去年|以往|20\d\d年(?!度?(?:的)?(?:各项)?(?:目标|管理方案))"
    r"|阶段|截止|截至|计划(?!书)|按期|要求(?:完成|其)|如|(?<![供相反适响对])应(?!急)|待|尚|部分|正在|[本该]部门?|20\d\d年上"
)


def read(reading: Reading) -> Iterator[CompletedProgrammes]:
    """The sentences, and what is doubted of them."""
    for passage in reading.passages(("方案",)):
        text = fold(str(passage.leaf.value))
        if match := _DONE.search(text):
            part = excused(_PART, text, *match.span())
            if not part.here:
                yield CompletedProgrammes(passage.leaf, text, part.doubt)
