"""The fact of a nonconformity told in a sentence, without what introduces it."""

from __future__ import annotations

from extract.readers.units import Piece, piece
from extract.source import Source
from schemas import rx

_INTRODUCED = rx.compile(
    r"[。；;，,、：:\s]*(?:"
    r"(?:审核(?:组|员)|现场|经)?(?:审核)?(?:发现|查见|查实|查明|查出|经查|看到)\s?[:：]"
    r"|(?:不符合)?(?:的)?(?:事实|情况|描述|陈述|问题|内容|现象)(?:描述|陈述|证据)?(?:为|是|如下)?\s?[:：]"
    r"|(?:不符合)?(?:等级|性质|级别|程度|类型)(?:判?为|是|属于?|[:：])?\s?(?:严重|轻微|一般|次要)(?:不符合)?项?\s?[。；;，,]"
    r")"
)
"""What may stand before a fact: who found it, the word for a fact, its grade."""

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
