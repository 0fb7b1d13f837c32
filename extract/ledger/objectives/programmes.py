"""Programmes, each under a head of its own, with the places that tell by when they are done, and by whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.objectives import Programme
from schemas.text import fold

PROGRAMME = 400
"""So many characters behind its head a programme goes on at most."""

_NUMBER = r"(?:抽查?[：:，,]?|[(（]?[a-h\d一二三四五六][)）.、])?\s?[-—–·●■]{0,3}\s?"
_WHAT = r"(?P<what>[^，,。；;：:的制、《》\d]{2,14}?)"
_HEADS = tuple(
    patterns.compile(_NUMBER + head)
    for head in (
        rf"(?:针对|围绕|关于|为控制){_WHAT}(?:的?(?:管理|控制|治理)?方案)?(?=\s?(?:$|[，,：:]|制定|编制))",
        rf"(?:管理|控制|治理)?方案\s?[一二三四五六\d]?\s?[：:]\s?{_WHAT}(?:的?(?:管理|控制|治理))?\s?(?:$|[，,])",
        rf"{_WHAT}的?(?:管理|控制|治理)方案\s?(?:$|[：:])",
    )
)
"""How the head of one programme begins: 针对触电, 方案一：降低噪声, 固废排放管理方案."""

_WHOLE = patterns.compile(
    r"(?:环境|职业|健康|安全|能源|质量|目标|指标|体系|管理|及|和|与|查看?|提供了?|公司|有|《)*"
)
"""What the programmes of a whole system are called."""

_AIMS = ("目标", "指标")
LABELS = {
    "completion": ("完成日期", "完成时间", "完成期限", "完成时限", "实施时间", "起止时间", "计划时间"),
    "responsible": ("责任部门", "责任人", "负责部门", "实施部门", "责任单位", "负责人"),
}
"""What the programme of an objective tells, by the words of its labels."""

_LABEL = patterns.compile(rf"(?:{'|'.join(word for words in LABELS.values() for word in words)})\s?[：:为]")


def read(reading: Reading) -> Iterator[Programme]:
    """The programmes with an aim and one of the labels, where several have a head."""
    heads = [
        (passage.leaf, what)
        for passage in reading.passages(("针对", "围绕", "关于", "为控制", "方案"))
        if (what := _what(fold(str(passage.leaf.value)))) is not None
    ]
    if len(heads) < 2:
        return
    aims = [passage.leaf for passage in reading.passages(_AIMS)]
    labels = {name: _labelled(reading, words) for name, words in LABELS.items()}
    for at, (head, what) in enumerate(heads):
        start = head.span[0]
        end = min(heads[at + 1][0].span[0] if at + 1 < len(heads) else start + PROGRAMME, start + PROGRAMME)
        has = {name: _first(leaves, start, end) for name, leaves in labels.items()}
        if any(has.values()) and _first(aims, start, end):
            yield Programme(head, what, has)


def _what(text: str) -> str | None:
    """What the programme is for whose head a sentence is; null for any other sentence.

    >>> _what("针对触电，制定的目标"), _what("2）固废排放管理方案："), _what("环境管理方案")
    ('触电', '固废排放', None)
    """
    match = next((found for head in _HEADS if (found := head.match(text))), None)
    return match["what"] if match is not None and not _WHOLE.fullmatch(match["what"]) else None


def _labelled(reading: Reading, words: tuple[str, ...]) -> list[Leaf[str]]:
    """The places of labels, in reading order."""
    return [p.leaf for p in reading.passages(words) if _LABEL.search(fold(str(p.leaf.value)))]


def _first(leaves: list[Leaf[str]], start: int, end: int) -> Leaf[str] | None:
    """The first of some places that stands within a range."""
    at = bisect_left(leaves, start, key=lambda leaf: leaf.span[0])
    return leaves[at] if at < len(leaves) and leaves[at].span[0] < end else None
