"""Sentences by which what stage 1 found was corrected."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.laws import CorrectedShortcoming
from schemas.text import fold

_WORDS = ("一阶段", "第1阶段", "stage 1", "Stage 1")
_CORRECTED = patterns.compile(
    r"(?:一|1\s?)阶段[^。；;]{0,80}?(?:问题|不足|不全|不符合|关注|缺陷|遗漏|漏项|未识别|缺失)"
    r"[^。；;]{0,40}?(?:已经?|均|全部)[^。；;，,]{0,8}?(?:整改|纠正|补充|补齐|完善|更新|关闭|解决)(?!中|计划)"
)
_LAWS = patterns.compile(r"法律|法规|合规义务|标准")
_LACKED = patterns.compile(
    r"(?:识别|收集|获取)[^，,。；;]{0,6}?(?:不全|不够|不充分|不完整|有?遗漏|缺失|缺少)|未(?:能)?识别|漏(?:识别|项|列)|遗漏|缺少"
)


def read(reading: Reading) -> Iterator[CorrectedShortcoming]:
    """The sentences that say that what stage 1 found was corrected."""
    for passage in reading.passages(_WORDS):
        text = passage.leaf.value or ""
        if _CORRECTED.search(text):
            yield CorrectedShortcoming(passage.leaf, text, _is_of_laws(text))


def _is_of_laws(text: str) -> bool:
    """Whether a sentence tells that laws had not been identified."""
    folded = fold(text)
    return _LAWS.search(folded) is not None and _LACKED.search(folded) is not None
